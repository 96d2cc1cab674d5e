//! Small pieces of Rust text.

use crate::diagnostics::{Diagnostic, Diagnostics, Location};
use crate::output::GeneratedFile;
use crate::spec::Api;
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

/// The path of a crate.
pub(super) fn crate_name(api: &Api, name: &str) -> Result<TokenStream, Diagnostics> {
    match syn::parse_str::<Ident>(name) {
        Ok(name) => Ok(quote!(::#name)),
        Err(_) => Err(fault(
            api,
            format!("{name:?} is not the name of a crate"),
            "name the crate as Rust code does, with underscores",
        )),
    }
}

/// A formatted file with its banner.
pub(super) fn file(
    api: &Api,
    command: &str,
    path: String,
    items: TokenStream,
) -> Result<GeneratedFile, Diagnostics> {
    let parsed = syn::parse2(items).map_err(|error| {
        let reason = format!("the glue for it, {path}, is no Rust: {error}");
        fault(api, reason, "report this as a fault of the generator")
    })?;
    let document = api.file.rsplit(['/', '\\']).next().unwrap_or_default();
    let contents = format!(
        "// Generated from {document} by `{command}`. Do not edit.\n\n\
         #![allow(clippy::all, clippy::panic, deprecated, missing_docs, unreachable_code, unreachable_patterns)]\n\
         #![allow(unused_imports, unused_mut, unused_variables)]\n\n{}",
        prettyplease::unparse(&parsed)
    );
    Ok(GeneratedFile { path, contents })
}

fn fault(api: &Api, reason: String, remedy: &str) -> Diagnostics {
    Diagnostics(vec![Diagnostic {
        file: api.file.clone(),
        location: Location::default(),
        reason,
        remedy: remedy.to_owned(),
    }])
}
