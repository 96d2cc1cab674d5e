//! JSON texts: valid encodings of the same value that differ in their bytes, and bytes that are almost JSON.

use super::definition::{Case, Delivery};
use super::profile::Promise;
use super::promised::promised;
use super::subject::Subject;
use openapi_judge::judge::{Direction, shorten};
use serde_json::Value;
use std::fmt::Write;

/// Levels of nesting that every parser accepts.
const DEEP: usize = 100;

/// Levels of nesting that every parser rejects.
const TOO_DEEP: usize = 5_000;

impl Subject<'_> {
    /// Returns the cases of the operation's first JSON body in other bytes. A body that is still JSON must deliver the
    /// same value, and one that is not must be rejected.
    pub(super) fn json_texts(&self) -> Result<Vec<Case>, String> {
        let statuses: Vec<u16> = [400, 422]
            .into_iter()
            .filter(|status| self.operation.declares_code(*status))
            .collect();
        let mut calls = self.calls()?.into_iter().map(|(_, call)| call);
        let call =
            calls.find(|call| call.body.is_some() && self.operation.has_json_request(&call.media_type));
        let Some((call, body)) = call.and_then(|call| call.body.clone().map(|body| (call, body))) else {
            return Ok(Vec::new());
        };
        let alternative = self.operation.alternatives().remove(0);
        let request = self.request(&call, &alternative);
        let mut cases = Vec::new();
        for (how, text) in spellings(&body) {
            let request = request.clone().with_body(text);
            let what = format!("served body spelled with {how}");
            cases.push(self.accepted(&what, &alternative, request, Delivery::Body(body.clone()))?);
        }
        if statuses.is_empty() {
            return Ok(cases);
        }
        let contents = self.operation.body.iter().flat_map(|body| &body.contents);
        let mut contents = contents.filter(|content| content.media_type == call.media_type);
        let schema = contents.next().and_then(|content| content.schema.as_ref());
        let half = schema.map(|schema| self.invalid_unicode(schema, Direction::Request, &body));
        // A part of a number, or two in a row, may be a valid number.
        let is_valid = |bytes: &[u8]| {
            let value = serde_json::from_slice::<Value>(bytes).ok();
            body.is_number()
                && value.is_some_and(|value| {
                    schema.is_none_or(|schema| self.judge.is_valid(schema, Direction::Request, &value))
                })
        };
        let mut all = almost_json(&body);
        all.retain(|(_, bytes)| !is_valid(bytes));
        for (how, bytes) in all.into_iter().chain(half.into_iter().flatten()) {
            let mut what = format!("body {how}");
            shorten(&mut what, 200);
            let case = self.rejected(&what, &alternative, request.clone().with_body(bytes), &statuses);
            cases.extend(promised(Promise::StrictJson, [case]));
        }
        Ok(cases)
    }
}

impl Subject<'_> {
    /// Returns JSON texts in which one string is not valid Unicode, and which would be valid if the invalid part were
    /// replaced or removed.
    pub(super) fn invalid_unicode(
        &self,
        schema: &Value,
        direction: Direction,
        value: &Value,
    ) -> Vec<(String, Vec<u8>)> {
        const MARK: &str = "a-mark-that-no-value-contains";
        let mut pointers = Vec::new();
        strings(value, &mut String::new(), &mut pointers);
        let mut all = Vec::new();
        for pointer in pointers {
            let with = |more: &str| {
                let mut other = value.clone();
                if let Some(Value::String(text)) = other.pointer_mut(&pointer) {
                    text.push_str(more);
                }
                other
            };
            if !self.judge.is_valid(schema, direction, &with("\u{fffd}")) {
                continue;
            }
            for (what, invalid) in [
                ("a byte that is not UTF-8", b"\xff".as_slice()),
                ("half a character", b"\xe2\x82"),
                ("half a surrogate pair", b"\\ud834"),
            ] {
                let text = with(MARK).to_string();
                if let Some((before, after)) = text.split_once(MARK) {
                    let bytes = [before.as_bytes(), invalid, after.as_bytes()].concat();
                    all.push((format!("with {what} in {pointer}"), bytes));
                }
            }
        }
        all
    }
}

