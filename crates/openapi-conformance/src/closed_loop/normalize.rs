//! Converts a document to its normal form: the rules remove, make explicit or unify.
//!
//! The normal form has the keywords of OpenAPI 3.0, such as `nullable` and `exclusiveMinimum: true`. Unknown properties
//! stay as they are.

mod body;
pub(super) mod document;
mod example;
mod extension;
mod operation;
mod parameter;
mod rule;
mod schema;
mod security;
