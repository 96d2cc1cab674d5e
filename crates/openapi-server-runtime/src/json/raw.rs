//! Raw JSON, which is inspected before it is read into a type; unions need this.

use super::read::FromJson;
use super::write::write_string;
use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::fmt;

/// Returns the text of the next value.
///
/// # Errors
/// There is no value.
pub fn raw<'de, D: Deserializer<'de>>(deserializer: D) -> Result<&'de RawValue, D::Error> {
    <&'de RawValue as serde::Deserialize>::deserialize(deserializer)
}

/// Reads a value from its text; `None` if it is not one of the type.
pub fn read_raw<'de, T: FromJson<'de>>(raw: &'de RawValue) -> Option<T> {
    T::read(&mut serde_json::Deserializer::from_str(raw.get())).ok()
}

/// Returns the value of a string property of an object.
pub fn tag<'de>(raw: &'de RawValue, property: &'static str) -> Option<Cow<'de, str>> {
    struct Tag(&'static str);
    impl<'de> Visitor<'de> for Tag {
        type Value = Option<Cow<'de, str>>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Self::Value, A::Error> {
            let mut tag = None;
            while let Some(name) = access.next_key::<Borrowed<'de>>()? {
                if name.0 == self.0 {
                    tag = Some(access.next_value::<Borrowed<'de>>()?.0);
                } else {
                    access.next_value::<IgnoredAny>()?;
                }
            }
            Ok(tag)
        }
    }
    serde_json::Deserializer::from_str(raw.get())
        .deserialize_map(Tag(property))
        .ok()
        .flatten()
}

/// Returns an object with this text as the value of a property, which comes first if it was absent; `None` for another
/// value.
pub(crate) fn with_text(raw: &RawValue, property: &str, text: &str) -> Option<Vec<u8>> {
    let Pairs(pairs) = serde_json::from_str(raw.get()).ok()?;
    let is_absent = pairs.iter().all(|(name, _)| name != property);
    let new = RawValue::from_string(serde_json::Value::from(text).to_string()).ok()?;
    let first = is_absent.then_some((property, &*new));
    let others = pairs.iter().map(|(name, value)| match *name == *property {
        true => (property, &*new),
        false => (&**name, *value),
    });
    let mut out = b"{".to_vec();
    for (name, value) in first.into_iter().chain(others) {
        write_string(name, &mut out);
        out.push(b':');
        out.extend(value.get().as_bytes());
        out.push(b',');
    }
    // There is at least one property.
    out.pop();
    out.push(b'}');
    Some(out)
}

/// The properties of an object, in order.
struct Pairs<'de>(Vec<(Cow<'de, str>, &'de RawValue)>);

impl<'de> serde::Deserialize<'de> for Pairs<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Properties;
        impl<'de> Visitor<'de> for Properties {
            type Value = Pairs<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Self::Value, A::Error> {
                let mut pairs = Vec::new();
                while let Some(Borrowed(name)) = access.next_key::<Borrowed<'de>>()? {
                    pairs.push((name, access.next_value()?));
                }
                Ok(Pairs(pairs))
            }
        }
        deserializer.deserialize_map(Properties)
    }
}

/// A string that is borrowed if it has no escapes.
pub(crate) struct Borrowed<'de>(pub(crate) Cow<'de, str>);

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

#[cfg(test)]
mod tests {
    use super::tag;
    use serde_json::value::RawValue;

    #[test]
    fn a_tag_is_a_string_at_the_top() {
        for (text, expected) in [
            (r#"{"kind":"a"}"#, Some("a")),
            (r#"{"x":{"kind":"b"},"k\u0069nd":"\u0061"}"#, Some("a")),
            (r#"{"kind":1}"#, None),
            (r#"{"other":"a"}"#, None),
            ("[]", None),
            (r#""kind""#, None),
        ] {
            let raw: &RawValue = serde_json::from_str(text).unwrap();
            assert_eq!(tag(raw, "kind").as_deref(), expected, "{text}");
        }
    }
}
