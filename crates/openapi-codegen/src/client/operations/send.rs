//! The method `send`: passes the typed values to progenitor's builder, and decodes the response.

use super::style::styled;
use super::{body, decode};
use crate::client::context::Context;
use crate::client::plan::{BodyPlan, ParameterWriter, Plan, PlannedParameter, only};
use crate::client::rust::ident;
use crate::model::{Kind, MediaKind, ParameterIn, ParameterStyle, ParameterValue, RequestBody};
use proc_macro2::TokenStream;
use quote::quote;

pub(super) fn emit(context: &Context<'_>, plan: &Plan<'_>) -> TokenStream {
    let success = ident(&plan.names.success);
    let error = ident(&plan.names.error);
    let hooked = plan
        .parameters
        .iter()
        .filter(|planned| planned.writer == ParameterWriter::Hooks);
    let hooked = hooked.map(|planned| hooked_parameter(context, planned));
    let in_path = plan
        .parameters
        .iter()
        .filter(|planned| planned.parameter.location == ParameterIn::Path);
    let in_path = in_path.map(|planned| path_parameter(context, planned));
    let set = plan
        .parameters
        .iter()
        .map(|planned| written_parameter(context, planned));
    let (encode, set_body) = request_body(context, plan);
    let method = ident(&plan.names.progenitor_method);
    let decode = decode::emit(plan, context);
    quote! {
        __runtime::impl_call_options!();

        /// Sends the request and waits for the whole response.
        pub async fn send(self) -> ::std::result::Result<#success, __runtime::Error<#error>> {
            self.send_with_head().await.map(__runtime::Response::into_inner)
        }

        /// Sends the request, and returns the status and all headers beside the success.
        pub async fn send_with_head(
            mut self,
        ) -> ::std::result::Result<__runtime::Response<#success>, __runtime::Error<#error>> {
            __runtime::run(self.__call.call.operation, async move {
                #(#hooked)*
                #(#in_path)*
                #encode
                let mut __api: super::super::progenitor::Client = self.__call.start()?;
                let __request = __api.#method() #set_body;
                #(#set)*
                let __sent = __request.send().await;
                let __response = __api.inner.receive(__sent).await?;
                let __outcome: ::std::result::Result<#success, __runtime::Error<#error>> = #decode;
                Ok(__response.with_head(__outcome?))
            })
            .await
        }
    }
}

