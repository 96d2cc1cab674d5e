//! The differences that no other comparison explains: texts, and what no rule knows.

use crate::rule::Rule;
use crate::rules;
use jsonptr::Token;
use serde_json::Value;
use std::collections::BTreeSet;

/// Keywords that only people read.
const TEXTS: [&str; 12] = [
    "bearerFormat",
    "contact",
    "description",
    "example",
    "examples",
    "externalDocs",
    "info",
    "license",
    "openapi",
    "summary",
    // The first tag of an operation is compared; the others, and the list of tags, order pages.
    "tags",
    "title",
];

const SCHEMAS: &str = "/components/schemas/";
const SCHEMES: &str = "/components/securitySchemes/";

/// The longest pointer at which references are followed, which may never end.
const MAX_POINTER: usize = 2000;

/// A difference that no change explains.
pub(crate) struct Remainder {
    pub(crate) rule: &'static Rule,
    /// Where it is: in the base if the value is only there.
    pub(crate) pointer: String,
    pub(crate) is_removed: bool,
    pub(crate) text: String,
}

/// The places whose differences need no further explanation.
pub(crate) struct Explained {
    /// Those of changes: they explain what is at, around and below.
    pub(crate) changes: BTreeSet<String>,
    /// Those that have been compared: they explain what is at and below.
    pub(crate) compared: BTreeSet<String>,
}

impl Explained {
    fn has_change_in(&self, schema: &str) -> bool {
        self.changes.iter().any(|place| is_within(place, schema))
    }
}

/// Compares the documents as JSON, except what is at or below the places of changes.
pub(crate) fn compare(
    (base, new): (&Value, &Value),
    explained: &Explained,
    schemas: &BTreeSet<String>,
) -> Vec<Remainder> {
    let mut walk = Walk {
        base,
        new,
        differences: Vec::new(),
    };
    walk.values(base, new, "");
    let mut differences = walk.differences;
    differences.retain(|(pointer, _)| {
        let whole = whole(pointer, schemas, &[base, new]);
        let is_explained =
            is_explained(pointer, explained) || whole.is_some_and(|whole| explained.has_change_in(whole));
        // The `allOf` is reported.
        let is_beside = whole.is_some_and(|whole| !pointer[whole.len()..].starts_with("/allOf"));
        let is_explained = is_explained || is_beside && !is_text(pointer);
        let is_parameters = pointer.ends_with("/parameters") && pointer.starts_with("/paths/");
        !is_explained && !is_parameters && !pointer.ends_with("/$ref")
    });
    let is_used = |component: &str| {
        let mut from = schemas.range(component.to_owned()..);
        from.next().is_some_and(|pointer| pointer.starts_with(component))
    };
    // What references to a schema use is compared there.
    differences.retain(|(pointer, _)| {
        let is_schema = pointer.starts_with(SCHEMAS);
        !(is_whole_component(pointer) && is_schema && is_used(pointer))
    });
    let remainder = |(pointer, is_removed): (String, bool)| {
        let is_unused = component(&pointer).is_some_and(|component| !is_used(component))
            || is_of_one_direction(&pointer, &[base, new]);
        let is_part = whole(&pointer, schemas, &[base, new]).is_some();
        let (rule, what) = match (is_text(&pointer), is_unused, is_part) {
            (true, ..) => (&rules::TEXT_CHANGED, "text"),
            _ if is_whole_component(&pointer) => (&rules::UNUSED_CHANGED, "component"),
            _ if pointer.starts_with(SCHEMES) && pointer.contains("/scopes") => {
                (&rules::TEXT_CHANGED, "text")
            }
            _ if pointer.starts_with(SCHEMES) => (&rules::SCHEME_URL_CHANGED, "value"),
            (_, true, _) => (&rules::UNUSED_CHANGED, "value"),
            (.., true) => (&rules::CONSTRAINT_RESTATED, "value"),
            _ => (&rules::OTHER_CHANGED, "value"),
        };
        let name = pointer.rsplit('/').next().unwrap_or_default();
        let change = match is_removed {
            true => "removed",
            false if base.pointer(&pointer).is_none() => "added",
            false => "changed",
        };
        let text = match what {
            "component" => format!("component {name} {change}"),
            _ => format!("{what} of {name} {change}"),
        };
        Remainder {
            rule,
            text,
            pointer,
            is_removed,
        }
    };
    differences.into_iter().map(remainder).collect()
}

/// Returns whether a component was added or removed.
fn is_whole_component(pointer: &str) -> bool {
    pointer.starts_with("/components/") && pointer.split('/').count() == 4
}

