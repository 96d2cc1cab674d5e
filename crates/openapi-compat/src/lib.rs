#![doc = include_str!("../README.md")]

mod bodies;
mod bump;
mod change;
mod comparison;
mod counterexample;
mod json;
mod messages;
mod operations;
mod pairs;
mod parameters;
mod remainder;
mod report;
mod responses;
mod rule;
mod rules;
mod schemas;
mod security;
mod table;

pub use bump::Bump;
pub use change::{Change, Counterexample, Direction};
pub use messages::{Message, Messages, Part};
pub use report::{Report, Version};
pub use rule::{Affected, Class, Rule};
pub use rules::ALL as RULES;
pub use table::{Row, Table};

use openapi_codegen::model::Api;

/// Compares two versions of a contract.
///
/// # Errors
///
/// Returns which version the validator cannot read, and why: without it, no value can show what a change breaks.
pub fn compare(base: &Api, new: &Api) -> Result<Report, String> {
    let mut comparison = comparison::Comparison::new(base, new)?;
    operations::compare(&mut comparison);
    Ok(comparison.finish())
}
