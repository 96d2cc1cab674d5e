//! The violations that a response reports for an invalid body: every one, each once, and no other.

use super::failure::{CheckFailure, Component, rule_of_status};
use crate::case::{DeclaredBy, MAX_VIOLATIONS, RawRequest};
use crate::wire::Response;
use openapi_judge::document::{DeclaredResponse, Document};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// How deep schemas of error documents are searched for pointers. They are flat.
const MAX_SCHEMA_DEPTH: usize = 8;

pub(super) fn failures(document: &Document, case: &RawRequest, response: &Response) -> Vec<CheckFailure> {
    if case.pointers.is_empty() {
        return Vec::new();
    }
    let body = serde_json::from_slice(&response.body).unwrap_or(Value::Null);
    let names = pointer_properties(document, case, response.status);
    if names.is_empty() {
        // The response has no place for them.
        return Vec::new();
    }
    let mut entries = Vec::new();
    collect(&body, &names, &mut entries);
    let reported: BTreeSet<&str> = entries.iter().map(|(pointer, _)| *pointer).collect();
    let rule = rule_of_status(document, case.declared, response.status);
    let failure = |found: Found| {
        let failure = CheckFailure::new(Component::Server, rule.clone(), found.message);
        failure.values(found.expected, found.actual)
    };
    let mut found = nonexistent(case, &reported);
    found.extend(repeated(case, &entries));
    if case.pointers.len() <= MAX_VIOLATIONS {
        let mut violations = case.pointers.iter();
        let missing = violations.find(|pointers| {
            let mut pointers = pointers.iter();
            !pointers.any(|pointer| reported.contains(pointer.as_str()))
        });
        found.extend(missing.map(|pointers| {
            let pointers = names_of(pointers);
            let message = format!("the response does not report the violation at {pointers}");
            Found::new(message, format!("an entry for {pointers}"), list(&reported))
        }));
    } else {
        found.extend(truncated(case, &body, &reported));
    }
    found.into_iter().map(failure).collect()
}

/// What is wrong with the violations that a response reports.
struct Found {
    message: String,
    expected: String,
    actual: String,
}

impl Found {
    fn new(message: String, expected: impl Into<String>, actual: impl Into<String>) -> Found {
        let (expected, actual) = (expected.into(), actual.into());
        Found {
            message,
            expected,
            actual,
        }
    }
}

/// Formats pointers, of which the empty one is that of the whole body.
fn names_of(pointers: &[String]) -> String {
    let name = |pointer: &String| match pointer.is_empty() {
        true => "the whole body".to_owned(),
        false => pointer.clone(),
    };
    pointers.iter().map(name).collect::<Vec<_>>().join(" or ")
}

fn list(reported: &BTreeSet<&str>) -> String {
    let pointers: Vec<String> = reported
        .iter()
        .map(|pointer| names_of(&[(*pointer).to_owned()]))
        .collect();
    match pointers.is_empty() {
        true => "no entries".to_owned(),
        false => format!("entries for {}", pointers.join(", ")),
    }
}

/// Checks that, of more violations than a response may report, it reports the maximum, and has one more entry, the notice
/// that others are omitted.
fn truncated(case: &RawRequest, body: &Value, reported: &BTreeSet<&str>) -> Option<Found> {
    let pointers = reported.iter().filter(|pointer| !pointer.is_empty()).count();
    let entries = longest(body);
    let all = case.pointers.len();
    let expected = format!("{MAX_VIOLATIONS} violations, and an entry that says that others are omitted");
    let (message, actual) = match (pointers, entries) {
        (MAX_VIOLATIONS, entries) if entries == MAX_VIOLATIONS + 1 => return None,
        (MAX_VIOLATIONS, MAX_VIOLATIONS) => (
            format!(
                "the body has {all} violations; the response reports {MAX_VIOLATIONS} and no longer says that others are \
                 omitted"
            ),
            format!("{MAX_VIOLATIONS} violations without such an entry"),
        ),
        (pointers, entries) => (
            format!("the body has {all} violations, of which the response reports {pointers}"),
            format!("{pointers} violations in {entries} entries"),
        ),
    };
    Some(Found::new(message, expected, actual))
}

/// Returns the length of the longest array that is reached through objects.
fn longest(value: &Value) -> usize {
    match value {
        Value::Object(properties) => properties.values().map(longest).max().unwrap_or(0),
        Value::Array(items) => items.len(),
        _ => 0,
    }
}

/// Checks that every reported pointer is one of a violation. A pointer below that of a violation is one too.
fn nonexistent(case: &RawRequest, reported: &BTreeSet<&str>) -> Vec<Found> {
    let violations: BTreeSet<&str> = case.pointers.iter().flatten().map(String::as_str).collect();
    let is_violation = |pointer: &str| {
        let ends = pointer.match_indices('/').map(|(end, _)| end);
        let mut ancestors = ends.map(|end| &pointer[..end]).chain([pointer]);
        ancestors.any(|ancestor| violations.contains(ancestor))
    };
    // The empty pointer is the whole body; of too many violations, the entry for the others has it.
    let is_whole = |pointer: &str| pointer.is_empty() && case.pointers.len() > MAX_VIOLATIONS;
    let nonexistent = reported
        .iter()
        .filter(|pointer| !is_whole(pointer) && !is_violation(pointer));
    nonexistent
        .map(|pointer| {
            let place = names_of(&[(*pointer).to_owned()]);
            let message = format!("the response reports a violation at {place}, where there is none");
            let expected: Vec<&str> = violations.iter().copied().take(10).collect();
            let expected = format!("violations at {}", expected.join(", "));
            Found::new(message, expected, format!("one at {place}"))
        })
        .collect()
}

