//! Names of generated items, except the types of schemas, which are named while they are read.

mod client;
mod schemas;
mod security;
mod server;

use super::names::plain;
use crate::model::{Api, BindingNames, OperationNames};

/// Names the generated items of a document.
pub(super) fn decide(api: &mut Api) {
    for operation in &mut api.operations {
        let stem = plain(&operation.ident);
        operation.names = OperationNames {
            bindings: BindingNames {
                call: format!("call_{stem}"),
                send: format!("send_{stem}"),
                read: format!("read_{stem}"),
            },
            ..OperationNames::default()
        };
    }
    modules(api);
    security::decide(api);
    client::decide(api);
    server::decide(api);
    schemas::decide(api);
}

/// Names the modules of the tags.
fn modules(api: &mut Api) {
    /// The other modules of the server.
    const SERVER: [&str; 11] = [
        "checks",
        "contract",
        "described",
        "error_documents",
        "openapi",
        "operation",
        "router",
        "runtime",
        "schemas",
        "security",
        "types",
    ];
    for tag in &mut api.tags {
        let own = match plain(&tag.ident) {
            // `mod.rs` is the parent module.
            "mod" => "mod_".to_owned(),
            _ => tag.ident.clone(),
        };
        tag.client_module.clone_from(&own);
        tag.bindings_module = own;
        tag.server_module = match SERVER.contains(&tag.ident.as_str()) {
            true => format!("{}_tag", tag.ident),
            false => tag.ident.clone(),
        };
        tag.server_alias = format!("{}_tag", plain(&tag.ident));
    }
}
