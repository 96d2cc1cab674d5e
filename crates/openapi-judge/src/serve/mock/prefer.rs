//! Chooses responses and examples by `Prefer` (RFC 7240).

use crate::document::{DeclaredResponse, Operation};
use crate::message::Request;

/// The supported preferences of a request. The first of each name counts; others are ignored.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Preferences {
    /// `code=404`.
    pub code: Option<String>,
    /// `example=NAME`.
    pub example: Option<String>,
    /// `return=minimal`: without optional headers.
    pub minimal: bool,
}

/// The chosen response of an operation.
#[derive(Debug)]
pub(super) struct Choice<'o> {
    pub(super) response: Option<&'o DeclaredResponse>,
    pub(super) status: u16,
    /// A note on a preference that was ignored.
    pub(super) ignored: Option<String>,
}

impl Preferences {
    /// Parses the `Prefer` headers of a request.
    #[must_use]
    pub fn parse(request: &Request) -> Preferences {
        let mut preferences = Preferences::default();
        for preference in request.headers.all("prefer").flat_map(|field| split(field, ',')) {
            // Parameters follow a semicolon; none of the supported preferences has any.
            let preference = split(&preference, ';').into_iter().next().unwrap_or_default();
            let (name, value) = preference.split_once('=').unwrap_or((&preference, ""));
            // By RFC 7240, section 2, an empty value means no value; it is not the name of an unnamed example.
            let value = unquote(value.trim());
            if value.is_empty() {
                continue;
            }
            let slot = match name.trim().to_ascii_lowercase().as_str() {
                "code" => &mut preferences.code,
                "example" => &mut preferences.example,
                "return" => {
                    preferences.minimal |= value == "minimal";
                    continue;
                }
                _ => continue,
            };
            slot.get_or_insert(value);
        }
        preferences
    }

    /// Chooses the preferred response; without a preferred code, one with the preferred example; else
    /// the first success.
    pub(super) fn choose<'o>(&self, operation: &'o Operation) -> Choice<'o> {
        let mut ignored = None;
        if let Some(code) = &self.code {
            let number = code.parse().ok().filter(|code| (200..600).contains(code));
            let response = number.and_then(|number| Some((operation.response(number)?, number)));
            match response {
                Some((response, status)) => {
                    ignored = self.ignored_example(operation, response);
                    let response = Some(response);
                    return Choice {
                        response,
                        status,
                        ignored,
                    };
                }
                None => {
                    ignored = Some(format!(
                        "Prefer: code={code:?} is ignored: {} does not declare it",
                        operation.id
                    ))
                }
            }
        }
        let first = operation
            .responses
            .iter()
            .find(|response| operation.status_of(response, default_candidates()) / 100 == 2);
        let first = first.or_else(|| operation.responses.first());
        let named = self.example.as_ref().and_then(|name| {
            let mut all = first.into_iter().chain(&operation.responses);
            all.find(|response| has_example(response, name))
        });
        let response = named.filter(|_| self.code.is_none()).or(first);
        if ignored.is_none() {
            ignored = response.and_then(|response| self.ignored_example(operation, response));
        }
        let status = response.map_or(501, |response| {
            operation.status_of(response, default_candidates())
        });
        Choice {
            response,
            status,
            ignored,
        }
    }

    fn ignored_example(&self, operation: &Operation, response: &DeclaredResponse) -> Option<String> {
        let name = self
            .example
            .as_ref()
            .filter(|name| !has_example(response, name))?;
        let (id, status) = (&operation.id, response.status);
        Some(format!(
            "Prefer: example={name:?} is ignored: {id} has no such example for {status}"
        ))
    }
}

/// The statuses of `default`, preferred ones first.
fn default_candidates() -> impl Iterator<Item = u16> {
    (500..600).chain(400..500)
}

fn has_example(response: &DeclaredResponse, name: &str) -> bool {
    let mut examples = response.contents.iter().flat_map(|content| &content.examples);
    examples.any(|example| example.name == name)
}

/// Splits at separators outside of quotes.
fn split(text: &str, separator: char) -> Vec<String> {
    let (mut parts, mut quoted, mut escaped) = (vec![String::new()], false, false);
    for character in text.chars() {
        if character == separator && !quoted {
            parts.push(String::new());
            continue;
        }
        quoted ^= character == '"' && !escaped;
        escaped = quoted && character == '\\' && !escaped;
        if let Some(part) = parts.last_mut() {
            part.push(character);
        }
    }
    parts
}

fn unquote(value: &str) -> String {
    let Some(inside) = value.strip_prefix('"').and_then(|value| value.strip_suffix('"')) else {
        return value.to_owned();
    };
    let (mut text, mut escaped) = (String::new(), false);
    for character in inside.chars() {
        escaped = character == '\\' && !escaped;
        if !escaped {
            text.push(character);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(fields: &[&str]) -> (Option<String>, Option<String>) {
        let mut request = Request::default();
        for field in fields {
            request.headers.0.push(("prefer".to_owned(), (*field).to_owned()));
        }
        let Preferences { code, example, .. } = Preferences::parse(&request);
        (code, example)
    }

    #[test]
    fn preferences_are_parsed_from_one_or_several_fields() {
        let both = (Some("404".to_owned()), Some("a".to_owned()));
        assert_eq!(parse(&["code=404, example=a"]), both);
        assert_eq!(
            parse(&[
                "return=minimal; code=1, CODE = \"404\"; x=\"a,b\"",
                "wait=1, example=\"a\""
            ]),
            both
        );
        assert_eq!(
            parse(&["code=404, code=500", "example=a, example=b"]),
            both,
            "the first counts"
        );
        assert_eq!(
            parse(&["example=\"say \\\"a, b\\\"\""]).1.as_deref(),
            Some("say \"a, b\"")
        );
        assert_eq!(parse(&[]), (None, None));
        assert_eq!(parse(&["example=, code", "example=\"\""]), (None, None));
        let minimal = ("Prefer".to_owned(), "return=\"minimal\", code=404".to_owned());
        let mut request = Request::default();
        assert!(!Preferences::parse(&request).minimal);
        request.headers.0.push(minimal);
        assert!(Preferences::parse(&request).minimal);
    }
}
