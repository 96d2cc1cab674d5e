//! Logs that the database cannot be read, not every query that fails for that reason.

use super::error::StatementError;

/// Logs the first of several failures in a row.
#[derive(Debug, Default)]
pub(super) struct FailureLog {
    is_failed: bool,
}

impl FailureLog {
    /// Records the result of a query. Errors that concern only this query are logged by whoever has made it.
    pub(super) fn record<T>(&mut self, result: &Result<T, StatementError>) {
        match result {
            Ok(_) | Err(StatementError::Fatal(_)) => self.is_failed = false,
            Err(error) if !self.is_failed => {
                let error = error.reason();
                tracing::error!(error, "cannot read the database");
                self.is_failed = true;
            }
            Err(_) => {}
        }
    }
}
