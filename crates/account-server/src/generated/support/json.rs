// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! Reading and writing JSON straight from and into the generated types.
//!
//! serde's derives are not used because they accept more than the contract does: an array for an
//! object, `{"active":null}` for the string `active`, `null` for an optional member.

use super::Maybe;
use serde::de::{self, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::ser::SerializeMap;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

/// A value that is read exactly as its schema has it.
pub trait FromJson<'de>: Sized {
    /// Reads one value.
    fn read<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error>;
}

/// Reads a whole text, `None` if it is not such a value.
#[inline]
pub fn from_slice<'de, T: FromJson<'de>>(bytes: &'de [u8]) -> Option<T> {
    // Checked once for the whole: serde_json does not look into what it skips, and from a text it need
    // not look again.
    let text = std::str::from_utf8(bytes).ok()?;
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let value = T::read(&mut deserializer).ok()?;
    deserializer.end().ok()?;
    Some(value)
}

/// A [`FromJson`] type as a seed.
pub struct Seed<T>(PhantomData<T>);

impl<T> Seed<T> {
    /// The seed.
    #[inline]
    pub fn new() -> Self {
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

macro_rules! as_serde_does {
    ($($type:ty),*) => {$(
        impl<'de> FromJson<'de> for $type {
            #[inline]
            fn read<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                <$type as serde::Deserialize>::deserialize(deserializer)
            }
        }
    )*};
}

as_serde_does!(bool, i32, i64, u32, u64, f32, f64, String, serde_json::Value);

impl<'de> FromJson<'de> for jiff::Timestamp {
    fn read<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        text(deserializer, "an RFC 3339 date-time", |text| {
            if super::formats::date_time(text) {
                text.parse().ok()
            } else {
                None
            }
        })
    }
}

impl<'de> FromJson<'de> for jiff::civil::Date {
    fn read<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        text(deserializer, "an RFC 3339 full-date", |text| {
            if super::formats::date(text) {
                text.parse().ok()
            } else {
                None
            }
        })
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
        struct List<T>(PhantomData<T>);
        impl<'de, T: FromJson<'de>> Visitor<'de> for List<T> {
            type Value = Vec<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an array")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Vec<T>, A::Error> {
                let mut list = Vec::new();
                while let Some(item) = items.next_element_seed(Seed::new())? {
                    list.push(item);
                }
                Ok(list)
            }
        }
        deserializer.deserialize_seq(List(PhantomData))
    }
}

impl<'de, T: FromJson<'de>> FromJson<'de> for BTreeMap<String, T> {
    fn read<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Members<T>(PhantomData<T>);
        impl<'de, T: FromJson<'de>> Visitor<'de> for Members<T> {
            type Value = BTreeMap<String, T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<BTreeMap<String, T>, A::Error> {
                let mut kept = rest::Kept::default();
                while let Some(name) = members.next_key::<String>()? {
                    rest::Rest::member(&mut kept, name, &mut members)?;
                }
                Ok(kept.finish())
            }
        }
        deserializer.deserialize_map(Members(PhantomData))
    }
}

/// Octets inside a structure; in JSON their UTF-8 text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Binary(pub bytes::Bytes);

impl<'de> FromJson<'de> for Binary {
    fn read<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::read(deserializer).map(|text| Self(text.into()))
    }
}

impl<'de> serde::Deserialize<'de> for Binary {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::read(deserializer)
    }
}

impl serde::Serialize for Binary {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&String::from_utf8_lossy(&self.0))
    }
}

/// Reads a string that `parse` understands.
#[inline]
pub fn text<'de, D, T>(
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

/// The name of a member: one of the properties, or another.
pub struct Name<K, N> {
    lookup: fn(&str) -> Option<K>,
    other: PhantomData<N>,
}

impl<K, N> Name<K, N> {
    /// A seed that finds properties by `lookup`.
    #[inline]
    pub fn new(lookup: fn(&str) -> Option<K>) -> Self {
        Self {
            lookup,
            other: PhantomData,
        }
    }
}