/// Returns whether a place is another one or below it.
fn is_within(inner: &str, outer: &str) -> bool {
    let rest = inner.strip_prefix(outer);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Returns the schema of whose `allOf` a place is a part, if that has been compared: it has been as a whole. Where only one
/// version has an `allOf`, the keywords beside it are parts as well.
fn whole<'p>(pointer: &'p str, schemas: &BTreeSet<String>, versions: &[&Value]) -> Option<&'p str> {
    let places = pointer.match_indices('/').map(|(at, _)| &pointer[..at]);
    let mut compared = places.filter(|place| schemas.contains(*place));
    compared.find(|place| {
        let is_part = pointer[place.len()..].starts_with("/allOf");
        let has_parts = |version: &&Value| {
            let schema = version.pointer(place);
            schema.is_some_and(|schema| schema.get("allOf").is_some())
        };
        is_part || versions.iter().filter(|version| has_parts(version)).count() == 1
    })
}

/// Returns whether a place is in a property that only requests or only responses have. In the direction that has it, it is
/// compared; here, it is that of the other.
fn is_of_one_direction(pointer: &str, versions: &[&Value]) -> bool {
    let is_marked = |place: &str| {
        let found = versions.iter().filter_map(|version| version.pointer(place));
        let is_true = |schema: &Value, keyword: &str| schema.get(keyword) == Some(&Value::Bool(true));
        found
            .map(|schema| is_true(schema, "readOnly") || is_true(schema, "writeOnly"))
            .reduce(|first, second| first && second)
            == Some(true)
    };
    let ends = pointer
        .match_indices('/')
        .map(|(at, _)| at)
        .chain([pointer.len()]);
    let mut places = ends.filter_map(|end| pointer.get(..end));
    pointer.ends_with("/readOnly") || pointer.ends_with("/writeOnly") || places.any(is_marked)
}

/// Returns the pointer of the component schema that contains a place.
fn component(pointer: &str) -> Option<&str> {
    let name = pointer.strip_prefix(SCHEMAS)?;
    let end = name.find('/').unwrap_or(name.len());
    pointer.get(..SCHEMAS.len() + end)
}

/// Returns whether a change is at the place, around it, or below it.
fn is_explained(pointer: &str, explained: &Explained) -> bool {
    let Explained { changes, compared } = explained;
    changes
        .iter()
        .any(|place| is_within(pointer, place) || is_within(place, pointer))
        || compared.iter().any(|place| is_within(pointer, place))
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

/// Finds the differences of two documents.
struct Walk<'d> {
    base: &'d Value,
    new: &'d Value,
    /// The pointer of each difference, with whether the value is only in the base.
    differences: Vec<(String, bool)>,
}

impl Walk<'_> {
    /// Adds the differences of two values.
    fn values(&mut self, base: &Value, new: &Value, pointer: &str) {
        // A part that only one version refers to is the same if its target is.
        let is_reference = |value: &Value| value.get("$ref").is_some();
        let is_deep = pointer.len() > MAX_POINTER;
        let (base, new) = match is_reference(base) == is_reference(new) || is_deep {
            true => (base, new),
            false => (target(self.base, base), target(self.new, new)),
        };
        match (base, new) {
            (Value::Object(base), Value::Object(new)) => {
                for (name, value) in base {
                    let pointer = below(pointer, name);
                    match new.get(name) {
                        Some(other) => self.values(value, other, &pointer),
                        None => self.differences.push((pointer, true)),
                    }
                }
                for name in new.keys().filter(|name| !base.contains_key(*name)) {
                    self.differences.push((below(pointer, name), false));
                }
            }
            (Value::Array(base), Value::Array(new)) if pointer.ends_with("/parameters") => {
                // The order of parameters means nothing, and those that only one version has are compared apart from here.
                for (index, parameter) in new.iter().enumerate() {
                    if let Some(other) = base.iter().find(|other| is_same_parameter(other, parameter)) {
                        self.values(other, parameter, &below(pointer, &index.to_string()));
                    }
                }
            }
            (Value::Array(base), Value::Array(new)) if base.len() == new.len() => {
                for (index, (base, new)) in base.iter().zip(new).enumerate() {
                    self.values(base, new, &below(pointer, &index.to_string()));
                }
            }
            _ if base == new => {}
            _ => self.differences.push((pointer.to_owned(), false)),
        }
    }
}

/// Returns what a reference leads to, or the value.
fn target<'v>(document: &'v Value, value: &'v Value) -> &'v Value {
    let reference = value.get("$ref").and_then(Value::as_str);
    let pointer = reference.and_then(|reference| reference.strip_prefix('#'));
    pointer
        .and_then(|pointer| document.pointer(pointer))
        .unwrap_or(value)
}

/// Returns whether two parameters, or references to them, have the same name and location.
fn is_same_parameter(base: &Value, new: &Value) -> bool {
    ["$ref", "name", "in"]
        .iter()
        .all(|keyword| base.get(keyword) == new.get(keyword))
}

fn below(pointer: &str, name: &str) -> String {
    format!("{pointer}/{}", Token::new(name).encoded())
}
