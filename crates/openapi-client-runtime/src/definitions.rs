//! The named schemas of a contract.

use percent_encoding::percent_decode_str;
use serde_json::{Map, Value};
use std::borrow::Cow;
use std::sync::OnceLock;

/// What references to definitions begin with.
const PREFIX: &str = "#/$defs/";

/// The named JSON Schemas (2020-12) of a contract, which refer to each other by `#/$defs/NAME`.
#[derive(Debug)]
pub struct Definitions {
    json: &'static str,
    parsed: OnceLock<Map<String, Value>>,
}

impl Definitions {
    /// Creates them from a JSON object, which is parsed when it is first needed.
    #[must_use]
    pub const fn new(json: &'static str) -> Self {
        Self {
            json,
            parsed: OnceLock::new(),
        }
    }

    /// Returns the definition with this name.
    pub(crate) fn get(&self, name: &str) -> Option<&Value> {
        // The generator wrote the text, and a test of the contract reads it.
        let parse = || serde_json::from_str(self.json).unwrap_or_default();
        self.parsed.get_or_init(parse).get(name)
    }

    /// Returns the definitions that a schema refers to, directly and through others.
    pub(crate) fn used_by(&self, schema: &Value) -> Map<String, Value> {
        let mut used = Map::new();
        let mut pending = vec![schema];
        while let Some(value) = pending.pop() {
            match value {
                Value::Object(properties) => {
                    let name = properties.get("$ref").and_then(referenced);
                    if let Some(name) = name
                        && let Some(definition) = self.get(&name)
                        && !used.contains_key(name.as_ref())
                    {
                        used.insert(name.into_owned(), definition.clone());
                        pending.push(definition);
                    }
                    pending.extend(properties.values());
                }
                Value::Array(items) => pending.extend(items),
                _ => {}
            }
        }
        used
    }
}

/// Returns the name of the definition that the value of a `$ref` refers to.
pub(crate) fn referenced(reference: &Value) -> Option<Cow<'_, str>> {
    let name = reference.as_str()?.strip_prefix(PREFIX)?;
    percent_decode_str(name).decode_utf8().ok()
}

#[cfg(test)]
mod tests {
    use super::Definitions;
    use serde_json::json;

    static DEFINITIONS: Definitions = Definitions::new(
        r##"{
            "Node": {"properties": {"next": {"$ref": "#/$defs/Node"}, "label": {"$ref": "#/$defs/Label"}}},
            "Label": {"type": "string"},
            "Other": {}
        }"##,
    );

    #[test]
    fn names_are_percent_encoded_in_references() {
        static DEFINITIONS: Definitions = Definitions::new(r#"{"日本": {"type": "string"}}"#);
        let used = DEFINITIONS.used_by(&json!({"$ref": "#/$defs/%E6%97%A5%E6%9C%AC"}));
        assert_eq!(used["日本"], json!({"type": "string"}));
    }

    #[test]
    fn only_what_is_referred_to_is_used() {
        let used = DEFINITIONS.used_by(&json!({"items": [{"$ref": "#/$defs/Node"}]}));
        assert_eq!(used.keys().collect::<Vec<_>>(), ["Label", "Node"]);
        assert_eq!(used["Label"], json!({"type": "string"}));
        assert!(DEFINITIONS.used_by(&json!({"$ref": "#/elsewhere"})).is_empty());
    }
}
