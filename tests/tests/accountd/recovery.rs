//! Requests while the database is unavailable, after it has recovered, and with several instances.

use crate::postgres::Cluster;
use crate::process::{Accountd, Database};
use account_client::Client;
use account_client::operations::GetAccountError;
use account_client::types::{AccountPatch, EmailConfirmation};
use conformance::contract_path;
use futures_util::future::join_all;
use openapi_conformance::document::Document;
use openapi_conformance::judge::Judge;
use openapi_conformance::wire::{Exchange, Headers, Request, Response, bytes_of, exchange};
use openapi_judge::exchange::BodiesRead;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The media type and text of a body.
type Body = (&'static str, &'static str);

/// A client whose exchanges are judged.
struct RawClient<'a> {
    accountd: &'a Accountd,
    token: &'a str,
    judge: Judge,
}

impl RawClient<'_> {
    async fn send(&self, method: &str, target: &str, body: Option<Body>) -> (Request, Response) {
        let address = self.accountd.url.strip_prefix("http://").unwrap();
        let mut headers = vec![
            ("Host".to_owned(), address.to_owned()),
            ("Authorization".to_owned(), format!("Bearer {}", self.token)),
        ];
        headers.extend(body.map(|(kind, _)| ("Content-Type".to_owned(), kind.to_owned())));
        let request = Request {
            method: method.to_owned(),
            target: target.to_owned(),
            headers: Headers(headers),
            body: Vec::new(),
        };
        let request = match body {
            Some((_, text)) => request.with_body(text),
            None => request,
        };
        let response = exchange(address.parse().unwrap(), &bytes_of(&request), method).await;
        (request, response.unwrap())
    }

    /// Sends a request of the contract and judges the exchange.
    async fn judged(&self, method: &str, target: &str, body: Option<Body>) -> Response {
        let (request, response) = self.send(method, target, body).await;
        let exchange = Exchange { request, response };
        let judged = self.judge.exchange(&exchange, BodiesRead::BOTH);
        assert!(judged.is_conforming(), "{judged}");
        exchange.response
    }

    /// Sends a request of an operator and returns the status.
    async fn status(&self, path: &str) -> u16 {
        self.send("GET", path, None).await.1.status
    }
}

