//! Security schemes and requirements.

use super::Generator;
use serde_json::{Map, Value, json};

/// A security scheme of each kind. All but the first three can be required together.
const SCHEMES: [(&str, &str); 7] = [
    ("bearerAuth", r#"{"type": "http", "scheme": "bearer"}"#),
    (
        "oauth",
        r#"{"type": "oauth2", "flows": {"clientCredentials": {"tokenUrl": "https://example.com/token", "scopes": {"read": "Read."}}}}"#,
    ),
    (
        "openId",
        r#"{"type": "openIdConnect", "openIdConnectUrl": "https://example.com/id"}"#,
    ),
    ("basic", r#"{"type": "http", "scheme": "basic"}"#),
    (
        "key",
        r#"{"type": "apiKey", "in": "header", "name": "X-Api-Key"}"#,
    ),
    ("type", r#"{"type": "apiKey", "in": "query", "name": "api_key"}"#),
    (
        "session-id",
        r#"{"type": "apiKey", "in": "cookie", "name": "sid"}"#,
    ),
];

/// The schemes whose credentials are in the header `Authorization`.
const IN_AUTHORIZATION: usize = 4;

impl Generator {
    /// Returns the security schemes, and the names of those that are declared.
    pub(crate) fn security_schemes(&mut self) -> Map<String, Value> {
        let mut schemes = Map::new();
        if self.rng.chance(50) {
            return schemes;
        }
        for (index, (name, scheme)) in SCHEMES.iter().enumerate() {
            if self.rng.chance(35) {
                schemes.insert((*name).to_owned(), serde_json::from_str(scheme).unwrap());
                self.schemes.push(index);
            }
        }
        schemes
    }

    /// Returns the security of an operation or of the document.
    pub(crate) fn security(&mut self) -> Value {
        let mut alternatives = Vec::new();
        for _ in 0..self.rng.weighted(&[0, 50, 35, 15]) {
            alternatives.push(self.alternative());
        }
        if self.rng.chance(15) {
            alternatives.push(json!({}));
        }
        // The same schemes twice are one alternative.
        alternatives.dedup();
        Value::Array(alternatives)
    }

    fn alternative(&mut self) -> Value {
        let first = self.schemes[self.rng.below(self.schemes.len())];
        let mut alternative = Map::new();
        alternative.insert(SCHEMES[first].0.to_owned(), json!([]));
        let others: Vec<usize> = self
            .schemes
            .iter()
            .copied()
            .filter(|index| *index >= IN_AUTHORIZATION)
            .collect();
        if !others.is_empty() && self.rng.chance(30) {
            let other = others[self.rng.below(others.len())];
            alternative.insert(SCHEMES[other].0.to_owned(), json!([]));
        }
        Value::Object(alternative)
    }
}
