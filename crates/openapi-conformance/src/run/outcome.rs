//! Outcomes of cases, and the coverage points of passed cases.

use super::shell::{as_request, curl, raw};
use crate::case::{Case, CaseKind, DeclaredBy, Expected, RoundTrip};
use crate::coverage::{CoveragePoint, points_of_response, unmatched_subject};
use crate::wire;
use openapi_judge::judge::Judge;
use std::time::Duration;

/// The result of one case.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// Index of the case.
    pub case: usize,
    /// Messages of the checks that failed; empty if the case passed.
    pub failures: Vec<String>,
    /// The exchange on the wire, if there was one.
    pub exchange: Option<wire::Exchange>,
    /// The coverage points that the case covers; empty if it failed.
    pub covered: Vec<CoveragePoint>,
    /// How long the case took.
    pub duration: Duration,
    /// How the case was shrunk, if it failed and has a smaller form that fails.
    pub shrinking: Option<Shrinking>,
}

/// How the smallest known form of a failed case was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shrinking {
    /// The numbers of the steps that led to it.
    pub steps: Vec<usize>,
    /// Whether time ran out before all of its smaller forms were tried.
    pub is_interrupted: bool,
}

impl Outcome {
    /// Whether every check passed.
    #[must_use]
    pub fn passed(&self) -> bool {
        self.failures.is_empty()
    }

    /// Returns a shell command that sends the same request, unless it would be too long.
    #[must_use]
    pub fn command(&self, case: &Case) -> Option<String> {
        match &case.kind {
            CaseKind::File(file_case) if as_request(&file_case.bytes).is_none() => raw(&file_case.bytes),
            _ => curl(&self.exchange.as_ref()?.request),
        }
    }
}

/// Returns the coverage points that a case covers if it passed with this response.
pub(crate) fn covered_points(judge: &Judge, case: &Case, response: &wire::Response) -> Vec<CoveragePoint> {
    let document = judge.document();
    let of_operation = |index: usize, alternative: &str| {
        let operation = &document.operations[index];
        // A request without credentials belongs to no security alternative of a protected operation.
        let mut alternatives = operation.alternatives().into_iter();
        if !alternatives.any(|known| known.name() == alternative) {
            return Vec::new();
        }
        points_of_response(&operation.key(), &operation.responses, alternative, response)
    };
    let of_declaration = |declared: DeclaredBy, alternative: &str| match declared {
        DeclaredBy::Operation(index) => of_operation(index, alternative),
        DeclaredBy::Unmatched(index) => {
            let entry = &document.unmatched[index];
            let subject = unmatched_subject(&entry.tag);
            // Credentials are not checked for unmatched requests.
            points_of_response(&subject, &entry.responses, "anonymous", response)
        }
        DeclaredBy::Undeclared => Vec::new(),
    };
    match &case.kind {
        CaseKind::RoundTrip(case) => of_operation(case.operation, &case.alternative.name()),
        CaseKind::Replay(case) if case.expected == Expected::Typed => {
            let RoundTrip {
                operation,
                alternative,
                ..
            } = &case.round_trip;
            of_operation(*operation, &alternative.name())
        }
        CaseKind::Replay(_) => Vec::new(),
        CaseKind::Raw(case) | CaseKind::Mock(case) => of_declaration(case.declared, &case.alternative.name()),
        CaseKind::Connections(_) => Vec::new(),
        CaseKind::File(case) if case.failure.is_some() => Vec::new(),
        CaseKind::File(case) => of_declaration(case.declared, &case.alternative.name()),
    }
}
