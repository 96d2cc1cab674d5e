//! `checks.rs`: the constraints of requests as code over typed values.

use super::context::Context;
use super::rust::{ident, number};
use super::schemas::format_check;
use super::writer;
use crate::model::{
    Additional, Array, Bounds, Integer, Kind, Number, Object, Schema, SchemaId, StringRepr, StringType, Union,
};
use crate::output::GeneratedFile;
use proc_macro2::{Literal, TokenStream};
use quote::quote;

pub(super) fn emit(context: &Context<'_>) -> GeneratedFile {
    let checked = |schema: &&Schema| schema.facts.usage.is_checked() && has_function(context, schema.id);
    let functions = context.api.named_schemas().filter(checked).map(|schema| {
        let name = ident(schema.type_name.as_deref().unwrap_or_default());
        let body = body(context, schema, &quote!(value));
        quote! {
            pub fn #name(value: &super::types::#name) -> bool {
                #body
            }
        }
    });
    let code = quote! {
        use super::schemas;
        use super::runtime::{bounds, formats};

        #(#functions)*
    };
    writer::file(context, "checks.rs", "The constraints of requests as code.", code)
}

/// Returns whether the schema has a function that checks it.
fn has_function(context: &Context<'_>, id: SchemaId) -> bool {
    let schema = context.schema(id);
    context.schema(id).facts.constrained
        && schema.type_name.is_some()
        && (schema.is_struct() || matches!(schema.kind, Kind::Union(_)))
}

