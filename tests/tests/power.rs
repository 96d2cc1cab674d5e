//! The suite notices: one fault at a time is planted between router and wire, and cases must fail.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a helper that fails ends its test"
)]

use axum::body::Body;
use bytes::Bytes;
use conformance::case::{self, Case, Exchange, Plan};
use conformance::document::Document;
use conformance::judge::Judge;
use conformance::run::{self, Outcome};
use conformance::script::Prompter;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderValue, RETRY_AFTER, WWW_AUTHENTICATE};
use http::{HeaderMap, Response, StatusCode};
use http_body_util::BodyExt;
use serde_json::{Value, json};
use std::convert::Infallible;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, OnceLock};
use std::task::{Context, Poll};
use tower_service::Service;

/// A response on its way out, its body as JSON if it has one.
struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: Option<Value>,
}

type Fault = fn(&mut Answer);

/// The router with a fault.
#[derive(Clone)]
struct Faulty<S> {
    router: S,
    fault: Fault,
}

type Answered = Pin<Box<dyn Future<Output = Result<Response<Body>, Infallible>> + Send>>;

impl<S, R> Service<http::Request<R>> for Faulty<S>
where
    S: Service<http::Request<R>, Response = Response<Body>, Error = Infallible, Future: Send + 'static>,
{
    type Response = Response<Body>;
    type Error = Infallible;
    type Future = Answered;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        self.router.poll_ready(cx)
    }

    fn call(&mut self, request: http::Request<R>) -> Answered {
        let answering = self.router.call(request);
        let fault = self.fault;
        Box::pin(async move { Ok(plant(answering.await?, fault).await) })
    }
}

async fn plant(response: Response<Body>, fault: Fault) -> Response<Body> {
    let (parts, body) = response.into_parts();
    let octets = body.collect().await.unwrap().to_bytes();
    let mut answer = Answer {
        status: parts.status,
        headers: parts.headers,
        body: serde_json::from_slice(&octets).ok(),
    };
    fault(&mut answer);
    let octets = answer.body.map_or(octets, |body| Bytes::from(body.to_string()));
    answer.headers.remove(CONTENT_LENGTH);
    let mut response = Response::new(Body::from(octets));
    *response.status_mut() = answer.status;
    *response.headers_mut() = answer.headers;
    response
}

/// The cases that faults are planted under: some operations of every dialect, and of the many bodies
/// that are wrong in one place only those that are wrong everywhere.
fn cases() -> &'static (Arc<Judge>, Arc<Vec<Case>>) {
    static CASES: OnceLock<(Arc<Judge>, Arc<Vec<Case>>)> = OnceLock::new();
    CASES.get_or_init(|| {
        let document = Document::read(&conformance::contract_path()).unwrap();
        let judge = Arc::new(Judge::strict(Arc::new(document)));
        let operations = [
            "update_account",
            "delete_user_token",
            "ping",
            "get_account",
            "put_workspace_profile",
        ];
        let mut subjects: Vec<String> = operations
            .iter()
            .map(|id| judge.document().operation(id).unwrap().key())
            .collect();
        subjects.push("terraform *".to_owned());
        let chosen = |case: &Case| {
            let ours = case
                .cell
                .as_ref()
                .is_none_or(|cell| subjects.contains(&cell.subject));
            let deployed = matches!(case.exchange, Exchange::Deployed(_));
            ours && !deployed && (!case.name.contains(" with /") || case.name.contains("everywhere"))
        };
        let cases = case::enumerate(&judge, &Plan { seed: 1, random: 0 })
            .unwrap()
            .into_iter()
            .filter(chosen)
            .collect();
        (judge, Arc::new(cases))
    })
}

async fn outcomes(fault: Fault) -> (Arc<Vec<Case>>, Vec<Outcome>) {
    let (judge, cases) = cases();
    let service = |prompter: Prompter| Faulty {
        router: run::scripted(prompter),
        fault,
    };
    let outcomes = run::play(Arc::clone(judge), Arc::clone(cases), service, None, |_| ())
        .await
        .unwrap();
    (Arc::clone(cases), outcomes)
}

/// Every case that a fault touches fails, and says so in these words.
async fn is_noticed(fault: Fault, words: &str) {
    let (cases, outcomes) = outcomes(fault).await;
    let failed: Vec<&Outcome> = outcomes
        .iter()
        .filter(|outcome| !outcome.faults.is_empty())
        .collect();
    let said = failed
        .iter()
        .any(|outcome| outcome.faults.iter().any(|fault| fault.contains(words)));
    let some: Vec<_> = failed
        .iter()
        .take(3)
        .map(|outcome| (&cases[outcome.case].name, &outcome.faults))
        .collect();
    assert!(
        said,
        "no case says {words:?}; {} failed, such as {some:?}",
        failed.len()
    );
}

