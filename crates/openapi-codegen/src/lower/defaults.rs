//! What the absence of a property or parameter means to its receiver.

use super::examples;
use super::names::plain;
use crate::model::{Api, DefaultValue, Kind, SchemaId, without_fraction};
use serde_json::Value;

/// The media type of documents in which absence means that a property is not changed.
const MERGE_PATCH: &str = "application/merge-patch+json";

/// Decides the defaults of optional properties and parameters.
pub(super) fn decide(api: &mut Api) {
    let operations = api.operations.iter();
    let bodies = operations.flat_map(|operation| &operation.request_body);
    let contents = bodies.flat_map(|body| &body.contents);
    let patches = contents.filter(|content| content.media_type.eq_ignore_ascii_case(MERGE_PATCH));
    let in_patches = api.reachable(patches.filter_map(|content| content.schema));
    let mut defaults = Vec::new();
    for schema in api.schemas.iter().filter(|schema| schema.is_struct()) {
        let Kind::Object(object) = &schema.kind else {
            continue;
        };
        let is_patch = in_patches.contains(&schema.id);
        let optional = object.properties.iter().map(|property| {
            let is_receivable = !property.required && !is_patch;
            is_receivable
                .then(|| default(api, property.schema, &property.ident))
                .flatten()
        });
        defaults.push((schema.id, optional.collect::<Vec<_>>()));
    }
    let of_parameters: Vec<Vec<Option<DefaultValue>>> = api
        .operations
        .iter()
        .map(|operation| {
            let parameters = operation.parameters.iter().map(|parameter| {
                let schema = parameter.value.schema().filter(|_| !parameter.is_always_sent())?;
                default(api, schema, &parameter.ident)
            });
            parameters.collect()
        })
        .collect();
    for (id, defaults) in defaults {
        if let Kind::Object(object) = &mut api.schemas[id.0].kind {
            for (property, default) in object.properties.iter_mut().zip(defaults) {
                property.default = default;
            }
        }
    }
    for (operation, defaults) in api.operations.iter_mut().zip(of_parameters) {
        for (parameter, default) in operation.parameters.iter_mut().zip(defaults) {
            parameter.default = default;
        }
    }
}

/// Returns the default of a schema, if it has one that its type can represent.
fn default(api: &Api, id: SchemaId, ident: &str) -> Option<DefaultValue> {
    let value = api
        .alias_chain(id)
        .into_iter()
        .find_map(|schema| schema.default.as_ref())?;
    let nullable = api.nullable(id) || matches!(api.resolved(id).kind, Kind::Any);
    if (value.is_null() && !nullable) || !examples::is_instance(api, id, value) {
        return None;
    }
    Some(DefaultValue {
        json: without_fractions(value).to_string(),
        method: format!("{}_or_default", plain(ident)),
    })
}

/// Returns a value with integers such as `1.0` as Rust types read them.
fn without_fractions(value: &Value) -> Value {
    match value {
        Value::Array(items) => items.iter().map(without_fractions).collect(),
        Value::Object(members) => {
            let members = members
                .iter()
                .map(|(name, value)| (name.clone(), without_fractions(value)));
            Value::Object(members.collect())
        }
        Value::Number(number) => Value::Number(without_fraction(number)),
        value => value.clone(),
    }
}
