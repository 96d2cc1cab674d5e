//! The behavior of a store.

use crate::account::EmailPolicy;
use std::num::NonZeroUsize;
use std::time::Duration;

/// Default maximum number of commands per transaction.
pub const DEFAULT_MAX_BATCH: NonZeroUsize = NonZeroUsize::new(512).unwrap();

/// Default of [`StoreOptions::lock_timeout`].
pub const DEFAULT_LOCK_TIMEOUT: Duration = Duration::from_secs(30);

/// The behavior of a store.
#[derive(Clone, Copy, Debug)]
pub struct StoreOptions {
    /// When a new e-mail address takes effect.
    pub email: EmailPolicy,
    /// Maximum number of pending commands that are committed together; with 1, each has its own transaction.
    pub max_batch: NonZeroUsize,
    /// Whether to create a missing database.
    pub create: bool,
    /// How long creating or migrating the tables waits for a lock of another process.
    pub lock_timeout: Duration,
}

impl Default for StoreOptions {
    fn default() -> Self {
        Self {
            email: EmailPolicy::default(),
            max_batch: DEFAULT_MAX_BATCH,
            create: true,
            lock_timeout: DEFAULT_LOCK_TIMEOUT,
        }
    }
}
