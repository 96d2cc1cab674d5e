//! The PostgreSQL back end, for many accounts or several instances.

use super::error::{ErrorClass, OpenError, StatementError, statement_error};
use super::statements::{SqlDialect, Statements};
use crate::url_port::check_port;
use sqlx::ConnectOptions as _;
use sqlx::postgres::PgConnectOptions;
use std::str::FromStr as _;
use std::sync::LazyLock;
use std::time::Duration;

/// The migrations, one per schema version.
pub(super) const MIGRATIONS: [&str; 5] = [
    include_str!("postgres/0001.sql"),
    include_str!("postgres/0002.sql"),
    include_str!("postgres/0003.sql"),
    include_str!("postgres/0004.sql"),
    include_str!("postgres/0005.sql"),
];

/// Counts the tables with this name.
pub(super) const COUNT_TABLE: &str = "SELECT COUNT(*)::text FROM pg_catalog.pg_tables \
     WHERE schemaname = current_schema() AND tablename = $1";

/// Serializes the migrations of several instances. The number is arbitrary.
pub(super) const LOCK_MIGRATIONS: &str = "SELECT pg_advisory_xact_lock(7093150249611423)";

pub(super) const BEGIN: &str = "BEGIN ISOLATION LEVEL READ COMMITTED";

/// Independent of the server's defaults, a commit is durable before it is acknowledged, and an instance that hangs does not
/// block others. A stricter `synchronous_commit` remains. Set by statements, because connection poolers reject or ignore
/// such parameters of a connection.
pub(super) const SESSION: &str = "SELECT set_config('synchronous_commit', 'on', false) \
     WHERE current_setting('synchronous_commit') NOT IN ('on', 'remote_apply'); \
     SET statement_timeout = '10s'; SET lock_timeout = '5s'; SET idle_in_transaction_session_timeout = '20s'";

/// The encoding of the database.
pub(super) const ENCODING: &str = "SELECT current_setting('server_encoding') WHERE $1 = ''";

/// Whether the server is a standby.
pub(super) const IN_RECOVERY: &str = "SELECT CAST(pg_is_in_recovery() AS text) WHERE $1 = ''";

/// The process of the session.
pub(super) const SESSION_ID: &str = "SELECT CAST(pg_backend_pid() AS text) WHERE $1 = ''";

/// The time of the transaction, in microseconds. The clocks of instances may differ.
macro_rules! now {
    () => {
        "CAST(extract(epoch FROM now()) * 1000000 AS bigint)"
    };
}

/// Adds to when buckets of the rate limits are empty, up to a maximum from now, and returns the microseconds until then. All
/// instances lock in the order of the keys, which prevents deadlocks. The table is unlogged, so no commit waits for a disk or a
/// standby.
pub(super) const ADD_TO_LIMITS: &str = concat!(
    "INSERT INTO rate_limit_buckets AS present (key, empty_at, max_level) SELECT j.key, ",
    now!(),
    " + LEAST(j.added, j.max_level), j.max_level \
     FROM json_to_recordset($1::json) AS j(key text, added bigint, max_level bigint) ORDER BY j.key COLLATE \"C\" \
     ON CONFLICT (key) DO UPDATE SET max_level = excluded.max_level, empty_at = LEAST(GREATEST(present.empty_at, ",
    now!(),
    ") + excluded.empty_at - ",
    now!(),
    ", ",
    now!(),
    " + excluded.max_level) RETURNING CAST(json_build_array(key, empty_at - ",
    now!(),
    ") AS text)",
);

/// Deletes empty buckets, up to a limit.
pub(super) const PURGE_LIMITS: &str = concat!(
    "DELETE FROM rate_limit_buckets WHERE key IN (SELECT key FROM rate_limit_buckets WHERE empty_at < ",
    now!(),
    " LIMIT CAST($1::json ->> 'limit' AS bigint) FOR UPDATE SKIP LOCKED) RETURNING key",
);

