//! The suite detects mutants, and nothing else fails. `cargo xtask conformance --self-test` runs all of them with all cases.

#![allow(clippy::unwrap_used, reason = "a helper that fails ends its test")]

use conformance::{AccountBindings, plan, suite};
use openapi_conformance::Bindings;
use openapi_conformance::case::{self, Case, CaseKind, KnownFailure};
use openapi_conformance::document::Document;
use openapi_conformance::judge::Judge;
use openapi_conformance::mutation::{Component, Mutant, Score, SelfTest};
use openapi_conformance::run::{self, Outcome};
use std::collections::BTreeSet;
use std::sync::Arc;

fn judge() -> Arc<Judge> {
    let document = Document::read(&conformance::contract_path()).unwrap();
    Arc::new(Judge::strict(Arc::new(document)))
}

fn cases(judge: &Judge) -> Vec<Case> {
    case::enumerate(judge, &plan(30)).unwrap()
}

async fn run_all(judge: Arc<Judge>, cases: Vec<Case>) -> Vec<Outcome> {
    let outcomes =
        run::run_all::<AccountBindings, _>(judge, Arc::new(cases), AccountBindings::server, None, |_| ());
    outcomes.await.unwrap()
}

async fn score(mutants: Vec<Mutant>) -> Score {
    let judge = judge();
    let cases = cases(&judge);
    let test = SelfTest::<AccountBindings>::new(judge, cases);
    test.score(mutants, |_, _| ()).await.unwrap()
}

/// Every tenth mutant of messages, and all of documents, which need no socket.
#[tokio::test(flavor = "multi_thread")]
async fn mutants_are_detected_and_nothing_else_fails() {
    let mut mutants = suite().all_mutants(&judge());
    let mut number = 0;
    mutants.retain(|mutant| {
        number += 1;
        mutant.component() == Component::Document || number % 10 == 0
    });
    let score = score(mutants).await;
    assert!(score.is_full(), "{}", score.text());
    for result in &score.results {
        let detection = result.detection.as_ref().unwrap();
        assert!(
            !detection.case.is_empty() && !detection.point.is_empty(),
            "{result:?}"
        );
    }
}

#[test]
fn mutants_of_every_component_have_unique_names() {
    let mutants = suite().all_mutants(&judge());
    assert!(mutants.len() >= 407, "{} mutants", mutants.len());
    let mut names = BTreeSet::new();
    for mutant in &mutants {
        assert!(
            names.insert((mutant.component(), mutant.id.clone())),
            "two mutants are named {}",
            mutant.id
        );
    }
    for component in Component::ALL {
        assert!(
            mutants.iter().any(|mutant| mutant.component() == component),
            "{component}"
        );
    }
}

/// A mutant that changes nothing survives, and then the score is not full.
#[tokio::test(flavor = "multi_thread")]
async fn a_mutant_that_changes_nothing_survives() {
    let none = Mutant::response("none", "nothing", |_| ());
    let judge = judge();
    let mut cases = cases(&judge);
    cases.retain(|case| case.name.contains("/v1/account: data "));
    let test = SelfTest::<AccountBindings>::new(judge, cases);
    let score = test.score(vec![none], |_, _| ()).await.unwrap();
    assert!(score.false_alarms.is_empty(), "{}", score.text());
    assert!(score.results[0].detection.is_none() && !score.is_full());
    assert!(score.text().contains("SURVIVED"), "{}", score.text());
}

/// A case that expects something else fails: nothing passes by default.
#[tokio::test(flavor = "multi_thread")]
async fn a_case_that_expects_something_else_fails() {
    let judge = judge();
    let mut cases = cases(&judge);
    cases.retain(|case| match &case.kind {
        CaseKind::Raw(raw) => raw.delivery.is_some(),
        CaseKind::File(file_case) => file_case.reaches == Some(true) && file_case.failure.is_none(),
        _ => false,
    });
    for case in &mut cases {
        match &mut case.kind {
            CaseKind::Raw(raw) => {
                raw.delivery = None;
                raw.statuses = vec![599];
            }
            CaseKind::File(file_case) => {
                file_case.reaches = Some(false);
                file_case.statuses = vec![599];
            }
            _ => {}
        }
    }
    let outcomes = run_all(judge, cases).await;
    let passed = outcomes
        .iter()
        .filter(|outcome| outcome.failures.len() < 2)
        .count();
    assert_eq!(passed, 0);
}

/// An expected failure that passes is a failure.
#[tokio::test(flavor = "multi_thread")]
async fn an_expected_failure_that_passes_fails() {
    let judge = judge();
    let mut cases = cases(&judge);
    cases.retain(|case| case.name == "GET /v1/account: data target-absolute");
    assert_eq!(cases.len(), 1);
    if let CaseKind::File(file_case) = &mut cases[0].kind {
        file_case.failure = Some(KnownFailure {
            status: None,
            reason: "a former reason".to_owned(),
        });
    }
    let outcomes = run_all(judge, cases).await;
    assert!(outcomes[0].failures[0].contains("listed as an expected failure (a former reason)"));
}

/// An expected failure that fails in another way is a failure.
#[tokio::test(flavor = "multi_thread")]
async fn an_expected_failure_that_fails_otherwise_fails() {
    let judge = judge();
    let mut cases = cases(&judge);
    cases.retain(|case| case.name == "GET /v1/account: data target-absolute");
    let mut other = cases[0].clone();
    for (case, status) in [(&mut cases[0], Some(404)), (&mut other, None)] {
        if let CaseKind::File(file_case) = &mut case.kind {
            file_case.statuses = vec![599];
            let reason = "a former reason".to_owned();
            file_case.failure = Some(KnownFailure { status, reason });
        }
    }
    cases.push(other);
    let outcomes = run_all(judge, cases).await;
    assert_eq!(outcomes[0].failures, ["status 200 instead of [599]"]);
    assert_eq!(outcomes[1].failures, [""; 0]);
}
