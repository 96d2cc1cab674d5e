//! Responses against what is declared.

use super::request::no_body;
use super::{Direction, Finding, Judge, Rule};
use crate::document::{Content, Operation, Response, response_of};
use crate::message;
use crate::style;
use crate::text::{covers, essence};

/// Fields that HTTP itself puts into responses.
const OWN_FIELDS: [&str; 5] = [
    "content-type",
    "content-length",
    "transfer-encoding",
    "connection",
    "date",
];

impl Judge {
    /// What a list of declared responses has against an answer; `method` is that of the request.
    #[must_use]
    pub fn answer(&self, declared: &[Response], method: &str, answer: &message::Response) -> Vec<Finding> {
        let status = answer.status;
        let Some(response) = response_of(declared, status) else {
            return vec![Finding::new(
                Rule::Status,
                format!("status {status} is not declared"),
            )];
        };
        let mut findings = self.headers(response, answer);
        if self.strict {
            findings.extend(undeclared(response, answer));
        }
        findings.extend(self.answer_body(response, method, answer));
        let place = format!("response {status}");
        let within = |finding: Finding| finding.within(&place);
        findings.into_iter().map(within).collect()
    }

    /// What an operation has against an answer.
    #[must_use]
    pub fn response(&self, operation: &Operation, answer: &message::Response) -> Vec<Finding> {
        self.answer(&operation.responses, &operation.method, answer)
    }

    fn headers(&self, response: &Response, answer: &message::Response) -> Vec<Finding> {
        let mut findings = Vec::new();
        for header in &response.headers {
            let name = &header.name;
            let values: Vec<&str> = answer.headers.all(name).collect();
            if values.is_empty() && header.required {
                let said = format!("the required header {name} is missing");
                findings.push(Finding::new(Rule::Header, said));
            }
            for text in values {
                let value = style::read_header(self.document(), header, text);
                let found = self.instance(&header.schema, Direction::Response, &value);
                let place = format!("header {name}");
                let found = found.into_iter();
                findings.extend(found.map(|fault| Finding::new(Rule::Header, fault).within(&place)));
            }
        }
        findings
    }

    fn answer_body(&self, response: &Response, method: &str, answer: &message::Response) -> Vec<Finding> {
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
        let faults = self.body(content, Direction::Response, &answer.body);
        let faults = faults.into_iter();
        faults
            .map(|fault| Finding::new(Rule::Body, fault).within("body"))
            .collect()
    }
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
