//! Expectations: which requests they match, and how the client decodes their responses.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a failing test panics")]

use account_client::mock::MockServerExt;
use account_client::mock::httpmock::MockServer;
use account_client::operations::{
    GetAccountError, GetAccountSuccess, PatchAccountError, PatchAccountSuccess, PingSuccess,
};
use account_client::types::{
    Account, AccountError, AccountErrorCode, AccountPatch, AccountSettings, AccountSettingsPatch,
    AccountStatus, AccountType, JsonApiErrorDocument,
};
use account_client::{AccessToken, AnyError, BearerAuth, Client, Error, ErrorKind, Maybe};
use std::fmt::Debug;
use std::time::Duration;

fn client(server: &MockServer) -> Client<BearerAuth> {
    Client::new(&server.base_url(), BearerAuth::new("token")).unwrap()
}

fn account() -> Account {
    Account::new(
        "acct_0123456789abcdef",
        None,
        "Acme Corp.",
        AccountType::Business,
        AccountStatus::Active,
        "2025-01-12T09:30:00Z".parse::<jiff::Timestamp>().unwrap(),
        "2025-09-18T20:12:00.25Z".parse::<jiff::Timestamp>().unwrap(),
        AccountSettings::new("EUR", "Europe/Berlin", "de"),
    )
    .with_pending_email("new@example.com")
}

fn error_body(error: AccountErrorCode, message: &str) -> AccountError {
    AccountError::new(error, message)
}

fn named(name: &str) -> AccountPatch {
    AccountPatch::new().with_name(name)
}

/// Returns the declared error.
fn declared<E: Debug>(error: Error<E>) -> E {
    match error.into_kind() {
        ErrorKind::Api(error) => error,
        other => panic!("no declared error: {other:?}"),
    }
}

/// Asserts that no expectation matched: httpmock responds with 404 and a body of its own.
fn unexpected<E: std::error::Error + 'static>(error: &Error<E>) {
    assert_eq!(error.status().map(|status| status.as_u16()), Some(404), "{error}");
    assert!(error.api().is_none(), "{error}");
    let body = String::from_utf8_lossy(error.body().unwrap());
    assert!(body.contains("did not match any route or mock"), "{body}");
}

#[tokio::test]
async fn an_expectation_matches_and_responds() {
    let server = MockServer::start_async().await;
    let mock = server.patch_account(|when, then| {
        when.body(&named("Acme Corp."));
        then.ok(account());
    });
    let success = client(&server)
        .patch_account(named("Acme Corp."))
        .send()
        .await
        .unwrap();
    assert_eq!(success, PatchAccountSuccess::new(account()));
    mock.assert();
}

#[tokio::test]
async fn another_body_does_not_match_and_the_difference_is_shown() {
    let server = MockServer::start_async().await;
    let mock = server.patch_account(|when, then| {
        when.body(&named("Acme Corp."));
        then.ok(account());
    });
    let error = client(&server)
        .patch_account(named("Acme"))
        .send()
        .await
        .unwrap_err();
    unexpected(&error);
    let text = error.to_string();
    assert!(text.starts_with("patch_account (PATCH /v1/account): "), "{text}");
    assert!(!text.contains('\n') && text.contains("404"), "{text}");
    mock.assert_calls(0);
}

#[tokio::test]
async fn absent_null_and_a_value_are_distinct_expectations() {
    let with = |currency: Maybe<String>| {
        let settings = AccountSettingsPatch::new().with_currency(currency);
        AccountPatch::new().with_settings(settings)
    };
    let all = [Maybe::Absent, Maybe::Null, Maybe::Value("EUR".to_owned())].map(with);
    for (expected, patch) in all.iter().enumerate() {
        let server = MockServer::start_async().await;
        let mocks = all.each_ref().map(|patch| {
            server.patch_account(|when, then| {
                when.body(patch);
                then.ok(account());
            })
        });
        client(&server).patch_account(patch.clone()).send().await.unwrap();
        let calls = mocks.each_ref().map(|mock| mock.calls());
        assert_eq!(calls.iter().sum::<usize>(), 1);
        assert_eq!(calls[expected], 1, "{patch:?}");
    }
}

#[tokio::test]
async fn a_body_can_be_matched_by_a_predicate() {
    let server = MockServer::start_async().await;
    server.patch_account(|when, then| {
        when.body_where(|patch| patch.name.as_deref().is_some_and(|name| name.starts_with("Acme")));
        then.ok(account());
    });
    client(&server)
        .patch_account(named("Acme & Sons"))
        .send()
        .await
        .unwrap();
    unexpected(
        &client(&server)
            .patch_account(named("Sons"))
            .send()
            .await
            .unwrap_err(),
    );
}

