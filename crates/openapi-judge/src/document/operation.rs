//! The parts of a parsed document: operations, parameters, bodies, responses and security. References are resolved, except
//! those in schemas.

use serde_json::Value;
use std::fmt;

/// An operation: one method of one path.
#[derive(Debug, Clone)]
pub struct Operation {
    /// `operationId`, or `METHOD path` without one.
    pub id: String,
    /// Method in upper case.
    pub method: String,
    /// Path template as written.
    pub path: String,
    /// Its JSON pointer in the document.
    pub pointer: String,
    /// First tag.
    pub tag: String,
    /// Parameters, including those of the path item.
    pub parameters: Vec<Parameter>,
    /// `x-unsupported-query`: names of query parameters that are rejected, each with or without brackets after it.
    pub unsupported_query: Vec<String>,
    /// Request body.
    pub body: Option<RequestBody>,
    /// Responses: codes in ascending order, then ranges, then `default`.
    pub responses: Vec<DeclaredResponse>,
    /// Security requirements, one of which must be met; empty if no credentials are required.
    pub security: Vec<SecurityRequirement>,
}

impl Operation {
    /// Returns `METHOD path`, which identifies an operation whether or not it has an id.
    #[must_use]
    pub fn key(&self) -> String {
        format!("{} {}", self.method, self.path)
    }

    /// Returns the response declared for a status: by its code, else by its range, else by `default`.
    #[must_use]
    pub fn response(&self, status: u16) -> Option<&DeclaredResponse> {
        find_response(&self.responses, status)
    }

    /// Returns a status that selects this response, if possible one that allows a body. Falls back to the first status of the
    /// range, or to 500. `default_candidates` are the statuses to try for `default`.
    #[must_use]
    pub fn status_of(
        &self,
        response: &DeclaredResponse,
        mut default_candidates: impl Iterator<Item = u16>,
    ) -> u16 {
        let selects = |status: &u16| {
            let has_no_body = matches!(status, 204 | 205 | 304);
            let selected = self.response(*status).filter(|_| !has_no_body);
            selected.is_some_and(|selected| selected.status == response.status)
        };
        match response.status {
            StatusSpec::Code(code) => code,
            StatusSpec::Range(class) => (class * 100..class * 100 + 100)
                .find(selects)
                .unwrap_or(class * 100),
            StatusSpec::Default => default_candidates.find(selects).unwrap_or(500),
        }
    }

    /// Whether a status is declared by its own code.
    #[must_use]
    pub fn declares_code(&self, status: u16) -> bool {
        let code = StatusSpec::Code(status);
        self.responses.iter().any(|response| response.status == code)
    }

    /// Whether a request body in a media type is JSON. Bytes are not, even if their media type is.
    #[must_use]
    pub fn has_json_request(&self, media_type: &str) -> bool {
        let contents = self.body.as_ref().map(|body| body.contents.as_slice());
        is_json_body(contents.unwrap_or_default(), media_type)
    }

    /// Whether a response body in a media type is JSON. Bytes are not, even if their media type is.
    #[must_use]
    pub fn has_json_response(&self, status: u16, media_type: &str) -> bool {
        let contents = self.response(status).map(|response| response.contents.as_slice());
        is_json_body(contents.unwrap_or_default(), media_type)
    }

    /// Returns the distinct security requirements; the anonymous one if no credentials are required.
    #[must_use]
    pub fn alternatives(&self) -> Vec<SecurityRequirement> {
        if self.security.is_empty() {
            return vec![SecurityRequirement { schemes: Vec::new() }];
        }
        let mut distinct: Vec<SecurityRequirement> = Vec::new();
        for requirement in &self.security {
            if !distinct.contains(requirement) {
                distinct.push(requirement.clone());
            }
        }
        distinct
    }

