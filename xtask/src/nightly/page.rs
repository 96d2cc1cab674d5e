//! The committed result of the last nightly run.

use crate::failure::Failure;
use crate::repository::{NIGHTLY_PAGE, Repository};
use crate::terminal::format_duration;
use std::fmt;
use std::fs;
use std::process::Command;
use std::time::Duration;

/// What the command runs.
const CHECKS: &str = "\
`cargo xtask nightly` runs the checks that take too long for every change, and writes this page. It is committed
with each release. The checks are:

- The commands of README.md run in a fresh clone, with an empty `CARGO_HOME`.
- Every package builds from its archive, and a client and a server outside of the repository build on these packages. Each
  follows its guide: the dependencies, a program and every block of Rust.
- Each feature of a published package compiles alone, with the stated Rust version.
- `account-client` compiles to WebAssembly, and makes calls in Node.
- cargo-deny finds no dependency with another licence, an unexplained duplicate, another origin or a known vulnerability.
- The conformance suite runs with ten other seeds.
- Generated code compiles for every public document of a corpus beside the repository, if that exists.
- Generated code compiles for a document that uses every name of generated code in every position at once.
- The conformance suite runs for 300 random documents. Their seeds follow from the date, so every night has others.
- The service is killed 200 times on each database, and has lost no acknowledged change.
- The primary database is killed under load, and a standby replaces it behind haproxy: two instances go on, and no acknowledged
  change is lost.
- The conformance suite notices each of the forty independent faults of `tests/faults`, and none of the ten neutral edits.
- The conformance suite notices mutants of the model and of the code: an hour of each sort. The next night continues at the
  same commit.
";

/// One check and its result.
pub(super) struct Step {
    pub(super) name: &'static str,
    pub(super) result: CheckResult,
    pub(super) duration: Duration,
}

/// The result of a check.
pub(super) enum CheckResult {
    Passed,
    /// The check failed, for this reason.
    Failed(String),
    /// The check could not run, for this reason.
    NotRun(String),
}

impl CheckResult {
    pub(super) fn is_failure(&self) -> bool {
        matches!(self, CheckResult::Failed(_))
    }
}

impl fmt::Display for CheckResult {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CheckResult::Passed => f.write_str("passed"),
            CheckResult::Failed(reason) => write!(f, "FAILED: {}", reason.lines().next().unwrap_or_default()),
            CheckResult::NotRun(reason) => write!(f, "not run: {reason}"),
        }
    }
}

/// Writes the page; `mutants` is the section with their results.
pub(super) fn write(repository: &Repository, steps: &[Step], mutants: &str) -> Result<(), Failure> {
    let path = repository.root.join(NIGHTLY_PAGE);
    fs::write(&path, page(&commit(repository), steps) + mutants)
        .map_err(|error| Failure::Failed(format!("{}: {error}", path.display())))
}

fn page(commit: &str, steps: &[Step]) -> String {
    let mut page = format!(
        "# Nightly checks\n\n{CHECKS}\n\
         Last run at commit {commit}. A check without a result was added after it.\n\n\
         | check | result | time |\n|---|---|---|\n"
    );
    for Step {
        name,
        result,
        duration,
    } in steps
    {
        let result = result.to_string().replace('|', "\\|");
        page.push_str(&format!(
            "| {name} | {result} | {} |\n",
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
        let step = |name, result| Step {
            name,
            result,
            duration: Duration::from_secs(2),
        };
        let steps = [
            step("A", CheckResult::Passed),
            step("B", CheckResult::Failed("a | b\nmore".to_owned())),
            step("C", CheckResult::NotRun("no corpus".to_owned())),
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
