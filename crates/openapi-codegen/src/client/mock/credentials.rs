//! Expected credentials.

use super::without::{without_cookie, without_header, without_query};
use crate::client::context::Context;
use crate::client::plan::Plan;
use crate::client::rust::ident;
use crate::client::security::scheme;
use crate::model::{Authentication, SchemeKind};
use proc_macro2::TokenStream;
use quote::quote;

/// Returns a method for each scheme of the operation, and one that expects no credential.
pub(super) fn methods(context: &Context<'_>, plan: &Plan<'_>) -> TokenStream {
    let names = &plan.operation.names.mock;
    let schemes = &names.credentials;
    let api = context.typing.api;
    let methods = schemes.iter().map(|(id, name)| {
        let declared = api.scheme(*id);
        let name = ident(name);
        let (arguments, credential) = scheme::parts(&declared.kind);
        let wire = &declared.name;
        let doc = format!(" With this credential of the security scheme `{wire}`.");
        quote! {
            #[doc = #doc]
            pub fn #name(self, #(#arguments: impl AsRef<str>),*) -> Self {
                Self(request::credential(self.0, #wire, &#credential))
            }
        }
    });
    let methods: Vec<TokenStream> = methods.collect();
    let optional = plan.operation.authentication() == Authentication::Optional;
    let none = optional.then(|| {
        let name = ident(&names.without_credentials);
        let without = schemes.iter().map(|(id, _)| match &api.scheme(*id).kind {
            SchemeKind::Bearer | SchemeKind::Basic => without_header("authorization"),
            SchemeKind::Header(header) => without_header(header),
            SchemeKind::Query(name) => without_query(name),
            SchemeKind::Cookie(name) => without_cookie(name),
        });
        quote! {
            /// Without any credential.
            pub fn #name(self) -> Self {
                let when = self.0;
                #(let when = #without;)*
                Self(when)
            }
        }
    });
    quote!(#(#methods)* #none)
}
