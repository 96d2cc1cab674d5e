//! Determines whether a write-ahead log belongs to a database file.
//!
//! SQLite applies any valid log beside a database, even if the database was replaced by a backup. The pages of one and
//! the log of another together are a damaged database. Therefore every transaction puts a random *stamp* into the
//! header of the database, the `user_version`, and the stamp before it into the `application_id`. A log contains both
//! in each copy of page 1. The pages in the file are those before the first transaction of the log, or those of a
//! transaction in it which a checkpoint has copied. So the stamp in the file occurs in a log that belongs to it, after a
//! crash at any time and after a move of both files. A backup gets a stamp of its own.

use super::database_file::beside;
use super::error::{OpenError, StatementError};
use super::sqlite;
use super::wal_file::committed_first_pages;
use sqlx::sqlite::SqliteConnection;
use sqlx::{AssertSqlSafe, query_scalar, raw_sql};
use std::fs::File;
use std::io::{self, ErrorKind, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::Path;
use std::time::Duration;

/// The positions in the header of a database file: <https://www.sqlite.org/fileformat2.html#database_header>.
const USER_VERSION: usize = 60;
const APPLICATION_ID: usize = 68;
const HEADER_SIZE: usize = 100;

/// How often a log that does not seem to belong to the file is read. Another process may have begun a
/// new log meanwhile.
const ATTEMPTS: usize = 5;
const BETWEEN_ATTEMPTS: Duration = Duration::from_millis(20);

type Stamp = [u8; 4];

/// Puts a new stamp into the open transaction.
pub(super) async fn write(connection: &mut SqliteConnection) -> Result<(), StatementError> {
    let before: i64 = query_scalar("PRAGMA user_version")
        .fetch_one(&mut *connection)
        .await
        .map_err(sqlite::driver_error)?;
    let stamp = i32::from_be_bytes(random());
    let pragmas = format!("PRAGMA application_id = {before}; PRAGMA user_version = {stamp}");
    raw_sql(AssertSqlSafe(pragmas))
        .execute(connection)
        .await
        .map(drop)
        .map_err(sqlite::driver_error)
}

/// Gives a file that no process has open a stamp of its own.
pub(super) fn renew(mut file: &File) -> io::Result<()> {
    for position in [USER_VERSION, APPLICATION_ID] {
        file.seek(SeekFrom::Start(position as u64))?;
        file.write_all(&random())?;
    }
    Ok(())
}

/// A file that accountd has never written to has the stamp 0.
fn random() -> Stamp {
    fastrand::i32(1..).to_be_bytes()
}

/// Rejects a database whose log is that of another one. Must be called before this process opens the database, because
/// closing the file here would release SQLite's locks.
pub(super) async fn check(path: &Path) -> Result<(), OpenError> {
    match is_foreign(path).await {
        true => Err(foreign(path)),
        false => Ok(()),
    }
}

/// Returns whether the log of a database is that of another one, also if other processes write to it meanwhile.
pub(super) async fn is_foreign(path: &Path) -> bool {
    for _ in 0..ATTEMPTS {
        match log_belongs(path) {
            Ok(false) => tokio::time::sleep(BETWEEN_ATTEMPTS).await,
            // If the files cannot be read, SQLite reports why.
            Ok(true) | Err(_) => return false,
        }
    }
    true
}

fn foreign(path: &Path) -> OpenError {
    let database = path.display();
    OpenError(format!(
        "{database}-wal holds changes of another database than {database} and would damage it, as after copying a backup \
         by hand; use `accountd restore FILE --database sqlite:{database}` instead, or put back the database to which \
         that file belongs"
    ))
}

/// Returns whether the log beside a database, if any, belongs to it.
pub(super) fn log_belongs(path: &Path) -> io::Result<bool> {
    let log = match File::open(beside(path, "-wal")) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(true),
        log => log?,
    };
    let stamp = stamp_of(path)?;
    let mut has_pages = false;
    for page in committed_first_pages(log)? {
        let page = page?;
        has_pages = true;
        let stamps = [stamp_at(&page, USER_VERSION), stamp_at(&page, APPLICATION_ID)];
        if stamp.is_some() && stamps.contains(&stamp) {
            return Ok(true);
        }
    }
    // A log without page 1 was not written by accountd, so nothing is known about it.
    Ok(!has_pages)
}

/// Returns the stamp in a database file, or `None` if the file is missing or empty.
fn stamp_of(path: &Path) -> io::Result<Option<Stamp>> {
    let file = match File::open(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        file => file?,
    };
    let mut header = Vec::new();
    file.take(HEADER_SIZE as u64).read_to_end(&mut header)?;
    Ok(stamp_at(&header, USER_VERSION))
}

fn stamp_at(page: &[u8], position: usize) -> Option<Stamp> {
    let bytes = page.get(position..position + 4)?;
    bytes.try_into().ok()
}
