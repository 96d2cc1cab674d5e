//! HTTP messages as the judge sees them, independent of any HTTP library.

use crate::percent::{percent_decode, percent_decode_utf8};

/// Decodes a name or a value of a query, in which `+` is a space.
fn decode(text: &str) -> String {
    percent_decode(&text.replace('+', " "))
}

/// Header fields in the order and spelling in which they were sent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Headers(pub Vec<(String, String)>);

impl Headers {
    /// Returns all values of a header; names are compared case-insensitively.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0
            .iter()
            .filter(move |(field, _)| field.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }

    /// Returns the first value of a header.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|(field, _)| field.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }
}

impl From<&http::HeaderMap> for Headers {
    fn from(map: &http::HeaderMap) -> Self {
        let text = |value: &http::HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
        let fields = map.iter().map(|(name, value)| (name.to_string(), text(value)));
        Headers(fields.collect())
    }
}

/// A request, with its transfer coding removed from the body.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Request {
    /// Method.
    pub method: String,
    /// Request target: path and query.
    pub target: String,
    /// Header fields.
    pub headers: Headers,
    /// Body.
    pub body: Vec<u8>,
}

impl Request {
    /// Converts the parts of a request of the crate `http`.
    #[must_use]
    pub fn from_parts(parts: &http::request::Parts, body: Vec<u8>) -> Request {
        let target = parts.uri.path_and_query();
        Request {
            method: parts.method.to_string(),
            target: target.map_or_else(|| parts.uri.path().to_owned(), ToString::to_string),
            headers: (&parts.headers).into(),
            body,
        }
    }

    /// Returns the path of the target, still percent-encoded.
    #[must_use]
    pub fn path(&self) -> &str {
        self.target.split('?').next().unwrap_or_default()
    }

    /// Returns the query of the target as decoded name-value pairs.
    #[must_use]
    pub fn query(&self) -> Vec<(String, String)> {
        let pairs = self.pairs();
        pairs.map(|(name, value)| (decode(name), decode(value))).collect()
    }

    /// Whether every value of a query parameter decodes to UTF-8.
    pub(crate) fn has_utf8_values(&self, name: &str) -> bool {
        let mut pairs = self.pairs();
        pairs.all(|(own, value)| decode(own) != name || percent_decode_utf8(value).is_some())
    }

    /// Returns the query of the target as encoded name-value pairs.
    fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        let query = self.target.split_once('?').map_or("", |(_, query)| query);
        let pairs = query.split('&').filter(|pair| !pair.is_empty());
        pairs.map(|pair| pair.split_once('=').unwrap_or((pair, "")))
    }

    /// Returns the request with a header set.
    #[must_use]
    pub fn with_header(mut self, name: &str, value: &str) -> Request {
        self = self.without_header(name);
        self.headers.0.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Returns the request without a header.
    #[must_use]
    pub fn without_header(mut self, name: &str) -> Request {
        self.headers
            .0
            .retain(|(field, _)| !field.eq_ignore_ascii_case(name));
        self
    }

    /// Returns the request with another body.
    #[must_use]
    pub fn with_body(mut self, body: impl Into<Vec<u8>>) -> Request {
        self.body = body.into();
        self
    }

    /// Returns the request with its body sent in two chunks.
    #[must_use]
    pub fn chunked(self) -> Request {
        let (first, second) = self.body.split_at(self.body.len() / 2);
        let mut body = Vec::new();
        for chunk in [first, second].into_iter().filter(|chunk| !chunk.is_empty()) {
            body.extend(format!("{:x}\r\n", chunk.len()).into_bytes());
            body.extend_from_slice(chunk);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(b"0\r\n\r\n");
        self.with_header("Transfer-Encoding", "chunked").with_body(body)
    }
}

/// A response, with its transfer coding removed from the body.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Response {
    /// Status code.
    pub status: u16,
    /// Header fields.
    pub headers: Headers,
    /// Body.
    pub body: Vec<u8>,
}

impl Response {
    /// Converts the parts of a response of the crate `http`.
    #[must_use]
    pub fn from_parts(parts: &http::response::Parts, body: Vec<u8>) -> Response {
        Response {
            status: parts.status.as_u16(),
            headers: (&parts.headers).into(),
            body,
        }
    }
}

/// A request and the response to it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Exchange {
    /// The request.
    pub request: Request,
    /// The response.
    pub response: Response,
}
