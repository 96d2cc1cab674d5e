//! The input of an operation, as its arguments give it.

use crate::arguments::{is_scalar, secrets_flag, spoken};
use crate::body;
use crate::failure::Failure;
use crate::flags::{self, Flag, Place};
use crate::secrets::Secrets;
use account_client::catalogue::{Operation, Shape};
use clap::ArgMatches;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// The input that arguments make.
pub(crate) fn given(
    operation: &'static Operation,
    matches: &ArgMatches,
) -> Result<Map<String, Value>, Failure> {
    let flags = flags::of(operation);
    let mut input = Map::new();
    let mut given = BTreeMap::new();
    for flag in flags
        .iter()
        .filter(|flag| flag.has_value() && !flag.property.secret)
    {
        let Some(value) = value(flag, matches)? else {
            continue;
        };
        match &flag.place {
            Place::Parameter(name) => drop(input.insert((*name).to_owned(), value)),
            Place::Body(path) => drop(given.insert(path.clone(), value)),
        }
    }
    unset(&flags, matches, &mut given)?;
    let Some(body) = &operation.body else {
        return Ok(input);
    };
    let whole = matches.try_get_one::<String>("json").ok().flatten();
    if let Some(whole) = whole {
        let literally = !flags.iter().any(|flag| flag.property.secret);
        input.insert("body".to_owned(), body::parse(whole, literally)?);
        return Ok(input);
    }
    ask(operation, &flags, matches, &mut given)?;
    nothing_given(operation, &flags, &given)?;
    let content = flags::content(operation);
    let assembled = content.and_then(|content| {
        Some((
            content,
            flags::assemble(operation.body_properties(), &given, body.required)?,
        ))
    });
    if let Some((content, value)) = assembled {
        let value = match body.contents.len() {
            1 => value,
            // One of several media types is named.
            _ => Value::Object(Map::from_iter([(content.media_type.to_owned(), value)])),
        };
        input.insert("body".to_owned(), value);
    }
    Ok(input)
}

/// Adds null for what is unset.
fn unset(
    flags: &[Flag],
    matches: &ArgMatches,
    given: &mut BTreeMap<Vec<&'static str>, Value>,
) -> Result<(), Failure> {
    let names = matches.try_get_many::<String>("unset").ok().flatten();
    for name in names.into_iter().flatten() {
        let flag = flags.iter().find(|flag| flag.name == *name);
        if let Some(Flag {
            place: Place::Body(path),
            ..
        }) = flag
            && given.insert(path.clone(), Value::Null).is_some()
        {
            return Err(Failure::usage(format!("--{name} is given, and unset as well")));
        }
    }
    match lost(flags, given) {
        Some((name, inner)) => Err(Failure::usage(format!(
            "--unset {name} leaves no place for {inner}"
        ))),
        None => Ok(()),
    }
}

/// Asks for passwords.
fn ask(
    operation: &Operation,
    flags: &[Flag],
    matches: &ArgMatches,
    given: &mut BTreeMap<Vec<&'static str>, Value>,
) -> Result<(), Failure> {
    let Some(flag) = secrets_flag(flags) else {
        return Ok(());
    };
    let secrets = Secrets::new(&flag, matches.get_flag("secrets-stdin"));
    let mut read: BTreeMap<&str, String> = BTreeMap::new();
    for flag in flags
        .iter()
        .filter(|flag| flag.property.secret && flag.has_value() && flag.required)
    {
        let Place::Body(path) = &flag.place else {
            return Err(Failure::usage(format!(
                "{}: {} is a secret outside of the body",
                operation.id, flag.name
            )));
        };
        let first = flag
            .property
            .name
            .strip_suffix("_confirmation")
            .and_then(|first| read.get(first));
        let secret = match first {
            Some(first) => secrets.again(&spoken(flag), first)?,
            None => secrets.next(&spoken(flag))?,
        };
        given.insert(path.clone(), Value::String(secret.clone()));
        read.insert(flag.property.name, secret);
    }
    Ok(())
}

/// A change of nothing is a mistake.
fn nothing_given(
    operation: &Operation,
    flags: &[Flag],
    given: &BTreeMap<Vec<&'static str>, Value>,
) -> Result<(), Failure> {
    let of_body = flags
        .iter()
        .filter(|flag| matches!(flag.place, Place::Body(_)) && flag.has_value());
    let names: Vec<String> = of_body.map(Flag::shown).collect();
    if operation.method != "PATCH" || !given.is_empty() || names.is_empty() {
        return Ok(());
    }
    Err(Failure::usage("there is nothing to change").hint(format!("give one of {}", names.join(", "))))
}

/// A flag that is given for a property of what is null as a whole, and the name of that.
fn lost(flags: &[Flag], given: &BTreeMap<Vec<&'static str>, Value>) -> Option<(String, String)> {
    let named = |path: &[&str]| {
        flags
            .iter()
            .find(|flag| matches!(&flag.place, Place::Body(own) if own == path))
    };
    let nulls = given.iter().filter(|(_, value)| value.is_null());
    nulls
        .flat_map(|(whole, _)| given.keys().map(move |path| (whole, path)))
        .find_map(|(whole, path)| {
            let inside = path.len() > whole.len() && path.starts_with(whole);
            let (outer, inner) = (named(whole)?, named(path)?);
            inside.then(|| (outer.name.clone(), inner.shown()))
        })
}

/// The value of a flag.
fn value(flag: &Flag, matches: &ArgMatches) -> Result<Option<Value>, Failure> {
    let Some(mut texts) = matches.get_many::<String>(&flag.name) else {
        return Ok(None);
    };
    let of = |shape: Shape, text: &str| {
        let wrong = |what: &str| Failure::usage(format!("{}: `{text}` is no {what}", flag.shown()));
        match shape {
            Shape::String | Shape::Bytes => Ok(Value::String(text.to_owned())),
            Shape::Integer => text
                .parse::<i64>()
                .map(Value::from)
                .map_err(|_| wrong("whole number")),
            Shape::Number => text.parse::<f64>().map(Value::from).map_err(|_| wrong("number")),
            Shape::Boolean => Ok(Value::Bool(text == "true")),
            Shape::Object(_) | Shape::Array(_) | Shape::Any => {
                serde_json::from_str(text).map_err(|error| wrong(&format!("JSON ({error})")))
            }
        }
    };
    match flag.property.shape {
        Shape::Array(items) if is_scalar(*items) => texts
            .map(|text| of(*items, text))
            .collect::<Result<Vec<_>, _>>()
            .map(|items| Some(Value::Array(items))),
        shape => texts.next_back().map(|text| of(shape, text)).transpose(),
    }
}
