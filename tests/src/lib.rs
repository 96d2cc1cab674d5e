#![doc = include_str!("../README.md")]

#[rustfmt::skip]
pub mod generated;
pub mod mutants;
pub mod stub;

pub use generated::AccountBindings;

use openapi_conformance::Suite;
use openapi_conformance::case::Plan;
use std::path::{Path, PathBuf};

/// Returns the path of the contract in the repository.
#[must_use]
pub fn contract_path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../openapi.yaml")
}

/// Returns the suite of the account contract.
#[must_use]
pub fn suite() -> Suite<AccountBindings> {
    Suite::new(contract_path())
        .command("cargo xtask conformance")
        .case_files(Path::new(env!("CARGO_MANIFEST_DIR")).join("cases"))
        .mutants(mutants::mutants())
        .compare_documents()
}

/// Returns the plan of the suite with so many random cases for each operation.
#[must_use]
pub fn plan(random: usize) -> Plan {
    Plan {
        random,
        ..suite().plan()
    }
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
