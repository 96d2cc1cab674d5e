//! Responses and their headers.

use super::context::Lowering;
use super::names::{Scope, pascal, snake, words};
use super::naming::reserved;
use crate::model::{Header, ParameterStyle, ParameterValue, Response, StatusSpec};
use crate::source::Cursor;

impl<'a> Lowering<'a> {
    pub(super) fn responses(&mut self, operation: &Cursor<'a>, type_name: &str) -> Vec<Response> {
        let Some(map) = operation.get("responses") else {
            self.report(
                operation,
                "the operation has no `responses`",
                "declare its responses",
            );
            return Vec::new();
        };
        if !self.object(&map, "`responses`") {
            return Vec::new();
        }
        let mut responses = Vec::new();
        for (key, at) in map.members() {
            if key.starts_with("x-") {
                continue;
            }
            let Some(status) = status_of(key) else {
                self.report(
                    &at,
                    format!("`{key}` is not a status code"),
                    "write a code such as `404`, a range such as `4XX`, or `default`",
                );
                continue;
            };
            responses.extend(self.response(&at, status, type_name));
        }
        if responses.is_empty() {
            self.report(
                &map,
                "the operation declares no response",
                "declare at least one response",
            );
        }
        responses.sort_by_key(|response| response.status);
        let mut scope = Scope::default();
        for response in &mut responses {
            response.ident = scope.claim(ident_of(response.status));
        }
        responses
    }

    pub(super) fn response(
        &mut self,
        reference: &Cursor<'a>,
        status: StatusSpec,
        type_name: &str,
    ) -> Option<Response> {
        let (at, component) = self.resolve(reference, "responses")?;
        if !self.object(&at, "a response") {
            return None;
        }
        self.known(&at, "a response", &["description", "headers", "content", "links"]);
        let ident = ident_of(status);
        let hint = component
            .as_deref()
            .map_or_else(|| format!("{type_name}{ident}Body"), |key| pascal(key, "Body"));
        Some(Response {
            status,
            ident,
            location: at.location(),
            description: self
                .required_text(&at, "description", "a response")
                .unwrap_or_default(),
            headers: self.headers(&at, &hint),
            contents: at
                .get("content")
                .map(|content| self.contents(&content, &hint))
                .unwrap_or_default(),
            links: at.get("links").map(|links| links.value()),
            extensions: self.extensions(&at),
            component,
            reason: reason_of(status),
            client_body: String::new(),
            server_body: String::new(),
            constructor: String::new(),
            is_success: false,
            is_error: false,
            has_body: false,
        })
    }

    fn headers(&mut self, response: &Cursor<'a>, hint: &str) -> Vec<Header> {
        let Some(map) = response.get("headers") else {
            return Vec::new();
        };
        if !self.object(&map, "`headers`") {
            return Vec::new();
        }
        let mut scope = Scope::with(&reserved::RESPONSE_FIELDS);
        let mut headers: Vec<Header> = Vec::new();
        for (name, reference) in map.members() {
            let Some((at, component)) = self.resolve(&reference, "headers") else {
                continue;
            };
            // The specification ignores this header, since `content` describes it.
            if name.eq_ignore_ascii_case("content-type") || !self.object(&at, "a header") {
                continue;
            }
            self.known(
                &at,
                "a header",
                &[
                    "description",
                    "required",
                    "deprecated",
                    "style",
                    "explode",
                    "schema",
                    "content",
                    "example",
                    "examples",
                    "allowEmptyValue",
                ],
            );
            if !is_token(name) {
                self.report(
                    &at,
                    format!("`{name}` is not a header name"),
                    "use a field name as in RFC 9110",
                );
                continue;
            }
            if headers.iter().any(|known| known.name.eq_ignore_ascii_case(name)) {
                self.report(
                    &at,
                    format!("the header `{name}` is declared twice"),
                    "remove one; header names are case-insensitive",
                );
                continue;
            }
            let hint = format!("{hint}{}", pascal(name, "Header"));
            let Some(value) = self.header_value(&at, name, &hint) else {
                continue;
            };
            headers.push(Header {
                name: name.to_owned(),
                ident: scope.claim(snake(name, "header")),
                variable: String::new(),
                description: self.text(&at, "description"),
                required: self.flag(&at, "required"),
                deprecated: self.flag(&at, "deprecated"),
                value,
                is_plain: false,
                is_repeated: false,
                examples: self.examples(&at),
                extensions: self.extensions(&at),
                component,
            });
        }
        headers
    }
}

