//! Rust types of schemas and bodies.

use super::context::Context;
pub(super) use crate::identifier::{ident, plain};
use crate::model::{
    Additional, BodyRepr, Content, IntegerWidth, Kind, NumberWidth, Schema, SchemaId, StringRepr,
};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// The module in which a type is named.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Module {
    /// `types`.
    Types,
    /// A sibling of `types`.
    Sibling,
}

/// Returns the type of a schema, apart from `null`.
pub(super) fn base(context: &Context<'_>, id: SchemaId, module: Module) -> TokenStream {
    let schema = context.schema(id);
    if let Some(name) = &schema.type_name {
        let name = ident(name);
        return match module {
            Module::Types => quote!(#name),
            Module::Sibling => quote!(super::types::#name),
        };
    }
    definition(context, schema, module)
}

/// Returns the definition of the type of a schema.
pub(super) fn definition(context: &Context<'_>, schema: &Schema, module: Module) -> TokenStream {
    match &schema.kind {
        Kind::Any | Kind::Union(_) => quote!(::serde_json::Value),
        Kind::Boolean(_) => quote!(bool),
        Kind::Integer(integer) => match integer.width {
            IntegerWidth::I32 => quote!(i32),
            IntegerWidth::I64 => quote!(i64),
            IntegerWidth::U32 => quote!(u32),
            IntegerWidth::U64 => quote!(u64),
            IntegerWidth::I128 => quote!(i128),
        },
        Kind::Number(number) => match number.width {
            NumberWidth::F32 => quote!(f32),
            NumberWidth::F64 => quote!(f64),
        },
        Kind::String(text) => match text.repr() {
            StringRepr::Text => quote!(::std::string::String),
            StringRepr::DateTime => quote!(super::runtime::DateTime),
            StringRepr::Date => quote!(::jiff::civil::Date),
            StringRepr::Bytes => quote!(super::runtime::Binary),
        },
        Kind::Array(array) => {
            let items = value(context, array.items, module);
            quote!(::std::vec::Vec<#items>)
        }
        Kind::Object(object) => map(context, &object.additional, module),
        Kind::Alias(other) => base(context, *other, module),
    }
}

/// Returns the type of additional properties.
pub(super) fn map(context: &Context<'_>, additional: &Additional, module: Module) -> TokenStream {
    let values = match additional {
        Additional::Typed(other) => value(context, *other, module),
        _ => quote!(::serde_json::Value),
    };
    quote!(::std::collections::BTreeMap<::std::string::String, #values>)
}

/// Returns the type of a schema, including `null`.
pub(super) fn value(context: &Context<'_>, id: SchemaId, module: Module) -> TokenStream {
    let base = base(context, id, module);
    if context.api.nullable(id) {
        quote!(::std::option::Option<#base>)
    } else {
        base
    }
}

/// Returns the type of a field or variant, boxed if recursion requires it.
pub(super) fn field_type(context: &Context<'_>, id: SchemaId, boxed: bool, nullable: bool) -> TokenStream {
    let mut base = base(context, id, Module::Types);
    if boxed {
        base = quote!(::std::boxed::Box<#base>);
    }
    if nullable && context.api.nullable(id) {
        quote!(::std::option::Option<#base>)
    } else {
        base
    }
}

/// Returns the type of a body in one media type, with its media type if a range is declared.
pub(super) fn content(context: &Context<'_>, content: &Content) -> TokenStream {
    let ty = body(context, content.server);
    match content.is_range() {
        true => quote!(super::runtime::Media<#ty>),
        false => ty,
    }
}

/// Returns the type of a body.
pub(super) fn body(context: &Context<'_>, repr: BodyRepr) -> TokenStream {
    match repr {
        BodyRepr::Json(Some(id)) => value(context, id, Module::Sibling),
        BodyRepr::Form(Some(id)) => base(context, id, Module::Sibling),
        BodyRepr::Json(None) | BodyRepr::Form(None) => quote!(::serde_json::Value),
        BodyRepr::Text(_) => quote!(::std::string::String),
        BodyRepr::Bytes => quote!(::bytes::Bytes),
    }
}

/// Returns whether the type of a schema is `String`.
pub(super) fn is_text(context: &Context<'_>, id: SchemaId) -> bool {
    context.api.resolved(id).is_text() && !context.api.nullable(id)
}

/// Returns a literal without a suffix.
pub(super) fn number(value: usize) -> Literal {
    Literal::usize_unsuffixed(value)
}

/// Returns a doc comment without doc tests.
pub(super) fn docs(text: Option<&str>) -> TokenStream {
    // The document does not describe the item.
    let Some(text) = text.filter(|text| !text.trim().is_empty()) else {
        return quote!(#[allow(missing_docs)]);
    };
    let lines = crate::rustdoc::inert_lines(text);
    let lines = crate::rustdoc::comment(lines.iter().map(String::as_str));
    quote!(#(#[doc = #lines])*)
}
