//! Values made from schemas: texts from patterns, and instances at random.

mod instance;
mod pattern;
mod text;

pub(crate) use instance::Random;
pub(crate) use pattern::Pattern;
pub(crate) use text::{FORMATS, ODD_TEXTS, of_format};
