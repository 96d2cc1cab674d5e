//! Caches token lookups for as long as the database reports no change.

use super::authenticated::Authenticated;
use crate::account::Id;
use std::collections::HashMap;

/// Maximum number of cached tokens, of some 2 KiB each.
const CAPACITY: usize = 4_096;

/// The tokens looked up since the last change to the database by any process. A revocation is a change, so it
/// takes effect immediately.
#[derive(Default)]
pub(super) struct TokenCache {
    version: Option<i64>,
    tokens: HashMap<Id, Authenticated>,
}

impl TokenCache {
    /// Sets the data version of the database and drops older entries. Without a version, nothing is cached.
    pub(super) fn set_version(&mut self, version: Option<i64>) {
        if self.version != version || version.is_none() {
            self.tokens.clear();
        }
        self.version = version;
    }

    /// Drops all entries, because data versions of different connections cannot be compared.
    pub(super) fn clear(&mut self) {
        self.set_version(None);
    }

    /// Returns a token that was read at the current data version or later.
    pub(super) fn get(&self, id: &Id) -> Option<Authenticated> {
        self.tokens.get(id).cloned()
    }

    /// Caches a lookup that was made after the data version was read. A change in between results in another
    /// version, so an entry is never older than its version.
    pub(super) fn insert(&mut self, id: Id, found: &Authenticated) {
        if self.version.is_none() {
            return;
        }
        if self.tokens.len() >= CAPACITY {
            self.tokens.clear();
        }
        self.tokens.insert(id, found.clone());
    }
}
