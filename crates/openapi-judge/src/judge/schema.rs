//! Translates schemas of OpenAPI 3.0 into JSON Schema 2020-12.

use super::integer::{self, WrittenAsInteger};
use super::pattern::Pattern;
use super::property_count::{self, PropertyCount};
use crate::document::Document;
use crate::formats::UNCHECKED_FORMATS;
use base64::Engine as _;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use jsonschema::{EmailOptions, ValidationError, Validator};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// The direction of a message: `readOnly` properties are not required in requests, `writeOnly`
/// properties not in responses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// From client to server.
    Request,
    /// From server to client.
    Response,
}

impl Direction {
    /// Returns the keyword of properties that messages in this direction lack.
    pub(crate) fn omitting_flag(self) -> &'static str {
        match self {
            Direction::Request => "readOnly",
            Direction::Response => "writeOnly",
        }
    }
}

/// Keywords that are annotations, or that are translated separately.
const NOT_COPIED: [&str; 16] = [
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

/// Compiles a schema. Formats are asserted.
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
        "allOf": [translation.schema(schema, &BTreeSet::new())],
    });
    let mut definitions = Map::new();
    let mut next = 0;
    while let Some((reference, omitted)) = translation.references.get(next).cloned() {
        let target = document.resolve_reference(&reference)?;
        definitions.insert(next.to_string(), translation.schema(target, &omitted));
        next += 1;
    }
    root["$defs"] = Value::Object(definitions);
    let mut options = jsonschema::options()
        .should_validate_formats(true)
        .with_format("byte", is_base64);
    // No stub checks it, but a pointer in an error must be one.
    let of_requests = ["json-pointer"]
        .into_iter()
        .filter(|_| direction == Direction::Request);
    for format in UNCHECKED_FORMATS.into_iter().chain(of_requests) {
        options = options.with_format(format, |_| true);
    }
    options
        // `Bob <bob@example.com>` is a mailbox, not an address (RFC 5322, section 3.4).
        .with_email_options(EmailOptions::default().without_display_text())
        .with_keyword("pattern", |_, pattern, _| match Pattern::new(pattern) {
            Some(pattern) => Ok(Box::new(pattern)),
            None => Err(ValidationError::custom(format!(
                "{pattern} is not a regular expression"
            ))),
        })
        .with_keyword(integer::KEYWORD, |_, _, _| Ok(Box::new(WrittenAsInteger)))
        .with_keyword(property_count::KEYWORD, |_, value, _| {
            Ok(Box::new(PropertyCount::new(value)))
        })
        .build(&root)
        .map_err(|error| format!("invalid schema: {error}"))
}

/// RFC 4648 lets decoders choose whether the trailing bits must be zero; here they need not be.
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
    /// The references found so far, each with the properties that the object lacks; the index of each is the name of its
    /// definition.
    references: Vec<(String, BTreeSet<String>)>,
}

