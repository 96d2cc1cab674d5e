//! External tools, installed below the target folder: OpenAPI validators, schemathesis, an SMTP server, clients of the
//! service, mdbook, cargo-mutants, cargo-deny, and wasm-bindgen.

use crate::failure::Failure;
use crate::process::{self, run_with_progress};
use crate::repository::Repository;
use crate::terminal::print_line;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const VALIDATOR: &str = "openapi-spec-validator";
const VALIDATOR_VERSION: &str = "0.9.0";
const SCHEMATHESIS: &str = "schemathesis";
const SCHEMATHESIS_VERSION: &str = "4.32.5";
const AIOSMTPD: &str = "aiosmtpd";
/// The tests of the service expect this version.
const AIOSMTPD_VERSION: &str = "1.4.6";
/// Clients of the service, and of the MCP server of the command line. The tests expect these versions.
const CLIENTS: [(&str, &str); 3] = [("pytfe", "1.5.0"), ("terrasnek", "0.1.14"), ("mcp", "2.3.0")];
const MDBOOK: &str = "mdbook";
const MDBOOK_VERSION: &str = "0.5.4";
const CARGO_MUTANTS: &str = "cargo-mutants";
const CARGO_MUTANTS_VERSION: &str = "25.3.1";
const CARGO_DENY: &str = "cargo-deny";
const CARGO_DENY_VERSION: &str = "0.20.2";
const WASM_BINDGEN: &str = "wasm-bindgen-cli";
/// The version of wasm-bindgen in Cargo.lock, whose output the program reads.
pub(crate) const WASM_BINDGEN_VERSION: &str = "0.2.130";
const REDOCLY: &str = "@redocly/cli";
const REDOCLY_VERSION: &str = "2.77.0";

/// Validates `openapi.yaml` with both validators.
pub(crate) fn validate(repository: &Repository) -> Result<(), Failure> {
    let tools = repository.target().join("tools");
    let results = [spec_validator(repository, &tools), redocly(repository, &tools)];
    results.into_iter().collect()
}

fn spec_validator(repository: &Repository, tools: &Path) -> Result<(), Failure> {
    let python = python(tools, VALIDATOR, VALIDATOR_VERSION)?;
    let mut command = Command::new(&python);
    command
        .args(["-m", "openapi_spec_validator", "openapi.yaml"])
        .current_dir(&repository.root);
    run_with_progress(&format!("running {VALIDATOR}"), &mut command)?;
    print_line(format_args!(
        "{VALIDATOR} {VALIDATOR_VERSION}: openapi.yaml is valid"
    ));
    Ok(())
}

/// Installs schemathesis if necessary, and returns its program.
pub(crate) fn schemathesis(repository: &Repository) -> Result<PathBuf, Failure> {
    let tools = repository.target().join("tools");
    let python = python(&tools, SCHEMATHESIS, SCHEMATHESIS_VERSION)?;
    let program = python.with_file_name(SCHEMATHESIS);
    Ok(program.with_extension(std::env::consts::EXE_EXTENSION))
}

/// Installs the SMTP server for the tests of the service, if necessary.
pub(crate) fn smtp_server(repository: &Repository) -> Result<(), Failure> {
    let tools = repository.target().join("tools");
    python(&tools, AIOSMTPD, AIOSMTPD_VERSION).map(drop)
}

/// Installs the clients that the service is tested with, if necessary.
pub(crate) fn clients(repository: &Repository) -> Result<(), Failure> {
    let tools = repository.target().join("tools");
    let installed = CLIENTS.map(|(name, version)| python(&tools, name, version).map(drop));
    installed.into_iter().collect()
}

/// Builds mdbook if necessary, and returns its program.
pub(crate) fn mdbook(repository: &Repository) -> Result<PathBuf, Failure> {
    let features = ["--locked", "--no-default-features", "--features", "search"];
    program(repository, MDBOOK, MDBOOK_VERSION, &features)
}

/// Builds cargo-mutants if necessary, and returns its program.
pub(crate) fn cargo_mutants(repository: &Repository) -> Result<PathBuf, Failure> {
    program(repository, CARGO_MUTANTS, CARGO_MUTANTS_VERSION, &["--locked"])
}

/// Builds cargo-deny if necessary, and runs these checks of `deny.toml`.
pub(crate) fn check_dependencies(repository: &Repository, checks: &[&str]) -> Result<(), Failure> {
    let program = program(repository, CARGO_DENY, CARGO_DENY_VERSION, &["--locked"])?;
    let mut command = Command::new(program);
    // A warning, such as an exception that nothing needs any more, is an error.
    command.args(["--all-features", "--locked", "check", "--deny", "warnings"]);
    command.args(checks).current_dir(&repository.root);
    process::run(&mut command)
}

