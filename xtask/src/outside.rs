//! `cargo xtask conformance --outside`: a judge that others have written asks the stub, the mock and
//! the reference service.
//!
//! What it finds and the suite does not is a fault of one of them. What is nobody's fault is in
//! `tests/outside.json` with the reason, and must still be found.

mod exclusions;
mod finding;
mod schemathesis;
mod server;
mod service;

use crate::failure::Failure;
use crate::process;
use crate::repository::Repository;
use crate::terminal::{say, time, watch};
use crate::tools;
use finding::Finding;
use server::{Server, Token};
use service::Service;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::Instant;

/// The token that stub and mock let in: the suite's own, see `conformance --help`.
const TOKEN: &str = "secret-of-bearerAuth";

/// Who is asked.
#[derive(Clone, Copy)]
enum Asked {
    Stub,
    Mock,
    Service,
}

impl Asked {
    const ALL: [Asked; 3] = [Asked::Stub, Asked::Mock, Asked::Service];

    fn name(self) -> &'static str {
        match self {
            Asked::Stub => "stub",
            Asked::Mock => "mock",
            Asked::Service => "service",
        }
    }

    /// The program of this repository that serves it.
    fn program(self) -> &'static str {
        match self {
            Asked::Stub => "conformance",
            Asked::Mock => "openapi-judge",
            Asked::Service => "accountd",
        }
    }

    /// Starts it. What it keeps is in an empty folder.
    fn start(self, repository: &Repository, folder: &Path) -> Result<Server, Failure> {
        let binary = binary(repository, self.program());
        let arguments: &[&str] = match self {
            Asked::Stub => &["--serve"],
            Asked::Mock => &["mock", "--token", TOKEN],
            Asked::Service => return Service::new(binary, folder).start(),
        };
        let mut serve = Command::new(binary);
        serve.args(arguments).current_dir(&repository.root);
        let token = Token {
            secret: TOKEN.to_owned(),
            id: String::new(),
        };
        Server::start(self.name(), &mut serve, token)
    }
}

fn binary(repository: &Repository, name: &str) -> PathBuf {
    let binary = repository.target().join("debug").join(name);
    binary.with_extension(std::env::consts::EXE_EXTENSION)
}

/// Asks all of them at once.
pub(crate) fn judge(repository: &Repository) -> Result<(), Failure> {
    let exclusions = exclusions::read(&repository.root.join("tests/outside.json"))?;
    let program = tools::schemathesis(repository)?;
    for asked in Asked::ALL {
        let build = ["build", "--bin", asked.program()];
        process::run(&mut process::cargo(&repository.root, &build))?;
    }
    let started = Instant::now();
    let answers = watch("schemathesis asks the stub, the mock and the service", || {
        thread::scope(|scope| {
            let program = program.as_path();
            let asking = Asked::ALL.map(|asked| scope.spawn(move || ask(repository, program, asked)));
            asking.map(thread::ScopedJoinHandle::join)
        })
    });
    let mut findings = Vec::new();
    for found in answers {
        let lost = |_| Failure::Failed("schemathesis got lost".to_owned());
        findings.extend(found.map_err(lost)??);
    }
    say(format_args!("schemathesis: {}", time(started.elapsed())));
    exclusions::settle(&findings, &exclusions)
}

fn ask(repository: &Repository, program: &Path, asked: Asked) -> Result<BTreeSet<Finding>, Failure> {
    let folder = repository.target().join("conformance/outside").join(asked.name());
    let fault = |error| Failure::Failed(format!("{}: cannot be prepared: {error}", folder.display()));
    // Schemathesis keeps what it found in the folder that it runs in, and would begin there the next time.
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(fault)?;
    }
    fs::create_dir_all(&folder).map_err(fault)?;
    let server = asked.start(repository, &folder)?;
    schemathesis::ask(repository, program, &server, &folder)
}
