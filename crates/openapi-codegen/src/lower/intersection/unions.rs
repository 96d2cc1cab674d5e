//! Unions of which only the values remain that match another description: it is combined with every alternative, as
//! `{a} and (b or c)` is `({a} and b) or ({a} and c)`. Alternatives that it excludes are dropped.

use super::site::{Conflict, Difference, Operand, Site, Step};
use crate::lower::context::Lowering;
use crate::lower::names::{Scope, pascal, snake};
use crate::lower::schema::needs_name;
use crate::model::{Discriminator, EnumValue, Kind, Object, Property, SchemaId, StringType, Union, Variant};

/// How deeply unions may be nested inside a union that is combined with something else.
pub(in crate::lower) const MAX_DEPTH: usize = 2;

/// The maximum number of alternatives in a document that are combined with something else: nested unions multiply, so
/// that a small document could otherwise produce a huge model.
const MAX_ALTERNATIVES: usize = 10_000;

impl<'a> Lowering<'a> {
    /// Returns the union with every alternative combined with the other description; an alias if one alternative is left.
    pub(super) fn distribute(
        &mut self,
        site: &Site<'a>,
        id: SchemaId,
        union: Union,
        other: &Operand,
    ) -> Result<Kind, Conflict> {
        if self.exceeds_limits(site, &union) {
            return Ok(Kind::Any);
        }
        let count = union.variants.len();
        let selector = union.selector().cloned();
        let related = selector.as_ref().map(|_| self.related(&union, other));
        let mut dropped = None;
        let mut left: Vec<Variant> = Vec::new();
        for (index, variant) in union.variants.into_iter().enumerate() {
            let is_related = related.as_ref().and_then(|related| related.get(index));
            if is_related == Some(&false) {
                continue;
            }
            match self.alternative(site, other, selector.as_ref(), variant) {
                Ok(variant) => left.push(variant),
                Err(conflict) if conflict.excludes_all => dropped = Some(conflict),
                Err(conflict) => return Err(conflict),
            }
        }
        match (left.as_slice(), dropped) {
            ([], Some(conflict)) => Err(conflict),
            ([], None) => Err(Conflict::new(site, id, other.id, Difference::Values)),
            ([only], _) if count > 1 => self.only_alternative(site, selector.as_ref(), only),
            _ => Ok(Kind::Union(Union {
                variants: left,
                ..union
            })),
        }
    }

    fn exceeds_limits(&mut self, site: &Site<'a>, union: &Union) -> bool {
        if site.unions > MAX_DEPTH {
            self.report(
                &site.at,
                "unions are nested too deeply beside `properties`",
                "list the alternatives in one union",
            );
            return true;
        }
        self.drafts.alternatives += union.variants.len();
        if self.drafts.alternatives > MAX_ALTERNATIVES {
            self.report(
                &site.at,
                format!("the unions beside `properties` have more than {MAX_ALTERNATIVES} alternatives in total"),
                "list the alternatives in one union, or move the properties beside it into an object of their own",
            );
            return true;
        }
        false
    }

    /// Returns the alternatives to which the other description belongs: if it is one of them or extends one by `allOf`,
    /// those that it extends or that extend it; otherwise all.
    fn related(&self, union: &Union, other: &Operand) -> Vec<bool> {
        let target = self.behind_aliases(other.id);
        let variants = union
            .variants
            .iter()
            .map(|variant| self.behind_aliases(variant.schema));
        let variants: Vec<SchemaId> = variants.collect();
        let extends = |variant: &SchemaId| self.all_of_contains(target, *variant);
        let is_specific = variants.iter().any(extends);
        let related =
            |variant: &SchemaId| !is_specific || extends(variant) || self.all_of_contains(*variant, target);
        variants.iter().map(related).collect()
    }

    /// Returns the alternative with only the values that match the other description.
    fn alternative(
        &mut self,
        site: &Site<'a>,
        other: &Operand,
        selector: Option<&Discriminator>,
        variant: Variant,
    ) -> Result<Variant, Conflict> {
        let mut tags = variant.tags.clone();
        if let Some(property) = selector.and_then(|selector| self.property(&other.kind, &selector.property))
            && let Some(allowed) = self.texts(property.schema)
        {
            tags.retain(|tag| allowed.contains(tag));
            if tags.is_empty() {
                let site = site.below(Step::Property(property.name.clone()));
                return Err(Conflict::new(
                    &site,
                    variant.schema,
                    property.schema,
                    Difference::Values,
                ));
            }
        }
        Ok(Variant {
            schema: self.narrowed_alternative(site, other, &variant)?,
            tags,
            ..variant
        })
    }

    fn property(&self, kind: &Kind, name: &str) -> Option<Property> {
        match kind {
            Kind::Object(object) => object.properties.iter().find(|one| one.name == name).cloned(),
            _ => None,
        }
    }

    /// Returns the values of an `enum` of strings.
    fn texts(&self, id: SchemaId) -> Option<Vec<String>> {
        match self.kind_of(self.behind_aliases(id)) {
            Some(Kind::String(string)) if !string.values.is_empty() => {
                let texts = string.values.iter().filter_map(|value| value.value.as_str());
                Some(texts.map(str::to_owned).collect())
            }
            _ => None,
        }
    }

