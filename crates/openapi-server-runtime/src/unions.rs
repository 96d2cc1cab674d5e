//! Reading and writing unions. A union is read from its raw text, since several alternatives may have to read it.

use crate::json::{self, ToJson};
use crate::maybe::Maybe;
use crate::schema::Schema;
use crate::validation;
use serde_json::value::RawValue;

/// Starts reading the unions of a text.
///
/// # Errors
/// The text nests too deeply.
pub fn enter<E: serde::de::Error>(raw: &RawValue) -> Result<validation::Scope, E> {
    validation::Scope::enter_at(raw).ok_or_else(|| E::custom("the value is nested too deeply"))
}

/// Returns the index of the first alternative that a value is valid for, or else of the nearest one. `None` if the
/// value is too complex.
pub fn choose(raw: &RawValue, variants: &[&'static Schema]) -> Option<usize> {
    validation::choose(raw, variants, false).map(|choice| choice.nearest)
}

/// The value of a property that selects an alternative.
pub trait Tag {
    /// Returns its text, if there is any.
    fn text(&self) -> Option<&str>;
}

impl Tag for String {
    fn text(&self) -> Option<&str> {
        Some(self)
    }
}

impl<T: Tag> Tag for Option<T> {
    fn text(&self) -> Option<&str> {
        self.as_ref().and_then(T::text)
    }
}

impl<T: Tag> Tag for Maybe<T> {
    fn text(&self) -> Option<&str> {
        match self {
            Maybe::Value(value) => value.text(),
            Maybe::Absent | Maybe::Null => None,
        }
    }
}

/// Returns whether a discriminator is one of the values that select an alternative.
pub fn has_tag(value: &impl Tag, tags: &[&str]) -> bool {
    value.text().is_some_and(|text| tags.contains(&text))
}

/// Writes an alternative. Its first tag is the discriminator, unless the value has another of its tags.
pub fn write_tagged<T: ToJson>(value: &T, property: &'static str, tags: &[&str], out: &mut Vec<u8>) {
    let start = out.len();
    value.write(out);
    let written = out.get(start..).unwrap_or_default();
    let (Ok(raw), Some(tag)) = (serde_json::from_slice::<&RawValue>(written), tags.first()) else {
        return;
    };
    if json::tag(raw, property).is_some_and(|tag| tags.contains(&&*tag)) {
        return;
    }
    if let Some(corrected) = json::with_text(raw, property, tag) {
        out.truncate(start);
        out.extend(corrected);
    }
}

/// Writes an alternative whose type cannot have the discriminator, with its first tag.
pub fn write_lacking<T: ToJson>(value: &T, property: &'static str, tags: &[&str], out: &mut Vec<u8>) {
    let start = out.len();
    value.write(out);
    let written = out.get(start..).unwrap_or_default();
    let (Some(properties), Some(tag)) = (written.strip_prefix(b"{"), tags.first()) else {
        return;
    };
    let separator = if properties.starts_with(b"}") { "" } else { "," };
    let (name, tag) = (serde_json::Value::from(property), serde_json::Value::from(*tag));
    let pair = format!("{name}:{tag}{separator}");
    out.splice(start + 1..=start, pair.into_bytes());
}

/// Returns the JSON of an alternative, which `write` writes.
///
/// # Errors
/// The value cannot be written as JSON.
pub fn alternative<E: serde::ser::Error>(write: impl FnOnce(&mut Vec<u8>)) -> Result<Box<RawValue>, E> {
    let mut out = Vec::new();
    write(&mut out);
    let text = String::from_utf8(out).map_err(E::custom)?;
    RawValue::from_string(text).map_err(E::custom)
}

/// Implements writing for an enum of schemas.
#[macro_export]
#[doc(hidden)]
macro_rules! write_union {
    ($type:ident { $($variant:ident,)* }) => {
        impl $crate::private::v1::serde::Serialize for $type {
            fn serialize<__S: $crate::private::v1::serde::Serializer>(
                &self,
                serializer: __S,
            ) -> ::std::result::Result<__S::Ok, __S::Error> {
                match self {
                    $($type::$variant(value) => {
                        $crate::private::v1::serde::Serialize::serialize(value, serializer)
                    })*
                }
            }
        }

        impl $crate::private::v1::json::ToJson for $type {
            fn write(&self, out: &mut ::std::vec::Vec<u8>) {
                match self {
                    $($type::$variant(value) => $crate::private::v1::json::ToJson::write(value, out),)*
                }
            }
        }

        $crate::private::v1::deserialize!($type);
    };
}

/// Implements reading and writing for an enum of schemas. A value is read as the first alternative that it is valid
/// for, or else as the nearest one.
#[macro_export]
#[doc(hidden)]
macro_rules! union {
    ($type:ident { $($variant:ident $schema:expr,)* }) => {
        impl<'de> $crate::private::v1::json::FromJson<'de> for $type {
            fn read<__D: $crate::private::v1::serde::Deserializer<'de>>(
                deserializer: __D,
            ) -> ::std::result::Result<Self, __D::Error> {
                static VARIANTS: &[&$crate::private::v1::schema::Schema] = &[$($schema,)*];
                let raw = $crate::private::v1::json::raw(deserializer)?;
                let _scope = $crate::private::v1::unions::enter(raw)?;
                let choice = $crate::private::v1::unions::choose(raw, VARIANTS);
                let mut steps = choice.unwrap_or(::std::primitive::usize::MAX);
                $(
                    if steps == 0 {
                        return $crate::private::v1::json::read_raw(raw)
                            .map($type::$variant)
                            .ok_or_else(|| {
                                $crate::private::v1::serde::de::Error::custom("no alternative accepts the value")
                            });
                    }
                    steps = steps.wrapping_sub(1);
                )*
                ::std::result::Result::Err($crate::private::v1::serde::de::Error::custom(
                    "the value is too complex to be read",
                ))
            }
        }

        $crate::private::v1::write_union!($type { $($variant,)* });
    };
}

