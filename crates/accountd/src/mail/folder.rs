//! Mails as files in a folder.

use super::Undelivered;
use crate::account::Key;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};

/// Puts a mail into the folder, as `ID.eml`. It is there whole or not at all, and once, however often it is
/// delivered. Nobody else may read it: it has a secret.
pub(super) async fn deliver(folder: PathBuf, id: Key, text: Vec<u8>) -> Result<(), Undelivered> {
    let written = tokio::task::spawn_blocking(move || write(&folder, id, &text)).await;
    let written = written.unwrap_or_else(|lost| Err(io::Error::other(lost)));
    written.map_err(|error| Undelivered::Unreachable(error.to_string()))
}

fn write(folder: &Path, id: Key, text: &[u8]) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    let unfinished = folder.join(format!(".{id}.part"));
    let mut file = OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(&unfinished)?;
    file.write_all(text)?;
    file.sync_all()?;
    fs::rename(&unfinished, folder.join(format!("{id}.eml")))?;
    // The name must survive a loss of power as well, for the mail leaves the outbox.
    File::open(folder)?.sync_all()
}