/// One reading and one writing request of each dialect.
const REQUESTS: [(&str, &str, Option<Body>); 7] = [
    ("GET", "/api/v2/account/details", None),
    (
        "PATCH",
        "/api/v2/account/update",
        Some((
            "application/vnd.api+json",
            r#"{"data":{"type":"users","attributes":{"username":"countess"}}}"#,
        )),
    ),
    ("GET", "/v1/account", None),
    (
        "PATCH",
        "/v1/account",
        Some(("application/json", r#"{"name":"Countess"}"#)),
    ),
    (
        "POST",
        "/v1/account/email/confirm",
        Some((
            "application/json",
            r#"{"token":"a-token-that-was-never-sent-in-a-mail-0123"}"#,
        )),
    ),
    ("GET", "/api/workspace/account/profile", None),
    (
        "PUT",
        "/api/workspace/account/profile",
        Some(("application/json", r#"{"FirstName":"Ada"}"#)),
    ),
];

#[tokio::test(flavor = "multi_thread")]
async fn an_unavailable_database_is_503_everywhere() {
    let cluster = Cluster::start();
    let database = Database::at(cluster.new_database());
    database.account("ada", &[]);
    let token = database.token("ada", "write");
    let accountd = database.serve(&[]);
    let document = Arc::new(Document::read(&contract_path()).unwrap());
    let client = RawClient {
        accountd: &accountd,
        token: &token,
        judge: Judge::new(document),
    };
    assert_eq!(client.status("/readyz").await, 200);
    assert_eq!(client.judged("GET", "/v1/account", None).await.status, 200);

    cluster.stop();
    for (method, target, body) in REQUESTS {
        let response = client.judged(method, target, body).await;
        assert_eq!(response.status, 503, "{method} {target}");
        let wait = response.headers.get("retry-after");
        let wait: u64 = wait.unwrap().parse().unwrap();
        assert!((1..=60).contains(&wait), "{method} {target}: {wait}");
    }
    // Neither needs the database.
    assert_eq!(client.judged("GET", "/api/v2/ping", None).await.status, 204);
    assert_eq!(client.status("/healthz").await, 200);
    assert_eq!(client.status("/readyz").await, 503);

    cluster.resume();
    assert_eq!(client.status("/readyz").await, 200);
    for (method, target, body) in REQUESTS {
        let expected = if target.ends_with("/confirm") { 400 } else { 200 };
        let response = client.judged(method, target, body).await;
        assert_eq!(response.status, expected, "{method} {target}");
    }
}

fn patch(name: Option<String>, email: Option<String>) -> AccountPatch {
    AccountPatch {
        name,
        email,
        ..AccountPatch::default()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn several_instances_are_one_service() {
    /// How often each account's address changes.
    const CHANGES: usize = 10;
    let database = Database::postgres();
    let instances = [database.serve(&[]), database.serve(&[])];
    let names = ["ada", "grace", "mary", "joan"];
    for name in names {
        database.account(name, &[]);
    }
    // Every account writes through both instances concurrently, and each write requests another address.
    let writes = names.into_iter().flat_map(|name| {
        let token = database.token(name, "write");
        let clients = instances.each_ref().map(|instance| instance.client(&token));
        (0..CHANGES).map(move |number| {
            let client = clients[number % clients.len()].clone();
            let email = format!("{name}-{number}@example.com");
            async move {
                let patch = patch(Some(format!("name {number}")), Some(email.clone()));
                let account = client.patch_account(patch).send().await.unwrap().body;
                // The response contains this change, not a concurrent one.
                assert_eq!(account.name, format!("name {number}"));
                assert_eq!(account.pending_email, Some(email));
            }
        })
    });
    join_all(writes).await;
    // The mail to each pending address is delivered by either instance. Earlier mails may have been replaced.
    let mut due = BTreeSet::new();
    for name in names {
        let client = instances[0].client(&database.token(name, "read"));
        due.extend(client.get_account().send().await.unwrap().body.pending_email);
    }
    assert_eq!(due.len(), names.len());
    database.recipients(&due).await;

    // An address requested at one instance can be confirmed at either, once.
    let token = database.token("ada", "write");
    let [first, second] = instances.each_ref().map(|instance| instance.client(&token));
    let email = Some("countess@example.com".to_owned());
    first
        .patch_account(patch(None, email.clone()))
        .send()
        .await
        .unwrap();
    let confirmation = EmailConfirmation {
        token: database.token_mailed_to("countess@example.com").await,
    };
    let confirms = instances.each_ref().map(|instance| {
        let anonymous = Client::anonymous(&instance.url).unwrap();
        let confirmation = confirmation.clone();
        async move { anonymous.confirm_email(confirmation).send().await.is_ok() }
    });
    let confirmed = join_all(confirms).await;
    assert_eq!(
        confirmed.iter().filter(|is_ok| **is_ok).count(),
        1,
        "{confirmed:?}"
    );
    for client in [&first, &second] {
        let account = client.get_account().send().await.unwrap().body;
        assert_eq!((&account.email, &account.pending_email), (&email, &None));
    }

    // A token revoked at one instance is rejected by both.
    let tokens = first.list_user_tokens("ada").send().await.unwrap().body.data;
    let own = tokens.into_iter().next().unwrap().id;
    first.delete_user_token(own).send().await.unwrap();
    for client in [&first, &second] {
        let Err(error) = client.get_account().send().await else {
            panic!("the revoked token was accepted")
        };
        assert!(
            matches!(error.api(), Some(GetAccountError::Unauthorized { .. })),
            "{error}"
        );
    }
}
