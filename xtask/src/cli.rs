//! The command line.

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
  0  success
  1  failure
  2  invalid arguments
  4  generated files are stale; `cargo xtask regenerate` updates them
  5  the contract breaks its clients (compat), or does so unannounced
     (regenerate --check)";

/// One command and its flags.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Generate client, server stub and conformance bindings from openapi.yaml, and run the suite
    ///
    /// Reads openapi.yaml and writes changed files below crates/account-client,
    /// crates/account-server and tests, each in the folder src/generated. Then builds
    /// these packages and runs the conformance suite. Prints the time of each step.
    ///
    /// If openapi.yaml has errors, all of them are printed with file, line, column,
    /// JSON pointer and suggested fix, and nothing is written. An interrupted run
    /// keeps the old files intact.
    #[command(after_help = STATUSES)]
    Regenerate(Regenerate),
    /// Say what an edit of openapi.yaml breaks, and for whom
    ///
    /// Compares openapi.yaml with that of a revision, by default of the last commit, and
    /// prints every change, the breaking ones first: its class, whom it breaks, its
    /// place, and a value that shows it. Fails with status 5 if a change is breaking.
    /// Clients break when they run, if one of the base fails on a server of the newer
    /// version, or when they are built with the newer crate.
    ///
    /// Then builds both versions, compares the public interfaces of their crates, and
    /// lets the client of each call the server of the other. That takes minutes;
    /// `--layer contract` compares only the documents.
    #[command(after_help = STATUSES)]
    Compat(Compat),
    /// Run the conformance suite: client, server stub and openapi.yaml agree over real sockets
    ///
    /// Builds and runs the suite, then prints the paths of its reports: an HTML page,
    /// and JUnit XML for a build server. With `--target URL` it runs against a
    /// deployment, and only prints its report.
    /// Other flags are those of the suite: `cargo xtask conformance -- --help`.
    Conformance(Conformance),
    /// Run a mock server that responds with the examples in openapi.yaml and validates requests
    ///
    /// Builds and runs the program openapi-judge, which contains no generated code.
    /// The request header `Prefer: code=404` or `Prefer: example=NAME` selects the
    /// response; with `--token TOKEN`, other tokens are rejected. The flags are those
    /// of the program: `cargo xtask mock -- --help`.
    Mock(ForwardedArguments),
    /// Run a proxy that forwards to `--upstream URL` and reports violations of openapi.yaml
    ///
    /// Builds and runs the program openapi-judge, which contains no generated code.
    /// Requests and responses are judged; Ctrl-C prints a summary. The flags are those
    /// of the program: `cargo xtask proxy -- --help`.
    Proxy(ForwardedArguments),
    /// Check formatting, lints, structure, dependencies, and openapi.yaml with two validators
    ///
    /// Runs every step, even after one has failed. The validators need python3,
    /// node and npm, and network access for their first installation.
    Lint(Lint),
    /// Run every test; this is what .ci/run calls
    ///
    /// Builds and runs the tests of all packages, including the conformance suite, then
    /// prints what was skipped and how many tests passed. Missing system packages, such
    /// as Chromium, are installed if permitted. Arguments are passed to `cargo test`:
    /// `cargo xtask test -- --package account-client`.
    Test(ForwardedArguments),
    /// Run mutants of the model and of the code, which the conformance suite must notice
    ///
    /// Those of the model differ from openapi.yaml by one step, such as a bound, a status
    /// or a name; those that affect different operations are built together. Those of
    /// the code are made by cargo-mutants in both run-time crates and the judge. First
    /// prints an estimate, at the end a table by kind. With `--resume`, a run continues
    /// where an earlier one of the same commit ended.
    Mutants(Mutants),
    /// Run the checks that take too long for every change
    ///
    /// Runs the commands of README.md in a fresh clone with an empty CARGO_HOME, runs
    /// the conformance suite with other seeds, builds the packages and programs on them
    /// as their users would, checks features, licences and advisories, compiles the code that is generated for
    /// the public documents in ../shared/corpus, if they exist, and for documents that
    /// use every reserved name in every position, runs the suite for 300 random documents,
    /// kills the service 200 times on each database, makes each independent fault and
    /// each neutral edit, runs old programs against new ones for edits of the contract,
    /// and runs mutants for two hours. Writes the result to docs/nightly.md, to be
    /// committed. Takes about five hours.
    Nightly(Nightly),
    /// Build the documentation site: the guides, and the reference of the crates
    ///
    /// Builds the pages listed in docs/SUMMARY.md with mdbook and the reference with
    /// rustdoc into target/site, and fails on dead links and rustdoc warnings. mdbook is
    /// installed into target/tools when it is first needed.
    Docs(Docs),
    /// Say whether a release is ready, and what it would publish, in which order
    ///
    /// Compares versions and CHANGELOG.md, judges the changes of openapi.yaml since the
    /// last release, and builds every package from its archive. Publishes nothing.
    Release(Release),
    /// Compare stub and client with hand-written baselines; see docs/performance.md
    ///
    /// Builds the benchmark in release mode and runs it. The flags are those of the
    /// benchmark: `cargo xtask bench -- --help`.
    Bench(ForwardedArguments),
}

