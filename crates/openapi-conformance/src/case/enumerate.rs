//! Enumerates the cases of a document: a new operation gets its cases without an edit here.

use super::definition::{Case, Plan};
use super::files::CaseFiles;
use super::profile::Promise;
use super::promised::{promised, restrict};
use super::subject::Subject;
use super::{connections, constants, mock_requests, unmatched};
use openapi_judge::judge::Judge;
use std::panic::resume_unwind;
use std::sync::Mutex;

/// Returns every case of a document.
///
/// # Errors
///
/// Returns an error for a schema without an instance, or with file and line for an invalid case file.
pub fn enumerate(judge: &Judge, plan: &Plan) -> Result<Vec<Case>, String> {
    let document = judge.document();
    let varied = Mutex::default();
    let files = CaseFiles::read(judge, plan.case_files.as_deref())?;
    let subjects = || {
        let operations = document.operations.iter().enumerate();
        operations.map(|(index, operation)| Subject {
            judge,
            plan,
            document,
            index,
            operation,
            varied: &varied,
            files: &files,
        })
    };
    let (dependent, independent) = std::thread::scope(|scope| {
        let dependent = || subjects().map(|subject| subject.dependent_cases());
        let dependent = scope.spawn(move || dependent().collect::<Vec<_>>());
        let independent: Vec<_> = subjects().map(|subject| subject.independent_cases()).collect();
        let dependent = dependent.join();
        (
            dependent.unwrap_or_else(|panic| resume_unwind(panic)),
            independent,
        )
    });
    let mut cases = Vec::new();
    let mut sequences = Vec::new();
    for ((subject, dependent), independent) in subjects().zip(dependent).zip(independent) {
        let located = |error: String| format!("{}: {error}", subject.operation.key());
        let (round_trips, unusual_responses) = dependent.map_err(located)?;
        cases.extend(round_trips);
        cases.extend(independent.map_err(located)?);
        cases.extend(unusual_responses);
        sequences.extend(subject.sequence().map_err(located)?);
    }
    cases.extend(promised(Promise::Connections, connections::cases(&sequences)));
    cases.extend(unmatched::cases(judge)?);
    cases.extend(constants::cases(document));
    restrict(&mut cases, plan.profile);
    cases.extend(mock_requests::rejections(&cases));
    Ok(cases)
}

impl Subject<'_> {
    /// Returns the cases that leave out what those of an earlier operation have: round trips, and unusual responses.
    fn dependent_cases(&self) -> Result<(Vec<Case>, Vec<Case>), String> {
        Ok((self.round_trips()?, self.unusual_responses()?))
    }

    fn independent_cases(&self) -> Result<Vec<Case>, String> {
        let mut cases = self.valid_requests()?;
        cases.extend(self.rejections()?);
        cases.extend(promised(Promise::Accept, self.specific_ranges()?));
        cases.extend(promised(Promise::Accept, self.excluded_types()?));
        cases.extend(self.invalid_requests()?);
        cases.extend(promised(Promise::Utf8Parameters, self.invalid_encodings()?));
        cases.extend(self.other_segments()?);
        cases.extend(promised(Promise::RejectionOrder, self.precedence()?));
        cases.extend(self.json_texts()?);
        cases.extend(promised(Promise::StrictJson, self.nested_bodies()?));
        cases.extend(self.declared_responses()?);
        cases.extend(self.invalid_responses()?);
        cases.extend(self.empty_messages()?);
        cases.extend(self.client_settings()?);
        cases.extend(self.newer_server()?);
        cases.extend(promised(Promise::UndeclaredParameters, self.newer_client()?));
        cases.extend(self.empty_values()?);
        cases.extend(promised(Promise::CaseFiles, self.file_cases()?));
        cases.extend(self.preferred_responses()?);
        cases.extend(self.random_cases()?);
        Ok(cases)
    }
}
