//! Values that the contract did not declare when the client was generated.
//!
//! A newer server may respond with them: with another value of an `enum`, or another alternative of a `oneOf`. Generated
//! types keep such a value in a variant of its own instead of failing, and serialize it as it was received. None of the
//! types here can be created from anything but a received message, so that a request holds no value of the caller's own
//! invention.

use serde::de::{self, Deserialize};
use serde::ser::{Serialize, Serializer};
use serde_json::Value;
use serde_json::value::RawValue;
use std::cell::Cell;
use std::fmt;
use std::hash::{Hash, Hasher};

/// A string that the contract did not declare.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnknownString(Box<str>);

impl UnknownString {
    #[doc(hidden)]
    pub fn new(string: &str) -> Self {
        Self(string.into())
    }

    /// Returns the string.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// An integer that the contract did not declare.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnknownInteger(i128);

impl UnknownInteger {
    pub(crate) fn new(integer: i128) -> Self {
        Self(integer)
    }

    /// Returns the integer.
    pub fn get(self) -> i128 {
        self.0
    }
}

/// A boolean that the contract did not declare.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnknownBoolean(bool);

impl UnknownBoolean {
    pub(crate) fn new(boolean: bool) -> Self {
        Self(boolean)
    }

    /// Returns the boolean.
    pub fn get(self) -> bool {
        self.0
    }
}

/// A JSON value of which the contract declares no alternative.
///
/// It keeps the text of the value, and thereby numbers of any size and precision. `Debug` does not show it, since it may
/// hold a secret.
#[derive(Clone)]
pub struct UnknownJson(Box<RawValue>);

impl UnknownJson {
    pub(crate) fn new(json: Box<RawValue>) -> Self {
        Self(json)
    }

    /// Returns the JSON text as it was received.
    pub fn as_str(&self) -> &str {
        self.0.get()
    }

    /// Deserializes the value into a type of the caller's.
    ///
    /// # Errors
    ///
    /// Returns an error if the value does not match the type.
    pub fn parse<'de, T: Deserialize<'de>>(&'de self) -> Result<T, serde_json::Error> {
        serde_json::from_str(self.as_str())
    }
}

/// Compares the values, apart from white space and the order of properties.
impl PartialEq for UnknownJson {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
            || matches!((self.parse::<Value>(), other.parse::<Value>()), (Ok(one), Ok(two)) if one == two)
    }
}

impl Eq for UnknownJson {}

impl Hash for UnknownJson {
    fn hash<H: Hasher>(&self, state: &mut H) {
        match self.parse::<Value>() {
            Ok(value) => value.hash(state),
            // Such values, for example numbers that are too large, are compared as text.
            Err(_) => self.as_str().hash(state),
        }
    }
}

impl fmt::Debug for UnknownJson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UnknownJson").finish_non_exhaustive()
    }
}

impl Serialize for UnknownJson {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

/// What a thread decodes. serde passes no context to the types that it deserializes.
#[derive(Debug, Clone, Copy, Default)]
struct Decoding {
    /// How many undeclared values it has decoded.
    unknowns: usize,
    /// Whether it decodes a variant that may turn out to be the wrong one.
    searches: bool,
}

thread_local! {
    static DECODING: Cell<Decoding> = const { Cell::new(Decoding { unknowns: 0, searches: false }) };
}

/// Counts an undeclared value where `declared` values are declared.
///
/// # Errors
///
/// Returns an error in place of a constant, which is the only declared value, while the variant of a union is searched for:
/// this one is wrong.
pub(crate) fn count<E: de::Error>(declared: usize) -> Result<(), E> {
    if declared == 1 && DECODING.get().searches {
        return Err(E::custom("a constant has another value"));
    }
    add_to_count(1);
    Ok(())
}

/// Counts the undeclared values of a part.
pub(crate) fn add_to_count(part: usize) {
    let mut decoding = DECODING.get();
    decoding.unknowns += part;
    DECODING.set(decoding);
}

/// Decodes a value as a variant that may be the wrong one, and returns how many undeclared values it holds.
pub(crate) fn counted<T>(decode: impl FnOnce() -> T) -> (T, usize) {
    let before = Restored(DECODING.replace(Decoding {
        unknowns: 0,
        searches: true,
    }));
    let decoded = decode();
    let unknowns = DECODING.get().unknowns;
    drop(before);
    (decoded, unknowns)
}

/// What is decoded again when this is dropped, also by a panic, which must not change what the thread decodes afterwards.
struct Restored(Decoding);

impl Drop for Restored {
    fn drop(&mut self) {
        DECODING.set(self.0);
    }
}
