//! Mail delivery and the confirmation page.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failing test panics"
)]

mod mail {
    mod browser;
    mod crash;
    mod fixtures;
    mod flags;
    mod folder;
    mod page;
    mod scripted_smtp;
    mod smtp;
    mod unresponsive;
}
#[allow(dead_code, reason = "the store's tests use all of it")]
#[path = "store/fixtures.rs"]
mod store_fixtures;
mod support;
#[path = "../../../tests/tests/browser/mod.rs"]
mod web_browser;
