//! Conversion of values to response headers.

use http::header::{HeaderMap, HeaderName, HeaderValue};
use serde::Serialize;
use serde_json::Value;
use std::fmt::Write as _;

/// A type that can be written as a header, in style `simple`.
pub trait ToHeader {
    /// Returns the value as text.
    fn to_text(&self) -> String;

    /// Converts the value; `None` if its text is not a valid header value.
    fn to_header(&self) -> Option<HeaderValue> {
        HeaderValue::try_from(self.to_text()).ok()
    }

    /// Adds the header to a response, and returns whether that is possible.
    fn set(&self, headers: &mut HeaderMap, name: &HeaderName) -> bool {
        let value = self.to_header();
        let is_valid = value.is_some();
        if let Some(value) = value {
            headers.append(name, value);
        }
        is_valid
    }
}

macro_rules! displayed {
    ($($type:ty),*) => {$(
        impl ToHeader for $type {
            fn to_text(&self) -> String {
                self.to_string()
            }
        }
    )*};
}

displayed!(bool, i32, i128, f32, f64, jiff::civil::Date);

macro_rules! integers {
    ($($type:ty),*) => {$(
        impl ToHeader for $type {
            fn to_text(&self) -> String {
                self.to_string()
            }

            fn to_header(&self) -> Option<HeaderValue> {
                Some(HeaderValue::from(*self))
            }
        }
    )*};
}

integers!(u32, i64, u64);

impl ToHeader for String {
    fn to_text(&self) -> String {
        self.clone()
    }

    fn to_header(&self) -> Option<HeaderValue> {
        HeaderValue::from_str(self).ok()
    }
}

impl<T: ToHeader> ToHeader for Vec<T> {
    fn to_text(&self) -> String {
        let texts: Vec<String> = self.iter().map(ToHeader::to_text).collect();
        texts.join(",")
    }

    /// Returns `None` also if receivers would read other items.
    fn to_header(&self) -> Option<HeaderValue> {
        let texts: Vec<String> = self.iter().map(ToHeader::to_text).collect();
        if is_ambiguous(&texts) {
            return None;
        }
        HeaderValue::try_from(self.to_text()).ok()
    }
}

impl<T: ToHeader> ToHeader for Option<T> {
    fn to_text(&self) -> String {
        self.as_ref().map(ToHeader::to_text).unwrap_or_default()
    }
}

impl<T: ToHeader> ToHeader for Box<T> {
    fn to_text(&self) -> String {
        self.as_ref().to_text()
    }
}

/// A header that is a field line for each item of an array, such as `Set-Cookie`.
pub struct Repeated<'v, T>(pub &'v Vec<T>);

impl<T: ToHeader> ToHeader for Repeated<'_, T> {
    fn to_text(&self) -> String {
        self.0.to_text()
    }

    fn set(&self, headers: &mut HeaderMap, name: &HeaderName) -> bool {
        self.0.iter().all(|item| {
            let line = item.to_header();
            let is_valid = line.is_some();
            if let Some(line) = line {
                headers.append(name, line);
            }
            is_valid
        })
    }
}

/// A header whose media type is JSON. Only ASCII is written, since recipients need not accept anything else in a header.
pub struct JsonHeader<'v, T>(pub &'v T);

impl<T: Serialize> ToHeader for JsonHeader<'_, T> {
    fn to_text(&self) -> String {
        let json = serde_json::to_string(self.0).unwrap_or_default();
        let mut text = String::with_capacity(json.len());
        for character in json.chars() {
            if character.is_ascii() && character != '\x7f' {
                text.push(character);
                continue;
            }
            for unit in character.encode_utf16(&mut [0; 2]) {
                let _ = write!(text, "\\u{unit:04x}");
            }
        }
        text
    }
}

/// A header whose schema is an object or a union, in style `simple`.
pub struct Simple<'v, T>(pub &'v T);

impl<T: Serialize> ToHeader for Simple<'_, T> {
    fn to_text(&self) -> String {
        simple(self.0, ",").unwrap_or_default()
    }

    fn to_header(&self) -> Option<HeaderValue> {
        HeaderValue::try_from(simple(self.0, ",")?).ok()
    }
}

