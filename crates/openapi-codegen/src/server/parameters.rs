//! Reads the parameters of a request, and the fields of a form.

use super::context::Context;
use super::requests::parameter_type;
use super::rust::{Module, base, ident, is_text, number};
use super::schemas;
use crate::model::{
    Additional, Content, FormField, Kind, MediaKind, Object, Operation, Parameter, ParameterIn,
    ParameterValue, Property, SchemaId,
};
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// Reads a parameter into its variable.
pub(super) fn read(context: &Context<'_>, operation: &Operation, parameter: &Parameter) -> TokenStream {
    let (local, source, location) = (
        ident(&parameter.variable),
        source(operation, parameter),
        ident(parameter.location.variant()),
    );
    let ty = parameter_type(context, parameter);
    let (schema, style, explode) = match &parameter.value {
        ParameterValue::Styled {
            schema,
            style,
            explode,
            ..
        } => (Some(*schema), style.variant(), *explode),
        ParameterValue::Content(content) => (content.schema, "Json", false),
    };
    let table = match schema {
        Some(schema) => schemas::reference(context, schema),
        None => quote!(&super::runtime::schema::Schema::ANY),
    };
    let (name, required, style) = (&parameter.name, parameter.required, ident(style));
    let is_text = schema.is_some_and(|schema| is_text(context, schema))
        && matches!(parameter.value, ParameterValue::Styled { .. });
    let function = if is_text {
        quote!(string)
    } else {
        quote!(value::<#ty>)
    };
    quote! {
        let #local = parameters::#function(
            #source,
            &parameters::Parameter {
                name: #name, location: super::runtime::Location::#location, pointer: #name, required: #required,
                style: parameters::Style::#style, explode: #explode, schema: #table,
            },
            &mut violations,
        );
    }
}

fn source(operation: &Operation, parameter: &Parameter) -> TokenStream {
    match parameter.location {
        ParameterIn::Query => quote!(parameters::Source::Query(parts.uri.query())),
        ParameterIn::Header => quote!(parameters::Source::Header(&parts.headers)),
        ParameterIn::Cookie => quote!(parameters::Source::Cookie(&parts.headers)),
        ParameterIn::Path => {
            let mut names = operation.path.parameters();
            let index = number(names.position(|name| name == parameter.name).unwrap_or_default());
            quote!(parameters::Source::Path(captures.get(#index)))
        }
    }
}

/// Reads a form into the struct of its schema, as an `Option`.
pub(super) fn read_form(context: &Context<'_>, content: &Content, id: SchemaId) -> TokenStream {
    let schema = context.schema(id);
    let Kind::Object(object) = &schema.kind else {
        return quote!(::std::option::Option::None);
    };
    let fields = match content.kind {
        MediaKind::Multipart => quote!(form::multipart(&parts.headers, &bytes, &mut violations)),
        _ => quote!(form::urlencoded(&bytes, &mut violations)),
    };
    let known = matches!(object.additional, Additional::Denied).then(|| {
        let names = object.properties.iter().map(|property| &property.name);
        quote!(form::deny_unknown(&fields, &[#(#names),*], &mut violations);)
    });
    let locals: Vec<Ident> = object
        .properties
        .iter()
        .map(|property| ident(&property.variable))
        .collect();
    let properties = object.properties.iter().zip(&content.form_fields).zip(&locals);
    let reads =
        properties.map(|((property, field), local)| read_field(context, content, (property, field), local));
    let members = members(context, object, &locals);
    let ty = base(context, id, Module::Sibling);
    let guards = object
        .properties
        .iter()
        .zip(&locals)
        .filter(|(property, _)| property.always)
        .map(|(_, local)| local);
    let guards: Vec<&Ident> = guards.collect();
    if guards.is_empty() {
        return quote!({
            let fields = #fields;
            #known
            #(#reads)*
            ::std::option::Option::Some(#ty { #members })
        });
    }
    quote!({
        let fields = #fields;
        #known
        #(#reads)*
        match (#(#guards,)*) {
            (#(::std::option::Option::Some(#guards),)*) => ::std::option::Option::Some(#ty { #members }),
            _ => ::std::option::Option::None,
        }
    })
}

fn read_field(
    context: &Context<'_>,
    content: &Content,
    (property, field): (&Property, &FormField),
    local: &Ident,
) -> TokenStream {
    let schema = context.api.resolved(property.schema);
    let is_binary = |id: SchemaId| context.api.resolved(id).is_binary() && !context.api.nullable(id);
    let list = match &schema.kind {
        Kind::Array(array) => Some(array.items),
        _ => None,
    };
    let ty = base(context, property.schema, Module::Sibling);
    let ty = if property.always && context.api.nullable(property.schema) {
        quote!(::std::option::Option<#ty>)
    } else {
        ty
    };
    let is_text = is_text(context, property.schema);
    let of_text = |function: TokenStream| (function, quote!(parameters::Source::Form(&fields)));
    let of_file = |function: TokenStream| (function, quote!(&fields));
    let (function, source) = match list {
        _ if content.kind != MediaKind::Multipart && is_text => of_text(quote!(parameters::string)),
        _ if is_binary(property.schema) => of_file(quote!(form::binary)),
        Some(items) if is_binary(items) => of_file(quote!(form::binaries)),
        _ if is_text => of_text(quote!(parameters::string)),
        _ => of_text(quote!(parameters::value::<#ty>)),
    };
    let (name, required) = (&property.name, property.required_in_requests);
    let pointer = format!("/{}", crate::pointer::escape(name));
    let (style, explode) = (ident(field.style.variant()), field.explode);
    let table = schemas::reference(context, property.schema);
    quote! {
        let #local = #function(
            #source,
            &parameters::Parameter {
                name: #name, location: super::runtime::Location::Body, pointer: #pointer, required: #required,
                style: parameters::Style::#style, explode: #explode, schema: #table,
            },
            &mut violations,
        );
    }
}

fn members(context: &Context<'_>, object: &Object, locals: &[Ident]) -> TokenStream {
    let members = object.properties.iter().zip(locals).map(|(property, local)| {
        let field = ident(&property.ident);
        let boxed = property.boxed;
        let nullable = context.api.nullable(property.schema);
        let value = match (property.always, nullable, boxed) {
            (true, _, false) => quote!(#local),
            (true, false, true) => quote!(::std::boxed::Box::new(#local)),
            (true, true, true) => quote!(#local.map(::std::boxed::Box::new)),
            (false, false, false) => quote!(#local),
            (false, false, true) => quote!(#local.map(::std::boxed::Box::new)),
            (false, true, false) => {
                quote!(#local.map_or(super::runtime::Maybe::Absent, super::runtime::Maybe::Value))
            }
            (false, true, true) => {
                quote!(#local.map(::std::boxed::Box::new).map_or(super::runtime::Maybe::Absent, super::runtime::Maybe::Value))
            }
        };
        quote!(#field: #value,)
    });
    let kept = object.additional_field().map(|name| {
        let name = ident(name);
        quote!(#name: ::std::collections::BTreeMap::new(),)
    });
    quote!(#(#members)* #kept)
}
