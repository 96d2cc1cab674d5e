//! What the program can be told to do.

mod account;
mod backup;
mod daemon;
mod demo;
mod mail;
mod serve;
mod token;

use crate::options::{Command, Database};
use crate::store::{BackupError, Failure, OpenError, Options, Store, StoreError};
use std::fmt;
use std::io::{self, Write as _};

/// Why it was not done, in one line.
#[derive(Debug)]
pub struct Failed(String);

impl Failed {
    fn new(why: impl Into<String>) -> Self {
        Self(why.into())
    }
}

impl fmt::Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Failed {}

macro_rules! failed_by {
    ($($error:ty),*) => {
        $(impl From<$error> for Failed {
            fn from(error: $error) -> Self {
                Self(error.to_string())
            }
        })*
    };
}
failed_by!(
    OpenError,
    BackupError,
    StoreError,
    Failure,
    crate::account::RandomError,
    crate::account::PasswordError,
    crate::mail::Unusable,
    serde_json::Error
);

impl From<io::Error> for Failed {
    fn from(error: io::Error) -> Self {
        Self(error.to_string())
    }
}

/// Does what the command line says.
///
/// # Errors
///
/// Why it was not done, in one line.
pub fn run(command: Command) -> Result<(), Failed> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let done = runtime.block_on(async {
        match command {
            Command::Serve(options) => serve::run(options).await,
            Command::Demo(options) => demo::run(options).await,
            Command::Account(command) => account::run(command).await,
            Command::Token(command) => token::run(command).await,
            Command::Backup(options) => backup::run(options).await,
        }
    });
    // Whatever is still at work, such as the look-up of a name, nobody waits for.
    runtime.shutdown_background();
    done
}

/// Opens the store that a flag names, which must be there.
async fn open(database: &Database) -> Result<Store, Failed> {
    let options = Options {
        is_made: false,
        ..Options::default()
    };
    Ok(Store::open(&database.url, options).await?)
}

/// Prints a line of the answer. A reader that has gone wants no more.
fn print(line: &str) -> Result<(), Failed> {
    match writeln!(io::stdout(), "{line}") {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}

fn print_json(value: &serde_json::Value) -> Result<(), Failed> {
    print(&serde_json::to_string_pretty(value)?)
}
