//! The contract as this suite reads it: its own reading, which shares no code with the generator.
//!
//! A mistake that generator and judge both made would cancel itself out, so nothing here comes from
//! `openapi-codegen`, nor from the generated crates.

pub(crate) mod json;
mod operation;
mod parse;
mod path_template;
mod reference;
mod yaml;

pub use operation::response_of;
pub use operation::{
    Alternative, Body, Content, Example, Header, Operation, Parameter, Place, Response, Scheme, StatusSpec,
    Unmatched,
};
pub use path_template::path_values;
pub(crate) use path_template::{matches, order};

use reference::resolve;
use serde_json::Value;
use std::path::Path;

/// A whole contract.
#[derive(Debug)]
pub struct Document {
    root: Value,
    /// Every operation, ordered by path and method.
    pub operations: Vec<Operation>,
    /// What answers outside of them.
    pub unmatched: Vec<Unmatched>,
}

impl Document {
    /// Reads the YAML or JSON text of an OpenAPI 3.0 document. The error is one line.
    pub fn parse(text: &str) -> Result<Document, String> {
        // JSON has escapes that YAML does not: a character may be written as two surrogates.
        let root = yaml::read(text).or_else(|error| json::read(text.as_bytes()).map_err(|_| error))?;
        let operations = parse::operations(&root)?;
        let unmatched = parse::unmatched(&root)?;
        Ok(Document {
            root,
            operations,
            unmatched,
        })
    }

    /// Reads a file. The error names it.
    pub fn read(path: &Path) -> Result<Document, String> {
        let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
        Document::parse(&text).map_err(|error| format!("{}: {error}", path.display()))
    }

    /// The document as JSON, references in place.
    #[must_use]
    pub fn root(&self) -> &Value {
        &self.root
    }

    /// The operation with this id.
    #[must_use]
    pub fn operation(&self, id: &str) -> Option<&Operation> {
        self.operations.iter().find(|operation| operation.id == id)
    }

    /// What a node says once its references are followed.
    #[must_use]
    pub fn resolve<'a>(&'a self, node: &'a Value) -> &'a Value {
        resolve(&self.root, node).unwrap_or(&Value::Null)
    }

    /// What a local reference points at. The error names the reference.
    pub fn target(&self, reference: &str) -> Result<&Value, String> {
        reference::target(&self.root, reference)
    }

    /// The JSON type that a schema gives its values, references and single `allOf`s followed.
    #[must_use]
    pub fn type_of<'a>(&'a self, schema: &'a Value) -> Option<&'a str> {
        let schema = self.resolve(schema);
        schema.get("type").and_then(Value::as_str).or_else(|| {
            let parts = schema.get("allOf")?.as_array()?;
            parts.iter().find_map(|part| self.type_of(part))
        })
    }

    /// The `x-unmatched` entry that answers for a path: the one with the longest prefix of it.
    #[must_use]
    pub fn unmatched_for(&self, path: &str) -> Option<&Unmatched> {
        self.unmatched
            .iter()
            .flat_map(|entry| entry.prefixes.iter().map(move |prefix| (prefix, entry)))
            .filter(|(prefix, _)| has_prefix(path, prefix))
            .max_by_key(|(prefix, _)| prefix.len())
            .map(|(_, entry)| entry)
    }
}

/// Whether `path` lies at or below `prefix`, whole segments compared.
fn has_prefix(path: &str, prefix: &str) -> bool {
    let prefix = prefix.trim_end_matches('/');
    path.strip_prefix(prefix)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_prefix_answers() {
        let document = Document::parse(
            "openapi: 3.0.3\npaths: {}\ntags:\n\
             - {name: a, x-unmatched: {prefixes: [/], responses: {'404': {description: no}}}}\n\
             - {name: b, x-unmatched: {prefixes: [/api/v2], responses: {'404': {description: no}}}}\n",
        )
        .unwrap();
        let tag = |path| document.unmatched_for(path).map(|entry| entry.tag.as_str());
        assert_eq!(tag("/api/v2/x"), Some("b"));
        assert_eq!(tag("/api/v2"), Some("b"));
        assert_eq!(tag("/api/v20"), Some("a"));
        assert_eq!(tag("/"), Some("a"));
    }

    #[test]
    fn what_is_no_yaml_may_be_json() {
        let text = r#"{"paths": {}, "info": {"title": "\ud83d\ude00"}}"#;
        let document = Document::parse(text).unwrap();
        assert_eq!(document.root()["info"]["title"], "\u{1f600}");
        let error = Document::parse("{paths: [}").unwrap_err();
        assert!(error.starts_with("1:"), "{error}");
        let twice = Document::parse(r#"{"paths": {}, "paths": {}}"#).unwrap_err();
        assert!(twice.contains("twice"), "{twice}");
    }

    #[test]
    fn a_dangling_reference_is_named() {
        let error =
            Document::parse("paths: {/a: {get: {responses: {'200': {$ref: '#/components/responses/X'}}}}}");
        assert_eq!(
            error.unwrap_err(),
            "GET /a: #/components/responses/X: leads nowhere"
        );
    }
}
