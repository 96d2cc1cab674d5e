//! The list of mutants that the suite has noticed, in the repository. A sample of them is part of every continuous build:
//! one that is no longer noticed is a fault of that change, whereas a mutant that nobody has run before may survive for
//! other reasons.

use super::outcome::{NoticedBy, Outcome};
use super::state::Results;
use crate::failure::{Failure, io_failure};
use crate::repository::Repository;
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

/// The file below the repository's root. Each line has the sort and the name of a mutant.
const PATH: &str = "tests/mutants/noticed.txt";

fn path(repository: &Repository) -> PathBuf {
    repository.root.join(PATH)
}

fn read(repository: &Repository) -> Result<String, Failure> {
    let path = path(repository);
    fs::read_to_string(&path).map_err(|error| io_failure(&path, &error))
}

/// Returns the names of the recorded mutants of a sort.
pub(super) fn names(repository: &Repository, sort: &str) -> Result<BTreeSet<String>, Failure> {
    Ok(of_sort(&read(repository)?, sort))
}

/// Adds the mutants of a sort that the suite noticed, and removes those that it did not, and those that no longer exist.
pub(super) fn update(
    repository: &Repository,
    sort: &str,
    existing: &BTreeSet<&str>,
    results: &Results,
) -> Result<(), Failure> {
    let path = path(repository);
    let text = updated(&read(repository)?, sort, existing, results);
    fs::write(&path, text).map_err(|error| io_failure(&path, &error))
}

fn of_sort(text: &str, sort: &str) -> BTreeSet<String> {
    let lines = text.lines().filter_map(|line| line.split_once(' '));
    let lines = lines.filter(|(other, _)| *other == sort);
    lines.map(|(_, name)| name.to_owned()).collect()
}

fn updated(text: &str, sort: &str, existing: &BTreeSet<&str>, results: &Results) -> String {
    let mut names = of_sort(text, sort);
    names.retain(|name| existing.contains(name.as_str()) && !results.contains_key(name));
    let noticed = results.iter().filter(|(name, (_, outcome))| {
        matches!(outcome, Outcome::Noticed(NoticedBy::Suite, _)) && existing.contains(name.as_str())
    });
    names.extend(noticed.map(|(name, _)| name.clone()));
    let others = text.lines().filter(|line| !line.starts_with(&format!("{sort} ")));
    let mut lines: Vec<String> = others.map(str::to_owned).collect();
    lines.extend(names.iter().map(|name| format!("{sort} {name}")));
    lines.sort();
    lines.iter().flat_map(|line| [line.as_str(), "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_has_what_the_suite_noticed_last() {
        let noticed = |by| Outcome::Noticed(by, "case".to_owned());
        let results = [
            ("new", noticed(NoticedBy::Suite)),
            ("lost", Outcome::Unnoticed),
            ("tested", noticed(NoticedBy::Test)),
        ];
        let results = results.map(|(name, outcome)| (name.to_owned(), ("kind".to_owned(), outcome)));
        let existing = BTreeSet::from(["new", "lost", "tested", "other one"]);
        let text = "code a\nmodel gone\nmodel lost\nmodel other one\n";
        let text = updated(text, "model", &existing, &Results::from(results));
        assert_eq!(text, "code a\nmodel new\nmodel other one\n");
        assert_eq!(of_sort(&text, "code"), BTreeSet::from(["a".to_owned()]));
    }
}
