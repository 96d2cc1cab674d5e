//! The limits that the messages of a response name: a number in a message about a bound is that bound.

use super::failure::{CheckFailure, Component, rule_of_status};
use crate::case::{DeclaredBy, Limit, RawRequest};
use crate::wire::Response;
use openapi_judge::document::Document;
use serde_json::Value;

/// Checks each limit: if the messages about it contain numbers, it is among them.
pub(super) fn failures(document: &Document, case: &RawRequest, response: &Response) -> Vec<CheckFailure> {
    let DeclaredBy::Operation(index) = case.declared else {
        return Vec::new();
    };
    let tag = &document.operations[index].tag;
    let body = serde_json::from_slice(&response.body).unwrap_or(Value::Null);
    let Some(messages) = Messages::new(document, tag) else {
        return Vec::new();
    };
    let wrong = case.limits.iter().filter_map(|Limit { pointer, value }| {
        let texts = match pointer {
            Some(pointer) => messages.at(&body, pointer),
            None => messages.first(&body).into_iter().collect(),
        };
        let numbers: Vec<f64> = texts.iter().flat_map(|text| numbers(text)).collect();
        let is_named = numbers.is_empty() || numbers.iter().any(|number| value.as_f64() == Some(*number));
        let rule = || rule_of_status(document, case.declared, response.status);
        (!is_named).then(|| {
            let (texts, place) = (
                texts.join("; "),
                pointer.as_deref().unwrap_or("the length of the body"),
            );
            let message = format!("the message about {place} names another number than the limit {value}");
            let failure = CheckFailure::new(Component::Server, rule(), message);
            failure.values(format!("a message that names {value}, or no number"), texts)
        })
    });
    wrong.collect()
}

/// Where the errors of a tag have their messages.
struct Messages<'a> {
    /// Pointers to the message of the response.
    whole: Vec<&'a str>,
    /// The pointer to the list of violations, and within its items to their messages and pointers.
    list: &'a str,
    message: Vec<&'a str>,
    pointer: Vec<&'a str>,
}

impl<'a> Messages<'a> {
    /// Reads `x-error-message` and `x-error-details`; `None` if the tag lacks one.
    fn new(document: &'a Document, name: &str) -> Option<Messages<'a>> {
        let mut tags = document.root().get("tags")?.as_array()?.iter();
        let tag = tags.find(|tag| tag.get("name").and_then(Value::as_str) == Some(name))?;
        let details = tag.get("x-error-details")?;
        let texts = |list: &'a Value| {
            list.as_array()
                .into_iter()
                .flatten()
                .filter_map(Value::as_str)
                .collect()
        };
        Some(Messages {
            whole: texts(tag.get("x-error-message")?),
            list: details.get("list")?.as_str()?,
            message: texts(details.get("message")?),
            pointer: texts(details.get("pointer")?),
        })
    }

    /// Returns the message of the response.
    fn first(&self, body: &'a Value) -> Option<&'a str> {
        first_text(body, &self.whole)
    }

    /// Returns the messages about a JSON pointer.
    fn at(&self, body: &'a Value, pointer: &str) -> Vec<&'a str> {
        let items = body.pointer(self.list).and_then(Value::as_array);
        let items = items.into_iter().flatten();
        let own = items.filter(|item| first_text(item, &self.pointer) == Some(pointer));
        own.filter_map(|item| first_text(item, &self.message)).collect()
    }
}

fn first_text<'a>(value: &'a Value, pointers: &[&str]) -> Option<&'a str> {
    pointers
        .iter()
        .find_map(|pointer| value.pointer(pointer)?.as_str())
}

/// Returns the numbers in a text.
fn numbers(text: &str) -> Vec<f64> {
    let words =
        text.split(|character: char| !character.is_ascii_alphanumeric() && !"+-.".contains(character));
    words
        .filter_map(|word| word.trim_end_matches('.').parse().ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::numbers;

    #[test]
    fn numbers_are_words() {
        assert_eq!(numbers("a1 must be between -2 and 3.5."), [-2.0, 3.5]);
        assert_eq!(numbers("at most 1e3, not `7`"), [1000.0, 7.0]);
    }
}
