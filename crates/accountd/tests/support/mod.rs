//! What the tests of this package share.
#![allow(dead_code, reason = "every test program uses its own part of this")]

pub(crate) mod database;
pub(crate) mod log;
pub(crate) mod postgres;
pub(crate) mod process;
pub(crate) mod smtp;
