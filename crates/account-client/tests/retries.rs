//! A server that fails often: what may be sent again is, and nothing is done twice.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod faulty;
mod loopback;

use account_client::types::{AccountPatch, WorkspaceProfileUpdate};
use account_client::{BearerAuth, Client, ClientBuilder, Error, ErrorKind, RetryPolicy};
use faulty::{Fault, Faulty};
use loopback::{Server, answer};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

const JSON: &str = "application/json";
const BUSY: &str = r#"{"error":"rate_limited","message":"slow down"}"#;
const ACCOUNT: &str = r#"{"id":"acct_001","email":null,"name":"Acme Corp.","type":"business",
    "status":"active","created_at":"2025-01-12T09:30:00Z","updated_at":"2025-09-18T20:12:00Z",
    "settings":{"currency":"EUR","timezone":"Europe/Berlin","language":"de"}}"#;

const CALLS: usize = 300;
/// All calls at once would exceed their timeouts on a busy machine before they arrive.
const CONCURRENT: usize = 16;
const DEADLINE: Duration = Duration::from_secs(30);

fn quick() -> RetryPolicy {
    RetryPolicy::standard().delays(Duration::from_millis(1), Duration::from_millis(5))
}

fn builder(url: &str) -> ClientBuilder<BearerAuth> {
    Client::builder(url)
        .credentials(BearerAuth::new("t"))
        .retry(quick())
}

/// Every third call fails: by 429, 502, 503, a connection that is closed before, within and after the head of
/// the answer, and by silence.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_safe_call_succeeds_in_time_and_no_change_is_made_twice() {
    for seed in [1, 2, 3] {
        let server = Faulty::start(seed, 0.3).await;
        let client = Client::builder(&server.url)
            .credentials(BearerAuth::new("t"))
            .retry(quick().retry_non_idempotent())
            .timeout(Duration::from_millis(500))
            .deadline(DEADLINE)
            .build()
            .unwrap();
        let mut calls = JoinSet::new();
        let permits = Arc::new(Semaphore::new(CONCURRENT));
        for number in 0..CALLS {
            let client = client.clone();
            let permits = permits.clone();
            calls.spawn(async move {
                let _permit = permits.acquire().await;
                call(&client, number).await
            });
        }
        for told in calls.join_all().await {
            told.unwrap();
        }
        let applied = server.applied();
        assert!(applied.values().all(|times| *times == 1), "{applied:?}");
        assert!(applied.len() > CALLS / 4, "{} changes", applied.len());
        assert!(server.failed() > CALLS / 4, "{} failures", server.failed());
    }
}

/// Half of the calls read; the others change, each under a name of its own, and may fail.
async fn call(client: &Client<BearerAuth>, number: usize) -> Result<(), String> {
    let name = format!("change {number}");
    let started = Instant::now();
    let failed = match number % 4 {
        0 => {
            let patch = AccountPatch {
                name: Some(name),
                ..AccountPatch::default()
            };
            let _ = client.patch_account(patch).send().await;
            None
        }
        1 => {
            let update = WorkspaceProfileUpdate {
                first_name: account_client::Maybe::Value(name),
                ..WorkspaceProfileUpdate::default()
            };
            let _ = client.put_workspace_profile(update).send().await;
            None
        }
        _ => client.get_account().send().await.err(),
    };
    match failed {
        Some(error) => Err(error.to_string()),
        None if started.elapsed() > DEADLINE + Duration::from_secs(1) => Err("not in time".to_owned()),
        None => Ok(()),
    }
}

/// The answers of a server, and what a call by a client of this kind comes to.
async fn got(
    answers: Vec<String>,
    change: impl FnOnce(ClientBuilder<BearerAuth>) -> ClientBuilder<BearerAuth>,
) -> (Result<String, String>, usize) {
    let server = Server::start(answers);
    let client = change(builder(&server.url)).build().unwrap();
    let answer = client.get_account().send().await;
    let told = answer
        .map(|answer| answer.body.id)
        .map_err(|error| error.to_string());
    drop(client);
    (told, server.requests().len())
}

#[tokio::test]
async fn the_typed_answer_of_the_last_attempt_is_what_the_caller_gets() {
    let busy = || answer(429, JSON, &[("Retry-After", "0")], BUSY);
    let good = || answer(200, JSON, &[], ACCOUNT);
    let cut = || good().replace("content-length: ", "content-length: 9");
    let (told, requests) = got(vec![busy(), cut(), good()], |builder| builder).await;
    assert_eq!((told.as_deref(), requests), (Ok("acct_001"), 3));
    let (told, requests) = got(vec![busy(), busy()], |builder| {
        builder.retry(quick().max_attempts(2))
    })
    .await;
    assert_eq!(
        told.unwrap_err(),
        "get_account (GET /v1/account): the server answered 429 Too Many Requests: slow down (after 2 attempts)"
    );
    assert_eq!(requests, 2);
    let (told, requests) = got(vec![busy()], |builder| builder.retry(RetryPolicy::none())).await;
    assert!(told.unwrap_err().ends_with("slow down"));
    assert_eq!(requests, 1);
    let (told, _) = got(vec![good()], |builder| builder.response_limit(100)).await;
    assert!(told.unwrap_err().contains("longer than 100 bytes"));
}

