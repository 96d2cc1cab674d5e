//! Validation of requests by the router, and the violations that it reports.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    missing_docs,
    reason = "a failing test panics"
)]

mod support;

use http::Method;
use serde_json::{Value, json};
use support::{Response, call};

const JSON_API: &str = "application/vnd.api+json";

async fn patch(body: &str) -> (Response, Option<String>) {
    call(Method::PATCH, "/v1/account")
        .body("application/json", body.to_owned())
        .send_observed()
        .await
}

fn details(response: &Response) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let body = response.json();
    let details = body["details"].as_array().unwrap();
    details
        .iter()
        .map(|detail| (text(&detail["pointer"]), text(&detail["message"])))
        .collect()
}

#[tokio::test]
async fn every_violation_is_reported_with_its_pointer() {
    let (response, observed) = patch(
        r#"{"name":"","email":"no","settings":{"currency":"euro","timezone":5,"extra":1},"a/b~c":null,"more":[]}"#,
    )
    .await;
    assert_eq!(response.status, 400);
    assert_eq!(observed, None);
    assert_eq!(response.json()["error"], "invalid_request");
    let pointers: Vec<String> = details(&response)
        .into_iter()
        .map(|(pointer, _)| pointer)
        .collect();
    assert_eq!(
        pointers,
        [
            "/name",
            "/email",
            "/settings/currency",
            "/settings/timezone",
            "/settings/extra",
            "/a~1b~0c",
            "/more"
        ]
    );
}

#[tokio::test]
async fn omitted_violations_are_mentioned() {
    let properties: Vec<String> = (0..1001).map(|index| format!("\"{index}\":0")).collect();
    for (count, reported, message) in [
        (1000, 1000, "has 1000 validation errors"),
        (1001, 1001, "has more than 1000 validation errors"),
    ] {
        let (response, _) = patch(&format!("{{{}}}", properties[..count].join(","))).await;
        assert_eq!(response.status, 400);
        let details = details(&response);
        assert_eq!(details.len(), reported);
        assert_eq!(
            details[reported - 1].1.contains("Further violations are omitted"),
            count > 1000
        );
        let body = response.json();
        assert!(
            body["message"].as_str().unwrap().contains(message),
            "{}",
            body["message"]
        );
    }
}

