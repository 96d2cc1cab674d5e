//! Binary data inside a JSON value or a form.

use crate::json::{FromJson, ToJson, write_string};
use serde::de::Deserializer;

/// Bytes inside a structure (`format: binary`); in JSON a string with their UTF-8 text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Binary(pub bytes::Bytes);

impl<'de> FromJson<'de> for Binary {
    fn read<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::read(deserializer).map(|text| Self(text.into()))
    }
}

impl ToJson for Binary {
    fn write(&self, out: &mut Vec<u8>) {
        write_string(&String::from_utf8_lossy(&self.0), out);
    }
}

impl<'de> serde::Deserialize<'de> for Binary {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::read(deserializer)
    }
}

impl serde::Serialize for Binary {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&String::from_utf8_lossy(&self.0))
    }
}
