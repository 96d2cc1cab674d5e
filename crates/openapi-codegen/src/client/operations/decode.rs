//! Decodes a response to the result of the operation, by status.

use super::field::{Field, fields};
use super::outcome::Outcomes;
use crate::client::context::Context;
use crate::client::plan::Plan;
use crate::client::rust::ident;
use crate::model::{Response, StatusSpec};
use proc_macro2::TokenStream;
use quote::quote;

/// Returns the `match` that converts `__response` to the result of the operation.
pub(super) fn emit(plan: &Plan<'_>, context: &Context<'_>) -> TokenStream {
    let outcomes = Outcomes::of(plan);
    let arms = plan.operation.responses.iter().map(|response| {
        let success = response
            .is_success
            .then(|| succeed(plan, context, response, outcomes.success.len() == 1));
        let error = response.is_error.then(|| fail(plan, context, response));
        let pattern = match response.status {
            StatusSpec::Code(code) => quote!(#code),
            StatusSpec::Range(class) => {
                let first = u16::from(class) * 100;
                let last = first + 99;
                quote!(#first..=#last)
            }
            StatusSpec::Default => quote!(_),
        };
        let without_body = without_body(plan, response);
        let arm = match (success, error) {
            (Some(success), Some(error)) => quote! {
                _ if __response.code() < 400 => #success,
                _ => #error,
            },
            (Some(result), None) | (None, Some(result)) => quote!(#pattern => #result,),
            (None, None) => TokenStream::new(),
        };
        quote!(#without_body #arm)
    });
    let has_default = plan
        .operation
        .responses
        .iter()
        .any(|response| response.status == StatusSpec::Default);
    let rest = (!has_default).then(|| quote!(_ => Err(__response.undeclared().into()),));
    quote! {
        match __response.code() {
            #(#arms)*
            #rest
        }
    }
}

/// Returns the arm of the statuses that never have a body (RFC 9110, sections 15.3.5, 15.3.6 and 15.4.5), before that of a
/// range, or of `default`, that declares one.
fn without_body(plan: &Plan<'_>, response: &Response) -> Option<TokenStream> {
    let selects = |status: &u16| {
        let selected = plan.operation.response_for(*status);
        selected.is_some_and(|selected| selected.status == response.status)
    };
    if matches!(response.status, StatusSpec::Code(_)) || !response.has_body {
        return None;
    }
    let statuses: Vec<u16> = [204, 205, 304].into_iter().filter(selects).collect();
    (!statuses.is_empty()).then(|| quote!(#(#statuses)|* => Err(__response.undeclared().into()),))
}

fn succeed(plan: &Plan<'_>, context: &Context<'_>, response: &Response, alone: bool) -> TokenStream {
    let name = ident(&plan.names.success);
    let values = values(context, response);
    if alone {
        return quote!(Ok(#name { #values }));
    }
    let variant = ident(&response.ident);
    quote!(Ok(#name::#variant { #values }))
}

fn fail(plan: &Plan<'_>, context: &Context<'_>, response: &Response) -> TokenStream {
    let name = ident(&plan.names.error);
    let values = values(context, response);
    let variant = ident(&response.ident);
    quote! {
        __response.declared(#name::#variant { #values })
    }
}

fn values(context: &Context<'_>, response: &Response) -> TokenStream {
    let values = fields(context, response)
        .into_iter()
        .map(|Field { name, read, .. }| quote!(#name: #read));
    quote!(#(#values,)*)
}
