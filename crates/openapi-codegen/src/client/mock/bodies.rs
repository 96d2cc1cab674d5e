//! What a body must be like: the one that the client would send, or one that pleases.

use crate::client::operations::{Context, body, sent_media_type};
use crate::client::plan::{Plan, only};
use crate::client::rust::ident;
use crate::model::{Content, MediaKind, RequestBody};
use proc_macro2::TokenStream;
use quote::quote;

/// The methods that ask for a body.
pub(super) fn methods(context: &Context<'_>, plan: &Plan<'_>, declared: &RequestBody) -> TokenStream {
    let names = &plan.operation.names.mock;
    let body = ident(&names.body);
    let contents = &declared.contents;
    let (ty, matched) = match only(contents) {
        Some(content) => (given_type(context, content), encoded(context, content)),
        None => {
            let name = ident(&plan.names.body);
            let arms = contents.iter().map(|content| {
                let (variant, media_type) = (ident(&content.ident), sent_media_type(content));
                let encoded = encoded(context, content);
                let media_type = (content.kind != MediaKind::Multipart)
                    .then(|| quote!(let when = request::media_type(when, #media_type);));
                quote!(operations::#name::#variant(body) => { #media_type #encoded })
            });
            (quote!(&operations::#name), quote!(match body { #(#arms)* }))
        }
    };
    let pleasing = pleasing(context, plan, contents);
    let without = (!declared.required).then(|| {
        let name = ident(&names.without_body);
        quote! {
            /// Without a body.
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

        #pleasing
        #without
    }
}

/// The type that a body is compared with.
fn given_type(context: &Context<'_>, content: &Content) -> TokenStream {
    match content.kind {
        MediaKind::Text => quote!(&str),
        _ => {
            let ty = context.content_type(content);
            quote!(&#ty)
        }
    }
}

/// The expression that matches `body`.
fn encoded(context: &Context<'_>, content: &Content) -> TokenStream {
    let binary = content
        .schema
        .is_some_and(|schema| context.typing.api.resolved(schema).is_binary());
    match content.kind {
        MediaKind::Multipart => {
            let parts = body::parts(context, content);
            quote! {
                request::multipart(when, |__parts| {
                    let __body = body;
                    #parts
                    Ok(())
                })
            }
        }
        MediaKind::Text => quote!(request::text(when, body)),
        MediaKind::Binary => quote!(request::bytes(when, body)),
        _ if binary => quote!(request::bytes(when, body)),
        MediaKind::Form => quote!(request::form(when, body)),
        MediaKind::Json => quote!(request::json(when, body)),
    }
}

/// The method that asks for a body by a predicate, where bodies can be read back.
fn pleasing(context: &Context<'_>, plan: &Plan<'_>, contents: &[Content]) -> Option<TokenStream> {
    let (ty, read) = match only(contents) {
        Some(content) => {
            let read = read(context, content)?;
            (context.content_type(content), quote!(#read))
        }
        None => {
            let name = ident(&plan.names.body);
            let reads = contents.iter().filter_map(|content| {
                let (variant, media_type) = (ident(&content.ident), sent_media_type(content));
                let read = read(context, content)?;
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
        /// Matches a body that satisfies a predicate; one that cannot be read back, such as a form, does not.
        pub fn #name(self, holds: impl Fn(&#ty) -> bool + Send + Sync + 'static) -> Self {
            Self(request::body_where(self.0, #read, holds))
        }
    })
}

/// The function that reads a body back, if there is one.
fn read(context: &Context<'_>, content: &Content) -> Option<TokenStream> {
    let binary = content
        .schema
        .is_some_and(|schema| context.typing.api.resolved(schema).is_binary());
    match content.kind {
        MediaKind::Text => Some(quote!(request::read_text)),
        MediaKind::Binary => Some(quote!(request::read_bytes)),
        MediaKind::Json if binary => Some(quote!(request::read_bytes)),
        MediaKind::Json => Some(quote!(request::read_json)),
        MediaKind::Form | MediaKind::Multipart => None,
    }
}
