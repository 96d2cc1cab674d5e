//! `router.rs`: the trie of paths, and the handler, rejections and challenge of each operation.

use super::context::Context;
use super::error_documents::{Documents, RejectionBody};
use super::rust::{ident, number};
use super::{security, writer};
use crate::model::{BodyRepr, Method, Operation, PathSegment, Piece};
use crate::output::GeneratedFile;
use proc_macro2::TokenStream;
use quote::quote;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// A node of the trie while it is built.
#[derive(Default)]
struct Node<'a> {
    literals: Vec<(String, Node<'a>)>,
    patterns: Vec<(Vec<Part>, Node<'a>)>,
    methods: Vec<&'a Operation>,
}

#[derive(Clone, PartialEq)]
enum Part {
    Literal(String),
    Parameter,
}

pub(super) fn emit(context: &Context<'_>, documents: &Documents) -> GeneratedFile {
    let operations = context.api.operations.as_slice();
    let mut root = Node::default();
    for operation in operations {
        insert(&mut root, operation);
    }
    let root = node(&root);
    let traits: Vec<TokenStream> = context
        .api
        .used_tags()
        .map(|tag| {
            let (module, name) = (ident(&tag.server_module), ident(&tag.try_type_name));
            quote!(super::#module::#name)
        })
        .collect();
    let bounds = if traits.is_empty() {
        quote!(Send + Sync + 'static)
    } else {
        quote!(#(#traits)+*)
    };
    let dispatch = dispatch(context, operations);
    let rejection_bodies = rejection_bodies(operations, documents);
    let render = render(documents);
    let unmatched = unmatched(documents);
    let challenge = challenge(context, operations);
    let code = quote! {
        use super::error_documents::ErrorDocuments;
        use super::operation::Operation;
        use super::runtime::routing::{self, Captures, Node, Part};
        use super::runtime::{self, Limits, OperationInfo, Rejection, RequestBody, Response, ResponseError, response};

        /// Implemented by types that implement every operation.
        pub trait Implementation: #bounds {}

        impl<T: #bounds> Implementation for T {}

        pub(super) static ROOT: Node<Operation> = #root;

        /// The contract, with `S` as the implementation of its operations and `E` of its error documents.
        pub struct Contract<S, E>(::std::marker::PhantomData<fn() -> (S, E)>);

        impl<S: Implementation, E: ErrorDocuments> runtime::Contract for Contract<S, E> {
            type Operation = Operation;
            type Service = S;
            type ErrorDocuments = E;

            fn operations() -> &'static [Operation] {
                Operation::ALL
            }

            fn routes() -> &'static Node<Operation> {
                &ROOT
            }

            fn info(operation: Operation) -> &'static OperationInfo {
                operation.info()
            }

            fn challenge(operation: Operation) -> &'static str {
                challenge(operation)
            }

            #dispatch

            fn reject(
                errors: &E,
                operation: Operation,
                rejection: &Rejection,
            ) -> ::std::result::Result<Response, ResponseError> {
                reject(errors, operation, rejection)
            }

            fn reject_unmatched(
                errors: &E,
                path: &str,
                rejection: &Rejection,
            ) -> ::std::result::Result<Response, ResponseError> {
                reject_unmatched(errors, path, rejection)
            }
        }

        /// A tower service that serves the contract: `S` implements the operations, and `E` the error documents.
        pub type Server<S, E> = runtime::Server<Contract<S, E>>;

        pub(super) fn reject<E: ErrorDocuments>(
            errors: &E,
            operation: Operation,
            rejection: &Rejection,
        ) -> ::std::result::Result<Response, ResponseError> {
            render(errors, rejection_body(operation, rejection.status.as_u16()), rejection)
        }

        pub(super) fn reject_unmatched<E: ErrorDocuments>(
            errors: &E,
            path: &str,
            rejection: &Rejection,
        ) -> ::std::result::Result<Response, ResponseError> {
            let (not_found, method_not_allowed) = unmatched(path);
            let body = if rejection.status == ::http::StatusCode::NOT_FOUND {
                not_found
            } else {
                method_not_allowed
            };
            render(errors, body, rejection)
        }

        #rejection_bodies
        #render
        #unmatched
        #challenge
    };
    writer::file(
        context,
        "router.rs",
        "The trie of paths, and the handlers and rejections of operations.",
        code,
    )
}

