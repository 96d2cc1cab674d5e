//! The verdict of a strict judge on messages that break the contract in one place. The conformance suite judges mostly
//! conforming messages, and so would not notice a judge that misses a finding.

#![allow(clippy::unwrap_used, reason = "a helper that fails ends its test")]

use openapi_judge::document::Document;
use openapi_judge::exchange::BodiesRead;
use openapi_judge::judge::Judge;
use openapi_judge::message::{Exchange, Headers, Request, Response};
use std::sync::Arc;

const DOCUMENT: &str = "
openapi: 3.0.3
info: {title: Notes, version: '1'}
tags: [{name: notes}]
security: [{token: []}]
paths:
  /notes/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
    get:
      operationId: get_note
      tags: [notes]
      security: [{token: []}, {key: [], session: []}, {query: []}]
      parameters:
        - {name: limit, in: query, required: true, schema: {type: integer, minimum: 1}}
        - {name: X-Once, in: header, schema: {type: string, maxLength: 3}}
      responses:
        '200':
          description: The note.
          headers:
            ETag: {required: true, schema: {type: string, pattern: '^\"'}}
            X-Count: {schema: {type: integer}}
          content: {application/json: {schema: {type: object, required: [text], properties: {text: {type: string}}}}}
        '204': {description: None.}
        4XX: {description: Failed.}
        '404': {description: No note., content: {text/plain: {schema: {type: string}}}}
    put:
      operationId: put_note
      tags: [notes]
      requestBody: {required: true, content: {application/json: {schema: {type: object, additionalProperties: false, properties: {text: {type: string}}}}}}
      responses: {'204': {description: Kept.}, '415': {description: Unsupported.}, '422': {description: Invalid.}}
components:
  securitySchemes:
    token: {type: http, scheme: bearer}
    key: {type: apiKey, in: header, name: X-Key}
    session: {type: apiKey, in: cookie, name: session}
    query: {type: apiKey, in: query, name: key}
";

/// An exchange that conforms, of which a test changes a part.
fn get() -> Exchange {
    Exchange {
        request: Request {
            method: "GET".to_owned(),
            target: "/notes/1?limit=1".to_owned(),
            headers: headers(&[("Host", "a"), ("Authorization", "Bearer a")]),
            body: Vec::new(),
        },
        response: Response {
            status: 200,
            headers: headers(&[
                ("Content-Type", "application/json"),
                ("ETag", "\"1\""),
                ("X-Count", "1"),
                ("Date", "Thu, 01 Jan 1970 00:00:00 GMT"),
            ]),
            body: b"{\"text\": \"a\"}".to_vec(),
        },
    }
}

fn put() -> Exchange {
    Exchange {
        request: Request {
            method: "PUT".to_owned(),
            target: "/notes/1".to_owned(),
            headers: headers(&[
                ("Authorization", "bearer a"),
                ("Content-Type", "application/json"),
            ]),
            body: b"{}".to_vec(),
        },
        response: Response {
            status: 204,
            ..Response::default()
        },
    }
}

fn headers(fields: &[(&str, &str)]) -> Headers {
    let fields = fields.iter();
    Headers(
        fields
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect(),
    )
}

fn findings(exchange: &Exchange) -> Vec<String> {
    let judge = Judge::strict(Arc::new(Document::parse(DOCUMENT).unwrap()));
    let verdict = judge.exchange(exchange, BodiesRead::BOTH);
    let all = verdict.request.iter().chain(&verdict.response);
    all.map(|finding| format!("{}: {finding}", finding.rule.name()))
        .collect()
}

fn set(headers: &mut Headers, name: &str, values: &[&str]) {
    headers.0.retain(|(field, _)| field != name);
    let values = values.iter().map(|value| (name.to_owned(), (*value).to_owned()));
    headers.0.extend(values);
}

