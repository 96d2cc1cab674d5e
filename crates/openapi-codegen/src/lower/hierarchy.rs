//! Inheritance: a base, whose descendants have it among the parts of their `allOf`.
//!
//! Wherever a base is referred to, it is a choice of its descendants; in the `allOf` of a descendant, it is only what the
//! base says of all of them. So the latter becomes a schema of its own, the *plain part*, and the base an `allOf` of that
//! and of a union: the base's `oneOf`, or else all descendants, selected by its `discriminator`.

use super::context::Lowering;
use super::discriminator_values::Alternative;
use super::names::{Scope, pascal};
use super::schema::OBJECT_KEYWORDS;
use crate::model::{Discriminator, Kind, Object, Schema, SchemaId, Union, UnionKind, Variant};
use crate::source::Cursor;
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// The components that each component has among the parts of its `allOf`.
type Parents = BTreeMap<SchemaId, Vec<SchemaId>>;

/// The plain part of each base.
type PlainParts = BTreeMap<SchemaId, SchemaId>;

impl<'a> Lowering<'a> {
    /// Separates each base from its plain part.
    pub(super) fn resolve_hierarchies(&mut self) {
        let components = self.schemas.iter().flatten();
        let components = components.filter(|schema| schema.component.is_some());
        let components: Vec<SchemaId> = components.map(|schema| schema.id).collect();
        let parents: Parents = components.iter().map(|id| (*id, self.parents(*id))).collect();
        let children: Vec<(SchemaId, Vec<SchemaId>)> = components
            .iter()
            .map(|base| (*base, self.children(*base, &parents)))
            .filter(|(_, children)| !children.is_empty())
            .collect();
        let mut plain_parts = PlainParts::new();
        let mut unions = Vec::new();
        for (base, _) in &children {
            let (plain, union) = self.separate(*base);
            plain_parts.insert(*base, plain);
            unions.push((*base, union));
        }
        for (base, children) in &children {
            if let Some(plain) = plain_parts.get(base) {
                for child in children {
                    // The parts of a child that is a base itself are those of its plain part.
                    let child = plain_parts.get(child).unwrap_or(child);
                    self.replace_part(*child, *base, *plain);
                }
            }
        }
        for ((base, union), (_, children)) in unions.into_iter().zip(&children) {
            if !self.drafts.unions.contains_key(&union) {
                self.choice_of_descendants(base, union, children, &parents, &plain_parts);
            }
        }
    }

    /// Returns the components among the parts of an `allOf`, without those that only refer to others.
    fn parents(&self, id: SchemaId) -> Vec<SchemaId> {
        let mut parents = Vec::new();
        let mut open = self.parts_of(id);
        let mut visited = HashSet::new();
        while let Some(part) = open.pop() {
            let target = self.behind_aliases(part);
            let is_component = self.schemas[target.0]
                .as_ref()
                .is_some_and(|schema| schema.component.is_some());
            match is_component {
                true => parents.push(target),
                false if visited.insert(target) => open.extend(self.parts_of(target)),
                false => {}
            }
        }
        parents
    }

    /// Returns the parts of an `allOf`; also of one that is an alias of its only part.
    fn parts_of(&self, id: SchemaId) -> Vec<SchemaId> {
        match (self.drafts.all_of.get(&id), self.kind_of(id)) {
            (Some((_, parts)), _) => parts.clone(),
            (None, Some(Kind::Alias(only))) if self.drafts.cursors[id.0].has("allOf") => vec![*only],
            _ => Vec::new(),
        }
    }

