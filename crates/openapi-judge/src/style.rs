//! How parameters and headers are written: `style` and `explode`, both ways.

mod decode;
mod encode;

pub use crate::document::path_values;
pub use decode::{cookies, is_given_twice, read, read_header, takes_query};
pub use encode::{credential, form, write, write_header};
