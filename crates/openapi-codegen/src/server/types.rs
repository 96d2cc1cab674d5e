//! `types.rs`: a Rust type for each named schema, and its serialization.

use super::context::Context;
use super::rust::{Module, definition, docs, field_type, ident, map};
use super::{defaults, described, redaction, writer};
use crate::conversions;
use crate::model::{Additional, EnumValue, Kind, Object, Property, Schema, SchemaId, Union};
use crate::output::GeneratedFile;
use crate::redaction::Debug;
use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens as _, quote};
use std::collections::HashSet;

pub(super) fn emit(context: &Context<'_>) -> GeneratedFile {
    let items = context.api.named_schemas().map(|schema| item(context, schema));
    let conversions = conversions::emit(context.api, |_| None);
    let code = quote!(#(#items)* #conversions);
    writer::file(
        context,
        "types.rs",
        "The schemas of the document as Rust types.",
        code,
    )
}

fn item(context: &Context<'_>, schema: &Schema) -> TokenStream {
    let Some(name) = &schema.type_name else {
        return TokenStream::new();
    };
    let docs = docs(schema.description.as_deref().or(schema.title.as_deref()));
    let body = match &schema.kind {
        Kind::Object(object) if schema.is_struct() => structure(context, schema, object, name),
        Kind::String(text) if schema.has_own_type() => {
            enumeration(schema, name, &text.values, &quote!(super::runtime::string_enum))
        }
        Kind::Integer(integer) if schema.has_own_type() => enumeration(
            schema,
            name,
            &integer.values,
            &quote!(super::runtime::integer_enum),
        ),
        Kind::Boolean(Some(only)) => enumeration(
            schema,
            name,
            std::slice::from_ref(only),
            &quote!(super::runtime::boolean_enum),
        ),
        Kind::Union(union) => union_enum(context, schema, union, name),
        _ => alias(context, schema, name),
    };
    quote!(#docs #body)
}

fn alias(context: &Context<'_>, schema: &Schema, name: &str) -> TokenStream {
    let name = ident(name);
    let definition = definition(context, schema, Module::Types);
    quote!(pub type #name = #definition;)
}

fn structure(context: &Context<'_>, schema: &Schema, object: &Object, name: &str) -> TokenStream {
    let additional = object.additional_field();
    let Debug {
        derive: debug,
        implementation: redacted,
    } = redaction::of_object(context, object, name);
    let name = ident(name);
    let fields: Vec<TokenStream> = object
        .properties
        .iter()
        .map(|property| field(context, schema, property))
        .collect();
    let kept = additional.map(ident);
    let kept_field = kept.as_ref().map(|kept| {
        let map = map(context, &object.additional, Module::Types);
        quote! {
            /// Additional properties.
            pub #kept: #map,
        }
    });
    let rest = match (&kept, &object.additional) {
        (Some(kept), _) => quote!(Kept #kept),
        (None, Additional::Denied) => quote!(Denied),
        (None, _) => quote!(Ignored),
    };
    let omitted = &object.omitted;
    let omitted = (!omitted.is_empty() && !matches!(object.additional, Additional::Ignored))
        .then(|| quote!(, omitted [#(#omitted),*]));
    let fields_by_name = object.properties.iter().map(|property| {
        let presence = ident(presence(context, property));
        let field = ident(&property.ident);
        let wire = &property.name;
        let written = serde_json::Value::from(wire.as_str()).to_string();
        let written = written.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
        let escaped = written
            .filter(|written| written != wire)
            .map(|written| quote!(as #written));
        quote!(#presence #field #wire #escaped,)
    });
    let default = object
        .properties
        .iter()
        .all(|property| has_default(context, property));
    let default = default.then(|| quote!(Default,));
    let (derive, container, implementation) = described::derive(context, schema);
    let defaults = defaults_of(context, schema, object, &name);
    quote! {
        #[derive(#debug Clone, PartialEq, #default #derive)]
        #container
        pub struct #name {
            #(#fields)*
            #kept_field
        }

        #redacted

        super::runtime::object!(#name, #rest, { #(#fields_by_name)* } #omitted);
        #implementation
        #defaults
    }
}

/// Returns the methods for the defaults of an object in requests.
fn defaults_of(context: &Context<'_>, schema: &Schema, object: &Object, name: &Ident) -> TokenStream {
    if !schema.facts.usage.requests {
        return TokenStream::new();
    }
    let idents: Vec<Ident> = object
        .properties
        .iter()
        .map(|property| ident(&property.ident))
        .collect();
    let fields = object
        .properties
        .iter()
        .zip(&idents)
        .filter_map(|(property, name)| {
            Some(defaults::Field {
                name,
                default: property.default.as_ref()?,
                ty: field_type(context, property.schema, false, false),
                maybe: context.api.nullable(property.schema),
                boxed: property.boxed,
            })
        });
    defaults::emit(name, &fields.collect::<Vec<_>>())
}

fn field(context: &Context<'_>, owner: &Schema, property: &Property) -> TokenStream {
    let name = ident(&property.ident);
    let schema = context.schema(property.schema);
    let (attribute, describes) = described::field(context, owner, property);
    // A derive reads the description from the doc comment, so it is hidden from derives that get it elsewhere.
    let docs = match describes {
        true => docs(schema.description.as_deref()),
        false => hidden_docs(schema.description.as_deref()),
    };
    let (nullable, id) = (context.api.nullable(property.schema), property.schema);
    let ty = match (property.required, nullable) {
        (true, _) => field_type(context, id, property.boxed, true),
        (false, false) => {
            let inner = field_type(context, id, property.boxed, true);
            quote!(::std::option::Option<#inner>)
        }
        (false, true) => {
            let inner = field_type(context, id, property.boxed, false);
            quote!(super::runtime::Maybe<#inner>)
        }
    };
    quote! {
        #docs
        #attribute
        pub #name: #ty,
    }
}

/// Returns a doc comment that only rustdoc sees, and no derive.
fn hidden_docs(text: Option<&str>) -> TokenStream {
    let lines = crate::rustdoc::inert_lines(text.unwrap_or_default());
    let lines = crate::rustdoc::comment(lines.iter().map(String::as_str));
    quote!(#(#[cfg_attr(doc, doc = #lines)])* #[cfg_attr(not(doc), allow(missing_docs))])
}

/// Returns whether a property may be absent or null.
pub(super) fn presence(context: &Context<'_>, property: &Property) -> &'static str {
    match (property.required, context.api.nullable(property.schema)) {
        (true, _) => "required",
        (false, false) => "optional",
        (false, true) => "maybe",
    }
}

fn has_default(context: &Context<'_>, property: &Property) -> bool {
    let schema = context.api.resolved(property.schema);
    let collection = matches!(schema.kind, Kind::Array(_))
        || matches!(schema.kind, Kind::Object(_)) && !schema.is_struct();
    !property.required || context.api.nullable(property.schema) || collection
}

fn enumeration(schema: &Schema, name: &str, values: &[EnumValue], reader: &TokenStream) -> TokenStream {
    let name = ident(name);
    let mut json_values = HashSet::new();
    let (mut variants, mut pairs) = (Vec::new(), Vec::new());
    for value in values {
        let wire = match (&value.value, value.value.as_i64()) {
            (serde_json::Value::String(text), _) => quote!(#text),
            (serde_json::Value::Bool(truth), _) => quote!(#truth),
            (_, Some(number)) => Literal::i64_unsuffixed(number).into_token_stream(),
            _ => continue,
        };
        if !json_values.insert(wire.to_string()) {
            continue;
        }
        let variant = ident(&value.ident);
        // A value without a description is documented by itself.
        let bare = format!(
            "`{}`",
            value
                .value
                .as_str()
                .map_or_else(|| value.value.to_string(), str::to_owned)
        );
        let docs = docs(Some(value.description.as_deref().unwrap_or(&bare)));
        variants.push(quote!(#docs #variant,));
        pairs.push(quote!(#variant = #wire,));
    }
    let implementation = described::implementation(schema);
    quote! {
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum #name { #(#variants)* }

        #reader!(#name { #(#pairs)* });
        #implementation
    }
}

/// Returns what the type of an alternative has of the discriminator.
fn has_discriminator(context: &Context<'_>, id: SchemaId, discriminator: &str) -> TokenStream {
    let schema = context.api.resolved(id);
    let Kind::Object(object) = &schema.kind else {
        return quote!(may_have);
    };
    if context.api.nullable(id) || !schema.is_struct() {
        return quote!(may_have);
    }
    let property = object
        .properties
        .iter()
        .find(|property| property.name == discriminator);
    match property {
        Some(property) => {
            let of_property = context.api.resolved(property.schema);
            let is_enum = matches!(of_property.kind, Kind::String(_)) && of_property.has_own_type();
            let field = ident(&property.ident);
            match of_property.is_text() || is_enum {
                true => quote!(declares #field),
                false => quote!(may_have),
            }
        }
        None if object.additional_field().is_some() => quote!(may_have),
        None => quote!(lacks),
    }
}

fn union_enum(context: &Context<'_>, schema: &Schema, union: &Union, name: &str) -> TokenStream {
    let Debug {
        derive: debug,
        implementation: redacted,
    } = redaction::of_union(context, union, name);
    let name = ident(name);
    let variants = union.variants.iter().map(|variant| {
        let ident = ident(&variant.ident);
        let ty = field_type(context, variant.schema, variant.boxed, true);
        let docs = docs(context.schema(variant.schema).title.as_deref());
        quote!(#docs #ident(#ty),)
    });
    let variants: Vec<TokenStream> = variants.collect();
    let reader = match union.selector() {
        Some(discriminator) => {
            let property = &discriminator.property;
            let arms = union.variants.iter().map(|variant| {
                let (ident, tags) = (ident(&variant.ident), &variant.tags);
                let has = has_discriminator(context, variant.schema, property);
                quote!(#ident [#(#tags)|*] #has,)
            });
            quote!(super::runtime::tagged_union!(#name #property { #(#arms)* });)
        }
        None => {
            let variants = union.by_precedence();
            let arms = variants.iter().map(|variant| {
                let ident = ident(&variant.ident);
                let table = super::schemas::reference(context, variant.schema);
                quote!(#ident #table,)
            });
            quote!(super::runtime::union!(#name { #(#arms)* });)
        }
    };
    let implementation = described::implementation(schema);
    quote! {
        #[derive(#debug Clone, PartialEq)]
        pub enum #name { #(#variants)* }

        #redacted

        #reader
        #implementation
    }
}
