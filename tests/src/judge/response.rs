//! Responses against what is declared.

use super::{Direction, Judge};
use crate::document::{Content, Operation, Response};
use crate::style;
use crate::wire::{self, essence};

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
    pub fn answer(&self, declared: &[Response], method: &str, answer: &wire::Response) -> Vec<String> {
        let Some(response) = crate::document::response_of(declared, answer.status) else {
            return vec![format!("status {} is not declared", answer.status)];
        };
        let mut faults = self.headers(response, answer);
        faults.extend(self.answer_body(response, method, answer));
        let status = answer.status;
        faults
            .iter()
            .map(|fault| format!("response {status}: {fault}"))
            .collect()
    }

    /// What an operation has against an answer.
    #[must_use]
    pub fn response(&self, operation: &Operation, answer: &wire::Response) -> Vec<String> {
        self.answer(&operation.responses, &operation.method, answer)
    }

    fn headers(&self, response: &Response, answer: &wire::Response) -> Vec<String> {
        let mut faults = Vec::new();
        for header in &response.headers {
            let name = &header.name;
            let values: Vec<&str> = answer.headers.all(name).collect();
            if values.is_empty() && header.required {
                faults.push(format!("the required header {name} is missing"));
            }
            for text in values {
                let value = style::read_header(self.document(), header, text);
                let found = self.instance(&header.schema, Direction::Response, &value);
                faults.extend(found.into_iter().map(|fault| format!("header {name}: {fault}")));
            }
        }
        for (name, _) in &answer.headers.0 {
            let declared = response
                .headers
                .iter()
                .any(|header| header.name.eq_ignore_ascii_case(name));
            if !declared && !OWN_FIELDS.contains(&name.to_ascii_lowercase().as_str()) {
                faults.push(format!("the header {name} is not declared"));
            }
        }
        faults
    }

    fn answer_body(&self, response: &Response, method: &str, answer: &wire::Response) -> Vec<String> {
        let media_type = answer.headers.get("content-type");
        if response.contents.is_empty() {
            let mut faults = Vec::new();
            if !answer.body.is_empty() {
                faults.push(format!(
                    "{} bytes of a body that is not declared",
                    answer.body.len()
                ));
            }
            if let Some(media_type) = media_type {
                faults.push(format!("Content-Type {media_type} without a declared body"));
            }
            return faults;
        }
        let Some(media_type) = media_type else {
            return vec!["Content-Type is missing".to_owned()];
        };
        let Some(content) = find_content(&response.contents, media_type) else {
            let declared: Vec<&str> = response
                .contents
                .iter()
                .map(|content| content.media_type.as_str())
                .collect();
            return vec![format!(
                "Content-Type {media_type} is not declared, but {}",
                declared.join(", ")
            )];
        };
        if method == "HEAD" {
            return Vec::new();
        }
        let faults = self.body(content, Direction::Response, &answer.body);
        faults.into_iter().map(|fault| format!("body: {fault}")).collect()
    }
}

/// The content that declares exactly this media type, or a range that it lies in.
fn find_content<'a>(contents: &'a [Content], media_type: &str) -> Option<&'a Content> {
    let exact = contents.iter().find(|content| content.media_type == media_type);
    exact.or_else(|| {
        let essence = essence(media_type);
        contents
            .iter()
            .find(|content| match content.media_type.strip_suffix('*') {
                Some("*/") => true,
                Some(range) => essence.starts_with(range),
                None => false,
            })
    })
}
