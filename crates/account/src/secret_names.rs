//! Redacts secrets by the names of their properties, where no contract says which ones are secret.

use serde_json::{Value, json};

/// Replaces a secret.
pub(crate) const REDACTED: &str = "[not shown]";

/// A property is taken for a secret if its name contains one of these, apart from case, `-` and `_`.
const PARTS: [&str; 11] = [
    "accesskey",
    "apikey",
    "authorization",
    "cookie",
    "credential",
    "otp",
    "passphrase",
    "passwd",
    "password",
    "secret",
    "token",
];

/// Returns whether a property, a parameter or a header with this name may be a secret.
pub(crate) fn is_secret(name: &str) -> bool {
    let letters = name.chars().filter(|c| c.is_alphanumeric());
    let name: String = letters.flat_map(char::to_lowercase).collect();
    PARTS.iter().any(|part| name.contains(part)) || name == "pin" || name.ends_with("privatekey")
}

/// Redacts the properties of a value that may be secrets. Only an array or an object has names.
pub(crate) fn redact(value: &mut Value) {
    match value {
        Value::Object(properties) => {
            for (name, value) in properties {
                match is_secret(name) {
                    true => redact_whole(value),
                    false => redact(value),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(redact),
        _ => {}
    }
}

/// Redacts a value. What is no secret in any case remains.
fn redact_whole(value: &mut Value) {
    if !matches!(value, Value::Null | Value::Bool(_)) {
        *value = json!(REDACTED);
    }
}

/// Redacts the values of parameters in the query of a request target that may be secrets.
pub(crate) fn redact_query(target: &str) -> String {
    let Some((path, query)) = target.split_once('?') else {
        return target.to_owned();
    };
    let redacted = |pair: &str| match pair.split_once('=') {
        Some((name, _)) if is_secret(name) => format!("{name}={REDACTED}"),
        _ => pair.to_owned(),
    };
    let pairs: Vec<String> = query.split('&').map(redacted).collect();
    format!("{path}?{}", pairs.join("&"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_known_by_their_names() {
        let mut value = json!({
            "name": "Ada", "newPassword": "marked", "API-Key": 7, "has_password": true, "token": null,
            "list": [{"client_secret": ["marked"]}], "secrets": {"any": "marked"}, "spin": "left",
        });
        redact(&mut value);
        assert_eq!(
            value,
            json!({
                "name": "Ada", "newPassword": REDACTED, "API-Key": REDACTED, "has_password": true, "token": null,
                "list": [{"client_secret": REDACTED}], "secrets": REDACTED, "spin": "left",
            })
        );
        assert_eq!(
            redact_query("/a?b=c&access_token=marked&d"),
            "/a?b=c&access_token=[not shown]&d"
        );
    }
}