/// Timeouts for connecting and for a statement. A server that takes longer is considered unavailable.
pub(super) const CONNECT_TIMEOUT: Duration = Duration::from_secs(3);
pub(super) const STATEMENT_TIMEOUT: Duration = Duration::from_secs(15);

/// All statements in the SQL of PostgreSQL.
pub(super) static STATEMENTS: LazyLock<Statements> = LazyLock::new(|| {
    Statements::new(&SqlDialect {
        array: "json_build_array",
        object: "json_build_object",
        aggregate: |rows| format!("COALESCE(json_agg({rows}), '[]')"),
        nested: str::to_owned,
        text: |value| format!("CAST({value} AS text)"),
        input_rows: |columns| {
            let columns = columns.iter().map(|(name, kind)| format!("{name} {kind}"));
            let columns = columns.collect::<Vec<_>>().join(", ");
            format!("json_to_recordset($1::json) AS j({columns})")
        },
        // The array is evaluated before the plan runs, so that each element is looked up in an index.
        in_list: |column, list| {
            format!("{column} = ANY (ARRAY(SELECT json_array_elements_text($1::json -> '{list}')))")
        },
        field: |name| format!("($1::json ->> '{name}')"),
        read_only: "current_setting('transaction_read_only')",
        lock: " FOR UPDATE",
        skip_locked: " FOR UPDATE SKIP LOCKED",
    })
});

/// The URLs of servers.
const SYNTAX: &str = "postgres://USER:PASSWORD@HOST:PORT/DATABASE";

/// Parses the URL of a server.
pub(super) fn options(url: &str) -> Result<PgConnectOptions, OpenError> {
    // The driver's error message may repeat the URL, including its password.
    let invalid = |what: &str| OpenError(format!("invalid database URL{what}; expected {SYNTAX}"));
    check_port(url).map_err(|what| invalid(&format!(": {what}")))?;
    let options = PgConnectOptions::from_str(url).map_err(|_| invalid(""))?;
    if options.get_port() == 0 {
        return Err(invalid(": port 0 cannot be used"));
    }
    if options.get_host().is_empty() && options.get_socket().is_none() {
        return Err(invalid(": the host is empty"));
    }
    Ok(options
        .application_name("accountd")
        // A connection pooler rejects parameters that it does not know.
        .extra_float_digits(None)
        .disable_statement_logging())
}

/// Names a server by its address, or by its Unix socket, in the way in which the driver finds it.
pub(super) fn server_name(options: &PgConnectOptions) -> String {
    let (host, port) = (options.get_host(), options.get_port());
    let folder = match options.get_socket() {
        Some(folder) => Some(folder.display().to_string()),
        None => host.starts_with('/').then(|| host.to_owned()),
    };
    match folder {
        Some(folder) => format!("the socket {folder}/.s.PGSQL.{port}"),
        None => format!("{host}:{port}"),
    }
}

/// Classifies an error of the driver by its SQLSTATE.
pub(super) fn driver_error(error: sqlx::Error) -> StatementError {
    statement_error(error, |error| {
        let code = error.code().unwrap_or_default();
        match &*code {
            // Serialization failure, deadlock.
            "40001" | "40P01" => ErrorClass::Conflict,
            "55P03" => ErrorClass::Locked,
            // The server is starting, stopping, full, read-only, or too slow.
            "25006" | "3D000" => ErrorClass::ConnectionLost,
            code if ["08", "28", "53", "57", "58"]
                .iter()
                .any(|class| code.starts_with(class)) =>
            {
                ErrorClass::ConnectionLost
            }
            _ => ErrorClass::Fatal,
        }
    })
}

/// Explains why the server cannot be used, with a suggested fix.
pub(super) fn explain(options: &PgConnectOptions, error: &StatementError) -> OpenError {
    OpenError(format!(
        "cannot use PostgreSQL at {}: {}; check that it is running and that the user and the database exist",
        server_name(options),
        error.reason()
    ))
}
