//! The requests and responses of the generated server, as mutants change them between socket and router.

use super::json_changes::change_json;
use crate::call::secret;
use http::header::{AUTHORIZATION, CONTENT_TYPE, HeaderName, HeaderValue};
use http::{HeaderMap, request::Parts};
use openapi_judge::media_type::is_json;
use openapi_judge::percent::percent_decode;
use serde_json::Value;

/// A response between router and socket. Its `Content-Length` is corrected afterwards.
#[derive(Debug)]
pub struct ServerResponse {
    /// The head of the request.
    pub request: Parts,
    /// The status of the response.
    pub status: u16,
    /// Its header fields.
    pub headers: HeaderMap,
    /// Its body.
    pub body: Vec<u8>,
}

impl ServerResponse {
    /// Returns whether the path of the request starts with a prefix.
    #[must_use]
    pub fn path_starts_with(&self, prefix: &str) -> bool {
        self.request.uri.path().starts_with(prefix)
    }

    /// Returns whether `Content-Type` is a JSON media type.
    #[must_use]
    pub fn has_json_media_type(&self) -> bool {
        let media_type = self.headers.get(CONTENT_TYPE);
        media_type
            .and_then(|value| value.to_str().ok())
            .is_some_and(is_json)
    }

    /// Changes the body if it is JSON, whatever its media type.
    pub fn change_json(&mut self, change: impl FnOnce(&mut Value)) {
        change_json(&mut self.body, change);
    }

    /// Changes a property of the body, if it is an object that has it.
    pub fn change_property(&mut self, name: &str, change: impl FnOnce(&mut Value)) {
        self.change_json(|body| {
            if let Some(property) = body.get_mut(name) {
                change(property);
            }
        });
    }

    /// Sets a header field, unless the value is invalid.
    pub fn set_header(&mut self, name: &'static str, value: &str) {
        set(&mut self.headers, name, value);
    }

    /// Replaces the value of a header field; does nothing if it is absent.
    pub fn replace_header(&mut self, name: &'static str, value: &str) {
        if self.headers.contains_key(name) {
            self.set_header(name, value);
        }
    }

    /// Removes a header field.
    pub fn remove_header(&mut self, name: &'static str) {
        self.headers.remove(name);
    }

    /// Replaces status, media type and body. An empty media type removes `Content-Type`.
    pub fn replace(&mut self, status: u16, media_type: &str, body: &str) {
        self.status = status;
        self.body = body.as_bytes().to_vec();
        match media_type {
            "" => drop(self.headers.remove(CONTENT_TYPE)),
            media_type => self.set_header("content-type", media_type),
        }
    }
}

/// A request between socket and router. Its `Content-Length` is corrected afterwards.
#[derive(Debug)]
pub struct ServerRequest {
    /// Its head.
    pub head: Parts,
    /// Its body.
    pub body: Vec<u8>,
}

impl ServerRequest {
    /// Returns whether the path starts with a prefix.
    #[must_use]
    pub fn path_starts_with(&self, prefix: &str) -> bool {
        self.head.uri.path().starts_with(prefix)
    }

    /// Returns a header field as text.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// Sets a header field, unless the value is invalid.
    pub fn set_header(&mut self, name: &'static str, value: &str) {
        set(&mut self.head.headers, name, value);
    }

    /// Sets `Authorization` to the suite's bearer token for a security scheme.
    pub fn authenticate(&mut self, scheme: &str) {
        let field = format!("Bearer {}", secret(scheme));
        set(&mut self.head.headers, AUTHORIZATION.as_str(), &field);
    }

    /// Changes the body if it is JSON, whatever its media type.
    pub fn change_json(&mut self, change: impl FnOnce(&mut Value)) {
        change_json(&mut self.body, change);
    }

    /// Changes the string at a JSON pointer of the body.
    pub fn change_string_at(&mut self, pointer: &str, change: impl FnOnce(&str) -> String) {
        self.change_json(|body| {
            if let Some(Value::String(text)) = body.pointer_mut(pointer) {
                *text = change(text);
            }
        });
    }

    /// Changes the request target, path and query, unless the new one is invalid.
    pub fn change_target(&mut self, change: impl FnOnce(&str) -> String) {
        let target = self
            .head
            .uri
            .path_and_query()
            .map_or("/", |target| target.as_str());
        if let Ok(uri) = change(target).parse() {
            self.head.uri = uri;
        }
    }

    /// Returns the value of a query parameter, in which `+` is not decoded.
    #[must_use]
    pub fn query(&self, name: &str) -> Option<String> {
        let pairs = self.head.uri.query()?.split('&');
        let mut pairs = pairs.filter_map(|pair| pair.split_once('='));
        pairs
            .find(|pair| pair.0 == name)
            .map(|pair| percent_decode(pair.1))
    }
}

fn set(headers: &mut HeaderMap, name: &'static str, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.insert(HeaderName::from_static(name), value);
    }
}
