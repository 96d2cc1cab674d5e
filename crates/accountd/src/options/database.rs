//! The options that select the database and open it.

use crate::store::DEFAULT_LOCK_TIMEOUT;
use clap::Args;
use std::time::Duration;

/// Names the database.
#[derive(Debug, Args)]
pub struct DatabaseUrl {
    /// sqlite:PATH or postgres://USER:PASSWORD@HOST/NAME; serve and account create create a missing SQLite
    /// file
    #[arg(
        long = "database",
        value_name = "URL",
        env = "ACCOUNTD_DATABASE",
        default_value = "sqlite:accountd.db",
        hide_env_values = true
    )]
    pub url: String,
}

/// Names the database and how it is opened.
#[derive(Debug, Args)]
pub struct DatabaseOptions {
    /// The database.
    #[command(flatten)]
    pub location: DatabaseUrl,
    /// How long the start waits in total for locks of other processes
    #[arg(
        long,
        value_name = "SECONDS",
        default_value_t = DEFAULT_LOCK_TIMEOUT.as_secs(),
        value_parser = clap::value_parser!(u64).range(1..=86_400),
        env = "ACCOUNTD_LOCK_TIMEOUT",
        hide_env_values = true
    )]
    pub lock_timeout: u64,
}

impl DatabaseOptions {
    /// Returns the URL of the database.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.location.url
    }

    /// Returns how long to wait for a lock.
    #[must_use]
    pub fn lock_timeout(&self) -> Duration {
        Duration::from_secs(self.lock_timeout)
    }
}
