//! Log output: JSON for machines, text for a terminal. Log lines contain no secrets, addresses or names.

mod queue;

pub use queue::dropped_lines;

use crate::options::{LogFormat, LogOptions};
use queue::LogQueue;
use std::io::{self, IsTerminal as _};
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;
use tracing_subscriber::{Layer as _, fmt};

/// Writes the queued lines when it is dropped, unless their reader has stalled.
#[must_use = "lines are lost if the process ends before this is dropped"]
pub struct LogGuard(LogQueue);

impl Drop for LogGuard {
    fn drop(&mut self) {
        self.0.flush();
    }
}

/// Installs the global subscriber, which writes to standard error without blocking.
///
/// # Errors
///
/// Returns an error if a subscriber is already installed, or if no thread can be started.
pub fn init(options: &LogOptions) -> io::Result<LogGuard> {
    let queue = LogQueue::start(io::stderr())?;
    let guard = LogGuard(queue.clone());
    let layer = fmt::layer().with_writer(queue).with_target(false);
    let as_json = match options.log_format {
        LogFormat::Json => true,
        LogFormat::Text => false,
        LogFormat::Auto => !io::stderr().is_terminal(),
    };
    let layer = match as_json {
        true => layer.json().flatten_event(true).with_span_list(false).boxed(),
        false => layer.boxed(),
    };
    // Other crates are filtered out, because their messages could contain anything.
    let filter = Targets::new()
        .with_target("accountd", options.log)
        .with_target("account_server", options.log)
        .with_target("openapi_server_runtime", options.log);
    tracing_subscriber::registry()
        .with(layer.with_filter(filter))
        .try_init()
        .map_err(io::Error::other)?;
    Ok(guard)
}
