//! Database connections that are opened on demand and reopened after a loss.

use super::connection::{Connection, DatabaseTarget};
use super::database_file::{FileUser, SideFiles};
use super::error::StatementError;
use super::sqlite;
use super::statements::Statements;
use std::time::Duration;

/// The connection of one task.
pub(super) struct LazyConnection {
    target: DatabaseTarget,
    connection: Option<Connection>,
    /// Counts the connection to an SQLite file.
    user: Option<FileUser>,
}

impl LazyConnection {
    /// Creates a connection that is opened when it is first needed.
    pub(super) fn new(target: DatabaseTarget) -> Self {
        Self {
            target,
            connection: None,
            user: None,
        }
    }

    /// Returns the statements of the back end.
    pub(super) fn statements(&self) -> &'static Statements {
        self.target.statements()
    }

    /// Returns the connection, opening it if necessary.
    pub(super) async fn connection(&mut self) -> Result<&mut Connection, StatementError> {
        self.connect_within(sqlite::BUSY_TIMEOUT).await
    }

    /// Returns the connection. Opening it waits at most this long for a lock of SQLite.
    pub(super) async fn connect_within(
        &mut self,
        lock_timeout: Duration,
    ) -> Result<&mut Connection, StatementError> {
        if let DatabaseTarget::Sqlite(file, _) = &self.target {
            file.require_present()?;
        }
        let connection = match self.connection.take() {
            Some(connection) => connection,
            None => {
                let connection = self.target.connect(lock_timeout).await?;
                self.user = self.target.file().map(|file| file.user());
                connection
            }
        };
        Ok(self.connection.insert(connection))
    }

    /// Returns whether there is a connection. It may have been lost without notice.
    pub(super) fn is_connected(&self) -> bool {
        self.connection.is_some()
    }

    /// Drops the connection.
    pub(super) fn drop_connection(&mut self) {
        if let Some(connection) = self.connection.take()
            && !self.may_close()
        {
            std::mem::forget(connection);
        }
        self.user = None;
    }

    /// Returns whether the connection may be closed. When the last connection is closed, SQLite deletes the files beside
    /// the database, whosever they are. Without that, they remain as after a kill, which loses nothing.
    fn may_close(&self) -> bool {
        match &self.target {
            DatabaseTarget::Sqlite(file, _) => file.side_files() == SideFiles::Own,
            DatabaseTarget::Postgres(_) => true,
        }
    }

    /// Checks that changes are written to the file that the path of the database names, and that its write-ahead log
    /// and the index of the log are those that the connection has open. With a server there is nothing to check.
    pub(super) fn check_files(&mut self) -> Result<(), StatementError> {
        let DatabaseTarget::Sqlite(file, _) = &self.target else {
            return Ok(());
        };
        file.check_writable()?;
        match self.connection {
            Some(_) => file.check_shared_files(),
            None => Ok(()),
        }
    }

    /// Copies the write-ahead log of SQLite into the database. The last connection that is closed would do that too, but
    /// not if the last two are closed at the same time, and the log may have no name any more.
    pub(super) async fn save_log(&mut self) {
        // With an index that misses changes of other processes, the copy would be damaged.
        if let DatabaseTarget::Sqlite(file, _) = &self.target
            && file.side_files() == SideFiles::OtherIndex
        {
            return;
        }
        if let Some(connection @ Connection::Sqlite(_)) = &mut self.connection {
            // The log remains if it cannot be copied.
            let _ = connection.run("PRAGMA wal_checkpoint(PASSIVE)").await;
        }
    }

    /// Closes the connection cleanly.
    pub(super) async fn close(mut self) {
        self.close_connection().await;
    }

    /// Closes the connection cleanly; the next use opens another.
    pub(super) async fn close_connection(&mut self) {
        if !self.may_close() {
            return self.drop_connection();
        }
        self.user = None;
        if let Some(connection) = self.connection.take() {
            connection.close().await;
        }
    }
}
