//! Examples in the documentation: for each operation a call with values of the document, as a doc test that compiles.

mod values;

use super::context::Context;
use super::plan::{Plan, PlannedParameter, only};
use super::rust::ident;
use crate::model::{BodyRepr, Content, Example, Kind, Schema, SchemaId, SchemeKind};
use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;
use values::{Values, short};

/// The server of a document without `servers`.
const SERVER: &str = "https://api.example.com";

/// Returns the lines of the example of an operation, including fences; `None` if the document has no value for a required
/// parameter or body.
pub(super) fn of(context: &Context<'_>, plan: &Plan<'_>, package: &str) -> Option<Vec<String>> {
    let name = ident(&plan.names.method);
    let (client, mut imports) = client(context, plan);
    let values = Values::new(context.typing);
    let required = plan
        .parameters
        .iter()
        .filter(|planned| planned.parameter.required);
    let mut arguments: Vec<TokenStream> = required
        .map(|planned| argument(context, &values, planned))
        .collect::<Option<_>>()?;
    let body = plan.operation.request_body.as_ref();
    let mut setter = None;
    if let Some(body) = body {
        let value = body_of(context, &values, plan, &body.contents);
        match (body.required, value) {
            (true, value) => arguments.push(value?),
            (false, value) => setter = value.map(|value| quote!(.body(#value))),
        }
    }
    // A body may be long, so it gets a statement of its own.
    let (before, arguments) = match (body, arguments.split_last()) {
        (Some(body), Some((value, others))) if body.required => {
            (Some(quote!(let body = #value;)), quote!(#(#others,)* body))
        }
        _ => (None, quote!(#(#arguments),*)),
    };
    let call = quote!(client.#name(#arguments)#setter.send().await?);
    let call = match printed(plan) {
        Printed::Nothing => quote!(#call;),
        Printed::Body => quote!(let response = #call; println!("{:?}", response.body);),
        Printed::All => quote!(let response = #call; println!("{response:?}");),
    };
    let lines = formatted(&quote!(#client #before #call))?;
    for module in ["Maybe", "operations", "types"] {
        if lines.iter().any(|line| line.contains(&format!("{module}::"))) {
            imports.push(module.to_owned());
        }
    }
    imports.sort();
    Some(fenced(&imports, package, lines))
}

/// Returns the statement that creates a client for an operation, and the names that it imports.
fn client(context: &Context<'_>, plan: &Plan<'_>) -> (TokenStream, Vec<String>) {
    let api = context.typing.api;
    let servers = api.servers.iter().map(|server| server.url.as_str());
    let mut absolute = servers.filter(|url| url.starts_with("http") && !url.contains('{'));
    let server = absolute.next().unwrap_or(SERVER);
    let mut imports = vec!["Client".to_owned()];
    let alternatives = plan.operation.security.iter();
    let schemes = alternatives.map(|alternative| alternative.schemes.as_slice());
    let Some(schemes) = schemes
        .min_by_key(|schemes| schemes.len())
        .filter(|schemes| !schemes.is_empty())
    else {
        return (quote!(let client = Client::anonymous(#server)?;), imports);
    };
    let credentials = schemes.iter().map(|(id, _)| {
        let scheme = api.scheme(*id);
        let ty = ident(&scheme.type_name);
        imports.push(ty.to_string());
        match scheme.kind {
            SchemeKind::Basic => quote!(#ty::new("ada", "password")),
            _ => quote!(#ty::new("TOKEN")),
        }
    });
    let credentials: Vec<TokenStream> = credentials.collect();
    let credentials = match credentials.as_slice() {
        [only] => only.clone(),
        several => quote!((#(#several),*)),
    };
    (quote!(let client = Client::new(#server, #credentials)?;), imports)
}

/// The value of a required parameter.
fn argument(
    context: &Context<'_>,
    values: &Values<'_>,
    planned: &PlannedParameter<'_>,
) -> Option<TokenStream> {
    let parameter = planned.parameter;
    let id = parameter.value.schema()?;
    let value = short(first(&parameter.examples).or_else(|| of_schema(context, id))?)?;
    match value.as_str() {
        Some(text) if context.is_text(planned) => Some(quote!(#text)),
        _ => values.base(id, &value),
    }
}

/// Returns the value of a body, in the first media type that has an example.
fn body_of(
    context: &Context<'_>,
    values: &Values<'_>,
    plan: &Plan<'_>,
    contents: &[Content],
) -> Option<TokenStream> {
    contents.iter().find_map(|content| {
        let example = first(&content.examples);
        let example = short(example.or_else(|| of_schema(context, content.schema?))?)?;
        let value = match content.client {
            // A body of one media type accepts any `Into<String>`.
            BodyRepr::Text(_) if contents.len() == 1 && !content.is_range() => {
                example.as_str().map(|text| quote!(#text))
            }
            BodyRepr::Text(_) => example.as_str().map(|text| quote!(#text.to_owned())),
            BodyRepr::Json(Some(schema)) => values.full(schema, &example),
            BodyRepr::Form(Some(schema)) => values.base(schema, &example),
            BodyRepr::Bytes if content.is_range() => example.as_str().map(|text| quote!(#text)),
            BodyRepr::Bytes => example.as_str().map(|text| quote!(#text.into())),
            BodyRepr::Json(None) | BodyRepr::Form(None) => values.any(&example),
        }?;
        let concrete = &content.concrete_type;
        let value = match content.is_range() {
            true => quote!(::openapi_client_runtime::Media::new(#concrete, #value)),
            false => value,
        };
        Some(match only(contents) {
            Some(_) => value,
            None => {
                let (name, variant) = (ident(&plan.names.body), ident(&content.ident));
                quote!(operations::#name::#variant(#value))
            }
        })
    })
}

fn first(examples: &[Example]) -> Option<&Value> {
    examples.first().map(|example| &example.value)
}

/// Returns an example, default or constant of the schema.
fn of_schema<'a>(context: &Context<'a>, id: SchemaId) -> Option<&'a Value> {
    let own = context.typing.api.schema(id);
    let declared = |schema: &'a Schema| schema.example.as_ref().or(schema.default.as_ref());
    let resolved = context.typing.api.resolved(id);
    declared(own)
        .or_else(|| declared(resolved))
        .or_else(|| match &resolved.kind {
            Kind::String(string) => string.values.first().map(|value| &value.value),
            Kind::Integer(integer) => integer.values.first().map(|value| &value.value),
            _ => None,
        })
}

/// The part of a response that an example prints.
enum Printed {
    Nothing,
    Body,
    All,
}

fn printed(plan: &Plan<'_>) -> Printed {
    match plan.operation.only_success() {
        Some(response) if response.has_body => Printed::Body,
        Some(_) => Printed::Nothing,
        None => Printed::All,
    }
}

/// Formats statements.
fn formatted(statements: &TokenStream) -> Option<Vec<String>> {
    let file: syn::File = syn::parse2(quote!(fn example() { #statements })).ok()?;
    let text = prettyplease::unparse(&file);
    let lines: Vec<&str> = text.lines().collect();
    let inner = lines.get(1..lines.len().checked_sub(1)?)?;
    let dedented = inner.iter().map(|line| line.strip_prefix("    ").unwrap_or(line));
    Some(dedented.map(str::to_owned).collect())
}

fn fenced(imports: &[String], package: &str, statements: Vec<String>) -> Vec<String> {
    let imported = match imports {
        [only] => only.clone(),
        several => format!("{{{}}}", several.join(", ")),
    };
    let mut lines = vec![
        "```no_run".to_owned(),
        format!("use {package}::{imported};"),
        String::new(),
        "# async fn example() -> Result<(), Box<dyn std::error::Error>> {".to_owned(),
    ];
    lines.extend(statements);
    lines.extend(["# Ok(())", "# }", "```"].map(str::to_owned));
    crate::rustdoc::comment(lines.iter().map(String::as_str)).collect()
}
