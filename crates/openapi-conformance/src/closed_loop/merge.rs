//! Merges a schema with the one that it refers to, or that its composition consists of.

use super::tree::{Node, Properties, Tree};

/// Merges two schemas; annotations of the outer one take precedence. `None` if both have the same constraint with different
/// values.
pub(super) fn merged(outer: &Properties, inner: &Properties) -> Option<Properties> {
    let mut properties = outer.clone();
    for (keyword, tree) in inner {
        match outer.get(keyword) {
            None => {
                properties.insert(keyword.clone(), tree.clone());
            }
            Some(existing) if is_annotation(keyword) || same_value(existing, tree) => {}
            Some(_) => return None,
        }
    }
    Some(properties)
}

/// Whether a keyword is an annotation.
fn is_annotation(keyword: &str) -> bool {
    let annotations = [
        "title",
        "description",
        "default",
        "example",
        "examples",
        "deprecated",
        "readOnly",
        "writeOnly",
        "externalDocs",
    ];
    annotations.contains(&keyword) || keyword.starts_with("x-")
}

fn same_value(one: &Tree, other: &Tree) -> bool {
    match (&one.node, &other.node) {
        (Node::Value(one), Node::Value(other)) => one == other,
        _ => false,
    }
}
