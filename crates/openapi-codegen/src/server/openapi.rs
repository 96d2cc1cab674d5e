//! `openapi.rs`: the document that the stub describes itself with.

use super::context::Context;
use super::described::{operation, schema};
use super::rust::ident;
use super::writer;
use crate::model::{Operation, Server};
use crate::output::GeneratedFile;
use proc_macro2::TokenStream;
use quote::quote;
use serde_json::{Map, Value};

pub(super) fn emit(context: &Context<'_>) -> GeneratedFile {
    let api = context.api;
    // The derive creates identifiers from paths and fails on raw ones.
    let raw = api.used_tags().filter(|tag| tag.server_module.starts_with("r#"));
    let renamed = raw.map(|tag| {
        let (module, alias) = (ident(&tag.server_module), ident(&tag.server_alias));
        quote!(use super::#module as #alias;)
    });
    let paths = api.operations.iter().map(|operation| {
        let tag = &api.tags[operation.tag];
        let function = ident(&operation.names.server.handler);
        if tag.server_module.starts_with("r#") {
            let alias = ident(&tag.server_alias);
            return quote!(#alias::#function);
        }
        let module = ident(&tag.server_module);
        quote!(super::#module::#function)
    });
    let (typed, others): (Vec<_>, Vec<_>) = api
        .schemas
        .iter()
        .filter(|schema| schema.component.is_some())
        .partition(|schema| schema::has_traits(schema));
    let typed = typed
        .iter()
        .filter_map(|schema| schema.type_name.as_deref())
        .map(|name| {
            let name = ident(name);
            quote!(super::types::#name)
        });
    let others = others.iter().map(|schema| {
        let (key, content) = (
            schema.component.as_deref().unwrap_or_default(),
            ident(&schema.description_fn),
        );
        quote!(components.schemas.insert(#key.to_owned(), super::described::#content());)
    });
    let responses = api.component_responses.iter().map(|component| {
        let (key, function) = (&component.name, ident(&component.function));
        quote!(components.responses.insert(#key.to_owned(), openapi::RefOr::T(super::described::#function()));)
    });
    let schemes = api.security_schemes.iter().map(|scheme| {
        let (name, text) = (&scheme.name, scheme.value.to_string());
        quote! {
            if let Some(scheme) = describe::part(#text) {
                components.security_schemes.insert(#name.to_owned(), scheme);
            }
        }
    });
    let info = api.info.to_string();
    let servers = servers(&api.servers);
    let servers = (!api.servers.is_empty()).then(|| quote!(document.servers = #servers;));
    let tags = tags(context);
    let docs = api.external_docs.as_ref().map(|docs| {
        let text = docs.to_string();
        quote!(document.external_docs = describe::part(#text);)
    });
    let operations = api.operations.iter().map(|operation| amend(context, operation));
    let path_items = api.path_items.iter().map(|item| {
        let (path, summary, description) = (&item.path, text(&item.summary), text(&item.description));
        quote!(describe::path_item(document, #path, #summary, #description);)
    });
    let extensions_of = |extensions: &Map<String, Value>| {
        let members = extensions.iter().map(|(name, value)| {
            let text = value.to_string();
            quote!((#name, #text))
        });
        let members: Vec<TokenStream> = members.collect();
        (!members.is_empty()).then(|| quote!(extensions = describe::extensions(&[#(#members),*]);))
    };
    let extensions = extensions_of(&api.extensions).map(|set| quote!(document.#set));
    let path_extensions = extensions_of(&api.path_extensions).map(|set| quote!(document.paths.#set));
    let component_extensions = extensions_of(&api.component_extensions).map(|set| quote!(components.#set));
    // The derive rejects empty lists.
    let paths: Vec<TokenStream> = paths.collect();
    let paths = (!paths.is_empty()).then(|| quote!(paths(#(#paths),*),));
    let typed: Vec<TokenStream> = typed.collect();
    let typed = (!typed.is_empty()).then(|| quote!(components(schemas(#(#typed),*)),));
    let code = quote! {
        use super::runtime::describe;
        use utoipa::openapi;
        #(#renamed)*

        /// Builds the document that the annotations of this crate describe.
        #[must_use]
        pub fn openapi() -> openapi::OpenApi {
            <Document as utoipa::OpenApi>::openapi()
        }

        #[derive(utoipa::OpenApi)]
        #[openapi(#paths #typed modifiers(&Rest))]
        struct Document;

        /// The parts that no attribute can express.
        struct Rest;

        impl utoipa::Modify for Rest {
            fn modify(&self, document: &mut openapi::OpenApi) {
                if let Some(info) = describe::part(#info) {
                    document.info = info;
                }
                #servers
                #tags
                #docs
                #extensions
                let components = document.components.get_or_insert_with(::std::default::Default::default);
                #(#others)*
                #(#responses)*
                #(#schemes)*
                #component_extensions
                #path_extensions
                #(#operations)*
                #(#path_items)*
            }
        }
    };
    writer::file(
        context,
        "openapi.rs",
        "The document that the annotations describe.",
        code,
    )
}

fn text(text: &Option<String>) -> TokenStream {
    match text {
        Some(text) => quote!(Some(#text)),
        None => quote!(None),
    }
}

fn servers(servers: &[Server]) -> TokenStream {
    let text = Value::Array(servers.iter().map(|server| server.value.clone()).collect()).to_string();
    quote!(describe::part(#text))
}

/// Returns the declared tags.
fn tags(context: &Context<'_>) -> TokenStream {
    let tags = context.api.tags.iter().filter(|tag| tag.declared).map(|tag| {
        let name = &tag.name;
        let description = schema::optional("description", tag.description.as_deref());
        let docs = tag.external_docs.as_ref().map(|docs| {
            let text = docs.to_string();
            quote!(.external_docs(describe::part(#text)))
        });
        let extensions = schema::extensions(
            tag.extensions
                .iter()
                .map(|(name, value)| (name.as_str(), value.clone())),
        );
        quote!(openapi::tag::TagBuilder::new().name(#name) #description #docs #extensions .build())
    });
    let tags: Vec<TokenStream> = tags.collect();
    if tags.is_empty() {
        quote!(document.tags = None;)
    } else {
        quote!(document.tags = Some(vec![#(#tags),*]);)
    }
}

/// Returns the changes of an operation that its attribute cannot express.
fn amend(context: &Context<'_>, operation: &Operation) -> Option<TokenStream> {
    let mut changes = quote!();
    if operation.tags.is_empty() {
        changes.extend(quote!(operation.tags = None;));
    }
    if operation.deprecated {
        changes.extend(quote!(operation.deprecated = Some(openapi::Deprecated::True);));
    }
    if let Some(docs) = &operation.external_docs {
        let text = docs.to_string();
        changes.extend(quote!(operation.external_docs = describe::part(#text);));
    }
    if !operation.servers.is_empty() {
        let servers = servers(&operation.servers);
        changes.extend(quote!(operation.servers = #servers;));
    }
    if !operation.extensions.is_empty() {
        let members = operation.extensions.iter().map(|(name, value)| {
            let text = value.to_string();
            quote!((#name, #text))
        });
        changes.extend(quote!(operation.extensions = describe::extensions(&[#(#members),*]);));
    }
    if let Some(body) = operation
        .request_body
        .as_ref()
        .filter(|body| !operation::in_attribute(context, body))
    {
        let body = operation::body_builder(context, body);
        changes.extend(quote!(operation.request_body = Some(openapi::RefOr::T(#body));));
    }
    if changes.is_empty() {
        return None;
    }
    let path = &operation.path.raw;
    let method = operation.method.lower();
    let method = ident(&format!("{}{}", method[..1].to_uppercase(), &method[1..]));
    Some(
        quote!(describe::operation(document, #path, openapi::HttpMethod::#method, |operation| { #changes });),
    )
}
