//! Binary data inside a JSON value or a form.

use crate::json::{FromJson, ToJson, write_string};
use serde::de::Deserializer;

/// Bytes inside a structure (`format: binary`): a file of a multipart form, or in JSON a string with their UTF-8 text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Binary {
    /// The bytes.
    pub bytes: bytes::Bytes,
    /// The name of the file, if it is a part of a multipart form and has one. A client chooses it freely, so that it is no
    /// path in which the file can be stored. Browsers and the generated client send a quotation mark and line breaks as `%22`,
    /// `%0D` and `%0A`, so these texts become the characters. No others are decoded.
    pub file_name: Option<String>,
    /// The media type of the file, if it is a part of a multipart form and has one.
    pub media_type: Option<String>,
}

impl<T: Into<bytes::Bytes>> From<T> for Binary {
    fn from(bytes: T) -> Self {
        Self {
            bytes: bytes.into(),
            file_name: None,
            media_type: None,
        }
    }
}

impl AsRef<[u8]> for Binary {
    fn as_ref(&self) -> &[u8] {
        &self.bytes
    }
}

impl<'de> FromJson<'de> for Binary {
    fn read<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::read(deserializer).map(Self::from)
    }
}

impl ToJson for Binary {
    fn write(&self, out: &mut Vec<u8>) {
        write_string(&String::from_utf8_lossy(&self.bytes), out);
    }
}

impl<'de> serde::Deserialize<'de> for Binary {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::read(deserializer)
    }
}

impl serde::Serialize for Binary {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&String::from_utf8_lossy(&self.bytes))
    }
}
