//! Prevents processes from opening a database while it is being replaced.
//!
//! A process that had opened the old file and obtained its lock only after the replacement would take the write-ahead
//! log beside the new file for its own, and delete it at the end. Therefore the folder is locked, shared by processes
//! that open a database in it, and exclusively by one that replaces a database.

use super::error::StatementError;
use std::fs::File;
use std::io;
use std::path::Path;
use std::time::{Duration, Instant};

/// How long a restore waits for processes that are just opening the database.
const EXCLUSIVE_TIMEOUT: Duration = Duration::from_secs(2);

/// How often a lock is tried.
const INTERVAL: Duration = Duration::from_millis(5);

/// A lock of the folder of a database, released on drop. A file system without such locks is not locked.
pub(super) struct FolderLock {
    _folder: Option<File>,
}

#[derive(Clone, Copy)]
enum Mode {
    Shared,
    Exclusive,
}

impl FolderLock {
    /// Waits until no process replaces the database, but no longer than `limit`.
    pub(super) async fn shared(database: &Path, limit: Duration) -> Result<Self, StatementError> {
        let lock = Self::wait(database, Mode::Shared, limit).await;
        lock.ok_or_else(|| StatementError::Locked("the database is being replaced".to_owned()))
    }

    /// Takes the lock, unless a process replaces the database.
    pub(super) fn try_shared(database: &Path) -> Option<Self> {
        Self::try_take(database, Mode::Shared)
    }

    /// Waits until no process is about to open the database. Returns `None` if that takes too long.
    pub(super) async fn exclusive(database: &Path) -> Option<Self> {
        Self::wait(database, Mode::Exclusive, EXCLUSIVE_TIMEOUT).await
    }

    async fn wait(database: &Path, mode: Mode, limit: Duration) -> Option<Self> {
        let begun = Instant::now();
        loop {
            if let Some(lock) = Self::try_take(database, mode) {
                return Some(lock);
            }
            if begun.elapsed() > limit {
                return None;
            }
            tokio::time::sleep(INTERVAL).await;
        }
    }

    /// Returns `None` if another process holds a conflicting lock.
    fn try_take(database: &Path, mode: Mode) -> Option<Self> {
        let folder = match database.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        // Whoever opens the database reports a missing folder.
        let folder = File::open(folder).ok();
        let taken = folder.as_ref().map(|folder| take(folder, mode));
        match taken {
            Some(Err(error)) if error.kind() == io::ErrorKind::WouldBlock => None,
            _ => Some(Self { _folder: folder }),
        }
    }
}

#[cfg(unix)]
fn take(folder: &File, mode: Mode) -> io::Result<()> {
    use rustix::fs::{FlockOperation, flock};
    let operation = match mode {
        Mode::Shared => FlockOperation::NonBlockingLockShared,
        Mode::Exclusive => FlockOperation::NonBlockingLockExclusive,
    };
    Ok(flock(folder, operation)?)
}

#[cfg(not(unix))]
fn take(_: &File, _: Mode) -> io::Result<()> {
    Ok(())
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn replacement_excludes_openers_and_they_exclude_it() {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("a.db");
        let take = |mode| FolderLock::try_take(&database, mode);
        let openers = [take(Mode::Shared), take(Mode::Shared)];
        assert!(openers.iter().all(Option::is_some));
        assert!(take(Mode::Exclusive).is_none());
        drop(openers);
        let replacement = take(Mode::Exclusive);
        assert!(replacement.is_some());
        assert!(FolderLock::try_shared(&database).is_none());
        drop(replacement);
        assert!(FolderLock::try_shared(&database).is_some());
        // A folder that does not exist is reported by whoever opens the database.
        assert!(FolderLock::try_shared(&folder.path().join("missing/a.db")).is_some());
    }
}
