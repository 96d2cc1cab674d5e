//! Conformance bindings of documents, and a program that runs the suite of each.

use super::Crates;
use openapi_codegen::conformance;
use openapi_codegen::model::Api;
use openapi_codegen::output::Origin;
use std::fmt::Write as _;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// The environment variable that selects the document whose suite the program runs.
const SELECTED: &str = "SUITE_OF_DOCUMENT";

/// A module whose client and server bindings connect.
pub(crate) struct Bound {
    name: String,
    /// The module that configures the server.
    stub: String,
    /// The document, if the program runs its suite.
    document: Option<PathBuf>,
}

/// The configuration of a server with the suite behind it, whose error documents are samples of their schemas.
const SUITE: &str = "
    pub const BODY_LIMIT: usize = 100_000;

    pub struct Samples;

    impl SERVER::ErrorDocuments for Samples {
METHODS    }

    pub type Server<S> = SERVER::Server<S, Samples>;

    pub fn server<S: SERVER::Implementation>(implementation: S) -> Server<S> {
        let limits = SERVER::Limits::default().with_body(BODY_LIMIT);
        SERVER::Server::with_limits(implementation, Samples, limits)
    }
";

/// A function that returns a sample of the schema at a JSON pointer, or a text if there is no schema.
const SAMPLE: &str = r#"
fn sample<T: serde::de::DeserializeOwned>(document: &str, pointer: Option<&str>) -> T {
    use openapi_judge::{document::Document, judge::{Direction, Judge}};
    let document = std::sync::Arc::new(Document::read(std::path::Path::new(document)).unwrap());
    let value = pointer.map(|pointer| {
        let schema = document.root().pointer(pointer).unwrap().clone();
        let judge = Judge::new(std::sync::Arc::clone(&document));
        judge.sample(&schema, Direction::Response).unwrap()
    });
    serde_json::from_value(value.unwrap_or_else(|| "text".into())).unwrap()
}
"#;

/// A server that responds to everything with an empty 200.
const BINDINGS: &str = "
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
";

impl Crates {
    /// Connects client and server of a module in the crate `bindings`.
    pub(crate) fn bind(&mut self, module: &str, api: &Api) {
        self.write_bindings(module, api);
        self.bound.push(Bound {
            name: module.to_owned(),
            stub: BINDINGS.to_owned(),
            document: None,
        });
    }

    /// Connects client and server of a module, which has been added, and adds the suite of its document to the program.
    pub(crate) fn bind_suite(&mut self, module: &str, api: &Api) {
        self.write_bindings(module, api);
        let document = self.root.join(format!("{module}.yaml"));
        std::fs::write(&document, &api.text).unwrap();
        let server = format!("::{}_server::{module}", self.crate_prefix());
        let methods = self.error_documents(module, api, &document);
        self.bound.push(Bound {
            name: module.to_owned(),
            stub: SUITE.replace("METHODS", &methods).replace("SERVER", &server),
            document: Some(document),
        });
    }

    /// Returns the methods of the generated trait `ErrorDocuments`, each of which returns a sample.
    fn error_documents(&self, module: &str, api: &Api, document: &Path) -> String {
        let file = self
            .root
            .join("server/src")
            .join(module)
            .join("error_documents.rs");
        let contents = || {
            let unmatched = api.unmatched.iter();
            let unmatched = unmatched.flat_map(|paths| [&paths.not_found, &paths.method_not_allowed]);
            let responses = api.operations.iter().flat_map(|operation| &operation.responses);
            responses.chain(unmatched).flat_map(|response| &response.contents)
        };
        let trait_text = std::fs::read_to_string(file).unwrap();
        let signatures = trait_text
            .split("fn ")
            .skip(1)
            .map(|rest| rest.split_once(';').unwrap().0);
        signatures.fold(String::new(), |mut all, signature| {
            let method = signature.split_once('(').unwrap().0;
            let content = contents().find(|content| content.rejection_method == method);
            let schema = content.unwrap().schema;
            let pointer = schema.map(|id| &api.schema(id).location.pointer);
            let signature = signature
                .replace("&Rejection", "&SERVER::Rejection")
                .replace("super::", "SERVER::");
            let _ = writeln!(
                all,
                "        fn {signature} {{ crate::sample({document:?}, {pointer:?}) }}"
            );
            all
        })
    }

    fn write_bindings(&self, module: &str, api: &Api) {
        let prefix = self.crate_prefix();
        let options = conformance::Options {
            origin: Origin {
                document: "document.yaml".to_owned(),
                command: "a test".to_owned(),
            },
            client_crate: format!("{prefix}_client::exports_of_{module}"),
            server_crate: format!("{prefix}_server::{module}"),
            bindings_type: "Bindings".to_owned(),
            server_module: format!("crate::{module}::stub"),
        };
        let files = conformance::emit(api, &options).unwrap_or_else(|errors| panic!("{errors}"));
        let folder = self.root.join("bindings/src").join(module).join("bindings");
        for file in files {
            let path = folder.join(&file.path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, &file.contents).unwrap();
        }
    }

    fn crate_prefix(&self) -> String {
        self.prefix.replace('-', "_")
    }

