//! Deserialises objects where serde's derived code accepts too much.

use serde::de::{Deserialize, Deserializer, Visitor};
use serde::forward_to_deserialize_any;

/// Implements serde's traits for a struct that derives them with `remote = "Self"`, so that only a map deserialises
/// into it. Derived code also accepts a sequence and assigns its items to the fields in turn, so that `[]` would pass
/// for an object without required properties.
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_object {
    ($name:ident) => {
        impl ::serde::Serialize for $name {
            fn serialize<__S: ::serde::Serializer>(
                &self,
                serializer: __S,
            ) -> ::std::result::Result<__S::Ok, __S::Error> {
                $name::serialize(self, serializer)
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<__D: ::serde::Deserializer<'de>>(
                deserializer: __D,
            ) -> ::std::result::Result<Self, __D::Error> {
                $name::deserialize($crate::private::v1::object::MapOnly(deserializer))
            }
        }
    };
}

/// A deserializer that offers a map whatever its visitor asks for.
#[derive(Debug)]
pub struct MapOnly<D>(pub D);

impl<'de, D: Deserializer<'de>> Deserializer<'de> for MapOnly<D> {
    type Error = D::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.0.deserialize_map(visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// Deserialises an optional property that is not nullable: `null` is an error, and a default covers its absence.
///
/// # Errors
///
/// `null`, and what `T` rejects.
pub fn optional<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}

/// Deserialises a required property that is nullable: its absence is an error, which serde does not report for an
/// `Option` without this function.
///
/// # Errors
///
/// What `T` rejects.
pub fn nullable<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    Option::deserialize(deserializer)
}

#[cfg(test)]
mod tests {
    #[derive(Debug, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(remote = "Self")]
    struct Object {
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            deserialize_with = "super::optional"
        )]
        optional: Option<u8>,
        #[serde(deserialize_with = "super::nullable")]
        nullable: Option<u8>,
    }
    crate::__impl_object!(Object);

    #[test]
    fn only_an_object_is_an_object() {
        let object = Object {
            optional: None,
            nullable: Some(1),
        };
        assert_eq!(
            serde_json::from_str::<Object>(r#"{"nullable":1,"more":2}"#).unwrap(),
            object
        );
        assert_eq!(serde_json::to_string(&object).unwrap(), r#"{"nullable":1}"#);
        for text in ["[1,2]", "[]", "null", "1"] {
            assert!(serde_json::from_str::<Object>(text).is_err(), "{text}");
        }
    }

    #[test]
    fn null_and_absence_are_told_apart() {
        assert!(serde_json::from_str::<Object>(r#"{"nullable":null}"#).is_ok());
        assert!(serde_json::from_str::<Object>(r#"{"nullable":null,"optional":null}"#).is_err());
        assert!(serde_json::from_str::<Object>(r#"{"optional":1}"#).is_err());
    }
}
