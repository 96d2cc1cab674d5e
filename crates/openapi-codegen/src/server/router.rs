//! `router.rs`: the trie of paths, and which function, document and challenge belong to what.

use super::context::Context;
use super::error_documents::{Answer, Documents};
use super::rust::{Holding, ident, number};
use super::statuses::Planned;
use super::{security, writer};
use crate::model::{Method, Operation, PathSegment, Piece};
use crate::output::GeneratedFile;
use proc_macro2::TokenStream;
use quote::quote;
use std::collections::BTreeMap;

/// A node of the trie while it grows.
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

pub(super) fn emit(
    context: &Context<'_>,
    operations: &[Planned<'_>],
    documents: &Documents,
) -> GeneratedFile {
    let mut root = Node::default();
    for planned in operations {
        insert(&mut root, planned.operation);
    }
    let root = node(&root);
    let traits: Vec<TokenStream> = context
        .api
        .used_tags()
        .map(|tag| {
            let (module, name) = (ident(&tag.server_module), ident(&tag.type_name));
            quote!(super::#module::#name)
        })
        .collect();
    let bounds = if traits.is_empty() {
        quote!(Send + Sync + 'static)
    } else {
        quote!(#(#traits)+*)
    };
    let dispatch = dispatch(context, operations);
    let answers = answers(operations, documents);
    let render = render(documents);
    let unmatched = unmatched(documents);
    let challenge = challenge(context, operations);
    let code = quote! {
        use super::error_documents::ErrorDocuments;
        use super::operation::Operation;
        use super::runtime::routing::{self, Captures, Node, Part};
        use super::runtime::{self, Limits, OperationInfo, Rejection, RequestBody, Response, ResponseError, response};

        /// An implementation of every operation.
        pub trait Implementation: #bounds {}

        impl<T: #bounds> Implementation for T {}

        pub(super) static ROOT: Node<Operation> = #root;

        /// The contract, with an implementation of its operations and of its error documents.
        pub struct Contract<S, E>(::std::marker::PhantomData<fn() -> (S, E)>);

        impl<S: Implementation, E: ErrorDocuments> runtime::Contract for Contract<S, E> {
            type Operation = Operation;
            type Service = S;
            type ErrorDocuments = E;

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
                render(errors, answer(operation, rejection.status.as_u16()), rejection)
            }

            fn reject_unmatched(
                errors: &E,
                path: &str,
                rejection: &Rejection,
            ) -> ::std::result::Result<Response, ResponseError> {
                let (not_found, method_not_allowed) = unmatched(path);
                let answer = if rejection.status == ::http::StatusCode::NOT_FOUND {
                    not_found
                } else {
                    method_not_allowed
                };
                render(errors, answer, rejection)
            }
        }

        /// A tower service that answers the requests of the contract: `S` implements the operations, `E` writes the
        /// error documents.
        pub type Server<S, E> = runtime::Server<Contract<S, E>>;

        #answers
        #render
        #unmatched
        #challenge
    };
    writer::file(
        context,
        "router.rs",
        "The tree of paths, and what belongs to each operation.",
        code,
    )
}

/// Adds an operation. No other takes the same requests: `lower` has refused that.
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
    // What has more literal text comes first.
    let mut patterns: Vec<&(Vec<Part>, Node<'_>)> = tree.patterns.iter().collect();
    patterns.sort_by_key(|(parts, _)| std::cmp::Reverse(parts.len()));
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

/// The methods of a path; whatever can be got has a head too.
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

fn dispatch(context: &Context<'_>, operations: &[Planned<'_>]) -> TokenStream {
    let arms = operations.iter().map(|planned| {
        let operation = planned.operation;
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

/// Which answer belongs to which operation and status.
fn answers(operations: &[Planned<'_>], documents: &Documents) -> TokenStream {
    let variants = documents.answers.iter().map(|answer| {
        let (variant, method) = (&answer.variant, &documents.documents[answer.document].method);
        let about = format!(" `{method}` as `{}`.", answer.media_type);
        quote!(#[doc = #about] #variant,)
    });
    let mut groups: BTreeMap<&[(u16, usize)], Vec<TokenStream>> = BTreeMap::new();
    for (planned, answers) in operations.iter().zip(&documents.by_status) {
        let variant = ident(&planned.operation.type_name);
        groups
            .entry(answers)
            .or_default()
            .push(quote!(Operation::#variant));
    }
    let arms = groups.into_iter().map(|(answers, operations)| {
        let mut by_answer: BTreeMap<usize, Vec<TokenStream>> = BTreeMap::new();
        for (status, answer) in answers {
            let status = number((*status).into());
            by_answer.entry(*answer).or_default().push(quote!(#status));
        }
        let arms = by_answer.into_iter().map(|(answer, statuses)| {
            let variant = &documents.answers[answer].variant;
            quote!(#(#statuses)|* => Answer::#variant,)
        });
        quote!(#(#operations)|* => match status { #(#arms)* _ => Answer::Empty },)
    });
    let unreachable = operations.is_empty().then(|| quote!(_ => ::std::unreachable!(),));
    quote! {
        /// The body of an answer that the router gives itself.
        #[derive(Clone, Copy)]
        enum Answer {
            /// None.
            Empty,
            #(#variants)*
        }

        fn answer(operation: Operation, status: u16) -> Answer {
            match operation { #(#arms)* #unreachable }
        }
    }
}

fn render(documents: &Documents) -> TokenStream {
    let arms = documents.answers.iter().map(|Answer { variant, document, media_type, holding }| {
        let method = &documents.documents[*document].method;
        let media_type = quote!(const { ::http::HeaderValue::from_static(#media_type) });
        let write = match holding {
            Holding::Json(_) | Holding::Form(_) => {
                quote!(::std::result::Result::Ok(response::json(rejection.status, #media_type, &errors.#method(rejection))))
            }
            Holding::Text(_) | Holding::Octets => quote! {
                ::std::result::Result::Ok(response::bytes(rejection.status, #media_type, errors.#method(rejection).into()))
            },
        };
        quote!(Answer::#variant => #write,)
    });
    quote! {
        fn render<E: ErrorDocuments>(
            errors: &E,
            answer: Answer,
            rejection: &Rejection,
        ) -> ::std::result::Result<Response, ResponseError> {
            match answer {
                Answer::Empty => ::std::result::Result::Ok(response::empty(rejection.status)),
                #(#arms)*
            }
        }
    }
}

fn unmatched(documents: &Documents) -> TokenStream {
    let answer = |index: Option<usize>| match index {
        Some(index) => {
            let variant = &documents.answers[index].variant;
            quote!(Answer::#variant)
        }
        None => quote!(Answer::Empty),
    };
    let prefixes = documents
        .unmatched
        .iter()
        .map(|(prefix, not_found, not_allowed)| {
            let (not_found, not_allowed) = (answer(*not_found), answer(*not_allowed));
            quote! {
                if routing::is_below(path, #prefix) {
                    return (#not_found, #not_allowed);
                }
            }
        });
    quote! {
        /// The answers to an unknown path and to an unknown method.
        fn unmatched(path: &str) -> (Answer, Answer) {
            #(#prefixes)*
            (Answer::Empty, Answer::Empty)
        }
    }
}

fn challenge(context: &Context<'_>, operations: &[Planned<'_>]) -> TokenStream {
    let mut groups: BTreeMap<String, Vec<TokenStream>> = BTreeMap::new();
    for planned in operations
        .iter()
        .filter(|planned| planned.operation.authenticator.is_some())
    {
        let variant = ident(&planned.operation.type_name);
        groups
            .entry(security::challenge(context, planned.operation))
            .or_default()
            .push(quote!(Operation::#variant));
    }
    let arms = groups
        .into_iter()
        .map(|(text, operations)| quote!(#(#operations)|* => #text,));
    let without = operations
        .iter()
        .any(|planned| planned.operation.authenticator.is_none());
    let rest = (without || operations.is_empty()).then(|| quote!(_ => "",));
    quote! {
        /// What `WWW-Authenticate` says.
        fn challenge(operation: Operation) -> &'static str {
            match operation { #(#arms)* #rest }
        }
    }
}
