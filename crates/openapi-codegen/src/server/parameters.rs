//! The code that reads the parameters of a request and the fields of a form, in the function that serves the operation.
//!
//! Violations are collected in the variable `violations`, so that a rejection can list more than one.

use super::context::Context;
use super::requests::parameter_type;
use super::rust::{Module, base, ident, is_text, number, value};
use super::schemas;
use crate::model::{
    Additional, Content, FormField, Item, Kind, MediaKind, Object, Operation, Parameter, ParameterIn,
    ParameterStyle, ParameterValue, Property, SchemaId,
};
use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens as _, quote};

/// Returns the statement that reads a parameter into its variable: an `Option`, which is `None` if the parameter is missing
/// or invalid.
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
        ParameterValue::Content(content) if content.kind == MediaKind::Json => {
            (content.schema, "Json", false)
        }
        ParameterValue::Content(content) => (content.schema, "Simple", false),
    };
    let table = match schema {
        Some(schema) => schemas::reference(context, schema),
        None => quote!(&super::runtime::schema::Schema::ANY),
    };
    let (name, required) = (&parameter.name, parameter.is_always_sent());
    let is_text = schema.is_some_and(|schema| is_text(context, schema)) && !parameter.value.is_json();
    let style = free_form(parameter).unwrap_or_else(|| ident(style).to_token_stream());
    let function = match (is_text, parameter.may_be_empty()) {
        // Every text may be a value.
        (true, true) if !parameter.required => quote!(string_or_empty),
        (true, _) => quote!(string),
        (false, true) => quote!(value_or_empty::<#ty>),
        (false, false) => quote!(value::<#ty>),
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

/// Returns the names of the declared fields of a form. Those of objects in brackets are followed by theirs with `[`, with
/// which the names of their parts begin.
fn declared_fields(object: &Object, content: &Content) -> impl Iterator<Item = String> {
    let fields = object.properties.iter().zip(&content.form_fields);
    fields.flat_map(|(property, field)| {
        let in_brackets = !field.json && field.style == ParameterStyle::DeepObject;
        let start = in_brackets.then(|| format!("{}[", property.name));
        std::iter::once(property.name.clone()).chain(start)
    })
}

/// Returns the names of the fields that are ignored, since requests do not have them, and those with which the names of
/// their parts begin.
fn omitted_fields(object: &Object) -> impl Iterator<Item = String> {
    let names = object.omitted.iter();
    names.flat_map(|name| [name.clone(), format!("{name}[")])
}

/// Returns the style of an object that takes all pairs that belong to no other parameter; `None` for any other parameter.
fn free_form(parameter: &Parameter) -> Option<TokenStream> {
    let names = parameter.other_names.as_ref().filter(|_| parameter.free_form)?;
    Some(quote!(FreeForm(&[#(#names),*])))
}

/// Returns the expression for the part of the request that contains the parameter.
fn source(operation: &Operation, parameter: &Parameter) -> TokenStream {
    match parameter.location {
        ParameterIn::Query => quote!(parameters::Source::Query(parts.uri.query())),
        ParameterIn::Header => {
            let name = parameter.name.to_ascii_lowercase();
            quote!({
                static NAME: ::http::HeaderName = ::http::HeaderName::from_static(#name);
                parameters::Source::Header(&parts.headers, &NAME)
            })
        }
        ParameterIn::Cookie => quote!(parameters::Source::Cookie(&parts.headers)),
        ParameterIn::Path => {
            let mut names = operation.path.parameters();
            let index = number(names.position(|name| name == parameter.name).unwrap_or_default());
            quote!(parameters::Source::Path(captures.get(#index)))
        }
    }
}

/// Returns the expression that reads a form into an `Option` of the type of its schema: `None` if a required field is
/// missing or invalid. Fields that a struct does not declare are kept, rejected or ignored, as its schema says.
pub(super) fn read_form(context: &Context<'_>, content: &Content, id: SchemaId) -> TokenStream {
    let schema = context.schema(id);
    let fields = match content.kind {
        MediaKind::Multipart => quote!(form::multipart(&parts.headers, &bytes, &mut violations)),
        _ => quote!(form::urlencoded(&bytes, &mut violations)),
    };
    let object = match &schema.kind {
        Kind::Object(object) if schema.facts.item == Item::Struct => object,
        _ => {
            let (ty, table) = (
                base(context, id, Module::Sibling),
                schemas::reference(context, id),
            );
            return quote!({
                let fields = #fields;
                form::object::<#ty>(&fields, #table, &mut violations)
            });
        }
    };
    let deny_unknown = matches!(object.additional, Additional::Denied).then(|| {
        let names = declared_fields(object, content).chain(omitted_fields(object));
        quote!(form::deny_unknown(&fields, &[#(#names),*], &mut violations);)
    });
    let is_counted = object.min_properties.is_some() || object.max_properties.is_some();
    let check_count = is_counted.then(|| {
        let names = declared_fields(object, content);
        let least = object.min_properties.unwrap_or(0);
        let most = object.max_properties.unwrap_or(u64::MAX);
        let bounds = [least, most].map(|bound| number(usize::try_from(bound).unwrap_or(usize::MAX)));
        let [least, most] = bounds;
        let omitted = omitted_fields(object);
        quote!(form::check_count(&fields, &[#(#names),*], &[#(#omitted),*], (#least, #most), &mut violations);)
    });
    let locals: Vec<Ident> = object
        .properties
        .iter()
        .map(|property| ident(&property.variable))
        .collect();
    let properties = object.properties.iter().zip(&content.form_fields).zip(&locals);
    let is_multipart = content.kind == MediaKind::Multipart;
    let reads = properties
        .map(|((property, field), local)| read_field(context, (property, field), local, is_multipart));
    let field_values = field_values(context, object, content, &locals);
    let ty = base(context, id, Module::Sibling);
    let required = object
        .properties
        .iter()
        .zip(&locals)
        .filter(|(property, _)| property.required)
        .map(|(_, local)| local);
    let required: Vec<&Ident> = required.collect();
    if required.is_empty() {
        return quote!({
            let fields = #fields;
            #deny_unknown
            #check_count
            #(#reads)*
            ::std::option::Option::Some(#ty { #field_values })
        });
    }
    quote!({
        let fields = #fields;
        #deny_unknown
        #check_count
        #(#reads)*
        match (#(#required,)*) {
            (#(::std::option::Option::Some(#required),)*) => ::std::option::Option::Some(#ty { #field_values }),
            _ => ::std::option::Option::None,
        }
    })
}

/// Returns the statement that reads a field of a form into its variable.
fn read_field(
    context: &Context<'_>,
    (property, field): (&Property, &FormField),
    local: &Ident,
    is_multipart: bool,
) -> TokenStream {
    if field.is_file {
        return read_files(context, (property, field), local);
    }
    let has_null = property.required && context.api.nullable(property.schema);
    // A part cannot be null, so clients send none.
    let may_lack = has_null && is_multipart;
    let ty = base(context, property.schema, Module::Sibling);
    let ty = match has_null && !may_lack {
        true => quote!(::std::option::Option<#ty>),
        false => ty,
    };
    let is_text = is_text(context, property.schema);
    let function = match is_text && !field.json {
        true => quote!(parameters::string),
        false => quote!(parameters::value::<#ty>),
    };
    let (name, required) = (&property.name, property.required && !may_lack);
    let pointer = format!("/{}", crate::pointer::escape(name));
    let (style, explode) = match field.json {
        true => (ident("Json"), false),
        false => (ident(field.style.variant()), field.explode),
    };
    let check = check_types(field);
    let table = schemas::reference(context, property.schema);
    let value = quote! {
        #function(
            parameters::Source::Form(&fields),
            &parameters::Parameter {
                name: #name, location: super::runtime::Location::Body, pointer: #pointer, required: #required,
                style: parameters::Style::#style, explode: #explode, schema: #table,
            },
            &mut violations,
        )
    };
    let value = match may_lack {
        true => quote!(::std::option::Option::Some(#value)),
        false => value,
    };
    quote! {
        #check
        let #local = #value;
    }
}

/// Returns the statement that checks the media types of the parts of a field, if any are declared.
fn check_types(field: &FormField) -> Option<TokenStream> {
    let (name, types) = (&field.property, &field.content_types);
    let pointer = format!("/{}", crate::pointer::escape(name));
    (!types.is_empty())
        .then(|| quote!(form::check_types(&fields, #name, #pointer, &[#(#types),*], &mut violations);))
}

/// Returns the statement that reads a file, or an array of files. One that is null has no part.
fn read_files(
    context: &Context<'_>,
    (property, field): (&Property, &FormField),
    local: &Ident,
) -> TokenStream {
    let schema = context.api.resolved(property.schema);
    let (function, has_null) = match &schema.kind {
        Kind::Array(array) => (quote!(form::binaries), context.api.nullable(array.items)),
        _ => (quote!(form::binary), false),
    };
    let items = has_null.then(
        || quote!(.map(|files| files.into_iter().map(::std::option::Option::Some).collect::<::std::vec::Vec<_>>())),
    );
    let is_nullable = context.api.nullable(property.schema);
    let required = property.required && !is_nullable;
    let (name, pointer) = (
        &property.name,
        format!("/{}", crate::pointer::escape(&property.name)),
    );
    let check = check_types(field);
    let table = schemas::reference(context, property.schema);
    let file = quote! {
        #function(
            &fields,
            &parameters::Parameter {
                name: #name, location: super::runtime::Location::Body, pointer: #pointer, required: #required,
                style: parameters::Style::Form, explode: true, schema: #table,
            },
            &mut violations,
        )#items
    };
    let file = match property.required && is_nullable {
        true => quote!(::std::option::Option::Some(#file)),
        false => file,
    };
    quote! {
        #check
        let #local = #file;
    }
}

/// Returns the fields of the struct of a form, with the values of their variables.
fn field_values(context: &Context<'_>, object: &Object, content: &Content, locals: &[Ident]) -> TokenStream {
    let declared = object.properties.iter().zip(locals).map(|(property, local)| {
        let field = ident(&property.ident);
        let boxed = property.boxed;
        let nullable = context.api.nullable(property.schema);
        let value = match (property.required, nullable, boxed) {
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
    let additional = object.additional_field().map(|name| {
        let name = ident(name);
        let names = declared_fields(object, content).chain(omitted_fields(object));
        let (ty, table) = match object.additional {
            Additional::Typed(id) => (
                value(context, id, Module::Sibling),
                schemas::reference(context, id),
            ),
            _ => (
                quote!(::serde_json::Value),
                quote!(&super::runtime::schema::Schema::ANY),
            ),
        };
        quote!(#name: form::additional::<#ty>(&fields, &[#(#names),*], #table, &mut violations),)
    });
    quote!(#(#declared)* #additional)
}
