//! Encodes request bodies.

use crate::client::context::Context;
use crate::client::rust::ident;
use crate::model::{Additional, Array, BodyRepr, Content, Kind, MediaKind, Object, ParameterStyle, Property};
use proc_macro2::TokenStream;
use quote::quote;

/// Returns an expression that converts the variable `__body` to a `reqwest::Body`.
pub(super) fn encode(context: &Context<'_>, content: &Content) -> TokenStream {
    if content.kind == MediaKind::Multipart {
        return multipart(context, content);
    }
    if content.is_range() {
        let (range, json) = (&content.media_type, content.kind == MediaKind::Json);
        let encoded = encoded(content);
        return quote!({
            let ::openapi_client_runtime::Media { media_type: __media_type, body: __body } = __body;
            self.__call.call.content_type_in(&__media_type, #range, #json)?;
            #encoded
        });
    }
    encoded(content)
}

fn encoded(content: &Content) -> TokenStream {
    match content.client {
        BodyRepr::Text(_) | BodyRepr::Bytes => quote!(::reqwest::Body::from(__body)),
        BodyRepr::Form(_) => {
            let fields = form_fields(content);
            quote!(::reqwest::Body::from(__runtime::encode_form(&__body, #fields)?))
        }
        BodyRepr::Json(_) => quote! {
            ::reqwest::Body::from(
                ::serde_json::to_vec(&__body).map_err(|error| __runtime::CallFailure::InvalidRequest(error.to_string()))?
            )
        },
    }
}

/// Returns the arguments of `encode_form` besides the value: the fields of the schema with their styles, and what the form
/// may contain besides them.
pub(in crate::client) fn form_fields(content: &Content) -> TokenStream {
    let fields = content.form_fields.iter().map(|field| {
        let name = &field.property;
        let style = match (field.json, field.style) {
            (true, _) => "Json",
            (false, ParameterStyle::Form) if field.allow_reserved => "FormReserved",
            (false, style) => style.variant(),
        };
        let (style, explode) = (ident(style), field.explode);
        match field.json || field.is_styled {
            true => quote!((#name, Some((__runtime::ParameterStyle::#style, #explode)))),
            false => quote!((#name, None)),
        }
    });
    let others = ident(content.other_fields.variant());
    quote!(&[#(#fields),*], __runtime::OtherFields::#others)
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

/// Returns the statements that add the parts of `__body` to `__parts`.
pub(in crate::client) fn parts(context: &Context<'_>, content: &Content) -> TokenStream {
    let resolved = content.schema.map(|schema| context.typing.api.resolved(schema));
    match resolved.map(|schema| (schema, &schema.kind)) {
        Some((schema, Kind::Object(object))) if schema.has_own_type() => {
            object_parts(context, content, object)
        }
        Some((schema, _)) if context.typing.api.resolved(schema.id).is_binary() => {
            quote!(__parts.bytes("file", &__body);)
        }
        _ => properties(content, &[], &quote!(&__body)),
    }
}

/// Returns the statement that adds each property of an object that has no field in Rust. `omitted` are those of the other
/// direction, which the server ignores.
fn properties(content: &Content, omitted: &[String], object: &TokenStream) -> TokenStream {
    let names = content.form_fields.iter().map(|field| &field.property);
    let names = names.chain(omitted);
    let others = ident(content.other_fields.variant());
    quote!(__parts.properties(#object, &[#(#names),*], __runtime::OtherFields::#others)?;)
}

fn object_parts(context: &Context<'_>, content: &Content, object: &Object) -> TokenStream {
    let parts = object
        .properties
        .iter()
        .map(|property| part(context, content, property));
    let additional = match object.additional {
        Additional::Ignored | Additional::Denied => TokenStream::new(),
        Additional::Any | Additional::Typed(_) => {
            properties(content, &object.omitted, &quote!(&__body.additional))
        }
    };
    quote!(#(#parts)* #additional)
}

fn part(context: &Context<'_>, content: &Content, property: &Property) -> TokenStream {
    let field = ident(&property.ident);
    let name = &property.name;
    let typing = context.typing;
    let encoding = content
        .encoding
        .iter()
        .find(|encoding| encoding.property == *name);
    let media_type = encoding.and_then(|encoding| encoding.part_type.as_deref());
    let file_types = encoding
        .map(|encoding| encoding.content_types.as_slice())
        .unwrap_or_default();
    let value_type = media_type.unwrap_or_default();
    let add = match &typing.api.resolved(property.schema).kind {
        _ if typing.api.resolved(property.schema).is_binary() => {
            quote!(__parts.file(#name, &[#(#file_types),*], __value)?;)
        }
        Kind::Array(Array { items, .. }) if typing.api.resolved(*items).is_binary() => {
            let add = match typing.api.nullable(*items) {
                true => quote!(__parts.file_or_null(#name, &[#(#file_types),*], __file.as_ref())?;),
                false => quote!(__parts.file(#name, &[#(#file_types),*], __file)?;),
            };
            quote!(for __file in __value { #add })
        }
        _ => quote!(__parts.value(#name, #value_type, __value)?;),
    };
    match (property.required, typing.api.nullable(property.schema)) {
        (true, false) => quote!({ let __value = &__body.#field; #add }),
        (false, true) => quote!(if let Some(__value) = __body.#field.value() { #add }),
        _ => quote!(if let Some(__value) = &__body.#field { #add }),
    }
}
