//! The error responses that `ErrorResponse` makes: those of one status and one type of body.

use super::context::Context;
use super::rust::{self, Module, ident, number};
use super::security;
use crate::model::{
    Additional, BodyRepr, Header, Kind, Operation, Response, SchemaId, StatusSpec, StringRepr,
};
use proc_macro2::TokenStream;
use quote::quote;

/// A type of bodies.
pub(super) struct BodyType {
    ty: TokenStream,
    /// The type as text, for comparison.
    text: String,
}

impl PartialEq for BodyType {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

/// Returns the types of the bodies of all errors of the operations of a tag, each once.
pub(super) fn bodies(context: &Context<'_>, operations: &[&Operation]) -> Vec<BodyType> {
    let mut bodies = Vec::new();
    let responses = operations.iter().flat_map(|operation| &operation.responses);
    for body in responses
        .filter(is_error)
        .flat_map(|response| body_types(context, response))
    {
        if !bodies.contains(&body) {
            bodies.push(body);
        }
    }
    bodies
}

/// Returns an implementation of `ErrorFor` for each type of the bodies of errors of the tag, so that one error can be that
/// of all of its operations.
pub(super) fn emit(context: &Context<'_>, operation: &Operation, bodies: &[BodyType]) -> TokenStream {
    let implementations = bodies.iter().map(|body| implementation(context, operation, body));
    quote!(#(#implementations)*)
}

fn is_error(response: &&Response) -> bool {
    match response.status {
        StatusSpec::Code(code) => code >= 400,
        StatusSpec::Range(class) => class >= 4,
        StatusSpec::Default => true,
    }
}

/// Returns the types of the bodies of a response; `()` if it has none.
fn body_types(context: &Context<'_>, response: &Response) -> Vec<BodyType> {
    let body_type = |ty: TokenStream| BodyType {
        text: ty.to_string(),
        ty,
    };
    if response.bodies().is_empty() {
        return vec![body_type(quote!(()))];
    }
    let contents = response.bodies().iter();
    let types = contents.map(|content| {
        let ty = match content.server {
            BodyRepr::Json(Some(id)) => expanded(context, id),
            repr => rust::body(context, repr),
        };
        body_type(match content.is_range() {
            true => quote!(runtime::Media<#ty>),
            false => ty,
        })
    });
    types.collect()
}

/// Returns the type of a schema without aliases, since two aliases of a type are one type.
fn expanded(context: &Context<'_>, id: SchemaId) -> TokenStream {
    let schema = context.api.resolved(id);
    let base = match &schema.kind {
        _ if schema.has_own_type() => rust::base(context, schema.id, Module::Sibling),
        Kind::Array(array) => {
            let items = expanded(context, array.items);
            quote!(::std::vec::Vec<#items>)
        }
        Kind::Object(object) => match object.additional {
            Additional::Typed(values) => {
                let values = expanded(context, values);
                quote!(::std::collections::BTreeMap<::std::string::String, #values>)
            }
            _ => rust::definition(context, schema, Module::Sibling),
        },
        _ => rust::definition(context, schema, Module::Sibling),
    };
    match context.api.nullable(id) {
        true => quote!(::std::option::Option<#base>),
        false => base,
    }
}

/// Returns the implementation for one type of bodies.
fn implementation(context: &Context<'_>, operation: &Operation, body: &BodyType) -> TokenStream {
    let errors: Vec<&Response> = operation.responses.iter().filter(is_error).collect();
    let variants: Vec<Option<TokenStream>> = errors
        .iter()
        .map(|response| variant(context, operation, response, body))
        .collect();
    let undeclared = quote!(::std::result::Result::Err(runtime::Missing::Form));
    // The last arm is for the statuses after these, too.
    let arms = variants
        .iter()
        .rposition(Option::is_some)
        .map_or(0, |last| last + 1);
    let arms = errors.iter().zip(variants).take(arms);
    let arms: Vec<TokenStream> = arms
        .map(|(response, variant)| {
            let status = pattern(response.status);
            let variant = variant.unwrap_or_else(|| undeclared.clone());
            quote!(#status => #variant,)
        })
        .collect();
    let (name, ty) = (ident(&operation.names.server.response), &body.ty);
    let select = match arms.is_empty() {
        true => quote!(|_| #undeclared),
        false => quote! {
            |runtime::ErrorParts { status, body, retry_after }| match status.as_u16() {
                #(#arms)*
                _ => #undeclared,
            }
        },
    };
    quote! {
        impl runtime::ErrorFor<#name> for runtime::ErrorResponse<#ty> {
            fn into_response(
                self,
                operation: &'static runtime::OperationInfo,
            ) -> ::std::result::Result<#name, runtime::Rejection> {
                self.select(operation, #select)
            }

            fn retry_after(&self) -> ::std::option::Option<u64> {
                runtime::ErrorResponse::retry_after(self)
            }
        }
    }
}

fn pattern(status: StatusSpec) -> TokenStream {
    let (first, last) = match status {
        StatusSpec::Code(code) => {
            let code = number(code.into());
            return quote!(#code);
        }
        StatusSpec::Range(class) => {
            let first = usize::from(class) * 100;
            (number(first), number(first + 99))
        }
        StatusSpec::Default => (number(400), number(599)),
    };
    quote!(#first..=#last)
}

/// Returns the variant of a response with this type of body, or which required header the error does not have; `None` if the
/// response has another body.
fn variant(
    context: &Context<'_>,
    operation: &Operation,
    response: &Response,
    body: &BodyType,
) -> Option<TokenStream> {
    let types = body_types(context, response);
    let index = types.iter().position(|own| own == body)?;
    let (name, variant) = (ident(&operation.names.server.response), ident(&response.ident));
    let status = response.has_open_status().then(|| quote!(status,));
    let headers: Result<Vec<TokenStream>, &str> = response
        .headers
        .iter()
        .map(|header| {
            let value = value(context, operation, header).ok_or(header.name.as_str())?;
            let field = ident(&header.ident);
            Ok(quote!(#field: #value,))
        })
        .collect();
    let headers = match headers {
        Ok(headers) => headers,
        Err(header) => {
            return Some(quote!(::std::result::Result::Err(runtime::Missing::Header(#header))));
        }
    };
    let body = response.bodies().get(index).map(|content| {
        if response.bodies().len() == 1 {
            return quote!(body,);
        }
        let (name, variant) = (ident(&response.server_body), ident(&content.ident));
        quote!(body: #name::#variant(body),)
    });
    if status.is_none() && headers.is_empty() && body.is_none() {
        return Some(quote!(::std::result::Result::Ok(#name::#variant)));
    }
    Some(quote!(::std::result::Result::Ok(#name::#variant { #status #(#headers)* #body })))
}

/// Returns the value of a header; `None` if it is required and the error does not have it.
fn value(context: &Context<'_>, operation: &Operation, header: &Header) -> Option<TokenStream> {
    if header.name.eq_ignore_ascii_case("retry-after") && is_seconds(context, header) {
        let unknown = header
            .required
            .then(|| quote!(.ok_or(runtime::Missing::RetryAfter)?));
        return Some(quote!(runtime::seconds(retry_after) #unknown));
    }
    let is_challenge = header.name.eq_ignore_ascii_case("www-authenticate")
        && operation.authenticator.is_some()
        && is_text(context, header);
    match (is_challenge, header.required) {
        (true, required) => {
            let challenge = security::challenge(context, operation);
            let text = quote!(::std::borrow::ToOwned::to_owned(#challenge));
            Some(match required {
                true => text,
                false => quote!(::std::option::Option::Some(#text)),
            })
        }
        (false, true) => None,
        (false, false) => Some(quote!(::std::option::Option::None)),
    }
}

/// Returns whether the type of a header is a string that is not null.
fn is_text(context: &Context<'_>, header: &Header) -> bool {
    match header.value.schema() {
        Some(id) if header.required && context.api.nullable(id) => false,
        Some(id) => match &context.api.resolved(id).kind {
            Kind::String(text) => text.repr() == StringRepr::Text && !context.api.resolved(id).has_own_type(),
            _ => false,
        },
        None => !header.value.is_json(),
    }
}

/// Returns whether seconds can be converted to the type of a header.
fn is_seconds(context: &Context<'_>, header: &Header) -> bool {
    let resolved = header.value.schema().map(|id| context.api.resolved(id));
    let is_integer =
        resolved.is_some_and(|schema| matches!(schema.kind, Kind::Integer(_)) && !schema.has_own_type());
    is_integer || is_text(context, header)
}
