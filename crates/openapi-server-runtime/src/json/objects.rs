//! `object!` implements reading and writing for structs; `deserialize!` implements `Deserialize` by `FromJson`, for enums
//! and unions too.

/// Implements `Deserialize` for a type that implements `FromJson`.
#[macro_export]
#[doc(hidden)]
macro_rules! deserialize {
    ($type:ident) => {
        impl<'de> $crate::private::v1::serde::Deserialize<'de> for $type {
            fn deserialize<__D: $crate::private::v1::serde::Deserializer<'de>>(
                deserializer: __D,
            ) -> ::std::result::Result<Self, __D::Error> {
                <Self as $crate::private::v1::json::FromJson<'de>>::read(deserializer)
            }
        }
    };
}

/// Implements reading and writing for a struct, from its properties and how it treats additional ones. Properties that
/// are `omitted` are ignored, however additional ones are treated.
///
/// `presence` is a function of `json::properties`: `required`, `optional` or `maybe`. `additional` is a type of `json`:
/// `Ignored`, `Denied`, or `Kept`, which the field that keeps them follows. `as` gives a name that JSON must escape, escaped.
#[macro_export]
#[doc(hidden)]
macro_rules! object {
    (
        $type:ident, $additional:ident $($kept:ident)?,
        { $($presence:ident $field:ident $name:literal $(as $escaped:literal)?,)* }
        $(, omitted [$($omitted:literal),*])?
    ) => {
        impl $crate::private::v1::serde::Serialize for $type {
            fn serialize<__S: $crate::private::v1::serde::Serializer>(
                &self,
                serializer: __S,
            ) -> ::std::result::Result<__S::Ok, __S::Error> {
                #[allow(unused_mut, reason = "there may be no properties")]
                let mut map = $crate::private::v1::serde::Serializer::serialize_map(
                    serializer,
                    ::std::option::Option::None,
                )?;
                $($crate::private::v1::json::properties::serialize::$presence(&mut map, $name, &self.$field)?;)*
                #[allow(dead_code, reason = "there may be no additional properties")]
                const DECLARED: &[&str] = &[$($name,)* $($($omitted,)*)?];
                $(for (name, value) in self.$kept.iter().filter(|(name, _)| !DECLARED.contains(&name.as_str())) {
                    $crate::private::v1::serde::ser::SerializeMap::serialize_entry(&mut map, name, value)?;
                })?
                $crate::private::v1::serde::ser::SerializeMap::end(map)
            }
        }

        impl $crate::private::v1::json::ToJson for $type {
            fn write(&self, out: &mut ::std::vec::Vec<u8>) {
                #[allow(dead_code, reason = "there may be no additional properties")]
                const DECLARED: &[&str] = &[$($name,)* $($($omitted,)*)?];
                let start = out.len();
                $($crate::private::v1::json::properties::write::$presence(
                    $crate::private::v1::object!(@key $name $($escaped)?),
                    &self.$field,
                    out,
                );)*
                $($crate::private::v1::json::write_additional(&self.$kept, DECLARED, out);)?
                $crate::private::v1::json::close(start, b'{', b'}', out);
            }
        }

        impl<'de> $crate::private::v1::json::FromJson<'de> for $type {
            fn read<__D: $crate::private::v1::serde::Deserializer<'de>>(
                deserializer: __D,
            ) -> ::std::result::Result<Self, __D::Error> {
                #[allow(non_camel_case_types, reason = "the variants are named like the fields")]
                enum __Property { $($field,)* }

                fn lookup(name: &str) -> ::std::option::Option<__Property> {
                    match name {
                        $($name => ::std::option::Option::Some(__Property::$field),)*
                        _ => ::std::option::Option::None,
                    }
                }

                struct __Object;
                impl<'de> $crate::private::v1::serde::de::Visitor<'de> for __Object {
                    type Value = $type;

                    fn expecting(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                        f.write_str("an object")
                    }

                    fn visit_map<__A: $crate::private::v1::serde::de::MapAccess<'de>>(
                        self,
                        mut access: __A,
                    ) -> ::std::result::Result<$type, __A::Error> {
                        use $crate::private::v1::json::AdditionalProperties as _;
                        $(let mut $field = ::std::option::Option::None;)*
                        let mut additional = $crate::private::v1::json::$additional::default();
                        $(additional.omit(&[$($omitted),*]);)?
                        while let ::std::option::Option::Some(name) =
                            access.next_key_seed($crate::private::v1::json::PropertyName::new(lookup))?
                        {
                            match name {
                                $(::std::result::Result::Ok(__Property::$field) =>
                                    $crate::private::v1::json::properties::read::$presence(
                                        &mut $field,
                                        &mut access,
                                        $name,
                                    )?,)*
                                ::std::result::Result::Err(name) => additional.read(name, &mut access)?,
                                #[allow(unreachable_patterns, reason = "there may be properties")]
                                ::std::result::Result::Ok(_) => {}
                            }
                        }
                        ::std::result::Result::Ok($type {
                            $($field: $crate::private::v1::json::properties::take::$presence($field, $name)?,)*
                            $($kept: additional.finish(),)?
                        })
                    }
                }
                deserializer.deserialize_map(__Object)
            }
        }

        $crate::private::v1::deserialize!($type);
    };

    // The name of a property with a comma, quotes and a colon; escaped if the name has to be.
    (@key $name:literal) => {
        ::std::concat!(",\"", $name, "\":")
    };
    (@key $name:literal $escaped:literal) => {
        ::std::concat!(",\"", $escaped, "\":")
    };
}

