//! Failures of checks: what is wrong, by which rule, what was expected and what was observed instead.

use crate::case::DeclaredBy;
use openapi_judge::document::{Document, Operation, Parameter, SecurityScheme, find_response};
use openapi_judge::judge::{Finding, shorten};
use std::fmt;

/// The maximum length of each text of a failure in characters, because it may quote a large value.
const MAX_TEXT: usize = 2_000;

/// A check that failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckFailure {
    /// Which program violates the rule.
    pub component: Component,
    /// What is wrong, in one line.
    pub message: String,
    /// What demands something else.
    pub rule: Rule,
    /// What the rule demands.
    pub expected: String,
    /// What was observed.
    pub actual: String,
}

/// The program that a failure is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Component {
    /// The generated client.
    Client,
    /// The generated server, or a deployment.
    Server,
    /// The generated server, or the generated bindings that connect it with the suite: the suite cannot observe which.
    ServerOrBindings,
    /// The generated bindings that connect client and server with the suite.
    Bindings,
    /// The suite, a case file, or the document itself.
    Suite,
}

impl fmt::Display for Component {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Component::Client => "client",
            Component::Server => "server",
            Component::ServerOrBindings => "server or bindings",
            Component::Bindings => "bindings",
            Component::Suite => "suite",
        })
    }
}

/// What demands something of a message or a program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rule {
    /// The contract, at a JSON pointer.
    Contract(String),
    /// A section of an RFC.
    Rfc(u16, &'static str),
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Rule::Contract(pointer) if pointer.is_empty() => f.write_str("the contract"),
            Rule::Contract(pointer) => write!(f, "the contract at {pointer}"),
            Rule::Rfc(number, section) => write!(f, "RFC {number} section {section}"),
        }
    }
}

impl CheckFailure {
    pub(crate) fn new(component: Component, rule: Rule, message: impl Into<String>) -> CheckFailure {
        CheckFailure {
            component,
            message: message.into(),
            rule,
            expected: String::new(),
            actual: String::new(),
        }
    }

    /// Adds what was expected, and what was observed instead.
    pub(crate) fn values(self, expected: impl Into<String>, actual: impl Into<String>) -> CheckFailure {
        let text = |text: String| match text.is_empty() {
            true => "nothing".to_owned(),
            false => text,
        };
        CheckFailure {
            expected: text(expected.into()),
            actual: text(actual.into()),
            ..self
        }
    }

    /// Returns the failure for something that should be something else. The message names both.
    pub(crate) fn differs(
        component: Component,
        rule: Rule,
        what: &str,
        expected: impl fmt::Display,
        actual: impl fmt::Display,
    ) -> CheckFailure {
        let message = format!("{what}: {actual} instead of {expected}");
        CheckFailure::new(component, rule, message).values(expected.to_string(), actual.to_string())
    }

    /// Returns the failure for a finding of the judge.
    pub(crate) fn of_finding(component: Component, finding: Finding) -> CheckFailure {
        let rule = Rule::Contract(finding.pointer);
        CheckFailure::new(component, rule, finding.message).values(finding.expected, finding.actual)
    }

    /// Puts a text before the message.
    pub(crate) fn within(self, context: &str) -> CheckFailure {
        CheckFailure {
            message: format!("{context}: {}", self.message),
            ..self
        }
    }

    /// Shortens the texts that quote values.
    pub(crate) fn shortened(mut self) -> CheckFailure {
        for text in [&mut self.message, &mut self.expected, &mut self.actual] {
            shorten(text, MAX_TEXT);
        }
        self
    }
}

/// The program, and what is wrong.
impl fmt::Display for CheckFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.component, self.message)
    }
}

/// The rules of one operation.
#[derive(Clone, Copy)]
pub(crate) struct Rules<'a> {
    document: &'a Document,
    operation: &'a Operation,
}

