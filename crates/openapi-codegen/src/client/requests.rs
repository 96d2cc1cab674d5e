//! `requests.rs`: the trait of the operations, which the client and fakes of it implement, and the requests that its
//! methods take, as data.

use super::context::Context;
use super::operations::arguments::{Argument, arguments, redacted};
use super::plan::Plan;
use super::rust::{docs, ident, plain};
use crate::redaction;
use proc_macro2::TokenStream;
use quote::quote;

/// The requests as data.
pub(super) fn data(context: &Context<'_>, plans: &[Plan<'_>]) -> impl Iterator<Item = TokenStream> {
    plans.iter().map(move |plan| request(context, plan))
}

/// The trait and its implementation by the client.
pub(super) fn emit(context: &Context<'_>, plans: &[Plan<'_>]) -> TokenStream {
    let declarations = plans.iter().map(|plan| declaration(context, plan));
    let implementations = plans.iter().map(|plan| implementation(context, plan));
    quote! {
        //! The operations as a trait, and their requests as data.

        use super::runtime as __runtime;

        /// The operations, for code that is tested without HTTP: the client and its fakes implement this trait.
        ///
        /// A method that a fake does not implement returns
        /// [`ErrorKind::NotImplemented`](__runtime::ErrorKind::NotImplemented).
        ///
        /// It is used as a bound, such as `impl Operations<Credentials = …>`, and is not dyn-compatible: its methods are
        /// `async fn` in an implementation, and return no boxed future.
        pub trait Operations: ::std::marker::Send + ::std::marker::Sync {
            /// The credentials, which decide which operations can be called, as for the client. A fake has those of the
            /// client in whose place it is used.
            type Credentials: __runtime::Credentials;

            #(#declarations)*
        }

        impl<C: __runtime::Credentials> Operations for super::client::Client<C> {
            type Credentials = C;

            #(#implementations)*
        }
    }
}

/// Returns the signature of a method of the trait.
fn signature(context: &Context<'_>, plan: &Plan<'_>, credentials: &TokenStream) -> TokenStream {
    let method = ident(&plan.names.method);
    let request = ident(&plan.names.request);
    let (success, error) = (ident(&plan.names.success), ident(&plan.names.error));
    let bound = context.security.required(plan.operation);
    let bound = bound.map(|name| quote!(where #credentials: super::security::#name));
    quote! {
        fn #method(&self, request: #request) -> impl ::std::future::Future<
            Output = ::std::result::Result<
                super::operations::#success,
                __runtime::Error<super::operations::#error>,
            >,
        > + ::std::marker::Send #bound
    }
}

fn declaration(context: &Context<'_>, plan: &Plan<'_>) -> TokenStream {
    let signature = signature(context, plan, &quote!(Self::Credentials));
    let line = format!("`{} {}`", plan.operation.method.upper(), plan.operation.path.raw);
    let docs = docs([plan.operation.summary.as_deref(), Some(line.as_str())]);
    quote! {
        #docs
        #signature {
            __runtime::not_implemented()
        }
    }
}

fn implementation(context: &Context<'_>, plan: &Plan<'_>) -> TokenStream {
    let signature = signature(context, plan, &quote!(C));
    let method = ident(&plan.names.method);
    let fields = arguments(context, plan);
    let (required, optional): (Vec<_>, Vec<_>) = fields.iter().partition(|field| field.required);
    let required = required.iter().map(|field| {
        let name = &field.name;
        quote!(, request.#name)
    });
    let begun = quote!(Self::#method(self #(#required)*));
    let sent = match optional.is_empty() {
        true => quote!(#begun.send()),
        false => {
            let names = optional.iter().map(|field| &field.name);
            quote! {
                let mut __call = #begun;
                #(__call.#names = request.#names;)*
                __call.send()
            }
        }
    };
    quote!(#signature { #sent })
}

fn request(context: &Context<'_>, plan: &Plan<'_>) -> TokenStream {
    let name = ident(&plan.names.request);
    let doc = format!(" A request to `{}` as data.", plain(&plan.names.method));
    let fields = arguments(context, plan);
    let debug = redaction::of_struct(&name, &TokenStream::new(), &redacted(&fields));
    let (derive, debug) = (debug.derive, debug.implementation);
    let default = fields
        .iter()
        .all(|field| !field.required)
        .then(|| quote!(Default,));
    let parameters = plan.operation.parameters.iter();
    let of_parameters = parameters.filter_map(|parameter| parameter.value.schema());
    let bodies = plan.operation.request_body.iter().flat_map(|body| &body.contents);
    let equality = context
        .typing
        .equality(of_parameters.chain(bodies.filter_map(|content| content.schema)));
    let visibility = Some(quote!(pub));
    let declarations = fields.iter().map(|field| {
        let (docs, declaration) = (&field.docs, field.declaration(&visibility));
        quote!(#docs #declaration)
    });
    let (parameters, values): (Vec<_>, Vec<_>) = fields.iter().map(Argument::parameter).unzip();
    let setters = fields.iter().filter_map(Argument::setter);
    quote! {
        #[doc = #doc]
        #[derive(#derive #default Clone, PartialEq, #equality)]
        #[non_exhaustive]
        pub struct #name {
            #(#declarations,)*
        }

        #debug

        impl #name {
            /// Creates a request with its required parts.
            #[must_use]
            pub fn new(#(#parameters)*) -> Self {
                Self { #(#values,)* }
            }

            #(#setters)*
        }
    }
}
