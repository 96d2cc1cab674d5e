//! When tokens were last used: kept here, and written at most once a minute for each.

use crate::account::{Key, Token};
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// How exact a stored last use is.
const EXACT: SignedDuration = SignedDuration::from_secs(60);

/// The uses that are not yet stored.
#[derive(Debug, Default)]
pub(super) struct LastUses(Mutex<BTreeMap<Key, Timestamp>>);

impl LastUses {
    fn uses(&self) -> MutexGuard<'_, BTreeMap<Key, Timestamp>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes a use, unless one of the same minute is known.
    pub(super) fn note(&self, token: &Token, now: Timestamp) {
        let known = token
            .last_used_at
            .is_some_and(|last| now.duration_since(last) < EXACT);
        if !known {
            self.uses().entry(token.id).or_insert(now);
        }
    }

    /// Tells a token of a use that is not yet stored.
    pub(super) fn tell(&self, token: &mut Token) {
        if let Some(at) = self.uses().get(&token.id) {
            token.last_used_at = token.last_used_at.max(Some(*at));
        }
    }

    /// Takes all of them, to be stored.
    pub(super) fn take(&self) -> BTreeMap<Key, Timestamp> {
        std::mem::take(&mut *self.uses())
    }
}
