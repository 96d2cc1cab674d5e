//! Emits the server stub: types, a trait for each tag, a router that enforces the contract, and the document that the stub
//! describes itself with.
//!
//! Code that is the same for every document is in the crate `openapi-server-runtime`. Generated code imports the internals
//! of that crate in one place, `mod.rs`.

mod checks;
mod context;
mod contract;
mod defaults;
mod described;
mod error_documents;
mod errors;
mod examples;
mod handlers;
mod openapi;
mod operation;
mod options;
mod parameters;
mod redaction;
mod requests;
mod responses;
mod router;
mod rust;
mod schemas;
mod security;
mod tag_server;
mod tags;
mod try_trait;
mod types;
mod writer;

pub use options::{Options, Undeclared};

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::model::Api;
use crate::output::GeneratedFile;
use context::Context;

/// Generates the server of a document.
///
/// # Errors
/// Everything in the document that the server does not support and, unless `options` allow them, undeclared responses of
/// the router.
pub fn emit(api: &Api, options: &Options) -> Result<Vec<GeneratedFile>, Diagnostics> {
    reject_unsupported(api, options)?;
    let context = Context::new(api, options);
    let documents = error_documents::collect(&context);
    let mut files = vec![
        types::emit(&context),
        checks::emit(&context),
        operation::emit(&context),
        error_documents::emit(&context, &documents),
        router::emit(&context, &documents),
    ];
    files.extend(contract::emit(&context));
    files.extend(security::emit(&context));
    files.extend(tags::emit(&context));
    files.push(described::emit(&context));
    files.push(openapi::emit(&context));
    // Last, because it contains the tables that the other files refer to.
    files.push(schemas::emit(&context));
    files.push(writer::root(&context));
    let bugs = context.into_bugs();
    if !bugs.is_empty() {
        return Err(Diagnostics(bugs));
    }
    files.sort();
    Ok(files)
}

fn reject_unsupported(api: &Api, options: &Options) -> Result<(), Diagnostics> {
    let undeclared = api.undeclared.iter();
    let undeclared = undeclared.filter(|_| options.undeclared == Undeclared::Reject);
    let unsupported = api.unsupported_by_server.iter().chain(undeclared);
    let mut diagnostics: Vec<Diagnostic> = unsupported
        .map(|unsupported| unsupported.diagnostic(&api.file))
        .collect();
    if diagnostics.is_empty() {
        return Ok(());
    }
    diagnostics.sort();
    diagnostics.dedup();
    Err(Diagnostics(diagnostics))
}
