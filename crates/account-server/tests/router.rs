//! The router around an implementation: paths, methods, credentials, media types, limits, panics.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    missing_docs,
    reason = "a failing test panics"
)]

mod support;

use axum::body::Body;
use bytes::Bytes;
use http::Method;
use http_body_util::StreamBody;
use serde_json::json;
use support::{call, call_without_token};

const JSON_API: &str = "application/vnd.api+json";

#[tokio::test]
async fn unknown_paths_are_rejected_in_the_dialect_of_their_prefix() {
    for (path, media_type, body) in [
        (
            "/api/v2/nothing",
            JSON_API,
            json!({"errors": [{"status": "404", "title": "not found"}]}),
        ),
        (
            "/.well-known/x",
            JSON_API,
            json!({"errors": [{"status": "404", "title": "not found"}]}),
        ),
        (
            "/v1/nothing",
            "application/json",
            json!({"error": "not_found", "message": "Not found."}),
        ),
        (
            "/",
            "application/json",
            json!({"error": "not_found", "message": "Not found."}),
        ),
        (
            "/api/v22",
            "application/json",
            json!({"error": "not_found", "message": "Not found."}),
        ),
    ] {
        let response = call_without_token(Method::GET, path).send().await;
        assert_eq!(response.status, 404, "{path}");
        assert_eq!(response.header("content-type"), Some(media_type), "{path}");
        assert_eq!(response.json(), body, "{path}");
    }
    let response = call_without_token(Method::GET, "/api/workspace/x").send().await;
    assert_eq!(response.json()["Errors"][0]["Code"], "NotFound");
    assert_eq!(response.json()["Success"], false);
}

#[tokio::test]
async fn the_dialect_of_a_path_is_that_of_its_decoded_prefix() {
    let response = call_without_token(Method::GET, "/api/%762/nothing").send().await;
    assert_eq!(response.header("content-type"), Some(JSON_API));
    let response = call_without_token(Method::DELETE, "/%61pi/v2/users/ada")
        .send()
        .await;
    assert_eq!(
        (response.status.as_u16(), response.header("content-type")),
        (405, Some(JSON_API))
    );
    let response = call_without_token(Method::GET, "/api%2Fv2/nothing").send().await;
    assert_eq!(response.json()["error"], "not_found");
}

#[tokio::test]
async fn a_target_that_is_not_a_path_is_rejected_in_the_dialect_of_the_root() {
    let response = call_without_token(Method::OPTIONS, "*").send().await;
    assert_eq!(response.status, 404);
    assert_eq!(response.json()["error"], "not_found");
}

