//! `described.rs`, and the parts of the document that the stub describes itself with: derives and `#[utoipa::path]` if
//! attributes can express it, and otherwise implementations of utoipa's traits.

pub(super) mod operation;
pub(super) mod schema;

pub(super) use operation::attribute;

use super::context::{Context, is_mistaken};
use super::rust::{Module, base, ident, number, plain};
use super::writer;
use crate::model::{Additional, Kind, Object, Property, Schema, StringType};
use crate::output::GeneratedFile;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// Returns a function for each component that no derive describes, each field that no attribute can describe, and each
/// response that is a component.
pub(super) fn emit(context: &Context<'_>) -> GeneratedFile {
    let mut functions = Vec::new();
    for schema in &context.api.schemas {
        if schema.component.is_some() && !derives(context, schema) {
            let (name, content) = (ident(&schema.description_fn), schema::content(context, schema));
            functions.push(quote!(pub fn #name() -> Item { item(#content) }));
        }
        if let Kind::Object(object) = &schema.kind
            && derives(context, schema)
        {
            functions.extend(
                object
                    .properties
                    .iter()
                    .filter_map(|property| field_function(context, property)),
            );
        }
    }
    let responses = operation::component_responses(context);
    let operations = context
        .api
        .operations
        .iter()
        .map(|operation| operation::parameters_and_responses(context, operation));
    let code = quote! {
        use super::runtime::describe::{self, Item, item};
        use utoipa::openapi;

        #(#functions)*
        #responses
        #(#operations)*
    };
    writer::file(
        context,
        "described.rs",
        "Descriptions that no attribute can express.",
        code,
    )
}

/// Returns whether a derive describes a struct.
fn derives(context: &Context<'_>, schema: &Schema) -> bool {
    let Kind::Object(object) = &schema.kind else {
        return false;
    };
    let key = schema.component.as_deref().unwrap_or_default();
    schema.is_struct()
        && !context.shadows_prelude
        && !is_mistaken(schema)
        && syn::parse_str::<Ident>(key).is_ok()
        && is_expressible(schema, object)
}

/// Returns whether the attributes of the derive can express everything about a struct.
fn is_expressible(schema: &Schema, object: &Object) -> bool {
    matches!(object.additional, Additional::Ignored)
        && object.min_properties.is_none()
        && object.max_properties.is_none()
        && object.discriminator.is_none()
        && !object.properties.iter().any(|property| property.undescribed)
        && !schema.nullable
        && !schema.deprecated
        && !schema.read_only
        && !schema.write_only
        && schema.default.is_none()
        && schema.extensions.is_empty()
        && schema.external_docs.is_none()
}

/// Returns the derive and its attribute, or an implementation of the traits.
pub(super) fn derive(context: &Context<'_>, schema: &Schema) -> (TokenStream, TokenStream, TokenStream) {
    if !derives(context, schema) {
        return (quote!(), quote!(), implementation(schema));
    }
    let key = schema.component.as_deref().unwrap_or_default();
    let name = (schema.type_name.as_deref() != Some(key)).then(|| {
        let key = ident(key);
        quote!(as = #key,)
    });
    let title = schema.title.as_ref().map(|title| quote!(title = #title,));
    let description = schema
        .description
        .as_ref()
        .map(|description| quote!(description = #description,));
    let example = schema.example.as_ref().map(|example| {
        let text = example.to_string();
        quote!(example = json!(super::runtime::describe::json(#text)),)
    });
    // The document lists every component itself, so that a type need not collect those that it refers to.
    (
        quote!(utoipa::ToSchema),
        quote!(#[schema(#name #title #description #example no_recursion)]),
        quote!(),
    )
}

/// Returns the implementation of utoipa's traits for a type that no derive describes.
pub(super) fn implementation(schema: &Schema) -> TokenStream {
    let (Some(key), Some(name), true) = (&schema.component, &schema.type_name, schema.has_own_type()) else {
        return quote!();
    };
    let (name, content) = (ident(name), ident(&schema.description_fn));
    quote! {
        impl utoipa::PartialSchema for #name {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
                super::described::#content()
            }
        }

        impl utoipa::ToSchema for #name {
            fn name() -> ::std::borrow::Cow<'static, str> {
                ::std::borrow::Cow::Borrowed(#key)
            }
        }
    }
}

/// How a field is described.
enum Description {
    /// By its type.
    Typed,
    /// By attributes.
    Attributes(TokenStream),
    /// By a function.
    Function,
}

fn description_of(context: &Context<'_>, property: &Property) -> Description {
    let schema = context.schema(property.schema);
    if schema::has_traits(schema) {
        return Description::Typed;
    }
    let plain = schema.component.is_none()
        && schema.title.is_none()
        && schema.default.is_none()
        && !schema.deprecated
        && schema.extensions.is_empty()
        && schema.external_docs.is_none()
        && schema.description.as_deref().is_none_or(is_preserved);
    match (&schema.kind, plain) {
        (Kind::Boolean(None), true) => Description::Attributes(attributes(schema, &quote!(bool), quote!())),
        (Kind::String(text), true) if text.values.is_empty() => {
            Description::Attributes(attributes(schema, &quote!(String), text_attributes(text)))
        }
        _ => Description::Function,
    }
}

/// Returns whether a derive reads a description from a doc comment without changes.
fn is_preserved(description: &str) -> bool {
    let lines = description.trim().lines();
    description.trim() == description
        && lines
            .clone()
            .all(|line| line.trim() == line && !line.starts_with("```") && !line.starts_with("~~~"))
}

fn attributes(schema: &Schema, ty: &TokenStream, more: TokenStream) -> TokenStream {
    let ty = if schema.nullable {
        quote!(Option<#ty>)
    } else {
        ty.clone()
    };
    let read_only = schema.read_only.then(|| quote!(read_only,));
    let write_only = schema.write_only.then(|| quote!(write_only,));
    let example = schema.example.as_ref().map(|example| {
        let text = example.to_string();
        quote!(example = json!(super::runtime::describe::json(#text)),)
    });
    quote!(value_type = #ty, #more #read_only #write_only #example)
}

fn text_attributes(text: &StringType) -> TokenStream {
    let format = text.format.as_ref().map(|format| {
        let name = format.name();
        quote!(format = #name,)
    });
    let least = text
        .min_length
        .and_then(|least| usize::try_from(least).ok())
        .map(number);
    let least = least.map(|least| quote!(min_length = #least,));
    let most = text
        .max_length
        .and_then(|most| usize::try_from(most).ok())
        .map(number);
    let most = most.map(|most| quote!(max_length = #most,));
    let pattern = text.pattern.as_ref().map(|pattern| quote!(pattern = #pattern,));
    quote!(#format #least #most #pattern)
}

/// Returns the attribute of a field, and whether the field may have a doc comment.
pub(super) fn field(context: &Context<'_>, owner: &Schema, property: &Property) -> (TokenStream, bool) {
    if !derives(context, owner) {
        return (quote!(), true);
    }
    let required = property.required;
    let name = &property.name;
    let rename = (plain(&property.ident) != name).then(|| quote!(rename = #name,));
    match description_of(context, property) {
        Description::Typed => {
            let ty = base(context, property.schema, Module::Types);
            (
                quote!(#[schema(#rename value_type = #ty, required = #required)]),
                false,
            )
        }
        Description::Attributes(attributes) => {
            (quote!(#[schema(#rename #attributes required = #required)]), true)
        }
        Description::Function => {
            let function = ident(&property.description_fn);
            let path = quote!(super::described::#function);
            (
                quote!(#[schema(#rename schema_with = #path, required = #required)]),
                true,
            )
        }
    }
}

fn field_function(context: &Context<'_>, property: &Property) -> Option<TokenStream> {
    let Description::Function = description_of(context, property) else {
        return None;
    };
    let (name, used) = (
        ident(&property.description_fn),
        schema::used(context, property.schema),
    );
    Some(quote!(pub fn #name() -> Item { item(#used) }))
}
