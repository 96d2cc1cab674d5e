//! Code that is generic over `Operations`, with fakes and with the client.

#![allow(clippy::unwrap_used, reason = "a failing test panics")]

mod loopback;

use account_client::operations::{
    GetAccountError, GetAccountSuccess, PatchAccountError, PatchAccountSuccess, PingError, PingSuccess,
    PutWorkspaceProfileError,
};
use account_client::requests::{
    GetAccountRequest, ListUserTokensRequest, PatchAccountRequest, PingRequest, PutWorkspaceProfileRequest,
};
use account_client::types::{Account, AccountPatch, WorkspaceProfileUpdate};
use account_client::{AccessToken, Anonymous, AnyError, BearerAuth, Client, Error, ErrorKind, Operations};
use loopback::{Server, response};
use std::collections::HashSet;
use std::sync::Mutex;

/// The tested program: renames an account, unless it has the name.
async fn rename(api: &impl Operations<Credentials = BearerAuth>, name: &str) -> Result<bool, AnyError> {
    let account = api
        .get_account(GetAccountRequest::new().account_id("acct_001"))
        .await?;
    if account.body.name == name {
        return Ok(false);
    }
    let mut request = PatchAccountRequest::new(AccountPatch::new().with_name(name));
    request.if_match = account.etag;
    api.patch_account(request).await?;
    Ok(true)
}

#[derive(Default)]
struct Fake {
    patches: Mutex<Vec<PatchAccountRequest>>,
}

impl Operations for Fake {
    type Credentials = BearerAuth;

    async fn get_account(
        &self,
        request: GetAccountRequest,
    ) -> Result<GetAccountSuccess, Error<GetAccountError>> {
        match request.account_id.as_deref() {
            Some("acct_001") => Ok(GetAccountSuccess::example()),
            _ => Err(GetAccountError::example_not_found().into()),
        }
    }

    async fn patch_account(
        &self,
        request: PatchAccountRequest,
    ) -> Result<PatchAccountSuccess, Error<PatchAccountError>> {
        self.patches.lock().unwrap().push(request);
        Ok(PatchAccountSuccess::example())
    }
}

#[tokio::test]
async fn a_fake_receives_the_requests_as_data() {
    let fake = Fake::default();
    assert!(!rename(&fake, "Acme Corp.").await.unwrap());
    assert!(rename(&fake, "Acme").await.unwrap());
    let expected =
        PatchAccountRequest::new(AccountPatch::new().with_name("Acme")).if_match("\"mF_9.B5f-4.1JqM\"");
    assert_eq!(*fake.patches.lock().unwrap(), [expected]);
}

#[tokio::test]
async fn a_declared_error_has_what_the_client_would_report() {
    let error = Fake::default()
        .get_account(GetAccountRequest::default())
        .await
        .unwrap_err();
    assert!(matches!(error.api(), Some(GetAccountError::NotFound { .. })));
    assert_eq!(error.status().map(|status| status.as_u16()), Some(404));
    assert_eq!(error.message().as_deref(), Some("Not found."));
    assert_eq!(
        error.to_string(),
        "get_account (GET /v1/account): the server responded with 404 Not Found: Not found."
    );
    let invalid = Error::from(PatchAccountError::example_bad_request_invalid_fields());
    let pointers = invalid.violations();
    let pointers: Vec<_> = pointers.iter().filter_map(|v| v.pointer.as_deref()).collect();
    assert_eq!(pointers[..2], ["/name", "/settings/currency"]);
}

#[tokio::test]
async fn an_operation_that_a_fake_does_not_implement_is_an_error() {
    struct Nothing;
    impl Operations for Nothing {
        type Credentials = Anonymous;
    }
    let error = Nothing.ping(PingRequest::new()).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::NotImplemented));
    assert!(
        error.to_string().ends_with("not implemented by this fake"),
        "{error}"
    );
    assert_eq!((error.operation(), error.attempts()), (Some("ping"), 0));
}

/// The spawned future must be `Send`.
async fn spawned<O: Operations + 'static>(api: O) -> Result<PingSuccess, Error<PingError>> {
    let call = async move { api.ping(PingRequest::new()).await };
    tokio::spawn(call).await.unwrap()
}

#[tokio::test]
async fn the_client_sends_what_the_data_contains() {
    let body = serde_json::to_string(&Account::example()).unwrap();
    let json = |text: &str| response(200, "application/json", &[("etag", "\"1\"")], text);
    let server = Server::start(vec![json(&body), json(&body), json("{}")]);
    let client = Client::new(&server.url, BearerAuth::new("t")).unwrap();
    assert!(rename(&client, "Acme").await.unwrap());
    let spawned = spawned(Client::anonymous(&server.url).unwrap()).await;
    assert!(!matches!(spawned.unwrap_err().kind(), ErrorKind::NotImplemented));

    let requests = server.requests();
    assert_eq!(requests[0].line, "GET /v1/account?account_id=acct_001");
    assert_eq!(requests[0].header("authorization"), Some("Bearer t"));
    assert_eq!(requests[1].line, "PATCH /v1/account");
    assert_eq!(requests[1].header("if-match"), Some("\"1\""));
    assert_eq!(requests[1].body, r#"{"name":"Acme"}"#);
}

/// An operation that accepts either credential.
async fn profile<O: Operations>(api: &O) -> Result<(), Error<PutWorkspaceProfileError>>
where
    O::Credentials: account_client::AuthorizesBearerAuthOrAccessToken,
{
    let request = PutWorkspaceProfileRequest::new(WorkspaceProfileUpdate::example_cleared());
    api.put_workspace_profile(request).await.map(drop)
}

#[tokio::test]
async fn code_may_require_what_several_credentials_satisfy() {
    struct Taken;
    impl Operations for Taken {
        type Credentials = AccessToken;

        async fn put_workspace_profile(
            &self,
            _: PutWorkspaceProfileRequest,
        ) -> Result<account_client::operations::PutWorkspaceProfileSuccess, Error<PutWorkspaceProfileError>>
        {
            Err(PutWorkspaceProfileError::example_bad_request_email_taken().into())
        }
    }
    assert!(profile(&Taken).await.unwrap_err().api().is_some());
    let error = profile(&Fake::default()).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::NotImplemented));
}

#[test]
fn requests_and_types_are_compared_and_hashed() {
    let page = |number| ListUserTokensRequest::new("admin").page_number(number);
    let pages = HashSet::from([page(1), page(1), page(2)]);
    assert_eq!(pages.len(), 2);
    let accounts = HashSet::from([
        Account::example(),
        Account::example_pending_email(),
        Account::example(),
    ]);
    assert_eq!(accounts.len(), 2);
}
