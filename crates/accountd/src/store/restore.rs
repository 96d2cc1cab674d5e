//! Replaces an SQLite database by a backup.
//!
//! The old database is complete until the backup, which was checked and written to the disk, takes its name at once.
//! Before that, its write-ahead log is merged into it and removed, so that the log cannot be applied to the backup.

use super::backup_error::BackupError;
use super::connection::{Connection, DatabaseTarget};
use super::database_file::{FileId, beside};
use super::error::StatementError;
use super::exclusive_lock::ExclusiveLock;
use super::folder_lock::FolderLock;
use super::regular_file::{self, SIDE_FILES};
use super::unfinished_copy::{CopyError, UnfinishedCopy};
use super::{lock_holder, migrate, sqlite, wal_stamp};
use sqlx::query_scalar;
use sqlx::sqlite::SqliteConnection;
use std::fmt;
use std::future::Future;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::pin::pin;

/// Replaces the database of a URL by a backup, or creates it, and returns its size in bytes. Only its owner can read it.
///
/// At any time, also after a kill or a power failure, the path names either the old database or the new one, each
/// complete. If `stopped` completes before the database is replaced, nothing is changed.
///
/// # Errors
///
/// Returns an error if a process has the database open, or if the backup is missing, damaged or not a database that this
/// program supports.
pub async fn restore(
    url: &str,
    backup: &Path,
    stopped: impl Future<Output = ()> + Send,
) -> Result<u64, BackupError> {
    let Some(database) = sqlite::path(url)? else {
        DatabaseTarget::parse(url)?;
        return Err(BackupError(
            "only SQLite databases can be restored; use pg_restore for PostgreSQL".to_owned(),
        ));
    };
    // Replaces the file behind a symbolic link, not the link.
    let database = sqlite::resolve_link(&database)?;
    regular_file::require_database(&database)?;
    if let Some(kind) = regular_file::special_kind(backup) {
        return Err(BackupError(format!(
            "the backup {} is {kind}; name a file",
            backup.display()
        )));
    }
    if let Some((side_file, kind)) = regular_file::special_side_file(backup) {
        return Err(BackupError(format!(
            "{} is {kind}, where SQLite keeps a file of the backup; remove it",
            side_file.display()
        )));
    }
    if !backup.is_file() {
        return Err(BackupError(format!(
            "the backup {} does not exist",
            backup.display()
        )));
    }
    let is_same = |id: FileId| FileId::of(&database).is_ok_and(|other| other == id);
    if cfg!(unix) && FileId::of(backup).is_ok_and(is_same) {
        return Err(BackupError(format!(
            "{} is the database itself; name a backup",
            backup.display()
        )));
    }
    // Fails early; the lock is taken again when nothing else remains to be done.
    drop(lock(&database)?);
    let copy = copy_checked(backup, &database, stopped).await?;
    let failed = |why: &dyn fmt::Display| cannot_restore(&database, why);
    let bytes = copy.sync().map_err(|error| failed(&error))?;
    merge_log(&database).await.map_err(|error| {
        let why = error.reason();
        failed(&format!(
            "its write-ahead log cannot be merged, so it is not replaced: {why}"
        ))
    })?;
    let in_use = || in_use(&database);
    let _folder = FolderLock::exclusive(&database).await.ok_or_else(in_use)?;
    let _lock = lock(&database)?;
    Replacement { database: &database }
        .run(copy, usize::MAX)
        .map_err(|error| failed(&error))?;
    Ok(bytes)
}

fn cannot_restore(database: &Path, why: &dyn fmt::Display) -> BackupError {
    BackupError(format!("cannot restore {}: {why}", database.display()))
}

/// Prevents other processes from opening the old database, if there is one.
fn lock(database: &Path) -> Result<Option<ExclusiveLock>, BackupError> {
    match ExclusiveLock::take(database) {
        Ok(lock) => Ok(Some(lock)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) if error.kind() == ErrorKind::WouldBlock => Err(in_use(database)),
        Err(error) => Err(cannot_restore(database, &error)),
    }
}

fn in_use(database: &Path) -> BackupError {
    let holder = lock_holder::holders_of_file(database, true);
    let holder = holder.unwrap_or_else(|| "another process".to_owned());
    BackupError(format!(
        "the database {} is in use by {holder}; stop it first",
        database.display()
    ))
}

