//! Reads and writes objects of a contract.
//!
//! Generated structs implement serde's traits through [`Object`] and [`impl_object!`](crate::__impl_object) instead of
//! deriving them. Derived code also accepts an array and assigns its items to the fields in turn, so that `[]` would pass
//! for an object without required properties; and it makes up half of what the compiler checks in a generated client.

mod presence;

use serde::de::{self, Deserialize, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde::ser::{SerializeMap, Serializer};
use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

pub use presence::{maybe, optional, required};

/// A struct whose fields are the properties of an object.
pub trait Object: Sized {
    /// The name of the struct, for messages.
    const NAME: &'static str;

    /// Reads the properties.
    ///
    /// # Errors
    ///
    /// Returns an error if a required property is absent, a property occurs twice, or a value does not match its field.
    fn read<'de, A: MapAccess<'de>>(properties: A) -> Result<Self, A::Error>;

    /// Writes the properties that are not absent.
    ///
    /// # Errors
    ///
    /// Returns an error if a value cannot be serialized.
    fn write<M: SerializeMap>(&self, properties: &mut M) -> Result<(), M::Error>;
}

/// Deserializes an object. Anything but a map is an error.
///
/// # Errors
///
/// Returns the error of [`Object::read`].
pub fn deserialize<'de, T: Object, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_map(ObjectVisitor(PhantomData))
}

/// Serializes an object as a map.
///
/// # Errors
///
/// Returns the error of [`Object::write`].
pub fn serialize<T: Object, S: Serializer>(object: &T, serializer: S) -> Result<S::Ok, S::Error> {
    let mut properties = serializer.serialize_map(None)?;
    object.write(&mut properties)?;
    properties.end()
}

struct ObjectVisitor<T>(PhantomData<T>);

impl<'de, T: Object> Visitor<'de> for ObjectVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object ({})", T::NAME)
    }

    fn visit_map<A: MapAccess<'de>>(self, properties: A) -> Result<T, A::Error> {
        T::read(properties)
    }
}

/// The name of a property, borrowed from the input where it stands there without escapes.
#[derive(Debug)]
pub enum PropertyName<'de> {
    /// A part of the input.
    Borrowed(&'de str),
    /// A copy.
    Owned(String),
}

impl PropertyName<'_> {
    /// Returns the name.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Borrowed(name) => name,
            Self::Owned(name) => name,
        }
    }

    fn into_owned(self) -> String {
        match self {
            Self::Borrowed(name) => name.to_owned(),
            Self::Owned(name) => name,
        }
    }
}

impl<'de> Deserialize<'de> for PropertyName<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NameVisitor;

        impl<'de> Visitor<'de> for NameVisitor {
            type Value = PropertyName<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the name of a property")
            }

            fn visit_borrowed_str<E>(self, name: &'de str) -> Result<Self::Value, E> {
                Ok(PropertyName::Borrowed(name))
            }

            fn visit_str<E>(self, name: &str) -> Result<Self::Value, E> {
                Ok(PropertyName::Owned(name.to_owned()))
            }

            fn visit_string<E>(self, name: String) -> Result<Self::Value, E> {
                Ok(PropertyName::Owned(name))
            }
        }

        deserializer.deserialize_identifier(NameVisitor)
    }
}

/// Reads the value of a declared property, which may occur once.
///
/// # Errors
///
/// Returns an error if the property occurs twice, or if `T` rejects its value.
pub fn read<'de, T: Deserialize<'de>, A: MapAccess<'de>>(
    value: &mut Option<T>,
    name: &'static str,
    properties: &mut A,
) -> Result<(), A::Error> {
    if value.is_some() {
        return Err(de::Error::duplicate_field(name));
    }
    *value = Some(properties.next_value()?);
    Ok(())
}

/// Skips the value of an additional property.
///
/// # Errors
///
/// Returns an error if the value is malformed.
pub fn skip<'de, A: MapAccess<'de>>(properties: &mut A) -> Result<(), A::Error> {
    properties.next_value::<IgnoredAny>().map(drop)
}

/// Keeps the value of an additional property. If it occurs twice, the last value is kept.
///
/// # Errors
///
/// Returns an error if `T` rejects the value.
pub fn keep<'de, T: Deserialize<'de>, A: MapAccess<'de>>(
    others: &mut BTreeMap<String, T>,
    name: PropertyName<'de>,
    properties: &mut A,
) -> Result<(), A::Error> {
    others.insert(name.into_owned(), properties.next_value()?);
    Ok(())
}

/// Returns the default of a property.
///
/// # Panics
///
/// Panics if the JSON does not deserialize into `T`. The generator checks the defaults of a contract.
#[allow(clippy::panic, reason = "the text is part of generated code, not input")]
pub fn default<T: serde::de::DeserializeOwned>(json: &str) -> T {
    serde_json::from_str(json).unwrap_or_else(|error| panic!("the default {json} of the contract: {error}"))
}

