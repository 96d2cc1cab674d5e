//! Alternatives of a `oneOf` that are the same in one direction, because only `readOnly` or `writeOnly` properties
//! distinguish them.

use super::Warnings;
use crate::lower::intersection::{is_same_kind, is_similar};
use crate::model::{Api, Kind, SchemaId, Union, UnionKind};
use crate::source::Cursor;
use std::collections::HashSet;

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
             properties, so that no value of theirs matches exactly one"
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
        let second = others.find(|second| is_same(api, first.schema, second.schema))?;
        Some((first.ident.as_str(), second.ident.as_str()))
    })
}

/// Returns whether two schemas have the same values. A pair that is being compared counts as the same, since it could only
/// differ elsewhere.
fn is_same(api: &Api, a: SchemaId, b: SchemaId) -> bool {
    let (mut pending, mut assumed) = (vec![(a, b)], HashSet::new());
    while let Some((a, b)) = pending.pop() {
        let (resolved_a, resolved_b) = (api.resolved(a), api.resolved(b));
        if api.nullable(a) != api.nullable(b) {
            return false;
        }
        if resolved_a.id == resolved_b.id || !assumed.insert((resolved_a.id, resolved_b.id)) {
            continue;
        }
        let (a, b) = (&resolved_a.kind, &resolved_b.kind);
        if !is_same_kind(a, b) && !is_similar(a, b, &mut pending) {
            return false;
        }
    }
    true
}
