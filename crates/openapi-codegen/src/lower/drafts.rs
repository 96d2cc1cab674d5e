//! The work that the first pass over the schemas leaves for the second.

use super::intersection::progress::Intersections;
use crate::model::{SchemaId, UnionKind};
use crate::source::Cursor;
use std::collections::{HashMap, HashSet, VecDeque};

/// The work that the first pass leaves for the second.
#[derive(Default)]
pub(super) struct Drafts<'a> {
    /// Schemas to be read, with the name of their type if they need one.
    pub(super) queue: VecDeque<(SchemaId, Cursor<'a>, String)>,
    /// The parts of each `allOf` that is not merged yet. The kind of the schema itself comes from the keywords beside it.
    pub(super) all_of: HashMap<SchemaId, (Cursor<'a>, Vec<SchemaId>)>,
    /// The parts of each `allOf`, merged or not.
    pub(super) parts: HashMap<SchemaId, Vec<SchemaId>>,
    /// The schemas whose `allOf` is being merged.
    pub(super) merging: HashSet<SchemaId>,
    /// The intersections made so far.
    pub(super) intersections: Intersections<'a>,
    /// The `format` of each schema without a type.
    pub(super) formats: HashMap<SchemaId, String>,
    /// The schema with each `oneOf` or `anyOf`, and which of the two is meant.
    pub(super) unions: HashMap<SchemaId, (Cursor<'a>, UnionKind)>,
    /// Schemas whose only value is `null`.
    pub(super) only_null: HashSet<SchemaId>,
    /// Schemas that are the target of a `$ref`.
    pub(super) referred: HashSet<SchemaId>,
    /// The number of alternatives that were combined with what stands beside their union.
    pub(super) alternatives: usize,
    /// The name of the type of each schema, if it needs one.
    pub(super) hints: HashMap<SchemaId, String>,
    /// Cursors of all schemas, for later diagnostics.
    pub(super) cursors: Vec<Cursor<'a>>,
}
