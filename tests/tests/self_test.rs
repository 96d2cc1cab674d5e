//! The suite notices: seeded faults, planted one at a time, make cases fail, and nothing else does.
//! `cargo xtask conformance --self-test` plants all of them under all cases.

#![allow(clippy::unwrap_used, reason = "a helper that fails ends its test")]

use conformance::case::{self, Case, Exchange, KnownFailure, Plan};
use conformance::document::Document;
use conformance::fault::{self, Class, Fault, Plant, Score, Trial};
use conformance::judge::Judge;
use conformance::run;
use std::collections::BTreeSet;
use std::sync::Arc;

fn judge() -> Arc<Judge> {
    let document = Document::read(&conformance::contract_path()).unwrap();
    Arc::new(Judge::strict(Arc::new(document)))
}

fn cases(judge: &Judge) -> Vec<Case> {
    case::enumerate(judge, &Plan { seed: 1, random: 5 }).unwrap()
}

async fn score(faults: Vec<Fault>) -> Score {
    let judge = judge();
    let cases = cases(&judge);
    Trial::new(judge, cases).score(faults, |_, _| ()).await.unwrap()
}

/// Every tenth fault in messages, and all in documents, which need no socket.
#[tokio::test(flavor = "multi_thread")]
async fn faults_are_noticed_and_nothing_else_is() {
    let mut faults = fault::all();
    let mut number = 0;
    faults.retain(|fault| {
        number += 1;
        fault.class == Class::Document || number % 10 == 0
    });
    let score = score(faults).await;
    assert!(score.is_full(), "{}", score.text());
    for verdict in &score.verdicts {
        let noticed = verdict.noticed.as_ref().unwrap();
        assert!(
            !noticed.case.is_empty() && !noticed.cell.is_empty(),
            "{verdict:?}"
        );
    }
}

#[test]
fn there_are_eighty_faults_of_every_class_each_with_a_name_of_its_own() {
    let faults = fault::all();
    assert!(faults.len() >= 80, "{} faults", faults.len());
    let mut names = BTreeSet::new();
    for fault in &faults {
        assert!(
            names.insert((fault.class, fault.id)),
            "two faults are {}",
            fault.id
        );
    }
    for class in Class::ALL {
        assert!(faults.iter().any(|fault| fault.class == class), "{class}");
    }
}

/// What changes nothing is not noticed, and then the score is not full.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_fault_is_not_noticed() {
    let none = Fault {
        id: "none",
        class: Class::Server,
        breaks: "nothing",
        plant: Plant::Answer(|_| ()),
    };
    let judge = judge();
    let mut cases = cases(&judge);
    cases.retain(|case| case.name.contains("/v1/account: data "));
    let score = Trial::new(judge, cases)
        .score(vec![none], |_, _| ())
        .await
        .unwrap();
    assert!(score.alarms.is_empty(), "{}", score.text());
    assert!(score.verdicts[0].noticed.is_none() && !score.is_full());
    assert!(score.text().contains("NOT NOTICED"), "{}", score.text());
}

/// A case that expects something else fails: nothing passes by default.
#[tokio::test(flavor = "multi_thread")]
async fn a_case_that_expects_something_else_fails() {
    let judge = judge();
    let mut cases = cases(&judge);
    cases.retain(|case| match &case.exchange {
        Exchange::Raw(raw) => raw.reaches.is_some(),
        Exchange::Written(written) => written.reaches == Some(true) && written.failure.is_none(),
        _ => false,
    });
    for case in &mut cases {
        match &mut case.exchange {
            Exchange::Raw(raw) => {
                raw.reaches = None;
                raw.statuses = vec![599];
            }
            Exchange::Written(written) => {
                written.reaches = Some(false);
                written.statuses = vec![599];
            }
            _ => {}
        }
    }
    let outcomes = run::play(judge, Arc::new(cases), run::scripted, None, |_| ())
        .await
        .unwrap();
    let passed = outcomes.iter().filter(|outcome| outcome.faults.len() < 2).count();
    assert_eq!(passed, 0);
}

/// An expected failure that passes is a failure.
#[tokio::test(flavor = "multi_thread")]
async fn an_expected_failure_that_passes_fails() {
    let judge = judge();
    let mut cases = cases(&judge);
    cases.retain(|case| case.name == "GET /v1/account: data target-absolute");
    assert_eq!(cases.len(), 1);
    if let Exchange::Written(written) = &mut cases[0].exchange {
        written.failure = Some(KnownFailure {
            status: None,
            reason: "it was so once".to_owned(),
        });
    }
    let outcomes = run::play(judge, Arc::new(cases), run::scripted, None, |_| ())
        .await
        .unwrap();
    assert!(outcomes[0].faults[0].contains("listed as an expected failure (it was so once)"));
}

/// Nor does one pass that fails in another way than the list says.
#[tokio::test(flavor = "multi_thread")]
async fn an_expected_failure_that_fails_otherwise_fails() {
    let judge = judge();
    let mut cases = cases(&judge);
    cases.retain(|case| case.name == "GET /v1/account: data target-absolute");
    let mut other = cases[0].clone();
    for (case, status) in [(&mut cases[0], Some(404)), (&mut other, None)] {
        if let Exchange::Written(written) = &mut case.exchange {
            written.statuses = vec![599];
            let reason = "it was so once".to_owned();
            written.failure = Some(KnownFailure { status, reason });
        }
    }
    cases.push(other);
    let outcomes = run::play(judge, Arc::new(cases), run::scripted, None, |_| ());
    let outcomes = outcomes.await.unwrap();
    assert_eq!(outcomes[0].faults, ["status 200 instead of [599]"]);
    assert_eq!(outcomes[1].faults, [""; 0]);
}
