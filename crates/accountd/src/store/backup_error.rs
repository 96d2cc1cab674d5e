//! The error of backups and restores.

use super::error::OpenError;
use std::fmt;

/// Why a backup was not made, or not restored: one line with a suggested fix. The database is unchanged.
#[derive(Clone, Debug)]
pub struct BackupError(pub(super) String);

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
