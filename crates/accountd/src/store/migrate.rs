//! Creates and migrates the tables. Of several instances that start at the same time, one does the work.

use super::connection::{Connection, DatabaseTarget};
use super::error::{OpenError, StatementError};
use super::lazy_connection::LazyConnection;
use super::lock_deadline::LockDeadline;
use super::lock_wait::LockWait;
use super::open_errors::{describe, foreign, locked, newer, not_accountd, other_encoding};
use super::options::StoreOptions;
use super::{pooler_check, postgres, regular_file, sqlite, wal_stamp};
use std::path::Path;
use std::time::Duration;

/// The table that identifies a database as accountd's.
const TABLE: &str = "accountd_schema";
const CREATE: &str = "CREATE TABLE accountd_schema (version bigint NOT NULL)";
/// Waits for whoever has locked the table. Reading the version has a shorter limit of time.
const AWAIT_TABLE: &str = "SELECT FROM accountd_schema LIMIT 0";
const INSERT_VERSION: &str = "INSERT INTO accountd_schema (version) VALUES (0)";
const VERSION: &str = "SELECT COALESCE(CAST(MAX(version) AS text), '') FROM accountd_schema WHERE version >= CAST($1 AS bigint)";
const INCREMENT_VERSION: &str = "UPDATE accountd_schema SET version = version + 1";

/// How long the inspection of a file waits for a lock. If that is not enough, the file is checked when it is opened.
const INSPECTION_TIMEOUT: Duration = Duration::from_millis(100);

/// Why a database cannot be prepared.
enum PrepareError {
    File(OpenError),
    Statement(StatementError),
    NotInitialized,
    Foreign,
    Newer(usize),
    Encoding(String),
}

impl From<OpenError> for PrepareError {
    fn from(error: OpenError) -> Self {
        Self::File(error)
    }
}

impl From<StatementError> for PrepareError {
    fn from(error: StatementError) -> Self {
        Self::Statement(error)
    }
}

/// Opens the database and creates or migrates its tables. With `create`, also creates the database.
pub(super) async fn open(
    target: &DatabaseTarget,
    options: &StoreOptions,
) -> Result<LazyConnection, OpenError> {
    if let DatabaseTarget::Postgres(server) = target {
        pooler_check::require_sessions(server).await?;
    }
    let mut database = LazyConnection::new(target.clone());
    let wait = LockWait::default();
    let prepared = wait
        .watch(target, prepare(target, &mut database, options, &wait))
        .await;
    let database_name = || describe(target);
    match prepared {
        Ok(()) => Ok(database),
        Err(PrepareError::File(error)) => Err(error),
        Err(PrepareError::Statement(StatementError::Locked(_))) => {
            Err(locked(&database_name(), target, options.lock_timeout, &wait))
        }
        Err(PrepareError::Statement(error)) => Err(target.explain(&error)),
        Err(PrepareError::NotInitialized) => Err(not_accountd(&database_name())),
        Err(PrepareError::Foreign) => Err(foreign(&database_name())),
        Err(PrepareError::Encoding(encoding)) => Err(other_encoding(&database_name(), &encoding)),
        Err(PrepareError::Newer(version)) => Err(newer(&database_name(), version, migrations(target).len())),
    }
}

/// The version of the tables in a database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DatabaseVersion {
    /// The present version.
    pub version: usize,
    /// The version that opening the database migrates to.
    pub newest: usize,
}

/// Checks that a database can be opened, without changing it.
///
/// # Errors
///
/// Returns why the database cannot be used and a suggested fix, in one line without the URL's password.
pub async fn check_database(url: &str) -> Result<DatabaseVersion, OpenError> {
    let target = DatabaseTarget::parse(url)?;
    let explain = |error: StatementError| target.explain(&error);
    let mut connection = match &target {
        DatabaseTarget::Sqlite(file, _) => {
            let path = file.path();
            regular_file::require_database(path)?;
            if !path.exists() {
                return Err(sqlite::missing(path));
            }
            wal_stamp::check(path).await?;
            let opened = sqlite::open_read_only(path, sqlite::is_unused(path), sqlite::BUSY_TIMEOUT).await;
            Connection::Sqlite(opened.map_err(explain)?)
        }
        DatabaseTarget::Postgres(server) => {
            pooler_check::require_sessions(server).await?;
            let mut connection = target.connect(sqlite::BUSY_TIMEOUT).await.map_err(explain)?;
            let encoding = connection
                .query_one(postgres::ENCODING, "")
                .await
                .map_err(explain)?;
            if encoding != "UTF8" {
                return Err(other_encoding(&describe(&target), &encoding));
            }
            connection
        }
    };
    let version = known_version(&describe(&target), &mut connection).await;
    connection.close().await;
    match version.map_err(explain)?? {
        Some(version) => Ok(DatabaseVersion {
            version,
            newest: migrations(&target).len(),
        }),
        None => Err(not_accountd(&describe(&target))),
    }
}

