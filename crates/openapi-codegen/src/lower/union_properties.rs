//! Unions (`oneOf` or `anyOf`) combined with properties, in one schema or among the parts of an `allOf`.
//!
//! A value must match both, so the properties are moved into every alternative: `{a} and (b or c)` is
//! `({a} and b) or ({a} and c)`.

use super::context::Lowering;
use crate::model::{Kind, Object, SchemaId, Union, Variant};
use crate::source::Cursor;
use std::collections::HashSet;

/// How deeply unions may be nested inside a union to which properties are added.
const MAX_DEPTH: usize = 2;

/// The maximum number of alternatives in a document to which properties are added: nested unions multiply, so that a small
/// document could otherwise produce a huge model.
const MAX_ALTERNATIVES: usize = 10_000;

impl<'a> Lowering<'a> {
    /// First pass: lowers a schema with both properties and a union as an `allOf` whose only part is the union. Returns
    /// the kind that the properties describe.
    pub(super) fn union_with_properties(&mut self, id: SchemaId, at: &Cursor<'a>, hint: &str) -> Kind {
        let union = self.union_as_part(at, hint);
        self.drafts.all_of.insert(id, (at.clone(), vec![union]));
        self.plain_kind(id, at, hint)
    }

    /// Adds an unnamed schema for the `oneOf` or `anyOf` at this position, to be merged like a part of an `allOf`.
    pub(super) fn union_as_part(&mut self, at: &Cursor<'a>, hint: &str) -> SchemaId {
        let id = self.synthetic(at, &format!("{hint}Choice"), None);
        self.drafts.unions.insert(id, at.clone());
        self.queue_alternatives(at, hint);
        id
    }

    /// Merges the `allOf` of a part, and those of its alternatives if it is a union: properties can only be added to
    /// alternatives that are complete.
    pub(super) fn merge_part(&mut self, part: SchemaId, in_progress: &mut HashSet<SchemaId>) {
        let mut pending = vec![(part, 0)];
        let mut visited = HashSet::new();
        while let Some((id, depth)) = pending.pop() {
            let target = self.behind_aliases(id);
            if !visited.insert((target, depth)) {
                continue;
            }
            self.merge(target, in_progress);
            if let Some(Kind::Union(union)) = self.kind_of(target)
                && depth < MAX_DEPTH
            {
                pending.extend(union.variants.iter().map(|variant| (variant.schema, depth + 1)));
            }
        }
    }

    pub(super) fn is_union(&self, id: SchemaId) -> bool {
        matches!(self.kind_of(self.behind_aliases(id)), Some(Kind::Union(_)))
    }

    /// Returns the kind of a schema that consists only of this one: its union if that has no name, or else an alias.
    pub(super) fn take_union_or_alias(&mut self, id: SchemaId) -> Kind {
        match &mut self.schemas[id.0] {
            // Only `union_as_part` makes unnamed unions. Nothing else refers to them, so they can be moved.
            Some(schema) if schema.type_name.is_none() && matches!(schema.kind, Kind::Union(_)) => {
                std::mem::replace(&mut schema.kind, Kind::Any)
            }
            _ => Kind::Alias(id),
        }
    }

    /// Returns the union with the properties added to every alternative. `owner` is the schema that combines them.
    pub(super) fn distribute_properties(
        &mut self,
        owner: SchemaId,
        at: &Cursor<'a>,
        properties: Object,
        union: SchemaId,
    ) -> Kind {
        let union = self.behind_aliases(union);
        let kind = match self.take_union_or_alias(union) {
            Kind::Alias(id) => self.kind_of(id).cloned().unwrap_or(Kind::Any),
            kind => kind,
        };
        let Kind::Union(union) = kind else {
            return Kind::Any;
        };
        self.distribute(owner, at, &properties, union, 0)
    }

    fn distribute(
        &mut self,
        owner: SchemaId,
        at: &Cursor<'a>,
        properties: &Object,
        union: Union,
        depth: usize,
    ) -> Kind {
        if depth > MAX_DEPTH {
            self.report(
                at,
                "unions are nested too deeply beside `properties`",
                "list the alternatives in one union",
            );
            return Kind::Any;
        }
        self.drafts.alternatives += union.variants.len();
        if self.drafts.alternatives > MAX_ALTERNATIVES {
            self.report(
                at,
                format!("the unions beside `properties` have more than {MAX_ALTERNATIVES} alternatives in total"),
                "list the alternatives in one union, or move the properties beside it into an object of their own",
            );
            return Kind::Any;
        }
        let variants = union.variants.into_iter().map(|variant| Variant {
            schema: self.add_to_alternative(owner, at, properties, &variant, depth),
            ..variant
        });
        let variants = variants.collect();
        Kind::Union(Union { variants, ..union })
    }

    /// Adds the properties to one alternative. Returns the same schema if it is not used elsewhere, or else a new one.
    fn add_to_alternative(
        &mut self,
        owner: SchemaId,
        at: &Cursor<'a>,
        properties: &Object,
        variant: &Variant,
        depth: usize,
    ) -> SchemaId {
        let target = self.behind_aliases(variant.schema);
        let mut merged = Object {
            // The discriminator remains in the union.
            discriminator: None,
            all_of: Vec::new(),
            ..properties.clone()
        };
        let kind = match self.kind_of(target).cloned() {
            Some(Kind::Object(own)) => {
                self.merge_object(at, &mut merged, own);
                Kind::Object(merged)
            }
            Some(Kind::Any) | None => Kind::Object(merged),
            Some(Kind::Union(union)) => self.distribute(owner, at, properties, union, depth + 1),
            Some(_) => {
                let alternative = self.drafts.cursors[variant.schema.0].clone();
                self.report(
                    &alternative,
                    "this alternative is not an object, but is combined with `properties`",
                    "remove it, or the properties beside the union",
                );
                return target;
            }
        };
        let prefix = format!("{}/", at.pointer);
        let is_used_only_here = target == variant.schema
            && !self.drafts.referred.contains(&target)
            && self.drafts.cursors[target.0].pointer.starts_with(&prefix)
            && self.schemas[target.0]
                .as_ref()
                .is_some_and(|schema| schema.component.is_none());
        let id = if is_used_only_here {
            target
        } else {
            self.synthetic(at, &variant.ident, None)
        };
        self.name_alternative(owner, id, target, variant);
        if let Some(schema) = &mut self.schemas[id.0] {
            schema.kind = kind;
        }
        id
    }

    /// Names an alternative that has no name, and copies the annotations of the original.
    fn name_alternative(&mut self, owner: SchemaId, id: SchemaId, original: SchemaId, variant: &Variant) {
        let named = self.schemas[owner.0]
            .as_ref()
            .and_then(|schema| schema.type_name.clone());
        let owner_name = named
            .or_else(|| self.drafts.hints.get(&owner).cloned())
            .unwrap_or_default();
        let original = self.schemas[original.0].clone();
        let is_unnamed = self.schemas[id.0]
            .as_ref()
            .is_some_and(|schema| schema.type_name.is_none());
        let name = is_unnamed.then(|| self.type_names.claim(format!("{owner_name}{}", variant.ident)));
        let (Some(schema), Some(original)) = (&mut self.schemas[id.0], original) else {
            return;
        };
        if let Some(name) = name {
            schema.derived_name.clone_from(&name);
            schema.type_name = Some(name);
        }
        schema.title = original.title;
        schema.description = original.description;
    }
}
