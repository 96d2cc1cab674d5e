//! `accountd account import`: creates accounts from lines of JSON.

use crate::account::actor::Actor;
use crate::account::command::{CreateAccount, NewAccount};
use crate::account::{AccountType, UserType, Username, parse_name};
use crate::cli::database;
use crate::cli::error::CliError;
use crate::cli::fields::{invalid, parse_email};
use crate::cli::output::print_json;
use crate::options::ImportOptions;
use crate::passwords::Passwords;
use crate::store::Store;
use serde::Deserialize;
use serde_json::json;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read as _};
use std::path::Path;
use tokio::task::{JoinError, JoinSet};

/// Maximum length of a line, in bytes.
const MAX_LINE: u64 = 16 * 1024;

/// Number of accounts that are created at once, so that they are committed together.
const CONCURRENT: usize = 256;

/// What a line says of an account.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Properties {
    username: String,
    name: String,
    email: Option<String>,
    #[serde(rename = "type")]
    account_type: Option<String>,
    #[serde(default)]
    service_account: bool,
    #[serde(default)]
    administrator: bool,
    password: Option<String>,
}

/// Creates the accounts. What cannot be created is reported by the number of its line, and the others are created.
pub(in crate::cli) async fn run(options: ImportOptions) -> Result<(), CliError> {
    let mut lines: Box<dyn BufRead> = match options.file.as_path() {
        file if file == Path::new("-") => Box::new(std::io::stdin().lock()),
        file => {
            let unreadable = |error| CliError::new(format!("{}: {error}", file.display()));
            Box::new(BufReader::new(File::open(file).map_err(unreadable)?))
        }
    };
    let store = database::open(&options.database).await?;
    let passwords = Passwords::default();
    let (mut created, mut failed) = (0_u64, 0_u64);
    let mut tasks: JoinSet<(Option<u64>, Result<(), CliError>)> = JoinSet::new();
    let mut count = |(number, result): (Option<u64>, Result<(), CliError>)| match result {
        Ok(()) => created += 1,
        Err(error) => {
            failed += 1;
            match number {
                Some(number) => eprintln!("accountd: line {number}: {error}"),
                None => eprintln!("accountd: {error}"),
            }
        }
    };
    let mut number = 0;
    // What was created is reported even if the rest cannot be read.
    let mut unreadable = None;
    loop {
        number += 1;
        let line = match next_line(&mut *lines) {
            Ok(Line::Complete(line)) if line.iter().all(u8::is_ascii_whitespace) => continue,
            Ok(Line::Complete(line)) => line,
            Ok(Line::TooLong) => {
                let error = CliError::new(format!("has more than {MAX_LINE} bytes"));
                count((Some(number), Err(error)));
                continue;
            }
            Ok(Line::End) => break,
            Err(error) => {
                unreadable = Some(CliError::new(format!("line {number}: cannot be read: {error}")));
                break;
            }
        };
        let (store, passwords) = (store.clone(), passwords.clone());
        tasks.spawn(async move { (Some(number), create(&store, &passwords, &line).await) });
        if tasks.len() >= CONCURRENT
            && let Some(done) = tasks.join_next().await
        {
            count(done.unwrap_or_else(stopped));
        }
    }
    while let Some(done) = tasks.join_next().await {
        count(done.unwrap_or_else(stopped));
    }
    store.close().await;
    print_json(&json!({ "created": created, "failed": failed }))?;
    if let Some(error) = unreadable {
        return Err(error);
    }
    match failed {
        0 => Ok(()),
        _ => Err(CliError::new(format!("{failed} accounts were not created"))),
    }
}

/// A line of the input.
enum Line {
    /// Without its end.
    Complete(Vec<u8>),
    TooLong,
    End,
}

/// Reads a line. One that is too long is skipped.
fn next_line(lines: &mut dyn BufRead) -> io::Result<Line> {
    let mut line = Vec::new();
    let limit = MAX_LINE + 1;
    if lines.take(limit).read_until(b'\n', &mut line)? == 0 {
        return Ok(Line::End);
    }
    if line.last() == Some(&b'\n') {
        line.pop();
    } else if line.len() as u64 == limit {
        while line.last() != Some(&b'\n') {
            line.clear();
            if lines.take(limit).read_until(b'\n', &mut line)? == 0 {
                break;
            }
        }
        return Ok(Line::TooLong);
    }
    Ok(Line::Complete(line))
}

/// Returns the result of a task that ended without one. Its line is not known.
fn stopped(_: JoinError) -> (Option<u64>, Result<(), CliError>) {
    (None, Err(CliError::new("an account could not be created")))
}

async fn create(store: &Store, passwords: &Passwords, line: &[u8]) -> Result<(), CliError> {
    // The error could quote a password.
    let line: Properties = serde_json::from_slice(line).map_err(|error| match error.classify() {
        serde_json::error::Category::Data => CliError::new(format!(
            "at column {}: not the properties of an account: username, name, and if wanted email, type, \
             service_account, administrator and password",
            error.column()
        )),
        _ => CliError::new(format!("at column {}: not valid JSON", error.column())),
    })?;
    let account_type = match line.account_type.as_deref() {
        None => AccountType::default(),
        Some(text) => {
            AccountType::parse(text).ok_or_else(|| CliError::new("type: expected individual or business"))?
        }
    };
    let username = Username::new(line.username).map_err(invalid("username"))?;
    let email = line
        .email
        .map(parse_email)
        .transpose()
        .map_err(invalid("email"))?;
    let password = match line.password {
        Some(password) => match password.chars().count() {
            10..=256 => Some(passwords.hash(password).await?),
            _ => return Err(CliError::new("password: expected 10 to 256 characters")),
        },
        None => None,
    };
    let new = NewAccount {
        email,
        password,
        account_type,
        service_account: line.service_account,
        user_type: UserType::of(line.administrator, line.service_account),
        ..NewAccount::new(username, parse_name(line.name).map_err(invalid("name"))?)
    };
    store
        .execute(CreateAccount::new(Actor::without_token("account import"), new)?)
        .await?;
    Ok(())
}
