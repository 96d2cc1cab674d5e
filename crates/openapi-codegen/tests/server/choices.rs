//! Requests that the server of `features/choices.yaml` accepts and rejects; compiled and run by `server_compiled.rs`.

mod in_process;

use features_server::choices::consents::{Consents, PutConsentRequest, PutConsentResponse};
use features_server::choices::devices::{Devices, PutDeviceRequest, PutDeviceResponse};
use features_server::choices::types::{Consent, Device, Stored, StoredHeater, StoredLamp};
use features_server::choices::{ErrorDocuments, Server, openapi};
use http::StatusCode;

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

fn put(path: &str, body: &'static str) -> (u16, String) {
    in_process::put(Server::new(Home, EmptyDocuments), path, body)
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
