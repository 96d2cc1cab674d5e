//! `allOf`, `oneOf` and `anyOf`, where they express what OpenAPI 3.0 also expresses without them: `null`, or keywords
//! next to a reference.

use crate::closed_loop::schema_merge::merged;
use crate::closed_loop::tree::{Node, Properties, Shape, Tree};
use serde_json::json;

/// Replaces alternatives that are `null` by `nullable`, and a composition of one schema by that schema.
pub(super) fn unify(properties: &mut Properties) {
    for keyword in ["oneOf", "anyOf"] {
        move_null_to_nullable(properties, keyword);
    }
    for keyword in ["allOf", "oneOf", "anyOf"] {
        inline_single_schema(properties, keyword);
    }
}

/// Replaces `oneOf: [A, {type: null}]` by a nullable `oneOf: [A]`.
fn move_null_to_nullable(properties: &mut Properties, keyword: &str) {
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
    let site = null.get("type").map_or(&null.site, |type_name| &type_name.site);
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

/// Replaces a composition of one schema by that schema, unless a discriminator selects from it.
fn inline_single_schema(properties: &mut Properties, keyword: &str) {
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
