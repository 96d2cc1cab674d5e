//! Integers, which OpenAPI 3.0 defines by how they are written: without a fraction or exponent part (JSON Schema Wright
//! Draft 00, section 3.5). JSON Schema 2020-12 compares values instead.

use jsonschema::{Keyword, ValidationError};
use serde_json::Value;

/// The keyword of a translated schema. No document has it: extensions are not translated.
pub(super) const KEYWORD: &str = "x-integer";

/// The assertion that a number without a fraction is written as an integer. Integers of more than 64 bits and `-0` are none:
/// the parser reads them as floats.
pub(super) struct WrittenAsInteger;

impl<'i> Keyword<'i> for WrittenAsInteger {
    /// The message leaves out the value, which may be a secret.
    fn validate(&self, instance: &'i Value) -> Result<(), ValidationError<'i>> {
        match self.is_valid(instance) {
            true => Ok(()),
            false => Err(ValidationError::custom(
                "an integer must be written without a fraction or exponent, not be -0, and have at most 64 bits",
            )),
        }
    }

    /// A number with a fraction other than zero violates `type`.
    fn is_valid(&self, instance: &'i Value) -> bool {
        let float = instance.as_f64().filter(|_| instance.is_f64());
        float.is_none_or(|float| float.fract() != 0.0)
    }
}
