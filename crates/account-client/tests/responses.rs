//! Decoding of responses by status, media type and headers.

#![allow(clippy::unwrap_used, reason = "a failing test panics")]

mod loopback;

use account_client::models::{AccountDetails, AccountDetailsRequest, TwoFactorInfo, get_account_details};
use account_client::operations::{
    GetAccountError, GetWorkspaceProfileError, PatchAccountError, PingError, UpdateAccountError,
};
use account_client::types::{AccountErrorCode, AccountPatch, WorkspaceMessageSeverity, WorkspaceMessageType};
use account_client::{BearerAuth, Client, Error, ErrorKind, HasStatus, Maybe};
use loopback::{Server, response};
use std::time::Duration;

const JSON: &str = "application/json";
const JSON_API: &str = "application/vnd.api+json";

const ACCOUNT: &str = r#"{"id":"acct_001","email":"new_email@example.com","name":"Acme Corp.","type":"business",
    "status":"active","created_at":"2025-01-12T09:30:00Z","updated_at":"2025-09-18T20:12:00Z",
    "settings":{"currency":"EUR","timezone":"Europe/Berlin","language":"de"}}"#;

/// Creates a client of a server with one response.
fn client_for(
    status: u16,
    media_type: &str,
    headers: &[(&str, &str)],
    body: &str,
) -> (Client<BearerAuth>, Server) {
    let server = Server::start(vec![response(status, media_type, headers, body)]);
    (
        Client::new(&server.url, BearerAuth::new("secret-token")).unwrap(),
        server,
    )
}

#[tokio::test]
async fn a_documented_account_is_read() {
    let (client, _server) = client_for(200, JSON, &[], ACCOUNT);
    let account = client.get_account().send().await.unwrap().body;
    assert_eq!(account.id, "acct_001");
    assert_eq!(account.settings.timezone, "Europe/Berlin");
    assert_eq!(account.updated_at.to_string(), "2025-09-18T20:12:00Z");
    assert_eq!(account.pending_email, None);
}

