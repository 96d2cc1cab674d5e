//! The responses of the mock to invalid requests, derived from the contract of this repository.

#![allow(clippy::unwrap_used, reason = "a helper that fails ends its test")]

mod support;

use openapi_judge::document::{Document, SecurityRequirement};
use openapi_judge::message::{Headers, Request};
use openapi_judge::mock::Mock;
use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use support::fixture::MockFixture;
use support::{SECRET, bytes_of, request, send_bytes};

#[test]
fn credentials_are_required_in_their_location_and_form() {
    let fixture = MockFixture::new();
    for (operation, requirement, request) in fixture.requests() {
        if !operation.is_protected() {
            continue;
        }
        let anonymous = support::request(
            &fixture.strict,
            operation,
            &SecurityRequirement { schemes: Vec::new() },
        );
        fixture.assert_rejected(operation, &anonymous, false, &[401]);
        // They are checked first, and `Prefer` does not matter.
        let worse = anonymous
            .clone()
            .with_header("Accept", "text/x-nothing")
            .with_header("Prefer", "code=200")
            .with_body("{");
        fixture.assert_rejected(operation, &worse, true, &[401]);
        if requirement
            .schemes
            .iter()
            .all(|scheme| scheme.http_scheme.is_some())
        {
            for field in ["Bearer", "Bearer ", "Bearer a b", "Digest abc", "abc"] {
                fixture.assert_rejected(
                    operation,
                    &request.clone().with_header("Authorization", field),
                    false,
                    &[401],
                );
            }
            let mut repeated = request.clone();
            repeated
                .headers
                .0
                .push(("Authorization".to_owned(), "Bearer other".to_owned()));
            fixture.assert_rejected(operation, &repeated, false, &[401]);
            let mocked = fixture.conforming_response(
                operation,
                &request.clone().with_header("Authorization", "bearer any"),
                false,
            );
            assert_eq!(
                mocked.response.status / 100,
                2,
                "every token is accepted, and the scheme is case-insensitive"
            );
        }
    }
}

#[test]
fn rejections_follow_the_order_of_the_stub() {
    let fixture = MockFixture::new();
    for (operation, _, request) in fixture.requests() {
        let unacceptable = request
            .clone()
            .with_header("Accept", "text/x-nothing")
            .with_header("Content-Type", "text/x-nothing");
        fixture.assert_rejected(operation, &unacceptable, true, &[406]);
        if operation.body.is_none() {
            continue;
        }
        let unsupported = request
            .clone()
            .with_header("Content-Type", "text/x-nothing")
            .with_body("{");
        fixture.assert_rejected(operation, &unsupported, true, &[413]);
        fixture.assert_rejected(operation, &unsupported, false, &[415]);
        fixture.assert_rejected(
            operation,
            &request.clone().without_header("Content-Type"),
            false,
            &[415],
        );
        for body in ["{", "null", "[]", "\u{feff}{}", ""] {
            fixture.assert_rejected(operation, &request.clone().with_body(body), false, &[400, 422]);
        }
    }
    let operation = fixture.strict.document().operation("get_user").unwrap();
    let mut request = request(&fixture.strict, operation, &operation.alternatives()[0]);
    request.target = "/api/v2/users/no%20such".to_owned();
    fixture.assert_rejected(operation, &request, false, &[404]);
}

/// A chunk with a malformed size, and a body shorter than its length.
const MALFORMED: [&str; 2] = [
    "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
    "Content-Length: 9\r\n\r\n{}",
];

