//! What the mock answers, by the repository's contract, whatever that says.

#![allow(clippy::unwrap_used, reason = "a helper that fails ends its test")]

mod support;

use openapi_judge::document::{Document, StatusSpec};
use openapi_judge::exchange::Seen;
use openapi_judge::judge::Judge;
use openapi_judge::message::{Exchange, Request, Response};
use openapi_judge::mock::{Answer, Mock};
use serde_json::Value;
use std::sync::Arc;
use support::stage::Stage;
use support::{bytes_of, contract, converse, kept, listener, request};

fn body(response: &Response) -> Value {
    serde_json::from_slice(&response.body).unwrap()
}

#[test]
fn every_answer_and_example_of_every_operation_is_reached_by_prefer() {
    let stage = Stage::new();
    let lenient = Judge::new(contract());
    let mut reached = 0;
    for (operation, _, request) in stage.requests() {
        let judged = |response: Response| {
            let exchange = Exchange {
                request: request.clone(),
                response,
            };
            lenient.exchange(&exchange, Seen::BOTH)
        };
        for declared in &operation.responses {
            let StatusSpec::Code(code) = declared.status else {
                continue;
            };
            let answer = stage.ask(
                operation,
                &request.clone().with("Prefer", &format!("code={code}")),
                false,
            );
            assert_eq!((answer.response.status, answer.note), (code, None));
            assert!(answer.response.headers.get("preference-applied").is_none());
            let judged = judged(answer.response);
            assert!(judged.is_fine(), "{judged}");
            reached += 1;
            for example in declared.contents.iter().flat_map(|content| &content.examples) {
                if example.name.is_empty() {
                    continue;
                }
                let preference = format!("code={code}, example=\"{}\"", example.name);
                let answer = stage.ask(operation, &request.clone().with("Prefer", &preference), false);
                assert_eq!(answer.response.status, code);
                assert_eq!(body(&answer.response), example.value, "{preference}");
            }
        }
    }
    assert!(reached > 100, "{reached}");
}

#[test]
fn without_a_preference_the_first_success_answers_with_its_first_example() {
    let stage = Stage::new();
    for (operation, _, request) in stage.requests() {
        let success = operation
            .responses
            .iter()
            .find(|response| matches!(response.status, StatusSpec::Code(200..=299)));
        let success = success.unwrap();
        let answer = stage.ask(operation, &request, false);
        assert_eq!(StatusSpec::Code(answer.response.status), success.status);
        match success.contents.first() {
            Some(content) => assert_eq!(body(&answer.response), content.examples[0].value),
            None => assert!(answer.response.body.is_empty()),
        }
        let head = Request {
            method: "HEAD".to_owned(),
            ..request
        };
        if operation.method == "GET" {
            assert_eq!(
                stage.mock.answer(&head, None),
                answer,
                "the server leaves the body out"
            );
        }
    }
}

#[test]
fn an_example_alone_finds_its_answer() {
    let stage = Stage::new();
    let operation = stage.strict.document().operation("update_account").unwrap();
    let request = request(&stage.strict, operation, &operation.alternatives()[0]);
    let preferring =
        |preference: &str| stage.ask(operation, &request.clone().with("Prefer", preference), false);
    assert_eq!(preferring("example=usernameTaken").response.status, 422);
    assert_eq!(preferring("example=twoFactor").response.status, 200);
    // In a refusal it chooses among the examples of that refusal.
    let broken = request.clone().saying("{").with("Prefer", "example=missingType");
    let answer = stage.ask(operation, &broken, false);
    let named = operation.response(422).unwrap().contents[0].examples.iter();
    let named = named
        .clone()
        .find(|example| example.name == "missingType")
        .unwrap();
    assert_eq!(
        (answer.response.status, body(&answer.response)),
        (422, named.value.clone())
    );
}

#[test]
fn what_nobody_declares_is_ignored_and_told() {
    let stage = Stage::new();
    for (operation, _, request) in stage.requests() {
        let plain = stage.ask(operation, &request, false).response;
        for preference in [
            "code=418",
            "code=x",
            "example=nobody-has-this",
            "code=418, example=nor-this",
        ] {
            let answer = stage.ask(operation, &request.clone().with("Prefer", preference), false);
            assert_eq!(answer.response, plain);
            assert!(answer.note.unwrap().contains("is ignored"), "{preference}");
        }
        assert_eq!(
            stage
                .ask(operation, &request.with("Prefer", "return=minimal"), false)
                .note,
            None
        );
    }
}

#[test]
fn outside_of_operations_the_tags_answer() {
    let stage = Stage::new();
    let document = stage.strict.document();
    for (index, (method, path, status)) in [
        ("GET", "/api/v2/unheard-of", 404),
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
        let response = stage.mock.answer(&request, None).response;
        assert_eq!(response.status, status, "{index}");
        let entry = document.unmatched_for(path.trim_start_matches('*')).unwrap();
        assert!(
            stage
                .strict
                .answer(&entry.responses, method, &response)
                .is_empty()
        );
        let judged = stage.strict.exchange(
            &Exchange {
                request,
                response: response.clone(),
            },
            Seen::BOTH,
        );
        assert!(judged.is_fine(), "{judged}");
        if status == 405 {
            assert!(response.headers.get("allow").unwrap().starts_with("GET, HEAD"));
        }
    }
}

#[test]
fn what_cannot_be_answered_is_named_and_all_else_answered() {
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
        mock.unanswerable(),
        ["GET /a 200 application/json", "GET /b 200 header X-Never"]
    );
    let get = |path: &str| Request {
        method: "GET".to_owned(),
        target: path.to_owned(),
        ..Request::default()
    };
    for path in ["/a", "/b"] {
        let Answer { response, note } = mock.answer(&get(path), None);
        assert_eq!(response.status, 501);
        assert!(note.unwrap().ends_with(" needs an example"));
    }
    let other = mock.answer(&get("/a").with("Prefer", "code=404"), None);
    assert_eq!((other.response.status, other.note), (404, None));
}

#[tokio::test]
async fn on_a_socket_a_head_has_no_body_and_a_long_body_is_refused() {
    let stage = Stage::new();
    let (listener, address) = listener().await;
    let (log, lines) = kept();
    tokio::spawn(Arc::new(stage.mock).serve(listener, 40, log));
    let operation = stage.strict.document().operation("get_account").unwrap();
    let mut asked = request(&stage.strict, operation, &operation.alternatives()[0]);
    asked.method = "HEAD".to_owned();
    let answer = converse(address, &bytes_of(&asked)).await;
    assert!(
        answer.starts_with("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n")
            || answer.starts_with("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n"),
        "{answer}"
    );
    assert!(
        answer.ends_with("\r\n\r\n") && answer.contains("content-length: "),
        "{answer}"
    );
    let operation = stage.strict.document().operation("patch_account").unwrap();
    let asked = request(&stage.strict, operation, &operation.alternatives()[0]);
    let answer = converse(address, &bytes_of(&asked)).await;
    assert!(answer.starts_with("HTTP/1.1 413 "), "{answer}");
    let answer = converse(address, &bytes_of(&asked.saying("{}"))).await;
    assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    let path = "x".repeat(40_000);
    let long = format!("GET /{path} HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
    assert!(
        converse(address, long.as_bytes())
            .await
            .starts_with("HTTP/1.1 404 ")
    );
    let lines = lines.lock().unwrap();
    assert!(lines.iter().all(|line| line.len() < 400), "{lines:?}");
    assert_eq!(lines[1], "PATCH /v1/account -> 413: body: longer than the limit");
    assert!(!lines.concat().contains(support::SECRET));
}
