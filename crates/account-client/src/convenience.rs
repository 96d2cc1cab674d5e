//! Convenience methods for accounts and profiles, on top of the generated operations.

mod account;
mod patch;
mod profile;

pub use account::EmailChange;
pub use profile::{ProfileReplacement, Replaced};
