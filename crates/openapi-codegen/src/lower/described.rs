//! Values of objects without their provenance, which is no part of what a document describes.

use crate::source::{Cursor, Data};
use serde_json::Value;

/// The extension of an object that says what it is based on.
pub(super) const SOURCE: &str = "x-source";
/// The extension of the root that lists the source documents.
pub(super) const DOCUMENTS: &str = "x-source-documents";

/// Returns the members of an object without provenance.
pub(super) fn members_without<'a>(at: &Cursor<'a>) -> impl Iterator<Item = (String, Value)> + use<'a> {
    let members: Vec<(&str, Cursor<'_>)> = at.members().collect();
    members.into_iter().filter_map(|(name, member)| {
        if [SOURCE, DOCUMENTS].contains(&name) {
            return None;
        }
        let mut value = member.value();
        // The only extension that contains objects of OpenAPI.
        if name == "x-unmatched" {
            remove(&mut value);
        }
        Some((name.to_owned(), value))
    })
}

/// Returns the value of an object without provenance.
pub(super) fn described(at: &Cursor<'_>) -> Value {
    match at.node.data {
        Data::Object(_) => Value::Object(members_without(at).collect()),
        _ => at.value(),
    }
}

fn remove(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.remove(SOURCE);
            fields.values_mut().for_each(remove);
        }
        Value::Array(items) => items.iter_mut().for_each(remove),
        _ => {}
    }
}
