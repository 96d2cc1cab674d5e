//! Values that match several alternatives of an `anyOf`.
//!
//! A type *retains* a property if decoding and encoding a value does not lose it. The type of an alternative retains only
//! its own properties. A value that matches two objects therefore becomes a value of a further variant, whose type is the
//! intersection of both.

use super::context::Lowering;
use super::intersection::Site;
use crate::model::{Kind, Object, Property, SchemaId, Union, UnionKind, Variant};

/// The largest number of object and array alternatives whose combinations become variants; their number doubles with each.
/// With more, a value that matches several has only the properties of one.
const MAX_COMBINED: usize = 4;

/// How deeply properties are compared. Those that are nested deeper are taken as retained.
const MAX_DEPTH: usize = 6;

impl Lowering<'_> {
    /// For each set of two or more object or array alternatives, adds a variant with the properties of all, unless the type
    /// of one alternative retains them. Also sets the precedence of every variant.
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
        // Only combined variants need these intersections: no value becomes one whose intersection is empty.
        let before = self.diagnostics.len();
        self.compute_deferred_intersections();
        self.diagnostics.truncate(before);
    }

    fn add_combinations(&mut self, id: SchemaId, union: &mut Union) {
        let schemas: Vec<SchemaId> = union.variants.iter().map(|variant| variant.schema).collect();
        let retained_by = |lowering: &Self, one: SchemaId| {
            let all = schemas.iter().enumerate();
            let retained = all.filter(|(_, other)| lowering.retains_all_of(one, **other, 0));
            retained.map(|(index, _)| index).collect::<Vec<usize>>()
        };
        let retained: Vec<Vec<usize>> = schemas.iter().map(|one| retained_by(self, *one)).collect();
        for (variant, retained) in union.variants.iter_mut().zip(&retained) {
            variant.precedence = retained.len();
        }
        let with_parts: Vec<usize> = (0..schemas.len())
            .filter(|index| self.has_parts(schemas[*index]))
            .collect();
        if with_parts.len() > MAX_COMBINED {
            return;
        }
        for members in subsets(&with_parts) {
            let covers = |retained: &Vec<usize>| members.iter().all(|member| retained.contains(member));
            if retained.iter().any(covers) {
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

    /// Returns the schema of the values that match all; `None` if there are none, or if the combination exceeds a limit.
    fn combination(&mut self, id: SchemaId, ident: &str, parts: &[SchemaId]) -> Option<SchemaId> {
        let at = self.drafts.cursors[id.0].clone();
        let site = Site::new(id, &at).named_after(ident);
        let (first, others) = parts.split_first()?;
        let before = self.diagnostics.len();
        let were_too_many = std::mem::take(&mut self.drafts.intersections.are_too_many);
        let combined = others
            .iter()
            .try_fold(*first, |all, part| self.intersect(&site, all, *part));
        // A document without this combination is valid, so nothing is reported.
        let are_too_many = std::mem::replace(&mut self.drafts.intersections.are_too_many, were_too_many);
        let is_complete = self.diagnostics.len() == before && !are_too_many;
        self.diagnostics.truncate(before);
        combined.ok().filter(|_| is_complete)
    }

    /// Returns whether values have parts that a type may lack.
    fn has_parts(&self, id: SchemaId) -> bool {
        matches!(
            self.kind_of(self.behind_aliases(id)),
            Some(Kind::Object(_) | Kind::Array(_))
        )
    }

    /// Returns whether, of values that match both schemas, the type of one retains all that the type of the other retains.
    fn retains_all_of(&self, one: SchemaId, other: SchemaId, depth: usize) -> bool {
        let (one, other) = (self.behind_aliases(one), self.behind_aliases(other));
        if one == other || depth > MAX_DEPTH {
            return true;
        }
        match (self.kind_of(one), self.kind_of(other)) {
            (Some(Kind::Any), _) => true,
            (Some(Kind::Array(one)), Some(Kind::Array(other))) => {
                self.retains_all_of(one.items, other.items, depth + 1)
            }
            (Some(Kind::Array(one)), Some(Kind::Any)) => self.retains_all_of(one.items, other, depth + 1),
            (Some(Kind::Object(one)), Some(Kind::Object(other))) => {
                // An object without properties is a map.
                let retains_undeclared =
                    |object: &Object| object.additional_field().is_some() || object.properties.is_empty();
                let is_retained = |property: &Property| {
                    let own = one.properties.iter().find(|own| own.name == property.name);
                    own.is_some_and(|own| self.retains_all_of(own.schema, property.schema, depth + 1))
                };
                (retains_undeclared(one) || !retains_undeclared(other))
                    && other.properties.iter().all(is_retained)
            }
            (Some(Kind::Object(_)), Some(Kind::Any))
            | (Some(Kind::Union(_)), _)
            | (_, Some(Kind::Union(_))) => false,
            // A scalar has no parts to lose, and the type of another kind retains nothing of an object or array.
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
