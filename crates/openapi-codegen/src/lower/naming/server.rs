//! Names in the server.

use super::reserved;
use crate::lower::names::{Scope, plain};
use crate::model::{Api, Kind, ServerNames};

/// Names the operations in the server, and the variables of its handlers.
pub(super) fn decide(api: &mut Api) {
    // Requests and responses are beside the traits of the tags.
    let traits: Vec<&str> = api.tags.iter().map(|tag| tag.type_name.as_str()).collect();
    let mut types = Scope::with(&[&reserved::TRAITS[..], &traits].concat());
    for tag in &mut api.tags {
        tag.try_type_name = types.claim(format!("Try{}", plain(&tag.type_name)));
    }
    let mut methods = Scope::with(&reserved::SERVER_METHODS);
    for operation in &mut api.operations {
        let stem = plain(&operation.type_name).to_owned();
        operation.names.server = ServerNames {
            method: methods.claim_or_append(&operation.ident, "_operation"),
            try_method: String::new(),
            request: types.claim(format!("{stem}Request")),
            body: types.claim(format!("{stem}RequestBody")),
            response: types.claim(format!("{stem}Response")),
            handler: format!("serve_{}", plain(&operation.ident)),
            route: String::new(),
        };
        for parameter in &mut operation.parameters {
            parameter.variable = format!("parameter_{}", plain(&parameter.ident));
        }
        for response in &mut operation.responses {
            response.server_body = types.claim(format!("{stem}{}Body", plain(&response.ident)));
            for header in &mut response.headers {
                header.variable = format!("header_{}", plain(&header.ident));
            }
        }
    }
    // What implements the first trait also implements the second one, so their methods have different names.
    for operation in &mut api.operations {
        let name = format!("try_{}", plain(&operation.ident));
        operation.names.server.try_method = methods.claim_or_append(&name, "_operation");
    }
    for schema in &mut api.schemas {
        if let Kind::Object(object) = &mut schema.kind {
            for property in &mut object.properties {
                property.variable = format!("field_{}", plain(&property.ident));
            }
        }
    }
}