#[tokio::test]
async fn violations_describe_the_violated_constraint() {
    for (body, pointer, message) in [
        (r#"{"name":"\u0007"}"#, "/name", "must match"),
        (r#"{"name":null}"#, "/name", "must be a string"),
        (r#"{"name":1}"#, "/name", "must be a string"),
        (r#"{"name":"a","name":"b"}"#, "/name", "must not be repeated"),
        (r#"{"unknown":1}"#, "/unknown", "is not a property"),
        (
            r#"{"settings":{"language":"toolonglanguage"}}"#,
            "/settings/language",
            "must match",
        ),
        (r#"{"email":"a@b@c"}"#, "/email", "must be a valid email"),
        (r#"[]"#, "", "must be an object"),
        (r#"null"#, "", "must be an object"),
        (r#"["Acme",null,null]"#, "", "must be an object"),
        (r#"{"name":"#, "", "EOF"),
        (r#"{"name":"Acme"} x"#, "", "trailing"),
        ("", "", "must not be empty"),
    ] {
        let (response, _) = patch(body).await;
        assert_eq!(response.status, 400, "{body}");
        let details = details(&response);
        assert_eq!(details.len(), 1, "{body}");
        assert_eq!(details[0].0, pointer, "{body}");
        assert!(details[0].1.contains(message), "{body}: {}", details[0].1);
    }
}

#[tokio::test]
async fn lengths_count_characters() {
    for (length, status) in [(100, 200), (101, 400)] {
        let (response, _) = patch(&json!({"name": "é".repeat(length)}).to_string()).await;
        assert_eq!(response.status, status, "{length}");
    }
}

#[tokio::test]
async fn absent_null_and_value_are_distinguished() {
    for (body, observed) in [
        ("{}", "settings: Absent"),
        (r#"{"settings":null}"#, "settings: Null"),
        (r#"{"settings":{}}"#, "currency: Absent, timezone: Absent"),
        (
            r#"{"settings":{"currency":null,"timezone":"UTC"}}"#,
            "currency: Null, timezone: Value(\"UTC\")",
        ),
    ] {
        let (response, request) = patch(body).await;
        assert_eq!(response.status, 200, "{body}");
        assert!(
            request.as_ref().is_some_and(|request| request.contains(observed)),
            "{body}: {request:?}"
        );
    }
}

#[tokio::test]
async fn json_api_has_an_error_object_for_each_violation() {
    let body = r#"{"data":{"attributes":{"username":"a b","email":7}}}"#;
    let response = call(Method::PATCH, "/api/v2/account/update")
        .body(JSON_API, body)
        .send()
        .await;
    assert_eq!(response.status, 422);
    let errors = response.json()["errors"].clone();
    let pointers: Vec<&str> = errors
        .as_array()
        .unwrap()
        .iter()
        .map(|error| error["source"]["pointer"].as_str().unwrap())
        .collect();
    assert_eq!(
        pointers,
        [
            "/data/attributes/username",
            "/data/attributes/email",
            "/data/type"
        ]
    );
    assert!(
        errors
            .as_array()
            .unwrap()
            .iter()
            .all(|error| error["status"] == "422")
    );
}

#[tokio::test]
async fn unknown_properties_are_ignored_where_the_contract_allows_them() {
    let body = r#"{"meta":1,"data":{"id":7,"type":"users","attributes":{"username":"ada","other":[1]}}}"#;
    let (response, observed) = call(Method::PATCH, "/api/v2/account/update")
        .body(JSON_API, body)
        .send_observed()
        .await;
    assert_eq!(response.status, 200);
    assert!(observed.unwrap().contains("username: Some(\"ada\")"));
}

#[tokio::test]
async fn an_enum_accepts_only_its_values() {
    for data_type in [r#"{"users":null}"#, "\"Users\"", "0", "null"] {
        let body = format!(r#"{{"data":{{"type":{data_type}}}}}"#);
        let response = call(Method::PATCH, "/api/v2/account/update")
            .body(JSON_API, body)
            .send()
            .await;
        assert_eq!(response.status, 422, "{data_type}");
    }
}

#[tokio::test]
async fn times_are_those_of_rfc_3339() {
    for (time, fine) in [
        ("2026-09-18T20:12:00Z", true),
        ("2026-09-18T20:12:00.123+02:00", true),
        ("2026-09-18", false),
        ("2026-09-18 20:12:00Z", false),
        ("2026-09-18T20:12Z", false),
        ("2026-09-18T20:12:00Z[UTC]", false),
        ("2026-02-30T20:12:00Z", false),
        ("9999-12-31T23:59:59-23:59", true),
    ] {
        let body = json!({"data": {"type": "authentication-tokens", "attributes": {"expired-at": time}}})
            .to_string();
        let (response, observed) = call(Method::POST, "/api/v2/users/ada/authentication-tokens")
            .body(JSON_API, body)
            .send_observed()
            .await;
        assert_eq!(observed.is_some(), fine, "{time}");
        if !fine {
            let pointer = &response.json()["errors"][0]["source"]["pointer"];
            assert_eq!(pointer, "/data/attributes/expired-at", "{time}");
        }
    }
}

#[tokio::test]
async fn path_parameters_are_decoded_and_validated() {
    let (response, observed) = call(Method::GET, "/api/v2/users/%61da").send_observed().await;
    assert_eq!(response.status, 200);
    assert!(observed.unwrap().contains("user: \"ada\""));
    for path in ["/api/v2/users/a%20b", "/api/v2/users/%FF", "/api/v2/users/a%2Fb"] {
        let response = call(Method::GET, path).send().await;
        assert_eq!(response.status, 404, "{path}");
        assert_eq!(
            response.json(),
            json!({"errors": [{"status": "404", "title": "not found"}]}),
            "{path}"
        );
    }
}

#[tokio::test]
async fn query_parameters_are_decoded() {
    let (response, observed) = call(Method::GET, "/v1/account?other=1&account%5Fid=acct_%300+1")
        .send_observed()
        .await;
    assert_eq!(response.status, 200);
    assert!(observed.unwrap().contains("account_id: Some(\"acct_00 1\")"));
    let (_, observed) = call(Method::GET, "/v1/account").send_observed().await;
    assert!(observed.unwrap().contains("account_id: None"));
}

#[tokio::test]
async fn deeply_nested_bodies_are_rejected() {
    let (response, _) = patch(&format!("{}{}", "[".repeat(20_000), "]".repeat(20_000))).await;
    assert_eq!(response.status, 400);
}

#[tokio::test]
async fn invalid_utf_8_is_rejected_even_in_ignored_properties() {
    for body in [
        &b"{\"name\":\"\xff\"}"[..],
        b"{\"data\":{\"type\":\"users\"},\"ignored\":\"\xff\"}",
    ] {
        let accounts = call(Method::PATCH, "/v1/account")
            .body("application/json", body.to_vec())
            .send()
            .await;
        assert_eq!(accounts.status, 400);
        let terraform = call(Method::PATCH, "/api/v2/account/update")
            .body(JSON_API, body.to_vec())
            .send()
            .await;
        assert_eq!(terraform.status, 422);
    }
}
