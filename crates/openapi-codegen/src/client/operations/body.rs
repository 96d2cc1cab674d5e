//! How a request's body becomes octets.

use super::Context;
use crate::client::rust::ident;
use crate::model::{Additional, Array, Content, Kind, MediaKind, Object, Property};
use proc_macro2::TokenStream;
use quote::quote;

/// An expression that makes a `reqwest::Body` of the variable `__body`.
pub(super) fn encode(context: &Context<'_>, content: &Content) -> TokenStream {
    let binary = content
        .schema
        .is_some_and(|schema| context.typing.api.resolved(schema).is_binary());
    match content.kind {
        MediaKind::Multipart => multipart(context, content),
        MediaKind::Text | MediaKind::Binary => quote!(::reqwest::Body::from(__body)),
        _ if binary => quote!(::reqwest::Body::from(__body)),
        MediaKind::Form => quote!(::reqwest::Body::from(__runtime::encode_form(&__body)?)),
        MediaKind::Json => quote! {
            ::reqwest::Body::from(
                ::serde_json::to_vec(&__body).map_err(|error| __runtime::CallFailure::InvalidRequest(error.to_string()))?
            )
        },
    }
}

fn multipart(context: &Context<'_>, content: &Content) -> TokenStream {
    let parts = parts(context, content);
    quote! {
        {
            let mut __parts = __runtime::MultipartBuilder::new();
            #parts
            let (__boundary, __bytes) = __parts.finish();
            self.__call.call.multipart(&__boundary);
            ::reqwest::Body::from(__bytes)
        }
    }
}

/// Statements that fill `__parts` with what `__body` has.
pub(in crate::client) fn parts(context: &Context<'_>, content: &Content) -> TokenStream {
    let resolved = content.schema.map(|schema| context.typing.api.resolved(schema));
    match resolved.map(|schema| (schema, &schema.kind)) {
        Some((schema, Kind::Object(object))) if schema.is_type() => object_parts(context, content, object),
        Some((schema, _)) if context.typing.api.resolved(schema.id).is_binary() => {
            quote!(__parts.file("file", "application/octet-stream", &__body);)
        }
        _ => quote!(__parts.properties(&__body)?;),
    }
}

fn object_parts(context: &Context<'_>, content: &Content, object: &Object) -> TokenStream {
    let parts = object
        .properties
        .iter()
        .map(|property| part(context, content, property));
    let additional = match object.additional {
        Additional::Ignored | Additional::Denied => TokenStream::new(),
        Additional::Any | Additional::Typed(_) => quote!(__parts.properties(&__body.additional)?;),
    };
    quote!(#(#parts)* #additional)
}

fn part(context: &Context<'_>, content: &Content, property: &Property) -> TokenStream {
    let field = ident(&property.ident);
    let name = &property.name;
    let typing = context.typing;
    let media_type = part_media_type(content, name);
    let file_type = media_type.unwrap_or("application/octet-stream");
    let value_type = media_type.unwrap_or_default();
    let add = match &typing.api.resolved(property.schema).kind {
        _ if typing.api.resolved(property.schema).is_binary() => {
            quote!(__parts.file(#name, #file_type, __value);)
        }
        Kind::Array(Array { items, .. })
            if typing.api.resolved(*items).is_binary() && !typing.api.nullable(*items) =>
        {
            quote! {
                for __file in __value {
                    __parts.file(#name, #file_type, __file);
                }
            }
        }
        _ => quote!(__parts.value(#name, #value_type, __value)?;),
    };
    match (property.required, typing.api.nullable(property.schema)) {
        (true, false) => quote!({ let __value = &__body.#field; #add }),
        (false, true) => quote!(if let Some(__value) = __body.#field.value() { #add }),
        _ => quote!(if let Some(__value) = &__body.#field { #add }),
    }
}

/// The media type that `encoding` gives a part; of a list the first.
fn part_media_type<'c>(content: &'c Content, name: &str) -> Option<&'c str> {
    let encoding = content
        .encoding
        .iter()
        .find(|encoding| encoding.property == name)?;
    let first = encoding.content_type.as_deref()?.split(',').next()?.trim();
    let usable = first.contains('/')
        && !first.contains('*')
        && first.bytes().all(|b| b == b' ' || b.is_ascii_graphic());
    usable.then_some(first)
}
