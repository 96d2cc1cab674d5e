//! The runtime of load generators, clients and compared servers.

use crate::report::Failure;
use tokio::runtime::{Builder, Runtime};

/// Creates a runtime that runs all tasks on the thread that drives it, so that a measurement includes no
/// scheduling between threads.
pub(crate) fn single_threaded() -> Result<Runtime, Failure> {
    Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(Failure::because("cannot start a runtime"))
}
