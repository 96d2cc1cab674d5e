//! Log options.

use super::parse;
use clap::{Args, ValueEnum};
use tracing::level_filters::LevelFilter;

/// What to log.
#[derive(Debug, Args)]
#[command(next_help_heading = "Logging")]
pub struct LogOptions {
    /// The log level: off, error, warn, info (one line per response) or debug; logs go to standard error
    #[arg(
        long = "log",
        value_name = "LEVEL",
        default_value = "info",
        value_parser = parse::level,
        env = "ACCOUNTD_LOG",
        hide_env_values = true
    )]
    pub log: LevelFilter,
    /// The log format; auto is text on a terminal, else JSON
    #[arg(
        long,
        value_enum,
        value_name = "FORMAT",
        default_value_t,
        env = "ACCOUNTD_LOG_FORMAT",
        hide_env_values = true
    )]
    pub log_format: LogFormat,
    /// The OTLP/HTTP endpoint of a collector that receives OpenTelemetry traces of requests
    // Parsed later, because clap would repeat an invalid value, which may contain a password.
    #[cfg(feature = "opentelemetry")]
    #[arg(
        long,
        value_name = "URL",
        env = "ACCOUNTD_OTLP_ENDPOINT",
        hide_env_values = true
    )]
    pub otlp_endpoint: Option<String>,
}

/// The format of log lines.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub enum LogFormat {
    /// Text on a terminal, else JSON
    #[default]
    Auto,
    /// One JSON object per line
    Json,
    /// Text for people
    Text,
}
