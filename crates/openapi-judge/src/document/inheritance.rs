//! Inheritance: a base that a `discriminator` or its own `oneOf` makes a choice of the schemas that extend it by `allOf`.
//!
//! JSON Schema knows no discriminator, and a base that lists what extends it would be circular. So a base is rewritten as
//! the choice, and what it says of every alternative moves to a schema of its own, which the alternatives extend.

use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

const PREFIX: &str = "#/components/schemas/";

/// What remains with the choice; all else moves.
const ANNOTATIONS: [&str; 6] = [
    "title",
    "description",
    "nullable",
    "deprecated",
    "example",
    "default",
];

type Schemas = Map<String, Value>;

/// Rewrites every base in `components.schemas`.
pub(super) fn separate_bases(root: &mut Value) {
    let Some(schemas) = root
        .pointer_mut("/components/schemas")
        .and_then(Value::as_object_mut)
    else {
        return;
    };
    let parents: BTreeMap<String, Vec<String>> = schemas
        .iter()
        .map(|(name, schema)| (name.clone(), extended(schema)))
        .collect();
    let bases: Vec<(String, Vec<String>)> = schemas
        .iter()
        .map(|(name, schema)| (name.clone(), children(name, schema, schemas, &parents)))
        .filter(|(_, children)| !children.is_empty())
        .collect();
    let shared: BTreeMap<String, String> = bases
        .iter()
        .map(|(base, _)| (base.clone(), unused_name(base, schemas)))
        .collect();
    for (base, children) in &bases {
        for child in children {
            if let Some(schema) = schemas.get_mut(child) {
                replace(schema, base, &shared[base]);
            }
        }
    }
    for (base, children) in &bases {
        let Some(schema) = schemas.get(base).and_then(Value::as_object) else {
            continue;
        };
        let choice = choice(base, schema, children, &parents, &shared);
        let chosen = choosing(schema);
        let moved = schema.iter().filter(|(keyword, _)| {
            ![chosen, "discriminator", "example", "default"].contains(&keyword.as_str())
        });
        let moved: Schemas = moved
            .map(|(keyword, value)| (keyword.clone(), value.clone()))
            .collect();
        schemas.insert(shared[base].clone(), Value::Object(moved));
        schemas.insert(base.clone(), choice);
    }
}

fn reference(name: &str) -> String {
    format!("{PREFIX}{}", name.replace('~', "~0").replace('/', "~1"))
}

/// Returns the component that a reference has as its target.
pub(super) fn target(schema: &Value) -> Option<String> {
    named(schema.get("$ref")?.as_str()?.strip_prefix(PREFIX)?)
}

fn named(token: &str) -> Option<String> {
    (!token.contains('/')).then(|| token.replace("~1", "/").replace("~0", "~"))
}

fn parts<'a>(schema: &'a Value, keyword: &str) -> impl Iterator<Item = &'a Value> + use<'a> {
    schema
        .get(keyword)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
}

/// Returns the discriminator of a base: its own, or that of an inline part of its `allOf`.
fn discriminator(schema: &Value) -> Option<&Value> {
    let of_parts = || parts(schema, "allOf").find_map(|part| part.get("discriminator"));
    schema.get("discriminator").or_else(of_parts)
}

/// Returns the components in the `allOf` of a schema.
fn extended(schema: &Value) -> Vec<String> {
    let of_part = |part| match target(part) {
        Some(name) => vec![name],
        None => extended(part),
    };
    parts(schema, "allOf").flat_map(of_part).collect()
}

/// Returns the components that extend a base, but not those that refer to the choice.
fn children(
    base: &str,
    schema: &Value,
    schemas: &Schemas,
    parents: &BTreeMap<String, Vec<String>>,
) -> Vec<String> {
    let alternatives: Vec<String> = ["oneOf", "anyOf"]
        .iter()
        .flat_map(|keyword| parts(schema, keyword).filter_map(target))
        .collect();
    let is_union = schema.get("oneOf").is_some() || schema.get("anyOf").is_some();
    let says_more = is_union && (schema.get("properties").is_some() || schema.get("required").is_some());
    if !says_more && discriminator(schema).is_none() {
        return Vec::new();
    }
    let extends = parents
        .iter()
        .filter(|(name, parents)| *name != base && parents.iter().any(|parent| parent == base));
    let extends = extends.map(|(name, _)| name.clone());
    if is_union {
        let circular = closure(&alternatives, |name| {
            parents.get(name).cloned().unwrap_or_default()
        });
        return extends.filter(|name| circular.contains(name)).collect();
    }
    let mapping = mapping(schema);
    let refers = |name: &String| {
        let schema = &schemas[name];
        let adds_nothing = parts(schema, "allOf").count() == 1
            && schema.as_object().is_some_and(|keywords| {
                let mut keywords = keywords.keys().map(String::as_str);
                keywords.all(|keyword| {
                    keyword == "allOf" || ANNOTATIONS.contains(&keyword) || keyword.starts_with("x-")
                })
            });
        let is_mapped = mapping.iter().any(|(_, target)| target == name);
        let is_nullable = schema.get("nullable") == Some(&Value::Bool(true));
        adds_nothing && !is_mapped && (is_nullable || !mapping.is_empty())
    };
    extends.filter(|name| !refers(name)).collect()
}

