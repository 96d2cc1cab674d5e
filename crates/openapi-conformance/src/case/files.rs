//! Hand-written cases: malformed input as data.
//!
//! The cases in a folder with the id of an operation are for that operation; those in `every-operation` are for each
//! operation that they apply to. The README of this crate describes the format.

mod edit;
mod node;
mod read;

use super::{Case, CaseKind, DeclaredBy, FileCase, KnownFailure, Subject};
use crate::call::secret;
use crate::document::{Document, ParameterLocation, SecurityRequirement};
use crate::judge::Judge;
use crate::percent::percent_decode;
use crate::script::{Action, Script};
use node::Node;
use read::{By, Entry, Status};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The folder of the cases for all operations.
const EVERYWHERE: &str = "every-operation";

/// The file with the cases that are expected to fail.
const EXPECTED_FAILURES: &str = "expected-failures.yaml";

/// Every hand-written case.
#[derive(Debug, Default)]
pub(super) struct CaseFiles {
    /// The entries by folder, each with its file.
    entries: BTreeMap<String, Vec<(PathBuf, Entry)>>,
    /// The expected failures by `folder/id`, each with its line.
    failures: BTreeMap<String, (usize, KnownFailure)>,
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
        let mut data = CaseFiles::default();
        for path in listed(root)? {
            let name = path
                .file_name()
                .and_then(|name| name.to_str())
                .unwrap_or_default();
            if name == EXPECTED_FAILURES {
                data.failures = failures(&path)?;
            } else if !path.is_dir() {
                return Err(format!("{}: files of cases stand in folders", path.display()));
            } else if name == EVERYWHERE || document.operation(name).is_some() {
                data.entries.insert(name.to_owned(), folder(&path)?);
            } else {
                return Err(format!("{}:1: there is no operation {name}", path.display()));
            }
        }
        data.checked(root)
    }

    /// Checks that every expected failure names a case.
    fn checked(self, root: &Path) -> Result<CaseFiles, String> {
        let known = |name: &str| {
            let (folder, id) = name.split_once('/').unwrap_or_default();
            let mut entries = self.entries.get(folder).into_iter().flatten();
            entries.any(|(_, entry)| entry.id == id)
        };
        match self.failures.iter().find(|(name, _)| !known(name)) {
            Some((name, (line, _))) => {
                let path = root.join(EXPECTED_FAILURES);
                Err(format!("{}:{line}: there is no case {name}", path.display()))
            }
            None => Ok(self),
        }
    }
}

fn listed(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let error = |error: std::io::Error| format!("{}: {error}", folder.display());
    let entries = std::fs::read_dir(folder).map_err(error)?;
    let paths: Result<Vec<PathBuf>, String> = entries
        .map(|entry| entry.map(|entry| entry.path()).map_err(error))
        .collect();
    let mut paths = paths?;
    paths.sort();
    Ok(paths)
}

fn parsed<T>(path: &Path, read: impl FnOnce(&Node) -> Result<T, node::ErrorAt>) -> Result<T, String> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let root = node::read(&text).and_then(|root| read(&root));
    root.map_err(|(line, failure)| format!("{}:{line}: {failure}", path.display()))
}

fn folder(folder: &Path) -> Result<Vec<(PathBuf, Entry)>, String> {
    let mut all: Vec<(PathBuf, Entry)> = Vec::new();
    for path in listed(folder)? {
        for entry in parsed(&path, read::entries)? {
            if let Some((other, _)) = all.iter().find(|(_, other)| other.id == entry.id) {
                let (path, line, id, other) = (path.display(), entry.line, &entry.id, other.display());
                return Err(format!("{path}:{line}: {other} has a case {id} too"));
            }
            all.push((path.clone(), entry));
        }
    }
    Ok(all)
}

