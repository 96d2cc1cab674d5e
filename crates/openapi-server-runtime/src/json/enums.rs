//! Macros that implement reading and writing for enums of strings, integers and booleans.

/// Implements an enum of strings.
#[macro_export]
#[doc(hidden)]
macro_rules! string_enum {
    ($type:ident { $($variant:ident = $wire:literal,)* }) => {
        impl $type {
            /// Every value, in the order of the document.
            pub const ALL: &'static [$type] = &[$($type::$variant,)*];

            /// Returns the value on the wire.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self {
                    $($type::$variant => $wire,)*
                }
            }

            /// Converts a value from the wire.
            #[must_use]
            pub fn from_wire(text: &str) -> ::std::option::Option<Self> {
                match text {
                    $($wire => ::std::option::Option::Some($type::$variant),)*
                    _ => ::std::option::Option::None,
                }
            }
        }

        impl ::std::fmt::Display for $type {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str((*self).as_str())
            }
        }

        impl $crate::private::v1::serde::Serialize for $type {
            fn serialize<__S: $crate::private::v1::serde::Serializer>(
                &self,
                serializer: __S,
            ) -> ::std::result::Result<__S::Ok, __S::Error> {
                serializer.serialize_str((*self).as_str())
            }
        }

        impl<'de> $crate::private::v1::json::FromJson<'de> for $type {
            fn read<__D: $crate::private::v1::serde::Deserializer<'de>>(
                deserializer: __D,
            ) -> ::std::result::Result<Self, __D::Error> {
                $crate::private::v1::json::read_text(deserializer, "one of the enum's values", Self::from_wire)
            }
        }

        impl $crate::private::v1::json::ToJson for $type {
            #[inline]
            fn write(&self, out: &mut ::std::vec::Vec<u8>) {
                $crate::private::v1::json::write_string((*self).as_str(), out);
            }
        }

        impl $crate::private::v1::unions::Tag for $type {
            fn text(&self) -> ::std::option::Option<&str> {
                ::std::option::Option::Some((*self).as_str())
            }
        }

        impl $crate::private::v1::response::ToHeader for $type {
            fn to_text(&self) -> ::std::string::String {
                ::std::string::ToString::to_string(self)
            }
        }

        $crate::private::v1::deserialize!($type);
    };
}

/// Implements an enum of integers or booleans.
#[macro_export]
#[doc(hidden)]
macro_rules! value_enum {
    ($wire_type:ident $unexpected:ident $type:ident { $($variant:ident = $wire:literal,)* }) => {
        impl $type {
            /// Every value, in the order of the document.
            pub const ALL: &'static [$type] = &[$($type::$variant,)*];

            /// Returns the value on the wire.
            #[must_use]
            pub fn value(self) -> $wire_type {
                match self {
                    $($type::$variant => $wire,)*
                }
            }

            /// Converts a value from the wire.
            #[must_use]
            pub fn from_value(value: $wire_type) -> ::std::option::Option<Self> {
                match value {
                    $($wire => ::std::option::Option::Some($type::$variant),)*
                    _ => ::std::option::Option::None,
                }
            }
        }

        impl ::std::fmt::Display for $type {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                ::std::fmt::Display::fmt(&(*self).value(), f)
            }
        }

        impl $crate::private::v1::serde::Serialize for $type {
            fn serialize<__S: $crate::private::v1::serde::Serializer>(
                &self,
                serializer: __S,
            ) -> ::std::result::Result<__S::Ok, __S::Error> {
                $crate::private::v1::serde::Serialize::serialize(&(*self).value(), serializer)
            }
        }

        impl<'de> $crate::private::v1::json::FromJson<'de> for $type {
            fn read<__D: $crate::private::v1::serde::Deserializer<'de>>(
                deserializer: __D,
            ) -> ::std::result::Result<Self, __D::Error> {
                let value = <$wire_type as $crate::private::v1::json::FromJson<'de>>::read(deserializer)?;
                Self::from_value(value).ok_or_else(|| {
                    $crate::private::v1::serde::de::Error::invalid_value(
                        $crate::private::v1::serde::de::Unexpected::$unexpected(value),
                        &"one of the enum's values",
                    )
                })
            }
        }

        impl $crate::private::v1::json::ToJson for $type {
            #[inline]
            fn write(&self, out: &mut ::std::vec::Vec<u8>) {
                $crate::private::v1::json::ToJson::write(&(*self).value(), out);
            }
        }

        impl $crate::private::v1::response::ToHeader for $type {
            fn to_text(&self) -> ::std::string::String {
                ::std::string::ToString::to_string(self)
            }
        }

        $crate::private::v1::deserialize!($type);
    };
}

/// Implements an enum of integers.
#[macro_export]
#[doc(hidden)]
macro_rules! integer_enum {
    ($($enum:tt)*) => { $crate::private::v1::value_enum!(i64 Signed $($enum)*); };
}

/// Implements an enum of one boolean.
#[macro_export]
#[doc(hidden)]
macro_rules! boolean_enum {
    ($($enum:tt)*) => { $crate::private::v1::value_enum!(bool Bool $($enum)*); };
}

#[cfg(test)]
#[allow(unreachable_pub, reason = "the macros are for public types")]
mod tests {
    use crate::json::{ToJson, from_slice};
    use crate::response::ToHeader;

    #[derive(Debug, Clone, Copy, PartialEq)]
    enum Color {
        Red,
        DarkBlue,
    }
    crate::string_enum!(Color { Red = "red", DarkBlue = "dark \"blue\"", });

    #[derive(Debug, Clone, Copy, PartialEq)]
    enum Level {
        Low,
        High,
    }
    crate::integer_enum!(Level { Low = -1, High = 1, });

    #[derive(Debug, Clone, Copy, PartialEq)]
    enum Yes {
        True,
    }
    crate::boolean_enum!(Yes { True = true, });

    fn written(value: impl ToJson) -> String {
        let mut out = Vec::new();
        value.write(&mut out);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn enums_are_read_and_written_as_their_values() {
        for (value, text) in [(Color::Red, "\"red\""), (Color::DarkBlue, r#""dark \"blue\"""#)] {
            assert_eq!(from_slice(text.as_bytes()), Some(value));
            assert_eq!(written(value), text);
            assert_eq!(serde_json::to_string(&value).unwrap(), text);
        }
        assert_eq!(from_slice(b"-1"), Some(Level::Low));
        assert_eq!(written(Level::High), "1");
        assert_eq!(from_slice(b"true"), Some(Yes::True));
        assert_eq!(written(Yes::True), "true");
        assert_eq!((Color::ALL.len(), Level::ALL.len(), Yes::ALL.len()), (2, 2, 1));
    }

    #[test]
    fn other_values_are_rejected() {
        for text in [r#"{"red":null}"#, "\"Red\"", "0", "null"] {
            assert_eq!(from_slice::<Color>(text.as_bytes()), None, "{text}");
        }
        for text in ["0", "1.0", "\"1\"", "null"] {
            assert_eq!(from_slice::<Level>(text.as_bytes()), None, "{text}");
        }
        for text in ["false", "\"true\"", "1"] {
            assert_eq!(from_slice::<Yes>(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn in_a_header_they_have_no_quotes() {
        assert_eq!(Color::DarkBlue.to_text(), "dark \"blue\"");
        assert_eq!(Level::Low.to_text(), "-1");
        assert_eq!(Yes::True.to_text(), "true");
    }
}