/// Checks the backup and copies it beside the database.
async fn copy_checked(
    backup: &Path,
    database: &Path,
    stopped: impl Future<Output = ()> + Send,
) -> Result<UnfinishedCopy, BackupError> {
    if wal_stamp::is_foreign(backup).await {
        return Err(BackupError(format!(
            "{0}-wal holds changes of another database than the backup {0}; remove it, or use another backup",
            backup.display()
        )));
    }
    let is_unused = sqlite::is_unused(backup);
    let opened = sqlite::open_read_only(backup, is_unused, sqlite::BUSY_TIMEOUT).await;
    let opened = opened.map_err(|error| unusable(backup, &error))?;
    let mut connection = Connection::Sqlite(opened);
    let copied = check_and_copy(&mut connection, backup, database, stopped).await;
    connection.close().await;
    copied
}

async fn check_and_copy(
    connection: &mut Connection,
    backup: &Path,
    database: &Path,
    stopped: impl Future<Output = ()> + Send,
) -> Result<UnfinishedCopy, BackupError> {
    let name = format!("the backup {}", backup.display());
    let version = migrate::known_version(&name, connection).await;
    if version.map_err(|error| unusable(backup, &error))??.is_none() {
        return Err(BackupError(format!(
            "{name} is not an accountd database; use another backup"
        )));
    }
    let Connection::Sqlite(connection) = connection else {
        return Err(cannot_restore(database, &"the backup is not an SQLite database"));
    };
    let mut stopped = pin!(stopped);
    tokio::select! {
        checked = require_integrity(connection, backup) => checked?,
        () = &mut stopped => return Err(cannot_restore(database, &"stopped; nothing was changed")),
    }
    let copied = copy(connection, database, stopped).await;
    copied.map_err(|error| match error {
        CopyError::Exists => cannot_restore(database, &"the copy exists already"),
        CopyError::Failed(why) => cannot_restore(database, &why),
    })
}

async fn copy(
    connection: &mut SqliteConnection,
    database: &Path,
    stopped: impl Future<Output = ()> + Send,
) -> Result<UnfinishedCopy, CopyError> {
    let copy = UnfinishedCopy::beside(database)?;
    copy.fill(connection, stopped).await?;
    Ok(copy)
}

/// Reads every page and every index.
async fn require_integrity(connection: &mut SqliteConnection, backup: &Path) -> Result<(), BackupError> {
    let checked: Result<String, _> = query_scalar("PRAGMA integrity_check(1)")
        .fetch_one(connection)
        .await;
    let checked = checked.map_err(|error| unusable(backup, &sqlite::driver_error(error)))?;
    match checked.as_str() {
        "ok" => Ok(()),
        why => Err(damaged(backup, why)),
    }
}

fn unusable(backup: &Path, error: &StatementError) -> BackupError {
    match error {
        StatementError::Fatal(why) if why.contains("not a database") => BackupError(format!(
            "the backup {} is not an SQLite database, or its header is damaged; use another backup",
            backup.display()
        )),
        StatementError::Fatal(why) => damaged(backup, why),
        error => BackupError(format!(
            "cannot read the backup {}: {}",
            backup.display(),
            error.reason()
        )),
    }
}

fn damaged(backup: &Path, why: &str) -> BackupError {
    let why = why.lines().next().unwrap_or_default();
    BackupError(format!(
        "the backup {} is damaged: {why}; use another backup",
        backup.display()
    ))
}

/// Merges the write-ahead log into the old database, so that it stays complete without the log. A database that is damaged
/// remains as it is.
///
/// # Errors
///
/// Returns why an undamaged database could not be opened or written to.
async fn merge_log(database: &Path) -> Result<(), StatementError> {
    if !database.is_file() || !wal_stamp::log_belongs(database).unwrap_or(false) {
        return Ok(());
    }
    let target = format!("sqlite:{}", database.display());
    let Ok(target) = DatabaseTarget::parse(&target) else {
        return Ok(());
    };
    let merged = match target.connect(sqlite::BUSY_TIMEOUT).await {
        Ok(mut connection) => {
            // Closing the last connection does the same, but only if no reader has interfered.
            let merged = connection.run("PRAGMA wal_checkpoint(TRUNCATE)").await;
            connection.close().await;
            merged.map(drop)
        }
        Err(error) => Err(error),
    };
    match merged {
        Err(StatementError::Fatal(_)) => Ok(()),
        merged => merged,
    }
}

/// The steps that replace the old database. After each of them, one of the two is complete.
struct Replacement<'a> {
    database: &'a Path,
}

impl Replacement<'_> {
    /// Takes the first steps; all of them replace the database.
    fn run(&self, copy: UnfinishedCopy, steps: usize) -> io::Result<()> {
        // In the order of removal.
        let removed: Vec<PathBuf> = SIDE_FILES.map(|suffix| beside(self.database, suffix)).into();
        for path in removed.iter().take(steps) {
            match std::fs::remove_file(path) {
                Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
                _ => {}
            }
        }
        if steps > removed.len() {
            copy.persist_over()?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
