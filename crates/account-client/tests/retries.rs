//! Retries against a server that fails often, without making a change twice.

#![allow(clippy::unwrap_used, reason = "a failing test panics")]

mod flaky;
mod loopback;

use account_client::types::{AccountPatch, WorkspaceProfileUpdate};
use account_client::{BearerAuth, Client, ClientBuilder, Error, ErrorKind, RetryPolicy};
use flaky::{FailureMode, FlakyServer};
use loopback::{Server, response};
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
/// Sending all calls at once would exceed their timeouts on a busy machine before they arrive.
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

/// Every third call fails: with 429, 502 or 503, by a connection that is closed before, within or after the head of the
/// response, or by a timeout.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_safe_call_succeeds_in_time_and_no_change_is_made_twice() {
    for seed in [1, 2, 3] {
        let server = FlakyServer::start(seed, 0.3).await;
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
        for actual in calls.join_all().await {
            actual.unwrap();
        }
        let applied = server.applied();
        assert!(applied.values().all(|times| *times == 1), "{applied:?}");
        assert!(applied.len() > CALLS / 4, "{} changes", applied.len());
        assert!(server.failed() > CALLS / 4, "{} failures", server.failed());
    }
}

/// Half of the calls read. The others each make a distinct change, and may fail.
async fn call(client: &Client<BearerAuth>, number: usize) -> Result<(), String> {
    let name = format!("change {number}");
    let started = Instant::now();
    let failed = match number % 4 {
        0 => {
            let patch = AccountPatch::new().with_name(name);
            let _ = client.patch_account(patch).send().await;
            None
        }
        1 => {
            let update = WorkspaceProfileUpdate::new().with_first_name(name);
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

/// Calls a server with these responses, and returns the error.
async fn got(
    responses: Vec<String>,
    change: impl FnOnce(ClientBuilder<BearerAuth>) -> ClientBuilder<BearerAuth>,
) -> (Result<String, String>, usize) {
    let server = Server::start(responses);
    let client = change(builder(&server.url)).build().unwrap();
    let response = client.get_account().send().await;
    let actual = response
        .map(|response| response.body.id)
        .map_err(|error| error.to_string());
    drop(client);
    (actual, server.requests().len())
}

#[tokio::test]
async fn the_caller_gets_the_typed_response_of_the_last_attempt() {
    let busy = || response(429, JSON, &[("Retry-After", "0")], BUSY);
    let good = || response(200, JSON, &[], ACCOUNT);
    let cut = || good().replace("content-length: ", "content-length: 9");
    let (actual, requests) = got(vec![busy(), cut(), good()], |builder| builder).await;
    assert_eq!((actual.as_deref(), requests), (Ok("acct_001"), 3));
    let (actual, requests) = got(vec![busy(), busy()], |builder| {
        builder.retry(quick().max_attempts(2))
    })
    .await;
    assert_eq!(
        actual.unwrap_err(),
        "get_account (GET /v1/account): the server responded with 429 Too Many Requests: slow down (after 2 attempts)"
    );
    assert_eq!(requests, 2);
    let (actual, requests) = got(vec![busy()], |builder| builder.retry(RetryPolicy::none())).await;
    assert!(actual.unwrap_err().ends_with("slow down"));
    assert_eq!(requests, 1);
    let (actual, _) = got(vec![good()], |builder| builder.response_limit(100)).await;
    assert!(actual.unwrap_err().contains("longer than 100 bytes"));
}

#[tokio::test]
async fn retry_after_is_honored() {
    let soon = response(503, JSON, &[("Retry-After", "1")], BUSY);
    let started = Instant::now();
    let (actual, requests) = got(vec![soon, response(200, JSON, &[], ACCOUNT)], |builder| builder).await;
    assert_eq!((actual.as_deref(), requests), (Ok("acct_001"), 2));
    assert!(started.elapsed() >= Duration::from_secs(1));
}

#[tokio::test]
async fn a_delay_beyond_the_deadline_is_not_waited_for() {
    let late = response(503, JSON, &[("Retry-After", "3600")], BUSY);
    let started = Instant::now();
    let (actual, requests) = got(vec![late], |builder| builder).await;
    assert!(actual.unwrap_err().contains("503"));
    assert_eq!(requests, 1);
    assert!(started.elapsed() < Duration::from_secs(30));
}

/// Starts a server that responds once and then not at all, until the sender is dropped.
fn silent_after(response: String) -> (Server, std::sync::mpsc::Sender<()>) {
    let (held, hold) = std::sync::mpsc::channel();
    let mut responses = Some(response);
    let server = Server::responding(2, move |_| {
        responses.take().unwrap_or_else(|| {
            let _ = hold.recv();
            String::new()
        })
    });
    (server, held)
}

#[tokio::test]
async fn the_caller_gets_the_response_before_an_attempt_that_the_deadline_ended() {
    let busy = response(429, JSON, &[("Retry-After", "0"), ("X-Request-Id", "r-1")], BUSY);
    let (server, held) = silent_after(busy.clone());
    let deadline = Duration::from_millis(200);
    let client = builder(&server.url).deadline(deadline).build().unwrap();
    let error = client.get_account().send().await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "get_account (GET /v1/account): the server responded with 429 Too Many Requests: slow down (request r-1) \
         (after 2 attempts)"
    );
    assert_eq!(error.body().unwrap(), BUSY);
    drop(held);
    assert_eq!(server.requests().len(), 2);
    // The change may have been made in the meantime.
    let (server, held) = silent_after(busy);
    let builder = builder(&server.url).retry(quick().retry_non_idempotent());
    let client = builder.deadline(deadline).build().unwrap();
    let error = client.patch_account(AccountPatch::default()).send().await;
    let error = error.unwrap_err();
    assert!(error.is_timeout() && !error.is_retryable(), "{error}");
    drop(held);
    assert_eq!(server.requests().len(), 2);
}

/// The proxy would respond in the same way again.
#[cfg(feature = "rustls")]
#[tokio::test]
async fn a_rejection_by_the_proxy_is_not_retried() {
    for status in [403, 407] {
        let proxy = Server::start(vec![response(status, "", &[], "")]);
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
async fn the_deadline_limits_a_stalled_call() {
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

/// Changes are retried only if they were not made, and POST and PATCH only if the policy allows it.
#[tokio::test]
async fn a_change_is_retried_only_if_it_was_not_made() {
    async fn patched(status: u16, retry: RetryPolicy) -> (Error<impl std::fmt::Debug>, usize) {
        let busy = response(status, JSON, &[("Retry-After", "0")], BUSY);
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
async fn a_client_of_new_does_not_retry() {
    let server = Server::start(vec![response(429, JSON, &[("Retry-After", "0")], BUSY)]);
    let client = Client::new(&server.url, BearerAuth::new("t")).unwrap();
    assert_eq!(client.get_account().send().await.unwrap_err().attempts(), 1);
}

#[tokio::test]
async fn dropping_a_call_closes_its_connection() {
    let server = FlakyServer::start(1, 0.0).await;
    server.always(FailureMode::Stall);
    let client = builder(&server.url).build().unwrap();
    let call = tokio::spawn(async move { client.get_account().send().await.is_ok() });
    server.arrived().await;
    call.abort();
    assert!(call.await.unwrap_err().is_cancelled());
    server.closed().await;
}
