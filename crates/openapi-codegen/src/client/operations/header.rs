//! The types of response headers, and the formats in which they are parsed.

use crate::client::context::Context;
use crate::model::{Additional, Api, Header, Kind, SchemaId, Variant};
use proc_macro2::TokenStream;
use quote::quote;

/// Returns the Rust type of a response header, without the `Option` of an optional header, and its `HeaderFormat`.
pub(super) fn header_type_and_format(context: &Context<'_>, header: &Header) -> (TokenStream, TokenStream) {
    let api = context.typing.api;
    let value = &header.value;
    let Some(schema) = value.schema() else {
        return match value.is_json() {
            true => (quote!(::serde_json::Value), quote!(__runtime::HeaderFormat::Json)),
            false => (
                quote!(::std::string::String),
                quote!(__runtime::HeaderFormat::String),
            ),
        };
    };
    let mut format = if value.is_json() {
        quote!(__runtime::HeaderFormat::Json)
    } else {
        header_format(api, schema, value.explode())
    };
    if header.is_repeated
        && let Kind::Array(array) = &api.resolved(schema).kind
    {
        let items = header_format(api, array.items, false);
        format = quote!(__runtime::HeaderFormat::Lines(&#items));
    }
    // The type of an optional header has no null; it is absent then.
    let ty = match header.required {
        true => context.typing.full(schema, context.types()),
        false => context.typing.base(schema, context.types()),
    };
    (ty, format)
}

/// Returns the format of a value in style `simple`.
fn header_format(api: &Api, id: SchemaId, explode: bool) -> TokenStream {
    let schema = api.resolved(id);
    let format = match &schema.kind {
        Kind::Any | Kind::String(_) => quote!(__runtime::HeaderFormat::String),
        Kind::Boolean(_) | Kind::Integer(_) | Kind::Number(_) => quote!(__runtime::HeaderFormat::Scalar),
        Kind::Array(array) => {
            let items = item_format(api, array.items);
            quote!(__runtime::HeaderFormat::Array(&#items))
        }
        Kind::Object(object) => {
            let properties = object.properties.iter().map(|property| {
                let (name, format) = (&property.name, item_format(api, property.schema));
                quote!((#name, #format))
            });
            let additional = match object.additional {
                Additional::Typed(id) => item_format(api, id),
                _ => quote!(__runtime::HeaderFormat::String),
            };
            quote!(__runtime::HeaderFormat::Object {
                explode: #explode, properties: &[#(#properties),*], additional: &#additional,
            })
        }
        Kind::Union(union) => {
            // Every text can be read as a string, so the other formats are tried first.
            let is_string = |variant: &&Variant| {
                let kind = &api.resolved(variant.schema).kind;
                matches!(kind, Kind::Any | Kind::String(_))
            };
            let (strings, others): (Vec<&Variant>, Vec<&Variant>) =
                union.variants.iter().partition(is_string);
            let variants = others.into_iter().chain(strings);
            let variants = variants.map(|variant| variant_format(api, variant.schema, explode));
            quote!(__runtime::HeaderFormat::Union(&[#(#variants),*]))
        }
        _ => quote!(__runtime::HeaderFormat::Json),
    };
    if api.nullable(id) && !schema.is_text() {
        quote!(__runtime::HeaderFormat::Nullable(&#format))
    } else {
        format
    }
}

/// Returns the format of an alternative. A union inside a union may contain itself.
fn variant_format(api: &Api, id: SchemaId, explode: bool) -> TokenStream {
    match api.resolved(id).kind {
        Kind::Union(_) => quote!(__runtime::HeaderFormat::Json),
        _ => header_format(api, id, explode),
    }
}

/// Returns the format of a value inside an array or object. An array or object there can only have been written as JSON.
fn item_format(api: &Api, id: SchemaId) -> TokenStream {
    match api.resolved(id).kind {
        Kind::Array(_) | Kind::Object(_) => quote!(__runtime::HeaderFormat::Json),
        Kind::Union(ref union)
            if union
                .variants
                .iter()
                .any(|variant| !api.resolved(variant.schema).is_scalar()) =>
        {
            quote!(__runtime::HeaderFormat::Json)
        }
        _ => header_format(api, id, false),
    }
}
