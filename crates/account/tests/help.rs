//! The help texts.

#![allow(clippy::unwrap_used, reason = "a failing test panics")]

use std::process::Command;

fn help(arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_account"));
    let output = command
        .args(arguments)
        .env("COLUMNS", "80")
        .env("ACCOUNT_URL", "https://secret.example")
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn help_contains_the_descriptions_of_the_contract() {
    let text = help(&["patch", "--help"]);
    for words in [
        "Update account info",
        "merge patch (RFC 7396)",
        "--settings-currency",
        "an ISO 4217 code",
        "/v1/account",
    ] {
        assert!(text.contains(words), "{words:?} is not in {text}");
    }
    assert!(!text.contains("secret.example"));
}

#[test]
fn passwords_are_not_arguments() {
    let text = help(&["password", "--help"]);
    assert!(text.contains("--password-stdin"), "{text}");
    for flag in ["--password ", "--current-password", "--password-confirmation"] {
        assert!(!text.contains(flag), "{flag} is in {text}");
    }
}

#[test]
fn help_fits_80_columns() {
    for command in [
        &["--help"][..],
        &["help"],
        &["patch", "--help"],
        &["tokens", "create", "-h"],
        &["call", "--help"],
        &["mcp", "--help"],
    ] {
        for line in help(command).lines() {
            assert!(line.chars().count() <= 80, "{command:?}: {line}");
        }
    }
}
