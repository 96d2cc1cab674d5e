//! Records when tokens were last used, and limits the writes to one per token and minute.

use crate::account::{Id, Token};
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The precision of a stored last use.
const PRECISION: SignedDuration = SignedDuration::from_secs(60);

/// The uses that are not stored yet.
#[derive(Debug, Default)]
pub(super) struct LastUses(Mutex<BTreeMap<Id, Timestamp>>);

impl LastUses {
    fn uses(&self) -> MutexGuard<'_, BTreeMap<Id, Timestamp>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Records a use, unless a use less than a minute ago is known.
    pub(super) fn record(&self, token: &Token, now: Timestamp) {
        let known = token
            .last_used_at
            .is_some_and(|last| now.duration_since(last) < PRECISION);
        if !known {
            self.uses().entry(token.id).or_insert(now);
        }
    }

    /// Updates a token with a use that is not stored yet.
    pub(super) fn apply(&self, token: &mut Token) {
        if let Some(at) = self.uses().get(&token.id) {
            token.last_used_at = token.last_used_at.max(Some(*at));
        }
    }

    /// Takes all recorded uses.
    pub(super) fn take(&self) -> BTreeMap<Id, Timestamp> {
        std::mem::take(&mut *self.uses())
    }
}
