//! Converts parameters that are not plain text to the JSON that they represent, guided by their schemas.

mod deep_object;

use super::parameter::{Parameter, Source, Style};
use super::raw_values::{
    Pairs, REPEATED, decode, decode_item, pairs, raw_lists, raw_values, single, without_name, without_prefix,
};
use crate::schema::{Additional, Kind, Schema};
use crate::validation;
use std::borrow::Cow;
use std::collections::HashMap;

/// The message for a text that is no list of names and values.
const NOT_AN_OBJECT: &str = "must be an object";

/// Returns the JSON that a parameter represents; `None` if it is absent.
pub(super) fn to_json(source: Source<'_>, parameter: &Parameter) -> Result<Option<String>, &'static str> {
    if parameter.style == Style::Json {
        return write_json(source, parameter);
    }
    write_any(source, parameter, parameter.schema)
}

/// Returns the JSON of a parameter or field whose media type it is. Each field of an array may be an item.
fn write_json(source: Source<'_>, parameter: &Parameter) -> Result<Option<String>, &'static str> {
    if matches!(source, Source::Form(_)) && matches!(parameter.schema.resolve().0, Kind::Array(_)) {
        let texts = raw_values(source, parameter.name)?;
        let is_item = |text: &&str| !text.trim_start().starts_with('[');
        if texts.len() > 1 || texts.first().is_some_and(is_item) {
            return Ok(Some(format!("[{}]", texts.join(","))));
        }
    }
    Ok(single(source, parameter)?.map(Cow::into_owned))
}

fn write_any(
    source: Source<'_>,
    parameter: &Parameter,
    schema: &'static Schema,
) -> Result<Option<String>, &'static str> {
    match schema.resolve().0 {
        Kind::Array(array) => write_array(source, parameter, array.items),
        Kind::Object(_) => write_object(source, parameter, schema),
        Kind::Union(union) => {
            let mut last = Ok(None);
            for variant in union.variants {
                last = write_any(source, parameter, variant);
                if let Ok(Some(text)) = &last
                    && validation::is_valid(text.as_bytes(), variant)
                {
                    break;
                }
            }
            last
        }
        _ => Ok(single(source, parameter)?.map(|text| {
            let mut json = String::new();
            write_scalar(&mut json, &text, schema);
            json
        })),
    }
}

/// Writes a text as a JSON value of its schema.
fn write_scalar(json: &mut String, text: &str, schema: &'static Schema) {
    let (kind, nullable) = schema.resolve();
    // A text that can be a string is one, even `null`.
    let can_be_null = || match kind {
        Kind::String(_) => {
            let string = serde_json::Value::from(text).to_string();
            !validation::is_valid(string.as_bytes(), schema)
        }
        Kind::Any | Kind::Omitted => false,
        _ => true,
    };
    if nullable && matches!(text, "" | "null") && can_be_null() {
        json.push_str("null");
        return;
    }
    let literal = match kind {
        Kind::Boolean(_) => matches!(text, "true" | "false"),
        Kind::Integer(_) | Kind::Number(_) => is_number(text),
        Kind::Any | Kind::Omitted | Kind::String(_) => false,
        Kind::Union(union) => {
            for variant in union.variants {
                let start = json.len();
                write_scalar(json, text, variant);
                let written = json.as_bytes().get(start..).unwrap_or_default();
                if validation::is_valid(written, variant) {
                    return;
                }
                json.truncate(start);
            }
            false
        }
        // An array or an object inside a value can only have been written as JSON.
        Kind::Array(_) | Kind::Object(_) | Kind::Alias(_) => {
            serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok()
        }
    };
    if literal {
        json.push_str(text);
    } else {
        json.push_str(&serde_json::Value::from(text).to_string());
    }
}

/// Whether a text is a JSON number without surrounding whitespace.
fn is_number(text: &str) -> bool {
    !text.contains(|character: char| character.is_ascii_whitespace())
        && serde_json::from_str::<serde_json::Number>(text).is_ok()
}

/// The raw items of an array.
fn items<'r>(source: Source<'r>, parameter: &Parameter) -> Result<Vec<&'r str>, &'static str> {
    let parts = parts(source, parameter)?;
    if parameter.style != Style::Matrix || !parameter.explode {
        return Ok(parts);
    }
    // Each item has the name of the parameter.
    Ok(parts
        .into_iter()
        .map(|part| without_name(part, parameter))
        .collect())
}

