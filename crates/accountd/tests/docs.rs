//! The contract and its documentation, as the program serves them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test ends where it fails"
)]

mod docs {
    mod page;
    mod served;
    mod vendored;
}
#[allow(dead_code, reason = "the tests of the program use all of it")]
#[path = "serve/program.rs"]
mod program;
#[path = "../../../tests/tests/browser/mod.rs"]
mod web_browser;