    /// Returns the alternative that a server selects for the credentials of `sent`: the first whose schemes are all present.
    #[must_use]
    pub fn accepted_as(&self, sent: &SecurityRequirement) -> SecurityRequirement {
        let mut protected = self
            .alternatives()
            .into_iter()
            .filter(|alternative| !alternative.schemes.is_empty());
        protected
            .find(|alternative| alternative.is_satisfied_by(&sent.schemes))
            .unwrap_or_else(|| sent.clone())
    }

    /// Whether every request needs credentials.
    #[must_use]
    pub fn is_protected(&self) -> bool {
        !self.security.is_empty()
            && !self
                .security
                .iter()
                .any(|requirement| requirement.schemes.is_empty())
    }
}

/// Finds the response that a list declares for a status.
#[must_use]
pub fn find_response(responses: &[DeclaredResponse], status: u16) -> Option<&DeclaredResponse> {
    let find = |spec| responses.iter().find(move |response| response.status == spec);
    find(StatusSpec::Code(status))
        .or_else(|| find(StatusSpec::Range(status / 100)))
        .or_else(|| find(StatusSpec::Default))
}

/// The location of a parameter or credential in a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names are those of the specification")]
pub enum ParameterLocation {
    Path,
    Query,
    Header,
    Cookie,
}

impl ParameterLocation {
    /// Returns the value of `in`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            ParameterLocation::Path => "path",
            ParameterLocation::Query => "query",
            ParameterLocation::Header => "header",
            ParameterLocation::Cookie => "cookie",
        }
    }

    pub(super) fn parse(text: &str) -> Result<ParameterLocation, String> {
        use ParameterLocation::{Cookie, Header, Path, Query};
        [Path, Query, Header, Cookie]
            .into_iter()
            .find(|location| location.as_str() == text)
            .ok_or_else(|| format!("in: {text} is not a parameter location"))
    }
}

/// A parameter of a request.
#[derive(Debug, Clone)]
pub struct Parameter {
    /// Name on the wire.
    pub name: String,
    /// Location in the request.
    pub location: ParameterLocation,
    /// Whether it is required.
    pub required: bool,
    /// Schema, as written, or that of its `content`.
    pub schema: Value,
    /// Media type of its `content`, if it has that instead of a style.
    pub media_type: Option<String>,
    /// `style`, or its default.
    pub style: String,
    /// `explode`, or its default.
    pub explode: bool,
    /// `allowReserved`.
    pub allow_reserved: bool,
    /// `allowEmptyValue`.
    pub allow_empty: bool,
    /// Examples.
    pub examples: Vec<Example>,
}

impl Parameter {
    /// Returns `location:name`, unique within an operation.
    #[must_use]
    pub fn key(&self) -> String {
        format!("{}:{}", self.location.as_str(), self.name)
    }
}

/// A request body.
#[derive(Debug, Clone)]
pub struct RequestBody {
    /// Whether it is required.
    pub required: bool,
    /// Its content, by media type.
    pub contents: Vec<Content>,
}

/// The content of a body in one media type.
#[derive(Debug, Clone)]
pub struct Content {
    /// Media type or range, as written.
    pub media_type: String,
    /// Schema, as written.
    pub schema: Option<Value>,
    /// Examples.
    pub examples: Vec<Example>,
    /// How the fields of a form are serialized, by property.
    pub encoding: Vec<(String, FieldEncoding)>,
    /// What its schema describes.
    pub(super) form: ContentForm,
}

/// An entry of `encoding`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldEncoding {
    /// `style`, or `None` if none of `style`, `explode` and `allowReserved` is declared.
    pub style: Option<String>,
    /// `explode`, or its default.
    pub explode: bool,
    /// `contentType`.
    pub content_type: Option<String>,
}

impl Content {
    /// Whether the content is JSON. Bytes are not, even if the media type is.
    #[must_use]
    pub fn is_json(&self) -> bool {
        crate::media_type::is_json(&self.media_type) && !self.is_binary()
    }