#[tokio::test]
async fn a_declared_error_has_its_headers_and_body() {
    let server = MockServer::start_async().await;
    let body = error_body(
        AccountErrorCode::EmailExists,
        "This email is already linked to another account.",
    );
    let mock = server.patch_account(|_, then| {
        then.conflict(body.clone());
    });
    let error = client(&server)
        .patch_account(named("A"))
        .send()
        .await
        .unwrap_err();
    assert_eq!(error.message().as_deref(), Some(body.message.as_str()));
    assert_eq!(declared(error), PatchAccountError::conflict(body));
    mock.assert();

    let server = MockServer::start_async().await;
    let body = error_body(AccountErrorCode::RateLimited, "Too many.");
    server.get_account(|_, then| {
        then.too_many_requests(7, body.clone());
    });
    let error = client(&server).get_account().send().await.unwrap_err();
    assert_eq!(error.retry_after(), Some(Duration::from_secs(7)));
    assert_eq!(declared(error), GetAccountError::too_many_requests(7, body));
}

#[tokio::test]
async fn a_response_can_be_the_result_of_the_client() {
    let body = error_body(AccountErrorCode::InternalError, "Later.");
    for retry_after in [None, Some(3)] {
        let outcome = GetAccountError::service_unavailable(retry_after, body.clone());
        let server = MockServer::start_async().await;
        server.get_account(|_, then| {
            then.respond(Err(outcome.clone()));
        });
        assert_eq!(
            declared(client(&server).get_account().send().await.unwrap_err()),
            outcome
        );
    }
    let server = MockServer::start_async().await;
    server.get_account(|_, then| {
        then.respond(Ok(GetAccountSuccess::new(Some("\"1\"".to_owned()), account())));
    });
    let success = client(&server).get_account().send().await.unwrap();
    assert_eq!(success.body, account());
    assert_eq!(success.etag.as_deref(), Some("\"1\""));
}

