//! When to stop.

use std::future::Future;
use std::io;
use tokio::signal::unix::{SignalKind, signal};

/// Comes when the process is asked to end: by an interrupt from the terminal, or by a supervisor.
///
/// # Errors
///
/// The signals cannot be listened to.
pub fn requested() -> io::Result<impl Future<Output = ()> + Send> {
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}
