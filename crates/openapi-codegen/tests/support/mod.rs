//! A separate workspace for generated crates, in which cargo compiles and tests them.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    dead_code,
    unused_imports,
    reason = "a failing test panics, and no test binary uses everything"
)]

pub(crate) mod shared_features;
mod suite;

use openapi_codegen::model::Api;
use openapi_codegen::output::{GeneratedFile, Origin};
use openapi_codegen::{client, server};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

pub(crate) use suite::SuiteResult;

/// The features of the client's crate that enable generated modules.
const CLIENT_FEATURES: [&str; 4] = ["mock", "schemars", "fixtures", "fakes"];

/// The files of both sides.
pub(crate) struct Generated {
    pub(crate) client: Vec<GeneratedFile>,
    pub(crate) server: Vec<GeneratedFile>,
}

/// Generates client and server of a document; undeclared responses have an empty body.
///
/// # Errors
/// The diagnostics of both.
pub(crate) fn generate(api: &Api) -> Result<Generated, openapi_codegen::diagnostics::Diagnostics> {
    let origin = Origin {
        document: "document.yaml".to_owned(),
        command: "a test".to_owned(),
    };
    let options = server::Options {
        origin: origin.clone(),
        undeclared: server::Undeclared::Empty,
    };
    let server = server::emit(api, &options);
    let client = client::emit(
        api,
        &client::Options {
            origin,
            http_client_builder: None,
            catalogue_feature: None,
            mock_feature: Some("mock".to_owned()),
            schemars_feature: Some("schemars".to_owned()),
            fixtures_feature: Some("fixtures".to_owned()),
            fakes_feature: Some("fakes".to_owned()),
            examples_for: None,
        },
    );
    match (client, server) {
        (Ok(client), Ok(server)) => Ok(Generated { client, server }),
        (Err(mut client), server) => {
            client
                .0
                .extend(server.err().into_iter().flat_map(|errors| errors.0));
            Err(client)
        }
        (_, Err(server)) => Err(server),
    }
}

/// A cargo workspace with a crate for each side, in which each document is a module.
pub(crate) struct Crates {
    root: PathBuf,
    /// The prefix of the crates' names. Cargo does not distinguish packages of the same name in workspaces that share a
    /// target folder, and would not compile the second.
    prefix: String,
    modules: Vec<String>,
    missing_docs: bool,
    /// The modules with conformance bindings.
    bound: Vec<suite::Bound>,
}

impl Crates {
    /// Creates an empty workspace, and removes the remains of an earlier run.
    pub(crate) fn new(name: &str) -> Self {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = std::fs::remove_dir_all(&root);
        std::fs::create_dir_all(&root).unwrap();
        Self {
            root,
            prefix: name.replace(|c: char| !c.is_ascii_alphanumeric(), "-"),
            modules: Vec::new(),
            missing_docs: false,
            bound: Vec::new(),
        }
    }

    pub(crate) fn add(&mut self, module: &str, generated: &Generated) {
        for (side, files) in [("client", &generated.client), ("server", &generated.server)] {
            for file in files {
                let path = self.root.join(side).join("src").join(module).join(&file.path);
                std::fs::create_dir_all(path.parent().unwrap()).unwrap();
                std::fs::write(path, &file.contents).unwrap();
            }
        }
        self.modules.push(module.to_owned());
    }

    /// Denies public items without documentation.
    pub(crate) fn deny_missing_docs(&mut self) {
        self.missing_docs = true;
    }

