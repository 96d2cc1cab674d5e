//! Excludes all other users of an SQLite database. SQLite locks bytes of the file while a database is open, so that a
//! lock of the whole file conflicts with any of them.

use std::fs::File;
use std::io;
use std::path::Path;

/// A lock of a whole file, released on drop. This process must not have the database open, because releasing the lock
/// releases SQLite's locks as well.
pub(super) struct ExclusiveLock {
    _file: File,
}

impl ExclusiveLock {
    /// Takes the lock, or fails with [`io::ErrorKind::WouldBlock`] if another process has the database open.
    pub(super) fn take(path: &Path) -> io::Result<Self> {
        let file = File::options().read(true).write(true).open(path)?;
        #[cfg(unix)]
        {
            use rustix::fs::{FlockOperation, fcntl_lock};
            fcntl_lock(&file, FlockOperation::NonBlockingLockExclusive).map_err(|error| {
                // Systems report a conflict in one of two ways.
                match io::Error::from(error) {
                    error if error.kind() == io::ErrorKind::PermissionDenied => {
                        io::ErrorKind::WouldBlock.into()
                    }
                    error => error,
                }
            })?;
        }
        Ok(Self { _file: file })
    }
}
