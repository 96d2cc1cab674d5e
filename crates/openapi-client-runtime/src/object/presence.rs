//! Properties by whether they must be there, and whether they may be `null`.

/// A property that must be there. If it is nullable, its field is an `Option`.
pub mod required {
    use serde::de;
    use serde::ser::{Serialize, SerializeMap};

    /// Returns the value that was read.
    ///
    /// # Errors
    ///
    /// Returns an error if the property is absent.
    pub fn finish<T, E: de::Error>(value: Option<T>, name: &'static str) -> Result<T, E> {
        value.ok_or_else(|| E::missing_field(name))
    }

    /// Writes the property.
    ///
    /// # Errors
    ///
    /// Returns an error if the value cannot be serialized.
    pub fn write<T: Serialize, M: SerializeMap>(
        value: &T,
        name: &'static str,
        properties: &mut M,
    ) -> Result<(), M::Error> {
        properties.serialize_entry(name, value)
    }
}

/// A property that may be absent and is not nullable: `null` is an error. Its field is an `Option`.
pub mod optional {
    use serde::de;
    use serde::ser::{Serialize, SerializeMap};

    /// Returns the value that was read, if any.
    ///
    /// # Errors
    ///
    /// Never returns an error.
    pub fn finish<T, E: de::Error>(value: Option<T>, _: &'static str) -> Result<Option<T>, E> {
        Ok(value)
    }

    /// Writes the property if there is a value.
    ///
    /// # Errors
    ///
    /// Returns an error if the value cannot be serialized.
    pub fn write<T: Serialize, M: SerializeMap>(
        value: &Option<T>,
        name: &'static str,
        properties: &mut M,
    ) -> Result<(), M::Error> {
        match value {
            Some(value) => properties.serialize_entry(name, value),
            None => Ok(()),
        }
    }
}

/// A property that may be absent and is nullable. Its field is a [`Maybe`](crate::Maybe).
pub mod maybe {
    use crate::Maybe;
    use serde::de;
    use serde::ser::{Serialize, SerializeMap};

    /// Returns the value that was read, or that the property is absent.
    ///
    /// # Errors
    ///
    /// Never returns an error.
    pub fn finish<T, E: de::Error>(value: Option<Maybe<T>>, _: &'static str) -> Result<Maybe<T>, E> {
        Ok(value.unwrap_or_default())
    }

    /// Writes the property unless it is absent.
    ///
    /// # Errors
    ///
    /// Returns an error if the value cannot be serialized.
    pub fn write<T: Serialize, M: SerializeMap>(
        value: &Maybe<T>,
        name: &'static str,
        properties: &mut M,
    ) -> Result<(), M::Error> {
        match value {
            Maybe::Absent => Ok(()),
            present => properties.serialize_entry(name, present),
        }
    }
}