/// Implements reading and writing for an enum of schemas whose alternative is selected by a property. Each alternative is
/// followed by its tags, and by what its type has of the property: `declares` and the field, `lacks`, or `may_have` if it
/// has no field but may have the property. The tag of an alternative is written even where the value has another one.
#[macro_export]
#[doc(hidden)]
macro_rules! tagged_union {
    (@write declares $field:ident, $value:ident $property:literal $tags:ident $out:expr) => {
        if $crate::private::v1::unions::has_tag(&$value.$field, $tags) {
            $crate::private::v1::json::ToJson::write($value, $out);
        } else {
            $crate::private::v1::unions::write_tagged($value, $property, $tags, $out);
        }
    };
    (@write lacks, $value:ident $property:literal $tags:ident $out:expr) => {
        $crate::private::v1::unions::write_lacking($value, $property, $tags, $out)
    };
    (@write may_have, $value:ident $property:literal $tags:ident $out:expr) => {
        $crate::private::v1::unions::write_tagged($value, $property, $tags, $out)
    };
    ($type:ident $property:literal { $($variant:ident [$($tag:literal)|*] $has:ident $($field:ident)?,)* }) => {
        impl<'de> $crate::private::v1::json::FromJson<'de> for $type {
            fn read<__D: $crate::private::v1::serde::Deserializer<'de>>(
                deserializer: __D,
            ) -> ::std::result::Result<Self, __D::Error> {
                let raw = $crate::private::v1::json::raw(deserializer)?;
                let _scope = $crate::private::v1::unions::enter(raw)?;
                let tag = $crate::private::v1::json::tag(raw, $property);
                let tag = tag
                    .as_deref()
                    .ok_or_else(|| $crate::private::v1::serde::de::Error::missing_field($property))?;
                let value = match tag {
                    $($($tag)|* => $crate::private::v1::json::read_raw(raw).map($type::$variant),)*
                    _ => ::std::option::Option::None,
                };
                value.ok_or_else(|| {
                    $crate::private::v1::serde::de::Error::custom("the alternative does not accept the value")
                })
            }
        }

        impl $crate::private::v1::serde::Serialize for $type {
            fn serialize<__S: $crate::private::v1::serde::Serializer>(
                &self,
                serializer: __S,
            ) -> ::std::result::Result<__S::Ok, __S::Error> {
                match self {
                    $($type::$variant(value) => {
                        let tags: &[&str] = &[$($tag),*];
                        $(if $crate::private::v1::unions::has_tag(&value.$field, tags) {
                            return $crate::private::v1::serde::Serialize::serialize(value, serializer);
                        })?
                        let alternative = $crate::private::v1::unions::alternative(|out| {
                            $crate::private::v1::tagged_union!(
                                @write $has $($field)?, value $property tags out
                            );
                        })?;
                        $crate::private::v1::serde::Serialize::serialize(&alternative, serializer)
                    })*
                }
            }
        }

        impl $crate::private::v1::json::ToJson for $type {
            fn write(&self, out: &mut ::std::vec::Vec<u8>) {
                match self {
                    $($type::$variant(value) => {
                        let tags: &[&str] = &[$($tag),*];
                        $crate::private::v1::tagged_union!(@write $has $($field)?, value $property tags out);
                    })*
                }
            }
        }

        $crate::private::v1::deserialize!($type);
    };
}

