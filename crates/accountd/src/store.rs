//! The storage of accounts, on SQLite or PostgreSQL.
//!
//! A [`Store`] is a handle. Behind it, one task writes (see `writer`), and a few tasks read (see
//! `token_reader` and `reader`), each on its own connection. Each task processes the requests in its queue in
//! batches. Tokens of an SQLite file are looked up in `token_cache` first, without a task; `change_detector` says on
//! the thread of the request whether they are still current. Both back ends share their statements (see `statements`).

mod authenticated;
mod backup;
mod backup_error;
mod change_detector;
mod connection;
mod database_file;
mod delivery_counters;
mod disk_probe;
mod error;
mod exclusive_lock;
mod failure_log;
mod folder_lock;
mod handle;
mod health;
mod last_use;
mod lazy_connection;
mod limits_connection;
mod lock_deadline;
mod lock_holder;
mod lock_wait;
mod migrate;
mod open_errors;
mod options;
mod outbox;
mod outbox_gauge;
mod outbox_state;
mod pooler_check;
mod postgres;
mod queries;
#[cfg(test)]
mod query_plans;
mod read_kind;
mod reader;
#[cfg(test)]
mod reader_tests;
mod regular_file;
mod restore;
mod retention;
mod retention_statements;
mod rows;
mod shared_limits;
mod snapshot;
mod sqlite;
mod statements;
mod token_cache;
#[cfg(test)]
mod token_cache_tests;
mod token_reader;
mod unfinished_copy;
mod wal_file;
mod wal_stamp;
mod writer;

pub use authenticated::Authenticated;
pub use backup::backup;
pub use backup_error::BackupError;
pub use delivery_counters::Deliveries;
pub use error::{ExecuteError, OpenError, StoreError};
pub use handle::Store;
pub use migrate::{DatabaseVersion, check_database};
pub use options::{DEFAULT_LOCK_TIMEOUT, DEFAULT_MAX_BATCH, StoreOptions};
pub use outbox_state::Outbox;
pub use queries::{ActorId, MAX_LISTED_TOKENS, QueueLengths, TokenPage};
pub use read_kind::ReadKind;
pub use restore::restore;
pub use retention::Purged;
