//! `oneOf` and `anyOf`.

use super::Visit;
use crate::change::Direction;
use crate::rules;
use openapi_codegen::model::{Api, Kind, SchemaId, Union, UnionKind, Variant};
use std::collections::BTreeSet;

impl Visit<'_, '_> {
    pub(super) fn unions(&mut self, base: &Union, new: &Union) {
        let keyword = |union: &Union| match union.kind {
            UnionKind::OneOf => "oneOf",
            UnionKind::AnyOf => "anyOf",
        };
        if base.kind != new.kind {
            let text = format!("{} -> {}", keyword(base), keyword(new));
            self.add(&rules::CHOICE_CHANGED, keyword(new), text);
            let (old, _) = self.pointers();
            self.comparison.explain(format!("{old}/{}", keyword(base)));
        }
        let selector = |union: &Union| union.discriminator.as_ref().map(|found| found.property.clone());
        if selector(base) != selector(new) {
            let name = |union: &Union| selector(union).unwrap_or_else(|| "none".to_owned());
            let text = format!("discriminator {} -> {}", name(base), name(new));
            self.add(&rules::DISCRIMINATOR_CHANGED, "discriminator", text);
        }
        let (old, newer) = self.pointers();
        for pointer in [old, newer] {
            // It is compared by the values that select each alternative.
            self.comparison
                .mark_compared(format!("{pointer}/discriminator/mapping"));
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
            self.tags(base, variant, (new, other));
            if variant.ident != other.ident {
                let text = format!("variant {} -> {}", variant.ident, other.ident);
                self.add(&rules::SCHEMA_RENAMED, keyword(new), text);
            }
            self.below(variant.schema, other.schema);
        }
        let is_open = self.resolved().0.facts.open;
        let known = json_types(old_api, self.pair.base);
        for (index, variant) in newer.iter().enumerate() {
            if !pairs.iter().any(|(_, paired)| *paired == index) {
                let is_known = json_types(new_api, variant.schema).is_subset(&known);
                let of_response = match is_open {
                    true if is_known => &rules::RESPONSE_ALTERNATIVE_ADDED,
                    true => &rules::ALTERNATIVE_OF_ANOTHER_TYPE_ADDED,
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

impl Visit<'_, '_> {
    /// Compares the values of the discriminator that select an alternative.
    fn tags(&mut self, base: &Union, variant: &Variant, (new, other): (&Union, &Variant)) {
        let property = |union: &Union| union.discriminator.as_ref().map(|found| found.property.clone());
        if property(base) != property(new) {
            return;
        }
        let selected = |union: &Union, tag: &String| union.declared().any(|other| other.tags.contains(tag));
        let is_shared = |tag: &String| other.tags.contains(tag) && variant.tags.contains(tag);
        if !variant.tags.is_empty() && !other.tags.is_empty() && !variant.tags.iter().any(is_shared) {
            // Every message with this alternative is another one.
            let text = format!(
                "{} is selected by {} -> {}",
                other.ident,
                variant.tags.join(", "),
                other.tags.join(", ")
            );
            self.add(&rules::DISCRIMINATOR_CHANGED, "discriminator", text);
            return;
        }
        for tag in variant.tags.iter().filter(|tag| !other.tags.contains(tag)) {
            let text = format!(
                "value {tag} of the discriminator no longer selects {}",
                other.ident
            );
            if selected(new, tag) {
                self.add(&rules::DISCRIMINATOR_CHANGED, "discriminator", text);
                continue;
            }
            let rules = [
                &rules::REQUEST_DISCRIMINATOR_VALUE_REMOVED,
                &rules::RESPONSE_DISCRIMINATOR_VALUE_REMOVED,
            ];
            let index = self.add_directed(rules, "discriminator", text);
            if self.pair.direction == Direction::Request {
                self.confirm(index);
            }
        }
        let is_open = self.resolved().0.facts.open;
        let added = other.tags.iter().filter(|tag| !variant.tags.contains(tag));
        // One that selected another alternative is reported there.
        for tag in added.filter(|tag| !selected(base, tag)) {
            let of_response = match is_open {
                true => &rules::RESPONSE_DISCRIMINATOR_VALUE_ADDED,
                false => &rules::CLOSED_DISCRIMINATOR_VALUE_ADDED,
            };
            let text = format!("value {tag} of the discriminator selects {}", other.ident);
            let rules = [&rules::REQUEST_DISCRIMINATOR_VALUE_ADDED, of_response];
            let index = self.add_directed(rules, "discriminator", text);
            if self.pair.direction == Direction::Response {
                self.confirm(index);
            }
        }
    }
}

/// Returns the JSON types of the values of a schema, without null.
fn json_types(api: &Api, id: SchemaId) -> BTreeSet<&'static str> {
    let mut types = BTreeSet::new();
    let mut visited = BTreeSet::new();
    let mut waiting = vec![id];
    while let Some(id) = waiting.pop() {
        let schema = api.resolved(id);
        if !visited.insert(schema.location.pointer.clone()) {
            continue;
        }
        let found: &[&str] = match &schema.kind {
            Kind::Boolean(_) => &["boolean"],
            Kind::Integer(_) | Kind::Number(_) => &["number"],
            Kind::String(_) => &["string"],
            Kind::Array(_) => &["array"],
            Kind::Object(_) => &["object"],
            Kind::Any | Kind::Alias(_) => &["array", "boolean", "number", "object", "string"],
            Kind::Union(union) => {
                waiting.extend(union.declared().map(|variant| variant.schema));
                &[]
            }
        };
        types.extend(found.iter().copied());
    }
    types
}

/// Pairs the alternatives that have the component, a value of the discriminator or the name in common.
fn pairs((base, old): (&Api, &[&Variant]), (new, newer): (&Api, &[&Variant])) -> Vec<(usize, usize)> {
    let component = |api: &Api, variant: &Variant| api.schema(variant.schema).component.clone();
    let has_common_tag = |a: &Variant, b: &Variant| a.tags.iter().any(|tag| b.tags.contains(tag));
    let is_same_component = |a: &Variant, b: &Variant| {
        let name = component(base, a);
        name.is_some() && name == component(new, b)
    };
    type Criterion<'c> = &'c dyn Fn(&Variant, &Variant) -> bool;
    let criteria: [Criterion<'_>; 3] = [&is_same_component, &has_common_tag, &|a, b| a.ident == b.ident];
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
