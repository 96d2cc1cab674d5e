//! `nullable`, `readOnly`, `writeOnly` and `x-closed` of intersections.

use crate::lower::context::Lowering;
use crate::model::{Kind, SchemaId};

/// The flags of a chain of aliases.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Flags {
    pub(super) nullable: bool,
    pub(super) read_only: bool,
    pub(super) write_only: bool,
    pub(super) closed: bool,
}

impl Lowering<'_> {
    pub(super) fn flags(&self, id: SchemaId) -> Flags {
        let mut flags = Flags {
            nullable: false,
            read_only: false,
            write_only: false,
            closed: false,
        };
        let mut at = id;
        for _ in 0..=self.schemas.len() {
            let Some(schema) = &self.schemas[at.0] else { break };
            flags.nullable |= schema.nullable;
            flags.read_only |= schema.read_only;
            flags.write_only |= schema.write_only;
            flags.closed |= schema.closed;
            match schema.kind {
                Kind::Alias(next) => at = next,
                _ => break,
            }
        }
        flags
    }

    /// Copies the flags that an `allOf` takes over from any of its parts. Its parts may be `allOf`s.
    pub(in crate::lower) fn take_flags_of_parts(&mut self) {
        let parts = self.drafts.parts.clone();
        loop {
            let mut is_changed = false;
            for (id, parts) in &parts {
                let before = self.flags(*id);
                let mut flags = before;
                for part in parts.iter().map(|part| self.flags(*part)) {
                    flags.read_only |= part.read_only;
                    flags.write_only |= part.write_only;
                    flags.closed |= part.closed;
                }
                if flags != before
                    && let Some(schema) = &mut self.schemas[id.0]
                {
                    schema.read_only = flags.read_only;
                    schema.write_only = flags.write_only;
                    schema.closed = flags.closed;
                    is_changed = true;
                }
            }
            if !is_changed {
                return;
            }
        }
    }

    /// Returns whether a schema excludes values that the document does not declare.
    pub(in crate::lower) fn is_closed(&self, id: SchemaId) -> bool {
        self.flags(id).closed
    }

    /// Returns whether a schema allows `null`.
    pub(in crate::lower) fn allows_null(&self, id: SchemaId) -> bool {
        self.flags(id).nullable
    }

    /// `null` remains if both allow it; a schema of any value does.
    pub(super) fn flags_of_both(&self, a: SchemaId, b: SchemaId) -> Flags {
        let (of_a, of_b) = (self.flags(a), self.flags(b));
        let is_any = |id| self.is_any(self.behind_aliases(id));
        let nullable = match (is_any(a), is_any(b)) {
            (true, false) => of_b.nullable,
            (false, true) => of_a.nullable,
            (true, true) => of_a.nullable || of_b.nullable,
            (false, false) => of_a.nullable && of_b.nullable,
        };
        Flags {
            nullable,
            read_only: of_a.read_only || of_b.read_only,
            write_only: of_a.write_only || of_b.write_only,
            closed: of_a.closed || of_b.closed,
        }
    }
}
