//! Generates instances of schemas: samples where the document has no example, and random instances.
//!
//! [`Judge::sample`](crate::judge::Judge::sample) is deterministic and prefers the document's own values;
//! [`RandomInstances`] draws from a seeded generator and prefers the ends of what a schema allows. The
//! judge validates whatever either of them returns.

mod object;
mod pattern;
mod random;
mod sample;
mod strings;

pub use pattern::Pattern;
pub use random::RandomInstances;
pub use strings::{FORMATS, FormatStrings, UNUSUAL_STRINGS, format_strings};
