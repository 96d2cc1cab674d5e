//! Reads and writes enumerations.
//!
//! Generated enums implement serde's traits through the macros of this file instead of deriving them, which the compiler
//! checks several times as fast.

use serde::de::{self, Deserializer, Visitor};
use std::fmt;
use std::marker::PhantomData;

/// A text that is no value of an enum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownValue {
    name: &'static str,
    text: String,
}

impl UnknownValue {
    #[doc(hidden)]
    pub fn new(name: &'static str, text: &str) -> Self {
        let text = text.to_owned();
        Self { name, text }
    }

    /// Returns the text.
    pub fn text(&self) -> &str {
        &self.text
    }
}

impl fmt::Display for UnknownValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is not a value of {}", self.text, self.name)
    }
}

impl std::error::Error for UnknownValue {}

/// An enum whose variants are strings.
pub trait StringEnum: Copy + 'static {
    /// The name of the enum, for messages.
    const NAME: &'static str;
    /// The strings, in the order of the contract.
    const STRINGS: &'static [&'static str];

    /// Returns the variant of a string.
    fn from_string(string: &str) -> Option<Self>;
}

/// Deserializes an enum from one of its strings.
///
/// # Errors
///
/// Returns an error for anything but one of the strings.
pub fn deserialize<'de, T: StringEnum, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_str(StringVisitor(PhantomData))
}

struct StringVisitor<T>(PhantomData<T>);

impl<T: StringEnum> Visitor<'_> for StringVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a string ({})", T::NAME)
    }

    fn visit_str<E: de::Error>(self, string: &str) -> Result<T, E> {
        T::from_string(string).ok_or_else(|| E::unknown_variant(string, T::STRINGS))
    }
}

/// Implements [`StringEnum`] and serde's traits for an enum that has `as_str`.
///
/// ```text
/// impl_string_enum! {
///     enum Scope;
///     Read = "read";
///     Admin = "admin";
/// }
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_string_enum {
    (enum $name:ident; $($variant:ident = $string:literal;)*) => {
        impl $name {
            /// All values, in the order of the contract.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The string on the wire.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $string,)*
                }
            }
        }

        impl $crate::private::v1::enumeration::StringEnum for $name {
            const NAME: &'static str = ::std::stringify!($name);
            const STRINGS: &'static [&'static str] = &[$($string),*];

            fn from_string(string: &str) -> ::std::option::Option<Self> {
                match string {
                    $($string => ::std::option::Option::Some(Self::$variant),)*
                    _ => ::std::option::Option::None,
                }
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        /// Parses the string on the wire.
        impl ::std::str::FromStr for $name {
            type Err = $crate::UnknownValue;

            fn from_str(text: &str) -> ::std::result::Result<Self, $crate::UnknownValue> {
                <Self as $crate::private::v1::enumeration::StringEnum>::from_string(text)
                    .ok_or_else(|| $crate::UnknownValue::new(::std::stringify!($name), text))
            }
        }

        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::std::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                $crate::private::v1::enumeration::deserialize(deserializer)
            }
        }
    };
}

/// Implements the conversions and serde's traits for an enum whose variants are integers or booleans.
///
/// ```text
/// impl_value_enum! {
///     enum Priority: i64;
///     Low = 1i64;
///     High = 2i64;
/// }
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_value_enum {
    (enum $name:ident: $type:ident; $($variant:ident = $value:literal;)*) => {
        impl $name {
            /// All values, in the order of the contract.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];
        }

        /// Parses the value on the wire.
        impl ::std::str::FromStr for $name {
            type Err = $crate::UnknownValue;

            fn from_str(text: &str) -> ::std::result::Result<Self, $crate::UnknownValue> {
                let value: ::std::option::Option<$type> = text.parse().ok();
                value
                    .and_then(|value| Self::try_from(value).ok())
                    .ok_or_else(|| $crate::UnknownValue::new(::std::stringify!($name), text))
            }
        }

        impl ::std::convert::From<$name> for $type {
            fn from(value: $name) -> Self {
                match value {
                    $($name::$variant => $value,)*
                }
            }
        }

        impl ::std::convert::TryFrom<$type> for $name {
            type Error = ::std::string::String;

            fn try_from(value: $type) -> ::std::result::Result<Self, ::std::string::String> {
                match value {
                    $($value => ::std::result::Result::Ok(Self::$variant),)*
                    _ => ::std::result::Result::Err(::std::format!(
                        "{value} is not a value of {}",
                        ::std::stringify!($name),
                    )),
                }
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                ::std::fmt::Display::fmt(&$type::from(*self), f)
            }
        }

        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::std::result::Result<S::Ok, S::Error> {
                ::serde::Serialize::serialize(&$type::from(*self), serializer)
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                let value: $type = ::serde::Deserialize::deserialize(deserializer)?;
                Self::try_from(value).map_err(::serde::de::Error::custom)
            }
        }
    };
}

#[cfg(test)]
#[allow(unreachable_pub, reason = "the macros write for public enums")]
mod tests {
    #[derive(Debug, Clone, Copy, PartialEq)]
    enum Scope {
        Read,
        ReadWrite,
    }

    crate::__impl_string_enum! {
        enum Scope;
        Read = "read";
        ReadWrite = "read-\"write\"";
    }

    #[derive(Debug, Clone, Copy, PartialEq)]
    enum Priority {
        Low,
        High,
    }

    crate::__impl_value_enum! {
        enum Priority: i64;
        Low = -1i64;
        High = 2i64;
    }

    #[test]
    fn strings_survive_a_round_trip() {
        for (scope, json) in [
            (Scope::Read, r#""read""#),
            (Scope::ReadWrite, r#""read-\"write\"""#),
        ] {
            assert_eq!(serde_json::to_string(&scope).unwrap(), json);
            assert_eq!(serde_json::from_str::<Scope>(json).unwrap(), scope);
            assert_eq!(serde_json::json!(scope.to_string()).to_string(), json);
            assert_eq!(scope.to_string().parse(), Ok(scope));
        }
        assert_eq!(Scope::ALL, [Scope::Read, Scope::ReadWrite]);
        let error = "Read".parse::<Scope>().unwrap_err();
        assert_eq!(error.to_string(), r#""Read" is not a value of Scope"#);
        assert_eq!(error.text(), "Read");
    }

    #[test]
    fn only_a_declared_string_is_a_variant() {
        let error = serde_json::from_str::<Scope>(r#""write""#)
            .unwrap_err()
            .to_string();
        assert!(
            error.starts_with("unknown variant `write`, expected `read` or"),
            "{error}"
        );
        for json in ["1", "null", r#"{"read":null}"#, r#"["read"]"#, r#""Read""#] {
            assert!(serde_json::from_str::<Scope>(json).is_err(), "{json}");
        }
    }

    #[test]
    fn integers_survive_a_round_trip() {
        for (priority, json) in [(Priority::Low, "-1"), (Priority::High, "2")] {
            assert_eq!(serde_json::to_string(&priority).unwrap(), json);
            assert_eq!(serde_json::from_str::<Priority>(json).unwrap(), priority);
            assert_eq!(priority.to_string(), json);
            assert_eq!(json.parse(), Ok(priority));
        }
        assert_eq!(Priority::ALL, [Priority::Low, Priority::High]);
        assert!("3".parse::<Priority>().is_err() && "x".parse::<Priority>().is_err());
        let error = serde_json::from_str::<Priority>("3").unwrap_err().to_string();
        assert!(error.starts_with("3 is not a value of Priority"), "{error}");
    }
}
