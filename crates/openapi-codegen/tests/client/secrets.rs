//! Redaction of passwords, and when a client builds its HTTP client. This file is compiled in a separate package,
//! beside the client that is generated for it.

#![deny(warnings)]

mod loopback;

#[path = "secrets/mod.rs"]
mod secrets;

use loopback::{Server, response};
use openapi_client_runtime::Error;
use secrets::client::Client;
use secrets::operations::{PutKeyError, PutKeySuccess};
use secrets::security::Token;
use secrets::types::Vault;
use std::cell::Cell;

thread_local! {
    /// The number of HTTP clients built by the test of this thread.
    static BUILT: Cell<usize> = const { Cell::new(0) };
}

/// Returns the builder from which the generated client builds its HTTP client.
fn counting_builder() -> reqwest::ClientBuilder {
    BUILT.with(|built| built.set(built.get() + 1));
    openapi_client_runtime::http_client_builder()
}

const VAULT: &str = r#"{"label":"shown","codes":["hidden"],"named":{"a":"hidden"},"more":"hidden",
    "inner":{"label":"shown","inner":"hidden"}}"#;

/// Asserts that passwords are redacted.
fn assert_redacted(text: &str) {
    assert!(text.contains("[redacted]") && !text.contains("hidden"), "{text}");
}

/// Calls the operation and returns its result.
async fn put(server: &Server) -> Result<PutKeySuccess, Error<PutKeyError>> {
    let client = Client::new(&server.url, Token::new("hidden")).unwrap();
    let request = client.put_key("hidden", vec!["hidden".to_owned()]);
    let request = request.code("hidden").x_old(vec!["hidden".to_owned()]).note("shown");
    let text = format!("{request:?}");
    assert_redacted(&text);
    assert!(text.contains("shown"), "{text}");
    request.send().await
}

#[tokio::test]
async fn debug_output_contains_no_password() {
    let text = response(200, "text/plain", &[("X-New", "hidden")], "hidden");
    let success = put(&Server::start(vec![text])).await.unwrap();
    assert!(matches!(&success, PutKeySuccess::Ok { x_new, body, .. } if x_new == "hidden" && body == "hidden"));
    assert_redacted(&format!("{success:?}"));
    for (media_type, body) in [("application/json", VAULT), ("application/json", "\"hidden\""), ("text/plain", "hidden")] {
        let server = Server::start(vec![response(201, media_type, &[], body)]);
        assert_redacted(&format!("{:?}", put(&server).await.unwrap()));
    }
}

#[tokio::test]
async fn errors_contain_no_password() {
    let server = Server::start(vec![response(400, "application/json", &[], VAULT)]);
    let error = put(&server).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "put_key (PUT /keys/{key}): the server responded with 400 Bad Request"
    );
    assert_redacted(&format!("{error:?}"));
}

#[test]
fn properties_and_additional_properties_are_redacted() {
    let vault: Vault = serde_json::from_str(VAULT).unwrap();
    assert_eq!(vault.additional["more"], "hidden");
    let text = format!("{vault:?}");
    assert_redacted(&text);
    assert_eq!(text.matches("shown").count(), 2, "{text}");
}

#[tokio::test]
async fn an_http_client_is_built_once_and_only_when_it_is_needed() {
    let server = Server::start(vec![response(400, "application/json", &[], VAULT)]);
    let before = BUILT.with(Cell::get);
    let client = Client::new(&server.url, Token::new("hidden")).unwrap();
    let custom = client.clone().with_http_client(openapi_client_runtime::http_client_builder().build().unwrap());
    let _ = custom.put_key("k", Vec::new()).send().await;
    assert_eq!(BUILT.with(Cell::get), before);
    for client in [client.clone(), client] {
        let _ = client.put_key("k", Vec::new()).send().await;
    }
    assert_eq!(BUILT.with(Cell::get), before + 1);
}