/// Writes the additional properties.
///
/// # Errors
///
/// Returns an error if one has the name of a property that the object describes, which would occur twice, or if a value
/// cannot be serialized.
pub fn write_others<T: serde::Serialize, M: SerializeMap>(
    others: &BTreeMap<String, T>,
    described: &[&str],
    properties: &mut M,
) -> Result<(), M::Error> {
    if let Some(name) = described.iter().find(|name| others.contains_key(**name)) {
        return Err(serde::ser::Error::custom(format_args!(
            "`{name}` is a declared property, and not an additional one"
        )));
    }
    others
        .iter()
        .try_for_each(|(name, value)| properties.serialize_entry(name, value))
}

/// Implements [`Object`], serde's traits, a constructor and setters for a struct: one line for each field, with the
/// presence of its property ([`required`], [`optional`] or [`maybe`]), the property's name, and the setter unless it is
/// required. `others` is the field of all other properties, apart from those that are `omitted`.
///
/// ```text
/// impl_object! {
///     struct User, new(id: String), others additional, with_additional: Value;
///     required id = "id";
///     optional avatar_url = "avatar-url", with_avatar_url: String;
/// }
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_object {
    (
        struct $name:ident, new($($argument:ident: $argument_type:ty),* $(,)?)
            $(, others $others:ident, $set_others:ident: $others_type:ty $(, omitted [$($omitted:literal),*])?)?;
        $($presence:ident $field:ident = $property:literal $(, $set:ident: $type:ty)?;)*
    ) => {
        impl $name {
            /// Creates an object with its required properties.
            #[must_use]
            pub fn new($($argument: impl ::std::convert::Into<$argument_type>),*) -> Self {
                Self {
                    $($argument: $argument.into(),)*
                    $($($field: $crate::__impl_object!(@absent $set),)?)*
                    $($others: ::std::collections::BTreeMap::new(),)?
                }
            }

            $($(
                $crate::__impl_object!(@setter $presence $field $set $type);
            )?)*

            $(
                /// Replaces the additional properties.
                #[must_use]
                pub fn $set_others(
                    mut self,
                    others: impl ::std::convert::Into<
                        ::std::collections::BTreeMap<::std::string::String, $others_type>,
                    >,
                ) -> Self {
                    self.$others = others.into();
                    self
                }
            )?
        }

        impl $crate::private::v1::object::Object for $name {
            const NAME: &'static str = ::std::stringify!($name);

            fn read<'de, A: ::serde::de::MapAccess<'de>>(
                mut properties: A,
            ) -> ::std::result::Result<Self, A::Error> {
                $(let mut $field = ::std::option::Option::None;)*
                $(let mut $others = ::std::collections::BTreeMap::new();)?
                while let ::std::option::Option::Some(name) = properties.next_key()? {
                    let name: $crate::private::v1::object::PropertyName<'de> = name;
                    match name.as_str() {
                        $($property => {
                            $crate::private::v1::object::read(&mut $field, $property, &mut properties)?
                        })*
                        $($($($omitted => $crate::private::v1::object::skip(&mut properties)?,)*)?)?
                        _ => $crate::__impl_object!(@other name properties $($others)?),
                    }
                }
                ::std::result::Result::Ok(Self {
                    $($field: $crate::private::v1::object::$presence::finish($field, $property)?,)*
                    $($others,)?
                })
            }

            fn write<M: ::serde::ser::SerializeMap>(
                &self,
                properties: &mut M,
            ) -> ::std::result::Result<(), M::Error> {
                #[allow(dead_code, reason = "there may be no additional properties")]
                const DESCRIBED: &[&str] = &[$($property,)* $($($($omitted,)*)?)?];
                $($crate::private::v1::object::$presence::write(&self.$field, $property, properties)?;)*
                $($crate::private::v1::object::write_others(&self.$others, DESCRIBED, properties)?;)?
                ::std::result::Result::Ok(())
            }
        }

        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::std::result::Result<S::Ok, S::Error> {
                $crate::private::v1::object::serialize(self, serializer)
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                $crate::private::v1::object::deserialize(deserializer)
            }
        }
    };
    (@absent $set:ident) => {
        ::std::default::Default::default()
    };
    (@setter optional $field:ident $set:ident $type:ty) => {
        #[doc = ::std::concat!("Sets `", ::std::stringify!($field), "`.")]
        #[must_use]
        pub fn $set(mut self, value: impl ::std::convert::Into<$type>) -> Self {
            self.$field = ::std::option::Option::Some(value.into());
            self
        }
    };
    (@setter maybe $field:ident $set:ident $type:ty) => {
        #[doc = ::std::concat!("Sets `", ::std::stringify!($field), "` to a value or `null`.")]
        #[must_use]
        pub fn $set(mut self, value: impl ::std::convert::Into<$crate::Maybe<$type>>) -> Self {
            self.$field = value.into();
            self
        }
    };
    (@other $name:ident $properties:ident) => {
        $crate::private::v1::object::skip(&mut $properties)?
    };
    (@other $name:ident $properties:ident $others:ident) => {
        $crate::private::v1::object::keep(&mut $others, $name, &mut $properties)?
    };
}

