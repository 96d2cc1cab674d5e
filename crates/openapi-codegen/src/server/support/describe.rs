//! Short words for the parts of utoipa that descriptions are made of.

use std::collections::BTreeMap;
use utoipa::openapi::extensions::Extensions;
use utoipa::openapi::path::{HttpMethod, Operation};
use utoipa::openapi::schema::{Ref, Schema, SchemaType, Type};
use utoipa::openapi::{OpenApi, RefOr};

/// A value from its text.
pub fn json(text: &str) -> serde_json::Value {
    serde_json::from_str(text).unwrap_or_default()
}

/// A part of a document from its text.
pub fn part<T: serde::de::DeserializeOwned>(text: &str) -> Option<T> {
    serde_json::from_str(text).ok()
}

/// Members that the typed document does not have, each with its text.
pub fn extensions(members: &[(&str, &str)]) -> Option<Extensions> {
    let members = members
        .iter()
        .map(|(name, text)| ((*name).to_owned(), json(text)));
    Some(members.collect::<Extensions>())
}

/// A reference to a schema by its name.
pub fn reference(name: &str) -> RefOr<Schema> {
    RefOr::Ref(Ref::from_schema_name(name))
}

/// A type, with `null` if it may be.
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
        #[allow(unreachable_patterns)]
        _ => return,
    };
    if let Some(operation) = operation {
        change(operation);
    }
}

/// Statuses with their responses.
pub type Responses = BTreeMap<String, RefOr<utoipa::openapi::Response>>;

/// A schema or a reference to one.
pub type Item = RefOr<Schema>;

/// Whatever a builder makes as such.
pub fn item(schema: impl Into<Item>) -> Item {
    schema.into()
}

/// Statuses with their responses, as a map.
pub fn responses<const N: usize>(responses: [(&str, utoipa::openapi::Response); N]) -> Responses {
    responses
        .into_iter()
        .map(|(status, response)| (status.to_owned(), RefOr::T(response)))
        .collect()
}
