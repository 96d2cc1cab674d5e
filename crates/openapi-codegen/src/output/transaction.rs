//! Writing all changes or none.
//!
//! 1. Everything is prepared in one staging folder: the new texts, the old files (as hard links,
//!    so that they keep their times) and last of all a journal of the steps.
//! 2. Each step is one rename or removal, so no reader ever sees half a file.
//! 3. Removing the journal is the moment from which the new output counts.
//!
//! A step that fails is followed by undoing those before it. A run that is killed leaves a staging
//! folder: without a journal nothing has been touched yet; with one, [`recover`] undoes the steps.

use super::{Change, ChangeKind, Fault, Faults, Output};
use serde::{Deserialize, Serialize};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Name of the staging folder in [`Output::base`].
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
    /// Path below the base.
    path: String,
    /// Path of the output folder below the base; it is never removed.
    folder: String,
}

/// Puts back the old output if an earlier run was stopped while it wrote; says whether it had to.
///
/// # Errors
///
/// If the old output cannot be put back, or another run is writing.
pub fn recover(base: &Path) -> Result<bool, Faults> {
    let _lock = lock(base)?;
    restore(base)
}

/// Held while one run writes; the operating system lets go of it when the process ends.
///
/// Where a folder cannot be locked there is no lock: it only keeps two runs of one person apart.
#[derive(Debug)]
pub(super) struct Lock {
    _folder: Option<fs::File>,
}

pub(super) fn lock(base: &Path) -> Result<Lock, Fault> {
    let Ok(folder) = fs::File::open(base) else {
        return Ok(Lock { _folder: None });
    };
    match folder.try_lock() {
        Err(fs::TryLockError::WouldBlock) => Err(Fault::new(
            base,
            "is being written by another run",
            "wait until that has ended and run the command again",
        )),
        Ok(()) | Err(fs::TryLockError::Error(_)) => Ok(Lock {
            _folder: Some(folder),
        }),
    }
}

/// [`recover`] for who holds the lock.
pub(super) fn restore(base: &Path) -> Result<bool, Faults> {
    let transaction = Transaction {
        base,
        staging: base.join(STAGING),
        steps: Vec::new(),
    };
    transaction.restore().map_err(Faults::from)
}

pub(super) fn write(output: &Output, changes: &[Change]) -> Result<(), Faults> {
    if changes.is_empty() {
        return Ok(());
    }
    let transaction = Transaction::prepare(output, changes)?;
    for index in 0..transaction.steps.len() {
        if let Err(fault) = transaction.perform(index) {
            let mut faults = vec![fault];
            faults.extend(transaction.restore().err());
            return Err(Faults(faults));
        }
    }
    transaction.finish().map_err(Faults::from)
}

#[derive(Debug)]
pub(super) struct Transaction<'a> {
    base: &'a Path,
    staging: PathBuf,
    steps: Vec<Step>,
}

impl<'a> Transaction<'a> {
    /// Prepares everything and touches nothing outside the staging folder.
    pub(super) fn prepare(output: &'a Output, changes: &[Change]) -> Result<Self, Fault> {
        let mut transaction = Self {
            base: &output.base,
            staging: output.base.join(STAGING),
            steps: Vec::with_capacity(changes.len()),
        };
        // Removals come first: a file that is no longer generated may stand where a folder belongs.
        let (removals, others): (Vec<_>, Vec<_>) = changes
            .iter()
            .partition(|change| change.kind() == ChangeKind::Extra);
        let staged = transaction.stage(output, removals.into_iter().chain(others));
        if let Err(fault) = staged {
            // Nothing has been touched, and the next run clears what is left here.
            drop(fs::remove_dir_all(&transaction.staging));
            return Err(fault);
        }
        Ok(transaction)
    }