impl<'a> Lowering<'a> {
    fn header_value(&mut self, at: &Cursor<'a>, name: &str, hint: &str) -> Option<ParameterValue> {
        if let Some(content) = self.parameter_content(at, "a header", hint) {
            return content;
        }
        let Some(schema) = at.get("schema") else {
            self.report(
                at,
                format!("the header `{name}` has neither a `schema` nor a `content`"),
                "add a `schema`",
            );
            return None;
        };
        if let Some(style) = self.text(at, "style").filter(|style| style != "simple") {
            self.report(
                at,
                format!("the style `{style}` is not available for headers"),
                "remove it; headers have the style `simple`",
            );
        }
        Some(ParameterValue::Styled {
            schema: self.schema(&schema, hint),
            style: ParameterStyle::Simple,
            explode: self.flag(at, "explode"),
            allow_reserved: false,
            allow_empty: false,
        })
    }
}

/// Returns whether a name is a token of RFC 9110, as required of headers and cookies.
pub(super) fn is_token(name: &str) -> bool {
    let legal = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    !name.is_empty() && name.bytes().all(legal)
}

fn status_of(key: &str) -> Option<StatusSpec> {
    if key == "default" {
        return Some(StatusSpec::Default);
    }
    if let [class @ b'1'..=b'5', b'X' | b'x', b'X' | b'x'] = key.as_bytes() {
        return Some(StatusSpec::Range(class - b'0'));
    }
    key.parse::<u16>()
        .ok()
        .filter(|code| (100..600).contains(code))
        .map(StatusSpec::Code)
}

/// Returns the reason phrase.
fn reason_of(status: StatusSpec) -> String {
    match status {
        StatusSpec::Code(200) => "OK".to_owned(),
        status => words(&ident_of(status)).join(" "),
    }
}

/// Returns the variant name: the reason phrase of RFC 9110 or the IANA registry in `PascalCase`.
fn ident_of(status: StatusSpec) -> String {
    let name = match status {
        StatusSpec::Default => "Default",
        StatusSpec::Range(1) => "Informational",
        StatusSpec::Range(2) => "Successful",
        StatusSpec::Range(3) => "Redirection",
        StatusSpec::Range(4) => "ClientErrors",
        StatusSpec::Range(_) => "ServerErrors",
        StatusSpec::Code(code) => match code {
            100 => "Continue",
            101 => "SwitchingProtocols",
            200 => "Ok",
            201 => "Created",
            202 => "Accepted",
            203 => "NonAuthoritativeInformation",
            204 => "NoContent",
            205 => "ResetContent",
            206 => "PartialContent",
            207 => "MultiStatus",
            300 => "MultipleChoices",
            301 => "MovedPermanently",
            302 => "Found",
            303 => "SeeOther",
            304 => "NotModified",
            307 => "TemporaryRedirect",
            308 => "PermanentRedirect",
            400 => "BadRequest",
            401 => "Unauthorized",
            402 => "PaymentRequired",
            403 => "Forbidden",
            404 => "NotFound",
            405 => "MethodNotAllowed",
            406 => "NotAcceptable",
            407 => "ProxyAuthenticationRequired",
            408 => "RequestTimeout",
            409 => "Conflict",
            410 => "Gone",
            411 => "LengthRequired",
            412 => "PreconditionFailed",
            413 => "ContentTooLarge",
            414 => "UriTooLong",
            415 => "UnsupportedMediaType",
            416 => "RangeNotSatisfiable",
            417 => "ExpectationFailed",
            421 => "MisdirectedRequest",
            422 => "UnprocessableContent",
            423 => "Locked",
            424 => "FailedDependency",
            425 => "TooEarly",
            426 => "UpgradeRequired",
            428 => "PreconditionRequired",
            429 => "TooManyRequests",
            431 => "RequestHeaderFieldsTooLarge",
            451 => "UnavailableForLegalReasons",
            500 => "InternalServerError",
            501 => "NotImplemented",
            502 => "BadGateway",
            503 => "ServiceUnavailable",
            504 => "GatewayTimeout",
            507 => "InsufficientStorage",
            other => return format!("Status{other}"),
        },
    };
    name.to_owned()
}
