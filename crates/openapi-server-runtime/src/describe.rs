//! Shorthands for the parts of utoipa that a self-description is built from.

use std::collections::BTreeMap;
use utoipa::openapi::extensions::Extensions;
use utoipa::openapi::path::{HttpMethod, Operation};
use utoipa::openapi::schema::{Ref, Schema, SchemaType, Type};
use utoipa::openapi::{OpenApi, RefOr};

/// Parses a JSON value.
pub fn json(text: &str) -> serde_json::Value {
    serde_json::from_str(text).unwrap_or_default()
}

/// Parses a part of a document.
pub fn part<T: serde::de::DeserializeOwned>(text: &str) -> Option<T> {
    serde_json::from_str(text).ok()
}

/// Parses fields that the typed document does not have.
pub fn extensions(fields: &[(&str, &str)]) -> Option<Extensions> {
    let fields = fields.iter().map(|(name, text)| ((*name).to_owned(), json(text)));
    Some(fields.collect::<Extensions>())
}

/// References a schema by its name.
pub fn reference(name: &str) -> RefOr<Schema> {
    RefOr::Ref(Ref::from_schema_name(name))
}

/// Combines a type with `null` if it is nullable.
pub fn kind(of: Type, nullable: bool) -> SchemaType {
    if nullable {
        SchemaType::from_iter([of, Type::Null])
    } else {
        SchemaType::from(of)
    }
}

/// Changes one operation of a document.
pub fn operation(
    document: &mut OpenApi,
    path: &str,
    method: HttpMethod,
    change: impl FnOnce(&mut Operation),
) {
    let Some(item) = document.paths.paths.get_mut(path) else {
        return;
    };
    let operation = match method {
        HttpMethod::Get => &mut item.get,
        HttpMethod::Put => &mut item.put,
        HttpMethod::Post => &mut item.post,
        HttpMethod::Delete => &mut item.delete,
        HttpMethod::Options => &mut item.options,
        HttpMethod::Head => &mut item.head,
        HttpMethod::Patch => &mut item.patch,
        HttpMethod::Trace => &mut item.trace,
    };
    if let Some(operation) = operation {
        change(operation);
    }
}

/// Sets the texts of a path item.
pub fn path_item(document: &mut OpenApi, path: &str, summary: Option<&str>, description: Option<&str>) {
    if let Some(item) = document.paths.paths.get_mut(path) {
        item.summary = summary.map(str::to_owned);
        item.description = description.map(str::to_owned);
    }
}

/// Responses by status.
pub type Responses = BTreeMap<String, RefOr<utoipa::openapi::Response>>;

/// A schema or a reference to one.
pub type Item = RefOr<Schema>;

/// Converts what a builder returns.
pub fn item(schema: impl Into<Item>) -> Item {
    schema.into()
}

/// Collects responses by status.
pub fn responses<const N: usize>(responses: [(&str, utoipa::openapi::Response); N]) -> Responses {
    responses
        .into_iter()
        .map(|(status, response)| (status.to_owned(), RefOr::T(response)))
        .collect()
}
