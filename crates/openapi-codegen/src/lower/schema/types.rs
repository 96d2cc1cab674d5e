//! The kind of a schema without regard to composition keywords (`allOf`, `oneOf`, `anyOf`): from `type`, or from the
//! keywords that imply a type.

use crate::lower::context::Lowering;
use crate::model::{Kind, SchemaId};
use crate::source::{Cursor, Data};

/// Keywords that imply an object.
pub(in crate::lower) const OBJECT_KEYWORDS: [&str; 5] = [
    "properties",
    "required",
    "additionalProperties",
    "minProperties",
    "maxProperties",
];

impl<'a> Lowering<'a> {
    /// Returns the kind that all keywords except those for composition describe.
    pub(in crate::lower) fn plain_kind(&mut self, id: SchemaId, at: &Cursor<'a>, hint: &str) -> Kind {
        // OpenAPI 3.0 has no type `null`: a document writes `enum: [null]`.
        let values: Vec<Cursor<'a>> = at.get("enum").iter().flat_map(Cursor::items).collect();
        let is_null = |value: &Cursor<'a>| matches!(value.node.data, Data::Null);
        let only_null = !values.is_empty() && values.iter().all(is_null);
        if only_null {
            self.drafts.only_null.insert(id);
        }
        match self.type_of(at).as_deref() {
            Some("object") => self.object_kind(at, hint),
            Some("array") => self.array_kind(at, hint),
            Some("string") => self.string_kind(at),
            Some("integer") => self.integer_kind(at),
            Some("number") => self.number_kind(at),
            Some("boolean") => self.boolean_kind(at),
            Some(_) => Kind::Any,
            None => {
                if at.has("enum") && !only_null {
                    return self.mixed_enum(at, hint);
                }
                if let Some(format) = at.get("format").and_then(|format| format.str()) {
                    self.drafts.formats.insert(id, format.to_owned());
                }
                Kind::Any
            }
        }
    }

    /// Returns `type`, or the type that the other keywords imply. An invalid `type` is reported and becomes `unknown`.
    fn type_of(&mut self, at: &Cursor<'a>) -> Option<String> {
        const TYPES: [&str; 6] = ["object", "array", "string", "integer", "number", "boolean"];
        if let Some(declared) = at.get("type") {
            match declared.str() {
                Some(name) if TYPES.contains(&name) => return Some(name.to_owned()),
                _ => {
                    self.report(
                        &declared,
                        "`type` must be one of object, array, string, integer, number, boolean",
                        "write one of them; to allow null, add `nullable: true`",
                    );
                    return Some("unknown".to_owned());
                }
            }
        }
        let values = at.get("enum");
        let all_values = |fits: fn(&Data) -> bool| {
            values.as_ref().is_some_and(|values| {
                let mut items = values
                    .items()
                    .filter(|v| !matches!(v.node.data, Data::Null))
                    .peekable();
                items.peek().is_some() && items.all(|v| fits(&v.node.data))
            })
        };
        let inferred = if OBJECT_KEYWORDS.iter().any(|k| at.has(k)) {
            "object"
        } else if ["items", "minItems", "maxItems", "uniqueItems"]
            .iter()
            .any(|k| at.has(k))
        {
            "array"
        } else if all_values(|data| matches!(data, Data::String(_)))
            || ["pattern", "minLength", "maxLength"].iter().any(|k| at.has(k))
        {
            "string"
        } else if all_values(|data| matches!(data, Data::Number(n) if n.is_i64() || n.is_u64())) {
            "integer"
        } else if all_values(|data| matches!(data, Data::Bool(_))) {
            "boolean"
        } else if all_values(|data| matches!(data, Data::Number(_)))
            || ["minimum", "maximum", "multipleOf"].iter().any(|k| at.has(k))
        {
            "number"
        } else {
            return None;
        };
        Some(inferred.to_owned())
    }
}
