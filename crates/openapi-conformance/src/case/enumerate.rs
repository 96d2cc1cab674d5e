//! Enumerates the cases of a document: a new operation gets its cases without an edit here.

use super::definition::{Case, Plan};
use super::files::CaseFiles;
use super::subject::Subject;
use super::{connections, mock_requests, unmatched};
use openapi_judge::judge::Judge;
use std::cell::RefCell;

/// Returns every case of a document.
///
/// # Errors
///
/// Returns an error for a schema without an instance, or with file and line for an invalid case file.
pub fn enumerate(judge: &Judge, plan: &Plan) -> Result<Vec<Case>, String> {
    let document = judge.document();
    let mut cases = Vec::new();
    let varied = RefCell::default();
    let files = CaseFiles::read(judge, plan.case_files.as_deref())?;
    let mut sequences = Vec::new();
    for (index, operation) in document.operations.iter().enumerate() {
        let subject = Subject {
            judge,
            plan,
            document,
            index,
            operation,
            varied: &varied,
            files: &files,
        };
        let located = |error: String| format!("{}: {error}", operation.key());
        cases.extend(subject.cases().map_err(located)?);
        sequences.extend(subject.sequence().map_err(located)?);
    }
    cases.extend(connections::cases(&sequences));
    cases.extend(unmatched::cases(judge)?);
    cases.extend(mock_requests::rejections(&cases));
    Ok(cases)
}

impl Subject<'_> {
    fn cases(&self) -> Result<Vec<Case>, String> {
        let mut cases = self.round_trips()?;
        cases.extend(self.valid_requests()?);
        cases.extend(self.rejections()?);
        cases.extend(self.specific_ranges()?);
        cases.extend(self.excluded_types()?);
        cases.extend(self.invalid_requests()?);
        cases.extend(self.invalid_encodings()?);
        cases.extend(self.other_segments()?);
        cases.extend(self.precedence()?);
        cases.extend(self.json_texts()?);
        cases.extend(self.nested_bodies()?);
        cases.extend(self.declared_responses()?);
        cases.extend(self.unusual_responses()?);
        cases.extend(self.invalid_responses()?);
        cases.extend(self.newer_server()?);
        cases.extend(self.newer_client()?);
        cases.extend(self.empty_values()?);
        cases.extend(self.file_cases()?);
        cases.extend(self.preferred_responses()?);
        cases.extend(self.random_cases()?);
        Ok(cases)
    }
}
