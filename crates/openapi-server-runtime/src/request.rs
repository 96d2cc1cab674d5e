//! Reads the parts of a request.

pub(crate) mod body;
pub(crate) mod credentials;
pub(crate) mod form;
pub(crate) mod form_object;
mod multipart;
pub(crate) mod negotiation;
pub(crate) mod parameter;
mod raw_values;
pub(crate) mod read_parameter;
mod styles;
pub(crate) mod unsupported_query;
