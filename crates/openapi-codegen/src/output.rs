//! Writes generated files to disk. No other module of this crate touches a file system.
//!
//! [`Output::apply`] compares the generated files with those on disk. Depending on its [`Mode`], it writes the
//! difference, checks that there is none, or shows it. Writing is one transaction over all folders.

mod assets;
mod banner;
mod error;
mod files;
mod folder;
mod plan;
mod report;
mod transaction;

#[cfg(test)]
mod tests;

pub use assets::{asset_list, listed_files};
pub use banner::{Origin, is_generated};
pub use error::{OutputError, OutputErrors};
pub use files::{Folder, GeneratedFile, Mode, Output};
pub use plan::{Change, ChangeKind};
pub use report::Report;
pub use transaction::recover;

impl Output {
    /// Compares this output with the files on disk, and writes or reports the difference.
    ///
    /// # Errors
    ///
    /// Every file and folder that cannot be compared or written. Nothing is changed on disk then.
    pub fn apply(&self, mode: Mode) -> Result<Report, OutputErrors> {
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
