//! Copies an SQLite database while it is in use.

use super::backup_error::BackupError;
use super::connection::{Connection, DatabaseTarget};
use super::unfinished_copy::{CopyError, UnfinishedCopy};
use super::{migrate, regular_file, sqlite, wal_stamp};
use std::future::Future;
use std::path::Path;

/// Copies the database of a URL into a new file that only its owner can read, and returns the size in bytes.
///
/// The copy is a consistent snapshot that contains every change acknowledged before the call. The file
/// appears atomically. The database is only read, and others may write to it meanwhile. If `stopped`
/// completes first, no file is left.
///
/// # Errors
///
/// Returns an error if the file exists, the database does not exist, the disk is full, or the backup was
/// stopped.
pub async fn backup(
    url: &str,
    file: &Path,
    stopped: impl Future<Output = ()> + Send,
) -> Result<u64, BackupError> {
    let Some(source) = sqlite::path(url)? else {
        DatabaseTarget::parse(url)?;
        return Err(BackupError(
            "only SQLite databases can be backed up; use pg_dump for PostgreSQL".to_owned(),
        ));
    };
    let source = sqlite::resolve_link(&source)?;
    regular_file::require_database(&source)?;
    if regular_file::is_side_file_name(file) {
        return Err(BackupError(format!(
            "{} has a name that ends in -wal, -shm or -journal, where SQLite keeps files of another database; choose \
             another name",
            file.display()
        )));
    }
    if !source.is_file() {
        return Err(sqlite::missing(&source).into());
    }
    wal_stamp::check(&source).await?;
    let connected = sqlite::open_read_only(&source, false, sqlite::BUSY_TIMEOUT).await;
    let connected = connected.map_err(|error| sqlite::explain(&source, &error))?;
    let mut connection = Connection::Sqlite(connected);
    migrate::require_schema(&source, &mut connection).await?;
    let copied = copy(&mut connection, file, stopped).await;
    // SQLite may create files beside the copy until the connection is closed.
    connection.close().await;
    let finished = copied.and_then(|copy| {
        let bytes = copy.sync()?;
        copy.persist_new()?;
        Ok(bytes)
    });
    let path = file.display();
    finished.map_err(|error| {
        BackupError(match error {
            CopyError::Exists => format!("{path} already exists and is not replaced; name a new file"),
            CopyError::Failed(why) => format!("cannot write the backup {path}: {why}"),
        })
    })
}

async fn copy(
    connection: &mut Connection,
    file: &Path,
    stopped: impl Future<Output = ()> + Send,
) -> Result<UnfinishedCopy, CopyError> {
    if file.symlink_metadata().is_ok() {
        return Err(CopyError::Exists);
    }
    let copy = UnfinishedCopy::beside(file)?;
    if let Connection::Sqlite(connection) = connection {
        copy.fill(connection, stopped).await?;
    }
    Ok(copy)
}
