//! Whether two schemas are known to have the same values. A `false` may be wrong: callers then only make a schema that they
//! could have reused.

use super::flags::Flags;
use crate::lower::context::Lowering;
use crate::model::{Additional, Array, Kind, Object, Property, SchemaId};
use std::collections::HashSet;

impl Lowering<'_> {
    /// Returns whether two schemas have the same values, whatever their flags, such as `nullable`.
    pub(super) fn same_values(&self, a: SchemaId, b: SchemaId) -> bool {
        self.are_same_values(vec![(a, b)], true)
    }

    /// Returns whether two kinds have the same values.
    pub(super) fn same_kinds(&self, a: &Kind, b: &Kind) -> bool {
        let mut pending = Vec::new();
        is_same_kind(a, b) || is_similar(a, b, &mut pending) && self.are_same_values(pending, false)
    }

    /// Compares pairs of schemas, and their flags unless those of the first pair do not matter.
    fn are_same_values(&self, mut pending: Vec<(SchemaId, SchemaId)>, ignores_first_flags: bool) -> bool {
        let mut assumed = HashSet::new();
        while let Some((a, b)) = pending.pop() {
            if a == b || !assumed.insert((a, b)) {
                continue;
            }
            let flags: (Flags, Flags) = (self.flags(a), self.flags(b));
            let flags = flags.0 == flags.1 || ignores_first_flags && assumed.len() == 1;
            let (a, b) = (self.behind_aliases(a), self.behind_aliases(b));
            if a != b && (self.is_draft(a) || self.is_draft(b)) || !flags {
                return false;
            }
            let (Some(a), Some(b)) = (self.kind_of(a), self.kind_of(b)) else {
                return false;
            };
            if a != b && !is_similar(a, b, &mut pending) {
                return false;
            }
        }
        true
    }

    /// Returns whether the kind of a schema is not known yet.
    pub(super) fn is_draft(&self, id: SchemaId) -> bool {
        self.drafts.all_of.contains_key(&id) || self.drafts.intersections.pending.contains(&id)
    }
}

/// Returns whether two kinds are equal apart from names, descriptions and the schemas that they contain, and queues those
/// for comparison.
pub(in crate::lower) fn is_similar(a: &Kind, b: &Kind, pending: &mut Vec<(SchemaId, SchemaId)>) -> bool {
    match (a, b) {
        (Kind::Array(a), Kind::Array(b)) => {
            pending.push((a.items, b.items));
            let counts = |array: &Array| (array.min_items, array.max_items, array.unique);
            counts(a) == counts(b)
        }
        (Kind::Object(a), Kind::Object(b)) => {
            let additional = match (&a.additional, &b.additional) {
                (Additional::Typed(a), Additional::Typed(b)) => {
                    pending.push((*a, *b));
                    true
                }
                (a, b) => a == b,
            };
            let counts = (a.min_properties, a.max_properties) == (b.min_properties, b.max_properties);
            let is_described_alike = |property: &Property| {
                let same = b.properties.iter().find(|other| other.name == property.name);
                pending.extend(same.map(|other| (property.schema, other.schema)));
                same.is_some_and(|other| other.required == property.required)
            };
            a.properties.len() == b.properties.len()
                && a.properties.iter().all(is_described_alike)
                && additional
                && counts
                && a.discriminator == b.discriminator
        }
        (Kind::Union(a), Kind::Union(b)) => {
            let variants = a.variants.iter().zip(&b.variants);
            pending.extend(variants.clone().map(|(a, b)| (a.schema, b.schema)));
            a.variants.len() == b.variants.len()
                && variants.into_iter().all(|(a, b)| a.tags == b.tags)
                && (a.kind, &a.discriminator) == (b.kind, &b.discriminator)
        }
        _ => false,
    }
}

/// Returns whether two kinds are equal, apart from what does not restrict the values.
pub(in crate::lower) fn is_same_kind(a: &Kind, b: &Kind) -> bool {
    match (a, b) {
        (Kind::Object(a), Kind::Object(b)) => plain(a) == plain(b),
        (a, b) => a == b,
    }
}

fn plain(object: &Object) -> Object {
    Object {
        all_of: Vec::new(),
        discriminator: None,
        ..object.clone()
    }
}
