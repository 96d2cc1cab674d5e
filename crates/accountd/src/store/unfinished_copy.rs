//! A copy of an SQLite database that is written to a temporary file beside its final path, for backups and restores.

use super::{sqlite, wal_stamp};
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

/// The number of instructions of SQLite's virtual machine between two checks whether to stop.
const PROGRESS_STEPS: i32 = 1_000;

/// Why a copy failed, in one line without the path of the copy.
pub(super) enum CopyError {
    /// The final path exists.
    Exists,
    /// Anything else.
    Failed(String),
}

impl From<io::Error> for CopyError {
    fn from(error: io::Error) -> Self {
        Self::Failed(error.to_string())
    }
}

/// An unfinished copy, beside its final path. Dropping it deletes the file.
pub(super) struct UnfinishedCopy {
    unfinished: NamedTempFile,
    folder: File,
    path: PathBuf,
}

impl UnfinishedCopy {
    /// Creates an empty file in the folder of the final path.
    pub(super) fn beside(path: &Path) -> Result<Self, CopyError> {
        let name = path
            .file_name()
            .ok_or_else(|| CopyError::Failed("the path names no file".to_owned()))?;
        let folder = match path.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        let folder_error = |why: &dyn fmt::Display| {
            CopyError::Failed(format!("{why}; the folder must exist and be writable"))
        };
        let handle = File::open(folder).map_err(|error| folder_error(&error))?;
        let prefix: OsString = [".".as_ref(), name, ".".as_ref()].into_iter().collect();
        // Temporary files are readable by their owner only. The full error would name this internal file.
        let unfinished = Builder::new().prefix(&prefix).suffix(".part").tempfile_in(folder);
        let unfinished = unfinished.map_err(|error| folder_error(&error.kind()))?;
        Ok(Self {
            unfinished,
            folder: handle,
            path: path.to_owned(),
        })
    }

    /// Writes the copy. When `stopped` completes, interrupts SQLite and waits until it has removed its journal.
    pub(super) async fn fill(
        &self,
        connection: &mut SqliteConnection,
        stopped: impl Future<Output = ()> + Send,
    ) -> Result<(), CopyError> {
        let path = self.unfinished.path().to_str();
        let path =
            path.ok_or_else(|| CopyError::Failed("its path is not UTF-8; choose another path".to_owned()))?;
        let is_stopped = Arc::new(AtomicBool::new(false));
        let interrupted = Arc::clone(&is_stopped);
        let mut handle = connection.lock_handle().await.map_err(sqlite::driver_error);
        if let Ok(handle) = &mut handle {
            handle.set_progress_handler(PROGRESS_STEPS, move || !interrupted.load(Ordering::Relaxed));
        }
        drop(handle);
        let mut copied = pin!(query("VACUUM INTO ?1").bind(path).execute(connection));
        let copied = tokio::select! {
            copied = &mut copied => copied,
            () = stopped => {
                is_stopped.store(true, Ordering::Relaxed);
                copied.await
            }
        };
        if is_stopped.load(Ordering::Relaxed) {
            return Err(CopyError::Failed(
                "stopped; the unfinished file was removed".to_owned(),
            ));
        }
        let copied = copied.map_err(sqlite::driver_error);
        copied
            .map(drop)
            .map_err(|error| CopyError::Failed(error.reason().to_owned()))
    }

    /// Makes the copy durable and returns its size in bytes. The copy gets a stamp of its own, so that a
    /// write-ahead log of the original is not mistaken for that of the copy.
    pub(super) fn sync(&self) -> io::Result<u64> {
        let written = self.unfinished.as_file();
        wal_stamp::renew(written)?;
        written.sync_all()?;
        Ok(written.metadata()?.len())
    }

    /// Renames the copy to its final path. Does not replace a file that was created there meanwhile.
    pub(super) fn persist_new(self) -> Result<(), CopyError> {
        let persisted = self.unfinished.persist_noclobber(&self.path);
        persisted.map_err(|error| match error.error.kind() {
            io::ErrorKind::AlreadyExists => CopyError::Exists,
            _ => error.error.into(),
        })?;
        // Makes the directory entry durable.
        Ok(self.folder.sync_all()?)
    }

    /// Renames the copy to its final path, and atomically replaces a file there. A copy that root makes belongs to the owner of
    /// that file, or of the folder if there is none, who could not read it otherwise.
    pub(super) fn persist_over(self) -> io::Result<()> {
        #[cfg(unix)]
        self.give_to_owner()?;
        self.unfinished.persist(&self.path).map_err(|error| error.error)?;
        self.folder.sync_all()
    }

    #[cfg(unix)]
    fn give_to_owner(&self) -> io::Result<()> {
        use std::os::unix::fs::{MetadataExt as _, fchown};
        const ROOT: u32 = 0;
        let file = self.unfinished.as_file();
        if file.metadata()?.uid() != ROOT {
            return Ok(());
        }
        let owned = match std::fs::metadata(&self.path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => self.folder.metadata()?,
            owned => owned?,
        };
        fchown(file, Some(owned.uid()), Some(owned.gid()))
    }
}