/// Adds an operation. No other one has the same method and shape, since `lower` rejects such documents.
fn insert<'a>(root: &mut Node<'a>, operation: &'a Operation) {
    let mut node = root;
    for segment in &operation.path.segments {
        node = step(node, segment);
    }
    node.methods.push(operation);
}

fn step<'n, 'a>(node: &'n mut Node<'a>, segment: &PathSegment) -> &'n mut Node<'a> {
    let parts: Vec<Part> = segment
        .pieces
        .iter()
        .map(|piece| match piece {
            Piece::Literal(text) => Part::Literal(text.clone()),
            Piece::Parameter(_) => Part::Parameter,
        })
        .collect();
    let literal: Option<String> = parts
        .iter()
        .map(|part| match part {
            Part::Literal(text) => Some(text.as_str()),
            Part::Parameter => None,
        })
        .collect();
    let (list, index): (usize, usize) = match &literal {
        Some(text) => {
            let known = node.literals.iter().position(|(own, _)| own == text);
            let index = known.unwrap_or_else(|| {
                node.literals.push((text.clone(), Node::default()));
                node.literals.len() - 1
            });
            (0, index)
        }
        None => {
            let known = node.patterns.iter().position(|(own, _)| *own == parts);
            let index = known.unwrap_or_else(|| {
                node.patterns.push((parts, Node::default()));
                node.patterns.len() - 1
            });
            (1, index)
        }
    };
    if list == 0 {
        &mut node.literals[index].1
    } else {
        &mut node.patterns[index].1
    }
}

