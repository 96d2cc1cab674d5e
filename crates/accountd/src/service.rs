//! The contract's operations on the store: what is left to say where routes, validation, negotiation and
//! the shapes of errors are the stub's.

mod accounts;
mod caller;
mod refused;
mod terraform;
mod workspace;

pub use caller::Caller;

use crate::passwords::Passwords;
use crate::store::Store;
use std::fmt;

/// The implementation of all operations. Clones share everything.
#[derive(Clone)]
pub struct Service {
    store: Store,
    passwords: Passwords,
}

impl Service {
    /// The operations on this store.
    #[must_use]
    pub fn new(store: Store) -> Self {
        Self {
            store,
            passwords: Passwords::default(),
        }
    }
}

impl fmt::Debug for Service {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Service").finish_non_exhaustive()
    }
}