/// Checks that no violation is reported again: in the same words, or more often than its pointer has violations.
fn repeated(case: &RawRequest, entries: &[(&str, &Value)]) -> Option<Found> {
    let mut texts = BTreeSet::new();
    let mut reported: BTreeMap<&str, usize> = BTreeMap::new();
    for (pointer, entry) in entries {
        *reported.entry(pointer).or_default() += 1;
        if !texts.insert((*pointer, entry.to_string())) {
            let message = format!("the response reports the violation at {pointer} twice with the same text");
            return Some(Found::new(message, "each violation once", entry.to_string()));
        }
    }
    let mut violations: BTreeMap<&str, usize> = BTreeMap::new();
    for pointer in case.pointers.iter().flatten() {
        *violations.entry(pointer).or_default() += 1;
    }
    let mut counts = reported
        .iter()
        .filter_map(|(pointer, reported)| Some((pointer, reported, violations.get(pointer)?)));
    let (pointer, reported, actual) = counts.find(|(_, reported, actual)| reported > actual)?;
    let message =
        format!("the response reports {reported} violations at {pointer}, where there are {actual}");
    Some(Found::new(message, actual.to_string(), reported.to_string()))
}

/// Collects the pointers in a body, each with the array item that contains it.
fn collect<'a>(value: &'a Value, names: &BTreeSet<&str>, found: &mut Vec<(&'a str, &'a Value)>) {
    fn walk<'a>(
        value: &'a Value,
        entry: &'a Value,
        names: &BTreeSet<&str>,
        found: &mut Vec<(&'a str, &'a Value)>,
    ) {
        match value {
            Value::Object(properties) => {
                for (name, property) in properties {
                    match property {
                        Value::String(pointer) if names.contains(name.as_str()) => {
                            found.push((pointer, entry))
                        }
                        property => walk(property, entry, names, found),
                    }
                }
            }
            Value::Array(items) => items.iter().for_each(|item| walk(item, item, names, found)),
            _ => {}
        }
    }
    walk(value, value, names, found);
}

/// Returns the names of the properties of a response that hold JSON pointers according to its schema.
fn pointer_properties<'a>(document: &'a Document, case: &RawRequest, status: u16) -> BTreeSet<&'a str> {
    let mut names = BTreeSet::new();
    if let DeclaredBy::Operation(index) = case.declared
        && let Some(DeclaredResponse { contents, .. }) = document.operations[index].response(status)
    {
        for schema in contents.iter().filter_map(|content| content.schema.as_ref()) {
            pointers(document, schema, MAX_SCHEMA_DEPTH, &mut names);
        }
    }
    names
}

fn pointers<'a>(document: &'a Document, schema: &'a Value, depth: usize, names: &mut BTreeSet<&'a str>) {
    let schema = document.resolve(schema);
    if depth == 0 {
        return;
    }
    let properties = schema.get("properties").and_then(Value::as_object);
    for (name, property) in properties.into_iter().flatten() {
        let resolved = document.resolve(property);
        let text = |keyword: &str| resolved.get(keyword).and_then(Value::as_str).unwrap_or_default();
        if text("format") == "json-pointer" || text("description").contains("JSON pointer") {
            names.insert(name);
        }
        pointers(document, property, depth - 1, names);
    }
    let parts = ["allOf", "anyOf", "oneOf"]
        .into_iter()
        .filter_map(|keyword| schema.get(keyword)?.as_array());
    for part in parts.flatten().chain(schema.get("items")) {
        pointers(document, part, depth - 1, names);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::script::Script;
    use crate::wire::Request;
    use openapi_judge::document::SecurityRequirement;
    use serde_json::json;

    #[test]
    fn a_lost_notice_of_omitted_violations_is_named() {
        let case = RawRequest {
            alternative: SecurityRequirement { schemes: Vec::new() },
            response: None,
            request: Request::default(),
            script: Script::default(),
            declared: DeclaredBy::Undeclared,
            statuses: vec![400],
            any_client_error: false,
            allow: Vec::new(),
            pointers: (0..1_500).map(|index| vec![format!("/{index}")]).collect(),
            limits: Vec::new(),
            delivery: None,
        };
        let pointers: Vec<String> = (0..MAX_VIOLATIONS).map(|index| format!("/{index}")).collect();
        let reported: BTreeSet<&str> = pointers.iter().map(String::as_str).collect();
        let mut entries: Vec<Value> = pointers
            .iter()
            .map(|pointer| json!({"pointer": pointer}))
            .collect();
        let found = truncated(&case, &json!({"errors": entries}), &reported).unwrap();
        assert_eq!(
            found.message,
            "the body has 1500 violations; the response reports 1000 and no longer says that others are omitted"
        );
        entries.push(json!({"message": "Further violations are omitted."}));
        assert!(truncated(&case, &json!({"errors": entries}), &reported).is_none());
    }
}
