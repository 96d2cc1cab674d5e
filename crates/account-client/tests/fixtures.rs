//! The examples of the contract as values of the client's types. The unit tests in `generated/fixtures.rs` read all of
//! them; these compare some with the contract as it is written.

#![allow(clippy::unwrap_used, reason = "a failing test panics")]

use account_client::operations::{
    DeleteUserTokenSuccess, GetAccountError, GetAccountSuccess, PatchAccountSuccess, UpdateAccountError,
};
use account_client::types::{
    Account, AccountError, AccountPatch, AccountSettings, AccountStatus, Username, WorkspaceProfileEnvelope,
};
use account_client::{HasStatus, Maybe, fixtures};
use serde_json::{Value, json};

fn written(value: &impl serde::Serialize) -> Value {
    serde_json::to_value(value).unwrap()
}

#[test]
fn a_type_returns_the_examples_of_its_bodies() {
    let settings = json!({"currency": "EUR", "timezone": "Europe/Berlin", "language": "de"});
    let account = json!({
        "id": "acct_001", "email": "new_email@example.com", "name": "Acme Corp.", "type": "business", "status": "active",
        "created_at": "2025-01-12T09:30:00Z", "updated_at": "2025-09-18T20:12:00Z", "settings": settings,
    });
    assert_eq!(written(&Account::example()), account);
    assert_eq!(Account::example_account(), Account::example());
    assert_eq!(Account::example_without_email().status, AccountStatus::Suspended);
    assert_eq!(Account::example_without_email().email, None);
    assert_eq!(
        Account::example_pending_email().pending_email.as_deref(),
        Some("new_email@example.com")
    );
    assert_eq!(written(&AccountSettings::example()), settings);
    assert_eq!(written(&AccountPatch::example_nothing()), json!({}));
    let defaults = AccountPatch::example_defaults().settings.into_value().unwrap();
    assert_eq!(defaults.currency, Maybe::Null);
    let taken = WorkspaceProfileEnvelope::example_email_taken();
    assert_eq!(taken.data, None);
}

#[test]
fn the_error_of_a_status_is_named_after_it() {
    let expected = json!({"error": "not_found", "message": "Not found."});
    assert_eq!(written(&AccountError::example_not_found()), expected);
}

#[test]
fn an_alias_has_its_example_in_the_module() {
    let username: Username = fixtures::Username::example();
    assert_eq!(username, "admin");
}

#[test]
fn outcomes_have_the_examples_of_their_headers() {
    let success = GetAccountSuccess::example_pending_email();
    assert_eq!(success.etag.as_deref(), Some("\"mF_9.B5f-4.1JqM\""));
    assert_eq!(success.body, Account::example_pending_email());
    assert_eq!(PatchAccountSuccess::example().body, Account::example());
    assert_eq!(
        GetAccountError::example_too_many_requests(),
        GetAccountError::too_many_requests(30, AccountError::example_too_many_requests())
    );
    let invalid = UpdateAccountError::example_unprocessable_content_username_taken();
    assert_eq!(invalid.status().as_u16(), 422);
    assert_eq!(DeleteUserTokenSuccess::example(), DeleteUserTokenSuccess::new());
}
