//! A mock of the repository's contract, and what it answers.

use super::{contract, request};
use openapi_judge::document::{Alternative, Operation};
use openapi_judge::judge::Judge;
use openapi_judge::message::Request;
use openapi_judge::mock::{Answer, Mock, Unread};
use std::sync::Arc;

/// The mock, and the judge of all that it answers.
pub(crate) struct Stage {
    pub(crate) mock: Mock,
    pub(crate) strict: Judge,
}

impl Stage {
    pub(crate) fn new() -> Stage {
        let document = contract();
        Stage {
            mock: Mock::new(Arc::clone(&document)),
            strict: Judge::strict(document),
        }
    }

    /// Every operation with a good request for each of its security alternatives.
    pub(crate) fn requests(&self) -> Vec<(&Operation, Alternative, Request)> {
        let operations = self.strict.document().operations.iter();
        let with = |operation| move |alternative| (operation, alternative);
        operations
            .flat_map(|operation| operation.alternatives().into_iter().map(with(operation)))
            .map(|(operation, alternative)| {
                let request = request(&self.strict, operation, &alternative);
                (operation, alternative, request)
            })
            .collect()
    }

    /// The answer, once nothing is to be said against it.
    pub(crate) fn ask(&self, operation: &Operation, request: &Request, oversized: bool) -> Answer {
        let answer = self.mock.answer(request, oversized.then_some(Unread::TooLong));
        let found = self
            .strict
            .answer(&operation.responses, &request.method, &answer.response);
        assert!(
            found.is_empty(),
            "{} {}: {found:?}",
            request.method,
            request.target
        );
        answer
    }

    pub(crate) fn refused(
        &self,
        operation: &Operation,
        request: &Request,
        oversized: bool,
        statuses: &[u16],
    ) {
        let declared: Vec<u16> = statuses
            .iter()
            .copied()
            .filter(|status| operation.declares(*status))
            .collect();
        if declared.is_empty() {
            return;
        }
        let answer = self.ask(operation, request, oversized);
        let status = answer.response.status;
        assert!(
            declared.contains(&status),
            "{} {}: {status}",
            operation.key(),
            request.target
        );
        assert!(answer.note.is_some(), "the log tells why");
    }
}
