//! Reads and writes enumerations.
//!
//! Generated enums implement serde's traits through the macros of this module and of `values` instead of deriving them,
//! which the compiler checks several times as fast. An *open* enum has a variant for values that the contract did not
//! declare when the client was generated; the argument `unknown` of a macro names that variant.

mod values;

use crate::unknown;
use serde::de::{self, Deserializer, Visitor};
use std::fmt;
use std::marker::PhantomData;

pub use crate::unknown::{UnknownBoolean, UnknownInteger, UnknownString};
pub use values::{EnumValue, OpenValueEnum, ValueEnum, deserialize_open};

/// The error of parsing a text that is no declared value of an enum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParseEnumError {
    name: &'static str,
    text: String,
}

impl ParseEnumError {
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

impl fmt::Display for ParseEnumError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is not a value of {}", self.text, self.name)
    }
}

impl std::error::Error for ParseEnumError {}

/// An enum whose variants are strings.
pub trait StringEnum: Sized + 'static {
    /// The name of the enum, for messages.
    const NAME: &'static str;
    /// The declared strings, in the order of the contract.
    const STRINGS: &'static [&'static str];

    /// Returns the variant of a declared string.
    fn from_string(string: &str) -> Option<Self>;

    /// Returns the variant of any other string, if the enum is open.
    fn from_unknown(string: &str) -> Option<Self> {
        let _ = string;
        None
    }
}

/// Deserializes an enum of strings.
///
/// # Errors
///
/// Returns an error for anything but a string, and for an undeclared string unless the enum is open.
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
        if let Some(known) = T::from_string(string) {
            return Ok(known);
        }
        match T::from_unknown(string) {
            Some(unknown) => {
                unknown::count(T::STRINGS.len())?;
                Ok(unknown)
            }
            None => Err(E::unknown_variant(string, T::STRINGS)),
        }
    }
}

/// Implements [`StringEnum`], `FromStr`, `Display` and serde's traits for an enum of strings.
///
/// ```text
/// impl_string_enum! {
///     enum Scope, unknown Unknown;
///     Read = "read";
///     Admin = "admin";
/// }
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_string_enum {
    (enum $name:ident; $($variant:ident = $string:literal;)*) => {
        impl $name {
            /// The string on the wire.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $string,)*
                }
            }
        }

        $crate::__impl_string_enum!(@shared $name {} $($variant = $string;)*);
    };
    (enum $name:ident, unknown $unknown:ident; $($variant:ident = $string:literal;)*) => {
        impl $name {
            /// The string on the wire.
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $string,)*
                    Self::$unknown(unknown) => unknown.as_str(),
                }
            }
        }

        $crate::__impl_string_enum!(@shared $name {
            fn from_unknown(string: &str) -> ::std::option::Option<Self> {
                ::std::option::Option::Some(Self::$unknown(
                    $crate::private::v1::enumeration::UnknownString::new(string),
                ))
            }
        } $($variant = $string;)*);
    };
    (@shared $name:ident { $($from_unknown:item)? } $($variant:ident = $string:literal;)*) => {
        impl $name {
            /// The declared values, in the order of the contract.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];
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

            $($from_unknown)?
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        /// Parses a declared string.
        impl ::std::str::FromStr for $name {
            type Err = $crate::ParseEnumError;

            fn from_str(text: &str) -> ::std::result::Result<Self, $crate::ParseEnumError> {
                <Self as $crate::private::v1::enumeration::StringEnum>::from_string(text)
                    .ok_or_else(|| $crate::ParseEnumError::new(::std::stringify!($name), text))
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

    #[derive(Debug, Clone, PartialEq)]
    enum OpenScope {
        Read,
        Unknown(crate::UnknownString),
    }

    crate::__impl_string_enum! {
        enum OpenScope, unknown Unknown;
        Read = "read";
    }

    fn round_trip<T: serde::de::DeserializeOwned + serde::Serialize>(json: &str) -> Result<T, String> {
        let value: T = serde_json::from_str(json).map_err(|error| error.to_string())?;
        assert_eq!(serde_json::to_string(&value).unwrap(), json);
        let tree: serde_json::Value = serde_json::from_str(json).unwrap();
        assert_eq!(
            serde_json::to_string(&serde_json::from_value::<T>(tree).unwrap()).unwrap(),
            json
        );
        Ok(value)
    }

    #[test]
    fn an_open_enum_keeps_undeclared_values() {
        assert_eq!(round_trip(r#""read""#), Ok(OpenScope::Read));
        let scope: OpenScope = round_trip(r#""w\"rite""#).unwrap();
        assert_eq!(
            (scope.as_str(), scope.to_string().as_str()),
            ("w\"rite", "w\"rite")
        );
        assert!(matches!(scope, OpenScope::Unknown(_)));
    }

    #[test]
    fn an_open_enum_has_one_type_and_parses_declared_values_only() {
        for json in ["null", "true", "1.5", "[]", r#"{"read":null}"#] {
            assert!(round_trip::<OpenScope>(json).is_err(), "{json}");
        }
        assert_eq!(OpenScope::ALL, [OpenScope::Read]);
        assert!("write".parse::<OpenScope>().is_err());
    }
}