impl Translation<'_> {
    /// Translates a schema of an object that lacks some properties, because schemas that it must match, too, say so.
    fn schema(&mut self, schema: &Value, omitted: &BTreeSet<String>) -> Value {
        let Some(keywords) = schema.as_object() else {
            return schema.clone();
        };
        if let Some(reference) = keywords.get("$ref").and_then(Value::as_str) {
            return self.reference(reference, omitted);
        }
        let flag = self.direction.omitting_flag();
        let omitted = omitted | &self.document.flagged_properties(schema, flag);
        let mut translated = Map::new();
        for (keyword, value) in keywords {
            if !NOT_COPIED.contains(&keyword.as_str()) && !keyword.starts_with("x-") {
                translated.insert(keyword.clone(), self.keyword(keyword, value, &omitted));
            }
        }
        for (flag, bound) in [("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")] {
            if keywords.get(flag) == Some(&Value::Bool(true))
                && let Some(value) = translated.remove(bound)
            {
                translated.insert(flag.to_owned(), value);
            }
        }
        if let Some(required) = required(keywords, &omitted) {
            translated.insert("required".to_owned(), required);
        }
        if !omitted.is_empty() {
            property_count::translate(&mut translated, &omitted);
        }
        format(keywords, &mut translated);
        if keywords.get("type") == Some(&Value::from("integer")) {
            translated.insert(integer::KEYWORD.to_owned(), Value::Bool(true));
        }
        if is_nullable(keywords) {
            return nullable(translated);
        }
        Value::Object(translated)
    }

    /// OpenAPI 3.0 ignores siblings of a reference.
    fn reference(&mut self, reference: &str, omitted: &BTreeSet<String>) -> Value {
        let is_known = |(other, others): &(String, BTreeSet<String>)| other == reference && others == omitted;
        let known = self.references.iter().position(is_known);
        let name = known.unwrap_or_else(|| {
            self.references.push((reference.to_owned(), omitted.clone()));
            self.references.len() - 1
        });
        json!({"$ref": format!("#/$defs/{name}")})
    }

    fn keyword(&mut self, keyword: &str, value: &Value, omitted: &BTreeSet<String>) -> Value {
        let none = BTreeSet::new();
        match (keyword, value) {
            ("properties", Value::Object(properties)) => properties
                .iter()
                .map(|(name, schema)| (name.clone(), self.schema(schema, &none)))
                .collect(),
            ("allOf" | "anyOf" | "oneOf", Value::Array(parts)) => {
                parts.iter().map(|part| self.schema(part, omitted)).collect()
            }
            ("items" | "additionalProperties" | "not", schema) => self.schema(schema, &none),
            (_, value) => value.clone(),
        }
    }
}

/// Returns the properties that are required of an object that lacks some.
fn required(schema: &Map<String, Value>, omitted: &BTreeSet<String>) -> Option<Value> {
    let required = schema.get("required")?.as_array()?;
    let is_required = |name: &&Value| name.as_str().is_none_or(|name| !omitted.contains(name));
    Some(required.iter().filter(is_required).cloned().collect())
}

/// Returns whether a schema allows null: by `nullable`, or because null is one of the values beside a type.
fn is_nullable(schema: &Map<String, Value>) -> bool {
    let values = schema.get("enum").and_then(Value::as_array);
    let has_null = values.is_some_and(|values| values.contains(&Value::Null));
    schema.get("nullable") == Some(&Value::Bool(true)) || has_null && schema.contains_key("type")
}

/// Allows null too. If the schema has a type, its keywords stay in place, so that validation errors keep
/// their instance path; apart from `type` and `enum`, no keyword restricts null.
fn nullable(mut schema: Map<String, Value>) -> Value {
    let composed = ["allOf", "anyOf", "oneOf", "not"]
        .iter()
        .any(|keyword| schema.contains_key(*keyword));
    let (Some(kind), false) = (schema.get("type").cloned(), composed) else {
        return json!({"anyOf": [schema, {"type": "null"}]});
    };
    schema.insert("type".to_owned(), json!([kind, "null"]));
    if let Some(values) = schema.get_mut("enum").and_then(Value::as_array_mut) {
        values.retain(|value| !value.is_null());
        values.push(Value::Null);
    }
    Value::Object(schema)
}

/// The greatest value that is rounded to a finite number of 32 bits.
const GREATEST_F32: f64 = 3.402_823_567_797_336e38;

