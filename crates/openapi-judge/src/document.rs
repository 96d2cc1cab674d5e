//! Parses the contract, independently of the generator.
//!
//! A misreading that generator and judge shared would go unnoticed, so nothing here comes from
//! `openapi-codegen` or from generated crates.

mod allowed_values;
mod component_references;
mod discriminators;
mod implied_types;
mod inheritance;
pub(crate) mod json;
mod location;
mod objects;
mod omitted;
mod operation;
mod parse;
mod path_template;
mod reference;
mod unmatched;
mod whole_numbers;
mod yaml;

pub use operation::{
    Content, DeclaredResponse, Example, FieldEncoding, Header, Operation, Parameter, ParameterLocation,
    RequestBody, SecurityRequirement, SecurityScheme, StatusSpec, find_response,
};
pub use path_template::path_values;
pub(crate) use path_template::{matches, specificity};
pub use unmatched::Unmatched;

use crate::percent::decode_path;
use serde_json::Value;
use std::path::Path;

/// A parsed OpenAPI 3.0 document.
#[derive(Debug)]
pub struct Document {
    root: Value,
    /// All operations, ordered by path and method.
    pub operations: Vec<Operation>,
    /// The responses declared for requests that match no operation.
    pub unmatched: Vec<Unmatched>,
}

impl Document {
    /// Parses the YAML or JSON text of an OpenAPI 3.0 document. The error is one line.
    pub fn parse(text: &str) -> Result<Document, String> {
        // JSON has escapes that YAML lacks, such as a character written as two surrogates.
        let mut root = yaml::parse(text).or_else(|error| json::parse(text.as_bytes()).map_err(|_| error))?;
        require_openapi(&root)?;
        whole_numbers::write_as_integers(&mut root);
        implied_types::add_implied_types(&mut root);
        inheritance::separate_bases(&mut root);
        discriminators::require_tags(&mut root);
        let operations = parse::operations(&root)?;
        let unmatched = parse::unmatched(&root)?;
        Ok(Document {
            root,
            operations,
            unmatched,
        })
    }

    /// Reads and parses a file. The error starts with the file's name.
    pub fn read(path: &Path) -> Result<Document, String> {
        let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
        Document::parse(&text).map_err(|error| format!("{}: {error}", path.display()))
    }

    /// Returns the document as JSON, with its references unresolved. Bases with descendants are rewritten as a choice.
    #[must_use]
    pub fn root(&self) -> &Value {
        &self.root
    }

    /// Finds an operation by its id.
    #[must_use]
    pub fn operation(&self, id: &str) -> Option<&Operation> {
        self.operations.iter().find(|operation| operation.id == id)
    }

    /// Follows the references of a node; `null` if one cannot be resolved.
    #[must_use]
    pub fn resolve<'a>(&'a self, node: &'a Value) -> &'a Value {
        reference::resolve(&self.root, node).unwrap_or(&Value::Null)
    }

    /// Returns the node that a local reference points to. The error starts with the reference.
    pub fn resolve_reference(&self, reference: &str) -> Result<&Value, String> {
        reference::target(&self.root, reference)
    }

    /// Returns the JSON type that a schema declares, looking through references and `allOf`.
    #[must_use]
    pub fn type_of<'a>(&'a self, schema: &'a Value) -> Option<&'a str> {
        let schema = self.resolve(schema);
        schema.get("type").and_then(Value::as_str).or_else(|| {
            let parts = schema.get("allOf")?.as_array()?;
            parts.iter().find_map(|part| self.type_of(part))
        })
    }

    /// Returns the `x-unmatched` entry for a percent-encoded path: the one with the longest matching prefix.
    #[must_use]
    pub fn unmatched_for(&self, path: &str) -> Option<&Unmatched> {
        let path = decode_path(path);
        self.unmatched
            .iter()
            .flat_map(|entry| entry.prefixes.iter().map(move |prefix| (prefix, entry)))
            .filter(|(prefix, _)| has_prefix(&path, prefix))
            .max_by_key(|(prefix, _)| prefix.len())
            .map(|(_, entry)| entry)
    }
}

/// Rejects a text that is valid YAML but no OpenAPI document, which would otherwise declare no operations.
fn require_openapi(root: &Value) -> Result<(), String> {
    if root.get("swagger").is_some() {
        return Err("this is Swagger 2.0; convert it to OpenAPI 3.0".to_owned());
    }
    match root.get("paths") {
        Some(Value::Object(_)) => Ok(()),
        Some(_) => Err("`paths` is not an object".to_owned()),
        None => Err("not an OpenAPI document: it has no `paths`".to_owned()),
    }
}

/// Whether `path` is at or below `prefix`, compared by whole segments.
fn has_prefix(path: &str, prefix: &str) -> bool {
    let prefix = prefix.trim_end_matches('/');
    path.strip_prefix(prefix)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_matching_prefix_wins() {
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
    fn json_that_is_not_yaml_is_parsed() {
        let text = r#"{"paths": {}, "info": {"title": "\ud83d\ude00"}}"#;
        let document = Document::parse(text).unwrap();
        assert_eq!(document.root()["info"]["title"], "\u{1f600}");
        let error = Document::parse("{paths: [}").unwrap_err();
        assert!(error.starts_with("1:"), "{error}");
        let duplicate = Document::parse(r#"{"paths": {}, "paths": {}}"#).unwrap_err();
        assert!(duplicate.contains("duplicate"), "{duplicate}");
    }

    #[test]
    fn a_text_that_is_no_openapi_document_is_rejected() {
        for (text, reason) in [
            ("hello", "not an OpenAPI document: it has no `paths`"),
            ("- paths", "not an OpenAPI document: it has no `paths`"),
            ("openapi: 3.0.3", "not an OpenAPI document: it has no `paths`"),
            ("paths: []", "`paths` is not an object"),
            (
                "{swagger: '2.0', paths: {}}",
                "this is Swagger 2.0; convert it to OpenAPI 3.0",
            ),
        ] {
            assert_eq!(Document::parse(text).unwrap_err(), reason, "{text}");
        }
    }

    #[test]
    fn an_unresolved_reference_is_named() {
        let error =
            Document::parse("paths: {/a: {get: {responses: {'200': {$ref: '#/components/responses/X'}}}}}");
        assert_eq!(
            error.unwrap_err(),
            "GET /a: #/components/responses/X: unresolved reference"
        );
    }
}
