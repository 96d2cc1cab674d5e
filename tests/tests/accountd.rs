//! The reference service as a process, on each of its databases: the cases of the suite, and scenarios of several
//! exchanges.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::expect_used,
    reason = "a helper that fails ends its test"
)]

#[path = "accountd/clients/mod.rs"]
mod clients;
#[path = "accountd/conforms.rs"]
mod conforms;
#[path = "accountd/crashes.rs"]
mod crashes;
#[path = "accountd/failover.rs"]
mod failover;
#[path = "accountd/instances.rs"]
mod instances;
#[path = "../../crates/accountd/tests/support/postgres.rs"]
#[allow(dead_code, reason = "not every test needs all of it")]
mod postgres;
#[path = "accountd/process.rs"]
mod process;
#[path = "accountd/recovery.rs"]
mod recovery;
#[path = "accountd/scenarios/mod.rs"]
mod scenarios;