/// Flags of `regenerate`.
#[derive(Debug, Args)]
pub(crate) struct Regenerate {
    /// Write nothing; fail with status 4 and print a diff if generated files are stale, and with
    /// status 5 if a breaking change since the last release is not announced
    #[arg(long)]
    pub(crate) check: bool,
    /// Write nothing; print the complete diff
    #[arg(long, conflicts_with = "check")]
    pub(crate) diff: bool,
    /// Write the files and check the types of the code that uses them, but do not run the
    /// conformance suite
    #[arg(long)]
    pub(crate) skip_conformance: bool,
    /// Only write the files
    #[arg(long)]
    pub(crate) no_check: bool,
    /// Announce the breaking changes since the last release in CHANGELOG.md, with this reason
    #[arg(long, value_name = "REASON", conflicts_with_all = ["check", "diff"])]
    pub(crate) allow_breaking: Option<String>,
    /// Read this document instead of openapi.yaml in the repository's root
    #[arg(long, value_name = "FILE")]
    pub(crate) contract: Option<PathBuf>,
    /// Generate into the copy of the repository in this folder
    #[arg(long, value_name = "FOLDER")]
    pub(crate) root: Option<PathBuf>,
}

/// Flags of `compat`.
#[derive(Debug, Args)]
pub(crate) struct Compat {
    /// Compare with this file, or with openapi.yaml in this revision of git; by default HEAD
    #[arg(long, value_name = "REV|FILE")]
    pub(crate) base: Option<String>,
    /// Judge this document instead of openapi.yaml in the repository's root
    #[arg(long, value_name = "FILE")]
    pub(crate) contract: Option<PathBuf>,
    /// What is compared
    #[arg(long, value_enum, value_name = "LAYER", default_value_t = Layer::All)]
    pub(crate) layer: Layer,
    /// Print a table, also for a comment in Markdown, or JSON with every change
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
    /// Judge the copy of the repository in this folder
    #[arg(long, value_name = "FOLDER")]
    pub(crate) root: Option<PathBuf>,
}

/// What `compat` compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Layer {
    /// The documents; takes a second
    Contract,
    /// The public interfaces of both crates, and the examples of the base with the newer ones
    Rust,
    /// The client of the base with the newer server, and the reverse, as processes
    Wire,
    /// All layers
    All,
}

impl Layer {
    /// Returns whether a layer is compared.
    pub(crate) fn includes(self, layer: Self) -> bool {
        self == Self::All || self == layer
    }
}

/// The output of `compat`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// A table of 80 columns
    Text,
    /// The same below a heading with the verdict, for the page of a pull request
    Markdown,
    /// One JSON object
    Json,
}

/// Flags of `conformance`.
#[derive(Debug, Default, Args)]
pub(crate) struct Conformance {
    /// Open the report when the suite has finished
    #[arg(long)]
    pub(crate) open: bool,
    /// Run mutants of client, server, documents and generator, each of which a case must detect,
    /// and a sample of those of `cargo xtask mutants`
    #[arg(long, conflicts_with_all = ["open", "schemathesis"])]
    pub(crate) self_test: bool,
    /// Test stub, mock and service with schemathesis (Python) instead of running the suite
    #[arg(long, conflicts_with_all = ["open", "arguments"])]
    pub(crate) schemathesis: bool,
    /// With --self-test: the seed of the sample of mutants of model and code; by default the day
    #[arg(long, value_name = "N", requires = "self_test")]
    pub(crate) mutant_seed: Option<u64>,
    /// Make each fault of tests/faults/independent.toml, or those with these ids, in a copy of the
    /// repository, and run the suite on it; takes 10 to 60 seconds each
    #[arg(long, conflicts_with_all = ["open", "schemathesis", "self_test"])]
    pub(crate) faults: bool,
    /// The same with the edits of tests/faults/neutral.toml, with which the suite must pass
    #[arg(long, conflicts_with_all = ["open", "schemathesis", "self_test", "faults"])]
    pub(crate) neutral: bool,
    /// Forwarded unchanged
    #[arg(value_name = "ARGUMENT", trailing_var_arg = true, allow_hyphen_values = true)]
    pub(crate) arguments: Vec<String>,
}

