//! Reads the files of an output folder.

use super::error::{OutputError, OutputErrors};
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The files of a folder and its subfolders, by relative path.
#[derive(Debug, Default)]
pub(super) struct Contents {
    /// The bytes of every regular file.
    pub(super) files: BTreeMap<String, Vec<u8>>,
}

/// Reads a whole folder; one that does not exist is empty.
///
/// Skips names that begin with a dot: editors and file managers create such files, and no module can have such a name.
pub(super) fn read(root: &Path) -> Result<Contents, OutputErrors> {
    let mut contents = Contents::default();
    let mut errors = Vec::new();
    let mut open = vec![(root.to_path_buf(), String::new())];
    while let Some((folder, prefix)) = open.pop() {
        let entries = match entries(&folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound && prefix.is_empty() => continue,
            Err(error) => {
                errors.push(OutputError::io(&folder, "read", &error));
                continue;
            }
        };
        for (path, kind) in entries {
            let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
                errors.push(OutputError::new(
                    &path,
                    "has a name that is not UTF-8",
                    "remove it; this folder holds only generated files",
                ));
                continue;
            };
            if name.starts_with('.') {
                continue;
            }
            let below = format!("{prefix}{name}");
            if kind.is_dir() {
                open.push((path, format!("{below}/")));
            } else if kind.is_file() {
                match fs::read(&path) {
                    Ok(bytes) => drop(contents.files.insert(below, bytes)),
                    Err(error) => errors.push(OutputError::io(&path, "read", &error)),
                }
            } else {
                errors.push(OutputError::new(
                    &path,
                    "is neither a file nor a folder",
                    "remove it; this folder holds only generated files",
                ));
            }
        }
    }
    if errors.is_empty() {
        Ok(contents)
    } else {
        errors.sort();
        Err(OutputErrors(errors))
    }
}

fn entries(folder: &Path) -> io::Result<Vec<(PathBuf, fs::FileType)>> {
    fs::read_dir(folder)?
        .map(|entry| entry.and_then(|entry| Ok((entry.path(), entry.file_type()?))))
        .collect()
}
