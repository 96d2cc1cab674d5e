//! Asks before a command removes something.

use crate::error::CliError;
use crate::output::sanitize;
use clap::{Arg, ArgAction, ArgMatches};
use std::io::{BufRead as _, IsTerminal as _, Write as _};

/// Builds the argument `--yes`.
pub(crate) fn argument() -> Arg {
    Arg::new("yes")
        .long("yes")
        .short('y')
        .action(ArgAction::SetTrue)
        .help("Do not ask on a terminal before something is removed")
}

/// Asks whether to continue. Without a terminal or with `--yes`, nobody is asked.
pub(crate) fn ask(matches: &ArgMatches, consequence: &str) -> Result<(), CliError> {
    let answered = matches.try_get_one::<bool>("yes").ok().flatten();
    let (stdin, mut stderr) = (std::io::stdin(), std::io::stderr());
    if answered == Some(&true) || !stdin.is_terminal() {
        return Ok(());
    }
    if !stderr.is_terminal() {
        let reason = "cannot ask, because standard error is not the terminal; nothing was changed";
        return Err(CliError::usage(reason).hint("`--yes` does not ask"));
    }
    let local = |error| CliError::local("cannot ask on the terminal", error);
    write!(stderr, "{} Continue? [y/N] ", sanitize(consequence)).map_err(local)?;
    stderr.flush().map_err(local)?;
    let mut line = String::new();
    stdin.lock().read_line(&mut line).map_err(local)?;
    match line.trim().to_lowercase().as_str() {
        "y" | "yes" => Ok(()),
        _ => Err(CliError::usage("not confirmed; nothing was changed").hint("`--yes` does not ask")),
    }
}
