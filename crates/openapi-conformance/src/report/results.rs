//! The results of a run, and how they belong together.

use crate::case::{Case, DeclaredBy};
use crate::closed_loop::Difference;
use crate::coverage::{Coverage, unmatched_subject};
use crate::rule_coverage::RuleCoverage;
use crate::run::Outcome;
use openapi_judge::document::{Document, StatusSpec, find_response};
use std::time::Duration;

/// The results of a run.
#[derive(Debug)]
pub struct Report<'a> {
    /// The document of the contract.
    pub document: &'a Document,
    /// The cases.
    pub cases: &'a [Case],
    /// Their outcomes.
    pub outcomes: &'a [Outcome],
    /// What they cover; empty if the cases were chosen by name.
    pub coverage: &'a Coverage,
    /// Which rules of the schemas they try; empty like the coverage.
    pub rules: &'a RuleCoverage,
    /// The differences between the contract and the document that the server emits; none are looked for if the cases were
    /// chosen.
    pub differences: &'a [Difference],
    /// The seed of the random cases.
    pub seed: u64,
    /// The command that starts the suite.
    pub command: &'a str,
    /// How long the run took.
    pub duration: Duration,
}

impl Report<'_> {
    /// Whether every case passed, every point is covered, and the server's document is equivalent to the contract.
    #[must_use]
    pub fn is_success(&self) -> bool {
        self.failed().next().is_none()
            && self.coverage.uncovered().next().is_none()
            && self.differences.is_empty()
    }

    pub(super) fn failed(&self) -> impl Iterator<Item = &Outcome> {
        self.outcomes
            .iter()
            .filter(|outcome| !outcome.failures.is_empty())
    }

    /// Returns the subject of a case: `METHOD path`, `tag *`, or `*` if its response is not declared.
    pub(super) fn subject(&self, case: &Case) -> String {
        match case.declared() {
            DeclaredBy::Operation(index) => self.document.operations[index].key(),
            DeclaredBy::Unmatched(index) => unmatched_subject(&self.document.unmatched[index].tag),
            DeclaredBy::Undeclared => "*".to_owned(),
        }
    }

    /// Returns the name of a case without its subject.
    pub(super) fn name<'a>(&self, case: &'a Case) -> &'a str {
        let name = case.name.strip_prefix(&self.subject(case));
        let name = name.and_then(|name| name.strip_prefix(": "));
        name.unwrap_or(&case.name)
    }

    /// Returns the tile of an outcome: the subject and status that it covers, should cover, or got. `None` if the response
    /// is not declared.
    pub(super) fn tile(&self, outcome: &Outcome) -> Option<(String, StatusSpec)> {
        let case = &self.cases[outcome.case];
        if let Some(point) = outcome.covered.first().or(case.point.as_ref()) {
            return Some((point.subject.clone(), point.status));
        }
        let failed = !outcome.failures.is_empty();
        let response = &outcome.exchange.as_ref().filter(|_| failed)?.response;
        let subject = self.subject(case);
        let declared = self
            .document
            .operations
            .iter()
            .find(|operation| operation.key() == subject)?;
        let response = find_response(&declared.responses, response.status)?;
        Some((subject, response.status))
    }
}
