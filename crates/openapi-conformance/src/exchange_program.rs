//! The generated client or the generated server of one version as a process of its own, which another program directs by
//! lines of JSON. So a client of one version calls a server of another, each built from its own revision.
//!
//! Each program first prints a line with the version of this protocol. Afterwards it prints a line for each line that it
//! reads, and ends with its standard input:
//!
//! - The client reads `{"operation": "GET /a", "alternative": "bearerAuth", "call": {…}}`, makes the call, and prints what its
//!   caller gets.
//! - The server reads the response to the next requests, or `{}` for none, and prints what reached the implementation since
//!   the line before.
//!
//! A third program only prints calls and responses: the round trips of its version. Others must ignore properties that they
//! do not know.

use crate::bindings::Bindings;
use crate::call::{Call, ClientFailure, ClientOutcome, Settings};
use crate::case::{self, CaseKind, Plan, Profile, RoundTrip};
use crate::script::{Action, Authentication, Script, TypedResponse};
use crate::test_server::TestServer;
use openapi_judge::document::Document;
use openapi_judge::judge::Judge;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::io::BufRead;
use std::path::Path;
use std::str::FromStr;
use std::sync::Arc;
use tokio::runtime::Runtime;

/// The version of the protocol, which changes when a line gets another meaning.
pub const PROTOCOL: u64 = 1;

/// One of the programs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExchangeProgram {
    /// Calls the server at this URL.
    Client(String),
    /// Serves on the loopback interface.
    Server,
    /// Prints calls and responses.
    Cases,
}

impl FromStr for ExchangeProgram {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "server" => Ok(Self::Server),
            "cases" => Ok(Self::Cases),
            url if url.starts_with("http://") => Ok(Self::Client(url.to_owned())),
            _ => Err("--exchange: expected server, cases, or the URL of a server for a client".to_owned()),
        }
    }
}

/// Runs a program until standard input ends. `print` prints a line.
pub(crate) fn run<B: Bindings>(
    program: &ExchangeProgram,
    document: &Path,
    runtime: &Runtime,
    print: impl Fn(&Value),
) -> Result<(), String> {
    match program {
        ExchangeProgram::Client(url) => {
            print(&json!({ "protocol": PROTOCOL }));
            let client = B::client(url)?;
            for_each_line(|line| {
                let text = |name: &str| line[name].as_str().unwrap_or_default();
                let call = call_from_json(&line["call"]);
                let outcome = B::call(&client, text("operation"), text("alternative"), &call);
                print(&outcome_to_json(&runtime.block_on(outcome)));
            })
        }
        ExchangeProgram::Server => {
            let server = runtime.block_on(TestServer::start(B::server));
            let server = server.map_err(crate::run::cannot_start)?;
            print(&json!({ "protocol": PROTOCOL, "address": server.unrecorded().to_string() }));
            for_each_line(|line| {
                let log = server.finish().1;
                let errors = log.errors.iter().map(|error| &error.message);
                let reached = log.requests.iter().map(|request| &request.operation);
                let report = json!({
                    "reached": reached.collect::<Vec<_>>(),
                    "errors": errors.collect::<Vec<_>>(),
                });
                server.prepare(script(&line));
                print(&report);
            })
        }
        ExchangeProgram::Cases => {
            print(&json!({ "protocol": PROTOCOL }));
            print_cases(document, B::BODY_LIMIT, print)
        }
    }
}

fn for_each_line(mut act: impl FnMut(Value)) -> Result<(), String> {
    for line in std::io::stdin().lock().lines() {
        let line = line.map_err(|error| format!("standard input: {error}"))?;
        let line = serde_json::from_str(&line).map_err(|error| format!("standard input: {error}"))?;
        act(line);
    }
    Ok(())
}

