//! Small pieces of Rust text that every emitter of the client needs.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

/// An identifier of the model, which may be raw.
pub(super) fn ident(name: &str) -> Ident {
    match name.strip_prefix("r#") {
        Some(raw) => Ident::new_raw(raw, Span::call_site()),
        None => Ident::new(name, Span::call_site()),
    }
}

/// A name without the mark of a raw identifier.
pub(super) fn plain(name: &str) -> &str {
    name.strip_prefix("r#").unwrap_or(name)
}

/// A doc comment of several parts with empty lines between them.
pub(super) fn docs<'a>(parts: impl IntoIterator<Item = Option<&'a str>>) -> TokenStream {
    let parts: Vec<String> = parts
        .into_iter()
        .flatten()
        .map(doc_text)
        .filter(|part| !part.is_empty())
        .collect();
    if parts.is_empty() {
        return TokenStream::new();
    }
    let lines = parts.join("\n\n");
    let lines = lines.lines().map(|line| match line {
        "" => String::new(),
        line => format!(" {line}"),
    });
    quote!(#(#[doc = #lines])*)
}

/// Text of a document as rustdoc may have it.
fn doc_text(text: &str) -> String {
    crate::rustdoc::inert_lines(text).join("\n")
}

/// Formats the items of a file.
pub(super) fn format(file: &str, items: TokenStream) -> Result<String, String> {
    let file: syn::File =
        syn::parse2(items).map_err(|error| format!("the generated {file} is no Rust: {error}"))?;
    Ok(prettyplease::unparse(&file))
}
