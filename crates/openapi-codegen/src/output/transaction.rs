//! Writes all changes or none.
//!
//! 1. All files are prepared in a staging folder: the new texts, the old files (as hard links, so that they keep their
//!    modification times), and finally a journal of the steps.
//! 2. Each step is one rename or removal, so that no reader ever sees a partial file.
//! 3. Removing the journal commits the transaction.
//!
//! If a step fails, the steps before it are undone. A run that is killed leaves its staging folder behind. Without a
//! journal, nothing outside the folder has been changed; with one, [`recover`] undoes the steps.

use super::error::{OutputError, OutputErrors};
use super::files::Output;
use super::plan::{Change, ChangeKind};
use serde::{Deserialize, Serialize};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The name of the staging folder in [`Output::base`].
const STAGING: &str = ".regenerate";

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
enum Action {
    Create,
    Replace,
    Remove,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Step {
    action: Action,
    /// Path relative to the base.
    path: String,
    /// Path of the output folder relative to the base; it is never removed.
    folder: String,
}

/// Restores the old output if an earlier run was interrupted while writing. Returns whether it was.
///
/// # Errors
///
/// The old output cannot be restored, or another run is writing.
pub fn recover(base: &Path) -> Result<bool, OutputErrors> {
    let _lock = lock(base)?;
    restore(base)
}

/// Held while one run writes; the operating system releases it when the process ends.
///
/// A folder that cannot be locked is written without a lock, which only guards against simultaneous runs by the same user.
#[derive(Debug)]
pub(super) struct Lock {
    _folder: Option<fs::File>,
}

pub(super) fn lock(base: &Path) -> Result<Lock, OutputError> {
    let Ok(folder) = fs::File::open(base) else {
        return Ok(Lock { _folder: None });
    };
    match folder.try_lock() {
        Err(fs::TryLockError::WouldBlock) => Err(OutputError::new(
            base,
            "is being written by another run",
            "wait until it has finished and run the command again",
        )),
        Ok(()) | Err(fs::TryLockError::Error(_)) => Ok(Lock {
            _folder: Some(folder),
        }),
    }
}

/// Does the work of [`recover`] for a caller that holds the lock.
pub(super) fn restore(base: &Path) -> Result<bool, OutputErrors> {
    let transaction = Transaction {
        base,
        staging: base.join(STAGING),
        steps: Vec::new(),
    };
    transaction.restore().map_err(OutputErrors::from)
}

pub(super) fn write(output: &Output, changes: &[Change]) -> Result<(), OutputErrors> {
    if changes.is_empty() {
        return Ok(());
    }
    let transaction = Transaction::prepare(output, changes)?;
    for index in 0..transaction.steps.len() {
        if let Err(error) = transaction.perform(index) {
            let mut errors = vec![error];
            errors.extend(transaction.restore().err());
            return Err(OutputErrors(errors));
        }
    }
    transaction.finish().map_err(OutputErrors::from)
}

#[derive(Debug)]
pub(super) struct Transaction<'a> {
    base: &'a Path,
    staging: PathBuf,
    steps: Vec<Step>,
}

impl<'a> Transaction<'a> {
    /// Prepares all files, without changing anything outside the staging folder.
    pub(super) fn prepare(output: &'a Output, changes: &[Change]) -> Result<Self, OutputError> {
        let mut transaction = Self {
            base: &output.base,
            staging: output.base.join(STAGING),
            steps: Vec::with_capacity(changes.len()),
        };
        // Removals come first: a file that is no longer generated may be in the place of a new folder.
        let (removals, others): (Vec<_>, Vec<_>) = changes
            .iter()
            .partition(|change| change.kind() == ChangeKind::Extra);
        let staged = transaction.stage(output, removals.into_iter().chain(others));
        if let Err(error) = staged {
            // Nothing has been changed, and the next run removes any remains.
            drop(fs::remove_dir_all(&transaction.staging));
            return Err(error);
        }
        Ok(transaction)
    }

