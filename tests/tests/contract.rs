//! The stub conforms to the contract: every case passes, every coverage point has a case, and the stub's own document
//! is equal to the contract.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a helper that fails ends its test"
)]

use conformance::{AccountBindings, contract_path, plan};
use openapi_conformance::case::{self, CaseKind, DeclaredBy, Plan};
use openapi_conformance::coverage::{Coverage, Topology};
use openapi_conformance::document::{DeclaredResponse, Document, StatusSpec};
use openapi_conformance::judge::Judge;
use openapi_conformance::report::Report;
use openapi_conformance::rule_coverage::RuleCoverage;
use openapi_conformance::run::mock_process::MockProcess;
use openapi_conformance::{Bindings, closed_loop, run};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

fn judge() -> Arc<Judge> {
    let document = Document::read(&contract_path()).unwrap();
    Arc::new(Judge::strict(Arc::new(document)))
}

/// Every case passes, and every coverage point is covered in every topology.
#[tokio::test(flavor = "multi_thread")]
async fn every_case_passes_and_every_point_is_covered() {
    let judge = judge();
    let cases = Arc::new(case::enumerate(&judge, &plan(Plan::RANDOM)).unwrap());
    let document = Arc::clone(&judge);
    let document = document.document();
    let mut coverage = Coverage::new(document, &Topology::ALL);
    let program = Path::new(env!("CARGO_BIN_EXE_conformance"));
    let process = MockProcess::start(program, &contract_path(), None).unwrap();
    let mock = Some(process.address());
    let started = Instant::now();
    let service = AccountBindings::server;
    let outcomes = run::run_all::<AccountBindings, _>(judge, Arc::clone(&cases), service, mock, |_| ())
        .await
        .unwrap();
    for outcome in &outcomes {
        for point in &outcome.covered {
            let known = coverage.record(point, cases[outcome.case].topology());
            assert!(known, "the document has no coverage point {point}");
        }
    }
    let differences = closed_loop::compare(document.root(), &AccountBindings::document());
    let report = Report {
        differences: &differences,
        document,
        cases: &cases,
        outcomes: &outcomes,
        coverage: &coverage,
        rules: &RuleCoverage::default(),
        seed: Plan::SEED,
        command: "conformance",
        duration: started.elapsed(),
    };
    assert!(report.is_success(), "{}", report.text(None));
}

/// Server teams can serve the contract.
#[test]
fn the_stub_contains_the_contract_as_yaml_and_as_json() {
    use account_server::contract::{JSON, YAML};
    assert!(std::fs::read_to_string(contract_path()).unwrap() == YAML);
    let json: serde_json::Value = serde_json::from_str(JSON).unwrap();
    assert!(*Document::parse(YAML).unwrap().root() == json);
}

#[test]
fn the_same_seed_gives_the_same_cases_and_another_gives_others() {
    let judge = judge();
    let text = |seed| {
        format!(
            "{:?}",
            case::enumerate(&judge, &Plan { seed, ..plan(20) }).unwrap()
        )
    };
    assert!(text(1) == text(1), "the cases of one seed differ");
    assert!(text(1) != text(2), "two seeds give the same cases");
}

#[test]
fn there_are_ten_thousand_cases() {
    let cases = case::enumerate(&judge(), &plan(Plan::RANDOM)).unwrap();
    assert!(cases.len() >= 10_000, "{} cases", cases.len());
}

/// A scripted response covers its point whatever the router does, so rejections of the router must be provoked too.
#[test]
fn every_rejection_of_the_router_is_provoked() {
    let judge = judge();
    let cases = case::enumerate(&judge, &plan(Plan::RANDOM)).unwrap();
    let mut missing = Vec::new();
    for (index, operation) in judge.document().operations.iter().enumerate() {
        let provoked = |status: u16| {
            cases.iter().any(|case| match &case.kind {
                CaseKind::Raw(raw) => {
                    raw.declared == DeclaredBy::Operation(index) && raw.statuses.contains(&status)
                }
                CaseKind::RoundTrip(_)
                | CaseKind::Replay(_)
                | CaseKind::Mock(_)
                | CaseKind::File(_)
                | CaseKind::Connections(_)
                | CaseKind::Client(_)
                | CaseKind::Constants(_) => false,
            })
        };
        let has_body = operation.body.is_some();
        let success = |response: &&DeclaredResponse| matches!(response.status, StatusSpec::Code(200..=299));
        let has_content = operation
            .responses
            .iter()
            .filter(success)
            .any(|response| !response.contents.is_empty());
        let is_protected = !operation.security.is_empty();
        let expected = [
            (401, is_protected),
            (406, has_content),
            (413, has_body),
            (415, has_body),
            (500, true),
        ];
        let mut expected: Vec<u16> = expected
            .into_iter()
            .filter(|(_, applies)| *applies)
            .map(|(s, _)| s)
            .collect();
        expected.extend(has_body.then_some(if operation.declares_code(422) { 422 } else { 400 }));
        let absent = expected.into_iter().filter(|status| !provoked(*status));
        missing.extend(absent.map(|status| format!("{} {status}", operation.key())));
    }
    assert!(missing.is_empty(), "not provoked:\n{}", missing.join("\n"));
}

#[test]
fn names_of_cases_are_unique() {
    let mut names = BTreeSet::new();
    for case in case::enumerate(&judge(), &plan(Plan::RANDOM)).unwrap() {
        assert!(
            names.insert(case.name.clone()),
            "two cases are named {}",
            case.name
        );
    }
}

#[test]
fn the_bindings_are_of_this_document() {
    let judge = judge();
    let operations = judge.document().operations.iter();
    let declared: BTreeSet<String> = operations.map(|operation| operation.key()).collect();
    let bound: BTreeSet<String> = AccountBindings::OPERATIONS
        .iter()
        .map(|&key| key.to_owned())
        .collect();
    assert_eq!(declared, bound, "run `cargo xtask regenerate`");
}

#[test]
fn the_stub_describes_the_contract() {
    let judge = judge();
    let emitted = AccountBindings::document();
    let differences = closed_loop::compare(judge.document().root(), &emitted);
    let lines: Vec<String> = differences.iter().map(ToString::to_string).collect();
    assert!(
        lines.is_empty(),
        "{} differences:\n{}",
        lines.len(),
        lines.join("\n")
    );
}
