//! Token providers, and the options of the client builder.

#![allow(clippy::unwrap_used, reason = "a failing test panics")]

mod loopback;

use account_client::types::AccountPatch;
use account_client::{BearerAuth, Client, ErrorKind, RetryPolicy, TokenError, TokenProvider};
use loopback::{Server, response};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::sync::Notify;

const JSON: &str = "application/json";
const DENIED: &str = r#"{"error":"unauthorized","message":"who are you?"}"#;

fn denied() -> String {
    response(401, JSON, &[("WWW-Authenticate", "Bearer")], DENIED)
}

fn done() -> String {
    response(204, "", &[], "")
}

#[derive(Clone, Default)]
struct Tokens(Arc<Inner>);

#[derive(Default)]
struct Inner {
    token: Mutex<String>,
    asked: AtomicUsize,
    rejected: Mutex<Vec<String>>,
    /// A refresh waits for this.
    gate: Option<Notify>,
}

impl TokenProvider for Tokens {
    async fn token(&self) -> Result<String, TokenError> {
        self.0.asked.fetch_add(1, Ordering::Relaxed);
        Ok(self.0.token.lock().unwrap().clone())
    }

    async fn refresh(&self, rejected: &str) -> Result<String, TokenError> {
        self.0.rejected.lock().unwrap().push(rejected.to_owned());
        if let Some(gate) = &self.0.gate {
            gate.notified().await;
        }
        let fresh = format!("{rejected}-fresh");
        if rejected.contains("last") {
            return Err("the refresh token has expired".into());
        }
        self.0.token.lock().unwrap().clone_from(&fresh);
        Ok(fresh)
    }
}

fn tokens(first: &str) -> Tokens {
    Tokens(Arc::new(Inner {
        token: Mutex::new(first.to_owned()),
        ..Inner::default()
    }))
}

#[tokio::test]
async fn a_rejected_token_is_refreshed_once_and_the_change_retried() {
    let server = Server::start(vec![denied(), done(), denied(), denied()]);
    let provider = tokens("s3cret");
    let client = Client::builder(&server.url)
        .credentials(BearerAuth::provided(provider.clone()))
        .build()
        .unwrap();
    let change = || client.delete_user_token("at-1");
    assert!(change().send().await.is_ok());
    // The refreshed token is rejected as well: the caller gets the response.
    let error = change().send().await.unwrap_err();
    assert_eq!((error.status().unwrap().as_u16(), error.attempts()), (401, 2));
    assert_eq!(provider.0.asked.load(Ordering::Relaxed), 2);
    assert_eq!(*provider.0.rejected.lock().unwrap(), ["s3cret", "s3cret-fresh"]);
    let requests = server.requests();
    let sent: Vec<_> = requests
        .iter()
        .map(|request| request.header("authorization").unwrap())
        .collect();
    assert_eq!(
        sent,
        [
            "Bearer s3cret",
            "Bearer s3cret-fresh",
            "Bearer s3cret-fresh",
            "Bearer s3cret-fresh-fresh"
        ]
    );
    for text in [format!("{client:?} {:?}", change()), format!("{error} {error:?}")] {
        assert!(!text.contains("s3cret"), "{text}");
    }
}

#[tokio::test]
async fn calls_that_are_rejected_together_share_one_refresh() {
    const CALLS: usize = 8;
    let server = Server::responding(2 * CALLS, |request| match request.header("authorization") {
        Some("Bearer old-fresh") => done(),
        _ => denied(),
    });
    let provider = Tokens(Arc::new(Inner {
        token: Mutex::new("old".to_owned()),
        gate: Some(Notify::new()),
        ..Inner::default()
    }));
    let client = Client::builder(&server.url)
        .credentials(BearerAuth::provided(provider.clone()))
        .build()
        .unwrap();
    let calls = (0..CALLS).map(|_| {
        let client = client.clone();
        tokio::spawn(async move { client.delete_user_token("at-1").send().await.is_ok() })
    });
    let calls: Vec<_> = calls.collect();
    // All calls have fetched a token before the first refresh.
    while provider.0.asked.load(Ordering::Relaxed) < CALLS || provider.0.rejected.lock().unwrap().is_empty() {
        tokio::task::yield_now().await;
    }
    provider.0.gate.as_ref().unwrap().notify_one();
    for call in calls {
        assert!(call.await.unwrap());
    }
    assert_eq!(*provider.0.rejected.lock().unwrap(), ["old"]);
    assert_eq!(server.requests().len(), 2 * CALLS);
}

