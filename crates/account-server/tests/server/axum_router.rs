//! The stub as an axum router gives the responses of the plain server, and can be combined with other routers.

use crate::support::{Recorder, Response};
use account_server::Dialects;
use axum::Router;
use axum::body::Body;
use axum::extract::{MatchedPath, Request};
use axum::middleware::{Next, from_fn};
use axum::routing::get;
use http::{HeaderValue, Method, StatusCode};
use tower_service::Service as _;

/// Targets that axum and the contract may match differently.
const TARGETS: [&str; 34] = [
    "/",
    "//",
    "*",
    "/v1/account",
    "/v1/account?account_id=acct_1&account_id=acct_2",
    "/v1/account/",
    "/v1//account",
    "//v1/account",
    "/V1/account",
    "/v1/account;a=b",
    "/v1/%61ccount",
    "/%76%31/account",
    "/v1%2Faccount",
    "/v1/account%2F",
    "/v1/account%00",
    "/v1/unknown",
    "/v1/account/email/confirm",
    "/api/v2/users/ada",
    "/api/v2/users/",
    "/api/v2/users//authentication-tokens",
    "/api/v2/users/%2F",
    "/api/v2/users/a%2Fb",
    "/api/v2/users/a%20b",
    "/api/v2/users/%FF",
    "/api/v2/users/{user}",
    "/api/v2/users/*",
    "/api/v2/users/:user",
    "/api/v2/users/../ping",
    "/api/v2/users/ada/nothing",
    "/api/v2/%61ccount/details",
    "/api/%762/nothing",
    "/api/workspace/account/profile",
    "http://localhost/v1/account",
    "localhost:80",
];

fn request(method: Method, uri: &str) -> Request {
    let request = Request::builder().method(method).uri(uri);
    let request = request.header("authorization", "Bearer good");
    request.body(Body::empty()).unwrap()
}

async fn send(router: &Router, uri: &str) -> Response {
    let response = router.clone().call(request(Method::GET, uri)).await.unwrap();
    Response::read(response).await
}

#[tokio::test]
async fn the_router_gives_the_responses_of_the_server() {
    let router = account_server::router(Recorder::default());
    let methods = [
        "GET", "HEAD", "POST", "PATCH", "DELETE", "OPTIONS", "CONNECT", "PURGE",
    ];
    for method in methods.map(|name| Method::from_bytes(name.as_bytes()).unwrap()) {
        for uri in TARGETS {
            let server = account_server::server(Recorder::default());
            let expected = Response::read(server.handle(request(method.clone(), uri)).await).await;
            let response = router.clone().call(request(method.clone(), uri)).await.unwrap();
            let mut response = Response::read(response).await;
            // axum adds the length, as hyper does.
            if !expected.headers.contains_key("content-length") {
                response.headers.remove("content-length");
            }
            assert_eq!(
                (response.status, response.headers, response.bytes),
                (expected.status, expected.headers, expected.bytes),
                "{method} {uri}"
            );
        }
    }
}

#[tokio::test]
async fn another_router_is_merged_and_the_contract_keeps_the_fallback() {
    let health = Router::new().route("/healthz", get(async || "ok"));
    for router in [
        health.clone().merge(account_server::router(Recorder::default())),
        account_server::router(Recorder::default()).merge(health),
    ] {
        assert_eq!(send(&router, "/healthz").await.bytes, b"ok");
        assert_eq!(send(&router, "/v1/account").await.status, 200);
        assert_eq!(send(&router, "/v1/nothing").await.json()["error"], "not_found");
    }
}

#[tokio::test]
async fn another_fallback_leaves_the_routes() {
    let router =
        account_server::router(Recorder::default()).fallback(async || (StatusCode::IM_A_TEAPOT, "other"));
    assert_eq!(send(&router, "/v1/account").await.status, 200);
    assert_eq!(send(&router, "/v1/nothing").await.status, 418);
    // This spelling of a known path has no route.
    assert_eq!(send(&router, "/v1/%61ccount").await.status, 418);
    let response = router.clone().call(request(Method::DELETE, "/v1/account")).await;
    let response = response.unwrap();
    assert_eq!(response.status(), 405);
    assert_eq!(response.headers()["allow"], "GET, HEAD, PATCH");
    let router = account_server::router(Recorder::default()).reset_fallback();
    assert_eq!(send(&router, "/v1/nothing").await.bytes, b"");
}

