//! Encodes and decodes parameters and headers by `style` and `explode`.

mod brackets;
mod decode;
mod decoder;
mod encode;
mod malformed;
mod multipart;
mod properties;
mod query;
mod scalar;
#[cfg(test)]
mod tests;

pub use crate::document::path_values;
pub use decode::{cookies, declares_query_parameter, decode, decode_header, is_empty_value, is_repeated};
pub use encode::{EncodedParameters, encode, encode_credential, encode_form, encode_header, encode_literals};
pub use malformed::Malformed;
pub use multipart::encode_multipart;
