//! `error_documents.rs`: the documents that the router needs when it refuses a request, one method for
//! each distinct schema, and which of them answers what.

use super::context::Context;
use super::rust::{Holding, docs, ident, response_holding};
use super::statuses::Planned;
use super::writer;
use crate::model::{Content, MediaKind, Response};
use crate::output::GeneratedFile;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// A document that an implementation of the trait makes.
pub(super) struct Document {
    pub(super) method: Ident,
    pub(super) ty: TokenStream,
    key: String,
    docs: TokenStream,
}

/// A document in a media type; the answer without one is not listed.
pub(super) struct Answer {
    pub(super) variant: Ident,
    pub(super) document: usize,
    pub(super) media_type: String,
    pub(super) holding: Holding,
}

/// What answers what.
pub(super) struct Documents {
    pub(super) documents: Vec<Document>,
    pub(super) answers: Vec<Answer>,
    /// For each operation, the answers by status, as indexes.
    pub(super) by_status: Vec<Vec<(u16, usize)>>,
    /// For each prefix, the answers to unknown paths and methods.
    pub(super) unmatched: Vec<(String, Option<usize>, Option<usize>)>,
}

/// Finds the documents of everything that the router can produce.
pub(super) fn collect(context: &Context<'_>, operations: &[Planned<'_>]) -> Documents {
    let mut all = Documents {
        documents: Vec::new(),
        answers: Vec::new(),
        by_status: Vec::new(),
        unmatched: Vec::new(),
    };
    for planned in operations {
        let mut answers = Vec::new();
        for status in planned.produces {
            if let Some(response) = planned.operation.response_for(*status) {
                check_headers(context, response, *status);
                answers.extend(all.answer(context, response).map(|answer| (*status, answer)));
            }
        }
        all.by_status.push(answers);
    }
    for unmatched in &context.api.unmatched {
        check_headers(context, &unmatched.not_found, 404);
        check_headers(context, &unmatched.method_not_allowed, 405);
        let not_found = all.answer(context, &unmatched.not_found);
        let not_allowed = all.answer(context, &unmatched.method_not_allowed);
        all.unmatched
            .push((unmatched.prefix.clone(), not_found, not_allowed));
    }
    all
}

/// The router can only set the headers that belong to a status.
fn check_headers(context: &Context<'_>, response: &Response, status: u16) {
    let own = match status {
        401 => "www-authenticate",
        405 => "allow",
        429 | 503 => "retry-after",
        _ => "",
    };
    for header in response.headers.iter().filter(|header| header.required) {
        if !header.name.eq_ignore_ascii_case(own) && !context.bare() {
            context.refuse(
                &response.location,
                format!(
                    "the router answers {status} itself and does not know the required header `{}`",
                    header.name
                ),
                "make the header optional",
            );
        }
    }
}

impl Documents {
    fn answer(&mut self, context: &Context<'_>, response: &Response) -> Option<usize> {
        let json = response
            .contents
            .iter()
            .find(|content| content.kind == MediaKind::Json);
        let content = json.or_else(|| response.contents.first())?;
        let holding = response_holding(context, content);
        let document = self.document(context, content, holding);
        let media_type = concrete(content);
        let known = self
            .answers
            .iter()
            .position(|answer| answer.document == document && answer.media_type == media_type);
        Some(known.unwrap_or_else(|| {
            self.answers.push(Answer {
                variant: ident(&content.rejection_variant),
                document,
                media_type,
                holding,
            });
            self.answers.len() - 1
        }))
    }

    fn document(&mut self, context: &Context<'_>, content: &Content, holding: Holding) -> usize {
        let ty = holding.rust(context);
        let key = ty.to_string();
        if let Some(known) = self.documents.iter().position(|document| document.key == key) {
            return known;
        }
        let schema = content.schema.map(|id| context.schema(id));
        let docs = docs(schema.and_then(|schema| schema.description.as_deref()));
        self.documents.push(Document {
            method: ident(&content.rejection_method),
            ty,
            key,
            docs,
        });
        self.documents.len() - 1
    }
}

/// A media type that can be sent.
fn concrete(content: &Content) -> String {
    if !content.is_range() {
        return content.media_type.clone();
    }
    let kind = match content.kind {
        MediaKind::Json => "application/json",
        MediaKind::Text => "text/plain",
        _ => "application/octet-stream",
    };
    kind.to_owned()
}

pub(super) fn emit(context: &Context<'_>, documents: &Documents) -> GeneratedFile {
    let methods = documents.documents.iter().map(|document| {
        let Document { method, ty, docs, .. } = document;
        quote! {
            #docs
            fn #method(&self, rejection: &Rejection) -> #ty;
        }
    });
    let code = quote! {
        use super::runtime::Rejection;

        /// What a request that the router refuses is answered with, one document for each schema.
        pub trait ErrorDocuments: Send + Sync + 'static {
            #(#methods)*
        }
    };
    writer::file(
        context,
        "error_documents.rs",
        "What refused requests are answered with.",
        code,
    )
}
