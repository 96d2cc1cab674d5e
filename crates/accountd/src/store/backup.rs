//! Copies an SQLite database while it is in use.

use super::connection::{Connection, DatabaseTarget};
use super::error::OpenError;
use super::{migrate, sqlite};
use sqlx::query;
use sqlx::sqlite::SqliteConnection;
use std::ffi::OsString;
use std::fmt;
use std::fs::File;
use std::future::Future;
use std::io;
use std::path::{Path, PathBuf};
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tempfile::{Builder, NamedTempFile};

/// Number of virtual machine steps between two checks whether to stop.
const PROGRESS_STEPS: i32 = 1_000;

/// Why the backup failed, in one line with a suggested fix.
#[derive(Clone, Debug)]
pub struct BackupError(String);

impl fmt::Display for BackupError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for BackupError {}

impl From<OpenError> for BackupError {
    fn from(error: OpenError) -> Self {
        Self(error.to_string())
    }
}

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
    if !source.is_file() {
        return Err(sqlite::missing(&source).into());
    }
    let connected = sqlite::open_read_only(&source, false).await;
    let connected = connected.map_err(|error| sqlite::explain(&source, &error))?;
    let mut connection = Connection::Sqlite(connected);
    migrate::require_schema(&source, &mut connection).await?;
    let copy = Copy::to(file)?;
    let copied = match &mut connection {
        Connection::Sqlite(connection) => copy.fill(connection, stopped).await,
        Connection::Postgres(_) => Ok(()),
    };
    // SQLite may create files beside the copy until the connection is closed.
    connection.close().await;
    copied?;
    copy.finish()
}

/// An unfinished copy, beside its final path. Dropping it deletes the file.
struct Copy {
    unfinished: NamedTempFile,
    folder: File,
    file: PathBuf,
}

impl Copy {
    fn to(file: &Path) -> Result<Self, BackupError> {
        if file.symlink_metadata().is_ok() {
            return Err(already_exists(file));
        }
        let name = file
            .file_name()
            .ok_or_else(|| write_error(file, "the path names no file"))?;
        let folder = match file.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        let folder_error = |why: &dyn fmt::Display| {
            write_error(file, &format!("{why}; the folder must exist and be writable"))
        };
        let handle = File::open(folder).map_err(|error| folder_error(&error))?;
        let prefix: OsString = [".".as_ref(), name, ".".as_ref()].into_iter().collect();
        // Temporary files are readable by their owner only. The full error would name this internal file.
        let unfinished = Builder::new().prefix(&prefix).suffix(".part").tempfile_in(folder);
        let unfinished = unfinished.map_err(|error| folder_error(&error.kind()))?;
        Ok(Self {
            unfinished,
            folder: handle,
            file: file.to_owned(),
        })
    }

    /// Writes the copy. When stopped, interrupts SQLite, which removes its journal.
    async fn fill(
        &self,
        connection: &mut SqliteConnection,
        stopped: impl Future<Output = ()> + Send,
    ) -> Result<(), BackupError> {
        let is_stopped = Arc::new(AtomicBool::new(false));
        let interrupted = Arc::clone(&is_stopped);
        let mut handle = connection.lock_handle().await.map_err(sqlite::driver_error);
        if let Ok(handle) = &mut handle {
            handle.set_progress_handler(PROGRESS_STEPS, move || !interrupted.load(Ordering::Relaxed));
        }
        drop(handle);
        let mut copied = pin!(query("VACUUM INTO ?1").bind(self.path()?).execute(connection));
        let copied = tokio::select! {
            copied = &mut copied => copied,
            () = stopped => {
                is_stopped.store(true, Ordering::Relaxed);
                copied.await
            }
        };
        if is_stopped.load(Ordering::Relaxed) {
            return Err(self.write_error("stopped; the unfinished file was removed"));
        }
        let copied = copied.map_err(sqlite::driver_error);
        copied.map(drop).map_err(|error| self.write_error(error.reason()))
    }

    fn path(&self) -> Result<&str, BackupError> {
        let path = self.unfinished.path().to_str();
        path.ok_or_else(|| self.write_error("its path is not UTF-8; choose another path"))
    }

    fn write_error(&self, why: &str) -> BackupError {
        write_error(&self.file, why)
    }

    /// Syncs the copy and gives it its name, without replacing a file that has appeared meanwhile.
    fn finish(self) -> Result<u64, BackupError> {
        let file = self.file;
        let failed = |error: io::Error| write_error(&file, &error.to_string());
        let written = self.unfinished.as_file();
        written.sync_all().map_err(failed)?;
        let bytes = written.metadata().map_err(failed)?.len();
        self.unfinished
            .persist_noclobber(&file)
            .map_err(|error| match error.error.kind() {
                io::ErrorKind::AlreadyExists => already_exists(&file),
                _ => failed(error.error),
            })?;
        // Makes the directory entry durable.
        self.folder.sync_all().map_err(failed)?;
        Ok(bytes)
    }
}

fn write_error(file: &Path, why: &str) -> BackupError {
    BackupError(format!("cannot write the backup {}: {why}", file.display()))
}

fn already_exists(file: &Path) -> BackupError {
    BackupError(format!(
        "{} already exists and is not replaced; name a new file",
        file.display()
    ))
}
