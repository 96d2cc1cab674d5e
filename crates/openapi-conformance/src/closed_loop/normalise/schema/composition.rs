//! `allOf`, `oneOf` and `anyOf`: how they express `null` and siblings of a reference.

use crate::closed_loop::tree::{Members, Node, Shape, Tree};
use serde_json::json;

/// Removes `null` from the alternatives, and replaces a composition of one schema by that schema.
pub(super) fn unify(members: &mut Members) {
    for keyword in ["oneOf", "anyOf"] {
        without_null(members, keyword);
    }
    for keyword in ["allOf", "oneOf", "anyOf"] {
        lone_member(members, keyword);
    }
}

/// `oneOf: [A, {type: null}]` is a nullable `A`.
fn without_null(members: &mut Members, keyword: &str) {
    let Some(Tree {
        node: Node::List(items),
        ..
    }) = members.get_mut(keyword)
    else {
        return;
    };
    let Some(position) = items.iter().position(is_null) else {
        return;
    };
    if items.len() == 1 {
        return;
    }
    let null = items.remove(position);
    let site = null.get("type").map_or(&null.site, |kind| &kind.site);
    members.insert("nullable".to_owned(), Tree::value(site, true));
}

/// Whether a schema allows `null` and nothing else.
fn is_null(schema: &Tree) -> bool {
    let Node::Members(Shape::Schema, members) = &schema.node else {
        return false;
    };
    let mut members = members.iter();
    match (members.next(), members.next()) {
        (
            Some((
                keyword,
                Tree {
                    node: Node::Value(value),
                    ..
                },
            )),
            None,
        ) => keyword == "type" && value == &json!("null"),
        (
            Some((
                keyword,
                Tree {
                    node: Node::Members(Shape::Unordered, values),
                    ..
                },
            )),
            None,
        ) => keyword == "enum" && values.len() == 1 && values.contains_key("null"),
        _ => false,
    }
}

/// A composition of one schema is that schema, unless a discriminator chooses from it.
fn lone_member(members: &mut Members, keyword: &str) {
    if members.contains_key("discriminator") {
        return;
    }
    let Some(Tree {
        node: Node::List(items),
        ..
    }) = members.get(keyword)
    else {
        return;
    };
    let [
        Tree {
            node: Node::Members(Shape::Schema, inner),
            ..
        },
    ] = items.as_slice()
    else {
        return;
    };
    let mut outer = members.clone();
    outer.remove(keyword);
    if let Some(merged) = merged(&outer, inner) {
        *members = merged;
    }
}

/// Merges two schemas; annotations of the outer one win. `None` if both have the same constraint with different values.
pub(crate) fn merged(outer: &Members, inner: &Members) -> Option<Members> {
    let mut members = outer.clone();
    for (keyword, tree) in inner {
        match outer.get(keyword) {
            None => {
                members.insert(keyword.clone(), tree.clone());
            }
            Some(existing) if describes(keyword) || same_value(existing, tree) => {}
            Some(_) => return None,
        }
    }
    Some(members)
}

/// Whether a keyword is an annotation.
fn describes(keyword: &str) -> bool {
    let describing = [
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
    describing.contains(&keyword) || keyword.starts_with("x-")
}

fn same_value(one: &Tree, other: &Tree) -> bool {
    match (&one.node, &other.node) {
        (Node::Value(one), Node::Value(other)) => one == other,
        _ => false,
    }
}
