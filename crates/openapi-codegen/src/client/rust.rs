//! Doc comments and formatting.

pub(super) use crate::identifier::{ident, plain};
use crate::printing::Layout;
use proc_macro2::TokenStream;
use quote::quote;

/// Returns a doc comment of several paragraphs. Without any, it allows `missing_docs`, since the document does not describe
/// the item.
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

/// Converts a text of the document to a doc comment without doc tests.
fn doc_text(text: &str) -> String {
    crate::rustdoc::inert_lines(text).join("\n")
}

/// Formats the items of a file, of which those after the head are made one after another.
pub(super) fn format(
    file: &str,
    head: TokenStream,
    parts: impl Iterator<Item = TokenStream>,
    layout: Layout,
) -> Result<String, String> {
    crate::printing::print_parts(head, parts, layout)
        .map_err(|error| format!("the generated {file} is not valid Rust: {error}"))
}
