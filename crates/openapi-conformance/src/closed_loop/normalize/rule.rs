//! The parts of rules: normalization of values, objects, arrays and references.

use crate::closed_loop::cursor::Cursor;
use crate::closed_loop::tree::{Node, Properties, Shape, Tree};
use serde_json::Value;

/// A JSON value, unchanged: examples, defaults and everything that no rule describes.
pub(super) fn raw(cursor: &Cursor<'_>) -> Tree {
    if let Some(broken) = cursor.too_deep() {
        return broken;
    }
    match cursor.value {
        Value::Object(_) => object(cursor, |_, property| Some(raw(property))),
        Value::Array(_) => Tree::new(
            &cursor.pointer,
            Node::List(cursor.items().map(|item| raw(&item)).collect()),
        ),
        scalar => Tree::value(&cursor.pointer, scalar.clone()),
    }
}

/// An object with `rule` applied to every property; any other value stays unchanged.
pub(super) fn object<'a>(cursor: &Cursor<'a>, rule: impl Fn(&str, &Cursor<'a>) -> Option<Tree>) -> Tree {
    shaped(cursor, Shape::Object, rule)
}

pub(super) fn shaped<'a>(
    cursor: &Cursor<'a>,
    shape: Shape,
    rule: impl Fn(&str, &Cursor<'a>) -> Option<Tree>,
) -> Tree {
    if let Some(broken) = cursor.too_deep() {
        return broken;
    }
    if !cursor.value.is_object() {
        return raw(cursor);
    }
    let properties = cursor
        .entries()
        .filter_map(|(key, property)| Some((key.to_owned(), rule(key, &property)?)));
    Tree::properties(&cursor.pointer, shape, properties.collect())
}

/// A map from names to objects of one kind. An empty map is like an absent one.
pub(super) fn map<'a>(cursor: &Cursor<'a>, each: impl Fn(&Cursor<'a>) -> Tree) -> Option<Tree> {
    object(cursor, |_, property| Some(each(property))).unless_empty()
}

/// An array whose order matters.
pub(super) fn list<'a>(cursor: &Cursor<'a>, each: impl Fn(&Cursor<'a>) -> Tree) -> Tree {
    if !cursor.value.is_array() {
        return raw(cursor);
    }
    Tree::new(
        &cursor.pointer,
        Node::List(cursor.items().map(|item| each(&item)).collect()),
    )
}

/// An array of strings whose order does not matter. An empty array is like an absent one.
pub(super) fn unordered(cursor: &Cursor<'_>) -> Option<Tree> {
    if !cursor.value.is_array() {
        return Some(raw(cursor));
    }
    let key = |item: &Cursor<'_>| item.text().map_or_else(|| item.value.to_string(), str::to_owned);
    Tree::unordered(
        &cursor.pointer,
        cursor.items().map(|item| (key(&item), raw(&item))),
    )
    .unless_empty()
}

/// Human-readable text: surrounding white space does not matter, and an empty text is like an absent one.
pub(super) fn text(cursor: &Cursor<'_>) -> Option<Tree> {
    match cursor.value {
        Value::Null => None,
        Value::String(text) if text.trim().is_empty() => None,
        Value::String(text) => Some(Tree::value(&cursor.pointer, text.trim())),
        _ => Some(raw(cursor)),
    }
}

/// A case-insensitive name.
pub(super) fn lower_case(cursor: &Cursor<'_>) -> Tree {
    match cursor.text() {
        Some(text) => Tree::value(&cursor.pointer, text.to_ascii_lowercase()),
        None => raw(cursor),
    }
}

/// A boolean whose default is `false`.
pub(super) fn flag(cursor: &Cursor<'_>) -> Option<Tree> {
    (cursor.value != &Value::Bool(false)).then(|| raw(cursor))
}

/// An object or a reference to it, inlined. OpenAPI 3.1 lets `summary` and `description` beside a reference override those
/// of the target; 3.0 ignores them.
pub(super) fn in_place<'a>(cursor: &Cursor<'a>, normalize: impl Fn(&Cursor<'a>) -> Tree) -> Tree {
    let mut target = cursor.clone();
    let mut beside = Properties::new();
    while let Some(reference) = target.text_of("$ref") {
        if !target.is_3_0() {
            let texts = ["summary", "description"]
                .into_iter()
                .filter_map(|key| target.get(key));
            for (key, text) in
                texts.filter_map(|property| Some((property.pointer.last().to_owned(), text(&property)?)))
            {
                beside.entry(key).or_insert(text);
            }
        }
        target = match target.follow(reference) {
            Ok(next) => next,
            Err(broken) => {
                return Tree {
                    site: cursor.pointer.clone(),
                    ..broken
                };
            }
        };
    }
    let mut tree = normalize(&target);
    tree.site = cursor.pointer.clone();
    if let Node::Properties(_, properties) = &mut tree.node {
        properties.extend(beside);
    }
    tree
}
