//! Reads parameters.
//!
//! A value that is not plain text is first converted to the JSON that it represents, guided by its schema, and then read
//! and validated like a body.

use super::parameter::{Parameter, Source};
use super::{raw_values, styles};
use crate::json::{self, FromJson};
use crate::schema::Kind;
use crate::validation;
use crate::violation::Violation;
use crate::violations::Violations;

/// Reads a parameter that is plain text.
#[inline]
pub fn string(source: Source<'_>, parameter: &Parameter, violations: &mut Violations) -> Option<String> {
    let text = match raw_values::single(source, parameter) {
        Ok(Some(text)) => text,
        Ok(None) => return missing(parameter, violations),
        Err(message) => return invalid(parameter, "format", message, violations),
    };
    let found = validation::text_violations(&text, parameter.schema, parameter.location, parameter.pointer);
    if found.is_empty() {
        return Some(text.into_owned());
    }
    violations.extend(found);
    None
}

/// Reads any other parameter.
pub fn value<T: for<'de> FromJson<'de>>(
    source: Source<'_>,
    parameter: &Parameter,
    violations: &mut Violations,
) -> Option<T> {
    let text = match styles::to_json(source, parameter) {
        Ok(Some(text)) => text,
        Ok(None) => return missing(parameter, violations),
        Err(message) => return invalid(parameter, "format", message, violations),
    };
    let found = validation::violations(
        text.as_bytes(),
        parameter.schema,
        parameter.location,
        parameter.pointer,
    );
    if !found.is_empty() {
        violations.extend(found);
        return None;
    }
    let value = json::from_slice(text.as_bytes());
    if value.is_none() {
        // An optional parameter that is null is absent.
        return match text.as_str() {
            "null" => missing(parameter, violations),
            _ => invalid(parameter, "type", "cannot be represented", violations),
        };
    }
    value
}

/// Reads a parameter with `allowEmptyValue` that is plain text: an empty value that its schema forbids is like none.
pub fn string_or_empty(
    source: Source<'_>,
    parameter: &Parameter,
    violations: &mut Violations,
) -> Option<String> {
    match is_empty(source, parameter) {
        true => string(source, parameter, &mut Violations::default()),
        false => string(source, parameter, violations),
    }
}

/// Reads any other parameter with `allowEmptyValue`: an empty value that is no value of its schema is like none, or `null`
/// if the parameter is required.
pub fn value_or_empty<T: for<'de> FromJson<'de>>(
    source: Source<'_>,
    parameter: &Parameter,
    violations: &mut Violations,
) -> Option<T> {
    if !is_empty(source, parameter) {
        return value(source, parameter, violations);
    }
    let (kind, nullable) = parameter.schema.resolve();
    let text = match kind {
        Kind::Any | Kind::String(_) | Kind::Union(_) | Kind::Array(_) => {
            value(source, parameter, &mut Violations::default())
        }
        _ => None,
    };
    let is_null = parameter.required && nullable;
    text.or_else(|| is_null.then(|| json::from_slice(b"null")).flatten())
}

/// Whether a parameter is sent once, with an empty value.
fn is_empty(source: Source<'_>, parameter: &Parameter) -> bool {
    matches!(
        raw_values::raw_values(source, parameter.name).as_deref(),
        Ok([""])
    )
}

#[inline]
fn missing<T>(parameter: &Parameter, violations: &mut Violations) -> Option<T> {
    if parameter.required {
        invalid(parameter, "required", "is required", violations)
    } else {
        None
    }
}

#[cold]
fn invalid<T>(
    parameter: &Parameter,
    keyword: &'static str,
    message: &str,
    violations: &mut Violations,
) -> Option<T> {
    violations.push(Violation {
        location: parameter.location,
        pointer: parameter.pointer.to_owned(),
        keyword,
        message: message.to_owned(),
    });
    None
}

#[cfg(test)]
mod tests {
    use super::super::parameter::{Parameter, Source, Style};
    use super::{string, string_or_empty, value, value_or_empty};
    use crate::schema::{Array, Integer, Kind, Schema, Text};
    use crate::violation::Location;
    use crate::violations::{InvalidStatuses, Violations};

