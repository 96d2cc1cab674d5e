//! Reading JSON: the trait, and its implementations for primitive types, formats and arrays.

use super::depth::is_too_deep;
use crate::formats;
use serde::de::{self, DeserializeSeed, Deserializer, SeqAccess, Visitor};
use std::fmt;
use std::marker::PhantomData;

/// A type that accepts exactly the values of its schema.
pub trait FromJson<'de>: Sized {
    /// Reads one value.
    ///
    /// # Errors
    /// The value is not one of the type.
    fn read<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error>;
}

/// Reads a whole text; `None` if it is not a value of the type.
#[inline]
pub(crate) fn from_slice<'de, T: FromJson<'de>>(bytes: &'de [u8]) -> Option<T> {
    // Checked once for the whole text: serde_json does not check skipped values, and need not check a `str` again.
    let text = std::str::from_utf8(bytes).ok()?;
    if is_too_deep(bytes) {
        return None;
    }
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let value = T::read(&mut deserializer).ok()?;
    deserializer.end().ok()?;
    Some(value)
}

/// Returns the default of a property or parameter.
///
/// # Panics
/// The JSON is not a value of the type. The generator checks the defaults of a document.
#[allow(clippy::panic, reason = "the text is part of generated code, not input")]
pub fn default<T: for<'de> FromJson<'de>>(json: &str) -> T {
    from_slice(json.as_bytes()).unwrap_or_else(|| panic!("the default {json} is not a value of its type"))
}

/// A [`FromJson`] type as a seed.
pub(crate) struct Seed<T>(PhantomData<T>);

impl<T> Seed<T> {
    #[inline]
    pub(crate) fn new() -> Self {
        Self(PhantomData)
    }
}

impl<'de, T: FromJson<'de>> DeserializeSeed<'de> for Seed<T> {
    type Value = T;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        T::read(deserializer)
    }
}

/// A seed for the name of a property, which `lookup` resolves if it is declared.
pub struct PropertyName<K, N> {
    lookup: fn(&str) -> Option<K>,
    other: PhantomData<N>,
}

impl<K, N> PropertyName<K, N> {
    /// Creates a seed.
    #[inline]
    pub fn new(lookup: fn(&str) -> Option<K>) -> Self {
        Self {
            lookup,
            other: PhantomData,
        }
    }
}

impl<'de, K, N: for<'n> From<&'n str>> DeserializeSeed<'de> for PropertyName<K, N> {
    type Value = Result<K, N>;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl<K, N: for<'n> From<&'n str>> Visitor<'_> for PropertyName<K, N> {
    type Value = Result<K, N>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a property name")
    }

    #[inline]
    fn visit_str<E>(self, name: &str) -> Result<Self::Value, E> {
        Ok((self.lookup)(name).ok_or_else(|| N::from(name)))
    }
}

macro_rules! like_serde {
    ($($type:ty),*) => {$(
        impl<'de> FromJson<'de> for $type {
            #[inline]
            fn read<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                <$type as serde::Deserialize>::deserialize(deserializer)
            }
        }
    )*};
}

like_serde!(bool, i32, i64, i128, u32, u64, f64, String, serde_json::Value);

/// A number beyond the range of `f32` is an error, not an infinity.
impl<'de> FromJson<'de> for f32 {
    fn read<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = <f32 as serde::Deserialize>::deserialize(deserializer)?;
        if value.is_finite() {
            Ok(value)
        } else {
            Err(de::Error::custom("the number exceeds 32 bits"))
        }
    }
}

impl<'de> FromJson<'de> for jiff::civil::Date {
    fn read<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_text(deserializer, "an RFC 3339 full-date", formats::parse_date)
    }
}

impl<'de, T: FromJson<'de>> FromJson<'de> for Box<T> {
    #[inline]
    fn read<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::read(deserializer).map(Box::new)
    }
}