    /// The media type of a body that comes without one, if any is declared (RFC 9110, section 8.3): JSON if the schema is
    /// not one of texts or bytes.
    pub(crate) fn assumed_media_type(&self) -> Option<&'static str> {
        (self.media_type == "*/*").then_some(match self.form {
            ContentForm::Text | ContentForm::Bytes => "application/octet-stream",
            ContentForm::Structured => "application/json",
        })
    }

    /// Whether the content is bytes: its schema is `format: binary`.
    pub(super) fn is_binary(&self) -> bool {
        self.form == ContentForm::Bytes
    }
}

/// What the schema of a content describes, apart from its media type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ContentForm {
    /// A string, or nothing.
    Text,
    /// A string of `format: binary`.
    Bytes,
    /// Anything else.
    Structured,
}

fn is_json_body(contents: &[Content], media_type: &str) -> bool {
    let declared = crate::media_type::find(contents, |content| &content.media_type, media_type);
    crate::media_type::is_json(media_type) && !declared.is_some_and(Content::is_binary)
}

/// A named example; the value of `example` has the empty name.
#[derive(Debug, Clone)]
pub struct Example {
    /// Key in `examples`.
    pub name: String,
    /// Value.
    pub value: Value,
}

/// The statuses that a response is declared for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StatusSpec {
    /// A single status, such as `404`.
    Code(u16),
    /// A range by its first digit: `4XX` is 4.
    Range(u16),
    /// `default`.
    Default,
}

impl StatusSpec {
    pub(super) fn parse(text: &str) -> Result<StatusSpec, String> {
        if text == "default" {
            return Ok(StatusSpec::Default);
        }
        let status = match text.as_bytes() {
            [class @ b'1'..=b'5', b'X', b'X'] => Some(StatusSpec::Range(u16::from(class - b'0'))),
            [b'1'..=b'9', b'0'..=b'9', b'0'..=b'9'] => text.parse().ok().map(StatusSpec::Code),
            _ => None,
        };
        status.ok_or_else(|| format!("{text} is not a status"))
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

/// A declared response.
#[derive(Debug, Clone)]
pub struct DeclaredResponse {
    /// Statuses.
    pub status: StatusSpec,
    /// Headers, without `Content-Type`.
    pub headers: Vec<Header>,
    /// Content, by media type; empty for a response without a body.
    pub contents: Vec<Content>,
}

impl DeclaredResponse {
    /// Returns the declared media types; one empty string for a response without a body.
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
    /// Name, as written.
    pub name: String,
    /// Whether it is required.
    pub required: bool,
    /// Schema, as written, or that of its `content`.
    pub schema: Value,
    /// Media type of its `content`, if it has that instead of a style.
    pub media_type: Option<String>,
    /// `explode`.
    pub explode: bool,
    /// Examples.
    pub examples: Vec<Example>,
}

/// A security requirement: schemes that must all be satisfied. Without schemes, it allows anonymous
/// requests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecurityRequirement {
    /// Required schemes, ordered by name.
    pub schemes: Vec<SecurityScheme>,
}

impl SecurityRequirement {
    /// Whether the credentials of some schemes include all that this requirement needs.
    #[must_use]
    pub fn is_satisfied_by(&self, schemes: &[SecurityScheme]) -> bool {
        let is_sent = |scheme: &SecurityScheme| schemes.iter().any(|other| other.is_sent_like(scheme));
        self.schemes.iter().all(is_sent)
    }

    /// Returns the names of the schemes joined with `+`, or `anonymous`.
    #[must_use]
    pub fn name(&self) -> String {
        if self.schemes.is_empty() {
            return "anonymous".to_owned();
        }
        let names: Vec<&str> = self.schemes.iter().map(|scheme| scheme.name.as_str()).collect();
        names.join("+")
    }
}

/// A security scheme: where and how its credential is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecurityScheme {
    /// Key in `securitySchemes`.
    pub name: String,
    /// Location of the credential.
    pub location: ParameterLocation,
    /// Name of the header, query parameter or cookie.
    pub parameter: String,
    /// Authentication scheme of `Authorization` (`Bearer`, `Basic`); `None` for API keys.
    pub http_scheme: Option<String>,
}

