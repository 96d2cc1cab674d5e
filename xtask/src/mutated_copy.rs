//! Copies of the repository in which mutants are built.

use crate::failure::Failure;
use crate::repository::Repository;
use std::fs;
use std::path::{Path, PathBuf};

/// Folders that are not copied.
const NOT_COPIED: [&str; 3] = [".git", ".regenerate", "target"];

/// The file that includes hand-written code which uses generated operations. With a mutated generator that code may not
/// compile, and the suite does not need it, so the copy omits it.
const CLIENT: &str = "crates/account-client/src/lib.rs";

/// The beginnings of the lines that include hand-written code.
const HAND_WRITTEN: [&str; 3] = ["mod convenience;", "pub use convenience::", "pub mod models;"];

/// Copies the repository, writing only changed files so that the next run rebuilds little. The packages of each copy get
/// another version, since cargo would otherwise confuse them with those of the repository and of other copies. Generated files
/// are not copied.
pub(crate) fn update(repository: &Repository, name: &str) -> Result<PathBuf, Failure> {
    let copy = repository.target().join(name);
    let wanted = files(&repository.root)?;
    for file in &wanted {
        let mut bytes = fs::read(repository.root.join(file)).map_err(|error| failure(file, &error))?;
        if file == Path::new("Cargo.toml") {
            let text = String::from_utf8_lossy(&bytes);
            let version = concat!("version = \"", env!("CARGO_PKG_VERSION"));
            bytes = text
                .replacen(version, &format!("{version}-{}", name.replace('/', "-")), 1)
                .into_bytes();
        }
        if file == Path::new(CLIENT) {
            let text = String::from_utf8_lossy(&bytes);
            let kept = text
                .lines()
                .filter(|line| !HAND_WRITTEN.iter().any(|start| line.starts_with(start)));
            bytes = kept
                .flat_map(|line| [line, "\n"])
                .collect::<String>()
                .into_bytes();
        }
        let place = copy.join(file);
        let is_generated = file.components().any(|part| part.as_os_str() == "generated");
        if !is_generated && fs::read(&place).ok().as_ref() != Some(&bytes) {
            let folder = place.parent().unwrap_or(&copy);
            fs::create_dir_all(folder)
                .and_then(|()| fs::write(&place, bytes))
                .map_err(|error| failure(&place, &error))?;
        }
    }
    if copy.is_dir() {
        for file in files(&copy)?.iter().filter(|file| !wanted.contains(file)) {
            fs::remove_file(copy.join(file)).map_err(|error| failure(file, &error))?;
        }
    }
    Ok(copy)
}

/// Returns the files of a repository that are copied.
fn files(root: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    let mut open = vec![root.to_path_buf()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).map_err(|error| failure(&folder, &error))? {
            let path = entry.map_err(|error| failure(&folder, &error))?.path();
            if path.is_dir() {
                if !NOT_COPIED.iter().any(|folder| path == root.join(folder)) {
                    open.push(path);
                }
            } else if let Ok(file) = path.strip_prefix(root) {
                files.push(file.to_path_buf());
            }
        }
    }
    Ok(files)
}

fn failure(path: &Path, error: &std::io::Error) -> Failure {
    Failure::Failed(format!("{}: {error}", path.display()))
}
