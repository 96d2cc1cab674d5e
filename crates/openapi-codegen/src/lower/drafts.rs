//! The work that the first pass over the schemas leaves for the second.

use crate::model::SchemaId;
use crate::source::Cursor;
use std::collections::{HashMap, HashSet, VecDeque};

/// The work that the first pass leaves for the second.
#[derive(Default)]
pub(super) struct Drafts<'a> {
    /// Schemas to be read, with the name of their type if they need one.
    pub(super) queue: VecDeque<(SchemaId, Cursor<'a>, String)>,
    /// The parts of each `allOf`. The kind of the schema itself comes from the keywords beside it.
    pub(super) all_of: HashMap<SchemaId, (Cursor<'a>, Vec<SchemaId>)>,
    /// The alternatives of each `oneOf` or `anyOf`.
    pub(super) unions: HashMap<SchemaId, Cursor<'a>>,
    /// Schemas whose only value is `null`.
    pub(super) only_null: HashSet<SchemaId>,
    /// Schemas that are the target of a `$ref`.
    pub(super) referred: HashSet<SchemaId>,
    /// The number of alternatives to which properties beside their union were added.
    pub(super) alternatives: usize,
    /// The name of the type of each schema, if it needs one.
    pub(super) hints: HashMap<SchemaId, String>,
    /// Cursors of all schemas, for later diagnostics.
    pub(super) cursors: Vec<Cursor<'a>>,
}
