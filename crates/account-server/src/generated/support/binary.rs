// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! Octets where JSON has only texts.

use super::json::FromJson;
use serde::de::Deserializer;

/// Octets inside a structure; in JSON their UTF-8 text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Binary(pub bytes::Bytes);

impl<'de> FromJson<'de> for Binary {
    fn read<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::read(deserializer).map(|text| Self(text.into()))
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