#[tokio::test]
async fn a_nested_contract_is_served_below_the_prefix() {
    let router = Router::new()
        .route("/healthz", get(async || "ok"))
        .nest("/accounts", account_server::router(Recorder::default()));
    assert_eq!(send(&router, "/accounts/v1/account").await.status, 200);
    let response = send(&router, "/accounts/api/v2/nothing").await;
    assert_eq!(response.json()["errors"][0]["status"], "404");
    assert_eq!(send(&router, "/accounts/v1/%61ccount").await.status, 200);
    assert_eq!(send(&router, "/healthz").await.bytes, b"ok");
    // Requests outside of the prefix do not reach the contract, nor does the prefix with a trailing slash.
    for path in ["/v1/account", "/accounts/"] {
        let response = send(&router, path).await;
        assert_eq!(
            (response.status.as_u16(), response.bytes.len()),
            (404, 0),
            "{path}"
        );
    }
}

#[tokio::test]
async fn a_route_cannot_replace_a_path_of_the_contract() {
    let add = |path| account_server::router(Recorder::default()).route(path, get(async || "other"));
    for path in ["/v1/account", "/api/v2/users/{name}", "/api/v2/users/{*rest}"] {
        let added = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| add(path)));
        assert!(added.is_err(), "axum has changed: {path} can have two routes");
    }
    // A wildcard beside the contract's routes only replaces the fallback.
    let router = add("/{*rest}");
    assert_eq!(send(&router, "/v1/account").await.status, 200);
    assert_eq!(send(&router, "/v1/nothing").await.bytes, b"other");
}

/// Adds the matched path to the response.
async fn matched(path: Option<MatchedPath>, request: Request, next: Next) -> axum::response::Response {
    let mut response = next.run(request).await;
    let path = path.as_ref().map_or("none", MatchedPath::as_str);
    let path = HeaderValue::from_str(path).unwrap();
    response.headers_mut().insert("x-matched", path);
    response
}

#[tokio::test]
async fn layer_wraps_the_fallback_and_route_layer_does_not() {
    let router = || account_server::router(Recorder::default());
    for (path, in_layer, in_route_layer) in [
        ("/v1/account", Some("/v1/account"), Some("/v1/account")),
        (
            "/api/v2/users/ada",
            Some("/api/v2/users/{user}"),
            Some("/api/v2/users/{user}"),
        ),
        ("/v1/nothing", Some("none"), None),
        ("/v1/%61ccount", Some("none"), None),
    ] {
        let response = send(&router().layer(from_fn(matched)), path).await;
        assert_eq!(response.header("x-matched"), in_layer, "{path}");
        let response = send(&router().route_layer(from_fn(matched)), path).await;
        assert_eq!(response.header("x-matched"), in_route_layer, "{path}");
    }
    let nested = Router::new().nest("/accounts", router()).layer(from_fn(matched));
    let response = send(&nested, "/accounts/v1/account").await;
    assert_eq!(response.header("x-matched"), Some("/accounts/v1/account"));
}

#[tokio::test]
async fn merging_two_servers_requires_resetting_one_fallback() {
    let merge = || {
        let accounts = account_server::accounts::Server::new(Recorder::default(), Dialects).into_router();
        let workspace = account_server::workspace::Server::new(Recorder::default(), Dialects).into_router();
        (accounts, workspace)
    };
    let (accounts, workspace) = merge();
    let router = accounts.merge(workspace.reset_fallback());
    assert_eq!(send(&router, "/v1/account").await.status, 200);
    assert_eq!(send(&router, "/api/workspace/account/profile").await.status, 200);
    assert_eq!(send(&router, "/api/v2/ping").await.status, 404);
    let (accounts, workspace) = merge();
    let merged = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| accounts.merge(workspace)));
    assert!(merged.is_err(), "axum has changed: two fallbacks can be merged");
}
