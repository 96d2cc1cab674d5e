//! Merges the keywords beside a `$ref`, or beside a composition of one schema, with those of that schema.

use super::tree::{Node, Properties, Tree};

/// Keywords that mean something else beside others, and those others.
const DEPENDENT: [(&str, &[&str]); 8] = [
    ("additionalProperties", &["properties", "patternProperties"]),
    ("items", &["prefixItems"]),
    ("then", &["if"]),
    ("else", &["if"]),
    ("minContains", &["contains"]),
    ("maxContains", &["contains"]),
    (
        "unevaluatedProperties",
        &["properties", "patternProperties", "additionalProperties"],
    ),
    ("unevaluatedItems", &["items", "prefixItems", "contains"]),
];

/// Merges two schemas; annotations of the outer one take precedence. `None` if a merged schema would mean something else: if
/// both have the same constraint, unless with the same scalar, or if a keyword would stand beside one on which it depends.
pub(super) fn merged(outer: &Properties, inner: &Properties) -> Option<Properties> {
    let depends = |one: &Properties, other: &Properties| {
        DEPENDENT.iter().any(|(keyword, others)| {
            one.contains_key(*keyword) && others.iter().any(|keyword| other.contains_key(*keyword))
        })
    };
    if depends(outer, inner) || depends(inner, outer) {
        return None;
    }
    let mut properties = outer.clone();
    for (keyword, tree) in inner {
        match outer.get(keyword) {
            None => {
                properties.insert(keyword.clone(), tree.clone());
            }
            Some(existing) if is_annotation(keyword) || same_scalar(existing, tree) => {}
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

fn same_scalar(one: &Tree, other: &Tree) -> bool {
    match (&one.node, &other.node) {
        (Node::Value(one), Node::Value(other)) => one == other,
        _ => false,
    }
}
