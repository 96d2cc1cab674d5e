//! The conformance suite passes for a document with parameters, headers, forms and media types of every kind, for one whose
//! responses a newer server extends, and for random documents: the client drives the server with values that are difficult
//! to serialize, each side alone reads what the other must write, and the document that the server emits means the same.
//! The client is compiled with all its features, and its fixtures are the examples of the document.
//!
//! Variables of the environment:
//! - `OPENAPI_EXCHANGE` names other documents to try instead: files, or folders of them, separated by colons.
//! - `OPENAPI_EXCHANGE_LENIENT` accepts invalid examples and ignored fields in them, as `LoadOptions` describes.
//! - `OPENAPI_RANDOM_SEED` is the seed of the first random document, and `OPENAPI_RANDOM_DOCUMENTS` their number.
//! - `OPENAPI_RANDOM_SHRINK` is the time in seconds for which the first random document that fails is shrunk, by default
//!   600.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends where it fails")]
#![allow(clippy::print_stdout, reason = "prints the seeds and the failed documents")]

#[path = "exchange/batch.rs"]
mod batch;
#[path = "exchange/constructs.rs"]
mod constructs;
#[path = "exchange/edits.rs"]
mod edits;
mod random;
#[path = "exchange/shrink.rs"]
mod shrink;
mod support;
#[path = "exchange/yaml.rs"]
mod yaml;

use batch::{Document, Failure};
use openapi_codegen::load;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How many documents are compiled at once, so that the compiler needs little memory.
const BATCH: usize = 32;

#[test]
fn client_server_and_document_agree() {
    let documents = match std::env::var_os("OPENAPI_EXCHANGE") {
        Some(paths) => std::env::split_paths(&paths)
            .flat_map(|path| files(&path))
            .map(|path| Document {
                is_lenient: std::env::var_os("OPENAPI_EXCHANGE_LENIENT").is_some(),
                ..Document::read(&path)
            })
            .collect(),
        None => {
            let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
            let files = [
                "exchange/document.yaml",
                "exchange/forms.yaml",
                "exchange/responses.yaml",
                "exchange/routes.yaml",
                "exchange/unions.yaml",
                "features/open.yaml",
                "features/directions.yaml",
            ]
            .map(|file| tests.join(file));
            let mut documents = files.map(|path| Document::read(&path)).to_vec();
            documents.extend(random_documents());
            documents
        }
    };
    let mut failures = Vec::new();
    for batch in documents.chunks(BATCH) {
        let failed = batch::run("exchange", batch).into_iter();
        failures.extend(failed.map(|failed| (batch[failed.index].clone(), failed.failure)));
    }
    let (refused, failed): (Vec<_>, Vec<_>) = failures
        .into_iter()
        .partition(|(document, failure)| document.is_random && matches!(failure, Failure::Refused(_)));
    for (document, failure) in refused.iter().chain(&failed) {
        println!("\n{}: {failure}", document.name);
        if document.is_random {
            let document_as_json: Value = serde_json::from_str(&document.text).unwrap();
            report(&document.name, &yaml::print(&document_as_json));
        }
    }
    println!(
        "{} of {} documents are refused, {} fail",
        refused.len(),
        documents.len(),
        failed.len()
    );
    let first = failed.iter().find(|(document, _)| document.is_random);
    if let Some((document, failure)) = first {
        let limit = Duration::from_secs(number("OPENAPI_RANDOM_SHRINK").unwrap_or(600));
        println!("\nshrinking {} for at most {} s", document.name, limit.as_secs());
        let json = serde_json::from_str(&document.text).unwrap();
        let (smallest, failure) = shrink::shrink(&json, failure, limit);
        let text = yaml::print(&smallest);
        println!("\n{}, shrunk: {failure}\n{text}", document.name);
        report(&format!("{} shrunk", document.name), &text);
    }
    let names: Vec<&str> = failed
        .iter()
        .map(|(document, _)| document.name.as_str())
        .collect();
    assert!(names.is_empty(), "these documents fail: {}", names.join(", "));
    assert!(
        refused.len() * 20 <= documents.len(),
        "{} documents are refused",
        refused.len()
    );
}

