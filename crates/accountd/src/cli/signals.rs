//! The signals by which a subcommand is stopped.

use std::future::Future;
use std::io;
use tokio::signal::unix::{SignalKind, signal};

/// Returns a future that completes on SIGINT or SIGTERM, and logs which of them.
///
/// # Errors
///
/// Returns an error if the signal handlers cannot be installed.
pub(super) fn termination() -> io::Result<impl Future<Output = ()> + Send> {
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    Ok(async move {
        let signal = tokio::select! {
            _ = interrupt.recv() => "SIGINT",
            _ = terminate.recv() => "SIGTERM",
        };
        tracing::info!(signal, "shutdown requested");
    })
}
