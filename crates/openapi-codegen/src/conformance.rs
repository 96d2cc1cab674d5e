//! Emits the conformance bindings of a document: calls of the generated client, and a scripted implementation of the
//! generated server's traits, both in terms of JSON.
//!
//! The output implements `openapi_conformance::Bindings`. It contains no expectations: cases and checks come from the
//! suite, which reads the document independently.

mod authenticator;
mod client;
mod context;
mod server;
mod structs;
mod text;
mod types;

use crate::diagnostics::Diagnostics;
use crate::model::{Api, SchemeKind, Tag};
use crate::output::{GeneratedFile, Origin};
use context::{Bindings, key};
use proc_macro2::TokenStream;
use quote::quote;
use text::{ident, plain};

/// How to generate the bindings.
#[derive(Debug, Clone)]
pub struct Options {
    /// The origin of the files, for their banners.
    pub origin: Origin,
    /// The crate of the generated client, or a module in it with the same items, as Rust code names it.
    pub client_crate: String,
    /// The crate of the generated server, or a module in it with the same items, as Rust code names it.
    pub server_crate: String,
    /// The type that implements `Bindings`.
    pub bindings_type: String,
    /// The path of a hand-written module that configures the server: a type `Server<S>`, the function `server` that creates
    /// one from an implementation `S`, and the constant `BODY_LIMIT`.
    pub server_module: String,
}

/// Generates the bindings of a document: `mod.rs`, `types.rs`, `authenticator.rs` if there are credentials, and `tags/*.rs`.
///
/// # Errors
///
/// Names in `options` that are not Rust names. The emitters of client and server reject everything else that is not
/// supported.
pub fn emit(api: &Api, options: &Options) -> Result<Vec<GeneratedFile>, Diagnostics> {
    let bindings = Bindings {
        api,
        client: text::crate_path(api, &options.client_crate)?,
        server: text::crate_path(api, &options.server_crate)?,
        bindings_type: text::name(api, &options.bindings_type)?,
        server_module: text::path(api, &options.server_module)?,
        with_defaults: structs::WithDefaults::of(api),
    };
    let mut files = vec![
        ("mod.rs".to_owned(), bindings.root()),
        ("types.rs".to_owned(), types::emit(&bindings)),
    ];
    if let Some(authenticator) = authenticator::emit(&bindings) {
        files.push(("authenticator.rs".to_owned(), authenticator));
    }
    files.push(("tags/mod.rs".to_owned(), bindings.tag_modules()));
    for tag in api.used_tags() {
        let path = format!("tags/{}.rs", plain(&tag.bindings_module));
        files.push((path, bindings.tag(tag)));
    }
    let write = |(path, items): (String, TokenStream)| text::file(api, &options.origin, path, items);
    files.into_iter().map(write).collect()
}

