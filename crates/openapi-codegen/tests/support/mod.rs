//! A separate workspace for generated crates, in which cargo compiles and tests them.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    dead_code,
    reason = "a failing test panics, and no test binary uses everything"
)]

use openapi_codegen::model::Api;
use openapi_codegen::output::{GeneratedFile, Origin};
use openapi_codegen::{client, conformance, server};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

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
    /// The module to which a crate of conformance bindings belongs.
    bound: Option<String>,
}

/// The crate around conformance bindings that runs the suite: the generated server, for a document whose errors have no
/// bodies.
const SUITE: &str = "
#[path = \"bindings/mod.rs\"]
pub mod bindings;

pub mod stub {
    pub const BODY_LIMIT: usize = 100_000;

    pub struct NoDocuments;

    impl SERVER::ErrorDocuments for NoDocuments {}

    pub type Server<S> = SERVER::Server<S, NoDocuments>;

    pub fn server<S: SERVER::Implementation>(implementation: S) -> Server<S> {
        let limits = SERVER::Limits::default().with_body(BODY_LIMIT);
        SERVER::Server::with_limits(implementation, NoDocuments, limits)
    }
}
";

/// The crate around conformance bindings: a server that responds to everything with an empty 200.
const BINDINGS: &str = "
#[path = \"bindings/mod.rs\"]
pub mod bindings;

pub mod stub {
    pub const BODY_LIMIT: usize = 1;

    pub struct Server<S>(std::sync::Arc<S>);

    impl<S> Clone for Server<S> {
        fn clone(&self) -> Self {
            Server(std::sync::Arc::clone(&self.0))
        }
    }

    impl<S, B> tower_service::Service<http::Request<B>> for Server<S> {
        type Response = http::Response<axum::body::Body>;
        type Error = std::convert::Infallible;
        type Future = std::future::Ready<Result<Self::Response, Self::Error>>;

        fn poll_ready(&mut self, _: &mut std::task::Context<'_>) -> std::task::Poll<Result<(), Self::Error>> {
            std::task::Poll::Ready(Ok(()))
        }

        fn call(&mut self, _: http::Request<B>) -> Self::Future {
            std::future::ready(Ok(http::Response::default()))
        }
    }

    pub fn server<S>(implementation: S) -> Server<S> {
        Server(std::sync::Arc::new(implementation))
    }
}
";

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
            bound: None,
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

    /// Adds a crate `bindings`, which connects client and server of a module.
    pub(crate) fn bind(&mut self, module: &str, api: &Api) {
        let options = conformance::Options {
            origin: Origin {
                document: "document.yaml".to_owned(),
                command: "a test".to_owned(),
            },
            client_crate: format!("{}_client", self.prefix.replace('-', "_")),
            server_crate: format!("{}_server", self.prefix.replace('-', "_")),
            bindings_type: "Bindings".to_owned(),
            server_module: "crate::stub".to_owned(),
        };
        let files = conformance::emit(api, &options).unwrap_or_else(|errors| panic!("{errors}"));
        let source = self.root.join("bindings/src");
        for file in files {
            let path = source.join("bindings").join(&file.path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, &file.contents).unwrap();
        }
        std::fs::write(source.join("lib.rs"), BINDINGS).unwrap();
        self.bound = Some(module.to_owned());
    }

    /// Adds a crate `bindings` as [`bind`](Self::bind) does, with a program that runs the conformance suite of the document,
    /// whose errors have no bodies.
    pub(crate) fn bind_suite(&mut self, module: &str, api: &Api) {
        self.bind(module, api);
        let source = self.root.join("bindings/src");
        let name = self.prefix.replace('-', "_");
        let stub = SUITE.replace("SERVER", &format!("::{name}_server"));
        std::fs::write(source.join("lib.rs"), stub).unwrap();
        let document = self.root.join("document.yaml");
        std::fs::write(&document, &api.text).unwrap();
        let main = format!(
            "fn main() -> std::process::ExitCode {{\n    \
             openapi_conformance::Suite::<{name}_bindings::bindings::Bindings>::new({:?}).main()\n}}\n",
            document.display().to_string()
        );
        std::fs::write(source.join("main.rs"), main).unwrap();
    }

    /// Runs the program that [`bind_suite`](Self::bind_suite) adds. Returns whether it succeeds, and its output.
    pub(crate) fn run_suite(&self, arguments: &[&str]) -> (bool, String) {
        self.write_manifests();
        let package = format!("{}-bindings", self.prefix);
        let output = self
            .command()
            .args(["run", "--quiet", "--offline", "--package", &package, "--"])
            .args(arguments)
            .output()
            .unwrap();
        let text =
            String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
        (output.status.success(), text)
    }

    /// Returns what the crate of a side exports from the module that the bindings connect.
    fn exports(&self, side: &str) -> String {
        match (&self.bound, side) {
            (Some(module), "client") => format!(
                "pub use {module}::{{client::Client, operations, security::*, types}};\n\
                 pub use openapi_client_runtime::{{Anonymous, Error, ErrorKind, HasStatus, Maybe, Media}};\n"
            ),
            (Some(module), _) => format!("pub use {module}::*;\n"),
            (None, _) => String::new(),
        }
    }

    fn write_bindings_manifest(&self) {
        let prefix = &self.prefix;
        let dependencies = [
            "openapi-conformance",
            "axum",
            "bytes",
            "http",
            "jiff",
            "serde_json",
            "tower-service",
        ]
        .map(|name| format!("{name}.workspace = true\n"))
        .concat();
        let sides = ["client", "server"]
            .map(|side| format!("{prefix}-{side} = {{ path = \"../{side}\" }}\n"))
            .concat();
        let manifest = format!(
            "[package]\nname = \"{prefix}-bindings\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\
             [dependencies]\n{dependencies}{sides}\n[lints.rust]\nwarnings = \"allow\"\n"
        );
        std::fs::write(self.root.join("bindings/Cargo.toml"), manifest).unwrap();
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
        let profile = section(&manifest, "[profile.dev]");
        let packages = section(&manifest, "[profile.dev.package]");
        let bindings = match &self.bound {
            Some(_) => {
                self.write_bindings_manifest();
                ", \"bindings\""
            }
            None => "",
        };
        std::fs::write(
            self.root.join("Cargo.toml"),
            format!(
                "[workspace]\nresolver = \"3\"\nmembers = [\"client\", \"server\"{bindings}]\n[workspace.dependencies]\n{dependencies}\n\
                 [profile.dev]\n{profile}\n[profile.dev.package]\n{packages}"
            ),
        )
        .unwrap();
        std::fs::copy(repository.join("Cargo.lock"), self.root.join("Cargo.lock")).unwrap();
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
                format!("{package}[features]\n{features}\n[dependencies]\n{dependencies}\n[dev-dependencies]\n{for_tests}\n\
                     [lints.rust]\nwarnings = \"allow\"\n"),
            )
            .unwrap();
            let lints = match self.missing_docs {
                true => "//! Generated.\n#![deny(missing_docs)]\n",
                false => "",
            };
            let exports = self.exports(side);
            let modules: String = self.modules.iter().fold(lints.to_owned(), |mut all, module| {
                let _ = writeln!(all, "/// Generated.\npub mod {module};");
                all
            });
            std::fs::write(folder.join("src/lib.rs"), modules + &exports).unwrap();
        }
    }

    fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO"));
        command
            .current_dir(&self.root)
            .env(
                "CARGO_TARGET_DIR",
                Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap(),
            )
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
            let features = ["mock", "schemars", "fixtures", "fakes"];
            let enabled = features.map(|feature| format!("{}-client/{feature}", self.prefix));
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
