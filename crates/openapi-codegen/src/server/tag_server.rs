//! The server of one tag.

use super::context::Context;
use super::rust::{docs, ident};
use crate::model::{Operation, Tag};
use proc_macro2::TokenStream;
use quote::quote;

/// Returns the contract of a tag, and its server. Paths and rejections are those of the whole contract.
pub(super) fn emit(context: &Context<'_>, tag: &Tag, operations: &[&Operation]) -> TokenStream {
    if operations.len() == context.api.operations.len() {
        return quote! {
            /// The server of the contract, since all of its operations have this tag.
            pub type Server<S, E> = super::Server<S, E>;
        };
    }
    let name = ident(&tag.try_type_name);
    let variants: Vec<_> = operations
        .iter()
        .map(|operation| ident(&operation.type_name))
        .collect();
    let arms = operations.iter().zip(&variants).map(|(operation, variant)| {
        let function = ident(&operation.names.server.handler);
        quote!(Operation::#variant => #function(service, parts, captures, body, limits).await,)
    });
    let about = format!(
        "A tower service that serves only this tag: `S` implements [`{}`], and `E` the error documents.\n\nOther paths of the \
         contract are not found, and other methods of a path are not allowed.",
        tag.try_type_name
    );
    let about = docs(Some(&about));
    quote! {
        #about
        pub type Server<S, E> = runtime::Server<Contract<S, E>>;

        /// The operations of this tag, with `S` as their implementation and `E` as that of the error documents.
        pub struct Contract<S, E>(::std::marker::PhantomData<fn() -> (S, E)>);

        impl<S: #name, E: super::ErrorDocuments> runtime::Contract for Contract<S, E> {
            type Operation = Operation;
            type Service = S;
            type ErrorDocuments = E;

            fn operations() -> &'static [Operation] {
                Operation::ALL
            }

            fn serves(operation: Operation) -> bool {
                ::std::matches!(operation, #(Operation::#variants)|*)
            }

            fn routes() -> &'static runtime::routing::Node<Operation> {
                &super::router::ROOT
            }

            fn info(operation: Operation) -> &'static runtime::OperationInfo {
                operation.info()
            }

            fn challenge(operation: Operation) -> &'static str {
                super::router::challenge(operation)
            }

            async fn dispatch<B: runtime::RequestBody>(
                service: &S,
                operation: Operation,
                parts: &::http::request::Parts,
                captures: &runtime::routing::Captures<'_>,
                body: B,
                limits: runtime::Limits,
            ) -> ::std::result::Result<runtime::Response, runtime::Rejection> {
                match operation {
                    #(#arms)*
                    // The run-time calls only operations that are served.
                    _ => ::std::result::Result::Err(runtime::Rejection::not_found()),
                }
            }

            fn reject(
                errors: &E,
                operation: Operation,
                rejection: &runtime::Rejection,
            ) -> ::std::result::Result<runtime::Response, runtime::ResponseError> {
                super::router::reject(errors, operation, rejection)
            }

            fn reject_unmatched(
                errors: &E,
                path: &str,
                rejection: &runtime::Rejection,
            ) -> ::std::result::Result<runtime::Response, runtime::ResponseError> {
                super::router::reject_unmatched(errors, path, rejection)
            }
        }
    }
}
