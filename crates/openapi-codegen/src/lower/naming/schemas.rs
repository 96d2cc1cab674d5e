//! Names of what the server has for schemas without a Rust type of their own, for patterns, rejections and shared
//! responses.
//!
//! They are derived from the names of schemas and from places in the document, so that a change of the document
//! elsewhere renames nothing. Only names that would collide get a number.

use super::{Scope, plain};
use crate::lower::facts::responses;
use crate::lower::names::{pascal, snake};
use crate::model::{
    Api, ComponentResponse, Content, Kind, MediaKind, Pattern, Response, SchemaId, StringType,
};
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
    let mut taken = Scope::with(&types);
    for schema in &mut api.schemas {
        schema.table = match &schema.type_name {
            Some(name) => name.clone(),
            None => taken.take_first([
                &schema.place_name,
                &pascal(place(&schema.location.pointer), "Schema"),
            ]),
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

/// A JSON pointer without what every pointer to a component begins with.
fn place(pointer: &str) -> &str {
    pointer
        .strip_prefix("/components")
        .unwrap_or(pointer)
        .trim_start_matches('/')
}

/// The patterns that requests are checked against, each once, named after the first schema that has it.
fn patterns(api: &Api) -> Vec<Pattern> {
    let mut patterns: Vec<Pattern> = Vec::new();
    let mut taken = Scope::default();
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
                function: taken.take(name),
            });
        }
    }
    patterns
}

/// The value that a rejection is sent as.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum RejectionBody {
    Json(Option<SchemaId>),
    Text,
    Bytes,
}

/// Names the forms of rejections: a method for each value, and a variant for each value in a media type.
fn rejections(api: &mut Api) {
    let tables: Vec<(bool, String)> = api
        .schemas
        .iter()
        .map(|schema| (schema.type_name.is_some(), schema.table.clone()))
        .collect();
    let (mut methods, mut variants) = (Scope::default(), Scope::with(&["Empty"]));
    let mut method_of: HashMap<RejectionBody, String> = HashMap::new();
    let mut variant_of: HashMap<(RejectionBody, String), String> = HashMap::new();
    let mut name = |response: &mut Response| {
        for content in &mut response.contents {
            let body = rejection_body(content);
            let stem = match body {
                RejectionBody::Json(Some(id)) => tables[id.0].1.as_str(),
                RejectionBody::Json(None) => "Value",
                RejectionBody::Text => "Text",
                RejectionBody::Bytes => "Octets",
            };
            let is_named = matches!(body, RejectionBody::Json(Some(id)) if tables[id.0].0);
            let method = method_of.entry(body).or_insert_with(|| match is_named {
                true => methods.take(snake(stem, "value")),
                false => methods.take(format!("{}_document", plain(&snake(stem, "value")))),
            });
            content.rejection_method.clone_from(method);
            let variant = variant_of
                .entry((body, content.media_type.clone()))
                .or_insert_with(|| variants.take(format!("{}{}", plain(stem), plain(&content.ident))));
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

fn rejection_body(content: &Content) -> RejectionBody {
    match content.kind {
        MediaKind::Json => RejectionBody::Json(content.schema),
        MediaKind::Text => RejectionBody::Text,
        MediaKind::Form | MediaKind::Multipart | MediaKind::Binary => RejectionBody::Bytes,
    }
}

/// The responses of `components.responses` that something refers to, each once.
fn component_responses(api: &Api) -> Vec<ComponentResponse> {
    let mut used: Vec<ComponentResponse> = Vec::new();
    let mut taken = Scope::default();
    for response in responses(api) {
        let Some(name) = &response.component else { continue };
        if !used.iter().any(|known| known.name == *name) {
            let letters: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
            used.push(ComponentResponse {
                name: name.clone(),
                function: taken.take(format!("response_{letters}")),
                response: response.clone(),
            });
        }
    }
    used
}
