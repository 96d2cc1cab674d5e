//! `From` implementations from the response view of a schema to its request view, so that a resource can be read, changed
//! and sent back. Both the client and the server have them.

use crate::identifier::ident;
use crate::model::{Additional, Api, Kind, Object, Property, Schema, SchemaId, Union};
use proc_macro2::TokenStream;
use quote::quote;
use std::collections::{BTreeMap, BTreeSet};

/// The request view of each response view with a type of its own.
struct Conversions<'a> {
    api: &'a Api,
    unknown_variant: UnknownVariant,
    pairs: BTreeMap<SchemaId, SchemaId>,
}

/// Returns the variant for undeclared values of an enum, if it has one.
type UnknownVariant = fn(&Schema) -> Option<String>;

/// Returns the implementations for types in which `unknown_variant` returns the variants of undeclared values.
pub(crate) fn emit(api: &Api, unknown_variant: UnknownVariant) -> TokenStream {
    let conversions = Conversions::new(api, unknown_variant);
    let implementations = conversions
        .pairs
        .iter()
        .filter_map(|(from, to)| conversions.implementation(api.schema(*from), api.schema(*to)));
    quote!(#(#implementations)*)
}

impl<'a> Conversions<'a> {
    /// Finds the pairs that can be converted: those whose request views require no property that responses lack.
    fn new(api: &'a Api, unknown_variant: UnknownVariant) -> Self {
        let mut views: BTreeMap<SchemaId, [Option<SchemaId>; 2]> = BTreeMap::new();
        for schema in &api.schemas {
            let [response, request] = views.entry(schema.view_of.unwrap_or(schema.id)).or_default();
            if schema.facts.usage.responses {
                *response = Some(schema.id);
            }
            if schema.facts.usage.requests {
                *request = Some(schema.id);
            }
        }
        let pairs = views.into_values().filter_map(|pair| match pair {
            [Some(response), Some(request)] if response != request => Some((response, request)),
            _ => None,
        });
        let mut conversions = Self {
            api,
            unknown_variant,
            pairs: pairs.collect(),
        };
        loop {
            let lost: BTreeSet<SchemaId> = conversions
                .pairs
                .iter()
                .filter(|(from, to)| !conversions.is_possible(api.schema(**from), api.schema(**to)))
                .map(|(from, _)| *from)
                .collect();
            if lost.is_empty() {
                return conversions;
            }
            conversions.pairs.retain(|from, _| !lost.contains(from));
        }
    }

    /// Returns whether the values that a schema contains directly can be converted.
    fn is_possible(&self, from: &Schema, to: &Schema) -> bool {
        if from.facts.recursive_alias || to.facts.recursive_alias {
            return false;
        }
        let converts = |from: SchemaId, to: SchemaId| from == to || self.pairs.get(&from) == Some(&to);
        match (&from.kind, &to.kind) {
            (Kind::Object(from), Kind::Object(to)) => {
                let properties = to.properties.iter().all(|property| match source(from, property) {
                    Some(found) => converts(found.schema, property.schema),
                    None => !property.required,
                });
                properties && additional(from, to).is_none_or(|(from, to)| converts(from, to))
            }
            (Kind::Array(from), Kind::Array(to)) => converts(from.items, to.items),
            (Kind::Alias(from), Kind::Alias(to)) => converts(*from, *to),
            (Kind::Union(from), Kind::Union(to)) => from
                .variants
                .iter()
                .zip(&to.variants)
                .all(|(from, to)| converts(from.schema, to.schema)),
            _ => false,
        }
    }

    fn implementation(&self, from: &Schema, to: &Schema) -> Option<TokenStream> {
        if !from.has_own_type() || !to.has_own_type() {
            return None;
        }
        let (from_name, to_name) = (ident(from.type_name.as_deref()?), ident(to.type_name.as_deref()?));
        let body = match (&from.kind, &to.kind) {
            (Kind::Object(from), Kind::Object(to)) => self.fields(from, to),
            (Kind::Union(from_union), Kind::Union(to_union)) => {
                let variants = self.variants(from_union, to_union, &from_name);
                let unknown = self.unknown(from, to, &from_name);
                quote!(match value { #variants #unknown })
            }
            _ => return None,
        };
        Some(quote! {
            /// Keeps what requests contain.
            impl ::std::convert::From<#from_name> for #to_name {
                fn from(value: #from_name) -> Self {
                    #body
                }
            }
        })
    }

    fn fields(&self, from: &Object, to: &Object) -> TokenStream {
        let fields = to.properties.iter().map(|property| {
            let field = ident(&property.ident);
            let Some(source) = source(from, property) else {
                return quote!(#field: ::std::default::Default::default());
            };
            let read = ident(&source.ident);
            let converted = self.property(source, property, &quote!(value.#read));
            quote!(#field: #converted)
        });
        let kept = to.additional_field().map(|field| {
            let field = ident(field);
            let converted = match additional(from, to) {
                Some((from, to)) => self.map(from, to, &quote!(value.#field)),
                None => quote!(value.#field),
            };
            quote!(#field: #converted)
        });
        let fields = fields.chain(kept);
        quote!(Self { #(#fields),* })
    }

    fn property(&self, from: &Property, to: &Property, value: &TokenStream) -> TokenStream {
        if from.schema == to.schema && from.boxed == to.boxed {
            return value.clone();
        }
        let convert = |value: &TokenStream| {
            let unboxed = if from.boxed {
                quote!((*#value))
            } else {
                value.clone()
            };
            let converted = self.value(from.schema, to.schema, &unboxed);
            match to.boxed {
                true => quote!(::std::boxed::Box::new(#converted)),
                false => converted,
            }
        };
        if to.required && !self.api.nullable(to.schema) {
            return convert(value);
        }
        let converted = convert(&quote!(value));
        quote!(#value.map(|value| #converted))
    }

    fn variants(&self, from: &Union, to: &Union, from_name: &proc_macro2::Ident) -> TokenStream {
        let arms = from.variants.iter().zip(&to.variants).map(|(from, to)| {
            let (name, target) = (ident(&from.ident), ident(&to.ident));
            let unboxed = if from.boxed {
                quote!((*value))
            } else {
                quote!(value)
            };
            let mut converted = self.nullable(from.schema, to.schema, &unboxed);
            if to.boxed {
                converted = quote!(::std::boxed::Box::new(#converted));
            }
            quote!(#from_name::#name(value) => Self::#target(#converted),)
        });
        quote!(#(#arms)*)
    }

    /// Returns the arm for undeclared values.
    fn unknown(&self, from: &Schema, to: &Schema, from_name: &proc_macro2::Ident) -> Option<TokenStream> {
        let from = ident(&(self.unknown_variant)(from)?);
        let to = ident(&(self.unknown_variant)(to)?);
        Some(quote!(#from_name::#from(value) => Self::#to(value),))
    }

    fn map(&self, from: SchemaId, to: SchemaId, value: &TokenStream) -> TokenStream {
        if from == to {
            return value.clone();
        }
        let converted = self.nullable(from, to, &quote!(value));
        quote!(#value.into_iter().map(|(name, value)| (name, #converted)).collect())
    }

    /// Returns the conversion of a value that may be `null`.
    fn nullable(&self, from: SchemaId, to: SchemaId, value: &TokenStream) -> TokenStream {
        if from == to {
            return value.clone();
        }
        if !self.api.nullable(from) {
            return self.value(from, to, value);
        }
        let converted = self.value(from, to, &quote!(value));
        quote!(#value.map(|value| #converted))
    }

    /// Returns the conversion of a value other than `null`.
    fn value(&self, from: SchemaId, to: SchemaId, value: &TokenStream) -> TokenStream {
        let (from, to) = (self.api.resolved(from), self.api.resolved(to));
        match (&from.kind, &to.kind) {
            _ if from.id == to.id => value.clone(),
            _ if from.has_own_type() => quote!(#value.into()),
            (Kind::Array(from), Kind::Array(to)) => {
                let converted = self.nullable(from.items, to.items, &quote!(value));
                quote!(#value.into_iter().map(|value| #converted).collect())
            }
            (Kind::Object(from), Kind::Object(to)) => match additional(from, to) {
                Some((from, to)) => self.map(from, to, value),
                None => value.clone(),
            },
            _ => value.clone(),
        }
    }
}

/// Returns the property of a response view from which a property of the request view is taken.
fn source<'o>(from: &'o Object, property: &Property) -> Option<&'o Property> {
    from.properties.iter().find(|found| found.name == property.name)
}

/// Returns the schemas of additional properties.
fn additional(from: &Object, to: &Object) -> Option<(SchemaId, SchemaId)> {
    match (&from.additional, &to.additional) {
        (Additional::Typed(from), Additional::Typed(to)) => Some((*from, *to)),
        _ => None,
    }
}
