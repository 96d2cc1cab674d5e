//! Schemas of OpenAPI 3.0 said in JSON Schema 2020-12.

use crate::document::Document;
use base64::Engine as _;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use jsonschema::Validator;
use serde_json::{Map, Value, json};

/// Which way a body goes: `readOnly` members are no part of requests, `writeOnly` ones none of responses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// From client to server.
    Request,
    /// From server to client.
    Response,
}

/// Keywords that say nothing of instances, or that are said in another way below.
const LEFT_OUT: [&str; 16] = [
    "nullable",
    "discriminator",
    "readOnly",
    "writeOnly",
    "xml",
    "externalDocs",
    "example",
    "deprecated",
    "title",
    "description",
    "default",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "required",
    "format",
    "$ref",
];

/// The validator of a schema, formats asserted.
pub(super) fn compile(
    document: &Document,
    schema: &Value,
    direction: Direction,
) -> Result<Validator, String> {
    let mut translation = Translation {
        document,
        direction,
        references: Vec::new(),
    };
    let mut root = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "allOf": [translation.schema(schema)],
    });
    let mut definitions = Map::new();
    let mut next = 0;
    while let Some(reference) = translation.references.get(next).cloned() {
        let target = document.target(&reference)?;
        definitions.insert(next.to_string(), translation.schema(target));
        next += 1;
    }
    root["$defs"] = Value::Object(definitions);
    jsonschema::options()
        .should_validate_formats(true)
        .with_format("byte", is_base64)
        .build(&root)
        .map_err(|error| format!("the schema is not one: {error}"))
}

/// RFC 4648 leaves it to decoders whether the bits behind the last byte must be zero; here they need not.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_allow_trailing_bits(true)
        .with_decode_padding_mode(DecodePaddingMode::RequireCanonical),
);

fn is_base64(text: &str) -> bool {
    BASE64.decode(text).is_ok()
}

struct Translation<'a> {
    document: &'a Document,
    direction: Direction,
    /// References met so far; the definition of each is named by its place here.
    references: Vec<String>,
}

impl Translation<'_> {
    fn schema(&mut self, schema: &Value) -> Value {
        let Some(members) = schema.as_object() else {
            return schema.clone();
        };
        if let Some(reference) = members.get("$ref").and_then(Value::as_str) {
            return self.reference(reference);
        }
        let mut said = Map::new();
        for (keyword, value) in members {
            if !LEFT_OUT.contains(&keyword.as_str()) && !keyword.starts_with("x-") {
                said.insert(keyword.clone(), self.keyword(keyword, value));
            }
        }
        for (flag, bound) in [("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")] {
            if members.get(flag) == Some(&Value::Bool(true))
                && let Some(value) = said.remove(bound)
            {
                said.insert(flag.to_owned(), value);
            }
        }
        if let Some(required) = self.required(members) {
            said.insert("required".to_owned(), required);
        }
        format(members, &mut said);
        if members.get("nullable") == Some(&Value::Bool(true)) {
            return nullable(said);
        }
        Value::Object(said)
    }

    /// Siblings of a reference say nothing in OpenAPI 3.0.
    fn reference(&mut self, reference: &str) -> Value {
        let known = self.references.iter().position(|other| other == reference);
        let name = known.unwrap_or_else(|| {
            self.references.push(reference.to_owned());
            self.references.len() - 1
        });
        json!({"$ref": format!("#/$defs/{name}")})
    }

    fn keyword(&mut self, keyword: &str, value: &Value) -> Value {
        match (keyword, value) {
            ("properties", Value::Object(properties)) => properties
                .iter()
                .map(|(name, schema)| (name.clone(), self.schema(schema)))
                .collect(),
            ("allOf" | "anyOf" | "oneOf", Value::Array(parts)) => {
                parts.iter().map(|part| self.schema(part)).collect()
            }
            ("items" | "additionalProperties" | "not", schema) => self.schema(schema),
            (_, value) => value.clone(),
        }
    }

    /// The members that must be there this way.
    fn required(&self, schema: &Map<String, Value>) -> Option<Value> {
        let required = schema.get("required")?.as_array()?;
        let elsewhere = match self.direction {
            Direction::Request => "readOnly",
            Direction::Response => "writeOnly",
        };
        let here = |name: &&Value| {
            let property = schema.get("properties").and_then(|all| all.get(name.as_str()?));
            property.is_none_or(|property| {
                self.document.resolve(property).get(elsewhere) != Some(&Value::Bool(true))
            })
        };
        Some(required.iter().filter(here).cloned().collect())
    }
}

