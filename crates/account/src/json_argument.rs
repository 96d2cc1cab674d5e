//! `--json`: a complete body.

use crate::error::CliError;
use clap::Arg;
use serde_json::Value;
use std::io::Read as _;

const ALTERNATIVES: &str = "`--json @FILE` reads a file, `--json -` standard input";

/// Builds the argument. `allow_inline` says whether the argument may be the JSON itself: process lists
/// show arguments, so a body with secrets may not.
pub(crate) fn argument(allow_inline: bool) -> Arg {
    let (value, help) = match allow_inline {
        true => (
            "BODY|@FILE|-",
            "The complete body as JSON: inline, from a file, or from standard input",
        ),
        false => (
            "@FILE|-",
            "The complete body as JSON, from a file or standard input, since it contains secrets",
        ),
    };
    Arg::new("json").long("json").value_name(value).help(help)
}

/// Parses the argument.
pub(crate) fn parse(argument: &str, allow_inline: bool) -> Result<Value, CliError> {
    let file = argument.strip_prefix('@');
    let text = match file {
        _ if argument == "-" => {
            let mut text = String::new();
            let read = std::io::stdin().read_to_string(&mut text);
            read.map_err(|error| CliError::usage(format!("standard input: {error}")))?;
            text
        }
        Some(file) => {
            std::fs::read_to_string(file).map_err(|error| CliError::usage(format!("{file}: {error}")))?
        }
        None if allow_inline => argument.to_owned(),
        None => {
            return Err(CliError::usage(
                "this body contains secrets, which the process list would show in an argument",
            )
            .hint(ALTERNATIVES));
        }
    };
    serde_json::from_str(&text).map_err(|error| {
        let position = format!("line {}, column {}", error.line(), error.column());
        match file {
            Some(file) => CliError::usage(format!("{file} is not valid JSON: {position}")),
            None if argument == "-" => {
                CliError::usage(format!("standard input is not valid JSON: {position}"))
            }
            None => CliError::usage(format!("--json is not valid JSON: {position}")).hint(ALTERNATIVES),
        }
    })
}
