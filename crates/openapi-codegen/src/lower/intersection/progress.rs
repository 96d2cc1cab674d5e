//! The intersections that are known, being computed, or deferred.

use super::site::{Conflict, Site};
use crate::model::SchemaId;
use std::collections::{HashMap, HashSet, VecDeque};

/// The intersections of a document.
#[derive(Default)]
pub(in crate::lower) struct Intersections<'a> {
    pub(super) known: HashMap<(SchemaId, SchemaId), Progress>,
    /// Those to compute when no `allOf` is being merged, each with its placeholder.
    pub(super) deferred: VecDeque<(SchemaId, Site<'a>, SchemaId, SchemaId)>,
    /// Placeholders whose kind is not known yet.
    pub(super) pending: HashSet<SchemaId>,
    pub(super) depth: usize,
    pub(in crate::lower) are_too_many: bool,
}

/// The progress of an intersection.
#[derive(Clone)]
pub(super) enum Progress {
    /// It is being computed, and has this placeholder if it contains itself.
    Running(Option<SchemaId>),
    /// It is computed later, and has this placeholder.
    Deferred(SchemaId),
    Done(Result<SchemaId, Conflict>),
}
