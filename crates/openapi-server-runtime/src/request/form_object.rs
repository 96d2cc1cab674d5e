//! Reads the fields of a form by a schema: those that a struct does not declare, and forms whose schema is a map or a choice.

use super::parameter::FormField;
use super::styles;
use crate::json::{self, FromJson};
use crate::media_type;
use crate::schema::{Kind, Schema};
use crate::validation;
use crate::violation::{Location, Violation};
use crate::violations::Violations;
use jsonptr::Token;
use serde::de::IgnoredAny;
use std::collections::BTreeMap;

/// The fields of a form by their names.
pub(super) type Grouped<'f, 'b> = BTreeMap<&'f str, Vec<&'f FormField<'b>>>;

/// Groups fields by their names.
pub(super) fn grouped<'f, 'b>(fields: impl Iterator<Item = &'f FormField<'b>>) -> Grouped<'f, 'b> {
    let mut grouped = Grouped::new();
    for field in fields {
        grouped.entry(field.name.as_ref()).or_default().push(field);
    }
    grouped
}

/// Reads a form whose schema is a map or a choice of objects.
pub fn object<T: for<'de> FromJson<'de>>(
    fields: &[FormField<'_>],
    schema: &'static Schema,
    violations: &mut Violations,
) -> Option<T> {
    let mut json = String::new();
    if let Err((name, message)) = write_object(&mut json, &grouped(fields.iter()), schema) {
        violations.push(Violation {
            location: Location::Body,
            pointer: format!("/{}", Token::new(name).encoded()),
            keyword: "format",
            message: message.to_owned(),
        });
        return None;
    }
    let found = validation::violations(json.as_bytes(), schema, Location::Body, "");
    if !found.is_empty() {
        violations.extend(found);
        return None;
    }
    let value = json::from_slice(json.as_bytes());
    if value.is_none() {
        violations.push_body("type", "cannot be represented");
    }
    value
}

/// Writes all fields as an object of a schema. Of a choice, it is the first alternative that they match.
///
/// # Errors
/// The name of the first field that cannot be written, and why.
fn write_object<'f>(
    json: &mut String,
    fields: &Grouped<'f, '_>,
    schema: &'static Schema,
) -> Result<(), (&'f str, &'static str)> {
    if let Kind::Union(union) = schema.resolve().0 {
        let mut last = Ok(());
        for variant in union.variants {
            json.clear();
            last = write_object(json, fields, variant);
            if last.is_ok() && validation::is_valid(json.as_bytes(), variant) {
                break;
            }
        }
        return last;
    }
    json.push('{');
    for (index, (name, values)) in fields.iter().enumerate() {
        if index > 0 {
            json.push(',');
        }
        json.push_str(&serde_json::Value::from(*name).to_string());
        json.push(':');
        let written = match styles::declared(schema, name) {
            None => write_additional(json, values, styles::additional(schema)),
            declared => write_field(json, values, declared),
        };
        written.map_err(|message| (*name, message))?;
    }
    json.push('}');
    Ok(())
}

/// Writes the fields of one name as a JSON value of its schema. A part in JSON is a value of any type if the schema does not
/// say which.
///
/// # Errors
/// The fields are no value of the schema.
fn write_field(
    json: &mut String,
    fields: &[&FormField<'_>],
    schema: Option<&'static Schema>,
) -> Result<(), &'static str> {
    let texts = texts(fields)?;
    if let ([field], [text]) = (fields, texts.as_slice()) {
        let is_json = field
            .media_type
            .is_some_and(|name| media_type::select(name, &["application/json"]).is_some());
        let may_be_json = match schema.map(Schema::resolve) {
            None | Some((Kind::Any, _)) => serde_json::from_str::<IgnoredAny>(text).is_ok(),
            Some((_, nullable)) => nullable && *text == "null",
        };
        if is_json && may_be_json {
            json.push_str(text);
            return Ok(());
        }
    }
    // A property of responses is ignored, whatever it is.
    let is_omitted = schema.is_some_and(|schema| matches!(schema.resolve().0, Kind::Omitted));
    if is_omitted && texts.len() > 1 {
        json.push_str("null");
        return Ok(());
    }
    styles::write_property(json, &texts, schema)
}

/// Writes the fields of one name, which is not declared, as a JSON value of the schema of additional properties. Where that allows
/// any value, several fields are an array of strings.
///
/// # Errors
/// The fields are no value of the schema.
pub(super) fn write_additional(
    json: &mut String,
    fields: &[&FormField<'_>],
    schema: Option<&'static Schema>,
) -> Result<(), &'static str> {
    let may_be_array = schema.is_none_or(|schema| matches!(schema.resolve().0, Kind::Any));
    if fields.len() > 1 && may_be_array {
        json.push_str(&serde_json::Value::from(texts(fields)?).to_string());
        return Ok(());
    }
    write_field(json, fields, schema)
}

