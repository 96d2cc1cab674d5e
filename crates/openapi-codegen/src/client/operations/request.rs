//! The method of the client and the builder that it gives.

use super::{Context, accept, body, names_of, outcome, sent_media_type};
use crate::client::plan::{BodyPlan, Carrier, Plan, PlannedParameter, is_odd_method, is_scalar, only};
use crate::client::rust::{docs, ident, plain};
use crate::spec::{
    Content, Format, Kind, MediaKind, ParameterIn, ParameterStyle, ParameterValue, RequestBody,
};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

pub(super) fn emit(context: &Context<'_>, plan: &Plan<'_>) -> TokenStream {
    let method = client_method(context, plan);
    let builder = builder(context, plan);
    let body = plan.operation.request_body.as_ref().map(|body| {
        let doc = format!(" The body of `{}`.", plain(&names_of(plan).method));
        context.body_enum(&body.contents, &plan.names.body, &doc, |content| {
            context.content_type(content)
        })
    });
    quote!(#method #builder #body)
}

/// The method of the client: required parameters and a required body are its arguments.
fn client_method(context: &Context<'_>, plan: &Plan<'_>) -> TokenStream {
    let operation = plan.operation;
    let name = ident(&plan.names.method);
    let builder = format_ident!("{}", plan.names.builder);
    let line = format!("`{} {}`", operation.method.upper(), operation.path.raw);
    let arguments_doc = arguments_doc(plan);
    let docs = docs([
        operation.summary.as_deref(),
        operation.description.as_deref(),
        Some(line.as_str()),
        arguments_doc.as_deref(),
    ]);
    let deprecated = operation.deprecated.then(|| quote!(#[deprecated]));
    let credentials = credentials_parameter(context);
    let bound = context
        .security
        .required(operation)
        .map(|name| quote!(super::super::security::#name));
    let authorize = bound
        .as_ref()
        .map(|bound| quote!(<#credentials as #bound>::authorize(&self.credentials, &mut __call.call);));
    let bound = bound.map(|bound| quote!(where #credentials: #bound));
    let (arguments, values): (Vec<_>, Vec<_>) = fields(context, plan).iter().map(Field::argument).unzip();
    let constants = constants(plan);
    quote! {
        impl<#credentials> super::super::client::Client<#credentials> {
            #docs
            #deprecated
            pub fn #name(&self, #(#arguments)*) -> #builder<'_> #bound {
                static OPERATION: __support::call::Operation = #constants;
                let mut __call = self.connection.begin(&OPERATION);
                #authorize
                #builder { __call, #(#values,)* }
            }
        }
    }
}

/// The name of the client's type parameter, which no operation's type may shadow.
fn credentials_parameter(context: &Context<'_>) -> Ident {
    let shadowed = context
        .typing
        .api
        .operations
        .iter()
        .any(|operation| operation.type_name == "C");
    format_ident!("{}", if shadowed { "AnyCredentials" } else { "C" })
}

fn arguments_doc(plan: &Plan<'_>) -> Option<String> {
    let required = plan
        .parameters
        .iter()
        .filter(|planned| planned.parameter.required);
    let mut lines: Vec<String> = required
        .filter_map(|planned| {
            let text = planned.parameter.description.as_deref()?.lines().next()?;
            Some(format!("* `{}`: {text}", plain(planned.name)))
        })
        .collect();
    if let Some(body) = plan.operation.request_body.as_ref().filter(|body| body.required)
        && let Some(text) = body.description.as_deref().and_then(|text| text.lines().next())
    {
        lines.push(format!("* `body`: {text}"));
    }
    (!lines.is_empty()).then(|| lines.join("\n"))
}

fn constants(plan: &Plan<'_>) -> TokenStream {
    let operation = plan.operation;
    let accept = accept(operation);
    let content_type = match operation
        .request_body
        .as_ref()
        .and_then(|body| only(&body.contents))
    {
        Some(content) if content.kind != MediaKind::Multipart => sent_media_type(content),
        _ => "",
    };
    let method = if is_odd_method(operation.method) {
        let method = format_ident!("{}", operation.method.upper());
        quote!(Some(::reqwest::Method::#method))
    } else {
        quote!(None)
    };
    quote!(__support::call::Operation { accept: #accept, content_type: #content_type, method: #method })
}

/// A field of the builder.
struct Field {
    name: Ident,
    ty: TokenStream,
    required: bool,
    /// Whether any text will do for it.
    text: bool,
    docs: TokenStream,
}

impl Field {
    /// The argument of the client's method, and what the builder starts with.
    fn argument(&self) -> (TokenStream, TokenStream) {
        let Field { name, ty, .. } = self;
        match (self.required, self.text) {
            (true, true) => (
                quote!(#name: impl ::std::convert::Into<::std::string::String>,),
                quote!(#name: #name.into()),
            ),
            (true, false) => (quote!(#name: #ty,), quote!(#name)),
            (false, _) => (TokenStream::new(), quote!(#name: None)),
        }
    }

    fn declaration(&self) -> TokenStream {
        let Field { name, ty, .. } = self;
        if self.required {
            quote!(#name: #ty)
        } else {
            quote!(#name: ::std::option::Option<#ty>)
        }
    }

    fn setter(&self) -> Option<TokenStream> {
        let Field { name, ty, docs, .. } = self;
        let (argument, value) = if self.text {
            (
                quote!(impl ::std::convert::Into<::std::string::String>),
                quote!(#name.into()),
            )
        } else {
            (quote!(#ty), quote!(#name))
        };
        (!self.required).then(|| {
            quote! {
                #docs
                #[must_use]
                pub fn #name(mut self, #name: #argument) -> Self {
                    self.#name = Some(#value);
                    self
                }
            }
        })
    }
}

fn fields(context: &Context<'_>, plan: &Plan<'_>) -> Vec<Field> {
    let parameters = plan.parameters.iter().map(|planned| {
        let parameter = planned.parameter;
        let what = format!("`{}` in the {}.", parameter.name, place(parameter.location));
        Field {
            name: ident(planned.name),
            ty: parameter_type(context, planned),
            required: parameter.required,
            text: is_text(context, planned),
            docs: docs([parameter.description.as_deref(), Some(what.as_str())]),
        }
    });
    let body = plan.operation.request_body.as_ref().map(|body| Field {
        name: format_ident!("body"),
        ty: context.body_type(&body.contents, &plan.names.body),
        required: body.required,
        text: matches!(
            only(&body.contents),
            Some(Content {
                kind: MediaKind::Text,
                ..
            })
        ),
        docs: docs([body.description.as_deref().or(Some("The body."))]),
    });
    parameters.chain(body).collect()
}

fn place(location: ParameterIn) -> &'static str {
    match location {
        ParameterIn::Path => "path",
        ParameterIn::Query => "query",
        ParameterIn::Header => "headers",
        ParameterIn::Cookie => "cookies",
    }
}

fn parameter_type(context: &Context<'_>, planned: &PlannedParameter<'_>) -> TokenStream {
    match planned.parameter.value.schema() {
        Some(schema) => context.typing.base(schema, &context.module),
        None => quote!(::serde_json::Value),
    }
}

fn is_text(context: &Context<'_>, planned: &PlannedParameter<'_>) -> bool {
    planned.parameter.value.schema().is_some_and(|schema| {
        matches!(&context.typing.resolve(schema).kind, Kind::String(string) if string.values.is_empty()
            && !matches!(string.format, Some(Format::DateTime | Format::Date | Format::Binary)))
    })
}

fn builder(context: &Context<'_>, plan: &Plan<'_>) -> TokenStream {
    let name = format_ident!("{}", plan.names.builder);
    let doc = format!(
        " A request to `{}`; [`send`](Self::send) sends it.",
        plain(&plan.names.method)
    );
    let fields = fields(context, plan);
    let declarations = fields.iter().map(Field::declaration);
    let setters = fields.iter().filter_map(Field::setter);
    let send = send(context, plan);
    quote! {
        #[doc = #doc]
        #[derive(Debug, Clone)]
        #[must_use = "nothing is sent before `send`"]
        pub struct #name<'a> {
            __call: __support::connection::Pending<'a>,
            #(#declarations,)*
        }

        impl #name<'_> {
            #(#setters)*
            #send
        }
    }
}

fn send(context: &Context<'_>, plan: &Plan<'_>) -> TokenStream {
    let success = format_ident!("{}", plan.names.success);
    let error = format_ident!("{}", plan.names.error);
    let hooked = plan
        .parameters
        .iter()
        .filter(|planned| planned.carrier == Carrier::Hooks);
    let hooked = hooked.map(|planned| hooked_parameter(planned));
    let in_path = plan
        .parameters
        .iter()
        .filter(|planned| planned.parameter.location == ParameterIn::Path);
    let in_path = in_path.map(|planned| path_parameter(context, planned));
    let set = plan
        .parameters
        .iter()
        .map(|planned| carried_parameter(context, planned));
    let (encode, set_body) = request_body(context, plan);
    let method = format_ident!("{}", plan.method);
    let decode = outcome::decode(plan, context);
    quote! {
        /// Sends the request and waits for the whole response.
        pub async fn send(mut self) -> ::std::result::Result<#success, __support::Error<#error>> {
            let __connection = self.__call.connection;
            #(#hooked)*
            #(#in_path)*
            #encode
            let __api = self.__call.client();
            let __request = __api.#method() #set_body;
            #(#set)*
            let __response = __connection.receive(__request.send().await).await?;
            #decode
        }
    }
}

/// A parameter that progenitor cannot write.
fn hooked_parameter(planned: &PlannedParameter<'_>) -> TokenStream {
    let field = ident(planned.name);
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
                ParameterIn::Header => quote!(header(#header, #value, #explode)),
                ParameterIn::Cookie => quote!(cookie(#wire, #value, #explode)),
                _ => quote!(query(#wire, #value, __support::parameter::Style::#style, #explode)),
            }
        }
    };
    if planned.parameter.required {
        quote!(self.__call.call.#write?;)
    } else {
        quote! {
            if let Some(__value) = &self.#field {
                self.__call.call.#write?;
            }
        }
    }
}

fn styled(value: &ParameterValue) -> (Ident, bool) {
    match value {
        ParameterValue::Styled {
            style,
            explode,
            allow_reserved,
            ..
        } => {
            let name = match style {
                ParameterStyle::Simple => "Simple",
                ParameterStyle::Label => "Label",
                ParameterStyle::Matrix => "Matrix",
                ParameterStyle::Form if *allow_reserved => "FormReserved",
                ParameterStyle::Form => "Form",
                ParameterStyle::SpaceDelimited => "SpaceDelimited",
                ParameterStyle::PipeDelimited => "PipeDelimited",
                ParameterStyle::DeepObject => "DeepObject",
            };
            (format_ident!("{name}"), *explode)
        }
        ParameterValue::Content(_) => (format_ident!("Form"), false),
    }
}

/// A path parameter, as the text that progenitor is given.
fn path_parameter(context: &Context<'_>, planned: &PlannedParameter<'_>) -> TokenStream {
    let Carrier::Text(setter) = &planned.carrier else {
        return TokenStream::new();
    };
    let variable = format_ident!("__path_{setter}");
    let field = ident(planned.name);
    let wire = planned.parameter.name.as_str();
    let written = match &planned.parameter.value {
        ParameterValue::Styled {
            schema,
            style: ParameterStyle::Simple,
            ..
        } if is_scalar(&context.typing.resolve(*schema).kind) => {
            let text = if is_text(context, planned) {
                quote!(self.#field)
            } else {
                quote!(::std::string::ToString::to_string(&self.#field))
            };
            quote!(path_text(#wire, #text))
        }
        ParameterValue::Content(content) if content.kind == MediaKind::Json => {
            quote!(path_json(#wire, &self.#field))
        }
        value => {
            let (style, explode) = styled(value);
            quote!(path(#wire, &self.#field, __support::parameter::Style::#style, #explode))
        }
    };
    quote!(let #variable = self.__call.call.#written?;)
}

/// A parameter that progenitor writes.
fn carried_parameter(context: &Context<'_>, planned: &PlannedParameter<'_>) -> TokenStream {
    let field = ident(planned.name);
    let (setter, many) = match &planned.carrier {
        Carrier::Hooks => return TokenStream::new(),
        Carrier::Text(setter) => (format_ident!("{setter}"), false),
        Carrier::Texts(setter) => (format_ident!("{setter}"), true),
    };
    if planned.parameter.location == ParameterIn::Path {
        let variable = format_ident!("__path_{setter}");
        return quote!(let __request = __request.#setter(#variable););
    }
    let text = |value: TokenStream| match (many, is_text(context, planned)) {
        (true, _) => quote! {
            #value.iter().map(::std::string::ToString::to_string).collect::<::std::vec::Vec<::std::string::String>>()
        },
        (false, true) => value,
        (false, false) => quote!(::std::string::ToString::to_string(&#value)),
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

/// How the body is encoded, and how progenitor is given it.
fn request_body(context: &Context<'_>, plan: &Plan<'_>) -> (TokenStream, TokenStream) {
    let Some(declared) = &plan.operation.request_body else {
        return (TokenStream::new(), TokenStream::new());
    };
    match plan.body {
        BodyPlan::None => (TokenStream::new(), TokenStream::new()),
        BodyPlan::Json => (TokenStream::new(), quote!(.body(self.body))),
        BodyPlan::Octets => (octets(context, plan, declared), quote!(.body(__body))),
    }
}

fn octets(context: &Context<'_>, plan: &Plan<'_>, declared: &RequestBody) -> TokenStream {
    let encoded = match only(&declared.contents) {
        Some(content) => body::encode(context, content),
        None => {
            let name = format_ident!("{}", plan.names.body);
            let arms = declared.contents.iter().map(|content| {
                let variant = ident(&content.ident);
                let encoded = body::encode(context, content);
                let media_type = sent_media_type(content);
                let media_type = (content.kind != MediaKind::Multipart)
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
