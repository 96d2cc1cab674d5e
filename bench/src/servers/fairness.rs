//! Checks that the servers do the same work: they send identical responses to the same requests.

mod cases;

use super::ServerKind;
use crate::raw_client::{RawResponse, exchange};
use crate::report::Failure;
use cases::Case;
use serde_json::{Value, json};
use std::panic;
use std::time::Duration;
use tokio::io::duplex;

/// The compared headers, on which a client may rely.
const HEADERS: [&str; 6] = [
    "content-type",
    "content-length",
    "etag",
    "www-authenticate",
    "allow",
    "retry-after",
];

/// The time limit for a response.
const RESPONSE_TIMEOUT: Duration = Duration::from_secs(10);

/// Checks that all servers respond to every case with the expected status, and identically. Returns the number of
/// cases.
pub(crate) fn check() -> Result<usize, Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build()
        .map_err(Failure::because("cannot start a runtime"))?;
    let cases = cases::all();
    let _silence = Silence::start();
    for case in &cases {
        let mut first: Option<(ServerKind, ComparedResponse)> = None;
        for kind in ServerKind::ALL {
            let response = runtime
                .block_on(response_of(kind, case))
                .map_err(Failure::because(format!(
                    "{}: {} sends no response",
                    case.name,
                    kind.name()
                )))?;
            if response.status != case.status {
                return Err(Failure::new(format!(
                    "{}: {} responds with {} instead of {}: {}",
                    case.name,
                    kind.name(),
                    response.status,
                    case.status,
                    String::from_utf8_lossy(&response.body)
                )));
            }
            let actual = ComparedResponse::of(response, case.method != "HEAD");
            match &first {
                None => first = Some((kind, actual)),
                Some((other, expected)) if *expected != actual => {
                    return Err(Failure::new(format!(
                        "{}: {} and {} differ:\n  {expected:?}\n  {actual:?}",
                        case.name,
                        other.name(),
                        kind.name()
                    )));
                }
                Some(_) => {}
            }
        }
    }
    Ok(cases.len())
}

/// Suppresses the output of panics that are provoked on purpose.
struct Silence;

impl Silence {
    fn start() -> Self {
        panic::set_hook(Box::new(|_| {}));
        Self
    }
}

impl Drop for Silence {
    fn drop(&mut self) {
        drop(panic::take_hook());
    }
}

/// The compared parts of a response.
#[derive(Debug, PartialEq)]
struct ComparedResponse {
    headers: Vec<(&'static str, String)>,
    body: Value,
}

impl ComparedResponse {
    fn of(response: RawResponse, has_body: bool) -> Self {
        let body = match serde_json::from_slice(&response.body) {
            Ok(body) => body,
            Err(_) => json!(String::from_utf8_lossy(&response.body)),
        };
        let is_error = response.status >= 400;
        let mut actual = Self {
            headers: HEADERS
                .iter()
                .filter_map(|name| Some((*name, response.headers.get(*name)?.clone())))
                .collect(),
            body,
        };
        if is_error {
            // The messages and the order of violations may differ; the properties and the pointers must not.
            actual.headers.retain(|(name, _)| *name != "content-length");
            normalize_error(&mut actual.body);
        }
        if !has_body {
            actual.body = Value::Null;
        }
        actual
    }
}

/// Replaces messages by a placeholder, and sorts arrays.
fn normalize_error(document: &mut Value) {
    match document {
        Value::Array(elements) => {
            elements.iter_mut().for_each(normalize_error);
            elements.sort_by_key(Value::to_string);
        }
        Value::Object(properties) => {
            for (name, value) in properties {
                let is_message = matches!(name.as_str(), "message" | "detail");
                match value.as_str() {
                    Some(text) if is_message && !text.is_empty() => *value = json!("(message)"),
                    _ => normalize_error(value),
                }
            }
        }
        _ => {}
    }
}

/// Returns the response of a server to a request, without a socket.
async fn response_of(kind: ServerKind, case: &Case) -> std::io::Result<RawResponse> {
    let (mut client, server) = duplex(256 * 1024);
    let serving = kind.server().serve(server);
    let request = case.bytes();
    let client_side = async move { exchange(&mut client, &request, case.method != "HEAD").await };
    let both = async { tokio::join!(client_side, serving).0 };
    tokio::time::timeout(RESPONSE_TIMEOUT, both)
        .await
        .unwrap_or_else(|elapsed| Err(std::io::Error::other(elapsed)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn actual(pointer: &str, message: &str) -> ComparedResponse {
        let body = json!({"error": "invalid_request", "details": [{"pointer": pointer, "message": message}]});
        ComparedResponse::of(
            RawResponse {
                status: 400,
                headers: [("content-type".to_owned(), "application/json".to_owned())].into(),
                body: body.to_string().into_bytes(),
                length: 0,
            },
            true,
        )
    }

    #[test]
    fn messages_may_differ_and_pointers_may_not() {
        assert_eq!(actual("/name", "is too long"), actual("/name", "must be shorter"));
        assert_ne!(actual("/name", "is too long"), actual("/email", "is too long"));
        assert_ne!(actual("/name", "is too long"), actual("/name", ""));
    }

    #[test]
    fn all_servers_respond_identically() {
        let checked = super::check().unwrap();
        assert!(checked > 40, "only {checked} cases");
    }
}