#[tokio::test]
async fn a_provider_without_a_token_is_an_error() {
    let server = Server::start(vec![denied()]);
    let builder = Client::builder(&server.url).credentials(BearerAuth::provided(tokens("the-last")));
    let client = builder.build().unwrap();
    let error = client.delete_user_token("at-1").send().await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Credential(_)));
    assert_eq!(
        error.to_string(),
        "delete_user_token (DELETE /api/v2/authentication-tokens/{token_id}): the token provider returned no token: \
         the refresh token has expired"
    );
    // No request is sent with an unusable token.
    let builder = Client::builder("http://127.0.0.1:1").credentials(BearerAuth::provided(tokens("s3cret\n")));
    let client = builder.build().unwrap();
    let error = client.get_account().send().await.unwrap_err();
    assert_eq!(error.attempts(), 0);
    assert!(error.to_string().contains("line break"), "{error}");
    assert!(!error.to_string().contains("s3cret"), "{error}");
}

#[tokio::test]
async fn the_deadline_limits_a_token_provider() {
    let server = Server::start(vec![denied()]);
    let provider = Tokens(Arc::new(Inner {
        token: Mutex::new("old".to_owned()),
        gate: Some(Notify::new()),
        ..Inner::default()
    }));
    let builder = Client::builder(&server.url).credentials(BearerAuth::provided(provider));
    let client = builder.deadline(Duration::from_millis(300)).build().unwrap();
    let error = client
        .patch_account(AccountPatch::default())
        .send()
        .await
        .unwrap_err();
    assert!(error.to_string().contains("before the deadline"), "{error}");
}

#[tokio::test]
async fn the_user_agent_begins_with_the_program() {
    let server = Server::start(vec![response(500, "", &[], "")]);
    let builder = Client::builder(&server.url).user_agent("reports/2.1");
    let client = builder.retry(RetryPolicy::none()).build().unwrap();
    let _ = client.ping().send().await;
    let own = concat!("reports/2.1 account-client/", env!("CARGO_PKG_VERSION"));
    assert_eq!(server.request().header("user-agent"), Some(own));
}

#[tokio::test]
async fn requests_use_the_proxy() {
    let proxy = Server::start(vec![response(500, "", &[], "")]);
    let url = proxy.url.replace("://", "://user:s3cret@");
    let builder = Client::builder("http://accounts.invalid").proxy(&url);
    assert!(!format!("{builder:?}").contains("s3cret"));
    let client = builder.retry(RetryPolicy::none()).build().unwrap();
    let _ = client.ping().send().await;
    let request = proxy.request();
    assert!(
        request.line.starts_with("GET http://accounts.invalid/"),
        "{}",
        request.line
    );
    assert_eq!(
        request.header("proxy-authorization"),
        Some("Basic dXNlcjpzM2NyZXQ=")
    );
}

#[test]
fn invalid_settings_are_reported_in_one_line() {
    let begin = || Client::builder("http://127.0.0.1:1");
    let message = |error: account_client::Error| error.to_string();
    let error = begin().proxy("http://user:s3cret@[").build().unwrap_err();
    assert_eq!(message(error), "the request cannot be sent: invalid proxy URL");
    let error = begin().root_certificates_pem(b"none").build().unwrap_err();
    assert!(message(error).contains("no PEM certificate"));
    let error = begin().credentials(BearerAuth::new("")).build().unwrap_err();
    assert!(message(error).contains("bearerAuth is empty"));
    let error = begin().user_agent("a\nb").build().unwrap_err();
    assert!(message(error).contains("cannot build the HTTP client"));
    assert!(Client::builder("ftp://x").build().is_err());
}
