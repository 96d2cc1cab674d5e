//! A client that was generated from today's contract, as a program of its own, calls a server whose contract has
//! new properties, values, statuses and headers everywhere (see `contract`).
//!
//! The server is the mock, which reads the newer contract when it starts: a generated server would have to be compiled for
//! it, which takes a minute, and would send the same values, since the suite shows that mock and stub agree. The mock also
//! checks the requests against the newer contract. The client is the program `catalogue-calls` of this package.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a helper that fails ends its test"
)]

#[path = "newer_server/contract.rs"]
mod contract;

use account_client::catalogue::{OPERATIONS, Operation};
use conformance::contract_path;
use contract::{Newer, STATUSES, VALUE, operations, resolve};
use openapi_conformance::document::Document;
use openapi_conformance::judge::{Direction, Judge};
use openapi_conformance::run::mock_process::MockProcess;
use serde_json::{Map, Value, json};
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;

const TOKEN: &str = "token-of-a-newer-server";

fn newer() -> Newer {
    Newer::new(Document::read(&contract_path()).unwrap().root())
}

/// Serves a contract and makes calls with the client. Returns the result of each call.
fn results(contract: &Value, token: &str, calls: &[Value]) -> Vec<Value> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("newer.json");
    fs::write(&path, contract.to_string()).unwrap();
    let server = Path::new(env!("CARGO_BIN_EXE_conformance"));
    let server = MockProcess::start(server, &path, Some(TOKEN)).unwrap();
    let mut client = Command::new(env!("CARGO_BIN_EXE_catalogue-calls"))
        .arg(format!("http://{}", server.address()))
        .env("ACCOUNT_TOKEN", token)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = client.stdin.take().unwrap();
    for call in calls {
        writeln!(input, "{call}").unwrap();
    }
    drop(input);
    let output = client.wait_with_output().unwrap();
    assert!(output.status.success(), "{output:?}");
    let text = String::from_utf8(output.stdout).unwrap();
    let results: Vec<Value> = text
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(results.len(), calls.len(), "{text}");
    results
}

/// Returns calls of an operation with what it requires: one with each example of its body.
fn calls_of(newer: &Newer, operation: &Operation) -> Vec<Value> {
    let required = operation
        .parameters
        .iter()
        .filter(|parameter| parameter.property.required);
    let parameters: Map<String, Value> = required
        .map(|parameter| {
            let example = serde_json::from_str(parameter.property.example);
            let name = parameter.property.name.to_owned();
            (name, example.unwrap_or_else(|_| json!("user-1")))
        })
        .collect();
    let call = |input: Map<String, Value>| json!({"operation": operation.id, "input": input});
    let Some(content) = body(newer, operation) else {
        return vec![call(parameters)];
    };
    let bodies = newer.examples(content).into_iter();
    bodies
        .map(|body| {
            let mut input = parameters.clone();
            input.insert("body".to_owned(), body);
            call(input)
        })
        .collect()
}

/// Returns the first media type of the body of requests.
fn body<'n>(newer: &'n Newer, operation: &Operation) -> Option<&'n Value> {
    let body = resolve(&newer.root, declared(newer, operation).get("requestBody")?);
    body["content"].as_object()?.values().next()
}

/// Returns an operation as the newer contract declares it.
fn declared<'n>(newer: &'n Newer, operation: &Operation) -> &'n Value {
    let found = operations(&newer.root).find(|declared| declared["operationId"] == operation.id);
    found.unwrap()
}

/// Returns a call of each operation.
fn calls(newer: &Newer) -> Vec<Value> {
    OPERATIONS
        .iter()
        .map(|operation| calls_of(newer, operation).remove(0))
        .collect()
}

/// Returns the schema and the example of a response.
fn response<'n>(newer: &'n Newer, operation: &Operation, status: u64) -> Option<(&'n Value, &'n Value)> {
    let responses = &declared(newer, operation)["responses"];
    let response = resolve(&newer.root, &responses[status.to_string()]);
    let content = response["content"].as_object()?.values().next()?;
    Some((&content["schema"], &content["example"]))
}

/// Asserts that a result is a declared response, with everything new that the client keeps.
#[track_caller]
fn assert_kept(newer: &Newer, operation: &Operation, status: u64, body: &Value) {
    let expected = response(newer, operation, status).map(|(schema, example)| newer.kept(schema, example));
    assert_eq!(*body, expected.unwrap_or_default(), "{}", operation.id);
}

