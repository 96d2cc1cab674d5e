//! What an operation declares, references resolved down to schemas, which stay as written.

use serde_json::Value;
use std::fmt;

/// One method on one path.
#[derive(Debug, Clone)]
pub struct Operation {
    /// `operationId`, or `METHOD path` where there is none.
    pub id: String,
    /// Upper-case method.
    pub method: String,
    /// Path template as written.
    pub path: String,
    /// Its first tag.
    pub tag: String,
    /// Its parameters, those of the path item included.
    pub parameters: Vec<Parameter>,
    /// Its request body.
    pub body: Option<Body>,
    /// Its responses: codes ascending, then ranges, then `default`.
    pub responses: Vec<Response>,
    /// Security alternatives in force; empty when none is asked for.
    pub security: Vec<Alternative>,
}

impl Operation {
    /// `METHOD path`, which names an operation whether or not it has an id.
    #[must_use]
    pub fn key(&self) -> String {
        format!("{} {}", self.method, self.path)
    }

    /// The response declared for a status: by its code, else by its range, else by `default`.
    #[must_use]
    pub fn response(&self, status: u16) -> Option<&Response> {
        response_of(&self.responses, status)
    }

    /// Whether a status is declared by its own code.
    #[must_use]
    pub fn declares(&self, status: u16) -> bool {
        let code = StatusSpec::Code(status);
        self.responses.iter().any(|response| response.status == code)
    }

    /// The ways to be let in; the anonymous one where nothing is asked for.
    #[must_use]
    pub fn alternatives(&self) -> Vec<Alternative> {
        if self.security.is_empty() {
            return vec![Alternative { schemes: Vec::new() }];
        }
        let mut distinct: Vec<Alternative> = Vec::new();
        for alternative in &self.security {
            if !distinct.contains(alternative) {
                distinct.push(alternative.clone());
            }
        }
        distinct
    }

    /// Whether a request without credentials is refused.
    #[must_use]
    pub fn is_protected(&self) -> bool {
        !self.security.is_empty()
            && !self
                .security
                .iter()
                .any(|alternative| alternative.schemes.is_empty())
    }
}

/// The response that a list declares for a status.
#[must_use]
pub fn response_of(responses: &[Response], status: u16) -> Option<&Response> {
    let find = |spec| responses.iter().find(move |response| response.status == spec);
    find(StatusSpec::Code(status))
        .or_else(|| find(StatusSpec::Range(status / 100)))
        .or_else(|| find(StatusSpec::Default))
}

/// Where a parameter or a credential travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names are those of the specification")]
pub enum Place {
    Path,
    Query,
    Header,
    Cookie,
}

impl Place {
    /// As `in` spells it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Place::Path => "path",
            Place::Query => "query",
            Place::Header => "header",
            Place::Cookie => "cookie",
        }
    }

    pub(super) fn read(text: &str) -> Result<Place, String> {
        [Place::Path, Place::Query, Place::Header, Place::Cookie]
            .into_iter()
            .find(|place| place.name() == text)
            .ok_or_else(|| format!("in: {text} is not a place"))
    }
}

/// A parameter.
#[derive(Debug, Clone)]
pub struct Parameter {
    /// Name on the wire.
    pub name: String,
    /// Where it travels.
    pub place: Place,
    /// Whether it must be there.
    pub required: bool,
    /// Its schema as written, or that of its `content`.
    pub schema: Value,
    /// Media type of its `content`, if it has one instead of a style.
    pub media_type: Option<String>,
    /// `style`, the default filled in.
    pub style: String,
    /// `explode`, the default filled in.
    pub explode: bool,
    /// `allowReserved`.
    pub allow_reserved: bool,
    /// Examples.
    pub examples: Vec<Example>,
}

impl Parameter {
    /// `place:name`, unique in an operation.
    #[must_use]
    pub fn key(&self) -> String {
        format!("{}:{}", self.place.name(), self.name)
    }
}