/// Flags of `mutants`.
#[derive(Debug, Args)]
pub(crate) struct Mutants {
    /// Run only this sort; by default both
    #[arg(value_name = "SORT")]
    pub(crate) sort: Option<MutantSort>,
    /// The seed of the order; by default the day
    #[arg(long, value_name = "N")]
    pub(crate) seed: Option<u64>,
    /// Run only this many of each sort; by default all
    #[arg(long, value_name = "N")]
    pub(crate) sample: Option<usize>,
    /// Begin no further mutant of a sort that would take longer
    #[arg(long, value_name = "N")]
    pub(crate) minutes: Option<u64>,
    /// Run only mutants whose names contain this
    #[arg(long, value_name = "TEXT")]
    pub(crate) only: Option<String>,
    /// Keep the results of earlier runs of this commit, and run the others
    #[arg(long)]
    pub(crate) resume: bool,
    /// Run those again that were not noticed at the last run, and keep its other results
    #[arg(long, conflicts_with = "resume")]
    pub(crate) unnoticed: bool,
    /// Run only mutants of tests/mutants/noticed.txt, with the suite alone
    #[arg(long)]
    pub(crate) recorded: bool,
    /// Write those that the suite noticed to tests/mutants/noticed.txt
    #[arg(long)]
    pub(crate) record: bool,
    /// Print the mutants of the model, and run none
    #[arg(long)]
    pub(crate) list: bool,
}

/// A sort of mutants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum MutantSort {
    /// Mutants of what the generator reads from openapi.yaml
    Model,
    /// Mutants of both run-time crates and the judge
    Code,
}

/// Flags of `docs`.
#[derive(Debug, Args)]
pub(crate) struct Docs {
    /// Open the site when it is built
    #[arg(long)]
    pub(crate) open: bool,
}

/// Flags of `nightly`.
#[derive(Debug, Args)]
pub(crate) struct Nightly {
    /// Run only checks whose names contain this, and do not write docs/nightly.md
    #[arg(long, value_name = "TEXT")]
    pub(crate) only: Option<String>,
}

/// Flags of `release`.
#[derive(Debug, Args)]
pub(crate) struct Release {
    /// Publish nothing; required, because publishing is left to `cargo publish`
    #[arg(long, required = true)]
    pub(crate) dry_run: bool,
    /// Make the archives, but do not build the packages from them
    #[arg(long)]
    pub(crate) no_verify: bool,
    /// Judge the copy of the repository in this folder
    #[arg(long, value_name = "FOLDER")]
    pub(crate) root: Option<PathBuf>,
}

/// Arguments that are forwarded to another program.
#[derive(Debug, Args)]
pub(crate) struct ForwardedArguments {
    /// Forwarded unchanged
    #[arg(value_name = "ARGUMENT", trailing_var_arg = true, allow_hyphen_values = true)]
    pub(crate) arguments: Vec<String>,
}

/// Steps of `lint`.
#[derive(Debug, Args)]
pub(crate) struct Lint {
    /// Run only these steps; by default all
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
    /// Dependencies between crates, banners, manifests, and that generated files are fresh
    Structure,
    /// openapi.yaml, with openapi-spec-validator (Python) and Redocly (Node), installed in target/tools
    Contract,
    /// Licences, duplicates and origin of dependencies, with cargo-deny, installed in target/tools
    Dependencies,
}

/// Parses the command line. `Err` is the exit status after help or an error was printed.
pub(crate) fn parse() -> Result<Command, ExitCode> {
    match Arguments::try_parse() {
        Ok(arguments) => Ok(arguments.command),
        Err(error) => {
            // If printing fails, the exit status still reports the error.
            drop(error.print());
            Err(match error.kind() {
                ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => ExitCode::SUCCESS,
                _ => ExitCode::from(2),
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
            "compat",
            "conformance",
            "mock",
            "proxy",
            "lint",
            "test",
            "mutants",
            "nightly",
            "docs",
            "release",
            "bench",
            "0  success",
            "1  failure",
            "2  invalid arguments",
            "4  generated",
            "5  the contract",
        ] {
            assert!(help.contains(word), "{word}");
        }
    }
}
