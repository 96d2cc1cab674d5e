//! `account-client` in WebAssembly: it compiles for `wasm32-unknown-unknown`, and a program on it makes calls in Node.

use super::server::Server;
use crate::failure::{Failure, io_failure};
use crate::process;
use crate::repository::Repository;
use crate::tools;
use std::fs;
use std::path::Path;
use std::process::Command;

const TARGET: &str = "wasm32-unknown-unknown";

/// The program, and what runs it in Node.
const PROGRAM: &str = include_str!("web/program.rs");
const RUN: &str = "\
const { run } = require('./bindings/web.js');
run(process.argv[2]).then(() => console.log('every call ended as expected'), (error) => {
    console.error(error);
    process.exit(1);
});
";

/// Features that are there on this target, besides those that are on by default.
const FEATURES: &str = "catalogue,fixtures,schemars";

/// Compiles the client without and with features, and runs the program against the mock of the contract.
pub(crate) fn check(repository: &Repository) -> Result<(), Failure> {
    ensure_target(repository)?;
    for features in [&[][..], &["--no-default-features"], &["--features", FEATURES]] {
        let arguments = [
            "check",
            "--quiet",
            "--locked",
            "--package",
            "account-client",
            "--target",
            TARGET,
        ];
        let mut cargo = process::cargo(&repository.root, &arguments);
        process::run(cargo.args(features).env("RUSTFLAGS", "-D warnings"))?;
    }
    let folder = repository.target().join("web");
    write_project(repository, &folder)?;
    let mut cargo = process::cargo(&folder, &["build", "--quiet", "--target", TARGET]);
    process::run(cargo.env("CARGO_TARGET_DIR", folder.join("target")))?;
    let module = folder.join("target").join(TARGET).join("debug/web.wasm");
    let mut bindgen = Command::new(tools::wasm_bindgen(repository)?);
    bindgen
        .args(["--target", "nodejs", "--out-dir"])
        .arg(folder.join("bindings"))
        .arg(module);
    process::run(&mut bindgen)?;
    let mock = [
        "mock",
        "--document",
        "openapi.yaml",
        "--listen",
        "127.0.0.1:0",
        "--token",
        "TOKEN",
    ];
    let mock = Server::start(repository, "openapi-judge", &mock)?;
    process::run(Command::new("node").arg(folder.join("run.cjs")).arg(mock.url()))
}

/// Installs the standard library of the target, if rustup permits.
fn ensure_target(repository: &Repository) -> Result<(), Failure> {
    let mut rustc = Command::new("rustc");
    rustc
        .args(["--print", "target-libdir", "--target", TARGET])
        .current_dir(&repository.root);
    let printed = rustc
        .output()
        .map_err(|error| process::not_started(&rustc, &error))?;
    let folder = String::from_utf8_lossy(&printed.stdout).trim().to_owned();
    if Path::new(&folder).is_dir() {
        return Ok(());
    }
    let mut rustup = Command::new("rustup");
    rustup
        .args(["target", "add", TARGET])
        .current_dir(&repository.root);
    process::run_with_progress(&format!("installing {TARGET}"), &mut rustup).map_err(|failure| {
        Failure::Failed(format!(
            "the target {TARGET} is not installed, and cannot be: {failure}"
        ))
    })
}

/// Writes a project outside of the workspace, with the versions that the workspace is tested with.
fn write_project(repository: &Repository, folder: &Path) -> Result<(), Failure> {
    let client = repository.root.join("crates/account-client");
    let manifest = format!(
        "[package]\nname = \"web\"\nedition = \"2024\"\n\n[lib]\ncrate-type = [\"cdylib\"]\n\n[workspace]\n\n\
         [dependencies]\naccount-client = {{ path = {client:?}, features = [\"catalogue\"] }}\n\
         serde_json = \"1\"\nwasm-bindgen = \"={}\"\nwasm-bindgen-futures = \"0.4\"\n",
        tools::WASM_BINDGEN_VERSION
    );
    fs::create_dir_all(folder.join("src")).map_err(|error| io_failure(folder, &error))?;
    for (file, text) in [
        ("Cargo.toml", manifest.as_str()),
        ("src/lib.rs", PROGRAM),
        ("run.cjs", RUN),
    ] {
        let path = folder.join(file);
        fs::write(&path, text).map_err(|error| io_failure(&path, &error))?;
    }
    let lock = repository.root.join("Cargo.lock");
    fs::copy(&lock, folder.join("Cargo.lock"))
        .map(drop)
        .map_err(|error| io_failure(&lock, &error))
}

#[cfg(test)]
mod tests {
    use crate::tools::WASM_BINDGEN_VERSION;

    #[test]
    fn the_tool_has_the_version_of_the_library() {
        let lock = include_str!("../../../Cargo.lock");
        let package = format!("name = \"wasm-bindgen\"\nversion = \"{WASM_BINDGEN_VERSION}\"\n");
        assert!(
            lock.contains(&package),
            "set WASM_BINDGEN_VERSION to the version in Cargo.lock"
        );
    }
}
