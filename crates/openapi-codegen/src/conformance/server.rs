//! The scripted implementation of the generated server's traits.

use super::client::parameter_key;
use super::text::ident;
use super::{Glue, key};
use crate::model::{Authentication, Operation, Parameter, RequestBody, Response, StatusSpec, Tag};
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// The path of a tag's module in the server.
pub(super) fn module(glue: &Glue<'_>, tag: &Tag) -> TokenStream {
    let server = &glue.server;
    let module = ident(&tag.server_module);
    quote!(use #server::#module as server;)
}

/// The method of the trait.
pub(super) fn method(operation: &Operation) -> TokenStream {
    let name = ident(&operation.ident);
    let names = &operation.names.server;
    let (request, response) = (ident(&names.request), ident(&names.response));
    let (principal, credential) = match operation.authentication() {
        Authentication::None => (quote!(), quote!(None)),
        Authentication::Optional => (quote!(principal: Option<Credential>,), quote!(principal)),
        Authentication::Required => (quote!(principal: Credential,), quote!(Some(principal))),
    };
    let reader = ident(&operation.names.bindings.read);
    let arms = operation.responses.iter().map(|answer| arm(answer, &response));
    quote! {
        async fn #name(&self, #principal request: server::#request) -> server::#response {
            let answer = self.prompter.answer(#reader(#credential, &request));
            match answer.status() {
                #(#arms)*
                _ => answer.undeclared(),
            }
        }
    }
}

/// The arm that makes a scripted answer a variant of the server's.
fn arm(response: &Response, name: &Ident) -> TokenStream {
    let variant = ident(&response.ident);
    let (pattern, status) = match response.status {
        StatusSpec::Code(code) => (quote!(#code), None),
        StatusSpec::Range(class) => {
            let (first, last) = (u16::from(class) * 100, u16::from(class) * 100 + 99);
            (quote!(#first..=#last), Some(quote!(status: answer.status_code())))
        }
        StatusSpec::Default => (quote!(_), Some(quote!(status: answer.status_code()))),
    };
    let headers = response.headers.iter().map(|header| {
        let (field, name) = (ident(&header.ident), &header.name);
        if header.required {
            quote!(#field: answer.header(#name))
        } else {
            quote!(#field: answer.optional_header(#name))
        }
    });
    let fields: Vec<TokenStream> = status
        .into_iter()
        .chain(headers)
        .chain(body_fields(response))
        .collect();
    if fields.is_empty() {
        return quote!(#pattern => server::#name::#variant,);
    }
    quote!(#pattern => server::#name::#variant { #(#fields),* },)
}

fn body_fields(response: &Response) -> Vec<TokenStream> {
    match response.contents.as_slice() {
        [] => Vec::new(),
        [content] if content.is_range() => {
            vec![
                quote!(content_type: answer.media_type().to_owned()),
                quote!(body: answer.body()),
            ]
        }
        [_] => vec![quote!(body: answer.body())],
        several => {
            let name = ident(&response.server_body);
            let arms = several.iter().map(|content| {
                let (media_type, variant) = (&content.media_type, ident(&content.ident));
                if content.is_range() {
                    quote!(#media_type => server::#name::#variant(answer.media_type().to_owned(), answer.body()))
                } else {
                    quote!(#media_type => server::#name::#variant(answer.body()))
                }
            });
            vec![quote! {
                body: match answer.media_type() {
                    #(#arms,)*
                    _ => answer.undeclared(),
                }
            }]
        }
    }
}

/// The function that says a typed request in JSON.
pub(super) fn reader(operation: &Operation) -> TokenStream {
    let (name, request) = (
        ident(&operation.names.bindings.read),
        ident(&operation.names.server.request),
    );
    let key = key(operation);
    let parameters = operation.parameters.iter().map(parameter);
    let body = operation
        .request_body
        .as_ref()
        .map(|body| body_reader(operation, body));
    quote! {
        fn #name(
            credential: Option<Credential>,
            request: &server::#request,
        ) -> Result<Received, String> {
            let received = Received::new(#key);
            #(#parameters)*
            #body
            Ok(Received { credential, ..received })
        }
    }
}

fn parameter(parameter: &Parameter) -> TokenStream {
    let (key, field) = (parameter_key(parameter), ident(&parameter.ident));
    if parameter.required {
        quote!(let received = received.parameter(#key, &request.#field)?;)
    } else {
        quote!(let received = received.optional(#key, request.#field.as_ref())?;)
    }
}

fn body_reader(operation: &Operation, body: &RequestBody) -> TokenStream {
    let read = match body.contents.as_slice() {
        [_] => quote!(received.content("", body)?),
        several => {
            let name = ident(&operation.names.server.body);
            let arms = several.iter().map(|content| {
                let (media_type, variant) = (&content.media_type, ident(&content.ident));
                quote!(server::#name::#variant(body) => received.content(#media_type, body)?)
            });
            quote!(match body { #(#arms,)* })
        }
    };
    if body.required {
        return quote! {
            let body = &request.body;
            let received = #read;
        };
    }
    quote! {
        let received = match &request.body {
            Some(body) => #read,
            None => received,
        };
    }
}
