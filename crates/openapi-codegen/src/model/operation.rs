//! Operations.

use super::{Alternative, OperationNames, SchemaId, Server};
use crate::diagnostics::Location;
use serde_json::{Map, Value};

/// One operation: a method on a path.
#[derive(Debug, Clone)]
pub struct Operation {
    /// `operationId` as written, or made from method and path where there is none.
    pub id: String,
    /// Whether the document declares the id.
    pub declared_id: bool,
    /// `snake_case`, unique in the document, a raw identifier if need be.
    pub ident: String,
    /// `PascalCase`, unique among operations; derived types are named after it.
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
    /// `externalDocs`.
    pub external_docs: Option<Value>,
    /// Its parameters, those of the path item included.
    pub parameters: Vec<Parameter>,
    /// `requestBody`.
    pub request_body: Option<RequestBody>,
    /// `responses`: codes ascending, then ranges, then `default`.
    pub responses: Vec<Response>,
    /// The security alternatives in force (the operation's, else the document's), in document
    /// order; empty: none is asked for.
    pub security: Vec<Alternative>,
    /// Servers of the operation or path item, if they differ from the document's.
    pub servers: Vec<Server>,
    /// `x-` members.
    pub extensions: Map<String, Value>,
    /// Index into [`super::Api::requirements`]; `None` where any client will do.
    pub requirement: Option<usize>,
    /// Index into [`super::Api::authenticators`]; `None` where no credentials are taken.
    pub authenticator: Option<usize>,
    /// What the server's router rejects requests with.
    pub rejections: Rejections,
    /// The names of what is generated for it.
    pub names: OperationNames,
}

/// The responses of the server's router to requests that the implementation never sees.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rejections {
    /// Every status that the router can produce, ascending.
    pub statuses: Vec<u16>,
    /// The status for invalid path parameters; `None` where they cannot be invalid.
    pub path: Option<u16>,
    /// The status for other invalid parameters and bodies; `None` where they cannot be invalid.
    pub invalid: Option<u16>,
    /// The status for bodies that cannot be read; `None` where there is no body.
    pub malformed: Option<u16>,
    /// The media types of success, each once; empty where there is nothing to negotiate.
    pub accepts: Vec<String>,
    /// The media types of the request body; empty where there is none.
    pub takes: Vec<String>,
    /// The statuses that the operation should declare.
    pub undeclared: Vec<Undeclared>,
}

/// A status that the router produces and an operation does not declare.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undeclared {
    /// Which status, and when it is sent.
    pub reason: String,
    /// The suggested fix.
    pub fix: String,
}

impl Operation {
    /// What it asks of callers.
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

    /// Whether a request without credentials is refused.
    #[must_use]
    pub fn needs_credentials(&self) -> bool {
        !self.security.is_empty() && !self.security.iter().any(Alternative::is_anonymous)
    }

    /// The response declared for a status: the code itself, else its range, else `default`.
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

/// Whether an operation takes credentials.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Authentication {
    /// It takes none.
    None,
    /// It takes them, and serves callers without.
    Optional,
    /// It rejects callers without.
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

    /// As a path item spells it: `get`.
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

    /// As the wire spells it: `GET`.
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

/// A path with parameters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PathTemplate {
    /// As written, such as `/users/{user}`.
    pub raw: String,
    /// Split at `/`; `/` alone has one empty segment, and a trailing slash a last empty one.
    pub segments: Vec<PathSegment>,
}

/// The text between two slashes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PathSegment {
    /// Literals and parameters in order: `{page}.{format}` has three.
    pub pieces: Vec<Piece>,
}

/// A part of a segment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Text, not percent-encoded.
    Literal(String),
    /// The parameter of this name.
    Parameter(String),
}