/// Returns the random documents, and prints their seeds.
fn random_documents() -> impl Iterator<Item = Document> {
    let seed = number("OPENAPI_RANDOM_SEED").unwrap_or(1);
    let count = number("OPENAPI_RANDOM_DOCUMENTS").unwrap_or(20);
    println!("random documents of the seeds {seed} to {}", seed + count - 1);
    (seed..seed + count).map(|seed| Document {
        name: format!("random document {seed}"),
        text: random::document(seed).to_string(),
        is_random: true,
        is_lenient: false,
    })
}

/// Writes a document to a file, and prints the command that runs its suite.
fn report(name: &str, text: &str) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("failures");
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join(format!("{}.yaml", name.replace(' ', "-")));
    std::fs::write(&file, text).unwrap();
    println!(
        "to repeat: OPENAPI_EXCHANGE={} cargo test --test exchange -- --nocapture",
        file.display()
    );
}

#[test]
fn random_documents_contain_every_construct_and_are_rarely_refused() {
    let (mut refused, mut missing, mut defaults) = (0, constructs::all(), 0);
    for seed in 0..300 {
        let document = random::document(seed);
        defaults += defaults_in(&document);
        let text = document.to_string();
        missing.retain(|construct| !construct.is_in(&document, &text));
        if let Err(errors) = load(&format!("random document {seed}"), &text) {
            println!("{errors}");
            refused += 1;
        }
    }
    assert!(refused < 15, "{refused} of 300 random documents are refused");
    let missing: Vec<&str> = missing.iter().map(constructs::Construct::name).collect();
    assert!(missing.is_empty(), "no random document has {missing:?}");
    assert!(defaults > 100, "the random documents have {defaults} defaults");
}

/// Returns how many schemas with a type have a default. A response may be called `default`, too, and so may a property.
fn defaults_in(value: &Value) -> usize {
    match value {
        Value::Object(members) => {
            let is_schema = members.get("type").is_some_and(Value::is_string);
            let own = usize::from(is_schema && members.contains_key("default"));
            own + members.values().map(defaults_in).sum::<usize>()
        }
        Value::Array(items) => items.iter().map(defaults_in).sum(),
        _ => 0,
    }
}

#[test]
fn a_document_that_is_printed_as_yaml_is_read_as_the_same() {
    let mut accepted = 0;
    for seed in 0..100 {
        let document = random::document(seed);
        let yaml = yaml::print(&document);
        let json = load("document", &document.to_string());
        let read = load("document", &yaml).map(|api| serde_json::from_str::<Value>(&api.json).unwrap());
        assert_eq!(json.is_ok(), read.is_ok(), "{yaml}");
        if let Ok(read) = read {
            assert_eq!(read, document, "{yaml}");
            accepted += 1;
        }
    }
    assert!(accepted > 80, "{accepted} documents are accepted");
}

/// Returns the value of a variable of the environment.
fn number(variable: &str) -> Option<u64> {
    let value = std::env::var(variable).ok()?;
    Some(
        value
            .parse()
            .unwrap_or_else(|_| panic!("{variable} is not a number: {value:?}")),
    )
}

/// Returns the documents of a folder, or the file itself.
fn files(path: &Path) -> Vec<PathBuf> {
    if !path.is_dir() {
        return vec![path.to_owned()];
    }
    let entries = std::fs::read_dir(path)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let is_document = |path: &PathBuf| {
        let extension = path.extension().and_then(|extension| extension.to_str());
        matches!(extension, Some("yaml" | "yml" | "json"))
    };
    let mut files: Vec<PathBuf> = entries.filter(is_document).collect();
    files.sort();
    files
}