    fn stage<'c>(&mut self, output: &Output, changes: impl Iterator<Item = &'c Change>) -> Result<(), Fault> {
        for folder in [self.staging.join("new"), self.staging.join("old")] {
            fs::create_dir_all(&folder).map_err(|error| Fault::io(&folder, "created", &error))?;
        }
        for change in changes {
            let index = self.steps.len();
            let place = self.base.join(&change.path);
            if change.old.is_some() {
                keep(&place, &self.old(index)).map_err(|error| Fault::io(&place, "copied", &error))?;
            }
            if let Some(text) = &change.new {
                let path = self.new_text(index);
                fs::write(&path, text).map_err(|error| Fault::io(&path, "written", &error))?;
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
            .map_err(|error| Fault::io(&self.journal(), "written", &error))
    }

    fn write_journal(&self) -> io::Result<()> {
        let draft = self.staging.join("journal.draft");
        fs::write(&draft, serde_json::to_vec(&self.steps)?)?;
        fs::rename(draft, self.journal())
    }

    /// Does one step.
    pub(super) fn perform(&self, index: usize) -> Result<(), Fault> {
        let step = &self.steps[index];
        let place = self.base.join(&step.path);
        if step.action == Action::Remove {
            fs::remove_file(&place).map_err(|error| Fault::io(&place, "removed", &error))?;
            self.prune(step);
            return Ok(());
        }
        if let Some(parent) = place.parent() {
            fs::create_dir_all(parent).map_err(|error| Fault::io(parent, "created", &error))?;
        }
        if step.action == Action::Create {
            // An empty folder may stand where the file belongs; a full one makes the rename fail.
            drop(fs::remove_dir(&place));
        }
        fs::rename(self.new_text(index), &place).map_err(|error| Fault::io(&place, "written", &error))
    }

    /// Makes the new output count and clears up.
    pub(super) fn finish(self) -> Result<(), Fault> {
        let journal = self.journal();
        fs::remove_file(&journal).map_err(|error| Fault::io(&journal, "removed", &error))?;
        // Nothing depends on the rest; the next run tries again.
        drop(fs::remove_dir_all(&self.staging));
        Ok(())
    }

    /// Undoes what the journal says may have been done, and clears up.
    fn restore(mut self) -> Result<bool, Fault> {
        let journal = self.journal();
        let steps = match fs::read(&journal) {
            Ok(text) => text,
            Err(_) if !self.staging.exists() => return Ok(false),
            Err(error) if error.kind() == io::ErrorKind::NotFound => b"[]".to_vec(),
            Err(error) => return Err(Fault::io(&journal, "read", &error)),
        };
        self.steps = serde_json::from_slice(&steps).map_err(|error| {
            let remedy = "remove its folder, and restore the generated files from version control";
            Fault::new(&journal, format!("is not a journal: {error}"), remedy)
        })?;
        self.undo()?;
        fs::remove_dir_all(&self.staging).map_err(|error| Fault::io(&self.staging, "removed", &error))?;
        Ok(!self.steps.is_empty())
    }

    fn undo(&self) -> Result<(), Fault> {
        for step in self.steps.iter().filter(|step| step.action == Action::Create) {
            let place = self.base.join(&step.path);
            match fs::remove_file(&place) {
                Ok(()) => self.prune(step),
                // It had not been created yet.
                Err(_) if !place.is_file() => {}
                Err(error) => return Err(Fault::io(&place, "removed", &error)),
            }
        }
        for (index, step) in self.steps.iter().enumerate() {
            if step.action == Action::Create {
                continue;
            }
            let place = self.base.join(&step.path);
            if let Some(parent) = place.parent() {
                fs::create_dir_all(parent).map_err(|error| Fault::io(parent, "created", &error))?;
            }
            match fs::rename(self.old(index), &place) {
                // An undoing that was stopped itself has put this one back already.
                Err(error) if error.kind() == io::ErrorKind::NotFound && place.is_file() => {}
                result => result.map_err(|error| Fault::io(&place, "put back", &error))?,
            }
        }
        Ok(())
    }

    /// Removes the folders that a removal has left empty, up to the output folder.
    fn prune(&self, step: &Step) {
        let top = self.base.join(&step.folder);
        let place = self.base.join(&step.path);
        for folder in place.ancestors().skip(1).take_while(|folder| *folder != top) {
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

/// Keeps a file under a second name, or a copy of it where the file system knows no second names.
fn keep(place: &Path, kept: &Path) -> io::Result<()> {
    fs::hard_link(place, kept).or_else(|_| fs::copy(place, kept).map(drop))
}

fn folder_of<'a>(output: &'a Output, path: &str) -> &'a str {
    output
        .folders
        .iter()
        .map(|folder| folder.path.as_str())
        .find(|folder| Path::new(path).starts_with(folder))
        .unwrap_or_default()
}
