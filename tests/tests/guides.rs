//! What the pages of the documentation say is done, in their order, and prints what they say it prints.
//!
//! | block | what is done with it |
//! |---|---|
//! | `rust` | it is a doctest; one that names an example's file in its first line is a part of that file |
//! | `sh` | run by bash, with the programs that are built beside this test, in a copy of the repository |
//! | `sh,fails` | the same, and it ends with another status than 0 |
//! | `text` | what the `sh` block before it prints; `…` stands for anything |
//! | `diff` | an edit, made in the copy |
//! | `yaml` | a piece of `openapi.yaml`, as it stands there |
//! | `json` | parsed; if it configures an assistant, the command takes its arguments |
//! | `toml` | a manifest, which cargo resolves |
//!
//! Any other block fails, unless `listed` has it with the reason.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::expect_used,
    reason = "a helper that fails ends its test"
)]

#[path = "guides/copy.rs"]
mod copy;
#[path = "guides/languages.rs"]
mod languages;
#[path = "guides/links.rs"]
mod links;
#[path = "guides/listed.rs"]
mod listed;
#[path = "guides/page.rs"]
mod page;
#[path = "guides/printed.rs"]
mod printed;
#[path = "guides/shell.rs"]
mod shell;
#[path = "guides/walk.rs"]
mod walk;
