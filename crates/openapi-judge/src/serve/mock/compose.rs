//! Answers out of examples.

use super::prefer::Preferences;
use crate::document::{Content, Header, Response};
use crate::judge::{Direction, Judge};
use crate::media_type::{accepts, essence, is_json};
use crate::message;
use crate::message::{Fields, Request};
use crate::style::{form, write_header};
use serde_json::Value;

/// The answer that a declared response is: in the first of its media types that the request
/// accepts, with the preferred example, else the first, else an instance of the schema. Headers
/// are there if they must be or have an example. `Err` names what nothing is found for.
pub(super) fn compose(
    judge: &Judge,
    response: &Response,
    status: u16,
    request: &Request,
    preferences: &Preferences,
) -> Result<message::Response, String> {
    let example = preferences.example.as_deref();
    let mut headers = Fields::default();
    let given = |header: &&Header| header.required || !preferences.minimal;
    for header in response.headers.iter().filter(given) {
        match header_value(judge, header) {
            Some(value) => headers
                .0
                .push((header.name.clone(), write_header(header, &value))),
            None if header.required => return Err(format!("the header {}", header.name)),
            None => {}
        }
    }
    let Some(content) = content_of(response, request, example) else {
        return Ok(message::Response {
            status,
            headers,
            body: Vec::new(),
        });
    };
    let media_type = concrete(&content.media_type);
    let value = content_value(judge, content, example);
    let value = value.ok_or_else(|| content.media_type.clone())?;
    let body = bytes(&media_type, &value);
    headers.0.insert(0, ("Content-Type".to_owned(), media_type));
    Ok(message::Response {
        status,
        headers,
        body,
    })
}

/// What no example and no instance is found for, in words.
pub(super) fn missing(judge: &Judge) -> Vec<String> {
    let document = judge.document();
    let operations = document
        .operations
        .iter()
        .map(|operation| (operation.key(), &operation.responses));
    let unmatched = document
        .unmatched
        .iter()
        .map(|entry| (format!("{} *", entry.tag), &entry.responses));
    let mut missing = Vec::new();
    for (subject, responses) in operations.chain(unmatched) {
        for response in responses {
            let status = response.status;
            let contents = response
                .contents
                .iter()
                .filter(|content| content_value(judge, content, None).is_none());
            missing.extend(contents.map(|content| format!("{subject} {status} {}", content.media_type)));
            let required = response.headers.iter().filter(|header| header.required);
            let headers = required.filter(|header| header_value(judge, header).is_none());
            missing.extend(headers.map(|header| format!("{subject} {status} header {}", header.name)));
        }
    }
    missing
}

fn header_value(judge: &Judge, header: &Header) -> Option<Value> {
    let example = header.examples.first().map(|example| example.value.clone());
    let schema = judge.document().resolve(&header.schema);
    let shown = header.required || schema.get("example").is_some();
    example.or_else(|| {
        judge
            .sample(&header.schema, Direction::Response)
            .filter(|_| shown)
    })
}

fn content_value(judge: &Judge, content: &Content, example: Option<&str>) -> Option<Value> {
    let mut examples = content.examples.iter();
    let named = examples.find(|given| example == Some(given.name.as_str()));
    let given = named.or_else(|| content.examples.first());
    let anything = Value::Bool(true);
    let schema = content.schema.as_ref().unwrap_or(&anything);
    given
        .map(|given| given.value.clone())
        .or_else(|| judge.sample(schema, Direction::Response))
}

fn content_of<'r>(response: &'r Response, request: &Request, example: Option<&str>) -> Option<&'r Content> {
    let fields: Vec<&str> = request.headers.all("accept").collect();
    let field = fields.join(", ");
    let accepted = |content: &&Content| field.trim().is_empty() || accepts(&field, &content.media_type);
    let has = |content: &&Content| {
        content
            .examples
            .iter()
            .any(|given| example == Some(given.name.as_str()))
    };
    let contents = || response.contents.iter().filter(accepted);
    let found = contents().find(has).or_else(|| contents().next());
    // An error is told in what it is declared in, whatever was asked for.
    found.or_else(|| response.contents.first())
}

/// A media type to answer in, where a range is declared.
fn concrete(declared: &str) -> String {
    match essence(declared).as_str() {
        "text/*" => "text/plain".to_owned(),
        "image/*" => "image/png".to_owned(),
        range if range.ends_with('*') => "application/octet-stream".to_owned(),
        _ => declared.to_owned(),
    }
}

fn bytes(media_type: &str, value: &Value) -> Vec<u8> {
    match value {
        value if is_json(media_type) => value.to_string().into_bytes(),
        Value::String(text) => text.clone().into_bytes(),
        value if essence(media_type) == "application/x-www-form-urlencoded" => form(value).into_bytes(),
        value => value.to_string().into_bytes(),
    }
}