#[tokio::test]
async fn a_malformed_body_is_not_rejected_as_too_large() {
    let fixture = MockFixture::new();
    let (listener, address) = support::listener().await;
    let (log, lines) = support::recording_log();
    let serving = Arc::new(fixture.mock).serve(listener, 65_536, log);
    tokio::spawn(serving);
    let operation = fixture.strict.document().operation("patch_account").unwrap();
    let patch = request(&fixture.strict, operation, &operation.alternatives()[0]).with_body("");
    let text = String::from_utf8(bytes_of(&patch)).unwrap();
    let (head, _) = text.split_once("Content-Length").unwrap();
    for malformed in MALFORMED {
        let received = support::send_and_shut_down(address, format!("{head}{malformed}").as_bytes()).await;
        let statuses = ["400", "422"].map(|status| received.starts_with(&format!("HTTP/1.1 {status} ")));
        assert!(statuses.contains(&true), "{received}");
        let line = lines.lock().unwrap().pop().unwrap();
        assert!(line.ends_with("body: malformed or incomplete"), "{line}");
    }
}

#[test]
fn with_tokens_other_credentials_are_rejected() {
    let mut fixture = MockFixture::new();
    fixture.mock = fixture.mock.tokens(vec!["other".to_owned(), SECRET.to_owned()]);
    let mut rejected = 0;
    for (operation, requirement, request) in fixture.requests() {
        let success = |request: &Request| {
            fixture
                .conforming_response(operation, request, false)
                .response
                .status
                / 100
                == 2
        };
        assert!(success(&request), "{}", operation.key());
        if operation.is_protected() && !requirement.schemes.is_empty() {
            let replace = |text: &str| text.replace(SECRET, "unknown-token");
            let mut unknown = request.clone();
            unknown.target = replace(&unknown.target);
            for (_, value) in &mut unknown.headers.0 {
                *value = replace(value);
            }
            fixture.assert_rejected(operation, &unknown, false, &[401]);
            rejected += 1;
        }
    }
    assert!(rejected > 10, "{rejected}");
}

#[test]
fn a_token_is_an_api_key_a_bearer_token_or_user_and_password() {
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
            headers: Headers(fields.collect()),
            body: Vec::new(),
        };
        mock.respond(&request, None).response.status
    };
    let basic = "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==";
    for accepted in [
        &[("X-Key", "one")][..],
        &[("Authorization", basic)],
        &[("Authorization", "Bearer two"), ("Cookie", "c=one")],
    ] {
        assert_eq!(status(accepted), 204, "{accepted:?}");
    }
    for rejected in [
        &[("X-Key", "three")][..],
        // Basic needs a colon, and must be encoded.
        &[("Authorization", "Basic b25l")],
        &[("Authorization", "Basic one")],
        // One of two required credentials is not enough.
        &[("Authorization", "Bearer two"), ("Cookie", "c=three")],
        &[("Authorization", "Bearer two")],
    ] {
        assert_eq!(status(rejected), 401, "{rejected:?}");
    }
}

/// A process that is killed when its test ends.
struct Process(Child);

impl Drop for Process {
    fn drop(&mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}

#[tokio::test]
async fn the_command_accepts_only_the_given_tokens() {
    let document = concat!(env!("CARGO_MANIFEST_DIR"), "/../../openapi.yaml");
    let mut process = Process(
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
    let output = process.0.stdout.take().unwrap();
    BufReader::new(output).read_line(&mut line).unwrap();
    let address = line.trim().strip_prefix("listening on http://").unwrap();
    let address = address.parse().unwrap();
    let fixture = MockFixture::new();
    let operation = fixture.strict.document().operation("get_account").unwrap();
    let accepted = request(&fixture.strict, operation, &operation.alternatives()[0]);
    let rejected = accepted
        .clone()
        .with_header("Authorization", "Bearer unknown-token");
    let accepted = send_bytes(address, &bytes_of(&accepted)).await;
    let rejected = send_bytes(address, &bytes_of(&rejected)).await;
    let mut log = process.0.stderr.take().unwrap();
    drop(process);
    let mut lines = String::new();
    log.read_to_string(&mut lines).unwrap();
    assert!(accepted.starts_with("HTTP/1.1 200 "), "{accepted}");
    assert!(rejected.starts_with("HTTP/1.1 401 "), "{rejected}");
    let line = "GET /v1/account -> 401: the token is not one of the accepted tokens";
    assert!(
        lines.contains(line) && !lines.contains("unknown-token"),
        "{lines}"
    );
}
