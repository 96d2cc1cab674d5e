//! Names of what the server has for schemas without a Rust type of their own, for patterns and for shared responses.

use super::plain;
use crate::lower::facts::responses;
use crate::model::{Api, ComponentResponse, Kind, Pattern, StringType};

/// Names tables, descriptions, patterns and responses.
pub(super) fn decide(api: &mut Api) {
    for schema in &mut api.schemas {
        let own = schema.type_name.as_deref();
        schema.table = own.map_or_else(|| format!("unnamed_{}", schema.id.0), str::to_owned);
        schema.description_fn = format!("schema_{}", plain(own.unwrap_or("unnamed")));
        if let Kind::Object(object) = &mut schema.kind {
            for property in &mut object.properties {
                let owner = plain(schema.type_name.as_deref().unwrap_or_default());
                property.description_fn = format!("field_{owner}_{}", plain(&property.ident));
            }
        }
    }
    api.patterns = patterns(api);
    api.component_responses = component_responses(api);
}

/// The patterns that requests are checked against, each once.
fn patterns(api: &Api) -> Vec<Pattern> {
    let mut patterns: Vec<Pattern> = Vec::new();
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
            patterns.push(Pattern {
                text: text.clone(),
                function: format!("pattern_{}", patterns.len()),
            });
        }
    }
    patterns
}

/// The responses of `components.responses` that something refers to, each once.
fn component_responses(api: &Api) -> Vec<ComponentResponse> {
    let mut used: Vec<ComponentResponse> = Vec::new();
    for response in responses(api) {
        let Some(name) = &response.component else { continue };
        if !used.iter().any(|known| known.name == *name) {
            let letters: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
            used.push(ComponentResponse {
                name: name.clone(),
                function: format!("response_{}_{letters}", used.len()),
                response: response.clone(),
            });
        }
    }
    used
}