    fn stage<'c>(
        &mut self,
        output: &Output,
        changes: impl Iterator<Item = &'c Change>,
    ) -> Result<(), OutputError> {
        for folder in [self.staging.join("new"), self.staging.join("old")] {
            fs::create_dir_all(&folder).map_err(|error| OutputError::io(&folder, "created", &error))?;
        }
        for change in changes {
            let index = self.steps.len();
            let target = self.base.join(&change.path);
            if change.old.is_some() {
                save(&target, &self.old(index))
                    .map_err(|error| OutputError::io(&target, "copied", &error))?;
            }
            if let Some(text) = &change.new {
                let path = self.new_text(index);
                fs::write(&path, text).map_err(|error| OutputError::io(&path, "written", &error))?;
            }
            self.steps.push(Step {
                action: match change.kind() {
                    ChangeKind::Missing => Action::Create,
                    ChangeKind::Stale => Action::Replace,
                    ChangeKind::Extra => Action::Remove,
                },
                path: change.path.clone(),
                folder: folder_of(output, &change.path).to_owned(),
            });
        }
        self.write_journal()
            .map_err(|error| OutputError::io(&self.journal(), "written", &error))
    }

    fn write_journal(&self) -> io::Result<()> {
        let draft = self.staging.join("journal.draft");
        fs::write(&draft, serde_json::to_vec(&self.steps)?)?;
        fs::rename(draft, self.journal())
    }

    /// Performs one step.
    pub(super) fn perform(&self, index: usize) -> Result<(), OutputError> {
        let step = &self.steps[index];
        let target = self.base.join(&step.path);
        if step.action == Action::Remove {
            fs::remove_file(&target).map_err(|error| OutputError::io(&target, "removed", &error))?;
            self.prune(step);
            return Ok(());
        }
        if let Some(parent) = target.parent() {
            fs::create_dir_all(parent).map_err(|error| OutputError::io(parent, "created", &error))?;
        }
        if step.action == Action::Create {
            // An empty folder may be in the place of the file; one with files makes the rename fail.
            drop(fs::remove_dir(&target));
        }
        fs::rename(self.new_text(index), &target).map_err(|error| OutputError::io(&target, "written", &error))
    }

    /// Commits the transaction and removes the staging folder.
    pub(super) fn finish(self) -> Result<(), OutputError> {
        let journal = self.journal();
        fs::remove_file(&journal).map_err(|error| OutputError::io(&journal, "removed", &error))?;
        // The transaction is committed without this; the next run tries again.
        drop(fs::remove_dir_all(&self.staging));
        Ok(())
    }

    /// Undoes the steps of the journal, and removes the staging folder.
    fn restore(mut self) -> Result<bool, OutputError> {
        let journal = self.journal();
        let steps = match fs::read(&journal) {
            Ok(text) => text,
            Err(_) if !self.staging.exists() => return Ok(false),
            Err(error) if error.kind() == io::ErrorKind::NotFound => b"[]".to_vec(),
            Err(error) => return Err(OutputError::io(&journal, "read", &error)),
        };
        self.steps = serde_json::from_slice(&steps).map_err(|error| {
            let fix = "remove its folder, and restore the generated files from version control";
            OutputError::new(&journal, format!("is not a journal: {error}"), fix)
        })?;
        self.undo()?;
        fs::remove_dir_all(&self.staging)
            .map_err(|error| OutputError::io(&self.staging, "removed", &error))?;
        Ok(!self.steps.is_empty())
    }

    fn undo(&self) -> Result<(), OutputError> {
        for step in self.steps.iter().filter(|step| step.action == Action::Create) {
            let target = self.base.join(&step.path);
            match fs::remove_file(&target) {
                Ok(()) => self.prune(step),
                // It had not been created yet.
                Err(_) if !target.is_file() => {}
                Err(error) => return Err(OutputError::io(&target, "removed", &error)),
            }
        }
        for (index, step) in self.steps.iter().enumerate() {
            if step.action == Action::Create {
                continue;
            }
            let target = self.base.join(&step.path);
            if let Some(parent) = target.parent() {
                fs::create_dir_all(parent).map_err(|error| OutputError::io(parent, "created", &error))?;
            }
            match fs::rename(self.old(index), &target) {
                // A recovery that was itself interrupted has restored this file already.
                Err(error) if error.kind() == io::ErrorKind::NotFound && target.is_file() => {}
                result => result.map_err(|error| OutputError::io(&target, "restored", &error))?,
            }
        }
        Ok(())
    }

    /// Removes the folders that a removed file has left empty, up to the output folder.
    fn prune(&self, step: &Step) {
        let top = self.base.join(&step.folder);
        let target = self.base.join(&step.path);
        for folder in target.ancestors().skip(1).take_while(|folder| *folder != top) {
            if fs::remove_dir(folder).is_err() {
                break;
            }
        }
    }

    fn journal(&self) -> PathBuf {
        self.staging.join("journal")
    }

    fn old(&self, index: usize) -> PathBuf {
        self.staging.join("old").join(index.to_string())
    }

    fn new_text(&self, index: usize) -> PathBuf {
        self.staging.join("new").join(index.to_string())
    }
}

/// Saves a file as a hard link, or as a copy if the file system has no hard links.
fn save(original: &Path, saved: &Path) -> io::Result<()> {
    fs::hard_link(original, saved).or_else(|_| fs::copy(original, saved).map(drop))
}

fn folder_of<'a>(output: &'a Output, path: &str) -> &'a str {
    output
        .folders
        .iter()
        .map(|folder| folder.path.as_str())
        .find(|folder| Path::new(path).starts_with(folder))
        .unwrap_or_default()
}
