//! `oneOf` and `anyOf`.

use super::Visit;
use crate::change::Direction;
use crate::rules;
use openapi_codegen::model::{Api, Union, UnionKind, Variant};

impl Visit<'_, '_> {
    pub(super) fn unions(&mut self, base: &Union, new: &Union) {
        let keyword = |union: &Union| match union.kind {
            UnionKind::OneOf => "oneOf",
            UnionKind::AnyOf => "anyOf",
        };
        if base.kind != new.kind {
            let text = format!("{} -> {}", keyword(base), keyword(new));
            self.add(&rules::CHOICE_CHANGED, keyword(new), text);
        }
        let selector = |union: &Union| union.discriminator.as_ref().map(|found| found.property.clone());
        if selector(base) != selector(new) {
            let name = |union: &Union| selector(union).unwrap_or_else(|| "none".to_owned());
            let text = format!("discriminator {} -> {}", name(base), name(new));
            self.add(&rules::DISCRIMINATOR_CHANGED, "discriminator", text);
        }
        let (old_api, new_api) = (self.comparison.base, self.comparison.new);
        let old: Vec<&Variant> = base.declared().collect();
        let newer: Vec<&Variant> = new.declared().collect();
        let pairs = pairs((old_api, &old), (new_api, &newer));
        for (index, variant) in old.iter().enumerate() {
            let Some((_, found)) = pairs.iter().find(|(paired, _)| *paired == index) else {
                let rules = [
                    &rules::REQUEST_ALTERNATIVE_REMOVED,
                    &rules::RESPONSE_ALTERNATIVE_REMOVED,
                ];
                let text = format!("alternative {} removed", variant.ident);
                let change = self.add_directed(rules, keyword(new), text);
                if self.pair.direction == Direction::Request {
                    self.confirm(change);
                }
                continue;
            };
            let other = newer[*found];
            for tag in variant.tags.iter().filter(|tag| !other.tags.contains(tag)) {
                let text = format!(
                    "value {tag} of the discriminator no longer selects {}",
                    other.ident
                );
                self.add(&rules::DISCRIMINATOR_CHANGED, "discriminator", text);
            }
            if variant.ident != other.ident {
                let text = format!("variant {} -> {}", variant.ident, other.ident);
                self.add(&rules::SCHEMA_RENAMED, keyword(new), text);
            }
            self.below(variant.schema, other.schema);
        }
        let is_open = self.resolved().0.facts.open;
        for (index, variant) in newer.iter().enumerate() {
            if !pairs.iter().any(|(_, paired)| *paired == index) {
                let of_response = match is_open {
                    true => &rules::RESPONSE_ALTERNATIVE_ADDED,
                    false => &rules::CLOSED_ALTERNATIVE_ADDED,
                };
                let rules = [&rules::REQUEST_ALTERNATIVE_ADDED, of_response];
                let text = format!("alternative {} added", variant.ident);
                let change = self.add_directed(rules, keyword(new), text);
                if self.pair.direction == Direction::Response {
                    self.confirm(change);
                }
            }
        }
    }
}

/// Pairs the alternatives that a value of the discriminator, the component or the name has in common.
fn pairs((base, old): (&Api, &[&Variant]), (new, newer): (&Api, &[&Variant])) -> Vec<(usize, usize)> {
    let component = |api: &Api, variant: &Variant| api.schema(variant.schema).component.clone();
    let has_common_tag = |a: &Variant, b: &Variant| a.tags.iter().any(|tag| b.tags.contains(tag));
    let is_same_component = |a: &Variant, b: &Variant| {
        let name = component(base, a);
        name.is_some() && name == component(new, b)
    };
    type Criterion<'c> = &'c dyn Fn(&Variant, &Variant) -> bool;
    let criteria: [Criterion<'_>; 3] = [&has_common_tag, &is_same_component, &|a, b| a.ident == b.ident];
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for is_same in criteria {
        for (index, variant) in old.iter().enumerate() {
            let is_free = |other: usize| !pairs.iter().any(|(_, paired)| *paired == other);
            let found = (0..newer.len()).find(|other| is_free(*other) && is_same(variant, newer[*other]));
            if let Some(found) = found.filter(|_| !pairs.iter().any(|(paired, _)| *paired == index)) {
                pairs.push((index, found));
            }
        }
    }
    pairs
}
