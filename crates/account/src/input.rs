//! Builds the input of an operation from its arguments.

use crate::error::CliError;
use crate::flags::{self, Flag, Target, flags_of, is_scalar, secrets_flag};
use crate::json_argument;
use crate::secret_input::SecretReader;
use account_client::catalogue::{Operation, Shape};
use clap::ArgMatches;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Builds the input, and prompts for secrets.
pub(crate) fn from_arguments(
    operation: &'static Operation,
    matches: &ArgMatches,
) -> Result<Map<String, Value>, CliError> {
    let flags = flags_of(operation);
    let mut input = Map::new();
    let mut given = BTreeMap::new();
    for flag in flags
        .iter()
        .filter(|flag| flag.has_value() && !flag.property.secret)
    {
        let Some(value) = value(flag, matches)? else {
            continue;
        };
        match &flag.target {
            Target::Parameter(name) => drop(input.insert((*name).to_owned(), value)),
            Target::Body(path) => drop(given.insert(path.clone(), value)),
        }
    }
    unset(&flags, matches, &mut given)?;
    let Some(body) = &operation.body else {
        return Ok(input);
    };
    let json = matches.try_get_one::<String>("json").ok().flatten();
    if let Some(json) = json {
        let allow_inline = !flags.iter().any(|flag| flag.property.secret);
        input.insert("body".to_owned(), json_argument::parse(json, allow_inline)?);
        return Ok(input);
    }
    read_secrets(operation, &flags, matches, &mut given)?;
    reject_empty_patch(operation, &flags, &given)?;
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
            // With several media types, the input names one.
            _ => Value::Object(Map::from_iter([(content.media_type.to_owned(), value)])),
        };
        input.insert("body".to_owned(), value);
    }
    Ok(input)
}

/// Adds null for each property in `--unset`.
fn unset(
    flags: &[Flag],
    matches: &ArgMatches,
    given: &mut BTreeMap<Vec<&'static str>, Value>,
) -> Result<(), CliError> {
    let names = matches.try_get_many::<String>("unset").ok().flatten();
    for name in names.into_iter().flatten() {
        let flag = flags.iter().find(|flag| flag.name == *name);
        if let Some(Flag {
            target: Target::Body(path),
            ..
        }) = flag
            && given.insert(path.clone(), Value::Null).is_some()
        {
            return Err(CliError::usage(format!("--{name} is both given and unset")));
        }
    }
    match given_inside_null(flags, given) {
        Some((name, inner)) => Err(CliError::usage(format!(
            "--unset {name} excludes {inner}, which is part of it"
        ))),
        None => Ok(()),
    }
}

/// Reads the secrets of the body.
fn read_secrets(
    operation: &Operation,
    flags: &[Flag],
    matches: &ArgMatches,
    given: &mut BTreeMap<Vec<&'static str>, Value>,
) -> Result<(), CliError> {
    let Some(flag) = secrets_flag(flags) else {
        return Ok(());
    };
    let reader = SecretReader::new(&flag, matches.get_flag("secrets-stdin"));
    let mut read: BTreeMap<&str, String> = BTreeMap::new();
    for flag in flags
        .iter()
        .filter(|flag| flag.property.secret && flag.has_value() && flag.required)
    {
        let Target::Body(path) = &flag.target else {
            return Err(CliError::usage(format!(
                "{}: secrets are supported in bodies only, and {} is a parameter",
                operation.id, flag.name
            )));
        };
        let first = flag
            .property
            .name
            .strip_suffix("_confirmation")
            .and_then(|first| read.get(first));
        let secret = match first {
            Some(first) => reader.confirm(&flag.prompt_name(), first)?,
            None => reader.read(&flag.prompt_name())?,
        };
        given.insert(path.clone(), Value::String(secret.clone()));
        read.insert(flag.property.name, secret);
    }
    Ok(())
}

/// Rejects a patch that changes nothing.
fn reject_empty_patch(
    operation: &Operation,
    flags: &[Flag],
    given: &BTreeMap<Vec<&'static str>, Value>,
) -> Result<(), CliError> {
    let of_body = flags
        .iter()
        .filter(|flag| matches!(flag.target, Target::Body(_)) && flag.has_value());
    let names: Vec<String> = of_body.map(Flag::display_name).collect();
    if operation.method != "PATCH" || !given.is_empty() || names.is_empty() {
        return Ok(());
    }
    Err(CliError::usage("there is nothing to change").hint(format!("give one of {}", names.join(", "))))
}

/// Finds an object that is null and a flag that is given for one of its properties.
fn given_inside_null(flags: &[Flag], given: &BTreeMap<Vec<&'static str>, Value>) -> Option<(String, String)> {
    let flag_of = |path: &[&str]| {
        flags
            .iter()
            .find(|flag| matches!(&flag.target, Target::Body(own) if own == path))
    };
    let nulls = given.iter().filter(|(_, value)| value.is_null());
    nulls
        .flat_map(|(whole, _)| given.keys().map(move |path| (whole, path)))
        .find_map(|(whole, path)| {
            let inside = path.len() > whole.len() && path.starts_with(whole);
            let (outer, inner) = (flag_of(whole)?, flag_of(path)?);
            inside.then(|| (outer.name.clone(), inner.display_name()))
        })
}

/// Returns the value of a flag.
fn value(flag: &Flag, matches: &ArgMatches) -> Result<Option<Value>, CliError> {
    let Some(mut texts) = matches.get_many::<String>(&flag.name) else {
        return Ok(None);
    };
    let parse = |shape: Shape, text: &str| {
        let invalid =
            |what: &str| CliError::usage(format!("{}: `{text}` is not {what}", flag.display_name()));
        match shape {
            Shape::String | Shape::Bytes => Ok(Value::String(text.to_owned())),
            Shape::Integer => text
                .parse::<i64>()
                .map(Value::from)
                .map_err(|_| invalid("an integer")),
            Shape::Number => text
                .parse::<f64>()
                .map(Value::from)
                .map_err(|_| invalid("a number")),
            Shape::Boolean => Ok(Value::Bool(text == "true")),
            Shape::Object(_) | Shape::Array(_) | Shape::Any => {
                serde_json::from_str(text).map_err(|error| invalid(&format!("valid JSON ({error})")))
            }
        }
    };
    match flag.property.shape {
        Shape::Array(items) if is_scalar(*items) => texts
            .map(|text| parse(*items, text))
            .collect::<Result<Vec<_>, _>>()
            .map(|items| Some(Value::Array(items))),
        shape => texts.next_back().map(|text| parse(shape, text)).transpose(),
    }
}