#[test]
fn the_newer_contract_declares_what_it_sends() {
    let newer = newer();
    let document = Arc::new(Document::parse(&newer.root.to_string()).unwrap());
    assert_eq!(document.operations.len(), 2 * OPERATIONS.len());
    let judge = Judge::new(document);
    let today = Judge::new(Arc::new(Document::read(&contract_path()).unwrap()));
    let (mut bodies, mut undeclared) = (0, 0);
    for operation in &OPERATIONS {
        let responses = declared(&newer, operation)["responses"].as_object().unwrap();
        let statuses: Vec<u64> = responses
            .keys()
            .filter_map(|status| status.parse().ok())
            .collect();
        assert!(
            STATUSES
                .iter()
                .all(|status| statuses.contains(&u64::from(*status)))
        );
        for status in statuses {
            let Some((schema, example)) = response(&newer, operation, status) else {
                continue;
            };
            let found = judge.validate(schema, Direction::Response, example);
            assert!(found.is_empty(), "{} {status}: {found:?}", operation.id);
            bodies += 1;
            undeclared += usize::from(!today.is_valid(schema, Direction::Response, example));
        }
    }
    assert!(bodies > 50 && undeclared > 10, "{bodies} {undeclared}");
}

#[test]
fn every_operation_works() {
    let newer = newer();
    let results = results(&newer.root, TOKEN, &calls(&newer));
    let mut values = 0;
    for (operation, result) in OPERATIONS.iter().zip(&results) {
        assert!(result["error"].is_null(), "{}: {result}", operation.id);
        let status = result["status"].as_u64().unwrap();
        assert!((200..300).contains(&status), "{}: {result}", operation.id);
        assert_kept(&newer, operation, status, &result["body"]);
        values += result.to_string().matches(VALUE).count();
    }
    assert!(values > 5, "the responses have few new values: {results:#?}");
}

#[test]
fn declared_errors_keep_what_is_new() {
    let newer = newer();
    let is_protected = |operation: &&Operation| {
        !operation.credentials.is_empty() && operation.credentials.iter().all(|needed| !needed.is_empty())
    };
    let protected: Vec<&Operation> = OPERATIONS.iter().filter(is_protected).collect();
    let calls: Vec<Value> = protected
        .iter()
        .map(|operation| calls_of(&newer, operation).remove(0))
        .collect();
    assert!(calls.len() > 10, "{calls:?}");
    let results = results(&newer.root, "another-token", &calls);
    for (operation, result) in protected.iter().zip(&results) {
        assert_eq!(result["status"], 401, "{}: {result}", operation.id);
        assert_kept(&newer, operation, 401, &result["body"]);
    }
}

/// Their body and headers are in the error, and nothing is lost.
#[test]
fn undeclared_statuses_are_readable() {
    let newer = newer();
    for status in STATUSES {
        let results = results(&newer.only(status), TOKEN, &calls(&newer));
        for (operation, result) in OPERATIONS.iter().zip(&results) {
            assert_eq!(result["status"], status, "{}: {result}", operation.id);
            let error = result["error"].as_str().unwrap();
            assert!(error.contains(&status.to_string()), "{}: {error}", operation.id);
            assert_eq!(result["headers"]["x-newer"], "1", "{}", operation.id);
            let sent = response(&newer, operation, status.into()).map(|(_, example)| example.clone());
            let body: Value = serde_json::from_str(result["body"].as_str().unwrap()).unwrap_or_default();
            assert_eq!(sent.unwrap_or_default(), body, "{}", operation.id);
        }
    }
}

/// The server accepts no other values, so the client has sent those that it was given.
#[test]
fn new_values_are_sent_on_unchanged() {
    let newer = newer();
    let mut calls = Vec::new();
    for operation in &OPERATIONS {
        let Some(content) = body(&newer, operation) else {
            continue;
        };
        for mut call in calls_of(&newer, operation) {
            newer.renew(&content["schema"], &mut call["input"]["body"], false);
            calls.push(call);
        }
    }
    let sent: usize = calls
        .iter()
        .map(|call| call.to_string().matches(VALUE).count())
        .sum();
    assert!(sent > 2, "the requests have few new values: {calls:#?}");
    let results = results(&newer.only_new_values(), TOKEN, &calls);
    for (call, result) in calls.iter().zip(&results) {
        assert!(result["error"].is_null(), "{call}: {result}");
    }
}
