//! Bodies in `application/x-www-form-urlencoded`.

use crate::failure::CallFailure;
use crate::parameter::{self, ParameterStyle};
use serde::Serialize;
use serde_json::Value;

/// Encodes an object as a form: arrays as repeated fields, nested objects as JSON.
///
/// # Errors
///
/// Returns an error if the body is not an object.
pub fn encode<T: Serialize + ?Sized>(body: &T) -> Result<String, CallFailure> {
    let Value::Object(properties) = parameter::value("body", body)? else {
        return Err(CallFailure::InvalidRequest("a form must be an object".to_owned()));
    };
    let pairs = properties.iter().map(|(name, value)| match value {
        Value::Object(_) => {
            format!(
                "{}={}",
                parameter::encode(name),
                parameter::encode(&value.to_string())
            )
        }
        _ => parameter::query(name, value, ParameterStyle::Form, true),
    });
    let pairs: Vec<String> = pairs.filter(|pair| !pair.is_empty()).collect();
    Ok(pairs.join("&"))
}

#[cfg(test)]
mod tests {
    use super::encode;
    use serde_json::json;

    #[test]
    fn arrays_repeat_and_objects_become_json() {
        let body = json!({"a": "x y&z", "b": [1, 2], "c": {"d": true}, "e": [], "f": null});
        assert_eq!(
            encode(&body).unwrap(),
            "a=x%20y%26z&b=1&b=2&c=%7B%22d%22%3Atrue%7D&f="
        );
        assert!(encode(&json!([])).is_err());
    }
}
