//! `mock.rs`: expectations on httpmock for each operation, for the tests of programs that use the client.
//!
//! Expected requests have the argument types of the client, and responses have its result types.

mod bodies;
mod credentials;
mod path;
mod then;
mod when;
mod without;

use super::context::Context;
use super::plan::Plan;
use super::rust::{docs, ident, plain};
use path::LiteralPaths;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// The expected request and the response of each operation.
pub(super) fn builders(context: &Context<'_>, plans: &[Plan<'_>]) -> impl Iterator<Item = TokenStream> {
    let literal_paths = LiteralPaths::new(plans.iter().map(|plan| plan.operation));
    plans.iter().map(move |plan| {
        let when = when::emit(context, plan, &literal_paths);
        let then = then::emit(context, plan);
        quote!(#when #then)
    })
}

/// The items of `mock.rs`, apart from [`builders`].
pub(super) fn emit(plans: &[Plan<'_>]) -> TokenStream {
    let methods: Vec<Method> = plans.iter().map(Method::of).collect();
    let declarations = methods.iter().map(Method::declaration);
    let implementations = methods.iter().map(Method::implementation);
    quote! {
        //! Expectations on httpmock for each operation, and their responses.

        /// The version of httpmock that these expectations are for.
        pub use super::runtime::mock::httpmock;

        use super::operations;
        // A name that no type of a scheme or operation can have.
        use super::runtime as __runtime;
        use super::runtime::ParameterStyle;
        use super::runtime::mock::{request, response};
        use httpmock::{Mock, MockServer, Then, When};

        /// A method for each operation that expects its calls.
        ///
        /// If several expectations match, the first one responds.
        pub trait MockServerExt {
            #(#declarations)*

            /// Expects every request that no earlier expectation matches; to be called last. It responds with 501 and the
            /// request line, since httpmock's own 404 could be mistaken for a declared response.
            fn any_other_call(&self) -> Mock<'_>;
        }

        impl MockServerExt for MockServer {
            #(#implementations)*

            fn any_other_call(&self) -> Mock<'_> {
                self.mock(|when, then| {
                    when.any_request();
                    response::unexpected(then);
                })
            }
        }
    }
}

/// A method of the mock server.
struct Method {
    name: Ident,
    docs: TokenStream,
    when: Ident,
    then: Ident,
}

impl Method {
    fn of(plan: &Plan<'_>) -> Self {
        let names = &plan.operation.names.mock;
        let (when, then) = (ident(&names.when), ident(&names.then));
        let operation = plan.operation;
        let line = format!(
            "Expects calls of `{}`: `{} {}`.",
            plain(&plan.names.method),
            operation.method.upper(),
            operation.path.raw
        );
        Method {
            name: ident(&operation.names.mock.method),
            docs: docs([Some(line.as_str())]),
            when,
            then,
        }
    }

    fn declaration(&self) -> TokenStream {
        let signature = self.signature();
        let docs = &self.docs;
        quote!(#docs #signature;)
    }

    fn implementation(&self) -> TokenStream {
        let signature = self.signature();
        let (when, then) = (&self.when, &self.then);
        quote!(#signature { self.mock(|when, then| expect(#when::new(when), #then(then))) })
    }

    fn signature(&self) -> TokenStream {
        let Method { name, when, then, .. } = self;
        quote!(fn #name(&self, expect: impl FnOnce(#when, #then)) -> Mock<'_>)
    }
}
