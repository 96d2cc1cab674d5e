//! Prints results: for people, for line-oriented programs, as JSON or YAML, or what a jq expression selects.

mod content;
mod jq;
mod lines;
mod table;

use crate::error::CliError;
use crate::output::print_line;
use serde_json::Value;
use std::io::IsTerminal as _;

pub(crate) use jq::Jq;

/// An output format.
pub(crate) enum Format {
    /// A table on a terminal, and lines of values separated by tabs elsewhere.
    Table,
    /// JSON with indentation.
    Json,
    /// YAML.
    Yaml,
    /// What an expression selects.
    Jq(Box<Jq>),
}

impl Format {
    /// The values of `--output`.
    pub(crate) const NAMES: [&str; 3] = ["table", "json", "yaml"];

    /// Returns the format with this name. The command line accepts no name but [`Format::NAMES`].
    pub(crate) fn parse(name: &str) -> Self {
        match name {
            "json" => Format::Json,
            "yaml" => Format::Yaml,
            _ => Format::Table,
        }
    }
}

/// Prints a result to standard output.
pub(crate) fn print(value: &Value, format: &Format) -> Result<(), CliError> {
    let text = match format {
        Format::Table => match std::io::stdout().is_terminal() {
            true => table::to_table(value, table_width()),
            false => return print_lines(&lines::to_lines(value)),
        },
        Format::Json => {
            serde_json::to_string_pretty(value).map_err(|error| CliError::local("JSON", error))?
        }
        Format::Yaml => serde_saphyr::to_string(value).map_err(|error| CliError::local("YAML", error))?,
        Format::Jq(expression) => match expression.select(value) {
            Ok(lines) => return print_lines(&lines),
            Err(error) => {
                // A result may be shown only once, such as a new token.
                print_line(&value.to_string())?;
                return Err(error.hint("the request succeeded; its complete result is printed instead"));
            }
        },
    };
    print_line(text.trim_end())
}

fn print_lines(lines: &[String]) -> Result<(), CliError> {
    match lines {
        [] => Ok(()),
        lines => print_line(&lines.join("\n")),
    }
}

/// Returns the width of the terminal in characters, else `COLUMNS`, else 80.
fn table_width() -> usize {
    let terminal = terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    let environment = || std::env::var("COLUMNS").ok()?.parse().ok();
    let terminal = terminal.filter(|width| *width > 0);
    terminal.or_else(environment).unwrap_or(80)
}