/// Checks a file before SQLite opens it, and creates it if necessary.
async fn prepare_file(path: &Path, create: bool) -> Result<(), OpenError> {
    regular_file::require_database(path)?;
    if !create && !path.exists() {
        return Err(sqlite::missing(path));
    }
    wal_stamp::check(path).await?;
    if create {
        sqlite::create_file(path)?;
    }
    reject_foreign_file(path, create).await
}

/// Returns the schema version of a file, without changing it; `None` if it is not accountd's. Fails if it is newer than
/// this program.
pub(super) async fn known_version(
    what: &str,
    connection: &mut Connection,
) -> Result<Result<Option<usize>, OpenError>, StatementError> {
    let known = sqlite::MIGRATIONS.len();
    Ok(match version(connection).await? {
        Some(version) if version > known => Err(newer(what, version, known)),
        version => Ok(version),
    })
}

/// Checks that a file contains tables that this program knows, without changing it.
pub(super) async fn require_schema(path: &Path, connection: &mut Connection) -> Result<(), OpenError> {
    let database = format!("the database {}", path.display());
    match known_version(&database, connection).await {
        Ok(Ok(Some(_))) => Ok(()),
        Ok(Ok(None)) => Err(not_accountd(&database)),
        Ok(Err(error)) => Err(error),
        Err(error) => Err(sqlite::explain(path, &error)),
    }
}

/// Rejects a file of another program before anything in it or beside it is changed. A file that cannot be
/// read without changes, for example after a crash of its writer, is checked when it is opened.
async fn reject_foreign_file(path: &Path, create: bool) -> Result<(), OpenError> {
    // A concurrent writer may have disturbed the first attempt.
    if let Ok(()) = inspect_file(path, create).await {
        return Ok(());
    }
    inspect_file(path, create).await
}

async fn inspect_file(path: &Path, create: bool) -> Result<(), OpenError> {
    let database = format!("the database {}", path.display());
    let mut connection = match sqlite::open_read_only(path, sqlite::is_unused(path), INSPECTION_TIMEOUT).await
    {
        Ok(connection) => Connection::Sqlite(connection),
        Err(_) => return Ok(()),
    };
    let result = match version(&mut connection).await {
        Ok(Some(version)) if version > sqlite::MIGRATIONS.len() => {
            Err(newer(&database, version, sqlite::MIGRATIONS.len()))
        }
        Ok(Some(_)) => Ok(()),
        Ok(None) => match is_foreign(&mut connection).await {
            Ok(true) => Err(foreign(&database)),
            Ok(false) if create => Ok(()),
            Ok(false) => Err(not_accountd(&database)),
            Err(error) => report_if_corrupt(path, &error),
        },
        Err(error) => report_if_corrupt(path, &error),
    };
    connection.close().await;
    result
}

fn report_if_corrupt(path: &Path, error: &StatementError) -> Result<(), OpenError> {
    match error {
        StatementError::Fatal(_) => Err(sqlite::explain(path, error)),
        StatementError::Conflict(_) | StatementError::Locked(_) | StatementError::ConnectionLost(_) => Ok(()),
    }
}

fn migrations(target: &DatabaseTarget) -> &'static [&'static str] {
    match target {
        DatabaseTarget::Sqlite(..) => &sqlite::MIGRATIONS,
        DatabaseTarget::Postgres(_) => &postgres::MIGRATIONS,
    }
}

