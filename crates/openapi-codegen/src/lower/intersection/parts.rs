//! Which schemas an `allOf` depends on.

use crate::lower::context::Lowering;
use crate::model::{Kind, SchemaId};
use std::collections::HashSet;

impl Lowering<'_> {
    /// Returns the target of the two whose `allOf` contains the other, directly or not; it has the values of both.
    pub(super) fn one_contains_other(&self, a: SchemaId, b: SchemaId) -> Option<SchemaId> {
        let (a, b) = (self.behind_aliases(a), self.behind_aliases(b));
        if self.all_of_contains(b, a) {
            return Some(b);
        }
        self.all_of_contains(a, b).then_some(a)
    }

    /// Returns whether a schema is another, or has it among the parts of its `allOf` at any depth.
    pub(in crate::lower) fn all_of_contains(&self, id: SchemaId, part: SchemaId) -> bool {
        let mut visited = HashSet::new();
        let mut open = vec![id];
        while let Some(id) = open.pop() {
            let id = self.behind_aliases(id);
            if id == part {
                return true;
            }
            if visited.insert(id) {
                open.extend(self.drafts.parts.get(&id).into_iter().flatten());
            }
        }
        false
    }

    /// Returns whether the kind of a schema depends on one that is being merged.
    pub(super) fn depends_on_unfinished(&self, id: SchemaId) -> bool {
        let mut visited = HashSet::new();
        let mut open = vec![id];
        while let Some(id) = open.pop() {
            let id = self.behind_aliases(id);
            if self.drafts.merging.contains(&id) || self.drafts.intersections.pending.contains(&id) {
                return true;
            }
            if !visited.insert(id) {
                continue;
            }
            if let Some((_, parts)) = self.drafts.all_of.get(&id) {
                open.extend(parts);
            }
            if let Some(Kind::Union(union)) = self.kind_of(id) {
                open.extend(union.variants.iter().map(|variant| variant.schema));
            }
        }
        false
    }

    /// Returns whether every value matches a schema.
    pub(super) fn is_any(&self, target: SchemaId) -> bool {
        matches!(self.kind_of(target), Some(Kind::Any)) && !self.is_draft(target)
    }
}
