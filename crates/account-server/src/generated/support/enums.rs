// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! How enums of strings and of whole numbers are read and written.

/// How an enum of strings is read and written.
macro_rules! string_enum {
    ($type:ident { $($variant:ident = $wire:literal,)* }) => {
        impl $type {
            /// Every value, in document order.
            pub const ALL: &'static [$type] = &[$($type::$variant,)*];

            /// As on the wire.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self {
                    $($type::$variant => $wire,)*
                }
            }

            /// From the wire.
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

        impl ::serde::Serialize for $type {
            fn serialize<__S: ::serde::Serializer>(&self, serializer: __S) -> ::std::result::Result<__S::Ok, __S::Error> {
                serializer.serialize_str((*self).as_str())
            }
        }

        impl<'de> super::support::json::FromJson<'de> for $type {
            fn read<__D: ::serde::Deserializer<'de>>(deserializer: __D) -> ::std::result::Result<Self, __D::Error> {
                super::support::json::text(deserializer, "one of the enum's values", Self::from_wire)
            }
        }

        impl super::support::write::ToJson for $type {
            #[inline]
            fn write(&self, out: &mut ::std::vec::Vec<u8>) {
                super::support::write::string((*self).as_str(), out);
            }
        }

        impl super::support::reply::HeaderText for $type {
            fn header_text(&self) -> ::std::string::String {
                ::std::string::ToString::to_string(self)
            }
        }

        super::support::objects::deserialize!($type);
    };
}
pub(crate) use string_enum;

/// How an enum of whole numbers or of booleans is read and written.
macro_rules! value_enum {
    ($wire_type:ident $unexpected:ident $type:ident { $($variant:ident = $wire:literal,)* }) => {
        impl $type {
            /// Every value, in document order.
            pub const ALL: &'static [$type] = &[$($type::$variant,)*];

            /// As on the wire.
            #[must_use]
            pub fn value(self) -> $wire_type {
                match self {
                    $($type::$variant => $wire,)*
                }
            }

            /// From the wire.
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

        impl ::serde::Serialize for $type {
            fn serialize<__S: ::serde::Serializer>(&self, serializer: __S) -> ::std::result::Result<__S::Ok, __S::Error> {
                ::serde::Serialize::serialize(&(*self).value(), serializer)
            }
        }

        impl<'de> super::support::json::FromJson<'de> for $type {
            fn read<__D: ::serde::Deserializer<'de>>(deserializer: __D) -> ::std::result::Result<Self, __D::Error> {
                let value = <$wire_type as super::support::json::FromJson<'de>>::read(deserializer)?;
                Self::from_value(value).ok_or_else(|| {
                    ::serde::de::Error::invalid_value(
                        ::serde::de::Unexpected::$unexpected(value),
                        &"one of the enum's values",
                    )
                })
            }
        }

        impl super::support::write::ToJson for $type {
            #[inline]
            fn write(&self, out: &mut ::std::vec::Vec<u8>) {
                super::support::write::ToJson::write(&(*self).value(), out);
            }
        }

        impl super::support::reply::HeaderText for $type {
            fn header_text(&self) -> ::std::string::String {
                ::std::string::ToString::to_string(self)
            }
        }

        super::support::objects::deserialize!($type);
    };
}
pub(crate) use value_enum;

/// How an enum of whole numbers is read and written.
macro_rules! integer_enum {
    ($($enum:tt)*) => { super::support::enums::value_enum!(i64 Signed $($enum)*); };
}
pub(crate) use integer_enum;

/// How an enum of one boolean is read and written.
macro_rules! boolean_enum {
    ($($enum:tt)*) => { super::support::enums::value_enum!(bool Bool $($enum)*); };
}
pub(crate) use boolean_enum;
