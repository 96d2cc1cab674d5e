//! Helpers shared by the tests of this crate.
#![allow(dead_code, reason = "every test program uses its own part of this")]

pub(crate) mod database;
pub(crate) mod log;
pub(crate) mod older_schema;
pub(crate) mod pgbouncer;
pub(crate) mod postgres;
pub(crate) mod process;
pub(crate) mod smtp;
