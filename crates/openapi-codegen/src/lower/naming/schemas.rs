//! Names in the server of schemas without a named Rust type, of patterns, rejections and shared responses.
//!
//! They are derived from the names of schemas and from JSON pointers, so that a change elsewhere in the document does not
//! rename them. A number is added only if names would collide.

use super::reserved;
use crate::lower::facts::responses;
use crate::lower::names::{Scope, plain, pointer_name, snake};
use crate::model::{Api, BodyRepr, ComponentResponse, Kind, Pattern, Response, StringType};
use std::collections::HashMap;

/// Names tables, descriptions, patterns, rejections and responses.
pub(super) fn decide(api: &mut Api) {
    tables(api);
    api.patterns = patterns(api);
    rejections(api);
    api.component_responses = component_responses(api);
}

fn tables(api: &mut Api) {
    let types: Vec<&str> = api
        .named_schemas()
        .filter_map(|schema| schema.type_name.as_deref())
        .collect();
    let mut scope = Scope::with(&types);
    for schema in &mut api.schemas {
        schema.table = match &schema.type_name {
            Some(name) => name.clone(),
            None => scope.claim_first([&schema.derived_name, &pointer_name(&schema.location.pointer)]),
        };
        let stem = plain(&schema.table).to_owned();
        schema.description_fn = format!("schema_{stem}");
        if let Kind::Object(object) = &mut schema.kind {
            for property in &mut object.properties {
                property.description_fn = format!("field_{stem}_{}", plain(&property.ident));
            }
        }
    }
}

/// Returns the patterns that requests are checked against, each once, named after its first schema.
fn patterns(api: &Api) -> Vec<Pattern> {
    let mut patterns: Vec<Pattern> = Vec::new();
    let mut scope = Scope::default();
    for schema in api
        .schemas
        .iter()
        .filter(|schema| schema.facts.usage.is_checked())
    {
        if let Kind::String(StringType {
            pattern: Some(text), ..
        }) = &schema.kind
            && !patterns.iter().any(|known| known.text == *text)
        {
            let name = format!("pattern_{}", plain(&snake(&schema.table, "schema")));
            patterns.push(Pattern {
                text: text.clone(),
                function: scope.claim(name),
                automaton: None,
            });
        }
    }
    patterns
}

/// Names the bodies of rejections: a method for each type, and a variant for each type in a media type.
fn rejections(api: &mut Api) {
    let tables: Vec<(bool, String)> = api
        .schemas
        .iter()
        .map(|schema| (schema.type_name.is_some(), schema.table.clone()))
        .collect();
    let (mut methods, mut variants) = (Scope::default(), Scope::with(&reserved::REJECTION_VARIANTS));
    let mut method_of: HashMap<BodyRepr, String> = HashMap::new();
    let mut variant_of: HashMap<(BodyRepr, String), String> = HashMap::new();
    let mut name = |response: &mut Response| {
        for content in &mut response.contents {
            let body = match content.server {
                BodyRepr::Text(_) => BodyRepr::Text(None),
                BodyRepr::Form(_) => BodyRepr::Bytes,
                other => other,
            };
            let stem = match body {
                BodyRepr::Json(Some(id)) => tables[id.0].1.as_str(),
                BodyRepr::Json(None) => "Value",
                BodyRepr::Text(_) => "Text",
                BodyRepr::Form(_) | BodyRepr::Bytes => "Bytes",
            };
            let is_named = matches!(body, BodyRepr::Json(Some(id)) if tables[id.0].0);
            let method = method_of.entry(body).or_insert_with(|| match is_named {
                true => methods.claim(snake(stem, "value")),
                false => methods.claim(format!("{}_document", plain(&snake(stem, "value")))),
            });
            content.rejection_method.clone_from(method);
            let variant = variant_of
                .entry((body, content.media_type.clone()))
                .or_insert_with(|| variants.claim(format!("{}{}", plain(stem), plain(&content.ident))));
            content.rejection_variant.clone_from(variant);
        }
    };
    let of_operations = api
        .operations
        .iter_mut()
        .flat_map(|operation| &mut operation.responses);
    of_operations.for_each(&mut name);
    for unmatched in &mut api.unmatched {
        name(&mut unmatched.not_found);
        name(&mut unmatched.method_not_allowed);
    }
}

/// Returns the responses of `components.responses` that are referred to, each once.
fn component_responses(api: &Api) -> Vec<ComponentResponse> {
    let mut used: Vec<ComponentResponse> = Vec::new();
    let mut scope = Scope::default();
    for response in responses(api) {
        let Some(name) = &response.component else { continue };
        if !used.iter().any(|known| known.name == *name) {
            let letters: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
            used.push(ComponentResponse {
                name: name.clone(),
                function: scope.claim(format!("response_{letters}")),
                response: response.clone(),
            });
        }
    }
    used
}
