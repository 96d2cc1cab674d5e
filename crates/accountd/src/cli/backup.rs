//! `accountd backup`: copies an SQLite database.

use super::error::CliError;
use super::output::print_json;
use super::signals::Signals;
use crate::options::BackupOptions;
use crate::store::backup;
use serde_json::json;

pub(super) async fn run(options: BackupOptions) -> Result<(), CliError> {
    let mut signals = Signals::receive()?;
    let bytes = backup(&options.database.url, &options.file, signals.next()).await?;
    print_json(&json!({ "file": options.file.display().to_string(), "bytes": bytes }))
}