/// Collects the JSON pointers of the strings in a value, of at most two items of each array.
fn strings(value: &Value, pointer: &mut String, found: &mut Vec<String>) {
    let mut within = |name: &str, property: &Value| {
        let length = pointer.len();
        pointer.push('/');
        pointer.push_str(&name.replace('~', "~0").replace('/', "~1"));
        strings(property, pointer, found);
        pointer.truncate(length);
    };
    match value {
        Value::Object(properties) => properties
            .iter()
            .for_each(|(name, property)| within(name, property)),
        Value::Array(items) => {
            let items = items.iter().enumerate().take(2);
            items.for_each(|(index, item)| within(&index.to_string(), item));
        }
        Value::String(_) => found.push(pointer.clone()),
        _ => {}
    }
}

/// Returns JSON texts of a value that differ from the compact one, each with a description of the difference.
pub(super) fn spellings(value: &Value) -> Vec<(&'static str, String)> {
    let pretty = serde_json::to_string_pretty(value).unwrap_or_default();
    let mut reordered = String::new();
    write(value, &mut reordered, &|text| quoted(text, false), true);
    let mut escaped = String::new();
    write(value, &mut escaped, &|text| quoted(text, true), false);
    vec![
        ("indentation", pretty.clone()),
        (
            "carriage returns and tabs",
            pretty.replace('\n', "\r\n").replace("  ", "\t"),
        ),
        ("white space around it", format!(" \n\t\r{value}\r\t\n ")),
        ("properties reversed", reordered),
        ("every character escaped", escaped),
    ]
}

/// Returns bytes that are not a JSON text (RFC 8259), or an ambiguous one.
fn almost_json(value: &Value) -> Vec<(String, Vec<u8>)> {
    let text = value.to_string();
    let mut all: Vec<(String, Vec<u8>)> = truncations(text.len())
        .map(|end| (format!("cut at byte {end}"), text.as_bytes()[..end].to_vec()))
        .collect();
    let mut add = |what: &str, bytes: Vec<u8>| all.push((what.to_owned(), bytes));
    add(
        "with a byte order mark",
        [b"\xef\xbb\xbf", text.as_bytes()].concat(),
    );
    add(
        "in UTF-16",
        text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
    );
    add("with a trailing NUL", [text.as_bytes(), b"\0"].concat());
    add("twice", [text.as_bytes(), text.as_bytes()].concat());
    if text.contains('"') {
        add("in single quotes", text.replace('"', "'").into_bytes());
    }
    add("nested too deeply in arrays", nested("[", "]", TOO_DEEP));
    add("of brackets that never close", "[".repeat(TOO_DEEP).into_bytes());
    add("nested arrays instead of the body", nested("[", "]", DEEP));
    if let Some(rest) = text.strip_prefix('{') {
        add(
            "with a trailing comma",
            format!("{},}}", &text[..text.len() - 1]).into_bytes(),
        );
        add("with a leading comma", format!("{{,{rest}").into_bytes());
        add("with a comment", format!("{{/* no */{rest}").into_bytes());
        add(
            "with a name without quotes",
            format!("{{unheard: 1,{rest}").into_bytes(),
        );
        let string = |bytes: &[u8]| [b"{\"unheard-of\": \"", bytes, b"\",", rest.as_bytes()].concat();
        add("with a line break in a string", string(b"a\nb"));
        add("with a control character in a string", string(b"\x01"));
        add("with a short escape", string(b"\\u12"));
        add("with an unknown escape", string(b"\\x41"));
        add("with overlong UTF-8", string(b"\xc0\xaf"));
        add("with a surrogate in UTF-8", string(b"\xed\xa0\x80"));
        add("with a character beyond Unicode", string(b"\xf4\x90\x80\x80"));
        for number in [
            "01", "+1", "1.", ".5", "1e", "0x10", "NaN", "Infinity", "-", "--1", "1_000",
        ] {
            let bytes = format!("{{\"unheard-of\": {number},{rest}");
            add(&format!("with the number {number}"), bytes.into_bytes());
        }
        for word in ["True", "nil", "undefined", "None", "NULL"] {
            add(
                &format!("with the word {word}"),
                format!("{{\"unheard-of\": {word},{rest}").into_bytes(),
            );
        }
    }
    all.extend(repeated_names(value));
    all.extend(half_surrogates(value));
    all
}