/// Fetches the database of advisories, a git repository.
pub(crate) fn fetch_advisories(repository: &Repository) -> Result<(), Failure> {
    let program = program(repository, CARGO_DENY, CARGO_DENY_VERSION, &["--locked"])?;
    process::run(
        Command::new(program)
            .args(["--locked", "fetch", "db"])
            .current_dir(&repository.root),
    )
}

/// Builds wasm-bindgen if necessary, and returns its program. Its lock file may have versions that were withdrawn since.
pub(crate) fn wasm_bindgen(repository: &Repository) -> Result<PathBuf, Failure> {
    let folder = installed(repository, WASM_BINDGEN, WASM_BINDGEN_VERSION, &[])?;
    Ok(in_bin(&folder, "wasm-bindgen"))
}

/// Builds a program of crates.io if necessary, and returns its path.
fn program(repository: &Repository, name: &str, version: &str, flags: &[&str]) -> Result<PathBuf, Failure> {
    let folder = installed(repository, name, version, flags)?;
    Ok(in_bin(&folder, name))
}

fn in_bin(folder: &Path, name: &str) -> PathBuf {
    let program = folder.join("bin").join(name);
    program.with_extension(std::env::consts::EXE_EXTENSION)
}

/// Builds a package of crates.io if necessary, and returns the folder of its programs.
fn installed(repository: &Repository, name: &str, version: &str, flags: &[&str]) -> Result<PathBuf, Failure> {
    let folder = repository
        .target()
        .join("tools")
        .join(format!("{name}-{version}"));
    install(&folder, name, |folder| {
        // Without optimizations, because it has little to do and compiles faster.
        let options = ["--version", version, "--quiet", "--debug"];
        let mut cargo = process::cargo(&repository.root, &["install", name]);
        cargo.args(options).args(flags).arg("--root").arg(folder);
        cargo.env("CARGO_TARGET_DIR", folder.join("build"));
        run_with_progress(&format!("building {name} {version}"), &mut cargo)?;
        drop(fs::remove_dir_all(folder.join("build")));
        Ok(())
    })?;
    Ok(folder)
}

/// Installs a package from PyPI into its own virtual environment if necessary, and returns the environment's Python.
fn python(tools: &Path, name: &str, version: &str) -> Result<PathBuf, Failure> {
    let folder = tools.join(format!("{name}-{version}"));
    let python = folder.join(if cfg!(windows) {
        "Scripts/python.exe"
    } else {
        "bin/python"
    });
    install(&folder, name, |folder| {
        run_with_progress(
            "creating a Python environment",
            Command::new("python3").args(["-m", "venv"]).arg(folder),
        )?;
        let package = format!("{name}=={version}");
        let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
        run_with_progress(
            &format!("installing {package} from PyPI"),
            Command::new(&python).args(pip).arg(package),
        )
    })?;
    Ok(python)
}

fn redocly(repository: &Repository, tools: &Path) -> Result<(), Failure> {
    let folder = tools.join(format!("redocly-{REDOCLY_VERSION}"));
    install(&folder, REDOCLY, |folder| {
        let package = format!("{REDOCLY}@{REDOCLY_VERSION}");
        let mut npm = Command::new("npm");
        npm.args([
            "install",
            "--no-audit",
            "--no-fund",
            "--loglevel=error",
            "--prefix",
        ])
        .arg(folder)
        .arg(&package);
        run_with_progress(&format!("installing {package} from npm"), &mut npm)
    })?;
    let mut command = Command::new("node");
    command
        .arg(folder.join("node_modules/@redocly/cli/bin/cli.js"))
        // The recommended rules without exceptions; warnings are errors.
        .args(["lint", "openapi.yaml", "--extends=recommended-strict"])
        .env("REDOCLY_TELEMETRY", "off")
        .env("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true")
        .current_dir(&repository.root);
    run_with_progress(&format!("running {REDOCLY}"), &mut command)?;
    print_line(format_args!(
        "{REDOCLY} {REDOCLY_VERSION}: openapi.yaml follows the recommended rules"
    ));
    Ok(())
}

/// Installs a tool into an empty folder. A marker, written last, records that the installation is complete.
fn install(
    folder: &Path,
    name: &str,
    fill: impl FnOnce(&Path) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let marker = folder.join(".complete");
    if marker.exists() {
        return Ok(());
    }
    let io_failure = |error| Failure::Failed(format!("{}: {error}", folder.display()));
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(io_failure)?;
    }
    fs::create_dir_all(folder).map_err(io_failure)?;
    fill(folder).map_err(|failure| Failure::Failed(format!("cannot install {name}: {failure}")))?;
    fs::write(marker, "").map_err(io_failure)
}