#[tokio::test]
async fn each_family_has_its_own_media_type() {
    let server = MockServer::start_async().await;
    let body: JsonApiErrorDocument =
        serde_json::from_str(r#"{"errors":[{"status":"404","title":"not found"}]}"#).unwrap();
    server.get_user(|_, then| {
        then.not_found(body.clone());
    });
    let error = client(&server).get_user("anna").send().await.unwrap_err();
    assert_eq!(
        error.headers().unwrap()["content-type"],
        "application/vnd.api+json"
    );
    assert_eq!(error.message().as_deref(), Some("not found"));

    let server = MockServer::start_async().await;
    server.ping(|_, then| {
        then.no_content("2.6", "accountd");
    });
    let given = Client::anonymous(&server.base_url())
        .unwrap()
        .ping()
        .send()
        .await
        .unwrap();
    assert_eq!(given, PingSuccess::new("2.6", "accountd"));
}

#[tokio::test]
async fn a_path_parameter_is_matched_however_it_is_encoded() {
    for user in [
        "anna",
        "user/../x",
        "a b",
        "50%",
        "%2F",
        "a.b",
        "ünï",
        "a+b",
        "a|b[c]",
        "q?#x",
        "a:@!$&'()*,;=",
        "<a>",
        "a<b>`\"^{c}\\",
    ] {
        let server = MockServer::start_async().await;
        let mock = server.list_user_tokens(|when, then| {
            when.user(user);
            then.into_inner().status(599);
        });
        let error = client(&server).list_user_tokens(user).send().await.unwrap_err();
        assert_eq!(
            error.status().map(|status| status.as_u16()),
            Some(599),
            "{user}: {error}"
        );
        mock.assert();
        unexpected(
            &client(&server)
                .list_user_tokens(format!("{user}x"))
                .send()
                .await
                .unwrap_err(),
        );
        // The dot is not a pattern, and the path ends with the operation's.
        unexpected(&client(&server).list_user_tokens("aXb").send().await.unwrap_err());
        unexpected(&client(&server).get_user(user).send().await.unwrap_err());
    }
}

#[tokio::test]
async fn a_query_parameter_can_be_matched_or_excluded() {
    let server = MockServer::start_async().await;
    let named = server.get_account(|when, then| {
        when.account_id("acct_a+b c");
        then.ok(account());
    });
    let without = server.get_account(|when, then| {
        when.without_account_id();
        then.ok(account());
    });
    let client = client(&server);
    client
        .get_account()
        .account_id("acct_a+b c")
        .send()
        .await
        .unwrap();
    client.get_account().send().await.unwrap();
    unexpected(
        &client
            .get_account()
            .account_id("acct_2")
            .send()
            .await
            .unwrap_err(),
    );
    named.assert();
    without.assert();
}

#[tokio::test]
async fn a_credential_is_matched_in_its_location() {
    let server = MockServer::start_async().await;
    let bearer = server.get_workspace_profile(|when, then| {
        when.bearer_auth("token");
        then.into_inner().status(599);
    });
    let query = server.get_workspace_profile(|when, then| {
        when.access_token("t&k n");
        then.into_inner().status(599);
    });
    let _ = client(&server).get_workspace_profile().send().await;
    let with = |token: AccessToken| Client::new(&server.base_url(), token).unwrap();
    let _ = with(AccessToken::new("t&k n"))
        .get_workspace_profile()
        .send()
        .await;
    bearer.assert();
    query.assert();
    let rest = server.any_other_call();
    let other = with(AccessToken::new("other"))
        .get_workspace_profile()
        .send()
        .await;
    let other = other.unwrap_err();
    assert!(
        matches!(other.kind(), ErrorKind::Undeclared(status) if status.as_u16() == 501),
        "{other}"
    );
    let body = String::from_utf8_lossy(other.body().unwrap());
    assert_eq!(body, "no expectation matches GET /api/workspace/account/profile");
    rest.assert();
}

#[tokio::test]
async fn a_response_can_be_delayed_and_violate_the_contract() {
    let server = MockServer::start_async().await;
    server.get_account(|_, then| {
        then.delay(Duration::from_secs(600)).ok(account());
    });
    let impatient = client(&server).with_timeout(Duration::from_millis(50));
    assert!(impatient.get_account().send().await.unwrap_err().is_timeout());

    let server = MockServer::start_async().await;
    server.get_account(|_, then| {
        then.into_inner().status(418);
    });
    let error = client(&server).get_account().send().await.unwrap_err();
    assert!(
        matches!(error.kind(), ErrorKind::Undeclared(status) if status.as_u16() == 418),
        "{error}"
    );
}

#[tokio::test]
async fn responses_can_follow_each_other() {
    let server = MockServer::start_async().await;
    server.get_account(|_, then| {
        let body = error_body(AccountErrorCode::InternalError, "Later.");
        then.service_unavailable(body).into_inner().up_to_n_times(1);
    });
    server.get_account(|_, then| {
        then.ok(account());
    });
    let client = client(&server);
    assert_eq!(
        client
            .get_account()
            .send()
            .await
            .unwrap_err()
            .status()
            .unwrap()
            .as_u16(),
        503
    );
    assert_eq!(client.get_account().send().await.unwrap().body, account());
}

#[tokio::test]
#[should_panic = "no request can match: "]
async fn an_expectation_that_no_request_can_match_panics() {
    let server = MockServer::start_async().await;
    server.get_account(|when, _| {
        when.bearer_auth("two words");
    });
}

/// Two operations, whose errors have different types.
async fn account_and_ping(client: &Client<BearerAuth>) -> Result<Account, AnyError> {
    client.ping().send().await?;
    Ok(client.get_account().send().await?.body)
}

#[tokio::test]
async fn the_errors_of_all_operations_convert_into_one() {
    let server = MockServer::start_async().await;
    server.ping(|_, then| {
        then.no_content("2.6", "accountd");
    });
    let body = error_body(AccountErrorCode::NotFound, "No such account.");
    server.get_account(|_, then| {
        then.not_found(body.clone());
    });
    let error = account_and_ping(&client(&server)).await.unwrap_err();
    assert_eq!(
        (error.operation(), error.is_declared()),
        (Some("get_account"), true)
    );
    assert_eq!(error.message().as_deref(), Some("No such account."));
    assert_eq!(error.downcast_ref(), Some(&GetAccountError::not_found(body)));
    assert_eq!(error.downcast_ref::<PatchAccountError>(), None);
    assert_eq!(
        error.to_string(),
        "get_account (GET /v1/account): the server responded with 404 Not Found: No such account."
    );
}

#[tokio::test]
async fn a_success_can_be_returned_with_its_head() {
    let server = MockServer::start_async().await;
    server.mock(|when, then| {
        when.header("traceparent", "00-1");
        then.status(200)
            .header("content-type", "application/json")
            .header("x-request-id", "r-1")
            .json_body_obj(&account());
    });
    let client = client(&server);
    let request = client
        .get_account()
        .with_header("traceparent", "00-1")
        .with_timeout(Duration::from_secs(9));
    let response = request.send_with_head().await.unwrap();
    assert_eq!(
        (response.status().as_u16(), response.request_id()),
        (200, Some("r-1"))
    );
    assert_eq!(response.body, account());
    let error = client
        .get_account()
        .with_header("a b", "c")
        .send()
        .await
        .unwrap_err();
    assert!(
        error
            .to_string()
            .contains("the name of a header is not valid in HTTP"),
        "{error}"
    );
}
