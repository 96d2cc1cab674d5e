//! The results so far, kept below the target folder so that a run can be resumed.

use super::outcome::Outcome;
use crate::failure::{Failure, io_failure};
use crate::repository::Repository;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::PathBuf;
use std::process::Command;

/// By the name of the mutant: its kind and outcome.
pub(super) type Results = BTreeMap<String, (String, Outcome)>;

/// Returns the results of a sort of mutants for the current commit.
pub(super) fn results(repository: &Repository, sort: &str) -> Results {
    let text = fs::read_to_string(path(repository, sort)).unwrap_or_default();
    text.lines().filter_map(parse).collect()
}

fn path(repository: &Repository, sort: &str) -> PathBuf {
    let file = format!("{sort}-{}.jsonl", commit(repository));
    repository.target().join("mutants").join(file)
}

/// Results by the name of the mutant, also in a file with a line for each.
pub(super) struct State {
    pub(super) results: Results,
    file: File,
    path: PathBuf,
}

impl State {
    /// Opens the results of a sort of mutants for the current commit. Without `resume` they are discarded.
    pub(super) fn open(repository: &Repository, sort: &str, resume: bool) -> Result<Self, Failure> {
        let path = path(repository, sort);
        let folder = path.parent().unwrap_or(&path);
        fs::create_dir_all(folder).map_err(|error| io_failure(folder, &error))?;
        let results = match resume {
            true => results(repository, sort),
            false => Results::new(),
        };
        let mut options = OpenOptions::new();
        options.create(true).write(true).append(resume).truncate(!resume);
        let file = options.open(&path).map_err(|error| io_failure(&path, &error))?;
        Ok(Self { results, file, path })
    }

    /// Adds a result.
    pub(super) fn record(&mut self, id: &str, kind: &str, outcome: Outcome) -> Result<(), Failure> {
        writeln!(self.file, "{}", outcome.to_json(id, kind))
            .map_err(|error| io_failure(&self.path, &error))?;
        self.results.insert(id.to_owned(), (kind.to_owned(), outcome));
        Ok(())
    }
}

/// Parses a line. An incomplete one, of a run that was killed, is skipped: the mutant runs again.
fn parse(line: &str) -> Option<(String, (String, Outcome))> {
    let line: Value = serde_json::from_str(line).ok()?;
    let line = line.as_object()?;
    let text = |name| line.get(name).and_then(Value::as_str).map(str::to_owned);
    Some((text("id")?, (text("kind")?, Outcome::from_json(line)?)))
}

fn commit(repository: &Repository) -> String {
    let mut git = Command::new("git");
    git.args(["rev-parse", "--short=12", "HEAD"])
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
    fn a_line_is_read_as_it_was_written() {
        for outcome in [
            Outcome::Noticed("GET /a: \"x\"".to_owned()),
            Outcome::Unnoticed,
            Outcome::Refused("no".to_owned()),
            Outcome::DoesNotCompile("E0308".to_owned()),
            Outcome::DescriptionOnly,
        ] {
            let line = outcome.to_json("a", "bound").to_string();
            assert_eq!(
                parse(&line),
                Some(("a".to_owned(), ("bound".to_owned(), outcome)))
            );
            assert_eq!(parse(&line[..line.len() - 1]), None);
        }
    }
}
