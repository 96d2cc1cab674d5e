//! Parameters that are no plain text: written as the JSON that they stand for, guided by their schemas.

use super::parameters::{Parameter, Source, Style};
use super::raw_values::{decode, only, pairs, raw, unprefixed};
use super::schema::{Additional, Kind, Schema};
use super::validation;
use std::borrow::Cow;
use std::collections::HashMap;

/// The JSON that a parameter stands for.
pub fn json_text(source: Source<'_>, parameter: &Parameter) -> Result<Option<String>, &'static str> {
    if parameter.style == Style::Json {
        return Ok(only(source, parameter)?.map(Cow::into_owned));
    }
    any_text(source, parameter, parameter.schema)
}

fn any_text(
    source: Source<'_>,
    parameter: &Parameter,
    schema: &'static Schema,
) -> Result<Option<String>, &'static str> {
    match schema.resolve().0 {
        Kind::Array(array) => list_text(source, parameter, array.items),
        Kind::Object(_) => object_text(source, parameter, schema),
        Kind::Union(union) => {
            let mut last = Ok(None);
            for variant in union.variants {
                last = any_text(source, parameter, variant);
                if let Ok(Some(text)) = &last
                    && validation::is_valid(text.as_bytes(), variant)
                {
                    break;
                }
            }
            last
        }
        _ => Ok(only(source, parameter)?.map(|text| {
            let mut json = String::new();
            scalar_text(&mut json, &text, schema);
            json
        })),
    }
}

/// Writes a text as the JSON value that its schema makes of it.
fn scalar_text(json: &mut String, text: &str, schema: &'static Schema) {
    let (kind, nullable) = schema.resolve();
    let literal = match kind {
        Kind::Boolean(_) => matches!(text, "true" | "false"),
        Kind::Integer(_) | Kind::Number(_) => is_number(text),
        Kind::Any | Kind::String(_) => false,
        Kind::Union(union) => {
            for variant in union.variants {
                let start = json.len();
                scalar_text(json, text, variant);
                let written = json.as_bytes().get(start..).unwrap_or_default();
                if validation::is_valid(written, variant) {
                    return;
                }
                json.truncate(start);
            }
            false
        }
        // A list or an object inside a value can only have been written as JSON.
        Kind::Array(_) | Kind::Object(_) | Kind::Same(_) => {
            serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok()
        }
    };
    if literal || nullable && text == "null" {
        json.push_str(text);
    } else {
        json.push_str(&serde_json::Value::from(text).to_string());
    }
}

/// Whether a text is a number as JSON has it, without the blanks that JSON has around it.
fn is_number(text: &str) -> bool {
    !text.contains(|character: char| character.is_ascii_whitespace())
        && serde_json::from_str::<serde_json::Number>(text).is_ok()
}

/// The raw items of a list.
fn items<'r>(source: Source<'r>, parameter: &Parameter) -> Result<Vec<&'r str>, &'static str> {
    let texts = raw(source, parameter.name)?;
    let splits: &[&str] = match (parameter.style, parameter.explode) {
        (Style::Form | Style::DeepObject | Style::Json, true) => return Ok(texts),
        (Style::Label, true) => &["."],
        (Style::Matrix, true) => &[";"],
        (Style::SpaceDelimited, false) => &["%20", "+", " "],
        (Style::PipeDelimited, false) => &["|", "%7C", "%7c"],
        (Style::SpaceDelimited | Style::PipeDelimited, true) => return Ok(texts),
        _ => &[","],
    };
    let mut list = Vec::new();
    for text in texts {
        let text = if parameter.explode {
            text.trim_start_matches(['.', ';'])
        } else {
            unprefixed(text, parameter)
        };
        let mut parts = vec![text];
        for split in splits {
            parts = parts.into_iter().flat_map(|part| part.split(split)).collect();
        }
        if parameter.style == Style::Matrix && parameter.explode {
            let value = |part: &'r str| part.split_once('=').map_or(part, |(_, value)| value);
            parts = parts.into_iter().map(value).collect();
        }
        if matches!(source, Source::Header(_)) {
            parts = parts.into_iter().map(str::trim).collect();
        }
        if parts != [""] {
            list.extend(parts);
        }
    }
    Ok(list)
}

