//! `allOf`, `oneOf` and `anyOf`: how they express `null` and siblings of a reference.

use crate::closed_loop::merge::merged;
use crate::closed_loop::tree::{Node, Properties, Shape, Tree};
use serde_json::json;

/// Removes `null` from the alternatives, and replaces a composition of one schema by that schema.
pub(super) fn unify(properties: &mut Properties) {
    for keyword in ["oneOf", "anyOf"] {
        without_null(properties, keyword);
    }
    for keyword in ["allOf", "oneOf", "anyOf"] {
        single_schema(properties, keyword);
    }
}

/// `oneOf: [A, {type: null}]` is a nullable `A`.
fn without_null(properties: &mut Properties, keyword: &str) {
    let Some(Tree {
        node: Node::List(items),
        ..
    }) = properties.get_mut(keyword)
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
    properties.insert("nullable".to_owned(), Tree::value(site, true));
}

/// Whether a schema allows `null` and nothing else.
fn is_null(schema: &Tree) -> bool {
    let Node::Properties(Shape::Schema, properties) = &schema.node else {
        return false;
    };
    let mut properties = properties.iter();
    match (properties.next(), properties.next()) {
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
                    node: Node::Properties(Shape::Unordered, values),
                    ..
                },
            )),
            None,
        ) => keyword == "enum" && values.len() == 1 && values.contains_key("null"),
        _ => false,
    }
}

/// A composition of one schema is that schema, unless a discriminator chooses from it.
fn single_schema(properties: &mut Properties, keyword: &str) {
    if properties.contains_key("discriminator") {
        return;
    }
    let Some(Tree {
        node: Node::List(items),
        ..
    }) = properties.get(keyword)
    else {
        return;
    };
    let [
        Tree {
            node: Node::Properties(Shape::Schema, inner),
            ..
        },
    ] = items.as_slice()
    else {
        return;
    };
    let mut outer = properties.clone();
    outer.remove(keyword);
    if let Some(merged) = merged(&outer, inner) {
        *properties = merged;
    }
}