/// A parameter.
#[derive(Debug, Clone)]
pub struct Parameter {
    /// Its name on the wire.
    pub name: String,
    /// `snake_case`, unique among the operation's parameters and different from `body`.
    pub ident: String,
    /// The setter or argument in the client.
    pub setter: String,
    /// The method of the client's expectations that expects a value.
    pub mock_setter: String,
    /// The method of the client's expectations that expects no value.
    pub mock_absent: String,
    /// The variable in the server that holds its value.
    pub variable: String,
    /// Where it travels.
    pub location: ParameterIn,
    /// Its position in the document.
    pub source: Location,
    /// Its `components.parameters` key, if it was referenced.
    pub component: Option<String>,
    /// `description`.
    pub description: Option<String>,
    /// `required`; true of every path parameter.
    pub required: bool,
    /// `deprecated`.
    pub deprecated: bool,
    /// How its value is written.
    pub value: ParameterValue,
    /// `example` and `examples`, checked.
    pub examples: Vec<Example>,
    /// `x-` members.
    pub extensions: Map<String, Value>,
}

/// Where a parameter travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "each variant is the word that it is named after")]
pub enum ParameterIn {
    Path,
    Query,
    Header,
    Cookie,
}

impl ParameterIn {
    /// The location as a document writes it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            ParameterIn::Path => "path",
            ParameterIn::Query => "query",
            ParameterIn::Header => "header",
            ParameterIn::Cookie => "cookie",
        }
    }

    /// The name of its variant, in this enum and in those of the run-times.
    #[must_use]
    pub fn variant(self) -> &'static str {
        match self {
            ParameterIn::Path => "Path",
            ParameterIn::Query => "Query",
            ParameterIn::Header => "Header",
            ParameterIn::Cookie => "Cookie",
        }
    }
}

/// How a parameter's value is written.
#[derive(Debug, Clone)]
pub enum ParameterValue {
    /// `schema` with `style` and `explode`.
    Styled {
        /// The schema.
        schema: SchemaId,
        /// `style`.
        style: ParameterStyle,
        /// `explode`.
        explode: bool,
        /// `allowReserved`.
        allow_reserved: bool,
        /// `allowEmptyValue`.
        allow_empty: bool,
    },
    /// `content`: one media type, whose text is the value.
    Content(Box<Content>),
}

impl ParameterValue {
    /// The schema of the value.
    #[must_use]
    pub fn schema(&self) -> Option<SchemaId> {
        match self {
            ParameterValue::Styled { schema, .. } => Some(*schema),
            ParameterValue::Content(content) => content.schema,
        }
    }
}

/// The `style` of a parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "each variant is the word that it is named after")]
pub enum ParameterStyle {
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    PipeDelimited,
    DeepObject,
}

impl ParameterStyle {
    /// The style as a document writes it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            ParameterStyle::Simple => "simple",
            ParameterStyle::Label => "label",
            ParameterStyle::Matrix => "matrix",
            ParameterStyle::Form => "form",
            ParameterStyle::SpaceDelimited => "spaceDelimited",
            ParameterStyle::PipeDelimited => "pipeDelimited",
            ParameterStyle::DeepObject => "deepObject",
        }
    }

    /// The name of its variant, in this enum and in those of the run-times.
    #[must_use]
    pub fn variant(self) -> &'static str {
        match self {
            ParameterStyle::Simple => "Simple",
            ParameterStyle::Label => "Label",
            ParameterStyle::Matrix => "Matrix",
            ParameterStyle::Form => "Form",
            ParameterStyle::SpaceDelimited => "SpaceDelimited",
            ParameterStyle::PipeDelimited => "PipeDelimited",
            ParameterStyle::DeepObject => "DeepObject",
        }
    }
}

/// `requestBody`.
#[derive(Debug, Clone)]
pub struct RequestBody {
    /// Its position.
    pub location: Location,
    /// Its `components.requestBodies` key, if it was referenced.
    pub component: Option<String>,
    /// `description`.
    pub description: Option<String>,
    /// `required`.
    pub required: bool,
    /// By media type, in document order, never empty.
    pub contents: Vec<Content>,
    /// `x-` members.
    pub extensions: Map<String, Value>,
}

