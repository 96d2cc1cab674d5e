//! The error of a subcommand.

use crate::store::{BackupError, ExecuteError, OpenError, StoreError};
use std::{fmt, io};

/// Why a subcommand failed, in one line.
#[derive(Debug)]
pub struct CliError(String);

impl CliError {
    pub(super) fn new(why: impl Into<String>) -> Self {
        Self(why.into())
    }
}

impl fmt::Display for CliError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for CliError {}

macro_rules! cli_error_from {
    ($($error:ty),*) => {
        $(impl From<$error> for CliError {
            fn from(error: $error) -> Self {
                Self(error.to_string())
            }
        })*
    };
}
cli_error_from!(
    OpenError,
    BackupError,
    StoreError,
    ExecuteError,
    crate::account::RandomError,
    crate::account::PasswordError,
    crate::mail::MailConfigError,
    serde_json::Error
);

impl From<io::Error> for CliError {
    fn from(error: io::Error) -> Self {
        Self(error.to_string())
    }
}