#[cfg(test)]
#[allow(unreachable_pub, reason = "the macros are for public types")]
mod tests {
    use crate::json::{ToJson, from_slice};
    use crate::maybe::Maybe;
    use crate::schema::{Additional, Kind, Object, Property, Schema, Text};
    use std::collections::BTreeMap;

    #[derive(Debug, PartialEq)]
    struct Person {
        name: String,
    }
    crate::object!(Person, Ignored, { required name "name", });

    #[derive(Debug, PartialEq)]
    enum Owner {
        Person(Person),
        Label(String),
    }
    static NAME: Schema = Schema {
        nullable: false,
        kind: Kind::String(Text {
            min_length: 2,
            max_length: usize::MAX,
            pattern: None,
            format: None,
            values: &[],
        }),
    };
    static PERSON: Schema = Schema {
        nullable: false,
        kind: Kind::Object(Object {
            properties: &[Property {
                name: "name",
                required: true,
                schema: &NAME,
            }],
            additional: Additional::Any,
            min_properties: 0,
            max_properties: usize::MAX,
        }),
    };
    crate::union!(Owner { Person &PERSON, Label &NAME, });

    #[derive(Debug, PartialEq)]
    enum Shape {
        Dot(Dot),
        Group(Group),
    }
    #[derive(Debug, PartialEq)]
    struct Dot {
        kind: String,
    }
    crate::object!(Dot, Denied, { required kind "kind", });
    #[derive(Debug, PartialEq)]
    struct Group {
        kind: String,
        of: Option<Box<Shape>>,
    }
    crate::object!(Group, Denied, { required kind "kind", optional of "of", });
    crate::tagged_union!(Shape "kind" { Dot ["dot" | "point"] declares kind, Group ["group"] declares kind, });