#[tokio::test]
async fn trailing_slashes_and_empty_segments_are_other_paths() {
    for path in [
        "/v1/account/",
        "//v1/account",
        "/api/v2/users/",
        "/api/v2/users//authentication-tokens",
    ] {
        assert_eq!(call(Method::GET, path).send().await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn unknown_methods_are_rejected_with_the_allowed_ones() {
    let response = call_without_token(Method::DELETE, "/v1/account").send().await;
    assert_eq!(response.status, 405);
    assert_eq!(response.header("allow"), Some("GET, HEAD, PATCH"));
    assert_eq!(response.json()["error"], "method_not_allowed");
    let response = call_without_token(Method::OPTIONS, "/api/v2/users/admin")
        .send()
        .await;
    assert_eq!(
        (response.status.as_u16(), response.header("allow")),
        (405, Some("GET, HEAD"))
    );
    assert_eq!(response.json()["errors"][0]["status"], "405");
}

#[tokio::test]
async fn head_is_get_without_the_body() {
    let get = call(Method::GET, "/v1/account").send().await;
    let head = call(Method::HEAD, "/v1/account").send().await;
    assert_eq!(head.status, 200);
    assert!(head.bytes.is_empty());
    assert_eq!(
        head.header("content-length"),
        Some(get.bytes.len().to_string().as_str())
    );
    assert_eq!(head.header("content-type"), get.header("content-type"));
    let head = call_without_token(Method::HEAD, "/v1/account").send().await;
    assert_eq!((head.status.as_u16(), head.bytes.len()), (401, 0));
}

#[tokio::test]
async fn missing_and_invalid_credentials_are_rejected_in_the_dialect() {
    for (path, body) in [
        (
            "/api/v2/account/details",
            json!({"errors": [{"status": "401", "title": "unauthorized"}]}),
        ),
        (
            "/v1/account",
            json!({"error": "unauthorized", "message": "A valid access token is required."}),
        ),
    ] {
        for authorization in [
            None,
            Some("Bearer bad"),
            Some("Basic good"),
            Some("Bearer"),
            Some("Bearer g ood"),
        ] {
            let mut call = call_without_token(Method::GET, path);
            if let Some(authorization) = authorization {
                call = call.header("authorization", authorization);
            }
            let response = call.send().await;
            assert_eq!(response.status, 401, "{path} {authorization:?}");
            assert_eq!(response.header("www-authenticate"), Some("Bearer"));
            assert_eq!(response.json(), body);
        }
    }
    let response = call_without_token(Method::GET, "/api/workspace/account/profile")
        .send()
        .await;
    assert_eq!(
        (response.status.as_u16(), response.json()["title"].clone()),
        (401, json!("Unauthorized"))
    );
}

#[tokio::test]
async fn repeated_credentials_are_rejected() {
    for second in ["Bearer good", "Bearer bad"] {
        let response = call(Method::GET, "/v1/account")
            .header("authorization", second)
            .send()
            .await;
        assert_eq!(response.status, 401, "{second}");
        assert_eq!(response.json()["error"], "unauthorized", "{second}");
    }
}

#[tokio::test]
async fn the_scheme_name_is_case_insensitive() {
    for authorization in ["bearer good", "BEARER good", "Bearer   good"] {
        let response = call_without_token(Method::GET, "/v1/account")
            .header("authorization", authorization)
            .send()
            .await;
        assert_eq!(response.status, 200, "{authorization}");
    }
}

#[tokio::test]
async fn the_query_token_is_used_where_declared_and_only_without_the_header() {
    let path = "/api/workspace/account/profile?x=1&access_token=good%2Bkey";
    let response = call_without_token(Method::GET, path).send().await;
    assert_eq!(response.json()["Data"]["FirstName"], "query");
    let response = call(Method::GET, path).send().await;
    assert_eq!(response.json()["Data"]["FirstName"], "header");
    let response = call_without_token(Method::GET, path)
        .header("authorization", "Bearer bad")
        .send()
        .await;
    assert_eq!(response.status, 401);
    let twice = format!("{path}&access_token=good%2Bkey");
    assert_eq!(call_without_token(Method::GET, &twice).send().await.status, 401);
    assert_eq!(
        call_without_token(Method::GET, "/v1/account?access_token=good%2Bkey")
            .send()
            .await
            .status,
        401
    );
}

#[tokio::test]
async fn an_authenticator_can_return_429_and_503() {
    let response = call_without_token(Method::GET, "/v1/account")
        .header("authorization", "Bearer often")
        .send()
        .await;
    assert_eq!(
        (response.status.as_u16(), response.header("retry-after")),
        (429, Some("7"))
    );
    assert_eq!(response.json()["error"], "rate_limited");
    let response = call_without_token(Method::GET, "/api/v2/account/details")
        .header("authorization", "Bearer down")
        .send()
        .await;
    assert_eq!(
        (response.status.as_u16(), response.header("retry-after")),
        (503, None)
    );
    assert_eq!(response.json()["errors"][0]["title"], "service unavailable");
}

/// A malformed id must not be treated as absent, because that would select the caller's own account.
#[tokio::test]
async fn a_malformed_account_id_is_invalid() {
    for query in ["account_id=acct_x&account_id=acct_y", "account_id=%FF"] {
        let (response, observed) = call(Method::GET, &format!("/v1/account?{query}"))
            .send_observed()
            .await;
        assert_eq!(response.status.as_u16(), 400, "{query}");
        assert_eq!(response.json()["error"], "invalid_request", "{query}");
        assert_eq!(observed, None, "{query} reached the implementation");
    }
}

#[tokio::test]
async fn the_most_specific_range_of_accept_decides() {
    for (accept, status) in [
        (JSON_API, 200),
        ("*/*", 200),
        ("", 200),
        ("application/*", 200),
        ("text/html, application/vnd.api+json", 200),
        (
            "application/vnd.api+json;version=1, application/vnd.api+json",
            200,
        ),
        ("application/vnd.api+json;version=1", 406),
        ("application/vnd.api+json;version=1, */*", 406),
        ("application/json", 406),
        ("text/*", 406),
        ("application/vnd.api+json;q=0, */*", 406),
        ("*/*;q=0", 406),
        ("APPLICATION/VND.API+JSON; q=0.5", 200),
    ] {
        let response = call(Method::GET, "/api/v2/account/details")
            .header("accept", accept)
            .send()
            .await;
        assert_eq!(response.status, status, "{accept}");
        assert_eq!(response.header("content-type"), Some(JSON_API), "{accept}");
    }
    // There is nothing to negotiate if a success has no body.
    let response = call(Method::DELETE, "/api/v2/authentication-tokens/at-1")
        .header("accept", "text/html")
        .send()
        .await;
    assert_eq!((response.status.as_u16(), response.bytes.len()), (204, 0));
}

#[tokio::test]
async fn other_media_types_of_a_body_are_rejected() {
    let patch = |media_type: &str| call(Method::PATCH, "/v1/account").body(media_type, "{}");
    for (media_type, status) in [
        ("application/json", 200),
        ("Application/JSON; charset=utf-8", 200),
        ("text/json", 415),
        (JSON_API, 415),
        ("json", 415),
    ] {
        assert_eq!(patch(media_type).send().await.status, status, "{media_type}");
    }
    let update = |media_type: &str| {
        call(Method::PATCH, "/api/v2/account/update").body(media_type, r#"{"data":{"type":"users"}}"#)
    };
    assert_eq!(update(JSON_API).send().await.status, 200);
    let response = update("application/vnd.api+json; charset=utf-8").send().await;
    assert_eq!(response.status, 415);
    assert_eq!(response.json()["errors"][0]["title"], "unsupported media type");
    assert_eq!(call(Method::PATCH, "/v1/account").send().await.status, 415);
    let twice = patch("application/json").header("content-type", "application/json");
    assert_eq!(twice.send().await.status, 415);
    // On an operation without a body it does not matter.
    let get = call(Method::GET, "/api/v2/account/details").header("content-type", "text/plain");
    assert_eq!(get.send().await.status, 200);
}

#[tokio::test]
async fn bodies_are_limited() {
    let long = " ".repeat(account_server::BODY_LIMIT - 1);
    let patch = |body: Body| call(Method::PATCH, "/v1/account").body("application/json", body);
    assert_eq!(
        patch(Body::from(
            format!("{}{long}", "{}")[..account_server::BODY_LIMIT].to_owned()
        ))
        .send()
        .await
        .status,
        200
    );
    let response = patch(Body::from(format!("{}{long}", "{}"))).send().await;
    assert_eq!(
        (response.status.as_u16(), response.json()["error"].clone()),
        (413, json!("payload_too_large"))
    );
}

#[tokio::test]
async fn bodies_arrive_in_any_number_of_frames() {
    for pieces in [
        vec!["{\"name\":", "\"A", "cme\"}"],
        vec!["", "{\"name\":\"Acme\"}"],
        vec!["{\"name\":\"Acme\"}"],
    ] {
        let frames = pieces
            .into_iter()
            .map(|piece| Ok::<_, std::io::Error>(http_body::Frame::data(Bytes::from(piece))));
        let body = Body::new(StreamBody::new(futures_util::stream::iter(frames)));
        let (response, observed) = call(Method::PATCH, "/v1/account")
            .body("application/json", body)
            .send_observed()
            .await;
        assert_eq!(response.status, 200);
        assert!(observed.unwrap().contains("name: Some(\"Acme\")"));
    }
}

#[tokio::test]
async fn a_body_of_unknown_length_is_limited_while_it_is_read() {
    let piece = Bytes::from(" ".repeat(account_server::BODY_LIMIT / 2 + 1));
    let frames = [piece.clone(), piece].map(|piece| Ok::<_, std::io::Error>(http_body::Frame::data(piece)));
    let body = Body::new(StreamBody::new(futures_util::stream::iter(frames)));
    let (response, observed) = call(Method::PATCH, "/v1/account")
        .body("application/json", body)
        .send_observed()
        .await;
    assert_eq!((response.status.as_u16(), observed), (413, None));
}

#[tokio::test]
async fn an_incomplete_body_is_malformed() {
    for (path, media_type, status) in [
        ("/v1/account", "application/json", 400),
        ("/api/v2/account/update", JSON_API, 422),
    ] {
        let frames = [
            Ok(http_body::Frame::data(Bytes::from("{"))),
            Err(std::io::Error::other("invalid chunk size")),
        ];
        let body = Body::new(StreamBody::new(futures_util::stream::iter(frames)));
        let (response, observed) = call(Method::PATCH, path)
            .body(media_type, body)
            .send_observed()
            .await;
        assert_eq!((response.status.as_u16(), observed), (status, None), "{path}");
        let text = String::from_utf8(response.bytes).unwrap();
        assert!(text.contains("is incomplete"), "{text}");
        assert!(!text.contains("chunk size"), "{text}");
    }
}

#[tokio::test]
async fn a_panic_is_a_declared_500_without_its_message() {
    let body = r#"{"data":{"attributes":{"current_password":"old","password":"0123456789","password_confirmation":"0123456789"}}}"#;
    let response = call(Method::PATCH, "/api/v2/account/password")
        .body(JSON_API, body)
        .send()
        .await;
    assert_eq!(response.status, 500);
    assert_eq!(response.header("content-type"), Some(JSON_API));
    assert_eq!(response.json()["errors"][0]["title"], "internal server error");
    assert!(!String::from_utf8(response.bytes).unwrap().contains("secret"));
}

#[tokio::test]
async fn a_header_that_cannot_be_sent_is_a_declared_500() {
    let response = call_without_token(Method::GET, "/api/v2/ping").send().await;
    assert_eq!(response.status, 500);
    assert_eq!(response.json()["errors"][0]["status"], "500");
}

#[tokio::test]
async fn checks_run_in_order() {
    let all_wrong = |authorized: bool| {
        let request = if authorized {
            call(Method::PATCH, "/v1/account")
        } else {
            call_without_token(Method::PATCH, "/v1/account")
        };
        request
            .header("accept", "text/html")
            .body("text/html", "x".repeat(70_000))
            .header("content-length", "70000")
    };
    assert_eq!(all_wrong(false).send().await.status, 401);
    assert_eq!(all_wrong(true).send().await.status, 406);
    let request = call(Method::PATCH, "/v1/account")
        .body("text/html", "x".repeat(70_000))
        .header("content-length", "70000");
    assert_eq!(request.send().await.status, 413);
    let request = call(Method::PATCH, "/v1/account").body("text/html", "x");
    assert_eq!(request.send().await.status, 415);
}

#[tokio::test]
async fn the_axum_router_is_the_same_service() {
    use tower_service::Service;
    let request = http::Request::get("/v1/account").body(Body::empty()).unwrap();
    let response = account_server::router(support::Recorder::default())
        .call(request)
        .await
        .unwrap();
    assert_eq!(response.status(), 401);
}
