//! Examples in the documentation: a request to each operation and its response, with values of the document.

use crate::model::{
    Api, Content, Example, Operation, Parameter, ParameterIn, Piece, Response, SchemeKind, SecurityScheme,
    encode_literal,
};
use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;

/// Returns the documentation of an exchange; empty for an operation without a successful status code.
pub(super) fn docs(api: &Api, operation: &Operation) -> TokenStream {
    let success = |response: &&Response| response.status.is_success_code();
    let Some(response) = operation.responses.iter().find(success) else {
        return TokenStream::new();
    };
    let mut lines = vec![String::new(), "# Example".to_owned(), String::new()];
    lines.extend(fenced(request(api, operation)));
    lines.push(String::new());
    lines.extend(fenced(response_lines(response)));
    let lines = crate::rustdoc::comment(lines.iter().map(String::as_str));
    quote!(#(#[doc = #lines])*)
}

fn fenced(message: Vec<String>) -> Vec<String> {
    // The message must not contain the end of the fence.
    let lines = message.into_iter().map(|line| line.replace("```", "` ` `"));
    let mut fenced = vec!["```http".to_owned()];
    fenced.extend(lines);
    fenced.push("```".to_owned());
    fenced
}

fn request(api: &Api, operation: &Operation) -> Vec<String> {
    let segments = operation.path.segments.iter().map(|segment| {
        let pieces = segment.pieces.iter().map(|piece| match piece {
            Piece::Literal(text) => encode_literal(text),
            Piece::Parameter(name) => {
                let own = |parameter: &&Parameter| {
                    parameter.location == ParameterIn::Path && parameter.name == *name
                };
                let parameter = operation.parameters.iter().find(own);
                let value = parameter.and_then(|parameter| value(api, parameter));
                value.unwrap_or_else(|| format!("{{{name}}}"))
            }
        });
        pieces.collect::<String>()
    });
    let target = segments.collect::<Vec<_>>().join("/");
    let slash = if target.starts_with('/') { "" } else { "/" };
    let mut query: Vec<String> = required(api, operation, ParameterIn::Query)
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    let mut headers: Vec<String> = required(api, operation, ParameterIn::Header)
        .map(|(name, value)| format!("{name}: {value}"))
        .collect();
    for scheme in credentials(api, operation) {
        match &scheme.kind {
            SchemeKind::Bearer => headers.push("Authorization: Bearer TOKEN".to_owned()),
            SchemeKind::Basic => headers.push("Authorization: Basic YWRhOnBhc3N3b3Jk".to_owned()),
            SchemeKind::Header(name) => headers.push(format!("{name}: KEY")),
            SchemeKind::Cookie(name) => headers.push(format!("Cookie: {name}=KEY")),
            SchemeKind::Query(name) => query.push(format!("{name}=KEY")),
        }
    }
    let mark = if query.is_empty() { "" } else { "?" };
    let query = query.join("&");
    let mut lines = vec![format!(
        "{} {slash}{target}{mark}{query} HTTP/1.1",
        operation.method.upper()
    )];
    lines.extend(headers);
    lines.extend(body(
        operation
            .request_body
            .as_ref()
            .map(|body| body.contents.as_slice()),
    ));
    lines
}

/// Returns the required parameters at a location whose example is a plain string.
fn required<'a>(
    api: &'a Api,
    operation: &'a Operation,
    location: ParameterIn,
) -> impl Iterator<Item = (&'a str, String)> {
    let own = move |parameter: &&Parameter| parameter.is_always_sent() && parameter.location == location;
    let parameters = operation.parameters.iter().filter(own);
    parameters.filter_map(|parameter| Some((parameter.name.as_str(), value(api, parameter)?)))
}

/// Returns the schemes of the first alternative.
fn credentials<'a>(api: &'a Api, operation: &'a Operation) -> impl Iterator<Item = &'a SecurityScheme> {
    let alternative = operation.security.first();
    let schemes = alternative
        .into_iter()
        .flat_map(|alternative| &alternative.schemes);
    schemes.map(|(id, _)| api.scheme(*id))
}

/// Returns the example of a parameter, if it is a plain string.
fn value(api: &Api, parameter: &Parameter) -> Option<String> {
    let of_schema = || api.schema(parameter.value.schema()?).example.as_ref();
    let example = parameter.examples.first().map(|example| &example.value);
    match example.or_else(of_schema)? {
        // A string that needs no encoding anywhere in a request.
        Value::String(text) => Some(text.clone()).filter(|text| {
            let plain = |c: char| c.is_ascii_alphanumeric() || "-._~".contains(c);
            !text.is_empty() && text.chars().all(plain)
        }),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn response_lines(response: &Response) -> Vec<String> {
    let mut lines = vec![format!("HTTP/1.1 {} {}", response.status, response.reason)];
    lines.extend(body(Some(response.bodies())));
    lines
}

/// Returns the lines from `Content-Type` on, in the first media type that has an example.
fn body(contents: Option<&[Content]>) -> Vec<String> {
    let shown = |content: &Content| {
        let Example { value, .. } = content.examples.first()?;
        let text = match value {
            Value::String(text) if !content.media_type.contains("json") => text.clone(),
            value => serde_json::to_string_pretty(value).ok()?,
        };
        Some((content.media_type.clone(), text))
    };
    let Some((media_type, text)) = contents.into_iter().flatten().find_map(shown) else {
        return Vec::new();
    };
    let mut lines = vec![format!("Content-Type: {media_type}"), String::new()];
    lines.extend(text.lines().map(str::to_owned));
    lines
}
