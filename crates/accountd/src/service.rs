//! The contract's operations on the store: what is left to say where routes, validation, negotiation and
//! the shapes of errors are the stub's.

mod accounts;
mod caller;
mod confirmation;
mod refused;
mod terraform;
mod workspace;

pub use caller::Caller;
pub(crate) use confirmation::Unconfirmed;

use crate::passwords::Passwords;
use crate::store::Store;
use crate::throttle::Throttle;
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
