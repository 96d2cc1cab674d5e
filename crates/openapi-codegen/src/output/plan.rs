//! Compares generated files with those on disk, before anything is written.

use super::error::{OutputError, OutputErrors};
use super::files::{Folder, Output};
use super::{assets, banner, folder};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// One file that differs from its generated text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Path relative to [`Output::base`].
    pub path: String,
    /// The text on disk; bytes that are not UTF-8 are replaced.
    pub old: Option<String>,
    /// The generated text.
    pub new: Option<String>,
}

/// How a file differs from its generated text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeKind {
    /// It is generated but not on disk.
    Missing,
    /// It is on disk with another text.
    Stale,
    /// It is on disk but no longer generated.
    Extra,
}

impl Change {
    /// Returns how the file differs.
    #[must_use]
    pub fn kind(&self) -> ChangeKind {
        match (&self.old, &self.new) {
            (None, _) => ChangeKind::Missing,
            (Some(_), Some(_)) => ChangeKind::Stale,
            (Some(_), None) => ChangeKind::Extra,
        }
    }
}

/// Every change, sorted by path, and the number of files that need none.
#[derive(Debug, Default)]
pub(super) struct Plan {
    pub(super) changes: Vec<Change>,
    pub(super) unchanged: usize,
}

pub(super) fn compare(output: &Output) -> Result<Plan, OutputErrors> {
    let mut plan = Plan::default();
    let mut errors = Vec::new();
    for folder in &output.folders {
        if let Err(OutputErrors(found)) = compare_folder(&output.base, folder, &mut plan) {
            errors.extend(found);
        }
    }
    if errors.is_empty() {
        Ok(plan)
    } else {
        Err(OutputErrors(errors))
    }
}

fn compare_folder(base: &Path, folder: &Folder, plan: &mut Plan) -> Result<(), OutputErrors> {
    let root = base.join(&folder.path);
    let generated = generated_files(&root, folder)?;
    let mut present = folder::read(&root)?.files;
    reject_hand_written(&root, &present)?;
    for (path, new) in generated {
        let old = present.remove(path);
        if old.as_deref() == Some(new.as_bytes()) {
            plan.unchanged += 1;
            continue;
        }
        plan.changes.push(Change {
            path: format!("{}/{path}", folder.path),
            old: old.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()),
            new: Some(new.to_owned()),
        });
    }
    plan.changes
        .extend(present.into_iter().map(|(path, bytes)| Change {
            path: format!("{}/{path}", folder.path),
            old: Some(String::from_utf8_lossy(&bytes).into_owned()),
            new: None,
        }));
    Ok(())
}

/// The suggested fix of an error that no user can cause.
const REPORT: &str = "report this as a bug in the generator";

/// Returns the generated files by path.
///
/// Rejects paths and files that a later run would not recognize as generated, and paths outside the folder.
fn generated_files<'a>(root: &Path, folder: &'a Folder) -> Result<BTreeMap<&'a str, &'a str>, OutputErrors> {
    let mut files = BTreeMap::new();
    let mut lowercase_paths = BTreeSet::new();
    let mut errors = Vec::new();
    let list = folder.files.iter().find(|file| file.path == assets::PATH);
    let listed = list.map_or_else(BTreeSet::new, |list| {
        assets::listed_files(list.contents.as_bytes())
    });
    for path in &listed {
        if !folder.files.iter().any(|file| file.path == *path) {
            let reason = "is listed in `assets.txt` but was not generated";
            errors.push(OutputError::new(&root.join(path), reason, REPORT));
        }
    }
    for file in &folder.files {
        let reason = if !is_portable(&file.path) {
            Some("was generated with a path that is not portable between file systems")
        } else if !lowercase_paths.insert(file.path.to_ascii_lowercase()) {
            Some("was generated twice, or its path differs from another only in upper and lower case")
        } else if !banner::is_generated(file.contents.as_bytes()) && !listed.contains(&file.path) {
            Some("was generated without the banner in its first line, and is not listed in `assets.txt`")
        } else {
            None
        };
        if let Some(reason) = reason {
            errors.push(OutputError::new(&root.join(&file.path), reason, REPORT));
        }
        files.insert(file.path.as_str(), file.contents.as_str());
    }
    if errors.is_empty() {
        Ok(files)
    } else {
        Err(OutputErrors(errors))
    }
}

fn is_portable(path: &str) -> bool {
    path.split('/').all(|part| {
        !part.is_empty()
            && !part.starts_with('.')
            && part
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"_-.".contains(&byte))
    })
}

/// Rejects a folder with files that have no banner and that its `assets.txt` does not list.
fn reject_hand_written(root: &Path, present: &BTreeMap<String, Vec<u8>>) -> Result<(), OutputErrors> {
    let listed = present
        .get(assets::PATH)
        .map_or_else(BTreeSet::new, |list| assets::listed_files(list));
    let errors: Vec<OutputError> = present
        .iter()
        // A full disk or a crash may leave a generated file empty.
        .filter(|(path, bytes)| {
            !bytes.is_empty() && !banner::is_generated(bytes) && !listed.contains(path.as_str())
        })
        .map(|(path, _)| {
            OutputError::new(
                &root.join(path),
                "does not begin with the banner of a generated file, and this folder holds only generated files",
                "move it out of the folder if you wrote it; delete it otherwise",
            )
        })
        .collect();
    if errors.is_empty() {
        Ok(())
    } else {
        Err(OutputErrors(errors))
    }
}
