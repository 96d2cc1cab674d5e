//! The status and the headers of a response, for `--include` and `--verbose`.

use crate::redaction::redact_text;
use account_client::catalogue::Output;
use reqwest::StatusCode;
use reqwest::header::HeaderMap;
use serde_json::Value;

/// The status and the headers of a response, without the token.
#[derive(Debug)]
pub(crate) struct ResponseHead {
    status: StatusCode,
    headers: Vec<(String, String)>,
}

impl ResponseHead {
    /// The head of a declared response, with its declared headers.
    pub(crate) fn of_output(output: &Output, token: Option<&str>) -> Self {
        let headers = output.headers.iter().map(|(name, value)| {
            let value = match value {
                Value::String(text) => redact_text(token, text),
                other => other.to_string(),
            };
            (name.clone(), value)
        });
        Self {
            status: output.status,
            headers: headers.collect(),
        }
    }

    /// The head of any response, with all headers.
    pub(crate) fn new(status: StatusCode, headers: &HeaderMap, token: Option<&str>) -> Self {
        let headers = headers.iter().map(|(name, value)| {
            let value = String::from_utf8_lossy(value.as_bytes());
            (name.as_str().to_owned(), redact_text(token, &value))
        });
        Self {
            status,
            headers: headers.collect(),
        }
    }

    /// Returns a line with the status, followed by one for each header.
    pub(crate) fn lines(&self) -> Vec<String> {
        let headers = self
            .headers
            .iter()
            .map(|(name, value)| format!("{name}: {value}"));
        std::iter::once(self.status.to_string()).chain(headers).collect()
    }
}
