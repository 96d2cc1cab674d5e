//! Generates instances of schemas, for the mock and the conformance suite.
//!
//! [`Judge::sample`](crate::judge::Judge::sample) always returns the same instance, and prefers values that the
//! document gives, such as examples and defaults. [`RandomInstances`] draws from a seeded generator, and prefers
//! values at the bounds of the schema. Both return only instances that the judge finds valid.

mod object;
mod pattern;
mod random;
mod sample;
mod strings;

pub use pattern::Pattern;
pub use random::RandomInstances;
pub use strings::{FormatStrings, UNUSUAL_STRINGS, format_strings};
