//! Checks whether the store can read and write, and logs when that changes.

use super::connection::DatabaseTarget;
use super::database_file::DatabaseFile;
use super::disk_probe;
use super::error::{StatementError, StoreError};
use super::lazy_connection::LazyConnection;
use crate::readiness_log::ReadinessLog;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use tokio::time::timeout;

/// How long a whole check may take.
pub(super) const CHECK_TIMEOUT: Duration = Duration::from_secs(3);

/// The time limit of the query of a check. Several fit into the check.
const READ_TIMEOUT: Duration = Duration::from_secs(1);

/// How long a successful probe of the disk counts. It costs a disk write.
const PROBE_INTERVAL: Duration = Duration::from_secs(1);

/// Whether the last write failed. Shared with the writer.
#[derive(Clone, Debug, Default)]
pub(super) struct WriteState(Arc<AtomicBool>);

impl WriteState {
    /// Records the result of a write. Returns whether the one before had the other result.
    pub(super) fn record(&self, is_failed: bool) -> bool {
        self.0.swap(is_failed, Ordering::Relaxed) != is_failed
    }

    pub(super) fn is_failed(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// The checks of a store.
pub(super) struct Health {
    pub(super) writes: WriteState,
    file: Option<Arc<DatabaseFile>>,
    /// A connection of its own, so that a check waits for no query of another caller.
    checks: tokio::sync::Mutex<Checks>,
    log: ReadinessLog,
}

struct Checks {
    database: LazyConnection,
    probed: Option<Instant>,
}

impl Health {
    pub(super) fn new(target: &DatabaseTarget, writes: WriteState) -> Self {
        Self {
            writes,
            file: target.file(),
            checks: tokio::sync::Mutex::new(Checks {
                database: LazyConnection::new(target.clone()),
                probed: None,
            }),
            log: ReadinessLog::default(),
        }
    }

    /// Checks that the database file is the one that was opened, that its disk accepts data, and that the database
    /// responds.
    pub(super) async fn check(&self) -> Result<(), StoreError> {
        let mut checks = self.checks.lock().await;
        if let Some(file) = &self.file {
            let files = checks.database.check_files();
            files.map_err(StatementError::into_error)?;
            checks.probe_disk(file).await?;
        }
        checks.read().await.map_err(StatementError::into_error)
    }

    /// Checks only the files, and logs if one is lost. Costs three system calls.
    pub(super) fn check_files(&self) {
        if let Some(Err(error)) = self.file.as_ref().map(|file| file.check_all()) {
            self.log(&Err(error.into_error()));
        }
    }

    /// Logs when the store becomes ready, ceases to be, or for another reason.
    pub(super) fn log(&self, checked: &Result<(), StoreError>) {
        let reason = checked.as_ref().err().map(ToString::to_string);
        self.log.record(reason.as_deref());
    }

    /// Closes the connection.
    pub(super) async fn close(&self) {
        self.checks.lock().await.database.close_connection().await;
    }
}

impl Checks {
    async fn probe_disk(&mut self, file: &Arc<DatabaseFile>) -> Result<(), StoreError> {
        if self.probed.is_some_and(|at| at.elapsed() < PROBE_INTERVAL) {
            return Ok(());
        }
        self.probed = None;
        let probed = Arc::clone(file);
        let probe = tokio::task::spawn_blocking(move || disk_probe::write_beside(probed.path()));
        let failed = |why: &dyn std::fmt::Display| {
            let path = file.path().display();
            StoreError::Unavailable(format!("the disk of the database {path} accepts no data: {why}"))
        };
        probe
            .await
            .map_err(|error| failed(&error))?
            .map_err(|error| failed(&error))?;
        self.probed = Some(Instant::now());
        Ok(())
    }

    async fn read(&mut self) -> Result<(), StatementError> {
        let was_connected = self.database.is_connected();
        let mut mode = self.read_mode().await;
        if was_connected && matches!(mode, Err(StatementError::ConnectionLost(_))) {
            mode = self.read_mode().await;
        }
        match mode?.as_str() {
            "on" => Err(StatementError::ConnectionLost(
                "the server accepts no changes (transaction_read_only is on)".to_owned(),
            )),
            _ => Ok(()),
        }
    }

    /// Reads whether the database accepts changes. A connection that does not respond in time is closed, so that the next check
    /// uses another.
    async fn read_mode(&mut self) -> Result<String, StatementError> {
        let read = timeout(READ_TIMEOUT, self.query_mode()).await;
        read.unwrap_or_else(|_| {
            self.database.drop_connection();
            let seconds = READ_TIMEOUT.as_secs();
            Err(StatementError::ConnectionLost(format!(
                "no response within {seconds} s"
            )))
        })
    }

    async fn query_mode(&mut self) -> Result<String, StatementError> {
        let statement = &self.database.statements().health;
        let connection = self.database.connection().await?;
        let mode = connection.query_one(statement, r#"{"health":"read"}"#).await;
        if matches!(mode, Err(StatementError::ConnectionLost(_))) {
            self.database.drop_connection();
        }
        mode
    }
}