    /// Returns the components that extend a base: those whose `allOf` contains it, but not those that refer to the choice.
    fn children(&mut self, base: SchemaId, parents: &Parents) -> Vec<SchemaId> {
        let at = self.drafts.cursors[base.0].clone();
        let is_union = at.has("oneOf") || at.has("anyOf");
        let says_more = is_union && OBJECT_KEYWORDS.iter().any(|keyword| at.has(keyword));
        if !says_more && selecting(&at).is_none() {
            return Vec::new();
        }
        let extends = |id: SchemaId| parents.get(&id).is_some_and(|parents| parents.contains(&base));
        let children = parents.keys().copied().filter(|id| *id != base && extends(*id));
        let children: Vec<SchemaId> = children.collect();
        if children.is_empty() {
            return children;
        }
        if is_union {
            // Only what the alternatives extend would be circular. Any other `allOf` narrows the choice.
            let extended = ancestors(self.alternatives_of(&at), parents);
            return children
                .into_iter()
                .filter(|child| extended.contains(child))
                .collect();
        }
        let mapped = selecting(&at).and_then(|at| self.discriminator(&at));
        let mapped = mapped.map(|discriminator| discriminator.mapping);
        let mapped = mapped.unwrap_or_default();
        let is_mapped = |id: SchemaId| mapped.iter().any(|(_, target)| *target == id);
        let refers = |lowering: &Self, id: SchemaId| {
            // An `allOf` that adds nothing is another name of the choice if it adds null, or if the mapping lists others.
            let is_alias = matches!(lowering.kind_of(id), Some(Kind::Alias(_)));
            let is_nullable = lowering.schemas[id.0]
                .as_ref()
                .is_some_and(|schema| schema.nullable);
            is_alias && !is_mapped(id) && (is_nullable || !mapped.is_empty())
        };
        children
            .into_iter()
            .filter(|child| !refers(self, *child))
            .collect()
    }

    /// Returns the components that are alternatives of a union.
    fn alternatives_of(&mut self, at: &Cursor<'a>) -> Vec<SchemaId> {
        let lists = ["oneOf", "anyOf"]
            .into_iter()
            .filter_map(|keyword| at.get(keyword));
        let alternatives: Vec<Cursor<'a>> = lists.flat_map(|list| list.items().collect::<Vec<_>>()).collect();
        let ids = alternatives
            .iter()
            .map(|alternative| self.schema(alternative, ""));
        ids.collect()
    }

    /// Moves what a base says of all its descendants to a new schema. Returns that and the union, whose kind is not known
    /// yet.
    fn separate(&mut self, base: SchemaId) -> (SchemaId, SchemaId) {
        let at = self.drafts.cursors[base.0].clone();
        let of_base = self.schemas[base.0].clone();
        let stem = of_base.as_ref().and_then(|schema| schema.type_name.clone());
        let stem = stem.unwrap_or_default();
        let name = self.type_names.claim(format!("{stem}Base"));
        let description = of_base.as_ref().and_then(|schema| schema.description.clone());
        let plain = self.synthetic(&at, &name, description);
        self.drafts.hints.insert(plain, name.clone());
        let mut parts = self
            .drafts
            .all_of
            .remove(&base)
            .map(|(_, parts)| parts)
            .unwrap_or_default();
        let beside = parts
            .iter()
            .position(|part| self.drafts.unions.contains_key(part));
        let union = match beside {
            Some(index) => parts.remove(index),
            None => {
                let union = self.synthetic(&at, &format!("{stem}Choice"), None);
                if let Some(at) = self.drafts.unions.remove(&base) {
                    self.drafts.unions.insert(union, at);
                }
                union
            }
        };
        for part in &parts {
            // The discriminator of an inline part belongs to the choice.
            if let Some(Schema {
                component: None,
                kind: Kind::Object(object),
                ..
            }) = &mut self.schemas[part.0]
            {
                object.discriminator = None;
            }
        }
        if !parts.is_empty() {
            self.drafts.all_of.insert(plain, (at.clone(), parts));
        }
        self.drafts.all_of.insert(base, (at, vec![plain, union]));
        let kind = match of_base.as_ref().map(|schema| schema.kind.clone()) {
            Some(Kind::Object(object)) => Kind::Object(Object {
                discriminator: None,
                ..object
            }),
            Some(kind) => kind,
            None => Kind::Any,
        };
        if let Some(schema) = &mut self.schemas[plain.0] {
            schema.type_name = Some(name);
            schema.kind = kind;
            if let Some(of_base) = &of_base {
                schema.nullable = of_base.nullable;
                schema.read_only = of_base.read_only;
                schema.write_only = of_base.write_only;
            }
        }
        if let Some(schema) = &mut self.schemas[union.0] {
            schema.closed |= of_base.is_some_and(|schema| schema.closed);
        }
        self.set_kind(base, Kind::Any);
        (plain, union)
    }

