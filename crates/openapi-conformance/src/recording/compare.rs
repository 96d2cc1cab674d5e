//! Compares two recordings.

use super::ordered::Ordered;
use super::response::{RecordedBody, RecordedResponse, Recording};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Properties whose values are human-readable texts.
const TEXT_PROPERTIES: [&str; 4] = ["message", "title", "detail", "Message"];

/// Header fields that change with the texts or with the clock.
const MASKED_HEADERS: [&str; 2] = ["content-length", "date"];

/// The differences between two recordings.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// Responses that differ in more than human-readable texts, and cases that the new recording lacks, one line each.
    pub differences: Vec<String>,
    /// Changed texts, before and after, each with a case in which it occurs and the number of its occurrences.
    pub texts: BTreeMap<(String, String), (String, usize)>,
    /// Cases that only the new recording has.
    pub added: usize,
    /// How many cases were compared.
    pub compared: usize,
}

impl Comparison {
    /// Whether only human-readable texts differ.
    #[must_use]
    pub fn is_equal(&self) -> bool {
        self.differences.is_empty()
    }

    /// A report for a terminal.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        for difference in &self.differences {
            let _ = writeln!(text, "differs: {difference}");
        }
        for ((before, after), (case, count)) in &self.texts {
            let _ = writeln!(
                text,
                "text ({count} times, as in {case})\n  - {before}\n  + {after}"
            );
        }
        let _ = writeln!(
            text,
            "{} responses compared: {} differ, {} texts changed, {} cases added",
            self.compared,
            self.differences.len(),
            self.texts.len(),
            self.added
        );
        text
    }
}

/// Compares two recordings of the same suite.
#[must_use]
pub fn compare(before: &Recording, after: &Recording) -> Comparison {
    let mut comparison = Comparison {
        added: after.keys().filter(|case| !before.contains_key(*case)).count(),
        ..Comparison::default()
    };
    for (case, old) in before {
        let Some(new) = after.get(case) else {
            comparison
                .differences
                .push(format!("{case}: missing from the new recording"));
            continue;
        };
        comparison.compared += 1;
        if let Err(difference) = responses(&mut comparison, case, old, new) {
            comparison.differences.push(format!("{case}: {difference}"));
        }
    }
    comparison
}

fn responses(
    comparison: &mut Comparison,
    case: &str,
    old: &RecordedResponse,
    new: &RecordedResponse,
) -> Result<(), String> {
    if old.status != new.status {
        return Err(format!("status {} became {}", old.status, new.status));
    }
    let (old_headers, new_headers) = (masked_headers(old), masked_headers(new));
    if old_headers != new_headers {
        return Err(format!("headers {old_headers:?} became {new_headers:?}"));
    }
    if old.body == new.body {
        return Ok(());
    }
    let different = || format!("body {:?} became {:?}", old.body, new.body);
    let (RecordedBody::Text(old), RecordedBody::Text(new)) = (&old.body, &new.body) else {
        return Err(different());
    };
    let (Ok(old), Ok(new)) = (serde_json::from_str(old), serde_json::from_str(new)) else {
        return Err(different());
    };
    let mut texts = Vec::new();
    if !equal_except_texts(&old, &new, &mut texts) {
        return Err(different());
    }
    for (old, new) in texts {
        let entry = comparison.texts.entry((old, new));
        entry.or_insert_with(|| (case.to_owned(), 0)).1 += 1;
    }
    Ok(())
}

fn masked_headers(response: &RecordedResponse) -> Vec<(String, &str)> {
    let fields = response.headers.iter();
    let fields = fields.map(|(name, value)| (name.to_ascii_lowercase(), value.as_str()));
    fields
        .filter(|(name, _)| !MASKED_HEADERS.contains(&name.as_str()))
        .collect()
}

/// Returns whether two bodies are equal apart from human-readable texts, and collects the texts that differ.
fn equal_except_texts(old: &Ordered, new: &Ordered, texts: &mut Vec<(String, String)>) -> bool {
    match (old, new) {
        (Ordered::Object(old), Ordered::Object(new)) => {
            old.len() == new.len()
                && old.iter().zip(new).all(|((name, old), (other, new))| {
                    name == other
                        && match (old, new) {
                            (Ordered::Scalar(Value::String(old)), Ordered::Scalar(Value::String(new)))
                                if old != new && TEXT_PROPERTIES.contains(&name.as_str()) =>
                            {
                                texts.push((old.clone(), new.clone()));
                                true
                            }
                            _ => equal_except_texts(old, new, texts),
                        }
                })
        }
        (Ordered::Array(old), Ordered::Array(new)) => {
            old.len() == new.len()
                && old
                    .iter()
                    .zip(new)
                    .all(|(old, new)| equal_except_texts(old, new, texts))
        }
        (old, new) => old == new,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn recording(body: &str) -> Recording {
        let response = RecordedResponse {
            status: 400,
            headers: vec![("Content-Length".to_owned(), body.len().to_string())],
            body: RecordedBody::Text(body.to_owned()),
        };
        Recording::from([("a case".to_owned(), response)])
    }

    #[test]
    fn a_changed_text_is_listed_and_everything_else_is_a_difference() {
        let before = recording(r#"{"error":"invalid","message":"Bad."}"#);
        let comparison = compare(&before, &recording(r#"{"error":"invalid","message":"Worse."}"#));
        assert!(comparison.is_equal());
        let text = ("Bad.".to_owned(), "Worse.".to_owned());
        assert_eq!(comparison.texts[&text], ("a case".to_owned(), 1));

        for body in [
            r#"{"message":"Bad.","error":"invalid"}"#,
            r#"{"error":"other","message":"Bad."}"#,
            r#"{"error":"invalid","message":null}"#,
            r#"{"error":"invalid"}"#,
        ] {
            assert!(!compare(&before, &recording(body)).is_equal(), "{body}");
        }
        assert!(!compare(&before, &Recording::new()).is_equal());
    }
}
