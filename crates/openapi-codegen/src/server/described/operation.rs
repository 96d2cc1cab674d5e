//! Operations: the attribute, and utoipa's traits for parameters and responses, which it cannot express.

use super::super::context::Context;
use super::super::rust::{Module, ident, value};
use super::schema::{self, extensions, json, optional};
use crate::model::{Content, Example, Header, Operation, Parameter, ParameterValue, RequestBody, Response};
use proc_macro2::{Ident, TokenStream};
use quote::quote;
use serde_json::Value;

/// Returns the attribute of the function that serves an operation.
pub(in crate::server) fn attribute(context: &Context<'_>, operation: &Operation) -> TokenStream {
    let (method, path, id) = (
        ident(operation.method.lower()),
        &operation.path.raw,
        &operation.id,
    );
    let tags = &operation.tags;
    let tags = (!tags.is_empty()).then(|| quote!(tags = [#(#tags),*],));
    let summary = operation
        .summary
        .as_ref()
        .map(|summary| quote!(summary = #summary,));
    let description = operation
        .description
        .as_ref()
        .map(|description| quote!(description = #description,));
    let parameters = (!operation.parameters.is_empty()).then(|| {
        let name = ident(&operation.names.server.request);
        quote!(params(#name),)
    });
    let body = operation
        .request_body
        .as_ref()
        .filter(|body| in_attribute(context, body));
    let body = body.map(|body| body_attribute(context, body));
    let responses = ident(&operation.names.server.response);
    let security = operation.security.iter().map(|alternative| {
        if alternative.is_anonymous() {
            return quote!(());
        }
        let schemes = alternative.schemes.iter().map(|(scheme, scopes)| {
            let name = &context.api.scheme(*scheme).name;
            quote!(#name = [#(#scopes),*])
        });
        quote!((#(#schemes),*))
    });
    quote! {
        #[utoipa::path(
            #method, path = #path, operation_id = #id, #tags #summary #description #parameters #body
            responses(#responses), security(#(#security),*)
        )]
    }
}

/// Returns the implementations of utoipa's traits for the parameters and responses of an operation.
pub(in crate::server) fn parameters_and_responses(
    context: &Context<'_>,
    operation: &Operation,
) -> TokenStream {
    let parameters = into_params(context, operation);
    let responses = into_responses(context, operation);
    quote!(#parameters #responses)
}

fn module(context: &Context<'_>, operation: &Operation) -> Ident {
    ident(&context.api.tags[operation.tag].server_module)
}

/// Returns whether `#[utoipa::path]` can express a body. If not, `openapi::amend` sets it, with [`body_builder`].
pub(in crate::server) fn in_attribute(context: &Context<'_>, body: &RequestBody) -> bool {
    let content = |content: &Content| {
        content.extensions.is_empty()
            && content.encoding.is_empty()
            && content
                .schema
                .is_some_and(|id| schema::has_traits(context.schema(id)) && !context.api.nullable(id))
    };
    body.required && body.extensions.is_empty() && body.contents.iter().all(content)
}

fn body_attribute(context: &Context<'_>, body: &RequestBody) -> TokenStream {
    let contents = body.contents.iter().filter_map(|content| {
        let (ty, media_type) = (
            value(context, content.schema?, Module::Sibling),
            &content.media_type,
        );
        let examples = attribute_examples(&content.declared_examples);
        Some(quote!((#ty = #media_type, #examples)))
    });
    let description = body
        .description
        .as_ref()
        .map(|description| quote!(, description = #description));
    quote!(request_body(content(#(#contents),*) #description),)
}

fn attribute_examples(examples: &[Example]) -> TokenStream {
    let value = |example: &Example| {
        let text = example.value.to_string();
        quote!(json!(super::runtime::describe::json(#text)))
    };
    match examples {
        [] => quote!(),
        [example] if example.name.is_empty() => {
            let value = value(example);
            quote!(example = #value)
        }
        examples => {
            let examples = examples.iter().map(|example| {
                let (name, value) = (&example.name, value(example));
                let summary = example
                    .summary
                    .as_ref()
                    .map(|summary| quote!(summary = #summary,));
                let description = example
                    .description
                    .as_ref()
                    .map(|text| quote!(description = #text,));
                quote!((#name = (#summary #description value = #value)))
            });
            quote!(examples(#(#examples),*))
        }
    }
}

/// Returns a body, by utoipa's builders.
pub(in crate::server) fn body_builder(context: &Context<'_>, body: &RequestBody) -> TokenStream {
    let contents = body.contents.iter().map(|content| {
        let (media_type, built) = (&content.media_type, content_builder(context, content));
        quote!(.content(#media_type, #built))
    });
    let description = optional("description", body.description.as_deref());
    let required = body
        .required
        .then(|| quote!(.required(Some(openapi::Required::True))));
    let extensions = extensions(pairs(&body.extensions));
    quote!(openapi::request_body::RequestBodyBuilder::new() #(#contents)* #description #required #extensions .build())
}

fn pairs(extensions: &serde_json::Map<String, Value>) -> impl Iterator<Item = (&str, Value)> {
    extensions
        .iter()
        .map(|(name, value)| (name.as_str(), value.clone()))
}

fn content_builder(context: &Context<'_>, content: &Content) -> TokenStream {
    let schema = content.schema.map(|id| {
        let used = schema::used(context, id);
        quote!(.schema(Some(describe::item(#used))))
    });
    let examples = examples(&content.declared_examples);
    let mut extra: Vec<(&str, Value)> = pairs(&content.extensions).collect();
    if !content.encoding.is_empty() {
        let encoding = content
            .encoding
            .iter()
            .map(|encoding| (encoding.property.clone(), encoding.value.clone()));
        extra.push(("encoding", Value::Object(encoding.collect())));
    }
    let extensions = extensions(extra);
    quote!(openapi::ContentBuilder::new() #schema #examples #extensions .build())
}

fn examples(examples: &[Example]) -> TokenStream {
    match examples {
        [] => quote!(),
        [example] if example.name.is_empty() => {
            let value = json(&example.value);
            quote!(.example(Some(#value)))
        }
        examples => {
            let examples = examples.iter().map(|example| {
                let (name, value) = (&example.name, json(&example.value));
                let summary = example.summary.as_ref().map(|summary| quote!(.summary(#summary)));
                let description = example
                    .description
                    .as_ref()
                    .map(|text| quote!(.description(#text)));
                quote! {
                    (#name, openapi::example::ExampleBuilder::new() #summary #description
                        .value(Some(#value)).build())
                }
            });
            quote!(.examples_from_iter([#(#examples),*]))
        }
    }
}

/// Returns examples as a field, for objects whose utoipa type has none.
fn examples_field(examples: &[Example]) -> Option<(&'static str, Value)> {
    let named = examples.iter().filter(|example| !example.name.is_empty());
    let named: serde_json::Map<String, Value> = named
        .map(|example| {
            let mut object = serde_json::Map::new();
            object.extend(
                example
                    .summary
                    .as_ref()
                    .map(|text| ("summary".to_owned(), text.clone().into())),
            );
            object.extend(
                example
                    .description
                    .as_ref()
                    .map(|text| ("description".to_owned(), text.clone().into())),
            );
            object.insert("value".to_owned(), example.value.clone());
            (example.name.clone(), Value::Object(object))
        })
        .collect();
    (!named.is_empty()).then_some(("examples", Value::Object(named)))
}

fn into_params(context: &Context<'_>, operation: &Operation) -> Option<TokenStream> {
    if operation.parameters.is_empty() {
        return None;
    }
    let (name, module) = (ident(&operation.names.server.request), module(context, operation));
    let parameters = operation
        .parameters
        .iter()
        .map(|parameter| parameter_builder(context, parameter));
    Some(quote! {
        impl utoipa::IntoParams for super::#module::#name {
            fn into_params(
                _: impl Fn() -> Option<openapi::path::ParameterIn>,
            ) -> Vec<openapi::path::Parameter> {
                vec![#(#parameters),*]
            }
        }
    })
}

fn parameter_builder(context: &Context<'_>, parameter: &Parameter) -> TokenStream {
    let name = &parameter.name;
    let location = ident(parameter.location.variant());
    let required = if parameter.is_always_sent() {
        quote!(True)
    } else {
        quote!(False)
    };
    let description = optional("description", parameter.description.as_deref());
    let deprecated = deprecated(parameter.deprecated);
    let mut extra: Vec<(&str, Value)> = pairs(&parameter.extensions).collect();
    extra.extend(examples_field(&parameter.examples));
    let value = match &parameter.value {
        ParameterValue::Styled {
            schema,
            style,
            explode,
            allow_reserved,
            allow_empty,
        } => {
            if *allow_empty {
                extra.push(("allowEmptyValue", Value::Bool(true)));
            }
            let used = schema::used(context, *schema);
            let style = ident(style.variant());
            let reserved = allow_reserved.then(|| quote!(.allow_reserved(Some(true))));
            quote! {
                .schema(Some(describe::item(#used)))
                .style(Some(openapi::path::ParameterStyle::#style))
                .explode(Some(#explode)) #reserved
            }
        }
        ParameterValue::Content(content) => {
            let (media_type, built) = (&content.media_type, content_builder(context, content));
            quote!(.content(#media_type, #built))
        }
    };
    let example = parameter
        .examples
        .iter()
        .find(|example| example.name.is_empty())
        .map(|example| {
            let value = json(&example.value);
            quote!(.example(Some(#value)))
        });
    let extensions = extensions(extra);
    quote! {
        openapi::path::ParameterBuilder::new()
            .name(#name)
            .parameter_in(openapi::path::ParameterIn::#location)
            .required(openapi::Required::#required)
            #description #deprecated #value #example #extensions
            .build()
    }
}

fn deprecated(deprecated: bool) -> Option<TokenStream> {
    deprecated.then(|| quote!(.deprecated(Some(openapi::Deprecated::True))))
}

fn into_responses(context: &Context<'_>, operation: &Operation) -> TokenStream {
    let (name, module) = (
        ident(&operation.names.server.response),
        module(context, operation),
    );
    let responses = operation.responses.iter().map(|response| {
        let status = response.status.to_string();
        let component = response.component.as_deref();
        let built = match component.and_then(|name| context.api.component_response(name)) {
            Some(component) => {
                let function = ident(&component.function);
                quote!(#function())
            }
            None => response_builder(context, response),
        };
        quote!((#status, #built))
    });
    quote! {
        impl utoipa::IntoResponses for super::#module::#name {
            fn responses() -> describe::Responses {
                describe::responses([#(#responses),*])
            }
        }
    }
}

fn response_builder(context: &Context<'_>, response: &Response) -> TokenStream {
    let description = &response.description;
    let contents = response.contents.iter().map(|content| {
        let (media_type, built) = (&content.media_type, content_builder(context, content));
        quote!(.content(#media_type, #built))
    });
    let headers = response.headers.iter().map(|header| {
        let (name, built) = (&header.name, header_builder(context, header));
        quote!(.header(#name, #built))
    });
    let mut extra: Vec<(&str, Value)> = pairs(&response.extensions).collect();
    extra.extend(response.links.as_ref().map(|links| ("links", links.clone())));
    let extensions = extensions(extra);
    quote! {
        openapi::ResponseBuilder::new().description(#description) #(#contents)* #(#headers)* #extensions .build()
    }
}

fn header_builder(context: &Context<'_>, header: &Header) -> TokenStream {
    let value = match &header.value {
        ParameterValue::Styled { schema, explode, .. } => {
            let used = schema::used(context, *schema);
            let explode = explode.then(|| quote!(.explode(Some(true))));
            quote!(.schema(Some(describe::item(#used))) #explode)
        }
        ParameterValue::Content(content) => {
            let (media_type, built) = (&content.media_type, content_builder(context, content));
            // The default of utoipa is a string.
            quote!(.schema(None::<describe::Item>).content(#media_type, #built))
        }
    };
    let description = optional("description", header.description.as_deref());
    let deprecated = deprecated(header.deprecated);
    let mut extra: Vec<(&str, Value)> = Vec::new();
    if header.required {
        extra.push(("required", Value::Bool(true)));
    }
    extra.extend(examples_field(&header.examples));
    if let Some(example) = header.examples.iter().find(|example| example.name.is_empty()) {
        extra.push(("example", example.value.clone()));
    }
    extra.extend(pairs(&header.extensions));
    let extensions = extensions(extra);
    quote! {
        openapi::HeaderBuilder::new()
            #value #description #deprecated #extensions
            .build()
    }
}

/// Returns a function for each response component.
pub(in crate::server) fn component_responses(context: &Context<'_>) -> TokenStream {
    let functions = context.api.component_responses.iter().map(|component| {
        let built = response_builder(context, &component.response);
        let function = ident(&component.function);
        quote!(pub fn #function() -> openapi::Response { #built })
    });
    quote!(#(#functions)*)
}
