//! Convenience on top of the generated code: methods of `Client` for accounts and profiles, and setters of
//! `AccountPatch` (`patch`).

mod account;
mod patch;
mod profile;

pub use account::EmailChange;
pub use profile::{ProfileReplacement, Replaced};
