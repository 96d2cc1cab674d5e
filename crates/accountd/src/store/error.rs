//! The errors of the store.

use crate::account::CommandError;
use std::fmt;

/// An error of the store: one line for the log, without personal data.
#[derive(Clone, Debug)]
pub enum StoreError {
    /// The database is unreachable, full or overloaded. The change may or may not have been made.
    Unavailable(String),
    /// The database contains something that this program cannot have written, or rejects a statement.
    Fatal(String),
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unavailable(reason) => write!(f, "the database is unavailable: {reason}"),
            Self::Fatal(reason) => write!(f, "database error: {reason}"),
        }
    }
}

impl std::error::Error for StoreError {}

/// Why a command was not executed.
#[derive(Clone, Debug)]
pub enum ExecuteError {
    /// The command rejected the change.
    Rejected(CommandError),
    /// The change could not be stored.
    Store(StoreError),
}

impl fmt::Display for ExecuteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rejected(error) => error.fmt(f),
            Self::Store(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for ExecuteError {}

impl From<StoreError> for ExecuteError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// Why a database cannot be opened: one line that names it and suggests a fix.
#[derive(Clone, Debug)]
pub struct OpenError(pub(super) String);

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for OpenError {}

/// Why a statement failed, as far as the next step depends on it.
#[derive(Debug)]
pub(super) enum StatementError {
    /// A concurrent transaction interfered; a retry may succeed.
    Conflict(String),
    /// Another process holds a lock for too long.
    Locked(String),
    /// The connection was lost or the database is unavailable.
    ConnectionLost(String),
    /// A retry cannot succeed.
    Fatal(String),
}

impl StatementError {
    /// Converts to the error for callers.
    pub(super) fn into_error(self) -> StoreError {
        match self {
            Self::Conflict(reason) | Self::Locked(reason) | Self::ConnectionLost(reason) => {
                StoreError::Unavailable(reason)
            }
            Self::Fatal(reason) => StoreError::Fatal(reason),
        }
    }

    /// Creates the error for a stored value that this program cannot have written.
    pub(super) fn unreadable(what: impl fmt::Display) -> Self {
        Self::Fatal(format!("cannot read {what}"))
    }

    /// Returns the reason without a prefix.
    pub(super) fn reason(&self) -> &str {
        match self {
            Self::Conflict(reason)
            | Self::Locked(reason)
            | Self::ConnectionLost(reason)
            | Self::Fatal(reason) => reason,
        }
    }
}

/// Classifies an error of a driver. `classify` decides about errors reported by the database itself.
pub(super) fn statement_error(
    error: sqlx::Error,
    classify: fn(&dyn sqlx::error::DatabaseError) -> ErrorClass,
) -> StatementError {
    let kind = match &error {
        sqlx::Error::Database(error) if error.is_unique_violation() => ErrorClass::Conflict,
        sqlx::Error::Database(error) => classify(error.as_ref()),
        sqlx::Error::Io(_) | sqlx::Error::Tls(_) | sqlx::Error::Protocol(_) | sqlx::Error::WorkerCrashed => {
            ErrorClass::ConnectionLost
        }
        _ => ErrorClass::Fatal,
    };
    let reason = match error {
        sqlx::Error::Database(error) => error.message().to_owned(),
        error => error.to_string(),
    };
    let reason = reason.replace(['\n', '\r'], " ");
    match kind {
        ErrorClass::Conflict => StatementError::Conflict(reason),
        ErrorClass::Locked => StatementError::Locked(reason),
        ErrorClass::ConnectionLost => StatementError::ConnectionLost(reason),
        ErrorClass::Fatal => StatementError::Fatal(reason),
    }
}

/// The variants of [`StatementError`].
pub(super) enum ErrorClass {
    Conflict,
    Locked,
    ConnectionLost,
    Fatal,
}
