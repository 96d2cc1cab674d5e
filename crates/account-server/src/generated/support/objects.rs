// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! How structs are read and written.

/// The `Deserialize` of a type that has [`FromJson`].
macro_rules! deserialize {
    ($type:ident) => {
        impl<'de> ::serde::Deserialize<'de> for $type {
            fn deserialize<__D: ::serde::Deserializer<'de>>(
                deserializer: __D,
            ) -> ::std::result::Result<Self, __D::Error> {
                <Self as super::support::json::FromJson<'de>>::read(deserializer)
            }
        }
    };
}
pub(crate) use deserialize;

/// How a struct is read and written: its properties, and what becomes of other members.
macro_rules! object {
    ($type:ident, $rest:ident $($kept:ident)?, { $($presence:ident $field:ident $wire:literal $(as $escaped:literal)?,)* }) => {
        impl ::serde::Serialize for $type {
            fn serialize<__S: ::serde::Serializer>(&self, serializer: __S) -> ::std::result::Result<__S::Ok, __S::Error> {
                #[allow(unused_mut)]
                let mut map = ::serde::Serializer::serialize_map(serializer, ::std::option::Option::None)?;
                $(super::support::members::write::$presence(&mut map, $wire, &self.$field)?;)*
                $(for (name, value) in &self.$kept {
                    ::serde::ser::SerializeMap::serialize_entry(&mut map, name, value)?;
                })?
                ::serde::ser::SerializeMap::end(map)
            }
        }

        impl super::support::write::ToJson for $type {
            fn write(&self, out: &mut ::std::vec::Vec<u8>) {
                let start = out.len();
                $(super::support::write::$presence(
                    super::support::write::key!($wire $($escaped)?),
                    &self.$field,
                    out,
                );)*
                $(super::support::write::entries(&self.$kept, out);)?
                super::support::write::close(start, b'{', b'}', out);
            }
        }

        impl<'de> super::support::json::FromJson<'de> for $type {
            fn read<__D: ::serde::Deserializer<'de>>(deserializer: __D) -> ::std::result::Result<Self, __D::Error> {
                #[allow(non_camel_case_types)]
                enum __Property { $($field,)* }

                fn lookup(name: &str) -> ::std::option::Option<__Property> {
                    match name {
                        $($wire => ::std::option::Option::Some(__Property::$field),)*
                        _ => ::std::option::Option::None,
                    }
                }

                struct __Object;
                impl<'de> ::serde::de::Visitor<'de> for __Object {
                    type Value = $type;

                    fn expecting(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                        f.write_str("an object")
                    }

                    fn visit_map<__A: ::serde::de::MapAccess<'de>>(self, mut members: __A)
                    -> ::std::result::Result<$type, __A::Error> {
                        use super::support::members::rest::Rest as _;
                        $(let mut $field = ::std::option::Option::None;)*
                        let mut rest = super::support::members::rest::$rest::default();
                        while let ::std::option::Option::Some(name) =
                            members.next_key_seed(super::support::members::Name::new(lookup))?
                        {
                            match name {
                                $(::std::result::Result::Ok(__Property::$field) =>
                                    super::support::members::read::$presence(&mut $field, &mut members, $wire)?,)*
                                ::std::result::Result::Err(name) => rest.member(name, &mut members)?,
                                #[allow(unreachable_patterns)]
                                ::std::result::Result::Ok(_) => {}
                            }
                        }
                        ::std::result::Result::Ok($type {
                            $($field: super::support::members::take::$presence($field, $wire)?,)*
                            $($kept: rest.finish(),)?
                        })
                    }
                }
                deserializer.deserialize_map(__Object)
            }
        }

        super::support::objects::deserialize!($type);
    };
}
pub(crate) use object;
