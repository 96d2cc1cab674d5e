//! Schemas, by utoipa's builders.

use super::super::context::{Context, is_mistaken};
use super::super::rust::{ident, number};
use crate::model::{Additional, Array, Bounds, Format, Kind, Object, Schema, SchemaId, Union, UnionKind};
use proc_macro2::{Literal, TokenStream};
use quote::quote;
use serde_json::Value;

/// Returns a schema at its use: a reference, or the schema itself.
pub(in crate::server) fn used(context: &Context<'_>, id: SchemaId) -> TokenStream {
    let schema = context.documented(id);
    match &schema.component {
        Some(name) => quote!(describe::reference(#name)),
        None => content(context, schema),
    }
}

/// Returns the schema itself.
pub(in crate::server) fn content(context: &Context<'_>, schema: &Schema) -> TokenStream {
    match &schema.kind {
        Kind::Alias(other) => alias(context, schema, *other),
        Kind::Array(array) => array_builder(context, schema, array),
        Kind::Union(union) => union_builder(context, schema, union),
        _ => object_builder(context, schema),
    }
}

/// Returns a JSON value.
pub(in crate::server) fn json(value: &Value) -> TokenStream {
    match value {
        Value::String(text) => quote!(::serde_json::Value::from(#text)),
        Value::Bool(truth) => quote!(::serde_json::Value::from(#truth)),
        other => {
            let text = other.to_string();
            quote!(describe::json(#text))
        }
    }
}

/// Returns the call that sets a string, if there is one.
pub(in crate::server) fn optional(method: &str, text: Option<&str>) -> TokenStream {
    let method = ident(method);
    text.map(|text| quote!(.#method(Some(#text)))).unwrap_or_default()
}

/// Returns the call that sets fields for which utoipa has no type.
pub(in crate::server) fn extensions<'v>(members: impl IntoIterator<Item = (&'v str, Value)>) -> TokenStream {
    let members = members.into_iter().map(|(name, value)| {
        let text = value.to_string();
        quote!((#name, #text))
    });
    let members: Vec<TokenStream> = members.collect();
    if members.is_empty() {
        quote!()
    } else {
        quote!(.extensions(describe::extensions(&[#(#members),*])))
    }
}

/// Returns the calls that set the annotations of a schema. `lacking` are those for which the builder has no method.
fn annotations(schema: &Schema, lacking: &[&str]) -> TokenStream {
    let mut extra: Vec<(&str, Value)> = schema
        .extensions
        .iter()
        .map(|(name, value)| (name.as_str(), value.clone()))
        .collect();
    let lacks = |name: &str| lacking.contains(&name);
    let title = optional("title", schema.title.as_deref().filter(|_| !lacks("title")));
    let description = optional("description", schema.description.as_deref());
    let default = schema.default.as_ref().map(|value| {
        let value = json(value);
        quote!(.default(Some(#value)))
    });
    let example = schema.example.as_ref().map(|value| {
        let value = json(value);
        quote!(.examples([#value]))
    });
    let mut flags = quote!();
    for (name, set, call) in [
        (
            "deprecated",
            schema.deprecated,
            quote!(.deprecated(Some(openapi::Deprecated::True))),
        ),
        ("readOnly", schema.read_only, quote!(.read_only(true))),
        ("writeOnly", schema.write_only, quote!(.write_only(true))),
    ] {
        match (set, lacks(name)) {
            (true, true) => extra.push((name, Value::Bool(true))),
            (true, false) => flags.extend(call),
            (false, _) => {}
        }
    }
    if let (true, Some(title)) = (lacks("title"), &schema.title) {
        extra.push(("title", title.clone().into()));
    }
    extra.extend(
        schema
            .external_docs
            .as_ref()
            .map(|docs| ("externalDocs", docs.clone())),
    );
    if let Kind::Object(Object {
        discriminator: Some(discriminator),
        ..
    }) = &schema.kind
    {
        extra.push((
            "discriminator",
            serde_json::json!({ "propertyName": discriminator.property }),
        ));
    }
    let extensions = extensions(extra);
    quote!(#title #description #default #example #flags #extensions)
}

fn alias(context: &Context<'_>, schema: &Schema, other: SchemaId) -> TokenStream {
    let target = used(context, other);
    let has_annotations = schema.title.is_some()
        || schema.description.is_some()
        || schema.default.is_some()
        || schema.example.is_some()
        || schema.deprecated
        || schema.read_only
        || schema.write_only
        || schema.external_docs.is_some()
        || !schema.extensions.is_empty();
    if schema.nullable {
        let annotations = annotations(schema, &["deprecated"]);
        return quote! {
            openapi::OneOfBuilder::new()
                .item(#target)
                .item(openapi::ObjectBuilder::new().schema_type(openapi::Type::Null))
                #annotations
        };
    }
    if !has_annotations {
        return target;
    }
    let annotations = annotations(schema, &["deprecated", "readOnly", "writeOnly"]);
    quote!(openapi::AllOfBuilder::new().item(#target) #annotations)
}

fn array_builder(context: &Context<'_>, schema: &Schema, array: &Array) -> TokenStream {
    let items = used(context, array.items);
    let nullable = schema
        .nullable
        .then(|| quote!(.schema_type(describe::kind(openapi::Type::Array, true))));
    let bounds = counted([("min_items", array.min_items), ("max_items", array.max_items)]);
    let unique = array.unique.then(|| quote!(.unique_items(true)));
    let annotations = annotations(schema, &["readOnly", "writeOnly"]);
    quote! {
        openapi::ArrayBuilder::new()
            .items(describe::item(#items)) #nullable #bounds #unique #annotations
    }
}

/// Returns the calls that set counts.
fn counted<const N: usize>(counts: [(&str, Option<u64>); N]) -> TokenStream {
    let mut calls = quote!();
    for (method, count) in counts {
        if let Some(count) = count.and_then(|count| usize::try_from(count).ok()) {
            let (method, count) = (ident(method), number(count));
            calls.extend(quote!(.#method(Some(#count))));
        }
    }
    calls
}

fn union_builder(context: &Context<'_>, schema: &Schema, union: &Union) -> TokenStream {
    let builder = match union.kind {
        UnionKind::OneOf => quote!(openapi::OneOfBuilder),
        UnionKind::AnyOf => quote!(openapi::schema::AnyOfBuilder),
    };
    let items = union.declared().map(|variant| {
        let item = used(context, variant.schema);
        quote!(.item(describe::item(#item)))
    });
    let null = schema
        .nullable
        .then(|| quote!(.item(openapi::ObjectBuilder::new().schema_type(openapi::Type::Null))));
    let discriminator = union.discriminator.as_ref().map(|discriminator| {
        let property = &discriminator.property;
        let mapping = discriminator.mapping.iter().filter_map(|(value, id)| {
            let name = context.schema(*id).component.as_ref()?;
            let target = format!("#/components/schemas/{name}");
            Some(quote!((#value, #target)))
        });
        quote! {
            .discriminator(Some(
                openapi::Discriminator::with_mapping::<_, [(&str, &str); _], _, _>(#property, [#(#mapping),*]),
            ))
        }
    });
    let lacking: &[&str] = match union.kind {
        UnionKind::OneOf => &["deprecated"],
        UnionKind::AnyOf => &["deprecated", "title", "readOnly", "writeOnly"],
    };
    let annotations = annotations(schema, lacking);
    quote!(#builder::new() #(#items)* #null #discriminator #annotations)
}

fn object_builder(context: &Context<'_>, schema: &Schema) -> TokenStream {
    let nullable = schema.nullable;
    let typed = |name: &str| {
        let name = ident(name);
        quote!(.schema_type(describe::kind(openapi::Type::#name, #nullable)))
    };
    let kind = match &schema.kind {
        Kind::Boolean(only) => {
            let (ty, values) = (
                typed("Boolean"),
                values(only.iter().map(|value| &value.value), nullable),
            );
            quote!(#ty #values)
        }
        Kind::Integer(integer) => {
            let (ty, format, bounds) = (
                typed("Integer"),
                format(integer.format.as_deref()),
                bounds(&integer.bounds),
            );
            let values = values(integer.values.iter().map(|value| &value.value), nullable);
            quote!(#ty #format #bounds #values)
        }
        Kind::Number(number) => {
            let (ty, format, bounds) = (
                typed("Number"),
                format(number.format.as_deref()),
                bounds(&number.bounds),
            );
            let values = values(number.values.iter(), nullable);
            quote!(#ty #format #bounds #values)
        }
        Kind::String(text) => {
            let (ty, format) = (typed("String"), format(text.format.as_ref().map(Format::name)));
            let counts = counted([("min_length", text.min_length), ("max_length", text.max_length)]);
            let pattern = optional("pattern", text.pattern.as_deref());
            let values = values(text.values.iter().map(|value| &value.value), nullable);
            quote!(#ty #format #counts #pattern #values)
        }
        Kind::Object(object) => {
            let (ty, properties) = (typed("Object"), properties(context, object));
            quote!(#ty #properties)
        }
        _ => quote!(.schema_type(openapi::schema::SchemaType::AnyValue)),
    };
    let annotations = annotations(schema, &[]);
    quote!(openapi::ObjectBuilder::new() #kind #annotations)
}

fn format(name: Option<&str>) -> TokenStream {
    name.map(|name| quote!(.format(Some(openapi::SchemaFormat::Custom(#name.into())))))
        .unwrap_or_default()
}

/// Returns the call that sets the values of an `enum`. JSON Schema allows `null` only if it is among them.
fn values<'v>(values: impl Iterator<Item = &'v Value>, nullable: bool) -> TokenStream {
    let mut values: Vec<TokenStream> = values.map(json).collect();
    if values.is_empty() {
        return quote!();
    }
    if nullable {
        values.push(json(&Value::Null));
    }
    quote!(.enum_values(Some([#(#values),*])))
}

fn bounds(bounds: &Bounds) -> TokenStream {
    let mut calls = quote!();
    let (minimum, maximum) = (
        if bounds.exclusive_minimum {
            "exclusive_minimum"
        } else {
            "minimum"
        },
        if bounds.exclusive_maximum {
            "exclusive_maximum"
        } else {
            "maximum"
        },
    );
    let all = [
        (minimum, &bounds.minimum),
        (maximum, &bounds.maximum),
        ("multiple_of", &bounds.multiple_of),
    ];
    for (method, bound) in all {
        let Some(bound) = bound else { continue };
        let (method, literal) = (ident(method), literal(bound));
        calls.extend(quote!(.#method(Some(#literal))));
    }
    calls
}

/// Returns a number as a literal.
pub(in crate::server) fn literal(value: &serde_json::Number) -> Literal {
    match (value.as_i64(), value.as_u64(), value.as_f64()) {
        (Some(value), _, _) => Literal::i64_suffixed(value),
        (_, Some(value), _) => Literal::u64_suffixed(value),
        (_, _, value) => Literal::f64_suffixed(value.filter(|value| value.is_finite()).unwrap_or_default()),
    }
}

fn properties(context: &Context<'_>, object: &Object) -> TokenStream {
    let properties = object.properties.iter().map(|property| {
        let (name, schema) = (&property.name, used(context, property.schema));
        let described = (!property.undescribed).then(|| quote!(.property(#name, describe::item(#schema))));
        let required = property.required.then(|| quote!(.required(#name)));
        quote!(#described #required)
    });
    let additional = match object.additional {
        Additional::Ignored => quote!(),
        Additional::Denied => {
            quote!(.additional_properties(Some(openapi::schema::AdditionalProperties::FreeForm(false))))
        }
        Additional::Any => {
            quote!(.additional_properties(Some(openapi::schema::AdditionalProperties::FreeForm(true))))
        }
        Additional::Typed(other) => {
            let other = used(context, other);
            quote!(.additional_properties(Some(describe::item(#other))))
        }
    };
    let counts = counted([
        ("min_properties", object.min_properties),
        ("max_properties", object.max_properties),
    ]);
    quote!(#(#properties)* #additional #counts)
}

/// Returns whether the type of the schema implements utoipa's traits.
pub(in crate::server) fn has_traits(schema: &Schema) -> bool {
    schema.component.is_some() && schema.has_own_type() && !is_mistaken(schema)
}
