//! `operations/*.rs`: per operation a method of the client, a builder, and what can come back.

pub(super) mod body;
mod decode;
mod header;
mod outcome;
mod request;
mod send;

pub(super) use header::is_untyped_header;
pub(super) use outcome::{Field as OutcomeField, fields as outcome_fields};
pub(super) use request::{is_text, parameter_type};
pub(super) use send::styled;

use super::plan::{Plan, only};
use super::redaction::{self, Shown};
use super::rust::{docs, ident};
use super::security::Security;
use super::typing::Typing;
use crate::model::{Api, Content, MediaKind, Operation, Tag};
use proc_macro2::TokenStream;
use quote::quote;

/// What the emitters of operations read.
pub(super) struct Context<'a> {
    pub(super) typing: &'a Typing<'a>,
    pub(super) security: &'a Security<'a>,
    /// Path of the types, seen from a tag's module.
    module: TokenStream,
    /// The package that examples are for.
    examples_for: Option<&'a str>,
}

impl<'a> Context<'a> {
    pub(super) fn new(
        typing: &'a Typing<'a>,
        security: &'a Security<'a>,
        examples_for: Option<&'a str>,
    ) -> Self {
        Context {
            typing,
            security,
            examples_for,
            module: quote!(super::super::types::),
        }
    }

    /// The same, for a file beside the types.
    pub(super) fn beside_types(self) -> Self {
        let module = quote!(super::types::);
        Context { module, ..self }
    }

    /// The type of one media type of a body.
    pub(super) fn content_type(&self, content: &Content) -> TokenStream {
        match (content.kind, content.schema) {
            (MediaKind::Text, _) => quote!(::std::string::String),
            (MediaKind::Binary, _) => quote!(::bytes::Bytes),
            (_, Some(schema)) if self.typing.api.resolved(schema).is_binary() => quote!(::bytes::Bytes),
            (MediaKind::Json, Some(schema)) => self.typing.full(schema, &self.module),
            (MediaKind::Form | MediaKind::Multipart, Some(schema)) => self.typing.base(schema, &self.module),
            (_, None) => quote!(::serde_json::Value),
        }
    }

    /// Whether a body must not be shown: its type is, or its text may hold, a password.
    fn is_secret(&self, content: &Content) -> bool {
        content.schema.is_some_and(|schema| match content.kind {
            MediaKind::Json => self.typing.api.schema(schema).facts.shows_secret,
            _ => self.typing.api.schema(schema).facts.holds_secret,
        })
    }

    /// Whether the field that has a body must hide it; the enum of several media types does so itself.
    fn hides(&self, contents: &[Content]) -> bool {
        only(contents).is_some_and(|content| self.is_secret(content))
    }

    /// The type of a body: that of its only media type, or an enum of this name.
    fn body_type(&self, contents: &[Content], name: &str) -> TokenStream {
        match only(contents) {
            Some(content) => self.content_type(content),
            None => {
                let name = ident(name);
                quote!(#name)
            }
        }
    }

    /// The enum of a body with several media types.
    fn body_enum(
        &self,
        contents: &[Content],
        name: &str,
        doc: &str,
        ty: impl Fn(&Content) -> TokenStream,
    ) -> TokenStream {
        if contents.len() < 2 {
            return TokenStream::new();
        }
        let name = ident(name);
        let shown = contents.iter().map(|content| Shown {
            name: ident(&content.ident),
            secret: self.is_secret(content),
        });
        let debug = redaction::of_choices(&name, &shown.collect::<Vec<_>>());
        let (derive, debug) = (debug.derive, debug.implementation);
        let variants = contents.iter().map(|content| {
            let doc = format!(" As `{}`.", content.media_type);
            let name = ident(&content.ident);
            let ty = ty(content);
            quote!(#[doc = #doc] #name(#ty))
        });
        quote! {
            #[doc = #doc]
            #[derive(#derive Clone, PartialEq)]
            pub enum #name {
                #(#variants,)*
            }

            #debug
        }
    }
}

/// The items of `operations.rs`.
pub(super) fn index(api: &Api) -> TokenStream {
    let modules = api.used_tags().map(|tag| {
        let name = ident(&tag.client_module);
        let docs = docs([Some(tag.name.as_str()), tag.description.as_deref()]);
        quote! {
            #docs
            pub mod #name;
            pub use #name::*;
        }
    });
    quote!(#(#modules)*)
}

/// The items of one tag's file.
pub(super) fn emit(context: &Context<'_>, plans: &[Plan<'_>], tag: &Tag) -> TokenStream {
    let own = tag.operations.iter().filter_map(|index| plans.get(*index));
    let items = own.map(|plan| {
        let request = request::emit(context, plan);
        let outcome = outcome::emit(context, plan);
        quote!(#request #outcome)
    });
    quote! {
        // Under a name that no operation's type can have.
        use super::super::runtime as __runtime;

        #(#items)*
    }
}

/// The media types of an operation's responses, as `Accept` lists them.
pub(super) fn accept(operation: &Operation) -> String {
    let mut listed: Vec<&str> = Vec::new();
    let with_body = operation.responses.iter().filter(|response| response.has_body);
    for content in with_body.flat_map(|response| &response.contents) {
        if !listed.contains(&content.media_type.as_str()) {
            listed.push(&content.media_type);
        }
    }
    listed.join(", ")
}

/// The media type that a body is sent as: a declared range is no media type.
pub(super) fn sent_media_type(content: &Content) -> &str {
    match (content.is_range(), content.kind) {
        (false, _) => &content.media_type,
        (true, MediaKind::Text) => "text/plain",
        (true, _) => "application/octet-stream",
    }
}