impl<'de, K, N: for<'n> From<&'n str>> DeserializeSeed<'de> for Name<K, N> {
    type Value = Result<K, N>;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl<K, N: for<'n> From<&'n str>> Visitor<'_> for Name<K, N> {
    type Value = Result<K, N>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a member name")
    }

    #[inline]
    fn visit_str<E>(self, name: &str) -> Result<Self::Value, E> {
        Ok((self.lookup)(name).ok_or_else(|| N::from(name)))
    }
}

/// Members that are no properties.
pub mod rest {
    use super::{BTreeMap, FromJson, IgnoredAny, MapAccess, Seed, de};

    /// What becomes of them.
    pub trait Rest<'de>: Default {
        /// What is kept of the name.
        type Name: for<'n> From<&'n str>;

        /// Takes one.
        fn member<A: MapAccess<'de>>(&mut self, name: Self::Name, members: &mut A) -> Result<(), A::Error>;
    }

    /// A name that nobody needs.
    pub struct Forgotten;

    impl From<&str> for Forgotten {
        #[inline]
        fn from(_: &str) -> Self {
            Self
        }
    }

    /// They are dropped.
    #[derive(Default)]
    pub struct Ignored;

    impl<'de> Rest<'de> for Ignored {
        type Name = Forgotten;

        #[inline]
        fn member<A: MapAccess<'de>>(&mut self, _: Forgotten, members: &mut A) -> Result<(), A::Error> {
            members.next_value::<IgnoredAny>().map(|_| ())
        }
    }

    /// They are refused.
    #[derive(Default)]
    pub struct Denied;

    impl<'de> Rest<'de> for Denied {
        type Name = String;

        fn member<A: MapAccess<'de>>(&mut self, name: String, _: &mut A) -> Result<(), A::Error> {
            Err(de::Error::unknown_field(&name, &[]))
        }
    }

    /// They are kept.
    pub struct Kept<T>(BTreeMap<String, T>);

    impl<T> Default for Kept<T> {
        fn default() -> Self {
            Self(BTreeMap::new())
        }
    }

    impl<T> Kept<T> {
        /// All of them.
        pub fn finish(self) -> BTreeMap<String, T> {
            self.0
        }
    }

    impl<'de, T: FromJson<'de>> Rest<'de> for Kept<T> {
        type Name = String;

        fn member<A: MapAccess<'de>>(&mut self, name: String, members: &mut A) -> Result<(), A::Error> {
            let value = members.next_value_seed(Seed::new())?;
            if self.0.contains_key(&name) {
                return Err(de::Error::custom(format_args!("duplicate member `{name}`")));
            }
            self.0.insert(name, value);
            Ok(())
        }
    }
}

/// Reads the value of a property into its slot.
pub mod read {
    use super::{FromJson, MapAccess, Maybe, Seed, de};

    #[inline]
    fn once<T, E: de::Error>(slot: &Option<T>, name: &'static str) -> Result<(), E> {
        if slot.is_some() {
            Err(E::duplicate_field(name))
        } else {
            Ok(())
        }
    }

    /// A required one.
    #[inline]
    pub fn required<'de, T: FromJson<'de>, A: MapAccess<'de>>(
        slot: &mut Option<T>,
        members: &mut A,
        name: &'static str,
    ) -> Result<(), A::Error> {
        once(slot, name)?;
        *slot = Some(members.next_value_seed(Seed::new())?);
        Ok(())
    }

    /// An optional one, for which `null` is no value.
    #[inline]
    pub fn optional<'de, T: FromJson<'de>, A: MapAccess<'de>>(
        slot: &mut Option<T>,
        members: &mut A,
        name: &'static str,
    ) -> Result<(), A::Error> {
        required(slot, members, name)
    }

    /// An optional one that may be `null`.
    #[inline]
    pub fn maybe<'de, T: FromJson<'de>, A: MapAccess<'de>>(
        slot: &mut Option<Maybe<T>>,
        members: &mut A,
        name: &'static str,
    ) -> Result<(), A::Error> {
        once(slot, name)?;
        *slot = Some(Maybe::from(members.next_value_seed(Seed::<Option<T>>::new())?));
        Ok(())
    }
}

