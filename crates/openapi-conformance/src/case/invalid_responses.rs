//! Responses that break the contract: the client must report a response that the operation does not declare as
//! undeclared, and a declared one that is malformed as undecodable.

use super::declared_responses::wire_response;
use super::definition::{Case, Expected, OTHER_SERVER};
use super::subject::Subject;
use super::variations::{Variation, structural_variations};
use crate::script::TypedResponse;
use crate::wire::Response;
use openapi_judge::document::{DeclaredResponse, Header};
use openapi_judge::judge::{Direction, shorten};

/// Statuses that documents rarely declare.
const RARELY_DECLARED: [u16; 22] = [
    201, 202, 203, 204, 206, 226, 300, 304, 400, 402, 403, 405, 408, 410, 412, 418, 421, 501, 502, 504, 507,
    599,
];

/// Statuses whose `Location` an HTTP client may follow by itself.
const REDIRECTS: [u16; 5] = [301, 302, 303, 307, 308];

impl Subject<'_> {
    /// Returns the cases in which the client reads a response that it must report as an error.
    pub(super) fn invalid_responses(&self) -> Result<Vec<Case>, String> {
        let Some((_, call)) = self.calls()?.into_iter().next() else {
            return Ok(Vec::new());
        };
        let alternative = self.operation.alternatives().remove(0);
        let responses = self.responses()?;
        let mut cases = Vec::new();
        let mut add = |label: String, typed: &TypedResponse, response: Response, expected: Expected| {
            cases.push(self.replay(&label, &alternative, &call, typed, response, expected));
        };
        let mut visited = Vec::new();
        for (index, (name, typed)) in responses.iter().enumerate() {
            // The first response of a status stands for its other examples.
            if visited.contains(&typed.status) {
                continue;
            }
            visited.push(typed.status);
            let valid = wire_response(self.operation, typed);
            for (change, response) in self.undeclared(typed, &valid, index == 0) {
                add(format!("{name} {change}"), typed, response, Expected::Undeclared);
            }
            for (change, response) in self.malformed(typed, &valid) {
                add(format!("{name} {change}"), typed, response, Expected::Undecodable);
            }
            for (change, variation) in self.mismatched_bodies(typed) {
                let newer = TypedResponse {
                    body: Some(variation.value),
                    ..typed.clone()
                };
                let response = wire_response(self.operation, &newer);
                let expected = match variation.may_be_kept {
                    true => Expected::KeptOrUndecodable,
                    false => Expected::Undecodable,
                };
                add(format!("{name} {change}"), &newer, response, expected);
            }
        }
        Ok(cases)
    }

    /// Returns a valid response with undeclared statuses instead of its own, each with a description of the change. The
    /// first response of an operation gets statuses of every class, and redirects; the others those of their own class.
    fn undeclared(&self, typed: &TypedResponse, valid: &Response, is_first: bool) -> Vec<(String, Response)> {
        let applies = |status: &u16| is_first || status / 100 == typed.status / 100;
        let statuses = RARELY_DECLARED.into_iter().filter(applies);
        let statuses = statuses.filter(|status| self.operation.response(*status).is_none());
        let with_status = |status: u16| Response {
            status,
            body: match status {
                204 | 304 => Vec::new(),
                _ => valid.body.clone(),
            },
            headers: valid.headers.clone(),
        };
        let mut all: Vec<(String, Response)> = statuses
            .map(|status| {
                (
                    format!("under the undeclared status {status}"),
                    with_status(status),
                )
            })
            .collect();
        let redirects = REDIRECTS
            .into_iter()
            .filter(|status| is_first && self.operation.response(*status).is_none());
        for status in redirects {
            for location in ["/elsewhere", OTHER_SERVER] {
                let mut response = with_status(status);
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

    /// Returns a valid response with a header field repeated whose schema allows a single value only.
    fn with_repeated_header(&self, declared: &DeclaredResponse, valid: &Response) -> Vec<(String, Response)> {
        let is_single_valued = |header: &&Header| {
            let schema = self.document.resolve(&header.schema);
            let schema_type = schema.get("type").and_then(serde_json::Value::as_str);
            schema_type.is_some_and(|name| ["integer", "number", "boolean"].contains(&name))
        };
        let mut all = Vec::new();
        for header in declared.headers.iter().filter(is_single_valued) {
            if let Some(value) = valid.headers.get(&header.name) {
                let mut response = valid.clone();
                let repeated = (header.name.clone(), value.to_owned());
                response.headers.0.push(repeated);
                all.push((format!("with {} twice", header.name), response));
            }
        }
        all
    }

    /// Returns a valid response with one error in its headers, media type or body, each with a description of the error.
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
        all.extend(self.with_repeated_header(declared, valid));
        if typed.body.is_none() || self.operation.method == "HEAD" {
            return all;
        }
        let with_content_type = |media_type: Option<&str>| {
            let mut response = valid.clone();
            let fields = &mut response.headers.0;
            fields.retain(|(name, _)| name != "Content-Type");
            fields.extend(media_type.map(|media_type| ("Content-Type".to_owned(), media_type.to_owned())));
            response
        };
        // A media type range accepts any media type.
        let declares_range = declared
            .contents
            .iter()
            .any(|content| content.media_type.contains('*'));
        if !declares_range {
            let is_declared = |other: &str| declared.media_types().iter().any(|declared| declared == other);
            for other in ["text/html", "application/octet-stream"] {
                if !is_declared(other) {
                    all.push((format!("as {other}"), with_content_type(Some(other))));
                }
            }
            // Without the field, the body may be examined (RFC 9110, section 8.3).
            let is_bytes = |declared: &String| {
                let essence = declared.split(';').next().unwrap_or_default().trim();
                essence.eq_ignore_ascii_case("application/octet-stream")
            };
            if !declared
                .media_types()
                .iter()
                .any(|declared| is_bytes(&declared.to_string()))
            {
                all.push(("without Content-Type".to_owned(), with_content_type(None)));
            }
        }
        if self.operation.has_json_response(typed.status, &typed.media_type) {
            all.extend(self.malformed_bodies(typed, valid));
        }
        all
    }

    /// Returns a valid response with bodies that are not JSON or do not match the schema.
    fn malformed_bodies(&self, typed: &TypedResponse, valid: &Response) -> Vec<(String, Response)> {
        let with_body = |body: Vec<u8>| Response {
            body,
            ..valid.clone()
        };
        let half = valid.body[..valid.body.len() / 2].to_vec();
        // Half of a number is a number.
        let is_json = serde_json::from_slice::<serde_json::Value>(&half).is_ok();
        let truncated = ("truncated to half".to_owned(), with_body(half));
        let mut all: Vec<(String, Response)> = (!is_json).then_some(truncated).into_iter().collect();
        all.extend([
            ("with an empty body".to_owned(), with_body(Vec::new())),
            (
                "with trailing data".to_owned(),
                with_body([valid.body.as_slice(), b"{"].concat()),
            ),
        ]);
        let (Some(schema), Some(body)) = (self.schema_of(typed), &typed.body) else {
            return all;
        };
        for (change, bytes) in self.invalid_unicode(schema, Direction::Response, body) {
            all.push((change, with_body(bytes)));
        }
        all
    }

    /// Returns variations of a JSON body that do not match its schema, each with a description of the change.
    fn mismatched_bodies(&self, typed: &TypedResponse) -> Vec<(String, Variation)> {
        let schema = self.schema_of(typed).filter(|_| {
            self.operation.method != "HEAD"
                && self.operation.has_json_response(typed.status, &typed.media_type)
        });
        let (Some(schema), Some(body)) = (schema, &typed.body) else {
            return Vec::new();
        };
        let mut variations = self.variations_of(schema, Direction::Response, body, structural_variations);
        variations.retain(|variation| !self.judge.is_valid(schema, Direction::Response, &variation.value));
        let described = |variation: Variation| {
            let mut change = format!("with {}", variation.description);
            shorten(&mut change, 200);
            (change, variation)
        };
        variations.into_iter().map(described).collect()
    }
}
