//! Responses.

use super::content::{Content, Example};
use super::parameter::ParameterValue;
use crate::diagnostics::Location;
use serde_json::{Map, Value};

/// The statuses for which a response is declared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StatusSpec {
    /// Such as `404`.
    Code(u16),
    /// Such as `4XX`, which is 4.
    Range(u8),
    /// `default`.
    Default,
}

impl StatusSpec {
    /// Returns whether it is a single code from 200 to 299.
    #[must_use]
    pub fn is_success_code(self) -> bool {
        matches!(self, StatusSpec::Code(200..=299))
    }
}

impl std::fmt::Display for StatusSpec {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            StatusSpec::Code(code) => write!(f, "{code}"),
            StatusSpec::Range(class) => write!(f, "{class}XX"),
            StatusSpec::Default => f.write_str("default"),
        }
    }
}

/// One of the `responses`.
#[derive(Debug, Clone)]
pub struct Response {
    /// The statuses.
    pub status: StatusSpec,
    /// The `PascalCase` variant name, unique in the operation: the reason phrase of a code (`NotFound`), a name such as
    /// `ClientErrors` for `4XX`, or `Default`.
    pub ident: String,
    /// The reason phrase.
    pub reason: String,
    /// The enum of its body in the client, if there are several media types.
    pub client_body: String,
    /// The enum of its body in the server, if there are several media types.
    pub server_body: String,
    /// The function that creates it in the client, and the method of the mock that responds with it.
    pub constructor: String,
    /// Its position, that of the target if it is a reference.
    pub location: Location,
    /// Its `components.responses` key, if it was referenced.
    pub component: Option<String>,
    /// `description`.
    pub description: String,
    /// `headers`, without `Content-Type`.
    pub headers: Vec<Header>,
    /// The media types that it declares, in document order, even if the method or the status forbids a body.
    pub contents: Vec<Content>,
    /// The `links` object.
    pub links: Option<Value>,
    /// `x-` fields.
    pub extensions: Map<String, Value>,
    /// Whether it is a successful outcome: a status below 400, or `default` if no other response is a success.
    pub is_success: bool,
    /// Whether it is an error: a status of 400 or above, or `default`, which may be both.
    pub is_error: bool,
    /// Whether it has a body: it declares media types, and neither the method nor the status forbids a body.
    pub has_body: bool,
}

impl Response {
    /// Returns the media types of its body; empty if it has none.
    #[must_use]
    pub fn bodies(&self) -> &[Content] {
        match self.has_body {
            true => &self.contents,
            false => &[],
        }
    }

    /// Returns whether the response is declared for more than one status.
    #[must_use]
    pub fn has_open_status(&self) -> bool {
        !matches!(self.status, StatusSpec::Code(_))
    }
}

/// A response header.
#[derive(Debug, Clone)]
pub struct Header {
    /// As written, such as `Retry-After`.
    pub name: String,
    /// `snake_case`, unique in the response and different from `body`.
    pub ident: String,
    /// The variable of its value in the server.
    pub variable: String,
    /// Its `components.headers` key, if it was referenced.
    pub component: Option<String>,
    /// `description`.
    pub description: Option<String>,
    /// `required`.
    pub required: bool,
    /// `deprecated`.
    pub deprecated: bool,
    /// How its value is serialized: in style `simple`, or in the media type of its `content`.
    pub value: ParameterValue,
    /// Whether its text follows from its type alone: it is a scalar or an array of scalars in style `simple`.
    pub is_plain: bool,
    /// Whether each item of its array is a field line of its own, because values of the header contain commas.
    pub is_repeated: bool,
    /// `example` and `examples`, checked.
    pub examples: Vec<Example>,
    /// `x-` fields.
    pub extensions: Map<String, Value>,
}
