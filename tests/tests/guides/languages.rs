//! Checks blocks that are not commands.

use crate::copy::programs;
use crate::page::{Block, Page, root};
use std::fs;
use std::process::Command;

/// Returns the file that makes doctests of a page, and the expression in it that includes the page.
fn doctests_of(page: &str) -> (String, String) {
    match page
        .strip_prefix("crates/")
        .and_then(|path| path.strip_suffix("/README.md"))
    {
        Some(name) => (
            format!("crates/{name}/src/lib.rs"),
            "include_str!(\"../README.md\")".to_owned(),
        ),
        None => (
            "tests/src/lib.rs".to_owned(),
            format!("include_str!(\"../../{page}\")"),
        ),
    }
}

/// Checks that a block of Rust is a doctest. If its first line names the file of an example, it must also be a part of that
/// file, which a command of the page runs.
pub(crate) fn rust(page: &Page, block: &Block) -> Option<String> {
    let at = page.at(block);
    let (library, include) = doctests_of(&page.path);
    let text = fs::read_to_string(root().join(&library)).unwrap_or_default();
    if !text.contains(&include) {
        return Some(format!(
            "{at}: not a doctest: {library} does not contain {include}"
        ));
    }
    if block.has("ignore") || block.has("text") {
        return Some(format!("{at}: rustdoc does not compile it"));
    }
    let (first, rest) = block.text.split_once('\n')?;
    let example = first
        .strip_prefix("// ")
        .filter(|path| path.contains("/examples/"))?;
    let code = fs::read_to_string(root().join(example)).unwrap_or_default();
    let is_part = code.contains(rest.trim());
    (!is_part).then(|| format!("{at}: is not a part of {example}"))
}

/// Checks that a block of YAML is a part of the contract, at any indentation.
pub(crate) fn yaml(at: &str, text: &str) -> Option<String> {
    let contract = fs::read_to_string(root().join("openapi.yaml")).unwrap();
    let lines: Vec<&str> = contract.lines().collect();
    let part: Vec<&str> = text.lines().collect();
    let is_part = lines.windows(part.len()).any(|lines| {
        let indent = lines[0].len() - lines[0].trim_start().len();
        let bare = lines.iter().map(|line| line.get(indent..).unwrap_or_default());
        bare.eq(part.iter().copied())
    });
    (!is_part).then(|| format!("{at}: is not a part of openapi.yaml"))
}

/// Checks that cargo finds each package and feature of a block of TOML, a part of a manifest beside the clone.
///
/// Only packages for this platform are resolved, because building this test fetches no others.
pub(crate) fn toml(at: &str, text: &str) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    let package = match text.contains("[package]\n") {
        true => "",
        false => "[package]\nname = \"yours\"\nedition = \"2024\"\n\n",
    };
    let text = text.replace(
        "path = \"../account-contract/",
        &format!("path = \"{}/", root().display()),
    );
    fs::create_dir(folder.path().join("src")).unwrap();
    fs::write(folder.path().join("src/main.rs"), "fn main() {}\n").unwrap();
    fs::write(folder.path().join("Cargo.toml"), format!("{package}{text}\n")).unwrap();
    fs::copy(root().join("Cargo.lock"), folder.path().join("Cargo.lock")).unwrap();
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--format-version", "1", "--offline"])
        .args(["--filter-platform", &host()])
        .current_dir(folder.path())
        .output()
        .unwrap();
    let stderr = String::from_utf8_lossy(&output.stderr);
    (!output.status.success()).then(|| format!("{at}: {stderr}"))
}

/// Returns the target triple of the toolchain.
fn host() -> String {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).arg("-vV").output().unwrap();
    let version = String::from_utf8(output.stdout).unwrap();
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    host.unwrap_or_else(|| panic!("`rustc -vV` prints no host:\n{version}"))
        .to_owned()
}

/// Checks that a block of JSON can be parsed. If it configures an assistant, the command must accept the arguments.
pub(crate) fn json(at: &str, text: &str) -> Option<String> {
    let document: serde_json::Value = match serde_json::from_str(text) {
        Ok(document) => document,
        Err(error) => return Some(format!("{at}: {error}")),
    };
    let servers = document["mcpServers"].as_object().into_iter().flatten();
    for (_, server) in servers {
        let arguments = server["args"].as_array().into_iter().flatten();
        let output = Command::new(programs().join(server["command"].as_str().unwrap()))
            .args(arguments.map(|argument| argument.as_str().unwrap()))
            .arg("--help")
            .output()
            .unwrap();
        if !output.status.success() {
            return Some(format!("{at}: {}", String::from_utf8_lossy(&output.stderr)));
        }
    }
    None
}
