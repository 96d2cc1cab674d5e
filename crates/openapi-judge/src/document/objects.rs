//! The objects of a document: schemas, parameters, responses, and so on.

use serde_json::Value;

/// Members that hold values instead of objects of the document.
const VALUES: [&str; 4] = ["example", "examples", "default", "enum"];

/// Members that are maps, whose keys are no keywords.
const MAPS: [&str; 14] = [
    "callbacks",
    "content",
    "encoding",
    "headers",
    "links",
    "mapping",
    "parameters",
    "properties",
    "requestBodies",
    "responses",
    "schemas",
    "scopes",
    "securitySchemes",
    "variables",
];

/// Visits every object of the document before those in it, except maps, examples and other values, and extensions.
pub(super) fn for_each_object(root: &mut Value, visit: &mut dyn FnMut(&mut Value)) {
    walk(root, false, visit);
}

fn walk(value: &mut Value, is_map: bool, visit: &mut dyn FnMut(&mut Value)) {
    if value.is_object() && !is_map {
        visit(value);
    }
    match value {
        Value::Object(members) => {
            let is_object = |name: &str| is_map || !VALUES.contains(&name) && !name.starts_with("x-");
            for (name, member) in members.iter_mut().filter(|(name, _)| is_object(name)) {
                walk(member, !is_map && MAPS.contains(&name.as_str()), visit);
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| walk(item, false, visit)),
        _ => {}
    }
}
