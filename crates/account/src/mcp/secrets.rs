//! Stores secrets of responses in files of the user, so that results do not contain them.

use crate::error::CliError;
use crate::private_file;
use serde_json::{Value, json};
use std::path::PathBuf;

/// What happens to secrets, for descriptions.
pub(super) const SECRETS_NOTE: &str =
    "each is stored in a file that only the user can read, and the path of the file is shown instead.";

/// Whether a schema or one of its definitions contains secrets.
pub(super) fn contains_secret(schema: &Value) -> bool {
    match schema {
        Value::Object(keywords) => is_secret(schema) || keywords.values().any(contains_secret),
        Value::Array(items) => items.iter().any(contains_secret),
        _ => false,
    }
}

fn is_secret(schema: &Value) -> bool {
    schema["format"] == "password"
}

/// Replaces the secrets in a schema by what results show instead: any string, without their constraints.
pub(super) fn redact_schema(schema: &mut Value) {
    if is_secret(schema) {
        *schema = json!({"type": ["string", "null"]});
        return;
    }
    match schema {
        Value::Object(keywords) => keywords.values_mut().for_each(redact_schema),
        Value::Array(items) => items.iter_mut().for_each(redact_schema),
        _ => {}
    }
}

/// Stores the secrets of a body in files and replaces them by the paths. The error says that a secret could not be
/// stored; it is replaced all the same, and lost.
pub(super) fn store_secrets(url: &str, schema: &Value, body: &mut Value) -> Result<(), String> {
    match contains_secret(schema) {
        true => store_secrets_with(schema, body, &|owner, secret| store(url, owner, secret)),
        false => Ok(()),
    }
}

type Store<'a> = &'a dyn Fn(&str, &str) -> Result<PathBuf, CliError>;

fn store_secrets_with(schema: &Value, body: &mut Value, store: Store<'_>) -> Result<(), String> {
    let mut replacer = SecretReplacer {
        root: schema,
        store,
        error: None,
    };
    replacer.visit(schema, body, "secret");
    match replacer.error {
        Some(error) => Err(format!(
            "it was created, but its secret is lost, since it could not be stored: {}. Delete it and create another",
            error.message
        )),
        None => Ok(()),
    }
}

struct SecretReplacer<'a> {
    /// The schema with the definitions.
    root: &'a Value,
    store: Store<'a>,
    error: Option<CliError>,
}

impl<'a> SecretReplacer<'a> {
    /// Replaces the secrets of a value. `owner` is the id of the innermost resource with one.
    fn visit(&mut self, schema: &Value, value: &mut Value, owner: &str) {
        if self.is_secret(schema) {
            if !value.is_null() {
                *value = self.store(value, owner);
            }
            return;
        }
        for schema in self.applied_schemas(schema) {
            self.visit(schema, value, owner);
        }
        match value {
            Value::Object(properties) => {
                let own = properties.get("id").and_then(Value::as_str).map(str::to_owned);
                let owner = own.as_deref().unwrap_or(owner);
                for (name, value) in properties {
                    let schema = schema["properties"]
                        .get(name)
                        .unwrap_or(&schema["additionalProperties"]);
                    self.visit(schema, value, owner);
                }
            }
            Value::Array(items) => {
                for item in items {
                    self.visit(&schema["items"], item, owner);
                }
            }
            _ => {}
        }
    }

    fn is_secret(&self, schema: &Value) -> bool {
        let mut applied = self.applied_schemas(schema);
        is_secret(schema) || applied.any(|schema| self.is_secret(schema))
    }

    /// Returns the schemas that a schema applies to the same value.
    fn applied_schemas<'s>(&self, schema: &'s Value) -> impl Iterator<Item = &'s Value> + use<'s, 'a>
    where
        'a: 's,
    {
        let reference = schema["$ref"].as_str().and_then(|name| name.strip_prefix('#'));
        let parts = ["allOf", "anyOf", "oneOf"]
            .into_iter()
            .filter_map(|keyword| schema[keyword].as_array());
        reference
            .and_then(|pointer| self.root.pointer(pointer))
            .into_iter()
            .chain(parts.flatten())
    }

    fn store(&mut self, secret: &Value, owner: &str) -> Value {
        let secret = secret.as_str().map_or_else(|| secret.to_string(), str::to_owned);
        json!(match (self.store)(owner, &secret) {
            Ok(path) => format!("not shown: it is in the file {}", path.display()),
            Err(error) => {
                self.error = Some(error);
                "not shown, and lost".to_owned()
            }
        })
    }
}

/// Stores a secret in a file of its own, in a folder for the service, since ids are unique only there.
fn store(url: &str, owner: &str, secret: &str) -> Result<PathBuf, CliError> {
    let service = url.split_once("://").map_or(url, |(_, service)| service);
    let folder = private_file::config_folder()?
        .join("tokens")
        .join(file_name(service));
    private_file::create_new(&folder.join(file_name(owner)), &format!("{secret}\n"))
}

/// Makes a file name from text that a service chose.
fn file_name(id: &str) -> String {
    let replace = |c: char| match c {
        c if c.is_ascii_alphanumeric() || c == '-' => c,
        _ => '_',
    };
    id.chars().take(100).map(replace).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::exit_code;
    use account_client::catalogue::operation;
    use std::cell::RefCell;

    #[test]
    fn secrets_are_replaced_wherever_the_schema_has_them() {
        let schema = operation("create_user_token").unwrap().output_schema().unwrap();
        let stored = RefCell::new(Vec::new());
        let mut body = json!({"data": {"id": "at-1", "attributes": {"token": "hunter2", "scope": "read"}}});
        store_secrets_with(&schema, &mut body, &|owner, secret| {
            stored.borrow_mut().push((owner.to_owned(), secret.to_owned()));
            Ok(PathBuf::from("/tokens").join(owner))
        })
        .unwrap();
        assert_eq!(stored.into_inner(), [("at-1".to_owned(), "hunter2".to_owned())]);
        assert_eq!(
            body["data"]["attributes"],
            json!({"token": "not shown: it is in the file /tokens/at-1", "scope": "read"})
        );
    }

    #[test]
    fn a_secret_that_cannot_be_stored_is_replaced_too() {
        let schema = json!({"type": "array", "items": {"anyOf": [{"format": "password"}]}});
        let mut body = json!(["hunter2", null]);
        let result = store_secrets_with(&schema, &mut body, &|_, _| {
            Err(CliError::new(exit_code::UNEXPECTED, "no space"))
        });
        let text = format!("{body} {}", result.unwrap_err());
        assert!(text.contains("no space") && !text.contains("hunter2"), "{text}");
        assert!(body[1].is_null());
    }

    #[test]
    fn file_names_stay_within_their_folder() {
        assert_eq!(file_name("at-QmATJea6aWj1xR2t"), "at-QmATJea6aWj1xR2t");
        assert_eq!(file_name("../../x"), "______x");
    }
}