/// The raw items of an array, or names and values of an object.
fn parts<'r>(source: Source<'r>, parameter: &Parameter) -> Result<Vec<&'r str>, &'static str> {
    let splits: &[&str] = match (parameter.style, parameter.explode) {
        (Style::Label, true) => &["."],
        (Style::Matrix, true) => &[";"],
        (Style::SpaceDelimited, false) => &["%20", "+", " "],
        (Style::PipeDelimited, false) => &["|", "%7C", "%7c"],
        (
            Style::Form
            | Style::FreeForm(_)
            | Style::DeepObject
            | Style::Json
            | Style::SpaceDelimited
            | Style::PipeDelimited,
            true,
        ) => return raw_values(source, parameter.name),
        _ => &[","],
    };
    let texts = raw_lists(source, parameter.name)?;
    let mut list = Vec::new();
    for text in texts {
        let text = match (parameter.style, parameter.explode) {
            (Style::Matrix, true) => text.strip_prefix(';').unwrap_or(text),
            _ => without_prefix(text, parameter),
        };
        let mut parts = vec![text];
        for split in splits {
            parts = parts.into_iter().flat_map(|part| part.split(split)).collect();
        }
        if matches!(source, Source::Header(..)) {
            // White space surrounds an element of a list (RFC 9110, section 5.6.1), and belongs to a value inside of it.
            let element = |part: &'r str| part.trim_matches([' ', '\t']);
            parts = parts.into_iter().map(element).collect();
        }
        if parts != [""] {
            list.extend(parts);
        }
    }
    Ok(list)
}

fn write_array(
    source: Source<'_>,
    parameter: &Parameter,
    schema: &'static Schema,
) -> Result<Option<String>, &'static str> {
    if raw_values(source, parameter.name)?.is_empty() {
        return Ok(None);
    }
    let mut json = String::from("[");
    for (index, item) in items(source, parameter)?.into_iter().enumerate() {
        if index > 0 {
            json.push(',');
        }
        let item = match parameter.explode {
            true => decode(source, item)?,
            false => decode_item(source, item)?,
        };
        write_scalar(&mut json, &item, schema);
    }
    json.push(']');
    Ok(Some(json))
}

/// The names and values of an object, decoded.
fn properties<'r>(
    source: Source<'r>,
    parameter: &Parameter,
    schema: &'static Schema,
) -> Result<Pairs<'r>, &'static str> {
    let mut properties = Vec::new();
    match (parameter.style, parameter.explode) {
        (Style::FreeForm(others), _) => {
            let is_other = |name: &str| {
                others.iter().any(|other| {
                    let rest = name.strip_prefix(other);
                    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('['))
                })
            };
            let belongs = |name: &str| declared(schema, name).is_some() || !is_other(name);
            properties = pairs(source, belongs)?;
        }
        // Each declared property is a query parameter of its own.
        (Style::Form, true) => {
            properties = pairs(source, |name| declared(schema, name).is_some())?;
        }
        (_, true) => {
            for item in parts(source, parameter)? {
                // Only the style `matrix` writes an empty value without `=` (RFC 6570, section 3.2.7).
                let empty = (parameter.style == Style::Matrix).then_some((item, ""));
                let (name, value) = item.split_once('=').or(empty).ok_or(NOT_AN_OBJECT)?;
                properties.push((decode(source, name)?, decode(source, value)?));
            }
        }
        (_, false) => {
            let parts = parts(source, parameter)?;
            for pair in parts.chunks(2) {
                let [name, value] = pair else {
                    return Err(NOT_AN_OBJECT);
                };
                properties.push((decode(source, name)?, decode(source, value)?));
            }
        }
    }
    Ok(properties)
}