    fn written(value: &impl ToJson) -> String {
        let mut out = Vec::new();
        value.write(&mut out);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_union_is_the_alternative_that_is_valid() {
        let person = Owner::Person(Person {
            name: "ada".to_owned(),
        });
        assert_eq!(from_slice(br#"{"name":"ada"}"#), Some(person));
        assert_eq!(from_slice(br#""ada""#), Some(Owner::Label("ada".to_owned())));
        assert_eq!(from_slice::<Owner>(b"1"), None);
    }

    #[test]
    fn a_value_that_is_valid_for_none_is_read_as_the_nearest() {
        let person = Owner::Person(Person { name: "a".to_owned() });
        assert_eq!(from_slice(br#"{"name":"a"}"#), Some(person));
    }

    #[test]
    fn a_tagged_union_is_the_alternative_that_its_tag_selects() {
        let text = r#"{"kind":"group","of":{"kind":"point"}}"#;
        let shape: Shape = from_slice(text.as_bytes()).unwrap();
        assert_eq!(written(&shape), text);
        assert_eq!(serde_json::to_string(&shape).unwrap(), text);
        for text in [r#"{"kind":"line"}"#, "{}", r#"{"kind":"dot","of":null}"#, "[]"] {
            assert_eq!(from_slice::<Shape>(text.as_bytes()), None, "{text}");
        }
    }

    #[derive(Debug, PartialEq)]
    enum Pet {
        Person(Person),
        Dot(Option<Dot>),
        Any(BTreeMap<String, i32>),
    }
    crate::tagged_union!(Pet "kind" { Person ["person"] lacks, Dot ["dot" | "point"] may_have, Any ["any"] may_have, });

    #[test]
    fn a_discriminator_that_an_alternative_lacks_is_written() {
        let text = r#"{"kind":"person","name":"ada"}"#;
        let person: Pet = from_slice(text.as_bytes()).unwrap();
        assert_eq!(written(&person), text);
        assert_eq!(serde_json::to_string(&person).unwrap(), text);
        assert_eq!(serde_json::to_value(&person).unwrap()["kind"], "person");
        let dot: Pet = from_slice(br#"{"kind":"point"}"#).unwrap();
        assert_eq!(written(&vec![dot]), r#"[{"kind":"point"}]"#);
        assert_eq!(written(&Pet::Dot(None)), "null");
        assert_eq!(written(&Pet::Any(BTreeMap::new())), r#"{"kind":"any"}"#);
        let any = Pet::Any(BTreeMap::from([("a".to_owned(), 1), ("kind".to_owned(), 2)]));
        assert_eq!(written(&any), r#"{"a":1,"kind":"any"}"#);
    }

    #[derive(Debug, Clone, Copy, PartialEq)]
    enum Level {
        Low,
        High,
    }
    crate::string_enum!(Level { Low = "low", High = "high", });

    #[derive(Debug, PartialEq)]
    struct Low {
        level: Option<Level>,
        next: i32,
    }
    crate::object!(Low, Ignored, { optional level "level", required next "next", });

    #[derive(Debug, PartialEq)]
    struct High {
        next: i32,
        level: Maybe<String>,
    }
    crate::object!(High, Ignored, { required next "next", maybe level "level", });

    #[derive(Debug, PartialEq)]
    enum Leveled {
        Low(Box<Low>),
        High(High),
    }
    crate::tagged_union!(Leveled "level" { Low ["low" | "base"] declares level, High ["high" | "top"] declares level, });

    #[test]
    fn a_discriminator_of_another_alternative_is_corrected() {
        let low = |level| Leveled::Low(Box::new(Low { level, next: 1 }));
        let high = |level| Leveled::High(High { next: 1, level });
        let level = |text: &str| Maybe::Value(text.to_owned());
        for (value, expected) in [
            (low(Level::ALL.first().copied()), r#"{"level":"low","next":1}"#),
            (low(Level::ALL.last().copied()), r#"{"level":"low","next":1}"#),
            (low(None), r#"{"level":"low","next":1}"#),
            (high(level("top")), r#"{"next":1,"level":"top"}"#),
            (high(level("low")), r#"{"next":1,"level":"high"}"#),
            (high(Maybe::Null), r#"{"next":1,"level":"high"}"#),
            (high(Maybe::Absent), r#"{"level":"high","next":1}"#),
        ] {
            assert_eq!(serde_json::to_string(&value).unwrap(), expected);
            // What is before it in the buffer remains.
            let last = Leveled::High(High {
                next: 1,
                level: level("top"),
            });
            assert_eq!(
                written(&vec![last, value]),
                format!(r#"[{{"next":1,"level":"top"}},{expected}]"#)
            );
        }
    }

    #[test]
    fn unions_in_unions_nest_as_deeply_as_anything_else() {
        let nested = |depth: usize| {
            "{\"kind\":\"group\",\"of\":".repeat(depth) + "{\"kind\":\"dot\"}" + &"}".repeat(depth)
        };
        assert!(serde_json::from_str::<Shape>(&nested(100)).is_ok());
        // Without the limit the stack would overflow.
        assert!(serde_json::from_str::<Shape>(&nested(30_000)).is_err());
    }
}
