//! Notices that the file of an open database was deleted, replaced or write-protected. SQLite would continue to
//! write to a file that has no name any more, and everything in it would be lost at the end of the process.

use super::error::StatementError;
use std::fs::Metadata;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// What identifies a file as long as it is open, whatever its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct FileId {
    device: u64,
    inode: u64,
}

impl FileId {
    /// Identifies the file that has this path now.
    pub(super) fn of(path: &Path) -> io::Result<Self> {
        path.metadata().map(|metadata| Self::from_metadata(&metadata))
    }

    #[cfg(unix)]
    fn from_metadata(metadata: &Metadata) -> Self {
        use std::os::unix::fs::MetadataExt as _;
        Self {
            device: metadata.dev(),
            inode: metadata.ino(),
        }
    }

    /// Elsewhere only a deletion is noticed.
    #[cfg(not(unix))]
    fn from_metadata(_: &Metadata) -> Self {
        Self { device: 0, inode: 0 }
    }
}

/// The file of a database.
#[derive(Debug)]
pub(super) struct DatabaseFile {
    path: PathBuf,
    /// The file that was opened first.
    id: OnceLock<FileId>,
    is_lost: AtomicBool,
    /// The write-ahead log that the open connections share.
    wal: Mutex<Option<FileId>>,
    users: Arc<()>,
}

/// Held while a connection is open.
pub(super) struct FileUser(#[expect(dead_code, reason = "only counted")] Arc<()>);

impl DatabaseFile {
    pub(super) fn new(path: &Path) -> Self {
        Self {
            path: path.to_owned(),
            id: OnceLock::new(),
            is_lost: AtomicBool::new(false),
            wal: Mutex::new(None),
            users: Arc::default(),
        }
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Returns the path of a file that SQLite keeps beside the database.
    pub(super) fn beside(&self, suffix: &str) -> PathBuf {
        beside(&self.path, suffix)
    }

    /// Checks the files before a connection is opened: with another log than that of the other connections, it would
    /// damage the database.
    pub(super) fn before_open(&self) -> Result<(), StatementError> {
        self.check()?;
        if Arc::strong_count(&self.users) > 1 {
            return self.check_wal();
        }
        // The last connection of all processes removes the log.
        *self.wal.lock().unwrap_or_else(PoisonError::into_inner) = None;
        Ok(())
    }

    /// Remembers the files, or checks that they are still those that were opened first. Called right after a connection
    /// was opened.
    pub(super) fn opened(&self) -> Result<(), StatementError> {
        if let Ok(id) = FileId::of(&self.path) {
            self.id.get_or_init(|| id);
        }
        self.check()?;
        self.check_wal()
    }

    /// Counts a connection as open for as long as the result is held.
    pub(super) fn user(&self) -> FileUser {
        FileUser(Arc::clone(&self.users))
    }

    /// Checks that the write-ahead log is the one that the connections have open. Closing them all saves the changes in
    /// it; another connection would begin a new one.
    pub(super) fn check_wal(&self) -> Result<(), StatementError> {
        let path = self.beside("-wal");
        let found = FileId::of(&path).ok();
        let mut known = self.wal.lock().unwrap_or_else(PoisonError::into_inner);
        match *known {
            // A new database has no log until it is read.
            None => *known = found,
            Some(_) if *known == found => {}
            Some(_) => {
                return Err(StatementError::ConnectionLost(format!(
                    "the file {} was deleted or replaced while it was open; stop accountd, which saves the changes in it",
                    path.display()
                )));
            }
        }
        Ok(())
    }

    /// Checks that the path still names the file that was opened first.
    pub(super) fn check(&self) -> Result<(), StatementError> {
        let Some(known) = self.id.get() else {
            return Ok(());
        };
        let found = FileId::of(&self.path);
        let is_lost = found.as_ref().ok() != Some(known);
        self.is_lost.store(is_lost, Ordering::Relaxed);
        if !is_lost {
            return Ok(());
        }
        Err(self.lost(&match found {
            Err(error) if error.kind() == io::ErrorKind::NotFound => "was deleted".to_owned(),
            Err(error) => format!("cannot be found ({error})"),
            Ok(_) => "was replaced".to_owned(),
        }))
    }

    /// Fails if the last check failed.
    pub(super) fn require_present(&self) -> Result<(), StatementError> {
        match self.is_lost.load(Ordering::Relaxed) {
            true => Err(self.lost("was deleted or replaced")),
            false => Ok(()),
        }
    }

    /// Checks that the path still names the file, and that this process may write to it.
    pub(super) fn check_writable(&self) -> Result<(), StatementError> {
        self.check()?;
        #[cfg(unix)]
        if let Err(error) = rustix::fs::access(&self.path, rustix::fs::Access::WRITE_OK) {
            let (path, error) = (self.path.display(), io::Error::from(error));
            return Err(StatementError::ConnectionLost(format!(
                "the database file {path} is not writable: {error}"
            )));
        }
        Ok(())
    }

    fn lost(&self, how: &str) -> StatementError {
        StatementError::ConnectionLost(format!(
            "the database file {} {how} while it was open; stop accountd, put the file back or restore a backup, and \
             start accountd again",
            self.path.display()
        ))
    }
}

/// Returns the path of a file that SQLite keeps beside a database.
pub(super) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut beside = path.as_os_str().to_owned();
    beside.push(suffix);
    beside.into()
}
