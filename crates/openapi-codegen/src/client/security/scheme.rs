//! The credential of a security scheme.

use crate::client::rust::{docs, ident};
use crate::model::{SchemeKind, SecurityScheme};
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// Returns the credential of a scheme.
pub(super) fn emit(scheme: &SecurityScheme) -> TokenStream {
    let name = ident(&scheme.type_name);
    let wire = scheme.name.as_str();
    let summary = format!("The credential of the security scheme `{wire}`; redacted in `Debug`.");
    let docs = docs([Some(summary.as_str()), scheme.description.as_deref()]);
    let arguments = arguments(&scheme.kind);
    let credential = credential(&scheme.kind);
    let provided = (scheme.kind == SchemeKind::Bearer).then(|| {
        quote! {
            /// Creates the credential from a provider, which returns a token for each call. If the server rejects a token,
            /// it is refreshed once.
            pub fn provided(provider: impl __runtime::TokenProvider) -> Self {
                Self { credential: __runtime::SchemeCredential::bearer_from(provider) }
            }
        }
    });
    quote! {
        #docs
        #[derive(Debug, Clone)]
        pub struct #name {
            credential: __runtime::SchemeCredential,
        }

        impl #name {
            /// Creates the credential. A client rejects it if no request can contain it, for example because it is empty.
            pub fn new(#(#arguments: impl ::std::convert::AsRef<str>),*) -> Self {
                Self { credential: #credential }
            }

            #provided
        }

        impl __runtime::Credentials for #name {
            fn check(&self) -> ::std::result::Result<(), ::std::string::String> {
                self.credential.check(#wire)
            }
        }
    }
}

/// Returns the arguments of a credential, and the expression that creates its credential.
pub(in crate::client) fn parts(kind: &SchemeKind) -> (Vec<Ident>, TokenStream) {
    (arguments(kind), credential(kind))
}

/// Returns the arguments of a credential.
fn arguments(kind: &SchemeKind) -> Vec<Ident> {
    let names: &[&str] = match kind {
        SchemeKind::Bearer => &["token"],
        SchemeKind::Basic => &["username", "password"],
        SchemeKind::Header(_) | SchemeKind::Query(_) | SchemeKind::Cookie(_) => &["key"],
    };
    names.iter().map(|name| ident(name)).collect()
}

/// Returns the expression that creates its credential.
fn credential(kind: &SchemeKind) -> TokenStream {
    match kind {
        SchemeKind::Bearer => quote!(__runtime::SchemeCredential::bearer(token.as_ref())),
        SchemeKind::Basic => quote!(__runtime::SchemeCredential::basic(
            username.as_ref(),
            password.as_ref()
        )),
        SchemeKind::Header(header) => {
            let header = header.to_ascii_lowercase();
            quote!(__runtime::SchemeCredential::api_key_in_header(::reqwest::header::HeaderName::from_static(#header), key.as_ref()))
        }
        SchemeKind::Query(name) => quote!(__runtime::SchemeCredential::api_key_in_query(#name, key.as_ref())),
        SchemeKind::Cookie(name) => {
            quote!(__runtime::SchemeCredential::api_key_in_cookie(#name, key.as_ref()))
        }
    }
}