impl Bindings<'_> {
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
            quote!(#key => ::std::boxed::Box::pin(tags::#tag::#function(client, alternative, call)).await)
        });
        let keys = self.api.operations.iter().map(key);
        let expired_token = self.expired_token();
        let Bindings {
            client,
            server,
            bindings_type,
            server_module,
            ..
        } = self;
        quote! {
            #authenticator
            mod tags;
            mod types;

            /// The generated client and server of the contract.
            #[derive(Debug, Clone, Copy)]
            pub struct #bindings_type;

            impl ::openapi_conformance::Bindings for #bindings_type {
                type Client = #client::Client<#client::Anonymous>;
                type Server = #server_module::Server<Scripted>;

                const OPERATIONS: &'static [&'static str] = &[#(#keys),*];
                const BODY_LIMIT: usize = #server_module::BODY_LIMIT;

                fn client(base_url: &str) -> Result<Self::Client, String> {
                    #client::Client::anonymous(base_url).map_err(|error| error.to_string())
                }

                async fn call(
                    client: &Self::Client,
                    operation: &str,
                    alternative: &str,
                    call: &::openapi_conformance::call::Call,
                ) -> ::openapi_conformance::call::ClientOutcome {
                    match operation {
                        #(#arms,)*
                        _ => Err(format!("the bindings have no operation {operation}").into()),
                    }
                }

                fn server(script: ::openapi_conformance::script::ScriptHandle) -> Self::Server {
                    #server_module::server(Scripted { script })
                }

                fn document() -> ::serde_json::Value {
                    ::serde_json::to_value(#server::openapi()).unwrap_or_default()
                }

                fn constants() -> Vec<::openapi_conformance::types::Constants> {
                    types::constants()
                }
            }

            /// Returns the client with the settings of a call.
            fn configured(
                client: &#client::Client<#client::Anonymous>,
                call: &::openapi_conformance::call::Call,
            ) -> Result<#client::Client<#client::Anonymous>, String> {
                use ::openapi_conformance::call::Retries;
                let mut client = client.clone();
                if let Some(retries) = &call.settings.retries {
                    let policy = #client::RetryPolicy::standard().max_attempts(retries.attempts);
                    client = #client::Client::builder(client.base_url())
                        .retry(policy.delays(Retries::DELAY, Retries::DELAY))
                        .timeout(retries.timeout)
                        .deadline(retries.deadline)
                        .build()
                        .map_err(|error| error.to_string())?;
                }
                if let Some(limit) = call.settings.response_limit {
                    client = client.with_response_limit(limit);
                }
                Ok(client)
            }

            #expired_token

            /// Converts an error other than a declared response.
            fn failure<E: ::std::fmt::Debug>(
                error: #client::ErrorKind<E>,
            ) -> ::openapi_conformance::call::ClientFailure {
                use ::openapi_conformance::call::ClientFailure;
                match error {
                    #client::ErrorKind::Undeclared(status) => ClientFailure::Undeclared(status.as_u16()),
                    #client::ErrorKind::Decode { .. } => ClientFailure::Undecodable(format!("{error:?}")),
                    #client::ErrorKind::Transport(error) if error.is_timeout() => ClientFailure::TimedOut,
                    other => ClientFailure::Other(format!("the client returns {other:?}")),
                }
            }

            /// An implementation of every trait of the server, which follows a script.
            #[derive(Debug, Clone)]
            pub struct Scripted {
                /// The script.
                pub script: ::openapi_conformance::script::ScriptHandle,
            }
        }
    }

    /// Returns the token provider of cases in which a token has expired; `None` if no scheme has tokens.
    fn expired_token(&self) -> Option<TokenStream> {
        let mut schemes = self.api.credential_sets.iter().flat_map(|set| &set.schemes);
        let client = &self.client;
        let has_token = schemes.any(|id| self.api.scheme(*id).kind == SchemeKind::Bearer);
        has_token.then(|| {
            quote! {
                /// A token provider whose first token has expired.
                struct ExpiredToken(::openapi_conformance::call::ExpiredToken);

                impl #client::TokenProvider for ExpiredToken {
                    async fn token(&self) -> Result<String, #client::TokenError> {
                        Ok(self.0.token())
                    }

                    async fn refresh(&self, rejected: &str) -> Result<String, #client::TokenError> {
                        Ok(self.0.refresh(rejected)?)
                    }
                }
            }
        })
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
        let imports = server::imports(self, tag);
        for operation in operations {
            calls.push(client::emit(self, operation));
            methods.push(server::method(operation));
            readers.push(server::request_reader(self, operation));
        }
        let name = ident(&tag.type_name);
        let client = &self.client;
        quote! {
            use ::openapi_conformance::call::{Call, ClientFailure, ClientOutcome, ClientResponse, secret};
            use ::openapi_conformance::script::{Credential, ReceivedRequest};
            use #client as client;
            use #client::operations;
            #imports

            #(#calls)*

            impl server::#name for super::super::Scripted {
                #(#methods)*
            }

            #(#readers)*
        }
    }
}
