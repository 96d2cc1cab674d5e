//! The schema of the values that match two schemas. `all_of` folds the parts of an `allOf` with it, `any_of` makes the
//! variants for several alternatives, and a union beside other keywords is combined with them.
//!
//! Schemas may contain themselves, and so may their intersections: an intersection that is needed while it is computed is
//! referred to by a placeholder. One that depends on an `allOf` which is being merged is deferred.

mod bounds;
mod equality;
mod flags;
mod kinds;
mod objects;
mod parts;
pub(super) mod progress;
pub(super) mod scalars;
mod site;
mod unions;

pub(super) use equality::{is_same_kind, is_similar};
pub(super) use site::{Conflict, Operand, Site};
pub(super) use unions::MAX_DEPTH as MAX_UNION_DEPTH;

use super::context::Lowering;
use super::schema::needs_name;
use crate::model::{Kind, SchemaId};
use crate::source::Cursor;
use flags::Flags;
use progress::Progress;
use scalars::is_only_type;

/// How deeply intersections may nest before the inner ones are deferred.
const MAX_DEPTH: usize = 32;

/// The maximum number of intersections in a document: those of recursive schemas multiply, so that a small document could
/// otherwise produce a huge model.
const MAX_INTERSECTIONS: usize = 20_000;

/// The schema of an intersection.
enum Intersection {
    Existing(SchemaId),
    New(Kind, Flags),
}

impl<'a> Lowering<'a> {
    /// Returns a schema for the values that match both.
    pub(super) fn intersect(
        &mut self,
        site: &Site<'a>,
        a: SchemaId,
        b: SchemaId,
    ) -> Result<SchemaId, Conflict> {
        match self.drafts.intersections.known.get(&(a, b)).cloned() {
            Some(Progress::Done(result)) => return result,
            Some(Progress::Running(Some(placeholder)) | Progress::Deferred(placeholder)) => {
                return Ok(placeholder);
            }
            Some(Progress::Running(None)) => {
                let placeholder = self.placeholder(site, a, b);
                let progress = Progress::Running(Some(placeholder));
                self.drafts.intersections.known.insert((a, b), progress);
                return Ok(placeholder);
            }
            None => {}
        }
        if self.drafts.intersections.known.len() >= MAX_INTERSECTIONS {
            if !std::mem::replace(&mut self.drafts.intersections.are_too_many, true) {
                self.report(
                    &site.at,
                    format!(
                        "the document combines more than {MAX_INTERSECTIONS} pairs of schemas, by `allOf` or by keywords beside \
                         `oneOf` or `anyOf`"
                    ),
                    "describe the properties once",
                );
            }
            return Ok(b);
        }
        let depends = |lowering: &Self, id| lowering.depends_on_unfinished(id);
        let is_any = |lowering: &Self, id| lowering.is_any(lowering.behind_aliases(id));
        let is_trivial = is_any(self, a) || is_any(self, b) || self.one_contains_other(a, b).is_some();
        let is_too_deep = self.drafts.intersections.depth >= MAX_DEPTH;
        if is_too_deep || !is_trivial && (depends(self, a) || depends(self, b)) {
            let placeholder = self.placeholder(site, a, b);
            let intersections = &mut self.drafts.intersections;
            let deferred = (placeholder, site.clone(), a, b);
            intersections.deferred.push_back(deferred);
            intersections
                .known
                .insert((a, b), Progress::Deferred(placeholder));
            return Ok(placeholder);
        }
        self.compute_and_store(site, a, b, None)
    }

    /// Computes the intersections that were deferred.
    pub(super) fn compute_deferred_intersections(&mut self) {
        while let Some((placeholder, site, a, b)) = self.drafts.intersections.deferred.pop_front() {
            // A conflict is reported, since the placeholder is in use.
            let _ = self.compute_and_store(&site, a, b, Some(placeholder));
        }
    }

    fn compute_and_store(
        &mut self,
        site: &Site<'a>,
        a: SchemaId,
        b: SchemaId,
        placeholder: Option<SchemaId>,
    ) -> Result<SchemaId, Conflict> {
        let running = Progress::Running(placeholder);
        self.drafts.intersections.known.insert((a, b), running);
        self.drafts.intersections.depth += 1;
        let intersection = self.compute(site, a, b);
        self.drafts.intersections.depth -= 1;
        let placeholder = match self.drafts.intersections.known.get(&(a, b)) {
            Some(Progress::Running(placeholder)) => *placeholder,
            _ => placeholder,
        };
        let result = match intersection {
            Ok(Intersection::Existing(id)) => {
                if let Some(placeholder) = placeholder {
                    self.set_kind(placeholder, Kind::Alias(id));
                }
                Ok(id)
            }
            Ok(Intersection::New(kind, flags)) => {
                let id = placeholder.unwrap_or_else(|| self.placeholder(site, a, b));
                self.complete_placeholder(site, id, kind, flags);
                Ok(id)
            }
            Err(conflict) => {
                if placeholder.is_some() {
                    self.report_conflict(&site.at, &conflict);
                }
                Err(conflict)
            }
        };
        if let Some(placeholder) = placeholder {
            self.drafts.intersections.pending.remove(&placeholder);
        }
        let done = Progress::Done(result.clone());
        self.drafts.intersections.known.insert((a, b), done);
        result
    }

