//! Secrets do not appear in `Debug` output, which ends up in logs.

#![allow(clippy::unwrap_used, missing_docs, reason = "a failing test panics")]

use account_server::types::{AuthenticationTokenAttributes, ChangePasswordDocument, EmailConfirmation};

#[test]
fn debug_redacts_passwords_and_tokens() {
    let passwords: ChangePasswordDocument = serde_json::from_str(
        r#"{"data":{"attributes":{"current_password":"s3cret-a","password":"s3cret-b","password_confirmation":"s3cret-c"}}}"#,
    )
    .unwrap();
    let confirmation: EmailConfirmation = serde_json::from_str(r#"{"token":"s3cret-d"}"#).unwrap();
    let token: AuthenticationTokenAttributes = serde_json::from_str(
        r#"{"created-at":"2025-09-18T20:12:00Z","last-used-at":null,"description":"api","token":"s3cret-e",
            "expired-at":null,"scope":"read"}"#,
    )
    .unwrap();
    let output = format!("{passwords:?} {confirmation:?} {token:?}");
    assert!(!output.contains("s3cret"), "{output}");
    assert!(output.contains("current_password: \"[redacted]\""), "{output}");
    assert!(output.contains("description: \"api\""), "{output}");
}
