//! Parameters and headers, with the defaults of `style` and `explode` made explicit.

use super::rule::{flag, in_place, lower_case, map, object, raw, text};
use super::{body, example, extension, schema};
use crate::closed_loop::cursor::Cursor;
use crate::closed_loop::tree::{Node, Properties, Shape, Tree};

/// The parameters of an operation: those of its path, overridden by its own.
pub(super) fn parameters(operation: &Cursor<'_>, path: &Cursor<'_>) -> Option<Tree> {
    let site = operation.pointer.child("parameters");
    let own = operation.get("parameters");
    let shared = path.get("parameters");
    if let Some(invalid) = [&own, &shared]
        .into_iter()
        .flatten()
        .find(|list| !list.value.is_array())
    {
        return Some(raw(invalid));
    }
    let mut properties = Properties::new();
    for parameter in [shared, own]
        .into_iter()
        .flatten()
        .flat_map(|list| list.items().collect::<Vec<_>>())
    {
        let tree = in_place(&parameter, self::parameter);
        if let Some(identity) = identity(&tree) {
            properties.insert(identity, tree);
        }
    }
    Tree::properties(&site, Shape::Unordered, properties).unless_empty()
}

/// What identifies a parameter: its location and name. `None` for one that the specification says to ignore.
fn identity(parameter: &Tree) -> Option<String> {
    let text = |key| match parameter.get(key).map(|tree| &tree.node) {
        Some(Node::Value(value)) => value.as_str().unwrap_or_default().to_owned(),
        _ => String::new(),
    };
    let (location, name) = (text("in"), text("name"));
    if location.is_empty() || name.is_empty() {
        // An invalid parameter, such as a reference without a target, must not replace another one.
        return Some(format!("unnamed {}", parameter.site));
    }
    let ignored =
        location == "header" && ["accept", "content-type", "authorization"].contains(&name.as_str());
    (!ignored).then(|| format!("{location} {name}"))
}

/// One parameter. Only the names of header parameters are case-insensitive.
pub(super) fn parameter(cursor: &Cursor<'_>) -> Tree {
    let in_header = cursor.text_of("in") == Some("header");
    let tree = object(cursor, |key, property| match key {
        "name" if in_header => Some(lower_case(property)),
        "content" => map(property, body::media_type),
        _ => common_property(key, property),
    });
    let default_style = match cursor.text_of("in") {
        Some("query" | "cookie") => "form",
        _ => "simple",
    };
    with_style(tree, cursor, default_style)
}

/// The header of a response or of a part.
pub(super) fn header(cursor: &Cursor<'_>) -> Tree {
    let tree = object(cursor, |key, property| match key {
        "content" => map(property, body::media_type),
        _ => common_property(key, property),
    });
    with_style(tree, cursor, "simple")
}

/// `headers` by name, in lower case because names of header fields are case-insensitive. The specification says to ignore
/// `Content-Type`, which follows from the media types.
pub(super) fn headers(cursor: &Cursor<'_>) -> Option<Tree> {
    if !cursor.value.is_object() {
        return Some(raw(cursor));
    }
    let properties = cursor
        .entries()
        .map(|(name, property)| (name.to_ascii_lowercase(), in_place(&property, header)));
    let properties = properties.filter(|(name, _)| name != "content-type").collect();
    Tree::properties(&cursor.pointer, Shape::Headers, properties).unless_empty()
}

/// A property that parameters and headers have in common.
fn common_property(key: &str, property: &Cursor<'_>) -> Option<Tree> {
    match key {
        "description" => text(property),
        "required" | "deprecated" | "allowReserved" | "allowEmptyValue" => flag(property),
        "schema" => Some(schema::schema(property)),
        "examples" => example::examples(property),
        "content" => map(property, body::media_type),
        _ => extension::other(key, property),
    }
}

/// Adds the defaults of `style` and of `explode`, which depends on the style. Neither applies to `content`.
fn with_style(tree: Tree, cursor: &Cursor<'_>, default_style: &str) -> Tree {
    if tree.get("content").is_some() || !cursor.value.is_object() {
        return tree;
    }
    let explode = cursor.text_of("style").unwrap_or(default_style) == "form";
    tree.with_default("style", |site| Tree::value(site, default_style))
        .with_default("explode", |site| Tree::value(site, explode))
}
