//! Clients of the feature documents compile, and pass `client/wire.rs` and `client/secrets.rs`.
//!
//! They are built in a separate package in the target folder, with the dependency versions and profiles of this
//! workspace, so that generated test code is not committed and build artifacts are shared.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod support;

use openapi_codegen::client::{Options, emit};
use openapi_codegen::load;
use openapi_codegen::output::Origin;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};

const DEPENDENCIES: [&str; 8] = [
    "bytes",
    "jiff",
    "progenitor-client",
    "reqwest",
    "schemars",
    "serde",
    "serde_json",
    "tokio",
];

/// The compiler error names the missing credentials and how to pass them.
#[test]
fn a_protected_operation_without_credentials_is_rejected_with_a_helpful_error() {
    let output = cargo(&["test", "--no-run", "--test", "without_credentials"]);
    assert!(!output.status.success());
    let text = String::from_utf8_lossy(&output.stderr);
    assert_eq!(text.matches("error[E").count(), 1, "{text}");
    for words in [
        "error[E0277]: `Anonymous` does not authorize operations that require Token",
        "this client has no such credentials",
        "note: build the client with `Client::new(base_url, credentials)`, where credentials are Token",
    ] {
        assert!(text.contains(words), "{words:?} is not in:\n{text}");
    }
}

/// Code generated for another version of the run-time crate.
#[test]
fn another_version_of_the_runtime_is_one_unresolved_import() {
    let output = cargo(&["test", "--no-run", "--test", "another_version"]);
    assert!(!output.status.success());
    let text = String::from_utf8_lossy(&output.stderr);
    assert!(
        text.contains("error[E0432]: unresolved import `openapi_client_runtime::private::v0`"),
        "{text}"
    );
    assert_eq!(text.matches("error[E").count(), 1, "{text}");
}

#[test]
fn clients_of_every_feature_document_compile_and_pass_their_tests() {
    let output = cargo(&["test", "--test", "wire", "--test", "secrets"]);
    let text =
        String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{text}");
}

/// Runs cargo in the package.
fn cargo(arguments: &[&str]) -> Output {
    support::cargo()
        .args(arguments)
        .args(["--offline", "--quiet"])
        .current_dir(&*PACKAGE)
        .env(
            "CARGO_TARGET_DIR",
            Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap(),
        )
        .output()
        .unwrap()
}

/// The name of the package.
const NAME: &str = "generated-clients";

/// The package, written once for all tests.
static PACKAGE: LazyLock<PathBuf> = LazyLock::new(|| {
    let manifest_folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let package = Path::new(env!("CARGO_TARGET_TMPDIR")).join(NAME);
    let tests = package.join("tests");
    write(&package.join("src/lib.rs"), "");
    write(
        &package.join("Cargo.toml"),
        &manifest(&read(&manifest_folder.join("../../Cargo.toml")), &package),
    );
    support::shared_features::write(&package, NAME);
    write(
        &package.join("Cargo.lock"),
        &read(&manifest_folder.join("../../Cargo.lock")),
    );
    for test in [
        "wire.rs",
        "secrets.rs",
        "without_credentials.rs",
        "another_version.rs",
    ] {
        write(
            &tests.join(test),
            &read(&manifest_folder.join("tests/client").join(test)),
        );
    }
    for part in [
        "parameter_styles",
        "bodies",
        "contents",
        "unions",
        "reserved_names",
        "json_schemas",
        "catalogue_calls",
        "expectations",
        "fakes",
        "views",
        "queries",
        "inheritance",
        "intersections",
        "open_responses",
        "exact_values",
        "defaults",
    ] {
        let part = format!("wire/{part}.rs");
        write(
            &tests.join(&part),
            &read(&manifest_folder.join("tests/client").join(&part)),
        );
    }
    let loopback = manifest_folder.join("../account-client/tests/loopback/mod.rs");
    write(&tests.join("loopback/mod.rs"), &read(&loopback));
    let mut examples = vec!["//! The documentation examples of each operation.\n".to_owned()];
    for name in [
        "choices",
        "composition",
        "contents",
        "defaults",
        "directions",
        "exact_values",
        "inheritance",
        "intersections",
        "media_types",
        "names",
        "open",
        "parameters",
        "queries",
        "schemas",
        "secrets",
        "values",
        "views",
    ] {
        let document = read(&manifest_folder.join(format!("tests/features/{name}.yaml")));
        let api = load(name, &document).unwrap();
        let root = "client::Client, operations, security::*, types";
        // Only the documents of `wire.rs`.
        if name != "secrets" {
            examples.push(format!(
                "mod {name} {{ pub use crate::{name}::{{{root}}}; pub use openapi_client_runtime::Maybe; }}\n"
            ));
        }
        let before = examples.len();
        for file in emit(&api, &options(name)).unwrap() {
            examples.extend(examples_in(&file.contents));
            if name == "secrets" {
                let other = file.contents.replace("private::v1", "private::v0");
                write(&tests.join("another_version").join(&file.path), &other);
            }
            write(&tests.join(name).join(file.path), &file.contents);
        }
        let found = examples.len() - before;
        let expected = !api.operations.is_empty() && name != "secrets";
        assert_eq!(found > 0, expected, "{name} has {found} examples");
        // All but the one that is too long.
        if name == "values" {
            assert_eq!(found, api.operations.len() - 1);
        }
    }
    write(&tests.join("wire/examples.rs"), &examples.concat());
    package
});