fn members(answer: &mut Answer) -> Option<&mut serde_json::Map<String, Value>> {
    answer.body.as_mut().and_then(Value::as_object_mut)
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_fault_all_is_well() {
    let (cases, outcomes) = outcomes(|_| ()).await;
    for outcome in outcomes {
        assert!(
            outcome.faults.is_empty(),
            "{}: {:?}",
            cases[outcome.case].name,
            outcome.faults
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_status() {
    let fault: Fault = |answer| {
        if answer.status == StatusCode::NOT_FOUND {
            answer.status = StatusCode::FORBIDDEN;
        }
    };
    is_noticed(fault, "status 403 is not declared").await;
    is_noticed(fault, "wire: status 403 instead of 404").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_media_type_with_a_parameter() {
    let fault: Fault = |answer| {
        if answer.body.is_some() {
            let value = HeaderValue::from_static("application/vnd.api+json; charset=utf-8");
            answer.headers.insert(CONTENT_TYPE, value);
        }
    };
    is_noticed(fault, "charset=utf-8 is not declared").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_header() {
    let fault: Fault = |answer| drop(answer.headers.remove(WWW_AUTHENTICATE));
    is_noticed(fault, "the required header WWW-Authenticate is missing").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_header_that_breaks_its_schema() {
    let fault: Fault = |answer| {
        if answer.headers.contains_key(RETRY_AFTER) {
            answer
                .headers
                .insert(RETRY_AFTER, HeaderValue::from_static("soon"));
        }
    };
    is_noticed(fault, "header Retry-After").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_undeclared_header() {
    let fault: Fault = |answer| drop(answer.headers.insert("x-internal", HeaderValue::from_static("1")));
    is_noticed(fault, "the header x-internal is not declared").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_required_member_that_is_lost() {
    let fault: Fault = |answer| {
        if let Some(errors) =
            members(answer).and_then(|members| members.get_mut("errors")?.get_mut(0)?.as_object_mut())
        {
            errors.remove("status");
        }
    };
    is_noticed(fault, "\"status\" is a required property").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn null_for_an_absent_member() {
    let fault: Fault = |answer| {
        if let Some(members) = members(answer)
            .filter(|members| members.contains_key("currency") || members.contains_key("Success"))
        {
            members.entry("Data").or_insert(Value::Null);
        }
    };
    is_noticed(fault, "/Data").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_optional_member_that_is_lost() {
    let fault: Fault = |answer| {
        if let Some(members) = members(answer) {
            members.remove("Warnings");
        }
    };
    is_noticed(fault, "wire: response body: /Warnings: lost").await;
    is_noticed(fault, "client: body: /Warnings: lost").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_first_violation_told() {
    let fault: Fault = |answer| {
        if let Some(errors) = members(answer).and_then(|members| members.get_mut("errors")?.as_array_mut()) {
            errors.truncate(1);
        }
    };
    is_noticed(fault, "the answer does not tell that").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_of_another_dialect() {
    let fault: Fault = |answer| {
        if answer.status == StatusCode::NOT_ACCEPTABLE {
            answer.body = Some(json!({"error": "not_acceptable", "message": "no"}));
        }
    };
    is_noticed(fault, "\"errors\" is a required property").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_where_none_is_declared() {
    let fault: Fault = |answer| {
        if answer.status == StatusCode::NO_CONTENT {
            answer.status = StatusCode::OK;
            answer.body = Some(json!({}));
        }
    };
    is_noticed(fault, "status 200 is not declared").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn words_of_a_panic_on_the_wire() {
    let fault: Fault = |answer| {
        if answer.status == StatusCode::INTERNAL_SERVER_ERROR
            && let Some(members) = members(answer)
        {
            members.insert("debug".to_owned(), json!(case::PANIC));
        }
    };
    is_noticed(fault, "the answer repeats the words of a panic").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn allow_without_a_method() {
    let fault: Fault = |answer| {
        if answer.headers.contains_key("allow") {
            answer.headers.insert("allow", HeaderValue::from_static("GET"));
        }
    };
    is_noticed(fault, "Allow lists").await;
}

/// A case that plays an unscripted implementation must fail: nothing passes by default.
#[tokio::test(flavor = "multi_thread")]
async fn a_case_that_expects_something_else() {
    let (judge, cases) = cases();
    let mut cases = cases.as_ref().clone();
    cases.retain(|case| matches!(&case.exchange, Exchange::Raw(raw) if raw.reaches.is_some()));
    for case in &mut cases {
        if let Exchange::Raw(raw) = &mut case.exchange {
            raw.reaches = None;
            raw.statuses = vec![599];
        }
    }
    let count = cases.len();
    let outcomes = run::play(Arc::clone(judge), Arc::new(cases), run::scripted, None, |_| ())
        .await
        .unwrap();
    let failed = outcomes
        .iter()
        .filter(|outcome| outcome.faults.len() >= 2)
        .count();
    assert_eq!(failed, count);
}
