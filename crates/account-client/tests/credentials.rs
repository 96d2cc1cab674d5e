//! Credentials are sent where the contract declares them, and appear nowhere else.

mod loopback;

use account_client::operations::{GetAccountError, GetWorkspaceProfileError};
use account_client::types::AccountPatch;
use account_client::{AccessToken, BearerAuth, Client, Error, ErrorKind};
use loopback::{Server, response};

const SECRET: &str = "s3cret/t0ken+ä";

fn server() -> Server {
    Server::start(vec![response(500, "", &[], "")])
}

#[tokio::test]
async fn the_bearer_token_is_sent_in_the_header() {
    let server = server();
    let client = Client::new(&server.url, BearerAuth::new("s3cret")).unwrap();
    let _ = client.patch_account(AccountPatch::default()).send().await;
    let request = server.request();
    assert_eq!(request.all("authorization"), ["Bearer s3cret"]);
    assert_eq!(request.line, "PATCH /v1/account");
}

#[tokio::test]
async fn the_access_token_is_sent_in_the_query() {
    let server = server();
    let client = Client::new(&server.url, AccessToken::new(SECRET)).unwrap();
    let _ = client.get_workspace_profile().send().await;
    let request = server.request();
    assert_eq!(
        request.line,
        "GET /api/workspace/account/profile?access_token=s3cret%2Ft0ken%2B%C3%A4"
    );
    assert_eq!(request.header("authorization"), None);
}

#[tokio::test]
async fn public_operations_send_no_credentials() {
    let server = server();
    let client = Client::new(&server.url, BearerAuth::new("s3cret")).unwrap();
    let _ = client.ping().send().await;
    assert_eq!(server.request().header("authorization"), None);
}

#[tokio::test]
async fn no_output_contains_a_credential() {
    let client = Client::new("http://127.0.0.1:1", AccessToken::new(SECRET)).unwrap();
    let request = client.get_workspace_profile();
    let mut texts = vec![
        format!(
            "{client:?} {:?} {:?}",
            AccessToken::new(SECRET),
            BearerAuth::new("s3cret")
        ),
        format!("{request:#?}"),
    ];
    let error: Error<GetWorkspaceProfileError> = request.send().await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Transport(_)), "{error}");
    texts.push(format!("{error} {error:?} {error:#?}"));
    let mut source: Option<&dyn std::error::Error> = Some(&error);
    while let Some(error) = source {
        texts.push(format!("{error} {error:?}"));
        source = error.source();
    }
    for text in texts {
        assert!(!text.contains("s3cret"), "{text}");
    }
}

#[test]
fn a_token_that_is_not_a_valid_header_value_is_rejected() {
    let error = Client::new("http://127.0.0.1:1", BearerAuth::new("s3cret\r\nHost: elsewhere")).unwrap_err();
    assert!(
        matches!(error.kind(), ErrorKind::InvalidRequest(reason) if reason.contains("bearerAuth")),
        "{error}"
    );
    assert!(!error.to_string().contains("s3cret"));
}

#[test]
fn an_empty_or_multi_line_credential_is_rejected_in_one_line() {
    let rejection = |error: Error| match error.into_kind() {
        ErrorKind::InvalidRequest(reason) => reason,
        other => panic!("{other}"),
    };
    for (token, reason) in [
        ("", "is empty"),
        (" ", "contains a space"),
        ("s3 cret", "contains a space"),
        ("s3cret\n", "perhaps a trailing line break"),
        ("s\u{e4}cret", "visible ASCII"),
        ("s3cret\u{7f}", "visible ASCII"),
    ] {
        let actual = rejection(Client::new("http://127.0.0.1:1", BearerAuth::new(token)).unwrap_err());
        assert!(actual.starts_with("the credential for bearerAuth "), "{actual}");
        assert!(
            actual.contains(reason) && !actual.contains('\n'),
            "{token:?}: {actual}"
        );
    }
    let anonymous = Client::anonymous("http://127.0.0.1:1").unwrap();
    let actual = rejection(anonymous.with_credentials(AccessToken::new("")).unwrap_err());
    assert_eq!(actual, "the credential for accessToken is empty");
}

#[tokio::test]
async fn redirects_are_not_followed_with_credentials() {
    let moved = |target: &str| response(307, "", &[("location", target)], "");
    for status_target in ["http://127.0.0.1:9/elsewhere", "/v1/account/elsewhere"] {
        let server = Server::start(vec![moved(status_target)]);
        let client = Client::new(&server.url, BearerAuth::new("s3cret")).unwrap();
        let error: Error<GetAccountError> = client.get_account().send().await.unwrap_err();
        assert!(
            matches!(error.kind(), ErrorKind::Undeclared(status) if status.as_u16() == 307),
            "{error}"
        );
        assert_eq!(server.requests().len(), 1);
    }
}

#[tokio::test]
async fn a_client_changes_its_credentials() {
    let server = server();
    let anonymous = Client::anonymous(&server.url).unwrap();
    let client = anonymous.with_credentials(BearerAuth::new("s3cret")).unwrap();
    let _ = client.get_account().send().await;
    assert_eq!(server.request().header("authorization"), Some("Bearer s3cret"));
}
