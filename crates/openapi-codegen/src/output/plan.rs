//! What has to change on disk, found out before anything does.

use super::{Fault, Faults, Folder, Output, banner, folder, manifest};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// One file that is not as it was generated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Path below [`Output::base`].
    pub path: String,
    /// What is there; bytes that are not UTF-8 are replaced.
    pub old: Option<String>,
    /// What was generated.
    pub new: Option<String>,
}

/// How a file differs from what was generated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeKind {
    /// It was generated and is not there.
    Missing,
    /// It is there with another text.
    Stale,
    /// It is there and is no longer generated.
    Extra,
}

impl Change {
    /// How the file differs.
    #[must_use]
    pub fn kind(&self) -> ChangeKind {
        match (&self.old, &self.new) {
            (None, _) => ChangeKind::Missing,
            (Some(_), Some(_)) => ChangeKind::Stale,
            (Some(_), None) => ChangeKind::Extra,
        }
    }
}

/// Every change, by path, and how many files need none.
#[derive(Debug, Default)]
pub(super) struct Plan {
    pub(super) changes: Vec<Change>,
    pub(super) unchanged: usize,
}

pub(super) fn compare(output: &Output) -> Result<Plan, Faults> {
    let mut plan = Plan::default();
    let mut faults = Vec::new();
    for folder in &output.folders {
        if let Err(Faults(found)) = compare_folder(&output.base, folder, &mut plan) {
            faults.extend(found);
        }
    }
    if faults.is_empty() {
        Ok(plan)
    } else {
        Err(Faults(faults))
    }
}

fn compare_folder(base: &Path, folder: &Folder, plan: &mut Plan) -> Result<(), Faults> {
    let root = base.join(&folder.path);
    let generated = generated_files(&root, folder)?;
    let mut present = folder::read(&root)?.files;
    refuse_hand_written(&root, &present)?;
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

/// How to fix what no user has done.
const GENERATOR: &str = "report this as a fault of the generator";

/// The files by path. A generator that breaks these rules would leave files that no later run
/// recognises as its own, or write outside its folder.
fn generated_files<'a>(root: &Path, folder: &'a Folder) -> Result<BTreeMap<&'a str, &'a str>, Faults> {
    let mut files = BTreeMap::new();
    let mut spelled = BTreeSet::new();
    let mut faults = Vec::new();
    let manifest = folder.files.iter().find(|file| file.path == manifest::PATH);
    let listed = manifest.map_or_else(BTreeSet::new, |manifest| {
        manifest::listed_files(manifest.contents.as_bytes())
    });
    for path in &listed {
        if !folder.files.iter().any(|file| file.path == *path) {
            let reason = "is listed in the manifest and was not generated";
            faults.push(Fault::new(&root.join(path), reason, GENERATOR));
        }
    }
    for file in &folder.files {
        let reason = if !is_portable(&file.path) {
            Some("was generated under a path that not every file system can hold")
        } else if !spelled.insert(file.path.to_ascii_lowercase()) {
            Some("was generated twice, or its path differs from another only in upper and lower case")
        } else if !banner::is_generated(file.contents.as_bytes()) && !listed.contains(&file.path) {
            Some("was generated without the banner in its first line, and is not listed in the manifest")
        } else {
            None
        };
        if let Some(reason) = reason {
            faults.push(Fault::new(&root.join(&file.path), reason, GENERATOR));
        }
        files.insert(file.path.as_str(), file.contents.as_str());
    }
    if faults.is_empty() {
        Ok(files)
    } else {
        Err(Faults(faults))
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

/// Refuses a folder with files that are not generated: neither by their banner nor by the manifest that is in it.
fn refuse_hand_written(root: &Path, present: &BTreeMap<String, Vec<u8>>) -> Result<(), Faults> {
    let listed = present
        .get(manifest::PATH)
        .map_or_else(BTreeSet::new, |manifest| manifest::listed_files(manifest));
    let faults: Vec<Fault> = present
        .iter()
        // An empty file is what a full disk or a crash leaves of a generated one.
        .filter(|(path, bytes)| {
            !bytes.is_empty() && !banner::is_generated(bytes) && !listed.contains(path.as_str())
        })
        .map(|(path, _)| {
            Fault::new(
                &root.join(path),
                "does not begin with the banner of a generated file, and this folder holds generated files only",
                "move it out of the folder if you wrote it; delete it otherwise",
            )
        })
        .collect();
    if faults.is_empty() {
        Ok(())
    } else {
        Err(Faults(faults))
    }
}
