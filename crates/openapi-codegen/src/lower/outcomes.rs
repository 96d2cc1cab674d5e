//! Decides which responses are successes and errors, which have a body, and which operations belong to a tag.

use crate::model::{Api, Method, Response, StatusSpec};

const NOT_MODIFIED: u16 = 304;

/// Decides the outcomes of every operation, and the operations of every tag.
pub(super) fn decide(api: &mut Api) {
    for operation in &mut api.operations {
        let declares_success = operation.responses.iter().any(declares_success);
        for response in &mut operation.responses {
            decide_one(response, operation.method, declares_success);
        }
        operation.accept = media_types(&operation.responses);
    }
    for unmatched in &mut api.unmatched {
        for response in [&mut unmatched.not_found, &mut unmatched.method_not_allowed] {
            decide_one(response, Method::Get, false);
        }
    }
    for (index, tag) in api.tags.iter_mut().enumerate() {
        let operations = api.operations.iter().enumerate();
        let own = operations.filter(|(_, operation)| operation.tag == index);
        tag.operations = own.map(|(index, _)| index).collect();
    }
}

/// Returns the media types of responses with a body, each once.
fn media_types(responses: &[Response]) -> Vec<String> {
    let mut media_types: Vec<String> = Vec::new();
    let with_body = responses.iter().filter(|response| response.has_body);
    for content in with_body.flat_map(|response| &response.contents) {
        if !media_types.contains(&content.media_type) {
            media_types.push(content.media_type.clone());
        }
    }
    media_types
}

fn decide_one(response: &mut Response, method: Method, declares_success: bool) {
    // 304 only answers callers that sent a precondition. As an error it does not force all others to match two successes.
    response.is_success = match response.status {
        StatusSpec::Code(code) => code < 400 && code != NOT_MODIFIED,
        StatusSpec::Range(class) => class < 4,
        StatusSpec::Default => !declares_success,
    };
    response.is_error = match response.status {
        StatusSpec::Code(code) => code >= 400 || code == NOT_MODIFIED,
        StatusSpec::Range(class) => class >= 4,
        StatusSpec::Default => true,
    };
    let status_without_body = match response.status {
        StatusSpec::Code(code) => matches!(code, 100..=199 | 204 | 205 | NOT_MODIFIED),
        StatusSpec::Range(class) => class == 1,
        StatusSpec::Default => false,
    };
    response.has_body = !response.contents.is_empty() && method != Method::Head && !status_without_body;
}

/// Whether a response is a success other than `default`, redirections among them. An interim response precedes another one.
fn declares_success(response: &Response) -> bool {
    match response.status {
        StatusSpec::Code(code) => (200..400).contains(&code) && code != NOT_MODIFIED,
        StatusSpec::Range(class) => matches!(class, 2 | 3),
        StatusSpec::Default => false,
    }
}
