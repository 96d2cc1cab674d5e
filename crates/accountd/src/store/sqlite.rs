//! The SQLite back end: a file in WAL mode, with every commit durable before it is acknowledged.
//!
//! `backup` and `restore`, which support no other back end, use this module directly.

use super::database_file::{DatabaseFile, beside};
use super::error::{ErrorClass, OpenError, StatementError, statement_error};
use super::folder_lock::FolderLock;
use super::lock_deadline::LockDeadline;
use super::lock_holder;
use super::regular_file::is_side_file_name;
use super::statements::{SqlDialect, Statements};
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

/// The migrations, one per schema version.
pub(super) const MIGRATIONS: [&str; 5] = [
    include_str!("sqlite/0001.sql"),
    include_str!("sqlite/0002.sql"),
    include_str!("sqlite/0003.sql"),
    include_str!("sqlite/0004.sql"),
    include_str!("sqlite/0005.sql"),
];

/// Counts the tables with this name.
pub(super) const COUNT_TABLE: &str =
    "SELECT CAST(COUNT(*) AS TEXT) FROM sqlite_schema WHERE type = 'table' AND name = ?1";

/// Counts the tables.
const COUNT_TABLES: &str = "SELECT CAST(COUNT(*) AS TEXT) FROM sqlite_schema WHERE type = 'table'";

/// Takes the write lock at the beginning. If two transactions read first, only one of them could continue to write; the
/// other would fail at once, without waiting.
pub(super) const BEGIN: &str = "BEGIN IMMEDIATE";

/// The number of rows that the last statement changed. Like all statements, it takes one parameter: here the
/// empty text.
pub(super) const CHANGES: &str = "SELECT CAST(changes() AS TEXT) WHERE ?1 = ''";

/// How long to wait for a lock held by another process.
pub(super) const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

/// A number that changes with every commit of another connection, in any process.
pub(super) const DATA_VERSION: &str = "PRAGMA data_version";

/// All statements in the SQL of SQLite.
pub(super) static STATEMENTS: LazyLock<Statements> = LazyLock::new(|| {
    Statements::new(&SqlDialect {
        array: "json_array",
        object: "json_object",
        aggregate: |rows| format!("json_group_array({rows})"),
        nested: |value| format!("json({value})"),
        text: str::to_owned,
        input_rows: |columns| {
            let columns = columns
                .iter()
                .map(|(name, _)| format!("value ->> '$.{name}' AS {name}"));
            let columns = columns.collect::<Vec<_>>().join(", ");
            // Without materialization, SQLite would serialize an object again for each of its columns.
            let objects = "WITH objects AS MATERIALIZED (SELECT value FROM json_each(?1))";
            format!("({objects} SELECT {columns} FROM objects) AS j")
        },
        in_list: |column, list| format!("{column} IN (SELECT value FROM json_each(?1, '$.{list}'))"),
        field: |name| format!("(?1 ->> '$.{name}')"),
        read_only: "'off'",
        lock: "",
        skip_locked: "",
    })
});

/// Returns the path in `sqlite:PATH`, or `None` for a URL of another kind.
pub(super) fn path(url: &str) -> Result<Option<PathBuf>, OpenError> {
    let Some(path) = url.strip_prefix("sqlite:") else {
        return Ok(None);
    };
    let path = path.strip_prefix("//").unwrap_or(path);
    let why = match path {
        "" => "URL has no path; expected sqlite:PATH",
        ":memory:" => "must be a file; `accountd demo` serves a temporary database",
        // SQLite would interpret such a path as a URI.
        _ if path.contains('?') || path.starts_with("file:") => {
            "URL must not have parameters; expected sqlite:PATH"
        }
        _ if is_side_file_name(Path::new(path)) => {
            "must not have a name that ends in -wal, -shm or -journal, where SQLite keeps files of another database"
        }
        _ => return Ok(Some(PathBuf::from(path))),
    };
    Err(OpenError(format!("the database {why}")))
}

/// Resolves a symbolic link to the database. SQLite keeps its other files beside the target, not beside the link.
pub(super) fn resolve_link(path: &Path) -> Result<PathBuf, OpenError> {
    if !path.is_symlink() {
        return Ok(path.to_owned());
    }
    path.canonicalize().map_err(|error| {
        let target = path.read_link().unwrap_or_default();
        OpenError(format!(
            "the database {} is a symbolic link to {}, which cannot be opened: {error}; create that file, or remove the link",
            path.display(),
            target.display()
        ))
    })
}

/// Creates the file if it does not exist, readable by its owner only.
pub(super) fn create_file(path: &Path) -> Result<(), OpenError> {
    match create(path) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(OpenError(format!(
            "cannot create the database {}: {error}; the folder must exist and be writable",
            path.display()
        ))),
        _ => Ok(()),
    }
}

/// Returns the error for a database that does not exist.
pub(super) fn missing(path: &Path) -> OpenError {
    OpenError(format!(
        "the database {} does not exist; name one with --database sqlite:PATH",
        path.display()
    ))
}

/// Returns the connection options for the file.
pub(super) fn options(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .foreign_keys(true)
        .synchronous(SqliteSynchronous::Full)
        .busy_timeout(BUSY_TIMEOUT)
        // In KiB, per connection.
        .pragma("cache_size", "-16384")
        // In pages. A smaller value would copy frequently written pages more often; a larger one would
        // prolong recovery after a crash.
        .pragma("wal_autocheckpoint", "4096")
        .disable_statement_logging()
}

