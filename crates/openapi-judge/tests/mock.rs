//! The mock against the repository's contract, whatever that says.

#![allow(clippy::unwrap_used, reason = "a helper that fails ends its test")]

mod support;

use openapi_judge::document::{Alternative, Document, Operation, StatusSpec};
use openapi_judge::exchange::Seen;
use openapi_judge::judge::Judge;
use openapi_judge::message::{Exchange, Request, Response};
use openapi_judge::mock::{Answer, Mock};
use serde_json::Value;
use std::sync::Arc;
use support::{bytes_of, contract, converse, kept, listener, request};

struct Stage {
    mock: Mock,
    strict: Judge,
}

impl Stage {
    fn new() -> Stage {
        let document = contract();
        Stage {
            mock: Mock::new(Arc::clone(&document)).unwrap(),
            strict: Judge::strict(document),
        }
    }

    /// Every operation with a good request for each of its security alternatives.
    fn requests(&self) -> Vec<(&Operation, Alternative, Request)> {
        let operations = self.strict.document().operations.iter();
        let with = |operation| move |alternative| (operation, alternative);
        operations
            .flat_map(|operation| operation.alternatives().into_iter().map(with(operation)))
            .map(|(operation, alternative)| {
                let request = request(&self.strict, operation, &alternative);
                (operation, alternative, request)
            })
            .collect()
    }

    /// The answer, once nothing is to be said against it.
    fn ask(&self, operation: &Operation, request: &Request, oversized: bool) -> Answer {
        let answer = self.mock.answer(request, oversized);
        let found = self
            .strict
            .answer(&operation.responses, &request.method, &answer.response);
        assert!(
            found.is_empty(),
            "{} {}: {found:?}",
            request.method,
            request.target
        );
        answer
    }

    fn refused(&self, operation: &Operation, request: &Request, oversized: bool, statuses: &[u16]) {
        let declared: Vec<u16> = statuses
            .iter()
            .copied()
            .filter(|status| operation.declares(*status))
            .collect();
        if declared.is_empty() {
            return;
        }
        let answer = self.ask(operation, request, oversized);
        let status = answer.response.status;
        assert!(
            declared.contains(&status),
            "{} {}: {status}",
            operation.key(),
            request.target
        );
        assert!(answer.note.is_some(), "the log tells why");
    }
}

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
                stage.mock.answer(&head, false),
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
fn credentials_are_demanded_in_their_place_and_form() {
    let stage = Stage::new();
    for (operation, alternative, request) in stage.requests() {
        if !operation.is_protected() {
            continue;
        }
        let nobody = support::request(&stage.strict, operation, &Alternative { schemes: Vec::new() });
        stage.refused(operation, &nobody, false, &[401]);
        // Before everything else, and whatever is preferred.
        let worse = nobody
            .clone()
            .with("Accept", "text/x-nothing")
            .with("Prefer", "code=200")
            .saying("{");
        stage.refused(operation, &worse, true, &[401]);
        if alternative.schemes.iter().all(|scheme| scheme.scheme.is_some()) {
            for field in ["Bearer", "Bearer ", "Bearer a b", "Digest abc", "abc"] {
                stage.refused(
                    operation,
                    &request.clone().with("Authorization", field),
                    false,
                    &[401],
                );
            }
            let mut twice = request.clone();
            twice
                .headers
                .0
                .push(("Authorization".to_owned(), "Bearer other".to_owned()));
            stage.refused(operation, &twice, false, &[401]);
            let answer = stage.ask(
                operation,
                &request.clone().with("Authorization", "bearer any"),
                false,
            );
            assert_eq!(
                answer.response.status / 100,
                2,
                "any token is good, the scheme in any case"
            );
        }
    }
}

#[test]
fn refusals_come_in_the_order_of_the_stub() {
    let stage = Stage::new();
    for (operation, _, request) in stage.requests() {
        let unacceptable = request
            .clone()
            .with("Accept", "text/x-nothing")
            .with("Content-Type", "text/x-nothing");
        stage.refused(operation, &unacceptable, true, &[406]);
        if operation.body.is_none() {
            continue;
        }
        let unsupported = request.clone().with("Content-Type", "text/x-nothing").saying("{");
        stage.refused(operation, &unsupported, true, &[413]);
        stage.refused(operation, &unsupported, false, &[415]);
        stage.refused(operation, &request.clone().without("Content-Type"), false, &[415]);
        for body in ["{", "null", "[]", "\u{feff}{}", ""] {
            stage.refused(operation, &request.clone().saying(body), false, &[400, 422]);
        }
    }
    let operation = stage.strict.document().operation("get_user").unwrap();
    let mut request = request(&stage.strict, operation, &operation.alternatives()[0]);
    request.target = "/api/v2/users/no%20such".to_owned();
    stage.refused(operation, &request, false, &[404]);
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
    ]
    .into_iter()
    .enumerate()
    {
        let request = Request {
            method: method.to_owned(),
            target: path.to_owned(),
            ..Request::default()
        };
        let response = stage.mock.answer(&request, false).response;
        assert_eq!(response.status, status, "{index}");
        let entry = document.unmatched_for(path).unwrap();
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
fn what_cannot_be_answered_is_named_before_anything_is_served() {
    let text = "paths: {/a: {get: {responses: {'200': {description: yes, content: {application/json: \
                {schema: {type: string, pattern: '^never[0-9]{7}$'}}}}}}}}";
    let fault = Mock::new(Arc::new(Document::parse(text).unwrap())).unwrap_err();
    assert!(
        fault.contains("GET /a 200 application/json") && fault.contains("example"),
        "{fault}"
    );
}

#[tokio::test]
async fn on_a_socket_a_head_has_no_body_and_a_long_body_is_refused() {
    let stage = Stage::new();
    let (listener, address) = listener().await;
    let (log, lines) = kept();
    tokio::spawn(openapi_judge::serve::mock(
        listener,
        Arc::new(stage.mock),
        40,
        log,
    ));
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
    let lines = lines.lock().unwrap();
    assert_eq!(lines[1], "PATCH /v1/account -> 413: body: longer than the limit");
    assert!(!lines.concat().contains(support::SECRET));
}
