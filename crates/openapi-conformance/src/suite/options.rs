//! The command line of a suite.

use crate::case::Profile;
use crate::exchange_program::ExchangeProgram;
use crate::run::{mock_process, quoted};
use std::ffi::OsString;
use std::io::BufRead;
use std::path::PathBuf;
use std::str::FromStr;

pub(super) const HELP: &str = "\
Runs every case of the contract: the generated client against the generated
server, and each of them alone against requests and responses of the suite.
Every exchange is judged by the OpenAPI document. If the suite is made so, the
document that the server emits is compared with it too.

Usage: conformance [OPTIONS]

Options:
  --operation ID    run only the cases of this operation
  --case TEXT       run only the cases whose names contain this text
  --seed N          seed of the random cases [default: 1]
  --random N        number of random cases of each operation [default: 300]
  --list            print the names of the cases and run none
  --html FILE       write the report as one self-contained HTML page; missing
                    folders are created
  --junit FILE      write the report as JUnit XML, in the same way
  --record FILE     write each exchange with the server, one JSON object per
                    line; the same seed gives the same file
  --compare FILE    compare the server's responses with a recording of an
                    earlier run; human-readable texts may differ, and each
                    changed text is printed
  --shrink SECONDS  time to reduce failed cases to smaller forms [default: 10]
  --shrink-from STEPS
                    with --case: begin with a smaller form of the case of this
                    name, as a report prints it
  --document-only   demand only what the document says: responses as declared,
                    success for valid requests, and any client error for
                    invalid ones; leave out what generated servers promise
                    beyond that, such as 405 with Allow, or the order in which
                    errors are reported
  --first-failure   stop at the first case that fails
  --most-cases N    with --first-failure: run only so many, of every kind
  --self-test       run each mutant, which a case must detect
  --mutant TEXT     with --self-test: only mutants whose names contain this
  --serve           run none: respond with examples of the document, and with
                    401 to requests without the suite's secrets, until Ctrl-C;
                    prints its address
  --document FILE   judge by this document instead of the suite's own. It needs
                    the same operations, since client and server are generated
  --help            print this help

Deployments:
  --target URL      run the cases that are safe against a deployment: reading
                    requests, and requests that the contract rejects; prints
                    its report and writes none
  --token TOKEN     a token that the deployment accepts; `-` reads it from a
                    line of standard input, so that no process list shows it
  --changing        also send requests that change something, as the examples
                    have them: they act on whatever the token may change
  --header FIELD    send this with every request, such as 'Prefer: code=404';
                    may be given more than once

The suite's secrets are `secret-of-`, the name of a security scheme, and `+/~=`,
such as `Authorization: Bearer secret-of-bearerAuth+/~=`.

Exit status:
  0  every case passed
  1  a case failed, a coverage point has none, the server's document differs, or
     a response differs from the recording or is missing
  2  the command line is wrong
";

/// How long failed cases are shrunk unless `--shrink` is given.
pub(super) const SHRINK_SECONDS: u64 = 10;

/// The options of a command line.
#[derive(Debug, Default)]
pub(super) struct Options {
    pub(super) operation: Option<String>,
    pub(super) case: Option<String>,
    pub(super) list: bool,
    pub(super) self_test: bool,
    pub(super) document_only: bool,
    pub(super) first_failure: bool,
    /// How many cases such a run has at most.
    pub(super) most_cases: Option<usize>,
    pub(super) mutant: Option<String>,
    pub(super) serve: bool,
    pub(super) help: bool,
    pub(super) html: Option<PathBuf>,
    pub(super) junit: Option<PathBuf>,
    pub(super) record: Option<PathBuf>,
    pub(super) compare: Option<PathBuf>,
    /// Internal: run as the mock of this document.
    pub(super) mock: Option<PathBuf>,
    /// Internal: run as a client or a server that another program directs.
    pub(super) exchange: Option<ExchangeProgram>,
    pub(super) document: Option<PathBuf>,
    pub(super) seed: Option<u64>,
    pub(super) random: Option<usize>,
    /// In seconds.
    pub(super) shrink: Option<u64>,
    pub(super) shrink_from: Vec<usize>,
    pub(super) target: Option<String>,
    pub(super) token: Option<String>,
    pub(super) changing: bool,
    pub(super) headers: Vec<String>,
}

