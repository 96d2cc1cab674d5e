//! Executes the code blocks of the documentation in order, and compares their output.
//!
//! | block | treatment |
//! |---|---|
//! | `rust` | a doctest; if its first line names the file of an example, a part of that file |
//! | `sh` | run by bash, with the programs of this build, in a copy of the repository |
//! | `sh,fails` | the same, and it must fail |
//! | `text` | the output of the previous `sh` block; `…` stands for any text |
//! | `diff` | an edit, applied to the copy |
//! | `yaml` | a part of `openapi.yaml` |
//! | `json` | parsed; if it configures an assistant, the command must accept its arguments |
//! | `toml` | a manifest, which cargo must resolve |
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
#[path = "guides/output.rs"]
mod output;
#[path = "guides/page.rs"]
mod page;
#[path = "guides/shell.rs"]
mod shell;
#[path = "guides/walk.rs"]
mod walk;