#[cfg(test)]
mod tests {
    use crate::Maybe;
    use crate::json::{ToJson, from_slice};
    use std::collections::BTreeMap;

    #[derive(Debug, PartialEq)]
    struct Closed {
        id: i32,
        name: Option<String>,
        note: Maybe<String>,
        quoted: Option<bool>,
    }

    crate::object!(Closed, Denied, {
        required id "id",
        optional name "name",
        maybe note "note",
        optional quoted "\"q\"" as "\\\"q\\\"",
    });

    #[derive(Debug, PartialEq)]
    struct Open {
        id: i32,
        additional: BTreeMap<String, bool>,
    }

    crate::object!(Open, Kept additional, { required id "id", });

    #[derive(Debug, PartialEq)]
    struct Empty {}

    crate::object!(Empty, Ignored, {});

    fn written(value: &impl ToJson) -> String {
        let mut out = Vec::new();
        value.write(&mut out);
        String::from_utf8(out).unwrap()
    }

    fn closed(text: &str) -> Option<Closed> {
        from_slice(text.as_bytes())
    }

    #[test]
    fn absent_null_and_value_are_distinguished() {
        for (text, note) in [
            (r#"{"id":1}"#, Maybe::Absent),
            (r#"{"id":1,"note":null}"#, Maybe::Null),
            (r#"{"id":1,"note":"n"}"#, Maybe::Value("n".to_owned())),
        ] {
            let value = closed(text).unwrap();
            assert_eq!(value.note, note, "{text}");
            assert_eq!(written(&value), text);
            assert_eq!(serde_json::to_string(&value).unwrap(), text);
        }
    }

    #[test]
    fn a_struct_is_an_object_with_each_property_once() {
        for text in [
            "{}",
            "[1]",
            "null",
            r#"{"id":null}"#,
            r#"{"id":1,"name":null}"#,
            r#"{"id":1,"id":1}"#,
            r#"{"id":1,"note":null,"note":null}"#,
            r#"{"id":1,"other":1}"#,
        ] {
            assert_eq!(closed(text), None, "{text}");
            assert!(serde_json::from_str::<Closed>(text).is_err(), "{text}");
        }
    }

    #[test]
    fn names_are_escaped_once_for_all() {
        let text = r#"{"id":1,"name":"n","\"q\"":true}"#;
        assert_eq!(written(&closed(text).unwrap()), text);
    }

    #[test]
    fn additional_properties_are_kept_each_once() {
        let text = r#"{"id":1,"a":true,"b":false}"#;
        let value: Open = from_slice(text.as_bytes()).unwrap();
        assert_eq!(value.additional.len(), 2);
        assert_eq!(written(&value), text);
        assert_eq!(serde_json::to_string(&value).unwrap(), text);
        let twice = Open {
            id: 1,
            additional: BTreeMap::from([("a".to_owned(), true), ("id".to_owned(), false)]),
        };
        assert_eq!(written(&twice), r#"{"id":1,"a":true}"#);
        assert_eq!(serde_json::to_string(&twice).unwrap(), r#"{"id":1,"a":true}"#);
        assert_eq!(from_slice::<Open>(br#"{"id":1,"a":true,"a":true}"#), None);
        assert_eq!(from_slice::<Open>(br#"{"id":1,"a":1}"#), None);
    }

    #[test]
    fn additional_properties_are_ignored_but_must_be_json() {
        assert_eq!(from_slice(br#"{"a":[{}],"a":1}"#), Some(Empty {}));
        assert_eq!(from_slice::<Empty>(br#"{"a":[{]}"#), None);
        assert_eq!(written(&Empty {}), "{}");
    }
}
