//! The responses of the mock to valid requests, derived from the contract of this repository.

#![allow(clippy::unwrap_used, reason = "a helper that fails ends its test")]

mod support;

use openapi_judge::document::{Document, StatusSpec};
use openapi_judge::exchange::BodiesRead;
use openapi_judge::judge::Judge;
use openapi_judge::message::{Exchange, Request, Response};
use openapi_judge::mock::{Mock, MockResponse};
use serde_json::Value;
use std::sync::Arc;
use support::fixture::MockFixture;
use support::{bytes_of, contract, listener, recording_log, request, send_bytes};

fn body(response: &Response) -> Value {
    serde_json::from_slice(&response.body).unwrap()
}

#[test]
fn prefer_reaches_every_response_and_example_of_every_operation() {
    let fixture = MockFixture::new();
    let lenient = Judge::new(contract());
    let mut reached = 0;
    for (operation, _, request) in fixture.requests() {
        let judge = |response: Response| {
            let exchange = Exchange {
                request: request.clone(),
                response,
            };
            lenient.exchange(&exchange, BodiesRead::BOTH)
        };
        for declared in &operation.responses {
            let StatusSpec::Code(code) = declared.status else {
                continue;
            };
            let mocked = fixture.conforming_response(
                operation,
                &request.clone().with_header("Prefer", &format!("code={code}")),
                false,
            );
            assert_eq!((mocked.response.status, mocked.note), (code, None));
            assert!(mocked.response.headers.get("preference-applied").is_none());
            let verdict = judge(mocked.response);
            assert!(verdict.is_conforming(), "{verdict}");
            reached += 1;
            for example in declared.contents.iter().flat_map(|content| &content.examples) {
                if example.name.is_empty() {
                    continue;
                }
                let preference = format!("code={code}, example=\"{}\"", example.name);
                let mocked = fixture.conforming_response(
                    operation,
                    &request.clone().with_header("Prefer", &preference),
                    false,
                );
                assert_eq!(mocked.response.status, code);
                assert_eq!(body(&mocked.response), example.value, "{preference}");
            }
        }
    }
    assert!(reached > 100, "{reached}");
}

#[test]
fn without_a_preference_the_response_is_the_first_success_with_its_first_example() {
    let fixture = MockFixture::new();
    for (operation, _, request) in fixture.requests() {
        let success = operation
            .responses
            .iter()
            .find(|response| matches!(response.status, StatusSpec::Code(200..=299)));
        let success = success.unwrap();
        let mocked = fixture.conforming_response(operation, &request, false);
        assert_eq!(StatusSpec::Code(mocked.response.status), success.status);
        match success.contents.first() {
            Some(content) => assert_eq!(body(&mocked.response), content.examples[0].value),
            None => assert!(mocked.response.body.is_empty()),
        }
        let head = Request {
            method: "HEAD".to_owned(),
            ..request
        };
        if operation.method == "GET" {
            assert_eq!(
                fixture.mock.respond(&head, None),
                mocked,
                "the server omits the body"
            );
        }
    }
}

#[test]
fn a_preferred_example_selects_its_response() {
    let fixture = MockFixture::new();
    let operation = fixture.strict.document().operation("update_account").unwrap();
    let request = request(&fixture.strict, operation, &operation.alternatives()[0]);
    let preferring = |preference: &str| {
        fixture.conforming_response(
            operation,
            &request.clone().with_header("Prefer", preference),
            false,
        )
    };
    assert_eq!(preferring("example=usernameTaken").response.status, 422);
    assert_eq!(preferring("example=twoFactor").response.status, 200);
    // For a rejection, it selects among the examples of that response.
    let broken = request
        .clone()
        .with_body("{")
        .with_header("Prefer", "example=missingType");
    let mocked = fixture.conforming_response(operation, &broken, false);
    let named = operation.response(422).unwrap().contents[0].examples.iter();
    let named = named
        .clone()
        .find(|example| example.name == "missingType")
        .unwrap();
    assert_eq!(
        (mocked.response.status, body(&mocked.response)),
        (422, named.value.clone())
    );
}

#[test]
fn undeclared_preferences_are_ignored_and_noted() {
    let fixture = MockFixture::new();
    for (operation, _, request) in fixture.requests() {
        let plain = fixture.conforming_response(operation, &request, false).response;
        for preference in [
            "code=418",
            "code=x",
            "example=nobody-has-this",
            "code=418, example=nor-this",
        ] {
            let mocked = fixture.conforming_response(
                operation,
                &request.clone().with_header("Prefer", preference),
                false,
            );
            assert_eq!(mocked.response, plain);
            assert!(mocked.note.unwrap().contains("is ignored"), "{preference}");
        }
        assert_eq!(
            fixture
                .conforming_response(operation, &request.with_header("Prefer", "return=minimal"), false)
                .note,
            None
        );
    }
}

