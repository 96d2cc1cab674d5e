//! A service that implements only one tag.

use crate::support::{Recorder, Response};
use account_server::{Dialects, accounts, limits};
use http::{Method, Request};
use serde_json::json;

async fn send(method: Method, uri: &str) -> Response {
    let request = Request::builder().method(method).uri(uri);
    let request = request.header("authorization", "Bearer good");
    let request = request.body(axum::body::Body::empty()).unwrap();
    let server = accounts::Server::with_limits(Recorder::default(), Dialects, limits());
    Response::read(server.handle(request).await).await
}

#[tokio::test]
async fn a_server_of_one_tag_serves_its_operations() {
    let response = send(Method::GET, "/v1/account").await;
    assert_eq!(response.status, 200);
    assert_eq!(response.json()["id"], "acct_001");
    let response = send(Method::DELETE, "/v1/account").await;
    assert_eq!(
        (response.status.as_u16(), response.header("allow")),
        (405, Some("GET, HEAD, PATCH"))
    );
}

#[tokio::test]
async fn operations_of_other_tags_are_not_found_in_their_dialects() {
    for method in [Method::GET, Method::DELETE] {
        let response = send(method, "/api/v2/account/details").await;
        assert_eq!((response.status.as_u16(), response.header("allow")), (404, None));
        assert_eq!(
            response.json(),
            json!({"errors": [{"status": "404", "title": "not found"}]})
        );
    }
    let response = send(Method::GET, "/api/workspace/account/profile").await;
    assert_eq!(response.status, 404);
    assert_eq!(response.json()["Errors"][0]["Code"], "NotFound");
}