#[test]
fn a_conforming_exchange_has_no_findings() {
    assert_eq!(findings(&get()), [""; 0]);
    assert_eq!(findings(&put()), [""; 0]);
}

#[test]
fn a_response_has_declared_status_headers_and_body() {
    type Change = fn(&mut Response);
    let cases: [(Change, &[&str]); 14] = [
        (
            |response| response.status = 500,
            &["status: status 500 is not declared"],
        ),
        (
            |response| set(&mut response.headers, "ETag", &[]),
            &["header: response 200: the required header ETag is missing"],
        ),
        (|response| set(&mut response.headers, "X-Count", &[]), &[]),
        (
            |response| set(&mut response.headers, "X-Count", &["a"]),
            &["header: response 200: header X-Count: \"a\" is not of type \"integer\""],
        ),
        (
            |response| set(&mut response.headers, "X-Other", &["a"]),
            &["undeclared: response 200: the header X-Other is not declared"],
        ),
        (|response| set(&mut response.headers, "retry-after", &["1"]), &[]),
        (
            |response| set(&mut response.headers, "Content-Type", &[]),
            &["media-type: response 200: Content-Type is missing"],
        ),
        (
            |response| set(&mut response.headers, "Content-Type", &["application/json"; 2]),
            &["media-type: response 200: Content-Type is sent 2 times"],
        ),
        (
            |response| set(&mut response.headers, "Content-Type", &["text/plain"]),
            &["media-type: response 200: Content-Type text/plain is not declared; expected application/json"],
        ),
        (
            |response| response.body = b"{}".to_vec(),
            &["body: response 200: body: \"text\" is a required property"],
        ),
        (
            |response| {
                *response = Response {
                    status: 204,
                    body: b"a".to_vec(),
                    ..Response::default()
                }
            },
            &["body: response 204: an undeclared body of 1 bytes"],
        ),
        (
            |response| {
                *response = Response {
                    status: 204,
                    ..Response::default()
                };
                set(&mut response.headers, "Content-Type", &["text/plain"]);
            },
            &["media-type: response 204: Content-Type text/plain without a declared body"],
        ),
        (
            |response| {
                *response = Response {
                    status: 499,
                    ..Response::default()
                }
            },
            &[],
        ),
        (
            |response| {
                *response = Response {
                    status: 404,
                    ..Response::default()
                }
            },
            &["media-type: response 404: Content-Type is missing"],
        ),
    ];
    for (number, (change, expected)) in cases.into_iter().enumerate() {
        let mut exchange = get();
        change(&mut exchange.response);
        assert_eq!(findings(&exchange), expected, "case {number}");
    }
}

#[test]
fn the_response_to_head_has_no_body_to_judge() {
    let mut exchange = get();
    exchange.request.method = "HEAD".to_owned();
    exchange.response.body.clear();
    assert_eq!(findings(&exchange), [""; 0]);
    exchange.response = Response {
        status: 204,
        headers: headers(&[("Content-Type", "text/plain")]),
        ..Response::default()
    };
    assert_eq!(findings(&exchange), [""; 0]);
    exchange.response.body = b"a".to_vec();
    assert_eq!(
        findings(&exchange),
        ["body: response 204: an undeclared body of 1 bytes"]
    );
}