/// Opens a connection while no other process replaces the file, and checks that it is the file that the path names.
pub(super) async fn connect(
    file: &DatabaseFile,
    options: &SqliteConnectOptions,
    lock_timeout: Duration,
) -> Result<SqliteConnection, StatementError> {
    let _folder = FolderLock::shared(file.path(), lock_timeout).await?;
    let before = file.before_open()?;
    let connection = options.connect().await.map_err(driver_error)?;
    if let Err(error) = file.opened(before) {
        // Closing the connection would delete the `-wal` and `-shm` files, which may now belong to another database.
        std::mem::forget(connection);
        return Err(error);
    }
    Ok(connection)
}

/// Opens a read-only connection, and waits at most `lock_timeout` for a lock. If `is_unused`, the file is read without
/// locks; see [`is_unused`].
pub(super) async fn open_read_only(
    path: &Path,
    is_unused: bool,
    lock_timeout: Duration,
) -> Result<SqliteConnection, StatementError> {
    let _folder = FolderLock::shared(path, lock_timeout).await?;
    let options = SqliteConnectOptions::new()
        .filename(path)
        .read_only(true)
        .immutable(is_unused)
        .busy_timeout(lock_timeout)
        .disable_statement_logging();
    options.connect().await.map_err(driver_error)
}

/// Returns whether no process seems to have the file open, because there is neither a write-ahead log nor a journal
/// beside it. It can then be read without locks, which creates no files beside it either.
pub(super) fn is_unused(path: &Path) -> bool {
    ["-wal", "-journal"]
        .iter()
        .all(|suffix| !beside(path, suffix).exists())
}

/// Creates the file if it does not exist. An existing file is not opened, because closing it would release
/// the locks of other connections in this process.
fn create(path: &Path) -> io::Result<()> {
    let mut create = OpenOptions::new();
    create.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut create, 0o600);
    create.open(path)?.sync_all()?;
    // Makes the directory entry durable.
    #[cfg(unix)]
    if let Some(folder) = path.canonicalize()?.parent() {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

/// Switches the file to WAL mode permanently. While other processes open the file, SQLite reports that it is locked
/// instead of waiting, so this retries until the deadline.
pub(super) async fn use_wal(
    file: &DatabaseFile,
    options: &SqliteConnectOptions,
    deadline: LockDeadline,
) -> Result<(), StatementError> {
    let options = options.clone().journal_mode(SqliteJournalMode::Wal);
    loop {
        let limit = deadline.remaining();
        match connect(file, &options.clone().busy_timeout(limit), limit).await {
            Ok(connection) => return sqlx::Connection::close(connection).await.map_err(driver_error),
            Err(StatementError::Locked(_)) if !deadline.is_over() => {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            Err(error) => return Err(error),
        }
    }
}

/// Returns whether the file is in WAL mode. A copy of a database may be in another mode.
pub(super) async fn has_wal(connection: &mut SqliteConnection) -> Result<bool, StatementError> {
    let mode: String = query_scalar("PRAGMA journal_mode")
        .fetch_one(connection)
        .await
        .map_err(driver_error)?;
    Ok(mode == "wal")
}

/// Returns whether the file contains no tables.
pub(super) async fn is_empty(connection: &mut SqliteConnection) -> Result<bool, StatementError> {
    let tables: String = query_scalar(COUNT_TABLES)
        .fetch_one(connection)
        .await
        .map_err(driver_error)?;
    Ok(tables == "0")
}

/// Classifies an error of the driver.
pub(super) fn driver_error(error: sqlx::Error) -> StatementError {
    statement_error(error, |error| match primary(error) {
        // CORRUPT, NOTADB, and codes that only a bug in this program can cause.
        11 | 26 | 1 | 19 | 20 | 21 | 25 => ErrorClass::Fatal,
        // BUSY, LOCKED.
        5 | 6 => ErrorClass::Locked,
        // NOMEM, READONLY, IOERR, FULL, CANTOPEN, PROTOCOL and similar.
        _ => ErrorClass::ConnectionLost,
    })
}

/// Returns the primary result code, without the details of the extended one.
fn primary(error: &dyn DatabaseError) -> u32 {
    let code = error.code().and_then(|code| code.parse::<u32>().ok());
    code.unwrap_or(1) & 0xff
}

/// Explains why the file cannot be used, with a suggested fix.
pub(super) fn explain(path: &Path, error: &StatementError) -> OpenError {
    let file = path.display();
    let reason = error.reason();
    OpenError(if reason.contains("not a database") {
        format!(
            "{file} is not an SQLite database, or its header is damaged; use another path in sqlite:PATH, or restore a backup"
        )
    } else if let StatementError::Fatal(_) = error {
        format!("the database {file} is damaged: {reason}; restore a backup")
    } else if let StatementError::Locked(_) = error {
        let holder = lock_holder::holders_of_file(path, false);
        let holder = holder.unwrap_or_else(|| "another process".to_owned());
        format!(
            "the database {file} is locked by {holder}; end that process or its transaction, and try again"
        )
    } else {
        format!(
            "cannot open the database {file}: {reason}; the file and its folder must be readable and writable"
        )
    })
}
