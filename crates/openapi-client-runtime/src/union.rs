//! `oneOf` and `anyOf`: which variant a value is.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde::ser::{Error as _, Serializer};
use serde_json::Value;

/// Returns the value of a discriminator.
pub fn tag<'a>(value: &'a Value, property: &str) -> Option<&'a str> {
    value.get(property).and_then(Value::as_str)
}

/// Deserializes the variant that the discriminator selects.
///
/// # Errors
///
/// Returns an error if the variant rejects the value.
pub fn variant<T: DeserializeOwned, E: serde::de::Error>(value: Value) -> Result<T, E> {
    serde_json::from_value(value).map_err(E::custom)
}

/// Selects a variant without a discriminator: the first that serializes to the same value again, otherwise the first
/// that the value deserializes into.
#[derive(Debug)]
pub struct VariantSearch<U> {
    value: Value,
    found: Option<U>,
    exact: bool,
}

impl<U> VariantSearch<U> {
    /// Begins the search for the variant of this value.
    pub fn new(value: Value) -> Self {
        Self {
            value,
            found: None,
            exact: false,
        }
    }

    /// Tries a variant.
    #[must_use]
    pub fn or<T: DeserializeOwned + Serialize>(mut self, wrap: impl FnOnce(T) -> U) -> Self {
        if self.exact {
            return self;
        }
        if let Ok(candidate) = serde_json::from_value::<T>(self.value.clone()) {
            self.exact = serde_json::to_value(&candidate).is_ok_and(|back| back == self.value);
            if self.exact || self.found.is_none() {
                self.found = Some(wrap(candidate));
            }
        }
        self
    }

    /// Returns the selected variant.
    ///
    /// # Errors
    ///
    /// Returns an error if the value matches no variant.
    pub fn finish<E: serde::de::Error>(self, union: &'static str) -> Result<U, E> {
        self.found
            .ok_or_else(|| E::custom(format_args!("the value matches no variant of {union}")))
    }
}

/// Rejects a value whose discriminator selects no variant.
///
/// # Errors
///
/// Always returns an error.
pub fn unknown<T, E: serde::de::Error>(property: &str, tag: Option<&str>) -> Result<T, E> {
    Err(match tag {
        Some(tag) => E::custom(format_args!(
            "the value `{tag}` of `{property}` selects no variant"
        )),
        None => E::custom(format_args!("the discriminator `{property}` is missing")),
    })
}

/// Serializes a variant with the discriminator that selects it.
///
/// # Errors
///
/// Returns an error if the value cannot be serialized.
pub fn tagged<T: Serialize, S: Serializer>(
    serializer: S,
    value: &T,
    property: &str,
    tags: &[&str],
) -> Result<S::Ok, S::Error> {
    let mut value = serde_json::to_value(value).map_err(S::Error::custom)?;
    if let Value::Object(properties) = &mut value {
        let selected = properties.get(property).and_then(Value::as_str);
        if !selected.is_some_and(|tag| tags.contains(&tag))
            && let Some(tag) = tags.first()
        {
            properties.insert(property.to_owned(), Value::String((*tag).to_owned()));
        }
    }
    value.serialize(serializer)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;
    use std::collections::BTreeMap;

    #[derive(Debug, PartialEq)]
    enum Choice {
        Number(u8),
        Object(BTreeMap<String, u8>),
        Other(Small),
    }

    #[derive(Debug, PartialEq, serde::Serialize, serde::Deserialize)]
    struct Small {
        a: u8,
    }

    fn search(value: Value) -> Result<Choice, serde_json::Error> {
        VariantSearch::new(value)
            .or(Choice::Other)
            .or(Choice::Number)
            .or(Choice::Object)
            .finish("Choice")
    }

    #[test]
    fn an_exact_variant_wins_over_an_earlier_one() {
        assert_eq!(search(json!(7)).unwrap(), Choice::Number(7));
        assert_eq!(search(json!({"a": 1})).unwrap(), Choice::Other(Small { a: 1 }));
        let object = BTreeMap::from([("a".to_owned(), 1), ("b".to_owned(), 2)]);
        assert_eq!(search(json!({"a": 1, "b": 2})).unwrap(), Choice::Object(object));
    }

    #[test]
    fn an_inexact_variant_is_better_than_none() {
        assert_eq!(
            search(json!({"a": 1, "b": "text"})).unwrap(),
            Choice::Other(Small { a: 1 })
        );
        let error = search(json!("text")).unwrap_err();
        assert_eq!(error.to_string(), "the value matches no variant of Choice");
    }

    #[test]
    fn a_variant_is_serialized_with_a_tag_that_selects_it() {
        let serialized = |value: Value, tags: &[&str]| {
            tagged(serde_json::value::Serializer, &value, "kind", tags).unwrap()
        };
        assert_eq!(serialized(json!({}), &["a", "b"]), json!({"kind": "a"}));
        assert_eq!(
            serialized(json!({"kind": "b"}), &["a", "b"]),
            json!({"kind": "b"})
        );
        assert_eq!(serialized(json!({"kind": "c"}), &["a"]), json!({"kind": "a"}));
        assert_eq!(tag(&json!({"kind": "a"}), "kind"), Some("a"));
        assert_eq!(tag(&json!({"kind": 1}), "kind"), None);
    }
}
