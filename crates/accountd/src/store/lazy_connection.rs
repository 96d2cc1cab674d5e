//! Database connections that are opened on demand and reopened after a loss.

use super::connection::{Connection, DatabaseTarget};
use super::database_file::FileId;
use super::error::StatementError;
use super::statements::Statements;

/// The connection of one task.
pub(super) struct LazyConnection {
    target: DatabaseTarget,
    connection: Option<Connection>,
    /// The write-ahead log of an SQLite connection, once it was checked.
    wal: Option<FileId>,
}

impl LazyConnection {
    /// Creates a connection that is opened when it is first needed.
    pub(super) fn new(target: DatabaseTarget) -> Self {
        Self {
            target,
            connection: None,
            wal: None,
        }
    }

    /// Returns the statements of the back end.
    pub(super) fn statements(&self) -> &'static Statements {
        self.target.statements()
    }

    /// Returns the connection, opening it if necessary.
    pub(super) async fn connection(&mut self) -> Result<&mut Connection, StatementError> {
        if let DatabaseTarget::Sqlite(file, _) = &self.target {
            file.require_present()?;
        }
        let connection = match self.connection.take() {
            Some(connection) => connection,
            None => {
                let connection = self.target.connect().await?;
                self.wal = self.current_wal();
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
        self.connection = None;
        self.wal = None;
    }

    /// Checks that changes are written to the file that the path of the database names, and that its write-ahead log
    /// is the one that the connection has open. With a server there is nothing to check.
    pub(super) fn check_files(&mut self) -> Result<(), StatementError> {
        let DatabaseTarget::Sqlite(file, _) = &self.target else {
            return Ok(());
        };
        file.check_writable()?;
        let wal = self.current_wal();
        match self.wal {
            _ if self.connection.is_none() => {}
            // A new database has no log until it is read.
            None => self.wal = wal,
            known if known == wal => {}
            // Closing the connection would let the next one begin another log, and the changes in this one are lost.
            Some(_) => {
                return Err(StatementError::ConnectionLost(format!(
                    "the file {} was deleted or replaced while it was open; stop accountd, which saves the changes in it",
                    file.beside("-wal").display()
                )));
            }
        }
        Ok(())
    }

    /// Identifies the write-ahead log beside the database.
    fn current_wal(&self) -> Option<FileId> {
        let DatabaseTarget::Sqlite(file, _) = &self.target else {
            return None;
        };
        FileId::of(&file.beside("-wal")).ok()
    }

    /// Closes the connection cleanly.
    pub(super) async fn close(mut self) {
        self.close_connection().await;
    }

    /// Closes the connection cleanly; the next use opens another.
    pub(super) async fn close_connection(&mut self) {
        self.wal = None;
        if let Some(connection) = self.connection.take() {
            connection.close().await;
        }
    }
}
