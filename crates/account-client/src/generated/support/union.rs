// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! Choices between schemas.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde::ser::{Error as _, Serializer};
use serde_json::Value;

/// The value of a discriminator.
pub(crate) fn tag<'a>(value: &'a Value, property: &str) -> Option<&'a str> {
    value.get(property).and_then(Value::as_str)
}

/// One alternative, known to be the one.
pub(crate) fn only<T: DeserializeOwned, E: serde::de::Error>(value: Value) -> Result<T, E> {
    serde_json::from_value(value).map_err(E::custom)
}

/// The choice of an alternative that nothing but its form tells: the first that says all of the
/// value, else the first that can be read from it at all.
pub(crate) struct Trial<U> {
    value: Value,
    found: Option<U>,
    exact: bool,
}

impl<U> Trial<U> {
    pub(crate) fn new(value: Value) -> Self {
        Trial {
            value,
            found: None,
            exact: false,
        }
    }

    /// Tries one alternative.
    pub(crate) fn alternative<T: DeserializeOwned + Serialize>(mut self, wrap: impl FnOnce(T) -> U) -> Self {
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

    /// The alternative that was found.
    pub(crate) fn finish<E: serde::de::Error>(self, union: &'static str) -> Result<U, E> {
        self.found
            .ok_or_else(|| E::custom(format_args!("the value is none of the alternatives of {union}")))
    }
}

/// No alternative has the discriminator's value.
pub(crate) fn unknown<T, E: serde::de::Error>(property: &str, tag: Option<&str>) -> Result<T, E> {
    Err(match tag {
        Some(tag) => E::custom(format_args!("`{property}` selects no alternative: `{tag}`")),
        None => E::custom(format_args!("the discriminator `{property}` is missing")),
    })
}

/// Writes an alternative with the discriminator that selects it.
pub(crate) fn tagged<T: Serialize, S: Serializer>(
    serializer: S,
    value: &T,
    property: &str,
    tags: &[&str],
) -> Result<S::Ok, S::Error> {
    let mut value = serde_json::to_value(value).map_err(S::Error::custom)?;
    if let Value::Object(members) = &mut value {
        let selected = members.get(property).and_then(Value::as_str);
        if !selected.is_some_and(|tag| tags.contains(&tag))
            && let Some(tag) = tags.first()
        {
            members.insert(property.to_owned(), Value::String((*tag).to_owned()));
        }
    }
    value.serialize(serializer)
}
