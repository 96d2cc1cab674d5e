#![doc = include_str!("../README.md")]

pub mod case;
pub mod cell;
pub mod closed_loop;
pub mod fault;
mod generate;
#[rustfmt::skip]
pub mod generated;
pub mod glue;
pub mod record;
pub mod recording;
pub mod report;
pub mod run;
pub mod script;
pub mod serve;
pub mod shrink;
pub mod stage;
pub mod target;
pub mod value;
pub mod wire;

pub use openapi_judge::{document, judge};
use openapi_judge::{media_type, percent, style};
use std::path::PathBuf;

/// Where the contract stands in the repository.
#[must_use]
pub fn contract_path() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../openapi.yaml")
}

/// The repository's pages that belong to no crate: their examples are tests.
#[cfg(doctest)]
pub mod pages {
    #[doc = include_str!("../../README.md")]
    pub struct Readme;
    #[doc = include_str!("../../docs/client-teams.md")]
    pub struct ClientTeams;
    #[doc = include_str!("../../docs/server-teams.md")]
    pub struct ServerTeams;
}
