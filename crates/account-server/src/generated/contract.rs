// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! The document that this server was generated from, to be served to clients.

/// The document as it was written, byte for byte, with its comments.
pub const YAML: &str = include_str!("contract/document.yaml");

/// The document as JSON, with all fields in their order.
pub const JSON: &str = include_str!("contract/document.json");
