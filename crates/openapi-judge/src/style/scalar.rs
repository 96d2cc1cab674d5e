//! Scalars from their text.

use crate::document::Document;
use crate::formats::UNCHECKED_FORMATS;
use regress::Regex;
use serde_json::{Map, Value};

/// Converts text to a value of a schema. A choice has the first alternative whose type and bounds the text has, and an
/// `enum` without type the value with this text; a string is the last resort.
pub(super) fn scalar_of(document: &Document, schema: &Value, text: &str) -> Value {
    if is_null(document, schema, text) {
        return Value::Null;
    }
    let schema = document.resolve(schema);
    let alternatives = alternatives(schema);
    if let (None, Some(alternatives)) = (document.type_of(schema), alternatives) {
        let mut values = alternatives.iter().filter_map(|alternative| {
            if is_null(document, alternative, text) {
                return Some(Value::Null);
            }
            let schema = document.resolve(alternative);
            let value = scalar(document.type_of(schema), text);
            is_in_bounds(schema, &value).then_some(value)
        });
        let found = values.find(|value| !value.is_string());
        return found.unwrap_or_else(|| Value::from(text));
    }
    let values = schema.get("enum").and_then(Value::as_array);
    if let (None, Some(values)) = (document.type_of(schema), values) {
        let mut others = values.iter().filter(|value| !value.is_string());
        let found = others.find(|value| {
            let printed = value.to_string();
            printed == text
        });
        return found.cloned().unwrap_or_else(|| Value::from(text));
    }
    scalar(document.type_of(schema), text)
}

fn alternatives(schema: &Value) -> Option<&Vec<Value>> {
    let mut keywords = ["oneOf", "anyOf"].iter();
    keywords.find_map(|keyword| schema.get(keyword)?.as_array())
}

/// Whether a text is null: it is empty or `null`, the schema allows null, and the text cannot be a string.
fn is_null(document: &Document, schema: &Value, text: &str) -> bool {
    if !matches!(text, "" | "null") || !is_nullable(document, schema, MAX_DEPTH) {
        return false;
    }
    let is_choice = alternatives(document.resolve(schema)).is_some();
    match document.type_of(schema) {
        Some("string") => !may_be_text(document, schema, text, MAX_DEPTH),
        Some(_) => true,
        None => is_choice || !may_be_text(document, schema, text, MAX_DEPTH),
    }
}

/// The maximum number of `allOf` in each other that are searched.
const MAX_DEPTH: usize = 32;

/// Whether a schema allows null: by itself, or because all parts of its `allOf` do.
fn is_nullable(document: &Document, schema: &Value, depth: usize) -> bool {
    let schema = document.resolve(schema);
    let values = schema.get("enum").and_then(Value::as_array);
    if schema.get("nullable") == Some(&Value::Bool(true))
        || values.is_some_and(|values| values.contains(&Value::Null))
    {
        return true;
    }
    let parts = schema.get("allOf").and_then(Value::as_array);
    let are_nullable = |parts: &Vec<Value>| {
        let mut all = parts.iter();
        !parts.is_empty() && all.all(|part| is_nullable(document, part, depth - 1))
    };
    depth > 0 && schema.get("type").is_none() && parts.is_some_and(are_nullable)
}

/// Whether the `enum`, `minLength`, `pattern` and `format` of a schema and of the parts of its `allOf` allow a text.
fn may_be_text(document: &Document, schema: &Value, text: &str, depth: usize) -> bool {
    let schema = document.resolve(schema);
    let names = ["enum", "minLength", "format"].into_iter();
    let keywords = names.filter_map(|name| Some((name.to_owned(), schema.get(name)?.clone())));
    let is_checked = |value: &Value| !UNCHECKED_FORMATS.iter().any(|format| value == format);
    let keywords: Map<String, Value> = keywords.filter(|(_, value)| is_checked(value)).collect();
    let options = jsonschema::options().should_validate_formats(true);
    let validator = options.build(&Value::Object(keywords));
    let parts = schema
        .get("allOf")
        .and_then(Value::as_array)
        .filter(|_| depth > 0);
    let pattern = schema.get("pattern").and_then(Value::as_str);
    let has_pattern = pattern.is_none_or(|pattern| {
        let regex = Regex::with_flags(pattern, "u").or_else(|_| Regex::new(pattern));
        regex.map_or(true, |regex| regex.find(text).is_some())
    });
    has_pattern
        && validator.is_ok_and(|validator| validator.is_valid(&Value::from(text)))
        && parts
            .into_iter()
            .flatten()
            .all(|part| may_be_text(document, part, text, depth - 1))
}

