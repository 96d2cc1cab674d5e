//! SQLite: a file, opened in WAL mode, every commit on the disk before it is answered.

use super::error::{Fault, Kind, OpenError, fault};
use super::statements::{Dialect, Statements};
use sqlx::error::DatabaseError;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqliteSynchronous};
use sqlx::{ConnectOptions as _, query_scalar};
#[cfg(unix)]
use std::fs::File;
use std::fs::OpenOptions;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::time::Duration;

/// What each version added to the one before it.
pub(super) const MIGRATIONS: [&str; 1] = [include_str!("sqlite/0001.sql")];

/// Whether a table of that name is there.
pub(super) const HAS_TABLE: &str =
    "SELECT CAST(COUNT(*) AS TEXT) FROM sqlite_schema WHERE type = 'table' AND name = ?1";

/// How many tables there are.
const TABLES: &str = "SELECT CAST(COUNT(*) AS TEXT) FROM sqlite_schema WHERE type = 'table'";

/// The lock of a change. It is taken at the beginning: two that have both read could not both write.
pub(super) const BEGIN: &str = "BEGIN IMMEDIATE";

/// How long to wait for a lock that another process has.
pub(super) const BUSY: Duration = Duration::from_secs(5);

/// A number that changes with every commit of another connection, of whichever process.
pub(super) const VERSION: &str = "PRAGMA data_version";

pub(super) static STATEMENTS: LazyLock<Statements> = LazyLock::new(|| {
    Statements::of(&Dialect {
        array: "json_array",
        all: |rows| format!("json_group_array({rows})"),
        nested: |value| format!("json({value})"),
        text: str::to_owned,
        objects: |columns| {
            let columns = columns
                .iter()
                .map(|(name, _)| format!("value ->> '$.{name}' AS {name}"));
            let columns = columns.collect::<Vec<_>>().join(", ");
            // Otherwise the text of an object would be made anew for each of its columns.
            let objects = "WITH objects AS MATERIALIZED (SELECT value FROM json_each(?1))";
            format!("({objects} SELECT {columns} FROM objects) AS j")
        },
        listed: |column, list| format!("{column} IN (SELECT value FROM json_each(?1, '$.{list}'))"),
        field: |name| format!("(?1 ->> '$.{name}')"),
        lock: "",
        lock_free: "",
    })
});

/// The path in `sqlite:PATH`.
pub(super) fn path(url: &str) -> Option<PathBuf> {
    let path = url.strip_prefix("sqlite:")?;
    Some(PathBuf::from(path.strip_prefix("//").unwrap_or(path)))
}

/// How to connect to the file, which is made if it is not there, for its owner alone.
pub(super) fn options(path: &Path) -> Result<SqliteConnectOptions, OpenError> {
    if path.as_os_str().is_empty() {
        return Err(OpenError(
            "the database has no path; give one as sqlite:PATH".to_owned(),
        ));
    }
    match create(path) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => {
            return Err(OpenError(format!(
                "cannot create the database {}: {error}; its folder must exist and be writable",
                path.display()
            )));
        }
        _ => {}
    }
    Ok(SqliteConnectOptions::new()
        .filename(path)
        .foreign_keys(true)
        .synchronous(SqliteSynchronous::Full)
        .busy_timeout(BUSY)
        // In KiB, for each connection.
        .pragma("cache_size", "-16384")
        // In pages. Fewer would copy what many commits touch more often than needed; more would have to be
        // read at the start after a crash.
        .pragma("wal_autocheckpoint", "4096")
        .disable_statement_logging())
}

/// Makes the file if it is not there. One that is there is not even opened: to close it would give up the
/// locks that other connections of this process have on it.
fn create(path: &Path) -> io::Result<()> {
    let mut create = OpenOptions::new();
    create.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut create, 0o600);
    create.open(path)?.sync_all()?;
    // The file's name is on the disk only when its folder is.
    #[cfg(unix)]
    if let Some(folder) = path.canonicalize()?.parent() {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

/// Puts the file into WAL mode, which lasts. While others open it too, SQLite does not wait for the lock
/// that this needs, so it is tried again.
pub(super) async fn use_wal(options: &SqliteConnectOptions) -> Result<(), Fault> {
    let options = options.clone().journal_mode(SqliteJournalMode::Wal);
    let mut tries = 0;
    loop {
        match options.connect().await {
            Ok(connection) => return sqlx::Connection::close(connection).await.map_err(of_driver),
            Err(error) if tries < 100 && is_busy(&error) => {
                tries += 1;
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            Err(error) => return Err(of_driver(error)),
        }
    }
}

fn is_busy(error: &sqlx::Error) -> bool {
    let error = error.as_database_error();
    error.is_some_and(|error| matches!(primary(error), 5 | 6))
}

/// Whether it is in WAL mode. A copy of a database may not be.
pub(super) async fn has_wal(connection: &mut SqliteConnection) -> Result<bool, Fault> {
    let mode: String = query_scalar("PRAGMA journal_mode")
        .fetch_one(connection)
        .await
        .map_err(of_driver)?;
    Ok(mode == "wal")
}

/// Whether nothing has been stored in it yet.
pub(super) async fn is_empty(connection: &mut SqliteConnection) -> Result<bool, Fault> {
    let tables: String = query_scalar(TABLES)
        .fetch_one(connection)
        .await
        .map_err(of_driver)?;
    Ok(tables == "0")
}

/// How an error of the driver is to be taken.
pub(super) fn of_driver(error: sqlx::Error) -> Fault {
    fault(error, |error| match primary(error) {
        // CORRUPT and NOTADB, and what can only be a mistake of this program.
        11 | 26 | 1 | 19 | 20 | 21 | 25 => Kind::Broken,
        // BUSY, LOCKED, NOMEM, READONLY, IOERR, FULL, CANTOPEN, PROTOCOL and the like.
        _ => Kind::Lost,
    })
}

/// The primary result code: the extended one says more than matters here.
fn primary(error: &dyn DatabaseError) -> u32 {
    let code = error.code().and_then(|code| code.parse::<u32>().ok());
    code.unwrap_or(1) & 0xff
}

/// Why the file cannot be used, and what to do.
pub(super) fn explain(path: &Path, fault: &Fault) -> OpenError {
    let file = path.display();
    let reason = fault.reason();
    OpenError(if path.is_dir() {
        format!("{file} is a folder; give a file's path as sqlite:PATH")
    } else if reason.contains("not a database") {
        format!("{file} is not an SQLite database; give another path as sqlite:PATH")
    } else {
        format!(
            "cannot open the database {file}: {reason}; it must be readable and writable, and its folder too"
        )
    })
}
