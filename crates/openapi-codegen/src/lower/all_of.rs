//! `allOf`: merges the parts into one schema, or makes it an alias of its only part.

use super::context::Lowering;
use super::intersection::{Conflict, Operand, Site, is_same_kind};
use super::names::pointer_name;
use super::schema::needs_name;
use crate::model::{Kind, Object, Schema, SchemaId};
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
        ids.extend(self.unions_as_parts(at, hint));
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

    /// Second pass: merges every `allOf`.
    pub(super) fn resolve_all_of(&mut self) {
        let mut ids: Vec<SchemaId> = self.drafts.all_of.keys().copied().collect();
        ids.sort_unstable();
        self.drafts.parts = self
            .drafts
            .all_of
            .iter()
            .map(|(id, (_, parts))| (*id, parts.clone()))
            .collect();
        self.take_flags_of_parts();
        for id in ids {
            self.merge(id);
        }
        self.compute_deferred_intersections();
    }

    pub(super) fn merge(&mut self, id: SchemaId) {
        let Some((at, parts)) = self.drafts.all_of.get(&id).cloned() else {
            return;
        };
        if !self.drafts.merging.insert(id) {
            self.report(&at, "this `allOf` contains itself", "break the cycle");
            self.drafts.all_of.remove(&id);
            return;
        }
        for part in &parts {
            self.merge_part(*part);
        }
        // Not if it contains itself.
        if self.drafts.all_of.contains_key(&id) {
            let kind = self.merged(id, &at, &parts).unwrap_or_else(|conflict| {
                self.report_conflict(&at, &conflict);
                Kind::Any
            });
            self.name_inline(id, &at, &kind);
            self.set_kind(id, kind);
        }
        self.drafts.all_of.remove(&id);
        self.drafts.merging.remove(&id);
    }

    /// Names the type of an inline schema, if it needs one.
    fn name_inline(&mut self, id: SchemaId, at: &Cursor<'a>, kind: &Kind) {
        let is_unnamed = self.schemas[id.0]
            .as_ref()
            .is_some_and(|schema| schema.component.is_none() && schema.type_name.is_none());
        if !is_unnamed || !needs_name(kind) {
            return;
        }
        let hint = self.drafts.hints.get(&id).cloned();
        let hint = hint.unwrap_or_else(|| "Type".into());
        let name = self.type_names.claim_first([&hint, &pointer_name(&at.pointer)]);
        if let Some(schema) = &mut self.schemas[id.0] {
            schema.type_name = Some(name);
        }
    }

    /// Returns the kind of the values that match all parts and the keywords beside the `allOf`.
    fn merged(&mut self, id: SchemaId, at: &Cursor<'a>, parts: &[SchemaId]) -> Result<Kind, Conflict> {
        let site = Site::new(id, at);
        self.annotate(id, parts);
        let all = parts.iter().chain([&id]).map(|part| self.operand(*part));
        // A part that does not restrict the values is an annotation.
        let (annotations, described): (Vec<_>, Vec<_>) =
            all.partition(|operand| matches!(operand.kind, Kind::Any));
        if described.is_empty() {
            return Ok(Kind::Any);
        }
        if described.iter().all(|operand| operand.nullable)
            && let Some(schema) = &mut self.schemas[id.0]
        {
            schema.nullable = true;
        }
        let (objects, others): (Vec<_>, Vec<_>) = described
            .into_iter()
            .partition(|operand| matches!(operand.kind, Kind::Object(_)));
        let is_merged = objects.len() > 1 && others.is_empty();
        // Objects come first, so that a union is combined with all of them at once.
        let mut operands: Vec<Operand> = self.merge_objects(&site, parts, objects)?.into_iter().collect();
        operands.extend(others);
        operands.extend(annotations.into_iter().filter(|part| self.has_format(part.id)));
        let mut candidates = parts.to_vec();
        let kind = self.combine_all(&site, operands, &mut candidates)?;
        if is_merged {
            // It keeps a type of its own, to which properties can be added.
            return Ok(kind);
        }
        Ok(self.alias_or_kind(id, kind, &candidates))
    }

    /// Merges the parts that are objects into one.
    fn merge_objects(
        &mut self,
        site: &Site<'a>,
        parts: &[SchemaId],
        objects: Vec<Operand>,
    ) -> Result<Option<Operand>, Conflict> {
        let Some(first) = objects.first() else {
            return Ok(None);
        };
        let mut merged = Operand {
            id: if objects.len() == 1 { first.id } else { site.owner },
            kind: Kind::Any,
            nullable: objects.iter().all(|operand| operand.nullable),
        };
        let mut object = Object {
            all_of: parts.to_vec(),
            ..Object::default()
        };
        let mut before = first.id;
        for operand in objects {
            if let Kind::Object(part) = operand.kind {
                self.merge_object(site, (before, operand.id), &mut object, part)?;
            }
            before = operand.id;
        }
        merged.kind = Kind::Object(object);
        Ok(Some(merged))
    }

    /// Combines descriptions. Adds the only alternative of a union that is left, if there is one, to the candidates for an
    /// alias.
    fn combine_all(
        &mut self,
        site: &Site<'a>,
        operands: Vec<Operand>,
        candidates: &mut Vec<SchemaId>,
    ) -> Result<Kind, Conflict> {
        let mut operands = operands.into_iter();
        let Some(mut all) = operands.next() else {
            return Ok(Kind::Any);
        };
        for next in operands {
            let (last, nullable) = (next.id, all.nullable && next.nullable);
            all = match self.combine(site, all, next)? {
                Kind::Alias(only) => {
                    candidates.push(only);
                    self.operand(only)
                }
                kind => Operand {
                    id: last,
                    kind,
                    nullable,
                },
            };
        }
        Ok(all.kind)
    }

    /// Returns an alias of the part that has these values already, if there is one, or else the kind.
    fn alias_or_kind(&mut self, id: SchemaId, kind: Kind, candidates: &[SchemaId]) -> Kind {
        let flag = |flag: fn(&Schema) -> bool| self.schemas[id.0].as_ref().is_some_and(flag);
        let (nullable, closed) = (flag(|schema| schema.nullable), flag(|schema| schema.closed));
        let is_same = |part: &SchemaId| {
            let target = self.behind_aliases(*part);
            let is_kept = self
                .kind_of(target)
                .is_some_and(|known| is_same_kind(known, &kind));
            is_kept && (nullable || !self.allows_null(*part)) && (!closed || self.is_closed(target))
        };
        match candidates.iter().copied().find(is_same) {
            Some(part) => self.take_union_or_alias(part),
            None => kind,
        }
    }

    /// Copies the annotations of parts. Those of a part without a type have no other meaning.
    fn annotate(&mut self, id: SchemaId, parts: &[SchemaId]) {
        for part in parts {
            let Some(of_part) = self.schemas[part.0].clone() else {
                continue;
            };
            let is_annotation = matches!(of_part.kind, Kind::Any) && of_part.component.is_none();
            if let (true, Some(schema)) = (is_annotation, &mut self.schemas[id.0]) {
                schema.deprecated |= of_part.deprecated;
                schema.title = schema.title.take().or(of_part.title);
                schema.description = schema.description.take().or(of_part.description);
                schema.default = schema.default.take().or(of_part.default);
                schema.example = schema.example.take().or(of_part.example);
            }
        }
        self.reject_nullable_parts(id, parts);
    }

    /// Rejects `nullable` in a part without a type, which is meant to allow null and does not.
    fn reject_nullable_parts(&mut self, id: SchemaId, parts: &[SchemaId]) {
        if self.lenient {
            return;
        }
        for part in parts {
            let at = self.drafts.cursors[part.0].clone();
            let is_written = at.pointer.contains("/allOf/");
            let Some(nullable) = at.get("nullable").filter(|_| is_written) else {
                continue;
            };
            let is_allowed = self.schemas[id.0].as_ref().is_some_and(|schema| schema.nullable);
            if matches!(self.kind_of(*part), Some(Kind::Any)) && nullable.bool() == Some(true) && !is_allowed
            {
                self.report(
                    &nullable,
                    "OpenAPI 3.0 ignores `nullable: true` in a schema without `type`, so that this part of an `allOf` does \
                     not allow null",
                    "put `nullable: true` beside the `allOf`, or remove it",
                );
            }
        }
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
