//! The names of parameter styles in the run-time crate.

use crate::client::rust::ident;
use crate::model::{ParameterStyle, ParameterValue};
use proc_macro2::Ident;

/// Returns the variant of the style in the run-time crate, and whether the parameter is exploded.
pub(in crate::client) fn styled(value: &ParameterValue) -> (Ident, bool) {
    match value {
        ParameterValue::Styled {
            style,
            explode,
            allow_reserved,
            ..
        } => {
            let name = match style {
                ParameterStyle::Form if *allow_reserved => "FormReserved",
                style => style.variant(),
            };
            (ident(name), *explode)
        }
        ParameterValue::Content(_) => (ident(ParameterStyle::Form.variant()), false),
    }
}
