//! The client's expectations on httpmock: every answer that the contract has can be given by one, and the client's
//! caller gets it back as it was written.

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

/// What a call gave, for it must be something that the contract declares.
fn outcome<S, E: Debug>(given: Result<S, Error<E>>) -> Result<S, E> {
    given.map_err(|error| match error.into_kind() {
        ErrorKind::Api(error) => error,
        other => panic!("not declared: {other:?}"),
    })
}

/// A server, and a client of it.
struct Side {
    server: MockServer,
    client: Client<BearerAuth>,
}

impl Side {
    async fn start() -> Self {
        let server = MockServer::start_async().await;
        let client = Client::new(&server.base_url(), BearerAuth::new("token")).unwrap();
        Side { server, client }
    }
}

/// Writes an answer as the bytes that it is.
fn raw(then: Then, answer: &Response) {
    let headers = answer.headers.0.iter();
    headers
        .fold(then.status(answer.status), |then, (name, value)| {
            then.header(name, value)
        })
        .body(&answer.body);
}

/// The least that a request may be.
fn example<T: serde::de::DeserializeOwned>(json: &str) -> T {
    serde_json::from_str(json).unwrap()
}

/// The value of an answer is read from its bytes by the client, written by an expectation, and read again.
macro_rules! replay {
    ($id:expr, $recorded:expr, $written:expr, $answer:expr; $($operation:ident($($argument:expr),*))*) => {
        match $id {
            $(stringify!($operation) => {
                let mut mock = $recorded.server.mock(|when, then| {
                    when.any_request();
                    raw(then, $answer);
                });
                let given = outcome($recorded.client.$operation($($argument),*).send().await);
                mock.delete();
                let mut mock = $written.server.$operation(|_, then| { then.respond(given.clone()); });
                let again = outcome($written.client.$operation($($argument),*).send().await);
                mock.assert();
                mock.delete();
                assert_eq!(again, given);
                let status = again.map_or_else(|error| error.status(), |success| success.status());
                Some(status.as_u16())
            })*
            // The end of the test tells which are not listed.
            _ => None,
        }
    };
}

async fn replayed(id: &str, recorded: &Side, written: &Side, answer: &Response) -> Option<u16> {
    replay!(id, recorded, written, answer;
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
async fn every_declared_answer_can_be_expected_and_comes_back_as_it_was_written() {
    let document = Arc::new(Document::read(&contract_path()).unwrap());
    let judge = Judge::strict(Arc::clone(&document));
    let cases = case::enumerate(&judge, &plan(3)).unwrap();
    let (recorded, written) = (Side::start().await, Side::start().await);
    let (mut replies, mut seen) = (BTreeSet::new(), BTreeSet::new());
    for case in cases {
        let CaseKind::Replay(case) = case.kind else {
            continue;
        };
        let id = &document.operations[case.round_trip.operation].id;
        // The same value is recorded in many spellings.
        if case.expected != Expected::Typed || !replies.insert(format!("{id} {:?}", case.round_trip.reply)) {
            continue;
        }
        if let Some(status) = replayed(id, &recorded, &written, &case.response).await {
            assert_eq!(status, case.round_trip.reply.status);
            seen.insert((id.clone(), status));
        }
    }
    let missing = document.operations.iter().map(|operation| &operation.id);
    let missing: Vec<&String> = missing
        .filter(|id| seen.iter().all(|(seen, _)| seen != *id))
        .collect();
    assert!(
        missing.is_empty(),
        "add a call of each to `replayed`: {missing:?}"
    );
    let declared = document.operations.iter().flat_map(|operation| {
        let statuses = (100..600).filter(|status| operation.declares(*status));
        statuses.map(|status| (operation.id.clone(), status))
    });
    assert_eq!(seen, declared.collect());
    assert!(seen.len() > 100, "{}", seen.len());
}
