//! Bodies in `multipart/form-data`.

use crate::binary::Binary;
use crate::failure::CallFailure;
use crate::form::{self, OtherFields};
use crate::media_type;
use crate::parameter;
use bytes::{BufMut, Bytes, BytesMut};
use serde::Serialize;
use serde_json::Value;
use std::hash::{BuildHasher, RandomState};

const OCTET_STREAM: &str = "application/octet-stream";

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

    /// Adds a whole body as a file.
    pub fn bytes(&mut self, name: &str, contents: &Bytes) {
        self.part(name, name, OCTET_STREAM, contents.clone());
    }

    /// Adds a file. Without a name, it is called like the part; without a media type, it has the first of the declared
    /// ones.
    ///
    /// # Errors
    ///
    /// Returns an error if its media type is not a declared one.
    pub fn file(&mut self, name: &str, declared: &[&str], file: &Binary) -> Result<(), CallFailure> {
        let first = declared.iter().find(|media_type| !media_type.contains('*'));
        let default = first.copied().unwrap_or(OCTET_STREAM);
        let media_type = file.media_type.as_deref().unwrap_or(default);
        let is_declared =
            declared.is_empty() || media_type::select(media_type.as_bytes(), declared).is_some();
        let is_valid =
            media_type.contains('/') && media_type.bytes().all(|byte| (b' '..=b'~').contains(&byte));
        if !is_declared || !is_valid {
            let allowed = match declared {
                [] => String::new(),
                declared => format!(", but one of {}", declared.join(", ")),
            };
            return Err(CallFailure::InvalidRequest(format!(
                "the file {name} cannot be {media_type:?}{allowed}"
            )));
        }
        let file_name = file.file_name.as_deref().unwrap_or(name);
        self.part(name, file_name, media_type, file.bytes.clone());
        Ok(())
    }

    /// Adds a file of an array whose items may be null.
    ///
    /// # Errors
    ///
    /// Returns an error if it is null, or see [`MultipartBuilder::file`].
    pub fn file_or_null(
        &mut self,
        name: &str,
        declared: &[&str],
        file: Option<&Binary>,
    ) -> Result<(), CallFailure> {
        match file {
            Some(file) => self.file(name, declared, file),
            None => form::reject(name, "cannot contain null, of which nothing would be sent"),
        }
    }

    fn part(&mut self, name: &str, file_name: &str, media_type: &str, body: Bytes) {
        let (name, file_name) = (quoted(name), quoted(file_name));
        self.parts.push(Part {
            head: format!(
                "Content-Disposition: form-data; name=\"{name}\"; filename=\"{file_name}\"\r\nContent-Type: {media_type}"
            ),
            body,
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

    /// Adds every property of an object as a value. If the contract does not describe them, all but strings are JSON, since
    /// the media type of a part then decides what it is. `declared` are the names of the properties that the contract declares.
    ///
    /// # Errors
    ///
    /// Returns an error if the value is not an object, or if a property would be received as another value.
    pub fn properties<T: Serialize + ?Sized>(
        &mut self,
        value: &T,
        declared: &[&str],
        others: OtherFields,
    ) -> Result<(), CallFailure> {
        let Value::Object(properties) = parameter::value("body", value)? else {
            return Err(CallFailure::InvalidRequest(
                "a multipart body must be an object".to_owned(),
            ));
        };
        for (name, value) in &properties {
            if declared.contains(&name.as_str()) {
                form::reject(name, "is not an additional property, and would be sent twice")?;
            }
            form::reject_brackets(name, declared.iter().copied())?;
            let media_type = match (others, value) {
                (OtherFields::Text, value) if !value.is_string() => "application/json",
                (OtherFields::Typed, Value::Array(items)) if items.is_empty() => {
                    form::reject(name, "cannot be an empty array, of which nothing would be sent")?;
                    ""
                }
                _ => "",
            };
            self.json(name, media_type, value);
        }
        Ok(())
    }

    fn json(&mut self, name: &str, media_type: &str, value: &Value) {
        let media_type = match (media_type, value) {
            ("", Value::Object(_)) => "application/json",
            (given, _) => given,
        };
        let is_json = media_type::is_json(media_type.as_bytes());
        if !is_json && let Value::Array(items) = value {
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
            Value::String(text) if !is_json => text.clone(),
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

/// Escapes a name inside quotes, as the WHATWG encoding of forms does and browsers do: a quotation mark is `%22`, and the line
/// breaks are `%0D` and `%0A`. A percent sign is not escaped, so that a name which contains one of these three texts is
/// received with the character in its place.
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
        parts
            .file("a\"b\r\n", &["image/*", "image/png"], &Binary::from("\0"))
            .unwrap();
        let expected = "--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nsüß\r\n\
            --x\r\nContent-Disposition: form-data; name=\"list\"\r\n\r\n1\r\n\
            --x\r\nContent-Disposition: form-data; name=\"list\"\r\n\r\n2\r\n\
            --x\r\nContent-Disposition: form-data; name=\"object\"\r\nContent-Type: application/json\r\n\r\n{\"a\":1}\r\n\
            --x\r\nContent-Disposition: form-data; name=\"json\"\r\nContent-Type: application/json\r\n\r\n\"text\"\r\n\
            --x\r\nContent-Disposition: form-data; name=\"a%22b%0D%0A\"; filename=\"a%22b%0D%0A\"\r\nContent-Type: image/png\r\n\r\n\0\r\n\
            --x--\r\n";
        assert_eq!(parts.with_boundary("x"), expected);
    }

    /// The names of the table that the server reads.
    #[test]
    fn names_are_escaped_as_browsers_do() {
        for (name, expected) in [
            ("a \"b\".png", "a %22b%22.png"),
            ("a\r\nb", "a%0D%0Ab"),
            ("dir\\", "dir\\"),
            ("a\\\"b", "a\\%22b"),
            ("100%.png", "100%.png"),
            ("a%20b%2522", "a%20b%2522"),
            // The same as of `a"b`.
            ("a%22b", "a%22b"),
            ("a;b=c", "a;b=c"),
        ] {
            assert_eq!(quoted(name), expected, "{name:?}");
        }
    }

    #[test]
    fn a_file_has_its_own_name_and_media_type() {
        let mut parts = MultipartBuilder::new();
        let file = Binary::new("x")
            .with_file_name("a b.txt")
            .with_media_type("text/plain");
        parts.file("f", &["image/png", "text/*"], &file).unwrap();
        parts
            .file("g", &[], &Binary::new("y").with_media_type("a/b"))
            .unwrap();
        parts.value("list", "text/plain", &["a", "b"]).unwrap();
        parts.value("json", "application/json", &["a", "b"]).unwrap();
        assert_eq!(
            parts.with_boundary("x"),
            "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a b.txt\"\r\nContent-Type: text/plain\r\n\r\nx\r\n\
             --x\r\nContent-Disposition: form-data; name=\"g\"; filename=\"g\"\r\nContent-Type: a/b\r\n\r\ny\r\n\
             --x\r\nContent-Disposition: form-data; name=\"list\"\r\nContent-Type: text/plain\r\n\r\na\r\n\
             --x\r\nContent-Disposition: form-data; name=\"list\"\r\nContent-Type: text/plain\r\n\r\nb\r\n\
             --x\r\nContent-Disposition: form-data; name=\"json\"\r\nContent-Type: application/json\r\n\r\n[\"a\",\"b\"]\r\n\
             --x--\r\n"
        );
        let other = Binary::new("x").with_media_type("text/plain");
        assert!(parts.file("f", &["image/png"], &other).is_err());
        assert!(
            parts
                .file("f", &[], &Binary::new("x").with_media_type("a/b\r\nX: y"))
                .is_err()
        );
    }

    #[test]
    fn the_properties_of_an_object_are_parts() {
        let mut parts = MultipartBuilder::new();
        let of_schema = json!({"a": "b", "c": [1]});
        parts.properties(&of_schema, &["d"], OtherFields::Typed).unwrap();
        parts
            .properties(&json!({"e": [2], "f": "g"}), &[], OtherFields::Text)
            .unwrap();
        for (rejected, others) in [
            (json!("text"), OtherFields::Any),
            (json!({"d[a]": "b"}), OtherFields::Any),
            (json!({"d": "b"}), OtherFields::Any),
            (json!({"a": []}), OtherFields::Typed),
        ] {
            assert!(parts.properties(&rejected, &["d"], others).is_err(), "{rejected}");
        }
        assert!(parts.file_or_null("a", &[], None).is_err());
        let (boundary, body) = parts.finish();
        assert_eq!(
            body,
            format!(
                "--{boundary}\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n\
                 --{boundary}\r\nContent-Disposition: form-data; name=\"c\"\r\n\r\n1\r\n\
                 --{boundary}\r\nContent-Disposition: form-data; name=\"e\"\r\nContent-Type: application/json\r\n\r\n[2]\r\n\
                 --{boundary}\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\ng\r\n--{boundary}--\r\n"
            )
        );
    }
}
