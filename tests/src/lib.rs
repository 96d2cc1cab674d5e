//! Proof that client, server stub and contract agree.

pub mod closed_loop;
pub mod document;
pub mod glue;
pub mod judge;
pub mod record;
pub mod script;
pub mod stage;
mod style;
pub mod wire;