/// The schema of a declared property.
pub(super) fn declared(schema: &'static Schema, name: &str) -> Option<&'static Schema> {
    let Kind::Object(object) = schema.resolve().0 else {
        return None;
    };
    object
        .properties
        .iter()
        .find(|property| property.name == name)
        .map(|property| property.schema)
}

fn write_object(
    source: Source<'_>,
    parameter: &Parameter,
    schema: &'static Schema,
) -> Result<Option<String>, &'static str> {
    // An object in a form is written as JSON, or in brackets.
    if matches!(source, Source::Form(_)) {
        match raw_values(source, parameter.name)?.as_slice() {
            [] => {}
            [text] => return Ok(Some((*text).to_owned())),
            _ => return Err(REPEATED),
        }
    }
    if parameter.style == Style::DeepObject {
        let belongs = |name: &str| {
            let rest = name.strip_prefix(parameter.name);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('['))
        };
        return deep_object::write(&pairs(source, belongs)?, parameter.name, schema);
    }
    let properties = properties(source, parameter, schema)?;
    if properties.is_empty() {
        return Ok(None);
    }
    let mut indexes: HashMap<&str, usize> = HashMap::new();
    let mut grouped: Vec<(&str, Vec<&str>)> = Vec::new();
    for (name, value) in &properties {
        let index = *indexes.entry(name).or_insert(grouped.len());
        match grouped.get_mut(index) {
            Some((_, values)) => values.push(value),
            None => grouped.push((name, vec![value])),
        }
    }
    let is_repeated = parameter.explode && matches!(parameter.style, Style::Form | Style::FreeForm(_));
    let mut json = String::from("{");
    for (index, (name, values)) in grouped.iter().enumerate() {
        if index > 0 {
            json.push(',');
        }
        json.push_str(&serde_json::Value::from(*name).to_string());
        json.push(':');
        let schema = declared(schema, name).or_else(|| additional(schema));
        match values.as_slice() {
            // Only exploded pairs repeat a name; other styles have arrays as JSON, like objects.
            [text] if !is_repeated && is_array(schema, text) => json.push_str(text),
            values => write_property(&mut json, values, schema)?,
        }
    }
    json.push('}');
    Ok(Some(json))
}

/// Whether a text is the JSON of an array that its schema describes.
fn is_array(schema: Option<&'static Schema>, text: &str) -> bool {
    schema.is_some_and(|schema| matches!(schema.resolve().0, Kind::Array(_)))
        && serde_json::from_str::<Vec<serde::de::IgnoredAny>>(text).is_ok()
}

/// The schema of additional properties.
pub(super) fn additional(schema: &'static Schema) -> Option<&'static Schema> {
    match schema.resolve().0 {
        Kind::Object(object) => match object.additional {
            Additional::Typed(schema) => Some(schema),
            Additional::Any | Additional::Kept | Additional::Denied => None,
        },
        _ => None,
    }
}

/// Writes the texts of one name as a JSON value of its schema.
pub(super) fn write_property(
    json: &mut String,
    values: &[&str],
    schema: Option<&'static Schema>,
) -> Result<(), &'static str> {
    static ANY: Schema = Schema::ANY;
    let schema = schema.unwrap_or(&ANY);
    match schema.resolve().0 {
        Kind::Array(array) => {
            json.push('[');
            for (index, value) in values.iter().enumerate() {
                if index > 0 {
                    json.push(',');
                }
                write_scalar(json, value, array.items);
            }
            json.push(']');
        }
        _ => match values {
            [value] => write_scalar(json, value, schema),
            _ => return Err(REPEATED),
        },
    }
    Ok(())
}

#[cfg(test)]
mod tests;
