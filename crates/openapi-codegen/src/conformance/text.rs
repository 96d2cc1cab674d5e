//! Parses the names in the options, and formats files.

use crate::diagnostics::{Diagnostic, Diagnostics, Location};
pub(super) use crate::identifier::{ident, plain};
use crate::model::Api;
use crate::output::{GeneratedFile, Origin};
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// Parses the path of a crate or of a module in it, and returns it with a leading `::`.
pub(super) fn crate_path(api: &Api, path: &str) -> Result<TokenStream, Diagnostics> {
    let parsed = syn::parse_str::<syn::Path>(path).ok();
    let is_plain = |path: &syn::Path| {
        path.leading_colon.is_none() && path.segments.iter().all(|segment| segment.arguments.is_none())
    };
    match parsed.filter(is_plain) {
        Some(path) => Ok(quote!(::#path)),
        None => Err(error(
            api,
            format!("{path:?} is not the name of a crate"),
            "name the crate as Rust code does, with underscores",
        )),
    }
}

/// Parses the name of a type.
pub(super) fn name(api: &Api, name: &str) -> Result<Ident, Diagnostics> {
    syn::parse_str(name).map_err(|_| {
        let reason = format!("{name:?} is not the name of a type");
        error(
            api,
            reason,
            "name the type as Rust code does, such as `AccountBindings`",
        )
    })
}

/// Parses the path of a module.
pub(super) fn path(api: &Api, path: &str) -> Result<TokenStream, Diagnostics> {
    match syn::parse_str::<syn::Path>(path) {
        Ok(path) => Ok(quote!(#path)),
        Err(_) => Err(error(
            api,
            format!("{path:?} is not the path of a module"),
            "name the module as Rust code does, such as `crate::stub`",
        )),
    }
}

/// Returns a formatted file with its banner.
pub(super) fn file(
    api: &Api,
    origin: &Origin,
    path: String,
    items: TokenStream,
) -> Result<GeneratedFile, Diagnostics> {
    let code = crate::printing::print(items, crate::printing::Layout::of(api)).map_err(|cause| {
        let reason = format!("the generated bindings {path} are not valid Rust: {cause}");
        error(
            api,
            reason,
            "report this as a bug in the generator, with the document",
        )
    })?;
    let contents = format!(
        "// {}\n\n\
         #![allow(clippy::all, clippy::panic, deprecated, missing_docs, unreachable_code, unreachable_patterns)]\n\
         #![allow(unused_imports, unused_mut, unused_variables)]\n\n{}",
        origin.banner(),
        code
    );
    Ok(GeneratedFile { path, contents })
}

fn error(api: &Api, reason: String, fix: &str) -> Diagnostics {
    Diagnostics(vec![Diagnostic {
        file: api.file.clone(),
        location: Location::default(),
        reason,
        fix: fix.to_owned(),
    }])
}
