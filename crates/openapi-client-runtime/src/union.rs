//! `oneOf` and `anyOf`: which variant a value is.
//!
//! A value is decoded from its JSON text, so that an undeclared variant keeps it unchanged.

mod attempt;
mod kept;

use crate::unknown::{self, UnknownJson};
pub(crate) use attempt::Budget;
use attempt::{attempt, spend};
use kept::kept;
use serde::Serialize;
use serde::de::{self, DeserializeOwned, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde::ser::{Error as _, Serializer};
use serde_json::Value;
use serde_json::value::{RawValue, to_raw_value};
use std::fmt;

/// The deepest nesting of a value. serde_json has the same limit for each text, but each variant is decoded from a text of
/// its own, so that its limit would begin again in every nested union.
const MAX_DEPTH: usize = 127;

/// A value whose variant is not known yet.
#[derive(Debug)]
pub struct Undecided(Box<RawValue>);

impl Undecided {
    /// Reads any value. The deserializer must be serde_json's, of which the text of the value is kept.
    ///
    /// # Errors
    ///
    /// Returns an error if the value is malformed or nested too deeply.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <Box<RawValue> as de::Deserialize>::deserialize(deserializer)?;
        if depth(text.get()) > MAX_DEPTH {
            return Err(de::Error::custom("the value is nested too deeply"));
        }
        // The text may be kept, but half of a surrogate pair is no character. It has not been decoded yet.
        if has_surrogates(text.get()) {
            serde_json::from_str::<Value>(text.get()).map_err(de::Error::custom)?;
        }
        Ok(Self(text))
    }

    /// Returns the value of a discriminator.
    ///
    /// # Errors
    ///
    /// Returns an error if the value is not an object or has no such string.
    pub fn tag<E: de::Error>(&self, property: &'static str) -> Result<String, E> {
        let tag = tag(&self.0, property).map_err(E::custom)?;
        tag.ok_or_else(|| E::custom(format_args!("the discriminator `{property}` is missing")))
    }

    /// Deserializes the variant that the discriminator selects.
    ///
    /// # Errors
    ///
    /// Returns an error if the variant rejects the value.
    pub fn variant<T: DeserializeOwned, E: de::Error>(&self) -> Result<T, E> {
        serde_json::from_str(self.0.get()).map_err(E::custom)
    }

    /// Keeps a value that is no declared variant.
    pub fn unknown(self) -> UnknownJson {
        unknown::add_to_count(1);
        UnknownJson::new(self.0)
    }

    /// Begins the search for the variant.
    pub fn search<U>(self) -> VariantSearch<U> {
        let value = serde_json::from_str(self.0.get()).ok();
        VariantSearch {
            text: self,
            value,
            found: None,
            is_too_complex: false,
        }
    }
}

/// Rejects a value whose discriminator selects no variant.
///
/// # Errors
///
/// Always returns an error.
pub fn unknown_tag<T, E: de::Error>(property: &str, tag: &str) -> Result<T, E> {
    Err(E::custom(format_args!(
        "the value `{tag}` of `{property}` selects no variant"
    )))
}

/// Selects a variant without a discriminator: the one with the fewest undeclared values; of several, the one that keeps most
/// of the value, and of equal ones the first.
///
/// A *constant* is an `enum` with one declared value, at any depth. A variant in which a constant has another value is not
/// selected. Where every variant has undeclared values, it must be the only one with the fewest: otherwise the variant is
/// not known.
///
/// Undeclared values are counted in a variable of the thread (`unknown::count`), without those of variants that are not
/// selected.
#[derive(Debug)]
pub struct VariantSearch<U> {
    text: Undecided,
    /// The value, unless `Value` cannot hold it.
    value: Option<Value>,
    found: Option<Candidate<U>>,
    /// Whether a variant was not tried, because too much has been decoded.
    is_too_complex: bool,
}

#[derive(Debug)]
struct Candidate<U> {
    variant: U,
    /// How many undeclared values it holds.
    unknowns: usize,
    /// How many parts of the value it keeps.
    kept: usize,
    /// Whether it is serialized to the same value, and not only to an equal one: 5 is 5, and not 5.0.
    exact: bool,
    /// Whether no other variant has as few undeclared values.
    only: bool,
}

impl<U> VariantSearch<U> {
    /// Tries a variant. Of equal ones the first is selected, so generated code tries them by precedence.
    #[must_use]
    pub fn or<T: DeserializeOwned + Serialize>(mut self, wrap: impl FnOnce(T) -> U) -> Self {
        let known = |candidate: &Candidate<U>| candidate.unknowns == 0 && candidate.exact;
        if self.is_too_complex || self.found.as_ref().is_some_and(known) {
            return self;
        }
        let text = self.text.0.get();
        let Some((decoded, unknowns)) = attempt(text.len(), || serde_json::from_str::<T>(text)) else {
            self.is_too_complex = true;
            return self;
        };
        let Ok(decoded) = decoded else { return self };
        let (kept, exact) = self.value.as_ref().map_or((0, false), |value| {
            // Through a text, since `Value` holds 1.1 of 32 bits as 1.100000023841858.
            let again = serde_json::to_vec(&decoded).ok().filter(|text| spend(text.len()));
            let again = again.and_then(|text| serde_json::from_slice(&text).ok());
            again.map_or((0, false), |again: Value| (kept(value, &again), *value == again))
        });
        let only = match &mut self.found {
            Some(best) if unknowns > best.unknowns => return self,
            Some(best) if unknowns == best.unknowns => {
                best.only = false;
                if (kept, exact) <= (best.kept, best.exact) {
                    return self;
                }
                false
            }
            _ => true,
        };
        self.found = Some(Candidate {
            variant: wrap(decoded),
            unknowns,
            kept,
            exact,
            only,
        });
        self
    }