/// Prints the round trips of a document that need no settings of the client.
fn print_cases(document: &Path, body_limit: usize, print: impl Fn(&Value)) -> Result<(), String> {
    let judge = Judge::new(Arc::new(Document::read(document)?));
    let plan = Plan {
        random: 0,
        profile: Profile::Document,
        ..Plan::new(body_limit)
    };
    for case in case::enumerate(&judge, &plan)? {
        let CaseKind::RoundTrip(trip) = case.kind else {
            continue;
        };
        if trip.call.settings == Settings::default() {
            let operation = &judge.document().operations[trip.operation];
            print(&case_to_json(&case.name, &operation.id, &operation.key(), &trip));
        }
    }
    Ok(())
}

fn case_to_json(name: &str, id: &str, operation: &str, trip: &RoundTrip) -> Value {
    let Call {
        parameters,
        media_type,
        body,
        ..
    } = &trip.call;
    let mut call = json!({ "parameters": parameters, "media_type": media_type });
    if let Some(body) = body {
        call["body"] = body.clone();
    }
    let TypedResponse {
        status,
        headers,
        media_type,
        body,
    } = &trip.response;
    let mut response = json!({ "status": status, "headers": headers, "media_type": media_type });
    if let Some(body) = body {
        response["body"] = body.clone();
    }
    json!({
        "name": name,
        "id": id,
        "operation": operation,
        "alternative": trip.alternative.name(),
        "call": call,
        "response": response,
    })
}

fn call_from_json(value: &Value) -> Call {
    Call {
        parameters: map(&value["parameters"]),
        media_type: value["media_type"].as_str().unwrap_or_default().to_owned(),
        body: value.get("body").cloned(),
        ..Call::default()
    }
}

/// Returns the script of a line: without a status, no response.
fn script(line: &Value) -> Script {
    let status = line["status"]
        .as_u64()
        .and_then(|status| u16::try_from(status).ok());
    let respond = |status| {
        Action::Respond(TypedResponse {
            status,
            headers: map(&line["headers"]),
            media_type: line["media_type"].as_str().unwrap_or_default().to_owned(),
            body: line.get("body").cloned(),
        })
    };
    Script {
        authentication: Authentication::AcceptSecrets,
        action: status.map_or_else(Action::default, respond),
        ..Script::default()
    }
}

fn map(value: &Value) -> BTreeMap<String, Value> {
    let object = value.as_object().map_or_else(Map::new, Map::clone);
    object.into_iter().collect()
}

fn outcome_to_json(outcome: &ClientOutcome) -> Value {
    let failure = match outcome {
        Ok(response) => {
            return json!({
                "status": response.status,
                "success": response.success,
                "headers": response.headers,
                "body": response.body,
            });
        }
        Err(failure) => failure,
    };
    let kind = match failure {
        ClientFailure::Undeclared(_) => "undeclared",
        ClientFailure::Undecodable(_) => "undecodable",
        ClientFailure::Bindings(_) => "bindings",
        ClientFailure::TimedOut => "timeout",
        ClientFailure::Other(_) => "other",
    };
    let mut value = json!({ "failure": kind, "message": failure.to_string() });
    if let ClientFailure::Undeclared(status) = failure {
        value["status"] = json!(status);
    }
    value
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failing test panics")]
mod tests {
    use super::*;

    #[test]
    fn an_absent_body_is_not_null() {
        let call =
            call_from_json(&json!({ "parameters": { "query:a": 1 }, "media_type": "application/json" }));
        assert_eq!((call.body, call.parameters.len()), (None, 1));
        assert_eq!(call_from_json(&json!({ "body": null })).body, Some(Value::Null));
        let Action::Respond(response) = script(&json!({ "status": 204 })).action else {
            unreachable!("a line with a status is a response");
        };
        assert_eq!((response.status, response.body), (204, None));
        assert_eq!(script(&json!({})).action, Action::default());
    }

    #[test]
    fn a_program_is_named_by_one_argument() {
        assert_eq!("server".parse(), Ok(ExchangeProgram::Server));
        let url = "http://127.0.0.1:1";
        assert_eq!(url.parse(), Ok(ExchangeProgram::Client(url.to_owned())));
        assert!("proxy".parse::<ExchangeProgram>().is_err());
    }
}