/// Returns objects with half a surrogate pair in a declared property. In an unknown property, a server may ignore it.
fn half_surrogates(value: &Value) -> Vec<(String, Vec<u8>)> {
    let Some((name, _)) = value.as_object().and_then(|properties| properties.iter().next()) else {
        return Vec::new();
    };
    let name = quoted(name, false);
    let body = |text: &str| format!("{{{name}:{text}}}").into_bytes();
    vec![
        ("with half a surrogate pair".to_owned(), body(r#""\ud834""#)),
        (
            "with the wrong half of a surrogate pair".to_owned(),
            body(r#""\udd1e\ud834""#),
        ),
    ]
}

/// Returns the lengths to truncate a text to: every length of a short text, and about twelve of a long one.
fn truncations(length: usize) -> impl Iterator<Item = usize> {
    (1..length).step_by((length / 12).max(1))
}

/// Returns an object with a repeated name, for each of its names. Parsers disagree on which value counts, so the body is
/// invalid.
fn repeated_names(value: &Value) -> Vec<(String, Vec<u8>)> {
    let Some(properties) = value.as_object() else {
        return Vec::new();
    };
    let text = value.to_string();
    let rest = text.strip_prefix('{').unwrap_or_default();
    let repeated = |(name, property): (&String, &Value)| {
        let bytes = format!("{{{}:{property},{rest}", quoted(name, false)).into_bytes();
        (format!("with {name} twice"), bytes)
    };
    properties.iter().map(repeated).collect()
}

fn nested(open: &str, close: &str, levels: usize) -> Vec<u8> {
    format!("{}1{}", open.repeat(levels), close.repeat(levels)).into_bytes()
}

/// Writes JSON with strings as `quote` writes them, and with properties in reverse order if `reversed`.
fn write(value: &Value, text: &mut String, quote: &dyn Fn(&str) -> String, reversed: bool) {
    match value {
        Value::Object(properties) => {
            let mut pairs: Vec<_> = properties.iter().collect();
            if reversed {
                pairs.reverse();
            }
            text.push('{');
            for (index, (name, property)) in pairs.into_iter().enumerate() {
                text.push_str(if index == 0 { "" } else { "," });
                text.push_str(&quote(name));
                text.push(':');
                write(property, text, quote, reversed);
            }
            text.push('}');
        }
        Value::Array(items) => {
            text.push('[');
            for (index, item) in items.iter().enumerate() {
                text.push_str(if index == 0 { "" } else { "," });
                write(item, text, quote, reversed);
            }
            text.push(']');
        }
        Value::String(string) => text.push_str(&quote(string)),
        scalar => text.push_str(&scalar.to_string()),
    }
}

/// Quotes a JSON string, with every UTF-16 unit escaped if `escaped`.
fn quoted(text: &str, escaped: bool) -> String {
    if !escaped {
        return Value::from(text).to_string();
    }
    let mut quoted = String::from("\"");
    for unit in text.encode_utf16() {
        let _ = write!(quoted, "\\u{unit:04X}");
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn spellings_are_the_same_value_in_other_bytes() {
        let value = json!({"a": ["𝄞\"\n", 1, null], "b": {"c": {}}});
        for (how, text) in spellings(&value) {
            assert_ne!(text, value.to_string(), "{how}");
            assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), value, "{how}");
        }
    }

    #[test]
    fn almost_json_is_invalid_or_repeats_a_name() {
        let value = json!({"a": "b", "c": {"d": []}});
        for (what, bytes) in almost_json(&value) {
            let read = serde_json::from_slice::<Value>(&bytes);
            let may_be_valid = what.contains("twice") || what.starts_with("nested arrays");
            assert!(read.is_err() || may_be_valid, "{what}");
        }
    }
}
