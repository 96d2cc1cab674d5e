//! Layers within `openapi-judge`: what serves uses what judges, and never the other way round.

use crate::support::{repository_files, text_of};

const SOURCE: &str = "crates/openapi-judge/src/";

/// What only serving needs; all of it is behind the feature `serve`.
const SERVING: [&str; 7] = [
    "serve::",
    "crate::mock",
    "crate::proxy",
    "clap::",
    "hyper::",
    "rustls",
    "tokio",
];

/// The contract and what reads messages know nothing of verdicts either.
const JUDGING: [&str; 3] = ["crate::exchange", "crate::judge", "crate::layer"];

fn sources(choose: impl Fn(&str) -> bool) -> Vec<(String, String)> {
    let files = repository_files().into_iter();
    let chosen = files.filter(|file| file.strip_prefix(SOURCE).is_some_and(&choose));
    let read: Vec<_> = chosen
        .map(|file| {
            let text = text_of(&file).unwrap();
            (file, text)
        })
        .collect();
    assert!(!read.is_empty(), "no source file was found below {SOURCE}");
    read
}

fn assert_free_of(sources: &[(String, String)], words: &[&str]) {
    for (file, text) in sources {
        // A module may link to what uses it in its documentation.
        let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        for line in code {
            let used = words.iter().find(|word| line.contains(**word));
            assert_eq!(used, None, "{file}: {line}");
        }
    }
}

#[test]
fn the_judging_modules_use_nothing_that_serves() {
    let serves = |file: &str| ["main.rs", "lib.rs", "serve.rs"].contains(&file) || file.starts_with("serve/");
    assert_free_of(&sources(|file| !serves(file)), &SERVING);
}

#[test]
fn the_contract_and_the_messages_are_read_without_the_judge() {
    let folders = ["document", "style"];
    let files = ["media_type.rs", "message.rs", "percent.rs", "route.rs", "text.rs"];
    let reads = |file: &str| files.contains(&file) || folders.iter().any(|folder| file.starts_with(folder));
    assert_free_of(&sources(reads), &JUDGING);
}
