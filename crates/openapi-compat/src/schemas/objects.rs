//! Objects.

use super::{Shift, Visit};
use crate::change::Direction;
use crate::rules;
use jsonptr::Token;
use openapi_codegen::model::{Additional, Object, Property};

impl Visit<'_, '_> {
    pub(super) fn objects(&mut self, base: &Object, new: &Object) {
        // The model says which properties each direction requires.
        self.mark_required();
        let find = |object: &Object, name: &str| {
            object
                .properties
                .iter()
                .position(|property| property.name == name)
        };
        for property in &base.properties {
            match find(new, &property.name) {
                Some(index) => self.property(property, &new.properties[index]),
                None => self.removed(property, new),
            }
        }
        for property in &new.properties {
            if find(base, &property.name).is_none() {
                self.added(property);
            }
        }
        self.order(base, new);
        self.limit("minProperties", (base.min_properties, new.min_properties), false);
        self.limit("maxProperties", (base.max_properties, new.max_properties), true);
        self.additional(base, new);
        let selector = |object: &Object| object.discriminator.as_ref().map(|found| found.property.clone());
        if selector(base) != selector(new) {
            let text = format!("discriminator {:?} -> {:?}", selector(base), selector(new));
            self.add(&rules::DISCRIMINATOR_CHANGED, "discriminator", text);
        }
    }

    /// Compares the order of the properties that both require.
    fn order(&mut self, base: &Object, new: &Object) {
        let required = |object: &Object, other: &Object| -> Vec<String> {
            let own = object.properties.iter().filter(|property| property.required);
            let of_both = own.filter(|property| {
                let mut others = other.properties.iter();
                others.any(|other| other.required && other.name == property.name)
            });
            of_both.map(|property| property.name.clone()).collect()
        };
        let (before, after) = (required(base, new), required(new, base));
        if before != after {
            let text = format!(
                "required properties {} -> {}",
                before.join(", "),
                after.join(", ")
            );
            self.add(&rules::REQUIRED_PROPERTIES_REORDERED, "properties", text);
        }
    }

    fn added(&mut self, property: &Property) {
        let keyword = format!("properties/{}", escaped(&property.name));
        let (rules, kind) = match property.required {
            true => (
                [
                    &rules::REQUEST_REQUIRED_PROPERTY_ADDED,
                    &rules::RESPONSE_REQUIRED_PROPERTY_ADDED,
                ],
                "required",
            ),
            false => (
                [&rules::REQUEST_PROPERTY_ADDED, &rules::RESPONSE_PROPERTY_ADDED],
                "optional",
            ),
        };
        let index = self.add_directed(
            rules,
            &keyword,
            format!("{kind} property {} added", property.name),
        );
        if property.required && self.pair.direction == Direction::Request {
            self.confirm(index);
        }
    }

    /// Notes that the comparison of properties explains `required`.
    fn mark_required(&mut self) {
        let (base, new) = self.pointers();
        for pointer in [base, new] {
            self.comparison.mark_compared(format!("{pointer}/required"));
        }
    }

    fn removed(&mut self, property: &Property, new: &Object) {
        let keyword = format!("properties/{}", escaped(&property.name));
        let is_rejected = matches!(new.additional, Additional::Denied);
        let of_request = match is_rejected {
            true => &rules::REQUEST_PROPERTY_REJECTED,
            false => &rules::REQUEST_PROPERTY_REMOVED,
        };
        let of_response = match property.required {
            true => &rules::RESPONSE_REQUIRED_PROPERTY_REMOVED,
            false => &rules::RESPONSE_PROPERTY_REMOVED,
        };
        let text = format!("property {} removed", property.name);
        let rule = match self.pair.direction {
            Direction::Request => of_request,
            Direction::Response => of_response,
        };
        let index = self.add_removed(rule, &keyword, text);
        let values_decide = match self.pair.direction {
            Direction::Request => is_rejected,
            Direction::Response => property.required,
        };
        if values_decide {
            self.confirm(index);
        }
    }

    fn property(&mut self, base: &Property, new: &Property) {
        let rules = match (base.required, new.required) {
            (false, true) => Some([
                &rules::REQUEST_PROPERTY_BECAME_REQUIRED,
                &rules::RESPONSE_PROPERTY_BECAME_REQUIRED,
            ]),
            (true, false) => Some([
                &rules::REQUEST_PROPERTY_BECAME_OPTIONAL,
                &rules::RESPONSE_PROPERTY_BECAME_OPTIONAL,
            ]),
            _ => None,
        };
        if let Some(rules) = rules {
            let text = match new.required {
                true => format!("property {}: optional -> required", new.name),
                false => format!("property {}: required -> optional", new.name),
            };
            let index = self.add_directed(rules, "required", text);
            if new.required == (self.pair.direction == Direction::Request) {
                self.confirm(index);
            }
        }
        if base.ident != new.ident {
            let text = format!("field {} -> {}", base.ident, new.ident);
            self.add(
                &rules::SCHEMA_RENAMED,
                &format!("properties/{}", escaped(&new.name)),
                text,
            );
        }
        self.below(base.schema, new.schema);
    }

    fn additional(&mut self, base: &Object, new: &Object) {
        let name = |additional: &Additional| match additional {
            Additional::Ignored => "ignored",
            Additional::Denied => "denied",
            Additional::Any => "any",
            Additional::Typed(_) => "of a schema",
        };
        let (before, after) = (&base.additional, &new.additional);
        if let (Additional::Typed(base), Additional::Typed(new)) = (before, after) {
            self.below(*base, *new);
            return;
        }
        if name(before) == name(after) {
            return;
        }
        let keyword = "additionalProperties";
        let text = format!("additional properties: {} -> {}", name(before), name(after));
        match (base.additional_field(), new.additional_field()) {
            (before, after) if before == after => {}
            (None, _) => drop(self.add(&rules::ADDITIONAL_FIELD_ADDED, keyword, text.clone())),
            (Some(_), _) => drop(self.add(&rules::ADDITIONAL_FIELD_REMOVED, keyword, text.clone())),
        }
        match (before, after, self.pair.direction) {
            (Additional::Typed(_), Additional::Any | Additional::Ignored, Direction::Response) => {
                let index = self.add_directed([&rules::RESPONSE_ADDITIONAL_LOOSENED; 2], keyword, text);
                self.confirm(index);
            }
            (_, _, Direction::Response) => {
                self.add(&rules::RESPONSE_ADDITIONAL_CHANGED, keyword, text);
            }
            (_, Additional::Denied, _) => {
                let index = self.add(&rules::REQUEST_ADDITIONAL_DENIED, keyword, text);
                self.confirm(index);
            }
            (Additional::Denied, ..) => {
                self.add(&rules::REQUEST_ADDITIONAL_ALLOWED, keyword, text);
            }
            (_, Additional::Typed(_), _) => self.constraint(keyword, text, Shift::Tightened),
            (Additional::Typed(_), ..) => self.constraint(keyword, text, Shift::Loosened),
            _ => {}
        }
    }
}

/// Escapes a name for a JSON pointer.
fn escaped(name: &str) -> String {
    Token::new(name).encoded().to_owned()
}
