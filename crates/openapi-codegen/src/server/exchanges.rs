//! Examples in the documentation: a request to each operation and its answer, with the document's own values.

use crate::spec::{
    Api, Content, Example, Operation, Parameter, ParameterIn, Piece, Response, SchemeKind, StatusSpec,
};
use heck::ToTitleCase as _;
use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;

/// The part of an operation's documentation that shows an exchange; nothing for one without a success of its own.
pub(super) fn docs(api: &Api, operation: &Operation) -> TokenStream {
    let success = |response: &&Response| matches!(response.status, StatusSpec::Code(200..=299));
    let Some(response) = operation.responses.iter().find(success) else {
        return TokenStream::new();
    };
    let mut lines = vec![String::new(), "# Example".to_owned(), String::new()];
    lines.extend(fenced(request(api, operation)));
    lines.push(String::new());
    lines.extend(fenced(answer(response)));
    let lines = lines.iter().map(|line| match line.as_str() {
        "" => String::new(),
        line => format!(" {line}"),
    });
    quote!(#(#[doc = #lines])*)
}

fn fenced(message: Vec<String>) -> Vec<String> {
    // What could end the fence does not.
    let lines = message.into_iter().map(|line| line.replace("```", "` ` `"));
    let mut fenced = vec!["```http".to_owned()];
    fenced.extend(lines);
    fenced.push("```".to_owned());
    fenced
}

fn request(api: &Api, operation: &Operation) -> Vec<String> {
    let segments = operation.path.segments.iter().map(|segment| {
        let pieces = segment.pieces.iter().map(|piece| match piece {
            Piece::Literal(text) => text.clone(),
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
    let mut lines = vec![format!("{} {slash}{target} HTTP/1.1", operation.method.upper())];
    lines.extend(authorization(api, operation));
    lines.extend(body(
        operation
            .request_body
            .as_ref()
            .map(|body| body.contents.as_slice()),
    ));
    lines
}

/// The example of a parameter, where that is one plain text.
fn value(api: &Api, parameter: &Parameter) -> Option<String> {
    let of_schema = || api.schema(parameter.value.schema()?).example.as_ref();
    let example = parameter.examples.first().map(|example| &example.value);
    match example.or_else(of_schema)? {
        Value::String(text) => Some(text.clone()).filter(|text| !text.is_empty()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn authorization(api: &Api, operation: &Operation) -> Option<String> {
    let mut schemes = operation
        .security
        .iter()
        .flat_map(|alternative| &alternative.schemes);
    let bearer = schemes.any(|(id, _)| api.scheme(*id).kind == SchemeKind::Bearer);
    bearer.then(|| "Authorization: Bearer TOKEN".to_owned())
}

fn answer(response: &Response) -> Vec<String> {
    let reason = match response.ident.as_str() {
        "Ok" => "OK".to_owned(),
        name => name.to_title_case(),
    };
    let mut lines = vec![format!("HTTP/1.1 {} {reason}", response.status)];
    lines.extend(body(Some(&response.contents)));
    lines
}

/// The lines from `Content-Type` on, of the first media type that has an example.
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
