//! The contract's operations on the store: what is left to say where routes, validation, negotiation and
//! the shapes of errors are the stub's.

mod accounts;
mod caller;
mod confirmation;
mod error;
mod terraform;
mod workspace;

pub use caller::Caller;
pub(crate) use confirmation::Unconfirmed;

use crate::account::command::{Change, Edit, EditAccount};
use crate::account::{Account, Key};
use crate::passwords::Passwords;
use crate::store::Store;
use crate::throttle::Throttle;
use error::Refused;
use std::fmt;
use std::sync::Arc;

/// The implementation of all operations. Clones share everything.
#[derive(Clone)]
pub struct Service {
    store: Store,
    passwords: Passwords,
    throttle: Arc<Throttle>,
}

impl Service {
    /// The operations on this store, with a limit on failed authentication.
    #[must_use]
    pub fn new(store: Store, throttle: Throttle) -> Self {
        Self {
            store,
            passwords: Passwords::default(),
            throttle: Arc::new(throttle),
        }
    }

    /// Edits an account. Another address calls for a mail, and of these there must not be too many.
    async fn edited(&self, caller: &Caller, account: Key, edit: Edit) -> Result<Account, Refused> {
        if let Change::Set(email) = &edit.email {
            let present = caller.account.email.as_ref().filter(|_| account == caller.id());
            let is_present = present.is_some_and(|present| present.key() == email.key());
            if !is_present && let Some(seconds) = self.throttle.mail(account) {
                return Err(Refused::Wait(seconds));
            }
        }
        let command = EditAccount::new(account, caller.actor(), edit)?;
        Ok(self.store.execute(command).await?)
    }

    /// Where the accounts are.
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
