//! Additional properties: whether they are ignored, denied or kept.

use super::read::{FromJson, Seed};
use serde::de::{self, Deserializer, IgnoredAny, MapAccess, Visitor};
use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

/// How an object treats additional properties.
pub trait AdditionalProperties<'de>: Default {
    /// What is kept of the name.
    type Name: for<'n> From<&'n str>;

    /// Reads the value of an additional property.
    ///
    /// # Errors
    /// The property or its value is not allowed.
    fn read<A: MapAccess<'de>>(&mut self, name: Self::Name, access: &mut A) -> Result<(), A::Error>;

    /// Ignores properties with these names, which messages of the other direction contain.
    fn omit(&mut self, _names: &'static [&'static str]) {}
}

/// A name that is discarded.
pub struct Unnamed;

impl From<&str> for Unnamed {
    #[inline]
    fn from(_: &str) -> Self {
        Self
    }
}

/// Ignores additional properties.
#[derive(Default)]
pub struct Ignored;

impl<'de> AdditionalProperties<'de> for Ignored {
    type Name = Unnamed;

    #[inline]
    fn read<A: MapAccess<'de>>(&mut self, _: Unnamed, access: &mut A) -> Result<(), A::Error> {
        access.next_value::<IgnoredAny>().map(|_| ())
    }
}

/// Denies additional properties.
#[derive(Default)]
pub struct Denied(&'static [&'static str]);

impl<'de> AdditionalProperties<'de> for Denied {
    type Name = String;

    fn read<A: MapAccess<'de>>(&mut self, name: String, access: &mut A) -> Result<(), A::Error> {
        match self.0.contains(&name.as_str()) {
            true => access.next_value::<IgnoredAny>().map(|_| ()),
            false => Err(de::Error::unknown_field(&name, &[])),
        }
    }

    fn omit(&mut self, names: &'static [&'static str]) {
        self.0 = names;
    }
}

/// Keeps additional properties.
pub struct Kept<T> {
    properties: BTreeMap<String, T>,
    omitted: &'static [&'static str],
}

impl<T> Default for Kept<T> {
    fn default() -> Self {
        Self {
            properties: BTreeMap::new(),
            omitted: &[],
        }
    }
}

impl<T> Kept<T> {
    /// Returns the properties.
    pub fn finish(self) -> BTreeMap<String, T> {
        self.properties
    }
}

impl<'de, T: FromJson<'de>> AdditionalProperties<'de> for Kept<T> {
    type Name = String;

    fn read<A: MapAccess<'de>>(&mut self, name: String, access: &mut A) -> Result<(), A::Error> {
        if self.omitted.contains(&name.as_str()) {
            return access.next_value::<IgnoredAny>().map(|_| ());
        }
        let value = access.next_value_seed(Seed::new())?;
        if self.properties.contains_key(&name) {
            return Err(de::Error::custom(format_args!("duplicate property `{name}`")));
        }
        self.properties.insert(name, value);
        Ok(())
    }

    fn omit(&mut self, names: &'static [&'static str]) {
        self.omitted = names;
    }
}

/// A map is an object whose properties are all additional.
impl<'de, T: FromJson<'de>> FromJson<'de> for BTreeMap<String, T> {
    fn read<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries<T>(PhantomData<T>);
        impl<'de, T: FromJson<'de>> Visitor<'de> for Entries<T> {
            type Value = BTreeMap<String, T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<BTreeMap<String, T>, A::Error> {
                let mut kept = Kept::default();
                while let Some(name) = access.next_key::<String>()? {
                    kept.read(name, &mut access)?;
                }
                Ok(kept.finish())
            }
        }
        deserializer.deserialize_map(Entries(PhantomData))
    }
}

#[cfg(test)]
mod tests {
    use super::super::read::from_slice;
    use std::collections::BTreeMap;

    #[test]
    fn a_map_has_each_name_once() {
        assert_eq!(
            from_slice(br#"{"a":1,"b":2}"#),
            Some(BTreeMap::from([("a".to_owned(), 1), ("b".to_owned(), 2)]))
        );
        for text in [r#"{"a":1,"a":1}"#, r#"{"a":"x"}"#, "[]", "null"] {
            assert_eq!(
                from_slice::<BTreeMap<String, i32>>(text.as_bytes()),
                None,
                "{text}"
            );
        }
    }
}