#[tokio::test]
async fn the_server_is_not_asked_before_it_said() {
    let soon = answer(503, JSON, &[("Retry-After", "1")], BUSY);
    let started = Instant::now();
    let (told, requests) = got(vec![soon, answer(200, JSON, &[], ACCOUNT)], |builder| builder).await;
    assert_eq!((told.as_deref(), requests), (Ok("acct_001"), 2));
    assert!(started.elapsed() >= Duration::from_secs(1));
}

#[tokio::test]
async fn what_does_not_fit_before_the_deadline_is_not_waited_for() {
    let late = answer(503, JSON, &[("Retry-After", "3600")], BUSY);
    let started = Instant::now();
    let (told, requests) = got(vec![late], |builder| builder).await;
    assert!(told.unwrap_err().contains("503"));
    assert_eq!(requests, 1);
    assert!(started.elapsed() < Duration::from_secs(30));
}

/// A server that answers once and then is silent, until the sender is dropped.
fn silent_after(answer: String) -> (Server, std::sync::mpsc::Sender<()>) {
    let (held, hold) = std::sync::mpsc::channel();
    let mut answers = Some(answer);
    let server = Server::answering(2, move |_| {
        answers.take().unwrap_or_else(|| {
            let _ = hold.recv();
            String::new()
        })
    });
    (server, held)
}

#[tokio::test]
async fn the_answer_before_the_deadline_ended_the_next_attempt_is_what_the_caller_gets() {
    let busy = answer(429, JSON, &[("Retry-After", "0"), ("X-Request-Id", "r-1")], BUSY);
    let (server, held) = silent_after(busy.clone());
    let deadline = Duration::from_millis(200);
    let client = builder(&server.url).deadline(deadline).build().unwrap();
    let error = client.get_account().send().await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "get_account (GET /v1/account): the server answered 429 Too Many Requests: slow down (request r-1) \
         (after 2 attempts)"
    );
    assert_eq!(error.body().unwrap(), BUSY);
    drop(held);
    assert_eq!(server.requests().len(), 2);
    // The change may have been made by then.
    let (server, held) = silent_after(busy);
    let builder = builder(&server.url).retry(quick().retry_non_idempotent());
    let client = builder.deadline(deadline).build().unwrap();
    let error = client.patch_account(AccountPatch::default()).send().await;
    let error = error.unwrap_err();
    assert!(error.is_timeout() && !error.is_retryable(), "{error}");
    drop(held);
    assert_eq!(server.requests().len(), 2);
}

/// What it says will be the same the next time.
#[cfg(feature = "rustls")]
#[tokio::test]
async fn a_proxy_that_refuses_is_not_asked_again() {
    for status in [403, 407] {
        let proxy = Server::start(vec![answer(status, "", &[], "")]);
        let client = builder("https://accounts.invalid")
            .proxy(&proxy.url)
            .build()
            .unwrap();
        let error = client.get_account().send().await.unwrap_err();
        assert_eq!((error.attempts(), error.is_retryable()), (1, false), "{error}");
        assert_eq!(proxy.request().line, "CONNECT accounts.invalid:443");
    }
}

#[tokio::test]
async fn silence_ends_with_the_deadline() {
    let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", silent.local_addr().unwrap());
    let client = builder(&url)
        .timeout(Duration::from_millis(30))
        .deadline(Duration::from_millis(200))
        .build()
        .unwrap();
    let started = Instant::now();
    let error = client.get_account().send().await.unwrap_err();
    assert!(error.is_timeout() && error.attempts() > 1, "{error}");
    assert!(started.elapsed() >= Duration::from_millis(150));
}

/// Changes are sent again only where they were not made, and POST and PATCH only where it is asked for.
#[tokio::test]
async fn a_change_is_sent_again_only_where_it_was_not_made() {
    async fn patched(status: u16, retry: RetryPolicy) -> (Error<impl std::fmt::Debug>, usize) {
        let busy = answer(status, JSON, &[("Retry-After", "0")], BUSY);
        let sent = if status == 429 && retry != quick() { 2 } else { 1 };
        let server = Server::start(vec![busy; sent]);
        let client = builder(&server.url).retry(retry.max_attempts(2)).build().unwrap();
        let error = client
            .patch_account(AccountPatch::default())
            .send()
            .await
            .unwrap_err();
        let attempts = error.attempts() as usize;
        assert_eq!(server.requests().len(), attempts);
        (error, attempts)
    }
    assert_eq!(patched(429, quick()).await.1, 1);
    assert_eq!(patched(429, quick().retry_non_idempotent()).await.1, 2);
    assert_eq!(patched(503, quick().retry_non_idempotent()).await.1, 1);
    let (error, _) = patched(502, quick().retry_non_idempotent()).await;
    assert!(matches!(error.kind(), ErrorKind::Undeclared(_)));
}

#[tokio::test]
async fn a_client_made_by_new_sends_once() {
    let server = Server::start(vec![answer(429, JSON, &[("Retry-After", "0")], BUSY)]);
    let client = Client::new(&server.url, BearerAuth::new("t")).unwrap();
    assert_eq!(client.get_account().send().await.unwrap_err().attempts(), 1);
}

#[tokio::test]
async fn a_call_that_is_dropped_closes_its_connection() {
    let server = Faulty::start(1, 0.0).await;
    server.always(Fault::Stall);
    let client = builder(&server.url).build().unwrap();
    let call = tokio::spawn(async move { client.get_account().send().await.is_ok() });
    server.arrived().await;
    call.abort();
    assert!(call.await.unwrap_err().is_cancelled());
    server.closed().await;
}