/// Writes a parameter that progenitor does not write.
fn hooked_parameter(context: &Context<'_>, planned: &PlannedParameter<'_>) -> TokenStream {
    let field = ident(&planned.parameter.setter);
    let wire = planned.parameter.name.as_str();
    let header = wire.to_ascii_lowercase();
    let value = if planned.parameter.required {
        quote!(&self.#field)
    } else {
        quote!(__value)
    };
    let write = match (&planned.parameter.value, planned.parameter.location) {
        (ParameterValue::Content(content), location) if content.kind == MediaKind::Json => match location {
            ParameterIn::Header => quote!(header_json(#header, #value)),
            ParameterIn::Cookie => quote!(cookie_json(#wire, #value)),
            _ => quote!(query_json(#wire, #value)),
        },
        (value_kind, location) => {
            let (style, explode) = styled(value_kind);
            match location {
                ParameterIn::Query if planned.parameter.other_names.is_some() => {
                    let others = planned.parameter.other_names.iter().flatten();
                    quote!(query_properties(#wire, #value, __runtime::ParameterStyle::#style, &[#(#others),*]))
                }
                ParameterIn::Cookie if planned.parameter.other_names.is_some() => {
                    let others = planned.parameter.other_names.iter().flatten();
                    quote!(cookie_properties(#wire, #value, &[#(#others),*]))
                }
                ParameterIn::Header => quote!(header(#header, #value, #explode)),
                ParameterIn::Cookie => quote!(cookie(#wire, #value, #explode)),
                _ => quote!(query(#wire, #value, __runtime::ParameterStyle::#style, #explode)),
            }
        }
    };
    if planned.parameter.required {
        quote!(self.__call.call.#write?;)
    } else {
        let is_array = |id| matches!(context.typing.api.resolved(id).kind, Kind::Array(_));
        let sent_empty = planned.parameter.sent_empty;
        // Nothing would be sent of an empty array.
        let value = match sent_empty && planned.parameter.value.schema().is_some_and(is_array) {
            true => quote!(self.#field.as_ref().filter(|items| !items.is_empty())),
            false => quote!(&self.#field),
        };
        let otherwise = sent_empty.then(|| quote!(else { self.__call.call.empty_query(#wire); }));
        quote! {
            if let Some(__value) = #value {
                self.__call.call.#write?;
            } #otherwise
        }
    }
}

/// Converts a path parameter to the string that progenitor takes.
fn path_parameter(context: &Context<'_>, planned: &PlannedParameter<'_>) -> TokenStream {
    let ParameterWriter::Progenitor(_) = &planned.writer else {
        return TokenStream::new();
    };
    let variable = ident(&planned.variable);
    let field = ident(&planned.parameter.setter);
    let wire = planned.parameter.name.as_str();
    let literals = &planned.parameter.literals;
    let written = match &planned.parameter.value {
        ParameterValue::Styled {
            schema,
            style: ParameterStyle::Simple,
            ..
        } if context.typing.api.resolved(*schema).is_scalar() => {
            let text = if context.is_text(planned) {
                quote!(self.#field)
            } else {
                quote!(::std::string::ToString::to_string(&self.#field))
            };
            quote!(path_text(#wire, #text, #literals))
        }
        ParameterValue::Content(content) if content.kind == MediaKind::Json => {
            quote!(path_json(#wire, &self.#field, #literals))
        }
        value => {
            let (style, explode) = styled(value);
            quote!(path(#wire, &self.#field, (__runtime::ParameterStyle::#style, #explode), #literals))
        }
    };
    quote!(let #variable = self.__call.call.#written?;)
}

/// Passes a parameter to progenitor.
fn written_parameter(context: &Context<'_>, planned: &PlannedParameter<'_>) -> TokenStream {
    let field = ident(&planned.parameter.setter);
    let ParameterWriter::Progenitor(setter) = &planned.writer else {
        return TokenStream::new();
    };
    let setter = ident(setter);
    if planned.parameter.location == ParameterIn::Path {
        let variable = ident(&planned.variable);
        return quote!(let __request = __request.#setter(#variable););
    }
    let text = |value: TokenStream| match context.is_text(planned) {
        true => value,
        false => quote!(::std::string::ToString::to_string(&#value)),
    };
    if planned.parameter.required {
        let text = text(quote!(self.#field));
        return quote!(let __request = __request.#setter(#text););
    }
    let text = text(quote!(__value));
    quote! {
        let __request = match self.#field {
            Some(__value) => __request.#setter(#text),
            None => __request,
        };
    }
}

/// Returns the statements that encode the body, and the setter that passes it to progenitor.
fn request_body(context: &Context<'_>, plan: &Plan<'_>) -> (TokenStream, TokenStream) {
    let Some(declared) = &plan.operation.request_body else {
        return (TokenStream::new(), TokenStream::new());
    };
    match plan.body {
        BodyPlan::None => (TokenStream::new(), TokenStream::new()),
        BodyPlan::Json => (TokenStream::new(), quote!(.body(self.body))),
        BodyPlan::Bytes => (encoded_body(context, plan, declared), quote!(.body(__body))),
    }
}

fn encoded_body(context: &Context<'_>, plan: &Plan<'_>, declared: &RequestBody) -> TokenStream {
    let encoded = match only(&declared.contents) {
        Some(content) => body::encode(context, content),
        None => {
            let name = ident(&plan.names.body);
            let arms = declared.contents.iter().map(|content| {
                let variant = ident(&content.ident);
                let encoded = body::encode(context, content);
                let media_type = &content.concrete_type;
                let media_type = (content.kind != MediaKind::Multipart && !content.is_range())
                    .then(|| quote!(self.__call.call.content_type(#media_type);));
                quote!(#name::#variant(__body) => { #media_type #encoded })
            });
            quote!(match __body { #(#arms)* })
        }
    };
    if declared.required {
        quote!(let __body = self.body; let __body = #encoded;)
    } else {
        quote! {
            let __body = match self.body {
                Some(__body) => #encoded,
                None => {
                    self.__call.call.without_body();
                    ::reqwest::Body::from(::bytes::Bytes::new())
                }
            };
        }
    }
}
