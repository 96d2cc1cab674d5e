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
    pub struct Sealed { pub first: u8 }
    pub struct Bare;
    pub enum Braced { A, B }
    pub trait Dynamic { fn generic(&self) where Self: Sized {} }
    pub struct Generic<T> { pub first: T }
    impl<T> Generic<T> { pub fn kept(&self) {} pub fn lost(&self) {} }
    pub struct Wrapper<T> { pub first: T }
    impl<T> Wrapper<T> { pub fn method(&self) {} }
    pub use std::fmt::Error as Failure;
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
    pub struct Sealed { pub first: u8, hidden: u8 }
    pub struct Bare {}
    pub enum Braced { A {}, B }
    pub trait Dynamic { fn generic(&self) where Self: Sized {} fn of<T>(&self, of: T) {} }
    pub struct Generic<T> { pub first: T }
    impl<T> Generic<T> { pub fn kept(&self) {} }
    pub use std::io::Error as Failure;
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
        (Class::Breaking, "pub struct tiny::Sealed", 0),
        (Class::Breaking, "pub struct tiny::Bare", 0),
        (Class::Breaking, "pub tiny::Braced::A", 0),
        (Class::Breaking, "pub trait tiny::Dynamic", 0),
        (Class::Compatible, "+ pub fn tiny::Dynamic::of<T>(&self, T)", 0),
        (Class::Breaking, "- pub fn tiny::Generic<T>::lost(&self)", 0),
        (
            Class::Breaking,
            "- pub use tiny::Failure = std::fmt::Error + pub use tiny::Failure = std::io::Error",
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
    for text in ["- pub struct tiny::Gone", "- pub struct tiny::Wrapper<T>"] {
        let gone = found.iter().find(|change| change.text == text);
        let gone = gone.unwrap_or_else(|| unreachable!("{text}: {found:#?}"));
        assert!(gone.contents > 3 && gone.class == Class::Breaking, "{gone:?}");
    }
    let further = found
        .iter()
        .find(|change| change.text == "+ pub struct tiny::Further")
        .unwrap();
    assert_eq!(further.class, Class::Compatible);
    assert_eq!(found.len(), expected.len() + 3, "{found:#?}");
}

#[test]
fn of_a_crate_that_another_exports_only_the_exported_paths_count() {
    let folder = TempDir::new().unwrap();
    let source = "
        pub use std::fmt::Error;
        pub struct Exported { pub first: u8 }
        impl Exported { pub fn method(&self) {} pub fn kept(&self) {} }
        pub struct ExportedToo;
        pub mod inner { pub fn of_module() {} }
    ";
    assert!(api(&folder, source).exported().contains("std::fmt::Error"));
    let kept = |source: &str| {
        let mut api = api(&folder, source);
        api.retain(&["tiny::Exported", "tiny::inner"].map(str::to_owned).into());
        api
    };
    let mut base = kept(source);
    base.items.retain(|item| item.text.contains("pub "));
    let texts: Vec<&str> = base.items.iter().map(|item| item.text.as_str()).collect();
    let expected = [
        "pub mod tiny::inner",
        "pub fn tiny::inner::of_module()",
        "pub struct tiny::Exported",
        "pub tiny::Exported::first: u8",
        "pub fn tiny::Exported::kept(&self)",
        "pub fn tiny::Exported::method(&self)",
    ];
    assert_eq!(texts, expected);
    let new = source
        .replace("pub fn method(&self) {}", "")
        .replace("pub struct ExportedToo;", "");
    let found = changes(&kept(source), &kept(&new));
    let found: Vec<&str> = found.iter().map(|change| change.text.as_str()).collect();
    assert_eq!(found, ["- pub fn tiny::Exported::method(&self)"]);
}