    /// Returns what bindings import from the client's crate, as hand-written crates export it.
    pub(super) fn exports(&self) -> String {
        self.bound.iter().fold(String::new(), |mut all, Bound { name, .. }| {
            let _ = writeln!(
                all,
                "/// Exports.\npub mod exports_of_{name} {{\n    \
                 pub use crate::{name}::{{client::Client, operations, requests, requests::Operations, security::*, types}};\n    \
                 pub use openapi_client_runtime::{{Anonymous, Error, ErrorKind, HasStatus, Maybe, Media, RetryPolicy}};\n    \
                 pub use openapi_client_runtime::{{TokenError, TokenProvider}};\n}}"
            );
            all
        })
    }

    pub(super) fn write_bindings_crate(&self) {
        let prefix = &self.prefix;
        let dependencies = [
            "openapi-conformance",
            "openapi-judge",
            "axum",
            "bytes",
            "http",
            "jiff",
            "serde",
            "serde_json",
            "tower-service",
        ]
        .map(|name| format!("{name}.workspace = true\n"))
        .concat();
        // With all features, so that the compiler reads everything that is generated.
        let sides = format!(
            "{prefix}-client = {{ path = \"../client\", features = {:?} }}\n{prefix}-server = {{ path = \"../server\" }}\n",
            super::CLIENT_FEATURES
        );
        let manifest = format!(
            "[package]\nname = \"{prefix}-bindings\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\
             [dependencies]\n{dependencies}{sides}\n[lints.rust]\nwarnings = \"allow\"\n"
        );
        std::fs::write(self.root.join("bindings/Cargo.toml"), manifest).unwrap();
        let modules = self
            .bound
            .iter()
            .map(|Bound { name, stub, .. }| {
                format!("pub mod {name} {{\n    pub mod bindings;\n    pub mod stub {{{stub}}}\n}}\n")
            })
            .collect::<String>();
        let source = self.root.join("bindings/src");
        let suites = self.bound.iter().filter_map(|bound| {
            let document = bound.document.as_ref()?.display().to_string();
            let name = &bound.name;
            Some(format!(
                "        \"{name}\" => openapi_conformance::Suite::<{name}::bindings::Bindings>::new({document:?}).main(),\n"
            ))
        });
        let suites: String = suites.collect();
        if suites.is_empty() {
            std::fs::write(source.join("lib.rs"), modules).unwrap();
            return;
        }
        let main = format!(
            "{modules}\n{SAMPLE}\nfn main() -> std::process::ExitCode {{\n    \
             match std::env::var({SELECTED:?}).unwrap_or_default().as_str() {{\n{suites}        \
             other => panic!(\"there is no document {{other:?}}\"),\n    }}\n}}\n"
        );
        std::fs::write(source.join("main.rs"), main).unwrap();
    }

    /// Builds the program that runs the suites.
    ///
    /// # Errors
    /// The errors of the compiler, one a line, each with the file.
    pub(crate) fn build_suites(&self) -> Result<Suites, String> {
        self.write_manifests();
        let package = format!("{}-bindings", self.prefix);
        let build = [
            "build",
            "--quiet",
            "--offline",
            "--keep-going",
            "--message-format",
            "short",
        ];
        let output = self
            .command()
            .args(build)
            .args(["--package", &package])
            .output()
            .unwrap();
        match output.status.success() {
            true => Ok(Suites {
                program: super::target_folder().join("debug").join(&package),
            }),
            false => Err(String::from_utf8_lossy(&output.stderr).into_owned()),
        }
    }
}

/// The program that runs the suites.
pub(crate) struct Suites {
    program: PathBuf,
}

/// How a suite ends.
pub(crate) enum SuiteResult {
    Passed,
    /// Cases failed, or the suite could not run; with what it printed.
    Failed(String),
    /// It was still running at the end of the time limit.
    TimedOut,
}

impl Suites {
    /// Runs the suite of a document for at most `limit`.
    pub(crate) fn run(&self, module: &str, arguments: &[&str], limit: Duration) -> SuiteResult {
        let mut child = Command::new(&self.program)
            .args(arguments)
            .env(SELECTED, module)
            .current_dir(Path::new(env!("CARGO_TARGET_TMPDIR")))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let (sender, printed) = mpsc::channel();
        let streams: [Box<dyn Read + Send>; 2] = [
            Box::new(child.stdout.take().unwrap()),
            Box::new(child.stderr.take().unwrap()),
        ];
        for mut stream in streams {
            let sender = sender.clone();
            thread::spawn(move || {
                let mut bytes = Vec::new();
                let _ = stream.read_to_end(&mut bytes);
                let _ = sender.send(String::from_utf8_lossy(&bytes).into_owned());
            });
        }
        let texts: Vec<String> = (0..2).map_while(|_| printed.recv_timeout(limit).ok()).collect();
        if texts.len() < 2 {
            let _ = child.kill();
            let _ = child.wait();
            return SuiteResult::TimedOut;
        }
        match child.wait().unwrap().success() {
            true => SuiteResult::Passed,
            false => SuiteResult::Failed(texts.concat()),
        }
    }
}
