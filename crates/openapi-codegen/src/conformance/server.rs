//! The scripted implementation of the generated server's traits.

use super::client::parameter_key;
use super::text::{ident, plain};
use super::{Bindings, key};
use crate::spec::{Alternative, Operation, Parameter, RequestBody, Response, StatusSpec, Tag};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

/// The path of a tag's module in the server.
pub(super) fn module(bindings: &Bindings<'_>, tag: &Tag) -> TokenStream {
    let server = &bindings.server;
    let module = ident(&crate::server::tag_module(tag));
    quote!(use #server::#module as server;)
}

fn reader_name(operation: &Operation) -> Ident {
    format_ident!("read_{}", plain(&operation.ident))
}

fn request_type(operation: &Operation) -> Ident {
    format_ident!("{}Request", operation.type_name)
}

/// The method of the trait.
pub(super) fn method(operation: &Operation) -> TokenStream {
    let name = ident(&operation.ident);
    let (request, response) = (
        request_type(operation),
        format_ident!("{}Response", operation.type_name),
    );
    let (principal, credential) = match operation
        .security
        .iter()
        .any(|alternative| !alternative.is_anonymous())
    {
        false => (quote!(), quote!(None)),
        true if operation.security.iter().any(Alternative::is_anonymous) => {
            (quote!(principal: Option<Credential>,), quote!(principal))
        }
        true => (quote!(principal: Credential,), quote!(Some(principal))),
    };
    let reader = reader_name(operation);
    let arms = operation
        .responses
        .iter()
        .map(|declared| arm(operation, declared, &response));
    quote! {
        async fn #name(&self, #principal request: server::#request) -> server::#response {
            let response = self.script.respond(#reader(#credential, &request));
            match response.status() {
                #(#arms)*
                _ => response.undeclared(),
            }
        }
    }
}

/// The arm that converts a scripted response to a variant of the server's type.
fn arm(operation: &Operation, response: &Response, name: &Ident) -> TokenStream {
    let variant = ident(&response.ident);
    let (pattern, status) = match response.status {
        StatusSpec::Code(code) => (quote!(#code), None),
        StatusSpec::Range(class) => {
            let (first, last) = (u16::from(class) * 100, u16::from(class) * 100 + 99);
            (
                quote!(#first..=#last),
                Some(quote!(status: response.status_code())),
            )
        }
        StatusSpec::Default => (quote!(_), Some(quote!(status: response.status_code()))),
    };
    let headers = response.headers.iter().map(|header| {
        let (field, name) = (ident(&header.ident), &header.name);
        if header.required {
            quote!(#field: response.header(#name))
        } else {
            quote!(#field: response.optional_header(#name))
        }
    });
    let fields: Vec<TokenStream> = status
        .into_iter()
        .chain(headers)
        .chain(body_fields(operation, response))
        .collect();
    if fields.is_empty() {
        return quote!(#pattern => server::#name::#variant,);
    }
    quote!(#pattern => server::#name::#variant { #(#fields),* },)
}

fn body_fields(operation: &Operation, response: &Response) -> Vec<TokenStream> {
    match response.contents.as_slice() {
        [] => Vec::new(),
        [content] if content.media_type.contains('*') => {
            vec![
                quote!(content_type: response.media_type().to_owned()),
                quote!(body: response.body()),
            ]
        }
        [_] => vec![quote!(body: response.body())],
        several => {
            let name = format_ident!("{}{}Body", operation.type_name, plain(&response.ident));
            let arms = several.iter().map(|content| {
                let (media_type, variant) = (&content.media_type, ident(&content.ident));
                if media_type.contains('*') {
                    quote!(#media_type => server::#name::#variant(response.media_type().to_owned(), response.body()))
                } else {
                    quote!(#media_type => server::#name::#variant(response.body()))
                }
            });
            vec![quote! {
                body: match response.media_type() {
                    #(#arms,)*
                    _ => response.undeclared(),
                }
            }]
        }
    }
}

/// The function that converts a typed request to JSON.
pub(super) fn reader(operation: &Operation) -> TokenStream {
    let (name, request, key) = (reader_name(operation), request_type(operation), key(operation));
    let parameters = operation.parameters.iter().map(parameter);
    let body = operation
        .request_body
        .as_ref()
        .map(|body| body_reader(operation, body));
    quote! {
        fn #name(
            credential: Option<Credential>,
            request: &server::#request,
        ) -> Result<ReceivedRequest, String> {
            let received = ReceivedRequest::new(#key);
            #(#parameters)*
            #body
            Ok(ReceivedRequest { credential, ..received })
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
            let name = format_ident!("{}RequestBody", operation.type_name);
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
