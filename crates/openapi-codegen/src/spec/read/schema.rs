//! Schemas: every one gets an id when something first names it, and is read from a queue, so that
//! recursion in the document is none here. What needs other schemas to be read first — `allOf`,
//! unions, aliases — is settled afterwards.

use super::Reader;
use crate::spec::model::{
    Additional, Array, Bounds, EnumValue, Format, Integer, Kind, Number, Object, Property, Schema, SchemaId,
    StringType,
};
use crate::spec::names::{Scope, pascal, snake};
use crate::spec::node::{Cursor, Data, unescape};
use serde_json::Value;
use std::collections::{HashMap, HashSet, VecDeque};

/// What the first pass leaves for the second.
#[derive(Default)]
pub(super) struct Drafts<'a> {
    queue: VecDeque<(SchemaId, Cursor<'a>, String)>,
    /// The parts of each `allOf`; the schema's own kind is what stands beside the keyword.
    pub(super) all_of: HashMap<SchemaId, (Cursor<'a>, Vec<SchemaId>)>,
    /// The alternatives of each `oneOf` or `anyOf`.
    pub(super) unions: HashMap<SchemaId, Cursor<'a>>,
    /// Schemas whose only value is `null`.
    pub(super) only_null: HashSet<SchemaId>,
    /// The name a type made of this schema would get.
    pub(super) hints: HashMap<SchemaId, String>,
    /// Cursors of all schemas, for faults found later.
    pub(super) cursors: Vec<Cursor<'a>>,
}

const KEYWORDS: [&str; 36] = [
    "$ref",
    "title",
    "multipleOf",
    "maximum",
    "exclusiveMaximum",
    "minimum",
    "exclusiveMinimum",
    "maxLength",
    "minLength",
    "pattern",
    "maxItems",
    "minItems",
    "uniqueItems",
    "maxProperties",
    "minProperties",
    "required",
    "enum",
    "type",
    "not",
    "allOf",
    "oneOf",
    "anyOf",
    "items",
    "properties",
    "additionalProperties",
    "description",
    "format",
    "default",
    "nullable",
    "discriminator",
    "readOnly",
    "writeOnly",
    "example",
    "externalDocs",
    "deprecated",
    "xml",
];

impl<'a> Reader<'a> {
    /// The id of the schema at this place, or of the one that it refers to. `hint` names its type if
    /// it is inline and needs one.
    pub(super) fn schema(&mut self, at: &Cursor<'a>, hint: &str) -> SchemaId {
        if at.has("$ref") {
            self.refuse_siblings(at);
        }
        match at.get("$ref") {
            Some(reference) => match self.target(&reference) {
                Some(target) => {
                    let hint = target
                        .pointer
                        .rsplit('/')
                        .next()
                        .map_or_else(String::new, |key| pascal(&unescape(key), "Type"));
                    self.schema_at(&target, &hint)
                }
                // The dangling reference is a fault already; the place stands for itself.
                None => self.schema_at(at, hint),
            },
            None => self.schema_at(at, hint),
        }
    }

    /// OpenAPI 3.0 ignores what stands beside `$ref`. That does no harm to a description; a constraint
    /// there was meant to hold.
    fn refuse_siblings(&mut self, at: &Cursor<'a>) {
        const HARMLESS: [&str; 9] = [
            "$ref",
            "title",
            "summary",
            "description",
            "example",
            "deprecated",
            "readOnly",
            "writeOnly",
            "externalDocs",
        ];
        let siblings: Vec<_> = at
            .members()
            .filter(|(name, _)| !HARMLESS.contains(name) && !name.starts_with("x-"))
            .collect();
        for (name, member) in siblings {
            self.fault(
                &member,
                format!("OpenAPI 3.0 ignores `{name}` beside `$ref`"),
                "put the reference into `allOf: [{$ref: …}]`, or remove what stands beside it",
            );
        }
    }

    fn schema_at(&mut self, at: &Cursor<'a>, hint: &str) -> SchemaId {
        if let Some(id) = self.by_pointer.get(&at.pointer) {
            return *id;
        }
        let id = SchemaId(self.schemas.len());
        self.schemas.push(None);
        self.by_pointer.insert(at.pointer.clone(), id);
        self.drafts.cursors.push(at.clone());
        self.drafts.queue.push_back((id, at.clone(), hint.to_owned()));
        id
    }

    /// The components, whose names come first.
    pub(super) fn component_schemas(&mut self) {
        let Some(section) = self
            .root
            .get("components")
            .and_then(|components| components.get("schemas"))
        else {
            return;
        };
        if !self.object(&section, "`components.schemas`") {
            return;
        }
        for (key, at) in section.members() {
            let name = self.type_names.take(pascal(key, "Schema"));
            self.schema_at(&at, &name);
        }
        self.read_queued();
    }

    /// Reads what waits, and what that names in turn.
    pub(super) fn read_queued(&mut self) {
        while let Some((id, at, hint)) = self.drafts.queue.pop_front() {
            let schema = self.read_schema(id, &at, hint);
            self.schemas[id.0] = Some(schema);
        }
    }

    fn read_schema(&mut self, id: SchemaId, at: &Cursor<'a>, hint: String) -> Schema {
        let component = at
            .pointer
            .strip_prefix("/components/schemas/")
            .filter(|key| !key.contains('/'))
            .map(|key| unescape(key).into_owned());
        let is_object = self.object(at, "a schema");
        if is_object {
            self.schema_keywords(at);
        }
        let reference = at
            .get("$ref")
            .and_then(|reference| self.target(&reference))
            .is_some();
        let kind = if reference {
            // A component that is only a reference to another.
            Kind::Alias(self.schema(at, &hint))
        } else {
            self.kind(id, at, &hint)
        };
        let type_name = match &component {
            Some(_) => Some(hint.clone()),
            None if needs_name(&kind) || self.drafts.unions.contains_key(&id) => {
                Some(self.type_names.take(hint.clone()))
            }
            None => None,
        };
        self.drafts.hints.insert(id, type_name.clone().unwrap_or(hint));
        let null_in_enum = at
            .get("enum")
            .is_some_and(|values| values.items().any(|v| matches!(v.node.data, Data::Null)));
        Schema {
            id,
            location: at.location(),
            component,
            type_name,
            title: self.text(at, "title"),
            description: self.text(at, "description"),
            nullable: self.flag(at, "nullable") || null_in_enum,
            deprecated: self.flag(at, "deprecated"),
            read_only: self.flag(at, "readOnly"),
            write_only: self.flag(at, "writeOnly"),
            default: at.get("default").map(|value| value.value()),
            example: at.get("example").map(|value| value.value()),
            external_docs: at.get("externalDocs").map(|value| value.value()),
            extensions: self.extensions(at),
            kind,
        }
    }

    fn schema_keywords(&mut self, at: &Cursor<'a>) {
        if at.has("$ref") {
            return;
        }
        self.known(at, "a schema", &KEYWORDS);
        if let Some(not) = at.get("not") {
            self.fault(
                &not,
                "`not` has no Rust type",
                "say what the values are, with `enum`, `pattern` or bounds",
            );
        }
    }

    fn kind(&mut self, id: SchemaId, at: &Cursor<'a>, hint: &str) -> Kind {
        if let Some(parts) = at.get("allOf") {
            return self.all_of(id, at, &parts, hint);
        }
        if at.has("oneOf") || at.has("anyOf") {
            self.drafts.unions.insert(id, at.clone());
            self.queue_variants(at, hint);
            return Kind::Any;
        }
        self.plain_kind(id, at, hint)
    }

    /// The kind that `type` and its keywords say, composition aside.
    pub(super) fn plain_kind(&mut self, id: SchemaId, at: &Cursor<'a>, hint: &str) -> Kind {
        match self.type_of(at).as_deref() {
            Some("object") => self.object_kind(at, hint),
            Some("array") => self.array_kind(at, hint),
            Some("string") => self.string_kind(id, at),
            Some("integer") => self.integer_kind(at),
            Some("number") => Kind::Number(Number {
                format: self.text(at, "format"),
                bounds: self.bounds(at),
                values: at
                    .get("enum")
                    .map(|values| values.items().map(|v| v.value()).collect())
                    .unwrap_or_default(),
            }),
            Some("boolean") => {
                if let Some(values) = at.get("enum") {
                    self.fault(
                        &values,
                        "an `enum` of booleans has no Rust type",
                        "leave the `enum` out",
                    );
                }
                Kind::Boolean
            }
            Some(_) => Kind::Any,
            None => {
                if at
                    .get("enum")
                    .is_some_and(|values| values.items().all(|v| matches!(v.node.data, Data::Null)))
                {
                    self.drafts.only_null.insert(id);
                }
                Kind::Any
            }
        }
    }

    /// `type`, or what the other keywords leave no doubt about.
    fn type_of(&mut self, at: &Cursor<'a>) -> Option<String> {
        const TYPES: [&str; 6] = ["object", "array", "string", "integer", "number", "boolean"];
        if let Some(member) = at.get("type") {
            match member.str() {
                Some(name) if TYPES.contains(&name) => return Some(name.to_owned()),
                _ => {
                    self.fault(
                        &member,
                        "`type` must be one of object, array, string, integer, number, boolean",
                        "write one of them; where null is a value too, add `nullable: true`",
                    );
                    return Some("unknown".to_owned());
                }
            }
        }
        let values = at.get("enum");
        let all = |fits: fn(&Data) -> bool| {
            values.as_ref().is_some_and(|values| {
                let mut items = values
                    .items()
                    .filter(|v| !matches!(v.node.data, Data::Null))
                    .peekable();
                items.peek().is_some() && items.all(|v| fits(&v.node.data))
            })
        };
        let inferred = if [
            "properties",
            "additionalProperties",
            "minProperties",
            "maxProperties",
            "required",
        ]
        .iter()
        .any(|k| at.has(k))
        {
            "object"
        } else if ["items", "minItems", "maxItems", "uniqueItems"]
            .iter()
            .any(|k| at.has(k))
        {
            "array"
        } else if all(|data| matches!(data, Data::String(_)))
            || ["pattern", "minLength", "maxLength"].iter().any(|k| at.has(k))
        {
            "string"
        } else if all(|data| matches!(data, Data::Number(n) if n.is_i64() || n.is_u64())) {
            "integer"
        } else if ["minimum", "maximum", "multipleOf"].iter().any(|k| at.has(k)) {
            "number"
        } else {
            return None;
        };
        Some(inferred.to_owned())
    }

    fn object_kind(&mut self, at: &Cursor<'a>, hint: &str) -> Kind {
        if let Some(values) = at.get("enum") {
            self.fault(
                &values,
                "an `enum` of objects has no Rust type",
                "describe the members with `properties`",
            );
        }
        let required = self.required_names(at);
        let mut scope = Scope::with(&["additional"]);
        let mut properties = Vec::new();
        if let Some(members) = at.get("properties") {
            self.object(&members, "`properties`");
            for (name, member) in members.members() {
                let schema = self.schema(&member, &format!("{hint}{}", pascal(name, "Field")));
                let ident = scope.take(snake(name, "field"));
                let required = required.contains(&name.to_owned());
                properties.push(Property {
                    name: name.to_owned(),
                    ident,
                    schema,
                    required,
                    undescribed: false,
                });
            }
        }
        for name in required {
            if !properties.iter().any(|property| property.name == name) {
                let ident = scope.take(snake(&name, "field"));
                let schema = self.undescribed(at, &name);
                properties.push(Property {
                    name,
                    ident,
                    schema,
                    required: true,
                    undescribed: true,
                });
            }
        }
        Kind::Object(Object {
            properties,
            additional: self.additional(at, hint),
            min_properties: self.count(at, "minProperties"),
            max_properties: self.count(at, "maxProperties"),
            all_of: Vec::new(),
            discriminator: self.discriminator(at),
        })
    }

    fn required_names(&mut self, at: &Cursor<'a>) -> Vec<String> {
        let Some(list) = at.get("required") else {
            return Vec::new();
        };
        if !self.array(&list, "`required` of a schema") {
            return Vec::new();
        }
        let mut names: Vec<String> = Vec::new();
        for item in list.items() {
            match item.str() {
                Some(name) if !names.iter().any(|known| known == name) => names.push(name.to_owned()),
                Some(_) => {}
                None => self.fault(&item, "`required` lists names", "write a property's name there"),
            }
        }
        names
    }

    /// A required member that no property describes: any value.
    fn undescribed(&mut self, at: &Cursor<'a>, name: &str) -> SchemaId {
        let id = SchemaId(self.schemas.len());
        self.drafts.cursors.push(at.clone());
        self.schemas.push(Some(Schema {
            id,
            location: at.location(),
            component: None,
            type_name: None,
            title: None,
            description: Some(format!("`{name}` is required, and nothing more is said of it.")),
            nullable: true,
            deprecated: false,
            read_only: false,
            write_only: false,
            default: None,
            example: None,
            external_docs: None,
            extensions: serde_json::Map::new(),
            kind: Kind::Any,
        }));
        id
    }

    fn additional(&mut self, at: &Cursor<'a>, hint: &str) -> Additional {
        let Some(member) = at.get("additionalProperties") else {
            return Additional::Ignored;
        };
        match &member.node.data {
            Data::Bool(true) => Additional::Any,
            Data::Bool(false) => Additional::Denied,
            Data::Object(members) if members.is_empty() => Additional::Any,
            Data::Object(_) => Additional::Typed(self.schema(&member, &format!("{hint}Value"))),
            _ => {
                self.fault(
                    &member,
                    "`additionalProperties` must be a boolean or a schema",
                    "write one of the two",
                );
                Additional::Ignored
            }
        }
    }

    fn array_kind(&mut self, at: &Cursor<'a>, hint: &str) -> Kind {
        let Some(items) = at.get("items") else {
            self.fault(
                at,
                "an array must say what its `items` are",
                "add `items`; `items: {}` is any value",
            );
            return Kind::Any;
        };
        if let Some(values) = at.get("enum") {
            self.fault(
                &values,
                "an `enum` of arrays has no Rust type",
                "put the `enum` on `items`",
            );
        }
        Kind::Array(Array {
            items: self.schema(&items, &format!("{hint}Item")),
            min_items: self.count(at, "minItems"),
            max_items: self.count(at, "maxItems"),
            unique: self.flag(at, "uniqueItems"),
        })
    }

    fn string_kind(&mut self, id: SchemaId, at: &Cursor<'a>) -> Kind {
        let pattern = self.text(at, "pattern");
        if let (Some(text), Some(member)) = (&pattern, at.get("pattern"))
            && let Err(error) = regress::Regex::new(text)
        {
            self.fault(
                &member,
                format!("`{text}` is no ECMA-262 regular expression: {error}"),
                "mend the pattern; inline flags such as `(?i)` are not part of it",
            );
        }
        let values = self.enum_values(at, "a string", |data| matches!(data, Data::String(_)));
        if values.is_empty() && at.has("enum") {
            self.drafts.only_null.insert(id);
        }
        Kind::String(StringType {
            format: self.text(at, "format").map(format_of),
            min_length: self.count(at, "minLength"),
            max_length: self.count(at, "maxLength"),
            pattern,
            values,
        })
    }

    fn integer_kind(&mut self, at: &Cursor<'a>) -> Kind {
        Kind::Integer(Integer {
            format: self.text(at, "format"),
            bounds: self.bounds(at),
            values: self.enum_values(
                at,
                "an integer",
                |data| matches!(data, Data::Number(n) if n.is_i64()),
            ),
        })
    }

    fn enum_values(&mut self, at: &Cursor<'a>, what: &str, fits: fn(&Data) -> bool) -> Vec<EnumValue> {
        let Some(list) = at.get("enum") else {
            return Vec::new();
        };
        if !self.array(&list, "`enum`") {
            return Vec::new();
        }
        let names = self.per_value(at, "x-enum-varnames", list.items().count());
        let descriptions = self.per_value(at, "x-enum-descriptions", list.items().count());
        let mut scope = Scope::default();
        let mut values: Vec<EnumValue> = Vec::new();
        for (index, item) in list.items().enumerate() {
            if matches!(item.node.data, Data::Null) {
                continue;
            }
            let value = item.value();
            if !fits(&item.node.data) {
                let found = item.node.type_name();
                self.fault(
                    &item,
                    format!("the value {value} of the `enum` is {found}, not {what}"),
                    "quote it or mend `type`",
                );
                continue;
            }
            if values.iter().any(|known| known.value == value) {
                self.fault(&item, format!("the `enum` has {value} twice"), "remove one");
                continue;
            }
            let text = names.get(index).cloned().unwrap_or_else(|| match &value {
                Value::String(text) => text.clone(),
                other => format!("Value{}", other.to_string().replace('-', "Minus")),
            });
            let ident = scope.take(pascal(&text, "Empty"));
            values.push(EnumValue {
                value,
                ident,
                description: descriptions.get(index).cloned(),
            });
        }
        values
    }

    /// An extension that has one text for each value of the `enum`.
    fn per_value(&mut self, at: &Cursor<'a>, name: &str, count: usize) -> Vec<String> {
        let Some(list) = at.get(name) else {
            return Vec::new();
        };
        let texts: Vec<String> = list
            .items()
            .filter_map(|item| item.str().map(str::to_owned))
            .collect();
        if texts.len() != count {
            self.fault(
                &list,
                format!("`{name}` must have one text for each of the {count} values"),
                "make the lists equally long",
            );
            return Vec::new();
        }
        texts
    }

    fn bounds(&mut self, at: &Cursor<'a>) -> Bounds {
        Bounds {
            minimum: self.number(at, "minimum"),
            exclusive_minimum: self.flag(at, "exclusiveMinimum"),
            maximum: self.number(at, "maximum"),
            exclusive_maximum: self.flag(at, "exclusiveMaximum"),
            multiple_of: self.number(at, "multipleOf"),
        }
    }

    fn number(&mut self, at: &Cursor<'a>, name: &str) -> Option<serde_json::Number> {
        let member = at.get(name)?;
        match &member.node.data {
            Data::Number(number) => Some(number.clone()),
            _ => {
                self.fault(
                    &member,
                    format!("`{name}` must be a number"),
                    "write a number there",
                );
                None
            }
        }
    }
}

/// Whether a type of its own is needed for an inline schema of this kind.
pub(super) fn needs_name(kind: &Kind) -> bool {
    match kind {
        Kind::Object(object) => {
            !object.properties.is_empty() || matches!(object.additional, Additional::Denied)
        }
        Kind::String(string) => !string.values.is_empty(),
        Kind::Integer(integer) => !integer.values.is_empty(),
        Kind::Union(_) => true,
        _ => false,
    }
}

fn format_of(name: String) -> Format {
    match name.as_str() {
        "date-time" => Format::DateTime,
        "date" => Format::Date,
        "uuid" => Format::Uuid,
        "email" => Format::Email,
        "uri" => Format::Uri,
        "ipv4" => Format::Ipv4,
        "ipv6" => Format::Ipv6,
        "byte" => Format::Byte,
        "binary" => Format::Binary,
        _ => Format::Other(name),
    }
}
