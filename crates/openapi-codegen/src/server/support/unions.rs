//! Choices between schemas, read from their raw text.

use super::choices::Scope;
use super::json::{Borrowed, FromJson};
use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::fmt;

/// The text of the value that comes next.
pub fn raw<'de, D: Deserializer<'de>>(deserializer: D) -> Result<&'de RawValue, D::Error> {
    <&'de RawValue as serde::Deserialize>::deserialize(deserializer)
}

/// As long as there is one, the choices of this text are read.
pub fn scope<E: serde::de::Error>(raw: &RawValue) -> Result<Scope, E> {
    Scope::enter_at(raw).ok_or_else(|| E::custom("the value is nested too deeply"))
}

/// Reads the text as `T`.
pub fn whole<'de, T: FromJson<'de>>(raw: &'de RawValue) -> Option<T> {
    T::read(&mut serde_json::Deserializer::from_str(raw.get())).ok()
}

/// The string that an object has under this name.
pub fn tag<'de>(raw: &'de RawValue, name: &'static str) -> Option<Cow<'de, str>> {
    struct Tag(&'static str);
    impl<'de> Visitor<'de> for Tag {
        type Value = Option<Cow<'de, str>>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Self::Value, A::Error> {
            let mut found = None;
            while let Some(name) = members.next_key::<Borrowed<'de>>()? {
                if name.0 == self.0 {
                    found = Some(members.next_value::<Borrowed<'de>>()?.0);
                } else {
                    members.next_value::<IgnoredAny>()?;
                }
            }
            Ok(found)
        }
    }
    serde_json::Deserializer::from_str(raw.get())
        .deserialize_map(Tag(name))
        .ok()
        .flatten()
}

/// How an enum of schemas is written.
macro_rules! write_union {
    ($type:ident { $($variant:ident,)* }) => {
        impl ::serde::Serialize for $type {
            fn serialize<__S: ::serde::Serializer>(&self, serializer: __S) -> ::std::result::Result<__S::Ok, __S::Error> {
                match self {
                    $($type::$variant(value) => ::serde::Serialize::serialize(value, serializer),)*
                }
            }
        }

        impl super::support::write::ToJson for $type {
            fn write(&self, out: &mut ::std::vec::Vec<u8>) {
                match self {
                    $($type::$variant(value) => super::support::write::ToJson::write(value, out),)*
                }
            }
        }

        super::support::objects::deserialize!($type);
    };
}
pub(crate) use write_union;

/// How an enum of schemas is read: as the first one that the value keeps to, else the one that it is
/// nearest to.
macro_rules! union {
    ($type:ident { $($variant:ident $schema:expr,)* }) => {
        impl<'de> super::support::json::FromJson<'de> for $type {
            fn read<__D: ::serde::Deserializer<'de>>(deserializer: __D) -> ::std::result::Result<Self, __D::Error> {
                static VARIANTS: &[&super::support::schema::Schema] = &[$($schema,)*];
                let raw = super::support::unions::raw(deserializer)?;
                let _scope = super::support::unions::scope(raw)?;
                let choice = super::support::choices::choose(raw, VARIANTS, false);
                let mut steps = choice.map_or(::std::primitive::usize::MAX, |choice| choice.nearest);
                $(
                    if steps == 0 {
                        return super::support::unions::whole(raw)
                            .map($type::$variant)
                            .ok_or_else(|| ::serde::de::Error::custom("no alternative takes the value"));
                    }
                    steps = steps.wrapping_sub(1);
                )*
                ::std::result::Result::Err(::serde::de::Error::custom("the value takes too much work to be read"))
            }
        }

        super::support::unions::write_union!($type { $($variant,)* });
    };
}
pub(crate) use union;

/// How an enum of schemas is read whose alternative a property names.
macro_rules! tagged_union {
    ($type:ident $property:literal { $($variant:ident [$($tag:literal)|*],)* }) => {
        impl<'de> super::support::json::FromJson<'de> for $type {
            fn read<__D: ::serde::Deserializer<'de>>(deserializer: __D) -> ::std::result::Result<Self, __D::Error> {
                let raw = super::support::unions::raw(deserializer)?;
                let _scope = super::support::unions::scope(raw)?;
                let tag = super::support::unions::tag(raw, $property);
                let tag = tag.as_deref().ok_or_else(|| ::serde::de::Error::missing_field($property))?;
                let value = match tag {
                    $($($tag)|* => super::support::unions::whole(raw).map($type::$variant),)*
                    _ => ::std::option::Option::None,
                };
                value.ok_or_else(|| ::serde::de::Error::custom("the alternative does not take the value"))
            }
        }

        super::support::unions::write_union!($type { $($variant,)* });
    };
}
pub(crate) use tagged_union;
