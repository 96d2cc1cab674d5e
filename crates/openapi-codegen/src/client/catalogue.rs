//! `catalogue.rs` and `calls.rs`: the operations as data, and calls of operations by id with JSON, for programs that are
//! not written for particular operations.

mod calls;
mod properties;
mod setters;

pub(super) use calls::{emit as calls, senders};

use super::plan::Plan;
use super::rust::{ident, plain};
use super::schemas::{self, Schemas};
use super::typing::Typing;
use crate::model::{BodyRepr, Method, Operation, StatusSpec};
use proc_macro2::TokenStream;
use properties::{Properties, PropertyUse};
use quote::quote;
use setters::{flag, text};

/// The items of `catalogue.rs`.
pub(super) fn emit(plans: &[Plan<'_>], typing: &Typing<'_>) -> TokenStream {
    let schemas = Schemas::new(typing);
    let mut properties = Properties::new(typing);
    let count = plans.len();
    let operations: Vec<TokenStream> = plans
        .iter()
        .map(|plan| operation(&schemas, &mut properties, plan.operation))
        .collect();
    let properties = properties.finish();
    let definitions = schemas::PATH;
    quote! {
        use super::runtime::Definitions;
        pub use super::calls::{Caller, call};
        pub use super::runtime::catalogue::{
            Body, CallError, Content, EnumValue, Location, Operation, Output, Parameter, Property, Shape,
        };

        /// Returns the operation with this id.
        pub fn operation(id: &str) -> ::std::option::Option<&'static Operation> {
            OPERATIONS.iter().find(|operation| operation.id == id)
        }

        /// Every operation, in the order of the contract.
        pub static OPERATIONS: [Operation; #count] = [#(#operations),*];

        static DEFINITIONS: Definitions = Definitions::new(include_str!(#definitions));

        #properties
    }
}

fn operation(schemas: &Schemas<'_>, properties: &mut Properties<'_>, operation: &Operation) -> TokenStream {
    let Operation {
        id,
        deprecated,
        deprecation,
        ..
    } = operation;
    let tag = &schemas.api.tags[operation.tag].name;
    let (method, path) = (operation.method.upper(), &operation.path.raw);
    let summary = operation.summary.as_deref().unwrap_or_default();
    let description = operation.description.as_deref().unwrap_or_default();
    let read_only = operation.method.is_safe();
    let idempotent = operation.method.is_idempotent();
    let destructive = !read_only && !only_adds(operation);
    let alternatives = operation.security.iter().map(|alternative| {
        let schemes = alternative.schemes.iter();
        let names = schemes.map(|(scheme, _)| schemas.api.scheme(*scheme).name.as_str());
        quote!(&[#(#names),*])
    });
    let alternatives: Vec<TokenStream> = alternatives.collect();
    let parameters = parameters(properties, operation);
    let body = body(properties, operation);
    let input = schemas.input(operation).to_string();
    let output = schemas.output(operation).map(|schema| schema.to_string());
    let output = output.map(|schema| quote!(.output(#schema)));
    let summary = text("summary", summary);
    let description = text("description", description);
    let deprecated = flag("deprecated", *deprecated);
    let removal = deprecation
        .as_ref()
        .and_then(|deprecation| deprecation.removal.as_ref());
    let removal = removal.map(|day| quote!(.removal(#day)));
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
            #removal
            #read_only
            #idempotent
            #destructive
            #credentials
            #parameters
            #body
            #output
    }
}

/// Returns whether the operation only creates a resource: a `POST` with a response 201.
fn only_adds(operation: &Operation) -> bool {
    let created = |response: &crate::model::Response| response.status == StatusSpec::Code(201);
    operation.method == Method::Post && operation.responses.iter().any(created)
}

fn parameters(properties: &mut Properties<'_>, operation: &Operation) -> Vec<TokenStream> {
    let parameter = |parameter: &crate::model::Parameter| {
        let name = &parameter.name;
        let location = ident(parameter.location.variant());
        let usage = PropertyUse {
            name: plain(&parameter.ident),
            description: parameter.description.as_deref(),
            required: parameter.required,
            example: parameter.examples.first().map(|example| &example.value),
            owner: None,
        };
        let property = properties.property(&usage, parameter.value.schema());
        quote!(Parameter::new(#name, Location::#location, #property))
    };
    operation.parameters.iter().map(parameter).collect()
}

fn body(properties: &mut Properties<'_>, operation: &Operation) -> Option<TokenStream> {
    let body = operation.request_body.as_ref()?;
    let required = body.required;
    let description = body.description.as_deref().unwrap_or_default();
    let contents = body.contents.iter().map(|content| {
        let media_type = &content.media_type;
        let shape = match content.client {
            _ if content.is_range() => quote!(Shape::Any),
            BodyRepr::Text(_) => quote!(Shape::String),
            BodyRepr::Bytes => quote!(Shape::Bytes),
            BodyRepr::Json(schema) | BodyRepr::Form(schema) => properties.shape(schema, None),
        };
        quote!(Content::new(#media_type, #shape))
    });
    let contents: Vec<TokenStream> = contents.collect();
    Some(quote!(.body(Body::new(#required, #description, &[#(#contents),*]))))
}