#[cfg(test)]
#[allow(unreachable_pub, reason = "the macro generates `pub` methods")]
mod tests {
    use crate::Maybe;
    use std::collections::BTreeMap;

    #[derive(Debug, Clone, PartialEq)]
    struct Closed {
        required: u8,
        nullable: Option<u8>,
        optional: Option<u8>,
        maybe: Maybe<u8>,
    }

    crate::__impl_object! {
        struct Closed, new(required: u8, nullable: Option<u8>);
        required required = "a";
        required nullable = "b";
        optional optional = "c", with_optional: u8;
        maybe maybe = "d-\u{e9}", with_maybe: u8;
    }

    #[derive(Debug, PartialEq)]
    struct Open {
        name: String,
        properties: BTreeMap<String, u64>,
    }

    // The fields have the names of the macro's own variables.
    crate::__impl_object! {
        struct Open, new(name: String), others properties, with_properties: u64;
        required name = "name";
    }

    fn read(text: &str) -> Result<Closed, String> {
        serde_json::from_str(text).map_err(|error| error.to_string())
    }

    #[test]
    fn every_presence_survives_a_round_trip() {
        let all = Closed {
            required: 1,
            nullable: Some(2),
            optional: Some(3),
            maybe: Maybe::Value(4),
        };
        let none = Closed {
            required: 1,
            nullable: None,
            optional: None,
            maybe: Maybe::Absent,
        };
        for (object, text) in [
            (all, r#"{"a":1,"b":2,"c":3,"d-é":4}"#),
            (none, r#"{"a":1,"b":null}"#),
        ] {
            assert_eq!(serde_json::to_string(&object).unwrap(), text);
            assert_eq!(read(text).unwrap(), object);
            let value: serde_json::Value = serde_json::from_str(text).unwrap();
            assert_eq!(serde_json::from_value::<Closed>(value).unwrap(), object);
        }
        assert_eq!(read(r#"{"a":1,"b":2,"d-é":null}"#).unwrap().maybe, Maybe::Null);
    }

    #[test]
    fn objects_are_built_from_what_their_properties_require() {
        let least = Closed::new(1, None);
        assert_eq!(least, read(r#"{"a":1,"b":null}"#).unwrap());
        let all = least.clone().with_optional(3).with_maybe(4);
        assert_eq!(all, read(r#"{"a":1,"b":null,"c":3,"d-é":4}"#).unwrap());
        assert_eq!(all.with_maybe(Maybe::Null).maybe, Maybe::Null);
        assert_eq!(least.with_maybe(None).maybe, Maybe::Absent);
        let open = Open::new("n").with_properties([("x".to_owned(), 1)]);
        assert_eq!(serde_json::to_string(&open).unwrap(), r#"{"name":"n","x":1}"#);
        let twice = open.with_properties([("name".to_owned(), 1)]);
        assert!(
            serde_json::to_string(&twice)
                .unwrap_err()
                .to_string()
                .contains("`name`")
        );
    }

    #[test]
    fn names_may_be_escaped_and_unknown_properties_are_skipped() {
        let text = r#"{"\u0061":1,"b":null,"z":{"a":[{}]},"d-\u00e9":4}"#;
        assert_eq!(read(text).unwrap().maybe, Maybe::Value(4));
    }

    #[test]
    fn violations_of_presence_are_errors() {
        for (text, expected) in [
            (r#"{"b":1}"#, "missing field `a` at line 1 column 7"),
            (r#"{"a":1}"#, "missing field `b` at line 1 column 7"),
            (
                r#"{"a":1,"b":1,"a":2}"#,
                "duplicate field `a` at line 1 column 16",
            ),
            (
                r#"{"a":1,"b":1,"c":null}"#,
                "invalid type: null, expected u8 at line 1 column 21",
            ),
            (
                r#"{"a":300}"#,
                "invalid value: integer `300`, expected u8 at line 1 column 8",
            ),
        ] {
            assert_eq!(read(text).unwrap_err(), expected, "{text}");
        }
    }

    #[test]
    fn only_an_object_is_an_object() {
        for text in ["[1,2,3,4]", "[]", "null", "1", r#""a""#] {
            let error = read(text).unwrap_err();
            assert!(error.contains("expected an object (Closed)"), "{text}: {error}");
        }
    }

    #[test]
    fn other_properties_are_kept_where_the_object_has_a_field_for_them() {
        let object = Open {
            name: "n".to_owned(),
            properties: BTreeMap::from([("x".to_owned(), u64::MAX), ("y".to_owned(), 2)]),
        };
        let text = r#"{"name":"n","x":18446744073709551615,"y":2}"#;
        assert_eq!(serde_json::to_string(&object).unwrap(), text);
        assert_eq!(serde_json::from_str::<Open>(text).unwrap(), object);
        assert!(serde_json::from_str::<Open>(r#"{"name":"n","x":"1"}"#).is_err());
    }
}
