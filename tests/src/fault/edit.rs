//! Messages and JSON as faults change them.

use crate::media_type::is_json;
use crate::percent::percent_decode;
use http::header::{AUTHORIZATION, CONTENT_TYPE, HeaderName, HeaderValue};
use http::{HeaderMap, Method, request::Parts};
use serde_json::{Map, Value};

/// An answer on its way out.
#[derive(Debug)]
pub struct Answer {
    /// The head of the request that it answers.
    pub asked: Parts,
    /// Its status.
    pub status: u16,
    /// Its header fields.
    pub headers: HeaderMap,
    /// Its body.
    pub body: Vec<u8>,
}

impl Answer {
    /// Whether it answers a request below a path.
    #[must_use]
    pub fn is_below(&self, prefix: &str) -> bool {
        self.asked.uri.path().starts_with(prefix)
    }

    /// Whether it answers a request of this method for this path.
    #[must_use]
    pub fn is_of(&self, method: &Method, path: &str) -> bool {
        self.asked.method == *method && self.asked.uri.path() == path
    }

    /// Changes the body, if it is JSON.
    pub fn json(&mut self, change: impl FnOnce(&mut Value)) {
        json(&mut self.body, change);
    }

    /// Changes a member of the body's object, if there is one.
    pub fn member(&mut self, name: &str, change: impl FnOnce(&mut Value)) {
        self.json(|body| {
            if let Some(member) = body.get_mut(name) {
                change(member);
            }
        });
    }

    /// Sets a header field.
    pub fn set(&mut self, name: &'static str, value: &str) {
        set(&mut self.headers, name, value);
    }

    /// Sets a header field that is there.
    pub fn reset(&mut self, name: &'static str, value: &str) {
        if self.headers.contains_key(name) {
            self.set(name, value);
        }
    }

    /// Takes a header field away.
    pub fn drop(&mut self, name: &'static str) {
        self.headers.remove(name);
    }

    /// Puts another answer in its place.
    pub fn replace(&mut self, status: u16, media_type: &str, body: &str) {
        self.status = status;
        self.body = body.as_bytes().to_vec();
        match media_type {
            "" => drop(self.headers.remove(CONTENT_TYPE)),
            media_type => self.set("content-type", media_type),
        }
    }
}

/// A request on its way in.
#[derive(Debug)]
pub struct Heard {
    /// Its head.
    pub head: Parts,
    /// Its body.
    pub body: Vec<u8>,
}

impl Heard {
    /// Whether it is for something below a path.
    #[must_use]
    pub fn is_below(&self, prefix: &str) -> bool {
        self.head.uri.path().starts_with(prefix)
    }

    /// A header field as text.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.head.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// Sets a header field.
    pub fn set(&mut self, name: &'static str, value: &str) {
        set(&mut self.head.headers, name, value);
    }

    /// Gives it a bearer token that is good.
    pub fn let_in(&mut self) {
        set(
            &mut self.head.headers,
            AUTHORIZATION.as_str(),
            "Bearer secret-of-bearerAuth",
        );
    }

    /// Changes the body, if it is JSON.
    pub fn json(&mut self, change: impl FnOnce(&mut Value)) {
        json(&mut self.body, change);
    }

    /// Changes the text at a JSON pointer of the body.
    pub fn text_at(&mut self, pointer: &str, change: impl FnOnce(&str) -> String) {
        self.json(|body| {
            if let Some(Value::String(text)) = body.pointer_mut(pointer) {
                *text = change(text);
            }
        });
    }

    /// Changes path and query.
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

    /// The value of a query parameter.
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

/// Changes bytes that are JSON; what the change leaves as it was keeps its bytes.
pub(super) fn json(bytes: &mut Vec<u8>, change: impl FnOnce(&mut Value)) {
    if let Ok(before) = serde_json::from_slice::<Value>(bytes) {
        let mut value = before.clone();
        change(&mut value);
        if value != before {
            *bytes = value.to_string().into_bytes();
        }
    }
}

/// Whether a header says JSON.
pub(super) fn says_json(headers: &HeaderMap) -> bool {
    let media_type = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
    media_type.is_some_and(is_json)
}

/// Every object of a value.
pub(super) fn objects(value: &mut Value, change: &mut dyn FnMut(&mut Map<String, Value>)) {
    if let Value::Object(members) = value {
        change(members);
    }
    children(value, &mut |child| objects(child, change));
}

/// Every value that is neither list nor object.
pub(super) fn scalars(value: &mut Value, change: &mut dyn FnMut(&mut Value)) {
    match value {
        Value::Object(_) | Value::Array(_) => children(value, &mut |child| scalars(child, change)),
        scalar => change(scalar),
    }
}

/// Every text.
pub(super) fn texts(value: &mut Value, change: &mut dyn FnMut(&str) -> String) {
    scalars(value, &mut |scalar| {
        if let Value::String(text) = scalar {
            *text = change(text);
        }
    });
}

/// Every text that is a time.
pub(super) fn times(value: &mut Value, change: &mut dyn FnMut(&str) -> String) {
    texts(value, &mut |text| match is_time(text) {
        true => change(text),
        false => text.to_owned(),
    });
}

fn is_time(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() >= 20 && bytes[..4].iter().all(u8::is_ascii_digit) && bytes[4] == b'-' && bytes[10] == b'T'
}

/// Every list.
pub(super) fn lists(value: &mut Value, change: &mut dyn FnMut(&mut Vec<Value>)) {
    if let Value::Array(items) = value {
        change(items);
    }
    children(value, &mut |child| lists(child, change));
}

fn children(value: &mut Value, visit: &mut dyn FnMut(&mut Value)) {
    match value {
        Value::Object(members) => members.values_mut().for_each(visit),
        Value::Array(items) => items.iter_mut().for_each(visit),
        _ => {}
    }
}

/// Takes a member away wherever it stands, if it is as said.
pub(super) fn without(value: &mut Value, is: &dyn Fn(&str, &Value) -> bool) {
    objects(value, &mut |members| {
        members.retain(|name, member| !is(name, member))
    });
}

/// Gives a member another name wherever it stands.
pub(super) fn renamed(value: &mut Value, from: &str, to: &str) {
    objects(value, &mut |members| {
        if let Some(member) = members.remove(from) {
            members.insert(to.to_owned(), member);
        }
    });
}

/// Changes a member wherever it stands.
pub(super) fn each(value: &mut Value, name: &str, change: &mut dyn FnMut(&mut Value)) {
    objects(value, &mut |members| {
        if let Some(member) = members.get_mut(name) {
            change(member);
        }
    });
}
