//! The convenience methods, and the requests that they send.

#![allow(clippy::unwrap_used, reason = "a failing test panics")]

mod loopback;

use account_client::operations::PutWorkspaceProfileError;
use account_client::types::WorkspaceProfileUpdate;
use account_client::{BearerAuth, Client, EmailChange, Maybe};
use loopback::{Server, response};

const ACCOUNT: &str = r#"{"id":"acct_001","email":"old@example.com","name":"Acme Corp.","type":"business",
    "status":"active","created_at":"2025-01-12T09:30:00Z","updated_at":"2025-09-18T20:12:00Z",
    "settings":{"currency":"EUR","timezone":"Europe/Berlin","language":"de"}}"#;
const PROFILE: &str = r#"{"Data":{"UserId":"1","UserName":"ada","Email":"ada@example.com","FirstName":"Ada",
    "LastName":"Lovelace"},"Errors":[],"Warnings":[],"Success":true}"#;

fn client(bodies: &[&str]) -> (Client<BearerAuth>, Server) {
    let responses = bodies
        .iter()
        .map(|body| response(200, "application/json", &[], body));
    let server = Server::start(responses.collect());
    (Client::new(&server.url, BearerAuth::new("t")).unwrap(), server)
}

#[tokio::test]
async fn a_new_address_is_effective_or_awaits_confirmation() {
    let waiting = ACCOUNT.replacen('{', r#"{"pending_email":"new@example.com","#, 1);
    let (client, server) = client(&[ACCOUNT, &waiting, ACCOUNT]);
    assert_eq!(client.current_account().await.unwrap().id, "acct_001");
    let changed = client.change_email("new@example.com").await.unwrap();
    assert!(matches!(changed, EmailChange::AwaitsConfirmation(account)
        if account.pending_email.as_deref() == Some("new@example.com")));
    let changed = client.change_email("old@example.com").await.unwrap();
    assert!(
        matches!(changed, EmailChange::Done(account) if account.email.as_deref() == Some("old@example.com"))
    );
    let sent: Vec<_> = server
        .requests()
        .into_iter()
        .map(|request| format!("{} {}", request.line, request.body))
        .collect();
    assert_eq!(
        sent,
        [
            "GET /v1/account ",
            r#"PATCH /v1/account {"email":"new@example.com"}"#,
            r#"PATCH /v1/account {"email":"old@example.com"}"#,
        ]
    );
}

fn renamed() -> WorkspaceProfileUpdate {
    WorkspaceProfileUpdate::new()
        .with_first_name("Augusta")
        .with_last_name(Maybe::Null)
}

#[tokio::test]
async fn a_replacement_reports_what_it_would_clear() {
    let (client, server) = client(&[PROFILE]);
    let replacement = client.replace_profile(renamed()).await.unwrap();
    assert_eq!(
        replacement.clears(),
        [("Email", "ada@example.com"), ("LastName", "Lovelace")]
    );
    assert_eq!(server.request().line, "GET /api/workspace/account/profile");
}

#[tokio::test]
async fn a_replacement_keeps_absent_properties_and_clears_null_ones() {
    let (client, server) = client(&[PROFILE, PROFILE]);
    let replacement = client
        .replace_profile(renamed())
        .await
        .unwrap()
        .keeping_the_rest();
    assert_eq!(replacement.clears(), [("LastName", "Lovelace")]);
    let replaced = replacement.send().await.unwrap();
    assert_eq!(
        replaced.profile.unwrap().user_name,
        Maybe::Value("ada".to_owned())
    );
    assert!(replaced.warnings.is_empty());
    let put = server.requests().remove(1);
    assert_eq!(put.line, "PUT /api/workspace/account/profile");
    assert_eq!(
        put.body,
        r#"{"Email":"ada@example.com","FirstName":"Augusta","LastName":null}"#
    );
}

#[tokio::test]
async fn a_replacement_keeps_an_address_that_awaits_confirmation_and_is_conditional() {
    let pending = PROFILE.replace(
        r#""Warnings":[]"#,
        r#""Warnings":[{"Code":"EmailConfirmationRequired","Message":null,"Metadata":{"pending":"new@example.com"}}]"#,
    );
    let changed = r#"{"type":"about:blank","title":"Precondition Failed","status":412}"#;
    let server = Server::start(vec![
        response(200, "application/json", &[("ETag", "\"1\"")], &pending),
        response(412, "application/json", &[], changed),
    ]);
    let client = Client::new(&server.url, BearerAuth::new("t")).unwrap();
    let replacement = client.replace_profile(renamed()).await.unwrap();
    assert_eq!(replacement.pending_email(), Some("new@example.com"));
    assert_eq!(replacement.cancels(), Some("new@example.com"));
    let replacement = replacement.keeping_the_rest();
    assert_eq!(replacement.cancels(), None);
    let server_of_another_spelling = Server::start(vec![response(200, "application/json", &[], &pending)]);
    let another_spelling = Client::new(&server_of_another_spelling.url, BearerAuth::new("t")).unwrap();
    let update = renamed().with_email("NEW@Example.com");
    let same_address = another_spelling.replace_profile(update).await.unwrap();
    assert_eq!(same_address.cancels(), None);
    let error = replacement.send().await.unwrap_err();
    assert!(
        matches!(
            error.api(),
            Some(PutWorkspaceProfileError::PreconditionFailed { .. })
        ),
        "{error}"
    );
    let put = server.requests().remove(1);
    assert_eq!(put.header("if-match"), Some("\"1\""));
    assert_eq!(
        put.body,
        r#"{"Email":"new@example.com","FirstName":"Augusta","LastName":null}"#
    );
}

#[tokio::test]
async fn a_profile_that_is_not_returned_is_not_replaced() {
    let (client, server) = client(&[r#"{"Errors":[],"Warnings":[],"Success":true}"#]);
    let error = client.replace_profile(renamed()).await.unwrap_err();
    assert!(error.to_string().contains("returned no profile"), "{error}");
    assert_eq!(server.requests().len(), 1);
}
