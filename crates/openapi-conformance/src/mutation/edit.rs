//! Helpers with which mutants change messages and JSON.

use crate::call::secret;
use http::header::{AUTHORIZATION, CONTENT_TYPE, HeaderName, HeaderValue};
use http::{HeaderMap, Method, request::Parts};
use openapi_judge::media_type::is_json;
use openapi_judge::percent::percent_decode;
use serde_json::{Map, Value};

/// A response between router and socket.
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
    pub fn is_below(&self, prefix: &str) -> bool {
        self.request.uri.path().starts_with(prefix)
    }

    /// Returns whether the request has this method and this path.
    #[must_use]
    pub fn is_of(&self, method: &Method, path: &str) -> bool {
        self.request.method == *method && self.request.uri.path() == path
    }

    /// Changes the body, if it is JSON.
    pub fn json(&mut self, change: impl FnOnce(&mut Value)) {
        json(&mut self.body, change);
    }

    /// Changes a property of the body, if it is an object that has it.
    pub fn property(&mut self, name: &str, change: impl FnOnce(&mut Value)) {
        self.json(|body| {
            if let Some(property) = body.get_mut(name) {
                change(property);
            }
        });
    }

    /// Sets a header field.
    pub fn set_header(&mut self, name: &'static str, value: &str) {
        set(&mut self.headers, name, value);
    }

    /// Sets a header field that is present.
    pub fn replace_header(&mut self, name: &'static str, value: &str) {
        if self.headers.contains_key(name) {
            self.set_header(name, value);
        }
    }

    /// Removes a header field.
    pub fn remove_header(&mut self, name: &'static str) {
        self.headers.remove(name);
    }

    /// Replaces status, media type and body.
    pub fn replace(&mut self, status: u16, media_type: &str, body: &str) {
        self.status = status;
        self.body = body.as_bytes().to_vec();
        match media_type {
            "" => drop(self.headers.remove(CONTENT_TYPE)),
            media_type => self.set_header("content-type", media_type),
        }
    }
}

/// A request between socket and router.
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
    pub fn is_below(&self, prefix: &str) -> bool {
        self.head.uri.path().starts_with(prefix)
    }

    /// Returns a header field as text.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// Sets a header field.
    pub fn set_header(&mut self, name: &'static str, value: &str) {
        set(&mut self.head.headers, name, value);
    }

    /// Sets `Authorization` to the suite's bearer token for a security scheme.
    pub fn authenticate(&mut self, scheme: &str) {
        let field = format!("Bearer {}", secret(scheme));
        set(&mut self.head.headers, AUTHORIZATION.as_str(), &field);
    }

    /// Changes the body, if it is JSON.
    pub fn json(&mut self, change: impl FnOnce(&mut Value)) {
        json(&mut self.body, change);
    }

    /// Changes the string at a JSON pointer of the body.
    pub fn text_at(&mut self, pointer: &str, change: impl FnOnce(&str) -> String) {
        self.json(|body| {
            if let Some(Value::String(text)) = body.pointer_mut(pointer) {
                *text = change(text);
            }
        });
    }

    /// Changes the request target: path and query.
    pub fn target(&mut self, change: impl FnOnce(&str) -> String) {
        let target = self
            .head
            .uri
            .path_and_query()
            .map_or("/", |target| target.as_str());
        if let Ok(uri) = change(target).parse() {
            self.head.uri = uri;
        }
    }

    /// Returns the value of a query parameter.
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

/// Changes bytes that are JSON. If the value stays the same, so do the bytes, including whitespace.
pub fn json(bytes: &mut Vec<u8>, change: impl FnOnce(&mut Value)) {
    if let Ok(before) = serde_json::from_slice::<Value>(bytes) {
        let mut value = before.clone();
        change(&mut value);
        if value != before {
            *bytes = value.to_string().into_bytes();
        }
    }
}

/// Returns whether the media type is JSON.
#[must_use]
pub fn has_json_media_type(headers: &HeaderMap) -> bool {
    let media_type = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
    media_type.is_some_and(is_json)
}

/// Changes every object of a value.
pub fn change_objects(value: &mut Value, change: &mut dyn FnMut(&mut Map<String, Value>)) {
    if let Value::Object(properties) = value {
        change(properties);
    }
    for_each_child(value, &mut |child| change_objects(child, change));
}

/// Changes every value that is neither an array nor an object.
pub fn change_scalars(value: &mut Value, change: &mut dyn FnMut(&mut Value)) {
    match value {
        Value::Object(_) | Value::Array(_) => {
            for_each_child(value, &mut |child| change_scalars(child, change))
        }
        scalar => change(scalar),
    }
}

/// Changes every string.
pub fn change_strings(value: &mut Value, change: &mut dyn FnMut(&str) -> String) {
    change_scalars(value, &mut |scalar| {
        if let Value::String(text) = scalar {
            *text = change(text);
        }
    });
}

/// Changes every string that is a date-time.
pub fn change_date_times(value: &mut Value, change: &mut dyn FnMut(&str) -> String) {
    change_strings(value, &mut |text| match is_date_time(text) {
        true => change(text),
        false => text.to_owned(),
    });
}

fn is_date_time(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() >= 20 && bytes[..4].iter().all(u8::is_ascii_digit) && bytes[4] == b'-' && bytes[10] == b'T'
}

/// Changes every array.
pub fn change_arrays(value: &mut Value, change: &mut dyn FnMut(&mut Vec<Value>)) {
    if let Value::Array(items) = value {
        change(items);
    }
    for_each_child(value, &mut |child| change_arrays(child, change));
}

fn for_each_child(value: &mut Value, visit: &mut dyn FnMut(&mut Value)) {
    match value {
        Value::Object(properties) => properties.values_mut().for_each(visit),
        Value::Array(items) => items.iter_mut().for_each(visit),
        _ => {}
    }
}

/// Removes every property, at any depth, that satisfies a predicate.
pub fn remove_properties(value: &mut Value, predicate: &dyn Fn(&str, &Value) -> bool) {
    change_objects(value, &mut |properties| {
        properties.retain(|name, property| !predicate(name, property))
    });
}

/// Renames a property at any depth.
pub fn rename_property(value: &mut Value, from: &str, to: &str) {
    change_objects(value, &mut |properties| {
        if let Some(property) = properties.remove(from) {
            properties.insert(to.to_owned(), property);
        }
    });
}

/// Changes the value of a property at any depth.
pub fn change_property(value: &mut Value, name: &str, change: &mut dyn FnMut(&mut Value)) {
    change_objects(value, &mut |properties| {
        if let Some(property) = properties.get_mut(name) {
            change(property);
        }
    });
}

/// Removes the fraction of a second from a date-time.
#[must_use]
pub fn whole_seconds(time: &str) -> String {
    match time.split_once('.') {
        Some((whole, rest)) => {
            let zone = rest.trim_start_matches(|c: char| c.is_ascii_digit());
            format!("{whole}{zone}")
        }
        None => time.to_owned(),
    }
}
