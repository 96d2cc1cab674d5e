//! Layers within `openapi-judge`: the serving modules use the judging modules, never the reverse.

use crate::support::{repository_files, text_of};

const SOURCE: &str = "crates/openapi-judge/src/";

/// The serving modules, which are behind the feature `serve`.
const SERVING: [&str; 7] = [
    "serve::",
    "crate::mock",
    "crate::proxy",
    "clap::",
    "hyper::",
    "rustls",
    "tokio",
];

/// The judging modules, which the modules that read the contract and messages must not use.
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
        // Documentation may link to dependent modules.
        let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        for line in code {
            let used = words.iter().find(|word| line.contains(**word));
            assert_eq!(used, None, "{file}: {line}");
        }
    }
}

#[test]
fn judging_modules_do_not_use_serving_modules() {
    let serves = |file: &str| ["main.rs", "lib.rs", "serve.rs"].contains(&file) || file.starts_with("serve/");
    assert_free_of(&sources(|file| !serves(file)), &SERVING);
}

#[test]
fn modules_that_read_do_not_use_judging_modules() {
    let folders = ["document", "style"];
    let files = [
        "media_type.rs",
        "message.rs",
        "percent.rs",
        "replay_body.rs",
        "route.rs",
        "text.rs",
    ];
    let reads = |file: &str| files.contains(&file) || folders.iter().any(|folder| file.starts_with(folder));
    assert_free_of(&sources(reads), &JUDGING);
}
