//! Names what is generated: everything but the schemas, whose names are needed while they are read.

mod client;
mod schemas;
mod security;
mod server;

use super::names::{Scope, plain};
use crate::model::{Api, BindingNames, OperationNames};

/// Names what is generated for a document.
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

/// The modules of the tags.
fn modules(api: &mut Api) {
    /// What the server has beside the modules of the tags.
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
            // `mod.rs` is the module above.
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
