//! Writes mails to a folder.

use super::error::DeliveryError;
use crate::account::Id;
use jiff::SignedDuration;
use std::fs::{DirBuilder, File};
use std::io::{self, Write as _};
use std::os::unix::fs::DirBuilderExt as _;
use std::path::{Path, PathBuf};
use tempfile::Builder;

/// How long a mail is reserved while it is written: many times the usual duration. If a disk is slower than
/// that, two processes write the same contents to the same file, so the mail still exists once.
pub(super) const LEASE: SignedDuration = SignedDuration::from_secs(15);

/// Writes a mail to `ID.eml`. The file appears atomically, exists once however often the mail is delivered,
/// and is readable by its owner only, because it contains a secret.
pub(super) async fn deliver(folder: PathBuf, id: Id, text: Vec<u8>) -> Result<(), DeliveryError> {
    let written = tokio::task::spawn_blocking(move || write(&folder, id, &text)).await;
    let written = written.unwrap_or_else(|lost| Err(io::Error::other(lost)));
    written.map_err(|error| DeliveryError::Unreachable(error.to_string()))
}

/// Checks that mails can be written to the folder, creating it if necessary.
pub(super) fn check(folder: &Path) -> io::Result<()> {
    create(folder)?;
    Builder::new()
        .prefix(".")
        .suffix(".part")
        .tempfile_in(folder)?
        .close()
}

fn create(folder: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

fn write(folder: &Path, id: Id, text: &[u8]) -> io::Result<()> {
    create(folder)?;
    // Each attempt writes a private temporary file of its own, so that concurrent attempts do not interfere.
    let mut unfinished = Builder::new().prefix(".").suffix(".part").tempfile_in(folder)?;
    unfinished.write_all(text)?;
    unfinished.as_file().sync_all()?;
    unfinished.persist(folder.join(format!("{id}.eml")))?;
    // The mail leaves the outbox next, so the directory entry must be durable too.
    File::open(folder)?.sync_all()
}
