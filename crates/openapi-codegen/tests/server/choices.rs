//! Requests that the server of `features/choices.yaml` accepts and rejects; compiled and run by `server_compiled.rs`.

use axum::body::{Body, to_bytes};
use features_server::choices::consents::{Consents, PutConsentRequest, PutConsentResponse};
use features_server::choices::devices::{Devices, PutDeviceRequest, PutDeviceResponse};
use features_server::choices::types::{Consent, Device, Stored, StoredHeater, StoredLamp};
use features_server::choices::{ErrorDocuments, Server, openapi};
use http::{Request, StatusCode};
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use tower_service::Service as _;

struct Home;

impl Devices for Home {
    async fn put_device(&self, request: PutDeviceRequest) -> PutDeviceResponse {
        let body = match request.body {
            Device::Object(device) => Stored::Lamp(StoredLamp {
                id: device.model,
                kind: "lamp".into(),
                lumen: None,
            }),
            Device::Object2(device) => Stored::Heater(StoredHeater {
                id: device.port.to_string(),
                kind: "heater".into(),
                watts: Some(9),
            }),
        };
        PutDeviceResponse::Ok { body }
    }
}

impl Consents for Home {
    async fn put_consent(&self, request: PutConsentRequest) -> PutConsentResponse {
        // The status shows which alternative was parsed.
        match request.body {
            Consent::Granted(_) => PutConsentResponse::NoContent,
            Consent::Denied(_) => PutConsentResponse::Default { status: StatusCode::IM_A_TEAPOT },
        }
    }
}

struct EmptyDocuments;

impl ErrorDocuments for EmptyDocuments {}

/// Polls a future to its end, without a runtime: nothing here waits for I/O.
fn finish<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    for _ in 0..1000 {
        if let Poll::Ready(output) = future.as_mut().poll(&mut context) {
            return output;
        }
    }
    panic!("the future is still pending")
}

fn put(path: &str, body: &'static str) -> (u16, String) {
    let request = Request::put(path)
        .header("content-type", "application/json")
        .body(Body::from(body))
        .unwrap();
    let response = finish(Server::new(Home, EmptyDocuments).call(request)).unwrap();
    let status = response.status().as_u16();
    let body = finish(to_bytes(response.into_body(), 9999)).unwrap();
    (status, String::from_utf8(body.to_vec()).unwrap())
}

#[test]
fn properties_beside_a_union_apply_to_every_alternative() {
    assert_eq!(
        put("/devices", r#"{"serial":1,"model":"m","address":"192.0.2.1"}"#),
        (200, r#"{"id":"m","kind":"lamp"}"#.into())
    );
    assert_eq!(
        put("/devices", r#"{"serial":1,"port":80}"#),
        (200, r#"{"id":"80","kind":"heater","watts":9}"#.into())
    );
    for wrong in [
        r#"{"model":"m","address":"192.0.2.1"}"#,
        r#"{"serial":0,"port":80}"#,
        r#"{"serial":1,"port":80,"address":"here"}"#,
        r#"{"serial":1,"model":"m"}"#,
    ] {
        assert_eq!(put("/devices", wrong).0, 422, "{wrong}");
    }
}

#[test]
fn a_boolean_property_selects_the_alternative() {
    assert_eq!(put("/consents?sure=true", r#"{"granted":true}"#).0, 204);
    assert_eq!(put("/consents?sure=true", r#"{"granted":false}"#).0, 418);
    for (query, body) in [
        ("?sure=false", r#"{"granted":true}"#),
        ("?sure=true", r#"{"granted":"true"}"#),
        ("", r#"{"granted":true}"#),
    ] {
        assert_eq!(put(&format!("/consents{query}"), body).0, 422, "{query} {body}");
    }
}

#[test]
fn the_emitted_document_contains_the_constraints() {
    let document = serde_json::to_value(openapi()).unwrap();
    let schemas = &document["components"]["schemas"];
    assert_eq!(schemas["Granted"]["properties"]["granted"]["enum"], serde_json::json!([true]));
    let heater = &schemas["Stored"]["oneOf"][1];
    assert_eq!(heater["required"], serde_json::json!(["id", "kind"]));
    assert_eq!(heater["properties"]["id"]["minLength"], 1);
}
