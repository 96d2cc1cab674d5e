//! `error_documents.rs`: the error documents of rejections, with a method for each distinct schema, and the response that
//! contains each of them.

use super::context::Context;
use super::rust::{body, docs, ident};
use super::writer;
use crate::model::{BodyRepr, Content, MediaKind, Response};
use crate::output::GeneratedFile;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// A document that an implementation of the trait returns.
pub(super) struct Document {
    pub(super) method: Ident,
    pub(super) ty: TokenStream,
    key: String,
    docs: TokenStream,
}

/// The body of a rejection: a document in a media type.
pub(super) struct RejectionBody {
    pub(super) variant: Ident,
    pub(super) document: usize,
    pub(super) media_type: String,
    pub(super) repr: BodyRepr,
}

/// The bodies of all rejections.
pub(super) struct Documents {
    pub(super) documents: Vec<Document>,
    pub(super) bodies: Vec<RejectionBody>,
    /// For each operation, the bodies by status, as indexes.
    pub(super) by_status: Vec<Vec<(u16, usize)>>,
    /// For each path prefix, the bodies for unknown paths and methods.
    pub(super) unmatched: Vec<(String, Option<usize>, Option<usize>)>,
}

/// Collects the bodies of all rejections by the router.
pub(super) fn collect(context: &Context<'_>) -> Documents {
    let mut all = Documents {
        documents: Vec::new(),
        bodies: Vec::new(),
        by_status: Vec::new(),
        unmatched: Vec::new(),
    };
    for operation in &context.api.operations {
        let mut bodies = Vec::new();
        for status in operation.rejections.all() {
            if let Some(response) = operation.response_for(status) {
                bodies.extend(all.add_body(context, response).map(|body| (status, body)));
            }
        }
        all.by_status.push(bodies);
    }
    for unmatched in &context.api.unmatched {
        let not_found = all.add_body(context, &unmatched.not_found);
        let not_allowed = all.add_body(context, &unmatched.method_not_allowed);
        all.unmatched
            .push((unmatched.prefix.clone(), not_found, not_allowed));
    }
    all
}

impl Documents {
    fn add_body(&mut self, context: &Context<'_>, response: &Response) -> Option<usize> {
        let json = response
            .bodies()
            .iter()
            .find(|content| content.kind == MediaKind::Json);
        let content = json.or_else(|| response.bodies().first())?;
        let document = self.add_document(context, content);
        let media_type = &content.concrete_type;
        let known = self
            .bodies
            .iter()
            .position(|body| body.document == document && body.media_type == *media_type);
        Some(known.unwrap_or_else(|| {
            self.bodies.push(RejectionBody {
                variant: ident(&content.rejection_variant),
                document,
                media_type: media_type.clone(),
                repr: content.server,
            });
            self.bodies.len() - 1
        }))
    }

    fn add_document(&mut self, context: &Context<'_>, content: &Content) -> usize {
        let ty = body(context, content.server);
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

        /// The error documents of rejected requests, with a method for each schema.
        pub trait ErrorDocuments: Send + Sync + 'static {
            #(#methods)*
        }
    };
    writer::file(
        context,
        "error_documents.rs",
        "The error documents of rejected requests.",
        code,
    )
}
