//! The violations that a response reports for an invalid body: every one, each once, and no other.

use crate::case::{DeclaredBy, MAX_VIOLATIONS, RawRequest};
use crate::wire::Response;
use openapi_judge::document::{DeclaredResponse, Document};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// How deep schemas of error documents are searched for pointers. They are flat.
const MAX_SCHEMA_DEPTH: usize = 8;

pub(super) fn failures(document: &Document, case: &RawRequest, response: &Response) -> Vec<String> {
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
    let mut failures = nonexistent(case, &reported);
    failures.extend(repeated(case, &entries));
    if case.pointers.len() <= MAX_VIOLATIONS {
        let mut violations = case.pointers.iter();
        let missing = violations.find(|pointers| {
            let mut pointers = pointers.iter();
            !pointers.any(|pointer| reported.contains(pointer.as_str()))
        });
        failures.extend(missing.map(|pointers| {
            let pointers = pointers.join(" or ");
            format!("the response does not report the violation at {pointers}")
        }));
    } else {
        failures.extend(truncated(case, &body, &reported));
    }
    failures
}

/// Checks that, of more violations than a response may report, it reports the maximum, and one more entry, which reports
/// that there are others.
fn truncated(case: &RawRequest, body: &Value, reported: &BTreeSet<&str>) -> Option<String> {
    let pointers = reported.iter().filter(|pointer| !pointer.is_empty()).count();
    let entries = longest(body);
    (pointers != MAX_VIOLATIONS || entries != MAX_VIOLATIONS + 1).then(|| {
        format!(
            "of {} violations the response reports {pointers} in {entries} entries, instead of {MAX_VIOLATIONS} and an \
             entry for the others",
            case.pointers.len()
        )
    })
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
fn nonexistent(case: &RawRequest, reported: &BTreeSet<&str>) -> Vec<String> {
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
        .map(|pointer| format!("the response reports a violation at {pointer}, where there is none"))
        .collect()
}

/// Checks that no violation is reported again: in the same words, or more often than its pointer has violations.
fn repeated(case: &RawRequest, entries: &[(&str, &Value)]) -> Option<String> {
    let mut texts = BTreeSet::new();
    let mut reported: BTreeMap<&str, usize> = BTreeMap::new();
    for (pointer, entry) in entries {
        *reported.entry(pointer).or_default() += 1;
        if !texts.insert((*pointer, entry.to_string())) {
            return Some(format!(
                "the response reports the violation at {pointer} twice with the same text"
            ));
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
    Some(format!(
        "the response reports {reported} violations at {pointer}, where there are {actual}"
    ))
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
