//! `calls.rs`: for each operation a function that calls it with JSON, and for each set of credentials the operations that
//! it authorizes.

use crate::client::context::Context;
use crate::client::operations::field::fields as outcome_fields;
use crate::client::plan::{Plan, only};
use crate::client::rust::{ident, plain};
use crate::model::{BodyRepr, Content, Response};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

/// The functions of `calls.rs` for each operation.
pub(in crate::client) fn senders(
    context: &Context<'_>,
    plans: &[Plan<'_>],
) -> impl Iterator<Item = TokenStream> {
    plans.iter().map(|plan| {
        let body = chosen_body(context, plan);
        let sender = sender(context, plan);
        quote!(#body #sender)
    })
}

/// The items of `calls.rs`, apart from [`senders`].
pub(in crate::client) fn emit(context: &Context<'_>, plans: &[Plan<'_>]) -> TokenStream {
    let starters = starters(context, plans);
    let callers = context.security.credentials().into_iter().map(|(ty, bundle)| {
        let satisfied = context
            .security
            .satisfied(&bundle)
            .map(|requirement| ident(&requirement.start_function));
        let functions = std::iter::once(ident("start_open")).chain(satisfied);
        quote! {
            impl Caller for #ty {
                fn start<'c>(
                    client: &'c Client<Self>,
                    operation: &'static str,
                    input: Input,
                ) -> ::std::result::Result<CallFuture<'c>, CallError> {
                    #(
                        let input = match #functions(client, operation, input) {
                            Ok(started) => return started,
                            Err(input) => input,
                        };
                    )*
                    Err(CallError::Credentials { operation })
                }
            }
        }
    });
    quote! {
        use super::client::Client;
        use super::operations;
        use super::runtime::Credentials;
        use super::runtime::catalogue::{self, CallError, CallFuture, Input, Output};

        /// Calls an operation by its id.
        ///
        /// The input is an object with the parameters of the operation by name, and `body`. If the body may be of several
        /// media types, it is an object with one property, whose name is the media type.
        ///
        /// # Errors
        ///
        /// A response other than a success, and input that the operation does not have.
        pub async fn call<C: Caller>(
            client: &Client<C>,
            id: &str,
            input: ::serde_json::Value,
        ) -> ::std::result::Result<Output, CallError> {
            let Some(operation) = super::catalogue::operation(id) else {
                return Err(CallError::UnknownOperation(id.to_owned()));
            };
            C::start(client, operation.id, Input::new(input)?)?.await
        }

        /// Credentials with which operations can be called by id.
        pub trait Caller: Credentials {
            #[doc(hidden)]
            fn start<'c>(
                client: &'c Client<Self>,
                operation: &'static str,
                input: Input,
            ) -> ::std::result::Result<CallFuture<'c>, CallError>;
        }

        /// A call that was started, or the input if the operation has another requirement.
        type Started<'c> = ::std::result::Result<::std::result::Result<CallFuture<'c>, CallError>, Input>;

        #(#callers)*
        #starters
    }
}

