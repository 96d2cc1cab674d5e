//! Routes a method and a path to an operation, or to the responses declared outside of operations.

use crate::document::{Document, Operation, Unmatched, matches, specificity};
use std::collections::BTreeSet;

/// The result of routing a request.
#[derive(Debug, Clone)]
pub enum Route<'d> {
    /// An operation; for `HEAD`, that of `GET` if there is none of its own.
    Operation(&'d Operation),
    /// The path exists, but not with this method.
    MethodNotAllowed {
        /// The path template; the first of several that match.
        template: &'d str,
        /// The allowed methods, as listed in `Allow`.
        allow: BTreeSet<&'d str>,
        /// The declaration of the response.
        unmatched: Option<&'d Unmatched>,
    },
    /// No operation has the path.
    NotFound {
        /// The declaration of the response.
        unmatched: Option<&'d Unmatched>,
    },
}

impl Document {
    /// Routes a method and a percent-encoded path. A path without parameters wins over templates even
    /// if it lacks the method (OpenAPI 3.0, "Path Templating Matching"). Between templates, literal
    /// segments win over parameters from left to right, among those that have the method.
    #[must_use]
    pub fn route(&self, method: &str, path: &str) -> Route<'_> {
        let matching = || self.operations.iter().filter(|one| matches(&one.path, path));
        let concrete = matching().any(|one| !one.path.contains('{'));
        let candidates = || matching().filter(move |one| !concrete || !one.path.contains('{'));
        let best = |method: &str| {
            let candidates = candidates().filter(|operation| operation.method == method);
            candidates.min_by(|one, other| specificity(&one.path).cmp(specificity(&other.path)))
        };
        let found = best(method).or_else(|| best("GET").filter(|_| method == "HEAD"));
        if let Some(operation) = found {
            return Route::Operation(operation);
        }
        let unmatched = self.unmatched_for(path);
        let first = candidates().min_by(|one, other| specificity(&one.path).cmp(specificity(&other.path)));
        let Some(first) = first else {
            return Route::NotFound { unmatched };
        };
        let mut allow: BTreeSet<&str> = candidates().map(|operation| operation.method.as_str()).collect();
        if allow.contains("GET") {
            allow.insert("HEAD");
        }
        Route::MethodNotAllowed {
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
        let responses = "{responses: {'200': {description: yes}}}";
        let text = format!(
            "paths: {{'/a/{{b}}': {{get: {responses}, put: {responses}}}, /a/own: {{get: {responses}}}, \
             '/{{c}}/own': {{get: {responses}, delete: {responses}}}}}"
        );
        Document::parse(&text).unwrap()
    }

    fn found(method: &str, path: &str) -> String {
        match document().route(method, path) {
            Route::Operation(operation) => operation.key(),
            Route::MethodNotAllowed { allow, .. } => format!("{allow:?}"),
            Route::NotFound { .. } => "not found".to_owned(),
        }
    }

    #[test]
    fn literal_segments_win_over_parameters_from_left_to_right() {
        assert_eq!(found("GET", "/a/own"), "GET /a/own");
        assert_eq!(found("GET", "/a/%6Fwn"), "GET /a/own", "segments are decoded");
        assert_eq!(found("GET", "/a/other"), "GET /a/{b}");
        assert_eq!(found("GET", "/z/own"), "GET /{c}/own");
        assert_eq!(found("HEAD", "/a/own"), "GET /a/own");
    }

    #[test]
    fn a_method_is_searched_in_every_matching_template() {
        let text = "{paths: {'/a/{b}': {put: {}}, '/{c}/own': {get: {}, delete: {}}}}";
        let text = text.replace("{}", "{responses: {'200': {description: yes}}}");
        let document = Document::parse(&text).unwrap();
        let found = |method| match document.route(method, "/a/own") {
            Route::Operation(operation) => operation.key(),
            Route::MethodNotAllowed { allow, .. } => format!("{allow:?}"),
            Route::NotFound { .. } => "not found".to_owned(),
        };
        assert_eq!(found("PUT"), "PUT /a/{b}");
        assert_eq!(found("DELETE"), "DELETE /{c}/own");
        assert_eq!(found("PATCH"), r#"{"DELETE", "GET", "HEAD", "PUT"}"#);
    }

    #[test]
    fn a_path_without_parameters_hides_templates_even_for_methods_that_it_lacks() {
        for method in ["PUT", "DELETE", "PATCH"] {
            assert_eq!(found(method, "/a/own"), r#"{"GET", "HEAD"}"#, "{method}");
        }
    }

    #[test]
    fn parameters_are_not_empty_and_slashes_separate_segments() {
        for path in ["/a/", "/a", "//a/own", "/a/own/", "a/own", ""] {
            assert_eq!(found("GET", path), "not found", "{path}");
        }
        assert_eq!(
            found("GET", "/a/x%2Fy"),
            "GET /a/{b}",
            "an encoded slash does not separate"
        );
    }
}
