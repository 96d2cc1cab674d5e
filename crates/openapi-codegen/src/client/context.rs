//! What the emitters of operations share: the types of bodies and parameters, and the paths to them.

use super::options::Options;
use super::plan::{PlannedParameter, only};
use super::rust::ident;
use super::security::Security;
use super::typing::Typing;
use crate::model::{BodyRepr, Content, MediaKind};
use crate::redaction::{self, Field};
use proc_macro2::TokenStream;
use quote::quote;

/// The context of the emitters of operations.
pub(super) struct Context<'a> {
    pub(super) typing: &'a Typing<'a>,
    pub(super) security: &'a Security<'a>,
    /// The path of the types, relative to the module of a tag.
    module: TokenStream,
    /// The path of the types of the operations; empty in their own modules.
    operations: TokenStream,
    /// The package that examples use.
    pub(super) examples_for: Option<&'a str>,
    /// Whether there are requests as data, from which request builders are filled.
    pub(super) requests: bool,
}

impl<'a> Context<'a> {
    pub(super) fn new(typing: &'a Typing<'a>, security: &'a Security<'a>, options: &'a Options) -> Self {
        Context {
            typing,
            security,
            examples_for: options.examples_for.as_deref(),
            requests: options.fakes_feature.is_some(),
            module: quote!(super::super::types::),
            operations: TokenStream::new(),
        }
    }

    /// Returns the context for a sibling of the module of types.
    pub(super) fn beside_types(self) -> Self {
        Context {
            module: quote!(super::types::),
            operations: quote!(super::operations::),
            ..self
        }
    }

    /// Returns the type of a body in one media type, with its media type if a range is declared.
    pub(super) fn content_type(&self, content: &Content) -> TokenStream {
        let ty = self.repr_type(content);
        match content.is_range() {
            true => quote!(::openapi_client_runtime::Media<#ty>),
            false => ty,
        }
    }

    fn repr_type(&self, content: &Content) -> TokenStream {
        match content.client {
            BodyRepr::Text(_) => quote!(::std::string::String),
            BodyRepr::Bytes => quote!(::bytes::Bytes),
            BodyRepr::Json(Some(schema)) => self.typing.full(schema, &self.module),
            BodyRepr::Form(Some(schema)) => self.typing.base(schema, &self.module),
            BodyRepr::Json(None) | BodyRepr::Form(None) => quote!(::serde_json::Value),
        }
    }

    /// Returns whether a body must be redacted: it is a password, or may contain one.
    pub(super) fn is_secret(&self, content: &Content) -> bool {
        content.schema.is_some_and(|schema| match content.kind {
            MediaKind::Json => self.typing.api.schema(schema).facts.shows_secret,
            _ => self.typing.api.schema(schema).facts.holds_secret,
        })
    }

    /// Returns whether the field of a body must redact it. The enum of several media types redacts its variants itself.
    pub(super) fn redacts(&self, contents: &[Content]) -> bool {
        only(contents).is_some_and(|content| self.is_secret(content))
    }

    /// Returns the type of a body: that of its only media type, or the enum of this name.
    pub(super) fn body_type(&self, contents: &[Content], name: &str) -> TokenStream {
        match only(contents) {
            Some(content) => self.content_type(content),
            None => {
                let (operations, name) = (&self.operations, ident(name));
                quote!(#operations #name)
            }
        }
    }

    /// Returns the enum of a body with several media types.
    pub(super) fn body_enum(
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
        let fields = contents.iter().map(|content| Field {
            name: ident(&content.ident),
            secret: self.is_secret(content),
        });
        let debug = redaction::of_choices(&name, &fields.collect::<Vec<_>>());
        let (derive, debug) = (debug.derive, debug.implementation);
        let equality = self
            .typing
            .equality(contents.iter().filter_map(|content| content.schema));
        let variants = contents.iter().map(|content| {
            let doc = format!(" As `{}`.", content.media_type);
            let name = ident(&content.ident);
            let ty = ty(content);
            quote!(#[doc = #doc] #name(#ty))
        });
        quote! {
            #[doc = #doc]
            #[derive(#derive Clone, PartialEq, #equality)]
            #[non_exhaustive]
            pub enum #name {
                #(#variants,)*
            }

            #debug
        }
    }

    /// Returns the path of the types.
    pub(super) fn types(&self) -> &TokenStream {
        &self.module
    }

    /// Returns the type of a parameter.
    pub(super) fn parameter_type(&self, planned: &PlannedParameter<'_>) -> TokenStream {
        match planned.parameter.value.schema() {
            Some(schema) => self.typing.base(schema, &self.module),
            None => quote!(::serde_json::Value),
        }
    }

    /// Returns whether a parameter is an arbitrary string.
    pub(super) fn is_text(&self, planned: &PlannedParameter<'_>) -> bool {
        let schema = planned.parameter.value.schema();
        schema.is_some_and(|schema| self.typing.api.resolved(schema).is_text())
    }
}
