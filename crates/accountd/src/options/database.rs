//! The option that selects the database.

use clap::Args;

/// The database.
#[derive(Debug, Args)]
pub struct DatabaseOptions {
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