    /// Adds an integration test to the crate of a side.
    pub(crate) fn add_test(&self, side: &str, name: &str, text: &str) {
        let folder = self.root.join(side).join("tests");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(format!("{name}.rs")), text).unwrap();
    }

    /// Checks the crates of these sides, and returns the errors of the compiler.
    pub(crate) fn check(&self, sides: &[&str]) -> String {
        let arguments = [
            "check",
            "--quiet",
            "--offline",
            "--keep-going",
            "--message-format",
            "short",
        ];
        self.cargo(&arguments, sides)
    }

    /// Tests the crate of a side, and returns the errors of the compiler and of the tests.
    pub(crate) fn test(&self, side: &str) -> String {
        self.cargo(&["test", "--quiet", "--offline", "--tests"], &[side])
    }

    /// Runs the unit tests of the crate of a side, and returns the errors of the compiler and of the tests.
    pub(crate) fn test_units(&self, side: &str) -> String {
        self.cargo(&["test", "--quiet", "--offline", "--lib"], &[side])
    }

    fn write_manifests(&self) {
        let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let manifest = std::fs::read_to_string(repository.join("Cargo.toml")).unwrap();
        let dependencies = section(&manifest, "[workspace.dependencies]");
        let crates = repository.join("crates").canonicalize().unwrap();
        let below = format!("path = \"{}/", crates.display());
        let dependencies: String = dependencies
            .lines()
            // Of the member crates, generated code depends only on these.
            .filter(|line| {
                let is_allowed = ["-runtime = ", "-conformance = ", "-judge = "];
                !line.contains("path =") || is_allowed.iter().any(|name| line.contains(name))
            })
            .fold(String::new(), |mut all, line| {
                let _ = writeln!(all, "{}", line.replace("path = \"crates/", &below));
                all
            });
        let packages = section(&manifest, "[profile.dev.package]");
        let bindings = match self.bound.is_empty() {
            false => {
                self.write_bindings_crate();
                ", \"bindings\""
            }
            true => "",
        };
        std::fs::write(
            self.root.join("Cargo.toml"),
            format!(
                "[workspace]\nresolver = \"3\"\nmembers = [\"client\", \"server\"{bindings}]\n[workspace.dependencies]\n{dependencies}\n\
                 [profile.dev]\ndebug = false\n[profile.dev.package]\n{packages}"
            ),
        )
        .unwrap();
        std::fs::copy(repository.join("Cargo.lock"), self.root.join("Cargo.lock")).unwrap();
        shared_features::write(&self.root, &self.prefix);
        let shared = shared_features::dependency(&self.root, &self.prefix);
        for side in ["client", "server"] {
            let manifest =
                std::fs::read_to_string(repository.join(format!("crates/account-{side}/Cargo.toml")))
                    .unwrap();
            let features = section(&manifest, "[features]");
            let dependencies = section(&manifest, "[dependencies]");
            let for_tests = match side {
                "server" => section(&manifest, "[dev-dependencies]"),
                _ => String::new(),
            };
            let package = format!(
                "[package]\nname = \"{}-{side}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n",
                self.prefix
            );
            let folder = self.root.join(side);
            std::fs::create_dir_all(folder.join("src")).unwrap();
            std::fs::write(
                folder.join("Cargo.toml"),
                format!("{package}[features]\n{features}\n[dependencies]\n{dependencies}\n{shared}\n[dev-dependencies]\n{for_tests}\n\
                     [lints.rust]\nwarnings = \"allow\"\n"),
            )
            .unwrap();
            let lints = match self.missing_docs {
                true => "//! Generated.\n#![deny(missing_docs)]\n",
                false => "",
            };
            let exports = match side {
                "client" => self.exports(),
                _ => String::new(),
            };
            let modules: String = self.modules.iter().fold(lints.to_owned(), |mut all, module| {
                let _ = writeln!(all, "/// Generated.\npub mod {module};");
                all
            });
            std::fs::write(folder.join("src/lib.rs"), modules + &exports).unwrap();
        }
    }

    fn command(&self) -> Command {
        let mut command = cargo();
        command
            .current_dir(&self.root)
            .env("CARGO_TARGET_DIR", target_folder())
            .env("CARGO_INCREMENTAL", "0");
        command
    }

    fn cargo(&self, arguments: &[&str], sides: &[&str]) -> String {
        self.write_manifests();
        let packages = sides
            .iter()
            .flat_map(|side| ["--package".to_owned(), format!("{}-{side}", self.prefix)]);
        let client = sides.contains(&"client");
        let features = client.then(|| {
            let enabled = CLIENT_FEATURES.map(|feature| format!("{}-client/{feature}", self.prefix));
            format!("--features={}", enabled.join(","))
        });
        let output = self
            .command()
            .args(arguments)
            .args(packages)
            .args(features)
            .output()
            .unwrap();
        if output.status.success() {
            String::new()
        } else {
            String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
        }
    }
}

/// Returns a command for cargo. The variables that describe the package of this test are removed: some build scripts depend
/// on them, and everything that depends on those packages would be built again for each test.
pub(crate) fn cargo() -> Command {
    let mut command = Command::new(env!("CARGO"));
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy();
        if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") {
            command.env_remove(name);
        }
    }
    command
}

/// Returns the target folder that all workspaces share.
fn target_folder() -> &'static Path {
    Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap()
}

/// Returns the lines of a section of a manifest.
fn section(manifest: &str, header: &str) -> String {
    manifest
        .lines()
        .skip_while(|line| *line != header)
        .skip(1)
        .take_while(|line| !line.starts_with('['))
        .fold(String::new(), |mut all, line| {
            let _ = writeln!(all, "{line}");
            all
        })
}