impl<'a> Rules<'a> {
    pub(crate) fn new(document: &'a Document, operation: &'a Operation) -> Rules<'a> {
        Rules { document, operation }
    }

    pub(crate) fn document(self) -> &'a Document {
        self.document
    }

    fn at(self, names: &[&str]) -> Rule {
        Rule::Contract(self.document.locate(&self.operation.pointer, names))
    }

    /// The operation itself.
    pub(crate) fn operation(self) -> Rule {
        self.at(&[])
    }

    /// The declaration of a response; the list of responses if the status is not declared.
    pub(crate) fn response(self, status: u16) -> Rule {
        match self.operation.response(status) {
            Some(declared) => self.at(&["responses", &declared.status.to_string()]),
            None => self.at(&["responses"]),
        }
    }

    /// The body of a response in a media type.
    pub(crate) fn response_body(self, status: u16, media_type: &str) -> Rule {
        match self.operation.response(status) {
            Some(declared) => {
                let status = declared.status.to_string();
                self.at(&["responses", &status, "content", media_type, "schema"])
            }
            None => self.at(&["responses"]),
        }
    }

    /// A header of a response.
    pub(crate) fn header(self, status: u16, name: &str) -> Rule {
        let Some(declared) = self.operation.response(status) else {
            return self.at(&["responses"]);
        };
        let mut headers = declared.headers.iter();
        let found = headers.find(|header| header.name.eq_ignore_ascii_case(name));
        let name = found.map_or(name, |header| &header.name);
        self.at(&["responses", &declared.status.to_string(), "headers", name])
    }

    /// The body of requests in a media type.
    pub(crate) fn request_body(self, media_type: &str) -> Rule {
        self.at(&["requestBody", "content", media_type, "schema"])
    }

    /// A parameter, by its `location:name`.
    pub(crate) fn parameter(self, key: &str) -> Rule {
        let mut parameters = self.operation.parameters.iter();
        let found = parameters.find(|parameter: &&Parameter| parameter.key() == key);
        let pointer = found.map(|parameter| self.document.locate_parameter(self.operation, parameter));
        pointer.map_or_else(|| self.operation(), Rule::Contract)
    }

    /// The security requirements, which may be those of the document.
    pub(crate) fn security(self) -> Rule {
        let own = self.document.locate(&self.operation.pointer, &["security"]);
        Rule::Contract(match own.ends_with("/security") {
            true => own,
            false => self.document.locate("", &["security"]),
        })
    }

    /// A security scheme.
    pub(crate) fn scheme(self, scheme: &SecurityScheme) -> Rule {
        let names = ["components", "securitySchemes", &scheme.name];
        Rule::Contract(self.document.locate("", &names))
    }
}

/// Returns what demands a status of a response: its declaration, or else the definition of the status.
pub(crate) fn rule_of_status(document: &Document, declared: DeclaredBy, status: u16) -> Rule {
    let (owner, responses) = match declared {
        DeclaredBy::Operation(index) => {
            let operation = &document.operations[index];
            (&operation.pointer, &operation.responses)
        }
        DeclaredBy::Unmatched(index) => {
            let unmatched = &document.unmatched[index];
            (&unmatched.pointer, &unmatched.responses)
        }
        DeclaredBy::Undeclared => return Rule::Rfc(9110, section_of(status)),
    };
    match find_response(responses, status) {
        Some(found) => Rule::Contract(document.locate(owner, &["responses", &found.status.to_string()])),
        None => Rule::Rfc(9110, section_of(status)),
    }
}

/// Returns the section of RFC 9110 that defines a status.
fn section_of(status: u16) -> &'static str {
    match status {
        200..300 => "15.3",
        300..400 => "15.4",
        400 => "15.5.1",
        401 => "15.5.2",
        403 => "15.5.4",
        404 => "15.5.5",
        405 => "15.5.6",
        406 => "15.5.7",
        413 => "15.5.14",
        415 => "15.5.16",
        422 => "15.5.21",
        402..500 => "15.5",
        500..600 => "15.6",
        _ => "15",
    }
}
