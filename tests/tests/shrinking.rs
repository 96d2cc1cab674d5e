//! A failed case is reduced to its smallest form, within a limit of time, and a later run continues where it ended.

#![allow(clippy::unwrap_used, reason = "a helper that fails ends its test")]

use conformance::{AccountBindings, contract_path, plan};
use openapi_conformance::case::{self, Case, CaseKind, Delivery};
use openapi_conformance::document::Document;
use openapi_conformance::judge::Judge;
use openapi_conformance::run::{Shrinking, shrink};
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Returns a case that fails, since it expects a status that no server sends: a valid `PATCH` whose body has properties.
fn failing(judge: &Judge) -> Case {
    let cases = case::enumerate(judge, &plan(0)).unwrap();
    let mut patches = cases.into_iter().filter(|case| {
        case.name.starts_with("PATCH /v1/account: ")
            && matches!(&case.kind, CaseKind::Raw(raw)
                if matches!(&raw.delivery, Some(Delivery::Body(Value::Object(body))) if body.len() > 1))
    });
    let mut case = patches.next().unwrap();
    let CaseKind::Raw(raw) = &mut case.kind else {
        unreachable!("only raw requests were chosen")
    };
    raw.statuses = vec![299];
    case
}

fn body(case: &Case) -> Value {
    let CaseKind::Raw(raw) = &case.kind else {
        unreachable!("shrinking keeps the kind")
    };
    serde_json::from_slice(&raw.request.body).unwrap()
}

fn judge() -> Judge {
    Judge::strict(Arc::new(Document::read(&contract_path()).unwrap()))
}

#[tokio::test]
async fn a_failed_case_is_reduced_and_its_steps_lead_to_the_same_form() {
    let judge = judge();
    let case = failing(&judge);
    let limit = Instant::now() + Duration::from_secs(60);
    let (shrinking, smallest) = shrink::<AccountBindings>(&judge, &case, None, &[], limit)
        .await
        .unwrap();
    let (smallest, outcome) = smallest.unwrap();
    assert!(!shrinking.is_interrupted && !outcome.passed());
    assert_eq!(body(&smallest), json!({}));

    let again = shrink::<AccountBindings>(&judge, &case, None, &shrinking.steps, limit);
    let (resumed, form) = again.await.unwrap();
    assert_eq!(resumed, shrinking);
    assert_eq!(body(&form.unwrap().0), json!({}));
}

#[tokio::test]
async fn shrinking_ends_at_its_limit() {
    let judge = judge();
    let case = failing(&judge);
    let result = shrink::<AccountBindings>(&judge, &case, None, &[], Instant::now()).await;
    let (shrinking, smallest) = result.unwrap();
    let interrupted = Shrinking {
        is_interrupted: true,
        ..Shrinking::default()
    };
    assert_eq!((shrinking, smallest.is_none()), (interrupted, true));
}

#[tokio::test]
async fn steps_of_another_case_are_an_error() {
    let judge = judge();
    let limit = Instant::now() + Duration::from_secs(60);
    let result = shrink::<AccountBindings>(&judge, &failing(&judge), None, &[9_999], limit).await;
    assert_eq!(result.unwrap_err(), "the case has no step 9999; has it changed?");
}
