//! Schemas.

use super::page::SCHEMAS;
use super::text::{code, escaped, line, paragraphs, table};
use crate::model::{Additional, Api, Bounds, EnumValue, Format, Kind, Object, Schema, SchemaId, StringType};

/// Returns the section of a named schema.
pub(super) fn section(api: &Api, schema: &Schema) -> String {
    let name = schema.type_name.as_deref().unwrap_or_default();
    let mut text = format!("\n## {name} {{#{name}}}\n");
    text.push_str(&paragraphs(schema.description.as_deref()));
    match &schema.kind {
        Kind::Object(object) => {
            text.push_str(&properties(api, object));
            text.push_str(match object.additional {
                Additional::Denied => "\nAdditional properties are not allowed.\n",
                Additional::Any | Additional::Typed(_) => "\nAdditional properties are allowed.\n",
                Additional::Ignored => "",
            });
        }
        Kind::Union(union) => {
            let alternatives = union.declared().map(|variant| {
                let tags: Vec<String> = variant.tags.iter().map(|tag| code(tag)).collect();
                vec![value(api, variant.schema), tags.join(", ")]
            });
            let heading = union.discriminator.as_ref().map(|d| code(&d.property));
            let heading = heading.unwrap_or_else(|| "Discriminator".to_owned());
            text.push_str(&table(&["One of", &heading], &alternatives.collect::<Vec<_>>()));
        }
        _ => text.push_str(&format!("\n{}.\n", built_in(api, schema))),
    }
    text.push_str(&values(schema));
    text
}

/// Returns the properties of an object.
fn properties(api: &Api, object: &Object) -> String {
    let rows = object.properties.iter().map(|property| {
        let schema = api.schema(property.schema);
        let mut about = about(schema);
        if schema.read_only {
            about = format!("Only in responses. {about}");
        }
        if schema.write_only {
            about = format!("Only in requests. {about}");
        }
        let required = if property.required { "yes" } else { "" };
        vec![
            code(&property.name),
            value(api, property.schema),
            required.to_owned(),
            about.trim_end().to_owned(),
        ]
    });
    table(
        &["Property", "Value", "Required", "Description"],
        &rows.collect::<Vec<_>>(),
    )
}

/// Returns the description and the default of a schema, for a table.
pub(super) fn about(schema: &Schema) -> String {
    let description = schema.description.as_deref().map(line);
    let title = || schema.title.as_deref().map(escaped);
    let mut about = description.or_else(title).unwrap_or_default();
    if let Some(default) = &schema.default {
        about.push_str(&format!(" Default: {}.", code(&default.to_string())));
    }
    about.trim_start().to_owned()
}

/// Returns the values of an enum.
fn values(schema: &Schema) -> String {
    let values: &[EnumValue] = match &schema.kind {
        Kind::String(string) => &string.values,
        Kind::Integer(integer) => &integer.values,
        _ => &[],
    };
    let rows = values.iter().map(|value| {
        let about = value.description.as_deref().map_or_else(
            // A number is explained by its variant name.
            || {
                if value.value.is_string() {
                    String::new()
                } else {
                    line(&value.ident)
                }
            },
            line,
        );
        vec![code(&value.value.to_string()), about]
    });
    table(&["Value", "Description"], &rows.collect::<Vec<_>>())
}

/// Returns the type of a value, for a table: a link to its schema, or its built-in type.
pub(super) fn value(api: &Api, id: SchemaId) -> String {
    let schema = api.schema(id);
    let text = match &schema.type_name {
        Some(name) => format!("[{name}]({SCHEMAS}#{name})"),
        None => built_in(api, schema),
    };
    match schema.nullable {
        true => format!("{text}, or null"),
        false => text,
    }
}

fn built_in(api: &Api, schema: &Schema) -> String {
    let words = match &schema.kind {
        Kind::Any => vec!["any JSON value".to_owned()],
        Kind::Boolean(_) => vec!["boolean".to_owned()],
        Kind::Integer(integer) => {
            let mut words = vec!["integer".to_owned()];
            words.extend(bounds(&integer.bounds));
            words
        }
        Kind::Number(number) => {
            let mut words = vec!["number".to_owned()];
            words.extend(bounds(&number.bounds));
            words
        }
        Kind::String(string) => text(string),
        Kind::Array(array) => {
            let mut words = vec![format!("array of {}", value(api, array.items))];
            words.extend(count(array.min_items, array.max_items, "items"));
            words.extend(array.unique.then(|| "unique items".to_owned()));
            words
        }
        Kind::Object(object) => vec![match object.additional {
            Additional::Typed(values) => format!("object with values {}", value(api, values)),
            _ => "object".to_owned(),
        }],
        Kind::Alias(target) => vec![value(api, *target)],
        Kind::Union(union) => {
            let variants = union.declared().map(|variant| value(api, variant.schema));
            vec![variants.collect::<Vec<_>>().join(" or ")]
        }
    };
    words.join(", ")
}

fn text(string: &StringType) -> Vec<String> {
    let format = string.format.as_ref().map(|format| match format {
        Format::Byte => "base64",
        Format::Binary => "bytes",
        other => other.name(),
    });
    let mut words = vec!["string".to_owned()];
    words.extend(format.map(escaped));
    words.extend(count(string.min_length, string.max_length, "characters"));
    words.extend(string.pattern.as_deref().map(code));
    words
}

fn count(least: Option<u64>, most: Option<u64>, what: &str) -> Option<String> {
    match (least.filter(|least| *least > 0), most) {
        (None, None) => None,
        (Some(least), None) => Some(format!("at least {least} {what}")),
        (None, Some(most)) => Some(format!("at most {most} {what}")),
        (Some(least), Some(most)) if least == most => Some(format!("{least} {what}")),
        (Some(least), Some(most)) => Some(format!("{least} to {most} {what}")),
    }
}

fn bounds(bounds: &Bounds) -> Vec<String> {
    let least = bounds
        .minimum
        .as_ref()
        .map(|least| match bounds.exclusive_minimum {
            true => format!("more than {least}"),
            false => format!("at least {least}"),
        });
    let most = bounds
        .maximum
        .as_ref()
        .map(|most| match bounds.exclusive_maximum {
            true => format!("less than {most}"),
            false => format!("at most {most}"),
        });
    let multiple = bounds
        .multiple_of
        .as_ref()
        .map(|of| format!("a multiple of {of}"));
    [least, most, multiple].into_iter().flatten().collect()
}
