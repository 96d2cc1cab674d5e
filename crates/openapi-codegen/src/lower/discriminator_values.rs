//! The values of a discriminator that select each alternative of a union.
//!
//! They are read from what the document says of the alternatives, whether these have been resolved or not, so that the order
//! of the components does not matter.

use super::context::Lowering;
use super::union_keywords::keyword;
use crate::model::{Discriminator, EnumValue, Kind, SchemaId};
use crate::source::Cursor;
use std::collections::{HashMap, HashSet};

/// An alternative of a union with a discriminator.
pub(super) struct Alternative<'a> {
    /// The schema that a mapping or its name selects.
    pub(super) id: SchemaId,
    /// The schema that describes its properties: the plain part of a base, otherwise the same.
    pub(super) described_by: SchemaId,
    pub(super) at: Cursor<'a>,
}

/// A schema, and the property whose values are sought; `None` for the values of the schema itself.
type Question = (Option<String>, SchemaId);

/// The answers found so far. That of a question which is being answered is `None`, so that the search ends.
#[derive(Default)]
struct Search(HashMap<Question, Option<Vec<String>>>);

impl<'a> Lowering<'a> {
    /// Returns the values that select each alternative: those mapped to it; or else its name, if it allows that; or else the
    /// values that it allows. Reports alternatives that no value selects.
    pub(super) fn tags_of(
        &mut self,
        discriminator: &Discriminator,
        alternatives: &[Alternative<'a>],
    ) -> Vec<Vec<String>> {
        self.tags_in(&mut Search::default(), discriminator, alternatives)
    }

    fn tags_in(
        &mut self,
        search: &mut Search,
        discriminator: &Discriminator,
        alternatives: &[Alternative<'a>],
    ) -> Vec<Vec<String>> {
        let mapped = |id: SchemaId| -> Vec<String> {
            let entries = discriminator.mapping.iter();
            let entries = entries.filter(|(_, target)| *target == id);
            entries.map(|(value, _)| value.clone()).collect()
        };
        let is_mapped = |alternative: &Alternative<'a>| !mapped(alternative.id).is_empty();
        let mapped_values = alternatives.iter().flat_map(|alternative| mapped(alternative.id));
        let mut selecting: HashSet<String> = mapped_values.collect();
        let mut tags = Vec::new();
        for alternative in alternatives {
            if is_mapped(alternative) {
                tags.push(mapped(alternative.id));
                continue;
            }
            let own = self.unmapped_tags(search, &discriminator.property, alternative, &selecting);
            selecting.extend(own.iter().cloned());
            tags.push(own);
        }
        tags
    }

    /// Returns the values that select an alternative to which none is mapped. `selecting` are those that select another one.
    fn unmapped_tags(
        &mut self,
        search: &mut Search,
        property: &str,
        alternative: &Alternative<'a>,
        selecting: &HashSet<String>,
    ) -> Vec<String> {
        let name = self.schemas[alternative.id.0]
            .as_ref()
            .and_then(|schema| schema.component.clone());
        if !self.may_be_object(alternative.described_by, &mut HashSet::new()) {
            let (reason, fix) = match name {
                Some(_) => (
                    "an alternative with a discriminator must be an object",
                    "remove the discriminator or fix the alternative",
                ),
                None => (
                    "an inline alternative has no discriminator value",
                    "move it to `components.schemas` and refer to it",
                ),
            };
            self.report(&alternative.at, reason, fix);
            return Vec::new();
        }
        let values = self.values(search, Some(property), alternative.described_by);
        let is_union = self.is_union(alternative.described_by);
        match (name, values.as_deref()) {
            // Public documents have alternatives with the same single value: the first one is selected by it.
            (Some(_), Some([only])) if !is_union => vec![only.clone()],
            (Some(name), Some(values)) if !is_union && values.contains(&name) => vec![name],
            (Some(name), None) => vec![name],
            // If the schema does not allow its name, the document means the values that it allows.
            (_, Some(values)) => {
                let own = values.iter().filter(|value| !selecting.contains(*value));
                let own: Vec<String> = own.cloned().collect();
                if own.is_empty() {
                    self.report(
                        &alternative.at,
                        format!("every value of `{property}` that selects this alternative selects another one, too"),
                        "give each alternative a value of its own",
                    );
                }
                own
            }
            (None, None) => {
                let at = self.drafts.cursors[alternative.id.0].clone();
                self.report(
                    &at,
                    format!("no value of `{property}` selects this inline alternative"),
                    "give that property an `enum` of one value, or move the alternative to `components.schemas`",
                );
                Vec::new()
            }
        }
    }

    /// Returns whether the values are objects, as far as is known before every `allOf` is merged.
    fn may_be_object(&mut self, id: SchemaId, visited: &mut HashSet<SchemaId>) -> bool {
        let target = self.behind_aliases(id);
        if !visited.insert(target) {
            return true;
        }
        match self.kind_of(target) {
            Some(Kind::Object(_)) => true,
            // The kind of an `allOf` may be `Any` until its parts are merged.
            Some(Kind::Any | Kind::Union(_)) => {
                let alternatives = self.alternatives_of_union(target).unwrap_or_default();
                alternatives
                    .iter()
                    .all(|alternative| self.may_be_object(alternative.id, visited))
            }
            _ => false,
        }
    }

    fn is_union(&self, id: SchemaId) -> bool {
        let target = self.behind_aliases(id);
        let is_choice = |id: SchemaId| {
            self.drafts.unions.contains_key(&id) || matches!(self.kind_of(id), Some(Kind::Union(_)))
        };
        let (mut pending, mut visited) = (vec![target], HashSet::new());
        while let Some(id) = pending.pop() {
            let id = self.behind_aliases(id);
            if is_choice(id) {
                return true;
            }
            if visited.insert(id)
                && let Some((_, parts)) = self.drafts.all_of.get(&id)
            {
                pending.extend(parts);
            }
        }
        false
    }

    /// Returns the values that a schema, or a property of its objects, may have: those of an `enum` in any part of it.
    /// `None` if no `enum` restricts them.
    fn values(&mut self, search: &mut Search, property: Option<&str>, id: SchemaId) -> Option<Vec<String>> {
        let target = self.behind_aliases(id);
        let question: Question = (property.map(str::to_owned), target);
        if let Some(known) = search.0.get(&question) {
            return known.clone();
        }
        search.0.insert(question.clone(), None);
        let own = match (self.kind_of(target), property) {
            (Some(Kind::String(string)), None) if !string.values.is_empty() => texts(&string.values),
            (Some(Kind::Object(object)), Some(name)) => {
                let mut properties = object.properties.iter();
                let schema = properties.find(|one| one.name == name).map(|one| one.schema);
                schema.and_then(|schema| self.values(search, None, schema))
            }
            _ => self.values_of_union(search, property, target),
        };
        let parts = self.drafts.all_of.get(&target).map(|(_, parts)| parts.clone());
        let mut found = own;
        for part in parts.unwrap_or_default() {
            let of_part = self.values(search, property, part);
            found = match (found, of_part) {
                (Some(found), Some(of_part)) => Some(
                    found
                        .into_iter()
                        .filter(|value| of_part.contains(value))
                        .collect(),
                ),
                (found, of_part) => found.or(of_part),
            };
        }
        let found = found.filter(|values| !values.is_empty());
        search.0.insert(question, found.clone());
        found
    }

    /// Returns the values that some alternative of a union allows. `None` if one of them allows any.
    fn values_of_union(
        &mut self,
        search: &mut Search,
        property: Option<&str>,
        id: SchemaId,
    ) -> Option<Vec<String>> {
        let alternatives = self.alternatives_of_union(id)?;
        let is_selected_by =
            |discriminator: &Discriminator| Some(discriminator.property.as_str()) == property;
        let tags = match self.kind_of(id) {
            Some(Kind::Union(union)) => union
                .discriminator
                .as_ref()
                .filter(|one| is_selected_by(one))
                .map(|_| {
                    let tags = union.variants.iter().map(|variant| variant.tags.clone());
                    tags.collect()
                }),
            _ => {
                let (at, kind) = self.drafts.unions.get(&id)?.clone();
                // Errors are reported when the union itself is resolved.
                let before = self.diagnostics.len();
                let discriminator = self.discriminator_of(&at, kind).filter(is_selected_by);
                let tags = discriminator.map(|one| self.tags_in(search, &one, &alternatives));
                self.diagnostics.truncate(before);
                tags
            }
        };
        let mut all: Vec<String> = tags.into_iter().flatten().flatten().collect();
        if all.is_empty() {
            for alternative in alternatives {
                all.extend(self.values(search, property, alternative.id)?);
            }
        }
        let mut known = HashSet::new();
        all.retain(|value| known.insert(value.clone()));
        Some(all)
    }

    /// Returns the alternatives of a union other than `null`, whether it has been resolved or not. `None` if it is no union.
    fn alternatives_of_union(&mut self, id: SchemaId) -> Option<Vec<Alternative<'a>>> {
        let of_id = |lowering: &Self, id: SchemaId| Alternative {
            id,
            described_by: id,
            at: lowering.drafts.cursors[id.0].clone(),
        };
        if let Some(Kind::Union(union)) = self.kind_of(id) {
            let ids = union.variants.iter().map(|variant| variant.schema);
            return Some(ids.map(|id| of_id(self, id)).collect());
        }
        let (at, kind) = self.drafts.unions.get(&id)?.clone();
        let list = at.get(keyword(kind))?;
        let ids: Vec<SchemaId> = list
            .items()
            .map(|alternative| self.schema(&alternative, ""))
            .collect();
        let ids = ids
            .into_iter()
            .filter(|id| !self.drafts.only_null.contains(&self.behind_aliases(*id)));
        let ids: Vec<SchemaId> = ids.collect();
        Some(ids.into_iter().map(|id| of_id(self, id)).collect())
    }
}

fn texts(values: &[EnumValue]) -> Option<Vec<String>> {
    let texts = values.iter().filter_map(|value| value.value.as_str());
    Some(texts.map(str::to_owned).collect())
}