#[tokio::test]
async fn the_status_selects_the_error_variant() {
    // Both bodies have only optional properties, so only the status distinguishes them.
    let problem = r#"{"type":"about:blank","title":"Forbidden","status":403,"trace":"abc"}"#;
    let (client, _server) = client_for(403, JSON, &[], problem);
    let error = client.get_workspace_profile().send().await.unwrap_err();
    assert_eq!(error.status().map(|status| status.as_u16()), Some(403));
    match error.into_api().unwrap() {
        GetWorkspaceProfileError::Forbidden { body, .. } => {
            assert_eq!(body.title, Maybe::Value("Forbidden".to_owned()));
            assert_eq!(body.additional["trace"], "abc");
        }
        other => panic!("{other:?}"),
    }

    let envelope = r#"{"Data":null,"Errors":[{"Code":"AccountNotFound","Message":"gone","Type":1,"Severity":0}],"Success":false}"#;
    let envelope = envelope.replace(r#""Data":null,"#, "");
    let (client, _server) = client_for(404, JSON, &[], &envelope);
    match client
        .get_workspace_profile()
        .send()
        .await
        .unwrap_err()
        .into_api()
        .unwrap()
    {
        GetWorkspaceProfileError::NotFound { body, .. } => {
            let errors = body.errors.into_value().unwrap();
            assert_eq!(errors[0].r#type, Some(WorkspaceMessageType::Business));
            assert_eq!(errors[0].severity, Some(WorkspaceMessageSeverity::Error));
            assert_eq!(errors[0].target, Maybe::Absent);
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn json_api_errors_keep_their_details() {
    let body = r#"{"errors":[{"status":"422","title":"invalid","detail":"taken","source":{"pointer":"/data/attributes/email"}}]}"#;
    let (client, _server) = client_for(422, JSON_API, &[], body);
    let document = serde_json::from_str(r#"{"data":{"type":"users"}}"#).unwrap();
    let error = client.update_account(document).send().await.unwrap_err();
    assert!(
        error.to_string().contains("422") && error.to_string().contains("taken"),
        "{error}"
    );
    match error.into_api().unwrap() {
        UpdateAccountError::UnprocessableContent { body, .. } => {
            assert_eq!(
                body.errors[0].source.as_ref().unwrap().pointer.as_deref(),
                Some("/data/attributes/email")
            );
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn headers_are_typed() {
    let (client, _server) = client_for(
        204,
        "",
        &[("TFP-API-Version", "2.5"), ("TFP-AppName", "accounts")],
        "",
    );
    let pong = client.ping().send().await.unwrap();
    assert_eq!(
        (pong.tfp_api_version.as_str(), pong.tfp_app_name.as_str()),
        ("2.5", "accounts")
    );

    let body = r#"{"error":"rate_limited","message":"slow down"}"#;
    let body = body.replace("rate_limited", AccountErrorCode::RateLimited.as_str());
    let (client, _server) = client_for(429, JSON, &[("Retry-After", "17")], &body);
    match client.get_account().send().await.unwrap_err().into_api().unwrap() {
        GetAccountError::TooManyRequests { retry_after, .. } => assert_eq!(retry_after, 17),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_missing_or_invalid_required_header_is_an_error() {
    let (client, _server) = client_for(204, "", &[("TFP-AppName", "accounts")], "");
    let error: Error<PingError> = client.ping().send().await.unwrap_err();
    assert!(
        matches!(error.kind(), ErrorKind::Decode { reason, .. } if reason.contains("tfp-api-version")),
        "{error}"
    );

    let body = r#"{"error":"unauthorized","message":"slow down"}"#;
    let (client, _server) = client_for(429, JSON, &[("Retry-After", "soon")], body);
    let error = client.get_account().send().await.unwrap_err();
    assert!(
        matches!(error.kind(), ErrorKind::Decode { status, reason, .. } if status.as_u16() == 429 && reason.contains("retry-after")),
        "{error}"
    );
}

#[tokio::test]
async fn an_undeclared_status_keeps_its_body() {
    let (client, _server) = client_for(418, "text/plain", &[("X-Kind", "teapot")], "short and stout");
    let error = client.get_account().send().await.unwrap_err();
    assert!(
        matches!(error.kind(), ErrorKind::Undeclared(status) if status.as_u16() == 418),
        "{error}"
    );
    assert_eq!(error.headers().unwrap()["x-kind"], "teapot");
    assert_eq!(error.body().unwrap(), "short and stout");
}

#[tokio::test]
async fn a_body_that_does_not_match_is_an_error() {
    for (media_type, body, expected) in [
        (JSON, r#"{"id":"acct_001"}"#, "missing field"),
        (JSON, "<html>", "expected value"),
        (JSON, "", "EOF"),
        ("text/html", ACCOUNT, "Content-Type is text/html"),
        ("", ACCOUNT, "Content-Type is missing"),
    ] {
        let (client, _server) = client_for(200, media_type, &[], body);
        let error = client.get_account().send().await.unwrap_err();
        assert_eq!(error.status().unwrap().as_u16(), 200);
        assert_eq!(error.body().unwrap(), body);
        assert!(
            matches!(error.kind(), ErrorKind::Decode { reason, .. } if reason.contains(expected)),
            "{error}"
        );
    }
}

/// Errors are logged.
#[tokio::test]
async fn decoding_errors_do_not_contain_values() {
    let error_body = r#"{"error":"unauthorized","message":"slow down"}"#;
    let responses = [
        (
            200,
            JSON,
            ACCOUNT.replace("\"business\"", "[\"S3CRET\"]"),
            "the body at /type: invalid type, expected a string (AccountType), found an array",
        ),
        (
            200,
            JSON,
            ACCOUNT.replace("\"Acme Corp.\"", "{\"S3CRET\": 1}"),
            "the body at /name: invalid type, expected a string, found an object",
        ),
        (
            200,
            JSON,
            ACCOUNT.replace(
                r#"{"currency":"EUR","timezone":"Europe/Berlin","language":"de"}"#,
                "\"S3CRET, expected \"",
            ),
            "the body at /settings: invalid type, expected an object (AccountSettings), found a string",
        ),
        (
            200,
            JSON,
            ACCOUNT.replace("2025-01-12T09:30:00Z", "S3CRET"),
            "the body at /created_at: invalid value, expected an RFC 3339 date-time, found a string",
        ),
        (
            200,
            "text/html; S3CRET",
            ACCOUNT.to_owned(),
            "Content-Type is text/html where application/json is declared",
        ),
        (429, JSON, error_body.to_owned(), "the header retry-after: "),
    ];
    for (status, media_type, body, expected) in responses {
        let (client, _server) = client_for(status, media_type, &[("Retry-After", "\"S3CRET\"")], &body);
        let error = client.get_account().send().await.unwrap_err();
        let ErrorKind::Decode { reason, .. } = error.kind() else {
            panic!("{error}");
        };
        assert!(reason.starts_with(expected), "{reason}");
        let shown = format!("{error} {error:?} {error:#?}");
        assert!(!shown.contains("S3CRET"), "{shown}");
        assert_eq!(error.body().unwrap(), &body);
    }
}

#[tokio::test]
async fn undeclared_null_is_rejected() {
    let (client, _server) = client_for(200, JSON, &[], &ACCOUNT.replace(r#""Acme Corp.""#, "null"));
    let error = client.get_account().send().await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Decode { .. }), "{error}");
}

#[test]
fn an_array_is_not_an_object() {
    let envelope = serde_json::from_str::<account_client::types::WorkspaceProfileEnvelope>;
    assert!(envelope("{}").is_ok());
    let error = envelope("[]").unwrap_err().to_string();
    assert!(
        error.contains("expected an object (WorkspaceProfileEnvelope)"),
        "{error}"
    );
    assert!(envelope(r#"{"Data": []}"#).is_err());
}

#[tokio::test]
async fn parameters_and_case_of_a_media_type_are_ignored() {
    let (client, _server) = client_for(200, "Application/JSON; charset=utf-8", &[], ACCOUNT);
    assert!(client.get_account().send().await.is_ok());
}

#[tokio::test]
async fn undeclared_properties_are_ignored() {
    let newer = ACCOUNT.replacen('{', r#"{"plan":"gold","#, 1);
    let (client, _server) = client_for(200, JSON, &[], &newer);
    assert!(client.patch_account(AccountPatch::default()).send().await.is_ok());
}

#[tokio::test]
async fn the_errors_of_an_operation_have_their_status() {
    let body = r#"{"error":"email_exists","message":"This email is already linked to another account."}"#;
    let (client, _server) = client_for(409, JSON, &[], body);
    let error = client
        .patch_account(AccountPatch::default())
        .send()
        .await
        .unwrap_err();
    let error = error.into_api().unwrap();
    assert_eq!(error.status().as_u16(), 409);
    match error {
        PatchAccountError::Conflict { body, .. } => assert_eq!(body.error, AccountErrorCode::EmailExists),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn account_details_of_source_004() {
    let body = r#"{"data":{"id":"user-12345abcd","type":"users","attributes":{"username":"admin-user",
        "email":"admin@example.com","is-service-account":false,"avatar-url":"https://example.com/avatar.png",
        "two-factor":{"enabled":true,"verified":true}}}}"#;
    let (client, server) = client_for(200, JSON_API, &[], body);
    let details: AccountDetails = get_account_details(&client, AccountDetailsRequest {})
        .await
        .unwrap();
    assert_eq!(
        details.two_factor,
        Some(TwoFactorInfo {
            enabled: true,
            verified: true
        })
    );
    assert_eq!(server.request().line, "GET /api/v2/account/details");
}

#[tokio::test]
async fn a_response_that_exceeds_the_limit_is_rejected() {
    let (client, _server) = client_for(200, JSON, &[], ACCOUNT);
    let error = client
        .with_response_limit(100)
        .get_account()
        .send()
        .await
        .unwrap_err();
    assert!(
        matches!(error.kind(), ErrorKind::Decode { reason, .. } if reason.contains("100 bytes")),
        "{error}"
    );
}

#[tokio::test]
async fn a_truncated_response_is_a_transport_error() {
    let cut = response(200, JSON, &[], ACCOUNT).replace("content-length: ", "content-length: 9");
    let server = Server::start(vec![cut]);
    let client = Client::new(&server.url, BearerAuth::new("secret-token")).unwrap();
    let error = client.get_account().send().await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Transport(_)), "{error}");
}

#[tokio::test]
async fn a_stalled_request_times_out() {
    // The system's backlog accepts connections, and nobody responds.
    let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", silent.local_addr().unwrap());
    let client = Client::new(&url, BearerAuth::new("secret-token")).unwrap();
    let error = client
        .with_timeout(Duration::from_millis(50))
        .get_account()
        .send()
        .await
        .unwrap_err();
    assert!(error.is_timeout(), "{error}");
}

#[tokio::test]
async fn calls_can_be_made_from_any_thread() {
    fn sendable<T: Send>(value: T) -> T {
        value
    }
    let (client, _server) = client_for(200, JSON, &[], ACCOUNT);
    let task = tokio::spawn(sendable(async move { client.get_account().send().await.is_ok() }));
    assert!(task.await.unwrap());
}
