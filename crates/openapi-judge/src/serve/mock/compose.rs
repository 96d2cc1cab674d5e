//! Composes responses from examples.

use super::prefer::Preferences;
use crate::document::{Content, DeclaredResponse, Header};
use crate::judge::{Direction, Judge};
use crate::media_type::{accepts, essence, find, is_json};
use crate::message::{Headers, Request, Response};
use crate::style::{encode_form, encode_header};
use serde_json::Value;

/// Composes a declared response: in the first of its media types that the request accepts, with the
/// preferred example, else the first that is valid, else a generated instance. Headers are included if they are
/// required or have an example. The error names what has neither an example nor an instance.
pub(super) fn compose(
    judge: &Judge,
    declared: &DeclaredResponse,
    status: u16,
    request: &Request,
    preferences: &Preferences,
) -> Result<Response, String> {
    let example = preferences.example.as_deref();
    let mut headers = Headers::default();
    let is_included = |header: &&Header| header.required || !preferences.minimal;
    for header in declared.headers.iter().filter(is_included) {
        match header_value(judge, header) {
            Some(value) => {
                let lines = encode_header(header, &value).into_iter();
                headers.0.extend(lines.map(|line| (header.name.clone(), line)));
            }
            None if header.required => return Err(format!("header {}", header.name)),
            None => {}
        }
    }
    let Some(content) = choose_content(declared, request, example) else {
        return Ok(Response {
            status,
            headers,
            body: Vec::new(),
        });
    };
    let value = content_value(judge, content, example);
    let value = value.ok_or_else(|| content.media_type.clone())?;
    let media_type = concrete_media_type(declared, content, &value);
    let body = bytes(content, &media_type, &value);
    headers.0.insert(0, ("Content-Type".to_owned(), media_type));
    Ok(Response {
        status,
        headers,
        body,
    })
}

/// Describes the contents and headers that have neither an example nor an instance.
pub(super) fn missing_examples(judge: &Judge) -> Vec<String> {
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
    for (operation, responses) in operations.chain(unmatched) {
        for declared in responses {
            let status = declared.status;
            let contents = declared
                .contents
                .iter()
                .filter(|content| content_value(judge, content, None).is_none());
            missing.extend(contents.map(|content| format!("{operation} {status} {}", content.media_type)));
            let required = declared.headers.iter().filter(|header| header.required);
            let headers = required.filter(|header| header_value(judge, header).is_none());
            missing.extend(headers.map(|header| format!("{operation} {status} header {}", header.name)));
        }
    }
    missing
}

fn header_value(judge: &Judge, header: &Header) -> Option<Value> {
    let mut valid = judge.valid_examples(&header.examples, &header.schema, Direction::Response);
    let example = valid.next().map(|example| example.value.clone());
    let schema = judge.document().resolve(&header.schema);
    let has_example = !header.examples.is_empty() || schema.get("example").is_some();
    let is_included = header.required || has_example;
    example.or_else(|| {
        judge
            .sample(&header.schema, Direction::Response)
            .filter(|_| is_included)
    })
}

fn content_value(judge: &Judge, content: &Content, example: Option<&str>) -> Option<Value> {
    let anything = Value::Bool(true);
    let schema = content.schema.as_ref().unwrap_or(&anything);
    let valid = || judge.valid_examples(&content.examples, schema, Direction::Response);
    let preferred = valid().find(|candidate| example == Some(candidate.name.as_str()));
    let chosen = preferred.or_else(|| valid().next());
    chosen
        .map(|chosen| chosen.value.clone())
        .or_else(|| judge.sample(schema, Direction::Response))
}

/// Chooses a content that the request accepts, if possible one with the preferred example.
fn choose_content<'r>(
    declared: &'r DeclaredResponse,
    request: &Request,
    example: Option<&str>,
) -> Option<&'r Content> {
    let fields: Vec<&str> = request.headers.all("accept").collect();
    let field = fields.join(", ");
    let is_accepted = |content: &&Content| field.trim().is_empty() || accepts(&field, &content.media_type);
    let has_example = |content: &&Content| {
        content
            .examples
            .iter()
            .any(|candidate| example == Some(candidate.name.as_str()))
    };
    // A media type that is listed as it is declared was meant, even if another one matches it, too.
    let is_listed = |content: &&Content| {
        let mut ranges = field.split(',');
        ranges.any(|range| range.trim().eq_ignore_ascii_case(&content.media_type))
    };
    let contents = || declared.contents.iter().filter(is_accepted);
    let found = contents().find(has_example);
    let found = found
        .or_else(|| contents().find(is_listed))
        .or_else(|| contents().next());
    // An error is sent in its declared media type, even if the request does not accept that.
    found.or_else(|| declared.contents.first())
}

