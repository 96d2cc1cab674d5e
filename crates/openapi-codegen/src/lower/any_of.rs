//! Values that match several alternatives of an `anyOf`.
//!
//! The type of an alternative keeps only its own properties. A value that matches two objects therefore becomes a value of
//! a further variant, whose type is the intersection of both.

use super::context::Lowering;
use super::intersection::Site;
use crate::model::{Kind, Object, Property, SchemaId, Union, UnionKind, Variant};

/// The largest number of alternatives whose combinations become variants; their number doubles with each.
const MAX_COMBINED: usize = 4;

/// How deeply properties are compared.
const MAX_DEPTH: usize = 6;

impl Lowering<'_> {
    /// Adds a variant for each combination of alternatives, if no type of a single one keeps the properties of all.
    pub(super) fn combine_alternatives(&mut self) {
        for index in 0..self.schemas.len() {
            let id = SchemaId(index);
            let Some(Kind::Union(union)) = self.kind_of(id) else {
                continue;
            };
            if union.kind != UnionKind::AnyOf || union.selector().is_some() {
                continue;
            }
            let mut union = union.clone();
            self.add_combinations(id, &mut union);
            self.set_kind(id, Kind::Union(union));
        }
        self.make_deferred();
    }

    fn add_combinations(&mut self, id: SchemaId, union: &mut Union) {
        let schemas: Vec<SchemaId> = union.variants.iter().map(|variant| variant.schema).collect();
        let kept_by = |lowering: &Self, one: SchemaId| {
            let all = schemas.iter().enumerate();
            let kept = all.filter(|(_, other)| lowering.keeps(one, **other, 0));
            kept.map(|(index, _)| index).collect::<Vec<usize>>()
        };
        let kept: Vec<Vec<usize>> = schemas.iter().map(|one| kept_by(self, *one)).collect();
        for (variant, kept) in union.variants.iter_mut().zip(&kept) {
            variant.precedence = kept.len();
        }
        // Alternatives without anything to keep need no combination.
        let objects: Vec<usize> = (0..schemas.len())
            .filter(|index| self.has_parts(schemas[*index]))
            .collect();
        if objects.len() > MAX_COMBINED {
            return;
        }
        for members in subsets(&objects) {
            let covers = |kept: &Vec<usize>| members.iter().all(|member| kept.contains(member));
            if kept.iter().any(covers) {
                continue;
            }
            let idents: Vec<&str> = members
                .iter()
                .map(|member| union.variants[*member].ident.as_str())
                .collect();
            let ident = idents.join("And");
            if union.variants.iter().any(|variant| variant.ident == ident) {
                continue;
            }
            let parts: Vec<SchemaId> = members.iter().map(|member| schemas[*member]).collect();
            if let Some(schema) = self.combination(id, &ident, &parts) {
                union.variants.push(Variant {
                    ident,
                    schema,
                    combined: true,
                    precedence: schemas.len() + members.len(),
                    ..Variant::default()
                });
            }
        }
    }

    /// Returns the schema of the values that match all; `None` if there are none.
    fn combination(&mut self, id: SchemaId, ident: &str, parts: &[SchemaId]) -> Option<SchemaId> {
        let at = self.drafts.cursors[id.0].clone();
        let site = Site::new(id, &at).named_after(ident);
        let before = self.diagnostics.len();
        let (first, others) = parts.split_first()?;
        let combined = others
            .iter()
            .try_fold(*first, |all, part| self.intersect(&site, all, *part));
        // That no value matches several alternatives is no mistake.
        self.diagnostics.truncate(before);
        combined.ok()
    }

    /// Returns whether values have parts that a type may lack.
    fn has_parts(&self, id: SchemaId) -> bool {
        matches!(
            self.kind_of(self.behind_aliases(id)),
            Some(Kind::Object(_) | Kind::Array(_))
        )
    }

    /// Returns whether the type of one schema keeps all that the type of another keeps.
    fn keeps(&self, one: SchemaId, other: SchemaId, depth: usize) -> bool {
        let (one, other) = (self.behind_aliases(one), self.behind_aliases(other));
        if one == other || depth > MAX_DEPTH {
            return true;
        }
        match (self.kind_of(one), self.kind_of(other)) {
            (Some(Kind::Any), _) | (_, Some(Kind::Any)) => true,
            (Some(Kind::Array(one)), Some(Kind::Array(other))) => {
                self.keeps(one.items, other.items, depth + 1)
            }
            (Some(Kind::Object(one)), Some(Kind::Object(other))) => {
                // An object without properties is a map.
                let keeps_others =
                    |object: &Object| object.additional_field().is_some() || object.properties.is_empty();
                let is_kept = |property: &Property| {
                    let own = one.properties.iter().find(|own| own.name == property.name);
                    own.is_some_and(|own| self.keeps(own.schema, property.schema, depth + 1))
                };
                (keeps_others(one) || !keeps_others(other)) && other.properties.iter().all(is_kept)
            }
            (Some(Kind::Union(_)), _) | (_, Some(Kind::Union(_))) => false,
            // A scalar is kept as it is, and no value is both an object and something else.
            _ => !self.has_parts(other),
        }
    }
}

/// Returns the subsets of at least two members, smaller ones first.
fn subsets(members: &[usize]) -> Vec<Vec<usize>> {
    let all = 0..1_usize << members.len();
    let subset = |bits: usize| -> Vec<usize> {
        let chosen = members.iter().enumerate();
        chosen
            .filter(|(index, _)| bits >> index & 1 == 1)
            .map(|(_, member)| *member)
            .collect()
    };
    let mut subsets: Vec<Vec<usize>> = all.map(subset).filter(|subset| subset.len() > 1).collect();
    subsets.sort_by_key(Vec::len);
    subsets
}

#[cfg(test)]
mod tests {
    use super::subsets;

    #[test]
    fn smaller_subsets_come_first() {
        assert_eq!(
            subsets(&[3, 5, 7]),
            [vec![3, 5], vec![3, 7], vec![5, 7], vec![3, 5, 7]]
        );
        assert!(subsets(&[3]).is_empty());
    }
}
