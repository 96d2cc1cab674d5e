//! The credential of a security scheme, and the setters of the client's builder that make one.

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
            /// The tokens of a provider: one is asked for with each call, and refreshed once if it is refused.
            pub fn provided(provider: impl __support::TokenProvider) -> Self {
                Self { secret: __support::Secret::provided(provider) }
            }
        }
    });
    quote! {
        #docs
        #[derive(Debug, Clone)]
        pub struct #name {
            secret: __support::Secret,
        }

        impl #name {
            /// The credential with this value. One that no request can carry, such as an empty one, is
            /// refused by the client that is given it.
            pub fn new(#(#arguments: impl ::std::convert::AsRef<str>),*) -> Self {
                Self { secret: #secret }
            }

            #provided
        }

        impl __support::Credentials for #name {
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
        SchemeKind::Bearer => quote!(__support::Secret::bearer(token.as_ref())),
        SchemeKind::Basic => quote!(__support::Secret::basic(username.as_ref(), password.as_ref())),
        SchemeKind::Header(header) => {
            let header = header.to_ascii_lowercase();
            quote!(__support::Secret::header(::reqwest::header::HeaderName::from_static(#header), key.as_ref()))
        }
        SchemeKind::Query(name) => quote!(__support::Secret::query(#name, key.as_ref())),
        SchemeKind::Cookie(name) => quote!(__support::Secret::cookie(#name, key.as_ref())),
    }
}

/// A method of the client's builder for each scheme, and one more for the provider of a token.
pub(super) fn setters(schemes: &[SecurityScheme]) -> TokenStream {
    let setters = schemes.iter().map(|scheme| {
        let ty = ident(&scheme.type_name);
        let name = ident(&scheme.setter);
        let arguments = arguments(&scheme.kind);
        let doc = format!(" With the credential of the security scheme `{}`.", scheme.name);
        let provider = (scheme.kind == SchemeKind::Bearer).then(|| {
            let name = ident(&scheme.provider_setter);
            let doc = format!(" With tokens of a provider for the security scheme `{}`.", scheme.name);
            quote! {
                #[doc = #doc]
                pub fn #name(self, provider: impl __support::TokenProvider) -> __support::ClientBuilder<#ty> {
                    self.credentials(#ty::provided(provider))
                }
            }
        });
        quote! {
            #[doc = #doc]
            pub fn #name(self, #(#arguments: impl ::std::convert::AsRef<str>),*) -> __support::ClientBuilder<#ty> {
                self.credentials(#ty::new(#(#arguments),*))
            }

            #provider
        }
    });
    // Under a name that no scheme's type can have.
    quote! {
        impl<__C> __support::ClientBuilder<__C> {
            #(#setters)*
        }
    }
}
