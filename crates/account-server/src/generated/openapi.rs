// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! The document.

pub fn document() {}
