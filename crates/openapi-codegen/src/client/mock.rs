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
use quote::{format_ident, quote};
use std::collections::HashSet;

/// What can be called on a server of httpmock without the operations.
const SERVER_METHODS: [&str; 22] = [
    "address",
    "any_other_call",
    "base_url",
    "forward_to",
    "forward_to_async",
    "host",
    "into",
    "mock",
    "mock_async",
    "playback",
    "playback_async",
    "playback_from_yaml",
    "playback_from_yaml_async",
    "port",
    "proxy",
    "proxy_async",
    "record",
    "record_async",
    "reset",
    "reset_async",
    "try_into",
    "url",
];

/// The items of `mock.rs`.
pub(super) fn emit(context: &Context<'_>, plans: &[Plan<'_>]) -> TokenStream {
    let mut taken: HashSet<String> = SERVER_METHODS.iter().map(|name| (*name).to_owned()).collect();
    let methods: Vec<Method> = plans.iter().map(|plan| Method::of(plan, &mut taken)).collect();
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
    let name = &plan.operation.type_name;
    (format_ident!("{name}When"), format_ident!("{name}Then"))
}

/// A method of the server.
struct Method {
    name: Ident,
    docs: TokenStream,
    when: Ident,
    then: Ident,
}

impl Method {
    fn of(plan: &Plan<'_>, taken: &mut HashSet<String>) -> Self {
        let (when, then) = types(plan);
        let operation = plan.operation;
        let line = format!(
            "Expects calls of `{}`: `{} {}`.",
            plain(&plan.names.method),
            operation.method.upper(),
            operation.path.raw
        );
        Method {
            name: free(taken, &plan.names.method, "_operation"),
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

/// A name that is free, and no keyword unless it is wanted as a raw one.
fn free(taken: &mut HashSet<String>, wanted: &str, suffix: &str) -> Ident {
    let mut name = wanted.to_owned();
    while (!name.starts_with("r#") && syn::parse_str::<Ident>(&name).is_err()) || !taken.insert(name.clone())
    {
        name = format!("{}{suffix}", plain(&name));
    }
    ident(&name)
}
