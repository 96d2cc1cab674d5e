//! The kinds of reads, and how many of each were made.

use std::sync::atomic::{AtomicU64, Ordering};

/// A kind of read. Each kind waits only for reads of its own kind, except that lists and counts share their readers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadKind {
    /// Finds the account of a presented token.
    Token,
    /// Finds one account or one token by an index.
    Lookup,
    /// Reads many rows.
    List,
    /// Counts the mails of the outbox.
    Outbox,
}

impl ReadKind {
    /// All kinds.
    pub const ALL: [Self; 4] = [Self::Token, Self::Lookup, Self::List, Self::Outbox];

    /// Returns the name in metrics.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Token => "token",
            Self::Lookup => "lookup",
            Self::List => "list",
            Self::Outbox => "outbox",
        }
    }
}

/// Counts reads by kind.
#[derive(Debug, Default)]
pub(super) struct ReadCounters([AtomicU64; ReadKind::ALL.len()]);

impl ReadCounters {
    pub(super) fn count(&self, kind: ReadKind) {
        self.0[kind as usize].fetch_add(1, Ordering::Relaxed);
    }

    pub(super) fn read(&self, kind: ReadKind) -> u64 {
        self.0[kind as usize].load(Ordering::Relaxed)
    }
}
