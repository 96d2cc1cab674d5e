//! The second trait of a tag, whose methods also get the context of the request and can return errors.

use super::rust::{docs, ident};
use super::security;
use crate::deprecation;
use crate::model::{Operation, Tag};
use proc_macro2::TokenStream;
use quote::quote;

/// Returns the trait, and its implementation for every type that implements the first trait.
pub(super) fn emit(tag: &Tag, operations: &[&Operation], supertrait: &TokenStream) -> TokenStream {
    let (simple, name) = (ident(&tag.type_name), ident(&tag.try_type_name));
    let responses = operations
        .iter()
        .map(|operation| ident(&operation.names.server.response));
    let methods = operations.iter().map(|operation| {
        let about = format!(
            "`{} {}`: see [`{simple}::{}`].",
            operation.method.upper(),
            operation.path.raw,
            operation.names.server.method,
        );
        let (about, signature) = (docs(Some(&about)), signature(operation));
        let deprecated = deprecation::attribute(operation.deprecation.as_ref());
        quote!(#about #deprecated #signature;)
    });
    let calls = operations.iter().map(|operation| {
        let (method, signature) = (ident(&operation.names.server.method), signature(operation));
        let principal = operation.authenticator.map(|_| quote!(principal,));
        quote! {
            #[inline]
            #signature {
                let response = #simple::#method(self, #principal request);
                async move { ::std::result::Result::Ok(response.await) }
            }
        }
    });
    let about = format!(
        "[`{simple}`] for services that use the context of the request, or return errors with `?`.\n\nImplement one of the \
         two: what implements `{simple}` also implements this trait."
    );
    let about = docs(Some(&about));
    let unimplemented = format!("`{{Self}}` implements neither `{simple}` nor `{name}`");
    quote! {
        #about
        #[diagnostic::on_unimplemented(message = #unimplemented)]
        pub trait #name: #supertrait {
            /// The error of the methods, such as [`ErrorResponse`](super::ErrorResponse).
            type Error: #(runtime::ErrorFor<#responses>)+*;

            #(#methods)*
        }

        impl<S: #simple> #name for S {
            type Error = ::std::convert::Infallible;

            #(#calls)*
        }
    }
}

/// Returns the signature of the method of an operation.
fn signature(operation: &Operation) -> TokenStream {
    let names = &operation.names.server;
    let (name, request, response) = (
        ident(&names.try_method),
        ident(&names.request),
        ident(&names.response),
    );
    let principal = security::parameter(operation);
    quote! {
        fn #name(
            &self,
            context: super::RequestContext<'_>,
            #principal
            request: #request,
        ) -> impl ::std::future::Future<Output = ::std::result::Result<#response, Self::Error>> + ::std::marker::Send
    }
}
