//! Compares what credentials an operation accepts.

use crate::comparison::{Comparison, Place};
use crate::rules;
use openapi_codegen::model::{Alternative, Api, Authentication, Operation, SchemeKind};

pub(crate) fn compare(comparison: &mut Comparison<'_>, base: &Operation, new: &Operation) {
    let at = || Place::New(format!("{}/security", new.location.pointer));
    let (api, newer) = (comparison.base, comparison.new);
    if base.security != new.security {
        // An operation without `security` has that of the document.
        comparison.explain("/security".to_owned());
        comparison.explain(format!("{}/security", base.location.pointer));
    }
    match (base.authentication(), new.authentication()) {
        (Authentication::None | Authentication::Optional, Authentication::Required) => {
            let text = "credentials are required".to_owned();
            comparison.add(&rules::AUTHENTICATION_ADDED, at(), text);
        }
        (Authentication::Required, Authentication::None | Authentication::Optional) => {
            let text = "credentials are no longer required".to_owned();
            comparison.add(&rules::AUTHENTICATION_REMOVED, at(), text);
        }
        _ => {}
    }
    comparison.mark_compared("/security".to_owned());
    for (api, operation) in [(api, base), (newer, new)] {
        comparison.mark_compared(format!("{}/security", operation.location.pointer));
        mark_compared(comparison, api, operation);
    }
    let pairs = pairs((api, base), (newer, new));
    for (index, alternative) in credentials(base).into_iter().enumerate() {
        match pairs.iter().find(|(paired, _)| *paired == index) {
            Some((_, other)) => compare_alternatives(comparison, new, alternative, credentials(new)[*other]),
            None => {
                let text = format!("security alternative {} removed", name(api, alternative));
                comparison.add(&rules::SECURITY_REMOVED, at(), text);
            }
        }
    }
    for (index, alternative) in credentials(new).into_iter().enumerate() {
        if !pairs.iter().any(|(_, paired)| *paired == index) {
            let text = format!("security alternative {} added", name(newer, alternative));
            comparison.add(&rules::SECURITY_ADDED, at(), text);
        }
    }
}

/// Returns the alternatives that have credentials.
fn credentials(operation: &Operation) -> Vec<&Alternative> {
    let alternatives = operation.security.iter();
    alternatives
        .filter(|alternative| !alternative.is_anonymous())
        .collect()
}

/// Pairs the alternatives that are sent in the same way, those with the same names first.
fn pairs((api, base): (&Api, &Operation), (newer, new): (&Api, &Operation)) -> Vec<(usize, usize)> {
    let (old, others) = (credentials(base), credentials(new));
    let is_sent_alike = |a: &Alternative, b: &Alternative| sent(api, a) == sent(newer, b);
    let has_same_name = |a: &Alternative, b: &Alternative| name(api, a) == name(newer, b);
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for by_name in [true, false] {
        for (index, alternative) in old.iter().enumerate() {
            let is_free = |other: usize| !pairs.iter().any(|(_, paired)| *paired == other);
            let found = (0..others.len()).find(|other| {
                let candidate = others[*other];
                is_free(*other)
                    && is_sent_alike(alternative, candidate)
                    && (!by_name || has_same_name(alternative, candidate))
            });
            let is_paired = pairs.iter().any(|(paired, _)| *paired == index);
            pairs.extend(found.filter(|_| !is_paired).map(|found| (index, found)));
        }
    }
    pairs
}

/// Notes that the schemes of an operation are compared as far as they say how credentials are sent.
fn mark_compared(comparison: &mut Comparison<'_>, api: &Api, operation: &Operation) {
    for id in operation.security.iter().flat_map(Alternative::scheme_ids) {
        for keyword in ["type", "scheme", "in", "name"] {
            let scheme = &api.scheme(id).name;
            comparison.mark_compared(format!("/components/securitySchemes/{scheme}/{keyword}"));
        }
    }
}

/// Compares two alternatives that are sent in the same way.
fn compare_alternatives(
    comparison: &mut Comparison<'_>,
    operation: &Operation,
    base: &Alternative,
    new: &Alternative,
) {
    let at = || Place::New(format!("{}/security", operation.location.pointer));
    let (old_name, new_name) = (name(comparison.base, base), name(comparison.new, new));
    if old_name != new_name {
        let text = format!("security scheme {old_name} -> {new_name}");
        comparison.add(&rules::SCHEME_RENAMED, at(), text);
        for name in [old_name, new_name.clone()] {
            comparison.explain(format!("/components/securitySchemes/{name}"));
        }
        comparison.explain("/security".to_owned());
    }
    let scopes = |alternative: &Alternative| -> Vec<String> {
        let scopes = alternative.schemes.iter().flat_map(|(_, scopes)| scopes.clone());
        scopes.collect()
    };
    let (before, after) = (scopes(base), scopes(new));
    for scope in after.iter().filter(|scope| !before.contains(scope)) {
        comparison.add(
            &rules::SCOPES_ADDED,
            at(),
            format!("scope {scope} added to {new_name}"),
        );
    }
    for scope in before.iter().filter(|scope| !after.contains(scope)) {
        let text = format!("scope {scope} removed from {new_name}");
        comparison.add(&rules::SCOPES_REMOVED, at(), text);
    }
}

/// Returns how the credentials of an alternative are sent, whatever its schemes are called.
fn sent(api: &Api, alternative: &Alternative) -> Vec<SchemeKind> {
    let mut kinds: Vec<SchemeKind> = alternative
        .scheme_ids()
        .into_iter()
        .map(|id| api.scheme(id).kind.clone())
        .collect();
    kinds.sort_by_key(|kind| format!("{kind:?}"));
    kinds
}

fn name(api: &Api, alternative: &Alternative) -> String {
    let names = alternative
        .scheme_ids()
        .into_iter()
        .map(|id| api.scheme(id).name.clone());
    names.collect::<Vec<_>>().join(" with ")
}
