//! Log lines: JSON for machines, text for a terminal. None holds a secret, an address or a name.

use crate::options::{LogFormat, Logging};
use std::io::{self, IsTerminal as _};
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::{SubscriberInitExt as _, TryInitError};
use tracing_subscriber::{Layer as _, fmt};

/// Begins to write lines to standard error.
///
/// # Errors
///
/// Somebody else has begun already.
pub fn begin(options: &Logging) -> Result<(), TryInitError> {
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
    // What libraries have to say is of use to their authors, mostly; and could hold anything.
    let filter = Targets::new()
        .with_target("accountd", options.log)
        .with_target("account_server", options.log)
        .with_target("openapi_server_runtime", options.log);
    tracing_subscriber::registry()
        .with(layer.with_filter(filter))
        .try_init()
}