/// Translates formats: those of numbers into bounds, those of strings into assertions, except `binary`
/// and `password`.
fn format(schema: &Map<String, Value>, translated: &mut Map<String, Value>) {
    let Some(format) = schema.get("format").and_then(Value::as_str) else {
        return;
    };
    let bounds = match format {
        "int32" => json!([{"minimum": i32::MIN, "maximum": i32::MAX}]),
        "int64" => json!([{"minimum": i64::MIN, "maximum": i64::MAX}]),
        "uint32" => json!([{"minimum": 0, "maximum": u32::MAX}]),
        "uint64" => json!([{"minimum": 0, "maximum": u64::MAX}]),
        "float" => json!([{"minimum": -GREATEST_F32, "maximum": GREATEST_F32}]),
        "binary" | "password" => return,
        _ => {
            translated.insert("format".to_owned(), Value::from(format));
            return;
        }
    };
    match translated.get_mut("allOf").and_then(Value::as_array_mut) {
        Some(parts) => parts.push(bounds[0].clone()),
        None => drop(translated.insert("allOf".to_owned(), bounds)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_valid(schema: &str, direction: Direction, instance: &Value) -> bool {
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
    fn null_is_valid_only_where_nullable() {
        let request = Direction::Request;
        assert!(is_valid("{type: string, nullable: true}", request, &Value::Null));
        assert!(!is_valid("{type: string}", request, &Value::Null));
        assert!(is_valid(
            "{type: string, nullable: true, enum: [a, null]}",
            request,
            &Value::Null
        ));
        assert!(is_valid("{type: string, enum: [null, a]}", request, &Value::Null));
        let idiom = "{nullable: true, allOf: [{$ref: '#/components/schemas/Secret'}]}";
        assert!(is_valid(idiom, request, &Value::Null) && !is_valid(idiom, request, &json!(1)));
    }

    #[test]
    fn boolean_exclusive_bounds_and_integer_formats_are_translated() {
        let request = Direction::Request;
        let exclusive = "{type: number, minimum: 1, exclusiveMinimum: true, maximum: 2}";
        assert!(!is_valid(exclusive, request, &json!(1)) && is_valid(exclusive, request, &json!(2)));
        assert!(!is_valid(
            "{type: integer, format: int32}",
            request,
            &json!(2_147_483_648_i64)
        ));
    }

    #[test]
    fn an_integer_is_written_without_fraction_and_exponent() {
        let request = Direction::Request;
        for (schema, text, expected) in [
            ("{type: integer}", "10", true),
            ("{type: integer}", "1.0", false),
            ("{type: integer}", "1e2", false),
            ("{type: integer}", "-0.0", false),
            ("{type: integer}", "1.5", false),
            ("{type: integer, nullable: true}", "null", true),
            ("{type: integer, nullable: true}", "1.0", false),
            ("{type: integer, format: uint64}", "18446744073709551615", true),
            ("{type: integer, enum: [1.0, 2]}", "1", true),
            ("{type: integer, enum: [1.0, 2]}", "1.0", false),
            ("{type: number}", "1.0", true),
            ("{oneOf: [{type: integer}, {type: string}]}", "1.0", false),
        ] {
            let instance = serde_json::from_str(text).unwrap();
            assert_eq!(is_valid(schema, request, &instance), expected, "{schema} {text}");
        }
    }

    #[test]
    fn formats_are_asserted() {
        let request = Direction::Request;
        for (format, valid, invalid) in [
            ("date-time", "2025-01-12T09:30:00Z", "2025-01-12"),
            ("date", "2025-01-12", "2025-02-30"),
            ("email", "a@example.com", "a"),
            ("email", "a@[192.0.2.1]", "Bob <bob@example.com>"),
            ("uuid", "67e55044-10b1-426f-9247-bb680e5fe0c8", "67e55044"),
            ("uri", "https://example.com/a", "/a b"),
            ("byte", "YQ==", "Y"),
        ] {
            let schema = format!("{{type: string, format: {format}}}");
            assert!(is_valid(&schema, request, &json!(valid)), "{format}: {valid}");
            assert!(
                !is_valid(&schema, request, &json!(invalid)),
                "{format}: {invalid}"
            );
        }
    }

    #[test]
    fn formats_that_openapi_does_not_define_allow_any_text() {
        for format in ["duration", "hostname", "time", "color", "uri-reference"] {
            let schema = format!("{{type: string, format: {format}}}");
            assert!(is_valid(&schema, Direction::Request, &json!("a b %")), "{format}");
            assert!(!is_valid(&schema, Direction::Request, &json!(1)), "{format}");
        }
    }

    #[cfg(feature = "generate")]
    #[test]
    fn the_strings_of_a_format_are_what_they_are_listed_as() {
        for format in [
            "date-time",
            "date",
            "email",
            "uuid",
            "uri",
            "ipv4",
            "ipv6",
            "byte",
            "json-pointer",
        ] {
            let strings = crate::generate::format_strings(format).unwrap();
            let schema = format!("{{type: string, format: {format}}}");
            let listed = strings.valid.iter().map(|text| (text, true));
            for (text, expected) in listed.chain(strings.invalid.iter().map(|text| (text, false))) {
                let is_valid = is_valid(&schema, Direction::Response, &json!(text));
                assert_eq!(is_valid, expected, "{format}: {text}");
            }
        }
    }

    #[test]
    fn a_property_of_the_other_direction_is_not_required() {
        let schema = "{type: object, required: [s], properties: {s: {$ref: '#/components/schemas/Secret'}}}";
        assert!(is_valid(schema, Direction::Response, &json!({})));
        assert!(!is_valid(schema, Direction::Request, &json!({})));
    }

    #[test]
    fn a_property_is_not_required_if_any_part_gives_it_to_the_other_direction() {
        let (request, response) = (Direction::Request, Direction::Response);
        let of_base = |flag: &str| {
            format!(
                "{{allOf: [{{type: object, properties: {{p: {{type: string, {flag}: true}}}}}}, {{required: [p]}}]}}"
            )
        };
        let of_property = |flag: &str| {
            format!(
                "{{type: object, required: [p], properties: {{p: {{allOf: [{{type: string}}, {{{flag}: true}}]}}}}}}"
            )
        };
        let of_choice = |flag: &str| {
            let one = format!("{{type: object, properties: {{p: {{type: string, {flag}: true}}}}}}");
            format!("{{required: [p], anyOf: [{one}, {one}]}}")
        };
        for schema in [&of_base as &dyn Fn(&str) -> String, &of_property, &of_choice] {
            for (flag, lacking, other) in [("readOnly", request, response), ("writeOnly", response, request)]
            {
                let schema = schema(flag);
                assert!(is_valid(&schema, lacking, &json!({})), "{schema}");
                assert!(!is_valid(&schema, other, &json!({})), "{schema}");
                assert!(is_valid(&schema, other, &json!({"p": "a"})), "{schema}");
            }
        }
        let secret = "{type: object, required: [s], properties: {s: {oneOf: [{$ref: '#/components/schemas/Secret'}]}}}";
        assert!(is_valid(secret, response, &json!({})));
        // Only one of the alternatives lacks it.
        let either = "{required: [p], anyOf: [{type: object, properties: {p: {readOnly: true, type: string}}}, \
                      {type: object, properties: {p: {type: string}}}]}";
        assert!(!is_valid(either, request, &json!({})));
    }

    #[test]
    fn properties_of_the_other_direction_do_not_count() {
        let (request, response) = (Direction::Request, Direction::Response);
        let properties = "type: object, properties: {p: {type: integer, readOnly: true}}";
        for schema in [
            format!("{{{properties}, minProperties: 1, maxProperties: 1}}"),
            format!("{{allOf: [{{{properties}}}, {{minProperties: 1, maxProperties: 1}}]}}"),
        ] {
            assert!(!is_valid(&schema, request, &json!({"p": 1})));
            assert!(is_valid(&schema, request, &json!({"p": 1, "a": 1})));
            assert!(!is_valid(&schema, request, &json!({"p": 1, "a": 1, "b": 1})));
            assert!(is_valid(&schema, response, &json!({"p": 1})));
            assert!(!is_valid(&schema, response, &json!({"p": 1, "a": 1})));
        }
    }
}