impl<'de, T: FromJson<'de>> FromJson<'de> for Option<T> {
    #[inline]
    fn read<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Nullable<T>(PhantomData<T>);
        impl<'de, T: FromJson<'de>> Visitor<'de> for Nullable<T> {
            type Value = Option<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a value or null")
            }

            #[inline]
            fn visit_none<E>(self) -> Result<Option<T>, E> {
                Ok(None)
            }

            #[inline]
            fn visit_unit<E>(self) -> Result<Option<T>, E> {
                Ok(None)
            }

            #[inline]
            fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<T>, D::Error> {
                T::read(deserializer).map(Some)
            }
        }
        deserializer.deserialize_option(Nullable(PhantomData))
    }
}

impl<'de, T: FromJson<'de>> FromJson<'de> for Vec<T> {
    fn read<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Items<T>(PhantomData<T>);
        impl<'de, T: FromJson<'de>> Visitor<'de> for Items<T> {
            type Value = Vec<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an array")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Vec<T>, A::Error> {
                let mut items = Vec::new();
                while let Some(item) = access.next_element_seed(Seed::new())? {
                    items.push(item);
                }
                Ok(items)
            }
        }
        deserializer.deserialize_seq(Items(PhantomData))
    }
}

/// Reads a string that `parse` accepts.
///
/// # Errors
/// The value is not such a string.
#[inline]
pub fn read_text<'de, D, T>(
    deserializer: D,
    expected: &'static str,
    parse: fn(&str) -> Option<T>,
) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
{
    struct Parse<T>(&'static str, fn(&str) -> Option<T>);
    impl<T> Visitor<'_> for Parse<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str(self.0)
        }

        #[inline]
        fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
            (self.1)(text).ok_or_else(|| E::invalid_value(de::Unexpected::Str(text), &self))
        }
    }
    deserializer.deserialize_str(Parse(expected, parse))
}

#[cfg(test)]
mod tests {
    use super::from_slice;
    use serde_json::json;

    #[test]
    fn numbers_are_those_of_their_type() {
        assert_eq!(from_slice::<i32>(b"2147483647"), Some(i32::MAX));
        for text in ["2147483648", "1.0", "1e3", "01", "+1", "\"1\"", "null", ""] {
            assert_eq!(from_slice::<i32>(text.as_bytes()), None, "{text}");
        }
        assert_eq!(from_slice::<u64>(b"18446744073709551615"), Some(u64::MAX));
        assert_eq!(from_slice::<u64>(b"-1"), None);
        assert_eq!(from_slice::<f64>(b"1"), Some(1.0));
        assert_eq!(from_slice::<f64>(b"NaN"), None);
    }

    #[test]
    fn null_is_a_value_of_an_option_only() {
        assert_eq!(from_slice::<Option<bool>>(b"null"), Some(None));
        assert_eq!(from_slice::<bool>(b"null"), None);
        assert_eq!(
            from_slice::<Vec<Option<bool>>>(b"[true,null]"),
            Some(vec![Some(true), None])
        );
        assert_eq!(from_slice::<Vec<bool>>(b"[null]"), None);
        assert_eq!(from_slice::<serde_json::Value>(b"null"), Some(json!(null)));
    }

    #[test]
    fn a_text_is_one_value_in_utf_8() {
        assert_eq!(from_slice::<bool>(b" true\n"), Some(true));
        assert_eq!(from_slice::<bool>(b"true false"), None);
        assert_eq!(from_slice::<String>(b"\"\xff\""), None);
    }

    #[test]
    fn dates_are_those_of_rfc_3339() {
        assert!(from_slice::<jiff::civil::Date>(b"\"2026-09-18\"").is_some());
        assert!(from_slice::<jiff::civil::Date>(b"\"20260918\"").is_none());
    }

    #[test]
    fn a_number_beyond_32_bits_is_no_f32() {
        assert_eq!(from_slice::<f32>(b"1e38"), Some(1e38));
        assert_eq!(from_slice::<f32>(b"3.402823567797336e38"), Some(f32::MAX));
        assert_eq!(from_slice::<f32>(b"3.4028236e38"), None);
        assert_eq!(from_slice::<f32>(b"1e39"), None);
        assert_eq!(from_slice::<f32>(b"-1e39"), None);
    }

    #[test]
    fn nesting_is_limited_before_anything_is_read() {
        let text = "[".repeat(100_000) + &"]".repeat(100_000);
        assert!(from_slice::<serde_json::Value>(text.as_bytes()).is_none());
    }
}
