//! The storage of accounts, on SQLite or PostgreSQL.
//!
//! A [`Store`] is a handle. Behind it, one task writes (see `writer`), and a few tasks read (see
//! `token_reader` and `reader`), each on its own connection. Each task processes the requests in its queue in
//! batches. Both back ends share their statements (see `statements`).

mod authenticated;
mod backup;
mod connection;
mod delivery_counters;
mod error;
mod handle;
mod last_use;
mod migrate;
mod options;
mod outbox;
mod postgres;
mod queries;
#[cfg(test)]
mod query_plans;
mod reader;
mod rows;
mod snapshot;
mod sqlite;
mod statements;
mod token_cache;
mod token_reader;
mod writer;

pub use authenticated::Authenticated;
pub use backup::{BackupError, backup};
pub use delivery_counters::Deliveries;
pub use error::{ExecuteError, OpenError, StoreError};
pub use handle::Store;
pub use options::{DEFAULT_MAX_BATCH, StoreOptions};
pub use outbox::Outbox;
pub use queries::Load;
