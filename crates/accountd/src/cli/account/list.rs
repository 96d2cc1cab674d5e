//! `accountd account list`: prints accounts as they are read, so that the memory does not depend on their number.

use crate::cli::account_json::account_to_json;
use crate::cli::database::open;
use crate::cli::error::CliError;
use crate::options::ListAccountsOptions;
use std::io::{self, BufWriter, Write};

/// Number of accounts in one query.
const PAGE_SIZE: u32 = 500;

pub(in crate::cli) async fn run(options: ListAccountsOptions) -> Result<(), CliError> {
    let store = open(&options.database).await?;
    let mut output = Output {
        to: BufWriter::new(io::stdout().lock()),
        lines: options.lines,
        is_empty: true,
    };
    let mut after: Option<String> = None;
    loop {
        let page = store.accounts(after.as_deref(), PAGE_SIZE).await?;
        let Some(last) = page.last() else { break };
        after = Some(last.username.key());
        for account in &page {
            match output.write(&account_to_json(account)) {
                // The reader needs no more.
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe => return Ok(()),
                written => written.map_err(cannot_write)?,
            }
        }
    }
    store.close().await;
    match output.end() {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(cannot_write(error)),
        _ => Ok(()),
    }
}

fn cannot_write(error: io::Error) -> CliError {
    CliError::new(format!("cannot write to standard output: {error}"))
}

/// An array in JSON, or an object in each line.
struct Output<W> {
    to: W,
    lines: bool,
    is_empty: bool,
}

impl<W: Write> Output<W> {
    fn write(&mut self, value: &serde_json::Value) -> io::Result<()> {
        if self.lines {
            return writeln!(self.to, "{value}");
        }
        let separator = match std::mem::replace(&mut self.is_empty, false) {
            true => "[",
            false => ",",
        };
        let text = serde_json::to_string_pretty(value)?.replace('\n', "\n  ");
        write!(self.to, "{separator}\n  {text}")
    }

    fn end(&mut self) -> io::Result<()> {
        match (self.lines, self.is_empty) {
            (true, _) => {}
            (false, true) => writeln!(self.to, "[]")?,
            (false, false) => writeln!(self.to, "\n]")?,
        }
        self.to.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::Output;
    use serde_json::{Value, json};

    #[test]
    fn output_is_json() {
        for count in 0..3 {
            for lines in [false, true] {
                let mut output = Output {
                    to: Vec::new(),
                    lines,
                    is_empty: true,
                };
                let values: Vec<Value> = (0..count).map(|number| json!({"n": {"m": number}})).collect();
                for value in &values {
                    output.write(value).unwrap();
                }
                output.end().unwrap();
                let text = String::from_utf8(output.to).unwrap();
                match lines {
                    true => assert_eq!(text.lines().count(), count),
                    false => assert_eq!(text, format!("{:#}\n", Value::from(values))),
                }
            }
        }
    }
}
