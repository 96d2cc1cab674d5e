//! `oneOf`, `anyOf` and `discriminator`.

use super::context::Lowering;
use super::discriminator_values::Alternative;
use super::names::{Scope, pascal};
use super::union_keywords::keyword;
use crate::model::{Discriminator, Kind, SchemaId, Union, UnionKind, Variant};
use crate::source::Cursor;

impl<'a> Lowering<'a> {
    /// First pass: assigns ids to the alternatives and queues them to be read. `hint` is the name of the union's type,
    /// if it needs one.
    pub(super) fn queue_alternatives(&mut self, id: SchemaId, at: &Cursor<'a>, kind: UnionKind, hint: &str) {
        self.drafts.unions.insert(id, (at.clone(), kind));
        // Queues the targets of the mapping, which must be read before unions are resolved.
        self.discriminator(at);
        let Some(list) = at.get(keyword(kind)) else { return };
        let is_second = kind == UnionKind::AnyOf && at.has("oneOf");
        let noun = if is_second { "AnyOf" } else { "Variant" };
        if self.array(&list, "`oneOf` or `anyOf`") {
            for (index, alternative) in list.items().enumerate() {
                self.schema(&alternative, &format!("{hint}{noun}{}", index + 1));
            }
        }
    }

    /// Second pass: resolves the unions, whose alternatives have been read.
    pub(super) fn resolve_unions(&mut self) {
        let unions = self.drafts.unions.iter();
        let unions = unions.map(|(id, (at, kind))| (*id, at.clone(), *kind));
        let mut unions: Vec<(SchemaId, Cursor<'a>, UnionKind)> = unions.collect();
        unions.sort_by_key(|(id, ..)| *id);
        for (id, at, kind) in unions {
            let kind = self.union(id, &at, kind);
            self.set_kind(id, kind);
        }
        // The alternatives of a union that is an alternative are read until here.
        self.drafts.unions.clear();
    }

    fn union(&mut self, id: SchemaId, at: &Cursor<'a>, kind: UnionKind) -> Kind {
        let Some(list) = at.get(keyword(kind)) else {
            return Kind::Any;
        };
        let discriminator = self.discriminator_of(at, kind);
        let mut scope = Scope::default();
        let mut variants: Vec<Variant> = Vec::new();
        let mut alternatives: Vec<Alternative<'a>> = Vec::new();
        let mut nullable = false;
        for alternative_at in list.items() {
            let schema = self.schema(&alternative_at, "");
            let target = self.behind_aliases(schema);
            if self.drafts.only_null.contains(&target) {
                nullable = true;
                continue;
            }
            let ident = scope.claim(self.variant_name(schema, &alternative_at));
            variants.push(Variant {
                ident,
                schema,
                ..Variant::default()
            });
            alternatives.push(Alternative {
                id: schema,
                described_by: schema,
                at: alternative_at,
            });
        }
        if let Some(discriminator) = &discriminator {
            let tags = self.tags_of(discriminator, &alternatives);
            for (variant, tags) in variants.iter_mut().zip(tags) {
                variant.tags = tags;
            }
        }
        if nullable && let Some(schema) = &mut self.schemas[id.0] {
            schema.nullable = true;
        }
        match variants.as_slice() {
            [] => {
                self.report(
                    at,
                    "the union has no alternative except null",
                    "add an alternative",
                );
                Kind::Any
            }
            // A union of one alternative, or of one and null, is an alias.
            [only] if discriminator.is_none() => Kind::Alias(only.schema),
            _ => Kind::Union(Union {
                kind,
                variants,
                discriminator,
            }),
        }
    }

    /// Reports unions that are one of their own alternatives, since decoding a value of one would not terminate.
    pub(super) fn reject_circular_unions(&mut self) {
        for index in 0..self.schemas.len() {
            let start = SchemaId(index);
            let mut visited = std::collections::HashSet::new();
            let mut pending = self.same_value(start);
            while let Some(id) = pending.pop() {
                if id == start {
                    let at = self.drafts.cursors[index].clone();
                    self.report(
                        &at,
                        "the union is one of its own alternatives",
                        "nest it in an object or an array",
                    );
                    break;
                }
                if visited.insert(id) {
                    pending.extend(self.same_value(id));
                }
            }
        }
    }

    /// Returns the schemas that describe the same value as an alias or a union: its target, or its alternatives.
    fn same_value(&self, id: SchemaId) -> Vec<SchemaId> {
        match self.schemas[id.0].as_ref().map(|schema| &schema.kind) {
            Some(Kind::Union(union)) => union.variants.iter().map(|variant| variant.schema).collect(),
            Some(Kind::Alias(target)) => vec![*target],
            _ => Vec::new(),
        }
    }

    fn variant_name(&self, id: SchemaId, at: &Cursor<'a>) -> String {
        let schema = self.schemas[id.0].as_ref();
        if let Some(name) = schema.and_then(|schema| schema.component.as_deref()) {
            return pascal(name, "Variant");
        }
        if let Some(title) = at.get("title").and_then(|title| title.str()) {
            return pascal(title, "Variant");
        }
        let target = self.behind_aliases(id);
        match self.schemas[target.0].as_ref().map(|schema| &schema.kind) {
            Some(Kind::Boolean(_)) => "Boolean",
            Some(Kind::Integer(_)) => "Integer",
            Some(Kind::Number(_)) => "Number",
            Some(Kind::String(_)) => "String",
            Some(Kind::Array(_)) => "Array",
            Some(Kind::Object(_)) => "Object",
            Some(Kind::Union(_)) => "Choice",
            _ => "Value",
        }
        .to_owned()
    }

    /// Returns the discriminator of a `oneOf` or `anyOf`. One beside both belongs to the `oneOf`.
    pub(super) fn discriminator_of(&mut self, at: &Cursor<'a>, kind: UnionKind) -> Option<Discriminator> {
        match kind == UnionKind::AnyOf && at.has("oneOf") {
            true => None,
            false => self.discriminator(at),
        }
    }

    /// Reads `discriminator` and resolves its mapping.
    pub(super) fn discriminator(&mut self, at: &Cursor<'a>) -> Option<Discriminator> {
        let member = at.get("discriminator")?;
        if !self.object(&member, "`discriminator`") {
            return None;
        }
        let property = self.required_text(&member, "propertyName", "a discriminator")?;
        let mut mapping = Vec::new();
        if let Some(entries) = member.get("mapping") {
            for (value, entry) in entries.members() {
                let Some(name) = entry.str() else {
                    self.report(
                        &entry,
                        "a value of `mapping` must be the name of a schema or a reference",
                        "write a name or a reference",
                    );
                    continue;
                };
                let target = if name.starts_with('#') {
                    self.target(&entry)
                } else {
                    let found = self
                        .root
                        .descend(&format!("/components/schemas/{}", crate::pointer::escape(name)));
                    if found.is_none() {
                        self.report(
                            &entry,
                            format!("there is no schema `{name}`"),
                            "use a key of `components.schemas`",
                        );
                    }
                    found
                };
                if let Some(target) = target {
                    mapping.push((value.to_owned(), self.schema(&target, "")));
                }
            }
        }
        Some(Discriminator { property, mapping })
    }
}
