//! `fixtures.rs`: functions of the types that return the examples of the document.
//!
//! It is a list of JSON texts and of the calls that combine them. prettyplease would fill lines with it.

use super::context::Context;
use super::operations::field;
use super::plan::Plan;
use super::rust::{ident, plain};
use crate::model::{
    Api, BodyFixtures, FixtureValue, OutcomeBody, OutcomeFixture, OutcomeFixtures, TypeFixtures,
};
use std::fmt::Write as _;

/// Returns the text of the file.
pub(super) fn emit(context: &Context<'_>, plans: &[Plan<'_>]) -> String {
    let api = context.typing.api;
    let fixtures = &api.fixtures;
    let markers = fixtures.types.iter().filter_map(|fixtures| marker(api, fixtures));
    let markers = markers.collect::<Vec<_>>().join("\n");
    let types: String = fixtures
        .types
        .iter()
        .map(|fixtures| of_type(api, fixtures))
        .collect();
    let bodies: String = fixtures
        .bodies
        .iter()
        .map(|fixtures| of_body(api, fixtures))
        .collect();
    let outcomes = fixtures
        .outcomes
        .chunk_by(|one, next| (one.operation, one.is_success) == (next.operation, next.is_success));
    let outcomes: String = outcomes
        .map(|fixtures| of_outcomes(context, plans, fixtures))
        .collect();
    let mut text =
        "//! The examples of the contract, as functions of the types that they are values of.\n".to_owned();
    if !markers.is_empty() {
        let _ = write!(text, "\n{markers}");
    }
    for (name, entries) in [
        ("impl_fixtures", types),
        ("impl_body_fixtures", bodies),
        ("impl_outcome_fixtures", outcomes),
    ] {
        if !entries.is_empty() {
            let _ = write!(text, "\nsuper::runtime::fixtures::{name}! {{\n{entries}}}\n");
        }
    }
    text
}

/// Returns the type that has the functions of an alias.
fn marker(api: &Api, fixtures: &TypeFixtures) -> Option<String> {
    let schema = api.schema(fixtures.schema);
    let name = schema.type_name.as_deref().filter(|_| schema.is_alias())?;
    let (path, name) = (ident(name), plain(name));
    Some(format!(
        "/// Has the examples of the alias [`types::{name}`](super::types::{path}).\n\
         #[derive(Debug, Clone, Copy)]\npub enum {path} {{}}\n"
    ))
}

fn of_type(api: &Api, fixtures: &TypeFixtures) -> String {
    let schema = api.schema(fixtures.schema);
    let name = ident(schema.type_name.as_deref().unwrap_or_default());
    let module = match schema.is_alias() {
        true => "",
        false => "super::types::",
    };
    let mut text = format!("    impl {module}{name} => super::types::{name} {{\n");
    for fixture in &fixtures.examples {
        doc(
            &mut text,
            "Returns the example of the contract",
            fixture.summary.as_deref(),
        );
        let _ = writeln!(
            text,
            "        {} = {};",
            fixture.functions.join(", "),
            literal(&fixture.json)
        );
    }
    text + "    }\n"
}

fn of_body(api: &Api, fixtures: &BodyFixtures) -> String {
    let name = ident(&fixtures.type_name);
    let mut text = format!("    impl super::operations::{name} {{\n");
    for fixture in &fixtures.examples {
        doc(
            &mut text,
            "Returns the example of the contract",
            fixture.summary.as_deref(),
        );
        let (functions, variant) = (fixture.functions.join(", "), ident(&fixture.variant));
        let value = body(api, &fixture.value, fixture.media_type.as_deref());
        let _ = writeln!(
            text,
            "        {functions} = super::operations::{name}::{variant}({value});"
        );
    }
    text + "    }\n"
}