/// A request body.
#[derive(Debug, Clone)]
pub struct Body {
    /// Whether it must be there.
    pub required: bool,
    /// By media type.
    pub contents: Vec<Content>,
}

/// One media type of a body.
#[derive(Debug, Clone)]
pub struct Content {
    /// As written.
    pub media_type: String,
    /// Schema as written.
    pub schema: Option<Value>,
    /// Examples of it.
    pub examples: Vec<Example>,
}

impl Content {
    /// Whether its bytes are JSON.
    #[must_use]
    pub fn is_json(&self) -> bool {
        crate::media_type::is_json(&self.media_type)
    }
}

/// An example and its name; `example` has the empty one.
#[derive(Debug, Clone)]
pub struct Example {
    /// Key in `examples`.
    pub name: String,
    /// The instance.
    pub value: Value,
}

/// The statuses that a response is declared for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StatusSpec {
    /// Such as 404.
    Code(u16),
    /// `4XX` is 4.
    Range(u16),
    /// `default`.
    Default,
}

impl StatusSpec {
    pub(super) fn read(text: &str) -> Result<StatusSpec, String> {
        if text == "default" {
            return Ok(StatusSpec::Default);
        }
        let range = text.strip_suffix("XX").and_then(|class| class.parse().ok());
        range
            .map(StatusSpec::Range)
            .or_else(|| text.parse().ok().map(StatusSpec::Code))
            .ok_or_else(|| format!("{text} is no status"))
    }
}

impl fmt::Display for StatusSpec {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            StatusSpec::Code(code) => write!(f, "{code}"),
            StatusSpec::Range(class) => write!(f, "{class}XX"),
            StatusSpec::Default => f.write_str("default"),
        }
    }
}

/// One declared response.
#[derive(Debug, Clone)]
pub struct Response {
    /// Its statuses.
    pub status: StatusSpec,
    /// Declared headers, `Content-Type` left out.
    pub headers: Vec<Header>,
    /// By media type; empty where there is no body.
    pub contents: Vec<Content>,
}

impl Response {
    /// The declared media types; the empty text alone where there is no body.
    #[must_use]
    pub fn media_types(&self) -> Vec<String> {
        if self.contents.is_empty() {
            return vec![String::new()];
        }
        self.contents
            .iter()
            .map(|content| content.media_type.clone())
            .collect()
    }
}

/// A declared response header.
#[derive(Debug, Clone)]
pub struct Header {
    /// Name as written.
    pub name: String,
    /// Whether it must be there.
    pub required: bool,
    /// Schema as written.
    pub schema: Value,
    /// `explode`.
    pub explode: bool,
    /// Examples.
    pub examples: Vec<Example>,
}

/// One way to be let in: all of its schemes at once; none at all for the anonymous way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alternative {
    /// The schemes it needs.
    pub schemes: Vec<Scheme>,
}

impl Alternative {
    /// Names joined with `+`; `anonymous` without any.
    #[must_use]
    pub fn name(&self) -> String {
        if self.schemes.is_empty() {
            return "anonymous".to_owned();
        }
        let names: Vec<&str> = self.schemes.iter().map(|scheme| scheme.name.as_str()).collect();
        names.join("+")
    }
}

/// A security scheme, as its credential travels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scheme {
    /// Key in `securitySchemes`.
    pub name: String,
    /// Where the credential travels.
    pub place: Place,
    /// Name of the header, query parameter or cookie.
    pub parameter: String,
    /// Scheme of `Authorization` (`Bearer`, `Basic`), absent for API keys.
    pub scheme: Option<String>,
}

/// What answers below some path prefixes when no operation does (the tag extension `x-unmatched`).
#[derive(Debug, Clone)]
pub struct Unmatched {
    /// The tag that says so.
    pub tag: String,
    /// Path prefixes, matched on whole segments.
    pub prefixes: Vec<String>,
    /// The answers, for 404 and 405.
    pub responses: Vec<Response>,
}
