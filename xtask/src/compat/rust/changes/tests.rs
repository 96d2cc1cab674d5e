//! Rustdoc writes the interfaces of two versions of a tiny crate, which are compared.

#![allow(clippy::unwrap_used, reason = "a failing test panics")]

use super::super::public_api::{self, PublicApi};
use super::{ApiChange, changes};
use openapi_compat::Class;
use std::fs;
use std::process::Command;
use tempfile::TempDir;

const BASE: &str = r"
    pub struct Plain { pub first: u8 }
    #[non_exhaustive] pub struct Open { pub first: u8 }
    pub struct Opaque { pub first: u8, hidden: u8 }
    pub enum Closed { A }
    #[non_exhaustive] pub enum Extensible { A }
    pub trait Service { fn call(&self); fn log(&self) {} }
    pub struct Gone { pub first: u8 }
    impl Gone { pub fn method(&self) {} }
    impl Clone for Gone { fn clone(&self) -> Self { Gone { first: 0 } } }
    pub fn renamed_parameter(first: u8) {}
    pub fn retyped(first: u8) -> u8 { first }
    pub enum Loosened { A }
    pub struct Tightened;
";

const NEW: &str = r"
    pub struct Plain { pub first: u8, pub second: u8 }
    #[non_exhaustive] pub struct Open { pub first: u8, pub second: u8 }
    pub struct Opaque { pub first: u8, pub second: u8, hidden: u8 }
    pub enum Closed { A, B }
    #[non_exhaustive] pub enum Extensible { A, B }
    pub trait Service { fn call(&self); fn log(&self); fn required(&self); fn provided(&self) {} }
    pub fn renamed_parameter(other: u8) {}
    pub fn retyped(first: u16) -> u8 { 0 }
    pub enum Loosened { A }
    #[non_exhaustive] pub struct Tightened;
    pub struct Further { pub first: u8 }
";

fn api(folder: &TempDir, source: &str) -> PublicApi {
    let file = folder.path().join("tiny.rs");
    fs::write(&file, source).unwrap();
    let output = Command::new("rustdoc")
        .arg(&file)
        .args(["--crate-name", "tiny", "--crate-type", "lib", "--edition", "2024"])
        .args([
            "-Z",
            "unstable-options",
            "--output-format",
            "json",
            "--cap-lints",
            "allow",
        ])
        .arg("--out-dir")
        .arg(folder.path())
        .env("RUSTC_BOOTSTRAP", "1")
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let api = public_api::read(&folder.path().join("tiny.json"));
    api.map_err(|failure| failure.to_string()).unwrap()
}

#[test]
fn each_difference_gets_the_class_that_code_outside_needs() {
    let folder = TempDir::new().unwrap();
    let (base, new) = (api(&folder, BASE), api(&folder, NEW));
    assert_eq!(changes(&base, &base), []);
    let found = changes(&base, &new);
    let expected = [
        (Class::Breaking, "+ pub tiny::Plain::second: u8", 0),
        (Class::Compatible, "+ pub tiny::Open::second: u8", 0),
        (Class::Compatible, "+ pub tiny::Opaque::second: u8", 0),
        (Class::Breaking, "+ pub tiny::Closed::B", 0),
        (Class::Compatible, "+ pub tiny::Extensible::B", 0),
        (Class::Breaking, "pub fn tiny::Service::log(&self)", 0),
        (Class::Breaking, "+ pub fn tiny::Service::required(&self)", 0),
        (Class::Compatible, "+ pub fn tiny::Service::provided(&self)", 0),
        (
            Class::Breaking,
            "- pub fn tiny::retyped(u8) -> u8 + pub fn tiny::retyped(u16) -> u8",
            0,
        ),
        (
            Class::Breaking,
            "- pub struct tiny::Tightened + #[non_exhaustive] pub struct tiny::Tightened",
            0,
        ),
    ];
    for (class, text, contents) in expected {
        let is_it = |change: &&ApiChange| change.text == text;
        let change = found.iter().find(is_it);
        assert_eq!(
            change.map(|change| (change.class, change.contents)),
            Some((class, contents)),
            "{text}: {found:#?}"
        );
    }
    // The field, the method and the implementations of traits, automatic ones too.
    let gone = found
        .iter()
        .find(|change| change.text == "- pub struct tiny::Gone")
        .unwrap();
    assert!(gone.contents > 3 && gone.class == Class::Breaking, "{gone:?}");
    let further = found
        .iter()
        .find(|change| change.text == "+ pub struct tiny::Further")
        .unwrap();
    assert_eq!(further.class, Class::Compatible);
    assert_eq!(found.len(), expected.len() + 2, "{found:#?}");
}
