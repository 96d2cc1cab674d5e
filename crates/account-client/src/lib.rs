//! Generated client of the account endpoints.

#[rustfmt::skip]
mod generated;

pub use generated::client::Client;
pub use generated::security::*;
pub use generated::support::{Anonymous, Credentials, Error, Maybe, Status};
pub use generated::{operations, types};