#[test]
fn requests_that_match_no_operation_get_the_responses_of_the_tags() {
    let fixture = MockFixture::new();
    let document = fixture.strict.document();
    for (index, (method, path, status)) in [
        ("GET", "/api/v2/unknown", 404),
        ("DELETE", "/v1/account", 405),
        ("GET", "/api/workspace", 404),
        ("OPTIONS", "/api/v2/users/a", 405),
        ("GET", "/", 404),
        ("OPTIONS", "*", 404),
    ]
    .into_iter()
    .enumerate()
    {
        let request = Request {
            method: method.to_owned(),
            target: path.to_owned(),
            ..Request::default()
        };
        let response = fixture.mock.respond(&request, None).response;
        assert_eq!(response.status, status, "{index}");
        let entry = document.unmatched_for(path.trim_start_matches('*')).unwrap();
        assert!(
            fixture
                .strict
                .response_in(&entry.pointer, &entry.responses, method, &response)
                .is_empty()
        );
        let verdict = fixture.strict.exchange(
            &Exchange {
                request,
                response: response.clone(),
            },
            BodiesRead::BOTH,
        );
        assert!(verdict.is_conforming(), "{verdict}");
        if status == 405 {
            assert!(response.headers.get("allow").unwrap().starts_with("GET, HEAD"));
        }
    }
}

#[test]
fn responses_without_an_instance_are_listed_and_replaced_by_501() {
    let text = "
paths:
  /a: {get: {responses: {
    '200': {description: Yes., content: {application/json: {schema: {$ref: '#/components/schemas/Never'}}}},
    '404': {description: No.}}}}
  /b: {get: {responses: {
    '200': {description: Yes., headers: {
      X-Never: {required: true, schema: {$ref: '#/components/schemas/Never'}}}}}}}
components:
  schemas: {Never: {type: string, pattern: '^never$', minLength: 6}}
";
    let mock = Mock::new(Arc::new(Document::parse(text).unwrap()));
    assert_eq!(
        mock.missing_examples(),
        ["GET /a 200 application/json", "GET /b 200 header X-Never"]
    );
    let get = |path: &str| Request {
        method: "GET".to_owned(),
        target: path.to_owned(),
        ..Request::default()
    };
    for path in ["/a", "/b"] {
        let MockResponse { response, note } = mock.respond(&get(path), None);
        assert_eq!(response.status, 501);
        assert!(note.unwrap().ends_with(" needs an example"));
    }
    let other = mock.respond(&get("/a").with_header("Prefer", "code=404"), None);
    assert_eq!((other.response.status, other.note), (404, None));
}

#[tokio::test]
async fn over_http_head_has_no_body_and_a_large_body_is_rejected() {
    let fixture = MockFixture::new();
    let (listener, address) = listener().await;
    let (log, lines) = recording_log();
    tokio::spawn(Arc::new(fixture.mock).serve(listener, 40, log));
    let operation = fixture.strict.document().operation("get_account").unwrap();
    let mut head = request(&fixture.strict, operation, &operation.alternatives()[0]);
    head.method = "HEAD".to_owned();
    let response = send_bytes(address, &bytes_of(&head)).await;
    assert!(
        response.starts_with("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n")
            || response.starts_with("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n"),
        "{response}"
    );
    assert!(
        response.ends_with("\r\n\r\n") && response.contains("content-length: "),
        "{response}"
    );
    let operation = fixture.strict.document().operation("patch_account").unwrap();
    let patch = request(&fixture.strict, operation, &operation.alternatives()[0]);
    let response = send_bytes(address, &bytes_of(&patch)).await;
    assert!(response.starts_with("HTTP/1.1 413 "), "{response}");
    let response = send_bytes(address, &bytes_of(&patch.with_body("{}"))).await;
    assert!(response.starts_with("HTTP/1.1 200 "), "{response}");
    let path = "x".repeat(40_000);
    let long = format!("GET /{path} HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
    assert!(
        send_bytes(address, long.as_bytes())
            .await
            .starts_with("HTTP/1.1 404 ")
    );
    let lines = lines.lock().unwrap();
    assert!(lines.iter().all(|line| line.len() < 400), "{lines:?}");
    assert_eq!(lines[1], "PATCH /v1/account -> 413: body: larger than the limit");
    assert!(!lines.concat().contains(support::SECRET));
}

#[tokio::test]
async fn the_log_has_the_status_that_was_sent() {
    let text = "
paths:
  /a: {get: {responses: {'200': {description: Yes., headers: {
    X: {required: true, schema: {type: string}, example: \"a\\nb\"}}}}}}
";
    let mock = Arc::new(Mock::new(Arc::new(Document::parse(text).unwrap())));
    let (listener, address) = listener().await;
    let (log, lines) = recording_log();
    tokio::spawn(mock.serve(listener, 40, log));
    let request = b"GET /a HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n";
    let response = send_bytes(address, request).await;
    assert!(response.starts_with("HTTP/1.1 500 "), "{response}");
    assert_eq!(
        *lines.lock().unwrap(),
        ["GET /a -> 500: HTTP cannot express the declared response 200"]
    );
}
