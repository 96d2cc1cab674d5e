//! Which cases a mutant can affect: those in whose messages it changes something. The self-test runs these first; a
//! wrong result costs time but does not change the score.

use super::mutant::MutationPoint;
use super::server_messages::{ServerRequest, ServerResponse};
use crate::call::{ClientFailure, ClientOutcome, ClientResponse, is_success};
use crate::case::{Case, CaseKind, Expected};
use crate::run::Change;
use crate::script::TypedResponse;
use crate::wire::{Exchange, Headers, Request, Response, bytes_of_response};
use http::HeaderMap;
use http::header::{HeaderName, HeaderValue};
use http::request::Parts;

/// Whether a mutant changes the exchange that a case had without it; `None` if that depends on hyper, because the request is
/// malformed.
pub(super) fn reaches(point: &MutationPoint, case: &Case, exchange: &Exchange) -> Option<bool> {
    use MutationPoint::{ClientOutcome, ClientRequest, Document, Request, Response, ResponseBytes};
    let (request, response) = (&exchange.request, &exchange.response);
    Some(match (point, &case.kind) {
        // Only the last of its exchanges is known.
        (ClientRequest(_), CaseKind::RoundTrip(case)) if case.call.has_expired_token => return None,
        // Only the first of its exchanges is known.
        (Response(_) | Request(_) | ResponseBytes(_), CaseKind::Connections(_)) => return None,
        // The generated server takes no part in these.
        (Response(_) | Request(_) | ResponseBytes(_), CaseKind::Replay(_)) => false,
        // The generated client takes no part in these.
        (
            ClientRequest(_) | ClientOutcome(_),
            CaseKind::Raw(_) | CaseKind::File(_) | CaseKind::Connections(_),
        ) => false,
        (Response(change), _) => changes_response(change, head(request)?, response),
        (Request(change), _) => changes_request(change, head(request)?, &request.body),
        (ResponseBytes(change), _) => {
            let before = bytes_of_response(response);
            let mut bytes = before.clone();
            change(request, &mut bytes);
            bytes != before
        }
        (ClientRequest(change), _) => {
            let mut changed = request.clone();
            change(&mut changed);
            changed != *request
        }
        (ClientOutcome(change), kind) => {
            let Some(before) = outcome(kind) else {
                return Some(false);
            };
            let mut changed = before.clone();
            change(&mut changed);
            changed != before
        }
        (Document(..), _) => false,
    })
}

fn changes_response(change: &Change<ServerResponse>, request: Parts, response: &Response) -> bool {
    let headers = fields(&response.headers);
    let mut changed = ServerResponse {
        request,
        status: response.status,
        headers: headers.clone(),
        body: response.body.clone(),
    };
    change(&mut changed);
    changed.status != response.status || changed.headers != headers || changed.body != response.body
}

fn changes_request(change: &Change<ServerRequest>, head: Parts, body: &[u8]) -> bool {
    let before = (head.method.clone(), head.uri.clone(), head.headers.clone());
    let mut request = ServerRequest {
        head,
        body: body.to_vec(),
    };
    change(&mut request);
    let ServerRequest { head, body: after } = request;
    (head.method, head.uri, head.headers) != before || after != body
}

/// Returns what the client returned to its caller in a case that passed.
fn outcome(kind: &CaseKind) -> Option<ClientOutcome> {
    let declared = |response: &TypedResponse| ClientResponse {
        status: response.status,
        success: is_success(response.status),
        headers: response.headers.clone(),
        media_type: response.media_type.clone(),
        body: response.body.clone(),
    };
    match kind {
        CaseKind::RoundTrip(case) => Some(Ok(declared(&case.response))),
        CaseKind::Replay(case) => Some(match case.expected {
            Expected::Typed | Expected::Newer => Ok(declared(&case.round_trip.response)),
            Expected::Undeclared => Err(ClientFailure::Undeclared(case.response.status)),
            Expected::Undecodable | Expected::KeptOrUndecodable => {
                Err(ClientFailure::Undecodable(String::new()))
            }
            Expected::NotSent => Err(ClientFailure::Other(String::new())),
        }),
        CaseKind::Raw(_) | CaseKind::File(_) | CaseKind::Mock(_) | CaseKind::Connections(_) => None,
    }
}

/// Returns the head of a request as hyper would parse it, if it would.
fn head(request: &Request) -> Option<Parts> {
    let target = request.target.as_str();
    let built = http::Request::builder()
        .method(request.method.as_str())
        .uri(target);
    let mut head = built.body(()).ok()?.into_parts().0;
    head.headers = fields(&request.headers);
    Some(head)
}

fn fields(fields: &Headers) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for (name, value) in &fields.0 {
        let name = HeaderName::from_bytes(name.as_bytes());
        if let (Ok(name), Ok(value)) = (name, HeaderValue::from_str(value)) {
            headers.append(name, value);
        }
    }
    headers
}
