//! Prints the methods of the scripted server, and the functions that convert its typed requests for the suite.

use super::context::{Bindings, key, parameter_key, pattern, specific_first};
use super::text::ident;
use crate::model::{Authentication, Content, Operation, Parameter, RequestBody, Response, StatusSpec, Tag};
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// Returns the imports of the server and of its module for a tag.
pub(super) fn imports(bindings: &Bindings<'_>, tag: &Tag) -> TokenStream {
    let server = &bindings.server;
    let module = ident(&tag.server_module);
    quote!(use #server as crate_server; use #server::#module as server;)
}

/// Returns the method of the trait.
pub(super) fn method(operation: &Operation) -> TokenStream {
    let name = ident(&operation.names.server.method);
    let names = &operation.names.server;
    let (request, response) = (ident(&names.request), ident(&names.response));
    let (principal, credential) = match operation.authentication() {
        Authentication::None => (quote!(), quote!(None)),
        Authentication::Optional => (quote!(principal: Option<Credential>,), quote!(principal)),
        Authentication::Required => (quote!(principal: Credential,), quote!(Some(principal))),
    };
    let reader = ident(&operation.names.bindings.read);
    let arms = operation
        .responses
        .iter()
        .map(|declared| response_arm(declared, &response));
    quote! {
        async fn #name(&self, #principal request: server::#request) -> server::#response {
            self.script.check_debug(&request);
            let response = self.script.respond(#reader(#credential, &request));
            let response = match response.status() {
                #(#arms)*
                _ => response.undeclared(),
            };
            self.script.check_debug(&response);
            response
        }
    }
}

/// Returns the arm that converts a scripted response to a variant of the server's type.
fn response_arm(response: &Response, name: &Ident) -> TokenStream {
    let variant = ident(&response.ident);
    let (statuses, status) = match response.status {
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
        let (field, header_name) = (ident(&header.ident), &header.name);
        if header.required {
            quote!(#field: response.header(#header_name))
        } else {
            quote!(#field: response.optional_header(#header_name))
        }
    });
    let fields: Vec<TokenStream> = status
        .into_iter()
        .chain(headers)
        .chain(body_fields(response))
        .collect();
    if fields.is_empty() {
        return quote!(#statuses => server::#name::#variant,);
    }
    quote!(#statuses => server::#name::#variant { #(#fields),* },)
}

fn body_fields(response: &Response) -> Vec<TokenStream> {
    match response.bodies() {
        [] => Vec::new(),
        [content] if content.is_range() => {
            let body = range_body();
            vec![quote!(body: #body)]
        }
        [_] => vec![quote!(body: response.body())],
        several => {
            let name = ident(&response.server_body);
            let arms = specific_first(several).into_iter().map(|content| {
                let (media_types, variant) = (pattern(content), ident(&content.ident));
                let body = match content.is_range() {
                    true => range_body(),
                    false => quote!(response.body()),
                };
                quote!(#media_types => server::#name::#variant(#body))
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

/// Returns the body of a scripted response whose media type is in a range.
fn range_body() -> TokenStream {
    quote!(crate_server::Media {
        media_type: response.media_type().to_owned(),
        body: response.body()
    })
}

/// Returns the function that converts a typed request to a `ReceivedRequest`.
pub(super) fn request_reader(bindings: &Bindings<'_>, operation: &Operation) -> TokenStream {
    let (name, request) = (
        ident(&operation.names.bindings.read),
        ident(&operation.names.server.request),
    );
    let key = key(operation);
    let parameters = operation.parameters.iter().map(parameter);
    let body = operation
        .request_body
        .as_ref()
        .map(|body| body_reader(bindings, operation, body));
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
    let default = parameter.default.as_ref().map(|default| {
        let method = ident(&default.method);
        quote!(let received = received.parameter_default(#key, &request.#method())?;)
    });
    if parameter.required {
        quote!(let received = received.parameter(#key, &request.#field)?; #default)
    } else {
        quote!(let received = received.optional(#key, request.#field.as_ref())?; #default)
    }
}

fn body_reader(bindings: &Bindings<'_>, operation: &Operation, body: &RequestBody) -> TokenStream {
    let defaults = |content: &Content| bindings.defaults_of(content.server, &quote!(body));
    let read = match body.contents.as_slice() {
        [content] if content.is_range() => quote!(received.content(&body.media_type, &body.body)?),
        [content] => {
            let defaults = defaults(content);
            // The typed request does not contain the media type if only one is declared.
            quote!(received.content("", body)? #defaults)
        }
        several => {
            let name = ident(&operation.names.server.body);
            let arms = several.iter().map(|content| {
                let (media_type, variant) = (&content.media_type, ident(&content.ident));
                match content.is_range() {
                    true => quote!(server::#name::#variant(body) => received.content(&body.media_type, &body.body)?),
                    false => {
                        let defaults = defaults(content);
                        quote!(server::#name::#variant(body) => received.content(#media_type, body)? #defaults)
                    }
                }
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
