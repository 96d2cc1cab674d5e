//! The database becomes unavailable and recovers. Meanwhile every operation that needs it responds with a declared
//! 503.

use crate::postgres::Cluster;
use crate::process::{Accountd, Database};
use conformance::contract_path;
use openapi_conformance::document::Document;
use openapi_conformance::judge::Judge;
use openapi_conformance::wire::{Exchange, Headers, Request, Response, bytes_of, exchange};
use openapi_judge::exchange::BodiesRead;
use std::sync::Arc;

/// The media type and text of a body.
type Body = (&'static str, &'static str);

/// Sends raw requests, since the generated client does not expose the messages that the judge needs.
struct RawClient<'a> {
    accountd: &'a Accountd,
    token: &'a str,
    judge: Judge,
}

impl RawClient<'_> {
    /// Sends a request and returns what was exchanged.
    async fn send(&self, method: &str, target: &str, body: Option<Body>) -> (Request, Response) {
        let address = self.accountd.url.strip_prefix("http://").unwrap();
        let mut headers = vec![
            ("Host".to_owned(), address.to_owned()),
            ("Authorization".to_owned(), format!("Bearer {}", self.token)),
        ];
        headers.extend(body.map(|(media_type, _)| ("Content-Type".to_owned(), media_type.to_owned())));
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

    /// Sends a request to an operation of the contract, and asserts that the exchange conforms to it.
    async fn judged(&self, method: &str, target: &str, body: Option<Body>) -> Response {
        let (request, response) = self.send(method, target, body).await;
        let exchange = Exchange { request, response };
        let judged = self.judge.exchange(&exchange, BodiesRead::BOTH);
        assert!(judged.is_conforming(), "{judged}");
        exchange.response
    }

    /// Returns the status of a health check, which is not in the contract.
    async fn status(&self, path: &str) -> u16 {
        self.send("GET", path, None).await.1.status
    }
}

/// Requests that need the database: reads and writes of each API family.
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
        let retry_after: u64 = response.headers.get("retry-after").unwrap().parse().unwrap();
        assert!(
            (1..=60).contains(&retry_after),
            "{method} {target}: {retry_after}"
        );
    }
    // Neither needs the database.
    assert_eq!(client.judged("GET", "/api/v2/ping", None).await.status, 204);
    assert_eq!(client.status("/healthz").await, 200);
    assert_eq!(client.status("/readyz").await, 503);

    cluster.resume();
    assert_eq!(client.status("/readyz").await, 200);
    for (method, target, body) in REQUESTS {
        // The token in the confirmation is unknown.
        let expected = if target.ends_with("/confirm") { 400 } else { 200 };
        let response = client.judged(method, target, body).await;
        assert_eq!(response.status, expected, "{method} {target}");
    }
}
