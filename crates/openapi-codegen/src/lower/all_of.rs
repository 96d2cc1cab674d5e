//! `allOf`: merges the parts into one object, or makes the schema an alias of its only part.

use super::context::Lowering;
use super::names::{Scope, pointer_name, snake};
use super::schema::needs_name;
use crate::model::{Additional, Kind, Object, SchemaId};
use crate::source::Cursor;
use std::collections::HashSet;

/// Keywords that do not restrict the values.
const ANNOTATIONS: [&str; 10] = [
    "allOf",
    "title",
    "description",
    "nullable",
    "default",
    "readOnly",
    "writeOnly",
    "example",
    "externalDocs",
    "deprecated",
];

impl<'a> Lowering<'a> {
    /// First pass: gives the parts ids and returns the kind that the keywords beside `allOf` describe.
    pub(super) fn all_of(&mut self, id: SchemaId, at: &Cursor<'a>, parts: &Cursor<'a>, hint: &str) -> Kind {
        if !self.array(parts, "`allOf`") {
            return Kind::Any;
        }
        let cursors: Vec<_> = parts.items().collect();
        let mut ids: Vec<SchemaId> = cursors
            .iter()
            .enumerate()
            .map(|(index, part)| self.schema(part, &format!("{hint}Part{}", index + 1)))
            .collect();
        if at.has("oneOf") || at.has("anyOf") {
            ids.push(self.union_as_part(at, hint));
        }
        let only_annotations = at
            .members()
            .all(|(name, _)| ANNOTATIONS.contains(&name) || name.starts_with("x-"));
        if let ([only], true) = (ids.as_slice(), only_annotations) {
            return Kind::Alias(*only);
        }
        self.drafts.all_of.insert(id, (at.clone(), ids));
        if only_annotations {
            Kind::Any
        } else {
            self.plain_kind(id, at, hint)
        }
    }

    /// Second pass: merges every `allOf` into one object.
    pub(super) fn resolve_all_of(&mut self) {
        let mut ids: Vec<SchemaId> = self.drafts.all_of.keys().copied().collect();
        ids.sort_unstable();
        for id in ids {
            self.merge(id, &mut HashSet::new());
        }
    }

    pub(super) fn merge(&mut self, id: SchemaId, in_progress: &mut HashSet<SchemaId>) {
        let Some((at, parts)) = self.drafts.all_of.get(&id).cloned() else {
            return;
        };
        if !in_progress.insert(id) {
            self.report(&at, "this `allOf` contains itself", "break the cycle");
            self.drafts.all_of.remove(&id);
            return;
        }
        for part in &parts {
            self.merge_part(*part, in_progress);
        }
        in_progress.remove(&id);
        if self.drafts.all_of.remove(&id).is_none() {
            return;
        }
        let own = self.schemas[id.0]
            .as_ref()
            .map(|schema| schema.kind.clone())
            .unwrap_or(Kind::Any);
        let kind = self.merged(id, &at, own, &parts);
        let inline = self.schemas[id.0]
            .as_ref()
            .is_some_and(|schema| schema.component.is_none());
        if inline && needs_name(&kind) {
            let hint = self
                .drafts
                .hints
                .get(&id)
                .cloned()
                .unwrap_or_else(|| "Type".into());
            let unnamed = self.schemas[id.0]
                .as_ref()
                .is_some_and(|schema| schema.type_name.is_none());
            if unnamed {
                let name = self.type_names.claim_first([&hint, &pointer_name(&at.pointer)]);
                if let Some(schema) = &mut self.schemas[id.0] {
                    schema.type_name = Some(name);
                }
            }
        }
        if let Some(schema) = &mut self.schemas[id.0] {
            schema.kind = kind;
        }
    }

