//! How members of objects are read where serde's own rules are too lax.

use serde::de::{Deserialize, Deserializer};

/// An optional member that is not nullable: absent is `None` by its default, `null` is refused.
pub fn optional<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}

/// A required member that is nullable: `null` is `None`, absent is refused.
pub fn nullable<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    Option::deserialize(deserializer)
}
