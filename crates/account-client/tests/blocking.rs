//! Calls from programs without a runtime.

mod loopback;

use account_client::blocking::Wait;
use account_client::operations::GetAccountError;
use account_client::types::AccountPatch;
use account_client::{BearerAuth, Client, ErrorKind, RetryPolicy};
use loopback::{Server, response};
use std::net::TcpListener;
use std::time::Duration;

const PROBLEM: &str = r#"{"error":"not_found","message":"There is no such account."}"#;

fn not_found() -> String {
    response(404, "application/json", &[], PROBLEM)
}

#[test]
fn a_call_waits_for_its_result() {
    let server = Server::start(vec![not_found()]);
    let client = Client::new(&server.url, BearerAuth::new("TOKEN")).unwrap();
    let error = client
        .get_account()
        .account_id("acct_002")
        .send()
        .wait()
        .unwrap_err();
    assert!(
        matches!(error.api(), Some(GetAccountError::NotFound { .. })),
        "{error:?}"
    );
    assert_eq!(server.request().line, "GET /v1/account?account_id=acct_002");
}

#[test]
fn convenience_methods_wait_too() {
    let server = Server::start(vec![not_found()]);
    let client = Client::new(&server.url, BearerAuth::new("TOKEN")).unwrap();
    assert_eq!(
        client.current_account().wait().unwrap_err().status().unwrap(),
        404
    );
}

#[test]
fn threads_wait_independently() {
    let server = Server::responding(8, |_| not_found());
    let client = Client::new(&server.url, BearerAuth::new("TOKEN")).unwrap();
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| assert!(client.get_account().send().wait().is_err()));
        }
    });
    assert_eq!(server.requests().len(), 8);
}

#[test]
fn delays_and_timeouts_need_no_runtime_of_the_program() {
    let server = Server::responding(2, |_| response(503, "text/plain", &[], ""));
    let retry = RetryPolicy::standard()
        .max_attempts(2)
        .delays(Duration::from_millis(1), Duration::from_millis(1));
    let client = Client::builder(&server.url)
        .credentials(BearerAuth::new("TOKEN"))
        .retry(retry)
        .build()
        .unwrap();
    assert_eq!(client.get_account().send().wait().unwrap_err().attempts(), 2);

    // It accepts connections and never responds.
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", silent.local_addr().unwrap());
    let client = Client::new(&url, BearerAuth::new("TOKEN")).unwrap();
    let error = client
        .get_account()
        .with_timeout(Duration::from_millis(10))
        .send()
        .wait()
        .unwrap_err();
    assert!(error.is_timeout(), "{error:?}");
}

#[tokio::test]
async fn in_a_runtime_of_one_thread_a_call_is_an_error() {
    let client = Client::new("http://127.0.0.1:9", BearerAuth::new("TOKEN")).unwrap();
    let error = client.get_account().send().wait().unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::InvalidRequest(_)), "{error:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn inside_of_a_runtime_a_call_blocks_and_does_not_panic() {
    let server = Server::start(vec![not_found()]);
    let client = Client::new(&server.url, BearerAuth::new("TOKEN")).unwrap();
    assert_eq!(
        client.get_account().send().wait().unwrap_err().status().unwrap(),
        404
    );
}

#[test]
fn an_invalid_request_is_rejected_before_it_is_sent() {
    let client = Client::new("http://127.0.0.1:9", BearerAuth::new("TOKEN")).unwrap();
    let request = client.patch_account(AccountPatch::new()).with_header("a b", "");
    let error = request.send().wait().unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::InvalidRequest(_)), "{error:?}");
}
