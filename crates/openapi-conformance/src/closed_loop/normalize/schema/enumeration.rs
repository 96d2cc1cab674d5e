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
    let parallel: Vec<(&str, Vec<Cursor<'_>>)> = PARALLEL
        .iter()
        .filter_map(|keyword| {
            let list: Vec<Cursor<'_>> = cursor.get(keyword)?.items().collect();
            (list.len() == values.len())
                .then(|| properties.remove(*keyword))
                .map(|_| (*keyword, list))
        })
        .collect();
    let entries = values.iter().enumerate().map(|(index, value)| {
        let described = parallel
            .iter()
            .filter_map(|(keyword, list)| Some((*keyword, list.get(index)?.clone())));
        entry(value, described.collect())
    });
    properties.insert("enum".to_owned(), Tree::unordered(&values_site, entries));
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
