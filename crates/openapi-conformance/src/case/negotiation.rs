//! `Accept` fields: which of several ranges decides, and how a weight of zero may be written (RFC 9110, section 12.5.1).

use super::definition::{Case, Delivery};
use super::subject::Subject;
use crate::wire::Request;
use openapi_judge::document::{DeclaredResponse, SecurityRequirement, StatusSpec};
use openapi_judge::media_type::essence;

/// The media type of JSON:API. The stub rejects it with media type parameters, as JSON:API 1.0 prescribes.
const JSON_API: &str = "application/vnd.api+json";

/// A media type that no operation declares.
const OTHER: &str = "text/x-nothing";

/// Every spelling of a weight of zero, with the white space that may surround it.
const ZEROS: [&str; 9] = [
    ";q=0", ";q=0.", ";q=0.0", ";q=0.00", ";q=0.000", ";Q=0", ";Q=0.000", " ; q=0.0", "\t;\tq=0",
];

impl Subject<'_> {
    /// Returns the cases of `Accept` fields that accept a media type of the operation although another range excludes it,
    /// or excludes others.
    pub(super) fn specific_ranges(&self) -> Result<Vec<Case>, String> {
        let (Some(call), Some(types)) = (self.first_call()?, self.exact_types()) else {
            return Ok(Vec::new());
        };
        let alternative = self.operation.alternatives().remove(0);
        let request = self.request(&call, &alternative);
        let each = |suffix: &str| joined(types.iter().map(|media_type| format!("{media_type}{suffix}")));
        let whole = each("");
        let mut fields = vec![
            each(";q=1"),
            each(";q=1.000"),
            each(";q=0.001"),
            each(" ; Q=0.5"),
            format!("*/*;q=0, {whole}"),
            format!("*/*;q=1, {}", each(";q=0.001")),
            format!("{whole}, */*;q=0.0"),
            format!("{}, {whole}", main_ranges(&types, ";q=0.")),
            format!("*/*;Q=0.000, {}", main_ranges(&types, "")),
            format!("{OTHER}, {}", each(";q=0.001")),
            format!("{OTHER};a=\"b, {whole};q=0\", {whole}"),
            format!("{OTHER};a=\"\\\";q=0, \";q=0, {whole}"),
        ];
        if !whole.contains(';') {
            fields.push(whole.to_ascii_uppercase());
            if !types.iter().any(|media_type| media_type == JSON_API) {
                // A parameter that no representation has does not distinguish one.
                fields.push(each(";x-made-up=1"));
                fields.push(format!("{}, {whole}", each(";x-made-up=1;q=0")));
            }
        }
        let mut cases = Vec::new();
        for field in fields {
            let request = request.clone().with_header("Accept", &field);
            let what = format!("Accept {field:?} includes it");
            cases.push(self.accepted(&what, &alternative, request, Delivery::Anything)?);
        }
        Ok(cases)
    }

    /// Returns the cases of `Accept` fields that exclude every media type of the operation.
    pub(super) fn excluded_types(&self) -> Result<Vec<Case>, String> {
        let (Some(call), Some(types)) = (self.first_call()?, self.negotiated_types()) else {
            return Ok(Vec::new());
        };
        let alternative = self.operation.alternatives().remove(0);
        let request = self.request(&call, &alternative);
        let each = |suffix: &str| joined(types.iter().map(|media_type| format!("{media_type}{suffix}")));
        let mut fields: Vec<String> = ZEROS.iter().map(|zero| each(zero)).collect();
        fields.extend(ZEROS.iter().map(|zero| format!("*/*{zero}")));
        fields.extend([
            format!("{}, */*", each(";q=0")),
            format!("*/*;q=1, {}", each(";q=0.00")),
            format!("{}, {}", main_ranges(&types, ""), each(";Q=0")),
            format!("{}, */*", main_ranges(&types, ";q=0.000")),
            format!("{OTHER};a=\"b, {}, */*\"", each("")),
            format!("{OTHER};a=\"\\\", {}\"", each("")),
        ]);
        if !each("").contains(';') {
            fields.push(format!("{}, */*", each(";q=0").to_ascii_uppercase()));
        }
        let rejected = |field: &String| {
            let what = format!("Accept {field:?} excludes it");
            let request = request.clone().with_header("Accept", field);
            self.rejected(&what, &alternative, request, &[406])
        };
        Ok(fields.iter().map(rejected).collect())
    }

    /// Returns the cases of `Accept` fields without a media type of the operation, for each alternative.
    pub(super) fn unacceptable(&self, request: &Request, alternative: &SecurityRequirement) -> Vec<Case> {
        if self.negotiated_types().is_none() {
            return Vec::new();
        }
        let accept = self.accept();
        let mut fields = vec![OTHER.to_owned()];
        if accept == JSON_API {
            fields.push(format!("{JSON_API}; charset=utf-8"));
            fields.push(format!("{JSON_API}; ext=\"a\", {JSON_API};profile=b"));
        }
        let reject = |field: &String| {
            let what = format!("Accept {field} with {}", alternative.name());
            let request = request.clone().with_header("Accept", field);
            self.rejected(&what, alternative, request, &[406])
        };
        fields.iter().map(reject).collect()
    }

    /// Returns every media type of the responses; `None` if one is a range, or if there are none.
    fn exact_types(&self) -> Option<Vec<String>> {
        let contents = self.operation.responses.iter();
        let mut types: Vec<String> = contents
            .flat_map(|response| &response.contents)
            .map(|content| content.media_type.clone())
            .collect();
        types.sort();
        types.dedup();
        let is_exact = types.iter().all(|media_type| !media_type.contains('*'));
        (is_exact && !types.is_empty()).then_some(types)
    }

    /// Returns every media type of the responses if the operation rejects an `Accept` that excludes them: only successes and
    /// redirections are negotiated, and `default` if there are none.
    pub(super) fn negotiated_types(&self) -> Option<Vec<String>> {
        let is_success = |response: &&DeclaredResponse| match response.status {
            StatusSpec::Code(code) => (200..400).contains(&code) && code != 304,
            StatusSpec::Range(class) => matches!(class, 2 | 3),
            StatusSpec::Default => false,
        };
        let responses = &self.operation.responses;
        let mut successes = responses.iter().filter(is_success).peekable();
        let has_content = match successes.peek() {
            Some(_) => successes.any(|response| !response.contents.is_empty()),
            None => responses
                .iter()
                .any(|response| response.status == StatusSpec::Default && !response.contents.is_empty()),
        };
        // A range makes negotiation impossible.
        self.exact_types()
            .filter(|_| has_content && self.operation.declares_code(406))
    }
}

/// Returns the ranges of all subtypes of some media types, each with a suffix.
fn main_ranges(types: &[String], suffix: &str) -> String {
    let essences = types.iter().map(|media_type| essence(media_type));
    let mut ranges: Vec<String> = essences
        .map(|essence| {
            let main = essence.split('/').next().unwrap_or_default();
            format!("{main}/*{suffix}")
        })
        .collect();
    ranges.sort();
    ranges.dedup();
    ranges.join(", ")
}

fn joined(ranges: impl Iterator<Item = String>) -> String {
    ranges.collect::<Vec<_>>().join(", ")
}
