//! The constants of an operation that its calls and its errors need.

use crate::client::context::Context;
use crate::client::messages;
use crate::client::plan::{Plan, only};
use crate::client::rust::ident;
use crate::model::MediaKind;
use proc_macro2::TokenStream;
use quote::quote;

/// Returns the value of the run-time crate's `OperationDescriptor`.
pub(super) fn descriptor(context: &Context<'_>, plan: &Plan<'_>) -> TokenStream {
    let operation = plan.operation;
    let (id, path) = (&operation.id, &operation.path.raw);
    let tag = &context.typing.api.tags[operation.tag];
    let (messages, details) = (&tag.error_message, messages::details(tag));
    let accept = operation.accept.join(", ");
    let content_type = match operation
        .request_body
        .as_ref()
        .and_then(|body| only(&body.contents))
    {
        Some(content) if content.kind != MediaKind::Multipart && !content.is_range() => {
            content.concrete_type.as_str()
        }
        _ => "",
    };
    let method = ident(operation.method.upper());
    quote!(__runtime::OperationDescriptor {
        id: #id,
        method: ::reqwest::Method::#method,
        path: #path,
        messages: &[#(#messages),*],
        details: #details,
        accept: ::reqwest::header::HeaderValue::from_static(#accept),
        content_type: ::reqwest::header::HeaderValue::from_static(#content_type),
    })
}
