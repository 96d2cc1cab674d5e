//! The errors of opening a database that are not errors of a statement.

use super::connection::DatabaseTarget;
use super::error::OpenError;
use super::lock_wait::LockWait;
use super::{lock_holder, postgres};
use std::time::Duration;

/// Explains that another process holds a lock for too long.
pub(super) fn locked(database: &str, target: &DatabaseTarget, limit: Duration, wait: &LockWait) -> OpenError {
    let holder = match target {
        DatabaseTarget::Sqlite(file, _) => lock_holder::holders_of_file(file.path(), false),
        DatabaseTarget::Postgres(_) => None,
    };
    let holder = holder.or_else(|| wait.holder());
    let holder = holder.unwrap_or_else(|| "another process".to_owned());
    OpenError(format!(
        "{database} is locked by {holder} for more than {} s; end that process or its transaction, and start accountd \
         again, or wait longer with --lock-timeout",
        limit.as_secs_f32()
    ))
}

/// The tables of accountd are missing.
pub(super) fn not_accountd(database: &str) -> OpenError {
    OpenError(format!(
        "{database} is not an accountd database; name one with --database"
    ))
}

/// There are tables, but none of accountd.
pub(super) fn foreign(database: &str) -> OpenError {
    OpenError(format!(
        "{database} contains tables of another program; use an empty database"
    ))
}

/// The tables are those of a newer version.
pub(super) fn newer(database: &str, version: usize, known: usize) -> OpenError {
    OpenError(format!(
        "{database} was written by a newer accountd (schema version {version}, this one supports {known}); use the newer one"
    ))
}

/// The database cannot hold all of Unicode, or stores bytes unchecked.
pub(super) fn other_encoding(database: &str, encoding: &str) -> OpenError {
    OpenError(format!(
        "{database} has the encoding {encoding}, which cannot hold every name; create it with `createdb --encoding=UTF8 \
         --template=template0`"
    ))
}

/// Names a database without its password.
pub(super) fn describe(target: &DatabaseTarget) -> String {
    match target {
        DatabaseTarget::Sqlite(file, _) => format!("the database {}", file.path().display()),
        DatabaseTarget::Postgres(options) => format!(
            "the database {} at {}",
            options.get_database().unwrap_or_default(),
            postgres::server_name(options)
        ),
    }
}
