//! `--json`: a whole body.

use crate::failure::Failure;
use clap::Arg;
use serde_json::Value;
use std::io::Read as _;

const ELSEWHERE: &str = "`--json @FILE` reads a file, `--json -` standard input";

/// The argument. `literally`: it may be the JSON itself. Arguments are in the list of processes, so that one with
/// secrets may not.
pub(crate) fn argument(literally: bool) -> Arg {
    let (value, help) = match literally {
        true => (
            "BODY|@FILE|-",
            "The whole body as JSON: itself, from a file, or from standard input",
        ),
        false => (
            "@FILE|-",
            "The whole body as JSON, from a file or from standard input, since it has secrets",
        ),
    };
    Arg::new("json").long("json").value_name(value).help(help)
}

/// The JSON that was given.
pub(crate) fn parse(given: &str, literally: bool) -> Result<Value, Failure> {
    let text = match given.strip_prefix('@') {
        _ if given == "-" => {
            let mut text = String::new();
            let read = std::io::stdin().read_to_string(&mut text);
            read.map_err(|error| Failure::usage(format!("standard input: {error}")))?;
            text
        }
        Some(file) => {
            std::fs::read_to_string(file).map_err(|error| Failure::usage(format!("{file}: {error}")))?
        }
        None if literally => given.to_owned(),
        None => {
            return Err(
                Failure::usage("this body has secrets, and the list of processes shows arguments")
                    .hint(ELSEWHERE),
            );
        }
    };
    serde_json::from_str(&text).map_err(|error| {
        let place = format!("line {}, column {}", error.line(), error.column());
        Failure::usage(format!("--json is no JSON: {place}")).hint(ELSEWHERE)
    })
}