fn node(tree: &Node<'_>) -> TokenStream {
    let literals = tree.literals.iter().map(|(text, next)| {
        let next = node(next);
        quote!((#text, #next))
    });
    let mut patterns: Vec<&(Vec<Part>, Node<'_>)> = tree.patterns.iter().collect();
    patterns.sort_by_key(|(parts, _)| specificity(parts));
    let patterns = patterns.into_iter().map(|(parts, next)| {
        let parts = parts.iter().map(|part| match part {
            Part::Literal(text) => quote!(Part::Literal(#text)),
            Part::Parameter => quote!(Part::Parameter),
        });
        let next = node(next);
        quote!((&[#(#parts),*], #next))
    });
    let methods = tree.methods.iter().map(|operation| {
        let (method, name) = (ident(operation.method.upper()), ident(&operation.type_name));
        quote!((::http::Method::#method, Operation::#name))
    });
    let allow = allow(&tree.methods);
    quote! {
        Node { literals: &[#(#literals),*], patterns: &[#(#patterns),*], methods: &[#(#methods),*], allow: #allow }
    }
}

/// Returns a sort key of segments with parameters: one with more literal text comes first, or else with more pieces.
fn specificity(parts: &[Part]) -> Reverse<(usize, usize)> {
    let lengths = parts.iter().filter_map(|part| match part {
        Part::Literal(text) => Some(text.len()),
        Part::Parameter => None,
    });
    Reverse((lengths.sum(), parts.len()))
}

/// Returns the value of `Allow`. A path with `GET` supports `HEAD` too.
fn allow(operations: &[&Operation]) -> String {
    let mut methods: Vec<&str> = operations
        .iter()
        .map(|operation| operation.method.upper())
        .collect();
    if operations.iter().any(|operation| operation.method == Method::Get) && !methods.contains(&"HEAD") {
        methods.push("HEAD");
    }
    methods.sort_unstable();
    methods.join(", ")
}

fn dispatch(context: &Context<'_>, operations: &[Operation]) -> TokenStream {
    let arms = operations.iter().map(|operation| {
        let module = ident(&context.api.tags[operation.tag].server_module);
        let (variant, function) = (
            ident(&operation.type_name),
            ident(&operation.names.server.handler),
        );
        quote! {
            Operation::#variant => super::#module::#function(service, parts, captures, body, limits).await,
        }
    });
    let unreachable = operations.is_empty().then(|| quote!(_ => ::std::unreachable!(),));
    quote! {
        async fn dispatch<B: RequestBody>(
            service: &S,
            operation: Operation,
            parts: &::http::request::Parts,
            captures: &Captures<'_>,
            body: B,
            limits: Limits,
        ) -> ::std::result::Result<Response, Rejection> {
            match operation { #(#arms)* #unreachable }
        }
    }
}

/// Returns the bodies of rejections by operation and status.
fn rejection_bodies(operations: &[Operation], documents: &Documents) -> TokenStream {
    let variants = documents.bodies.iter().map(|body| {
        let (variant, method) = (&body.variant, &documents.documents[body.document].method);
        let about = format!(" `{method}` as `{}`.", body.media_type);
        quote!(#[doc = #about] #variant,)
    });
    let mut groups: BTreeMap<&[(u16, usize)], Vec<TokenStream>> = BTreeMap::new();
    for (operation, bodies) in operations.iter().zip(&documents.by_status) {
        let variant = ident(&operation.type_name);
        groups
            .entry(bodies)
            .or_default()
            .push(quote!(Operation::#variant));
    }
    let arms = groups.into_iter().map(|(bodies, operations)| {
        let mut by_body: BTreeMap<usize, Vec<TokenStream>> = BTreeMap::new();
        for (status, body) in bodies {
            let status = number((*status).into());
            by_body.entry(*body).or_default().push(quote!(#status));
        }
        let arms = by_body.into_iter().map(|(body, statuses)| {
            let variant = &documents.bodies[body].variant;
            quote!(#(#statuses)|* => RejectionBody::#variant,)
        });
        quote!(#(#operations)|* => match status { #(#arms)* _ => RejectionBody::Empty },)
    });
    let unreachable = operations.is_empty().then(|| quote!(_ => ::std::unreachable!(),));
    quote! {
        /// The body of a rejection.
        #[derive(Clone, Copy)]
        enum RejectionBody {
            /// None.
            Empty,
            #(#variants)*
        }

        fn rejection_body(operation: Operation, status: u16) -> RejectionBody {
            match operation { #(#arms)* #unreachable }
        }
    }
}

fn render(documents: &Documents) -> TokenStream {
    let arms = documents.bodies.iter().map(|body| {
        let RejectionBody { variant, document, media_type, repr } = body;
        let method = &documents.documents[*document].method;
        let media_type = quote!(const { ::http::HeaderValue::from_static(#media_type) });
        let write = match repr {
            BodyRepr::Json(_) | BodyRepr::Form(_) => {
                quote!(response::json(rejection.status, #media_type, &errors.#method(rejection)))
            }
            BodyRepr::Text(_) | BodyRepr::Bytes => quote! {
                ::std::result::Result::Ok(response::bytes(rejection.status, #media_type, errors.#method(rejection).into()))
            },
        };
        quote!(RejectionBody::#variant => #write,)
    });
    quote! {
        fn render<E: ErrorDocuments>(
            errors: &E,
            body: RejectionBody,
            rejection: &Rejection,
        ) -> ::std::result::Result<Response, ResponseError> {
            match body {
                RejectionBody::Empty => ::std::result::Result::Ok(response::empty(rejection.status)),
                #(#arms)*
            }
        }
    }
}

fn unmatched(documents: &Documents) -> TokenStream {
    let body = |index: Option<usize>| match index {
        Some(index) => {
            let variant = &documents.bodies[index].variant;
            quote!(RejectionBody::#variant)
        }
        None => quote!(RejectionBody::Empty),
    };
    let prefixes = documents
        .unmatched
        .iter()
        .map(|(prefix, not_found, not_allowed)| {
            let (not_found, not_allowed) = (body(*not_found), body(*not_allowed));
            quote! {
                if routing::is_below(path, #prefix) {
                    return (#not_found, #not_allowed);
                }
            }
        });
    quote! {
        /// Returns the bodies of rejections of an unknown path and of an unknown method.
        fn unmatched(path: &str) -> (RejectionBody, RejectionBody) {
            #(#prefixes)*
            (RejectionBody::Empty, RejectionBody::Empty)
        }
    }
}

fn challenge(context: &Context<'_>, operations: &[Operation]) -> TokenStream {
    let mut groups: BTreeMap<String, Vec<TokenStream>> = BTreeMap::new();
    for operation in operations
        .iter()
        .filter(|operation| operation.authenticator.is_some())
    {
        let variant = ident(&operation.type_name);
        groups
            .entry(security::challenge(context, operation))
            .or_default()
            .push(quote!(Operation::#variant));
    }
    let arms = groups
        .into_iter()
        .map(|(text, operations)| quote!(#(#operations)|* => #text,));
    let without = operations
        .iter()
        .any(|operation| operation.authenticator.is_none());
    let rest = (without || operations.is_empty()).then(|| quote!(_ => "",));
    quote! {
        /// Returns the value of `WWW-Authenticate`.
        pub(super) fn challenge(operation: Operation) -> &'static str {
            match operation { #(#arms)* #rest }
        }
    }
}
