//! Compares two recordings.

use super::exchange::Recording;
use super::masked;
use std::collections::BTreeMap;

/// The differences between two recordings.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// Responses that differ in more than human-readable texts, with the first difference, by case.
    pub differences: BTreeMap<String, String>,
    /// Human-readable texts that changed, before and after.
    pub texts: BTreeMap<(String, String), TextChange>,
    /// Cases to which the stub responded only before.
    pub missing: Vec<String>,
    /// Cases to which the stub responded only afterwards.
    pub added: Vec<String>,
    /// Cases with another request, by the part of the request that differs first. Their responses are compared
    /// nevertheless.
    pub requests: BTreeMap<&'static str, Vec<String>>,
    /// How many responses were compared.
    pub compared: usize,
}

/// Where a human-readable text changed.
#[derive(Debug, PartialEq, Eq)]
pub struct TextChange {
    /// How often it occurs.
    pub count: usize,
    /// The first case in which it occurs.
    pub example: String,
}

impl Comparison {
    /// Whether every response is there and differs at most in human-readable texts.
    #[must_use]
    pub fn is_equal(&self) -> bool {
        self.differences.is_empty() && self.missing.is_empty()
    }

    /// Adds a case of both recordings.
    fn add(&mut self, case: &str, result: Result<Vec<(String, String)>, String>, part: Option<&'static str>) {
        self.compared += 1;
        if let Some(part) = part {
            self.requests.entry(part).or_default().push(case.to_owned());
        }
        let texts = match result {
            Ok(texts) => texts,
            Err(mut difference) => {
                if let Some(part) = part {
                    difference += &format!("; its request has another {part}");
                }
                self.differences.insert(case.to_owned(), difference);
                return;
            }
        };
        for text in texts {
            let change = self.texts.entry(text).or_insert_with(|| TextChange {
                count: 0,
                example: case.to_owned(),
            });
            change.count += 1;
        }
    }
}

/// Compares two recordings of the same cases.
#[must_use]
pub fn compare(before: &Recording, after: &Recording) -> Comparison {
    let only_in = |one: &Recording, other: &Recording| -> Vec<String> {
        let cases = one.keys().filter(|case| !other.contains_key(*case));
        cases.cloned().collect()
    };
    let mut comparison = Comparison {
        missing: only_in(before, after),
        added: only_in(after, before),
        ..Comparison::default()
    };
    for (case, old) in before {
        if let Some(new) = after.get(case) {
            let result = masked::compare(&old.response, &new.response);
            comparison.add(case, result, old.request.different_part(&new.request));
        }
    }
    comparison
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recording::exchange::{RecordedBody, RecordedExchange, RecordedRequest, RecordedResponse};
    use openapi_judge::message::Headers;

    fn exchange(target: &str, body: &str) -> RecordedExchange {
        RecordedExchange {
            request: RecordedRequest::new("GET", target, Headers::default(), b""),
            response: RecordedResponse {
                status: 400,
                headers: Vec::new(),
                body: RecordedBody::Text(body.to_owned()),
            },
        }
    }

    fn recording(exchanges: &[(&str, &str)]) -> Recording {
        let exchanges = exchanges.iter();
        exchanges
            .map(|(case, body)| ((*case).to_owned(), exchange("/", body)))
            .collect()
    }

    const BAD: &str = r#"{"error":"invalid","message":"Bad."}"#;
    const WORSE: &str = r#"{"error":"invalid","message":"Worse."}"#;

    #[test]
    fn a_changed_text_is_counted_with_an_example_and_is_no_difference() {
        let before = recording(&[("a", BAD), ("b", BAD), ("c", WORSE)]);
        let comparison = compare(&before, &recording(&[("a", WORSE), ("b", WORSE), ("c", WORSE)]));
        assert!(comparison.is_equal());
        let change = TextChange {
            count: 2,
            example: "a".to_owned(),
        };
        let text = ("Bad.".to_owned(), "Worse.".to_owned());
        assert_eq!(comparison.texts, BTreeMap::from([(text, change)]));
        assert_eq!(comparison.compared, 3);
    }

    #[test]
    fn another_status_is_a_difference() {
        let before = recording(&[("a", BAD), ("b", BAD)]);
        let mut after = before.clone();
        after.get_mut("b").unwrap().response.status = 422;
        let comparison = compare(&before, &after);
        assert!(!comparison.is_equal());
        let expected = ("b".to_owned(), "status 400 became 422".to_owned());
        assert_eq!(comparison.differences, BTreeMap::from([expected]));
    }

    #[test]
    fn a_response_may_be_added_but_not_be_missing() {
        let (few, many) = (recording(&[("a", BAD)]), recording(&[("a", BAD), ("b", BAD)]));
        let comparison = compare(&few, &many);
        assert!(comparison.is_equal());
        assert_eq!(comparison.added, ["b"]);
        let comparison = compare(&many, &few);
        assert!(!comparison.is_equal());
        assert_eq!(comparison.missing, ["b"]);
    }

    #[test]
    fn responses_to_other_requests_are_compared_too() {
        let before = recording(&[("a", BAD)]);
        let mut after = Recording::from([("a".to_owned(), exchange("/other", WORSE))]);
        let comparison = compare(&before, &after);
        assert!(comparison.is_equal());
        assert_eq!(
            comparison.requests,
            BTreeMap::from([("target", vec!["a".to_owned()])])
        );
        after.insert("a".to_owned(), exchange("/other", "[]"));
        let comparison = compare(&before, &after);
        assert!(!comparison.is_equal());
        let difference = &comparison.differences["a"];
        assert!(
            difference.ends_with("; its request has another target"),
            "{difference}"
        );
    }
}
