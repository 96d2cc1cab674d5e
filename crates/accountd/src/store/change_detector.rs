//! Detects changes to an SQLite file on the thread of the caller. A statement of [`sqlx`] is executed on the thread of
//! its connection, and switching to it and back takes longer than the statement.

use super::database_file::{DatabaseFile, FileUser, SideFiles};
use super::folder_lock::FolderLock;
use super::sqlite;
use rusqlite::{Connection, OpenFlags};
use std::sync::Arc;
use std::time::Duration;

/// A connection that only asks for the version of the database.
pub(super) struct ChangeDetector {
    /// `None` only while it is being dropped.
    connection: Option<Connection>,
    file: Arc<DatabaseFile>,
    _user: FileUser,
}

impl ChangeDetector {
    /// Opens a connection. Returns `None` if that is impossible; the connections that read and write report why.
    pub(super) fn open(file: &Arc<DatabaseFile>) -> Option<Self> {
        let _folder = FolderLock::try_shared(file.path())?;
        let before = file.before_open().ok()?;
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(file.path(), flags).ok()?;
        // Waiting would block other tasks.
        connection.busy_timeout(Duration::ZERO).ok()?;
        let mut detector = Self {
            connection: Some(connection),
            file: Arc::clone(file),
            _user: file.user(),
        };
        // SQLite opens the write-ahead log when it reads the file for the first time.
        detector.data_version()?;
        if file.opened(before).is_err() {
            // Closing it would delete the files beside the database, which are those of another one.
            std::mem::forget(detector.connection.take());
            return None;
        }
        Some(detector)
    }

    /// Returns a number that changes with every commit of another connection, in any process, or `None` if it cannot
    /// be read. The numbers of two detectors cannot be compared.
    pub(super) fn data_version(&self) -> Option<i64> {
        self.file.require_present().ok()?;
        let mut statement = self
            .connection
            .as_ref()?
            .prepare_cached(sqlite::DATA_VERSION)
            .ok()?;
        statement.query_row([], |row| row.get(0)).ok()
    }
}

impl Drop for ChangeDetector {
    fn drop(&mut self) {
        // When the last connection is closed, SQLite deletes the files beside the database, whosever they are.
        if self.file.side_files() != SideFiles::Own {
            std::mem::forget(self.connection.take());
        }
    }
}
