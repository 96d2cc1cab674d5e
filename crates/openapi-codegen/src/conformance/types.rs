//! `types.rs`: how the suite reaches the constructors, setters, defaults and constants of the generated types.

use super::context::Bindings;
use super::structs::{WithDefaults, structs};
use super::text::ident;
use crate::model::{ADDITIONAL_SETTER, Api, EnumValue, Kind, Object, Property, Schema};
use proc_macro2::TokenStream;
use quote::quote;

/// Returns the content of the file.
pub(super) fn emit(bindings: &Bindings<'_>) -> TokenStream {
    let Bindings {
        api, client, server, ..
    } = bindings;
    let built = structs(api)
        .filter(|(schema, _)| schema.facts.usage.requests)
        .map(|(schema, object)| built(api, schema, object));
    let defaults = &bindings.with_defaults;
    let sides = [(true, quote!(crate_server)), (false, quote!(client))];
    let defaults = sides.iter().flat_map(|(is_server, side)| {
        let is_received = move |schema: &Schema| match is_server {
            true => schema.facts.usage.requests,
            false => schema.facts.usage.responses,
        };
        structs(api)
            .filter(move |(schema, _)| defaults.contains(schema) && is_received(schema))
            .map(move |(schema, object)| defaulted(api, defaults, schema, object, side))
    });
    let enumerations = enumerations(api);
    quote! {
        use ::openapi_conformance::types::{Constants, Defaults};
        use #client as client;
        use #server as crate_server;

        /// A type of the client with a constructor and setters.
        pub(super) trait Built {
            /// Makes the same value with the constructor, from the required properties, and with the setters of all others.
            fn built(&self) -> Self;
        }

        /// A type with methods that return the default of a property, or that contains one.
        pub(super) trait Defaulted {
            /// Adds what the methods return.
            fn defaults(&self, found: &mut Defaults) -> Result<(), String>;
        }

        /// Returns a missing value of the type of a property.
        fn none<T>(_: &client::Maybe<T>) -> Option<T> {
            None
        }

        #(#built)*

        #(#defaults)*

        /// Returns the constants of every enum of the document's components.
        pub(super) fn constants() -> Vec<Constants> {
            vec![#(#enumerations),*]
        }
    }
}

/// Returns the path of a schema's type in `side`.
fn path(schema: &Schema, side: &TokenStream) -> Option<TokenStream> {
    let name = ident(schema.type_name.as_deref()?);
    Some(quote!(#side::types::#name))
}

/// Returns the implementation that makes a value with the constructor and the setters of a type of the client.
fn built(api: &Api, schema: &Schema, object: &Object) -> Option<TokenStream> {
    let path = path(schema, &quote!(client))?;
    // A struct is made in the same way, others are cloned.
    let value = |property: &Property, held: &TokenStream| match api.resolved(property.schema).is_struct() {
        true if property.boxed => quote!(Box::new(#held.built())),
        true => quote!(#held.built()),
        false => quote!(#held.clone()),
    };
    let (required, optional): (Vec<_>, Vec<_>) =
        object.properties.iter().partition(|property| property.required);
    let arguments = required.into_iter().map(|property| {
        let field = ident(&property.ident);
        match api.nullable(property.schema) {
            true => quote!(self.#field.clone()),
            false => value(property, &quote!(self.#field)),
        }
    });
    let setters = optional.into_iter().map(|property| {
        let (field, setter) = (ident(&property.ident), ident(&property.setter));
        let value = value(property, &quote!(value));
        match api.nullable(property.schema) {
            true => quote! {
                let built = match &self.#field {
                    client::Maybe::Value(value) => built.#setter(#value),
                    client::Maybe::Null => built.#setter(client::Maybe::Null),
                    client::Maybe::Absent => built.#setter(none(&self.#field)),
                };
            },
            false => quote! {
                let built = match &self.#field {
                    Some(value) => built.#setter(#value),
                    None => built,
                };
            },
        }
    });
    let additional = object.additional_field().map(|field| {
        let (field, setter) = (ident(field), ident(ADDITIONAL_SETTER));
        quote!(let built = built.#setter(self.#field.clone());)
    });
    Some(quote! {
        impl Built for #path {
            fn built(&self) -> Self {
                let built = Self::new(#(#arguments),*);
                #(#setters)*
                #additional
                built
            }
        }
    })
}

/// Returns the implementation that collects what the methods for defaults return.
fn defaulted(
    api: &Api,
    defaults: &WithDefaults,
    schema: &Schema,
    object: &Object,
    side: &TokenStream,
) -> Option<TokenStream> {
    let path = path(schema, side)?;
    let own = object.properties.iter().filter_map(|property| {
        let (name, method) = (&property.name, ident(&property.default.as_ref()?.method));
        Some(quote!(found.add(#name, &self.#method())?;))
    });
    let inner = object.properties.iter().filter_map(|property| {
        if !defaults.contains(api.resolved(property.schema)) {
            return None;
        }
        let (name, field) = (&property.name, ident(&property.ident));
        Some(match (property.required, api.nullable(property.schema)) {
            (true, false) => quote!(found.within(#name, |found| self.#field.defaults(found))?;),
            (true, true) | (false, false) => quote! {
                if let Some(value) = &self.#field {
                    found.within(#name, |found| value.defaults(found))?;
                }
            },
            (false, true) => quote! {
                if let #side::Maybe::Value(value) = &self.#field {
                    found.within(#name, |found| value.defaults(found))?;
                }
            },
        })
    });
    Some(quote! {
        impl Defaulted for #path {
            fn defaults(&self, found: &mut Defaults) -> Result<(), String> {
                #(#own)*
                #(#inner)*
                Ok(())
            }
        }
    })
}

/// Returns the constants of the enums, on both sides.
fn enumerations(api: &Api) -> Vec<TokenStream> {
    let sides = [("client", quote!(client)), ("server", quote!(crate_server))];
    let mut all = Vec::new();
    for schema in api.named_schemas() {
        let (Some(component), Some(values)) = (&schema.component, values(schema)) else {
            continue;
        };
        if schema.view_of.is_some() {
            continue;
        }
        for (name, side) in &sides {
            let Some(path) = path(schema, side) else { continue };
            let constants = values.iter().map(|value| {
                let (variant, text) = (ident(&value.ident), value.ident.trim_start_matches("r#"));
                quote!(.constant(#text, &#path::#variant))
            });
            all.push(quote!(Constants::new(#name, #component) #(#constants)*));
        }
    }
    all
}

/// Returns the values of an enum with a type of its own.
fn values(schema: &Schema) -> Option<&[EnumValue]> {
    let values = match &schema.kind {
        _ if !schema.has_own_type() => return None,
        Kind::String(string) => string.values.as_slice(),
        Kind::Integer(integer) => integer.values.as_slice(),
        _ => return None,
    };
    (!values.is_empty()).then_some(values)
}
