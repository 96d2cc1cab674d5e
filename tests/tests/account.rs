//! The command `account` as a process, against `accountd`: commands, output, exit codes, and redaction of
//! credentials.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::expect_used,
    reason = "a helper that fails ends its test"
)]

#[path = "account/commands.rs"]
mod commands;
#[path = "account/confirmation.rs"]
mod confirmation;
#[path = "account/failures.rs"]
mod failures;
#[path = "account/fixture.rs"]
mod fixture;
#[path = "account/hostile.rs"]
mod hostile;
#[path = "account/interactive.rs"]
mod interactive;
#[cfg(target_os = "linux")]
#[path = "account/keyring.rs"]
mod keyring;
#[path = "account/mcp.rs"]
mod mcp;
#[path = "account/mcp_http.rs"]
mod mcp_http;
#[path = "account/output.rs"]
mod output;
#[path = "../../crates/accountd/tests/support/postgres.rs"]
#[allow(dead_code, reason = "not every test needs all of it")]
mod postgres;
#[path = "accountd/process.rs"]
#[allow(dead_code, reason = "not every test needs all of it")]
mod process;
#[path = "account/secrets.rs"]
mod secrets;
