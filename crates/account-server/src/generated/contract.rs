// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! The document that this server was generated from.

/// The text of the document, byte for byte.
pub const YAML: &str = include_str!("contract/document.yaml");

/// The document as JSON, with all fields in document order.
pub const JSON: &str = include_str!("contract/document.json");
