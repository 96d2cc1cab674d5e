//! Enumerations of integers and booleans.

use crate::unknown::{self, UnknownBoolean, UnknownInteger};
use serde::de::{self, Deserializer, Visitor};
use std::fmt;

/// An enum whose variants are integers or booleans.
pub trait ValueEnum<T>: Sized {
    /// The name of the enum, for messages.
    const NAME: &'static str;
    /// The number of declared values.
    const COUNT: usize;

    /// Returns the variant of a declared value.
    fn from_value(value: T) -> Option<Self>;
}

/// An open enum whose variants are integers or booleans.
pub trait OpenValueEnum<T: EnumValue>: ValueEnum<T> {
    /// Returns the variant of an undeclared value.
    fn from_unknown(unknown: T::Unknown) -> Self;
}

/// The type of the values of an enum.
pub trait EnumValue: Sized {
    /// What an open enum keeps of an undeclared value.
    type Unknown;

    /// Deserializes the value, if it is in the range of the type.
    ///
    /// # Errors
    ///
    /// Returns an error for a value of another type.
    fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
        name: &'static str,
    ) -> Result<Result<Self, Self::Unknown>, D::Error>;

    /// Keeps a value that is not declared.
    fn into_unknown(self) -> Self::Unknown;
}

impl EnumValue for bool {
    type Unknown = UnknownBoolean;

    fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
        _: &'static str,
    ) -> Result<Result<Self, UnknownBoolean>, D::Error> {
        <bool as de::Deserialize>::deserialize(deserializer).map(Ok)
    }

    fn into_unknown(self) -> UnknownBoolean {
        UnknownBoolean::new(self)
    }
}

impl EnumValue for i64 {
    type Unknown = UnknownInteger;

    fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
        name: &'static str,
    ) -> Result<Result<Self, UnknownInteger>, D::Error> {
        let integer = deserializer.deserialize_i64(IntegerVisitor(name))?;
        Ok(i64::try_from(integer).map_err(|_| UnknownInteger::new(integer)))
    }

    fn into_unknown(self) -> UnknownInteger {
        UnknownInteger::new(self.into())
    }
}

struct IntegerVisitor(&'static str);

impl Visitor<'_> for IntegerVisitor {
    type Value = i128;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an integer ({})", self.0)
    }

    fn visit_i64<E>(self, value: i64) -> Result<i128, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<i128, E> {
        Ok(value.into())
    }

    fn visit_i128<E>(self, value: i128) -> Result<i128, E> {
        Ok(value)
    }
}

/// Deserializes an open enum of integers or booleans.
///
/// # Errors
///
/// Returns an error for a value of another type.
pub fn deserialize_open<'de, V: EnumValue + Copy, T: OpenValueEnum<V>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    let unknown = match V::deserialize(deserializer, T::NAME)? {
        Ok(value) => match T::from_value(value) {
            Some(known) => return Ok(known),
            None => value.into_unknown(),
        },
        Err(unknown) => unknown,
    };
    unknown::count(T::COUNT)?;
    Ok(T::from_unknown(unknown))
}

