//! A server that follows a small document, and nothing that generated servers promise beyond it, passes the suite without
//! these promises, and fails with them. Every failure says all that is needed to understand and to repeat it.

#![allow(clippy::unwrap_used, reason = "a test ends where it fails")]

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::response::Response;
use openapi_conformance::Bindings;
use openapi_conformance::call::{Call, ClientFailure, ClientOutcome, ClientResponse, secret};
use openapi_conformance::case::{self, Plan, Profile, Promise};
use openapi_conformance::deployment::{self, Deployment, Summary};
use openapi_conformance::document::Document;
use openapi_conformance::judge::Judge;
use openapi_conformance::run::Rule;
use openapi_conformance::script::ScriptHandle;
use openapi_conformance::types::Constants;
use openapi_conformance::wire::{self, Headers};
use openapi_judge::style;
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::sync::{Arc, LazyLock};
use std::time::Duration;
use tokio::net::TcpListener;

/// A required query parameter, errors with and without bodies, none of which has pointers, and operations with and without
/// security.
const DOCUMENT: &str = "
openapi: 3.0.3
info: {title: Notes, version: '1'}
paths:
  /notes:
    get:
      operationId: listNotes
      parameters:
        - {name: topic, in: query, required: true, schema: {type: string, minLength: 1, maxLength: 20}}
      responses:
        '200': {description: d, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Note'}}}}}
        '400': {description: d}
        '406': {description: d}
    post:
      operationId: createNote
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}}
      responses:
        '201': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}}
        '400': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}
        '415': {description: d}
  /notes/{id}:
    get:
      operationId: getNote
      security: [{token: []}]
      parameters: [{name: id, in: path, required: true, schema: {type: string, maxLength: 10}}]
      responses:
        '200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}}
        '401': {description: d}
        '404': {description: d}
components:
  securitySchemes: {token: {type: http, scheme: bearer}}
  schemas:
    Note:
      type: object
      required: [title]
      properties: {title: {type: string, minLength: 1, maxLength: 50}, stars: {type: integer, minimum: 0, maximum: 5}}
    Problem: {type: object, required: [error], properties: {error: {type: string}}}
";

/// What the token of the deployment is.
const TOKEN: &str = "t0ken-of-the-notes";

static NOTES: LazyLock<Arc<Document>> = LazyLock::new(|| Arc::new(Document::parse(DOCUMENT).unwrap()));

/// The server. It responds with undeclared client errors, with a `Content-Type` without a body, and to neither `HEAD` nor
/// undeclared parameters nor `Accept` as generated servers do.
async fn respond(request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let query = parts.uri.query().unwrap_or_default();
    match (parts.method.as_str(), parts.uri.path()) {
        ("GET", "/notes") => {
            let pairs: Vec<(&str, &str)> = query.split('&').filter_map(|pair| pair.split_once('=')).collect();
            let topic = match pairs.as_slice() {
                [("topic", topic)] => openapi_judge::percent::percent_decode(&topic.replace('+', " ")),
                _ => return empty(400),
            };
            match topic.chars().count() {
                1..=20 => json_response(200, &json!([{"title": "a"}])),
                _ => empty(400),
            }
        }
        ("POST", "/notes") => {
            let media_type = parts
                .headers
                .get("content-type")
                .map(|value| value.to_str().unwrap());
            if media_type.is_some_and(|name| !name.to_ascii_lowercase().starts_with("application/json")) {
                return empty(415);
            }
            let bytes = to_bytes(body, usize::MAX).await.unwrap();
            match serde_json::from_slice::<Value>(&bytes) {
                Ok(note) if is_note(&note) => json_response(201, &note),
                Ok(_) => text(422, "not a note"),
                Err(error) => json_response(400, &json!({"error": error.to_string()})),
            }
        }
        ("GET", path) if path.starts_with("/notes/") && path.matches('/').count() == 2 => {
            let sent = parts
                .headers
                .get("authorization")
                .and_then(|value| value.to_str().ok());
            let token = sent.and_then(|sent| sent.split_once(' '));
            let is_known =
                |(scheme, token): (&str, &str)| scheme.eq_ignore_ascii_case("bearer") && token == TOKEN;
            let id = openapi_judge::percent::percent_decode(&path["/notes/".len()..]);
            match (token.is_some_and(is_known), id.chars().count()) {
                (false, _) => text(403, "who are you?"),
                (true, 1..=10) => json_response(200, &json!({"title": "a", "stars": 1})),
                (true, _) => empty(404),
            }
        }
        _ => text(404, "nothing to see"),
    }
}

fn is_note(note: &Value) -> bool {
    let title = note.get("title").and_then(Value::as_str);
    let stars = note.get("stars").map(|stars| stars.as_f64().unwrap_or(-1.0));
    title.is_some_and(|title| (1..=50).contains(&title.chars().count()))
        && stars.is_none_or(|stars| (0.0..=5.0).contains(&stars) && stars.fract() == 0.0)
}

fn response(status: u16, media_type: &str, body: Vec<u8>) -> Response {
    let builder = Response::builder()
        .status(status)
        .header("content-type", media_type);
    builder.body(Body::from(body)).unwrap()
}

fn json_response(status: u16, body: &Value) -> Response {
    response(status, "application/json", body.to_string().into_bytes())
}

fn text(status: u16, body: &str) -> Response {
    response(status, "text/plain; charset=utf-8", body.as_bytes().to_vec())
}

/// A response with a media type, but without a body.
fn empty(status: u16) -> Response {
    text(status, "")
}

/// A client of the document, written by hand like the server.
#[derive(Debug)]
struct Notes;

impl Bindings for Notes {
    type Client = SocketAddr;
    type Server = Router;

