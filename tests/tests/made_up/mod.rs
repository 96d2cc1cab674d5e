//! A run that never was, so that what is reported is known.

use conformance::case::{self, Case, Plan};
use conformance::cell::{Cell, Ledger, Way};
use conformance::contract_path;
use conformance::document::{Document, StatusSpec};
use conformance::judge::Judge;
use conformance::report::Report;
use conformance::run::Outcome;
use conformance::wire::{Exchange, Headers, Request, Response};
use std::sync::Arc;
use std::time::Duration;

/// Text that ends elements, turns around what follows, and is no XML.
const HOSTILE: &str =
    "\u{0}\u{1b}[31m\u{202e}]]></script><img src=x onerror='document.title=1'>\"&\u{fffe}\r\n\tשלום 𝄞";

/// A run of made-up outcomes: every case was answered as its cell says, without a server.
pub(crate) struct Run {
    pub(crate) document: Arc<Document>,
    pub(crate) cases: Vec<Case>,
    pub(crate) outcomes: Vec<Outcome>,
    pub(crate) ledger: Ledger,
}

impl Run {
    pub(crate) fn new() -> Run {
        let document = Arc::new(Document::read(&contract_path()).unwrap());
        let judge = Judge::strict(Arc::clone(&document));
        let plan = Plan {
            random: 0,
            ..Plan::default()
        };
        let cases = case::enumerate(&judge, &plan).unwrap();
        let ledger = Ledger::new(&document, &[Way::Client, Way::Server, Way::Both]);
        let mut outcomes = Vec::new();
        let all: Vec<_> = ledger
            .counts()
            .map(|(cell, way, _)| (cell.clone(), way))
            .collect();
        for (index, case) in cases.iter().enumerate() {
            // The first case of a status and way stands for all of its cells.
            let like = |cell: &&Cell| {
                case.cell.as_ref().is_some_and(|own| {
                    (&own.subject, own.status, &own.alternative)
                        == (&cell.subject, cell.status, &cell.alternative)
                })
            };
            let way = case.way();
            let shown = all
                .iter()
                .filter(|(_, other)| *other == way)
                .map(|(cell, _)| cell)
                .filter(like);
            outcomes.push(Outcome {
                case: index,
                faults: Vec::new(),
                exchange: Some(exchange(index)),
                shown: shown.cloned().collect(),
                took: Duration::from_millis(index as u64 % 7),
            });
        }
        let mut run = Run {
            document,
            cases,
            outcomes,
            ledger,
        };
        run.count();
        run
    }

    /// Enters what was shown into a fresh ledger.
    fn count(&mut self) {
        self.ledger = Ledger::new(&self.document, &[Way::Client, Way::Server, Way::Both]);
        for outcome in &self.outcomes {
            for cell in &outcome.shown {
                self.ledger.enter(cell, self.cases[outcome.case].way());
            }
        }
    }

    /// Leaves a cell without a case.
    pub(crate) fn uncover(&mut self) {
        for outcome in &mut self.outcomes {
            let is_client = self.cases[outcome.case].way() == Way::Client;
            outcome.shown.retain(|cell| {
                !is_client || cell.subject != "GET /api/v2/ping" || cell.status != StatusSpec::Code(204)
            });
        }
        self.count();
    }

    /// Makes a case of the server fail, hostile in everything that a server, a client or a case can
    /// say, and gives the index of its outcome.
    pub(crate) fn fail(&mut self) -> usize {
        let is_home = |case: &Case| {
            let cell = case.cell.as_ref();
            case.way() == Way::Server && cell.is_some_and(|cell| cell.subject == "GET /v1/account")
        };
        let index = self.cases.iter().position(is_home).unwrap();
        self.cases[index].name = format!("GET /v1/account: {HOSTILE}");
        let outcome = &mut self.outcomes[index];
        outcome.faults = vec![format!("first fault {HOSTILE}"), "second fault".to_owned()];
        outcome.shown.clear();
        outcome.exchange = Some(Exchange {
            request: Request {
                body: HOSTILE.as_bytes().to_vec(),
                ..exchange(index).request
            },
            response: Response {
                status: 200,
                headers: Headers(vec![("X-Odd".to_owned(), HOSTILE.to_owned())]),
                body: [b"\xff\xfe", HOSTILE.as_bytes()].concat(),
            },
        });
        index
    }

    /// Makes many cases fail in a few ways, and gives how many.
    pub(crate) fn fail_widely(&mut self) -> usize {
        let mut failed = 0;
        for (index, outcome) in self.outcomes.iter_mut().enumerate().step_by(5) {
            let fault = match index % 3 {
                0 => format!("status {} is not declared", 500 + index % 2),
                _ => format!("body: /name: \"{HOSTILE} {index}\" is longer than 3 characters"),
            };
            outcome.faults = vec![fault, "another fault".to_owned()];
            outcome.shown.clear();
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
            ledger: &self.ledger,
            seed: 7,
            took: Duration::from_millis(1_500),
        }
    }
}

fn exchange(index: usize) -> Exchange {
    Exchange {
        request: Request {
            method: "GET".to_owned(),
            target: format!("/made-up/{index}"),
            headers: Headers(vec![("Accept".to_owned(), "*/*".to_owned())]),
            body: Vec::new(),
        },
        response: Response {
            status: 200,
            headers: Headers(vec![("Content-Type".to_owned(), "application/json".to_owned())]),
            body: b"{\"made\":\"up\"}".to_vec(),
        },
    }
}
