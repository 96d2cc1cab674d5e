//! Errors contain the call and the message of the server.

#![allow(clippy::unwrap_used, reason = "a failing test panics")]

mod loopback;

use account_client::operations::PatchAccountError;
use account_client::types::AccountPatch;
use account_client::{AccessToken, AnyError, BearerAuth, Client, Error, Violation};
use loopback::{Server, response};
use std::time::Duration;

const JSON: &str = "application/json";
const TAKEN: &str = r#"{"error":"email_exists","message":"This email is\nalready linked."}"#;

fn client(responses: Vec<String>) -> (Client<BearerAuth>, Server) {
    let server = Server::start(responses);
    (
        Client::new(&server.url, BearerAuth::new("secret-token")).unwrap(),
        server,
    )
}

async fn patched(status: u16, headers: &[(&str, &str)], body: &str) -> Error<PatchAccountError> {
    let (client, _server) = client(vec![response(status, JSON, headers, body)]);
    let patch = AccountPatch::default();
    client.patch_account(patch).send().await.unwrap_err()
}

#[tokio::test]
async fn an_error_is_one_line_with_the_call_and_the_message() {
    let error = patched(409, &[("X-Request-Id", "7f3a")], TAKEN).await;
    assert_eq!(
        error.to_string(),
        "patch_account (PATCH /v1/account): the server responded with 409 Conflict: This email is already linked. \
         (request 7f3a)"
    );
    assert_eq!(
        (error.operation(), error.path()),
        (Some("patch_account"), Some("/v1/account"))
    );
    assert_eq!(error.method().unwrap(), "PATCH");
    assert_eq!(error.status().unwrap(), 409);
    assert_eq!(error.request_id(), Some("7f3a"));
    assert_eq!(error.message().unwrap(), "This email is\nalready linked.");
    assert_eq!(error.body().unwrap(), TAKEN);
    assert_eq!(error.attempts(), 1);
    assert!(matches!(error.api(), Some(PatchAccountError::Conflict { .. })));
}

#[tokio::test]
async fn the_message_is_found_in_each_dialect() {
    let json_api = "application/vnd.api+json";
    for (media_type, body, message) in [
        (
            json_api,
            r#"{"errors":[{"status":"404","title":"not found","detail":"no such user"}]}"#,
            Some("no such user"),
        ),
        (
            json_api,
            r#"{"errors":[{"status":"404","title":"not found"}]}"#,
            Some("not found"),
        ),
        (json_api, "<html>", None),
    ] {
        let (client, _server) = client(vec![response(404, media_type, &[], body)]);
        let error = client.get_user("ada").send().await.unwrap_err();
        assert_eq!(error.message().as_deref(), message);
    }
    for (status, body, message) in [
        (403, r#"{"title":"Forbidden","detail":null}"#, "Forbidden"),
        (
            404,
            r#"{"Errors":[{"Code":null,"Message":"gone"}],"Success":false}"#,
            "gone",
        ),
    ] {
        let (client, _server) = client(vec![response(status, JSON, &[], body)]);
        let error = client.get_workspace_profile().send().await.unwrap_err();
        assert_eq!(error.message().as_deref(), Some(message), "{error}");
    }
}

#[tokio::test]
async fn violations_have_their_pointers() {
    let pairs = |violations: Vec<Violation>| {
        let violations = violations.into_iter();
        violations
            .map(|violation| (violation.pointer, violation.message))
            .collect::<Vec<_>>()
    };
    let at = |pointer: &str, message: &str| (Some(pointer.to_owned()), message.to_owned());
    let body = r#"{"error":"invalid_request","message":"Two.","details":[
        {"pointer":"/name","message":"too long"},{"pointer":"/email","message":"no address"},{"pointer":"/x"}]}"#;
    let error = patched(400, &[], body).await;
    assert_eq!(
        pairs(error.violations()),
        [at("/name", "too long"), at("/email", "no address")]
    );
    let body = r#"{"errors":[{"status":"404","title":"not found","source":{"pointer":"/a"}},
        {"status":"404","title":"not found","detail":"no such user"}]}"#;
    let (client, _server) = client(vec![response(404, "application/vnd.api+json", &[], body)]);
    let error = client.get_user("ada").send().await.unwrap_err();
    let bare = (None, "no such user".to_owned());
    assert_eq!(pairs(error.violations()), [at("/a", "not found"), bare]);
    assert!(patched(409, &[], TAKEN).await.violations().is_empty());
    assert!(patched(502, &[], "<html>").await.violations().is_empty());
}

#[tokio::test]
async fn an_undeclared_status_has_a_message() {
    let error = patched(418, &[], r#"{"message":"\u001b[31mshort and stout"}"#).await;
    assert_eq!(
        error.to_string(),
        "patch_account (PATCH /v1/account): the server responded with 418 I'm a teapot, which the contract does not \
         declare:  [31mshort and stout"
    );
}

#[tokio::test]
async fn an_error_reports_whether_the_call_is_retryable() {
    let limited = patched(429, &[("Retry-After", "17")], TAKEN).await;
    assert!(limited.is_retryable());
    assert_eq!(limited.retry_after(), Some(Duration::from_secs(17)));
    assert!(!patched(503, &[], TAKEN).await.is_retryable());
    assert!(!patched(409, &[], TAKEN).await.is_retryable());
    for (status, may) in [
        (429, true),
        (503, true),
        (502, true),
        (504, true),
        (500, false),
        (404, false),
    ] {
        let (client, _server) = client(vec![response(status, JSON, &[], TAKEN)]);
        let error = client.get_account().send().await.unwrap_err();
        assert_eq!(error.is_retryable(), may, "{error}");
    }
    // No server listens on that port, so the change was certainly not made.
    let client = Client::new("http://127.0.0.1:1", BearerAuth::new("t")).unwrap();
    let error = client
        .patch_account(AccountPatch::default())
        .send()
        .await
        .unwrap_err();
    assert!(error.is_retryable(), "{error}");
    assert!(error.to_string().contains("Connection refused"), "{error}");
    assert!(!error.may_have_been_processed(), "{error}");
    let error = client.get_user("..").send().await.unwrap_err();
    assert!(!error.is_retryable(), "{error}");
}

#[tokio::test]
async fn an_error_reports_whether_the_request_may_have_been_processed() {
    for (status, may) in [
        (400, false),
        (407, false),
        (409, false),
        (429, false),
        (418, false),
        (408, true),
        (500, true),
        (503, true),
        (201, true),
    ] {
        let error = patched(status, &[], TAKEN).await;
        assert_eq!(error.may_have_been_processed(), may, "{error}");
        assert_eq!(AnyError::from(error).may_have_been_processed(), may, "{status}");
    }
}

#[tokio::test]
async fn retry_after_may_be_a_date() {
    let past = patched(429, &[("Retry-After", "Sun, 06 Nov 1994 08:49:37 GMT")], TAKEN).await;
    assert_eq!(past.retry_after(), Some(Duration::ZERO));
    let future = patched(429, &[("Retry-After", "Fri, 31 Dec 2100 23:59:59 GMT")], TAKEN).await;
    assert!(future.retry_after().unwrap() > Duration::from_secs(60 * 60 * 24 * 365));
    let neither = patched(429, &[("Retry-After", "soon")], TAKEN).await;
    assert_eq!(neither.retry_after(), None);
}

#[tokio::test]
async fn an_invalid_client_is_an_error_without_a_call() {
    let error = Client::new("http://accounts.example.com", AccessToken::new("")).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the request cannot be sent: the credential for accessToken is empty"
    );
    assert_eq!((error.operation(), error.attempts()), (None, 0));
}
