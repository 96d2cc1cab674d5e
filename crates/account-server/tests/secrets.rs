//! What must not be seen in a log is not in `Debug`.

#![allow(clippy::unwrap_used, missing_docs, reason = "a test ends where it fails")]

use account_server::types::{AuthenticationTokenAttributes, ChangePasswordDocument, EmailConfirmation};

#[test]
fn passwords_and_tokens_are_not_shown() {
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
    let shown = format!("{passwords:?} {confirmation:?} {token:?}");
    assert!(!shown.contains("s3cret"), "{shown}");
    assert!(shown.contains("current_password: \"[redacted]\""), "{shown}");
    assert!(shown.contains("description: \"api\""), "{shown}");
}
