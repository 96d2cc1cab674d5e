//! Reads and writes JSON straight from and into the generated types.
//!
//! serde's derives are not used for reading because they accept more than a contract does: an array in place of an
//! object, `{"active":null}` in place of the string `active`, `null` in place of an absent property.

mod additional;
mod depth;
mod enums;
mod objects;
pub mod properties;
mod raw;
mod read;
mod write;

pub use additional::{AdditionalProperties, Denied, Ignored, Kept};
pub(crate) use depth::{MAX_DEPTH, is_too_deep};
pub(crate) use raw::Borrowed;
pub(crate) use raw::with_text;
pub use raw::{raw, read_raw, tag};
pub(crate) use read::from_slice;
pub use read::{FromJson, PropertyName, default, read_text};
pub(crate) use write::write;
pub use write::{ToJson, close, write_additional, write_string};