/// From its slot to the property.
pub mod take {
    use super::{Maybe, de};

    /// A required one.
    #[inline]
    pub fn required<T, E: de::Error>(slot: Option<T>, name: &'static str) -> Result<T, E> {
        slot.ok_or_else(|| E::missing_field(name))
    }

    /// An optional one.
    #[inline]
    pub fn optional<T, E: de::Error>(slot: Option<T>, _: &'static str) -> Result<Option<T>, E> {
        Ok(slot)
    }

    /// An optional one that may be `null`.
    #[inline]
    pub fn maybe<T, E: de::Error>(slot: Option<Maybe<T>>, _: &'static str) -> Result<Maybe<T>, E> {
        Ok(slot.unwrap_or_default())
    }
}

/// Writes a property.
pub mod write {
    use super::{Maybe, SerializeMap};
    use serde::Serialize;

    /// A required one.
    #[inline]
    pub fn required<S: SerializeMap, T: Serialize>(
        map: &mut S,
        name: &'static str,
        value: &T,
    ) -> Result<(), S::Error> {
        map.serialize_entry(name, value)
    }

    /// An optional one.
    #[inline]
    pub fn optional<S: SerializeMap, T: Serialize>(
        map: &mut S,
        name: &'static str,
        value: &Option<T>,
    ) -> Result<(), S::Error> {
        match value {
            Some(value) => map.serialize_entry(name, value),
            None => Ok(()),
        }
    }

    /// An optional one that may be `null`.
    #[inline]
    pub fn maybe<S: SerializeMap, T: Serialize>(
        map: &mut S,
        name: &'static str,
        value: &Maybe<T>,
    ) -> Result<(), S::Error> {
        match value {
            Maybe::Absent => Ok(()),
            Maybe::Null => map.serialize_entry(name, &()),
            Maybe::Value(value) => map.serialize_entry(name, value),
        }
    }
}

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
                $(super::support::json::write::$presence(&mut map, $wire, &self.$field)?;)*
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
                        use super::support::json::rest::Rest as _;
                        $(let mut $field = ::std::option::Option::None;)*
                        let mut rest = super::support::json::rest::$rest::default();
                        while let ::std::option::Option::Some(name) =
                            members.next_key_seed(super::support::json::Name::new(lookup))?
                        {
                            match name {
                                $(::std::result::Result::Ok(__Property::$field) =>
                                    super::support::json::read::$presence(&mut $field, &mut members, $wire)?,)*
                                ::std::result::Result::Err(name) => rest.member(name, &mut members)?,
                                #[allow(unreachable_patterns)]
                                ::std::result::Result::Ok(_) => {}
                            }
                        }
                        ::std::result::Result::Ok($type {
                            $($field: super::support::json::take::$presence($field, $wire)?,)*
                            $($kept: rest.finish(),)?
                        })
                    }
                }
                deserializer.deserialize_map(__Object)
            }
        }

        super::support::json::deserialize!($type);
    };
}
pub(crate) use object;

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

        super::support::json::deserialize!($type);
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

        super::support::json::deserialize!($type);
    };
}
pub(crate) use value_enum;

/// How an enum of whole numbers is read and written.
macro_rules! integer_enum {
    ($($enum:tt)*) => { super::support::json::value_enum!(i64 Signed $($enum)*); };
}
pub(crate) use integer_enum;

/// How an enum of one boolean is read and written.
macro_rules! boolean_enum {
    ($($enum:tt)*) => { super::support::json::value_enum!(bool Bool $($enum)*); };
}
pub(crate) use boolean_enum;

pub(crate) use super::unions::{tagged_union, union};

/// A string that is borrowed if it can be.
pub struct Borrowed<'de>(pub Cow<'de, str>);

impl<'de> serde::Deserialize<'de> for Borrowed<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;
        impl<'de> Visitor<'de> for Text {
            type Value = Borrowed<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string")
            }

            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
                Ok(Borrowed(Cow::Borrowed(text)))
            }

            fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
                Ok(Borrowed(Cow::Owned(text.to_owned())))
            }
        }
        deserializer.deserialize_str(Text)
    }
}
