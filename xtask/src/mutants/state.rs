//! The results so far, kept below the target folder so that a run can be resumed.

use super::outcome::Outcome;
use crate::failure::{Failure, io_failure};
use crate::repository::{NIGHTLY_PAGE, Repository};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

/// By the name of the mutant: its kind and outcome.
pub(super) type Results = BTreeMap<String, (String, Outcome)>;

/// Which earlier results count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Earlier {
    None,
    /// Those of the same commit.
    OfCommit,
    /// Those of the last run but the unnoticed ones, which run again.
    Noticed,
}

/// Returns the results of a sort of mutants for the current state of the code. The last one of a mutant counts.
pub(super) fn results(repository: &Repository, sort: &str) -> Results {
    let text = fs::read_to_string(path(repository, sort)).unwrap_or_default();
    text.lines().filter_map(parse).collect()
}

fn path(repository: &Repository, sort: &str) -> PathBuf {
    let file = format!("{sort}-{}.jsonl", version(repository));
    repository.target().join("mutants").join(file)
}

/// Results by the name of the mutant, also in a file with a line for each.
pub(super) struct State {
    pub(super) results: Results,
    /// The mutants that were unnoticed at the last run, if these run again.
    pub(super) again: BTreeSet<String>,
    file: File,
    path: PathBuf,
}

impl State {
    /// Opens the results of a sort of mutants for the current state of the code. Those of this run are added to the file, so
    /// that a short run, such as a sample, loses nothing of a long one.
    pub(super) fn open(repository: &Repository, sort: &str, earlier: Earlier) -> Result<Self, Failure> {
        let path = path(repository, sort);
        let folder = path.parent().unwrap_or(&path);
        fs::create_dir_all(folder).map_err(|error| io_failure(folder, &error))?;
        let mut again = BTreeSet::new();
        let mut kept = match earlier {
            Earlier::None => Results::new(),
            Earlier::OfCommit => results(repository, sort),
            Earlier::Noticed => last(folder, sort)?,
        };
        if earlier == Earlier::Noticed {
            kept.retain(|id, (_, outcome)| {
                let is_kept = *outcome != Outcome::Unnoticed;
                if !is_kept {
                    again.insert(id.clone());
                }
                is_kept
            });
        }
        let mut file = File::options()
            .append(true)
            .create(true)
            .open(&path)
            .map_err(|error| io_failure(&path, &error))?;
        // The last line of a run that was killed may be incomplete.
        writeln!(file).map_err(|error| io_failure(&path, &error))?;
        let mut state = Self {
            results: Results::new(),
            again,
            file,
            path,
        };
        match earlier {
            Earlier::None => {}
            Earlier::OfCommit => state.results = kept,
            Earlier::Noticed => {
                for (id, (kind, outcome)) in kept {
                    state.record(&id, &kind, outcome)?;
                }
            }
        }
        Ok(state)
    }

    /// Adds a result.
    pub(super) fn record(&mut self, id: &str, kind: &str, outcome: Outcome) -> Result<(), Failure> {
        writeln!(self.file, "{}", outcome.to_json(id, kind))
            .map_err(|error| io_failure(&self.path, &error))?;
        self.results.insert(id.to_owned(), (kind.to_owned(), outcome));
        Ok(())
    }
}

/// Returns the results of the last run of a sort, of whatever commit.
fn last(folder: &Path, sort: &str) -> Result<Results, Failure> {
    let entries = fs::read_dir(folder).map_err(|error| io_failure(folder, &error))?;
    let files = entries.filter_map(|entry| {
        let path = entry.ok()?.path();
        let name = path.file_name()?.to_str()?;
        let is_of_sort = name.starts_with(&format!("{sort}-")) && name.ends_with(".jsonl");
        let modified = path.metadata().and_then(|metadata| metadata.modified()).ok()?;
        is_of_sort.then_some((modified, path))
    });
    let Some((_, path)) = files.max() else {
        return Err(Failure::Failed(format!(
            "there was no run of mutants of the {sort}"
        )));
    };
    let text = fs::read_to_string(&path).map_err(|error| io_failure(&path, &error))?;
    Ok(text.lines().filter_map(parse).collect())
}

/// Parses a line. An incomplete one, of a run that was killed, is skipped: the mutant runs again.
fn parse(line: &str) -> Option<(String, (String, Outcome))> {
    let line: Value = serde_json::from_str(line).ok()?;
    let line = line.as_object()?;
    let text = |name| line.get(name).and_then(Value::as_str).map(str::to_owned);
    Some((text("id")?, (text("kind")?, Outcome::from_json(line)?)))
}

/// Returns the commit, with a digest of the changes of its files that are not committed. The page that every nightly run
/// writes is left out, so that the next one continues.
fn version(repository: &Repository) -> String {
    let git = |arguments: &[&str]| {
        let output = Command::new("git")
            .args(arguments)
            .current_dir(&repository.root)
            .output()
            .ok()?;
        output.status.success().then_some(output.stdout)
    };
    let commit = git(&["rev-parse", "--short=12", "HEAD"]).unwrap_or_default();
    let commit = String::from_utf8_lossy(&commit).trim().to_owned();
    let except_page = format!(":(exclude){}", NIGHTLY_PAGE);
    match git(&["diff", "HEAD", "--", ".", &except_page]) {
        Some(changes) if changes.is_empty() => commit,
        changes => {
            let mut digest = DefaultHasher::new();
            changes.hash(&mut digest);
            format!("{commit}-{:016x}", digest.finish())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::outcome::NoticedBy;
    use super::*;

    #[test]
    fn a_line_is_read_as_it_was_written() {
        for outcome in [
            Outcome::Noticed(NoticedBy::Suite, "GET /a: \"x\"".to_owned()),
            Outcome::Noticed(NoticedBy::OtherDocument, "a".to_owned()),
            Outcome::Noticed(NoticedBy::Test, "b".to_owned()),
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