/// Returns the values of fields, which must be text.
fn texts<'f>(fields: &[&'f FormField<'_>]) -> Result<Vec<&'f str>, &'static str> {
    let texts = fields.iter().map(|field| std::str::from_utf8(&field.value));
    texts.collect::<Result<_, _>>().map_err(|_| "must be valid UTF-8")
}

#[cfg(test)]
mod tests {
    use super::object;
    use crate::request::form::urlencoded;
    use crate::request::parameter::FormField;
    use crate::schema::{Additional, Array, Integer, Kind, Object, Property, Schema, Union};
    use crate::violations::Violations;
    use serde_json::{Value, json};

    static INTEGER: Schema = Schema {
        nullable: false,
        kind: Kind::Integer(Integer {
            width: (i32::MIN as i128, i32::MAX as i128),
            minimum: None,
            maximum: None,
            multiple_of: None,
            values: &[],
        }),
    };
    static INTEGERS: Schema = Schema {
        nullable: false,
        kind: Kind::Array(Array {
            items: &INTEGER,
            min_items: 0,
            max_items: 9,
            unique: false,
        }),
    };
    /// An object with one property.
    const fn with(name: &'static str, schema: &'static Schema) -> [Property; 1] {
        [Property {
            name,
            required: true,
            schema,
        }]
    }

    static COUNT: [Property; 1] = with("count", &INTEGER);
    static COUNTS: [Property; 1] = with("counts", &INTEGERS);

    const fn object_of(properties: &'static [Property], additional: Additional) -> Schema {
        Schema {
            nullable: false,
            kind: Kind::Object(Object {
                properties,
                additional,
                min_properties: 0,
                max_properties: 2,
            }),
        }
    }

    static MAP: Schema = object_of(&[], Additional::Typed(&INTEGERS));
    static FREE: Schema = object_of(&[], Additional::Kept);
    static ANY: Schema = Schema::ANY;
    static OF_ANY: Schema = object_of(&[], Additional::Typed(&ANY));
    static ONE: Schema = object_of(&COUNT, Additional::Kept);
    static MANY: Schema = object_of(&COUNTS, Additional::Denied);
    static CHOICE: Schema = Schema {
        nullable: false,
        kind: Kind::Union(Union {
            one: true,
            variants: &[&ONE, &MANY],
            discriminator: None,
        }),
    };

    fn read(fields: &[FormField<'_>], schema: &'static Schema) -> Option<Value> {
        let mut violations = Violations::default();
        let value = object::<Value>(fields, schema, &mut violations);
        assert_eq!(value.is_some(), violations.is_empty());
        value
    }

    fn urlencoded_as(body: &str, schema: &'static Schema) -> Option<Value> {
        let fields = urlencoded(body.as_bytes(), &mut Violations::default());
        read(&fields, schema)
    }

    #[test]
    fn a_map_is_read_by_the_schema_of_its_values() {
        assert_eq!(
            urlencoded_as("a=1&b=2&a=3", &MAP),
            Some(json!({"a": [1, 3], "b": [2]}))
        );
        assert_eq!(urlencoded_as("", &MAP), Some(json!({})));
        assert_eq!(urlencoded_as("a=x", &MAP), None);
        assert_eq!(urlencoded_as("a=1&b=2&c=3", &MAP), None, "too many properties");
        for free in [&FREE, &OF_ANY] {
            assert_eq!(
                urlencoded_as("a=1&b=x&b=y", free),
                Some(json!({"a": "1", "b": ["x", "y"]}))
            );
        }
    }

    #[test]
    fn a_choice_is_the_alternative_that_the_fields_match() {
        assert_eq!(
            urlencoded_as("count=1&x=2", &CHOICE),
            Some(json!({"count": 1, "x": "2"}))
        );
        assert_eq!(urlencoded_as("counts=1", &CHOICE), Some(json!({"counts": [1]})));
        assert_eq!(urlencoded_as("counts=1&x=2", &CHOICE), None);
        assert_eq!(urlencoded_as("count=x", &CHOICE), None);
        assert_eq!(urlencoded_as("count=1&count=2", &CHOICE), None);
    }

    #[test]
    fn a_part_in_json_is_what_it_contains() {
        let part = |media_type| FormField {
            media_type,
            ..urlencoded(b"a=%5B1%5D", &mut Violations::default()).remove(0)
        };
        assert_eq!(
            read(&[part(Some("application/json"))], &FREE),
            Some(json!({"a": [1]}))
        );
        assert_eq!(read(&[part(None)], &FREE), Some(json!({"a": "[1]"})));
    }
}
