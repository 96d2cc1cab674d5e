//! Writes tokens to files.

use super::context::Context;
use super::rust::ident;
use crate::output::GeneratedFile;
use crate::printing::{self, Layout};
use proc_macro2::TokenStream;
use quote::quote;

/// Returns the banner of a file.
pub(super) fn banner(context: &Context<'_>) -> String {
    format!("// {}\n\n", context.options.origin.banner())
}

/// Returns a file of formatted code, with a line of documentation.
pub(super) fn file(context: &Context<'_>, path: &str, about: &str, code: TokenStream) -> GeneratedFile {
    let mut contents = banner(context);
    contents.push_str("//! ");
    contents.push_str(about);
    contents.push_str("\n\n");
    match printing::print(code, Layout::of(context.api)) {
        Ok(code) => contents.push_str(&code),
        Err(error) => context.bug(format!("the generated `{path}` is not valid Rust: {error}")),
    }
    GeneratedFile {
        path: path.to_owned(),
        contents,
    }
}

/// Returns `mod.rs`.
pub(super) fn root(context: &Context<'_>) -> GeneratedFile {
    let tags: Vec<_> = context
        .api
        .used_tags()
        .map(|tag| ident(&tag.server_module))
        .collect();
    let security = (!context.api.authenticators.is_empty()).then(|| {
        quote!(
            pub mod security;
        )
    });
    let code = quote! {
        #![allow(
            clippy::all, clippy::pedantic, unreachable_pub, dead_code, deprecated, unused_imports, unused_macros,
            unused_variables, unreachable_patterns, unused_mut, unused_parens, non_upper_case_globals, non_snake_case, non_camel_case_types, rustdoc::all
        )]

        #(pub mod #tags;)*
        pub mod contract;
        pub mod error_documents;
        pub mod openapi;
        pub mod operation;
        #security
        pub mod types;

        mod checks;
        mod described;
        mod router;
        mod schemas;

        use ::openapi_server_runtime::private::v1 as runtime;

        pub use ::openapi_server_runtime::{bytes, http, jiff};
        pub use ::openapi_server_runtime::{
            Binary, DateTime, DateTimeError, Deprecation, EntityTags, ErrorFor, ErrorResponse, Limits, Location, Maybe, Media, OperationInfo, Rejection, RejectionKind, Response, ResponseError,
            Violation,
        };
        pub use error_documents::ErrorDocuments;
        pub use openapi::openapi;
        pub use operation::Operation;
        pub use router::{Implementation, Server};

        /// The request that is being handled, without its body.
        pub type RequestContext<'r> = ::openapi_server_runtime::RequestContext<'r, Operation>;
    };
    let about = format!(
        "The generated server. It needs `openapi-server-runtime` {}.",
        env!("CARGO_PKG_VERSION")
    );
    file(context, "mod.rs", &about, code)
}
