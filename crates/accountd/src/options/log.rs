//! What is logged.

use super::parse;
use clap::{Args, ValueEnum};
use tracing::level_filters::LevelFilter;

/// What to log.
#[derive(Debug, Args)]
#[command(next_help_heading = "Logging")]
pub struct Logging {
    /// What is worth a line on standard error: off, error, warn, info (each answer), or debug
    #[arg(
        long = "log",
        value_name = "LEVEL",
        default_value = "info",
        value_parser = parse::level,
        env = "ACCOUNTD_LOG",
        hide_env_values = true
    )]
    pub log: LevelFilter,
    /// How a line is written; auto is text on a terminal and else JSON
    #[arg(
        long,
        value_enum,
        value_name = "FORMAT",
        default_value_t,
        env = "ACCOUNTD_LOG_FORMAT",
        hide_env_values = true
    )]
    pub log_format: LogFormat,
    /// A collector that gets OpenTelemetry traces of the requests, by OTLP over HTTP
    // A text, for the same reason as that of the mails.
    #[cfg(feature = "opentelemetry")]
    #[arg(
        long,
        value_name = "URL",
        env = "ACCOUNTD_OTLP_ENDPOINT",
        hide_env_values = true
    )]
    pub otlp_endpoint: Option<String>,
}

/// How a log line is written.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub enum LogFormat {
    /// Text on a terminal, JSON elsewhere
    #[default]
    Auto,
    /// An object on each line
    Json,
    /// For people
    Text,
}
