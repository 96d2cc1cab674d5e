//! Rust types and names of schemas.

use super::context::Context;
pub(super) use crate::identifier::{ident, plain};
use crate::model::{
    Additional, Content, IntegerWidth, Kind, MediaKind, NumberWidth, Schema, SchemaId, StringRepr,
};
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
        Kind::Integer(integer) => match integer.width {
            IntegerWidth::I32 => quote!(i32),
            IntegerWidth::I64 => quote!(i64),
            IntegerWidth::U32 => quote!(u32),
            IntegerWidth::U64 => quote!(u64),
        },
        Kind::Number(number) => match number.width {
            NumberWidth::F32 => quote!(f32),
            NumberWidth::F64 => quote!(f64),
        },
        Kind::String(text) => match text.repr() {
            StringRepr::Text => quote!(::std::string::String),
            StringRepr::Timestamp => quote!(::jiff::Timestamp),
            StringRepr::Date => quote!(::jiff::civil::Date),
            StringRepr::Bytes => quote!(super::runtime::Binary),
        },
        Kind::Array(array) => {
            let items = value(context, array.items, from);
            quote!(::std::vec::Vec<#items>)
        }
        Kind::Object(object) => map(context, &object.additional, from),
        Kind::Alias(other) => base(context, *other, from),
    }
}

/// A map of members that are no properties.
pub(super) fn map(context: &Context<'_>, additional: &Additional, from: From) -> TokenStream {
    let values = match additional {
        Additional::Typed(other) => value(context, *other, from),
        _ => quote!(::serde_json::Value),
    };
    quote!(::std::collections::BTreeMap<::std::string::String, #values>)
}

/// A schema's type, with `null` if it is a value.
pub(super) fn value(context: &Context<'_>, id: SchemaId, from: From) -> TokenStream {
    let base = base(context, id, from);
    if context.api.nullable(id) {
        quote!(::std::option::Option<#base>)
    } else {
        base
    }
}

/// The type of a value inside a type of ours, boxed where recursion needs it.
pub(super) fn inside(context: &Context<'_>, id: SchemaId, boxed: bool, nullable: bool) -> TokenStream {
    let mut base = base(context, id, From::Types);
    if boxed {
        base = quote!(::std::boxed::Box<#base>);
    }
    if nullable && context.api.nullable(id) {
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
        MediaKind::Form | MediaKind::Multipart => match content.schema.map(|id| context.api.resolved(id)) {
            Some(schema) if schema.is_struct() => Holding::Form(schema.id),
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
    context.api.resolved(id).is_text() && !context.api.nullable(id)
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
