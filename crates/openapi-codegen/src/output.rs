//! From generated files to folders on a disk: the only part of this crate that touches a file
//! system.
//!
//! [`Output::apply`] compares what was generated with what is there, and then, by its [`Mode`],
//! writes the difference, checks that there is none, or shows it. Writing is one transaction over
//! all folders, see `transaction`.

mod banner;
mod fault;
mod folder;
mod manifest;
mod plan;
mod report;
mod transaction;

#[cfg(test)]
mod tests;

pub use banner::{Origin, is_generated};
pub use fault::{Fault, Faults};
pub use manifest::{listed_files, manifest};
pub use plan::{Change, ChangeKind};
pub use report::Report;
pub use transaction::recover;

use std::path::PathBuf;

/// A generated file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct GeneratedFile {
    /// Path below the output folder, with `/` between its parts.
    pub path: String,
    /// The whole text.
    pub contents: String,
}

/// A folder that holds generated files and nothing else.
#[derive(Debug, Clone)]
pub struct Folder {
    /// Path below [`Output::base`], with `/` between its parts.
    pub path: String,
    /// Everything that belongs in it.
    pub files: Vec<GeneratedFile>,
}

/// Everything that one generation gives.
#[derive(Debug, Clone)]
pub struct Output {
    /// The folder above all output folders, on the same file system as they are; what is prepared
    /// for writing stands in a folder of its own in here.
    pub base: PathBuf,
    /// The output folders; none is inside another.
    pub folders: Vec<Folder>,
}

/// What [`Output::apply`] does with the difference between what was generated and what is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Writes it: changed files only, and all of them or none.
    Write,
    /// Tells whether there is one, with the beginning of each file's difference.
    Check,
    /// Shows the whole of it.
    Diff,
}

impl Output {
    /// Compares this output with what is on disk and does what `mode` says.
    ///
    /// # Errors
    ///
    /// Every fault that was found; nothing is changed on disk then.
    pub fn apply(&self, mode: Mode) -> Result<Report, Faults> {
        let _lock = match mode {
            Mode::Write => Some(transaction::lock(&self.base)?),
            Mode::Check | Mode::Diff => None,
        };
        if mode == Mode::Write {
            transaction::restore(&self.base)?;
        }
        let plan = plan::compare(self)?;
        if mode == Mode::Write {
            transaction::write(self, &plan.changes)?;
        }
        Ok(Report {
            mode,
            changes: plan.changes,
            unchanged: plan.unchanged,
        })
    }
}
