//! HTTP messages, whoever read them: what a judge looks at.

use crate::percent::percent_decode;

/// Header fields in order, names as sent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields(pub Vec<(String, String)>);

impl Fields {
    /// The values of a field, names compared without case.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0
            .iter()
            .filter(move |(field, _)| field.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }

    /// The first value of a field.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|(field, _)| field.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }
}

/// A request as it was on the wire, its body without transfer coding.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Request {
    /// Method.
    pub method: String,
    /// Request target: path and query.
    pub target: String,
    /// Header fields.
    pub headers: Fields,
    /// Body.
    pub body: Vec<u8>,
}

impl Request {
    /// The path of the target, still percent-encoded.
    #[must_use]
    pub fn path(&self) -> &str {
        self.target.split('?').next().unwrap_or_default()
    }

    /// The query of the target as decoded pairs.
    #[must_use]
    pub fn query(&self) -> Vec<(String, String)> {
        let query = self.target.split_once('?').map_or("", |(_, query)| query);
        let decode = |text: &str| percent_decode(&text.replace('+', " "));
        query
            .split('&')
            .filter(|pair| !pair.is_empty())
            .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
            .map(|(name, value)| (decode(name), decode(value)))
            .collect()
    }

    /// The same with one field set.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Request {
        self = self.without(name);
        self.headers.0.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The same without a field.
    #[must_use]
    pub fn without(mut self, name: &str) -> Request {
        self.headers
            .0
            .retain(|(field, _)| !field.eq_ignore_ascii_case(name));
        self
    }

    /// The same with another body.
    #[must_use]
    pub fn saying(mut self, body: impl Into<Vec<u8>>) -> Request {
        self.body = body.into();
        self
    }

    /// The same with its body in two chunks.
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
        self.with("Transfer-Encoding", "chunked").saying(body)
    }
}

/// A response as it was on the wire, its body without transfer coding.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Response {
    /// Status code.
    pub status: u16,
    /// Header fields.
    pub headers: Fields,
    /// Body.
    pub body: Vec<u8>,
}

/// What was said in one go: a request and the answer to it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Exchange {
    /// The request.
    pub request: Request,
    /// The answer.
    pub response: Response,
}

impl Request {
    /// A request as the crate `http` has it.
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
}

impl Response {
    /// A response as the crate `http` has it.
    #[must_use]
    pub fn from_parts(parts: &http::response::Parts, body: Vec<u8>) -> Response {
        Response {
            status: parts.status.as_u16(),
            headers: (&parts.headers).into(),
            body,
        }
    }
}

impl From<&http::HeaderMap> for Fields {
    fn from(map: &http::HeaderMap) -> Self {
        let text = |value: &http::HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
        let fields = map.iter().map(|(name, value)| (name.to_string(), text(value)));
        Fields(fields.collect())
    }
}