    /// Combines one alternative. Returns the same schema if nothing changes or it is not used elsewhere, or else a new one.
    fn narrowed_alternative(
        &mut self,
        site: &Site<'a>,
        other: &Operand,
        variant: &Variant,
    ) -> Result<SchemaId, Conflict> {
        let target = self.behind_aliases(variant.schema);
        if self.all_of_contains(target, self.behind_aliases(other.id)) {
            // The alternative extends the other description.
            return Ok(variant.schema);
        }
        let inner = Site {
            unions: site.unions + 1,
            ..site.clone()
        };
        let own = self.operand(variant.schema);
        let nullable = own.nullable && (other.nullable || matches!(other.kind, Kind::Any));
        let other = match &other.kind {
            Kind::Object(object) => Operand {
                kind: Kind::Object(Object {
                    // The discriminator remains in the union.
                    discriminator: None,
                    all_of: Vec::new(),
                    ..object.clone()
                }),
                ..*other
            },
            _ => other.clone(),
        };
        let excludes_null = own.nullable && !nullable;
        let kind = self.combine(&inner, other, own)?;
        let is_unchanged = self
            .kind_of(target)
            .is_some_and(|known| self.same_kinds(known, &kind));
        if is_unchanged && !excludes_null {
            return Ok(variant.schema);
        }
        if let (Kind::Alias(id), false) = (&kind, excludes_null) {
            return Ok(*id);
        }
        // The union itself stands beside what it is combined with, so that nothing else has its alternatives. The second of two
        // unions is combined with each alternative of the first.
        let is_second = site.unions > 0 && site.at.has("oneOf") && site.at.has("anyOf");
        let beside = ["oneOf", "anyOf"].map(|keyword| format!("{}/{keyword}/", site.at.pointer));
        let is_used_only_here = !is_second
            && site.path.is_empty()
            && target == variant.schema
            && !self.drafts.referred.contains(&target)
            && beside
                .iter()
                .any(|prefix| self.drafts.cursors[target.0].pointer.starts_with(prefix))
            && self.schemas[target.0]
                .as_ref()
                .is_some_and(|schema| schema.component.is_none());
        let id = if is_used_only_here {
            target
        } else {
            self.synthetic(&site.at, &variant.ident, None)
        };
        self.name_alternative(site, id, target, variant, &kind);
        if let Some(schema) = &mut self.schemas[id.0] {
            schema.kind = kind;
            schema.nullable = nullable;
        }
        Ok(id)
    }

    /// Names an alternative that needs a name and has none, and copies the annotations of the original.
    fn name_alternative(
        &mut self,
        site: &Site<'a>,
        id: SchemaId,
        original: SchemaId,
        variant: &Variant,
        kind: &Kind,
    ) {
        let named = self.schemas[site.owner.0]
            .as_ref()
            .and_then(|schema| schema.type_name.clone());
        let owner_name = named
            .or_else(|| self.drafts.hints.get(&site.owner).cloned())
            .unwrap_or_default();
        let owner_name = site.named(&owner_name);
        let original = self.schemas[original.0].clone();
        let is_unnamed = self.schemas[id.0]
            .as_ref()
            .is_some_and(|schema| schema.type_name.is_none());
        let is_nameless = is_unnamed && (needs_name(kind) || matches!(kind, Kind::Object(_)));
        let name = is_nameless.then(|| self.type_names.claim(format!("{owner_name}{}", variant.ident)));
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

    /// Returns the only alternative that is left. If it had a tag, its discriminating property keeps the tag.
    fn only_alternative(
        &mut self,
        site: &Site<'a>,
        selector: Option<&Discriminator>,
        variant: &Variant,
    ) -> Result<Kind, Conflict> {
        let alias = Kind::Alias(variant.schema);
        let Some(selector) = selector else {
            return Ok(alias);
        };
        let own = self.operand(variant.schema);
        let known = self.property(&own.kind, &selector.property);
        let is_narrow = known.as_ref().is_some_and(|known| {
            let texts = self.texts(known.schema);
            known.required && texts.is_some_and(|texts| texts.iter().all(|text| variant.tags.contains(text)))
        });
        if is_narrow {
            return Ok(alias);
        }
        let tagged = self.tagged(site, selector, variant);
        self.combine(site, own, tagged)
    }

    /// Returns the description of all objects with one of the tags of an alternative.
    fn tagged(&mut self, site: &Site<'a>, selector: &Discriminator, variant: &Variant) -> Operand {
        let site = site.below(Step::Property(selector.property.clone()));
        let schema = self.synthetic(&site.at, &site.type_name(), None);
        let mut scope = Scope::default();
        let values = variant.tags.iter().map(|tag| EnumValue {
            ident: scope.claim(pascal(tag, "Empty")),
            value: tag.as_str().into(),
            description: None,
        });
        let kind = Kind::String(StringType {
            values: values.collect(),
            ..StringType::default()
        });
        let name = self.type_names.claim(site.type_name());
        if let Some(schema) = &mut self.schemas[schema.0] {
            schema.kind = kind;
            schema.type_name = Some(name);
        }
        Operand {
            id: schema,
            kind: Kind::Object(Object {
                properties: vec![Property {
                    name: selector.property.clone(),
                    ident: snake(&selector.property, "field"),
                    schema,
                    required: true,
                    ..Property::default()
                }],
                ..Object::default()
            }),
            nullable: false,
        }
    }
}
