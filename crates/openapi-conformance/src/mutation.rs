//! The self-test: mutants of a server, a client or a document, each of which the suite must detect.
//!
//! A mutant refers to no check and no case. It states which rule of the contract it violates.

mod derived;
pub mod json_changes;
mod mutant;
mod order;
mod protocol;
mod reach;
mod score;
mod self_test;
mod server;
mod server_messages;

pub use mutant::{Component, Mutant, MutationPoint};
pub use score::{Detection, MutantResult, Score};
pub use self_test::SelfTest;
pub use server_messages::{ServerRequest, ServerResponse};

use crate::bindings::Bindings;
use openapi_judge::judge::Judge;
use std::sync::Arc;

/// Returns the mutants that every contract has, and those that are derived from this one.
#[must_use]
pub fn mutants<B: Bindings>(judge: &Arc<Judge>) -> Vec<Mutant> {
    let derived = derived::mutants(judge, &B::document(), B::BODY_LIMIT);
    let mutants = protocol::mutants().into_iter().chain(derived);
    mutants.map(Mutant::optional).collect()
}