/// Returns the functions of one type of outcomes.
fn of_outcomes(context: &Context<'_>, plans: &[Plan<'_>], outcomes: &[OutcomeFixtures]) -> String {
    let Some(first) = outcomes.first() else {
        return String::new();
    };
    let names = plans[first.operation].names;
    let name = ident(match first.is_success {
        true => &names.success,
        false => &names.error,
    });
    let mut text = format!("    impl super::operations::{name} {{\n");
    for fixtures in outcomes {
        for fixture in &fixtures.examples {
            let about = format!("Returns the example of {} from the contract", fixture.status);
            doc(&mut text, &about, fixture.summary.as_deref());
            let value = outcome(context, plans, fixtures, fixture);
            let (functions, status) = (fixture.functions.join(", "), fixture.status);
            let _ = writeln!(
                text,
                "        {functions}: {status} = super::operations::{name}{value};"
            );
        }
    }
    text + "    }\n"
}

/// Returns the variant and the fields of an outcome.
fn outcome(
    context: &Context<'_>,
    plans: &[Plan<'_>],
    fixtures: &OutcomeFixtures,
    fixture: &OutcomeFixture,
) -> String {
    let api = context.typing.api;
    let operation = plans[fixtures.operation].operation;
    let response = &operation.responses[fixtures.response];
    let successes = operation.responses.iter().filter(|response| response.is_success);
    let is_only = fixtures.is_success && successes.count() == 1;
    let open = response
        .has_open_status()
        .then(|| format!("super::runtime::status_code({})", fixture.status));
    let headers = fixture.headers.iter().map(|json| match json {
        Some(json) => read(json),
        None => "::std::option::Option::None".to_owned(),
    });
    let body = fixture.body.iter().map(|value| match value {
        OutcomeBody::Only(value, media_type) => body(api, value, media_type.as_deref()),
        OutcomeBody::Choice(name, function) => format!("super::operations::{}::{function}()", ident(name)),
    });
    let values = open.into_iter().chain(headers).chain(body);
    let fields = field::fields(context, response).into_iter().zip(values);
    let fields: Vec<String> = fields
        .map(|(field, value)| format!("{}: {value}", field.name))
        .collect();
    let fields = match fields.as_slice() {
        [] => "{}".to_owned(),
        fields => format!("{{ {} }}", fields.join(", ")),
    };
    match is_only {
        true => format!(" {fields}"),
        false => format!("::{} {fields}", ident(&response.ident)),
    }
}

/// Returns the expression of a body, with its media type if a range is declared.
fn body(api: &Api, value: &FixtureValue, media_type: Option<&str>) -> String {
    let body = match value {
        FixtureValue::Function(schema, function) => {
            let name = ident(api.schema(*schema).type_name.as_deref().unwrap_or_default());
            format!("super::types::{name}::{function}()")
        }
        FixtureValue::Json(json) => read(json),
        FixtureValue::Text(text) => format!("::std::string::String::from({})", literal(text)),
        FixtureValue::Bytes(text) => format!("::bytes::Bytes::from_static({}.as_bytes())", literal(text)),
    };
    match media_type {
        Some(media_type) => format!(
            "::openapi_client_runtime::Media {{ media_type: ::std::string::String::from({media_type:?}), body: {body} }}"
        ),
        None => body,
    }
}

fn read(json: &str) -> String {
    format!("super::runtime::fixtures::read({})", literal(json))
}

/// Writes the doc comment of a function.
fn doc(text: &mut String, about: &str, summary: Option<&str>) {
    let summary = summary.map(|summary| summary.split_whitespace().collect::<Vec<_>>().join(" "));
    let line = match summary.filter(|summary| !summary.is_empty()) {
        Some(summary) => format!("{about}: {}.", summary.trim_end_matches('.')),
        None => format!("{about}."),
    };
    for line in crate::rustdoc::inert_lines(&line) {
        let _ = writeln!(text, "        /// {line}");
    }
}

/// Returns a string literal: a raw one if all characters are printed as they are.
fn literal(text: &str) -> String {
    let is_plain = |c: char| matches!(c, '"' | '\\' | '\'') || c.escape_debug().count() == 1;
    if !text.chars().all(is_plain) {
        return format!("{text:?}");
    }
    let mut hashes = "#".to_owned();
    while text.contains(&format!("\"{hashes}")) {
        hashes.push('#');
    }
    format!("r{hashes}\"{text}\"{hashes}")
}
