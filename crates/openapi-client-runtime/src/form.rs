//! Bodies in `application/x-www-form-urlencoded`.

use crate::failure::CallFailure;
use crate::parameter::{self, ParameterStyle};
use serde::Serialize;
use serde_json::Value;

/// The declared serialization of one field of a form: its name, `style` and `explode`.
pub type FieldStyle = (&'static str, ParameterStyle, bool);

/// Encodes an object as a form: the fields as declared; of the others, arrays as repeated fields and objects as JSON.
///
/// # Errors
///
/// Returns an error if the body is not an object.
pub fn encode<T: Serialize + ?Sized>(body: &T, declared: &[FieldStyle]) -> Result<String, CallFailure> {
    let Value::Object(properties) = parameter::value("body", body)? else {
        return Err(CallFailure::InvalidRequest("a form must be an object".to_owned()));
    };
    let pairs = properties.iter().map(|(name, value)| {
        let declared = declared.iter().find(|(field, ..)| field == name);
        match (declared, value) {
            (Some((_, style, explode)), _) => parameter::query(name, value, *style, *explode),
            (None, Value::Object(_)) => parameter::query(name, value, ParameterStyle::Json, false),
            (None, _) => parameter::query(name, value, ParameterStyle::Form, true),
        }
    });
    let pairs: Result<Vec<String>, CallFailure> = pairs.collect();
    let pairs: Vec<String> = pairs?.into_iter().filter(|pair| !pair.is_empty()).collect();
    Ok(pairs.join("&"))
}

#[cfg(test)]
mod tests {
    use super::{ParameterStyle, encode};
    use serde_json::json;

    #[test]
    fn arrays_repeat_and_objects_become_json() {
        let body = json!({"a": "x y&z", "b": [1, 2], "c": {"d": true}, "e": [], "f": null});
        assert_eq!(
            encode(&body, &[]).unwrap(),
            "a=x%20y%26z&b=1&b=2&c=%7B%22d%22%3Atrue%7D&f="
        );
        assert!(encode(&json!([]), &[]).is_err());
    }

    #[test]
    fn declared_styles_are_used() {
        let body = json!({"a": {"b": {"c": 1}}, "d": [1, 2], "e": {"f": 3}});
        let declared = [
            ("a", ParameterStyle::DeepObject, true),
            ("d", ParameterStyle::Form, false),
        ];
        assert_eq!(
            encode(&body, &declared).unwrap(),
            "a%5Bb%5D%5Bc%5D=1&d=1,2&e=%7B%22f%22%3A3%7D"
        );
    }
}
