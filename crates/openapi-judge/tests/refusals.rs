//! What the mock refuses, by the repository's contract, whatever that says.

#![allow(clippy::unwrap_used, reason = "a helper that fails ends its test")]

mod support;

use openapi_judge::document::{Alternative, Document};
use openapi_judge::message::{Fields, Request};
use openapi_judge::mock::Mock;
use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use support::stage::Stage;
use support::{SECRET, bytes_of, converse, request};

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

/// A chunk whose size is no number, and a body that ends before its length.
const BROKEN: [&str; 2] = [
    "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
    "Content-Length: 9\r\n\r\n{}",
];

#[tokio::test]
async fn a_body_that_is_no_message_is_not_taken_for_a_long_one() {
    let stage = Stage::new();
    let (listener, address) = support::listener().await;
    let (log, lines) = support::kept();
    let serving = Arc::new(stage.mock).serve(listener, 65_536, log);
    tokio::spawn(serving);
    let operation = stage.strict.document().operation("patch_account").unwrap();
    let asked = request(&stage.strict, operation, &operation.alternatives()[0]).saying("");
    let said = String::from_utf8(bytes_of(&asked)).unwrap();
    let (head, _) = said.split_once("Content-Length").unwrap();
    for broken in BROKEN {
        let answer = support::converse_ending(address, format!("{head}{broken}").as_bytes()).await;
        let refused = ["400", "422"].map(|status| answer.starts_with(&format!("HTTP/1.1 {status} ")));
        assert!(refused.contains(&true), "{answer}");
        let line = lines.lock().unwrap().pop().unwrap();
        assert!(
            line.ends_with("body: malformed, or broken off before its end"),
            "{line}"
        );
    }
}

#[test]
fn with_tokens_no_other_credential_is_good() {
    let mut stage = Stage::new();
    stage.mock = stage.mock.tokens(vec!["other".to_owned(), SECRET.to_owned()]);
    let mut refused = 0;
    for (operation, alternative, request) in stage.requests() {
        let success = |request: &Request| stage.ask(operation, request, false).response.status / 100 == 2;
        assert!(success(&request), "{}", operation.key());
        if operation.is_protected() && !alternative.schemes.is_empty() {
            let text = |text: &str| text.replace(SECRET, "n0b0dy");
            let mut unknown = request.clone();
            unknown.target = text(&unknown.target);
            for (_, value) in &mut unknown.headers.0 {
                *value = text(value);
            }
            stage.refused(operation, &unknown, false, &[401]);
            refused += 1;
        }
    }
    assert!(refused > 10, "{refused}");
}

#[test]
fn a_token_is_a_key_in_its_place_and_user_and_password_by_basic() {
    let text = "
paths:
  /a: {get: {security: [{key: []}, {basic: []}, {cookie: [], bearer: []}], responses: {
    '204': {description: Fine.}, '401': {description: Refused.}}}}
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
    cookie: {type: apiKey, in: cookie, name: c}
    basic: {type: http, scheme: basic}
    bearer: {type: http, scheme: bearer}
";
    let document = Arc::new(Document::parse(text).unwrap());
    let tokens = ["Aladdin:open sesame", "one", "two"].map(str::to_owned);
    let mock = Mock::new(document).tokens(tokens.to_vec());
    let status = |fields: &[(&str, &str)]| {
        let fields = fields
            .iter()
            .map(|(name, value)| ((*name).into(), (*value).into()));
        let request = Request {
            method: "GET".to_owned(),
            target: "/a".to_owned(),
            headers: Fields(fields.collect()),
            body: Vec::new(),
        };
        mock.answer(&request, None).response.status
    };
    let basic = "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==";
    for good in [
        &[("X-Key", "one")][..],
        &[("Authorization", basic)],
        &[("Authorization", "Bearer two"), ("Cookie", "c=one")],
    ] {
        assert_eq!(status(good), 204, "{good:?}");
    }
    for bad in [
        &[("X-Key", "three")][..],
        // One without a colon is no user and password, nor is what is not encoded.
        &[("Authorization", "Basic b25l")],
        &[("Authorization", "Basic one")],
        // One of two credentials is not enough.
        &[("Authorization", "Bearer two"), ("Cookie", "c=three")],
        &[("Authorization", "Bearer two")],
    ] {
        assert_eq!(status(bad), 401, "{bad:?}");
    }
}

/// A program that ends with its test.
struct Program(Child);

impl Drop for Program {
    fn drop(&mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}

#[tokio::test]
async fn the_program_lets_in_the_tokens_it_is_given() {
    let document = concat!(env!("CARGO_MANIFEST_DIR"), "/../../openapi.yaml");
    let mut program = Program(
        Command::new(env!("CARGO_BIN_EXE_openapi-judge"))
            .args([
                "mock",
                "--document",
                document,
                "--token",
                "other",
                "--token",
                SECRET,
            ])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap(),
    );
    let mut line = String::new();
    let output = program.0.stdout.take().unwrap();
    BufReader::new(output).read_line(&mut line).unwrap();
    let address = line.trim().strip_prefix("listening on http://").unwrap();
    let address = address.parse().unwrap();
    let stage = Stage::new();
    let operation = stage.strict.document().operation("get_account").unwrap();
    let good = request(&stage.strict, operation, &operation.alternatives()[0]);
    let bad = good.clone().with("Authorization", "Bearer n0b0dy");
    let good = converse(address, &bytes_of(&good)).await;
    let bad = converse(address, &bytes_of(&bad)).await;
    let mut log = program.0.stderr.take().unwrap();
    drop(program);
    let mut said = String::new();
    log.read_to_string(&mut said).unwrap();
    assert!(good.starts_with("HTTP/1.1 200 "), "{good}");
    assert!(bad.starts_with("HTTP/1.1 401 "), "{bad}");
    let why = "GET /v1/account -> 401: the token is not one of those that are let in";
    assert!(said.contains(why) && !said.contains("n0b0dy"), "{said}");
}
