//! Undeclared and malformed responses: a client must report each kind as its own error.

use super::definition::{Case, Expected, OTHER_SERVER};
use super::replays::wire_response;
use super::subject::Subject;
use super::variations::structural_variations;
use crate::script::TypedResponse;
use crate::wire::Response;
use openapi_judge::document::{DeclaredResponse, Header};
use openapi_judge::judge::{Direction, shorten};

/// Statuses that many services send and few documents declare.
const COMMON: [u16; 22] = [
    201, 202, 203, 204, 206, 226, 300, 304, 400, 402, 403, 405, 408, 410, 412, 418, 421, 501, 502, 504, 507,
    599,
];

/// Statuses that redirect a client.
const REDIRECTS: [u16; 5] = [301, 302, 303, 307, 308];

impl Subject<'_> {
    pub(super) fn hostile_responses(&self) -> Result<Vec<Case>, String> {
        let Some((_, call)) = self.calls()?.into_iter().next() else {
            return Ok(Vec::new());
        };
        let alternative = self.operation.alternatives().remove(0);
        let responses = self.responses()?;
        let mut cases = Vec::new();
        let mut add = |what: String, typed: &TypedResponse, response: Response, expected: Expected| {
            cases.push(self.replay(&what, &alternative, &call, typed, response, expected));
        };
        let mut statuses = Vec::new();
        for (index, (name, typed)) in responses.iter().enumerate() {
            // Once per status: all examples of a status have the same headers and media type.
            if statuses.contains(&typed.status) {
                continue;
            }
            statuses.push(typed.status);
            let valid = wire_response(self.operation, typed);
            for (what, response) in self.undeclared(typed, &valid, index == 0) {
                add(format!("{name} {what}"), typed, response, Expected::Undeclared);
            }
            for (what, response) in self.malformed(typed, &valid) {
                add(format!("{name} {what}"), typed, response, Expected::Unreadable);
            }
        }
        Ok(cases)
    }

    /// A response with other statuses of its class, and the first response with any other status.
    fn undeclared(&self, typed: &TypedResponse, valid: &Response, first: bool) -> Vec<(String, Response)> {
        let near = |status: &u16| first || status / 100 == typed.status / 100;
        let statuses = COMMON.into_iter().filter(near);
        let statuses = statuses.filter(|status| self.operation.response(*status).is_none());
        let under = |status: u16| Response {
            status,
            body: match status {
                204 | 304 => Vec::new(),
                _ => valid.body.clone(),
            },
            headers: valid.headers.clone(),
        };
        let mut all: Vec<(String, Response)> = statuses
            .map(|status| (format!("under the undeclared status {status}"), under(status)))
            .collect();
        let redirects = REDIRECTS
            .into_iter()
            .filter(|status| first && self.operation.response(*status).is_none());
        for status in redirects {
            for location in ["/elsewhere", OTHER_SERVER] {
                let mut response = under(status);
                response
                    .headers
                    .0
                    .push(("Location".to_owned(), location.to_owned()));
                let server = if location == OTHER_SERVER {
                    "another"
                } else {
                    "the same"
                };
                all.push((
                    format!("under {status} with a Location on {server} server"),
                    response,
                ));
            }
        }
        all
    }

    /// A response that sends a header field with a single value twice.
    fn repeated(&self, declared: &DeclaredResponse, valid: &Response) -> Vec<(String, Response)> {
        let single = |header: &&Header| {
            let schema = self.document.resolve(&header.schema);
            let kind = schema.get("type").and_then(serde_json::Value::as_str);
            kind.is_some_and(|kind| ["integer", "number", "boolean"].contains(&kind))
        };
        let mut all = Vec::new();
        for header in declared.headers.iter().filter(single) {
            if let Some(value) = valid.headers.get(&header.name) {
                let mut response = valid.clone();
                let repeated = (header.name.clone(), value.to_owned());
                response.headers.0.push(repeated);
                all.push((format!("with {} twice", header.name), response));
            }
        }
        all
    }

    /// A response with one error that the client must notice.
    fn malformed(&self, typed: &TypedResponse, valid: &Response) -> Vec<(String, Response)> {
        let mut all = Vec::new();
        let Some(declared) = self.operation.response(typed.status) else {
            return all;
        };
        for header in declared.headers.iter().filter(|header| header.required) {
            let mut response = valid.clone();
            let fields = &mut response.headers.0;
            fields.retain(|(name, _)| !name.eq_ignore_ascii_case(&header.name));
            all.push((format!("without its header {}", header.name), response));
        }
        all.extend(self.repeated(declared, valid));
        if typed.body.is_none() || self.operation.method == "HEAD" {
            return all;
        }
        let with_type = |media_type: Option<&str>| {
            let mut response = valid.clone();
            let fields = &mut response.headers.0;
            fields.retain(|(name, _)| name != "Content-Type");
            fields.extend(media_type.map(|media_type| ("Content-Type".to_owned(), media_type.to_owned())));
            response
        };
        let range = declared
            .contents
            .iter()
            .any(|content| content.media_type.contains('*'));
        if !range {
            for other in ["text/html", "application/octet-stream"] {
                all.push((format!("as {other}"), with_type(Some(other))));
            }
            all.push(("without Content-Type".to_owned(), with_type(None)));
        }
        if openapi_judge::media_type::is_json(&typed.media_type) {
            all.extend(self.undecodable(typed, valid));
        }
        all
    }

    fn undecodable(&self, typed: &TypedResponse, valid: &Response) -> Vec<(String, Response)> {
        let with_body = |body: Vec<u8>| Response {
            body,
            ..valid.clone()
        };
        let half = valid.body[..valid.body.len() / 2].to_vec();
        let mut all = vec![
            ("truncated to half".to_owned(), with_body(half)),
            ("with an empty body".to_owned(), with_body(Vec::new())),
            (
                "with trailing data".to_owned(),
                with_body([valid.body.as_slice(), b"{"].concat()),
            ),
        ];
        let (Some(schema), Some(body)) = (self.schema_of(typed), &typed.body) else {
            return all;
        };
        for (what, bytes) in self.invalid_unicode(schema, Direction::Response, body) {
            all.push((what, with_body(bytes)));
        }
        for variation in structural_variations(self.document, schema, body) {
            if !self.judge.is_valid(schema, Direction::Response, &variation.value) {
                let mut what = format!("with {}", variation.what);
                shorten(&mut what, 200);
                all.push((what, with_body(variation.value.to_string().into_bytes())));
            }
        }
        all
    }
}
