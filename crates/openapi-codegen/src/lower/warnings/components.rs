//! Components to which nothing refers.

use super::{Warnings, visit};
use crate::source::{self, Cursor};
use std::collections::{BTreeSet, HashMap};

/// Warns of each component that no operation needs, directly or through other components.
pub(super) fn check(root: &Cursor<'_>, warnings: &mut Warnings<'_>) {
    let Some(components) = root.get("components") else {
        return;
    };
    let all: Vec<Cursor<'_>> = components
        .members()
        .filter(|(section, _)| !section.starts_with("x-"))
        .flat_map(|(_, section)| section.members().map(|(_, at)| at).collect::<Vec<_>>())
        .collect();
    let mut needs: HashMap<String, BTreeSet<String>> = HashMap::new();
    for at in &all {
        let targets = targets(root, at);
        for base in at.get("allOf").iter().flat_map(Cursor::items) {
            // A base with a discriminator is a choice of the schemas that extend it.
            let base = base
                .get("$ref")
                .and_then(|reference| component(root, reference.str()?));
            if let Some(base) = base.filter(|base| {
                let base = root.descend(base);
                base.is_some_and(|base| base.has("discriminator"))
            }) {
                needs.entry(base).or_default().insert(at.pointer.clone());
            }
        }
        needs.entry(at.pointer.clone()).or_default().extend(targets);
    }
    let outside = root.members().filter(|(name, _)| *name != "components");
    let mut open: Vec<String> = outside.flat_map(|(_, at)| targets(root, &at)).collect();
    let mut used: BTreeSet<String> = BTreeSet::new();
    while let Some(pointer) = open.pop() {
        if used.insert(pointer.clone()) {
            open.extend(needs.get(&pointer).into_iter().flatten().cloned());
        }
    }
    for at in all.iter().filter(|at| !used.contains(&at.pointer)) {
        let reason = "nothing in the document uses this component".to_owned();
        warnings.push(at, reason, "remove it, or refer to it");
    }
}

/// Returns the pointers of the components to which a part of the document refers.
fn targets(root: &Cursor<'_>, at: &Cursor<'_>) -> Vec<String> {
    let mut targets = Vec::new();
    visit(at, |at| {
        if let Some(reference) = at.get("$ref") {
            targets.extend(reference.str().and_then(|text| component(root, text)));
        }
        if let Some(mapping) = at.get("mapping") {
            for text in mapping.members().filter_map(|(_, target)| target.str()) {
                let by_name = format!("#/components/schemas/{text}");
                targets.extend(component(root, text).or_else(|| component(root, &by_name)));
            }
        }
        if at.pointer.ends_with("/security") {
            for (scheme, _) in at.items().flat_map(|item| item.members().collect::<Vec<_>>()) {
                let scheme = crate::pointer::escape(scheme);
                targets.push(format!("/components/securitySchemes/{scheme}"));
            }
        }
    });
    targets
}

/// Returns the pointer of the component that is, or contains, the target of a reference.
fn component(root: &Cursor<'_>, reference: &str) -> Option<String> {
    let target = source::resolve(root, reference).ok()?.pointer;
    let rest = target.strip_prefix("/components/")?;
    let mut tokens = rest.split('/');
    Some(format!("/components/{}/{}", tokens.next()?, tokens.next()?))
}