async fn prepare(
    target: &DatabaseTarget,
    database: &mut LazyConnection,
    options: &StoreOptions,
    wait: &LockWait,
) -> Result<(), PrepareError> {
    let deadline = LockDeadline::after(options.lock_timeout);
    if let DatabaseTarget::Sqlite(file, _) = target {
        prepare_file(file.path(), options.create).await?;
    }
    let known = migrations(target);
    let connection = connect(database, deadline, wait).await?;
    if let Connection::Postgres(_) = connection {
        let encoding = connection.query_one(postgres::ENCODING, "").await?;
        if encoding != "UTF8" {
            return Err(PrepareError::Encoding(encoding));
        }
    }
    // The usual case: the tables are up to date.
    let present = version(connection).await?;
    if present == Some(known.len()) && has_wal(connection).await? {
        // Detects a read-only file now instead of at the first change.
        if let Connection::Sqlite(_) = connection {
            connection.begin().await?;
            connection.run("ROLLBACK").await?;
        }
        return Ok(connection.reset_lock_timeout().await?);
    }
    if present.is_none() && is_foreign(connection).await? {
        return Err(PrepareError::Foreign);
    }
    if present.is_none() && !options.create {
        return Err(PrepareError::NotInitialized);
    }
    database.drop_connection();
    if let DatabaseTarget::Sqlite(file, sqlite) = target {
        sqlite::use_wal(file, sqlite, deadline).await?;
    }
    let connection = connect(database, deadline, wait).await?;
    connection.begin().await?;
    if let Connection::Postgres(_) = connection {
        connection.run_all(postgres::LOCK_MIGRATIONS.to_owned()).await?;
    }
    let present = match version(connection).await? {
        Some(version) => version,
        None if may_create_tables(connection).await? => {
            connection.run(CREATE).await?;
            connection.run(INSERT_VERSION).await?;
            0
        }
        None => return Err(PrepareError::Foreign),
    };
    let missing = known.get(present..).ok_or(PrepareError::Newer(present))?;
    for migration in missing {
        for statement in migration
            .split_inclusive(';')
            .filter(|text| !text.trim().is_empty())
        {
            connection.set_lock_timeout(deadline.remaining()).await?;
            connection.run_all(statement.to_owned()).await?;
        }
        connection.run(INCREMENT_VERSION).await?;
    }
    connection.run("COMMIT").await?;
    Ok(connection.reset_lock_timeout().await?)
}

/// Opens the connection, and waits until the schema version can be read.
async fn connect<'a>(
    database: &'a mut LazyConnection,
    deadline: LockDeadline,
    wait: &LockWait,
) -> Result<&'a mut Connection, StatementError> {
    let connection = database.connect_within(deadline.remaining()).await?;
    connection.set_lock_timeout(deadline.remaining()).await?;
    if let Connection::Postgres(_) = connection {
        let session = connection.query_one(postgres::SESSION_ID, "").await?;
        wait.set_session(session.parse().unwrap_or_default());
        if has_table(connection, TABLE).await? {
            connection.run_all(AWAIT_TABLE.to_owned()).await?;
        }
        connection.set_lock_timeout(deadline.remaining()).await?;
    }
    Ok(connection)
}

/// Returns whether the file is in WAL mode. A file that was copied may not be.
async fn has_wal(connection: &mut Connection) -> Result<bool, StatementError> {
    match connection {
        Connection::Sqlite(connection) => sqlite::has_wal(connection).await,
        Connection::Postgres(_) => Ok(true),
    }
}

/// Returns the schema version; `None` if the tables of accountd are missing.
async fn version(connection: &mut Connection) -> Result<Option<usize>, StatementError> {
    if !has_table(connection, TABLE).await? {
        return Ok(None);
    }
    let version = connection.query_all(VERSION, "0").await?;
    let version = version.first().and_then(|text| text.parse().ok());
    version
        .map(Some)
        .ok_or_else(|| StatementError::unreadable("the schema version"))
}

async fn has_table(connection: &mut Connection, name: &str) -> Result<bool, StatementError> {
    let has_table = match connection {
        Connection::Sqlite(_) => sqlite::COUNT_TABLE,
        Connection::Postgres(_) => postgres::COUNT_TABLE,
    };
    Ok(connection.query_one(has_table, name).await? != "0")
}

/// Returns whether there are tables, but none of accountd. The order of the checks matters for instances that
/// start at the same time, because all tables appear at once.
async fn is_foreign(connection: &mut Connection) -> Result<bool, StatementError> {
    Ok(!may_create_tables(connection).await? && version(connection).await?.is_none())
}

/// Returns whether accountd may create its tables. A database on a server may contain objects of extensions,
/// whereas a file must be empty.
async fn may_create_tables(connection: &mut Connection) -> Result<bool, StatementError> {
    if let Connection::Sqlite(connection) = connection {
        return sqlite::is_empty(connection).await;
    }
    for table in ["accounts", "tokens", "mails", "audit"] {
        if has_table(connection, table).await? {
            return Ok(false);
        }
    }
    Ok(true)
}
