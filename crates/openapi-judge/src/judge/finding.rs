//! What is wrong with a message, for people and for counters.

use std::fmt;

/// What a finding is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// The path is not of the operation.
    Path,
    /// The method is not of the operation.
    Method,
    /// A declared parameter is missing or not an instance of its schema.
    Parameter,
    /// No security alternative is satisfied.
    Credentials,
    /// `Accept` admits nothing that the operation answers in.
    Accept,
    /// The status is not declared.
    Status,
    /// A declared header is missing or not an instance of its schema.
    Header,
    /// `Content-Type` is missing, surplus or not declared.
    MediaType,
    /// The body is missing, surplus, unreadable or not an instance of its schema.
    Body,
    /// Something that the document is silent about.
    Undeclared,
    /// A request that the contract refuses was served.
    Accepted,
}

impl Rule {
    /// A name for logs and counters.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Rule::Path => "path",
            Rule::Method => "method",
            Rule::Parameter => "parameter",
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

/// One thing that is wrong with a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What it is about.
    pub rule: Rule,
    /// What is wrong, in one line.
    pub message: String,
}

impl Finding {
    pub(crate) fn new(rule: Rule, message: impl Into<String>) -> Finding {
        let message = message.into();
        Finding { rule, message }
    }

    /// The finding with words before its message.
    pub(crate) fn within(mut self, place: &str) -> Finding {
        self.message = format!("{place}: {}", self.message);
        self
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

/// A message that has no declared body has none.
pub(super) fn no_body(media_type: Option<&str>, body: &[u8]) -> Vec<Finding> {
    let mut findings = Vec::new();
    if !body.is_empty() {
        let said = format!("{} bytes of a body that is not declared", body.len());
        findings.push(Finding::new(Rule::Body, said));
    }
    if let Some(media_type) = media_type {
        let said = format!("Content-Type {media_type} without a declared body");
        findings.push(Finding::new(Rule::MediaType, said));
    }
    findings
}
