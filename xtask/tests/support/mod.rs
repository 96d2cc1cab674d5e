//! Access to the repository, its files, and the tested program.
#![allow(dead_code, reason = "each test program uses a part of this")]

pub(crate) mod edited_contract;
pub(crate) mod seeded_edits;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::SystemTime;

/// The folders that contain only generated files.
pub(crate) const GENERATED: [&str; 3] = [
    "crates/account-client/src/generated",
    "crates/account-server/src/generated",
    "tests/src/generated",
];

/// Returns the repository's root.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .to_path_buf()
}

/// Returns every file of the repository, relative to its root: tracked and untracked files that git does not ignore, or,
/// without git, all files that are not build artifacts.
pub(crate) fn repository_files() -> Vec<String> {
    let listed = Command::new("git")
        .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .current_dir(root())
        .output();
    let mut files: Vec<String> = match listed {
        Ok(output) if output.status.success() && !output.stdout.is_empty() => {
            let names = String::from_utf8(output.stdout).unwrap();
            names.split_terminator('\0').map(str::to_owned).collect()
        }
        _ => walk(&root()),
    };
    files.retain(|file| root().join(file).is_file());
    files.sort();
    assert!(files.len() > 20, "too few files to be the repository: {files:?}");
    files
}

fn walk(root: &Path) -> Vec<String> {
    snapshot(root)
        .into_keys()
        .filter(|file| {
            ![".git/", "target/", ".regenerate/"]
                .iter()
                .any(|top| file.starts_with(top))
        })
        .collect()
}

/// Reads a file of the repository; `None` if it is not text.
pub(crate) fn text_of(file: &str) -> Option<String> {
    fs::read_to_string(root().join(file)).ok()
}

/// Returns every file below a folder, with its contents and modification time.
pub(crate) fn snapshot(folder: &Path) -> BTreeMap<String, (Vec<u8>, SystemTime)> {
    let mut files = BTreeMap::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                if !path.ends_with("target") && !path.ends_with(".git") {
                    open.push(path);
                }
            } else if let (Ok(bytes), Ok(data)) = (fs::read(&path), fs::metadata(&path)) {
                let name = path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
                files.insert(name, (bytes, data.modified().unwrap()));
            }
        }
    }
    files
}

/// Runs git in a folder, as an author whose commits are not signed.
pub(crate) fn git(folder: &Path, arguments: &[&str]) {
    let author = ["-c", "user.name=test", "-c", "user.email=test@example.com"];
    let mut git = Command::new("git");
    git.args(author)
        .args(["-c", "commit.gpgsign=false"])
        .args(arguments);
    let output = git.current_dir(folder).output().unwrap();
    assert!(output.status.success(), "{}", printed(&output));
}

/// Runs `xtask regenerate` on the copy in `root`.
pub(crate) fn regenerate(root: &Path, flags: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_xtask"))
        .arg("regenerate")
        .args(flags)
        .arg("--root")
        .arg(root)
        .output()
        .unwrap()
}

/// Returns the output of a program, both streams.
pub(crate) fn printed(output: &Output) -> String {
    let out = String::from_utf8_lossy(&output.stdout);
    let err = String::from_utf8_lossy(&output.stderr);
    format!("{out}{err}")
}

/// Replaces the first occurrence of a text in the contract of a copy.
pub(crate) fn edit(copy: &Path, from: &str, to: &str) {
    let path = copy.join("openapi.yaml");
    let text = fs::read_to_string(&path).unwrap();
    assert!(
        text.contains(from),
        "openapi.yaml no longer contains {from:?}; adapt this test"
    );
    fs::write(path, text.replacen(from, to, 1)).unwrap();
}
