//! `cargo xtask conformance --schemathesis`: tests the stub, the mock and `accountd` with schemathesis, which is
//! developed independently of this repository.
//!
//! A finding that the conformance suite does not report is a bug in the tested server or in the suite. Findings that are
//! not bugs are listed in `tests/schemathesis_findings.json` with the reason; a run fails if one of them is no longer
//! reported.

mod accountd;
mod expected_findings;
mod finding;
mod run;
mod server_process;

use crate::failure::Failure;
use crate::process;
use crate::repository::Repository;
use crate::terminal::{format_duration, print_line, with_progress};
use crate::tools;
use accountd::Accountd;
use finding::Finding;
use server_process::{ServerProcess, Token};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::Instant;

/// The token that stub and mock accept: that of the suite, see `conformance --help`.
const TOKEN: &str = "secret-of-bearerAuth";

/// A tested server.
#[derive(Clone, Copy)]
enum TestedServer {
    Stub,
    Mock,
    Service,
}

impl TestedServer {
    const ALL: [TestedServer; 3] = [TestedServer::Stub, TestedServer::Mock, TestedServer::Service];

    /// The name in messages and in the list of expected findings.
    fn name(self) -> &'static str {
        match self {
            TestedServer::Stub => "stub",
            TestedServer::Mock => "mock",
            TestedServer::Service => "service",
        }
    }

    /// The program that runs it.
    fn program(self) -> &'static str {
        match self {
            TestedServer::Stub => "conformance",
            TestedServer::Mock => "openapi-judge",
            TestedServer::Service => "accountd",
        }
    }

    /// Starts the server, which stores its data in an empty folder.
    fn start(self, repository: &Repository, folder: &Path) -> Result<ServerProcess, Failure> {
        let binary = binary(repository, self.program());
        let arguments: &[&str] = match self {
            TestedServer::Stub => &["--serve"],
            TestedServer::Mock => &["mock", "--token", TOKEN],
            TestedServer::Service => return Accountd::new(binary, folder).start(),
        };
        let mut serve = Command::new(binary);
        serve.args(arguments).current_dir(&repository.root);
        let token = Token {
            secret: TOKEN.to_owned(),
            id: String::new(),
        };
        ServerProcess::start(self.name(), &mut serve, token)
    }
}

fn binary(repository: &Repository, name: &str) -> PathBuf {
    let binary = repository.target().join("debug").join(name);
    binary.with_extension(std::env::consts::EXE_EXTENSION)
}

/// Tests all servers concurrently.
pub(crate) fn run(repository: &Repository) -> Result<(), Failure> {
    let expected = expected_findings::read(&repository.root.join("tests/schemathesis_findings.json"))?;
    let program = tools::schemathesis(repository)?;
    for tested in TestedServer::ALL {
        let build = ["build", "--bin", tested.program()];
        process::run(&mut process::cargo(&repository.root, &build))?;
    }
    let started = Instant::now();
    let results = with_progress("schemathesis tests the stub, the mock and the service", || {
        thread::scope(|scope| {
            let program = program.as_path();
            let threads =
                TestedServer::ALL.map(|tested| scope.spawn(move || test(repository, program, tested)));
            threads.map(thread::ScopedJoinHandle::join)
        })
    });
    let mut findings = Vec::new();
    for result in results {
        let panicked = |_| Failure::Failed("a thread that runs schemathesis panicked".to_owned());
        findings.extend(result.map_err(panicked)??);
    }
    print_line(format_args!(
        "schemathesis: {}",
        format_duration(started.elapsed())
    ));
    expected_findings::compare(&findings, &expected)
}

fn test(repository: &Repository, program: &Path, tested: TestedServer) -> Result<BTreeSet<Finding>, Failure> {
    let folder = repository
        .target()
        .join("conformance/schemathesis")
        .join(tested.name());
    let io_failure = |error| Failure::Failed(format!("{}: {error}", folder.display()));
    // Schemathesis stores findings in its working folder, and would replay them in the next run.
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(io_failure)?;
    }
    fs::create_dir_all(&folder).map_err(io_failure)?;
    let server = tested.start(repository, &folder)?;
    run::run(repository, program, &server, &folder)
}