/// Returns a function for each security requirement, which starts the operations that have it. Each set of credentials
/// refers to these functions: arms of its own for every operation would multiply.
fn starters(context: &Context<'_>, plans: &[Plan<'_>]) -> TokenStream {
    let requirements = &context.typing.api.requirements;
    let mut arms: Vec<Vec<TokenStream>> = vec![Vec::new(); requirements.len()];
    let mut open = Vec::new();
    for plan in plans {
        let arm = arm(context, plan);
        match plan.operation.requirement.and_then(|index| arms.get_mut(index)) {
            Some(arms) => arms.push(arm),
            None => open.push(arm),
        }
    }
    let open = starter("start_open", &quote!(Credentials), &open);
    let restricted = requirements.iter().zip(&arms).map(|(requirement, arms)| {
        let bound = ident(&requirement.trait_name);
        starter(
            &requirement.start_function,
            &quote!(super::security::#bound),
            arms,
        )
    });
    quote!(#open #(#restricted)*)
}

fn starter(name: &str, bound: &TokenStream, arms: &[TokenStream]) -> TokenStream {
    let name = ident(name);
    quote! {
        fn #name<'c, C: #bound>(client: &'c Client<C>, operation: &'static str, mut input: Input) -> Started<'c> {
            match operation {
                #(#arms,)*
                _ => Err(input),
            }
        }
    }
}

/// Returns the arm that starts a request with its required parameters and body.
fn arm(context: &Context<'_>, plan: &Plan<'_>) -> TokenStream {
    let id = &plan.operation.id;
    let method = ident(&plan.names.method);
    let required = plan
        .parameters
        .iter()
        .filter(|planned| planned.parameter.required);
    let parameters = required.map(|planned| {
        let key = plain(&planned.parameter.ident);
        let ty = context.parameter_type(planned);
        quote!(input.required::<#ty>(#key)?)
    });
    let body = plan.operation.request_body.as_ref().filter(|body| body.required);
    let body = body.map(|body| match only(&body.contents) {
        Some(content) => {
            let ty = context.content_type(content);
            quote!(input.required::<#ty>("body")?)
        }
        None => {
            let function = ident(&plan.names.body_reader);
            quote!(#function(&mut input)?.ok_or_else(catalogue::missing_body)?)
        }
    });
    let arguments = parameters.chain(body);
    let sender = ident(&plan.names.sender);
    quote!(#id => Ok((move || #sender(client.#method(#(#arguments),*), input))()))
}

/// Returns the function that reads a body of several media types.
fn chosen_body(context: &Context<'_>, plan: &Plan<'_>) -> TokenStream {
    let contents = plan
        .operation
        .request_body
        .as_ref()
        .map(|body| body.contents.as_slice());
    let Some(contents) = contents.filter(|contents| contents.len() > 1) else {
        return TokenStream::new();
    };
    let function = ident(&plan.names.body_reader);
    let body = ident(&plan.names.body);
    let arms = contents.iter().map(|content| {
        let (media_type, variant) = (&content.media_type, ident(&content.ident));
        let ty = context.content_type(content);
        quote!(#media_type => operations::#body::#variant(catalogue::read::<#ty>("body", value)?))
    });
    quote! {
        fn #function(
            input: &mut Input,
        ) -> ::std::result::Result<::std::option::Option<operations::#body>, CallError> {
            let Some((media_type, value)) = input.body_by_media_type()? else {
                return Ok(None);
            };
            Ok(Some(match media_type.as_str() {
                #(#arms,)*
                other => return catalogue::unknown_media_type(other),
            }))
        }
    }
}

/// Returns the function that sets optional parameters, sends the request, and converts the response.
fn sender(context: &Context<'_>, plan: &Plan<'_>) -> TokenStream {
    let function = ident(&plan.names.sender);
    let builder = ident(&plan.names.builder);
    let setters = setters(context, plan);
    let success = success(context, plan);
    let errors = arms(context, plan, &plan.names.error, |response| response.is_error);
    quote! {
        fn #function<'c>(
            request: operations::#builder<'c>,
            mut input: Input,
        ) -> ::std::result::Result<CallFuture<'c>, CallError> {
            #setters
            input.finish()?;
            Ok(::std::boxed::Box::pin(async move {
                match request.send().await {
                    Ok(success) => Ok(#success),
                    Err(error) => Err(catalogue::failed(error, |error| match error { #(#errors,)* })),
                }
            }))
        }
    }
}

fn setters(context: &Context<'_>, plan: &Plan<'_>) -> TokenStream {
    let optional = plan
        .parameters
        .iter()
        .filter(|planned| !planned.parameter.required);
    let setters = optional.map(|planned| {
        let key = plain(&planned.parameter.ident);
        let ty = context.parameter_type(planned);
        let name = ident(&planned.parameter.setter);
        quote! {
            let request = match input.optional::<#ty>(#key)? {
                Some(value) => request.#name(value),
                None => request,
            };
        }
    });
    let body = plan.operation.request_body.as_ref().filter(|body| !body.required);
    let body = body.map(|body| {
        let value = match only(&body.contents) {
            Some(content) => {
                let ty = context.content_type(content);
                quote!(input.optional::<#ty>("body")?)
            }
            None => {
                let function = ident(&plan.names.body_reader);
                quote!(#function(&mut input)?)
            }
        };
        quote! {
            let request = match #value {
                Some(value) => request.body(value),
                None => request,
            };
        }
    });
    quote!(#(#setters)* #body)
}

/// Returns the expression that converts `success` to an output.
fn success(context: &Context<'_>, plan: &Plan<'_>) -> TokenStream {
    let operation = plan.operation;
    let name = &plan.names.success;
    if let Some(response) = operation.only_success() {
        let name = ident(name);
        let (pattern, output) = destructured(context, response);
        return quote!({
            let output = Output::new(&success);
            let operations::#name { #pattern } = success;
            #output
        });
    }
    let arms = arms(context, plan, name, |response| response.is_success);
    quote!(match success { #(#arms,)* })
}

/// Returns the arms that convert the responses of an enum of outcomes.
fn arms(
    context: &Context<'_>,
    plan: &Plan<'_>,
    outcome: &str,
    which: impl Fn(&Response) -> bool,
) -> Vec<TokenStream> {
    let outcome = ident(outcome);
    let responses = plan.operation.responses.iter();
    let arm = |response: &Response| {
        let variant = ident(&response.ident);
        let (pattern, output) = destructured(context, response);
        quote! {
            ref outcome @ operations::#outcome::#variant { #pattern } => {
                let output = Output::new(outcome);
                #output
            }
        }
    };
    responses.filter(|response| which(response)).map(arm).collect()
}

/// Returns the pattern that destructures a response, and the expression that adds its fields to `output`.
fn destructured(context: &Context<'_>, response: &Response) -> (TokenStream, TokenStream) {
    let fields = outcome_fields(context, response);
    let has_status = usize::from(response.has_open_status());
    let mut patterns = Vec::new();
    let mut output = quote!(output);
    for (number, (header, field)) in response
        .headers
        .iter()
        .zip(fields.iter().skip(has_status))
        .enumerate()
    {
        let (wire, field) = (&header.name, &field.name);
        let bound = format_ident!("header_{number}");
        patterns.push(quote!(#field: ref #bound));
        output = quote!(#output.header(#wire, #bound));
    }
    if response.has_body {
        patterns.push(quote!(ref body));
        output = match only(&response.contents) {
            Some(content) => with_body(content, &output),
            None => {
                let name = ident(&response.client_body);
                let arms = response.contents.iter().map(|content| {
                    let variant = ident(&content.ident);
                    let output = with_body(content, &quote!(output));
                    quote!(operations::#name::#variant(body) => #output)
                });
                quote!({
                    let output = #output;
                    match body { #(#arms,)* }
                })
            }
        };
    }
    (quote!(#(#patterns,)* ..), output)
}

fn with_body(content: &Content, output: &TokenStream) -> TokenStream {
    let body = match content.is_range() {
        true => quote!(&body.body),
        false => quote!(body),
    };
    match content.client {
        BodyRepr::Text(_) | BodyRepr::Json(_) => quote!(#output.json(#body)),
        BodyRepr::Form(_) | BodyRepr::Bytes => quote!(#output.bytes(#body)),
    }
}
