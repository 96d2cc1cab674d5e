//! Tokens and passwords.

use super::World;
use account_client::Maybe;
use account_client::operations::{CreateUserTokenError, GetAccountError};
use account_client::types::{
    ChangePasswordAttributes, ChangePasswordData, ChangePasswordDocument,
    CreateAuthenticationTokenAttributes, CreateAuthenticationTokenData, CreateAuthenticationTokenDocument,
    TokenScope,
};
use serde_json::Value;
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::TcpStream;

scenarios!(
    a_revoked_token_is_rejected_by_every_instance,
    a_token_revoked_during_a_request_changes_nothing,
    an_account_closed_during_a_request_changes_no_other,
    changing_a_password_requires_the_current_one,
);

async fn a_revoked_token_is_rejected_by_every_instance(world: &World) {
    let other = world.database.serve(&[]);
    let owner = world.client("ada", "write");
    let create = |scope, expired_at| {
        let mut attributes = CreateAuthenticationTokenAttributes::new().with_description("a test");
        (attributes.scope, attributes.expired_at) = (scope, expired_at);
        CreateAuthenticationTokenDocument::new(
            CreateAuthenticationTokenData::new().with_attributes(attributes),
        )
    };
    let created = owner.create_user_token("ada", create(Some(TokenScope::Read), Maybe::Absent));
    let created = created.send().await.unwrap().body.data;
    let secret = created.attributes.token.unwrap();
    let client = other.client(&secret);
    client.get_account().send().await.unwrap();
    let listed = owner.list_user_tokens("ada").send().await.unwrap().body.data;
    assert_eq!(listed[0].id, created.id);
    assert!(listed.iter().all(|token| token.attributes.token.is_none()));
    owner.delete_user_token(created.id.clone()).send().await.unwrap();
    let Err(error) = client.get_account().send().await else {
        panic!("the revoked token was accepted")
    };
    assert!(
        matches!(error.api(), Some(GetAccountError::Unauthorized { .. })),
        "{error}"
    );
    assert!(owner.get_user_token(created.id).send().await.is_err());
    // A token can neither have a wider scope nor expire in the past.
    let past = Maybe::Value("2020-01-01T00:00:00Z".parse().unwrap());
    let response = owner
        .create_user_token("ada", create(Some(TokenScope::Admin), past))
        .send()
        .await;
    let Err(error) = response else {
        panic!("the token was created")
    };
    let Some(CreateUserTokenError::UnprocessableContent { body, .. }) = error.into_api() else {
        panic!("unexpected error")
    };
    assert_eq!(body.errors.len(), 2);
    // A token cannot be created for another account.
    world.database.account("another", &[]);
    let response = owner
        .create_user_token("another", create(None, Maybe::Absent))
        .send()
        .await;
    assert!(
        matches!(response, Err(error) if matches!(error.api(), Some(CreateUserTokenError::NotFound { .. })))
    );
}

async fn a_token_revoked_during_a_request_changes_nothing(world: &World) {
    for (method, path, body) in [
        ("PATCH", "/v1/account", r#"{"name":"Too late"}"#),
        (
            "POST",
            "/api/v2/users/ada/authentication-tokens",
            r#"{"data":{"attributes":{"description":"Too late"}}}"#,
        ),
    ] {
        let token = world.database.token("ada", "write");
        let request = PendingRequest::start(world, &token, method, path, body).await;
        let tokens = world.database.run(&["token", "list", "--account", "ada"]);
        let tokens: Value = serde_json::from_str(&tokens).unwrap();
        let newest = tokens[0]["id"].as_str().unwrap();
        world.database.run(&["token", "revoke", newest]);
        assert_eq!(request.finish().await, 401, "{path}");
    }
    let ada = world
        .client("ada", "read")
        .get_account()
        .send()
        .await
        .unwrap()
        .body;
    assert_ne!(ada.name, "Too late");
}

async fn an_account_closed_during_a_request_changes_no_other(world: &World) {
    world.database.account("admin", &[]);
    let token = world.database.token("admin", "admin");
    let ada = world.client("ada", "read");
    let id = ada.get_account().send().await.unwrap().body.id;
    let path = format!("/v1/account?account_id={id}");
    let request = PendingRequest::start(world, &token, "PATCH", &path, r#"{"name":"Too late"}"#).await;
    world.database.run(&["account", "close", "--account", "admin"]);
    assert_eq!(request.finish().await, 401);
    let account = ada.get_account().send().await.unwrap().body;
    assert_ne!(account.name, "Too late");
}

/// An authenticated request whose body is not sent yet.
struct PendingRequest {
    stream: BufReader<TcpStream>,
    body: &'static str,
}

impl PendingRequest {
    async fn start(world: &World, token: &str, method: &str, path: &str, body: &'static str) -> Self {
        let address = world.accountd.url.strip_prefix("http://").unwrap();
        let mut stream = BufReader::new(TcpStream::connect(address).await.unwrap());
        let media_type = if path.starts_with("/api/v2/") {
            "application/vnd.api+json"
        } else {
            "application/json"
        };
        let head = format!(
            "{method} {path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {token}\r\nContent-Type: {media_type}\r\n\
             Content-Length: {}\r\nExpect: 100-continue\r\n\r\n",
            body.len()
        );
        stream.write_all(head.as_bytes()).await.unwrap();
        // 100 is sent when the body is read, which is after authentication.
        let mut line = String::new();
        stream.read_line(&mut line).await.unwrap();
        assert_eq!(line.trim_end(), "HTTP/1.1 100 Continue");
        stream.read_line(&mut line).await.unwrap();
        Self { stream, body }
    }

    /// Sends the body and returns the status of the response.
    async fn finish(mut self) -> u16 {
        self.stream.write_all(self.body.as_bytes()).await.unwrap();
        let mut line = String::new();
        self.stream.read_line(&mut line).await.unwrap();
        line.split(' ').nth(1).unwrap().parse().unwrap()
    }
}

async fn changing_a_password_requires_the_current_one(world: &World) {
    let (old, new) = ("correct horse battery 🔋", "a much better passphrase ünïcödé");
    world.database.account_with_password("grace", old);
    let client = world.client("grace", "write");
    let change =
        |current: &str, password: &str, confirmation: &str| {
            let document = ChangePasswordDocument::new(ChangePasswordData::new(
                ChangePasswordAttributes::new(current, password, confirmation),
            ));
            let client = client.clone();
            async move {
                client
                    .change_password(document)
                    .send()
                    .await
                    .map(drop)
                    .map_err(|error| error.status().unwrap())
            }
        };
    assert_eq!(change("not this one", new, new).await.unwrap_err(), 422);
    assert_eq!(change(old, new, "another").await.unwrap_err(), 422);
    change(old, new, new).await.unwrap();
    assert_eq!(change(old, new, new).await.unwrap_err(), 422);
    change(new, old, old).await.unwrap();
    // An account without a password cannot change it.
    let ada = world.client("ada", "write");
    let document = ChangePasswordDocument::new(ChangePasswordData::new(ChangePasswordAttributes::new(
        "anything at all",
        new,
        new,
    )));
    assert!(ada.change_password(document).send().await.is_err());
}
