//! PostgreSQL: for many accounts and for several instances.

use super::error::{Fault, Kind, OpenError, fault};
use super::statements::{Dialect, Statements};
use sqlx::ConnectOptions as _;
use sqlx::postgres::PgConnectOptions;
use std::str::FromStr as _;
use std::sync::LazyLock;
use std::time::Duration;

/// What each version added to the one before it.
pub(super) const MIGRATIONS: [&str; 2] = [
    include_str!("postgres/0001.sql"),
    include_str!("postgres/0002.sql"),
];

/// Whether a table of that name is there.
pub(super) const HAS_TABLE: &str = "SELECT COUNT(*)::text FROM pg_catalog.pg_tables \
     WHERE schemaname = current_schema() AND tablename = $1";

/// Only one instance at a time migrates. The number is this program's own, without a meaning.
pub(super) const LOCK_MIGRATIONS: &str = "SELECT pg_advisory_xact_lock(7093150249611423)";

pub(super) const BEGIN: &str = "BEGIN ISOLATION LEVEL READ COMMITTED";

/// How long a connection may take to be made, and a statement to be answered. Longer, the server is not
/// there: who waits is told so.
pub(super) const CONNECT: Duration = Duration::from_secs(3);
pub(super) const ANSWER: Duration = Duration::from_secs(15);

pub(super) static STATEMENTS: LazyLock<Statements> = LazyLock::new(|| {
    Statements::of(&Dialect {
        array: "json_build_array",
        all: |rows| format!("COALESCE(json_agg({rows}), '[]')"),
        nested: str::to_owned,
        text: |value| format!("CAST({value} AS text)"),
        objects: |columns| {
            let columns = columns.iter().map(|(name, kind)| format!("{name} {kind}"));
            let columns = columns.collect::<Vec<_>>().join(", ");
            format!("json_to_recordset($1::json) AS j({columns})")
        },
        // As an array it is known before the plan runs, and each of its members is looked up in an index.
        listed: |column, list| {
            format!("{column} = ANY (ARRAY(SELECT json_array_elements_text($1::json -> '{list}')))")
        },
        field: |name| format!("($1::json ->> '{name}')"),
        lock: " FOR UPDATE",
        lock_free: " FOR UPDATE SKIP LOCKED",
    })
});

/// How to connect to the server of a URL.
pub(super) fn options(url: &str) -> Result<PgConnectOptions, OpenError> {
    // The driver's own words might repeat the URL, and with it a password.
    let options = PgConnectOptions::from_str(url).map_err(|_| {
        OpenError(
            "the database's URL is malformed; give postgres://USER:PASSWORD@HOST:PORT/DATABASE".to_owned(),
        )
    })?;
    // Whatever the server's defaults are: a commit is on the disk before it is answered, and an instance
    // that hangs does not keep others waiting.
    let session = [
        ("synchronous_commit", "on"),
        ("statement_timeout", "10s"),
        ("lock_timeout", "5s"),
        ("idle_in_transaction_session_timeout", "20s"),
    ];
    Ok(options
        .options(session)
        .application_name("accountd")
        .disable_statement_logging())
}

/// How an error of the driver is to be taken, by its SQLSTATE.
pub(super) fn of_driver(error: sqlx::Error) -> Fault {
    fault(error, |error| {
        let code = error.code().unwrap_or_default();
        match &*code {
            // Serialisation failure, deadlock.
            "40001" | "40P01" => Kind::Conflict,
            // The server is starting, stopping, full, read-only, or took too long.
            "55P03" | "25006" | "3D000" => Kind::Lost,
            code if ["08", "28", "53", "57", "58"]
                .iter()
                .any(|class| code.starts_with(class)) =>
            {
                Kind::Lost
            }
            _ => Kind::Broken,
        }
    })
}

/// Why the server cannot be used, and what to do.
pub(super) fn explain(options: &PgConnectOptions, fault: &Fault) -> OpenError {
    OpenError(format!(
        "cannot use PostgreSQL at {}:{}: {}; is it running, and does it have this user and database?",
        options.get_host(),
        options.get_port(),
        fault.reason()
    ))
}
