//! Binary data inside a JSON value or a form.

use bytes::Bytes;
use serde::de::Deserializer;
use serde::ser::Error as _;
use serde::{Deserialize, Serialize, Serializer};

/// Bytes inside a structure (`format: binary`): a file of a multipart form, or in JSON a string with their UTF-8 text.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Binary {
    /// The bytes.
    pub bytes: Bytes,
    /// The name of the file, in a multipart form; without one, it is called like the part. A quotation mark and line breaks
    /// are sent as `%22`, `%0D` and `%0A`, as browsers send them. A name that contains one of these texts cannot be
    /// distinguished from that, and is received with the character.
    pub file_name: Option<String>,
    /// The media type of the file, in a multipart form; without one, it is the declared one or `application/octet-stream`.
    pub media_type: Option<String>,
}

impl Binary {
    /// Creates a value of these bytes.
    pub fn new(bytes: impl Into<Bytes>) -> Self {
        Binary {
            bytes: bytes.into(),
            file_name: None,
            media_type: None,
        }
    }

    /// Sets the name of the file.
    #[must_use]
    pub fn with_file_name(self, name: impl Into<String>) -> Self {
        let file_name = Some(name.into());
        Binary { file_name, ..self }
    }

    /// Sets the media type of the file.
    #[must_use]
    pub fn with_media_type(self, media_type: impl Into<String>) -> Self {
        let media_type = Some(media_type.into());
        Binary { media_type, ..self }
    }
}

impl<T: Into<Bytes>> From<T> for Binary {
    fn from(bytes: T) -> Self {
        Binary::new(bytes)
    }
}

impl AsRef<[u8]> for Binary {
    fn as_ref(&self) -> &[u8] {
        &self.bytes
    }
}

impl Serialize for Binary {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let text = std::str::from_utf8(&self.bytes);
        let text = text.map_err(|error| S::Error::custom(format_args!("the bytes are no text: {error}")))?;
        serializer.serialize_str(text)
    }
}

impl<'de> Deserialize<'de> for Binary {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Binary::new)
    }
}
