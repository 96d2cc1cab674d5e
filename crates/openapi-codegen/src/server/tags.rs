//! A module for each tag: its trait, and the requests and responses of its operations.

use super::context::Context;
use super::rust::{docs, ident};
use super::{
    described, errors, examples, handlers, requests, responses, security, tag_server, try_trait, writer,
};
use crate::deprecation;
use crate::model::{Operation, Tag};
use crate::output::GeneratedFile;
use proc_macro2::TokenStream;
use quote::quote;

pub(super) fn emit(context: &Context<'_>) -> Vec<GeneratedFile> {
    context.api.used_tags().map(|tag| module(context, tag)).collect()
}

fn module(context: &Context<'_>, tag: &Tag) -> GeneratedFile {
    let operations = &context.api.operations;
    let own = tag.operations.iter().filter_map(|index| operations.get(*index));
    let own: Vec<&Operation> = own.collect();
    let (name, try_name) = (ident(&tag.type_name), ident(&tag.try_type_name));
    let about = docs(tag.description.as_deref());
    let methods = own.iter().map(|operation| method(context, operation));
    let bodies = errors::bodies(context, &own);
    let items = own.iter().map(|operation| {
        let request = requests::emit(context, operation);
        let response = responses::emit(context, operation);
        let errors = errors::emit(context, operation, &bodies);
        let handler = handlers::emit(context, operation, &try_name);
        let attribute = described::attribute(context, operation);
        quote!(#request #response #errors #attribute #handler)
    });
    let supertrait = if own.iter().any(|operation| operation.authenticator.is_some()) {
        quote!(super::security::Authenticator)
    } else {
        quote!(::std::marker::Send + ::std::marker::Sync + 'static)
    };
    let unimplemented = format!("`{{Self}}` implements neither `{name}` nor `{try_name}`");
    let try_trait = try_trait::emit(tag, &own, &supertrait);
    let server = tag_server::emit(context, tag, &own);
    let code = quote! {
        use super::operation::Operation;
        use super::runtime::{self, body, form, negotiation, parameters};

        #about
        #[diagnostic::on_unimplemented(message = #unimplemented)]
        pub trait #name: #supertrait {
            #(#methods)*
        }

        #try_trait

        #server

        #(#items)*
    };
    let file = format!("{}.rs", super::rust::plain(&tag.server_module));
    let about: String = tag
        .name
        .chars()
        .map(|character| if character.is_control() { ' ' } else { character })
        .collect();
    writer::file(
        context,
        &file,
        &format!("The operations of the tag `{about}`."),
        code,
    )
}

fn method(context: &Context<'_>, operation: &Operation) -> TokenStream {
    let (name, request, response) = (
        ident(&operation.names.server.method),
        ident(&operation.names.server.request),
        ident(&operation.names.server.response),
    );
    let principal = security::parameter(operation);
    let about = docs(operation.description.as_deref().or(operation.summary.as_deref()));
    let line = format!("`{} {}`", operation.method.upper(), operation.path.raw);
    let line = docs(Some(&line));
    let example = examples::docs(context.api, operation);
    let deprecated = deprecation::attribute(operation.deprecation.as_ref());
    quote! {
        #about
        #[doc = ""]
        #line
        #example
        #deprecated
        fn #name(
            &self,
            #principal
            request: #request,
        ) -> impl ::std::future::Future<Output = #response> + ::std::marker::Send;
    }
}
