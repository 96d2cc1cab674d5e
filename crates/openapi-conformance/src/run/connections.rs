//! Several requests on each of several connections, whose responses must be those of the requests alone.

use super::interceptor::Route;
use super::raw_request::check_response;
use super::round_trip::{expected_credential, server_errors};
use crate::case::{Connections, DeclaredBy, Delivery, RawRequest, Timing};
use crate::script::{ReceivedRequest, ScriptLog};
use crate::test_server::TestServer;
use crate::value::{byte_array, difference};
use crate::wire::{Connection, Exchange, Request, Response, bytes_of};
use openapi_judge::judge::Judge;
use std::net::SocketAddr;

pub(super) async fn run(
    judge: &Judge,
    server: &TestServer,
    route: &Route,
    case: &Connections,
) -> (Vec<String>, Option<Exchange>) {
    server.prepare(case.script.clone());
    let responses = converse(route.address, case).await;
    let (_, log) = server.finish();
    let mut failures = Vec::new();
    let mut last = None;
    for (number, (requests, responses)) in case.connections.iter().zip(responses).enumerate() {
        let (received, error) = responses;
        for (position, (request, response)) in requests.iter().zip(&received).enumerate() {
            let found = check_response(judge, request, response).into_iter();
            failures.extend(found.map(|found| format!("connection {number}, request {position}: {found}")));
        }
        failures.extend(error.map(|error| {
            let position = received.len();
            format!("connection {number}, request {position}: {error}")
        }));
        last = requests
            .first()
            .zip(received.first())
            .map(|(request, response)| Exchange {
                request: with_host(&request.request),
                response: response.clone(),
            });
    }
    failures.extend(check_log(judge, case, log));
    (failures, last)
}

/// A connection, its requests, and their bytes.
struct Open<'a> {
    connection: Connection,
    requests: &'a [RawRequest],
    bytes: Vec<Vec<u8>>,
}

/// The responses on a connection, and why there are no more of them.
type Received = (Vec<Response>, Option<String>);

/// Sends all requests, and returns the responses of each connection.
async fn converse(address: SocketAddr, case: &Connections) -> Vec<Received> {
    let mut all = Vec::new();
    let mut open = Vec::new();
    for requests in &case.connections {
        let bytes: Vec<Vec<u8>> = requests
            .iter()
            .map(|request| bytes_of(&with_host(&request.request)))
            .collect();
        match Connection::open(address).await {
            Ok(connection) => open.push(Open {
                connection,
                requests,
                bytes,
            }),
            Err(error) => all.push((Vec::new(), Some(error))),
        }
    }
    match case.timing {
        Timing::InTurn => {}
        Timing::Pipelined => send_in_pieces(&mut open, 1).await,
        Timing::Interleaved(pieces) => send_in_pieces(&mut open, pieces).await,
    }
    for Open {
        mut connection,
        requests,
        bytes,
    } in open
    {
        let mut received = (Vec::new(), None);
        for (request, bytes) in requests.iter().zip(&bytes) {
            if matches!(case.timing, Timing::InTurn) {
                connection.send(bytes).await;
            }
            match connection.receive(&request.request.method).await {
                Ok(response) => received.0.push(response),
                Err(error) => {
                    received.1 = Some(error);
                    break;
                }
            }
        }
        all.push(received);
    }
    all
}

/// Sends the bytes of all connections in so many pieces, a piece of each connection in turn.
async fn send_in_pieces(open: &mut [Open<'_>], pieces: usize) {
    for piece in 0..pieces {
        for Open {
            connection, bytes, ..
        } in open.iter_mut()
        {
            let all = bytes.concat();
            let at = |piece: usize| all.len() * piece / pieces;
            connection.send(&all[at(piece)..at(piece + 1)]).await;
            // The server may read each piece by itself.
            tokio::task::yield_now().await;
        }
    }
}

fn with_host(request: &Request) -> Request {
    let mut request = request.clone();
    request
        .headers
        .0
        .insert(0, ("Host".to_owned(), "localhost".to_owned()));
    request
}

/// Checks that the implementation received each valid request once, with its own credential and body.
fn check_log(judge: &Judge, case: &Connections, log: ScriptLog) -> Vec<String> {
    let mut failures = server_errors(log.errors);
    let mut received = log.requests;
    for request in case.connections.iter().flatten() {
        let (Some(delivery), DeclaredBy::Operation(index)) = (&request.delivery, request.declared) else {
            continue;
        };
        let operation = &judge.document().operations[index];
        let credential = expected_credential(Some(operation), &request.alternative);
        let credential = credential.map(|credential| credential.secrets);
        let operation = operation.key();
        let is_same = |received: &ReceivedRequest| {
            let secrets = received.credential.as_ref().map(|credential| &credential.secrets);
            let is_body = match delivery {
                Delivery::Anything => true,
                Delivery::Parameter(key, expected) => received.parameters.get(key) == Some(expected),
                Delivery::Body(expected) => received.body.as_ref().is_some_and(|body| {
                    difference(expected, body).is_none() || *body == byte_array(expected)
                }),
            };
            received.operation == operation && secrets == credential.as_ref() && is_body
        };
        match received.iter().position(is_same) {
            Some(position) => drop(received.remove(position)),
            None => failures.push(format!("server: {operation} was not called with {credential:?}")),
        }
    }
    let others = received.iter();
    failures.extend(others.map(|other| format!("server: an unexpected call of {}", other.operation)));
    failures
}