/// A header whose schema is an object or a union, in style `simple` with `explode`.
pub struct Exploded<'v, T>(pub &'v T);

impl<T: Serialize> ToHeader for Exploded<'_, T> {
    fn to_text(&self) -> String {
        simple(self.0, "=").unwrap_or_default()
    }

    fn to_header(&self) -> Option<HeaderValue> {
        HeaderValue::try_from(simple(self.0, "=")?).ok()
    }
}

/// Writes a value in style `simple`; `separator` is between the names and values of an object. Returns `None` if a part
/// contains a separator.
fn simple(value: &impl Serialize, separator: &str) -> Option<String> {
    // By way of text, so that an `f32` keeps its digits.
    let text = serde_json::to_vec(value).ok()?;
    let parts: Vec<String> = match serde_json::from_slice(&text).ok()? {
        Value::Array(items) => items.iter().map(scalar).collect(),
        Value::Object(properties) => {
            let mut parts = Vec::new();
            for (name, value) in &properties {
                let value = scalar(value);
                if name.contains([',', '=']) || value.contains(',') {
                    return None;
                }
                parts.push(format!("{name}{separator}{value}"));
            }
            return Some(parts.join(","));
        }
        other => return Some(scalar(&other)),
    };
    (!is_ambiguous(&parts)).then(|| parts.join(","))
}

/// Returns whether receivers read other items: at a comma they separate two, they remove white space around each, and a
/// single empty one is none.
fn is_ambiguous(items: &[String]) -> bool {
    let is_changed = |item: &String| item.contains(',') || item.trim_matches([' ', '\t']) != item;
    items == [""] || items.iter().any(is_changed)
}

/// Returns the text of a scalar. A nested array or object becomes JSON, since no style defines it.
fn scalar(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Exploded, JsonHeader, Repeated, Simple, ToHeader};
    use http::header::{HeaderMap, SET_COOKIE};
    use serde_json::json;

    #[test]
    fn values_are_in_style_simple() {
        assert_eq!(vec![1_i32, -2].to_text(), "1,-2");
        assert_eq!(vec![Some("a".to_owned()), None].to_text(), "a,");
        assert_eq!(Box::new(true).to_text(), "true");
        assert_eq!(u64::MAX.to_header().unwrap(), "18446744073709551615");
        assert_eq!("a\r\nb".to_owned().to_header(), None);
        assert_eq!(vec!["a,b".to_owned()].to_header(), None);
    }

    #[test]
    fn objects_are_pairs() {
        let object = json!({"a": 1, "b": "x y", "c": null});
        assert_eq!(Simple(&object).to_text(), "a,1,b,x y,c,");
        assert_eq!(Exploded(&object).to_text(), "a=1,b=x y,c=");
        assert_eq!(Simple(&json!("text")).to_text(), "text");
        assert_eq!(Exploded(&json!([1, 2])).to_text(), "1,2");
        for ambiguous in [json!({"a": "1,2"}), json!({"a=b": 1}), json!(["a,b"])] {
            assert_eq!(Exploded(&ambiguous).to_header(), None, "{ambiguous}");
        }
    }

    #[test]
    fn json_in_a_header_is_ascii() {
        let header = JsonHeader(&json!({"a": ["é😀\n", 1]})).to_header();
        assert_eq!(header.unwrap(), r#"{"a":["\u00e9\ud83d\ude00\n",1]}"#);
    }

    #[test]
    fn each_item_of_a_repeated_header_is_a_line() {
        let mut headers = HeaderMap::new();
        let cookies = vec![
            "a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT".to_owned(),
            "b=2".to_owned(),
        ];
        assert!(Repeated(&cookies).set(&mut headers, &SET_COOKIE));
        let lines: Vec<_> = headers.get_all(SET_COOKIE).iter().collect();
        assert_eq!(lines, [cookies[0].as_str(), "b=2"]);
        assert!(!Repeated(&vec!["a\nb".to_owned()]).set(&mut headers, &SET_COOKIE));
    }
}
