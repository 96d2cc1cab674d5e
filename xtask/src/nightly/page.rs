//! The committed result of the last nightly run.

use crate::failure::Failure;
use crate::repository::Repository;
use crate::terminal::format_duration;
use std::fmt;
use std::fs;
use std::process::Command;
use std::time::Duration;

/// The path of the page below the repository's root.
pub(super) const PATH: &str = "docs/nightly.md";

/// One check and its outcome.
pub(super) struct Step {
    pub(super) name: &'static str,
    pub(super) outcome: Outcome,
    pub(super) duration: Duration,
}

/// The outcome of a check.
pub(super) enum Outcome {
    Passed,
    /// The check failed, for this reason.
    Failed(String),
    /// The check could not run, for this reason.
    NotRun(String),
}

impl Outcome {
    pub(super) fn is_failure(&self) -> bool {
        matches!(self, Outcome::Failed(_))
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Outcome::Passed => f.write_str("passed"),
            Outcome::Failed(reason) => write!(f, "FAILED: {}", reason.lines().next().unwrap_or_default()),
            Outcome::NotRun(reason) => write!(f, "not run: {reason}"),
        }
    }
}

/// Writes the page.
pub(super) fn write(repository: &Repository, steps: &[Step]) -> Result<(), Failure> {
    let path = repository.root.join(PATH);
    fs::write(&path, page(&commit(repository), steps))
        .map_err(|error| Failure::Failed(format!("{}: {error}", path.display())))
}

fn page(commit: &str, steps: &[Step]) -> String {
    let mut page = format!(
        "# Nightly checks\n\n\
         `cargo xtask nightly` runs the checks that take too long for every change, and writes this page. It is committed\n\
         with each release.\n\n\
         Last run at commit {commit}.\n\n\
         | check | result | time |\n|---|---|---|\n"
    );
    for Step {
        name,
        outcome,
        duration,
    } in steps
    {
        let outcome = outcome.to_string().replace('|', "\\|");
        page.push_str(&format!(
            "| {name} | {outcome} | {} |\n",
            format_duration(*duration)
        ));
    }
    page
}

/// Returns the short hash and the date of the last commit.
fn commit(repository: &Repository) -> String {
    let mut git = Command::new("git");
    git.args(["log", "-1", "--format=%h of %cs"])
        .current_dir(&repository.root);
    match git.output() {
        Ok(output) if output.status.success() => String::from_utf8_lossy(&output.stdout).trim().to_owned(),
        _ => "unknown".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_has_a_row_for_each_check() {
        let step = |name, outcome| Step {
            name,
            outcome,
            duration: Duration::from_secs(2),
        };
        let steps = [
            step("A", Outcome::Passed),
            step("B", Outcome::Failed("a | b\nmore".to_owned())),
            step("C", Outcome::NotRun("no corpus".to_owned())),
        ];
        let page = page("abc of 2026-01-31", &steps);
        let rows: Vec<&str> = page.lines().filter(|line| line.starts_with("| ")).collect();
        assert_eq!(
            rows,
            [
                "| check | result | time |",
                "| A | passed | 2.0 s |",
                "| B | FAILED: a \\| b | 2.0 s |",
                "| C | not run: no corpus | 2.0 s |",
            ]
        );
    }
}