    /// Replaces a base by its plain part among the parts of an `allOf`.
    fn replace_part(&mut self, id: SchemaId, base: SchemaId, plain: SchemaId) {
        let Some((at, parts)) = self.drafts.all_of.get(&id).cloned() else {
            if matches!(self.kind_of(id), Some(Kind::Alias(_))) {
                self.set_kind(id, Kind::Alias(plain));
            }
            return;
        };
        let mut replaced = Vec::new();
        for part in parts {
            let target = self.behind_aliases(part);
            let is_inline = self.schemas[target.0]
                .as_ref()
                .is_some_and(|schema| schema.component.is_none());
            if is_inline && self.parents(target).contains(&base) {
                self.replace_part(target, base, plain);
            }
            replaced.push(if target == base { plain } else { part });
        }
        self.drafts.all_of.insert(id, (at, replaced));
    }

    /// Makes the union of all descendants of a base.
    fn choice_of_descendants(
        &mut self,
        base: SchemaId,
        union: SchemaId,
        children: &[SchemaId],
        parents: &Parents,
        plain_parts: &PlainParts,
    ) {
        let at = self.drafts.cursors[base.0].clone();
        let Some(mut discriminator) = selecting(&at).and_then(|at| self.discriminator(&at)) else {
            return;
        };
        let mapped = discriminator.mapping.iter().map(|(_, target)| *target);
        let mut alternatives: BTreeSet<SchemaId> = mapped.collect();
        alternatives.extend(descendants(children, parents));
        let of_alternative = |id: &SchemaId| Alternative {
            id: *id,
            described_by: *plain_parts.get(id).unwrap_or(id),
            at: self.drafts.cursors[id.0].clone(),
        };
        let described: Vec<Alternative<'a>> = alternatives.iter().map(of_alternative).collect();
        let tags = self.tags_of(&discriminator, &described);
        let (mut scope, mut variants) = (Scope::default(), Vec::new());
        for (id, tags) in alternatives.into_iter().zip(tags) {
            let key = self.schemas[id.0]
                .as_ref()
                .and_then(|schema| schema.component.clone());
            let schema = match plain_parts.get(&id) {
                Some(plain) => self.as_component(*plain, &tags, &mut discriminator, id),
                None => id,
            };
            variants.push(Variant {
                ident: scope.claim(pascal(key.as_deref().unwrap_or("Value"), "Variant")),
                schema,
                tags,
                ..Variant::default()
            });
        }
        let choice = Kind::Union(Union {
            kind: UnionKind::OneOf,
            variants,
            discriminator: Some(discriminator),
        });
        self.set_kind(union, choice);
    }

    /// Makes a component of the plain part of a base, which is an alternative, and maps the tags of the base to it.
    fn as_component(
        &mut self,
        plain: SchemaId,
        tags: &[String],
        discriminator: &mut Discriminator,
        base: SchemaId,
    ) -> SchemaId {
        let keys = self
            .schemas
            .iter()
            .flatten()
            .filter_map(|schema| schema.component.clone());
        let keys: HashSet<String> = keys.collect();
        let mapping = &mut discriminator.mapping;
        mapping.retain(|(_, target)| *target != base);
        mapping.extend(tags.iter().map(|tag| (tag.clone(), plain)));
        if let Some(schema) = &mut self.schemas[plain.0]
            && schema.component.is_none()
        {
            let mut key = schema.derived_name.clone();
            while keys.contains(&key) {
                key.push('_');
            }
            schema.component = Some(key);
        }
        plain
    }
}

/// Returns the schema with the `discriminator` of a base: the base itself, or an inline part of its `allOf`.
fn selecting<'a>(at: &Cursor<'a>) -> Option<Cursor<'a>> {
    if at.has("discriminator") {
        return Some(at.clone());
    }
    let parts = at.get("allOf")?;
    parts.items().find(|part| part.has("discriminator"))
}

/// Returns these components and all that they extend.
fn ancestors(of: Vec<SchemaId>, parents: &Parents) -> HashSet<SchemaId> {
    let mut found = HashSet::new();
    let mut open = of;
    while let Some(id) = open.pop() {
        if found.insert(id) {
            open.extend(parents.get(&id).into_iter().flatten());
        }
    }
    found
}

/// Returns these components and all that extend them.
fn descendants(children: &[SchemaId], parents: &Parents) -> HashSet<SchemaId> {
    let mut found = HashSet::new();
    let mut open = children.to_vec();
    while let Some(id) = open.pop() {
        if found.insert(id) {
            let extend = parents.iter().filter(|(_, parents)| parents.contains(&id));
            open.extend(extend.map(|(child, _)| *child));
        }
    }
    found
}
