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
            let mut uses = self.uses();
            let last = uses.entry(token.id).or_insert(now);
            if now.duration_since(*last) >= PRECISION {
                *last = now;
            }
        }
    }

    /// Updates a token with a use that is not stored yet.
    pub(super) fn apply(&self, token: &mut Token) {
        if let Some(at) = self.uses().get(&token.id) {
            token.last_used_at = token.last_used_at.max(Some(*at));
        }
    }

    /// Returns all recorded uses. They count until they are stored, so that a token never seems to be unused meanwhile.
    pub(super) fn all(&self) -> BTreeMap<Id, Timestamp> {
        self.uses().clone()
    }

    /// Removes uses that are stored, unless a later one was recorded.
    pub(super) fn remove_stored(&self, stored: &BTreeMap<Id, Timestamp>) {
        self.uses().retain(|id, at| stored.get(id) != Some(at));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::{PlaintextToken, Scope};

    #[test]
    fn a_use_counts_until_it_or_a_later_one_is_stored() {
        let plaintext = PlaintextToken::random().unwrap();
        let account = Id::random().unwrap();
        let mut token = Token {
            id: plaintext.id(),
            account,
            digest: plaintext.digest(),
            scope: Scope::Read,
            description: String::new(),
            created_at: Timestamp::UNIX_EPOCH,
            expires_at: None,
            last_used_at: None,
            created_by: None,
        };
        let uses = LastUses::default();
        let (first, second) = (Timestamp::UNIX_EPOCH, Timestamp::UNIX_EPOCH + PRECISION);
        uses.record(&token, first);
        let written = uses.all();
        uses.record(&token, second);
        uses.remove_stored(&written);
        uses.apply(&mut token);
        assert_eq!(token.last_used_at, Some(second));
        uses.remove_stored(&uses.all());
        assert!(uses.all().is_empty());
    }
}