    /// Adds a schema for an intersection, whose kind is not known yet. Its title, default and deprecation are
    /// those of the second schema; its description is, too, or else that of the first.
    fn placeholder(&mut self, site: &Site<'a>, a: SchemaId, b: SchemaId) -> SchemaId {
        let of = |id: SchemaId| self.schemas[id.0].clone();
        let (first, second) = (of(a), of(b));
        let description = second.as_ref().and_then(|schema| schema.description.clone());
        let description = description.or_else(|| first?.description);
        // The type resembles the one that `b` refers to. A schema that has not been read has no hint.
        let target = self.behind_aliases(b);
        let hint = self
            .drafts
            .hints
            .get(&target)
            .or_else(|| self.drafts.hints.get(&a));
        let hint = hint.cloned().unwrap_or_else(|| "Type".to_owned());
        let id = self.synthetic(&site.at, &hint, description);
        if let (Some(schema), Some(second)) = (&mut self.schemas[id.0], second) {
            schema.title = second.title;
            schema.default = second.default;
            schema.deprecated = second.deprecated;
        }
        self.drafts.intersections.pending.insert(id);
        id
    }

    /// Sets the kind and the flags of a placeholder, and names its type if it needs one.
    fn complete_placeholder(&mut self, site: &Site<'a>, id: SchemaId, kind: Kind, flags: Flags) {
        let hint = self.schemas[id.0]
            .as_ref()
            .map(|schema| schema.derived_name.clone());
        let hint = hint.unwrap_or_default();
        let name = needs_name(&kind).then(|| self.type_names.claim_first([&site.type_name(), &hint]));
        if let Some(schema) = &mut self.schemas[id.0] {
            schema.type_name = name;
            schema.kind = kind;
            schema.nullable = flags.nullable;
            schema.read_only = flags.read_only;
            schema.write_only = flags.write_only;
            schema.closed = flags.closed;
        }
        self.drafts.intersections.pending.remove(&id);
    }

    /// Returns the schema of the values that match both schemas.
    fn compute(&mut self, site: &Site<'a>, a: SchemaId, b: SchemaId) -> Result<Intersection, Conflict> {
        let (of_a, of_b) = (self.behind_aliases(a), self.behind_aliases(b));
        let kept = self.one_contains_other(a, b);
        if kept.is_none() {
            // The intersection with `Kind::Any` does not depend on the content of the other schema.
            if !self.is_any(of_b) {
                self.merge_part(of_a);
            }
            if !self.is_any(of_a) {
                self.merge_part(of_b);
            }
        }
        let (of_a, of_b) = (self.behind_aliases(a), self.behind_aliases(b));
        let flags = self.flags_of_both(a, b);
        let kind = match kept {
            Some(_) => None,
            None if self.same_values(of_a, of_b) => None,
            None => {
                let (first, second) = (self.operand(a), self.operand(b));
                Some(self.combine(site, first, second)?)
            }
        };
        let is_match = |id: SchemaId, target: SchemaId| {
            let is_kept = match (&kind, kept) {
                (Some(kind), _) => self
                    .kind_of(target)
                    .is_some_and(|known| is_same_kind(known, kind)),
                (None, Some(kept)) => kept == target,
                (None, None) => true,
            };
            is_kept && self.flags(id) == flags
        };
        let adds_description = of_a == of_b
            && self.schemas[b.0]
                .as_ref()
                .is_some_and(|schema| schema.description.is_some());
        let is_bare = kind.as_ref().is_none_or(is_only_type) && !adds_description;
        Ok(match (is_match(a, of_a), is_match(b, of_b)) {
            (true, true) if is_bare => Intersection::Existing(a),
            (_, true) => Intersection::Existing(b),
            (true, false) => Intersection::Existing(a),
            (false, false) => self.new_schema(kind, (a, of_a), (b, kept.unwrap_or(of_b)), flags),
        })
    }

    /// Returns a new schema: an alias if it has the values of one of the two, apart from null.
    fn new_schema(
        &self,
        kind: Option<Kind>,
        a: (SchemaId, SchemaId),
        b: (SchemaId, SchemaId),
        flags: Flags,
    ) -> Intersection {
        let kind = kind.or_else(|| self.kind_of(b.1).cloned()).unwrap_or(Kind::Any);
        let is_alias = |target: SchemaId| {
            let is_kept = self
                .kind_of(target)
                .is_some_and(|known| is_same_kind(known, &kind));
            let of_target = self.flags(target);
            is_kept && (flags.nullable || !of_target.nullable) && (of_target.closed || !flags.closed)
        };
        let kept = [b.1, a.1].into_iter().find(|target| is_alias(*target));
        Intersection::New(kept.map_or(kind, Kind::Alias), flags)
    }

    /// Reports that no value matches two schemas.
    pub(super) fn report_conflict(&mut self, at: &Cursor<'a>, conflict: &Conflict) {
        let place = |id: SchemaId| {
            let at = self.drafts.cursors[id.0].location();
            format!("{} (line {})", at.pointer, at.line)
        };
        let (first, second) = (place(conflict.schemas.0), place(conflict.schemas.1));
        let parts = match at.has("allOf") {
            true => "the parts of this `allOf`",
            false => "this schema and the alternatives of its union",
        };
        self.report(
            at,
            format!("{parts} describe {}: {first} and {second}", conflict.text()),
            "describe it once, or so that some value matches both",
        );
    }
}
