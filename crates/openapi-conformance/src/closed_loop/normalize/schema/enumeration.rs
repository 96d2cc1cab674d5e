//! `enum` with the extensions that describe its values: a set of values, each with its name and description.

use crate::closed_loop::cursor::Cursor;
use crate::closed_loop::normalize::rule::raw;
use crate::closed_loop::number::number_text;
use crate::closed_loop::tree::{ITSELF, Properties, Shape, Tree};
use serde_json::Value;

/// The extensions that describe the values of `enum` by index.
const PARALLEL: [&str; 2] = ["x-enum-varnames", "x-enum-descriptions"];

/// Adds `enum` as a set of values, with the items of parallel arrays at their values: the order of the values does not
/// matter, but which name belongs to which value does.
pub(super) fn unify(cursor: &Cursor<'_>, properties: &mut Properties) {
    let values = match (cursor.get("enum"), cursor.get("const")) {
        (None, None) => return,
        (Some(values), None) if values.value.is_array() => values,
        (None, Some(only)) => {
            let site = cursor.pointer.child("enum");
            properties.insert(
                "enum".to_owned(),
                Tree::unordered(&site, [entry(&only, Vec::new())]),
            );
            return;
        }
        (values, only) => {
            let both = [("enum", values), ("const", only)];
            properties.extend(
                both.into_iter()
                    .filter_map(|(key, value)| Some((key.to_owned(), raw(&value?)))),
            );
            return;
        }
    };
    let values_site = values.pointer.clone();
    let values: Vec<Cursor<'_>> = values.items().collect();
    let nulls: Vec<bool> = values.iter().map(|value| value.value.is_null()).collect();
    let parallel: Vec<(&str, Vec<Cursor<'_>>)> = PARALLEL
        .iter()
        .filter_map(|keyword| {
            let mut list: Vec<Cursor<'_>> = cursor.get(keyword)?.items().collect();
            remove_nulls(&mut list, &nulls);
            (list.len() == nulls.iter().filter(|null| !**null).count())
                .then(|| properties.remove(*keyword))
                .map(|_| (*keyword, list))
        })
        .collect();
    let others = values.iter().filter(|value| !value.value.is_null());
    let mut entries: Vec<(String, Tree)> = others
        .enumerate()
        .map(|(index, value)| {
            let described = parallel
                .iter()
                .filter_map(|(keyword, list)| Some((*keyword, list.get(index)?.clone())));
            entry(value, described.collect())
        })
        .collect();
    // OpenAPI 3.0 says `nullable: true` beside the values; JSON Schema allows `null` only if it is one of them.
    let null = values.iter().find(|value| value.value.is_null());
    match null {
        Some(null) => entries.push(entry(null, Vec::new())),
        None if is_nullable(cursor) => {
            let itself = (ITSELF.to_owned(), Tree::value(&values_site, Value::Null));
            let null = Tree::properties(&values_site, Shape::Object, Properties::from([itself]));
            entries.push((Value::Null.to_string(), null));
        }
        None => {}
    }
    properties.insert("enum".to_owned(), Tree::unordered(&values_site, entries));
}

fn is_nullable(cursor: &Cursor<'_>) -> bool {
    cursor
        .get("nullable")
        .is_some_and(|switch| switch.value == &Value::Bool(true))
}

/// Removes what describes a `null` from a list with an item for each value: `null` has no name.
fn remove_nulls<T>(list: &mut Vec<T>, nulls: &[bool]) {
    if list.len() == nulls.len() {
        let mut nulls = nulls.iter();
        list.retain(|_| nulls.next() != Some(&true));
    }
}

fn entry(value: &Cursor<'_>, described: Vec<(&str, Cursor<'_>)>) -> (String, Tree) {
    let key = match value.value {
        Value::Number(number) => number_text(number),
        other => other.to_string(),
    };
    let mut properties = Properties::from([(ITSELF.to_owned(), raw(value))]);
    properties.extend(
        described
            .into_iter()
            .map(|(keyword, text)| (keyword.to_owned(), raw(&text))),
    );
    (key, Tree::properties(&value.pointer, Shape::Object, properties))
}