impl Options {
    /// Parses arguments. An error is one line that names the argument.
    pub(super) fn read(arguments: impl Iterator<Item = OsString>) -> Result<Options, String> {
        let mut arguments = arguments.map(text).collect::<Result<Vec<_>, _>>()?.into_iter();
        let mut options = Options::default();
        while let Some(argument) = arguments.next() {
            let mut value = || {
                arguments
                    .next()
                    .ok_or_else(|| format!("{argument} needs a value"))
            };
            match argument.as_str() {
                "--operation" => options.operation = Some(value()?),
                "--case" => options.case = Some(value()?),
                "--document" => options.document = Some(value()?.into()),
                "--html" => options.html = Some(value()?.into()),
                "--junit" => options.junit = Some(value()?.into()),
                "--record" => options.record = Some(value()?.into()),
                "--compare" => options.compare = Some(value()?.into()),
                "--seed" => options.seed = Some(number("--seed", &value()?)?),
                "--random" => options.random = Some(number("--random", &value()?)?),
                "--shrink" => options.shrink = Some(number("--shrink", &value()?)?),
                "--shrink-from" => {
                    let steps = value()?;
                    let steps = steps.split(',').map(|step| number("--shrink-from", step));
                    options.shrink_from = steps.collect::<Result<_, _>>()?;
                }
                "--target" => options.target = Some(value()?),
                mock_process::TOKEN => options.token = Some(value()?),
                "--changing" => options.changing = true,
                "--header" => options.headers.push(value()?),
                mock_process::ARGUMENT => options.mock = Some(value()?.into()),
                "--exchange" => options.exchange = Some(value()?.parse()?),
                "--document-only" => options.document_only = true,
                "--first-failure" => options.first_failure = true,
                "--most-cases" => options.most_cases = Some(number("--most-cases", &value()?)?),
                "--self-test" => options.self_test = true,
                "--mutant" => options.mutant = Some(value()?),
                "--list" => options.list = true,
                "--serve" => options.serve = true,
                "--help" | "-h" => options.help = true,
                _ => return Err(format!("unknown option {}", argument.escape_debug())),
            }
        }
        options.check_combination()?;
        Ok(options)
    }

    /// Rejects options that would have no effect together.
    fn check_combination(&self) -> Result<(), String> {
        let of_target = self.token.is_some() || self.changing || !self.headers.is_empty();
        if self.target.is_none() && self.mock.is_none() && of_target {
            return Err("--token, --changing and --header need --target".to_owned());
        }
        if self.target.is_some() && (self.html.is_some() || self.junit.is_some()) {
            return Err(
                "--html and --junit cannot be used with --target: the reports would contain the token"
                    .to_owned(),
            );
        }
        if self.record.is_some() || self.compare.is_some() {
            let without_recording = [
                (self.target.is_some(), "--target"),
                (self.list, "--list"),
                (self.first_failure, "--first-failure"),
                (self.self_test, "--self-test"),
                (self.serve, "--serve"),
            ];
            if let Some((_, option)) = without_recording.into_iter().find(|(given, _)| *given) {
                return Err(format!("--record and --compare cannot be used with {option}"));
            }
        }
        if self.case.is_none() && !self.shrink_from.is_empty() {
            return Err("--shrink-from needs --case".to_owned());
        }
        if self.most_cases.is_some() && !self.first_failure {
            return Err("--most-cases needs --first-failure".to_owned());
        }
        if self.mutant.is_some() && !self.self_test {
            return Err("--mutant needs --self-test".to_owned());
        }
        Ok(())
    }

    /// Returns what is demanded of the server.
    pub(super) fn profile(&self) -> Profile {
        match self.document_only {
            true => Profile::Document,
            false => Profile::GeneratedServer,
        }
    }

