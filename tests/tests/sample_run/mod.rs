//! A run with invented outcomes, so that tests know what the reports must contain.

use conformance::{contract_path, plan};
use openapi_conformance::case::{self, Case};
use openapi_conformance::coverage::{Coverage, CoveragePoint, Topology};
use openapi_conformance::document::{Document, StatusSpec};
use openapi_conformance::judge::Judge;
use openapi_conformance::report::Report;
use openapi_conformance::rule_coverage::RuleCoverage;
use openapi_conformance::run::{CheckFailure, Component, Outcome, Rule};
use openapi_conformance::wire::{Exchange, Headers, Request, Response};
use std::sync::Arc;
use std::time::Duration;

/// Text that closes elements, reverses the text direction, and is not allowed in XML.
const HOSTILE: &str =
    "\u{0}\u{1b}[31m\u{202e}]]></script><img src=x onerror='document.title=1'>\"&\u{fffe}\r\n\tשלום 𝄞";

/// A run with invented outcomes: every case covers its point, without a server.
pub(crate) struct Run {
    pub(crate) document: Arc<Document>,
    pub(crate) cases: Vec<Case>,
    pub(crate) outcomes: Vec<Outcome>,
    pub(crate) coverage: Coverage,
    rules: RuleCoverage,
}

impl Run {
    pub(crate) fn new() -> Run {
        let document = Arc::new(Document::read(&contract_path()).unwrap());
        let judge = Judge::strict(Arc::clone(&document));
        let cases = case::enumerate(&judge, &plan(0)).unwrap();
        let coverage = Coverage::new(&document, &[Topology::Client, Topology::Server, Topology::Both]);
        let mut outcomes = Vec::new();
        let all: Vec<_> = coverage
            .counts()
            .map(|(point, topology, _)| (point.clone(), topology))
            .collect();
        for (index, case) in cases.iter().enumerate() {
            // A case covers all points of its status and topology.
            let matches = |point: &&CoveragePoint| {
                case.point.as_ref().is_some_and(|own| {
                    (&own.subject, own.status, &own.alternative)
                        == (&point.subject, point.status, &point.alternative)
                })
            };
            let topology = case.topology();
            let covered = all
                .iter()
                .filter(|(_, other)| *other == topology)
                .map(|(point, _)| point)
                .filter(matches);
            outcomes.push(Outcome {
                case: index,
                failures: Vec::new(),
                exchange: Some(exchange(index)),
                covered: covered.cloned().collect(),
                duration: Duration::from_millis(index as u64 % 7),
                shrinking: None,
            });
        }
        let mut run = Run {
            document,
            cases,
            outcomes,
            coverage,
            rules: RuleCoverage::default(),
        };
        run.count();
        run
    }

    /// Counts the covered points again.
    fn count(&mut self) {
        self.coverage = Coverage::new(
            &self.document,
            &[Topology::Client, Topology::Server, Topology::Both],
        );
        for outcome in &self.outcomes {
            for point in &outcome.covered {
                self.coverage.record(point, self.cases[outcome.case].topology());
            }
        }
    }

    /// Leaves a point without a case.
    pub(crate) fn uncover(&mut self) {
        for outcome in &mut self.outcomes {
            let is_client = self.cases[outcome.case].topology() == Topology::Client;
            outcome.covered.retain(|point| {
                !is_client || point.subject != "GET /api/v2/ping" || point.status != StatusSpec::Code(204)
            });
        }
        self.count();
    }

    /// Makes a case of the server fail, with hostile text in everything that a server, a client or a case can
    /// contain. Returns the index of its outcome.
    pub(crate) fn fail(&mut self) -> usize {
        let is_chosen = |case: &Case| {
            let point = case.point.as_ref();
            case.topology() == Topology::Server
                && point.is_some_and(|point| point.subject == "GET /v1/account")
        };
        let index = self.cases.iter().position(is_chosen).unwrap();
        self.cases[index].name = format!("GET /v1/account: {HOSTILE}");
        let outcome = &mut self.outcomes[index];
        outcome.failures = vec![
            failure(&format!("first failure {HOSTILE}")),
            failure("second failure"),
        ];
        outcome.covered.clear();
        outcome.exchange = Some(Exchange {
            request: Request {
                body: HOSTILE.as_bytes().to_vec(),
                ..exchange(index).request
            },
            response: Response {
                status: 200,
                headers: Headers(vec![("X-Hostile".to_owned(), HOSTILE.to_owned())]),
                body: [b"\xff\xfe", HOSTILE.as_bytes()].concat(),
            },
        });
        index
    }

    /// Makes many cases fail with a few kinds of messages. Returns their number.
    pub(crate) fn fail_widely(&mut self) -> usize {
        let mut failed = 0;
        for (index, outcome) in self.outcomes.iter_mut().enumerate().step_by(5) {
            let failure = match index % 3 {
                0 => format!("status {} is not declared", 500 + index % 2),
                _ => format!("body: /name: \"{HOSTILE} {index}\" is longer than 3 characters"),
            };
            outcome.failures = vec![self::failure(&failure), self::failure("another failure")];
            outcome.covered.clear();
            failed += 1;
        }
        self.count();
        failed
    }

    pub(crate) fn report(&self) -> Report<'_> {
        Report {
            document: &self.document,
            cases: &self.cases,
            outcomes: &self.outcomes,
            coverage: &self.coverage,
            rules: &self.rules,
            differences: &[],
            seed: 7,
            command: "cargo xtask conformance",
            duration: Duration::from_millis(1_500),
        }
    }
}

/// A failure of the server with hostile text in what was observed.
fn failure(message: &str) -> CheckFailure {
    CheckFailure {
        component: Component::Server,
        message: message.to_owned(),
        rule: Rule::Contract("/paths".to_owned()),
        expected: "something else".to_owned(),
        actual: HOSTILE.to_owned(),
    }
}

fn exchange(index: usize) -> Exchange {
    Exchange {
        request: Request {
            method: "GET".to_owned(),
            target: format!("/sample/{index}"),
            headers: Headers(vec![("Accept".to_owned(), "*/*".to_owned())]),
            body: Vec::new(),
        },
        response: Response {
            status: 200,
            headers: Headers(vec![("Content-Type".to_owned(), "application/json".to_owned())]),
            body: b"{\"sample\":true}".to_vec(),
        },
    }
}
