//! The server emitter: types, one trait per tag, a router that keeps the contract, and the document
//! that the stub describes itself with.
//!
//! What is the same for every document is not emitted: generated code depends on `openapi-server-runtime`, and imports
//! the internals of that crate in one place, `mod.rs`.

mod checks;
mod context;
mod contract;
mod described;
mod error_documents;
mod exchanges;
mod handlers;
mod openapi;
mod operation;
mod parameters;
mod pattern;
mod redaction;
mod requests;
mod responses;
mod router;
mod rust;
mod schemas;
mod security;
mod statuses;
mod tags;
mod types;
mod writer;

use crate::diagnostics::Diagnostics;
use crate::model::Api;
use crate::output::{GeneratedFile, Origin};
use context::Context;

/// How to generate a server.
#[derive(Debug, Clone)]
pub struct Options {
    /// What the files are generated from, and how, as their banners say it.
    pub origin: Origin,
    /// What to do about operations that leave out a status which the router can produce.
    pub undeclared: Undeclared,
}

/// What to do about a status that the router can produce and the operation does not declare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undeclared {
    /// Generate nothing.
    Refuse,
    /// Answer it with an empty body.
    Bare,
}

/// Generates the server of a document.
///
/// # Errors
/// Everything in the document that a server cannot do, and every status that the router can produce
/// and an operation leaves out.
pub fn emit(api: &Api, options: &Options) -> Result<Vec<GeneratedFile>, Diagnostics> {
    let context = Context::new(api, options);
    let operations = statuses::plan(&context);
    let documents = error_documents::collect(&context, &operations);
    let mut files = vec![
        types::emit(&context),
        checks::emit(&context),
        operation::emit(&context, &operations),
        error_documents::emit(&context, &documents),
        router::emit(&context, &operations, &documents),
    ];
    files.extend(contract::emit(&context));
    files.extend(security::emit(&context));
    files.extend(tags::emit(&context, &operations));
    files.push(described::emit(&context));
    files.push(openapi::emit(&context));
    // Last, since it holds what the others refer to.
    files.push(schemas::emit(&context));
    files.push(writer::root(&context));
    let mut faults = context.into_faults();
    if !faults.is_empty() {
        faults.sort();
        faults.dedup();
        return Err(Diagnostics(faults));
    }
    files.sort();
    Ok(files)
}
