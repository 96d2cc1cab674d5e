//! The flags.

use clap::error::ErrorKind;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;
use std::process::ExitCode;

/// The repository's commands.
///
/// Everything here comes from one document, openapi.yaml. Edit it, run `cargo
/// xtask regenerate`, and the client, the server stub and the conformance suite
/// follow. `cargo xtask test` then runs every test.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", max_term_width = 80, after_help = STATUSES)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

const STATUSES: &str = "\
Exit status:
  0  fine
  1  failed
  4  generated files are stale; `cargo xtask regenerate` mends that";

/// One command and its flags.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Make client, server stub and conformance glue from openapi.yaml, and prove that they agree
    ///
    /// Reads openapi.yaml and writes what has changed below
    /// crates/account-client, crates/account-server and tests, each in its folder
    /// src/generated. Then builds these packages and runs the conformance suite.
    /// Prints how long each part took.
    ///
    /// If openapi.yaml is at fault, every fault is printed with its file, line,
    /// column, JSON pointer and remedy, and nothing is written. A run that is
    /// interrupted leaves the old files whole.
    #[command(after_help = STATUSES)]
    Regenerate(Regenerate),
    /// Prove that client, server stub and openapi.yaml agree, over real sockets
    ///
    /// Builds the conformance suite and runs it, then says where its reports are:
    /// one page for a browser, and JUnit XML for a build server. With `--target URL`
    /// it runs against a deployment, and prints its report.
    /// Other flags are the suite's own: `cargo xtask conformance -- --help`.
    Conformance(Conformance),
    /// Serve openapi.yaml's examples, and refuse what openapi.yaml refuses
    ///
    /// Builds the program openapi-judge, which knows no generated code, and runs it.
    /// The request header `Prefer: code=404` or `Prefer: example=NAME` chooses the
    /// answer; with `--token TOKEN` no other token is good. The flags are the program's
    /// own: `cargo xtask mock -- --help`.
    Mock(PassedOn),
    /// Forward to `--upstream URL`, and tell of every violation of openapi.yaml that passes
    ///
    /// Builds the program openapi-judge, which knows no generated code, and runs it.
    /// Both directions are judged; Ctrl-C prints a summary. The flags are the
    /// program's own: `cargo xtask proxy -- --help`.
    Proxy(PassedOn),
    /// Check formatting, lints, the repository's structure, and openapi.yaml with outside validators
    ///
    /// Takes every step, also after one has failed. The validators need python3,
    /// node and npm, and the network when they are first installed.
    Lint(Lint),
    /// Run every test; this is what .ci/run calls
    ///
    /// Builds and runs the tests of all packages, the conformance suite among them,
    /// then says what was skipped and how many passed. The suite's page is tested in
    /// Chromium, which is installed where that is allowed. Arguments go to `cargo test`:
    /// `cargo xtask test -- --package account-client`.
    Test(PassedOn),
    /// Run the checks that take too long for every change
    ///
    /// Runs README's commands in a fresh clone with an empty CARGO_HOME, the
    /// conformance suite with other seeds, and compiles what is generated for public
    /// documents where ../shared/corpus has them. Writes the result to docs/nightly.md,
    /// which is to be committed. Takes about an hour.
    Nightly,
    /// Make the site: guides, and the reference of the crates
    ///
    /// Lays out the pages that docs/SUMMARY.md names, lets mdbook and rustdoc make
    /// the site in target/site, and fails if a link in it is dead or rustdoc warns.
    /// mdbook is built and kept in target/tools when it is first needed.
    Docs(Docs),
    /// Measure stub and client beside hand-written twins; docs/performance.md explains the figures
    ///
    /// Builds the benchmark in release mode and runs it. The flags are the
    /// benchmark's own: `cargo xtask bench -- --help`.
    Bench(PassedOn),
}

