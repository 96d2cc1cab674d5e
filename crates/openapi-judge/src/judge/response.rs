//! Responses against what is declared.

use super::finding::{Finding, Rule, no_body};
use super::schema::Direction;
use super::validator::SchemaValidator;
use crate::document::{Content, Response, response_of};
use crate::media_type::{covers, essence};
use crate::message;
use crate::style;

/// Fields that HTTP itself puts into responses.
const OWN_FIELDS: [&str; 5] = [
    "content-type",
    "content-length",
    "transfer-encoding",
    "connection",
    "date",
];

/// What a list of declared responses has against an answer; `method` is that of the request.
pub(super) fn check(
    validator: &SchemaValidator,
    strict: bool,
    declared: &[Response],
    method: &str,
    answer: &message::Response,
) -> Vec<Finding> {
    let status = answer.status;
    let Some(response) = response_of(declared, status) else {
        return vec![Finding::new(
            Rule::Status,
            format!("status {status} is not declared"),
        )];
    };
    let mut findings = headers(validator, response, answer);
    if strict {
        findings.extend(undeclared(response, answer));
    }
    findings.extend(body(validator, response, method, answer));
    let place = format!("response {status}");
    let within = |finding: Finding| finding.within(&place);
    findings.into_iter().map(within).collect()
}

fn headers(validator: &SchemaValidator, response: &Response, answer: &message::Response) -> Vec<Finding> {
    let mut findings = Vec::new();
    for header in &response.headers {
        let name = &header.name;
        let values: Vec<&str> = answer.headers.all(name).collect();
        if values.is_empty() && header.required {
            let said = format!("the required header {name} is missing");
            findings.push(Finding::new(Rule::Header, said));
        }
        for text in values {
            let value = style::read_header(&validator.document, header, text);
            let found = validator.instance(&header.schema, Direction::Response, &value);
            let place = format!("header {name}");
            let found = found.into_iter();
            findings.extend(found.map(|fault| Finding::new(Rule::Header, fault).within(&place)));
        }
    }
    findings
}

fn body(
    validator: &SchemaValidator,
    response: &Response,
    method: &str,
    answer: &message::Response,
) -> Vec<Finding> {
    let media_type = answer.headers.get("content-type");
    let sent = answer.headers.all("content-type").count();
    if sent > 1 {
        let said = format!("Content-Type is sent {sent} times");
        return vec![Finding::new(Rule::MediaType, said)];
    }
    if response.contents.is_empty() {
        return no_body(media_type, &answer.body);
    }
    let Some(media_type) = media_type else {
        return vec![Finding::new(Rule::MediaType, "Content-Type is missing")];
    };
    let Some(content) = response_content(&response.contents, media_type) else {
        let contents = response.contents.iter();
        let declared: Vec<&str> = contents.map(|content| content.media_type.as_str()).collect();
        let declared = declared.join(", ");
        let said = format!("Content-Type {media_type} is not declared, but {declared}");
        return vec![Finding::new(Rule::MediaType, said)];
    };
    if method == "HEAD" {
        return Vec::new();
    }
    let faults = validator.body(content, Direction::Response, &answer.body);
    let faults = faults.into_iter();
    faults
        .map(|fault| Finding::new(Rule::Body, fault).within("body"))
        .collect()
}

/// The content that declares exactly this media type, or a range that it lies in.
fn response_content<'a>(contents: &'a [Content], media_type: &str) -> Option<&'a Content> {
    let exact = contents.iter().find(|content| content.media_type == media_type);
    exact.or_else(|| {
        let essence = essence(media_type);
        let mut ranges = contents
            .iter()
            .filter(|content| content.media_type.ends_with('*'));
        ranges.find(|content| covers(&content.media_type, &essence))
    })
}

fn undeclared(response: &Response, answer: &message::Response) -> Vec<Finding> {
    let mut names = answer.headers.0.iter().map(|(name, _)| name);
    let names = names.by_ref().filter(|name| {
        let declared = |header: &crate::document::Header| header.name.eq_ignore_ascii_case(name);
        let own = OWN_FIELDS.contains(&name.to_ascii_lowercase().as_str());
        !own && !response.headers.iter().any(declared)
    });
    names
        .map(|name| Finding::new(Rule::Undeclared, format!("the header {name} is not declared")))
        .collect()
}
