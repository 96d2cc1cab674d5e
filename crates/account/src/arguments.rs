//! Arguments of an operation, and the input that they make.

use crate::body;
use crate::failure::Failure;
use crate::flags::{self, Flag, Place};
use crate::secrets::Secrets;
use account_client::catalogue::{Member, Operation, Shape};
use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Arg, ArgAction, ArgMatches, Command};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// The command for an operation, with the contract's own texts as help. The parameter `optional` may be left
/// out although it is required.
pub(crate) fn command(name: &'static str, operation: &'static Operation, optional: Option<&str>) -> Command {
    let mut command = Command::new(name)
        .about(operation.summary)
        .long_about(flowing(&format!(
            "{}\n\n{}",
            operation.summary, operation.description
        )))
        .after_long_help(format!(
            "Operation {}: {} {}",
            operation.id, operation.method, operation.path
        ));
    let flags = flags::of(operation);
    let has_body = operation.body.is_some();
    for flag in flags
        .iter()
        .filter(|flag| flag.has_value() && !flag.member.secret)
    {
        let optional = matches!(flag.place, Place::Parameter(name) if Some(name) == optional);
        command = command.arg(argument(flag, optional, has_body));
    }
    let nullable: Vec<String> = flags
        .iter()
        .filter(|flag| is_unsettable(flag))
        .map(|flag| flag.name.clone())
        .collect();
    if !nullable.is_empty() {
        command = command.arg(
            Arg::new("unset")
                .long("unset")
                .value_name("NAME")
                .action(ArgAction::Append)
                .value_delimiter(',')
                .value_parser(PossibleValuesParser::new(nullable))
                .conflicts_with("json")
                .help(
                    "Send null for this, instead of a value or of leaving it out; may be given several times",
                ),
        );
    }
    if has_body {
        let literally = !flags.iter().any(|flag| flag.member.secret);
        command = command.arg(body::argument(literally));
    }
    if let Some(flag) = secrets_flag(&flags) {
        command = command.arg(
            Arg::new("secrets-stdin")
                .long(flag)
                .action(ArgAction::SetTrue)
                .help(format!(
                    "Read {} from standard input, a line for each, instead of asking",
                    secret_names(&flags)
                )),
        );
    }
    command
}

fn is_unsettable(flag: &Flag) -> bool {
    matches!(flag.place, Place::Body(_)) && flag.member.nullable && !flag.member.secret
}

fn argument(flag: &Flag, optional: bool, has_body: bool) -> Arg {
    let member = flag.member;
    let in_body = matches!(flag.place, Place::Body(_));
    let mut arg = Arg::new(flag.name.clone())
        .value_name(flag.name.to_uppercase().replace('-', "_"))
        .help(help(member))
        .long_help(flowing(member.description));
    arg = match flag.in_path {
        true => arg.required(!optional),
        false => arg.long(flag.name.clone()),
    };
    if in_body {
        arg = arg
            .conflicts_with("json")
            .allow_hyphen_values(matches!(member.shape, Shape::Integer | Shape::Number));
    }
    if flag.required && !flag.in_path {
        arg = if in_body && has_body {
            arg.required_unless_present("json")
        } else {
            arg.required(true)
        };
    }
    let shape = match member.shape {
        Shape::List(items) if is_scalar(*items) => {
            arg = arg.action(ArgAction::Append);
            *items
        }
        shape => shape,
    };
    match shape {
        Shape::Boolean => arg.value_parser(["true", "false"]),
        _ if !member.choices.is_empty() => {
            arg.value_parser(PossibleValuesParser::new(member.choices.iter().map(|choice| {
                let value = PossibleValue::new(choice.value.trim_matches('"').to_owned());
                if choice.description.is_empty() {
                    value
                } else {
                    value.help(choice.description)
                }
            })))
        }
        _ => arg,
    }
}

fn is_scalar(shape: Shape) -> bool {
    matches!(
        shape,
        Shape::Text | Shape::Integer | Shape::Number | Shape::Boolean
    )
}

/// The first paragraph of a description, in one line.
fn help(member: &Member) -> String {
    let paragraph = member.description.split("\n\n").next().unwrap_or_default();
    let mut text = paragraph.split_whitespace().collect::<Vec<_>>().join(" ");
    if !member.example.is_empty() && text.len() < 200 {
        text = format!("{text} Example: {}", member.example.trim_matches('"'));
    }
    text.trim().to_owned()
}

