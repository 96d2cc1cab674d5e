//! Checks responses.

use super::finding::{Finding, Rule, undeclared_body};
use super::schema::Direction;
use super::validator::SchemaValidator;
use crate::document::{DeclaredResponse, Header, find_response};
use crate::media_type::find;
use crate::message::Response;
use crate::style;

/// Header fields of HTTP itself, which need no declaration.
const STANDARD_FIELDS: [&str; 7] = [
    "content-type",
    "content-length",
    "transfer-encoding",
    "connection",
    "date",
    // RFC 9110 requires it in every 401.
    "www-authenticate",
    // RFC 9110 allows it in every response; servers send it with 429 and 503.
    "retry-after",
];

/// Checks a response against a list of declared responses; `method` is the method of the request.
pub(super) fn check(
    validator: &SchemaValidator,
    strict: bool,
    declared: &[DeclaredResponse],
    method: &str,
    response: &Response,
) -> Vec<Finding> {
    let status = response.status;
    let Some(declared) = find_response(declared, status) else {
        return vec![Finding::new(
            Rule::Status,
            format!("status {status} is not declared"),
        )];
    };
    let mut findings = headers(validator, declared, response);
    if strict {
        findings.extend(undeclared_headers(declared, response));
    }
    findings.extend(body(validator, declared, method, response));
    let prefix = format!("response {status}");
    findings
        .into_iter()
        .map(|finding| finding.within(&prefix))
        .collect()
}

fn headers(validator: &SchemaValidator, declared: &DeclaredResponse, response: &Response) -> Vec<Finding> {
    let mut findings = Vec::new();
    for header in &declared.headers {
        let name = &header.name;
        let values: Vec<&str> = response.headers.all(name).collect();
        if values.is_empty() && header.required {
            let message = format!("the required header {name} is missing");
            findings.push(Finding::new(Rule::Header, message));
        }
        if !values.is_empty() {
            let value = style::decode_header(&validator.document, header, &values);
            let errors = validator.validate(&header.schema, Direction::Response, &value);
            let prefix = format!("header {name}");
            let errors = errors.into_iter();
            findings.extend(errors.map(|error| Finding::new(Rule::Header, error).within(&prefix)));
        }
    }
    findings
}

fn body(
    validator: &SchemaValidator,
    declared: &DeclaredResponse,
    method: &str,
    response: &Response,
) -> Vec<Finding> {
    let media_type = response.headers.get("content-type");
    let count = response.headers.all("content-type").count();
    if count > 1 {
        let message = format!("Content-Type is sent {count} times");
        return vec![Finding::new(Rule::MediaType, message)];
    }
    if declared.contents.is_empty() {
        // The fields of a response to HEAD describe what GET would return (RFC 9110, section 9.3.2).
        let media_type = media_type.filter(|_| method != "HEAD");
        return undeclared_body(media_type, &response.body);
    }
    let Some(media_type) = media_type else {
        return vec![Finding::new(Rule::MediaType, "Content-Type is missing")];
    };
    let Some(content) = find(&declared.contents, |content| &content.media_type, media_type) else {
        let contents = declared.contents.iter();
        let declared: Vec<&str> = contents.map(|content| content.media_type.as_str()).collect();
        let declared = declared.join(", ");
        let message = format!("Content-Type {media_type} is not declared; expected {declared}");
        return vec![Finding::new(Rule::MediaType, message)];
    };
    if method == "HEAD" {
        return Vec::new();
    }
    validator
        .validate_body(content, media_type, Direction::Response, &response.body)
        .into_iter()
        .map(|error| Finding::new(Rule::Body, error).within("body"))
        .collect()
}

fn undeclared_headers(declared: &DeclaredResponse, response: &Response) -> Vec<Finding> {
    let names = response.headers.0.iter().map(|(name, _)| name);
    let undeclared = names.filter(|name| {
        let is_named = |header: &Header| header.name.eq_ignore_ascii_case(name);
        let is_standard = STANDARD_FIELDS.contains(&name.to_ascii_lowercase().as_str());
        !is_standard && !declared.headers.iter().any(is_named)
    });
    undeclared
        .map(|name| Finding::new(Rule::Undeclared, format!("the header {name} is not declared")))
        .collect()
}
