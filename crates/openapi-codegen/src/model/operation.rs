//! Operations.

use super::content::RequestBody;
use super::deprecation::Deprecation;
use super::names::OperationNames;
use super::parameter::Parameter;
use super::path::PathTemplate;
use super::response::{Response, StatusSpec};
use super::security::Alternative;
use super::server::Server;
use crate::diagnostics::Location;
use serde_json::{Map, Value};

/// One operation: a method on a path.
#[derive(Debug, Clone)]
pub struct Operation {
    /// `operationId` as written, or derived from method and path if it is missing.
    pub id: String,
    /// Whether the document declares the id.
    pub declared_id: bool,
    /// `snake_case` name, unique in the document; may be a raw identifier.
    pub ident: String,
    /// `PascalCase` name, unique among operations; the stem of the names of its types.
    pub type_name: String,
    /// Its position.
    pub location: Location,
    /// The HTTP method.
    pub method: Method,
    /// The path.
    pub path: PathTemplate,
    /// Index into [`super::Api::tags`] of its first tag.
    pub tag: usize,
    /// All tags as written.
    pub tags: Vec<String>,
    /// `summary`.
    pub summary: Option<String>,
    /// `description`.
    pub description: Option<String>,
    /// `deprecated`.
    pub deprecated: bool,
    /// How clients learn of that; `None` if it is not deprecated.
    pub deprecation: Option<Deprecation>,
    /// `externalDocs`.
    pub external_docs: Option<Value>,
    /// Its parameters, including those of the path item.
    pub parameters: Vec<Parameter>,
    /// `x-unsupported-query`: the names of query parameters that are rejected with 400.
    pub unsupported_query: Vec<String>,
    /// `requestBody`.
    pub request_body: Option<RequestBody>,
    /// `responses`: codes ascending, then ranges, then `default`.
    pub responses: Vec<Response>,
    /// The security alternatives in force (the operation's, or else the document's), in document order. Empty if the
    /// operation is not protected.
    pub security: Vec<Alternative>,
    /// Servers of the operation or path item, if any are declared there.
    pub servers: Vec<Server>,
    /// `x-` fields.
    pub extensions: Map<String, Value>,
    /// Index into [`super::Api::requirements`]; `None` if it requires no credentials.
    pub requirement: Option<usize>,
    /// Index into [`super::Api::authenticators`]; `None` if it accepts no credentials.
    pub authenticator: Option<usize>,
    /// The media types of responses with a body, each once, for the `Accept` header.
    pub accept: Vec<String>,
    /// The statuses that the server's router rejects requests with.
    pub rejections: Rejections,
    /// The names of its generated items.
    pub names: OperationNames,
}

/// How the server's router rejects requests, without calling the implementation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rejections {
    /// Every status that the router can produce, ascending.
    pub statuses: Vec<u16>,
    /// Further declared statuses with which the implementation may reject a request, ascending.
    pub of_implementation: Vec<u16>,
    /// The status for invalid path parameters; `None` if none can be invalid.
    pub path: Option<u16>,
    /// The status for other invalid parameters and bodies; `None` if none can be invalid.
    pub invalid: Option<u16>,
    /// The status for bodies that cannot be read; `None` if there is no body.
    pub malformed: Option<u16>,
    /// The media types of successful responses, each once. Empty if there is nothing to negotiate.
    pub response_types: Vec<String>,
    /// The media types of the request body; empty if there is none.
    pub request_types: Vec<String>,
}

impl Rejections {
    /// Returns every status of a rejection, ascending.
    #[must_use]
    pub fn all(&self) -> Vec<u16> {
        let mut all = [&self.statuses[..], &self.of_implementation].concat();
        all.sort_unstable();
        all
    }
}

impl Operation {
    /// Returns the response of a success, if there is only one. In the client, the success is then a struct; otherwise it is
    /// an enum with a variant for each, as errors always are.
    #[must_use]
    pub fn only_success(&self) -> Option<&Response> {
        let mut successes = self.responses.iter().filter(|response| response.is_success);
        let first = successes.next()?;
        successes.next().is_none().then_some(first)
    }

    /// Returns whether callers must present credentials.
    #[must_use]
    pub fn authentication(&self) -> Authentication {
        if self.security.iter().all(Alternative::is_anonymous) {
            Authentication::None
        } else if self.security.iter().any(Alternative::is_anonymous) {
            Authentication::Optional
        } else {
            Authentication::Required
        }
    }

    /// Returns whether a request without credentials is rejected.
    #[must_use]
    pub fn needs_credentials(&self) -> bool {
        !self.security.is_empty() && !self.security.iter().any(Alternative::is_anonymous)
    }

    /// Returns the response that is declared for a status: for the code itself, or else its range, or else `default`.
    #[must_use]
    pub fn response_for(&self, status: u16) -> Option<&Response> {
        let find = |spec| self.responses.iter().find(|response| response.status == spec);
        find(StatusSpec::Code(status))
            .or_else(|| {
                u8::try_from(status / 100)
                    .ok()
                    .and_then(|class| find(StatusSpec::Range(class)))
            })
            .or_else(|| find(StatusSpec::Default))
    }
}

/// Whether an operation accepts or requires credentials.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Authentication {
    /// It accepts none.
    None,
    /// It accepts them, but does not require them.
    Optional,
    /// It requires them.
    Required,
}

/// An HTTP method.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "each variant is the word that it is named after")]
pub enum Method {
    Get,
    Put,
    Post,
    Delete,
    Options,
    Head,
    Patch,
    Trace,
}

impl Method {
    /// Returns whether the method is safe (RFC 9110, section 9.2.1).
    #[must_use]
    pub fn is_safe(self) -> bool {
        matches!(self, Method::Get | Method::Head | Method::Options | Method::Trace)
    }

    /// Returns whether the method is idempotent (RFC 9110, section 9.2.2).
    #[must_use]
    pub fn is_idempotent(self) -> bool {
        self.is_safe() || matches!(self, Method::Put | Method::Delete)
    }

    /// Every method, in the order of the specification.
    pub const ALL: [Method; 8] = [
        Method::Get,
        Method::Put,
        Method::Post,
        Method::Delete,
        Method::Options,
        Method::Head,
        Method::Patch,
        Method::Trace,
    ];

    /// Returns the method in lower case, as in a path item.
    #[must_use]
    pub fn lower(self) -> &'static str {
        match self {
            Method::Get => "get",
            Method::Put => "put",
            Method::Post => "post",
            Method::Delete => "delete",
            Method::Options => "options",
            Method::Head => "head",
            Method::Patch => "patch",
            Method::Trace => "trace",
        }
    }

    /// Returns the method in upper case, as in a request.
    #[must_use]
    pub fn upper(self) -> &'static str {
        match self {
            Method::Get => "GET",
            Method::Put => "PUT",
            Method::Post => "POST",
            Method::Delete => "DELETE",
            Method::Options => "OPTIONS",
            Method::Head => "HEAD",
            Method::Patch => "PATCH",
            Method::Trace => "TRACE",
        }
    }
}
