//! What was read, as long as the database says that nothing in it has changed.

use super::token_reader::Authenticated;
use crate::account::Key;
use std::collections::HashMap;

/// How many tokens are kept at most, some 2 KiB each.
const MOST: usize = 4_096;

/// The tokens that were looked up since the last change of anything, by whichever process. A revocation is
/// such a change, so it holds at once.
#[derive(Default)]
pub(super) struct Recent {
    version: Option<i64>,
    tokens: HashMap<Key, Authenticated>,
}

impl Recent {
    /// Takes note of the database's version. Without one, nothing is kept.
    pub(super) fn hold(&mut self, version: Option<i64>) {
        if self.version != version || version.is_none() {
            self.tokens.clear();
        }
        self.version = version;
    }

    /// Forgets all: versions of another connection are other ones.
    pub(super) fn forget(&mut self) {
        self.hold(None);
    }

    /// A token that was looked up at this version or later.
    pub(super) fn get(&self, id: &Key) -> Option<Authenticated> {
        self.tokens.get(id).cloned()
    }

    /// Keeps what was read after the version was told. A change in between gives it another version, so
    /// what is kept for too long is never too old.
    pub(super) fn keep(&mut self, id: Key, found: &Authenticated) {
        if self.version.is_none() {
            return;
        }
        if self.tokens.len() >= MOST {
            self.tokens.clear();
        }
        self.tokens.insert(id, found.clone());
    }
}
