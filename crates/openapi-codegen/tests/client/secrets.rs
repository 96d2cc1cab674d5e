//! What a client with secrets shows, and when it builds its HTTP client. This file is compiled in a package of
//! its own, beside the client that was generated for it.

#![deny(warnings)]

mod loopback;

#[path = "secrets/mod.rs"]
mod secrets;

use loopback::{Server, answer};
use openapi_client_runtime::Error;
use secrets::client::Client;
use secrets::operations::{PutKeyError, PutKeySuccess};
use secrets::security::Token;
use secrets::types::Vault;
use std::cell::Cell;

thread_local! {
    /// How many were built by the test of this thread.
    static BUILT: Cell<usize> = const { Cell::new(0) };
}

/// What the generated client begins its HTTP client with.
fn counted() -> reqwest::ClientBuilder {
    BUILT.with(|built| built.set(built.get() + 1));
    reqwest::Client::builder()
}

const VAULT: &str = r#"{"label":"shown","codes":["hidden"],"named":{"a":"hidden"},"more":"hidden",
    "inner":{"label":"shown","inner":"hidden"}}"#;

/// The password is hidden, and the rest is not.
fn keeps(text: &str) {
    assert!(text.contains("[redacted]") && !text.contains("hidden"), "{text}");
}

/// Calls the operation, and gives what came of it.
async fn put(server: &Server) -> Result<PutKeySuccess, Error<PutKeyError>> {
    let client = Client::new(&server.url, Token::new("hidden")).unwrap();
    let request = client.put_key("hidden", vec!["hidden".to_owned()]);
    let request = request.code("hidden").x_old(vec!["hidden".to_owned()]).note("shown");
    let text = format!("{request:?}");
    keeps(&text);
    assert!(text.contains("shown"), "{text}");
    request.send().await
}

#[tokio::test]
async fn no_debug_shows_a_password() {
    let text = answer(200, "text/plain", &[("X-New", "hidden")], "hidden");
    let one = put(&Server::start(vec![text])).await.unwrap();
    assert!(matches!(&one, PutKeySuccess::Ok { x_new, body, .. } if x_new == "hidden" && body == "hidden"));
    keeps(&format!("{one:?}"));
    for (media_type, body) in [("application/json", VAULT), ("application/json", "\"hidden\""), ("text/plain", "hidden")] {
        let server = Server::start(vec![answer(201, media_type, &[], body)]);
        keeps(&format!("{:?}", put(&server).await.unwrap()));
    }
}

#[tokio::test]
async fn no_error_shows_a_password() {
    let server = Server::start(vec![answer(400, "application/json", &[], VAULT)]);
    let error = put(&server).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "put_key (PUT /keys/{key}): the server answered 400 Bad Request"
    );
    keeps(&format!("{error:?}"));
}

#[test]
fn an_object_hides_what_its_members_and_further_members_hold() {
    let vault: Vault = serde_json::from_str(VAULT).unwrap();
    assert_eq!(vault.additional["more"], "hidden");
    let text = format!("{vault:?}");
    keeps(&text);
    assert_eq!(text.matches("shown").count(), 2, "{text}");
}

#[tokio::test]
async fn an_http_client_is_built_once_and_only_where_it_is_needed() {
    let server = Server::start(vec![answer(400, "application/json", &[], VAULT)]);
    let before = BUILT.with(Cell::get);
    let client = Client::new(&server.url, Token::new("hidden")).unwrap();
    let brought = client.clone().with_http_client(reqwest::Client::new());
    let _ = brought.put_key("k", Vec::new()).send().await;
    assert_eq!(BUILT.with(Cell::get), before);
    for client in [client.clone(), client] {
        let _ = client.put_key("k", Vec::new()).send().await;
    }
    assert_eq!(BUILT.with(Cell::get), before + 1);
}
