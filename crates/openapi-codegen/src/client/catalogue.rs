//! `catalogue.rs` and `calls.rs`: every operation described as a value, and called by its id with JSON, so that
//! programs can offer operations that they were not written for.

mod calls;
mod members;

pub(super) use calls::emit as calls;

use super::plan::Plan;
use super::rust::{ident, plain};
use super::schemas::{self, Schemas};
use super::typing::Typing;
use crate::model::{Api, Method, Operation, StatusSpec};
use members::{Members, Place};
use proc_macro2::TokenStream;
use quote::quote;

/// The items of `catalogue.rs`.
pub(super) fn emit(api: &Api, plans: &[Plan<'_>], typing: &Typing<'_>) -> TokenStream {
    let schemas = Schemas { api, typing };
    let mut members = Members::new(typing);
    let count = plans.len();
    let operations: Vec<TokenStream> = plans
        .iter()
        .map(|plan| operation(&schemas, &mut members, plan.operation))
        .collect();
    let members = members.finish();
    let definitions = schemas::PATH;
    quote! {
        use super::runtime::Definitions;
        pub use super::calls::{Caller, call};
        pub use super::runtime::catalogue::{
            Body, CallError, Content, EnumValue, Location, Operation, Output, Parameter, Property, Shape,
        };

        /// The operation with this id.
        pub fn operation(id: &str) -> ::std::option::Option<&'static Operation> {
            OPERATIONS.iter().find(|operation| operation.id == id)
        }

        /// Every operation, in the order of the contract.
        pub static OPERATIONS: [Operation; #count] = [#(#operations),*];

        static DEFINITIONS: Definitions = Definitions::new(include_str!(#definitions));

        #members
    }
}

fn operation(schemas: &Schemas<'_>, members: &mut Members<'_>, operation: &Operation) -> TokenStream {
    let Operation { id, deprecated, .. } = operation;
    let tag = &schemas.api.tags[operation.tag].name;
    let (method, path) = (operation.method.upper(), &operation.path.raw);
    let summary = operation.summary.as_deref().unwrap_or_default();
    let description = operation.description.as_deref().unwrap_or_default();
    let read_only = is_safe(operation.method);
    let idempotent = read_only || matches!(operation.method, Method::Put | Method::Delete);
    let destructive = !read_only && !only_adds(operation);
    let alternatives = operation.security.iter().map(|alternative| {
        let schemes = alternative.schemes.iter();
        let names = schemes.map(|(scheme, _)| schemas.api.scheme(*scheme).name.as_str());
        quote!(&[#(#names),*])
    });
    let alternatives: Vec<TokenStream> = alternatives.collect();
    let parameters = parameters(members, operation);
    let body = body(members, operation);
    let input = schemas.input(operation).to_string();
    let output = schemas.output(operation).map(|schema| schema.to_string());
    let output = output.map(|schema| quote!(.output(#schema)));
    let summary = text("summary", summary);
    let description = text("description", description);
    let deprecated = flag("deprecated", *deprecated);
    let read_only = flag("read_only", read_only);
    let idempotent = flag("idempotent", idempotent);
    let destructive = flag("destructive", destructive);
    let credentials = (!alternatives.is_empty()).then(|| quote!(.credentials(&[#(#alternatives),*])));
    let parameters = (!parameters.is_empty()).then(|| quote!(.parameters(&[#(#parameters),*])));
    quote! {
        Operation::new(#id, #method, #path, #input, &DEFINITIONS)
            .tag(#tag)
            #summary
            #description
            #deprecated
            #read_only
            #idempotent
            #destructive
            #credentials
            #parameters
            #body
            #output
    }
}

fn is_safe(method: Method) -> bool {
    matches!(
        method,
        Method::Get | Method::Head | Method::Options | Method::Trace
    )
}

/// Whether what was there stays as it is: a `POST` that makes something new.
fn only_adds(operation: &Operation) -> bool {
    let created = |response: &crate::model::Response| response.status == StatusSpec::Code(201);
    operation.method == Method::Post && operation.responses.iter().any(created)
}

fn parameters(members: &mut Members<'_>, operation: &Operation) -> Vec<TokenStream> {
    let parameter = |parameter: &crate::model::Parameter| {
        let name = &parameter.name;
        let location = ident(parameter.location.variant());
        let place = Place {
            name: plain(&parameter.ident),
            description: parameter.description.as_deref(),
            required: parameter.required,
            example: parameter.examples.first().map(|example| &example.value),
            owner: None,
        };
        let member = members.member(&place, parameter.value.schema());
        quote!(Parameter::new(#name, Location::#location, #member))
    };
    operation.parameters.iter().map(parameter).collect()
}

fn body(members: &mut Members<'_>, operation: &Operation) -> Option<TokenStream> {
    use crate::model::MediaKind;
    let body = operation.request_body.as_ref()?;
    let required = body.required;
    let description = body.description.as_deref().unwrap_or_default();
    let contents = body.contents.iter().map(|content| {
        let media_type = &content.media_type;
        let shape = match content.kind {
            MediaKind::Text => quote!(Shape::String),
            MediaKind::Binary => quote!(Shape::Bytes),
            _ => members.shape(content.schema, None),
        };
        quote!(Content::new(#media_type, #shape))
    });
    let contents: Vec<TokenStream> = contents.collect();
    Some(quote!(.body(Body::new(#required, #description, &[#(#contents),*]))))
}

/// Sets a text that is there.
fn text(setter: &str, value: &str) -> Option<TokenStream> {
    let setter = ident(setter);
    (!value.is_empty()).then(|| quote!(.#setter(#value)))
}

/// Sets what is true.
fn flag(setter: &str, value: bool) -> Option<TokenStream> {
    let setter = ident(setter);
    value.then(|| quote!(.#setter()))
}
