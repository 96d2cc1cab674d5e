//! Implements the contract's operations on the store. Routing, validation, negotiation and the form of errors
//! belong to the stub.

mod accounts;
mod authentication;
mod caller;
mod conditional_requests;
mod confirmation;
mod error;
mod shared_limits;
mod state;
mod terraform;
mod workspace;

pub use caller::Caller;
pub(crate) use confirmation::ConfirmationError;
pub use state::Service;
