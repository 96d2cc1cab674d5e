//! The report of a comparison.

use super::files::Mode;
use super::plan::{Change, ChangeKind};
use similar::TextDiff;
use std::fmt;
use std::time::Duration;

/// The number of lines that [`Mode::Check`] shows of each file's difference.
const CHECK_LINES: usize = 60;
/// The time limit for finding the smallest difference of one file.
const DIFF_TIME: Duration = Duration::from_millis(500);

/// The result of [`Output::apply`](super::Output::apply).
///
/// `Display` lists the changed files, followed by their differences except in [`Mode::Write`].
#[derive(Debug, Clone)]
pub struct Report {
    /// The mode of the run.
    pub mode: Mode,
    /// Every file that differed from its generated text, sorted by path.
    pub changes: Vec<Change>,
    /// The number of files that did not differ.
    pub unchanged: usize,
}

impl Report {
    /// Returns whether no file differed.
    #[must_use]
    pub fn is_fresh(&self) -> bool {
        self.changes.is_empty()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for change in &self.changes {
            writeln!(f, "{:8} {}", label(self.mode, change.kind()), change.path)?;
        }
        let limit = match self.mode {
            Mode::Write => return Ok(()),
            Mode::Check => CHECK_LINES,
            Mode::Diff => usize::MAX,
        };
        for change in &self.changes {
            writeln!(f)?;
            write_difference(f, change, limit)?;
        }
        Ok(())
    }
}

fn label(mode: Mode, kind: ChangeKind) -> &'static str {
    match (mode, kind) {
        (Mode::Write, ChangeKind::Missing) => "created",
        (Mode::Write, ChangeKind::Stale) => "updated",
        (Mode::Write, ChangeKind::Extra) => "removed",
        (_, ChangeKind::Missing) => "missing",
        (_, ChangeKind::Stale) => "stale",
        (_, ChangeKind::Extra) => "extra",
    }
}

fn write_difference(f: &mut fmt::Formatter<'_>, change: &Change, limit: usize) -> fmt::Result {
    let old = change.old.as_deref().unwrap_or_default();
    let new = change.new.as_deref().unwrap_or_default();
    let diff = TextDiff::configure().timeout(DIFF_TIME).diff_lines(old, new);
    let text = diff
        .unified_diff()
        .header(
            &format!("{} (on disk)", change.path),
            &format!("{} (generated)", change.path),
        )
        .to_string();
    for line in text.lines().take(limit) {
        writeln!(f, "{line}")?;
    }
    match text.lines().count().saturating_sub(limit) {
        0 => Ok(()),
        rest => writeln!(f, "… {rest} more lines"),
    }
}
