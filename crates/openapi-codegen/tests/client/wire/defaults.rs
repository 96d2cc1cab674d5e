//! Defaults of properties that responses lack.

use super::defaults::client::Client;
use super::defaults::types::{Order, OrderPatch, Sort};
use super::loopback::{Server, response};
use openapi_client_runtime::Maybe;

#[tokio::test]
async fn absent_properties_of_a_response_have_defaults() {
    let server = Server::start(vec![response(200, "application/json", &[], r#"{"perhaps":null,"required":"r"}"#)]);
    let patch = OrderPatch::default();
    let order: Order = Client::anonymous(&server.url).unwrap().patch_order(1, patch).send().await.unwrap().body;
    // A patch contains no defaults.
    assert_eq!(server.request().body, "{}");
    assert_eq!((order.count, *order.count_or_default()), (None, 7));
    assert_eq!((order.text_or_default().as_str(), order.list_or_default().len()), ("a\"b", 1));
    assert_eq!((order.sort_or_default(), order.at_or_default().as_str()), (&Sort::Desc, "2020-01-01T00:00:00Z"));
    assert_eq!((order.perhaps, order.maybe), (Maybe::Null, Maybe::Absent));
}
