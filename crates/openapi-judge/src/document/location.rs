//! JSON pointers into the document, for messages.

use super::{Document, Operation, Parameter};
use crate::percent::percent_decode;
use jsonptr::{Pointer, PointerBuf, Token};
use serde_json::Value;

/// The longest chain of references that is followed.
const MAX_CHAIN: usize = 32;

/// Returns the JSON pointer of names, each escaped.
pub(super) fn pointer_of(names: &[&str]) -> String {
    let mut pointer = PointerBuf::new();
    for name in names {
        pointer.push_back(Token::new(*name));
    }
    pointer.to_string()
}

impl Document {
    /// Returns the JSON pointer of what is below `base` by these names. References on the way are followed, so that the
    /// value is really there. If a name is missing, the pointer of what should contain it is returned.
    #[must_use]
    pub fn locate(&self, base: &str, names: &[&str]) -> String {
        let mut found = PointerBuf::new();
        let base = Pointer::parse(base).map(Pointer::to_buf).unwrap_or_default();
        let tokens = base.tokens().map(|token| token.decoded().into_owned());
        let names = names.iter().map(|name| (*name).to_owned());
        for name in tokens.chain(names) {
            found = self.dereferenced(found);
            let mut next = found.clone();
            next.push_back(Token::new(name.as_str()));
            if next.resolve(self.root()).is_err() {
                break;
            }
            found = next;
        }
        found.to_string()
    }

    /// Returns the value at a JSON pointer.
    #[must_use]
    pub fn at(&self, pointer: &str) -> Option<&Value> {
        Pointer::parse(pointer).ok()?.resolve(self.root()).ok()
    }

    /// Returns the JSON pointer of a parameter, which may belong to the path instead of the operation.
    #[must_use]
    pub fn locate_parameter(&self, operation: &Operation, parameter: &Parameter) -> String {
        let item = self.locate("", &["paths", &operation.path]);
        for owner in [operation.pointer.clone(), item] {
            let list = self.locate(&owner, &["parameters"]);
            let count = self.at(&list).and_then(Value::as_array).map_or(0, Vec::len);
            for index in 0..count {
                // The name of the parameter leads to where it is declared.
                let named = self.locate(&list, &[&index.to_string(), "name"]);
                let declared = named.strip_suffix("/name").unwrap_or_default();
                let text = |key: &str| self.at(&self.locate(declared, &[key])).and_then(Value::as_str);
                let is_same = text("name") == Some(&parameter.name);
                if is_same && text("in") == Some(parameter.location.as_str()) {
                    return declared.to_owned();
                }
            }
        }
        operation.pointer.clone()
    }

    /// Follows references from the value at a pointer.
    fn dereferenced(&self, mut pointer: PointerBuf) -> PointerBuf {
        for _ in 0..MAX_CHAIN {
            let reference = pointer.resolve(self.root()).ok();
            let reference = reference.and_then(|value| value.get("$ref")?.as_str());
            let Some(target) = reference.and_then(|reference| reference.strip_prefix('#')) else {
                break;
            };
            match PointerBuf::parse(percent_decode(target)) {
                Ok(target) => pointer = target,
                Err(_) => break,
            }
        }
        pointer
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_followed_and_missing_names_left_out() {
        let document = Document::parse(
            "
paths:
  /a/{b}:
    parameters: [{$ref: '#/components/parameters/B'}]
    get:
      parameters: [{name: c, in: query, schema: {type: string}}]
      responses: {'200': {$ref: '#/components/responses/R'}}
components:
  parameters: {B: {name: b, in: path, required: true, schema: {type: string}}}
  responses: {R: {description: d, content: {text/plain: {schema: {type: string}}}}}
",
        )
        .unwrap();
        let operation = &document.operations[0];
        assert_eq!(operation.pointer, "/paths/~1a~1{b}/get");
        let content = ["responses", "200", "content", "text/plain"];
        let expected = "/components/responses/R/content/text~1plain";
        assert_eq!(document.locate(&operation.pointer, &content), expected);
        let missing = document.locate(&operation.pointer, &["responses", "404", "content"]);
        assert_eq!(missing, "/paths/~1a~1{b}/get/responses");
        let parameters: Vec<String> = operation
            .parameters
            .iter()
            .map(|parameter| document.locate_parameter(operation, parameter))
            .collect();
        assert_eq!(
            parameters,
            ["/components/parameters/B", "/paths/~1a~1{b}/get/parameters/0"]
        );
    }
}
