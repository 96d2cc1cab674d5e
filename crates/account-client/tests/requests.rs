//! Requests as sent, byte for byte.

#![allow(clippy::unwrap_used, reason = "a failing test panics")]

mod loopback;

use account_client::types::{
    AccountPatch, AccountSettingsPatch, CreateAuthenticationTokenAttributes, CreateAuthenticationTokenData,
    CreateAuthenticationTokenDocument, UpdateAccountAttributes, UpdateAccountData, UpdateAccountDocument,
    UserResourceType, WorkspaceProfileUpdate,
};
use account_client::{BearerAuth, Client, ErrorKind, Maybe};
use loopback::{Request, Server, response};

const JSON_API: &str = "application/vnd.api+json";

fn client(server: &Server) -> Client<BearerAuth> {
    Client::new(&server.url, BearerAuth::new("secret-token")).unwrap()
}

/// Starts a server with one response that does not matter.
fn server() -> Server {
    Server::start(vec![response(500, "", &[], "")])
}

async fn patched(patch: AccountPatch) -> Request {
    let server = server();
    let _ = client(&server).patch_account(patch).send().await;
    server.request()
}

#[tokio::test]
async fn absent_null_and_value_are_distinguished() {
    let nothing = AccountPatch::default();
    assert_eq!(patched(nothing).await.body, "{}");

    let named = AccountPatch::new().with_name("Acme Corp.");
    assert_eq!(patched(named).await.body, r#"{"name":"Acme Corp."}"#);

    let empty = AccountPatch::new().with_settings(AccountSettingsPatch::default());
    assert_eq!(patched(empty).await.body, r#"{"settings":{}}"#);

    let null = AccountPatch::new().with_settings(Maybe::Null);
    assert_eq!(patched(null).await.body, r#"{"settings":null}"#);

    let settings = AccountSettingsPatch::new()
        .with_currency(Maybe::Null)
        .with_timezone("Europe/Berlin");
    let mixed = AccountPatch::new().with_settings(settings);
    assert_eq!(
        patched(mixed).await.body,
        r#"{"settings":{"currency":null,"timezone":"Europe/Berlin"}}"#
    );
}

#[tokio::test]
async fn a_put_of_nulls_sends_null() {
    let server = server();
    let profile = WorkspaceProfileUpdate::new()
        .with_email(Maybe::Null)
        .with_last_name("");
    let _ = client(&server).put_workspace_profile(profile).send().await;
    assert_eq!(server.request().body, r#"{"Email":null,"LastName":""}"#);
}

#[tokio::test]
async fn no_default_is_sent() {
    let server = server();
    let document = CreateAuthenticationTokenDocument::new(
        CreateAuthenticationTokenData::new().with_attributes(CreateAuthenticationTokenAttributes::default()),
    );
    let _ = client(&server).create_user_token("admin", document).send().await;
    let request = server.request();
    assert_eq!(request.line, "POST /api/v2/users/admin/authentication-tokens");
    assert_eq!(request.body, r#"{"data":{"attributes":{}}}"#);
}

#[tokio::test]
async fn json_api_both_ways() {
    let server = server();
    let attributes = UpdateAccountAttributes::new().with_email("admin@example.com");
    let data = UpdateAccountData::new(UserResourceType::Users).with_attributes(attributes);
    let _ = client(&server)
        .update_account(UpdateAccountDocument::new(data))
        .send()
        .await;
    let request = server.request();
    assert_eq!(request.line, "PATCH /api/v2/account/update");
    assert_eq!(request.header("content-type"), Some(JSON_API));
    assert_eq!(request.header("accept"), Some(JSON_API));
    assert_eq!(
        request.body,
        r#"{"data":{"type":"users","attributes":{"email":"admin@example.com"}}}"#
    );
}

#[tokio::test]
async fn plain_json_both_ways() {
    let request = patched(AccountPatch::default()).await;
    assert_eq!(request.line, "PATCH /v1/account");
    assert_eq!(request.header("content-type"), Some("application/json"));
    assert_eq!(request.header("accept"), Some("application/json"));
}

#[tokio::test]
async fn a_request_without_a_body_has_no_content_type() {
    let server = server();
    let _ = client(&server).get_account_details().send().await;
    let request = server.request();
    assert_eq!(request.header("content-type"), None);
    assert_eq!(request.header("accept"), Some(JSON_API));
    assert_eq!(request.body, "");
}

#[tokio::test]
async fn discovery_accepts_plain_json_and_json_api_errors() {
    let server = server();
    let _ = Client::anonymous(&server.url)
        .unwrap()
        .discover_services()
        .send()
        .await;
    let request = server.request();
    assert_eq!(request.line, "GET /.well-known/terraform.json");
    assert_eq!(
        request.header("accept"),
        Some("application/json, application/vnd.api+json")
    );
    assert_eq!(request.header("authorization"), None);
}

#[tokio::test]
async fn progenitors_header_is_not_sent() {
    let request = patched(AccountPatch::default()).await;
    assert_eq!(request.header("api-version"), None);
    let mut names: Vec<&str> = request.headers.iter().map(|(name, _)| name.as_str()).collect();
    names.sort_unstable();
    assert_eq!(
        names,
        [
            "accept",
            "authorization",
            "content-length",
            "content-type",
            "host",
            "user-agent"
        ]
    );
}

#[tokio::test]
async fn query_parameters_are_sent_when_set() {
    let server = server();
    let _ = client(&server)
        .get_account()
        .account_id("acct_A b+ü&=/?")
        .send()
        .await;
    assert_eq!(
        server.request().line,
        "GET /v1/account?account_id=acct_A%20b%2B%C3%BC%26%3D%2F%3F"
    );
}

#[tokio::test]
async fn path_parameters_are_single_segments() {
    for (user, path) in [
        ("admin", "admin"),
        ("a/b", "a%2Fb"),
        ("a b?c#d", "a%20b%3Fc%23d"),
        ("100%", "100%25"),
        ("%2F", "%252F"),
        ("ü", "%C3%BC"),
        (r"a\b", "a%5Cb"),
        (r"[\]/%", "%5B%5C%5D%2F%25"),
        ("a@example.com", "a%40example.com"),
        ("...", "..."),
    ] {
        let server = server();
        let _ = client(&server).get_user(user).send().await;
        assert_eq!(
            server.request().line,
            format!("GET /api/v2/users/{path}"),
            "{user}"
        );
    }
}

#[tokio::test]
async fn a_path_parameter_that_names_another_resource_is_rejected() {
    let client = Client::new("http://127.0.0.1:1", BearerAuth::new("secret-token")).unwrap();
    for user in ["", ".", ".."] {
        let error = client.get_user(user).send().await.unwrap_err();
        assert!(
            matches!(error.kind(), ErrorKind::InvalidRequest(reason) if reason.contains("user")),
            "{error}"
        );
    }
}

#[tokio::test]
async fn a_base_url_may_have_a_path() {
    for (suffix, line) in [
        ("", "GET /v1/account"),
        ("/", "GET /v1/account"),
        ("/behind/a%20proxy", "GET /behind/a%20proxy/v1/account"),
        ("/behind/a/proxy/", "GET /behind/a/proxy/v1/account"),
    ] {
        let server = server();
        let base_url = format!("{}{suffix}", server.url);
        let client = Client::new(&base_url, BearerAuth::new("secret-token")).unwrap();
        let _ = client.get_account().send().await;
        assert_eq!(server.request().line, line);
    }
}

#[test]
fn an_invalid_base_url_is_rejected() {
    for url in [
        "",
        "accounts.example.com",
        "ftp://accounts.example.com",
        "http://user:password@accounts.example.com",
        "http://accounts.example.com/?query",
        "http://accounts.example.com/#fragment",
    ] {
        let error = Client::anonymous(url).unwrap_err();
        assert!(
            matches!(error.kind(), ErrorKind::InvalidRequest(_)),
            "{url}: {error}"
        );
        assert!(!error.to_string().contains("password@"), "{error}");
    }
}
