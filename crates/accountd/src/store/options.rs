//! The behavior of a store.

use crate::account::EmailPolicy;
use std::num::NonZeroUsize;

/// Default maximum number of commands per transaction.
pub const DEFAULT_MAX_BATCH: NonZeroUsize = NonZeroUsize::new(512).unwrap();

/// The behavior of a store.
#[derive(Clone, Copy, Debug)]
pub struct StoreOptions {
    /// When a new e-mail address takes effect.
    pub email: EmailPolicy,
    /// Maximum number of pending commands that are committed together; with 1, each has its own transaction.
    pub max_batch: NonZeroUsize,
    /// Whether to create a missing database.
    pub create: bool,
}

impl Default for StoreOptions {
    fn default() -> Self {
        Self {
            email: EmailPolicy::default(),
            max_batch: DEFAULT_MAX_BATCH,
            create: true,
        }
    }
}
