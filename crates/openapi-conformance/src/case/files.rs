//! Hand-written cases: malformed input as data.
//!
//! The cases in a folder with the id of an operation are for that operation; those in `every-operation` are for each
//! operation that they apply to. The README of this crate describes the format.

mod cases;
mod condition;
mod edit;
mod entry;
mod one_or_many;

use super::definition::KnownFailure;
use entry::{Entry, ExpectedFailure, at, parse};
use openapi_judge::document::Document;
use openapi_judge::judge::Judge;
use serde::Deserialize;
use serde_saphyr::Spanned;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The folder of the cases for all operations.
const EVERY_OPERATION: &str = "every-operation";

/// The file with the cases that are expected to fail.
const EXPECTED_FAILURES: &str = "expected-failures.yaml";

/// An entry, and the file that it is in.
type LocatedEntry = (PathBuf, Spanned<Entry>);

/// Every hand-written case.
#[derive(Debug, Default)]
pub(super) struct CaseFiles {
    /// The entries by folder.
    entries: BTreeMap<String, Vec<LocatedEntry>>,
    /// The expected failures by `folder/id`, each with its line.
    failures: BTreeMap<String, (u64, KnownFailure)>,
}

impl CaseFiles {
    /// Reads all files. An error names file and line.
    pub(super) fn read(judge: &Judge, folder: Option<&Path>) -> Result<CaseFiles, String> {
        match folder {
            Some(folder) => CaseFiles::read_from(folder, judge.document()),
            None => Ok(CaseFiles::default()),
        }
    }

    fn read_from(root: &Path, document: &Document) -> Result<CaseFiles, String> {
        let mut files = CaseFiles::default();
        for path in sorted_paths(root)? {
            let name = path
                .file_name()
                .and_then(|name| name.to_str())
                .unwrap_or_default();
            if name == EXPECTED_FAILURES {
                files.failures = read_failures(&path)?;
            } else if !path.is_dir() {
                return Err(format!("{}: case files must be in folders", path.display()));
            } else if name == EVERY_OPERATION || document.operation(name).is_some() {
                files.entries.insert(name.to_owned(), read_folder(&path)?);
            } else {
                return Err(at(&path, 1, &format!("there is no operation {name}")));
            }
        }
        files.check_failures(root)?;
        Ok(files)
    }

    /// Checks that every expected failure names a case.
    fn check_failures(&self, root: &Path) -> Result<(), String> {
        let exists = |name: &str| {
            let (folder, id) = name.split_once('/').unwrap_or_default();
            self.entries(folder).iter().any(|(_, entry)| entry.value.id == id)
        };
        match self.failures.iter().find(|(name, _)| !exists(name)) {
            Some((name, (line, _))) => {
                let path = root.join(EXPECTED_FAILURES);
                Err(at(&path, *line, &format!("there is no case {name}")))
            }
            None => Ok(()),
        }
    }

    fn entries(&self, folder: &str) -> &[LocatedEntry] {
        self.entries.get(folder).map(Vec::as_slice).unwrap_or_default()
    }

    fn known_failure(&self, folder: &str, id: &str) -> Option<&KnownFailure> {
        let failure = self.failures.get(&format!("{folder}/{id}"));
        failure.map(|(_, failure)| failure)
    }
}

fn sorted_paths(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let error = |error: std::io::Error| format!("{}: {error}", folder.display());
    let entries = std::fs::read_dir(folder).map_err(error)?;
    let paths: Result<Vec<PathBuf>, String> = entries
        .map(|entry| entry.map(|entry| entry.path()).map_err(error))
        .collect();
    let mut paths = paths?;
    paths.sort();
    Ok(paths)
}

fn read_list<T: for<'de> Deserialize<'de>>(path: &Path) -> Result<Vec<Spanned<T>>, String> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let list = parse(path, &text)?;
    if list.is_empty() {
        return Err(at(path, 1, "the file is empty"));
    }
    Ok(list)
}

fn read_folder(folder: &Path) -> Result<Vec<LocatedEntry>, String> {
    let mut entries: Vec<LocatedEntry> = Vec::new();
    for path in sorted_paths(folder)? {
        for entry in read_list::<Entry>(&path)? {
            let id = &entry.value.id;
            if let Some((other, _)) = entries.iter().find(|(_, other)| other.value.id == *id) {
                let message = format!("duplicate case {id}, also in {}", other.display());
                return Err(at(&path, entry.referenced.line(), &message));
            }
            entries.push((path.clone(), entry));
        }
    }
    Ok(entries)
}

fn read_failures(path: &Path) -> Result<BTreeMap<String, (u64, KnownFailure)>, String> {
    let mut failures = BTreeMap::new();
    for item in read_list::<ExpectedFailure>(path)? {
        let failure = KnownFailure {
            status: item.value.status.0,
            reason: item.value.reason,
        };
        for case in item.value.cases {
            let line = case.referenced.line();
            if failures
                .insert(case.value.clone(), (line, failure.clone()))
                .is_some()
            {
                return Err(at(path, line, &format!("duplicate case {}", case.value)));
            }
        }
    }
    Ok(failures)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(files: &[(&str, &str)]) -> String {
        let root = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let path = root.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        let document = "paths: {/a: {get: {operationId: list, responses: {'200': {description: a}}}}}";
        let document = Document::parse(document).unwrap();
        let error = CaseFiles::read_from(root.path(), &document).unwrap_err();
        error.replace(&format!("{}/", root.path().display()), "")
    }

    #[test]
    fn errors_across_files_name_file_and_line() {
        let case = "# A comment.\n- id: a\n  what: b\n  why: c\n  response: {status: 400}\n";
        assert_eq!(
            error(&[("list/one.yaml", case), ("list/two.yaml", case)]),
            "list/two.yaml:2: duplicate case a, also in list/one.yaml"
        );
        let known = |cases: &str| format!("- cases: {cases}\n  status: success\n  reason: r\n");
        assert_eq!(
            error(&[
                ("list/one.yaml", case),
                (EXPECTED_FAILURES, &known("[list/a, list/a]"))
            ]),
            "expected-failures.yaml:1: duplicate case list/a"
        );
        assert_eq!(
            error(&[
                ("list/one.yaml", case),
                (EXPECTED_FAILURES, &known("\n  - list/b"))
            ]),
            "expected-failures.yaml:2: there is no case list/b"
        );
        assert_eq!(
            error(&[("other/one.yaml", case)]),
            "other:1: there is no operation other"
        );
        assert_eq!(
            error(&[("list/one.yaml", "")]),
            "list/one.yaml:1: the file is empty"
        );
    }
}