/// A text whose lines end where those of the terminal do; its paragraphs and lists stay.
fn flowing(text: &str) -> String {
    let paragraphs = text.trim().split("\n\n").map(|paragraph| {
        let mut lines = paragraph.lines().map(str::trim_start);
        match lines.any(|line| line.starts_with(['-', '*', '|'])) {
            true => paragraph.to_owned(),
            false => paragraph.split_whitespace().collect::<Vec<_>>().join(" "),
        }
    });
    paragraphs.collect::<Vec<_>>().join("\n\n")
}

/// The flag that says that passwords come on standard input.
fn secrets_flag(flags: &[Flag]) -> Option<String> {
    let mut secret = flags.iter().filter(|flag| flag.member.secret && flag.has_value());
    let first = secret.next()?;
    Some(match first.name.contains("password") {
        true => "password-stdin".to_owned(),
        false => format!("{}-stdin", first.name),
    })
}

fn secret_names(flags: &[Flag]) -> String {
    let secret = flags.iter().filter(|flag| flag.member.secret && flag.has_value());
    secret.map(spoken).collect::<Vec<_>>().join(", ")
}

fn spoken(flag: &Flag) -> String {
    flag.name.replace('-', " ")
}

/// The input that arguments make.
pub(crate) fn input(
    operation: &'static Operation,
    matches: &ArgMatches,
) -> Result<Map<String, Value>, Failure> {
    let flags = flags::of(operation);
    let mut input = Map::new();
    let mut given = BTreeMap::new();
    for flag in flags
        .iter()
        .filter(|flag| flag.has_value() && !flag.member.secret)
    {
        let Some(value) = value(flag, matches)? else {
            continue;
        };
        match &flag.place {
            Place::Parameter(name) => drop(input.insert((*name).to_owned(), value)),
            Place::Body(path) => drop(given.insert(path.clone(), value)),
        }
    }
    for name in matches
        .try_get_many::<String>("unset")
        .ok()
        .flatten()
        .into_iter()
        .flatten()
    {
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
    if let Some((name, inner)) = lost(&flags, &given) {
        return Err(Failure::usage(format!(
            "--unset {name} leaves no place for {inner}"
        )));
    }
    let Some(body) = &operation.body else {
        return Ok(input);
    };
    let whole = matches.try_get_one::<String>("json").ok().flatten();
    if let Some(whole) = whole {
        let literally = !flags.iter().any(|flag| flag.member.secret);
        input.insert("body".to_owned(), body::parse(whole, literally)?);
        return Ok(input);
    }
    ask(operation, &flags, matches, &mut given)?;
    nothing_given(operation, &flags, &given)?;
    let content = flags::content(operation);
    let assembled = content.and_then(|content| {
        Some((
            content,
            flags::assemble(operation.members(), &given, body.required)?,
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
        .filter(|flag| flag.member.secret && flag.has_value() && flag.required)
    {
        let Place::Body(path) = &flag.place else {
            return Err(Failure::usage(format!(
                "{}: {} is a secret outside of the body",
                operation.id, flag.name
            )));
        };
        let first = flag
            .member
            .name
            .strip_suffix("_confirmation")
            .and_then(|first| read.get(first));
        let secret = match first {
            Some(first) => secrets.again(&spoken(flag), first)?,
            None => secrets.next(&spoken(flag))?,
        };
        given.insert(path.clone(), Value::String(secret.clone()));
        read.insert(flag.member.name, secret);
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

/// A flag that is given for a member of what is null as a whole, and the name of that.
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
            Shape::Text | Shape::Octets => Ok(Value::String(text.to_owned())),
            Shape::Integer => text
                .parse::<i64>()
                .map(Value::from)
                .map_err(|_| wrong("whole number")),
            Shape::Number => text.parse::<f64>().map(Value::from).map_err(|_| wrong("number")),
            Shape::Boolean => Ok(Value::Bool(text == "true")),
            Shape::Object(_) | Shape::List(_) | Shape::Json => {
                serde_json::from_str(text).map_err(|error| wrong(&format!("JSON ({error})")))
            }
        }
    };
    match flag.member.shape {
        Shape::List(items) if is_scalar(*items) => texts
            .map(|text| of(*items, text))
            .collect::<Result<Vec<_>, _>>()
            .map(|items| Some(Value::Array(items))),
        shape => texts.next_back().map(|text| of(shape, text)).transpose(),
    }
}
