//! What the tests of this package share.
#![allow(dead_code, reason = "every test program uses its own part of this")]

pub(crate) mod place;
pub(crate) mod postgres;