    /// Returns the selected variant.
    ///
    /// # Errors
    ///
    /// Returns an error if the value matches no variant, or several equally well, or is too complex.
    pub fn finish<E: de::Error>(self, union: &'static str) -> Result<U, E> {
        self.check_complexity(union)?;
        self.select().map_err(|_| no_variant(union))
    }

    /// Returns the selected variant, or the value in the variant for undeclared ones.
    ///
    /// # Errors
    ///
    /// Returns an error if the value selects no variant and is of another type than theirs, or if it is too complex.
    pub fn or_unknown<E: de::Error>(
        self,
        union: &'static str,
        types: &[JsonType],
        wrap: impl FnOnce(UnknownJson) -> U,
    ) -> Result<U, E> {
        self.check_complexity(union)?;
        match self.select() {
            Ok(selected) => Ok(selected),
            Err(text) if types.contains(&JsonType::of(&text.0)) => Ok(wrap(text.unknown())),
            Err(_) => Err(no_variant(union)),
        }
    }

    fn check_complexity<E: de::Error>(&self, union: &str) -> Result<(), E> {
        match self.is_too_complex {
            true => Err(E::custom(format_args!(
                "the value is too complex: too many alternatives of {union} are nested in each other"
            ))),
            false => Ok(()),
        }
    }

    fn select(self) -> Result<U, Undecided> {
        match self.found {
            Some(found) if found.unknowns == 0 || found.only => {
                unknown::add_to_count(found.unknowns);
                Ok(found.variant)
            }
            _ => Err(self.text),
        }
    }
}

fn no_variant<E: de::Error>(union: &str) -> E {
    E::custom(format_args!("the value selects no variant of {union}"))
}

/// A type of JSON values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JsonType {
    /// An array.
    Array,
    /// `true` or `false`.
    Boolean,
    /// `null`.
    Null,
    /// A number.
    Number,
    /// An object.
    Object,
    /// A string.
    String,
}

impl JsonType {
    fn of(value: &RawValue) -> Self {
        match value.get().as_bytes().first() {
            Some(b'[') => Self::Array,
            Some(b'{') => Self::Object,
            Some(b'"') => Self::String,
            Some(b't' | b'f') => Self::Boolean,
            Some(b'n') => Self::Null,
            _ => Self::Number,
        }
    }
}

/// Serializes a variant with the discriminator that selects it. A value that is not an object has none.
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
    let text = to_raw_value(value).map_err(S::Error::custom)?;
    let selected = tag(&text, property).ok().flatten();
    if selected.is_some_and(|tag| tags.contains(&tag.as_str())) {
        return text.serialize(serializer);
    }
    let mut value: Value = serde_json::from_str(text.get()).map_err(S::Error::custom)?;
    if let (Value::Object(properties), Some(tag)) = (&mut value, tags.first()) {
        properties.insert(property.to_owned(), Value::String((*tag).to_owned()));
    }
    value.serialize(serializer)
}

/// Returns whether a JSON text has escapes of surrogates, which are characters only in pairs.
fn has_surrogates(text: &str) -> bool {
    text.contains("\\ud") || text.contains("\\uD")
}

/// Returns how deeply the arrays and objects of a JSON text are nested.
fn depth(text: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        match byte {
            b'[' | b'{' => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b']' | b'}' => depth = depth.saturating_sub(1),
            b'"' => {
                while let Some(byte) = bytes.next().filter(|byte| *byte != b'"') {
                    if byte == b'\\' {
                        bytes.next();
                    }
                }
            }
            _ => {}
        }
    }
    deepest
}

/// Returns the string in a property of an object.
fn tag(object: &RawValue, property: &str) -> Result<Option<String>, serde_json::Error> {
    serde_json::Deserializer::from_str(object.get()).deserialize_map(TagVisitor(property))
}

/// Reads one property and skips the others.
struct TagVisitor<'p>(&'p str);

impl<'de> Visitor<'de> for TagVisitor<'_> {
    type Value = Option<String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object with the discriminator `{}`", self.0)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut properties: A) -> Result<Option<String>, A::Error> {
        let mut tag = None;
        while let Some(name) = properties.next_key::<String>()? {
            if name == self.0 {
                tag = match properties.next_value()? {
                    Value::String(tag) => Some(tag),
                    _ => None,
                };
            } else {
                properties.next_value::<IgnoredAny>()?;
            }
        }
        Ok(tag)
    }
}

#[cfg(test)]
#[allow(dead_code, unreachable_pub, reason = "the macros write for public enums")]
mod tests;
