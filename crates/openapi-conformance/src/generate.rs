//! Generates values: strings from patterns, and random instances of schemas.

mod instance;
mod pattern;
mod text;

pub(crate) use instance::Random;
pub(crate) use pattern::Pattern;
pub(crate) use text::{FORMATS, ODD_TEXTS, of_format};
