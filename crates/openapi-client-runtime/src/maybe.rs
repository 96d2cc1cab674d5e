//! Properties that are optional and nullable.

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

/// The value of an optional, nullable property: absent, `null` or a value, which are distinct on the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Maybe<T> {
    /// The property is left out.
    #[default]
    Absent,
    /// The property is `null`.
    Null,
    /// The property has a value.
    Value(T),
}

impl<T> Maybe<T> {
    /// Returns whether the property is left out.
    pub fn is_absent(&self) -> bool {
        matches!(self, Maybe::Absent)
    }

    /// Returns whether the property is `null`.
    pub fn is_null(&self) -> bool {
        matches!(self, Maybe::Null)
    }

    /// Returns a reference to the value, if there is one.
    pub fn value(&self) -> Option<&T> {
        match self {
            Maybe::Value(value) => Some(value),
            Maybe::Absent | Maybe::Null => None,
        }
    }

    /// Returns the value, if there is one.
    pub fn into_value(self) -> Option<T> {
        match self {
            Maybe::Value(value) => Some(value),
            Maybe::Absent | Maybe::Null => None,
        }
    }

    /// Converts the value, if there is one.
    pub fn map<U>(self, convert: impl FnOnce(T) -> U) -> Maybe<U> {
        match self {
            Maybe::Absent => Maybe::Absent,
            Maybe::Null => Maybe::Null,
            Maybe::Value(value) => Maybe::Value(convert(value)),
        }
    }
}

impl<T> From<T> for Maybe<T> {
    fn from(value: T) -> Self {
        Maybe::Value(value)
    }
}

impl From<&str> for Maybe<String> {
    fn from(value: &str) -> Self {
        Maybe::Value(value.to_owned())
    }
}

/// Without a value, the property is left out. It is never `null`, which a server would take for a change.
impl<T> From<Option<T>> for Maybe<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Maybe::Absent, Maybe::Value)
    }
}

impl<T: Serialize> Serialize for Maybe<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            // Not written for a property: `object::maybe::write` skips it. Elsewhere, such as in an array, `null` is the only
            // representation.
            Maybe::Absent | Maybe::Null => serializer.serialize_none(),
            Maybe::Value(value) => value.serialize(serializer),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Maybe<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(match Option::deserialize(deserializer)? {
            Some(value) => Maybe::Value(value),
            None => Maybe::Null,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Maybe;

    #[derive(Debug, PartialEq, serde::Serialize, serde::Deserialize)]
    struct Patch {
        #[serde(default, skip_serializing_if = "Maybe::is_absent")]
        email: Maybe<String>,
    }

    #[test]
    fn absent_null_and_a_value_survive_a_round_trip() {
        for (text, email) in [
            ("{}", Maybe::Absent),
            (r#"{"email":null}"#, Maybe::Null),
            (r#"{"email":"a"}"#, Maybe::from("a".to_owned())),
        ] {
            let patch = Patch { email };
            assert_eq!(serde_json::to_string(&patch).unwrap(), text);
            assert_eq!(serde_json::from_str::<Patch>(text).unwrap(), patch);
        }
    }

    #[test]
    fn value_is_none_without_a_value() {
        assert_eq!(Maybe::Value(1).into_value(), Some(1));
        assert_eq!(Maybe::<u8>::Null.value(), None);
        assert!(Maybe::<u8>::default().is_absent() && Maybe::<u8>::Null.is_null());
    }

    #[test]
    fn an_option_without_a_value_is_absent() {
        assert_eq!(Maybe::<u8>::from(None), Maybe::Absent);
        assert_eq!(Maybe::<u8>::from(Some(1)), Maybe::Value(1));
    }

    #[test]
    fn only_a_value_is_converted() {
        let double = |maybe: Maybe<u8>| maybe.map(|value| u16::from(value) * 2);
        assert_eq!(double(Maybe::Value(200)), Maybe::Value(400));
        assert_eq!(double(Maybe::Null), Maybe::Null);
        assert_eq!(double(Maybe::Absent), Maybe::Absent);
    }
}