#[test]
fn a_request_has_declared_parameters_and_credentials() {
    type Change = fn(&mut Request);
    let accepted = "accepted: response 200: accepted a request that violates the contract: ";
    let cases: [(Change, &[&str], bool); 15] = [
        (
            |request| request.target = "/notes/1".to_owned(),
            &["parameter: request: query:limit is missing"],
            true,
        ),
        (
            |request| request.target = "/notes/1?limit=1&limit=2".to_owned(),
            &["parameter: request: query:limit must not be repeated"],
            true,
        ),
        (
            |request| request.target = "/notes/1?limit=0".to_owned(),
            &["parameter: request: query:limit: 0 is less than the minimum of 1"],
            true,
        ),
        (
            |request| request.target = "/notes/1?limit=%FF".to_owned(),
            &["parameter: request: query:limit is not UTF-8"],
            true,
        ),
        (
            |request| request.target = "/notes/a?limit=1".to_owned(),
            &["path-parameter: request: path:id: \"a\" is not of type \"integer\""],
            true,
        ),
        (
            |request| request.target = "/notes/%FF?limit=1".to_owned(),
            &["path-parameter: request: path:id is not UTF-8"],
            true,
        ),
        (
            |request| request.target = "/notes/1?limit=1&other=1".to_owned(),
            &["undeclared: request: the query parameter other is not declared"],
            false,
        ),
        (
            |request| set(&mut request.headers, "X-Other", &["a"]),
            &["undeclared: request: the header X-Other is not declared"],
            false,
        ),
        (
            |request| set(&mut request.headers, "x-once", &["abcd"]),
            &["parameter: request: header:X-Once: \"abcd\" is longer than 3 characters"],
            true,
        ),
        (
            |request| set(&mut request.headers, "Accept", &["text/html"]),
            &["accept: request: Accept text/html matches no declared media type"],
            true,
        ),
        (
            |request| set(&mut request.headers, "Accept", &["", "text/*"]),
            &[],
            false,
        ),
        (
            |request| set(&mut request.headers, "Authorization", &[]),
            &["credentials: request: no well-formed credentials for token or key+session or query"],
            true,
        ),
        (
            |request| {
                set(&mut request.headers, "Authorization", &[]);
                set(&mut request.headers, "X-Key", &["a"]);
            },
            &["credentials: request: no well-formed credentials for token or key+session or query"],
            true,
        ),
        (
            |request| {
                set(&mut request.headers, "Authorization", &[]);
                set(&mut request.headers, "X-Key", &["a"]);
                set(&mut request.headers, "Cookie", &["a=b; session=c"]);
            },
            &[],
            false,
        ),
        (
            |request| {
                set(&mut request.headers, "Authorization", &[]);
                request.target.push_str("&key=a");
            },
            &[],
            false,
        ),
    ];
    for (number, (change, expected, is_accepted)) in cases.into_iter().enumerate() {
        let mut exchange = get();
        change(&mut exchange.request);
        let mut expected: Vec<String> = expected.iter().map(|&text| text.to_owned()).collect();
        if is_accepted {
            let (_, finding) = expected[0].split_once(": ").unwrap();
            expected.push(format!("{accepted}{finding}"));
        }
        assert_eq!(findings(&exchange), expected, "case {number}");
    }
}

#[test]
fn a_request_has_the_declared_body() {
    type Change = fn(&mut Request);
    let cases: [(Change, &str); 5] = [
        (
            |request| set(&mut request.headers, "Content-Type", &[]),
            "media-type: request: Content-Type is missing",
        ),
        (
            |request| set(&mut request.headers, "Content-Type", &["application/json"; 2]),
            "media-type: request: Content-Type must not be repeated",
        ),
        (
            |request| set(&mut request.headers, "Content-Type", &["text/plain"]),
            "media-type: request: Content-Type text/plain is not declared",
        ),
        (
            |request| request.body = b"{\"text\": 1}".to_vec(),
            "body: request: body: /text: 1 is not of type \"string\"",
        ),
        (
            |request| request.body = b"{\"other\": 1}".to_vec(),
            "body: request: body: Additional properties are not allowed ('other' was unexpected)",
        ),
    ];
    for (change, expected) in cases {
        let mut exchange = put();
        change(&mut exchange.request);
        let (_, finding) = expected.split_once(": ").unwrap();
        let accepted =
            format!("accepted: response 204: accepted a request that violates the contract: {finding}");
        assert_eq!(findings(&exchange), [expected, &accepted]);
        // A server that rejects the request conforms.
        exchange.response.status = 422;
        assert_eq!(findings(&exchange), [expected]);
    }
}
