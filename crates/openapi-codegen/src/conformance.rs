//! The glue of a conformance suite: calls of the generated client, and an implementation of the
//! generated server's traits that answers as a script says, both in terms of JSON.
//!
//! The glue is written against a crate that has modules `glue` and `script` (see the package
//! `conformance`) and is to stand in its module `generated`. Nothing is decided here about what is
//! right: cases and judgement are the suite's own reading of the document.

mod authenticator;
mod client;
mod server;
mod text;

use crate::diagnostics::Diagnostics;
use crate::model::{Api, Operation, Tag};
use crate::output::{GeneratedFile, Origin};
use proc_macro2::TokenStream;
use quote::quote;
use text::{ident, plain};

/// What the glue is to be like.
#[derive(Debug, Clone)]
pub struct Options {
    /// What the files are generated from, and how, as their banners say it.
    pub origin: Origin,
    /// The crate of the generated client, as Rust code names it.
    pub client_crate: String,
    /// The crate of the generated server, as Rust code names it.
    pub server_crate: String,
}

/// Generates the glue of a document: `mod.rs`, `authenticator.rs` where there are credentials, and
/// `tags/*.rs`.
///
/// # Errors
///
/// Names in `options` that are none. What client or server cannot do, their emitters have refused.
pub fn emit(api: &Api, options: &Options) -> Result<Vec<GeneratedFile>, Diagnostics> {
    let glue = Glue {
        api,
        client: text::crate_name(api, &options.client_crate)?,
        server: text::crate_name(api, &options.server_crate)?,
    };
    let mut files = vec![("mod.rs".to_owned(), glue.root())];
    if let Some(authenticator) = authenticator::emit(&glue) {
        files.push(("authenticator.rs".to_owned(), authenticator));
    }
    files.push(("tags/mod.rs".to_owned(), glue.tag_modules()));
    for tag in api.used_tags() {
        files.push((format!("tags/{}.rs", plain(&tag.bindings_module)), glue.tag(tag)));
    }
    let write = |(path, items): (String, TokenStream)| text::file(api, &options.origin, path, items);
    files.into_iter().map(write).collect()
}

/// What every part of the emitter reads.
struct Glue<'a> {
    api: &'a Api,
    /// The client's crate.
    client: TokenStream,
    /// The server's crate.
    server: TokenStream,
}

impl Glue<'_> {
    fn root(&self) -> TokenStream {
        let authenticator = authenticator::is_needed(self.api).then(|| {
            quote!(
                mod authenticator;
            )
        });
        let arms = self.api.operations.iter().map(|operation| {
            let key = key(operation);
            let tag = ident(&self.api.tags[operation.tag].bindings_module);
            let function = ident(&operation.names.bindings.call);
            quote!(#key => ::std::boxed::Box::pin(tags::#tag::#function(target, call)).await)
        });
        let keys = self.api.operations.iter().map(key);
        quote! {
            #authenticator
            mod tags;

            /// Every operation, as `METHOD path`.
            pub const OPERATIONS: &[&str] = &[#(#keys),*];

            /// The implementation of every trait of the server that answers as its prompter says.
            #[derive(Debug, Clone)]
            pub struct Scripted {
                /// What says it.
                pub prompter: crate::script::Prompter,
            }

            /// Calls an operation, named `METHOD path`, with the generated client.
            pub async fn call(
                operation: &str,
                target: &crate::glue::Target,
                call: &crate::glue::Call,
            ) -> Result<crate::glue::Observed, String> {
                match operation {
                    #(#arms,)*
                    _ => Err(format!("the generated glue has no operation {operation}")),
                }
            }
        }
    }

    fn tag_modules(&self) -> TokenStream {
        let modules = self.api.used_tags().map(|tag| {
            let module = ident(&tag.bindings_module);
            quote!(pub(super) mod #module;)
        });
        quote!(#(#modules)*)
    }

    fn tag(&self, tag: &Tag) -> TokenStream {
        let operations = tag
            .operations
            .iter()
            .filter_map(|index| self.api.operations.get(*index));
        let (mut calls, mut methods, mut readers) = (Vec::new(), Vec::new(), Vec::new());
        let module = server::module(self, tag);
        for operation in operations {
            calls.push(client::emit(self, operation));
            methods.push(server::method(operation));
            readers.push(server::reader(operation));
        }
        let name = ident(&tag.type_name);
        let client = &self.client;
        quote! {
            use crate::glue::{Call, Observed, Target, secret};
            use crate::script::{Credential, Received};
            use #client as client;
            use #client::operations;
            #module

            #(#calls)*

            impl server::#name for crate::generated::Scripted {
                #(#methods)*
            }

            #(#readers)*
        }
    }
}

/// `METHOD path`, which names an operation in the suite.
fn key(operation: &Operation) -> String {
    format!("{} {}", operation.method.upper(), operation.path.raw)
}
