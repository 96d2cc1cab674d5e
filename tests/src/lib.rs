//! Under construction.

pub mod closed_loop;
