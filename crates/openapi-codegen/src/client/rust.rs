//! Small pieces of Rust text that every emitter of the client needs.

pub(super) use crate::identifier::{ident, plain};
use proc_macro2::TokenStream;
use quote::quote;

/// A doc comment of several parts with empty lines between them. Whoever denies undocumented items need not write
/// what a document does not say.
pub(super) fn docs<'a>(parts: impl IntoIterator<Item = Option<&'a str>>) -> TokenStream {
    let parts: Vec<String> = parts
        .into_iter()
        .flatten()
        .map(doc_text)
        .filter(|part| !part.is_empty())
        .collect();
    if parts.is_empty() {
        return quote!(#[allow(missing_docs)]);
    }
    let text = parts.join("\n\n");
    let lines = crate::rustdoc::comment(text.lines());
    quote!(#(#[doc = #lines])*)
}

/// Text of a document as rustdoc may have it.
fn doc_text(text: &str) -> String {
    crate::rustdoc::inert_lines(text).join("\n")
}

/// Formats the items of a file.
pub(super) fn format(file: &str, items: TokenStream) -> Result<String, String> {
    crate::printing::print(items).map_err(|error| format!("the generated {file} is not Rust: {error}"))
}