    const OPERATIONS: &'static [&'static str] = &["GET /notes", "POST /notes", "GET /notes/{id}"];
    const BODY_LIMIT: usize = 1 << 20;

    fn client(base_url: &str) -> Result<SocketAddr, String> {
        let address = base_url.strip_prefix("http://").unwrap_or_default().parse();
        address.map_err(|_| base_url.to_owned())
    }

    async fn call(server: &SocketAddr, operation: &str, alternative: &str, call: &Call) -> ClientOutcome {
        let mut operations = NOTES.operations.iter();
        let operation = operations.find(|known| known.key() == operation).unwrap();
        let encoded = style::encode(operation, &call.parameters);
        let mut headers = vec![("Host".to_owned(), server.to_string())];
        if alternative != "anonymous" {
            headers.push((
                "Authorization".to_owned(),
                format!("Bearer {}", secret(alternative)),
            ));
        }
        if call.body.is_some() {
            headers.push(("Content-Type".to_owned(), call.media_type.clone()));
        }
        let request = wire::Request {
            method: operation.method.clone(),
            target: match encoded.query.is_empty() {
                true => encoded.path,
                false => format!("{}?{}", encoded.path, encoded.query.join("&")),
            },
            headers: Headers(headers),
            body: call
                .body
                .as_ref()
                .map_or_else(Vec::new, |body| body.to_string().into_bytes()),
        };
        let response = wire::exchange(*server, &wire::bytes_of(&request), &request.method).await;
        let response = response.map_err(ClientFailure::Other)?;
        Ok(ClientResponse::new(response.status, response.status < 300))
    }

    fn server(_: ScriptHandle) -> Router {
        Router::new().fallback(respond)
    }

    fn constants() -> Vec<Constants> {
        Vec::new()
    }

    fn document() -> Value {
        NOTES.root().clone()
    }
}

/// Runs the suite with a profile against the server, and returns the results with their report.
async fn run(profile: Profile) -> (Summary, String) {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async { axum::serve(listener, Router::new().fallback(respond)).await });
    let judge = Arc::new(Judge::new(Arc::clone(&NOTES)));
    let plan = Plan {
        profile,
        random: 30,
        ..Plan::new(Notes::BODY_LIMIT)
    };
    let cases = case::enumerate(&judge, &plan).unwrap();
    let deployment = Deployment::new(&NOTES, &url, Some(TOKEN.to_owned()), &[]).unwrap();
    let deployment = Arc::new(deployment);
    let running = deployment::run::<Notes>(judge, &cases, Arc::clone(&deployment), true, |_, _| ());
    let summary = running.await.unwrap();
    let text = summary.text(&NOTES, &deployment, Duration::from_secs(1));
    (summary, text)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_follows_the_document_passes_without_the_promises() {
    let (summary, text) = run(Profile::Document).await;
    assert!(summary.is_success(), "{text}");
    assert!(summary.results.len() > 100, "{text}");
    let rejected = |operation: &str| {
        let results = summary.results.iter();
        let own = results.filter(|(case, _)| case.name.starts_with(operation));
        own.filter(|(_, (outcome, _))| {
            let exchange = outcome.exchange.as_ref();
            exchange.is_some_and(|exchange| exchange.response.status >= 400)
        })
        .count()
    };
    for operation in ["GET /notes: ", "POST /notes: ", "GET /notes/{id}: "] {
        assert!(rejected(operation) > 1, "{operation}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn it_fails_with_the_promises() {
    let (summary, text) = run(Profile::GeneratedServer).await;
    assert!(!summary.is_success(), "{text}");
    let failed = summary.failed();
    let promises: Vec<Option<Promise>> = failed.map(|(case, outcome)| outcome.promise(case)).collect();
    for promise in [
        Promise::Accept,
        Promise::ContentType,
        Promise::ExactRejections,
        Promise::Head,
        Promise::UndeclaredParameters,
        Promise::UnmatchedMethods,
        Promise::UnmatchedPaths,
    ] {
        assert!(promises.contains(&Some(promise)), "{promise}: {text}");
    }
    assert!(!promises.contains(&None), "nothing else fails: {text}");
    for (case, outcome) in summary.failed() {
        for failure in &outcome.failures {
            let exists = match &failure.rule {
                Rule::Contract(pointer) => !pointer.is_empty() && NOTES.at(pointer).is_some(),
                Rule::Rfc(number, section) => *number > 0 && !section.is_empty(),
            };
            let is_whole = !failure.message.is_empty() && !failure.expected.is_empty();
            assert!(
                exists && is_whole && !failure.actual.is_empty(),
                "{}: {failure:?}",
                case.name
            );
        }
    }
    let failed = text.matches("FAILED ").count();
    for part in [
        "operation ",
        "status ",
        "rule ",
        "expected ",
        "actual ",
        "--case '",
    ] {
        assert!(text.matches(part).count() >= failed, "{part}: {text}");
    }
}

/// A server that accepts what the document excludes contradicts the document itself.
#[test]
fn without_the_promises_invalid_requests_must_still_be_rejected() {
    let judge = Judge::new(Arc::clone(&NOTES));
    let plan = Plan {
        profile: Profile::Document,
        random: 0,
        ..Plan::new(Notes::BODY_LIMIT)
    };
    let cases = case::enumerate(&judge, &plan).unwrap();
    assert!(cases.iter().all(|case| case.promise.is_none()));
    let names: Vec<&str> = cases.iter().map(|case| case.name.as_str()).collect();
    for name in [
        "GET /notes: without query:topic",
        "GET /notes/{id}: no credentials",
    ] {
        assert!(names.contains(&name), "{name}: {names:#?}");
    }
}
