//! What people do with an account, in the words of the domain, over the generated operations.

mod account;
mod patch;
mod profile;

pub use account::EmailChange;
pub use profile::{ProfileReplacement, Replaced};
