// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! Writing JSON into one buffer. Member names are literals that need no escaping, so that only the
//! values cost anything.

use super::{Binary, Maybe};
use std::collections::BTreeMap;

/// A value that is written as JSON.
pub trait ToJson {
    /// Appends it.
    fn write(&self, out: &mut Vec<u8>);
}

/// Appends a string.
#[inline]
pub fn string(text: &str, out: &mut Vec<u8>) {
    out.reserve(text.len() + 2);
    out.push(b'"');
    if is_plain(text.as_bytes()) {
        out.extend_from_slice(text.as_bytes());
    } else {
        escaped(text, out);
    }
    out.push(b'"');
}

/// Whether nothing has to be escaped; eight octets at a time.
#[inline]
fn is_plain(octets: &[u8]) -> bool {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let zero = |word: u64| word.wrapping_sub(ONES) & !word & HIGH;
    let (words, rest) = octets.as_chunks::<8>();
    let special = words.iter().fold(0, |special, word| {
        let word = u64::from_le_bytes(*word);
        let control = word.wrapping_sub(ONES * 0x20) & !word & HIGH;
        special | control | zero(word ^ (ONES * 0x22)) | zero(word ^ (ONES * 0x5C))
    });
    special == 0
        && rest
            .iter()
            .all(|octet| *octet >= 0x20 && *octet != b'"' && *octet != b'\\')
}

#[cold]
fn escaped(text: &str, out: &mut Vec<u8>) {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    for octet in text.bytes() {
        let short = match octet {
            b'"' => b'"',
            b'\\' => b'\\',
            b'\n' => b'n',
            b'\r' => b'r',
            b'\t' => b't',
            0x08 => b'b',
            0x0C => b'f',
            0x00..0x20 => {
                let (high, low) = (HEX[usize::from(octet >> 4)], HEX[usize::from(octet & 15)]);
                out.extend_from_slice(&[b'\\', b'u', b'0', b'0', high, low]);
                continue;
            }
            other => {
                out.push(other);
                continue;
            }
        };
        out.extend_from_slice(&[b'\\', short]);
    }
}

impl ToJson for String {
    #[inline]
    fn write(&self, out: &mut Vec<u8>) {
        string(self, out);
    }
}

impl ToJson for bool {
    #[inline]
    fn write(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(if *self { b"true" } else { b"false" });
    }
}

/// Appends a whole number.
#[inline]
pub fn whole(negative: bool, mut rest: u64, out: &mut Vec<u8>) {
    let mut digits = [0; 20];
    let mut start = digits.len();
    for digit in digits.iter_mut().rev() {
        *digit = b'0' + (rest % 10) as u8;
        rest /= 10;
        start -= 1;
        if rest == 0 {
            break;
        }
    }
    if negative {
        out.push(b'-');
    }
    out.extend_from_slice(&digits[start..]);
}

macro_rules! whole_numbers {
    ($($type:ty),*) => {$(
        impl ToJson for $type {
            #[inline]
            fn write(&self, out: &mut Vec<u8>) {
                let value = i128::from(*self);
                whole(value < 0, value.unsigned_abs() as u64, out);
            }
        }
    )*};
}

whole_numbers!(i32, u32, i64, u64);

macro_rules! by_serde {
    ($($type:ty),*) => {$(
        impl ToJson for $type {
            fn write(&self, out: &mut Vec<u8>) {
                let start = out.len();
                if serde_json::to_writer(&mut *out, self).is_err() {
                    out.truncate(start);
                    out.extend_from_slice(b"null");
                }
            }
        }
    )*};
}

by_serde!(f32, f64, serde_json::Value);

impl ToJson for jiff::Timestamp {
    #[inline]
    fn write(&self, out: &mut Vec<u8>) {
        static PRINTER: jiff::fmt::temporal::DateTimePrinter = jiff::fmt::temporal::DateTimePrinter::new();
        out.push(b'"');
        // Writing into memory cannot fail.
        let _ = PRINTER.print_timestamp(self, &mut *out);
        out.push(b'"');
    }
}

impl ToJson for jiff::civil::Date {
    fn write(&self, out: &mut Vec<u8>) {
        string(&self.to_string(), out);
    }
}

impl ToJson for Binary {
    fn write(&self, out: &mut Vec<u8>) {
        string(&String::from_utf8_lossy(&self.0), out);
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
        entries(self, out);
        close(start, b'{', b'}', out);
    }
}

/// Appends the entries of a map, each after a comma.
pub fn entries<T: ToJson>(map: &BTreeMap<String, T>, out: &mut Vec<u8>) {
    for (name, value) in map {
        out.push(b',');
        string(name, out);
        out.push(b':');
        value.write(out);
    }
}

/// Turns the comma before the first item into the opening bracket, and closes.
#[inline]
pub fn close(start: usize, opening: u8, closing: u8, out: &mut Vec<u8>) {
    match out.get_mut(start) {
        Some(comma) => *comma = opening,
        None => out.push(opening),
    }
    out.push(closing);
}

/// Appends a required member; `name` has its comma, quotes and colon.
#[inline]
pub fn required<T: ToJson>(name: &str, value: &T, out: &mut Vec<u8>) {
    out.extend_from_slice(name.as_bytes());
    value.write(out);
}

/// Appends an optional member.
#[inline]
pub fn optional<T: ToJson>(name: &str, value: &Option<T>, out: &mut Vec<u8>) {
    if let Some(value) = value {
        required(name, value, out);
    }
}

/// Appends an optional member that may be `null`.
#[inline]
pub fn maybe<T: ToJson>(name: &str, value: &Maybe<T>, out: &mut Vec<u8>) {
    match value {
        Maybe::Absent => {}
        Maybe::Null => {
            out.extend_from_slice(name.as_bytes());
            out.extend_from_slice(b"null");
        }
        Maybe::Value(value) => required(name, value, out),
    }
}

/// The name of a member with comma, quotes and colon; `escaped` where the name itself needs it.
macro_rules! key {
    ($name:literal) => {
        concat!(",\"", $name, "\":")
    };
    ($name:literal $escaped:literal) => {
        concat!(",\"", $escaped, "\":")
    };
}
pub(crate) use key;
