//! The differences that no other comparison explains: texts, and what no rule knows.

use crate::rule::Rule;
use crate::rules;
use openapi_codegen::model::Api;
use serde_json::Value;
use std::collections::BTreeSet;

/// Keywords that only people read.
const TEXTS: [&str; 9] = [
    "contact",
    "description",
    "example",
    "examples",
    "externalDocs",
    "info",
    "license",
    "summary",
    "title",
];

/// A difference that no change explains.
pub(crate) struct Remainder {
    pub(crate) rule: &'static Rule,
    /// Where it is: in the base if the value is only there.
    pub(crate) pointer: String,
    pub(crate) is_removed: bool,
    pub(crate) text: String,
}

/// Compares the documents as JSON, except what is at or below the places of changes.
pub(crate) fn compare(
    (base, new): (&Api, &Api),
    explained: &BTreeSet<String>,
    is_used: &dyn Fn(&str) -> bool,
) -> Vec<Remainder> {
    let parse = |api: &Api| serde_json::from_str::<Value>(&api.json).unwrap_or_default();
    let mut differences = Vec::new();
    walk(&parse(base), &parse(new), "", &mut differences);
    differences.retain(|(pointer, _)| !is_explained(pointer, explained) && !is_compared_by_use(pointer));
    let remainder = |(pointer, is_removed): (String, bool)| {
        let is_unused = component(&pointer).is_some_and(|component| !is_used(component));
        let (rule, what) = match is_unused || is_text(&pointer) {
            true => (&rules::TEXT_CHANGED, "text"),
            false => (&rules::OTHER_CHANGED, "value"),
        };
        let name = pointer.rsplit('/').next().unwrap_or_default();
        let change = if is_removed { "removed" } else { "changed" };
        Remainder {
            rule,
            text: format!("{what} of {name} {change}"),
            pointer,
            is_removed,
        }
    };
    differences.into_iter().map(remainder).collect()
}

/// Returns whether the difference is of a reference, whose target is compared where it is used, or of a whole component,
/// which the references to it use.
fn is_compared_by_use(pointer: &str) -> bool {
    pointer.ends_with("/$ref") || pointer.starts_with("/components/") && pointer.split('/').count() == 4
}

/// Returns the pointer of the component schema that contains a place.
fn component(pointer: &str) -> Option<&str> {
    const SCHEMAS: &str = "/components/schemas/";
    let name = pointer.strip_prefix(SCHEMAS)?;
    let end = name.find('/').unwrap_or(name.len());
    pointer.get(..SCHEMAS.len() + end)
}

/// Returns whether a change is at the place, around it, or below it.
fn is_explained(pointer: &str, explained: &BTreeSet<String>) -> bool {
    explained.iter().any(|place| {
        let is_within = |inner: &str, outer: &str| {
            let rest = inner.strip_prefix(outer);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        is_within(pointer, place) || is_within(place, pointer)
    })
}

/// Returns whether a place holds what only people read. Extensions have no meaning of their own, except those that rules
/// know.
fn is_text(pointer: &str) -> bool {
    let mut keywords = pointer.split('/').rev().peekable();
    let mut is_text = false;
    while let Some(keyword) = keywords.next() {
        // The name of a property is no keyword.
        let is_name = keywords.peek().is_some_and(|parent| *parent == "properties");
        is_text |= !is_name && (TEXTS.contains(&keyword) || keyword.starts_with("x-"));
    }
    is_text
}

/// Adds the pointer of each difference, with whether the value is only in the base.
fn walk(base: &Value, new: &Value, pointer: &str, differences: &mut Vec<(String, bool)>) {
    match (base, new) {
        (Value::Object(base), Value::Object(new)) => {
            for (name, value) in base {
                let pointer = below(pointer, name);
                match new.get(name) {
                    Some(other) => walk(value, other, &pointer, differences),
                    None => differences.push((pointer, true)),
                }
            }
            for name in new.keys().filter(|name| !base.contains_key(*name)) {
                differences.push((below(pointer, name), false));
            }
        }
        (Value::Array(base), Value::Array(new)) if base.len() == new.len() => {
            for (index, (base, new)) in base.iter().zip(new).enumerate() {
                walk(base, new, &below(pointer, &index.to_string()), differences);
            }
        }
        _ if base == new => {}
        _ => differences.push((pointer.to_owned(), false)),
    }
}

fn below(pointer: &str, name: &str) -> String {
    format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1"))
}
