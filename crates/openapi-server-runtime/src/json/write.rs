//! Writing JSON into one buffer. Property names are literals that the generator has escaped, so only the values have to
//! be formatted.

use std::cell::Cell;
use std::collections::BTreeMap;

/// A type that can be written as JSON.
pub trait ToJson {
    /// Appends the value.
    fn write(&self, out: &mut Vec<u8>);
}

/// Appends a string.
#[inline]
pub fn write_string(text: &str, out: &mut Vec<u8>) {
    if is_plain(text.as_bytes()) {
        out.reserve(text.len() + 2);
        out.push(b'"');
        out.extend_from_slice(text.as_bytes());
        out.push(b'"');
    } else {
        write_with_serde(text, out);
    }
}

/// Whether nothing has to be escaped; looks at eight bytes at a time.
#[inline]
fn is_plain(bytes: &[u8]) -> bool {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let zero = |word: u64| word.wrapping_sub(ONES) & !word & HIGH;
    let (words, rest) = bytes.as_chunks::<8>();
    let special = words.iter().fold(0, |special, word| {
        let word = u64::from_le_bytes(*word);
        let control = word.wrapping_sub(ONES * 0x20) & !word & HIGH;
        special | control | zero(word ^ (ONES * 0x22)) | zero(word ^ (ONES * 0x5C))
    });
    special == 0
        && rest
            .iter()
            .all(|byte| *byte >= 0x20 && *byte != b'"' && *byte != b'\\')
}

thread_local! {
    /// Whether this thread has written `null` in place of a value that JSON cannot express. `ToJson` returns no errors, so
    /// that nothing is checked after each of the many values that have none.
    static FAILED: Cell<bool> = const { Cell::new(false) };
}

/// Appends the JSON text of a value.
///
/// # Errors
/// JSON cannot express a part of it, such as an infinite number.
#[inline]
pub(crate) fn write<T: ToJson>(value: &T, out: &mut Vec<u8>) -> Result<(), Inexpressible> {
    FAILED.set(false);
    value.write(out);
    if FAILED.get() { Err(Inexpressible) } else { Ok(()) }
}

/// JSON cannot express a value.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Inexpressible;

/// Appends a value that serde_json serializes; `null` if that fails.
#[cold]
fn write_with_serde<T: serde::Serialize + ?Sized>(value: &T, out: &mut Vec<u8>) {
    let start = out.len();
    if serde_json::to_writer(&mut *out, value).is_err() {
        out.truncate(start);
        out.extend_from_slice(b"null");
        FAILED.set(true);
    }
}

macro_rules! floats {
    ($($type:ty),*) => {$(
        impl ToJson for $type {
            fn write(&self, out: &mut Vec<u8>) {
                if !self.is_finite() {
                    FAILED.set(true);
                }
                write_with_serde(self, out);
            }
        }
    )*};
}

floats!(f32, f64);

impl ToJson for String {
    #[inline]
    fn write(&self, out: &mut Vec<u8>) {
        write_string(self, out);
    }
}

impl ToJson for bool {
    #[inline]
    fn write(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(if *self { b"true" } else { b"false" });
    }
}

macro_rules! integers {
    ($($type:ty),*) => {$(
        impl ToJson for $type {
            #[inline]
            fn write(&self, out: &mut Vec<u8>) {
                out.extend_from_slice(itoa::Buffer::new().format(*self).as_bytes());
            }
        }
    )*};
}

integers!(i32, u32, i64, u64, i128);

macro_rules! like_serde {
    ($($type:ty),*) => {$(
        impl ToJson for $type {
            fn write(&self, out: &mut Vec<u8>) {
                write_with_serde(self, out);
            }
        }
    )*};
}

like_serde!(serde_json::Value);

impl ToJson for jiff::civil::Date {
    fn write(&self, out: &mut Vec<u8>) {
        write_string(&self.to_string(), out);
    }
}

impl<T: ToJson> ToJson for Option<T> {
    #[inline]
    fn write(&self, out: &mut Vec<u8>) {
        match self {
            Some(value) => value.write(out),
            None => out.extend_from_slice(b"null"),
        }
    }
}

impl<T: ToJson> ToJson for Box<T> {
    #[inline]
    fn write(&self, out: &mut Vec<u8>) {
        T::write(self, out);
    }
}

impl<T: ToJson> ToJson for Vec<T> {
    fn write(&self, out: &mut Vec<u8>) {
        let start = out.len();
        for item in self {
            out.push(b',');
            item.write(out);
        }
        close(start, b'[', b']', out);
    }
}

impl<T: ToJson> ToJson for BTreeMap<String, T> {
    fn write(&self, out: &mut Vec<u8>) {
        let start = out.len();
        write_additional(self, &[], out);
        close(start, b'{', b'}', out);
    }
}

/// Appends additional properties, each after a comma. One with the name of a declared property is left out: a property
/// must not occur twice.
pub fn write_additional<T: ToJson>(map: &BTreeMap<String, T>, declared: &[&str], out: &mut Vec<u8>) {
    for (name, value) in map.iter().filter(|(name, _)| !declared.contains(&name.as_str())) {
        out.push(b',');
        write_string(name, out);
        out.push(b':');
        value.write(out);
    }
}

/// Replaces the comma before the first item by the opening bracket, and appends the closing one.
#[inline]
pub fn close(start: usize, opening: u8, closing: u8, out: &mut Vec<u8>) {
    match out.get_mut(start) {
        Some(comma) => *comma = opening,
        None => out.push(opening),
    }
    out.push(closing);
}

#[cfg(test)]
mod tests {
    use super::ToJson;
    use std::collections::BTreeMap;

    fn written(value: &impl ToJson) -> String {
        let mut out = b"before".to_vec();
        value.write(&mut out);
        String::from_utf8(out.split_off(6)).unwrap()
    }

    #[test]
    fn strings_are_escaped_where_necessary() {
        for code in 0..=0x7F_u8 {
            // In a full word of eight bytes, and after it.
            for text in [
                format!("{}1234567", code as char),
                format!("12345678{}", code as char),
            ] {
                assert_eq!(written(&text), serde_json::to_string(&text).unwrap());
            }
        }
        assert_eq!(
            written(&"\u{1F600} é \u{2028}".to_owned()),
            "\"\u{1F600} é \u{2028}\""
        );
    }

    #[test]
    fn numbers_are_written_in_full() {
        assert_eq!(written(&i64::MIN), "-9223372036854775808");
        assert_eq!(written(&u64::MAX), "18446744073709551615");
        assert_eq!(written(&0_i32), "0");
        assert_eq!(written(&1e21_f64), serde_json::to_string(&1e21_f64).unwrap());
        assert_eq!(written(&f64::NAN), "null");
    }

    #[test]
    fn containers_are_closed_whether_empty_or_not() {
        assert_eq!(written(&Vec::<bool>::new()), "[]");
        assert_eq!(written(&vec![Some(true), None]), "[true,null]");
        assert_eq!(written(&BTreeMap::<String, bool>::new()), "{}");
        let map = BTreeMap::from([("a\"".to_owned(), vec![1_u32]), ("b".to_owned(), Vec::new())]);
        assert_eq!(written(&map), r#"{"a\"":[1],"b":[]}"#);
    }

    #[test]
    fn dates_are_written_as_rfc_3339() {
        assert_eq!(written(&jiff::civil::date(2026, 9, 18)), "\"2026-09-18\"");
    }
}
