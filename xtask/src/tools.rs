//! Programs that others have written, installed below the target folder: validators of OpenAPI
//! documents, a judge of servers, a server of mails, clients of the service, and what makes the site.

use crate::failure::Failure;
use crate::process::{self, run_watched};
use crate::repository::Repository;
use crate::terminal::say;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const VALIDATOR: &str = "openapi-spec-validator";
const VALIDATOR_VERSION: &str = "0.9.0";
const SCHEMATHESIS: &str = "schemathesis";
const SCHEMATHESIS_VERSION: &str = "4.32.5";
const AIOSMTPD: &str = "aiosmtpd";
/// The service's tests look for it in the folder of this version.
const AIOSMTPD_VERSION: &str = "1.4.6";
/// Clients of the service, and of the command's MCP server; the suite's tests look for them in the folders of
/// these versions.
const CLIENTS: [(&str, &str); 3] = [("pytfe", "1.5.0"), ("terrasnek", "0.1.14"), ("mcp", "2.3.0")];
const MDBOOK: &str = "mdbook";
const MDBOOK_VERSION: &str = "0.5.4";
const REDOCLY: &str = "@redocly/cli";
const REDOCLY_VERSION: &str = "2.77.0";

/// Judges `openapi.yaml` by both validators.
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
    run_watched(&format!("{VALIDATOR} reads openapi.yaml"), &mut command)?;
    say(format_args!(
        "{VALIDATOR} {VALIDATOR_VERSION}: openapi.yaml is valid"
    ));
    Ok(())
}

/// The program schemathesis, installed if it is not there.
pub(crate) fn schemathesis(repository: &Repository) -> Result<PathBuf, Failure> {
    let tools = repository.target().join("tools");
    let python = python(&tools, SCHEMATHESIS, SCHEMATHESIS_VERSION)?;
    let program = python.with_file_name(SCHEMATHESIS);
    Ok(program.with_extension(std::env::consts::EXE_EXTENSION))
}

/// Installs the SMTP server that the service's tests send mails to, if it is not there.
pub(crate) fn smtp_server(repository: &Repository) -> Result<(), Failure> {
    let tools = repository.target().join("tools");
    python(&tools, AIOSMTPD, AIOSMTPD_VERSION).map(drop)
}

/// Installs the clients that the service is tested with, if they are not there.
pub(crate) fn clients(repository: &Repository) -> Result<(), Failure> {
    let tools = repository.target().join("tools");
    let installed = CLIENTS.map(|(name, version)| python(&tools, name, version).map(drop));
    installed.into_iter().collect()
}

/// The program mdbook, built if it is not there.
pub(crate) fn mdbook(repository: &Repository) -> Result<PathBuf, Failure> {
    let folder = repository
        .target()
        .join("tools")
        .join(format!("{MDBOOK}-{MDBOOK_VERSION}"));
    install(&folder, MDBOOK, |folder| {
        let version = ["--version", MDBOOK_VERSION, "--locked", "--quiet"];
        // Without optimisations: it has few pages to make, and is built sooner.
        let few = ["--debug", "--no-default-features", "--features", "search"];
        let mut cargo = process::cargo(&repository.root, &["install", MDBOOK]);
        cargo.args(version).args(few).arg("--root").arg(folder);
        cargo.env("CARGO_TARGET_DIR", folder.join("build"));
        run_watched(&format!("building {MDBOOK} {MDBOOK_VERSION}"), &mut cargo)?;
        drop(fs::remove_dir_all(folder.join("build")));
        Ok(())
    })?;
    let program = folder.join("bin").join(MDBOOK);
    Ok(program.with_extension(std::env::consts::EXE_EXTENSION))
}

/// The Python of an environment that holds a package of PyPI and what that needs, made if it is not
/// there.
fn python(tools: &Path, name: &str, version: &str) -> Result<PathBuf, Failure> {
    let folder = tools.join(format!("{name}-{version}"));
    let python = folder.join(if cfg!(windows) {
        "Scripts/python.exe"
    } else {
        "bin/python"
    });
    install(&folder, name, |folder| {
        run_watched(
            "making a Python environment",
            Command::new("python3").args(["-m", "venv"]).arg(folder),
        )?;
        let package = format!("{name}=={version}");
        let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
        run_watched(
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
        run_watched(&format!("installing {package} from npm"), &mut npm)
    })?;
    let mut command = Command::new("node");
    command
        .arg(folder.join("node_modules/@redocly/cli/bin/cli.js"))
        // The recommended rules, with their warnings counted as errors, and no exceptions.
        .args(["lint", "openapi.yaml", "--extends=recommended-strict"])
        .env("REDOCLY_TELEMETRY", "off")
        .env("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true")
        .current_dir(&repository.root);
    run_watched(&format!("{REDOCLY} reads openapi.yaml"), &mut command)?;
    say(format_args!(
        "{REDOCLY} {REDOCLY_VERSION}: openapi.yaml keeps the recommended rules"
    ));
    Ok(())
}

/// Installs into a fresh folder; a marker written last tells that it is complete.
fn install(
    folder: &Path,
    name: &str,
    fill: impl FnOnce(&Path) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let marker = folder.join(".complete");
    if marker.exists() {
        return Ok(());
    }
    let fault = |error| Failure::Failed(format!("{}: cannot be prepared: {error}", folder.display()));
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(fault)?;
    }
    fs::create_dir_all(folder).map_err(fault)?;
    fill(folder).map_err(|failure| Failure::Failed(format!("{name} cannot be installed: {failure}")))?;
    fs::write(marker, "").map_err(fault)
}
