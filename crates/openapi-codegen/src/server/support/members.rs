//! The members of an object: their names, their values on the way in and out, and what becomes of those
//! that are no properties.

use super::Maybe;
use super::json::{FromJson, Seed};
use serde::de::{self, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde::ser::SerializeMap;
use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

/// The name of a member: one of the properties, or another.
pub struct Name<K, N> {
    lookup: fn(&str) -> Option<K>,
    other: PhantomData<N>,
}

impl<K, N> Name<K, N> {
    /// A seed that finds properties by `lookup`.
    #[inline]
    pub fn new(lookup: fn(&str) -> Option<K>) -> Self {
        Self {
            lookup,
            other: PhantomData,
        }
    }
}

impl<'de, K, N: for<'n> From<&'n str>> DeserializeSeed<'de> for Name<K, N> {
    type Value = Result<K, N>;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl<K, N: for<'n> From<&'n str>> Visitor<'_> for Name<K, N> {
    type Value = Result<K, N>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a member name")
    }

    #[inline]
    fn visit_str<E>(self, name: &str) -> Result<Self::Value, E> {
        Ok((self.lookup)(name).ok_or_else(|| N::from(name)))
    }
}

/// Members that are no properties.
pub mod rest {
    use super::{BTreeMap, FromJson, IgnoredAny, MapAccess, Seed, de};

    /// What becomes of them.
    pub trait Rest<'de>: Default {
        /// What is kept of the name.
        type Name: for<'n> From<&'n str>;

        /// Takes one.
        fn member<A: MapAccess<'de>>(&mut self, name: Self::Name, members: &mut A) -> Result<(), A::Error>;
    }

    /// A name that nobody needs.
    pub struct Forgotten;

    impl From<&str> for Forgotten {
        #[inline]
        fn from(_: &str) -> Self {
            Self
        }
    }

    /// They are dropped.
    #[derive(Default)]
    pub struct Ignored;

    impl<'de> Rest<'de> for Ignored {
        type Name = Forgotten;

        #[inline]
        fn member<A: MapAccess<'de>>(&mut self, _: Forgotten, members: &mut A) -> Result<(), A::Error> {
            members.next_value::<IgnoredAny>().map(|_| ())
        }
    }

    /// They are refused.
    #[derive(Default)]
    pub struct Denied;

    impl<'de> Rest<'de> for Denied {
        type Name = String;

        fn member<A: MapAccess<'de>>(&mut self, name: String, _: &mut A) -> Result<(), A::Error> {
            Err(de::Error::unknown_field(&name, &[]))
        }
    }

    /// They are kept.
    pub struct Kept<T>(BTreeMap<String, T>);

    impl<T> Default for Kept<T> {
        fn default() -> Self {
            Self(BTreeMap::new())
        }
    }

    impl<T> Kept<T> {
        /// All of them.
        pub fn finish(self) -> BTreeMap<String, T> {
            self.0
        }
    }

    impl<'de, T: FromJson<'de>> Rest<'de> for Kept<T> {
        type Name = String;

        fn member<A: MapAccess<'de>>(&mut self, name: String, members: &mut A) -> Result<(), A::Error> {
            let value = members.next_value_seed(Seed::new())?;
            if self.0.contains_key(&name) {
                return Err(de::Error::custom(format_args!("duplicate member `{name}`")));
            }
            self.0.insert(name, value);
            Ok(())
        }
    }
}

/// Reads the value of a property into its slot.
pub mod read {
    use super::{FromJson, MapAccess, Maybe, Seed, de};

    #[inline]
    fn once<T, E: de::Error>(slot: &Option<T>, name: &'static str) -> Result<(), E> {
        if slot.is_some() {
            Err(E::duplicate_field(name))
        } else {
            Ok(())
        }
    }

    /// A required one.
    #[inline]
    pub fn required<'de, T: FromJson<'de>, A: MapAccess<'de>>(
        slot: &mut Option<T>,
        members: &mut A,
        name: &'static str,
    ) -> Result<(), A::Error> {
        once(slot, name)?;
        *slot = Some(members.next_value_seed(Seed::new())?);
        Ok(())
    }

    /// An optional one, for which `null` is no value.
    #[inline]
    pub fn optional<'de, T: FromJson<'de>, A: MapAccess<'de>>(
        slot: &mut Option<T>,
        members: &mut A,
        name: &'static str,
    ) -> Result<(), A::Error> {
        required(slot, members, name)
    }

    /// An optional one that may be `null`.
    #[inline]
    pub fn maybe<'de, T: FromJson<'de>, A: MapAccess<'de>>(
        slot: &mut Option<Maybe<T>>,
        members: &mut A,
        name: &'static str,
    ) -> Result<(), A::Error> {
        once(slot, name)?;
        *slot = Some(Maybe::from(members.next_value_seed(Seed::<Option<T>>::new())?));
        Ok(())
    }
}

/// From its slot to the property.
pub mod take {
    use super::{Maybe, de};

    /// A required one.
    #[inline]
    pub fn required<T, E: de::Error>(slot: Option<T>, name: &'static str) -> Result<T, E> {
        slot.ok_or_else(|| E::missing_field(name))
    }

    /// An optional one.
    #[inline]
    pub fn optional<T, E: de::Error>(slot: Option<T>, _: &'static str) -> Result<Option<T>, E> {
        Ok(slot)
    }

    /// An optional one that may be `null`.
    #[inline]
    pub fn maybe<T, E: de::Error>(slot: Option<Maybe<T>>, _: &'static str) -> Result<Maybe<T>, E> {
        Ok(slot.unwrap_or_default())
    }
}

/// Writes a property.
pub mod write {
    use super::{Maybe, SerializeMap};
    use serde::Serialize;

    /// A required one.
    #[inline]
    pub fn required<S: SerializeMap, T: Serialize>(
        map: &mut S,
        name: &'static str,
        value: &T,
    ) -> Result<(), S::Error> {
        map.serialize_entry(name, value)
    }

    /// An optional one.
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

    /// An optional one that may be `null`.
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
