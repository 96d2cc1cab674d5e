//! The enum of the declared responses of an operation.

use super::context::Context;
use super::redaction;
use super::rust::{self, Module, base, docs, ident, number, value};
use crate::model::{BodyRepr, Content, Header, Operation, ParameterValue, Response, StatusSpec};
use crate::redaction::Debug;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// Returns the enum, its conversion to a response, and the enums of bodies.
pub(super) fn emit(context: &Context<'_>, operation: &Operation) -> TokenStream {
    let name = ident(&operation.names.server.response);
    let variants = operation
        .responses
        .iter()
        .map(|response| variant(context, response));
    let bodies = operation
        .responses
        .iter()
        .map(|response| bodies(context, operation, response));
    let statuses = operation.responses.iter().map(status_arm);
    let writers = operation.responses.iter().map(write_arm);
    let about = format!(" The responses of `{}`.", operation.id);
    let unreachable = operation
        .responses
        .is_empty()
        .then(|| quote!(_ => ::std::unreachable!(),));
    let Debug {
        derive: debug,
        implementation: redacted,
    } = redaction::of_responses(context, operation);
    quote! {
        #[doc = #about]
        #[derive(#debug Clone, PartialEq)]
        pub enum #name { #(#variants)* }

        #redacted

        impl #name {
            /// Returns the status.
            #[must_use]
            pub fn status(&self) -> ::http::StatusCode {
                match self { #(#statuses)* #unreachable }
            }

            /// Converts to an HTTP response.
            ///
            /// # Errors
            /// A header value is invalid, or the body cannot be serialized.
            pub fn into_response(
                self,
            ) -> ::std::result::Result<super::runtime::Response, super::runtime::ResponseError> {
                ::std::result::Result::Ok(match self { #(#writers)* #unreachable })
            }
        }

        #(#bodies)*
    }
}

fn carries_type(response: &Response) -> bool {
    matches!(response.bodies(), [content] if content.is_range())
}

fn is_unit(response: &Response) -> bool {
    !response.has_open_status() && response.headers.is_empty() && response.bodies().is_empty()
}

fn body_type(context: &Context<'_>, response: &Response) -> Option<TokenStream> {
    match response.bodies() {
        [] => None,
        [content] => Some(rust::content(context, content)),
        _ => {
            let name = ident(&response.server_body);
            Some(quote!(#name))
        }
    }
}

fn variant(context: &Context<'_>, response: &Response) -> TokenStream {
    let (docs, ident_) = (docs(Some(&response.description)), ident(&response.ident));
    if is_unit(response) {
        return quote!(#docs #ident_,);
    }
    let status = response.has_open_status().then(|| {
        let about = format!(" A status within `{}`.", response.status);
        quote!(#[doc = #about] status: ::http::StatusCode,)
    });
    let headers = response.headers.iter().map(|header| {
        let (docs, field) = (self::docs(header.description.as_deref()), ident(&header.ident));
        let ty = header_type(context, header);
        quote!(#docs #field: #ty,)
    });
    let body = body_type(context, response).map(|ty| quote!(#[doc = " The body."] body: #ty,));
    quote! {
        #docs
        #ident_ { #status #(#headers)* #body },
    }
}

fn header_type(context: &Context<'_>, header: &Header) -> TokenStream {
    let Some(schema) = header.value.schema() else {
        let ty = if header.value.is_json() {
            quote!(::serde_json::Value)
        } else {
            quote!(::std::string::String)
        };
        return if header.required {
            ty
        } else {
            quote!(::std::option::Option<#ty>)
        };
    };
    if header.required {
        value(context, schema, Module::Sibling)
    } else {
        let ty = base(context, schema, Module::Sibling);
        quote!(::std::option::Option<#ty>)
    }
}

fn status_code(status: u16) -> TokenStream {
    let name = match status {
        200 => "OK",
        201 => "CREATED",
        202 => "ACCEPTED",
        204 => "NO_CONTENT",
        400 => "BAD_REQUEST",
        401 => "UNAUTHORIZED",
        403 => "FORBIDDEN",
        404 => "NOT_FOUND",
        406 => "NOT_ACCEPTABLE",
        409 => "CONFLICT",
        413 => "PAYLOAD_TOO_LARGE",
        415 => "UNSUPPORTED_MEDIA_TYPE",
        422 => "UNPROCESSABLE_ENTITY",
        429 => "TOO_MANY_REQUESTS",
        500 => "INTERNAL_SERVER_ERROR",
        503 => "SERVICE_UNAVAILABLE",
        _ => {
            let code = number(status.into());
            return quote!(super::runtime::response::status(#code));
        }
    };
    let name = ident(name);
    quote!(::http::StatusCode::#name)
}

fn status_arm(response: &Response) -> TokenStream {
    let variant = ident(&response.ident);
    let pattern = if is_unit(response) {
        quote!(Self::#variant)
    } else {
        quote!(Self::#variant { .. })
    };
    match response.status {
        StatusSpec::Code(code) => {
            let code = status_code(code);
            quote!(#pattern => #code,)
        }
        _ => quote!(Self::#variant { status, .. } => *status,),
    }
}

fn write_arm(response: &Response) -> TokenStream {
    let variant = ident(&response.ident);
    let status = match response.status {
        StatusSpec::Code(code) => status_code(code),
        _ => quote!(status),
    };
    if is_unit(response) {
        return quote!(Self::#variant => super::runtime::write_response!(#status),);
    }
    let status_field = response.has_open_status().then(|| quote!(status,));
    let body_field = match carries_type(response) {
        true => Some(quote!(body: super::runtime::Media { media_type, body },)),
        false => (!response.bodies().is_empty()).then(|| quote!(body,)),
    };
    // Header fields may have the names of the variables that are used here.
    let fields = response.headers.iter().map(|header| {
        let (field, local) = (ident(&header.ident), ident(&header.variable));
        quote!(#field: #local,)
    });
    let headers = response.headers.iter().map(write_header);
    let body = write_body(response);
    let within = match response.status {
        StatusSpec::Range(class) => {
            let class = number(usize::from(class));
            Some(quote!(let status = super::runtime::response::status_within(status, #class)?;))
        }
        _ => None,
    };
    let write = quote!(super::runtime::write_response!(#status #body #(#headers)*));
    let write = match within {
        Some(within) => quote!({ #within #write }),
        None => write,
    };
    quote! {
        Self::#variant { #status_field #(#fields)* #body_field } => #write,
    }
}

/// Returns the arguments of `write_response!` for the body.
fn write_body(response: &Response) -> Option<TokenStream> {
    match response.bodies() {
        [] => None,
        [content] => {
            let (kind, media_type) = (kind(content), &content.media_type);
            let declared = if carries_type(response) {
                quote!((media_type in #media_type))
            } else {
                quote!(#media_type)
            };
            Some(quote!(, #kind #declared body))
        }
        contents => {
            let name = ident(&response.server_body);
            let arms = contents.iter().map(|content| {
                let (variant, kind, media_type) = (ident(&content.ident), kind(content), &content.media_type);
                if content.is_range() {
                    quote!(#name::#variant(super::runtime::Media { media_type, body }) => #kind (media_type in #media_type) body,)
                } else {
                    quote!(#name::#variant(body) => #kind #media_type body,)
                }
            });
            Some(quote!(, match body { #(#arms)* }))
        }
    }
}

fn kind(content: &Content) -> Ident {
    ident(match content.server {
        BodyRepr::Json(_) | BodyRepr::Form(_) => "json",
        BodyRepr::Text(_) | BodyRepr::Bytes => "bytes",
    })
}

/// Returns the arguments of `write_response!` for a header.
fn write_header(header: &Header) -> TokenStream {
    let (local, name) = (ident(&header.variable), header.name.to_ascii_lowercase());
    let wrapper = match &header.value {
        value if value.is_json() => Some(quote!(super::runtime::response::JsonHeader)),
        _ if header.is_repeated => Some(quote!(super::runtime::response::Repeated)),
        ParameterValue::Styled { explode: true, .. } if !header.is_plain => {
            Some(quote!(super::runtime::response::Exploded))
        }
        ParameterValue::Styled { .. } if !header.is_plain => Some(quote!(super::runtime::response::Simple)),
        _ => None,
    };
    let value = match (wrapper, header.required) {
        (None, _) => quote!(#local),
        (Some(wrapper), true) => quote!(#wrapper(&#local)),
        (Some(wrapper), false) => quote!(#local.as_ref().map(#wrapper)),
    };
    let presence = ident(if header.required { "required" } else { "optional" });
    quote!(; #presence #name #value)
}

fn bodies(context: &Context<'_>, operation: &Operation, response: &Response) -> Option<TokenStream> {
    if response.bodies().len() < 2 {
        return None;
    }
    let name = ident(&response.server_body);
    let variants = response.bodies().iter().map(|content| {
        let (variant, ty) = (ident(&content.ident), rust::content(context, content));
        let about = format!(" `{}`", content.media_type);
        quote!(#[doc = #about] #variant(#ty),)
    });
    let about = format!(
        " The body of {} of `{}`, by media type.",
        response.status, operation.id
    );
    let Debug {
        derive: debug,
        implementation: redacted,
    } = redaction::of_bodies(context, response.bodies(), &response.server_body);
    Some(quote! {
        #[doc = #about]
        #[derive(#debug Clone, PartialEq)]
        pub enum #name { #(#variants)* }

        #redacted
    })
}
