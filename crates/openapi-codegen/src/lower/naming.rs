//! Names of generated items, except the types of schemas, which are named while they are read.

mod client;
pub(super) mod fixtures;
mod progenitor;
pub(super) mod reserved;
mod routes;
mod schemas;
mod security;
mod server;

use super::names::{Scope, plain};
use crate::model::{Api, BindingNames, OperationNames};

/// Names the generated items of a document.
pub(super) fn decide(api: &mut Api) {
    for operation in &mut api.operations {
        let stem = plain(&operation.ident);
        operation.names = OperationNames {
            bindings: BindingNames {
                call: format!("call_{stem}"),
                send: format!("send_{stem}"),
                request: format!("request_{stem}"),
                outcome: format!("outcome_{stem}"),
                read: format!("read_{stem}"),
            },
            ..OperationNames::default()
        };
    }
    modules(api);
    security::decide(api);
    client::decide(api);
    progenitor::decide(api);
    server::decide(api);
    routes::decide(api);
    schemas::decide(api);
}

/// Names the modules of the tags.
fn modules(api: &mut Api) {
    let idents: Vec<&str> = api.tags.iter().map(|tag| tag.ident.as_str()).collect();
    let mut scope = Scope::with(&idents);
    for tag in &mut api.tags {
        tag.client_module.clone_from(&tag.ident);
        tag.bindings_module.clone_from(&tag.ident);
        tag.server_module = match reserved::SERVER_MODULES.contains(&tag.ident.as_str()) {
            true => scope.claim_or_append(&format!("{}_tag", tag.ident), "_"),
            false => tag.ident.clone(),
        };
        tag.server_alias = format!("{}_tag", plain(&tag.ident));
    }
}