    /// Returns the options with which a case must be run again, each after a space.
    pub(super) fn repeated_flags(&self) -> String {
        let mut flags = String::new();
        for (given, flag) in [
            (self.document_only, " --document-only"),
            (self.changing, " --changing"),
        ] {
            flags.push_str(if given { flag } else { "" });
        }
        for header in &self.headers {
            flags.push_str(&format!(" --header {}", quoted(header)));
        }
        // A report of other cases gives the seed itself.
        match (self.seed, &self.target) {
            (Some(seed), Some(_)) => format!("{flags} --seed {seed}"),
            _ => flags,
        }
    }

    /// Returns the token, which may be a line of `input`.
    pub(super) fn token(&self, input: impl BufRead) -> Result<Option<String>, String> {
        match self.token.as_deref() {
            Some("-") => {}
            token => return Ok(token.map(str::to_owned)),
        }
        let mut lines = input.lines();
        let line = lines.next().transpose();
        let line = line.map_err(|error| format!("the token cannot be read from standard input: {error}"))?;
        match line.as_deref().map(str::trim) {
            None | Some("") => Err("--token - needs a line with the token on standard input".to_owned()),
            Some(token) => Ok(Some(token.to_owned())),
        }
    }
}

fn text(argument: OsString) -> Result<String, String> {
    argument
        .into_string()
        .map_err(|argument| format!("the argument {argument:?} is not UTF-8"))
}

fn number<T: FromStr>(option: &str, text: &str) -> Result<T, String> {
    text.parse()
        .map_err(|_| format!("{option}: {text:?} is not a whole number, or it is negative or too large"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_help_fits_80_columns() {
        for line in HELP.lines() {
            assert!(line.chars().count() <= 80, "{line}");
        }
    }

    fn error(arguments: &[&str]) -> String {
        let arguments = arguments.iter().map(OsString::from);
        Options::read(arguments).unwrap_err()
    }

    #[test]
    fn an_error_names_the_option() {
        let reason = r#"--seed: "-1" is not a whole number, or it is negative or too large"#;
        assert_eq!(error(&["--seed", "-1"]), reason);
        assert!(error(&["--random", "1.5"]).starts_with("--random: "));
        assert_eq!(error(&["--a\u{1b}\n"]), "unknown option --a\\u{1b}\\n");
        assert_eq!(error(&["--html"]), "--html needs a value");
    }

    #[test]
    fn options_without_effect_are_rejected() {
        assert_eq!(error(&["--mutant", "x"]), "--mutant needs --self-test");
        assert_eq!(error(&["--shrink-from", "1,2"]), "--shrink-from needs --case");
        for option in ["--html", "--junit", "--record", "--compare"] {
            let error = error(&["--target", "http://localhost", option, "file"]);
            assert!(error.contains(option) && error.contains("--target"), "{error}");
        }
        for option in ["--list", "--first-failure", "--self-test", "--serve"] {
            let expected = format!("--record and --compare cannot be used with {option}");
            assert_eq!(error(&["--record", "file", option]), expected);
        }
    }

    #[cfg(unix)]
    #[test]
    fn an_argument_that_is_not_utf8_is_an_error() {
        use std::os::unix::ffi::OsStringExt;
        let arguments = [OsString::from_vec(b"--case\xff".to_vec())];
        let error = Options::read(arguments.into_iter()).unwrap_err();
        assert_eq!(error, r#"the argument "--case\xFF" is not UTF-8"#);
    }

    #[test]
    fn a_token_may_be_a_line_of_standard_input() {
        let token = |argument: &str, input: &str| {
            let arguments = ["--target", "http://localhost", "--token", argument];
            let options = Options::read(arguments.map(OsString::from).into_iter());
            options.and_then(|options| options.token(input.as_bytes()))
        };
        assert_eq!(token("given", "read\n"), Ok(Some("given".to_owned())));
        assert_eq!(token("-", "read\r\nmore\n"), Ok(Some("read".to_owned())));
        assert!(token("-", "").is_err() && token("-", "\n").is_err());
    }
}
