//! What the server of `features/defaults.yaml` returns for absent parameters and properties; compiled and run by
//! `server_compiled.rs`.

mod in_process;

use features_server::defaults::orders::*;
use features_server::defaults::types::{Order, OrderChoice, Sort};
use features_server::defaults::{DateTime, ErrorDocuments, Maybe, Server};
use std::sync::Mutex;

#[derive(Default)]
struct Shop(Mutex<Option<PutOrderRequest>>);

impl Orders for &'static Shop {
    async fn put_order(&self, request: PutOrderRequest) -> PutOrderResponse {
        let body = request.body.clone();
        *self.0.lock().unwrap() = Some(request);
        PutOrderResponse::Ok { body }
    }

    async fn patch_order(&self, request: PatchOrderRequest) -> PatchOrderResponse {
        let required = format!("{:?}", request.body.count);
        PatchOrderResponse::Ok { body: order(&required) }
    }
}

fn order(required: &str) -> Order {
    serde_json::from_value(serde_json::json!({"required": required})).unwrap()
}

struct EmptyDocuments;

impl ErrorDocuments for EmptyDocuments {}

fn put(query: &str, body: &'static str) -> PutOrderRequest {
    let shop: &'static Shop = Box::leak(Box::default());
    let path = format!("/orders/1{query}");
    // The server returns what it received, without defaults.
    assert_eq!(in_process::put(Server::new(shop, EmptyDocuments), &path, body), (200, body.to_owned()));
    shop.0.lock().unwrap().take().unwrap()
}

#[test]
fn absent_parameters_have_defaults() {
    let request = put("", r#"{"required":"r"}"#);
    assert_eq!(request.limit, None);
    assert_eq!((*request.limit_or_default(), *request.on_or_default()), (20, false));
    assert!(request.places_or_default().is_empty());
    assert_eq!(serde_json::to_string(request.include_or_default()).unwrap(), r#"["stats"]"#);
    assert_eq!(*request.sort_or_default(), Sort::Asc);
    assert_eq!(request.since_or_default().as_str(), "2020-01-01T00:00:00+01:00");
    assert_eq!(request.filter_or_default().q.as_deref(), Some("x"));
    assert_eq!((request.x_v_or_default().as_str(), request.theme_or_default().as_str()), ("v1", "a\"`b"));
    let request = put("?limit=1&on=true&places=a", r#"{"required":"r"}"#);
    assert_eq!((*request.limit_or_default(), *request.on_or_default()), (1, true));
    assert_eq!(request.places_or_default(), &["a"]);
}

#[test]
fn absent_properties_have_defaults() {
    let order = put("", r#"{"maybe":null,"perhaps":null,"required":"r"}"#).body;
    assert_eq!((order.count, *order.count_or_default()), (None, 7));
    assert_eq!((order.text_or_default().as_str(), *order.rate_or_default()), ("a\"b", 2.0));
    assert_eq!((order.list_or_default().len(), order.size_or_default().x), (1, Some(2)));
    let at: &DateTime = order.at_or_default();
    assert_eq!((at.as_str(), *order.sort_or_default()), ("2020-01-01T00:00:00Z", Sort::Desc));
    // An explicit null is not absent.
    assert_eq!((order.maybe_or_default(), order.perhaps_or_default()), (None, None));
    let order = put("", r#"{"size":{},"next":{"count":3,"required":"n"},"required":"r"}"#).body;
    assert_eq!((&order.maybe, order.maybe_or_default()), (&Maybe::Absent, None));
    assert_eq!(order.perhaps_or_default().map(String::as_str), Some("p"));
    assert_eq!(*order.size_or_default().x_or_default(), 1);
    assert_eq!(order.anything_or_default(), &serde_json::json!({"a": [1]}));
    assert_eq!(*order.choice_or_default(), OrderChoice::Integer(3));
    assert_eq!(order.type_or_default(), "t");
}

#[test]
fn absence_in_a_merge_patch_means_no_change() {
    let shop: &'static Shop = Box::leak(Box::default());
    let mut server = Server::new(shop, EmptyDocuments);
    let request = http::Request::patch("/orders/1").header("content-type", "application/merge-patch+json");
    let request = request.body(axum::body::Body::from("{}")).unwrap();
    let response = in_process::finish(tower_service::Service::call(&mut server, request)).unwrap();
    assert_eq!(response.status(), 200);
}
