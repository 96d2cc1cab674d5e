//! Warnings about a valid document: what its author probably did not intend, or will regret.

mod alternatives;
mod components;
mod forms;
mod names;
mod path_items;
mod patterns;
mod responses;
mod security_requirements;

use super::context::Lowering;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::model::Api;
use crate::source::{Cursor, Data};

/// Returns the warnings about a document, in document order.
pub(super) fn collect<'a>(lowering: &Lowering<'a>, api: &Api) -> Diagnostics {
    let mut warnings = Warnings {
        file: lowering.file,
        list: Vec::new(),
    };
    operations(&lowering.root, api, &mut warnings);
    names::check(&lowering.root, api, &mut warnings);
    components::check(&lowering.root, &mut warnings);
    alternatives::check(&lowering.root, api, &mut warnings);
    path_items::check(&lowering.root, &mut warnings);
    patterns::check(&lowering.root, api, &mut warnings);
    forms::check(&lowering.root, api, &mut warnings);
    responses::check(&lowering.root, api, &mut warnings);
    security_requirements::check(&lowering.root, api, &mut warnings);
    let mut list = warnings.list;
    list.sort_by(|a, b| a.location.cmp(&b.location));
    list.dedup();
    Diagnostics(list)
}

/// The warnings found so far.
struct Warnings<'f> {
    file: &'f str,
    list: Vec<Diagnostic>,
}

impl Warnings<'_> {
    fn push(&mut self, at: &Cursor<'_>, reason: String, fix: impl Into<String>) {
        self.list.push(Diagnostic {
            file: self.file.to_owned(),
            location: at.location(),
            reason,
            fix: fix.into(),
        });
    }
}

/// Warns of operations without an id, and of the first use of each undeclared tag.
fn operations(root: &Cursor<'_>, api: &Api, warnings: &mut Warnings<'_>) {
    let mut known: Vec<&str> = api
        .tags
        .iter()
        .filter(|tag| tag.declared)
        .map(|tag| tag.name.as_str())
        .collect();
    for operation in &api.operations {
        let Some(at) = root.descend(&operation.location.pointer) else {
            continue;
        };
        if !operation.declared_id {
            let reason = format!(
                "the operation has no `operationId`; its Rust names are derived from `{} {}`",
                operation.method.upper(),
                operation.path.raw
            );
            warnings.push(
                &at,
                reason,
                "add an `operationId`, so that another path does not rename it",
            );
        }
        for tag in at.get("tags").iter().flat_map(Cursor::items) {
            if let Some(name) = tag.str().filter(|name| !known.contains(name)) {
                known.push(name);
                let reason = format!("the tag `{name}` is not declared");
                warnings.push(&tag, reason, "fix its spelling, or add it to `tags`");
            }
        }
    }
}

/// Visits a node and all nodes below it, except literal values such as examples, of which none is part of the description.
fn visit<'a>(root: &Cursor<'a>, mut visitor: impl FnMut(&Cursor<'a>)) {
    const LITERALS: [&str; 4] = ["example", "value", "default", "enum"];
    let mut stack = vec![root.clone()];
    while let Some(at) = stack.pop() {
        visitor(&at);
        match &at.node.data {
            Data::Array(_) => stack.extend(at.items()),
            Data::Object(_) => {
                // A property or a component may have the name of a field that contains a literal.
                let names_are_free = at
                    .pointer
                    .rsplit('/')
                    .next()
                    .is_some_and(|last| FREE_NAMES.contains(&last));
                let members = at.members();
                stack.extend(
                    members
                        .filter(|(name, _)| names_are_free || !LITERALS.contains(name))
                        .map(|(_, member)| member),
                );
            }
            _ => {}
        }
    }
}

/// The objects whose keys are names that the author of the document chose.
const FREE_NAMES: [&str; 12] = [
    "properties",
    "patternProperties",
    "schemas",
    "responses",
    "parameters",
    "requestBodies",
    "headers",
    "securitySchemes",
    "paths",
    "callbacks",
    "links",
    "examples",
];
