//! `schemas.rs`: static tables with the constraints of requests.

use super::context::Context;
use super::rust::{ident, number};
use super::writer;
use crate::model::{
    Additional, Automaton, Format, Integer, IntegerWidth, Kind, Number, NumberWidth, Object, Pattern, Schema,
    SchemaId, StringType, Union, UnionKind,
};
use crate::output::GeneratedFile;
use proc_macro2::{Literal, TokenStream};
use quote::quote;

pub(super) fn emit(context: &Context<'_>) -> GeneratedFile {
    let tables = context
        .api
        .named_schemas()
        .filter(|schema| schema.facts.usage.is_checked())
        .map(|schema| {
            let name = ident(schema.type_name.as_deref().unwrap_or_default());
            let table = table(context, schema);
            quote!(pub static #name: table::Schema = #table;)
        });
    let unnamed = context.unnamed_tables.borrow().clone().into_iter().map(|id| {
        let schema = context.schema(id);
        let (name, table) = (ident(&schema.table), table(context, schema));
        quote!(pub static #name: table::Schema = #table;)
    });
    let patterns = context.api.patterns.iter().map(pattern_function);
    let code = quote! {
        use super::runtime::{formats, patterns, schema as table};

        #(#tables)*
        #(#unnamed)*
        #(#patterns)*
    };
    writer::file(
        context,
        "schemas.rs",
        "The constraints of requests as tables.",
        code,
    )
}

/// Returns a reference to the table of a schema, for a sibling of the module `schemas`.
pub(super) fn reference(context: &Context<'_>, id: SchemaId) -> TokenStream {
    let schema = context.schema(id);
    if schema.type_name.is_none() {
        context.unnamed_tables.borrow_mut().insert(id);
    }
    let name = ident(&schema.table);
    quote!(&super::schemas::#name)
}

/// Returns a reference to the table of a schema, for another table.
fn inner(context: &Context<'_>, id: SchemaId) -> TokenStream {
    let schema = context.schema(id);
    match &schema.type_name {
        Some(name) => {
            let name = ident(name);
            quote!(&#name)
        }
        None => {
            let table = table(context, schema);
            quote!(&#table)
        }
    }
}

fn table(context: &Context<'_>, schema: &Schema) -> TokenStream {
    let (kind, nullable) = (kind(context, schema), schema.nullable);
    quote!(table::Schema { nullable: #nullable, kind: table::Kind::#kind })
}

fn kind(context: &Context<'_>, schema: &Schema) -> TokenStream {
    match &schema.kind {
        Kind::Any => quote!(Any),
        Kind::Boolean(only) => {
            let only = match only.as_ref().and_then(|value| value.value.as_bool()) {
                Some(truth) => quote!(::std::option::Option::Some(#truth)),
                None => quote!(::std::option::Option::None),
            };
            quote!(Boolean(#only))
        }
        Kind::Integer(integer) => integer_kind(integer),
        Kind::Number(number) => number_kind(number),
        Kind::String(text) => string_kind(context, text),
        Kind::Array(array) => {
            let items = inner(context, array.items);
            let (min, max, unique) = (least(array.min_items), most(array.max_items), array.unique);
            quote!(Array(table::Array { items: #items, min_items: #min, max_items: #max, unique: #unique }))
        }
        Kind::Object(object) => object_kind(context, schema, object),
        Kind::Alias(other) => {
            let other = inner(context, *other);
            quote!(Alias(#other))
        }
        Kind::Union(union) => union_kind(context, union),
    }
}

fn least(bound: Option<u64>) -> TokenStream {
    let bound = number(usize::try_from(bound.unwrap_or(0)).unwrap_or(usize::MAX));
    quote!(#bound)
}

fn most(bound: Option<u64>) -> TokenStream {
    match bound.and_then(|bound| usize::try_from(bound).ok()) {
        Some(bound) => {
            let bound = number(bound);
            quote!(#bound)
        }
        None => quote!(usize::MAX),
    }
}

/// Returns an `Option` of a literal.
fn some<T>(value: Option<T>, literal: impl Fn(T) -> Literal) -> TokenStream {
    match value {
        Some(value) => {
            let literal = literal(value);
            quote!(::std::option::Option::Some(#literal))
        }
        None => quote!(::std::option::Option::None),
    }
}

fn integer_kind(integer: &Integer) -> TokenStream {
    let width = match integer.width {
        IntegerWidth::I32 => quote!((i32::MIN as i128, i32::MAX as i128)),
        IntegerWidth::I64 => quote!((i64::MIN as i128, i64::MAX as i128)),
        IntegerWidth::U32 => quote!((0, u32::MAX as i128)),
        IntegerWidth::U64 => quote!((0, u64::MAX as i128)),
        IntegerWidth::I128 => quote!((i64::MIN as i128, u64::MAX as i128)),
    };
    let bounds = integer.bounds.whole();
    let minimum = some(bounds.minimum, Literal::i128_unsuffixed);
    let maximum = some(bounds.maximum, Literal::i128_unsuffixed);
    let step = some(bounds.multiple_of, Literal::i128_unsuffixed);
    let values = integer
        .values
        .iter()
        .filter_map(|value| value.value.as_i64())
        .map(Literal::i64_unsuffixed);
    quote! {
        Integer(table::Integer {
            width: #width, minimum: #minimum, maximum: #maximum, multiple_of: #step, values: &[#(#values),*],
        })
    }
}

/// The greatest value that is not read as an infinite `f32`. It is greater than `f32::MAX`, to which it is rounded.
const GREATEST_F32: f64 = 3.402_823_567_797_336e38;

fn number_kind(number: &Number) -> TokenStream {
    let bounds = &number.bounds;
    let float = |number: &Option<serde_json::Number>| number.as_ref().and_then(serde_json::Number::as_f64);
    let limit = match number.width {
        NumberWidth::F32 => Some(GREATEST_F32),
        NumberWidth::F64 => None,
    };
    let minimum = float(&bounds.minimum)
        .into_iter()
        .chain(limit.map(|limit| -limit));
    let maximum = float(&bounds.maximum).into_iter().chain(limit);
    let (minimum, maximum, step) = (
        some(minimum.reduce(f64::max), Literal::f64_suffixed),
        some(maximum.reduce(f64::min), Literal::f64_suffixed),
        some(float(&bounds.multiple_of), Literal::f64_suffixed),
    );
    let (above, below) = (bounds.exclusive_minimum, bounds.exclusive_maximum);
    let values = number
        .values
        .iter()
        .filter_map(serde_json::Value::as_f64)
        .map(Literal::f64_suffixed);
    quote! {
        Number(table::Number {
            minimum: #minimum, exclusive_minimum: #above, maximum: #maximum, exclusive_maximum: #below,
            multiple_of: #step, values: &[#(#values),*],
        })
    }
}

/// Returns the function that checks a format, if it restricts values.
pub(super) fn format_check(format: &Format) -> Option<TokenStream> {
    Some(match format {
        Format::DateTime => quote!(date_time),
        Format::Date => quote!(date),
        Format::Uuid => quote!(uuid),
        Format::Email => quote!(email),
        Format::Uri => quote!(uri),
        Format::Ipv4 => quote!(ipv4),
        Format::Ipv6 => quote!(ipv6),
        Format::Byte => quote!(byte),
        Format::Binary | Format::Password | Format::Other(_) => return None,
    })
}

fn string_kind(context: &Context<'_>, text: &StringType) -> TokenStream {
    let (min, max) = (least(text.min_length), most(text.max_length));
    let none = quote!(::std::option::Option::None);
    let pattern = text.pattern.as_ref().map_or(none.clone(), |pattern| {
        let function = ident(context.api.pattern_function(pattern));
        let automaton = context
            .api
            .pattern(pattern)
            .and_then(|known| known.automaton.as_ref());
        let longest = match automaton {
            Some(_) => quote!(usize::MAX),
            None => quote!(patterns::MAX_SEARCHED),
        };
        quote! {
            ::std::option::Option::Some(table::Pattern {
                matches: #function, expression: #pattern, longest: #longest,
            })
        }
    });
    let checked = text
        .format
        .as_ref()
        .and_then(|format| Some((format_check(format)?, format.name())));
    let format = checked.map_or(
        none,
        |(check, name)| quote!(::std::option::Option::Some((formats::#check as fn(&str) -> bool, #name))),
    );
    let values = text.values.iter().filter_map(|value| value.value.as_str());
    quote! {
        String(table::Text {
            min_length: #min, max_length: #max, pattern: #pattern, format: #format, values: &[#(#values),*],
        })
    }
}

fn object_kind(context: &Context<'_>, schema: &Schema, object: &Object) -> TokenStream {
    let properties = object.properties.iter().map(|property| {
        let schema = inner(context, property.schema);
        let (name, required) = (&property.name, property.required);
        quote!(table::Property { name: #name, required: #required, schema: #schema })
    });
    // Ignored, whatever the value is.
    let omitted = object.omitted.iter().map(|name| {
        quote!(table::Property {
            name: #name, required: false, schema: &table::Schema::OMITTED,
        })
    });
    let properties = properties.chain(omitted);
    let additional = match object.additional {
        Additional::Ignored if schema.is_struct() => quote!(Any),
        Additional::Ignored | Additional::Any => quote!(Kept),
        Additional::Denied => quote!(Denied),
        Additional::Typed(other) => {
            let other = inner(context, other);
            quote!(Typed(#other))
        }
    };
    let (min, max) = (least(object.min_properties), most(object.max_properties));
    quote! {
        Object(table::Object {
            properties: &[#(#properties),*], additional: table::Additional::#additional,
            min_properties: #min, max_properties: #max,
        })
    }
}

fn union_kind(context: &Context<'_>, union: &Union) -> TokenStream {
    let one = union.kind == UnionKind::OneOf;
    let variants = union.by_precedence();
    let variants = variants.iter().map(|variant| inner(context, variant.schema));
    let discriminator = match union.selector() {
        Some(discriminator) => {
            let property = &discriminator.property;
            let tags = union.variants.iter().enumerate().flat_map(|(index, variant)| {
                let index = number(index);
                variant.tags.iter().map(move |tag| quote!((#tag, #index)))
            });
            quote!(::std::option::Option::Some((#property, &[#(#tags),*])))
        }
        None => quote!(::std::option::Option::None),
    };
    quote!(Union(table::Union { one: #one, variants: &[#(#variants),*], discriminator: #discriminator }))
}

/// Returns the function that matches a pattern.
fn pattern_function(pattern: &Pattern) -> TokenStream {
    let Pattern {
        text,
        function,
        automaton,
    } = pattern;
    let name = ident(function);
    let about = format!(" `{}`", text.replace('`', "'"));
    let body = match automaton {
        Some(automaton) => automaton_body(automaton),
        None => quote! {
            static EXPRESSION: patterns::Expression = patterns::Expression::new(#text);
            EXPRESSION.matches(text)
        },
    };
    quote! {
        #[doc = #about]
        pub fn #name(text: &str) -> bool {
            #body
        }
    }
}

fn automaton_body(automaton: &Automaton) -> TokenStream {
    let ascii = Literal::byte_string(&automaton.ascii);
    let wide = automaton.wide.iter().map(|(first, class)| {
        let (first, class) = (Literal::u32_unsuffixed(*first), Literal::u8_unsuffixed(*class));
        quote!((#first, #class))
    });
    let classes = number(automaton.classes);
    let next = Literal::byte_string(&automaton.next);
    let accept = &automaton.accept;
    quote! {
        static AUTOMATON: patterns::Automaton = patterns::Automaton {
            ascii: #ascii, wide: &[#(#wide),*], classes: #classes, next: #next, accept: &[#(#accept),*],
        };
        AUTOMATON.matches(text)
    }
}
