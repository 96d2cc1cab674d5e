//! `json_schema.rs`: `schemars::JsonSchema` for the types of the client.
//!
//! The schemas themselves are in `schemas.json`; what finds them there and resolves their references is in
//! `openapi-client-runtime`. A schema whose type is another name of a built-in type gets a type that stands for it.

use super::rust::{ident, plain};
use super::schemas;
use crate::model::Api;
use std::fmt::Write as _;

/// The text of the file. It is a list, and prettyplease would fill lines with it.
pub(super) fn emit(api: &Api) -> String {
    let mut markers = String::new();
    let mut types = String::new();
    for schema in api.named_schemas() {
        let Some(name) = schema.type_name.as_deref() else {
            continue;
        };
        let (name, path) = (plain(name), ident(name));
        let module = match schema.is_alias() {
            true => {
                let _ = write!(markers, "{}", marker(name));
                ""
            }
            false => "super::types::",
        };
        let _ = writeln!(types, "    {name:?} => {module}{path},");
    }
    let schemas = schemas::PATH;
    format!(
        "\
//! JSON Schemas of the types, by `schemars`.

{markers}super::runtime::json_schema::implement! {{
    /// Adds the schemas of all types to the definitions of a generator.
    pub fn add_definitions;
    static SCHEMAS = include_str!({schemas:?});
{types}}}
"
    )
}

fn marker(name: &str) -> String {
    format!(
        "\
/// Stands for the alias [`types::{name}`](super::types::{name}) in JSON Schemas, as in
/// `#[schemars(with = \"{name}\")]`.
#[derive(Debug, Clone, Copy)]
pub enum {name} {{}}

"
    )
}