/// Flags of `regenerate`.
#[derive(Debug, Args)]
pub(crate) struct Regenerate {
    /// Write nothing; fail with status 4 and a diff if a file is not as it would be generated
    #[arg(long)]
    pub(crate) check: bool,
    /// Write nothing; print the whole of what would change
    #[arg(long, conflicts_with = "check")]
    pub(crate) diff: bool,
    /// Stop when the files are written: build nothing and run no conformance suite
    #[arg(long)]
    pub(crate) skip_conformance: bool,
    /// Read this document instead of openapi.yaml in the root
    #[arg(long, value_name = "FILE")]
    pub(crate) contract: Option<PathBuf>,
    /// Work on the copy of the repository in this folder instead of on this one
    #[arg(long, value_name = "FOLDER")]
    pub(crate) root: Option<PathBuf>,
}

/// Flags of `conformance`.
#[derive(Debug, Default, Args)]
pub(crate) struct Conformance {
    /// Open the page when the suite is done
    #[arg(long)]
    pub(crate) open: bool,
    /// Run mutants of client, server, documents and generator, each of which a case must detect
    #[arg(long, conflicts_with_all = ["open", "outside"])]
    pub(crate) self_test: bool,
    /// Let schemathesis (Python) judge stub, mock and service instead of running the suite
    #[arg(long, conflicts_with_all = ["open", "arguments"])]
    pub(crate) outside: bool,
    /// Passed on as they are
    #[arg(value_name = "ARGUMENT", trailing_var_arg = true, allow_hyphen_values = true)]
    pub(crate) arguments: Vec<String>,
}

/// Flags of `docs`.
#[derive(Debug, Args)]
pub(crate) struct Docs {
    /// Open the site when it is made
    #[arg(long)]
    pub(crate) open: bool,
}

/// Arguments for the program that does the work.
#[derive(Debug, Args)]
pub(crate) struct PassedOn {
    /// Passed on as they are
    #[arg(value_name = "ARGUMENT", trailing_var_arg = true, allow_hyphen_values = true)]
    pub(crate) arguments: Vec<String>,
}

/// Steps of `lint`.
#[derive(Debug, Args)]
pub(crate) struct Lint {
    /// Take only these steps; all of them without any
    #[arg(value_name = "STEP")]
    pub(crate) steps: Vec<LintStep>,
}

/// One step of `lint`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum LintStep {
    /// Formatting, with rustfmt
    Format,
    /// Lints, with clippy; a warning is an error
    Clippy,
    /// Edges between crates, banners, manifests, and that generated files are fresh
    Structure,
    /// openapi.yaml, with openapi-spec-validator (Python) and Redocly (Node), kept in target/tools
    Contract,
}

/// Reads the command line; on `Err` there is nothing left to do but to exit.
pub(crate) fn parse() -> Result<Command, ExitCode> {
    match Arguments::try_parse() {
        Ok(arguments) => Ok(arguments.command),
        Err(error) => {
            // Where there is no one to print to, the status still tells.
            drop(error.print());
            Err(match error.kind() {
                ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => ExitCode::SUCCESS,
                _ => ExitCode::FAILURE,
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Arguments;
    use clap::CommandFactory;

    #[test]
    fn the_flags_are_consistent() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn every_page_of_help_fits_80_columns() {
        let mut command = Arguments::command().term_width(80);
        command.build();
        let mut pages = vec![command.render_help(), command.render_long_help()];
        for command in command.get_subcommands_mut() {
            pages.extend([command.render_help(), command.render_long_help()]);
        }
        for page in pages {
            for line in page.to_string().lines() {
                assert!(line.chars().count() <= 80, "{line}");
            }
        }
    }

    #[test]
    fn the_help_names_every_command_and_status() {
        let help = Arguments::command().render_help().to_string();
        for word in [
            "regenerate",
            "conformance",
            "mock",
            "proxy",
            "lint",
            "test",
            "nightly",
            "docs",
            "bench",
            "0  fine",
            "1  failed",
            "4  generated",
        ] {
            assert!(help.contains(word), "{word}");
        }
    }
}
