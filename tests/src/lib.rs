//! Proof that client, server stub and contract agree.
//!
//! The suite reads `openapi.yaml` by itself ([`document`]), enumerates cases from it ([`case`]), plays
//! them over loopback sockets ([`run`]) with the generated client and the generated server, whose
//! traits a [`script`] implements, and judges the bytes that passed ([`judge`]) by the document. A
//! ledger ([`cell`]) knows which answers of the contract no case has shown.

pub mod case;
pub mod cell;
pub mod closed_loop;
pub mod document;
#[rustfmt::skip]
pub mod generated;
pub mod glue;
pub mod judge;
pub mod record;
pub mod report;
pub mod run;
pub mod script;
pub mod stage;
mod style;
pub mod value;
pub mod wire;

use std::path::PathBuf;

/// Where the contract stands in the repository.
#[must_use]
pub fn contract_path() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../openapi.yaml")
}

/// The examples of the repository's front page, compiled.
#[doc = include_str!("../../README.md")]
#[cfg(doctest)]
pub struct Readme;
