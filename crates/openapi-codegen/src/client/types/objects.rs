//! Emits the structs of objects. Their fields distinguish absent, null and present properties.

use crate::client::redaction;
use crate::client::rust::{docs, ident};
use crate::client::typing::Typing;
use crate::model::{ADDITIONAL_FIELD, Additional, Object, Property, Schema};
use proc_macro2::{Ident, TokenStream};
use quote::quote;

pub(super) fn emit(typing: &Typing<'_>, object: &Object, name: &Ident, docs: &TokenStream) -> TokenStream {
    let fields = object.properties.iter().map(|property| field(typing, property));
    let additional = additional(typing, object);
    let default = object
        .properties
        .iter()
        .all(|property| !property.required)
        .then(|| quote!(Default,));
    let debug = redaction::of_struct(name, &TokenStream::new(), &redacted(typing, object));
    let (derive, debug) = (debug.derive, debug.implementation);
    let others = (!additional.is_empty()).then(|| {
        let (field, omitted) = (ident(ADDITIONAL_FIELD), &object.omitted);
        let omitted = (!omitted.is_empty()).then(|| quote!(omitted [#(#omitted),*]));
        quote!(, others #field #omitted)
    });
    let properties = object.properties.iter().map(|property| {
        let (presence, field, wire) = (presence(typing, property), ident(&property.ident), &property.name);
        quote!(#presence #field = #wire;)
    });
    quote! {
        #docs
        #[derive(#derive #default Clone, PartialEq)]
        pub struct #name {
            #(#fields,)*
            #additional
        }

        super::runtime::object::impl_object! {
            struct #name #others;
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
    let name = ident(&property.ident);
    let mut base = typing.base(property.schema, &TokenStream::new());
    if property.boxed {
        base = quote!(::std::boxed::Box<#base>);
    }
    let ty = match (property.required, typing.api.nullable(property.schema)) {
        (true, false) => base,
        (true, true) | (false, false) => quote!(::std::option::Option<#base>),
        (false, true) => quote!(super::runtime::Maybe<#base>),
    };
    quote!(#docs pub #name: #ty)
}

fn default_note(schema: &Schema) -> Option<String> {
    let default = schema.default.as_ref()?;
    Some(format!("Default: `{default}`."))
}

fn additional(typing: &Typing<'_>, object: &Object) -> TokenStream {
    let values = match object.additional {
        Additional::Ignored | Additional::Denied => return TokenStream::new(),
        Additional::Any => quote!(::serde_json::Value),
        Additional::Typed(values) => typing.full(values, &TokenStream::new()),
    };
    quote! {
        /// Additional properties.
        pub additional: ::std::collections::BTreeMap<::std::string::String, #values>,
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
