//! Which credential a request must have.

use super::free;
use super::when::missing;
use crate::client::operations::Context;
use crate::client::plan::Plan;
use crate::client::security::scheme;
use crate::model::{Alternative, ParameterIn, SchemeId, SchemeKind};
use heck::ToSnakeCase;
use proc_macro2::TokenStream;
use quote::quote;
use std::collections::HashSet;

/// A method for each scheme of the operation, and one for none of them.
pub(super) fn methods(context: &Context<'_>, plan: &Plan<'_>, taken: &mut HashSet<String>) -> TokenStream {
    let alternatives = &plan.operation.security;
    let mut schemes: Vec<SchemeId> = Vec::new();
    for (id, _) in alternatives.iter().flat_map(|alternative| &alternative.schemes) {
        if !schemes.contains(id) {
            schemes.push(*id);
        }
    }
    let api = context.typing.api;
    let methods = schemes.iter().map(|id| {
        let declared = api.scheme(*id);
        let name = free(taken, &declared.type_name.to_snake_case(), "_");
        let (arguments, secret) = scheme::parts(&declared.kind);
        let wire = &declared.name;
        let doc = format!(" With this credential of the security scheme `{wire}`.");
        quote! {
            #[doc = #doc]
            pub fn #name(self, #(#arguments: impl AsRef<str>),*) -> Self {
                Self(request::credential(self.0, #wire, &#secret))
            }
        }
    });
    let methods: Vec<TokenStream> = methods.collect();
    let optional = alternatives.iter().any(Alternative::is_anonymous);
    let none = (optional && !schemes.is_empty()).then(|| {
        let name = free(taken, "without_credentials", "_");
        let missing = schemes.iter().map(|id| match &api.scheme(*id).kind {
            SchemeKind::Bearer | SchemeKind::Basic => missing(ParameterIn::Header, "authorization"),
            SchemeKind::Header(header) => missing(ParameterIn::Header, header),
            SchemeKind::Query(name) => missing(ParameterIn::Query, name),
            SchemeKind::Cookie(name) => missing(ParameterIn::Cookie, name),
        });
        quote! {
            /// Without any credential.
            pub fn #name(self) -> Self {
                let when = self.0;
                #(let when = #missing;)*
                Self(when)
            }
        }
    });
    quote!(#(#methods)* #none)
}
