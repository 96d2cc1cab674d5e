//! The input of a call with JSON.

use super::call_error::CallError;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// The input of a call: parameters by name, and `body`.
#[doc(hidden)]
#[derive(Debug)]
pub struct Input(Map<String, Value>);

#[doc(hidden)]
impl Input {
    pub fn new(input: Value) -> Result<Self, CallError> {
        match input {
            Value::Object(properties) => Ok(Self(properties)),
            Value::Null => Ok(Self(Map::new())),
            _ => Err(CallError::Input("it is not an object".to_owned())),
        }
    }

    /// Takes a required property.
    pub fn required<T: DeserializeOwned + Serialize>(&mut self, name: &str) -> Result<T, CallError> {
        match self.0.remove(name) {
            Some(value) => read(name, value),
            None => Err(CallError::Input(format!("`{name}` is missing"))),
        }
    }

    /// Takes an optional property.
    pub fn optional<T: DeserializeOwned + Serialize>(&mut self, name: &str) -> Result<Option<T>, CallError> {
        self.0.remove(name).map(|value| read(name, value)).transpose()
    }

    /// Takes a body of several media types: an object with one property, whose name is the media type.
    pub fn body_by_media_type(&mut self) -> Result<Option<(String, Value)>, CallError> {
        let invalid =
            || CallError::Input("`body` must have exactly one property, named by its media type".to_owned());
        match self.0.remove("body") {
            None => Ok(None),
            Some(Value::Object(body)) if body.len() == 1 => {
                body.into_iter().next().ok_or_else(invalid).map(Some)
            }
            Some(_) => Err(invalid()),
        }
    }

    /// Rejects what is left: it would be lost silently.
    pub fn finish(self) -> Result<(), CallError> {
        match self.0.keys().next() {
            Some(name) => Err(CallError::Input(format!("the operation has no `{name}`"))),
            None => Ok(()),
        }
    }
}

/// Rejects a body in a media type that is not declared.
#[doc(hidden)]
pub fn unknown_media_type<T>(media_type: &str) -> Result<T, CallError> {
    Err(CallError::Input(format!("the operation takes no `{media_type}`")))
}

/// Rejects a missing body.
#[doc(hidden)]
pub fn missing_body() -> CallError {
    CallError::Input("`body` is missing".to_owned())
}

/// Deserializes a value, and rejects it if a part of it would be lost.
#[doc(hidden)]
pub fn read<T: DeserializeOwned + Serialize>(name: &str, value: Value) -> Result<T, CallError> {
    let given = value.clone();
    let typed: T = serde_json::from_value(value)
        .map_err(|error| CallError::Input(format!("`{name}`: {}", without_string(&error))))?;
    let kept = serde_json::to_value(&typed).unwrap_or_default();
    match lost(&given, &kept) {
        Some(place) => Err(CallError::Input(format!(
            "`{name}{place}` is unknown, or may not be `null`"
        ))),
        None => Ok(typed),
    }
}

/// Formats an error without the string that has the wrong type, which may be a password.
fn without_string(error: &serde_json::Error) -> String {
    let text = error.to_string();
    match (text.find("string \""), text.rfind("\", expected")) {
        (Some(start), Some(end)) if start < end => format!("{}string{}", &text[..start], &text[end + 1..]),
        _ => text,
    }
}

/// Returns the JSON pointer of a value that the typed value did not keep.
fn lost(given: &Value, kept: &Value) -> Option<String> {
    match (given, kept) {
        (Value::Object(given), Value::Object(kept)) => given.iter().find_map(|(name, value)| {
            let token = name.replace('~', "~0").replace('/', "~1");
            match kept.get(name) {
                Some(kept) => lost(value, kept).map(|place| format!("/{token}{place}")),
                None => Some(format!("/{token}")),
            }
        }),
        (Value::Array(given), Value::Array(kept)) => {
            let both = given.iter().zip(kept).enumerate();
            let mut places =
                both.map(|(index, (given, kept))| Some(format!("/{index}{}", lost(given, kept)?)));
            places.find_map(|place| place)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[derive(Debug, PartialEq, serde::Serialize, serde::Deserialize)]
    struct Sample {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        name: Option<String>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        list: Vec<Sample>,
    }

    fn rejected<T>(result: Result<T, CallError>) -> String {
        match result {
            Err(CallError::Input(reason)) => reason,
            _ => panic!("the input is accepted"),
        }
    }

    #[test]
    fn nothing_is_lost_silently() {
        let sample = json!({"list": [{"name": "a"}, {"name": null}]});
        assert_eq!(
            rejected(read::<Sample>("body", sample)),
            "`body/list/1/name` is unknown, or may not be `null`"
        );
        let sample = json!({"a/b": 1});
        assert_eq!(
            rejected(read::<Sample>("body", sample)),
            "`body/a~1b` is unknown, or may not be `null`"
        );
        assert!(read::<Sample>("body", json!({"name": "a"})).is_ok());
    }

    #[test]
    fn a_string_of_the_wrong_type_is_not_shown() {
        let reason = rejected(read::<u8>("count", json!("s3cret")));
        assert_eq!(reason, "`count`: invalid type: string, expected u8");
    }

    #[test]
    fn every_property_must_be_taken() {
        let mut input = Input::new(json!({"a": 1, "b": "x", "c": null})).unwrap();
        assert_eq!(input.required::<u8>("a").unwrap(), 1);
        assert_eq!(rejected(input.required::<u8>("a")), "`a` is missing");
        assert_eq!(input.optional::<String>("b").unwrap().as_deref(), Some("x"));
        assert_eq!(input.optional::<String>("b").unwrap(), None);
        assert_eq!(rejected(input.finish()), "the operation has no `c`");
        assert!(Input::new(Value::Null).unwrap().finish().is_ok());
        assert_eq!(rejected(Input::new(json!([]))), "it is not an object");
    }

    #[test]
    fn a_body_of_several_media_types_names_its_own() {
        let body = |body: Value| Input::new(json!({"body": body})).unwrap().body_by_media_type();
        assert_eq!(
            body(json!({"text/plain": "a"})).unwrap(),
            Some(("text/plain".to_owned(), json!("a")))
        );
        assert!(rejected(body(json!({}))).contains("exactly one property"));
        assert!(rejected(body(json!("a"))).contains("exactly one property"));
        assert_eq!(Input::new(json!({})).unwrap().body_by_media_type().unwrap(), None);
    }
}
