//! The clap command of an operation: its flags as arguments, `--json`, `--unset` and the flag for secrets.

use crate::confirmation;
use crate::flags::{Flag, Target, flags_of, is_scalar, secrets_flag};
use crate::json_argument;
use crate::operations;
use account_client::catalogue::{Operation, Property, Shape};
use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Arg, ArgAction, Command};

/// Builds the command for an operation, with the contract's descriptions as help. `default_parameter` names a
/// path parameter that may be omitted, because the command has a default for it.
pub(crate) fn command(
    name: &'static str,
    operation: &'static Operation,
    default_parameter: Option<&str>,
) -> Command {
    let mut command = Command::new(name)
        .about(operation.summary)
        .long_about(rewrap(&format!(
            "{}\n\n{}",
            operation.summary, operation.description
        )))
        .after_long_help(format!(
            "Operation {}: {} {}",
            operation.id, operation.method, operation.path
        ));
    let flags = flags_of(operation);
    let has_body = operation.body.is_some();
    for flag in flags
        .iter()
        .filter(|flag| flag.has_value() && !flag.property.secret)
    {
        let has_default = matches!(flag.target, Target::Parameter(name) if Some(name) == default_parameter);
        command = command.arg(argument(flag, has_default, has_body));
    }
    let unsettable: Vec<String> = flags
        .iter()
        .filter(|flag| is_unsettable(flag))
        .map(|flag| flag.name.clone())
        .collect();
    if !unsettable.is_empty() {
        command = command.arg(
            Arg::new("unset")
                .long("unset")
                .value_name("NAME")
                .action(ArgAction::Append)
                .value_delimiter(',')
                .value_parser(PossibleValuesParser::new(unsettable))
                .conflicts_with("json")
                .help(
                    "Send null for this property, instead of a value or of leaving it out; may be repeated",
                ),
        );
    }
    if has_body {
        let allow_inline = !flags.iter().any(|flag| flag.property.secret);
        command = command.arg(json_argument::argument(allow_inline));
    }
    command = command
        .arg(
            Arg::new("headers")
                .long("headers")
                .action(ArgAction::SetTrue)
                .help("Print the headers of the response, such as ETag, to standard error"),
        )
        .args([include(), jq()]);
    if operations::removes_something(operation) {
        command = command.arg(confirmation::argument());
    }
    if let Some(flag) = secrets_flag(&flags) {
        // The id is the same for all operations, unlike the name of the flag.
        command = command.arg(
            Arg::new("secrets-stdin")
                .long(flag)
                .action(ArgAction::SetTrue)
                .help(format!(
                    "Read {} from standard input, one per line, instead of prompting",
                    secret_names(&flags)
                )),
        );
    }
    command
}

/// Builds the argument `--include`.
pub(crate) fn include() -> Arg {
    Arg::new("include")
        .long("include")
        .short('i')
        .action(ArgAction::SetTrue)
        .help("Print the status and the headers of the response before the result")
}

/// Builds the argument `--jq`.
pub(crate) fn jq() -> Arg {
    Arg::new("jq")
        .long("jq")
        .short('q')
        .value_name("EXPRESSION")
        .help("Print what an expression of jq selects from the JSON of the result, instead of --output")
}

/// Returns whether `--unset` can set the property to null.
fn is_unsettable(flag: &Flag) -> bool {
    matches!(flag.target, Target::Body(_)) && flag.property.nullable && !flag.property.secret
}

fn argument(flag: &Flag, has_default: bool, has_body: bool) -> Arg {
    let property = flag.property;
    let in_body = matches!(flag.target, Target::Body(_));
    let mut arg = Arg::new(flag.name.clone())
        .value_name(flag.name.to_uppercase().replace('-', "_"))
        .help(help(property))
        .long_help(rewrap(property.description));
    arg = match flag.is_positional {
        true => arg.required(!has_default),
        false => arg.long(flag.name.clone()),
    };
    if in_body {
        arg = arg
            .conflicts_with("json")
            .allow_hyphen_values(matches!(property.shape, Shape::Integer | Shape::Number));
    }
    if flag.required && !flag.is_positional {
        arg = if in_body && has_body {
            arg.required_unless_present("json")
        } else {
            arg.required(true)
        };
    }
    let shape = match property.shape {
        Shape::Array(items) if is_scalar(*items) => {
            arg = arg.action(ArgAction::Append);
            *items
        }
        shape => shape,
    };
    match shape {
        Shape::Boolean => arg
            .value_parser(["true", "false"])
            .num_args(0..=1)
            .require_equals(true)
            .default_missing_value("true"),
        _ if !property.enum_values.is_empty() => arg.value_parser(PossibleValuesParser::new(
            property.enum_values.iter().map(|value| {
                let possible = PossibleValue::new(value.value.trim_matches('"').to_owned());
                if value.description.is_empty() {
                    possible
                } else {
                    possible.help(value.description)
                }
            }),
        )),
        _ => arg,
    }
}

/// Returns the first paragraph of a description as one line, with the example.
fn help(property: &Property) -> String {
    let paragraph = property.description.split("\n\n").next().unwrap_or_default();
    let mut text = paragraph.split_whitespace().collect::<Vec<_>>().join(" ");
    if !property.example.is_empty() && text.len() < 200 {
        text = format!("{text} Example: {}", property.example.trim_matches('"'));
    }
    text.trim().to_owned()
}

/// Joins the lines of each paragraph, because clap and MCP clients wrap them. Lists and tables keep their lines.
pub(crate) fn rewrap(text: &str) -> String {
    let paragraphs = text.trim().split("\n\n").map(|paragraph| {
        let mut lines = paragraph.lines().map(str::trim_start);
        match lines.any(|line| line.starts_with(['-', '*', '|'])) {
            true => paragraph.to_owned(),
            false => paragraph.split_whitespace().collect::<Vec<_>>().join(" "),
        }
    });
    paragraphs.collect::<Vec<_>>().join("\n\n")
}

/// Returns the names of the secrets, for the help.
fn secret_names(flags: &[Flag]) -> String {
    let secret = flags
        .iter()
        .filter(|flag| flag.property.secret && flag.has_value());
    secret.map(Flag::prompt_name).collect::<Vec<_>>().join(", ")
}