/// Returns the check of `value`, a reference to the schema's type without `null`; `None` if there is nothing to check.
fn check(context: &Context<'_>, id: SchemaId, value: &TokenStream) -> Option<TokenStream> {
    let id = context.schema(id).facts.resolved;
    if !context.schema(id).facts.constrained {
        return None;
    }
    if has_function(context, id) {
        let name = ident(context.schema(id).type_name.as_deref().unwrap_or_default());
        return Some(quote!(#name(#value)));
    }
    Some(body(context, context.schema(id), value))
}

/// Returns the check of a reference to the schema's type, including `null`.
pub(super) fn check_value(context: &Context<'_>, id: SchemaId) -> Option<TokenStream> {
    let check = check(context, id, &quote!(value))?;
    Some(if context.api.nullable(id) {
        quote!(value.as_ref().is_none_or(|value| #check))
    } else {
        check
    })
}

/// Returns the function that checks a whole body, for a sibling of the module `checks`.
pub(super) fn function(context: &Context<'_>, id: SchemaId) -> TokenStream {
    let resolved = context.api.resolved(id).id;
    if !context.schema(id).facts.constrained {
        return quote!(|_| true);
    }
    if has_function(context, resolved) && !context.api.nullable(id) {
        let name = ident(context.schema(resolved).type_name.as_deref().unwrap_or_default());
        return quote!(super::checks::#name);
    }
    // Arrays, maps and scalars as whole bodies are rare, and the tables contain the same constraints.
    quote!(|_| false)
}

/// Returns whether a whole body of the schema is checked by code.
pub(super) fn has_code(context: &Context<'_>, id: SchemaId) -> bool {
    let resolved = context.api.resolved(id).id;
    !context.schema(id).facts.needs_raw_check
        && (!context.schema(id).facts.constrained
            || has_function(context, resolved) && !context.api.nullable(id))
}

fn body(context: &Context<'_>, schema: &Schema, value: &TokenStream) -> TokenStream {
    let conditions = match &schema.kind {
        Kind::Integer(integer) => integer_conditions(integer, value),
        Kind::Number(number) => number_conditions(number, value),
        Kind::String(text) => string_conditions(context, text, value),
        Kind::Array(array) => array_conditions(context, array, value),
        Kind::Object(object) if schema.is_struct() => struct_conditions(context, object),
        Kind::Object(object) => map_conditions(context, object, value),
        Kind::Union(union) => return union_match(context, schema, union),
        _ => Vec::new(),
    };
    if conditions.is_empty() {
        quote!(true)
    } else {
        quote!(#(#conditions)&&*)
    }
}

fn integer_conditions(integer: &Integer, value: &TokenStream) -> Vec<TokenStream> {
    let bounds = integer.bounds.whole();
    let (minimum, maximum, step) = (bounds.minimum, bounds.maximum, bounds.multiple_of);
    let value = quote!(i128::from(*#value));
    let mut conditions = Vec::new();
    if let Some(least) = minimum.map(Literal::i128_unsuffixed) {
        conditions.push(quote!(#value >= #least));
    }
    if let Some(most) = maximum.map(Literal::i128_unsuffixed) {
        conditions.push(quote!(#value <= #most));
    }
    if let Some(step) = step.filter(|step| *step != 0).map(Literal::i128_unsuffixed) {
        conditions.push(quote!(#value % #step == 0));
    }
    conditions
}

fn number_conditions(number: &Number, value: &TokenStream) -> Vec<TokenStream> {
    let Bounds {
        exclusive_minimum,
        exclusive_maximum,
        ..
    } = number.bounds;
    let float = |number: &Option<serde_json::Number>| {
        number
            .as_ref()
            .and_then(serde_json::Number::as_f64)
            .map(Literal::f64_suffixed)
    };
    let value = quote!(f64::from(*#value));
    let mut conditions = Vec::new();
    if let Some(least) = float(&number.bounds.minimum) {
        conditions.push(if exclusive_minimum {
            quote!(#value > #least)
        } else {
            quote!(#value >= #least)
        });
    }
    if let Some(most) = float(&number.bounds.maximum) {
        conditions.push(if exclusive_maximum {
            quote!(#value < #most)
        } else {
            quote!(#value <= #most)
        });
    }
    if let Some(step) = float(&number.bounds.multiple_of) {
        conditions.push(quote!(bounds::is_multiple_of(#value, #step)));
    }
    if !number.values.is_empty() {
        let values = number
            .values
            .iter()
            .filter_map(serde_json::Value::as_f64)
            .map(Literal::f64_suffixed);
        conditions.push(quote!([#(#values),*].contains(&#value)));
    }
    conditions
}

fn string_conditions(context: &Context<'_>, text: &StringType, value: &TokenStream) -> Vec<TokenStream> {
    let mut conditions = Vec::new();
    if !text.values.is_empty() || text.repr() != StringRepr::Text {
        return conditions;
    }
    if text.min_length.is_some() || text.max_length.is_some() {
        let least = number(usize::try_from(text.min_length.unwrap_or(0)).unwrap_or(usize::MAX));
        let most = match text.max_length.and_then(|most| usize::try_from(most).ok()) {
            Some(most) => {
                let most = number(most);
                quote!(#most)
            }
            None => quote!(usize::MAX),
        };
        conditions.push(quote!(bounds::has_length(#value, #least, #most)));
    }
    if let Some(pattern) = &text.pattern {
        let function = ident(context.api.pattern_function(pattern));
        conditions.push(quote!(schemas::#function(#value)));
    }
    if let Some(check) = text.format.as_ref().and_then(format_check) {
        conditions.push(quote!(formats::#check(#value)));
    }
    conditions
}

fn array_conditions(context: &Context<'_>, array: &Array, value: &TokenStream) -> Vec<TokenStream> {
    let mut conditions = count_conditions(array.min_items, array.max_items, value);
    if let Some(check) = check_value(context, array.items) {
        conditions.push(quote!((#value).iter().all(|value| #check)));
    }
    conditions
}

fn map_conditions(context: &Context<'_>, object: &Object, value: &TokenStream) -> Vec<TokenStream> {
    let mut conditions = count_conditions(object.min_properties, object.max_properties, value);
    if let Additional::Typed(other) = object.additional
        && let Some(check) = check_value(context, other)
    {
        conditions.push(quote!((#value).values().all(|value| #check)));
    }
    conditions
}

fn count_conditions(least: Option<u64>, most: Option<u64>, value: &TokenStream) -> Vec<TokenStream> {
    let mut conditions = Vec::new();
    if let Some(least) = least.map(Literal::u64_suffixed) {
        conditions.push(quote!((#value).len() as u64 >= #least));
    }
    if let Some(most) = most.map(Literal::u64_suffixed) {
        conditions.push(quote!((#value).len() as u64 <= #most));
    }
    conditions
}

fn struct_conditions(context: &Context<'_>, object: &Object) -> Vec<TokenStream> {
    let fields = object.properties.iter().filter_map(|property| {
        let field = ident(&property.ident);
        let required = property.required;
        if required && !context.api.nullable(property.schema) {
            return check(context, property.schema, &quote!(&value.#field));
        }
        let check = check(context, property.schema, &quote!(value))?;
        Some(match (required, context.api.nullable(property.schema)) {
            (false, true) => quote!(value.#field.is_none_or(|value| #check)),
            _ => quote!(value.#field.as_ref().is_none_or(|value| #check)),
        })
    });
    let mut conditions: Vec<TokenStream> = fields.collect();
    if let (Some(kept), Additional::Typed(other)) = (object.additional_field(), &object.additional)
        && let Some(check) = check_value(context, *other)
    {
        let kept = ident(kept);
        conditions.push(quote!(value.#kept.values().all(|value| #check)));
    }
    conditions
}

fn union_match(context: &Context<'_>, schema: &Schema, union: &Union) -> TokenStream {
    let name = ident(schema.type_name.as_deref().unwrap_or_default());
    let arms = union.variants.iter().map(|variant| {
        let ident = ident(&variant.ident);
        match check_value(context, variant.schema) {
            Some(check) => quote!(super::types::#name::#ident(value) => #check,),
            None => quote!(super::types::#name::#ident(_) => true,),
        }
    });
    quote!(match value { #(#arms)* })
}
