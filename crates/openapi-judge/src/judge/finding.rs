//! Findings: what a message violates.

use super::validator::SchemaError;
use std::fmt;

/// The kind of a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// The path does not match the operation's.
    Path,
    /// The method is not the operation's.
    Method,
    /// A declared parameter of the path is missing or invalid: the request names no resource that can exist.
    PathParameter,
    /// Another declared parameter is missing, repeated or invalid.
    Parameter,
    /// A parameter in the query is one that the operation rejects.
    Unsupported,
    /// No security requirement is satisfied.
    Credentials,
    /// `Accept` matches no media type that the operation declares.
    Accept,
    /// The status is not declared.
    Status,
    /// A declared header is missing or invalid.
    Header,
    /// `Content-Type` is missing, repeated or not declared.
    MediaType,
    /// The body is missing, not declared, unreadable or invalid.
    Body,
    /// A header or query parameter is not declared.
    Undeclared,
    /// The server accepted a request that violates the contract.
    Accepted,
}

impl Rule {
    /// Returns a name for logs and metrics.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Rule::Path => "path",
            Rule::Method => "method",
            Rule::PathParameter => "path-parameter",
            Rule::Parameter => "parameter",
            Rule::Unsupported => "unsupported",
            Rule::Credentials => "credentials",
            Rule::Accept => "accept",
            Rule::Status => "status",
            Rule::Header => "header",
            Rule::MediaType => "media-type",
            Rule::Body => "body",
            Rule::Undeclared => "undeclared",
            Rule::Accepted => "accepted",
        }
    }
}

/// One violation of the contract.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Its kind.
    pub rule: Rule,
    /// What is wrong, in one line.
    pub message: String,
    /// The JSON pointer of what the message violates; empty if the document as a whole lacks something.
    pub pointer: String,
    /// What the document allows.
    pub expected: String,
    /// What the message contains.
    pub actual: String,
}

impl Finding {
    pub(crate) fn new(rule: Rule, message: impl Into<String>) -> Finding {
        let message = message.into();
        Finding {
            rule,
            message,
            pointer: String::new(),
            expected: String::new(),
            actual: String::new(),
        }
    }

    /// Adds the JSON pointer of what is violated.
    pub(crate) fn at(self, pointer: impl Into<String>) -> Finding {
        let pointer = pointer.into();
        Finding { pointer, ..self }
    }

    /// Adds what is expected, and what is there instead.
    pub(crate) fn values(self, expected: impl Into<String>, actual: impl Into<String>) -> Finding {
        let (expected, actual) = (expected.into(), actual.into());
        Finding {
            expected,
            actual,
            ..self
        }
    }

    /// Makes a finding of an error of a schema.
    pub(super) fn of_schema(rule: Rule, error: SchemaError) -> Finding {
        let SchemaError {
            message,
            pointer,
            expected,
            actual,
        } = error;
        Finding::new(rule, message).at(pointer).values(expected, actual)
    }

    /// Prefixes the message with its context.
    pub(crate) fn within(mut self, context: &str) -> Finding {
        self.message = format!("{context}: {}", self.message);
        self
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

/// Checks that a message without a declared body has none.
pub(super) fn undeclared_body(media_type: Option<&str>, body: &[u8], pointer: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    if !body.is_empty() {
        let actual = format!("a body of {} bytes", body.len());
        let message = format!("an undeclared body of {} bytes", body.len());
        findings.push(Finding::new(Rule::Body, message).values("no body", actual));
    }
    if let Some(media_type) = media_type {
        let message = format!("Content-Type {media_type} without a declared body");
        findings.push(Finding::new(Rule::MediaType, message).values("no Content-Type", media_type));
    }
    findings.into_iter().map(|finding| finding.at(pointer)).collect()
}
