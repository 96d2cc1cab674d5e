//! Cross-origin requests of browsers (the CORS protocol of the Fetch standard).

use account_server::Operation;
use axum::body::Body;
use http::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN,
    ACCESS_CONTROL_EXPOSE_HEADERS, ACCESS_CONTROL_MAX_AGE, ACCESS_CONTROL_REQUEST_METHOD, ORIGIN, VARY,
};
use http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode};
use std::str::FromStr;
use url::Url;

/// The methods of the contract.
const METHODS: [Method; 6] = [
    Method::GET,
    Method::HEAD,
    Method::POST,
    Method::PUT,
    Method::PATCH,
    Method::DELETE,
];

/// The headers that requests may have. Credentials are among them, and never cookies.
const REQUEST_HEADERS: HeaderValue =
    HeaderValue::from_static("Authorization, Content-Type, If-Match, If-None-Match, X-Request-Id");

/// The headers of responses that scripts may read.
const RESPONSE_HEADERS: HeaderValue = HeaderValue::from_static(
    "Allow, Deprecation, ETag, Retry-After, Sunset, TFP-API-Version, TFP-AppName, WWW-Authenticate, X-Request-Id",
);

/// How long a browser may remember the response to a preflight request, in seconds.
const MAX_AGE: HeaderValue = HeaderValue::from_static("600");

/// What the response to a preflight request depends on.
const VARY_PREFLIGHT: HeaderValue =
    HeaderValue::from_static("Origin, Access-Control-Request-Method, Access-Control-Request-Headers");

/// An origin whose scripts may call the operations, or `*` for all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CorsOrigin(HeaderValue);

impl FromStr for CorsOrigin {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let invalid = || "expected an origin such as https://app.example.com, or *".to_owned();
        if text == "*" {
            return Ok(Self(HeaderValue::from_static("*")));
        }
        let url = Url::parse(text).map_err(|_| invalid())?;
        let host = url.host_str().unwrap_or_default();
        if !["http", "https"].contains(&url.scheme()) || host.contains('*') {
            return Err(invalid());
        }
        // Requests have this form, and are compared with it byte by byte: without the default port of the scheme, for example.
        let sent = url.origin().ascii_serialization();
        match text == sent {
            true => HeaderValue::from_str(text).map(Self).map_err(|_| invalid()),
            false => Err(format!("browsers send this origin in another way; use `{sent}`")),
        }
    }
}

/// The origins whose scripts may call the operations.
#[derive(Clone, Debug, Default)]
pub struct Cors(Vec<CorsOrigin>);

impl Cors {
    /// Allows these origins.
    #[must_use]
    pub fn new(origins: Vec<CorsOrigin>) -> Self {
        Self(origins)
    }

    /// Returns the value of `Access-Control-Allow-Origin` for a request.
    fn allowed(&self, request: &HeaderMap) -> Option<HeaderValue> {
        let origin = request.get(ORIGIN)?;
        let matches = |allowed: &&CorsOrigin| allowed.0 == "*" || allowed.0 == origin;
        self.0.iter().find(matches).map(|allowed| allowed.0.clone())
    }

    /// Responds to a preflight request from an allowed origin for a path that has operations.
    pub(super) fn preflight<B>(&self, request: &Request<B>) -> Option<Response<Body>> {
        if request.method() != Method::OPTIONS
            || !request.headers().contains_key(ACCESS_CONTROL_REQUEST_METHOD)
        {
            return None;
        }
        let origin = self.allowed(request.headers())?;
        let path = request.uri().path();
        let methods = METHODS
            .iter()
            .filter(|method| Operation::find(method, path).is_some());
        let methods: Vec<&str> = methods.map(Method::as_str).collect();
        let methods = HeaderValue::from_str(&methods.join(", "))
            .ok()
            .filter(|methods| !methods.is_empty())?;
        let mut response = Response::new(Body::empty());
        *response.status_mut() = StatusCode::NO_CONTENT;
        let headers = response.headers_mut();
        headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        headers.insert(ACCESS_CONTROL_ALLOW_METHODS, methods);
        headers.insert(ACCESS_CONTROL_ALLOW_HEADERS, REQUEST_HEADERS);
        headers.insert(ACCESS_CONTROL_MAX_AGE, MAX_AGE);
        headers.insert(VARY, VARY_PREFLIGHT);
        Some(response)
    }

    /// Lets scripts of an allowed origin read the response of an operation.
    pub(super) fn expose(&self, request: &HeaderMap) -> CorsHeaders {
        CorsHeaders {
            origin: self.allowed(request),
            is_enabled: !self.0.is_empty(),
        }
    }
}

/// The headers that a response gets.
pub(super) struct CorsHeaders {
    origin: Option<HeaderValue>,
    is_enabled: bool,
}

impl CorsHeaders {
    pub(super) fn add_to(self, headers: &mut HeaderMap) {
        if self.is_enabled {
            // Caches must not return the response for one origin to another.
            headers.append(VARY, HeaderValue::from_static("Origin"));
        }
        if let Some(origin) = self.origin {
            headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, origin);
            headers.insert(ACCESS_CONTROL_EXPOSE_HEADERS, RESPONSE_HEADERS);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn origins_have_no_path() {
        for text in [
            "*",
            "https://app.example.com",
            "https://a_b.example:80",
            "http://localhost:3000",
            "http://[::1]:443",
        ] {
            assert!(text.parse::<CorsOrigin>().is_ok(), "{text}");
        }
        for text in [
            "",
            "null",
            "app.example.com",
            "https://",
            "https://*",
            "https://*.example",
            "ftp://a.example",
            "https://a.example:65536",
        ] {
            let error = text.parse::<CorsOrigin>().unwrap_err();
            assert!(error.starts_with("expected an origin"), "{text}: {error}");
        }
    }

    #[test]
    fn origins_have_the_form_that_browsers_send() {
        for (text, sent) in [
            ("https://a.example:443", "https://a.example"),
            ("http://a.example:80", "http://a.example"),
            ("http://[::1]:80", "http://[::1]"),
            ("http://[0::1]", "http://[::1]"),
            ("HTTPS://A.example", "https://a.example"),
            ("https://a.example/", "https://a.example"),
            ("https://a.example:08443/b?c", "https://a.example:8443"),
            ("https://bücher.example", "https://xn--bcher-kva.example"),
        ] {
            let error = text.parse::<CorsOrigin>().unwrap_err();
            assert_eq!(
                error,
                format!("browsers send this origin in another way; use `{sent}`")
            );
        }
    }
}