    static TEXT: Schema = Schema {
        nullable: false,
        kind: Kind::String(Text {
            min_length: 1,
            max_length: 3,
            pattern: None,
            format: None,
            values: &[],
        }),
    };
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
    static ANY_TEXT: Schema = Schema {
        nullable: false,
        kind: Kind::String(Text {
            min_length: 0,
            max_length: 3,
            pattern: None,
            format: None,
            values: &[],
        }),
    };
    static NULLABLE: Schema = Schema {
        nullable: true,
        kind: Kind::Alias(&INTEGER),
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

    fn in_query(schema: &'static Schema, required: bool) -> Parameter {
        Parameter {
            name: "p",
            location: Location::Query,
            pointer: "p",
            required,
            style: Style::Form,
            explode: true,
            schema,
        }
    }

    fn found(violations: Violations) -> String {
        let statuses = InvalidStatuses {
            path: 404,
            invalid: 422,
            malformed: 400,
        };
        let rejection = violations.into_rejection(&statuses);
        assert_ne!(
            rejection.status, 400,
            "an invalid parameter is not a malformed body"
        );
        let lines = rejection.violations().iter();
        let lines = lines.map(|found| format!("{} {}: {}", found.pointer, found.keyword, found.message));
        lines.collect::<Vec<_>>().join("\n")
    }

    fn read_string(query: Option<&str>, required: bool) -> Result<Option<String>, String> {
        let mut violations = Violations::default();
        let value = string(Source::Query(query), &in_query(&TEXT, required), &mut violations);
        if violations.is_empty() {
            Ok(value)
        } else {
            Err(found(violations))
        }
    }

    #[test]
    fn a_text_is_decoded_and_validated() {
        assert_eq!(read_string(Some("x=1&p=a+%2B"), true), Ok(Some("a +".to_owned())));
        assert_eq!(read_string(Some("x=1"), false), Ok(None));
        assert_eq!(read_string(None, false), Ok(None));
        assert_eq!(read_string(None, true).unwrap_err(), "p required: is required");
        assert_eq!(
            read_string(Some("p"), true).unwrap_err(),
            "p minLength: must not be empty"
        );
        assert_eq!(
            read_string(Some("p=a&p=a"), true).unwrap_err(),
            "p format: must not be repeated"
        );
        assert_eq!(
            read_string(Some("p=%FF"), true).unwrap_err(),
            "p format: must be percent-encoded UTF-8"
        );
    }

    #[test]
    fn other_values_are_validated_as_json() {
        let read = |query, schema| {
            let mut violations = Violations::default();
            let value = value::<Vec<i32>>(
                Source::Query(Some(query)),
                &in_query(schema, true),
                &mut violations,
            );
            value.ok_or_else(|| found(violations))
        };
        assert_eq!(read("p=1&p=-2", &INTEGERS), Ok(vec![1, -2]));
        assert_eq!(read("q=1", &INTEGERS).unwrap_err(), "p required: is required");
        assert_eq!(
            read("p=1&p=x&p=%202", &INTEGERS).unwrap_err(),
            "p/1 type: must be an integer\np/2 type: must be an integer"
        );
        // The schema allows what the type does not.
        assert_eq!(
            read("p=1", &INTEGER).unwrap_err(),
            "p type: cannot be represented"
        );
    }

    #[test]
    fn an_empty_value_may_stand_for_none() {
        let integer = |query, required| {
            let mut violations = Violations::default();
            let parameter = in_query(&INTEGER, required);
            let value = value_or_empty::<i32>(Source::Query(Some(query)), &parameter, &mut violations);
            (value, violations.is_empty())
        };
        assert_eq!(integer("p=", true), (None, true));
        assert_eq!(integer("p", false), (None, true));
        assert_eq!(integer("p=7", true), (Some(7), true));
        assert_eq!(integer("p=x", true), (None, false));
        assert_eq!(integer("q=", true), (None, false), "it is required");
        assert_eq!(integer("q=", false), (None, true));
        let text = |query, schema| {
            let mut violations = Violations::default();
            let parameter = in_query(schema, true);
            let value = string_or_empty(Source::Query(Some(query)), &parameter, &mut violations);
            (value, violations.is_empty())
        };
        assert_eq!(text("p=", &TEXT), (None, true), "shorter than minLength");
        assert_eq!(text("p=", &ANY_TEXT), (Some(String::new()), true));
        assert_eq!(text("p=long", &TEXT), (None, false));
        assert_eq!(text("", &TEXT), (None, false), "it is required");
        let mut violations = Violations::default();
        let nullable = value_or_empty::<Option<i32>>(
            Source::Query(Some("p=")),
            &in_query(&NULLABLE, true),
            &mut violations,
        );
        assert_eq!((nullable, violations.is_empty()), (Some(None), true));
    }
}