/// Returns the media type of a content; for a range, one that belongs to no other declared content.
fn concrete_media_type(declared: &DeclaredResponse, content: &Content, value: &Value) -> String {
    let range = essence(&content.media_type);
    let Some(main) = range.strip_suffix("/*") else {
        return content.media_type.replacen('*', "x-example", 1);
    };
    let common = match main {
        "*" | "application" if !value.is_string() => ["application/json", "application/x-example+json"],
        "*" | "application" => ["application/octet-stream", "application/x-example"],
        "text" => ["text/plain", "text/x-example"],
        "image" => ["image/png", "image/x-example"],
        _ => return format!("{main}/x-example"),
    };
    let is_own = |media_type: &&str| {
        let found = find(&declared.contents, |content| &content.media_type, media_type);
        found.is_some_and(|found| std::ptr::eq(found, content))
    };
    let own = common.into_iter().find(is_own);
    own.unwrap_or(common[1]).to_owned()
}

fn bytes(content: &Content, media_type: &str, value: &Value) -> Vec<u8> {
    match value {
        value if is_json(media_type) && (content.is_json() || content.media_type.contains('*')) => {
            value.to_string().into_bytes()
        }
        Value::String(text) => text.clone().into_bytes(),
        value if essence(media_type) == "application/x-www-form-urlencoded" => {
            encode_form(content, value).into_bytes()
        }
        value => value.to_string().into_bytes(),
    }
}

#[cfg(test)]
mod tests {
    use super::compose;
    use crate::document::Document;
    use crate::judge::Judge;
    use crate::message::{Headers, Request};
    use crate::serve::mock::prefer::Preferences;
    use serde_json::json;
    use std::sync::Arc;

    #[test]
    fn an_invalid_example_is_not_sent() {
        let content = json!({"application/json": {
            "schema": {"type": "array", "items": {"type": "integer"}},
            "examples": {"text": {"value": "[1]"}, "list": {"value": [2]}},
        }});
        let header = json!({"schema": {"type": "integer"}, "example": "many"});
        let response = json!({"description": "d", "content": content, "headers": {"Count": header}});
        let text = json!({"paths": {"/a": {"get": {"responses": {"200": response}}}}}).to_string();
        let judge = Judge::new(Arc::new(Document::parse(&text).unwrap()));
        let response = &judge.document().operations[0].responses[0];
        let preferences = Preferences {
            example: Some("text".to_owned()),
            ..Preferences::default()
        };
        let composed = compose(&judge, response, 200, &Request::default(), &preferences).unwrap();
        assert_eq!(composed.body, b"[2]");
        let count = composed.headers.get("count");
        assert!(
            count.is_some_and(|count| count.parse::<i64>().is_ok()),
            "{count:?}"
        );
    }

    #[test]
    fn each_declared_content_can_be_asked_for() {
        let declared = [
            ("application/*", json!({"type": "object"})),
            ("application/json", json!({"type": "integer"})),
            ("application/json;version=2", json!({"type": "boolean"})),
            (
                "application/json; charset=utf-8",
                json!({"type": "array", "items": {}}),
            ),
            ("image/*", json!({"type": "string", "format": "binary"})),
        ];
        let content = declared
            .clone()
            .map(|(name, schema)| (name.to_owned(), json!({"schema": schema})));
        let content = serde_json::Map::from_iter(content);
        let responses = json!({"200": {"description": "d", "content": content}});
        let text = json!({"paths": {"/a": {"get": {"responses": responses}}}}).to_string();
        let judge = Judge::new(Arc::new(Document::parse(&text).unwrap()));
        let response = &judge.document().operations[0].responses[0];
        let sent = declared.map(|(name, _)| {
            let request = Request {
                headers: Headers(vec![("Accept".to_owned(), name.to_owned())]),
                ..Request::default()
            };
            let composed = compose(&judge, response, 200, &request, &Preferences::default()).unwrap();
            composed
                .headers
                .get("content-type")
                .unwrap_or_default()
                .to_owned()
        });
        assert_eq!(
            sent,
            [
                "application/x-example+json",
                "application/json",
                "application/json;version=2",
                "application/json; charset=utf-8",
                "image/png",
            ]
        );
    }
}