impl SecurityScheme {
    /// Whether its credential is a bearer token (RFC 6750).
    #[must_use]
    pub fn is_bearer(&self) -> bool {
        self.http_scheme.as_deref() == Some("Bearer")
    }

    /// Whether the credentials of both schemes look the same in a request, such as two bearer tokens.
    #[must_use]
    pub fn is_sent_like(&self, other: &SecurityScheme) -> bool {
        let is_same_parameter = match self.location {
            ParameterLocation::Header => self.parameter.eq_ignore_ascii_case(&other.parameter),
            _ => self.parameter == other.parameter,
        };
        self.location == other.location && is_same_parameter && self.http_scheme == other.http_scheme
    }
}

#[cfg(test)]
mod tests {
    use crate::document::{Document, SecurityRequirement, StatusSpec};
    use serde_json::json;

    #[test]
    fn credentials_are_accepted_as_the_first_alternative_that_they_satisfy() {
        let operation = |security: serde_json::Value| json!({"security": security, "responses": {}});
        let text = json!({
            "openapi": "3.0.3",
            "info": {"title": "T", "version": "1"},
            "paths": {
                "/tokens": {"get": operation(json!([{"openId": []}, {"token": []}]))},
                "/parts": {"get": operation(json!([{}, {"token": []}, {"key": [], "token": []}]))},
                "/whole": {"get": operation(json!([{"key": [], "token": []}, {"token": []}]))},
            },
            "components": {"securitySchemes": {
                "key": {"type": "apiKey", "in": "header", "name": "Key"},
                "openId": {"type": "openIdConnect", "openIdConnectUrl": "https://example.com"},
                "token": {"type": "http", "scheme": "bearer"},
            }},
        });
        let document = Document::parse(&text.to_string()).unwrap();
        let accepted = |path: &str| -> Vec<String> {
            let mut operations = document.operations.iter();
            let operation = operations.find(|operation| operation.path == path).unwrap();
            let alternatives = operation.alternatives().into_iter();
            alternatives
                .map(|sent: SecurityRequirement| operation.accepted_as(&sent).name())
                .collect()
        };
        assert_eq!(accepted("/tokens"), ["openId", "openId"]);
        assert_eq!(accepted("/whole"), ["key+token", "token"]);
        assert_eq!(accepted("/parts"), ["anonymous", "token", "token"]);
    }

    #[test]
    fn statuses_are_three_digits_or_a_range_of_them() {
        assert_eq!(StatusSpec::parse("204"), Ok(StatusSpec::Code(204)));
        assert_eq!(StatusSpec::parse("4XX"), Ok(StatusSpec::Range(4)));
        for text in ["700XX", "0XX", "6XX", "4xx", "+404", "40", "2000", "099"] {
            assert!(StatusSpec::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn the_form_of_a_content_is_that_of_the_schema_it_refers_to() {
        let content = |media_type: &str, schema: &str| {
            let schema = json!({"$ref": format!("#/components/schemas/{schema}")});
            json!({"description": "", "content": {media_type: {"schema": schema}}})
        };
        let text = json!({
            "openapi": "3.0.3",
            "info": {"title": "T", "version": "1"},
            "paths": {"/": {"put": {
                "requestBody": content("*/*", "Text"),
                "responses": {"200": content("application/json", "Bytes"), "201": content("application/json", "Text")},
            }}},
            "components": {"schemas": {
                "Text": {"type": "string"},
                "Bytes": {"type": "string", "format": "binary"},
            }},
        });
        let document = Document::parse(&text.to_string()).unwrap();
        let operation = &document.operations[0];
        let body = operation.body.as_ref().unwrap();
        assert_eq!(
            body.contents[0].assumed_media_type(),
            Some("application/octet-stream")
        );
        assert!(!operation.has_json_response(200, "application/json"));
        assert!(operation.has_json_response(201, "application/json"));
    }
}