/// Returns the values of a discriminator, each with its component.
pub(super) fn mapping(schema: &Value) -> Vec<(String, String)> {
    let mapping = discriminator(schema).and_then(|found| found.get("mapping")?.as_object());
    let entries = mapping.into_iter().flatten().filter_map(|(tag, target)| {
        let target = target.as_str()?;
        Some((tag.clone(), named(target.strip_prefix(PREFIX).unwrap_or(target))?))
    });
    entries.collect()
}

/// Returns these names and all that can be reached from them.
fn closure(from: &[String], next: impl Fn(&String) -> Vec<String>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut open = from.to_vec();
    while let Some(name) = open.pop() {
        if !found.contains(&name) {
            open.extend(next(&name));
            found.insert(name);
        }
    }
    found
}

fn unused_name(base: &str, schemas: &Schemas) -> String {
    let mut name = format!("{base}.base");
    while schemas.contains_key(&name) {
        name.push('_');
    }
    name
}

/// Replaces the references to a component in an `allOf`.
fn replace(schema: &mut Value, from: &str, to: &str) {
    let parts = schema.get_mut("allOf").and_then(Value::as_array_mut);
    for part in parts.into_iter().flatten() {
        if target(part).as_deref() == Some(from) {
            *part = json!({"$ref": reference(to)});
        } else {
            replace(part, from, to);
        }
    }
}

/// Returns an alternative with the schema of another component, which one of the values that the mapping gives a component
/// selects, or else the name of that component.
pub(super) fn tagged(component: &str, schema: &str, property: &str, mapping: &[(String, String)]) -> Value {
    let mapped = mapping.iter().filter(|(_, target)| target == component);
    let mut tags: Vec<&str> = mapped.map(|(tag, _)| tag.as_str()).collect();
    if tags.is_empty() {
        tags.push(component);
    }
    json!({
        "allOf": [{"$ref": reference(schema)}],
        "properties": {property: {"type": "string", "enum": tags}},
        "required": [property],
    })
}

/// Returns the keyword of the alternatives that a discriminator selects.
fn choosing(schema: &Schemas) -> &'static str {
    match schema.contains_key("anyOf") && !schema.contains_key("oneOf") {
        true => "anyOf",
        false => "oneOf",
    }
}

/// Returns the choice that a base is.
fn choice(
    base: &str,
    schema: &Schemas,
    children: &[String],
    parents: &BTreeMap<String, Vec<String>>,
    shared: &BTreeMap<String, String>,
) -> Value {
    let whole = Value::Object(schema.clone());
    let property = discriminator(&whole).and_then(|found| found.get("propertyName")?.as_str());
    let mapping = mapping(&whole);
    let tagged = |name: &str, property: &str| {
        tagged(
            name,
            shared.get(name).map_or(name, String::as_str),
            property,
            &mapping,
        )
    };
    let keyword = choosing(schema);
    let listed = schema.get(keyword).and_then(Value::as_array);
    let alternatives: Vec<Value> = match (listed, property) {
        (Some(listed), Some(property)) => {
            let tag =
                |part: &Value| target(part).map_or_else(|| part.clone(), |name| tagged(&name, property));
            listed.iter().map(tag).collect()
        }
        (Some(listed), None) => listed.clone(),
        (None, property) => {
            let extend = |name: &String| {
                let extend = parents.iter().filter(|(_, parents)| parents.contains(name));
                extend.map(|(child, _)| child.clone()).collect()
            };
            let mut names = closure(children, extend);
            names.extend(mapping.iter().map(|(_, target)| target.clone()));
            names
                .iter()
                .map(|name| tagged(name, property.unwrap_or_default()))
                .collect()
        }
    };
    let mut choice = Schemas::new();
    for annotation in ANNOTATIONS {
        choice.extend(
            schema
                .get(annotation)
                .map(|value| (annotation.to_owned(), value.clone())),
        );
    }
    choice.insert("allOf".to_owned(), json!([{"$ref": reference(&shared[base])}]));
    choice.insert(keyword.to_owned(), Value::Array(alternatives));
    choice.extend(discriminator(&whole).map(|found| ("discriminator".to_owned(), found.clone())));
    choice.extend(
        schema
            .get("x-closed")
            .map(|closed| ("x-closed".to_owned(), closed.clone())),
    );
    Value::Object(choice)
}
