//! Unions (`oneOf` or `anyOf`) beside other keywords, or among the parts of an `allOf`. A value must match both.

use super::context::Lowering;
use super::intersection::MAX_UNION_DEPTH;
use super::schema::is_closed;
use super::union_keywords::unions_of;
use crate::model::{Kind, SchemaId};
use crate::source::Cursor;
use std::collections::HashSet;

impl<'a> Lowering<'a> {
    /// First pass: lowers a schema with both a union and other keywords, or with two unions, as an `allOf` whose parts are
    /// the unions. Returns the kind that the other keywords describe.
    pub(super) fn union_with_siblings(&mut self, id: SchemaId, at: &Cursor<'a>, hint: &str) -> Kind {
        let unions = self.unions_as_parts(at, hint);
        self.drafts.all_of.insert(id, (at.clone(), unions));
        self.plain_kind(id, at, hint)
    }

    /// Adds an unnamed schema for each of `oneOf` and `anyOf` at this position, to be merged like a part of an `allOf`.
    pub(super) fn unions_as_parts(&mut self, at: &Cursor<'a>, hint: &str) -> Vec<SchemaId> {
        let mut parts = Vec::new();
        for kind in unions_of(at) {
            let id = self.synthetic(at, &format!("{hint}Choice"), None);
            if let Some(schema) = &mut self.schemas[id.0] {
                schema.closed = is_closed(at);
            }
            self.queue_alternatives(id, at, kind, hint);
            parts.push(id);
        }
        parts
    }

    /// Merges the `allOf` of a part, and those of its alternatives if it is a union: only alternatives that are complete
    /// can be combined with something else.
    pub(super) fn merge_part(&mut self, part: SchemaId) {
        let mut pending = vec![(part, 0)];
        let mut visited = HashSet::new();
        while let Some((id, depth)) = pending.pop() {
            let target = self.behind_aliases(id);
            if !visited.insert((target, depth)) {
                continue;
            }
            self.merge(target);
            // It may have become an alias.
            let target = self.behind_aliases(target);
            if let Some(Kind::Union(union)) = self.kind_of(target)
                && depth <= MAX_UNION_DEPTH
            {
                pending.extend(union.variants.iter().map(|variant| (variant.schema, depth + 1)));
            }
        }
    }

    /// Returns the kind of a schema that consists only of this one: its union if that has no name, or else an alias.
    pub(super) fn take_union_or_alias(&mut self, id: SchemaId) -> Kind {
        match &mut self.schemas[id.0] {
            // Only `unions_as_parts` makes unnamed unions. Nothing else refers to them, so they can be moved.
            Some(schema) if schema.type_name.is_none() && matches!(schema.kind, Kind::Union(_)) => {
                std::mem::replace(&mut schema.kind, Kind::Any)
            }
            _ => Kind::Alias(id),
        }
    }
}
