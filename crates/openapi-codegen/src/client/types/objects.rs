//! Emits the structs of objects. Their fields distinguish absent, null and present properties.

use crate::client::rust::{docs, ident};
use crate::client::typing::Typing;
use crate::model::{ADDITIONAL_FIELD, ADDITIONAL_SETTER, Additional, Object, Property, Schema};
use crate::redaction;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

pub(super) fn emit(
    typing: &Typing<'_>,
    schema: &Schema,
    object: &Object,
    name: &Ident,
    docs: &TokenStream,
) -> TokenStream {
    let equality = typing.equality([schema.id]);
    let fields = object.properties.iter().map(|property| field(typing, property));
    let additional = additional(typing, object);
    let default = object
        .properties
        .iter()
        .all(|property| !property.required)
        .then(|| quote!(Default,));
    let debug = redaction::of_struct(name, &TokenStream::new(), &redacted(typing, object));
    let (derive, debug) = (debug.derive, debug.implementation);
    let others = others_type(typing, object).map(|ty| {
        let (field, setter) = (ident(ADDITIONAL_FIELD), ident(ADDITIONAL_SETTER));
        let omitted = &object.omitted;
        let omitted = (!omitted.is_empty()).then(|| quote!(, omitted [#(#omitted),*]));
        quote!(, others #field, #setter: #ty #omitted)
    });
    let required = object.properties.iter().filter(|property| property.required);
    let arguments = required.map(|property| {
        let (field, ty) = (ident(&property.ident), held(typing, property));
        quote!(#field: #ty)
    });
    let properties = object.properties.iter().map(|property| {
        let (presence, field, wire) = (presence(typing, property), ident(&property.ident), &property.name);
        let setter = (!property.required).then(|| {
            let (setter, ty) = (ident(&property.setter), value_type(typing, property));
            quote!(, #setter: #ty)
        });
        quote!(#presence #field = #wire #setter;)
    });
    quote! {
        #docs
        #[derive(#derive #default Clone, PartialEq, #equality)]
        #[non_exhaustive]
        pub struct #name {
            #(#fields,)*
            #additional
        }

        super::runtime::object::impl_object! {
            struct #name, new(#(#arguments),*) #others;
            #(#properties)*
        }

        #debug
    }
}

/// Returns the module of the run-time crate that reads and writes the property.
fn presence(typing: &Typing<'_>, property: &Property) -> TokenStream {
    match (property.required, typing.api.nullable(property.schema)) {
        (true, _) => quote!(required),
        (false, false) => quote!(optional),
        (false, true) => quote!(maybe),
    }
}

fn field(typing: &Typing<'_>, property: &Property) -> TokenStream {
    let schema = typing.api.schema(property.schema);
    let docs = docs([
        schema.description.as_deref().or(schema.title.as_deref()),
        default_note(schema).as_deref(),
    ]);
    let (name, ty) = (ident(&property.ident), held(typing, property));
    quote!(#docs pub #name: #ty)
}

/// Returns the type of a property's values, apart from `null`.
fn value_type(typing: &Typing<'_>, property: &Property) -> TokenStream {
    let base = typing.base(property.schema, &TokenStream::new());
    match property.boxed {
        true => quote!(::std::boxed::Box<#base>),
        false => base,
    }
}

/// Returns the type of a property's field.
fn held(typing: &Typing<'_>, property: &Property) -> TokenStream {
    let value = value_type(typing, property);
    match (property.required, typing.api.nullable(property.schema)) {
        (true, false) => value,
        (true, true) | (false, false) => quote!(::std::option::Option<#value>),
        (false, true) => quote!(super::runtime::Maybe<#value>),
    }
}

fn default_note(schema: &Schema) -> Option<String> {
    let default = schema.default.as_ref()?;
    Some(format!("Default: `{default}`."))
}

fn additional(typing: &Typing<'_>, object: &Object) -> Option<TokenStream> {
    let values = others_type(typing, object)?;
    Some(quote! {
        /// Additional properties.
        pub additional: ::std::collections::BTreeMap<::std::string::String, #values>,
    })
}

/// Returns the type of the values of additional properties, if they are kept.
fn others_type(typing: &Typing<'_>, object: &Object) -> Option<TokenStream> {
    match object.additional {
        Additional::Ignored | Additional::Denied => None,
        Additional::Any => Some(quote!(::serde_json::Value)),
        Additional::Typed(values) => Some(typing.full(values, &TokenStream::new())),
    }
}

fn redacted(typing: &Typing<'_>, object: &Object) -> Vec<redaction::Field> {
    let properties = object.properties.iter().map(|property| redaction::Field {
        name: ident(&property.ident),
        secret: typing.api.schema(property.schema).facts.shows_secret,
    });
    let additional = match object.additional {
        Additional::Ignored | Additional::Denied => None,
        Additional::Any => Some(false),
        Additional::Typed(values) => Some(typing.api.schema(values).facts.shows_secret),
    };
    let additional = additional.map(|secret| redaction::Field {
        name: ident(ADDITIONAL_FIELD),
        secret,
    });
    properties.chain(additional).collect()
}
