//! What is logged.

use clap::{Args, ValueEnum};
use tracing::level_filters::LevelFilter;

/// What to log.
#[derive(Debug, Args)]
pub struct Logging {
    /// What is worth a line on standard error: off, error, warn, info (each answer), or debug
    #[arg(
        long = "log",
        value_name = "LEVEL",
        default_value = "info",
        env = "ACCOUNTD_LOG"
    )]
    pub log: LevelFilter,
    /// How a line is written; auto is text on a terminal and else JSON
    #[arg(
        long,
        value_enum,
        value_name = "FORMAT",
        default_value_t,
        env = "ACCOUNTD_LOG_FORMAT"
    )]
    pub log_format: LogFormat,
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
