//! Credentials travel where the contract says, and show nowhere else.

mod loopback;

use account_client::operations::{GetAccountError, GetWorkspaceProfileError};
use account_client::types::AccountPatch;
use account_client::{AccessToken, BearerAuth, Client, Error, ErrorKind};
use loopback::{Server, answer};

const SECRET: &str = "s3cret/t0ken+ä";

fn server() -> Server {
    Server::start(vec![answer(500, "", &[], "")])
}

#[tokio::test]
async fn the_bearer_token_goes_into_the_header() {
    let server = server();
    let client = Client::new(&server.url, BearerAuth::new("s3cret")).unwrap();
    let _ = client.patch_account(AccountPatch::default()).send().await;
    let request = server.request();
    assert_eq!(request.all("authorization"), ["Bearer s3cret"]);
    assert_eq!(request.line, "PATCH /v1/account");
}

#[tokio::test]
async fn the_access_token_goes_into_the_query() {
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
async fn public_operations_are_sent_no_credentials() {
    let server = server();
    let client = Client::new(&server.url, BearerAuth::new("s3cret")).unwrap();
    let _ = client.ping().send().await;
    assert_eq!(server.request().header("authorization"), None);
}

#[tokio::test]
async fn no_text_shows_a_credential() {
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
fn a_token_that_no_header_can_carry_is_refused() {
    let error = Client::new("http://127.0.0.1:1", BearerAuth::new("s3cret\r\nHost: elsewhere")).unwrap_err();
    assert!(
        matches!(error.kind(), ErrorKind::InvalidRequest(reason) if reason.contains("bearerAuth")),
        "{error}"
    );
    assert!(!error.to_string().contains("s3cret"));
}

#[test]
fn a_credential_that_says_nothing_or_came_with_its_line_break_is_refused_in_one_line() {
    let refusal = |error: Error| match error.into_kind() {
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
        let told = refusal(Client::new("http://127.0.0.1:1", BearerAuth::new(token)).unwrap_err());
        assert!(told.starts_with("the credential for bearerAuth "), "{told}");
        assert!(told.contains(reason) && !told.contains('\n'), "{token:?}: {told}");
    }
    let anonymous = Client::anonymous("http://127.0.0.1:1").unwrap();
    let told = refusal(anonymous.with_credentials(AccessToken::new("")).unwrap_err());
    assert_eq!(told, "the credential for accessToken is empty");
}

#[tokio::test]
async fn a_redirect_takes_no_credential_elsewhere() {
    let moved = |target: &str| answer(307, "", &[("location", target)], "");
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
