//! The credential of a security scheme.

use crate::client::rust::{docs, ident};
use crate::model::{SchemeKind, SecurityScheme};
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// The credential of a scheme.
pub(super) fn emit(scheme: &SecurityScheme) -> TokenStream {
    let name = ident(&scheme.type_name);
    let wire = scheme.name.as_str();
    let summary = format!("The credential of the security scheme `{wire}`; `Debug` does not show it.");
    let docs = docs([Some(summary.as_str()), scheme.description.as_deref()]);
    let arguments = arguments(&scheme.kind);
    let secret = secret(&scheme.kind);
    let provided = (scheme.kind == SchemeKind::Bearer).then(|| {
        quote! {
            /// Takes tokens from a provider: one for each call, which is refreshed once if the server rejects it.
            pub fn provided(provider: impl __runtime::TokenProvider) -> Self {
                Self { secret: __runtime::Secret::provided(provider) }
            }
        }
    });
    quote! {
        #docs
        #[derive(Debug, Clone)]
        pub struct #name {
            secret: __runtime::Secret,
        }

        impl #name {
            /// Creates the credential. A client rejects one that no request can carry, such as an empty one.
            pub fn new(#(#arguments: impl ::std::convert::AsRef<str>),*) -> Self {
                Self { secret: #secret }
            }

            #provided
        }

        impl __runtime::Credentials for #name {
            fn check(&self) -> ::std::result::Result<(), ::std::string::String> {
                self.secret.check(#wire)
            }
        }
    }
}

/// The arguments that a credential is made of, and the expression that makes its secret.
pub(in crate::client) fn parts(kind: &SchemeKind) -> (Vec<Ident>, TokenStream) {
    (arguments(kind), secret(kind))
}

/// What a credential is made of.
fn arguments(kind: &SchemeKind) -> Vec<Ident> {
    let names: &[&str] = match kind {
        SchemeKind::Bearer => &["token"],
        SchemeKind::Basic => &["username", "password"],
        SchemeKind::Header(_) | SchemeKind::Query(_) | SchemeKind::Cookie(_) => &["key"],
    };
    names.iter().map(|name| ident(name)).collect()
}

/// The expression that makes its secret.
fn secret(kind: &SchemeKind) -> TokenStream {
    match kind {
        SchemeKind::Bearer => quote!(__runtime::Secret::bearer(token.as_ref())),
        SchemeKind::Basic => quote!(__runtime::Secret::basic(username.as_ref(), password.as_ref())),
        SchemeKind::Header(header) => {
            let header = header.to_ascii_lowercase();
            quote!(__runtime::Secret::header(::reqwest::header::HeaderName::from_static(#header), key.as_ref()))
        }
        SchemeKind::Query(name) => quote!(__runtime::Secret::query(#name, key.as_ref())),
        SchemeKind::Cookie(name) => quote!(__runtime::Secret::cookie(#name, key.as_ref())),
    }
}
