//! Operations: requests and responses.

use super::schema::{about, value};
use super::text::{block, code, escaped, line, paragraphs, table};
use crate::model::{Api, Content, Operation, Response};
use serde_json::Value;

/// Returns the section of an operation.
pub(super) fn section(api: &Api, operation: &Operation) -> String {
    let title = operation.summary.as_deref().unwrap_or(&operation.id);
    let mut text = format!("\n## {} {{#{}}}\n", escaped(title), operation.ident);
    let request = format!("{} {}", operation.method.upper(), operation.path.raw);
    text.push_str(&block("http", &request));
    if operation.deprecated {
        text.push_str("\nDeprecated.\n");
    }
    text.push_str(&paragraphs(operation.description.as_deref()));
    text.push_str(&format!(
        "\nOperation {}. {}\n",
        code(&operation.id),
        credentials(api, operation)
    ));
    text.push_str(&parameters(api, operation));
    if let Some(body) = &operation.request_body {
        text.push_str("\n### Body\n");
        text.push_str(&paragraphs(body.description.as_deref()));
        if !body.required {
            text.push_str("\nOptional.\n");
        }
        text.push_str(&contents(api, &body.contents));
        text.push_str(&examples(&body.contents));
    }
    text.push_str(&responses(api, operation));
    text
}

/// Returns the credentials that authorize a request.
fn credentials(api: &Api, operation: &Operation) -> String {
    let alternatives = operation.security.iter().map(|alternative| {
        let schemes = alternative
            .schemes
            .iter()
            .map(|(id, _)| code(&api.scheme(*id).name));
        match alternative.is_anonymous() {
            true => "none".to_owned(),
            false => schemes.collect::<Vec<_>>().join(" and "),
        }
    });
    let alternatives: Vec<String> = alternatives.collect();
    match alternatives.is_empty() {
        true => "No credentials required.".to_owned(),
        false => format!("Credentials: {}.", alternatives.join(" or ")),
    }
}

fn parameters(api: &Api, operation: &Operation) -> String {
    let rows = operation.parameters.iter().map(|parameter| {
        let schema = parameter.value.schema();
        let own = parameter.description.as_deref().map(line);
        vec![
            code(&parameter.name),
            parameter.location.name().to_owned(),
            schema.map_or_else(String::new, |schema| value(api, schema)),
            if parameter.is_always_sent() { "yes" } else { "" }.to_owned(),
            own.or_else(|| schema.map(|schema| about(api.schema(schema))))
                .unwrap_or_default(),
        ]
    });
    let rows: Vec<Vec<String>> = rows.collect();
    match table(&["Parameter", "In", "Value", "Required", "Description"], &rows) {
        table if table.is_empty() => table,
        table => format!("\n### Parameters\n{table}"),
    }
}

fn responses(api: &Api, operation: &Operation) -> String {
    let rows = operation.responses.iter().map(|response| {
        let bodies = response.contents.iter().map(|content| body(api, content));
        let headers = response.headers.iter().map(|header| code(&header.name));
        vec![
            response.status.to_string(),
            line(&response.description),
            bodies.collect::<Vec<_>>().join("<br>"),
            headers.collect::<Vec<_>>().join(", "),
        ]
    });
    let rows: Vec<Vec<String>> = rows.collect();
    let mut text = "\n### Responses\n".to_owned();
    text.push_str(&table(&["Status", "Meaning", "Body", "Headers"], &rows));
    let success = |response: &&Response| response.status.is_success_code();
    for response in operation.responses.iter().filter(success) {
        let shown = examples(&response.contents);
        if !shown.is_empty() {
            text.push_str(&format!("\nExample of a {}:\n{shown}", response.status));
        }
    }
    text
}

fn contents(api: &Api, contents: &[Content]) -> String {
    let lines = contents
        .iter()
        .map(|content| format!("- {}\n", body(api, content)));
    format!("\n{}", lines.collect::<String>())
}

fn body(api: &Api, content: &Content) -> String {
    match content.schema {
        Some(schema) => format!("{} as {}", value(api, schema), code(&content.media_type)),
        None => code(&content.media_type),
    }
}

/// Returns the first example of the first media type that has one.
fn examples(contents: &[Content]) -> String {
    let shown = contents.iter().find_map(|content| content.examples.first());
    match shown.map(|example| &example.value) {
        None => String::new(),
        Some(Value::String(text)) => block("text", text),
        Some(value) => block("json", &format!("{value:#}")),
    }
}
