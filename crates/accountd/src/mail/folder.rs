//! Delivers mails to a folder, one file each.

use super::error::DeliveryError;
use crate::account::Id;
use jiff::SignedDuration;
use std::fs::{DirBuilder, File};
use std::io::{self, Write as _};
use std::os::unix::fs::DirBuilderExt as _;
use std::path::{Path, PathBuf};
use tempfile::Builder;

/// How long a claimed mail is reserved for the process that writes it: many times what writing usually takes.
/// If it takes longer nevertheless, another process delivers the mail too. That is harmless, because both write
/// the same contents to the same file.
pub(super) const LEASE: SignedDuration = SignedDuration::from_secs(15);

/// Writes a mail to `ID.eml`. The file appears atomically, a repeated delivery replaces it, and only its owner
/// can read it, because it contains a secret.
pub(super) async fn deliver(folder: PathBuf, id: Id, text: Vec<u8>) -> Result<(), DeliveryError> {
    let result = tokio::task::spawn_blocking(move || write(&folder, id, &text)).await;
    let result = result.unwrap_or_else(|join_error| Err(io::Error::other(join_error)));
    result.map_err(|error| DeliveryError::Unreachable(error.to_string()))
}

/// Checks that mails can be written to the folder, creating it if necessary.
pub(super) fn check(folder: &Path) -> io::Result<()> {
    create_folder(folder)?;
    Builder::new()
        .prefix(".")
        .suffix(".part")
        .tempfile_in(folder)?
        .close()
}

fn create_folder(folder: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

fn write(folder: &Path, id: Id, text: &[u8]) -> io::Result<()> {
    create_folder(folder)?;
    // Each attempt has its own temporary file, so that concurrent attempts do not interfere.
    let mut temporary = Builder::new().prefix(".").suffix(".part").tempfile_in(folder)?;
    temporary.write_all(text)?;
    temporary.as_file().sync_all()?;
    temporary.persist(folder.join(format!("{id}.eml")))?;
    // The mail leaves the outbox next, so the directory entry must be durable too.
    File::open(folder)?.sync_all()
}
