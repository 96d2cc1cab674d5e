//! `accountd backup`.

use super::{Failed, print_json};
use crate::http::shutdown;
use crate::options::Backup;
use crate::store::backup;
use serde_json::json;

pub(super) async fn run(options: Backup) -> Result<(), Failed> {
    let stopped = shutdown::requested()?;
    let octets = backup(&options.database.url, &options.file, stopped).await?;
    print_json(&json!({ "file": options.file.display().to_string(), "octets": octets }))
}
