//! The limits that the messages of a response name: a number in a message about a bound is that bound.

use super::failure::{CheckFailure, Component, rule_of_status};
use crate::case::{DeclaredBy, Limit, RawRequest};
use crate::error_pointers::{Violations, first_text, message_pointers};
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
    let violations = Violations::new(document, tag);
    let of_response = message_pointers(document, tag);
    let wrong = case.limits.iter().filter_map(|Limit { pointer, value }| {
        let texts: Vec<&str> = match pointer {
            Some(pointer) => violations.iter().flat_map(|all| all.at(&body, pointer)).collect(),
            None => first_text(&body, &of_response).into_iter().collect(),
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

/// Returns the numbers in a text.
fn numbers(text: &str) -> Vec<f64> {
    let words =
        text.split(|character: char| !character.is_ascii_alphanumeric() && !"+-.".contains(character));
    words
        .filter(|word| word.contains(|character: char| character.is_ascii_digit()))
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
        assert!(numbers("inf is nan").is_empty());
    }
}
