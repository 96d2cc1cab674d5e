//! Compares operations.

use crate::bodies;
use crate::comparison::{Comparison, Place};
use crate::parameters;
use crate::responses;
use crate::rules;
use crate::security;
use openapi_codegen::model::{Api, Operation, Piece};
use std::collections::{BTreeMap, BTreeSet};

/// Compares every operation, and what belongs to none.
pub(crate) fn compare(comparison: &mut Comparison<'_>) {
    let (base, new) = (comparison.base, comparison.new);
    let pairs = pairs(base, new);
    let paired: BTreeSet<usize> = pairs.values().copied().collect();
    for (index, operation) in base.operations.iter().enumerate() {
        comparison.enter(Some(&operation.id));
        match pairs.get(&index) {
            Some(found) => compare_pair(comparison, operation, &new.operations[*found]),
            None => {
                let place = Place::Base(operation.location.pointer.clone());
                let text = format!("{} removed", name(operation));
                comparison.add(&rules::OPERATION_REMOVED, place, text);
            }
        }
    }
    for (index, operation) in new.operations.iter().enumerate() {
        if !paired.contains(&index) {
            comparison.enter(Some(&operation.id));
            let place = Place::New(operation.location.pointer.clone());
            let text = format!("{} added", name(operation));
            comparison.add(&rules::OPERATION_ADDED, place, text);
        }
    }
    comparison.enter(None);
    responses::compare_unmatched(comparison);
}

fn name(operation: &Operation) -> String {
    format!("{} {}", operation.method.upper(), operation.path.raw)
}

/// Returns the operations of the base with those of the newer version: the ones with the same method and path, and then
/// those with the same id.
fn pairs(base: &Api, new: &Api) -> BTreeMap<usize, usize> {
    let by_route: BTreeMap<String, usize> = new
        .operations
        .iter()
        .enumerate()
        .map(|(index, operation)| (route(operation), index))
        .collect();
    let mut pairs = BTreeMap::new();
    let mut taken = BTreeSet::new();
    for (index, operation) in base.operations.iter().enumerate() {
        if let Some(found) = by_route.get(&route(operation)) {
            pairs.insert(index, *found);
            taken.insert(*found);
        }
    }
    for (index, operation) in base.operations.iter().enumerate() {
        let mut others = new.operations.iter().enumerate();
        let found = others.find(|(other, candidate)| candidate.id == operation.id && !taken.contains(other));
        if let Some((found, _)) = found.filter(|_| !pairs.contains_key(&index)) {
            pairs.insert(index, found);
            taken.insert(found);
        }
    }
    pairs
}

/// Returns method and path without the names of parameters, which are not sent.
fn route(operation: &Operation) -> String {
    let segments = operation.path.segments.iter().map(|segment| {
        let pieces = segment.pieces.iter().map(|piece| match piece {
            Piece::Literal(text) => text.as_str(),
            Piece::Parameter(_) => "{}",
        });
        pieces.collect::<String>()
    });
    format!(
        "{} /{}",
        operation.method.upper(),
        segments.collect::<Vec<_>>().join("/")
    )
}

fn compare_pair(comparison: &mut Comparison<'_>, base: &Operation, new: &Operation) {
    let at = |field: &str| Place::New(format!("{}{field}", new.location.pointer));
    if route(base) != route(new) {
        let text = format!("{} -> {}", name(base), name(new));
        comparison.add(&rules::OPERATION_MOVED, at(""), text);
    }
    if base.location.pointer != new.location.pointer {
        comparison.explain(base.location.pointer.clone());
        comparison.explain(new.location.pointer.clone());
    }
    comparison.mark_compared(format!("{}/operationId", new.location.pointer));
    if base.id != new.id {
        let text = format!("operationId {} -> {}", base.id, new.id);
        comparison.add(&rules::OPERATION_RENAMED, at("/operationId"), text);
    }
    let tag = |api: &Api, operation: &Operation| api.tags[operation.tag].name.clone();
    let (old_tag, new_tag) = (tag(comparison.base, base), tag(comparison.new, new));
    if old_tag != new_tag {
        let text = format!("first tag {old_tag} -> {new_tag}");
        comparison.add(&rules::OPERATION_TAG_CHANGED, at("/tags"), text);
    }
    match (base.deprecated, new.deprecated) {
        (false, true) => {
            comparison.add(
                &rules::OPERATION_DEPRECATED,
                at("/deprecated"),
                "deprecated".to_owned(),
            );
        }
        (true, false) => {
            let text = "no longer deprecated".to_owned();
            comparison.add(&rules::OPERATION_NO_LONGER_DEPRECATED, at("/deprecated"), text);
        }
        _ => {}
    }
    let lacking = |names: &[String], others: &[String]| {
        let names: Vec<&str> = names
            .iter()
            .filter(|name| !others.contains(name))
            .map(String::as_str)
            .collect();
        (!names.is_empty()).then(|| names.join(", "))
    };
    let (rejected, newly) = (&base.unsupported_query, &new.unsupported_query);
    for (names, rule, change) in [
        (lacking(newly, rejected), &rules::UNSUPPORTED_QUERY_ADDED, "added"),
        (
            lacking(rejected, newly),
            &rules::UNSUPPORTED_QUERY_REMOVED,
            "removed",
        ),
    ] {
        if let Some(names) = names {
            let text = format!("x-unsupported-query {names} {change}");
            comparison.add(rule, at("/x-unsupported-query"), text);
        }
    }
    let urls = |operation: &Operation| -> Vec<String> {
        operation
            .servers
            .iter()
            .map(|server| server.url.clone())
            .collect()
    };
    if urls(base) != urls(new) {
        let text = format!("servers {:?} -> {:?}", urls(base), urls(new));
        comparison.add(&rules::SERVERS_CHANGED, at("/servers"), text);
    }
    security::compare(comparison, base, new);
    parameters::compare(comparison, (base, new), route(base) == route(new));
    bodies::compare(comparison, base, new);
    responses::compare(comparison, base, new);
}
