//! The state of the service, which the operations of all API families share.

use super::caller::Caller;
use super::error::ServiceError;
use crate::account::command::{Change, Edit, EditAccount};
use crate::account::{Account, Id, Precondition, now};
use crate::passwords::Passwords;
use crate::store::Store;
use crate::throttle::Throttle;
use std::fmt;
use std::net::IpAddr;
use std::sync::Arc;

/// The implementation of all operations. Clones share the same state.
#[derive(Clone)]
pub struct Service {
    pub(super) store: Store,
    pub(super) passwords: Passwords,
    pub(super) throttle: Arc<Throttle>,
    audits_addresses: bool,
}

impl Service {
    /// Creates the implementation on a store, with rate limits.
    #[must_use]
    pub fn new(store: Store, throttle: Throttle) -> Self {
        Self {
            store,
            passwords: Passwords::default(),
            throttle: Arc::new(throttle),
            audits_addresses: false,
        }
    }

    /// Keeps the addresses of clients in the audit trail.
    #[must_use]
    pub fn with_audited_addresses(self, audits_addresses: bool) -> Self {
        Self {
            audits_addresses,
            ..self
        }
    }

    /// Returns the address of a client if the audit trail keeps it.
    pub(super) fn audited_address(&self, peer: Option<IpAddr>) -> Option<IpAddr> {
        peer.filter(|_| self.audits_addresses)
    }

    /// Edits an account if the precondition holds. A new address triggers a mail, so these edits are rate-limited.
    pub(super) async fn apply_edit(
        &self,
        caller: &Caller,
        account: Id,
        edit: Edit,
        precondition: Option<Precondition>,
    ) -> Result<Account, ServiceError> {
        if let Change::Set(email) = &edit.email {
            let present = match account == caller.id() {
                true => Some(Arc::clone(&caller.account)),
                false => self.store.account(account).await?.map(Arc::new),
            };
            let is_known = present.is_some_and(|present| {
                let known = [present.email.as_ref(), present.pending_email(now())];
                known
                    .into_iter()
                    .flatten()
                    .any(|known| known.key() == email.key())
            });
            if !is_known && let Some(seconds) = self.throttle.record_mail(account) {
                return Err(ServiceError::RateLimited(seconds));
            }
        }
        let command = EditAccount::new(account, caller.actor(), edit)?.only_if(precondition);
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
