//! Bodies in `multipart/form-data`.

use crate::failure::CallFailure;
use crate::parameter;
use bytes::{BufMut, Bytes, BytesMut};
use serde::Serialize;
use serde_json::Value;
use std::hash::{BuildHasher, RandomState};

/// Collects the parts of a multipart body.
#[derive(Debug, Default)]
pub struct MultipartBuilder {
    parts: Vec<Part>,
}

#[derive(Debug)]
struct Part {
    /// The header fields, without the empty line after them.
    head: String,
    body: Bytes,
}

impl MultipartBuilder {
    /// Creates a body without parts.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file whose name is that of the part.
    pub fn file(&mut self, name: &str, media_type: &str, contents: &Bytes) {
        let name = quoted(name);
        self.parts.push(Part {
            head: format!(
                "Content-Disposition: form-data; name=\"{name}\"; filename=\"{name}\"\r\nContent-Type: {media_type}"
            ),
            body: contents.clone(),
        });
    }

    /// Adds a value: a string as it is, an array as repeated parts, an object as JSON. An empty media type stands for
    /// the default of the value.
    ///
    /// # Errors
    ///
    /// Returns an error if the value cannot be serialized.
    pub fn value<T: Serialize + ?Sized>(
        &mut self,
        name: &str,
        media_type: &str,
        value: &T,
    ) -> Result<(), CallFailure> {
        self.json(name, media_type, &parameter::value(name, value)?);
        Ok(())
    }

    /// Adds every property of an object as a value.
    ///
    /// # Errors
    ///
    /// Returns an error if the value is not an object.
    pub fn properties<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), CallFailure> {
        let Value::Object(properties) = parameter::value("body", value)? else {
            return Err(CallFailure::InvalidRequest(
                "a multipart body must be an object".to_owned(),
            ));
        };
        for (name, value) in &properties {
            self.json(name, "", value);
        }
        Ok(())
    }

    fn json(&mut self, name: &str, media_type: &str, value: &Value) {
        let media_type = match (media_type, value) {
            ("", Value::Object(_)) => "application/json",
            (given, _) => given,
        };
        if media_type.is_empty()
            && let Value::Array(items) = value
        {
            for item in items {
                self.json(name, media_type, item);
            }
            return;
        }
        let mut head = format!("Content-Disposition: form-data; name=\"{}\"", quoted(name));
        if !media_type.is_empty() {
            head.push_str("\r\nContent-Type: ");
            head.push_str(media_type);
        }
        let text = match value {
            Value::String(text) if !media_type.ends_with("json") => text.clone(),
            other => other.to_string(),
        };
        self.parts.push(Part {
            head,
            body: Bytes::from(text),
        });
    }

    /// Chooses a boundary that no part contains, and returns it with the body.
    pub fn finish(self) -> (String, Bytes) {
        let boundary = loop {
            let boundary = format!("part-{:016x}", RandomState::new().hash_one(self.parts.len()));
            if !self
                .parts
                .iter()
                .any(|part| contains(&part.body, boundary.as_bytes()))
            {
                break boundary;
            }
        };
        let body = self.with_boundary(&boundary);
        (boundary, body)
    }

    /// Returns the body with this boundary.
    pub fn with_boundary(&self, boundary: &str) -> Bytes {
        let mut body = BytesMut::new();
        for part in &self.parts {
            body.put_slice(format!("--{boundary}\r\n{}\r\n\r\n", part.head).as_bytes());
            body.put_slice(&part.body);
            body.put_slice(b"\r\n");
        }
        body.put_slice(format!("--{boundary}--\r\n").as_bytes());
        body.freeze()
    }
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

/// Escapes a name inside quotes, as browsers do.
fn quoted(name: &str) -> String {
    name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn values_have_the_default_media_types() {
        let mut parts = MultipartBuilder::new();
        parts.value("text", "", "süß").unwrap();
        parts.value("list", "", &[1, 2]).unwrap();
        parts.value("object", "", &json!({"a": 1})).unwrap();
        parts.value("json", "application/json", "text").unwrap();
        parts.file("a\"b\r\n", "image/png", &Bytes::from_static(b"\0"));
        let expected = "--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nsüß\r\n\
            --x\r\nContent-Disposition: form-data; name=\"list\"\r\n\r\n1\r\n\
            --x\r\nContent-Disposition: form-data; name=\"list\"\r\n\r\n2\r\n\
            --x\r\nContent-Disposition: form-data; name=\"object\"\r\nContent-Type: application/json\r\n\r\n{\"a\":1}\r\n\
            --x\r\nContent-Disposition: form-data; name=\"json\"\r\nContent-Type: application/json\r\n\r\n\"text\"\r\n\
            --x\r\nContent-Disposition: form-data; name=\"a%22b%0D%0A\"; filename=\"a%22b%0D%0A\"\r\nContent-Type: image/png\r\n\r\n\0\r\n\
            --x--\r\n";
        assert_eq!(parts.with_boundary("x"), expected);
    }

    #[test]
    fn the_properties_of_an_object_are_parts() {
        let mut parts = MultipartBuilder::new();
        parts.properties(&json!({"a": "b"})).unwrap();
        assert!(parts.properties(&json!("text")).is_err());
        let (boundary, body) = parts.finish();
        assert_eq!(
            body,
            format!(
                "--{boundary}\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--{boundary}--\r\n"
            )
        );
    }
}
