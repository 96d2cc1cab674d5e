//! A mock of the repository's contract, and the judge of its responses.

use super::{contract, request};
use openapi_judge::document::{Operation, SecurityRequirement};
use openapi_judge::judge::Judge;
use openapi_judge::message::Request;
use openapi_judge::mock::{BodyError, Mock, MockResponse};
use std::sync::Arc;

pub(crate) struct MockFixture {
    pub(crate) mock: Mock,
    /// The judge that also reports undeclared headers and query parameters.
    pub(crate) strict: Judge,
}

impl MockFixture {
    pub(crate) fn new() -> MockFixture {
        let document = contract();
        MockFixture {
            mock: Mock::new(Arc::clone(&document)),
            strict: Judge::strict(document),
        }
    }

    /// Every operation with a conforming request for each of its security requirements.
    pub(crate) fn requests(&self) -> Vec<(&Operation, SecurityRequirement, Request)> {
        let operations = self.strict.document().operations.iter();
        let with = |operation| move |requirement| (operation, requirement);
        operations
            .flat_map(|operation| operation.alternatives().into_iter().map(with(operation)))
            .map(|(operation, requirement)| {
                let request = request(&self.strict, operation, &requirement);
                (operation, requirement, request)
            })
            .collect()
    }

    /// Sends a request to the mock and asserts that the response conforms.
    pub(crate) fn conforming_response(
        &self,
        operation: &Operation,
        request: &Request,
        oversized: bool,
    ) -> MockResponse {
        let mocked = self
            .mock
            .respond(request, oversized.then_some(BodyError::TooLarge));
        let findings = self.strict.response_in(
            &operation.pointer,
            &operation.responses,
            &request.method,
            &mocked.response,
        );
        assert!(
            findings.is_empty(),
            "{} {}: {findings:?}",
            request.method,
            request.target
        );
        mocked
    }

    /// Asserts that the mock rejects a request with one of these statuses, if the operation declares any.
    pub(crate) fn assert_rejected(
        &self,
        operation: &Operation,
        request: &Request,
        oversized: bool,
        statuses: &[u16],
    ) {
        let declared: Vec<u16> = statuses
            .iter()
            .copied()
            .filter(|status| operation.declares_code(*status))
            .collect();
        if declared.is_empty() {
            return;
        }
        let mocked = self.conforming_response(operation, request, oversized);
        let status = mocked.response.status;
        assert!(
            declared.contains(&status),
            "{} {}: {status}",
            operation.key(),
            request.target
        );
        assert!(mocked.note.is_some(), "the log contains the reason");
    }
}
