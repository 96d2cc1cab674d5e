//! Conversion of values to response headers.

use http::HeaderValue;
use serde::Serialize;

/// A type that can be written as a header, in style `simple`.
pub trait ToHeader {
    /// Returns the value as text.
    fn to_text(&self) -> String;

    /// Converts the value; `None` if its text is not a valid header value.
    fn to_header(&self) -> Option<HeaderValue> {
        HeaderValue::try_from(self.to_text()).ok()
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

/// A header whose schema is an object or a union; it is written as JSON.
pub struct Structured<'v, T>(pub &'v T);

impl<T: Serialize> ToHeader for Structured<'_, T> {
    fn to_text(&self) -> String {
        serde_json::to_string(self.0).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::{Structured, ToHeader};

    #[test]
    fn values_are_in_style_simple() {
        assert_eq!(vec![1_i32, -2].to_text(), "1,-2");
        assert_eq!(vec![Some("a".to_owned()), None].to_text(), "a,");
        assert_eq!(Box::new(true).to_text(), "true");
        assert_eq!(u64::MAX.to_header().unwrap(), "18446744073709551615");
        assert_eq!(
            Structured(&serde_json::json!({"a": [1]})).to_text(),
            "{\"a\":[1]}"
        );
        assert_eq!("a\r\nb".to_owned().to_header(), None);
    }
}
