//! A copy of an SQLite database, taken while it is in use.

use super::connection::{Connection, Target};
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

/// After how many of its steps SQLite looks whether it is to go on.
const STEPS: i32 = 1_000;

/// Why there is no copy, in one line that tells what to do.
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

/// Copies the database of a URL into a new file, for its owner alone, and returns how many octets it has.
///
/// The copy is the database of one moment, with every change that was acknowledged before this began. The
/// file is there whole or not at all; the database itself is only read, and others may go on writing. When it
/// is stopped, nothing is left of the copy.
///
/// # Errors
///
/// Why it cannot be made: the file is there already, the database is not, the disk is full, or it was stopped.
pub async fn backup(
    url: &str,
    file: &Path,
    stopped: impl Future<Output = ()> + Send,
) -> Result<u64, BackupError> {
    let Some(source) = sqlite::path(url)? else {
        Target::parse(url)?;
        return Err(BackupError(
            "it copies SQLite only; of PostgreSQL, pg_dump makes a backup while it is in use".to_owned(),
        ));
    };
    if !source.is_file() {
        return Err(sqlite::missing(&source).into());
    }
    let connected = sqlite::reading(&source, false).await;
    let connected = connected.map_err(|fault| sqlite::explain(&source, &fault))?;
    let mut connection = Connection::Sqlite(connected);
    migrate::look(&source, &mut connection).await?;
    let copy = Copy::to(file)?;
    let copied = match &mut connection {
        Connection::Sqlite(connection) => copy.fill(connection, stopped).await,
        Connection::Postgres(_) => Ok(()),
    };
    // Only then SQLite makes no more files beside the copy.
    connection.close().await;
    copied?;
    copy.finish()
}

/// A copy in the making, beside the file that it becomes. It is gone if it becomes none.
struct Copy {
    unfinished: NamedTempFile,
    folder: File,
    file: PathBuf,
}

impl Copy {
    fn to(file: &Path) -> Result<Self, BackupError> {
        if file.symlink_metadata().is_ok() {
            return Err(is_there(file));
        }
        let name = file
            .file_name()
            .ok_or_else(|| cannot(file, "it has no name; name a file"))?;
        let folder = match file.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        let unusable =
            |why: &dyn fmt::Display| cannot(file, &format!("{why}; its folder must exist and be writable"));
        let handle = File::open(folder).map_err(|error| unusable(&error))?;
        let prefix: OsString = [".".as_ref(), name, ".".as_ref()].into_iter().collect();
        // For its owner alone, as whatever is made so. The whole error would name this file, which nobody knows.
        let unfinished = Builder::new().prefix(&prefix).suffix(".part").tempfile_in(folder);
        let unfinished = unfinished.map_err(|error| unusable(&error.kind()))?;
        Ok(Self {
            unfinished,
            folder: handle,
            file: file.to_owned(),
        })
    }

    /// Has SQLite write it, unless it is stopped: then SQLite is, and clears away its journal.
    async fn fill(
        &self,
        connection: &mut SqliteConnection,
        stopped: impl Future<Output = ()> + Send,
    ) -> Result<(), BackupError> {
        let is_stopped = Arc::new(AtomicBool::new(false));
        let seen = Arc::clone(&is_stopped);
        let mut handle = connection.lock_handle().await.map_err(sqlite::of_driver);
        if let Ok(handle) = &mut handle {
            handle.set_progress_handler(STEPS, move || !seen.load(Ordering::Relaxed));
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
            return Err(self.cannot("it was stopped; nothing is left of it"));
        }
        let copied = copied.map_err(sqlite::of_driver);
        copied.map(drop).map_err(|fault| self.cannot(fault.reason()))
    }

    fn path(&self) -> Result<&str, BackupError> {
        let path = self.unfinished.path().to_str();
        path.ok_or_else(|| self.cannot("its path is not UTF-8; give another one"))
    }

    fn cannot(&self, why: &str) -> BackupError {
        cannot(&self.file, why)
    }

    /// Gives it its name when it is on the disk. A file that has the name meanwhile stays as it is.
    fn finish(self) -> Result<u64, BackupError> {
        let file = self.file;
        let failed = |error: io::Error| cannot(&file, &error.to_string());
        let written = self.unfinished.as_file();
        written.sync_all().map_err(failed)?;
        let octets = written.metadata().map_err(failed)?.len();
        self.unfinished
            .persist_noclobber(&file)
            .map_err(|error| match error.error.kind() {
                io::ErrorKind::AlreadyExists => is_there(&file),
                _ => failed(error.error),
            })?;
        // Only then the name is on the disk.
        self.folder.sync_all().map_err(failed)?;
        Ok(octets)
    }
}

fn cannot(file: &Path, why: &str) -> BackupError {
    BackupError(format!("cannot write the backup {}: {why}", file.display()))
}

fn is_there(file: &Path) -> BackupError {
    BackupError(format!(
        "{} is there already, and a backup replaces nothing; name a new file",
        file.display()
    ))
}
