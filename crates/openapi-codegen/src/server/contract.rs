//! `contract.rs` and its assets: the document itself, so that a server can serve it.

use super::context::Context;
use super::writer;
use crate::output::{GeneratedFile, asset_list};
use quote::quote;

/// The text of the document.
const YAML: &str = "contract/document.yaml";
/// The document as JSON.
const JSON: &str = "contract/document.json";

pub(super) fn emit(context: &Context<'_>) -> Vec<GeneratedFile> {
    let code = quote! {
        /// The text of the document, byte for byte.
        pub const YAML: &str = include_str!(#YAML);

        /// The document as JSON, with all fields in document order.
        pub const JSON: &str = include_str!(#JSON);
    };
    let asset = |path: &str, contents: &str| GeneratedFile {
        path: path.to_owned(),
        contents: contents.to_owned(),
    };
    vec![
        writer::file(
            context,
            "contract.rs",
            "The document that this server was generated from.",
            code,
        ),
        asset(YAML, &context.api.text),
        asset(JSON, &context.api.json),
        asset_list(&context.options.origin, &[JSON, YAML]),
    ]
}
