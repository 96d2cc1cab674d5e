//! `accountd restore`: replaces an SQLite database by a backup.

use super::error::CliError;
use super::output::print_json;
use super::signals::Signals;
use crate::options::RestoreOptions;
use crate::store::restore;
use serde_json::json;

pub(super) async fn run(options: RestoreOptions) -> Result<(), CliError> {
    let mut signals = Signals::receive()?;
    let bytes = restore(&options.database.url, &options.file, signals.next()).await?;
    print_json(&json!({ "file": options.file.display().to_string(), "bytes": bytes }))
}