fn options(name: &str) -> Options {
    Options {
        origin: Origin {
            document: format!("{name}.yaml"),
            command: "a test".to_owned(),
        },
        http_client_builder: (name == "secrets").then(|| "crate::counting_builder".to_owned()),
        catalogue_feature: None,
        mock_feature: None,
        schemars_feature: Some("schemars".to_owned()),
        fixtures_feature: Some("fixtures".to_owned()),
        fakes_feature: Some("fakes".to_owned()),
        examples_for: (name != "secrets").then(|| format!("crate::examples::{name}")),
    }
}

/// Returns the documentation examples of a file, each as a module.
fn examples_in(generated: &str) -> Vec<String> {
    let code = |example: &str| {
        let lines = example
            .lines()
            .map(|line| line.trim_start().trim_start_matches("///"));
        let lines = lines.map(|line| line.strip_prefix(' ').unwrap_or(line));
        let lines = lines.map(|line| line.strip_prefix("# ").unwrap_or(line));
        lines.collect::<Vec<_>>().join("\n")
    };
    let examples = generated.split("/// ```no_run\n").skip(1);
    let examples = examples.filter_map(|rest| rest.split_once("/// ```\n"));
    examples
        .map(|(example, _)| {
            static NUMBER: AtomicUsize = AtomicUsize::new(0);
            let number = NUMBER.fetch_add(1, Ordering::Relaxed);
            format!(
                "mod example{number} {{\n{}\n}}\n",
                code(example).replace("async fn", "pub async fn")
            )
        })
        .collect()
}

/// Returns the manifest of the package, with the dependencies and profiles of the workspace.
fn manifest(workspace: &str, package: &Path) -> String {
    let dependencies = section(workspace, "[workspace.dependencies]");
    let lines = |names: &[&str]| -> String {
        let wanted = |line: &&str| names.iter().any(|name| line.starts_with(&format!("{name} =")));
        let found: Vec<&str> = dependencies.lines().filter(wanted).collect();
        assert_eq!(found.len(), names.len(), "{found:?}");
        found.join("\n")
    };
    format!(
        "[package]\nname = \"{NAME}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
         [features]\ndefault = [\"fakes\", \"fixtures\", \"schemars\"]\nfakes = []\nfixtures = []\nschemars = []\n\n[dependencies]\n{}\n{}openapi-client-runtime = {{ path = {:?}, features = [\"mock\", \"rustls\", \"schemars\"] }}\n\n[profile.dev]\ndebug = false\n[profile.dev.package]\n{}",
        lines(&DEPENDENCIES),
        support::shared_features::dependency(package, NAME),
        Path::new(env!("CARGO_MANIFEST_DIR")).with_file_name("openapi-client-runtime"),
        section(workspace, "[profile.dev.package]"),
    )
}

/// Returns the lines of a section of a manifest.
fn section<'m>(manifest: &'m str, header: &str) -> &'m str {
    let (_, rest) = manifest.split_once(&format!("{header}\n")).unwrap();
    rest.split_once("\n[").map_or(rest, |(section, _)| section)
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap()
}

/// Writes a file whose text differs, so that cargo rebuilds only what changed.
fn write(path: &PathBuf, text: &str) {
    if fs::read_to_string(path).is_ok_and(|old| old == text) {
        return;
    }
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}
