//! Properties, by how they may be missing: required, optional, or optional and nullable ("maybe").

/// Reads the value of a property into its slot.
pub mod read {
    use crate::json::read::{FromJson, Seed};
    use crate::maybe::Maybe;
    use serde::de::{self, MapAccess};

    #[inline]
    fn check_unset<T, E: de::Error>(slot: &Option<T>, name: &'static str) -> Result<(), E> {
        if slot.is_some() {
            Err(E::duplicate_field(name))
        } else {
            Ok(())
        }
    }

    /// Reads a required property.
    ///
    /// # Errors
    /// The slot has a value already, or the value is not one of the type.
    #[inline]
    pub fn required<'de, T: FromJson<'de>, A: MapAccess<'de>>(
        slot: &mut Option<T>,
        access: &mut A,
        name: &'static str,
    ) -> Result<(), A::Error> {
        check_unset(slot, name)?;
        *slot = Some(access.next_value_seed(Seed::new())?);
        Ok(())
    }

    /// Reads an optional property that is not nullable.
    ///
    /// # Errors
    /// As for a required property.
    #[inline]
    pub fn optional<'de, T: FromJson<'de>, A: MapAccess<'de>>(
        slot: &mut Option<T>,
        access: &mut A,
        name: &'static str,
    ) -> Result<(), A::Error> {
        required(slot, access, name)
    }

    /// Reads an optional, nullable property.
    ///
    /// # Errors
    /// As for a required property.
    #[inline]
    pub fn maybe<'de, T: FromJson<'de>, A: MapAccess<'de>>(
        slot: &mut Option<Maybe<T>>,
        access: &mut A,
        name: &'static str,
    ) -> Result<(), A::Error> {
        check_unset(slot, name)?;
        *slot = Some(Maybe::from(access.next_value_seed(Seed::<Option<T>>::new())?));
        Ok(())
    }
}

/// Moves a property from its slot into the struct.
pub mod take {
    use crate::maybe::Maybe;
    use serde::de;

    /// Takes a required property.
    ///
    /// # Errors
    /// The slot has no value.
    #[inline]
    pub fn required<T, E: de::Error>(slot: Option<T>, name: &'static str) -> Result<T, E> {
        slot.ok_or_else(|| E::missing_field(name))
    }

    /// Takes an optional property.
    ///
    /// # Errors
    /// Never; the signature matches that of a required property.
    #[inline]
    pub fn optional<T, E: de::Error>(slot: Option<T>, _: &'static str) -> Result<Option<T>, E> {
        Ok(slot)
    }

    /// Takes an optional, nullable property.
    ///
    /// # Errors
    /// Never; the signature matches that of a required property.
    #[inline]
    pub fn maybe<T, E: de::Error>(slot: Option<Maybe<T>>, _: &'static str) -> Result<Maybe<T>, E> {
        Ok(slot.unwrap_or_default())
    }
}

/// Appends a property to a text. `name` is the name with a comma, quotes and a colon.
pub mod write {
    use crate::json::write::ToJson;
    use crate::maybe::Maybe;

    /// Appends a required property.
    #[inline]
    pub fn required<T: ToJson>(name: &str, value: &T, out: &mut Vec<u8>) {
        out.extend_from_slice(name.as_bytes());
        value.write(out);
    }

    /// Appends an optional property.
    #[inline]
    pub fn optional<T: ToJson>(name: &str, value: &Option<T>, out: &mut Vec<u8>) {
        if let Some(value) = value {
            required(name, value, out);
        }
    }

    /// Appends an optional, nullable property.
    #[inline]
    pub fn maybe<T: ToJson>(name: &str, value: &Maybe<T>, out: &mut Vec<u8>) {
        match value {
            Maybe::Absent => {}
            Maybe::Null => {
                out.extend_from_slice(name.as_bytes());
                out.extend_from_slice(b"null");
            }
            Maybe::Value(value) => required(name, value, out),
        }
    }
}

/// Serializes a property with serde.
pub mod serialize {
    use crate::maybe::Maybe;
    use serde::Serialize;
    use serde::ser::SerializeMap;

    /// Serializes a required property.
    ///
    /// # Errors
    /// Those of the serializer.
    #[inline]
    pub fn required<S: SerializeMap, T: Serialize>(
        map: &mut S,
        name: &'static str,
        value: &T,
    ) -> Result<(), S::Error> {
        map.serialize_entry(name, value)
    }

    /// Serializes an optional property.
    ///
    /// # Errors
    /// Those of the serializer.
    #[inline]
    pub fn optional<S: SerializeMap, T: Serialize>(
        map: &mut S,
        name: &'static str,
        value: &Option<T>,
    ) -> Result<(), S::Error> {
        match value {
            Some(value) => map.serialize_entry(name, value),
            None => Ok(()),
        }
    }

    /// Serializes an optional, nullable property.
    ///
    /// # Errors
    /// Those of the serializer.
    #[inline]
    pub fn maybe<S: SerializeMap, T: Serialize>(
        map: &mut S,
        name: &'static str,
        value: &Maybe<T>,
    ) -> Result<(), S::Error> {
        match value {
            Maybe::Absent => Ok(()),
            Maybe::Null => map.serialize_entry(name, &()),
            Maybe::Value(value) => map.serialize_entry(name, value),
        }
    }
}
