//! The state of the service, which the operations of all API families share.

use super::caller::Caller;
use super::error::ServiceError;
use crate::account::command::{Change, Edit, EditAccount};
use crate::account::{Account, Id};
use crate::passwords::Passwords;
use crate::store::Store;
use crate::throttle::Throttle;
use std::fmt;
use std::sync::Arc;

/// The implementation of all operations. Clones share the same state.
#[derive(Clone)]
pub struct Service {
    pub(super) store: Store,
    pub(super) passwords: Passwords,
    pub(super) throttle: Arc<Throttle>,
}

impl Service {
    /// Creates the implementation on a store, with rate limits.
    #[must_use]
    pub fn new(store: Store, throttle: Throttle) -> Self {
        Self {
            store,
            passwords: Passwords::default(),
            throttle: Arc::new(throttle),
        }
    }

    /// Edits an account. A new address triggers a mail, so these edits are rate-limited.
    pub(super) async fn apply_edit(
        &self,
        caller: &Caller,
        account: Id,
        edit: Edit,
    ) -> Result<Account, ServiceError> {
        if let Change::Set(email) = &edit.email {
            let present = caller.account.email.as_ref().filter(|_| account == caller.id());
            let is_present = present.is_some_and(|present| present.key() == email.key());
            if !is_present && let Some(seconds) = self.throttle.record_mail(account) {
                return Err(ServiceError::RateLimited(seconds));
            }
        }
        let command = EditAccount::new(account, caller.actor(), edit)?;
        Ok(self.store.execute(command).await?)
    }

    /// Returns the store.
    #[must_use]
    pub fn store(&self) -> &Store {
        &self.store
    }
}

impl fmt::Debug for Service {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Service").finish_non_exhaustive()
    }
}
