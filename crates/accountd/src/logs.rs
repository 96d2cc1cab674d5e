//! Log output: JSON for machines, text for a terminal. Log lines contain no secrets, addresses or names.

use crate::options::{LogFormat, LogOptions};
use std::io::{self, IsTerminal as _};
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::{SubscriberInitExt as _, TryInitError};
use tracing_subscriber::{Layer as _, fmt};

/// Installs the global subscriber, which writes to standard error.
///
/// # Errors
///
/// Returns an error if a subscriber is already installed.
pub fn init(options: &LogOptions) -> Result<(), TryInitError> {
    let layer = fmt::layer().with_writer(io::stderr).with_target(false);
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
}
