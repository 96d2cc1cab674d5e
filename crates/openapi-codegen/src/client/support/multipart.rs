//! `multipart/form-data` bodies.

use super::error::Fault;
use super::parameter;
use bytes::{BufMut, Bytes, BytesMut};
use serde::Serialize;
use serde_json::Value;
use std::hash::{BuildHasher, RandomState};

/// A body that is being put together part by part.
pub(crate) struct Multipart {
    parts: Vec<(String, Bytes)>,
}

impl Multipart {
    pub(crate) fn new() -> Self {
        Multipart { parts: Vec::new() }
    }

    /// Adds octets, as a file named like the part.
    pub(crate) fn file(&mut self, name: &str, media_type: &str, octets: &Bytes) {
        let quoted = quote(name);
        let head = format!(
            "Content-Disposition: form-data; name=\"{quoted}\"; filename=\"{quoted}\"\r\nContent-Type: {media_type}"
        );
        self.parts.push((head, octets.clone()));
    }

    /// Adds a value: a text as it is, an array as repeated parts, an object as JSON. An empty media
    /// type is the default one for the value.
    pub(crate) fn value<T: Serialize + ?Sized>(
        &mut self,
        name: &str,
        media_type: &str,
        value: &T,
    ) -> Result<(), Fault> {
        self.json(name, media_type, &parameter::value(name, value)?);
        Ok(())
    }

    /// Adds every member of an object.
    pub(crate) fn members<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Fault> {
        let Value::Object(members) = parameter::value("body", value)? else {
            return Err(Fault::InvalidRequest(
                "a multipart body must be an object".to_owned(),
            ));
        };
        for (name, value) in &members {
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
        let mut head = format!("Content-Disposition: form-data; name=\"{}\"", quote(name));
        if !media_type.is_empty() {
            head.push_str("\r\nContent-Type: ");
            head.push_str(media_type);
        }
        let text = match value {
            Value::String(text) if !media_type.ends_with("json") => text.clone(),
            other => other.to_string(),
        };
        self.parts.push((head, Bytes::from(text)));
    }

    /// The boundary and the body.
    pub(crate) fn finish(self) -> (String, Bytes) {
        let boundary = loop {
            let boundary = format!("part-{:016x}", RandomState::new().hash_one(self.parts.len()));
            let used = |octets: &Bytes| {
                octets
                    .windows(boundary.len())
                    .any(|window| window == boundary.as_bytes())
            };
            if !self.parts.iter().any(|(_, octets)| used(octets)) {
                break boundary;
            }
        };
        let body = self.between(&boundary);
        (boundary, body)
    }

    /// The body with this boundary.
    pub(crate) fn between(&self, boundary: &str) -> Bytes {
        let mut body = BytesMut::new();
        for (head, octets) in &self.parts {
            body.put_slice(format!("--{boundary}\r\n{head}\r\n\r\n").as_bytes());
            body.put_slice(octets);
            body.put_slice(b"\r\n");
        }
        body.put_slice(format!("--{boundary}--\r\n").as_bytes());
        body.freeze()
    }
}

/// A name inside quotes, as browsers write it.
fn quote(name: &str) -> String {
    name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A")
}
