//! What can go wrong with storage.

use crate::account::Refusal;
use std::fmt;

/// The store cannot do what is asked of it. The text is one line for the log; it has no personal data.
#[derive(Clone, Debug)]
pub enum StoreError {
    /// Not now: the database cannot be reached, is full or overloaded. A change may or may not have been
    /// made.
    Unavailable(String),
    /// Never: the database has what this program cannot have written.
    Broken(String),
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unavailable(reason) => write!(f, "the database is not available: {reason}"),
            Self::Broken(reason) => write!(f, "the database is broken: {reason}"),
        }
    }
}

impl std::error::Error for StoreError {}

/// Why a command was not done.
#[derive(Clone, Debug)]
pub enum Failure {
    /// The rules forbid it.
    Refused(Refusal),
    /// It could not be stored.
    Store(StoreError),
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(refusal) => refusal.fmt(f),
            Self::Store(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for Failure {}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// The database cannot be used: one line that tells what, where and what to do.
#[derive(Clone, Debug)]
pub struct OpenError(pub(super) String);

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for OpenError {}

/// How a statement failed, as far as it matters for what to do next.
#[derive(Debug)]
pub(super) enum Fault {
    /// Somebody else was there at the same moment; again, it may go well.
    Conflict(String),
    /// The connection or the database cannot be used now.
    Lost(String),
    /// It will fail again.
    Broken(String),
}

impl Fault {
    /// What a caller is told.
    pub(super) fn into_error(self) -> StoreError {
        match self {
            Self::Conflict(reason) | Self::Lost(reason) => StoreError::Unavailable(reason),
            Self::Broken(reason) => StoreError::Broken(reason),
        }
    }

    /// A stored value that this program would not have stored.
    pub(super) fn unreadable(what: impl fmt::Display) -> Self {
        Self::Broken(format!("cannot read {what}"))
    }

    /// The reason alone.
    pub(super) fn reason(&self) -> &str {
        match self {
            Self::Conflict(reason) | Self::Lost(reason) | Self::Broken(reason) => reason,
        }
    }
}

/// How any driver's error is to be taken; `database` judges those that the database itself answered.
pub(super) fn fault(error: sqlx::Error, database: fn(&dyn sqlx::error::DatabaseError) -> Kind) -> Fault {
    let kind = match &error {
        sqlx::Error::Database(error) if error.is_unique_violation() => Kind::Conflict,
        sqlx::Error::Database(error) => database(error.as_ref()),
        sqlx::Error::Io(_) | sqlx::Error::Tls(_) | sqlx::Error::Protocol(_) | sqlx::Error::WorkerCrashed => {
            Kind::Lost
        }
        _ => Kind::Broken,
    };
    let reason = match error {
        sqlx::Error::Database(error) => error.message().to_owned(),
        error => error.to_string(),
    };
    let reason = reason.replace(['\n', '\r'], " ");
    match kind {
        Kind::Conflict => Fault::Conflict(reason),
        Kind::Lost => Fault::Lost(reason),
        Kind::Broken => Fault::Broken(reason),
    }
}

/// The variants of [`Fault`].
pub(super) enum Kind {
    Conflict,
    Lost,
    Broken,
}
