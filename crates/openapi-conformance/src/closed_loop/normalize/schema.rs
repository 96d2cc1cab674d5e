//! Normalizes schemas of either document. Keywords of JSON Schema 2020-12 become those of OpenAPI 3.0.

mod bounds;
mod composition;
mod enumeration;
mod example;
mod nullable;

use super::rule::{flag, list, map, object, raw, shaped, text, unordered};
use super::{document, extension};
use crate::closed_loop::cursor::Cursor;
use crate::closed_loop::pointer;
use crate::closed_loop::schema_merge::merged;
use crate::closed_loop::tree::{Node, Properties, Shape, Tree};
use serde_json::{Value, json};

/// Normalizes a schema.
pub(crate) fn schema(cursor: &Cursor<'_>) -> Tree {
    if cursor.value == &Value::Bool(true) {
        return Tree::properties(&cursor.pointer, Shape::Schema, Properties::new());
    }
    let tree = shaped(cursor, Shape::Schema, keyword);
    let Node::Properties(Shape::Schema, mut properties) = tree.node else {
        return tree;
    };
    enumeration::unify(cursor, &mut properties);
    bounds::unify(cursor, &mut properties);
    example::unify(cursor, &mut properties);
    encoded_content(cursor, &mut properties);
    nullable::unify(cursor, &mut properties);
    composition::unify(&mut properties);
    nullable::remove_if_any_type(&mut properties);
    inline_reference(cursor, properties)
}

/// Normalizes the value of a keyword. Keywords with several spellings are left out: the functions `unify` read them from the
/// schema, and write one of them.
fn keyword(key: &str, property: &Cursor<'_>) -> Option<Tree> {
    match key {
        "$ref" => Some(raw(property)),
        "type" | "nullable" | "enum" | "const" | "example" | "examples" | "minimum" | "maximum"
        | "exclusiveMinimum" | "exclusiveMaximum" => None,
        "title" | "description" => text(property),
        "deprecated" | "readOnly" | "writeOnly" | "uniqueItems" => flag(property),
        "minLength" | "minItems" | "minProperties" => {
            Some(raw(property)).filter(|_| property.value != &json!(0))
        }
        "required" => unordered(property),
        "properties" | "patternProperties" | "dependentSchemas" | "$defs" => map(property, schema),
        "additionalProperties" => Some(additional_properties(property)),
        "propertyNames" => Some(schema(property)).filter(|_| property.value != &json!({"type": "string"})),
        "allOf" | "oneOf" | "anyOf" | "prefixItems" => list(property, schema).unless_empty(),
        "items"
        | "not"
        | "contains"
        | "if"
        | "then"
        | "else"
        | "unevaluatedItems"
        | "unevaluatedProperties"
        | "contentSchema" => Some(schema(property)),
        "discriminator" => Some(discriminator(property)),
        "externalDocs" => Some(document::external_docs(property)),
        "xml" => Some(document::xml(property)),
        _ => extension::other(key, property),
    }
}

/// Normalizes `additionalProperties`. `true` and `{}` are equal. An absent keyword differs from them: generated types
/// keep the additional properties that `true` allows.
fn additional_properties(cursor: &Cursor<'_>) -> Tree {
    if let Value::Bool(allowed) = cursor.value {
        return Tree::value(&cursor.pointer, *allowed);
    }
    let any = || Tree::value(&cursor.pointer, true);
    schema(cursor).unless_empty().unwrap_or_else(any)
}

/// Normalizes a discriminator: its mapping contains names instead of references, without values that are the name of
/// their target.
fn discriminator(cursor: &Cursor<'_>) -> Tree {
    object(cursor, |key, property| match key {
        "mapping" => object(property, |value, target| {
            let name = target
                .text()
                .map(|text| component(text).unwrap_or_else(|| text.to_owned()));
            let implicit = name.as_deref() == Some(value);
            let tree = name.map_or_else(|| raw(target), |name| Tree::value(&target.pointer, name));
            (!implicit).then_some(tree)
        })
        .unless_empty(),
        _ => extension::other(key, property),
    })
}

/// Returns the name of the schema component to which a reference points.
fn component(reference: &str) -> Option<String> {
    match pointer::tokens(reference)?.as_slice() {
        [components, schemas, name] if components == "components" && schemas == "schemas" => {
            Some(name.clone())
        }
        _ => None,
    }
}

/// Replaces `contentEncoding` and `contentMediaType` of JSON Schema by the formats `byte` and `binary`.
fn encoded_content(cursor: &Cursor<'_>, properties: &mut Properties) {
    if properties.contains_key("format") {
        return;
    }
    let text = |key| cursor.text_of(key);
    let (keyword, format) = match (text("contentEncoding"), text("contentMediaType")) {
        (Some("base64"), None) => ("contentEncoding", "byte"),
        (None, Some("application/octet-stream")) => ("contentMediaType", "binary"),
        _ => return,
    };
    properties.remove(keyword);
    properties.insert(
        "format".to_owned(),
        Tree::value(&cursor.pointer.child(keyword), format),
    );
}

/// Replaces a reference to a component by its name, and any other local reference by its target. Components may be
/// recursive, so each of them is compared once, under its name.
///
/// Keywords beside the reference remain, also those that 3.0 ignores: the generator rejects them, and a difference in them
/// must not be hidden.
fn inline_reference(cursor: &Cursor<'_>, mut properties: Properties) -> Tree {
    let here = |properties| Tree::properties(&cursor.pointer, Shape::Schema, properties);
    let Some(at) = cursor.get("$ref") else {
        return here(properties);
    };
    let Some(reference) = at.text() else {
        return Tree::broken(&at.pointer, "a `$ref` that is not a string");
    };
    let target = match cursor.follow(reference) {
        Ok(target) => target,
        Err(broken) => {
            return Tree {
                site: at.pointer.clone(),
                ..broken
            };
        }
    };
    if let Some(name) = component(reference) {
        properties.insert("$ref".to_owned(), Tree::value(&at.pointer, name));
        return here(properties);
    }
    properties.remove("$ref");
    let target = schema(&target);
    match &target.node {
        Node::Properties(Shape::Schema, inner) => match merged(&properties, inner) {
            Some(properties) => Tree {
                site: cursor.pointer.clone(),
                node: Node::Properties(Shape::Schema, properties),
                ..target
            },
            None => Tree::broken(
                &at.pointer,
                "a reference next to keywords that its target also has",
            ),
        },
        _ if properties.is_empty() => Tree {
            site: cursor.pointer.clone(),
            ..target
        },
        _ => Tree::broken(
            &at.pointer,
            "a reference next to keywords, whose target is not a schema object",
        ),
    }
}