/// Converts text to a JSON type. Text that is not of the type stays a string, which the schema rejects. White space belongs
/// to no number.
pub(super) fn scalar(kind: Option<&str>, text: &str) -> Value {
    let value = match kind {
        _ if text.contains(|character: char| character.is_ascii_whitespace()) => None,
        Some("integer" | "number") => serde_json::from_str(text).ok().filter(Value::is_number),
        Some("boolean") => serde_json::from_str(text).ok().filter(Value::is_boolean),
        _ => None,
    };
    value.unwrap_or_else(|| Value::String(text.to_owned()))
}

/// Whether a number satisfies the keywords for numbers, and any value the `enum`.
fn is_in_bounds(schema: &Value, value: &Value) -> bool {
    let values = schema.get("enum").and_then(Value::as_array);
    let is_integer = value.is_i64() || value.is_u64();
    if values.is_some_and(|values| !values.contains(value))
        || schema.get("type") == Some(&Value::from("integer")) && !is_integer
    {
        return false;
    }
    let Some(number) = value.as_f64() else {
        return true;
    };
    let bound = |keyword: &str| schema.get(keyword).and_then(Value::as_f64);
    let is_exclusive = |keyword: &str| schema.get(keyword) == Some(&Value::Bool(true));
    let is_above = bound("minimum")
        .is_none_or(|minimum| number > minimum || number >= minimum && !is_exclusive("exclusiveMinimum"));
    let is_below = bound("maximum")
        .is_none_or(|maximum| number < maximum || number <= maximum && !is_exclusive("exclusiveMaximum"));
    let is_multiple = bound("multipleOf").is_none_or(|unit| {
        let quotient = number / unit;
        (quotient - quotient.round()).abs() < 1e-9
    });
    is_above && is_below && is_multiple
}

#[cfg(test)]
mod tests {
    use super::scalar_of;
    use crate::document::Document;
    use serde_json::{Value, json};

    #[test]
    fn an_empty_text_is_null_unless_it_can_be_a_string() {
        let text = "{paths: {}, components: {schemas: {\
                    Level: {type: string, enum: [low, high]}, \
                    Count: {type: integer, nullable: true}}}}";
        let document = Document::parse(text).unwrap();
        let level = json!({"$ref": "#/components/schemas/Level"});
        let count = json!({"$ref": "#/components/schemas/Count"});
        for (schema, is_null) in [
            (json!({"type": "integer", "nullable": true}), true),
            (json!({"type": "boolean", "nullable": true}), true),
            (json!({"type": "integer", "enum": [1, null]}), true),
            (count.clone(), true),
            (json!({"allOf": [count.clone()]}), true),
            (json!({"allOf": [level.clone()], "nullable": true}), true),
            (
                json!({"type": "string", "nullable": true, "enum": ["a", null]}),
                true,
            ),
            (json!({"oneOf": [{"type": "boolean"}, count]}), true),
            (
                json!({"oneOf": [{"type": "boolean"}, {"type": "integer"}], "nullable": true}),
                true,
            ),
            (
                json!({"type": "string", "format": "date-time", "nullable": true}),
                true,
            ),
            (
                json!({"allOf": [{"type": "string", "minLength": 5}], "nullable": true}),
                true,
            ),
            (
                json!({"type": "string", "pattern": "^[0-9]+$", "nullable": true}),
                true,
            ),
            (
                json!({"type": "string", "pattern": "^[\\w-.]*$", "nullable": true}),
                false,
            ),
            (json!({"type": "integer"}), false),
            (json!({"type": "string", "nullable": true}), false),
            (
                json!({"type": "string", "format": "byte", "nullable": true}),
                false,
            ),
            (
                json!({"type": "string", "nullable": true, "enum": ["", "null"]}),
                false,
            ),
            (json!({"nullable": true}), false),
            (level, false),
        ] {
            for text in ["", "null"] {
                let expected = if is_null { Value::Null } else { json!(text) };
                assert_eq!(scalar_of(&document, &schema, text), expected, "{schema} {text:?}");
            }
            assert_ne!(scalar_of(&document, &schema, "a"), Value::Null, "{schema}");
        }
    }

    #[test]
    fn a_choice_has_the_first_alternative_that_the_text_satisfies() {
        let document = Document::parse("paths: {}").unwrap();
        let integer = json!({
            "type": "integer", "minimum": 0, "maximum": 8, "exclusiveMaximum": true, "multipleOf": 2
        });
        let schema = json!({"oneOf": [integer, {"type": "boolean", "enum": [true]}, {"type": "string"}]});
        for (text, expected) in [
            ("4", json!(4)),
            ("0", json!(0)),
            ("true", json!(true)),
            ("8", json!("8")),
            ("3", json!("3")),
            ("-2", json!("-2")),
            ("4.0", json!("4.0")),
            (" 4", json!(" 4")),
            ("false", json!("false")),
        ] {
            assert_eq!(scalar_of(&document, &schema, text), expected, "{text}");
        }
    }
}
