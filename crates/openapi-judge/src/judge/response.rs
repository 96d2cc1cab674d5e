//! Checks responses.

use super::finding::{Finding, Rule, undeclared_body};
use super::schema::Direction;
use super::validator::SchemaValidator;
use crate::document::{DeclaredResponse, Header, find_response};
use crate::media_type::find;
use crate::message::Response;
use crate::style;

/// Header fields of HTTP itself, which need no declaration.
const STANDARD_FIELDS: [&str; 11] = [
    "content-type",
    "content-length",
    "transfer-encoding",
    "connection",
    "date",
    // RFC 9110, section 10.2.4: any server may name itself, and section 7.6.3: a proxy must.
    "server",
    "via",
    // RFC 9110 requires it in every 401.
    "www-authenticate",
    // RFC 9110 allows it in every response; servers send it with 429 and 503.
    "retry-after",
    // RFC 9745 and RFC 8594: any response may announce that the resource will be removed.
    "deprecation",
    "sunset",
];

/// Checks a response against the declared responses of what is at the JSON pointer `owner`; `method` is the method of the
/// request.
pub(super) fn check(
    validator: &SchemaValidator,
    strict: bool,
    owner: &str,
    declared: &[DeclaredResponse],
    method: &str,
    response: &Response,
) -> Vec<Finding> {
    let status = response.status;
    let document = &validator.document;
    let Some(found) = find_response(declared, status) else {
        let expected: Vec<String> = declared.iter().map(|one| one.status.to_string()).collect();
        let message = format!("status {status} is not declared");
        let finding = Finding::new(Rule::Status, message).at(document.locate(owner, &["responses"]));
        return vec![finding.values(expected.join(" or "), status.to_string())];
    };
    let pointer = || document.locate(owner, &["responses", &found.status.to_string()]);
    let mut findings = headers(validator, &pointer, found, response);
    if strict {
        findings.extend(undeclared_headers(&pointer, found, response));
    }
    findings.extend(body(validator, strict, &pointer, found, method, response));
    let prefix = format!("response {status}");
    findings
        .into_iter()
        .map(|finding| finding.within(&prefix))
        .collect()
}

/// Returns the JSON pointer of the declared response, which only findings need.
type PointerOf<'a> = &'a dyn Fn() -> String;

fn headers(
    validator: &SchemaValidator,
    pointer: PointerOf<'_>,
    declared: &DeclaredResponse,
    response: &Response,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    for header in &declared.headers {
        let name = &header.name;
        let located = || validator.document.locate(&pointer(), &["headers", name]);
        let values: Vec<&str> = response.headers.all(name).collect();
        if values.is_empty() && header.required {
            let message = format!("the required header {name} is missing");
            let finding = Finding::new(Rule::Header, message).at(located());
            findings.push(finding.values(format!("the header {name}"), "no such header"));
        }
        if !values.is_empty() {
            let value = style::decode_header(&validator.document, header, &values);
            let errors = validator.errors(&header.schema, Direction::Response, &value);
            let prefix = format!("header {name}");
            let errors = errors.into_iter().map(|error| {
                let base = || match &header.media_type {
                    Some(name) => validator
                        .document
                        .locate(&located(), &["content", name, "schema"]),
                    None => validator.document.locate(&located(), &["schema"]),
                };
                error.below(&validator.document, &base())
            });
            findings.extend(errors.map(|error| Finding::of_schema(Rule::Header, error).within(&prefix)));
        }
    }
    findings
}

fn body(
    validator: &SchemaValidator,
    strict: bool,
    pointer: PointerOf<'_>,
    declared: &DeclaredResponse,
    method: &str,
    response: &Response,
) -> Vec<Finding> {
    let document = &validator.document;
    let contents = declared.contents.iter();
    let types: Vec<&str> = contents.map(|content| content.media_type.as_str()).collect();
    let types = types.join(", ");
    let media_type_finding = |message: String, actual: &str| {
        let finding = Finding::new(Rule::MediaType, message).at(document.locate(&pointer(), &["content"]));
        vec![finding.values(&types, actual)]
    };
    let media_type = response.headers.get("content-type");
    let count = response.headers.all("content-type").count();
    if count > 1 {
        let message = format!("Content-Type is sent {count} times");
        let sent: Vec<&str> = response.headers.all("content-type").collect();
        let finding = Finding::new(Rule::MediaType, message).at(pointer());
        return vec![finding.values("one Content-Type", sent.join(", "))];
    }
    if declared.contents.is_empty() {
        // The fields of a response to HEAD describe what GET would return (RFC 9110, section 9.3.2). Many servers name a
        // media type although there is no body.
        let is_relevant = method != "HEAD" && (strict || !response.body.is_empty());
        let media_type = media_type.filter(|_| is_relevant);
        return match media_type.is_none() && response.body.is_empty() {
            true => Vec::new(),
            false => undeclared_body(media_type, &response.body, &pointer()),
        };
    }
    let Some(media_type) = media_type else {
        return media_type_finding("Content-Type is missing".to_owned(), "no Content-Type");
    };
    let Some(content) = find(&declared.contents, |content| &content.media_type, media_type) else {
        let message = format!("Content-Type {media_type} is not declared; expected {types}");
        return media_type_finding(message, media_type);
    };
    if method == "HEAD" {
        return Vec::new();
    }
    validator
        .validate_body(content, media_type, Direction::Response, &response.body)
        .into_iter()
        .map(|error| {
            let base = document.locate(&pointer(), &["content", &content.media_type, "schema"]);
            Finding::of_schema(Rule::Body, error.below(document, &base)).within("body")
        })
        .collect()
}

fn undeclared_headers(
    pointer: PointerOf<'_>,
    declared: &DeclaredResponse,
    response: &Response,
) -> Vec<Finding> {
    let undeclared = response.headers.0.iter().filter(|(name, _)| {
        let is_named = |header: &Header| header.name.eq_ignore_ascii_case(name);
        let is_standard = STANDARD_FIELDS.contains(&name.to_ascii_lowercase().as_str());
        !is_standard && !declared.headers.iter().any(is_named)
    });
    undeclared
        .map(|(name, _)| {
            let message = format!("the header {name} is not declared");
            let finding = Finding::new(Rule::Undeclared, message).at(pointer());
            // Its value may be a secret, such as a cookie.
            finding.values("no such header", name.clone())
        })
        .collect()
}
