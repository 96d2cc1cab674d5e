//! Reads of objects in queries and forms by the server of `features/queries.yaml`; compiled and run by
//! `server_compiled.rs`. `client/wire/queries.rs` writes them.

use axum::body::{Body, to_bytes};
use features_server::queries::items::{
    FindEmptyRequest, FindEmptyResponse, FindItemsRequest, FindItemsResponse, FindNestedRequest,
    FindNestedResponse, FindRequiredRequest, FindRequiredResponse, Items, PutFormRequest, PutFormResponse,
};
use features_server::queries::{ErrorDocuments, Server};
use http::{Request, StatusCode};
use std::fmt::Debug;
use tower_service::Service as _;

/// Responds with what it received.
struct Echo;

fn echo(request: impl Debug) -> (StatusCode, String) {
    (StatusCode::IM_A_TEAPOT, format!("{request:?}"))
}

impl Items for Echo {
    async fn find_items(&self, request: FindItemsRequest) -> FindItemsResponse {
        let (status, body) = echo(request);
        FindItemsResponse::Default { status, body }
    }

    async fn find_nested(&self, request: FindNestedRequest) -> FindNestedResponse {
        let (status, body) = echo(request.filter.map(|filter| serde_json::to_value(filter).unwrap().to_string()));
        FindNestedResponse::Default { status, body }
    }

    async fn find_empty(&self, request: FindEmptyRequest) -> FindEmptyResponse {
        let (status, body) = echo(request);
        FindEmptyResponse::Default { status, body }
    }

    async fn find_required(&self, request: FindRequiredRequest) -> FindRequiredResponse {
        let (status, body) = echo(request);
        FindRequiredResponse::Default { status, body }
    }

    async fn put_form(&self, request: PutFormRequest) -> PutFormResponse {
        let (status, body) = (StatusCode::IM_A_TEAPOT, serde_json::to_value(request.body).unwrap().to_string());
        PutFormResponse::Default { status, body }
    }
}

struct Documents;

impl ErrorDocuments for Documents {
    fn text_document(&self, rejection: &features_server::queries::Rejection) -> String {
        let violations = rejection.violations().iter();
        violations.map(|violation| format!("{} {}", violation.pointer, violation.keyword)).collect()
    }
}

async fn call(method: &str, target: &str, body: &str) -> (u16, String) {
    let request = Request::builder()
        .method(method)
        .uri(target)
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Body::from(body.to_owned()))
        .unwrap();
    let response = Server::new(Echo, Documents).call(request).await.unwrap();
    let status = response.status().as_u16();
    let body = to_bytes(response.into_body(), 9999).await.unwrap();
    (status, String::from_utf8(body.to_vec()).unwrap())
}

#[tokio::test]
async fn a_free_form_object_takes_all_other_pairs() {
    let (status, text) = call("GET", "/items?page=2&range%5Bfrom%5D=3&color=red&s%20ize=1&key=secret", "").await;
    assert_eq!(status, 418, "{text}");
    assert!(text.contains("page: Some(2)") && text.contains("from: Some(3)"), "{text}");
    assert!(text.contains(r#"filters: Some({"color": "red", "s ize": "1"})"#), "{text}");
    let (_, text) = call("GET", "/items?page=2", "").await;
    assert!(text.contains("filters: None"), "{text}");
}

#[tokio::test]
async fn nested_objects_are_read_from_brackets() {
    let json = r#"{"age":{"gte":1},"parts":[{"name":"x"},{"name":"y"}],"tags":["a","b c"]}"#;
    let brackets = |name: &str| {
        format!(
            "{name}%5Bage%5D%5Bgte%5D=1&{name}%5Bparts%5D%5B0%5D%5Bname%5D=x&{name}%5Bparts%5D%5B1%5D%5Bname%5D=y&\
             {name}%5Btags%5D=a&{name}%5Btags%5D=b%20c"
        )
    };
    let (status, text) = call("GET", &format!("/nested?{}", brackets("filter")), "").await;
    assert_eq!((status, text), (418, format!("Some({json:?})")));
    let form = format!("codes=1,2&{}&expand%5B%5D=u&expand%5B%5D=v", brackets("details"));
    let (status, text) = call("PUT", "/forms", &form).await;
    let expected = format!(r#"{{"codes":[1,2],"details":{json},"expand[]":["u","v"]}}"#);
    assert_eq!((status, text), (418, expected));
    assert_eq!(call("GET", "/nested?filter[age]=1", "").await.0, 422);
    assert_eq!(call("GET", "/nested?filter[age][gte]=x", "").await.0, 422);
}

#[tokio::test]
async fn empty_values_are_read_by_type() {
    for (query, expected) in [
        ("flag=true&words=null&ids=1&ids=", r#"flag: Some(true), words: Some("null"), ids: Some([Some(1), None])"#),
        ("flag=&words=", r#"flag: None, words: Some(""), ids: None"#),
        ("flag", "flag: None, words: None, ids: None"),
    ] {
        let (status, text) = call("GET", &format!("/empty?{query}"), "").await;
        assert_eq!(status, 418, "{query} {text}");
        assert!(text.contains(expected), "{query} {text}");
    }
    assert_eq!(call("GET", "/empty?flag=x", "").await.0, 422);
}

#[tokio::test]
async fn a_required_parameter_may_be_empty_but_not_missing() {
    let read = async |query: &str| call("GET", &format!("/required{query}"), "").await;
    assert_eq!(read("?n=").await, (418, "FindRequiredRequest { n: None }".to_owned()));
    assert_eq!(read("?n=7").await, (418, "FindRequiredRequest { n: Some(7) }".to_owned()));
    assert_ne!(read("").await.0, 418);
    assert_ne!(read("?n=x").await.0, 418);
}
