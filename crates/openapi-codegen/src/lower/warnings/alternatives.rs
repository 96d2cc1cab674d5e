//! Alternatives of a `oneOf` that are the same in one direction, because only `readOnly` or `writeOnly` properties distinguish
//! them.

use super::Warnings;
use crate::model::{Additional, Api, Kind, Object, Schema, SchemaId, Union, UnionKind};
use crate::source::Cursor;

/// The depth up to which schemas are compared.
const MAX_DEPTH: usize = 16;

/// Warns of each `oneOf` with alternatives that the messages of a direction cannot distinguish.
pub(super) fn check(root: &Cursor<'_>, api: &Api, warnings: &mut Warnings<'_>) {
    for schema in api.schemas.iter().filter(|schema| schema.view_of.is_some()) {
        let Kind::Union(union) = &schema.kind else {
            continue;
        };
        let (Some((first, second)), Some(at)) = (
            same_alternatives(api, union),
            root.descend(&schema.location.pointer),
        ) else {
            continue;
        };
        let (messages, flag) = match schema.facts.usage.requests {
            true => ("requests", "readOnly"),
            false => ("responses", "writeOnly"),
        };
        let reason = format!(
            "the alternatives `{first}` and `{second}` of this `oneOf` are the same in {messages}, which lack `{flag}` \
             properties, so that no value matches exactly one"
        );
        warnings.push(
            &at,
            reason,
            "add a `discriminator`, use `anyOf`, or give an alternative another required property",
        );
    }
}

/// Returns the names of the first two alternatives with the same values, if exactly one must match.
fn same_alternatives<'u>(api: &Api, union: &'u Union) -> Option<(&'u str, &'u str)> {
    if union.kind != UnionKind::OneOf || union.selector().is_some() {
        return None;
    }
    union.variants.iter().enumerate().find_map(|(index, first)| {
        let mut others = union.variants[index + 1..].iter();
        let second = others.find(|second| is_same(api, first.schema, second.schema, MAX_DEPTH))?;
        Some((first.ident.as_str(), second.ident.as_str()))
    })
}

/// Returns whether two schemas have the same values.
fn is_same(api: &Api, a: SchemaId, b: SchemaId, depth: usize) -> bool {
    let (resolved_a, resolved_b) = (api.resolved(a), api.resolved(b));
    if resolved_a.id == resolved_b.id {
        return true;
    }
    let Some(depth) = depth.checked_sub(1) else {
        return false;
    };
    api.nullable(a) == api.nullable(b) && is_same_kind(api, resolved_a, resolved_b, depth)
}

fn is_same_kind(api: &Api, a: &Schema, b: &Schema, depth: usize) -> bool {
    match (&a.kind, &b.kind) {
        (Kind::Array(a), Kind::Array(b)) => {
            let bounds = (a.min_items, a.max_items, a.unique) == (b.min_items, b.max_items, b.unique);
            bounds && is_same(api, a.items, b.items, depth)
        }
        (Kind::Object(a), Kind::Object(b)) => is_same_object(api, a, b, depth),
        (Kind::Union(a), Kind::Union(b)) => {
            let mut pairs = a.variants.iter().zip(&b.variants);
            a.kind == b.kind
                && a.variants.len() == b.variants.len()
                && pairs.all(|(a, b)| a.tags == b.tags && is_same(api, a.schema, b.schema, depth))
        }
        (a, b) => a == b,
    }
}

fn is_same_object(api: &Api, a: &Object, b: &Object, depth: usize) -> bool {
    let additional = match (&a.additional, &b.additional) {
        (Additional::Typed(a), Additional::Typed(b)) => is_same(api, *a, *b, depth),
        (Additional::Typed(_), _) | (_, Additional::Typed(_)) => false,
        // Whether undeclared properties are kept is no difference in the values.
        (a, b) => (*a == Additional::Denied) == (*b == Additional::Denied),
    };
    additional
        && (a.min_properties, a.max_properties) == (b.min_properties, b.max_properties)
        && a.properties.len() == b.properties.len()
        && a.properties.iter().all(|property| {
            let mut others = b.properties.iter();
            others.any(|other| {
                property.name == other.name
                    && property.required == other.required
                    && is_same(api, property.schema, other.schema, depth)
            })
        })
}
