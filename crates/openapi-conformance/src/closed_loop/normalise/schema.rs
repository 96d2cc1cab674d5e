//! Schemas: converts the keywords of JSON Schema 2020-12 to those of OpenAPI 3.0.

mod bounds;
mod composition;
mod enumeration;
mod example;
mod nullable;

pub(crate) use composition::merged;

use super::{document, extension, external_docs, flag, list, map, object, raw, set, shaped, text};
use crate::closed_loop::cursor::Cursor;
use crate::closed_loop::pointer;
use crate::closed_loop::tree::{Members, Node, Shape, Tree};
use serde_json::{Value, json};

/// One schema.
pub(crate) fn schema(cursor: &Cursor<'_>) -> Tree {
    if cursor.value == &Value::Bool(true) {
        return Tree::members(&cursor.pointer, Shape::Schema, Members::new());
    }
    let tree = shaped(cursor, Shape::Schema, keyword);
    let Node::Members(Shape::Schema, mut members) = tree.node else {
        return tree;
    };
    enumeration::unify(cursor, &mut members);
    bounds::unify(cursor, &mut members);
    example::unify(cursor, &mut members);
    encoded_content(cursor, &mut members);
    nullable::unify(cursor, &mut members);
    composition::unify(&mut members);
    nullable::forget_if_any_type(&mut members);
    resolve(cursor, members)
}

/// A keyword that is independent of others; the rest is unified afterwards.
fn keyword(key: &str, member: &Cursor<'_>) -> Option<Tree> {
    match key {
        "$ref" => Some(raw(member)),
        "type" | "nullable" | "enum" | "const" | "example" | "examples" | "minimum" | "maximum"
        | "exclusiveMinimum" | "exclusiveMaximum" => None,
        "title" | "description" => text(member),
        "deprecated" | "readOnly" | "writeOnly" | "uniqueItems" => flag(member),
        "minLength" | "minItems" | "minProperties" => Some(raw(member)).filter(|_| member.value != &json!(0)),
        "required" => set(member),
        "properties" | "patternProperties" | "dependentSchemas" | "$defs" => map(member, schema),
        "additionalProperties" => Some(additional_properties(member)),
        "propertyNames" => Some(schema(member)).filter(|_| member.value != &json!({"type": "string"})),
        "allOf" | "oneOf" | "anyOf" | "prefixItems" => list(member, schema).unless_empty(),
        "items"
        | "not"
        | "contains"
        | "if"
        | "then"
        | "else"
        | "unevaluatedItems"
        | "unevaluatedProperties"
        | "contentSchema" => Some(schema(member)),
        "discriminator" => Some(discriminator(member)),
        "externalDocs" => Some(external_docs(member)),
        "xml" => Some(document::xml(member)),
        _ => extension::other(key, member),
    }
}

/// `true` and `{}` are equal. Absent is not: a generator keeps the properties that `true` allows.
fn additional_properties(cursor: &Cursor<'_>) -> Tree {
    if let Value::Bool(allowed) = cursor.value {
        return Tree::value(&cursor.pointer, *allowed);
    }
    let any = || Tree::value(&cursor.pointer, true);
    schema(cursor).unless_empty().unwrap_or_else(any)
}

/// A discriminator with its targets by name. A value that is the name of its target needs no mapping.
fn discriminator(cursor: &Cursor<'_>) -> Tree {
    object(cursor, |key, member| match key {
        "mapping" => object(member, |value, target| {
            let name = target
                .text()
                .map(|text| component(text).unwrap_or_else(|| text.to_owned()));
            let implicit = name.as_deref() == Some(value);
            let tree = name.map_or_else(|| raw(target), |name| Tree::value(&target.pointer, name));
            (!implicit).then_some(tree)
        })
        .unless_empty(),
        _ => extension::other(key, member),
    })
}

/// Returns the name of the schema component that a reference has as its target.
fn component(reference: &str) -> Option<String> {
    match pointer::tokens(reference)?.as_slice() {
        [components, schemas, name] if components == "components" && schemas == "schemas" => {
            Some(name.clone())
        }
        _ => None,
    }
}

/// The keywords of JSON Schema for the formats `byte` and `binary`.
fn encoded_content(cursor: &Cursor<'_>, members: &mut Members) {
    if members.contains_key("format") {
        return;
    }
    let text = |key| cursor.text_of(key);
    let (keyword, format) = match (text("contentEncoding"), text("contentMediaType")) {
        (Some("base64"), None) => ("contentEncoding", "byte"),
        (None, Some("application/octet-stream")) => ("contentMediaType", "binary"),
        _ => return,
    };
    members.remove(keyword);
    members.insert(
        "format".to_owned(),
        Tree::value(&cursor.pointer.child(keyword), format),
    );
}

/// A reference to a component by its name; any other local reference is replaced by its target. Components may be
/// recursive, so that each is compared once, by its name.
fn resolve(cursor: &Cursor<'_>, mut members: Members) -> Tree {
    let here = |members| Tree::members(&cursor.pointer, Shape::Schema, members);
    let Some(at) = cursor.get("$ref") else {
        return here(members);
    };
    let Some(reference) = at.text() else {
        return Tree::broken(&at.pointer, "a `$ref` that is no text");
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
        members.insert("$ref".to_owned(), Tree::value(&at.pointer, name));
        return here(members);
    }
    members.remove("$ref");
    let target = schema(&target);
    match &target.node {
        Node::Members(Shape::Schema, inner) => match merged(&members, inner) {
            Some(members) => Tree {
                site: cursor.pointer.clone(),
                node: Node::Members(Shape::Schema, members),
                ..target
            },
            None => Tree::broken(&at.pointer, "a reference beside keywords that its target has too"),
        },
        _ if members.is_empty() => Tree {
            site: cursor.pointer.clone(),
            ..target
        },
        _ => Tree::broken(
            &at.pointer,
            "a reference beside keywords to what is no schema object",
        ),
    }
}
