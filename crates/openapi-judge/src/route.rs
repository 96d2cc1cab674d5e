//! From a method and a path to who answers: an operation, or what stands where none does.

use crate::document::{Document, Operation, Unmatched, matches, order};
use std::collections::BTreeSet;

/// Who answers a request.
#[derive(Debug, Clone)]
pub enum Route<'d> {
    /// An operation; that of `GET` also where only the head is asked for.
    Operation(&'d Operation),
    /// The path has other methods.
    Method {
        /// The path as the document has it; the first, if it is one of several.
        template: &'d str,
        /// These methods, as `Allow` lists them.
        allow: BTreeSet<&'d str>,
        /// What declares the answer.
        unmatched: Option<&'d Unmatched>,
    },
    /// No operation has the path.
    Nothing {
        /// What declares the answer.
        unmatched: Option<&'d Unmatched>,
    },
}

impl Document {
    /// Who answers a method and a raw path. A path without parameters goes before all others, even where
    /// it lacks the method (OpenAPI 3.0, "Path Templating Matching"). Else a segment of plain text goes
    /// before one with parameters, from left to right, unless it does not have the method.
    #[must_use]
    pub fn route(&self, method: &str, path: &str) -> Route<'_> {
        let matching = || self.operations.iter().filter(|one| matches(&one.path, path));
        let concrete = matching().any(|one| !one.path.contains('{'));
        let of_path = || matching().filter(move |one| !concrete || !one.path.contains('{'));
        let with = |method: &str| {
            let asked = of_path().filter(|operation| operation.method == method);
            asked.min_by(|one, other| order(&one.path).cmp(order(&other.path)))
        };
        let found = with(method).or_else(|| with("GET").filter(|_| method == "HEAD"));
        if let Some(operation) = found {
            return Route::Operation(operation);
        }
        let unmatched = self.unmatched_for(path);
        let first = of_path().min_by(|one, other| order(&one.path).cmp(order(&other.path)));
        let Some(first) = first else {
            return Route::Nothing { unmatched };
        };
        let mut allow: BTreeSet<&str> = of_path().map(|operation| operation.method.as_str()).collect();
        if allow.contains("GET") {
            allow.insert("HEAD");
        }
        Route::Method {
            template: &first.path,
            allow,
            unmatched,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document() -> Document {
        let answers = "{responses: {'200': {description: yes}}}";
        let text = format!(
            "paths: {{'/a/{{b}}': {{get: {answers}, put: {answers}}}, /a/own: {{get: {answers}}}, \
             '/{{c}}/own': {{get: {answers}, delete: {answers}}}}}"
        );
        Document::parse(&text).unwrap()
    }

    fn found(method: &str, path: &str) -> String {
        match document().route(method, path) {
            Route::Operation(operation) => operation.key(),
            Route::Method { allow, .. } => format!("{allow:?}"),
            Route::Nothing { .. } => "nothing".to_owned(),
        }
    }

    #[test]
    fn text_goes_before_parameters_from_left_to_right() {
        assert_eq!(found("GET", "/a/own"), "GET /a/own");
        assert_eq!(found("GET", "/a/%6Fwn"), "GET /a/own", "text is decoded");
        assert_eq!(found("GET", "/a/other"), "GET /a/{b}");
        assert_eq!(found("GET", "/z/own"), "GET /{c}/own");
        assert_eq!(found("HEAD", "/a/own"), "GET /a/own");
    }

    #[test]
    fn a_method_is_looked_for_along_every_template() {
        let text = "{paths: {'/a/{b}': {put: {}}, '/{c}/own': {get: {}, delete: {}}}}";
        let text = text.replace("{}", "{responses: {'200': {description: yes}}}");
        let document = Document::parse(&text).unwrap();
        let found = |method| match document.route(method, "/a/own") {
            Route::Operation(operation) => operation.key(),
            Route::Method { allow, .. } => format!("{allow:?}"),
            Route::Nothing { .. } => "nothing".to_owned(),
        };
        assert_eq!(found("PUT"), "PUT /a/{b}");
        assert_eq!(found("DELETE"), "DELETE /{c}/own");
        assert_eq!(found("PATCH"), r#"{"DELETE", "GET", "HEAD", "PUT"}"#);
    }

    #[test]
    fn a_path_without_parameters_answers_alone_also_for_methods_that_it_lacks() {
        for method in ["PUT", "DELETE", "PATCH"] {
            assert_eq!(found(method, "/a/own"), r#"{"GET", "HEAD"}"#, "{method}");
        }
    }

    #[test]
    fn no_parameter_is_empty_and_a_slash_is_a_segment() {
        for path in ["/a/", "/a", "//a/own", "/a/own/", "a/own", ""] {
            assert_eq!(found("GET", path), "nothing", "{path}");
        }
        assert_eq!(found("GET", "/a/x%2Fy"), "GET /a/{b}", "an encoded slash is none");
    }
}
