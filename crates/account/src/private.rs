//! Files that only their owner can read.

use crate::failure::Failure;
use etcetera::{BaseStrategy as _, choose_base_strategy};
use std::fs::{DirBuilder, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// The folder of what this program keeps.
pub(crate) fn folder() -> Result<PathBuf, Failure> {
    let folders = choose_base_strategy().map_err(|error| Failure::local("no home folder", error))?;
    Ok(folders.config_dir().join("account"))
}

/// Replaces a file as a whole, so that it is never there by half, nor for a moment for others.
pub(crate) fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let written = prepared(path, text).and_then(|file| file.persist(path).map_err(io::Error::from));
    written.map(drop).map_err(|error| fault(path, &error))
}

/// Writes a file of this name or, if there is one, of one like it; which one it is.
pub(crate) fn write_new(path: &Path, text: &str) -> Result<PathBuf, Failure> {
    let mut file = prepared(path, text).map_err(|error| fault(path, &error))?;
    let mut name = path.to_owned();
    let mut number = 1;
    loop {
        let taken = match file.persist_noclobber(&name) {
            Ok(_) => return Ok(name),
            Err(taken) => taken,
        };
        if taken.error.kind() != io::ErrorKind::AlreadyExists {
            return Err(fault(&name, &taken.error));
        }
        file = taken.file;
        number += 1;
        name = path.with_extension(number.to_string());
    }
}

/// Opens a file, made if it is not there, whose text means nothing.
pub(crate) fn open(path: &Path) -> Result<File, Failure> {
    let opened = make_folder_of(path).and_then(|()| {
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(false).open(path)
    });
    opened.map_err(|error| fault(path, &error))
}

/// The text in a file without this name yet, made for its owner alone.
fn prepared(path: &Path, text: &str) -> io::Result<NamedTempFile> {
    make_folder_of(path)?;
    let mut file = NamedTempFile::new_in(path.parent().unwrap_or(Path::new(".")))?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    Ok(file)
}

fn make_folder_of(path: &Path) -> io::Result<()> {
    let mut folders = DirBuilder::new();
    folders.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut folders, 0o700);
    folders.create(path.parent().unwrap_or(Path::new(".")))
}

fn fault(path: &Path, error: &io::Error) -> Failure {
    Failure::local(path.display(), error)
}
