//! Secrets in what the service answers: they go into files of the user, and no result shows them.

use crate::failure::Failure;
use crate::private;
use serde_json::{Value, json};
use std::path::PathBuf;

/// What becomes of a secret.
pub(super) const INSTEAD: &str =
    "it is kept in a file that only the user can read, and the name of the file is shown.";

/// Whether a schema, with all its definitions, has secrets.
pub(super) fn any(schema: &Value) -> bool {
    match schema {
        Value::Object(properties) => is_secret(schema) || properties.values().any(any),
        Value::Array(items) => items.iter().any(any),
        _ => false,
    }
}

fn is_secret(schema: &Value) -> bool {
    schema["format"] == "password"
}

/// Says in a schema what stands in place of secrets: any text, since it is none of them.
pub(super) fn describe(schema: &mut Value) {
    if is_secret(schema) {
        let text = schema["description"].as_str().unwrap_or_default();
        let text = format!("{text} Not shown: {INSTEAD}");
        *schema = json!({"type": ["string", "null"], "description": text.trim_start()});
        return;
    }
    match schema {
        Value::Object(properties) => properties.values_mut().for_each(describe),
        Value::Array(items) => items.iter_mut().for_each(describe),
        _ => {}
    }
}

/// Keeps the secrets of a body in files, and shows the names of the files in it. An error: what was lost, since it
/// could not be kept; it is not shown either.
pub(super) fn hide(url: &str, schema: &Value, body: &mut Value) -> Result<(), String> {
    match any(schema) {
        true => hide_with(schema, body, &|owner, secret| keep(url, owner, secret)),
        false => Ok(()),
    }
}

type Keep<'a> = &'a dyn Fn(&str, &str) -> Result<PathBuf, Failure>;

fn hide_with(schema: &Value, body: &mut Value, keep: Keep<'_>) -> Result<(), String> {
    let mut hiding = Hiding {
        whole: schema,
        keep,
        lost: None,
    };
    hiding.go(schema, body, "secret");
    match hiding.lost {
        Some(failure) => Err(format!(
            "it is made, but its secret is lost, since it could not be kept: {}. Delete it and make another",
            failure.message
        )),
        None => Ok(()),
    }
}

struct Hiding<'a> {
    /// Where definitions are.
    whole: &'a Value,
    keep: Keep<'a>,
    lost: Option<Failure>,
}

impl<'a> Hiding<'a> {
    /// `owner` is the id of the innermost resource that has one.
    fn go(&mut self, schema: &Value, value: &mut Value, owner: &str) {
        if self.is_secret(schema) {
            if !value.is_null() {
                *value = self.kept(value, owner);
            }
            return;
        }
        for schema in self.said_elsewhere(schema) {
            self.go(schema, value, owner);
        }
        match value {
            Value::Object(properties) => {
                let own = properties.get("id").and_then(Value::as_str).map(str::to_owned);
                let owner = own.as_deref().unwrap_or(owner);
                for (name, value) in properties {
                    let schema = schema["properties"]
                        .get(name)
                        .unwrap_or(&schema["additionalProperties"]);
                    self.go(schema, value, owner);
                }
            }
            Value::Array(items) => {
                for item in items {
                    self.go(&schema["items"], item, owner);
                }
            }
            _ => {}
        }
    }

    fn is_secret(&self, schema: &Value) -> bool {
        let mut elsewhere = self.said_elsewhere(schema);
        is_secret(schema) || elsewhere.any(|schema| self.is_secret(schema))
    }

    /// The schemas that a schema leaves it to, of the same value.
    fn said_elsewhere<'s>(&self, schema: &'s Value) -> impl Iterator<Item = &'s Value> + use<'s, 'a>
    where
        'a: 's,
    {
        let named = schema["$ref"].as_str().and_then(|name| name.strip_prefix('#'));
        let parts = ["allOf", "anyOf", "oneOf"]
            .into_iter()
            .filter_map(|keyword| schema[keyword].as_array());
        named
            .and_then(|pointer| self.whole.pointer(pointer))
            .into_iter()
            .chain(parts.flatten())
    }

    fn kept(&mut self, secret: &Value, owner: &str) -> Value {
        let secret = secret.as_str().map_or_else(|| secret.to_string(), str::to_owned);
        json!(match (self.keep)(owner, &secret) {
            Ok(path) => format!("not shown: it is in the file {}", path.display()),
            Err(failure) => {
                self.lost = Some(failure);
                "not shown, and lost".to_owned()
            }
        })
    }
}

/// Keeps a secret in a file of its own: two services may give the same id.
fn keep(url: &str, owner: &str, secret: &str) -> Result<PathBuf, Failure> {
    let service = url.split_once("://").map_or(url, |(_, service)| service);
    let folder = private::folder()?.join("tokens").join(file_name(service));
    private::write_new(&folder.join(file_name(owner)), &format!("{secret}\n"))
}

/// A name that is one of a file in this folder, whatever a service says.
fn file_name(id: &str) -> String {
    let plain = |c: char| match c {
        c if c.is_ascii_alphanumeric() || c == '-' => c,
        _ => '_',
    };
    id.chars().take(100).map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use account_client::catalogue::operation;
    use std::cell::RefCell;

    #[test]
    fn a_secret_is_replaced_wherever_the_schema_has_one() {
        let schema = operation("create_user_token").unwrap().output_schema().unwrap();
        let kept = RefCell::new(Vec::new());
        let mut body = json!({"data": {"id": "at-1", "attributes": {"token": "hunter2", "scope": "read"}}});
        hide_with(&schema, &mut body, &|owner, secret| {
            kept.borrow_mut().push((owner.to_owned(), secret.to_owned()));
            Ok(PathBuf::from("/tokens").join(owner))
        })
        .unwrap();
        assert_eq!(kept.into_inner(), [("at-1".to_owned(), "hunter2".to_owned())]);
        assert_eq!(
            body["data"]["attributes"],
            json!({"token": "not shown: it is in the file /tokens/at-1", "scope": "read"})
        );
    }

    #[test]
    fn a_secret_that_cannot_be_kept_is_not_shown_either() {
        let schema = json!({"type": "array", "items": {"anyOf": [{"format": "password"}]}});
        let mut body = json!(["hunter2", null]);
        let lost = hide_with(&schema, &mut body, &|_, _| Err(Failure::new(1, "no space")));
        let text = format!("{body} {}", lost.unwrap_err());
        assert!(text.contains("no space") && !text.contains("hunter2"), "{text}");
        assert!(body[1].is_null());
    }

    #[test]
    fn a_file_is_in_its_folder() {
        assert_eq!(file_name("at-QmATJea6aWj1xR2t"), "at-QmATJea6aWj1xR2t");
        assert_eq!(file_name("../../x"), "______x");
    }
}
