//! Mails and the page that they lead to.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test ends where it fails"
)]

mod mail {
    mod browser;
    mod crash;
    mod fixtures;
    mod flags;
    mod folder;
    mod page;
    mod smtp;
}
mod support;
#[path = "../../../tests/tests/browser/mod.rs"]
mod web_browser;
#[allow(dead_code, reason = "the store's tests use all of it")]
#[path = "store/fixtures.rs"]
mod world;
