//! Expected bodies: the body that the client sends for a value, or one that satisfies a predicate.

use crate::client::context::Context;
use crate::client::operations::body;
use crate::client::plan::{Plan, only};
use crate::client::rust::ident;
use crate::model::{BodyRepr, Content, MediaKind, RequestBody};
use proc_macro2::TokenStream;
use quote::quote;

/// Returns the methods that expect a body.
pub(super) fn methods(context: &Context<'_>, plan: &Plan<'_>, declared: &RequestBody) -> TokenStream {
    let names = &plan.operation.names.mock;
    let body = ident(&names.body);
    let contents = &declared.contents;
    let (ty, matched) = match only(contents) {
        Some(content) => (expected_type(context, content), encoded(context, content)),
        None => {
            let name = ident(&plan.names.body);
            let arms = contents.iter().map(|content| {
                let (variant, media_type) = (ident(&content.ident), &content.concrete_type);
                let encoded = encoded(context, content);
                let media_type = (content.kind != MediaKind::Multipart && !content.is_range())
                    .then(|| quote!(let when = request::media_type(when, #media_type);));
                quote!(operations::#name::#variant(body) => { #media_type #encoded })
            });
            (quote!(&operations::#name), quote!(match body { #(#arms)* }))
        }
    };
    let predicate = predicate(context, plan, contents);
    let without = (!declared.required).then(|| {
        let name = ident(&names.without_body);
        quote! {
            /// Expects no body.
            pub fn #name(self) -> Self {
                Self(request::without_body(self.0))
            }
        }
    });
    quote! {
        /// Matches the body that the client sends for this value.
        pub fn #body(self, body: #ty) -> Self {
            let when = self.0;
            Self(#matched)
        }

        #predicate
        #without
    }
}

/// Returns the type of an expected body.
fn expected_type(context: &Context<'_>, content: &Content) -> TokenStream {
    match content.client {
        BodyRepr::Text(_) if !content.is_range() => quote!(&str),
        _ => {
            let ty = context.content_type(content);
            quote!(&#ty)
        }
    }
}

/// Returns the expression that matches `body`.
fn encoded(context: &Context<'_>, content: &Content) -> TokenStream {
    if content.kind == MediaKind::Multipart {
        let parts = body::parts(context, content);
        return quote! {
            request::multipart(when, |__parts| {
                let __body = body;
                #parts
                Ok(())
            })
        };
    }
    if content.is_range() {
        let encoded = encoded_in(content);
        return quote!({
            let when = request::media_type(when, &body.media_type);
            let body = &body.body;
            #encoded
        });
    }
    encoded_in(content)
}

fn encoded_in(content: &Content) -> TokenStream {
    match content.client {
        BodyRepr::Text(_) => quote!(request::text(when, body)),
        BodyRepr::Bytes => quote!(request::bytes(when, body)),
        BodyRepr::Form(_) => {
            let fields = body::form_fields(content);
            quote!(request::form(when, body, #fields))
        }
        BodyRepr::Json(_) => quote!(request::json(when, body)),
    }
}

/// Returns the method that expects a body by a predicate, if bodies can be decoded.
fn predicate(context: &Context<'_>, plan: &Plan<'_>, contents: &[Content]) -> Option<TokenStream> {
    let (ty, read) = match only(contents) {
        Some(content) => {
            let read = read(content)?;
            (context.content_type(content), quote!(#read))
        }
        None => {
            let name = ident(&plan.names.body);
            let reads = contents.iter().filter_map(|content| {
                let (variant, media_type) = (ident(&content.ident), &content.concrete_type);
                let read = read(content)?;
                Some(quote!(if request::is(request, #media_type) { #read(request).map(operations::#name::#variant) } else))
            });
            let reads: Vec<TokenStream> = reads.collect();
            if reads.is_empty() {
                return None;
            }
            (quote!(operations::#name), quote!(|request| #(#reads)* { None }))
        }
    };
    let name = ident(&plan.operation.names.mock.body_where);
    Some(quote! {
        /// Matches a body that satisfies a predicate. A body that cannot be decoded, such as a form, does not match.
        pub fn #name(self, holds: impl Fn(&#ty) -> bool + Send + Sync + 'static) -> Self {
            Self(request::body_where(self.0, #read, holds))
        }
    })
}

/// Returns the function that decodes a body, if there is one.
fn read(content: &Content) -> Option<TokenStream> {
    if content.is_range() {
        return None;
    }
    match (content.kind, content.client) {
        (MediaKind::Form | MediaKind::Multipart, _) | (_, BodyRepr::Form(_)) => None,
        (_, BodyRepr::Text(_)) => Some(quote!(request::read_text)),
        (_, BodyRepr::Bytes) => Some(quote!(request::read_bytes)),
        (_, BodyRepr::Json(_)) => Some(quote!(request::read_json)),
    }
}
