//! The command line of the suite.

use conformance::case::Plan;
use conformance::run::mock;
use std::io::BufRead;
use std::path::PathBuf;
use std::str::FromStr;

pub(crate) const HELP: &str = "\
Plays every case of the contract: the generated client against the generated
server, each of them alone against bytes of the suite, and judges each exchange
by openapi.yaml.

Usage: conformance [OPTIONS]

Options:
  --operation ID    only the cases of this operation
  --case TEXT       only the cases whose name contains this text
  --seed N          where the random cases begin [default: 1]
  --random N        how many random cases each operation has [default: 300]
  --list            print the names of the cases, play none
  --html FILE       write the report as one HTML page that needs nothing else;
                    folders that are missing are made
  --junit FILE      write the report as JUnit XML, in the same way
  --record FILE     write the stub's responses, one JSON object in each line
  --compare FILE    compare the stub's responses with those of an earlier run;
                    texts for people may differ, and each changed text is printed
  --first-failure   stop at the first case that fails, and name its cell
  --self-test       plant faults one at a time, each of which a case must notice
  --fault TEXT      with --self-test: only the faults whose name contains this
  --serve           play none: answer requests with examples of the document,
                    and those that do not present the suite's secrets with 401,
                    until Ctrl-C; prints where
  --document FILE   the document to judge by [default: openapi.yaml]; it needs
                    the same operations, since the client, the server and the
                    cases below tests/cases are of these
  --help            print this

Against a deployment that nobody here built:
  --target URL      play what is safe there: reading requests, and requests that
                    the contract refuses; prints its report, and writes none
  --token TOKEN     a token that the deployment takes; `-` reads it from a line
                    of standard input, so that no list of processes shows it
  --changing        also make requests that change something, as the examples
                    have them: they act on whatever the token may change
  --header FIELD    send this with every request, such as 'Prefer: code=404';
                    may be given more than once

The suite's secrets are `secret-of-` and the name of a security scheme, such as
`Authorization: Bearer secret-of-bearerAuth`.

Exit status:
  0  all is well
  1  a case failed, or a cell has none
  2  the command line is wrong
";

/// What the command line asks for.
#[derive(Debug, Default)]
pub(crate) struct Options {
    pub(crate) operation: Option<String>,
    pub(crate) case: Option<String>,
    pub(crate) list: bool,
    pub(crate) self_test: bool,
    pub(crate) first_failure: bool,
    pub(crate) fault: Option<String>,
    pub(crate) serve: bool,
    pub(crate) help: bool,
    pub(crate) html: Option<PathBuf>,
    pub(crate) junit: Option<PathBuf>,
    pub(crate) record: Option<PathBuf>,
    pub(crate) compare: Option<PathBuf>,
    /// Not for people: serve this document's examples, to the token if there is one.
    pub(crate) deploy: Option<PathBuf>,
    pub(crate) document: Option<PathBuf>,
    pub(crate) plan: Plan,
    pub(crate) target: Option<String>,
    pub(crate) token: Option<String>,
    pub(crate) changing: bool,
    pub(crate) headers: Vec<String>,
}

impl Options {
    /// `Err` is one line that names the argument.
    pub(crate) fn read(mut arguments: impl Iterator<Item = String>) -> Result<Options, String> {
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
                "--seed" => options.plan.seed = number(&value()?)?,
                "--random" => options.plan.random = number(&value()?)?,
                "--target" => options.target = Some(value()?),
                mock::TOKEN => options.token = Some(value()?),
                "--changing" => options.changing = true,
                "--header" => options.headers.push(value()?),
                mock::ARGUMENT => options.deploy = Some(value()?.into()),
                "--first-failure" => options.first_failure = true,
                "--self-test" => options.self_test = true,
                "--fault" => options.fault = Some(value()?),
                "--list" => options.list = true,
                "--serve" => options.serve = true,
                "--help" | "-h" => options.help = true,
                _ => return Err(format!("{argument} is no option")),
            }
        }
        let of_target = options.token.is_some() || options.changing || !options.headers.is_empty();
        if options.target.is_none() && options.deploy.is_none() && of_target {
            return Err("--token, --changing and --header go with --target".to_owned());
        }
        if options.target.is_some() && (options.html.is_some() || options.junit.is_some()) {
            return Err("--html and --junit do not go with --target: the token would be in them".to_owned());
        }
        Ok(options)
    }

    /// The token, which may be a line of `input`.
    pub(crate) fn token(&self, input: impl BufRead) -> Result<Option<String>, String> {
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

fn number<T: FromStr>(text: &str) -> Result<T, String> {
    text.parse().map_err(|_| format!("{text} is no number"))
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

    #[test]
    fn a_token_may_be_a_line_of_standard_input() {
        let token = |argument: &str, input: &str| {
            let arguments = ["--target", "http://localhost", "--token", argument];
            let options = Options::read(arguments.map(str::to_owned).into_iter());
            options.and_then(|options| options.token(input.as_bytes()))
        };
        assert_eq!(token("given", "read\n"), Ok(Some("given".to_owned())));
        assert_eq!(token("-", "read\r\nmore\n"), Ok(Some("read".to_owned())));
        assert!(token("-", "").is_err() && token("-", "\n").is_err());
    }
}
