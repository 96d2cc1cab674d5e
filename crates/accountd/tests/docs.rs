//! Tests of the contract and its documentation as `accountd serve` serves them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failing test panics"
)]

mod docs {
    mod files;
    mod page;
}
#[allow(dead_code, reason = "the tests of the program use all of it")]
#[path = "serve/program.rs"]
mod program;
#[path = "../../../tests/tests/browser/mod.rs"]
mod web_browser;