/// Implements the conversions and serde's traits for an enum whose variants are integers or booleans. `into` is the type
/// that every value converts into: that of the declared values, or that of unknown ones.
///
/// ```text
/// impl_value_enum! {
///     enum Priority: i64, unknown Unknown into i128;
///     Low = 1i64;
///     High = 2i64;
/// }
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_value_enum {
    (enum $name:ident: $type:ident; $($variant:ident = $value:literal;)*) => {
        impl ::std::convert::From<$name> for $type {
            fn from(value: $name) -> Self {
                match value {
                    $($name::$variant => $value,)*
                }
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

        $crate::__impl_value_enum!(@shared $name: $type, $type; $($variant = $value;)*);
    };
    (
        enum $name:ident: $type:ident, unknown $unknown:ident into $wide:ident;
        $($variant:ident = $value:literal;)*
    ) => {
        impl ::std::convert::From<$name> for $wide {
            fn from(value: $name) -> Self {
                match value {
                    $($name::$variant => $wide::from($value),)*
                    $name::$unknown(unknown) => unknown.get(),
                }
            }
        }

        impl $crate::private::v1::enumeration::OpenValueEnum<$type> for $name {
            fn from_unknown(
                unknown: <$type as $crate::private::v1::enumeration::EnumValue>::Unknown,
            ) -> Self {
                Self::$unknown(unknown)
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                $crate::private::v1::enumeration::deserialize_open::<$type, Self, D>(deserializer)
            }
        }

        $crate::__impl_value_enum!(@shared $name: $type, $wide; $($variant = $value;)*);
    };
    (@shared $name:ident: $type:ident, $wide:ident; $($variant:ident = $value:literal;)*) => {
        impl $name {
            /// The declared values, in the order of the contract.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];
        }

        impl $crate::private::v1::enumeration::ValueEnum<$type> for $name {
            const NAME: &'static str = ::std::stringify!($name);
            const COUNT: usize = Self::ALL.len();

            fn from_value(value: $type) -> ::std::option::Option<Self> {
                match value {
                    $($value => ::std::option::Option::Some(Self::$variant),)*
                    #[allow(unreachable_patterns, reason = "both booleans may be declared")]
                    _ => ::std::option::Option::None,
                }
            }
        }

        /// Parses a declared value.
        impl ::std::str::FromStr for $name {
            type Err = $crate::ParseEnumError;

            fn from_str(text: &str) -> ::std::result::Result<Self, $crate::ParseEnumError> {
                let value: ::std::option::Option<$type> = text.parse().ok();
                value
                    .and_then($crate::private::v1::enumeration::ValueEnum::from_value)
                    .ok_or_else(|| $crate::ParseEnumError::new(::std::stringify!($name), text))
            }
        }

        /// Converts a declared value.
        impl ::std::convert::TryFrom<$type> for $name {
            type Error = $crate::ParseEnumError;

            fn try_from(value: $type) -> ::std::result::Result<Self, $crate::ParseEnumError> {
                $crate::private::v1::enumeration::ValueEnum::from_value(value).ok_or_else(|| {
                    $crate::ParseEnumError::new(
                        ::std::stringify!($name),
                        &::std::string::ToString::to_string(&value),
                    )
                })
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                ::std::fmt::Display::fmt(&$wide::from(*self), f)
            }
        }

        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::std::result::Result<S::Ok, S::Error> {
                ::serde::Serialize::serialize(&$wide::from(*self), serializer)
            }
        }
    };
}

#[cfg(test)]
#[allow(unreachable_pub, reason = "the macro writes for public enums")]
mod tests {
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

    #[derive(Debug, Clone, Copy, PartialEq)]
    enum OpenPriority {
        Low,
        Unknown(crate::UnknownInteger),
    }

    crate::__impl_value_enum! {
        enum OpenPriority: i64, unknown Unknown into i128;
        Low = 1i64;
    }

    #[derive(Debug, Clone, Copy, PartialEq)]
    enum OpenTruth {
        True,
        Unknown(crate::UnknownBoolean),
    }

    crate::__impl_value_enum! {
        enum OpenTruth: bool, unknown Unknown into bool;
        True = true;
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
        assert!(error.starts_with("\"3\" is not a value of Priority"), "{error}");
    }

    #[test]
    fn an_open_enum_keeps_undeclared_values() {
        assert_eq!(round_trip("1"), Ok(OpenPriority::Low));
        for json in ["2", "-9223372036854775808", "18446744073709551615"] {
            let priority: OpenPriority = round_trip(json).unwrap();
            assert_eq!(i128::from(priority).to_string(), json);
        }
        assert_eq!(round_trip("true"), Ok(OpenTruth::True));
        assert!(!bool::from(round_trip::<OpenTruth>("false").unwrap()));
    }

    #[test]
    fn an_open_enum_has_one_type_and_parses_declared_values_only() {
        for json in ["null", "true", "1.0", r#""1""#] {
            let error = round_trip::<OpenPriority>(json).unwrap_err();
            assert!(
                error.contains("expected an integer (OpenPriority)"),
                "{json}: {error}"
            );
        }
        for json in ["null", "1", r#""true""#] {
            assert!(round_trip::<OpenTruth>(json).is_err(), "{json}");
        }
        assert!("2".parse::<OpenPriority>().is_err());
        assert!(OpenPriority::try_from(2).is_err() && OpenTruth::try_from(false).is_err());
    }
}
