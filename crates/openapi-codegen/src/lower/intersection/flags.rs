//! `nullable`, `readOnly` and `writeOnly` of intersections.

use crate::lower::context::Lowering;
use crate::model::{Kind, SchemaId};

/// The flags of a chain of aliases.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Flags {
    pub(super) nullable: bool,
    pub(super) read_only: bool,
    pub(super) write_only: bool,
}

impl Lowering<'_> {
    pub(super) fn flags(&self, id: SchemaId) -> Flags {
        let mut flags = Flags {
            nullable: false,
            read_only: false,
            write_only: false,
        };
        let mut at = id;
        for _ in 0..=self.schemas.len() {
            let Some(schema) = &self.schemas[at.0] else { break };
            flags.nullable |= schema.nullable;
            flags.read_only |= schema.read_only;
            flags.write_only |= schema.write_only;
            match schema.kind {
                Kind::Alias(next) => at = next,
                _ => break,
            }
        }
        flags
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
        }
    }
}