    fn merged(&mut self, id: SchemaId, at: &Cursor<'a>, own: Kind, parts: &[SchemaId]) -> Kind {
        let mut object = Object {
            all_of: parts.to_vec(),
            ..Object::default()
        };
        let mut others = Vec::new();
        for part in parts {
            let target = self.behind_aliases(*part);
            match self.schemas[target.0].as_ref().map(|schema| schema.kind.clone()) {
                Some(Kind::Object(part)) => self.merge_object(at, &mut object, part),
                // A part that does not restrict the values is an annotation.
                Some(Kind::Any) | None => {}
                Some(_) => others.push(*part),
            }
        }
        match own {
            Kind::Object(own) => self.merge_object(at, &mut object, own),
            Kind::Any => {}
            _ if others.is_empty() => {
                self.report(
                    at,
                    "an `allOf` of objects is combined with a type that is not an object",
                    "remove one of the two",
                );
            }
            _ => self.reject_narrowing(at),
        }
        match (others.as_slice(), object.accepts_any_object()) {
            ([], _) => Kind::Object(object),
            ([only], true) => self.take_union_or_alias(*only),
            ([only], false) if self.is_union(*only) => self.distribute_properties(id, at, object, *only),
            _ => {
                self.report(
                    at,
                    "an `allOf` whose parts are not all objects has no Rust type",
                    "write the constraints of the parts into one schema",
                );
                Kind::Any
            }
        }
    }

    /// Rejects keywords other than `type` beside an `allOf` of one schema that is not an object, since they would be lost.
    fn reject_narrowing(&mut self, at: &Cursor<'a>) {
        let narrowing = at
            .members()
            .find(|(name, _)| *name != "type" && !ANNOTATIONS.contains(name) && !name.starts_with("x-"));
        if let Some((name, member)) = narrowing {
            self.report(
                &member,
                format!("`{name}` beside an `allOf` whose parts are not objects has no Rust type"),
                "write the constraints of the parts into one schema",
            );
        }
    }

    pub(super) fn merge_object(&mut self, at: &Cursor<'a>, into: &mut Object, part: Object) {
        for property in part.properties {
            match into
                .properties
                .iter()
                .position(|existing| existing.name == property.name)
            {
                None => into.properties.push(property),
                Some(index) => {
                    let narrowed = self.intersection(at, &into.properties[index], &property);
                    into.properties[index] = narrowed;
                }
            }
        }
        let mut scope = Scope::with(&["additional"]);
        for property in &mut into.properties {
            property.ident = scope.claim(snake(&property.name, "field"));
        }
        into.min_properties = into.min_properties.max(part.min_properties);
        into.max_properties = match (into.max_properties, part.max_properties) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
        into.discriminator = into.discriminator.take().or(part.discriminator);
        into.additional = match (std::mem::take(&mut into.additional), part.additional) {
            (Additional::Ignored, other) | (other, Additional::Ignored) => other,
            (Additional::Denied, _) | (_, Additional::Denied) => {
                self.report(
                    at,
                    "a part of this `allOf` denies the properties of the other parts (`additionalProperties: false`)",
                    "move `additionalProperties: false` out of the parts",
                );
                Additional::Denied
            }
            (Additional::Any, other) | (other, Additional::Any) => other,
            (Additional::Typed(a), Additional::Typed(b)) => {
                if !self.same(a, b) {
                    self.report(
                        at,
                        "the parts of this `allOf` have different `additionalProperties`",
                        "declare it once",
                    );
                }
                Additional::Typed(a)
            }
        };
    }

    /// Rejects aliases that only refer to each other.
    pub(super) fn reject_circular_aliases(&mut self) {
        for index in 0..self.schemas.len() {
            let mut visited = HashSet::new();
            let mut at = SchemaId(index);
            while let Some(Kind::Alias(next)) = self.schemas[at.0].as_ref().map(|schema| &schema.kind) {
                if !visited.insert(at) {
                    let cursor = self.drafts.cursors[index].clone();
                    self.report(
                        &cursor,
                        "the schema is an alias of itself",
                        "describe the values in it or in its target",
                    );
                    if let Some(schema) = &mut self.schemas[index] {
                        schema.kind = Kind::Any;
                    }
                    break;
                }
                at = *next;
            }
        }
    }
}
