//! The client's expectations on httpmock: each can return every response of the contract, and the client's caller gets
//! the value that was passed in.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a helper that fails ends its test"
)]

use account_client::mock::MockServerExt;
use account_client::mock::httpmock::{MockServer, Then};
use account_client::types::{
    AccountPatch, ChangePasswordDocument, CreateAuthenticationTokenDocument, EmailConfirmation,
    UpdateAccountDocument, WorkspaceProfileUpdate,
};
use account_client::{BearerAuth, Client, Error, ErrorKind, HasStatus};
use conformance::{contract_path, plan};
use openapi_conformance::case::{self, CaseKind, Expected};
use openapi_conformance::document::Document;
use openapi_conformance::judge::Judge;
use openapi_conformance::wire::Response;
use std::collections::BTreeSet;
use std::fmt::Debug;
use std::sync::Arc;

/// Returns the declared success or error of a call.
fn outcome<S, E: Debug>(result: Result<S, Error<E>>) -> Result<S, E> {
    result.map_err(|error| match error.into_kind() {
        ErrorKind::Api(error) => error,
        other => panic!("undeclared: {other:?}"),
    })
}

/// A mock server with a client.
struct Mocked {
    server: MockServer,
    client: Client<BearerAuth>,
}

impl Mocked {
    async fn start() -> Self {
        let server = MockServer::start_async().await;
        let client = Client::new(&server.base_url(), BearerAuth::new("token")).unwrap();
        Mocked { server, client }
    }
}

/// Sets a response by its bytes.
fn raw(then: Then, response: &Response) {
    let headers = response.headers.0.iter();
    headers
        .fold(then.status(response.status), |then, (name, value)| {
            then.header(name, value)
        })
        .body(&response.body);
}

/// Parses a minimal request body.
fn example<T: serde::de::DeserializeOwned>(json: &str) -> T {
    serde_json::from_str(json).unwrap()
}

/// Decodes a response with the client, returns the value from an expectation, and decodes that response too.
macro_rules! replay {
    ($id:expr, $decoded:expr, $mocked:expr, $response:expr; $($operation:ident($($argument:expr),*))*) => {
        match $id {
            $(stringify!($operation) => {
                let mut mock = $decoded.server.mock(|when, then| {
                    when.any_request();
                    raw(then, $response);
                });
                let first = outcome($decoded.client.$operation($($argument),*).send().await);
                mock.delete();
                let mut mock = $mocked.server.$operation(|_, then| { then.respond(first.clone()); });
                let second = outcome($mocked.client.$operation($($argument),*).send().await);
                mock.assert();
                mock.delete();
                assert_eq!(second, first);
                let status = second.map_or_else(|error| error.status(), |success| success.status());
                Some(status.as_u16())
            })*
            // The end of the test lists the missing ones.
            _ => None,
        }
    };
}

async fn replayed(id: &str, decoded: &Mocked, mocked: &Mocked, response: &Response) -> Option<u16> {
    replay!(id, decoded, mocked, response;
        change_password(example::<ChangePasswordDocument>(
            r#"{"data":{"attributes":{"current_password":"a","password":"b","password_confirmation":"b"}}}"#
        ))
        confirm_email(example::<EmailConfirmation>(r#"{"token":"a"}"#))
        create_user_token("anna", example::<CreateAuthenticationTokenDocument>(
            r#"{"data":{"type":"authentication-tokens","attributes":{}}}"#
        ))
        delete_user_token("at-1")
        discover_services()
        get_account()
        get_account_details()
        get_user("anna")
        get_user_token("at-1")
        get_workspace_profile()
        list_user_tokens("anna")
        patch_account(AccountPatch::default())
        ping()
        put_workspace_profile(WorkspaceProfileUpdate::default())
        update_account(example::<UpdateAccountDocument>(r#"{"data":{"type":"users"}}"#))
    )
}

#[tokio::test]
async fn every_declared_response_can_be_returned_by_an_expectation() {
    let document = Arc::new(Document::read(&contract_path()).unwrap());
    let judge = Judge::strict(Arc::clone(&document));
    let cases = case::enumerate(&judge, &plan(3)).unwrap();
    let (decoded, mocked) = (Mocked::start().await, Mocked::start().await);
    let (mut responses, mut covered) = (BTreeSet::new(), BTreeSet::new());
    for case in cases {
        let CaseKind::Replay(case) = case.kind else {
            continue;
        };
        let id = &document.operations[case.round_trip.operation].id;
        // The same value is in several spellings.
        if case.expected != Expected::Typed
            || !responses.insert(format!("{id} {:?}", case.round_trip.response))
        {
            continue;
        }
        if let Some(status) = replayed(id, &decoded, &mocked, &case.response).await {
            assert_eq!(status, case.round_trip.response.status);
            covered.insert((id.clone(), status));
        }
    }
    let missing = document.operations.iter().map(|operation| &operation.id);
    let missing: Vec<&String> = missing
        .filter(|id| covered.iter().all(|(covered, _)| covered != *id))
        .collect();
    assert!(
        missing.is_empty(),
        "add a call of each to `replayed`: {missing:?}"
    );
    let declared = document.operations.iter().flat_map(|operation| {
        let statuses = (100..600).filter(|status| operation.declares_code(*status));
        statuses.map(|status| (operation.id.clone(), status))
    });
    assert_eq!(covered, declared.collect());
    assert!(covered.len() > 100, "{}", covered.len());
}
