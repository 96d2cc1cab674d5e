//! The comparison of two responses in which human-readable texts are masked.

use super::exchange::{RecordedBody, RecordedResponse};
use super::ordered::Ordered;
use openapi_judge::judge::shorten;
use serde_json::Value;
use std::fmt::Debug;

/// Properties whose values are human-readable texts.
const TEXT_PROPERTIES: [&str; 4] = ["message", "title", "detail", "Message"];

/// A header field that changes with the texts.
const MASKED_HEADER: &str = "content-length";

/// The longest description of a value in a difference, in characters.
const MAX_VALUE: usize = 300;

/// Returns the texts that differ, before and after. `Err` describes the first difference in anything else.
pub(super) fn compare(
    old: &RecordedResponse,
    new: &RecordedResponse,
) -> Result<Vec<(String, String)>, String> {
    if old.status != new.status {
        return Err(format!("status {} became {}", old.status, new.status));
    }
    let (old_headers, new_headers) = (masked_headers(old), masked_headers(new));
    if old_headers != new_headers {
        return Err(change("header fields", &old_headers, &new_headers));
    }
    let mut texts = Vec::new();
    if old.body == new.body {
        return Ok(texts);
    }
    let whole = || change("body", &old.body, &new.body);
    let (RecordedBody::Text(old), RecordedBody::Text(new)) = (&old.body, &new.body) else {
        return Err(whole());
    };
    let (Ok(old_json), Ok(new_json)) = (serde_json::from_str(old), serde_json::from_str(new)) else {
        return Err(whole());
    };
    values(&old_json, &new_json, &mut String::new(), &mut texts)?;
    if texts.is_empty() {
        return Err(change("the spelling of the body", old, new));
    }
    Ok(texts)
}

/// Returns the header fields to compare. Names are compared case-insensitively, in their order.
fn masked_headers(response: &RecordedResponse) -> Vec<(String, &str)> {
    let fields = response.headers.iter();
    let fields = fields.map(|(name, value)| (name.to_ascii_lowercase(), value.as_str()));
    fields.filter(|(name, _)| name != MASKED_HEADER).collect()
}

/// Compares the values at a JSON pointer, and collects the texts that differ.
fn values(
    old: &Ordered,
    new: &Ordered,
    pointer: &mut String,
    texts: &mut Vec<(String, String)>,
) -> Result<(), String> {
    let place = |pointer: &str| format!("body, at {pointer:?}:");
    match (old, new) {
        (Ordered::Object(old), Ordered::Object(new)) => {
            let (old_names, new_names) = (names(old), names(new));
            if old_names != new_names {
                return Err(change(
                    &format!("{} properties", place(pointer)),
                    &old_names,
                    &new_names,
                ));
            }
            for ((name, old), (_, new)) in old.iter().zip(new) {
                if let (Some(old), Some(new)) = (text(name, old), text(name, new)) {
                    if old != new {
                        texts.push((old.to_owned(), new.to_owned()));
                    }
                    continue;
                }
                below(name, pointer, |pointer| values(old, new, pointer, texts))?;
            }
            Ok(())
        }
        (Ordered::Array(old), Ordered::Array(new)) if old.len() == new.len() => {
            let mut pairs = old.iter().zip(new).enumerate();
            pairs.try_for_each(|(index, (old, new))| {
                below(&index.to_string(), pointer, |pointer| {
                    values(old, new, pointer, texts)
                })
            })
        }
        (Ordered::Array(old), Ordered::Array(new)) => Err(change(
            &format!("{} number of items", place(pointer)),
            &old.len(),
            &new.len(),
        )),
        _ if old == new => Ok(()),
        _ => Err(change(&place(pointer), old, new)),
    }
}

fn names(properties: &[(String, Ordered)]) -> Vec<&str> {
    properties.iter().map(|(name, _)| name.as_str()).collect()
}

/// Returns the human-readable text of a property.
fn text<'a>(name: &str, value: &'a Ordered) -> Option<&'a str> {
    match value {
        Ordered::Scalar(Value::String(text)) if TEXT_PROPERTIES.contains(&name) => Some(text),
        _ => None,
    }
}

fn below<T>(name: &str, pointer: &mut String, compare: impl FnOnce(&mut String) -> T) -> T {
    let length = pointer.len();
    pointer.push('/');
    pointer.push_str(&name.replace('~', "~0").replace('/', "~1"));
    let result = compare(pointer);
    pointer.truncate(length);
    result
}

fn change<T: Debug>(what: &str, old: &T, new: &T) -> String {
    let shown = |value: &T| {
        let mut text = format!("{value:?}");
        shorten(&mut text, MAX_VALUE);
        text
    };
    format!("{what} {} became {}", shown(old), shown(new))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn response(body: &str) -> RecordedResponse {
        RecordedResponse {
            status: 400,
            headers: vec![("Content-Length".to_owned(), body.len().to_string())],
            body: RecordedBody::Text(body.to_owned()),
        }
    }

    fn difference(new: &RecordedResponse) -> String {
        let old = response(r#"{"code":7,"errors":[{"detail":"Bad."}]}"#);
        compare(&old, new).unwrap_err()
    }

    #[test]
    fn texts_are_masked_wherever_they_are() {
        let old = response(r#"{"Message":"A","errors":[{"title":"B","detail":"C","message":"D"}]}"#);
        let new = response(r#"{"Message":"Ax","errors":[{"title":"B","detail":"Cx","message":"Dx"}]}"#);
        let pair = |old: &str, new: &str| (old.to_owned(), new.to_owned());
        let texts = [pair("A", "Ax"), pair("C", "Cx"), pair("D", "Dx")];
        assert_eq!(compare(&old, &new).unwrap(), texts);
        assert_eq!(compare(&old, &old).unwrap(), []);
    }

    #[test]
    fn any_other_difference_is_described_with_its_place() {
        for (body, expected) in [
            (
                r#"{"errors":[{"detail":"Bad."}],"code":7}"#,
                r#"body, at "": properties ["code", "errors"] became ["errors", "code"]"#,
            ),
            (
                r#"{"code":8,"errors":[{"detail":"Bad."}]}"#,
                r#"body, at "/code": 7 became 8"#,
            ),
            (
                r#"{"code":7,"errors":[]}"#,
                r#"body, at "/errors": number of items 1 became 0"#,
            ),
            (
                r#"{"code":7,"errors":[{"detail":null}]}"#,
                r#"body, at "/errors/0/detail": "Bad." became null"#,
            ),
            (
                r#"{"code":7, "errors":[{"detail":"Bad."}]}"#,
                "the spelling of the body ",
            ),
            ("{", "body "),
        ] {
            let actual = difference(&response(body));
            assert!(actual.starts_with(expected), "{body}: {actual}");
        }
    }

    #[test]
    fn status_and_header_fields_are_compared() {
        let mut new = response("{}");
        new.status = 422;
        assert_eq!(difference(&new), "status 400 became 422");
        new.status = 400;
        new.headers.push(("Allow".to_owned(), "GET".to_owned()));
        assert_eq!(difference(&new), r#"header fields [] became [("allow", "GET")]"#);
    }
}