fn failures(path: &Path) -> Result<BTreeMap<String, (usize, KnownFailure)>, String> {
    parsed(path, |root| {
        let mut failures = BTreeMap::new();
        for item in root.items() {
            item.known(&["cases", "status", "reason"])?;
            let status = item.need("status")?;
            let status = match status.text()?.as_str() {
                "success" => None,
                code => match code.parse() {
                    Ok(code) => Some(code),
                    Err(_) => return Err((status.line, format!("{code} is neither a status nor success"))),
                },
            };
            let reason = item.need("reason")?.text()?;
            let failure = KnownFailure { status, reason };
            for case in item.need("cases")?.items() {
                let name = case.text()?;
                if failures
                    .insert(name.clone(), (case.line, failure.clone()))
                    .is_some()
                {
                    return Err((case.line, format!("{name} stands there twice")));
                }
            }
        }
        Ok(failures)
    })
}

impl Subject<'_> {
    /// Returns the hand-written cases of this operation.
    pub(super) fn file_cases(&self) -> Result<Vec<Case>, String> {
        let mut cases = Vec::new();
        for (folder, shared) in [(EVERYWHERE, true), (self.operation.id.as_str(), false)] {
            for (path, entry) in self.files.entries.get(folder).into_iter().flatten() {
                let failure = self.files.failures.get(&format!("{folder}/{}", entry.id));
                let case = self.file_case(entry, shared, failure.map(|(_, failure)| failure));
                let at = |(line, failure)| format!("{}:{line}: {failure}", path.display());
                cases.extend(case.map_err(at)?);
            }
        }
        Ok(cases)
    }

    /// Makes a case of an entry; `None` if the entry does not apply, which is possible only for a shared one.
    fn file_case(
        &self,
        entry: &Entry,
        shared: bool,
        failure: Option<&KnownFailure>,
    ) -> Result<Option<Case>, node::ErrorAt> {
        for (line, condition) in &entry.applies {
            let applies = self.applies(condition);
            if !applies.ok_or_else(|| (*line, format!("{condition} is not a condition")))? {
                return Ok(None);
            }
        }
        let error = |error: String| (entry.line, error);
        let Some(call) = self.first_call().map_err(error)? else {
            return Ok(None);
        };
        let Some(alternative) = self.alternative(entry.request.credentials.as_ref(), shared)? else {
            return Ok(None);
        };
        let good = self.request(&call, &alternative);
        let secrets = alternative.schemes.first().map(|scheme| secret(&scheme.name));
        let bytes = edit::bytes(
            &good,
            &entry.request,
            &secrets.unwrap_or_default(),
            self.plan.body_limit,
        );
        let bytes = bytes.map_err(error)?;
        let reply = self.first_reply().map_err(error)?;
        let Some((statuses, closes)) = self.statuses(entry, reply.status, shared)? else {
            return Ok(None);
        };
        let name = self.name(&format!("data {}", entry.id));
        let declared = self.declared(entry, &bytes);
        let point = match (statuses.as_slice(), declared) {
            ([status], DeclaredBy::Operation(_)) if !closes => self.point(*status, "", &alternative),
            _ => None,
        };
        let expected = entry.response.credential.as_ref();
        let credential = expected.map(|(line, name)| self.named(name).ok_or_else(|| no_such(*line, name)));
        let file_case = FileCase {
            alternative,
            request: good,
            bytes,
            ends: entry.request.ends,
            script: Script {
                action: Action::Respond(reply),
                ..Script::default()
            },
            declared,
            bare: entry.response.by == By::Http,
            statuses,
            closes,
            headers: entry.response.headers.clone(),
            forbidden: entry.response.forbidden.clone(),
            body: entry.response.body.clone(),
            reaches: entry.response.reaches,
            credential: credential.transpose()?,
            receives: entry.response.receives.clone(),
            failure: failure.cloned(),
        };
        let kind = CaseKind::File(Box::new(file_case));
        Ok(Some(Case { name, point, kind }))
    }

    fn applies(&self, condition: &str) -> Option<bool> {
        let operation = self.operation;
        let words: Vec<&str> = condition.split(' ').collect();
        let alternatives = || operation.alternatives();
        let in_path = || {
            operation
                .parameters
                .iter()
                .any(|parameter| parameter.location == ParameterLocation::Path)
        };
        let body = operation.body.as_ref();
        let contents = || body.iter().flat_map(|body| &body.contents);
        let takes = |media_type: &str| contents().any(|content| content.media_type == media_type);
        Some(match words.as_slice() {
            ["body"] => body.is_some(),
            ["no", "body"] => body.is_none(),
            ["json", "body"] => contents().any(crate::document::Content::is_json),
            ["body", media_type] => takes(media_type),
            ["succeeds", "with", media_type] => {
                let reply = self.first_reply();
                reply.is_ok_and(|reply| reply.media_type == *media_type)
            }
            ["credentials"] => operation.is_protected(),
            ["no", "credentials"] => !operation.is_protected(),
            ["alternative", name] => alternatives()
                .iter()
                .any(|alternative| alternative.name() == *name),
            ["no", "alternative", name] => alternatives()
                .iter()
                .all(|alternative| alternative.name() != *name),
            ["path", "parameter"] => in_path(),
            ["no", "path", "parameter"] => !in_path(),
            ["method", method] => operation.method == *method,
            ["tag", tag] => operation.tag == *tag,
            ["declares", status] => operation.declares(status.parse().ok()?),
            _ => return None,
        })
    }

    fn named(&self, name: &str) -> Option<SecurityRequirement> {
        let mut alternatives = self.operation.alternatives().into_iter();
        alternatives.find(|alternative| alternative.name() == name)
    }

    fn alternative(
        &self,
        declared_credentials: Option<&(usize, String)>,
        shared: bool,
    ) -> Result<Option<SecurityRequirement>, node::ErrorAt> {
        match declared_credentials {
            None => Ok(self.operation.alternatives().into_iter().next()),
            Some((_, name)) if name == "none" => Ok(Some(SecurityRequirement { schemes: Vec::new() })),
            Some((line, name)) => match self.named(name) {
                None if !shared => Err(no_such(*line, name)),
                found => Ok(found),
            },
        }
    }

    /// Returns the expected statuses, and whether the connection may be closed; `None` if the operation declares none.
    #[allow(clippy::type_complexity, reason = "two things that are found together")]
    fn statuses(
        &self,
        entry: &Entry,
        success: u16,
        shared: bool,
    ) -> Result<Option<(Vec<u16>, bool)>, node::ErrorAt> {
        let response = &entry.response;
        let mut statuses = Vec::new();
        let mut closes = false;
        for status in &response.statuses {
            match status {
                Status::Success => statuses.push(success),
                Status::Closed => closes = true,
                Status::Code(code) => {
                    if response.by != By::Operation || self.operation.declares(*code) {
                        statuses.push(*code);
                    }
                }
            }
        }
        if !statuses.is_empty() || closes {
            return Ok(Some((statuses, closes)));
        }
        match shared {
            true => Ok(None),
            false => Err((
                response.line,
                "the operation declares none of these statuses".to_owned(),
            )),
        }
    }

    fn declared(&self, entry: &Entry, bytes: &[u8]) -> DeclaredBy {
        if entry.response.by != By::Unmatched {
            return DeclaredBy::Operation(self.index);
        }
        let start = bytes.split(|byte| *byte == b' ').nth(1).unwrap_or_default();
        let target = String::from_utf8_lossy(start);
        let path = target.split('?').next().unwrap_or_default();
        // An encoded slash does not separate segments.
        let segments = path
            .split('/')
            .map(|segment| percent_decode(segment).replace('/', "%2F"));
        let path = segments.collect::<Vec<_>>().join("/");
        let answering = self.document.unmatched_for(&path);
        let mut all = self.document.unmatched.iter();
        let index = all.position(|entry| answering.is_some_and(|found| found.tag == entry.tag));
        index.map_or(DeclaredBy::Nobody, DeclaredBy::Unmatched)
    }
}

fn no_such(line: usize, name: &str) -> node::ErrorAt {
    (line, format!("the operation takes no credentials {name}"))
}
