//! Bodies that are not what is declared, and error documents that tell too little or too much.

use crate::case::PANIC;
use crate::fault::Plant::Answer;
use crate::fault::edit::{each, lists, objects, says_json};
use crate::fault::{Fault, server};
use serde_json::{Value, json};

const ACCOUNTS: &str = r#"{"error":"unauthorized","message":"No."}"#;
const JSON_API: &str = r#"{"errors":[{"status":"404","title":"not found"}]}"#;
const ENVELOPE: &str = r#"{"Data":null,"Errors":[],"Warnings":[],"Success":false}"#;

pub(super) const FAULTS: &[Fault] = &[
    server(
        "dialect-accounts-in-terraform",
        "terraform: transport errors are JSON:API errors",
        Answer(|answer| {
            if answer.is_below("/api/v2") && answer.status == 406 {
                answer.body = ACCOUNTS.into();
            }
        }),
    ),
    server(
        "dialect-terraform-in-accounts",
        "accounts: a missing account is told in the shape of accounts",
        Answer(|answer| {
            if answer.is_below("/v1") && answer.status == 404 {
                answer.body = JSON_API.into();
            }
        }),
    ),
    server(
        "dialect-accounts-in-workspace",
        "workspace: 401 is problem details",
        Answer(|answer| {
            if answer.is_below("/api/workspace") && answer.status == 401 {
                answer.body = r#"["unauthorized"]"#.into();
            }
        }),
    ),
    server(
        "dialect-problem-for-envelope",
        "workspace: 404 is the envelope, not problem details",
        Answer(|answer| {
            if answer.is_below("/api/workspace/") && answer.status == 404 {
                answer.body = r#"{"type":"about:blank","title":"Not Found","status":404}"#.into();
            }
        }),
    ),
    server(
        "dialect-envelope-for-problem",
        "workspace: 403 is problem details, not the envelope",
        Answer(|answer| {
            if answer.is_below("/api/workspace/") && answer.status == 403 {
                answer.body = ENVELOPE.into();
            }
        }),
    ),
    server(
        "dialect-unknown-path",
        "an unknown path answers in the dialect of its prefix",
        Answer(|answer| {
            if answer.is_below("/api/v2") && answer.status == 404 {
                answer.replace(404, "application/json", ACCOUNTS);
            }
        }),
    ),
    server(
        "dialect-method-not-allowed",
        "405 answers in the dialect of its path's prefix",
        Answer(|answer| {
            if answer.is_below("/api/workspace") && answer.status == 405 {
                answer.replace(405, "application/vnd.api+json", JSON_API);
            }
        }),
    ),
    server(
        "body-html",
        "error bodies are JSON on every status",
        Answer(|answer| {
            if answer.status == 500 {
                answer.replace(500, "text/html", "<h1>500</h1>");
            }
        }),
    ),
    server(
        "body-plain-text",
        "error bodies are JSON on every status",
        Answer(|answer| {
            if answer.status == 413 {
                answer.replace(413, "text/plain", "length limit exceeded");
            }
        }),
    ),
    server(
        "body-empty",
        "a declared error document is there",
        Answer(|answer| {
            if answer.status == 415 {
                answer.body.clear();
            }
        }),
    ),
    server(
        "body-cut",
        "a body is a whole JSON text",
        Answer(|answer| {
            if answer.status == 200 {
                answer.body.truncate(answer.body.len() / 2);
            }
        }),
    ),
    server(
        "body-byte-order-mark",
        "RFC 8259, 8.1: no byte order mark",
        Answer(|answer| {
            if says_json(&answer.headers) && !answer.body.is_empty() {
                answer.body.splice(0..0, *b"\xef\xbb\xbf");
            }
        }),
    ),
    server(
        "body-something-behind",
        "a body is one JSON text",
        Answer(|answer| {
            if says_json(&answer.headers) && !answer.body.is_empty() {
                answer.body.push(b'}');
            }
        }),
    ),
    server(
        "body-twice",
        "a body is one JSON text",
        Answer(|answer| {
            if answer.status == 401 {
                let body = answer.body.clone();
                answer.body.extend(body);
            }
        }),
    ),
    server(
        "body-utf-16",
        "RFC 8259, 8.1: JSON is UTF-8",
        Answer(|answer| {
            if answer.status == 200 {
                let text = String::from_utf8_lossy(&answer.body).into_owned();
                answer.body = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            }
        }),
    ),
    server(
        "body-latin-1",
        "RFC 8259, 8.1: JSON is UTF-8",
        Answer(|answer| {
            let text = String::from_utf8_lossy(&answer.body).into_owned();
            let narrow: Option<Vec<u8>> = text.chars().map(|c| u8::try_from(u32::from(c)).ok()).collect();
            if let Some(bytes) = narrow {
                answer.body = bytes;
            }
        }),
    ),
    server(
        "body-not-a-number",
        "JSON has no NaN",
        Answer(|answer| {
            let text = String::from_utf8_lossy(&answer.body).replace("\"UserType\":0", "\"UserType\":NaN");
            answer.body = text.into_bytes();
        }),
    ),
    server(
        "body-name-twice",
        "RFC 8259, 4: the names of an object are unique; which of two counts is anybody's guess",
        Answer(|answer| {
            if answer.status == 200
                && let Ok(Value::Object(members)) = serde_json::from_slice(&answer.body)
                && let Some((name, member)) = members.iter().next()
            {
                let first = format!("{{{}:{member},", json!(name));
                answer.body.splice(0..1, first.into_bytes());
            }
        }),
    ),
    server(
        "body-wrapped",
        "an answer is the declared document, not one around it",
        Answer(|answer| {
            if answer.is_below("/v1/") && answer.status == 200 {
                answer.json(|body| *body = json!({"data": body.take()}));
            }
        }),
    ),
    server(
        "panic-told",
        "what went wrong inside stays inside",
        Answer(|answer| {
            if answer.status == 500 {
                answer.json(|body| {
                    objects(body, &mut |members| {
                        for name in ["detail", "message"] {
                            if let Some(member) = members.get_mut(name) {
                                *member = json!(format!("panicked: {PANIC}"));
                            }
                        }
                    });
                });
            }
        }),
    ),
    server(
        "secret-told",
        "a credential is never repeated",
        Answer(|answer| {
            let token = answer
                .asked
                .headers
                .get("authorization")
                .and_then(|value| value.to_str().ok());
            if let (Some(token), 401) = (token.map(str::to_owned), answer.status) {
                answer.json(|body| {
                    let mut told = |member: &mut Value| *member = json!(format!("{token} is not good"));
                    each(body, "detail", &mut told);
                    each(body, "message", &mut told);
                });
            }
        }),
    ),
    server(
        "query-secret-told",
        "access_token is never repeated, in no header either",
        Answer(|answer| {
            if answer
                .asked
                .uri
                .query()
                .is_some_and(|query| query.contains("access_token=s"))
            {
                let target = answer.asked.uri.to_string();
                answer.json(|body| {
                    if let Some(instance) = body.as_object_mut() {
                        instance.insert("instance".to_owned(), json!(target));
                    }
                });
            }
        }),
    ),
    server(
        "token-shown-again",
        "a token's secret is shown once, when it is made",
        Answer(|answer| {
            if answer.status == 200 {
                answer.json(|body| each(body, "token", &mut |token| *token = json!("example-token-secret")));
            }
        }),
    ),
    server(
        "list-turned-round",
        "lists come in the implementation's order",
        Answer(|answer| {
            answer.json(|body| lists(body, &mut |items| items.reverse()));
        }),
    ),
];
