//! The types of response headers, and how they are parsed.

use crate::client::context::Context;
use crate::model::{Additional, Api, Header, Kind, SchemaId, Variant};
use proc_macro2::TokenStream;
use quote::quote;

/// Returns the type of a header that is present, and how it is parsed.
pub(super) fn header_type(context: &Context<'_>, header: &Header) -> (TokenStream, TokenStream) {
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
        format(api, schema, value.explode())
    };
    if header.is_repeated
        && let Kind::Array(array) = &api.resolved(schema).kind
    {
        let items = self::format(api, array.items, false);
        format = quote!(__runtime::HeaderFormat::Lines(&#items));
    }
    // The type of an optional header has no null; it is absent then.
    let ty = match header.required {
        true => context.typing.full(schema, context.types()),
        false => context.typing.base(schema, context.types()),
    };
    (ty, format)
}

/// Returns how a value in style `simple` is parsed.
fn format(api: &Api, id: SchemaId, explode: bool) -> TokenStream {
    let schema = api.resolved(id);
    let format = match &schema.kind {
        Kind::Any | Kind::String(_) => quote!(__runtime::HeaderFormat::String),
        Kind::Boolean(_) | Kind::Integer(_) | Kind::Number(_) => quote!(__runtime::HeaderFormat::Scalar),
        Kind::Array(array) => {
            let items = item(api, array.items);
            quote!(__runtime::HeaderFormat::Array(&#items))
        }
        Kind::Object(object) => {
            let properties = object.properties.iter().map(|property| {
                let (name, format) = (&property.name, item(api, property.schema));
                quote!((#name, #format))
            });
            let additional = match object.additional {
                Additional::Typed(id) => item(api, id),
                _ => quote!(__runtime::HeaderFormat::String),
            };
            quote!(__runtime::HeaderFormat::Object {
                explode: #explode, properties: &[#(#properties),*], additional: &#additional,
            })
        }
        Kind::Union(union) => {
            // Every text is a string, so the other types are tried first.
            let is_text = |variant: &&Variant| matches!(api.resolved(variant.schema).kind, Kind::String(_));
            let (texts, others): (Vec<&Variant>, Vec<&Variant>) = union.variants.iter().partition(is_text);
            let variants = others.into_iter().chain(texts);
            let variants = variants.map(|variant| format_of_variant(api, variant.schema, explode));
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

/// Returns how an alternative is parsed. A union inside a union may contain itself.
fn format_of_variant(api: &Api, id: SchemaId, explode: bool) -> TokenStream {
    match api.resolved(id).kind {
        Kind::Union(_) => quote!(__runtime::HeaderFormat::Json),
        _ => format(api, id, explode),
    }
}

/// Returns how a value inside an array or object is parsed. An array or object there can only have been written as JSON.
fn item(api: &Api, id: SchemaId) -> TokenStream {
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
        _ => format(api, id, false),
    }
}
