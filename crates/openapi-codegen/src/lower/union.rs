//! `oneOf`, `anyOf` and `discriminator`.

use super::context::Lowering;
use super::names::{Scope, pascal};
use crate::model::{Discriminator, Kind, SchemaId, Union, UnionKind, Variant};
use crate::source::Cursor;

impl<'a> Lowering<'a> {
    /// First pass: assigns ids to the alternatives and queues them to be read. `hint` is the name of the union's type,
    /// if it needs one.
    pub(super) fn queue_alternatives(&mut self, at: &Cursor<'a>, hint: &str) {
        if let (Some(_), Some(any_of)) = (at.get("oneOf"), at.get("anyOf")) {
            self.report(
                &any_of,
                "`anyOf` beside `oneOf` has no Rust type",
                "keep one of them",
            );
        }
        // Queues the targets of the mapping, which must be read before unions are resolved.
        self.discriminator(at);
        let Some((_, list)) = alternatives(at) else { return };
        if self.array(&list, "`oneOf` or `anyOf`") {
            for (index, alternative) in list.items().enumerate() {
                self.schema(&alternative, &format!("{hint}Variant{}", index + 1));
            }
        }
    }

    /// Second pass: resolves the unions, whose alternatives have been read.
    pub(super) fn resolve_unions(&mut self) {
        let mut unions: Vec<(SchemaId, Cursor<'a>)> = self.drafts.unions.drain().collect();
        unions.sort_by_key(|(id, _)| *id);
        for (id, at) in unions {
            let kind = self.union(id, &at);
            if let Some(schema) = &mut self.schemas[id.0] {
                schema.kind = kind;
            }
        }
    }

    fn union(&mut self, id: SchemaId, at: &Cursor<'a>) -> Kind {
        let Some((kind, list)) = alternatives(at) else {
            return Kind::Any;
        };
        let discriminator = self.discriminator(at);
        let mut scope = Scope::default();
        let mut variants: Vec<Variant> = Vec::new();
        let mut nullable = false;
        for alternative_at in list.items() {
            let schema = self.schema(&alternative_at, "");
            let target = self.behind_aliases(schema);
            if self.drafts.only_null.contains(&target) {
                nullable = true;
                continue;
            }
            let ident = scope.claim(self.variant_name(schema, &alternative_at));
            let tags = match &discriminator {
                Some(discriminator) => self.tags_of(discriminator, schema, &alternative_at),
                None => Vec::new(),
            };
            variants.push(Variant {
                ident,
                schema,
                tags,
                ..Variant::default()
            });
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

    /// Returns the values of the discriminator that select a schema: those mapped to it, or else its name. If the schema allows
    /// only another value, the document means that one.
    pub(super) fn tags_of(
        &mut self,
        discriminator: &Discriminator,
        id: SchemaId,
        at: &Cursor<'a>,
    ) -> Vec<String> {
        let mapped: Vec<String> = discriminator
            .mapping
            .iter()
            .filter(|(_, target)| *target == id)
            .map(|(value, _)| value.clone())
            .collect();
        if !mapped.is_empty() {
            return mapped;
        }
        let target = self.behind_aliases(id);
        let name = self.schemas[id.0]
            .as_ref()
            .and_then(|schema| schema.component.clone());
        // The kind of an `allOf` may be `Any` until its parts are merged.
        let is_object = matches!(
            self.schemas[target.0].as_ref().map(|schema| &schema.kind),
            Some(Kind::Object(_) | Kind::Any)
        );
        match name {
            Some(name) if is_object => vec![self.constant(discriminator, target).unwrap_or(name)],
            Some(_) => {
                self.report(
                    at,
                    "an alternative with a discriminator must be an object",
                    "remove the discriminator or fix the alternative",
                );
                Vec::new()
            }
            None if is_object => self.constant_of(discriminator, target).into_iter().collect(),
            None => {
                self.report(
                    at,
                    "an inline alternative has no discriminator value",
                    "move it to `components.schemas` and refer to it",
                );
                Vec::new()
            }
        }
    }

    /// Returns the only value of the discriminating property of an alternative, if it has one.
    fn constant(&self, discriminator: &Discriminator, id: SchemaId) -> Option<String> {
        let Some(Kind::Object(object)) = self.schemas[id.0].as_ref().map(|schema| &schema.kind) else {
            return None;
        };
        let mut properties = object.properties.iter();
        let property = properties.find(|property| property.name == discriminator.property)?;
        let target = self.behind_aliases(property.schema);
        match self.schemas[target.0].as_ref().map(|schema| &schema.kind) {
            Some(Kind::String(string)) if string.values.len() == 1 => {
                string.values[0].value.as_str().map(str::to_owned)
            }
            _ => None,
        }
    }

    /// Returns the only value of the discriminating property of an inline alternative. Reports an error if there is not
    /// exactly one.
    fn constant_of(&mut self, discriminator: &Discriminator, id: SchemaId) -> Option<String> {
        let constant = self.constant(discriminator, id);
        if constant.is_none() {
            let at = self.drafts.cursors[id.0].clone();
            self.report(
                &at,
                format!(
                    "no value of `{}` selects this inline alternative",
                    discriminator.property
                ),
                "give that property an `enum` of one value, or move the alternative to `components.schemas`",
            );
        }
        constant
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

fn alternatives<'a>(at: &Cursor<'a>) -> Option<(UnionKind, Cursor<'a>)> {
    at.get("oneOf")
        .map(|list| (UnionKind::OneOf, list))
        .or_else(|| at.get("anyOf").map(|list| (UnionKind::AnyOf, list)))
}