/// A schema that holds null too. Where there is a type, the keywords stay as they are, so that what
/// they have against an instance is told of its place; they are silent about null, all but two.
fn nullable(mut said: Map<String, Value>) -> Value {
    let composed = ["allOf", "anyOf", "oneOf", "not"]
        .iter()
        .any(|keyword| said.contains_key(*keyword));
    let (Some(kind), false) = (said.get("type").cloned(), composed) else {
        return json!({"anyOf": [said, {"type": "null"}]});
    };
    said.insert("type".to_owned(), json!([kind, "null"]));
    if let Some(values) = said.get_mut("enum").and_then(Value::as_array_mut) {
        values.push(Value::Null);
        values.dedup();
    }
    Value::Object(said)
}

/// Formats: those of integers are bounds, those of strings assert, `binary` and `password` do not.
fn format(schema: &Map<String, Value>, said: &mut Map<String, Value>) {
    let Some(format) = schema.get("format").and_then(Value::as_str) else {
        return;
    };
    let bounds = match format {
        "int32" => json!([{"minimum": i32::MIN, "maximum": i32::MAX}]),
        "int64" => json!([{"minimum": i64::MIN, "maximum": i64::MAX}]),
        "uint32" => json!([{"minimum": 0, "maximum": u32::MAX}]),
        "uint64" => json!([{"minimum": 0, "maximum": u64::MAX}]),
        "binary" | "password" => return,
        _ => {
            said.insert("format".to_owned(), Value::from(format));
            return;
        }
    };
    match said.get_mut("allOf").and_then(Value::as_array_mut) {
        Some(parts) => parts.push(bounds[0].clone()),
        None => drop(said.insert("allOf".to_owned(), bounds)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holds(schema: &str, direction: Direction, instance: &Value) -> bool {
        let text = format!(
            "{{paths: {{}}, components: {{schemas: {{S: {schema}, Secret: {{type: string, writeOnly: true}}}}}}}}"
        );
        let document = Document::parse(&text).unwrap();
        let reference = json!({"$ref": "#/components/schemas/S"});
        compile(&document, &reference, direction)
            .unwrap()
            .is_valid(instance)
    }

    #[test]
    fn null_is_held_where_it_is_said() {
        let request = Direction::Request;
        assert!(holds("{type: string, nullable: true}", request, &Value::Null));
        assert!(!holds("{type: string}", request, &Value::Null));
        assert!(holds(
            "{type: string, nullable: true, enum: [a, null]}",
            request,
            &Value::Null
        ));
        let idiom = "{nullable: true, allOf: [{$ref: '#/components/schemas/Secret'}]}";
        assert!(holds(idiom, request, &Value::Null) && !holds(idiom, request, &json!(1)));
    }

    #[test]
    fn bounds_of_the_old_kind_and_of_formats() {
        let request = Direction::Request;
        let exclusive = "{type: number, minimum: 1, exclusiveMinimum: true, maximum: 2}";
        assert!(!holds(exclusive, request, &json!(1)) && holds(exclusive, request, &json!(2)));
        assert!(!holds(
            "{type: integer, format: int32}",
            request,
            &json!(2_147_483_648_i64)
        ));
    }

    #[test]
    fn formats_assert() {
        let request = Direction::Request;
        for (format, good, bad) in [
            ("date-time", "2025-01-12T09:30:00Z", "2025-01-12"),
            ("date", "2025-01-12", "2025-02-30"),
            ("email", "a@example.com", "a"),
            ("uuid", "67e55044-10b1-426f-9247-bb680e5fe0c8", "67e55044"),
            ("uri", "https://example.com/a", "/a b"),
            ("json-pointer", "/a", "a"),
            ("byte", "YQ==", "Y"),
        ] {
            let schema = format!("{{type: string, format: {format}}}");
            assert!(holds(&schema, request, &json!(good)), "{format}: {good}");
            assert!(!holds(&schema, request, &json!(bad)), "{format}: {bad}");
        }
    }

    #[test]
    fn a_member_of_the_other_way_is_not_required() {
        let schema = "{type: object, required: [s], properties: {s: {$ref: '#/components/schemas/Secret'}}}";
        assert!(holds(schema, Direction::Response, &json!({})));
        assert!(!holds(schema, Direction::Request, &json!({})));
    }
}
