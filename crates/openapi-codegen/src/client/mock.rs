//! `mock.rs`: an expectation per operation on httpmock, for the tests of programs that use the client.
//!
//! What a test expects is written with the types that the client takes, and what it answers with those that the client gives.

mod bodies;
mod credentials;
mod path;
mod then;
mod when;

use super::operations::Context;
use super::plan::Plan;
use super::rust::{docs, ident, plain};
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// The items of `mock.rs`.
pub(super) fn emit(context: &Context<'_>, plans: &[Plan<'_>]) -> TokenStream {
    let methods: Vec<Method> = plans.iter().map(Method::of).collect();
    let declarations = methods.iter().map(Method::declaration);
    let implementations = methods.iter().map(Method::implementation);
    let builders = plans.iter().map(|plan| {
        let when = when::emit(context, plan, plans);
        let then = then::emit(context, plan);
        quote!(#when #then)
    });
    quote! {
        //! Expectations on httpmock for each operation, and their responses.

        /// The version of httpmock that these expectations are for.
        pub use super::runtime::mock::httpmock;

        use super::operations;
        // Under a name that no scheme's or operation's type can have.
        use super::runtime as __runtime;
        use super::runtime::ParameterStyle;
        use super::runtime::mock::{request, response};
        use httpmock::{Mock, MockServer, Then, When};

        /// A method per operation, which expects its calls.
        ///
        /// Of several expectations that match, the first one responds.
        pub trait MockServerExt {
            #(#declarations)*

            /// Expects every request that no expectation before it matches; to be made last. It responds with 501 and
            /// names the request, while httpmock's own 404 could pass for a declared one.
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

        #(#builders)*
    }
}

/// The types that an expectation of an operation is written with.
fn types(plan: &Plan<'_>) -> (Ident, Ident) {
    let names = &plan.operation.names.mock;
    (ident(&names.when), ident(&names.then))
}

/// A method of the server.
struct Method {
    name: Ident,
    docs: TokenStream,
    when: Ident,
    then: Ident,
}

impl Method {
    fn of(plan: &Plan<'_>) -> Self {
        let (when, then) = types(plan);
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
