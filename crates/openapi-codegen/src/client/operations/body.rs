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
            let styles = form_styles(content, &quote!(__runtime::ParameterStyle));
            quote!(::reqwest::Body::from(__runtime::encode_form(&__body, #styles)?))
        }
        BodyRepr::Json(_) => quote! {
            ::reqwest::Body::from(
                ::serde_json::to_vec(&__body).map_err(|error| __runtime::CallFailure::InvalidRequest(error.to_string()))?
            )
        },
    }
}

/// Returns the declared styles of the fields of a form, as a slice of `FieldStyle`. `styles` is the path of the enum.
pub(in crate::client) fn form_styles(content: &Content, styles: &TokenStream) -> TokenStream {
    let declared = content.encoding.iter().filter_map(|encoding| {
        if content.kind == MediaKind::Form && encoding.json {
            let name = &encoding.property;
            return Some(quote!((#name, #styles::Json, false)));
        }
        if content.kind != MediaKind::Form || encoding.style.is_none() && encoding.explode.is_none() {
            return None;
        }
        let style = encoding.style.unwrap_or(ParameterStyle::Form);
        let explode = encoding
            .explode
            .unwrap_or(matches!(style, ParameterStyle::Form | ParameterStyle::DeepObject));
        let (name, style) = (&encoding.property, ident(style.variant()));
        Some(quote!((#name, #styles::#style, #explode)))
    });
    quote!(&[#(#declared),*])
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
        Kind::Array(Array { items, .. })
            if typing.api.resolved(*items).is_binary() && !typing.api.nullable(*items) =>
        {
            quote! {
                for __file in __value {
                    __parts.file(#name, &[#(#file_types),*], __file)?;
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
