//! The program as an operator runs it: each test starts `accountd` as a process and checks its output, logs, exit
//! status and HTTP responses. The package `conformance` tests the operations of the contract.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::expect_used,
    reason = "a helper that fails ends its test"
)]

#[path = "serve/audit.rs"]
mod audit;
#[path = "serve/backup.rs"]
mod backup;
#[path = "serve/caches.rs"]
mod caches;
#[path = "serve/cors.rs"]
mod cors;
#[path = "serve/database_errors.rs"]
mod database_errors;
#[path = "serve/demo.rs"]
mod demo;
#[path = "serve/errors.rs"]
mod errors;
#[path = "serve/limits.rs"]
mod limits;
#[path = "serve/logs.rs"]
mod logs;
#[path = "serve/operators.rs"]
mod operators;
#[path = "serve/passwords.rs"]
mod passwords;
#[path = "serve/program.rs"]
mod program;
#[path = "serve/readiness.rs"]
mod readiness;
#[path = "serve/restore.rs"]
mod restore;
#[path = "serve/shutdown.rs"]
mod shutdown;
#[path = "serve/tls.rs"]
mod tls;
