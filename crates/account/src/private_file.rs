//! Files that only their owner can read.

use crate::error::CliError;
use etcetera::{BaseStrategy as _, choose_base_strategy};
use std::fs::{DirBuilder, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// Returns the folder for the configuration of this program.
pub(crate) fn config_folder() -> Result<PathBuf, CliError> {
    let folders =
        choose_base_strategy().map_err(|error| CliError::local("cannot find the home folder", error))?;
    Ok(folders.config_dir().join("account"))
}

/// Replaces a file atomically; it is never partially written or readable by others.
pub(crate) fn replace(path: &Path, text: &str) -> Result<(), CliError> {
    let written = temporary(path, text).and_then(|file| file.persist(path).map_err(io::Error::from));
    written.map(drop).map_err(|error| io_error(path, &error))
}

/// Creates a file of this name or, if it exists, with a number appended. Returns its path.
pub(crate) fn create_new(path: &Path, text: &str) -> Result<PathBuf, CliError> {
    let mut file = temporary(path, text).map_err(|error| io_error(path, &error))?;
    let mut candidate = path.to_owned();
    let mut number = 1;
    loop {
        let failed = match file.persist_noclobber(&candidate) {
            Ok(_) => return Ok(candidate),
            Err(failed) => failed,
        };
        if failed.error.kind() != io::ErrorKind::AlreadyExists {
            return Err(io_error(&candidate, &failed.error));
        }
        file = failed.file;
        number += 1;
        candidate = path.with_extension(number.to_string());
    }
}

/// Opens a file for locking, and creates it if it does not exist.
pub(crate) fn open(path: &Path) -> Result<File, CliError> {
    let opened = create_parent(path).and_then(|()| {
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(false).open(path)
    });
    opened.map_err(|error| io_error(path, &error))
}

/// Writes the text to a temporary file in the same folder, which only its owner can read.
fn temporary(path: &Path, text: &str) -> io::Result<NamedTempFile> {
    create_parent(path)?;
    let mut file = NamedTempFile::new_in(path.parent().unwrap_or(Path::new(".")))?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    Ok(file)
}

fn create_parent(path: &Path) -> io::Result<()> {
    let mut folders = DirBuilder::new();
    folders.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut folders, 0o700);
    folders.create(path.parent().unwrap_or(Path::new(".")))
}

fn io_error(path: &Path, error: &io::Error) -> CliError {
    CliError::local(path.display(), error)
}
