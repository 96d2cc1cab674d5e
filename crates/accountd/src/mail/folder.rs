//! Mails as files in a folder.

use super::Undelivered;
use crate::account::Key;
use jiff::SignedDuration;
use std::fs::{DirBuilder, File};
use std::io::{self, Write as _};
use std::os::unix::fs::DirBuilderExt as _;
use std::path::{Path, PathBuf};
use tempfile::Builder;

/// How long nobody else takes a mail that is on its way into a folder: many times as long as it takes. Where
/// a disk is slower than that, two write the same file with the same text, so that it is there once still.
pub(super) const LEASE: SignedDuration = SignedDuration::from_secs(15);

/// Puts a mail into the folder, as `ID.eml`. It is there whole or not at all, and once, however often it is
/// delivered. Nobody else may read it: it has a secret.
pub(super) async fn deliver(folder: PathBuf, id: Key, text: Vec<u8>) -> Result<(), Undelivered> {
    let written = tokio::task::spawn_blocking(move || write(&folder, id, &text)).await;
    let written = written.unwrap_or_else(|lost| Err(io::Error::other(lost)));
    written.map_err(|error| Undelivered::Unreachable(error.to_string()))
}

fn write(folder: &Path, id: Key, text: &[u8]) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    // Each attempt has a file of its own, which is its owner's alone: two at once do not mix.
    let mut unfinished = Builder::new().prefix(".").suffix(".part").tempfile_in(folder)?;
    unfinished.write_all(text)?;
    unfinished.as_file().sync_all()?;
    unfinished.persist(folder.join(format!("{id}.eml")))?;
    // The name must survive a loss of power as well, for the mail leaves the outbox.
    File::open(folder)?.sync_all()
}
