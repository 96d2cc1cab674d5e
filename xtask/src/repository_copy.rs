//! Copies of the repository below its target folder, in which code is changed and built.

use crate::failure::Failure;
use crate::repository::Repository;
use std::fs;
use std::path::{Path, PathBuf};

/// Folders that are not copied.
const NOT_COPIED: [&str; 3] = [".git", ".regenerate", "target"];

/// The file that includes hand-written code which uses generated operations. With an altered model that code may not
/// compile, and the suite does not need it, so such a copy omits it.
const CLIENT: &str = "crates/account-client/src/lib.rs";

/// The beginnings of the lines that include hand-written code.
const HAND_WRITTEN: [&str; 3] = ["mod convenience;", "pub use convenience::", "pub mod models;"];

/// Copies what the suite needs when the generated code comes from an altered model. Generated files are not copied: the
/// caller writes them.
pub(crate) fn for_altered_model(repository: &Repository, folder: &str) -> Result<PathBuf, Failure> {
    for_generation(repository, folder, |_, bytes| bytes)
}

/// The same with another contract.
pub(crate) fn for_contract(
    repository: &Repository,
    folder: &str,
    contract: &str,
) -> Result<PathBuf, Failure> {
    for_generation(repository, folder, |file, bytes| {
        match file == Path::new("openapi.yaml") {
            true => contract.as_bytes().to_vec(),
            false => bytes,
        }
    })
}

fn for_generation(
    repository: &Repository,
    folder: &str,
    change: impl Fn(&Path, Vec<u8>) -> Vec<u8>,
) -> Result<PathBuf, Failure> {
    write(repository, folder, &folder.replace('/', "-"), |file, bytes| {
        let is_generated = file.components().any(|part| part.as_os_str() == "generated");
        if is_generated {
            return None;
        }
        Some(match file == Path::new(CLIENT) {
            true => without_hand_written_code(&bytes),
            false => change(file, bytes),
        })
    })
}

/// Copies the repository to a folder below its target folder, writing only changed files so that the next build is short.
/// The packages get another version, since cargo would otherwise confuse them with those of the repository and of other
/// copies: one with metadata, which the requirements of the packages on each other ignore. `change` changes the content of a file; with `None`, what the copy has is left as it is.
pub(crate) fn write(
    repository: &Repository,
    folder: &str,
    version: &str,
    change: impl Fn(&Path, Vec<u8>) -> Option<Vec<u8>>,
) -> Result<PathBuf, Failure> {
    let copy = repository.target().join(folder);
    let wanted = files(&repository.root)?;
    for file in &wanted {
        let mut bytes = fs::read(repository.root.join(file)).map_err(|error| failure(file, &error))?;
        if file == Path::new("Cargo.toml") {
            bytes = with_metadata(&String::from_utf8_lossy(&bytes), version).into_bytes();
        }
        let place = copy.join(file);
        let Some(bytes) = change(file, bytes) else {
            continue;
        };
        if fs::read(&place).ok().as_ref() != Some(&bytes) {
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

/// Adds metadata to the version of all packages in the manifest of a workspace.
pub(crate) fn with_metadata(manifest: &str, metadata: &str) -> String {
    let mut is_of_packages = false;
    let lines = manifest.lines().map(|line| {
        if line.starts_with('[') {
            is_of_packages = line == "[workspace.package]";
        }
        let version = line.strip_prefix("version = \"").filter(|_| is_of_packages);
        match version.and_then(|rest| rest.split(['"', '+']).next()) {
            Some(version) => format!("version = \"{version}+{metadata}\"\n"),
            None => format!("{line}\n"),
        }
    });
    lines.collect()
}

fn without_hand_written_code(bytes: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(bytes);
    let kept = text
        .lines()
        .filter(|line| !HAND_WRITTEN.iter().any(|start| line.starts_with(start)));
    let kept: String = kept.flat_map(|line| [line, "\n"]).collect();
    kept.into_bytes()
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
