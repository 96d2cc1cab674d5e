//! Files that only their owner can read.

use crate::failure::Failure;
use etcetera::{BaseStrategy as _, choose_base_strategy};
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// The folder of what this program keeps.
pub(crate) fn folder() -> Result<PathBuf, Failure> {
    let folders = choose_base_strategy().map_err(|error| Failure::local("no home folder", error))?;
    Ok(folders.config_dir().join("account"))
}

/// Replaces a file as a whole, so that it is never there by half, nor for a moment for others.
pub(crate) fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let fault = |error: &dyn std::fmt::Display| Failure::local(path.display(), error);
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(|error| fault(&error))?;
    // Such a file is made for its owner alone.
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(|error| fault(&error))?;
    file.write_all(text.as_bytes()).map_err(|error| fault(&error))?;
    file.as_file().sync_all().map_err(|error| fault(&error))?;
    file.persist(path).map_err(|error| fault(&error))?;
    Ok(())
}