fn list_text(
    source: Source<'_>,
    parameter: &Parameter,
    schema: &'static Schema,
) -> Result<Option<String>, &'static str> {
    if raw(source, parameter.name)?.is_empty() {
        return Ok(None);
    }
    let mut json = String::from("[");
    for (index, item) in items(source, parameter)?.into_iter().enumerate() {
        if index > 0 {
            json.push(',');
        }
        scalar_text(&mut json, &decode(source, item)?, schema);
    }
    json.push(']');
    Ok(Some(json))
}

/// The members of an object, decoded.
fn members<'r>(
    source: Source<'r>,
    parameter: &Parameter,
    schema: &'static Schema,
) -> Result<Vec<(Cow<'r, str>, Cow<'r, str>)>, &'static str> {
    let mut members = Vec::new();
    match (parameter.style, parameter.explode) {
        (Style::DeepObject, _) => {
            for (name, value) in pairs(source)? {
                let inner = name
                    .strip_prefix(parameter.name)
                    .and_then(|rest| rest.strip_prefix('['))
                    .and_then(|rest| rest.strip_suffix(']'));
                if let Some(inner) = inner {
                    members.push((Cow::Owned(inner.to_owned()), value));
                }
            }
        }
        // Spread over the query: whatever is no other thing's name is a member.
        (Style::Form, true) => {
            for (name, value) in pairs(source)? {
                if property(schema, &name).is_some() {
                    members.push((name, value));
                }
            }
        }
        (_, true) => {
            for item in items(source, parameter)? {
                let (name, value) = item.split_once('=').unwrap_or((item, ""));
                members.push((decode(source, name)?, decode(source, value)?));
            }
        }
        (_, false) => {
            let items = items(source, parameter)?;
            for pair in items.chunks(2) {
                let value = pair.get(1).copied().unwrap_or_default();
                members.push((
                    decode(source, pair.first().copied().unwrap_or_default())?,
                    decode(source, value)?,
                ));
            }
        }
    }
    Ok(members)
}

fn property(schema: &'static Schema, name: &str) -> Option<&'static Schema> {
    let Kind::Object(object) = schema.resolve().0 else {
        return None;
    };
    object
        .properties
        .iter()
        .find(|property| property.name == name)
        .map(|property| property.schema)
}

fn object_text(
    source: Source<'_>,
    parameter: &Parameter,
    schema: &'static Schema,
) -> Result<Option<String>, &'static str> {
    let form = matches!(source, Source::Form(_));
    // A part of a form that is an object is written as JSON, or in brackets.
    if form && let Some(text) = raw(source, parameter.name)?.first() {
        return Ok(Some((*text).to_owned()));
    }
    let members = members(source, parameter, schema)?;
    if members.is_empty() {
        return Ok(None);
    }
    let mut places: HashMap<&str, usize> = HashMap::new();
    let mut grouped: Vec<(&str, Vec<&str>)> = Vec::new();
    for (name, value) in &members {
        let place = *places.entry(name).or_insert(grouped.len());
        match grouped.get_mut(place) {
            Some((_, values)) => values.push(value),
            None => grouped.push((name, vec![value])),
        }
    }
    let mut json = String::from("{");
    for (index, (name, values)) in grouped.iter().enumerate() {
        if index > 0 {
            json.push(',');
        }
        json.push_str(&serde_json::Value::from(*name).to_string());
        json.push(':');
        let schema = property(schema, name).or_else(|| additional(schema));
        member_text(&mut json, values, schema);
    }
    json.push('}');
    Ok(Some(json))
}

fn additional(schema: &'static Schema) -> Option<&'static Schema> {
    match schema.resolve().0 {
        Kind::Object(object) => match object.additional {
            Additional::Typed(schema) => Some(schema),
            Additional::Any | Additional::Kept | Additional::Denied => None,
        },
        _ => None,
    }
}

fn member_text(json: &mut String, values: &[&str], schema: Option<&'static Schema>) {
    static ANY: Schema = Schema {
        nullable: false,
        kind: Kind::Any,
    };
    let schema = schema.unwrap_or(&ANY);
    match schema.resolve().0 {
        Kind::Array(array) => {
            json.push('[');
            for (index, value) in values.iter().enumerate() {
                if index > 0 {
                    json.push(',');
                }
                scalar_text(json, value, array.items);
            }
            json.push(']');
        }
        _ => scalar_text(json, values.last().copied().unwrap_or_default(), schema),
    }
}
