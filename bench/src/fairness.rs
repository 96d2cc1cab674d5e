//! The proof that the servers do the same work: they answer the same requests identically.

mod cases;

use crate::raw_client::{Answer, exchange};
use crate::report::Failure;
use crate::twins::Implementation;
use cases::Case;
use serde_json::{Value, json};
use std::panic;
use std::time::Duration;
use tokio::io::duplex;

/// The headers that a client may rely on.
const HEADERS: [&str; 5] = [
    "content-type",
    "content-length",
    "www-authenticate",
    "allow",
    "retry-after",
];

/// How long a server may take for an answer.
const PATIENCE: Duration = Duration::from_secs(10);

/// Asserts that all servers answer every case with the status that the contract says, and alike.
pub(crate) fn check() -> Result<usize, Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build()
        .map_err(Failure::because("cannot start a runtime"))?;
    let cases = cases::all();
    let _silence = Silence::start();
    for case in &cases {
        let mut first: Option<(Implementation, Seen)> = None;
        for implementation in Implementation::ALL {
            let answer = runtime
                .block_on(ask(implementation, case))
                .map_err(Failure::because(format!(
                    "{}: {} gives no answer",
                    case.name,
                    implementation.name()
                )))?;
            if answer.status != case.status {
                return Err(Failure::new(format!(
                    "{}: {} answers {} in place of {}: {}",
                    case.name,
                    implementation.name(),
                    answer.status,
                    case.status,
                    String::from_utf8_lossy(&answer.body)
                )));
            }
            let seen = Seen::of(answer, case.method != "HEAD");
            match &first {
                None => first = Some((implementation, seen)),
                Some((other, expected)) if *expected != seen => {
                    return Err(Failure::new(format!(
                        "{}: {} and {} differ:\n  {expected:?}\n  {seen:?}",
                        case.name,
                        other.name(),
                        implementation.name()
                    )));
                }
                Some(_) => {}
            }
        }
    }
    Ok(cases.len())
}

/// Keeps the panics that are provoked on purpose off the terminal.
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

/// What is compared of an answer.
#[derive(Debug, PartialEq)]
struct Seen {
    headers: Vec<(&'static str, String)>,
    body: Value,
}

impl Seen {
    fn of(answer: Answer, has_body: bool) -> Self {
        let body = match serde_json::from_slice(&answer.body) {
            Ok(body) => body,
            Err(_) => json!(String::from_utf8_lossy(&answer.body)),
        };
        let is_error = answer.status >= 400;
        let mut seen = Self {
            headers: HEADERS
                .iter()
                .filter_map(|name| Some((*name, answer.headers.get(*name)?.clone())))
                .collect(),
            body,
        };
        if is_error {
            // Wording is free; which members there are, in which order the violations come and where they point is not.
            seen.headers.retain(|(name, _)| *name != "content-length");
            hide_wording(&mut seen.body);
        }
        if !has_body {
            seen.body = Value::Null;
        }
        seen
    }
}

/// Replaces texts for humans by a mark that they are there.
fn hide_wording(document: &mut Value) {
    match document {
        Value::Array(elements) => {
            elements.iter_mut().for_each(hide_wording);
            elements.sort_by_key(Value::to_string);
        }
        Value::Object(members) => {
            for (name, value) in members {
                let is_wording = matches!(name.as_str(), "message" | "detail");
                match value.as_str() {
                    Some(text) if is_wording && !text.is_empty() => *value = json!("(wording)"),
                    _ => hide_wording(value),
                }
            }
        }
        _ => {}
    }
}

async fn ask(implementation: Implementation, case: &Case) -> std::io::Result<Answer> {
    let (mut client, server) = duplex(256 * 1024);
    let serving = implementation.server().serve(server);
    let request = case.bytes();
    let asking = async move { exchange(&mut client, &request, case.method != "HEAD").await };
    let both = async { tokio::join!(asking, serving).0 };
    tokio::time::timeout(PATIENCE, both)
        .await
        .unwrap_or_else(|elapsed| Err(std::io::Error::other(elapsed)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(pointer: &str, message: &str) -> Seen {
        let body = json!({"error": "invalid_request", "details": [{"pointer": pointer, "message": message}]});
        Seen::of(
            Answer {
                status: 400,
                headers: [("content-type".to_owned(), "application/json".to_owned())].into(),
                body: body.to_string().into_bytes(),
                length: 0,
            },
            true,
        )
    }

    #[test]
    fn wording_may_differ_and_places_may_not() {
        assert_eq!(seen("/name", "is too long"), seen("/name", "must be shorter"));
        assert_ne!(seen("/name", "is too long"), seen("/email", "is too long"));
        assert_ne!(seen("/name", "is too long"), seen("/name", ""));
    }

    #[test]
    fn all_servers_answer_alike() {
        let checked = super::check().unwrap();
        assert!(checked > 40, "only {checked} cases");
    }
}