/// One media type of a body.
#[derive(Debug, Clone)]
pub struct Content {
    /// As written, such as `application/vnd.api+json`.
    pub media_type: String,
    /// What its bytes are.
    pub kind: MediaKind,
    /// The `PascalCase` variant name of it where there are several, unique among them.
    pub ident: String,
    /// The server's method that gives a rejection in this form, which several media types may share.
    pub rejection_method: String,
    /// The variant of the server's enum of rejections.
    pub rejection_variant: String,
    /// `schema`.
    pub schema: Option<SchemaId>,
    /// `example` (named by the empty text) and `examples`, checked.
    pub examples: Vec<Example>,
    /// `encoding`, by property.
    pub encoding: Vec<Encoding>,
    /// Its position.
    pub location: Location,
    /// `x-` members.
    pub extensions: Map<String, Value>,
}

impl Content {
    /// Whether the media type is a range, such as `image/*`.
    #[must_use]
    pub fn is_range(&self) -> bool {
        self.media_type.contains('*')
    }
}

/// What the bytes of a media type are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MediaKind {
    /// `application/json` and every `+json`.
    Json,
    /// `application/x-www-form-urlencoded`.
    Form,
    /// `multipart/form-data`.
    Multipart,
    /// `text/*`, without a structure that we know of.
    Text,
    /// Everything else: octets.
    Binary,
}

/// One entry of a `content.*.encoding`.
#[derive(Debug, Clone)]
pub struct Encoding {
    /// The property that it applies to.
    pub property: String,
    /// `contentType`.
    pub content_type: Option<String>,
    /// `style`, if it is one.
    pub style: Option<ParameterStyle>,
    /// `explode`.
    pub explode: Option<bool>,
    /// The object as read.
    pub value: Value,
}

/// An example.
#[derive(Debug, Clone)]
pub struct Example {
    /// Its key in `examples`; empty for `example`.
    pub name: String,
    /// `summary`.
    pub summary: Option<String>,
    /// `description`.
    pub description: Option<String>,
    /// The instance.
    pub value: Value,
    /// The position of the instance.
    pub location: Location,
}

/// The statuses that a response is declared for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StatusSpec {
    /// Such as `404`.
    Code(u16),
    /// `4XX` is 4.
    Range(u8),
    /// `default`.
    Default,
}

impl StatusSpec {
    /// Whether it is one code of the class of successes.
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
    /// The `PascalCase` variant name, unique in the operation: the reason phrase of a code
    /// (`NotFound`), `ClientErrors` of `4XX`, `Default`.
    pub ident: String,
    /// The reason phrase.
    pub reason: String,
    /// The enum of its body in the client, if there are several media types.
    pub client_body: String,
    /// The enum of its body in the server, if there are several media types.
    pub server_body: String,
    /// The method of the client's expectations that responds with it.
    pub mock_method: String,
    /// Its position, that of the target if it is a reference.
    pub location: Location,
    /// Its `components.responses` key, if it was referenced.
    pub component: Option<String>,
    /// `description`.
    pub description: String,
    /// `headers`, `Content-Type` left out.
    pub headers: Vec<Header>,
    /// By media type, in document order; empty for a response without a body.
    pub contents: Vec<Content>,
    /// `links`, as read.
    pub links: Option<Value>,
    /// `x-` members.
    pub extensions: Map<String, Value>,
    /// Whether it is a success: a status below 400, or `default` where no response declares a success.
    pub is_success: bool,
    /// Whether it is an error: a status from 400, or `default`, which may be both.
    pub is_error: bool,
    /// Whether it has a body: media types are declared, and neither the method nor the status forbids one.
    pub has_body: bool,
}

impl Response {
    /// Whether the declaration leaves the status open.
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
    /// The variable in the server that holds its value.
    pub variable: String,
    /// Its `components.headers` key, if it was referenced.
    pub component: Option<String>,
    /// `description`.
    pub description: Option<String>,
    /// `required`.
    pub required: bool,
    /// `deprecated`.
    pub deprecated: bool,
    /// Its schema; style `simple`.
    pub schema: SchemaId,
    /// `explode`.
    pub explode: bool,
    /// `example` and `examples`, checked.
    pub examples: Vec<Example>,
}
