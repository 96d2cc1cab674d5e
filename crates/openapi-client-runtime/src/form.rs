//! Bodies in `application/x-www-form-urlencoded`, and what the fields of any form may be.

use crate::failure::CallFailure;
use crate::parameter::{self, ParameterStyle};
use serde::Serialize;
use serde_json::Value;

/// The serialization of one field of a form: its name, and its `style` and `explode` if they are declared.
pub type FieldStyle = (&'static str, Option<(ParameterStyle, bool)>);

/// What a form may contain besides the fields that its schema names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OtherFields {
    /// Text, since the schema does not say which fields are numbers, arrays or objects.
    Text,
    /// Values of the schema of these fields.
    Typed,
    /// Any values: the fields are those of alternatives.
    Any,
}

/// Encodes an object as a form. Fields without a style have that of their value: an array is repeated, and an object is
/// JSON.
///
/// # Errors
///
/// Returns an error if the body is not an object, or if a field would be received as another value.
pub fn encode<T: Serialize + ?Sized>(
    body: &T,
    declared: &[FieldStyle],
    others: OtherFields,
) -> Result<String, CallFailure> {
    let Value::Object(properties) = parameter::value("body", body)? else {
        return Err(CallFailure::InvalidRequest("a form must be an object".to_owned()));
    };
    let pairs = properties.iter().map(|(name, value)| {
        let style = match declared.iter().find(|(field, _)| field == name) {
            Some((_, style)) => *style,
            None => {
                let names = declared.iter().map(|(field, _)| *field);
                check_other(name, value, names, others)?;
                None
            }
        };
        match (style, value) {
            (Some((style, explode)), _) => parameter::query(name, value, style, explode),
            (None, Value::Object(_)) => parameter::query(name, value, ParameterStyle::Json, false),
            (None, _) => parameter::query(name, value, ParameterStyle::Form, true),
        }
    });
    let pairs: Result<Vec<String>, CallFailure> = pairs.collect();
    let pairs: Vec<String> = pairs?.into_iter().filter(|pair| !pair.is_empty()).collect();
    Ok(pairs.join("&"))
}

/// Rejects a field that the schema does not name if it would be received as another value.
///
/// # Errors
///
/// Returns an error that names the field.
fn check_other<'n>(
    name: &str,
    value: &Value,
    declared: impl Iterator<Item = &'n str>,
    others: OtherFields,
) -> Result<(), CallFailure> {
    let reason = match value {
        Value::String(_) => "",
        _ if others == OtherFields::Text => {
            "must be a string: the contract does not describe it, so that it would be received as text"
        }
        Value::Array(items) if items.is_empty() && others == OtherFields::Typed => {
            "cannot be an empty array, of which nothing would be sent"
        }
        _ => "",
    };
    reject(name, reason)?;
    reject_brackets(name, declared)
}

/// Rejects a field whose name is that of a declared field with brackets after it.
///
/// # Errors
///
/// Returns an error that names the field.
pub(crate) fn reject_brackets<'n>(
    name: &str,
    mut declared: impl Iterator<Item = &'n str>,
) -> Result<(), CallFailure> {
    let belongs_to = |field: &str| {
        let rest = name.strip_prefix(field);
        rest.is_some_and(|rest| rest.starts_with('['))
    };
    match declared.any(belongs_to) {
        true => reject(
            name,
            "cannot have this name, which is that of a part of another field",
        ),
        false => Ok(()),
    }
}

/// Returns an error about a field, unless the reason is empty.
pub(crate) fn reject(name: &str, reason: &str) -> Result<(), CallFailure> {
    match reason {
        "" => Ok(()),
        reason => Err(CallFailure::InvalidRequest(format!(
            "the field {name:?} {reason}"
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::{OtherFields, ParameterStyle, encode};
    use serde_json::json;

    #[test]
    fn arrays_repeat_and_objects_become_json() {
        let body = json!({"a": "x y&z", "b": [1, 2], "c": {"d": true}, "e": [], "f": null});
        let expected = "a=x%20y%26z&b=1&b=2&c=%7B%22d%22%3Atrue%7D&f=";
        let declared = ["a", "b", "c", "e", "f"].map(|name| (name, None));
        assert_eq!(encode(&body, &declared, OtherFields::Text).unwrap(), expected);
        assert_eq!(encode(&body, &[], OtherFields::Any).unwrap(), expected);
        assert!(encode(&json!([]), &[], OtherFields::Any).is_err());
    }

    #[test]
    fn declared_styles_are_used() {
        let body = json!({"a": {"b": {"c": 1}}, "d": [1, 2], "e": {"f": 3}});
        let declared = [
            ("a", Some((ParameterStyle::DeepObject, true))),
            ("d", Some((ParameterStyle::Form, false))),
            ("e", None),
        ];
        assert_eq!(
            encode(&body, &declared, OtherFields::Text).unwrap(),
            "a%5Bb%5D%5Bc%5D=1&d=1,2&e=%7B%22f%22%3A3%7D"
        );
    }

    #[test]
    fn other_fields_that_would_be_received_as_others_are_rejected() {
        let encoded = |value: serde_json::Value, others| encode(&json!({"x": value}), &[("a", None)], others);
        assert_eq!(encoded(json!("1"), OtherFields::Text).unwrap(), "x=1");
        for value in [json!(1), json!(null), json!(["a"]), json!({"a": 1})] {
            assert!(encoded(value, OtherFields::Text).is_err());
        }
        assert_eq!(encoded(json!([1]), OtherFields::Typed).unwrap(), "x=1");
        assert!(encoded(json!([]), OtherFields::Typed).is_err());
        assert!(encode(&json!({"a[b]": "1"}), &[("a", None)], OtherFields::Text).is_err());
    }
}
