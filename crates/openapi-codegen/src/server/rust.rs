//! Rust types and names of schemas.

use super::context::{Context, is_own_type};
pub(super) use crate::identifier::{ident, plain};
use crate::model::{Additional, Content, Format, Kind, MediaKind, Schema, SchemaId, StringType};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// Which module a type is named in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum From {
    /// `types` itself.
    Types,
    /// A module beside it.
    Beside,
}

/// A schema's type, `null` aside.
pub(super) fn base(context: &Context<'_>, id: SchemaId, from: From) -> TokenStream {
    let schema = context.schema(id);
    if let Some(name) = &schema.type_name {
        let name = ident(name);
        return match from {
            From::Types => quote!(#name),
            From::Beside => quote!(super::types::#name),
        };
    }
    definition(context, schema, from)
}

/// What a schema's type is made of, its own name aside.
pub(super) fn definition(context: &Context<'_>, schema: &Schema, from: From) -> TokenStream {
    match &schema.kind {
        Kind::Any | Kind::Union(_) => quote!(::serde_json::Value),
        Kind::Boolean(_) => quote!(bool),
        Kind::Integer(integer) => match integer.format.as_deref() {
            Some("int32") => quote!(i32),
            Some("uint32") => quote!(u32),
            Some("uint64") => quote!(u64),
            _ => quote!(i64),
        },
        Kind::Number(number) => match number.format.as_deref() {
            Some("float") => quote!(f32),
            _ => quote!(f64),
        },
        Kind::String(text) => string(text),
        Kind::Array(array) => {
            let items = value(context, array.items, from);
            quote!(::std::vec::Vec<#items>)
        }
        Kind::Object(object) => {
            let values = match object.additional {
                Additional::Typed(other) => value(context, other, from),
                _ => quote!(::serde_json::Value),
            };
            quote!(::std::collections::BTreeMap<::std::string::String, #values>)
        }
        Kind::Alias(other) => base(context, *other, from),
    }
}

fn string(text: &StringType) -> TokenStream {
    match text.format {
        Some(Format::DateTime) => quote!(::jiff::Timestamp),
        Some(Format::Date) => quote!(::jiff::civil::Date),
        Some(Format::Binary) => quote!(super::support::Binary),
        _ => quote!(::std::string::String),
    }
}

/// A schema's type, with `null` if it is a value.
pub(super) fn value(context: &Context<'_>, id: SchemaId, from: From) -> TokenStream {
    let base = base(context, id, from);
    if context.nullable(id) {
        quote!(::std::option::Option<#base>)
    } else {
        base
    }
}

/// The type of a value inside a type of ours, boxed where recursion needs it.
pub(super) fn inside(context: &Context<'_>, owner: SchemaId, id: SchemaId, nullable: bool) -> TokenStream {
    let mut base = base(context, id, From::Types);
    if context.graph.boxed(context.api, owner, id) {
        base = quote!(::std::boxed::Box<#base>);
    }
    if nullable && context.nullable(id) {
        quote!(::std::option::Option<#base>)
    } else {
        base
    }
}

/// How a body of some media type is held.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Holding {
    /// As JSON of a schema, or of any.
    Json(Option<SchemaId>),
    /// As a struct that a form is read into.
    Form(SchemaId),
    /// As a text.
    Text(Option<SchemaId>),
    /// As octets.
    Octets,
}

/// How the body of a request is held.
pub(super) fn request_holding(context: &Context<'_>, content: &Content) -> Holding {
    match content.kind {
        MediaKind::Form | MediaKind::Multipart => match content.schema.map(|id| context.resolve(id)) {
            Some(schema) if super::context::is_struct(schema) => Holding::Form(schema.id),
            _ => Holding::Octets,
        },
        _ => response_holding(context, content),
    }
}

/// How the body of a response is held.
pub(super) fn response_holding(_: &Context<'_>, content: &Content) -> Holding {
    match content.kind {
        MediaKind::Json => Holding::Json(content.schema),
        MediaKind::Text => Holding::Text(content.schema),
        MediaKind::Form | MediaKind::Multipart | MediaKind::Binary => Holding::Octets,
    }
}

impl Holding {
    /// Its type.
    pub(super) fn rust(self, context: &Context<'_>) -> TokenStream {
        match self {
            Holding::Json(Some(id)) => value(context, id, From::Beside),
            Holding::Json(None) => quote!(::serde_json::Value),
            Holding::Form(id) => base(context, id, From::Beside),
            Holding::Text(_) => quote!(::std::string::String),
            Holding::Octets => quote!(::bytes::Bytes),
        }
    }
}

/// Whether a schema's type is a plain `String`.
pub(super) fn is_text(context: &Context<'_>, id: SchemaId) -> bool {
    let schema = context.resolve(id);
    let Kind::String(text) = &schema.kind else {
        return false;
    };
    let other = matches!(
        text.format,
        Some(Format::DateTime | Format::Date | Format::Binary)
    );
    !other && !is_own_type(schema) && !context.nullable(id)
}

/// Whether a media type is a range, such as `image/*`.
pub(super) fn is_range(media_type: &str) -> bool {
    media_type.contains('*')
}

/// A number as a literal without a suffix.
pub(super) fn number(value: usize) -> Literal {
    Literal::usize_unsuffixed(value)
}

/// Documentation, kept from being taken for code that is to be tested.
pub(super) fn docs(text: Option<&str>) -> TokenStream {
    // Whoever denies undocumented items need not write what a document does not say.
    let Some(text) = text.filter(|text| !text.trim().is_empty()) else {
        return quote!(#[allow(missing_docs)]);
    };
    let lines = crate::rustdoc::inert_lines(text);
    let lines = crate::rustdoc::comment(lines.iter().map(String::as_str));
    quote!(#(#[doc = #lines])*)
}
