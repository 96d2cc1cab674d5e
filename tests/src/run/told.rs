//! What an answer tells of the places of a bad body: every wrong one, each once, and no other.

use crate::case::{Declared, MOST_TOLD, Raw};
use crate::document::{Document, Response as Declaration};
use crate::wire::Response;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Schemas within schemas are followed so far: error documents are flat.
const DEEP: usize = 8;

pub(super) fn faults(document: &Document, case: &Raw, answer: &Response) -> Vec<String> {
    if case.places.is_empty() {
        return Vec::new();
    }
    let body = serde_json::from_slice(&answer.body).unwrap_or(Value::Null);
    let names = pointer_members(document, case, answer.status);
    let mut entries = Vec::new();
    collect(&body, &names, &mut entries);
    let told: BTreeSet<&str> = entries.iter().map(|(pointer, _)| *pointer).collect();
    let mut faults = surplus(case, &told);
    faults.extend(repeated(case, &entries));
    if case.places.len() <= MOST_TOLD {
        let mut untold = case.places.iter();
        let untold = untold.find(|places| !places.iter().any(|place| told.contains(place.as_str())));
        faults.extend(untold.map(|places| {
            let places = places.join(" or ");
            format!("the answer does not tell that {places} is wrong")
        }));
    } else {
        faults.extend(cut(case, &body, &told));
    }
    faults
}

/// Of more places than are told, so many are, and an entry without a place says that there are more.
fn cut(case: &Raw, body: &Value, told: &BTreeSet<&str>) -> Option<String> {
    let places = told.iter().filter(|told| !told.is_empty()).count();
    let entries = longest(body);
    (places != MOST_TOLD || entries != MOST_TOLD + 1).then(|| {
        format!(
            "of {} wrong places the answer tells {places} in {entries} entries, instead of {MOST_TOLD} and that \
             there are more",
            case.places.len()
        )
    })
}

fn longest(value: &Value) -> usize {
    match value {
        Value::Object(members) => members.values().map(longest).max().unwrap_or(0),
        Value::Array(items) => items.len(),
        _ => 0,
    }
}

/// Places that are told of although nothing is wrong with them. A place below one that is wrong may be
/// told in its stead.
fn surplus(case: &Raw, told: &BTreeSet<&str>) -> Vec<String> {
    let wrong: BTreeSet<&str> = case.places.iter().flatten().map(String::as_str).collect();
    let is_wrong = |told: &str| {
        let ends = told.match_indices('/').map(|(end, _)| end);
        let mut holders = ends.map(|end| &told[..end]).chain([told]);
        holders.any(|holder| wrong.contains(holder))
    };
    // The empty one is the whole.
    let surplus = told.iter().filter(|told| !told.is_empty() && !is_wrong(told));
    surplus
        .map(|told| format!("the answer tells that {told} is wrong, which it is not"))
        .collect()
}

/// Violations that are told again: in the same words, or oftener than anything is wrong at a place.
fn repeated(case: &Raw, entries: &[(&str, &Value)]) -> Option<String> {
    let mut words = BTreeSet::new();
    let mut told: BTreeMap<&str, usize> = BTreeMap::new();
    for (pointer, entry) in entries {
        *told.entry(pointer).or_default() += 1;
        if !words.insert((*pointer, entry.to_string())) {
            return Some(format!(
                "the answer tells twice in the same words that {pointer} is wrong"
            ));
        }
    }
    let mut objections: BTreeMap<&str, usize> = BTreeMap::new();
    for place in case.places.iter().flatten() {
        *objections.entry(place).or_default() += 1;
    }
    let mut known = told
        .iter()
        .filter_map(|(place, told)| Some((place, told, objections.get(place)?)));
    let (place, told, wrong) = known.find(|(_, told, wrong)| told > wrong)?;
    Some(format!(
        "the answer tells {told} times that {place} is wrong, which it is in {wrong} ways"
    ))
}

/// The pointers in a body, each with the entry of a list that it stands in.
fn collect<'a>(value: &'a Value, names: &BTreeSet<&str>, found: &mut Vec<(&'a str, &'a Value)>) {
    fn walk<'a>(
        value: &'a Value,
        entry: &'a Value,
        names: &BTreeSet<&str>,
        found: &mut Vec<(&'a str, &'a Value)>,
    ) {
        match value {
            Value::Object(members) => {
                for (name, member) in members {
                    match member {
                        Value::String(pointer) if names.contains(name.as_str()) => {
                            found.push((pointer, entry))
                        }
                        member => walk(member, entry, names, found),
                    }
                }
            }
            Value::Array(items) => items.iter().for_each(|item| walk(item, item, names, found)),
            _ => {}
        }
    }
    walk(value, value, names, found);
}

/// The names of the members of an answer that hold JSON pointers, as the document says.
fn pointer_members<'a>(document: &'a Document, case: &Raw, status: u16) -> BTreeSet<&'a str> {
    let mut names = BTreeSet::new();
    if let Declared::Operation(index) = case.declared
        && let Some(Declaration { contents, .. }) = document.operations[index].response(status)
    {
        for schema in contents.iter().filter_map(|content| content.schema.as_ref()) {
            pointers(document, schema, DEEP, &mut names);
        }
    }
    names
}

fn pointers<'a>(document: &'a Document, schema: &'a Value, deep: usize, names: &mut BTreeSet<&'a str>) {
    let schema = document.resolve(schema);
    if deep == 0 {
        return;
    }
    let properties = schema.get("properties").and_then(Value::as_object);
    for (name, property) in properties.into_iter().flatten() {
        let said = document.resolve(property);
        let text = |keyword: &str| said.get(keyword).and_then(Value::as_str).unwrap_or_default();
        if text("format") == "json-pointer" || text("description").contains("JSON pointer") {
            names.insert(name);
        }
        pointers(document, property, deep - 1, names);
    }
    let parts = ["allOf", "anyOf", "oneOf"]
        .into_iter()
        .filter_map(|keyword| schema.get(keyword)?.as_array());
    for part in parts.flatten().chain(schema.get("items")) {
        pointers(document, part, deep - 1, names);
    }
}
