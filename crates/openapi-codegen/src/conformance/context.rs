//! The context of the parts of the emitter: the document, the crates, and the names by which the suite finds operations,
//! alternatives and parameters.

use super::structs::WithDefaults;
use crate::model::{Api, BodyRepr, Content, Operation, Parameter, SchemeId};
use proc_macro2::{Ident, TokenStream};
use quote::quote;
use std::collections::BTreeSet;

/// The document, and the crates that the bindings connect.
pub(super) struct Bindings<'a> {
    pub(super) api: &'a Api,
    /// The client's crate.
    pub(super) client: TokenStream,
    /// The server's crate.
    pub(super) server: TokenStream,
    /// The type that implements `openapi_conformance::Bindings`.
    pub(super) bindings_type: Ident,
    /// The hand-written module that configures the server.
    pub(super) server_module: TokenStream,
    pub(super) with_defaults: WithDefaults,
}

impl Bindings<'_> {
    /// Returns the call that adds the defaults of the body in `value`, if its type has any.
    pub(super) fn defaults_of(&self, body: BodyRepr, value: &TokenStream) -> Option<TokenStream> {
        let (BodyRepr::Json(Some(id)) | BodyRepr::Form(Some(id))) = body else {
            return None;
        };
        let has_defaults = !self.api.nullable(id) && self.with_defaults.contains(self.api.resolved(id));
        has_defaults
            .then(|| quote!(.body_defaults(|found| super::super::types::Defaulted::defaults(#value, found))?))
    }
}

/// Returns `METHOD path`, the name of an operation in the suite.
pub(super) fn key(operation: &Operation) -> String {
    format!("{} {}", operation.method.upper(), operation.path.raw)
}

/// Returns the name of an alternative in the suite: the names of its schemes in alphabetical order, joined with `+`.
pub(super) fn alternative_name(api: &Api, schemes: &[SchemeId]) -> String {
    if schemes.is_empty() {
        return "anonymous".to_owned();
    }
    let names: BTreeSet<&str> = schemes.iter().map(|id| api.scheme(*id).name.as_str()).collect();
    names.into_iter().collect::<Vec<_>>().join("+")
}

/// Returns the name of a parameter in the suite.
pub(super) fn parameter_key(parameter: &Parameter) -> String {
    format!("{}:{}", parameter.location.name(), parameter.name)
}

/// Returns the media types of a body, ranges last.
pub(super) fn specific_first(contents: &[Content]) -> Vec<&Content> {
    let mut sorted: Vec<&Content> = contents.iter().collect();
    sorted.sort_by_key(|content| {
        let range = &content.media_type;
        (content.is_range(), range == "*/*", range.ends_with("/*"))
    });
    sorted
}

/// Returns the pattern of a media type, or of those in a range.
pub(super) fn pattern(content: &Content) -> TokenStream {
    let media_type = &content.media_type;
    match media_type.split_once('*') {
        Some((main, "")) => quote!(media_type if media_type.starts_with(#main)),
        Some((main, suffix)) if !main.is_empty() => {
            quote!(media_type if media_type.starts_with(#main) && media_type.ends_with(#suffix))
        }
        Some(_) => quote!(media_type if !media_type.is_empty()),
        None => quote!(#media_type),
    }
}
