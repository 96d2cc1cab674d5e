//! Names of operations, parameters, setters and responses in the client and its mock.

use super::reserved;
use crate::lower::names::{Scope, plain, snake};
use crate::model::{Api, ClientNames, Kind, MockNames, Operation, SchemeId, SecurityScheme};

/// Names the operations in the client.
pub(super) fn decide(api: &mut Api) {
    properties(api);
    let mut methods = Scope::with(&reserved::CLIENT_METHODS);
    let mut mock_methods = Scope::with(&reserved::MOCK_SERVER_METHODS);
    let builders: Vec<&str> = api
        .operations
        .iter()
        .map(|operation| operation.type_name.as_str())
        .collect();
    let mut types = Scope::with(&builders);
    for operation in &mut api.operations {
        setters(operation);
        let method = methods.claim_or_append(&operation.ident, "_operation");
        let mut derived =
            |suffix: &str| types.claim_or_append(&format!("{}{suffix}", operation.type_name), "_");
        operation.names.client = ClientNames {
            builder: operation.type_name.clone(),
            request: format!("{}Request", operation.type_name),
            success: derived("Success"),
            error: derived("Error"),
            body: derived("Body"),
            sender: format!("send_{}", plain(&method)),
            body_reader: format!("body_{}", plain(&method)),
            method,
            progenitor_method: String::new(),
        };
        for response in &mut operation.responses {
            response.client_body = derived(&format!("{}Body", response.ident));
        }
        let method = mock_methods.claim_or_append(&operation.names.client.method, "_operation");
        operation.names.mock = mock_request_methods(operation, &api.security_schemes);
        operation.names.mock.method = method;
        response_constructors(operation);
    }
}

/// Names the methods that set the properties of objects.
fn properties(api: &mut Api) {
    for schema in &mut api.schemas {
        if let Kind::Object(object) = &mut schema.kind {
            for property in &mut object.properties {
                property.setter = format!("with_{}", plain(&property.ident));
            }
        }
    }
}

/// Names the setters of parameters, which share a scope with the methods of the request builder and of the request struct.
fn setters(operation: &mut Operation) {
    let idents: Vec<&str> = operation
        .parameters
        .iter()
        .map(|parameter| parameter.ident.as_str())
        .collect();
    let mut scope = Scope::with(&idents);
    for parameter in &mut operation.parameters {
        parameter.setter = match parameter.ident.as_str() {
            ident
                if reserved::REQUEST_METHODS.contains(&ident)
                    || reserved::REQUEST_FUNCTIONS.contains(&ident) && !parameter.required =>
            {
                scope.claim_or_append(&format!("{ident}_parameter"), "_")
            }
            ident => ident.to_owned(),
        };
    }
}

/// Names the methods that describe an expected request. The setters of parameters have precedence, so that they have the same names as in
/// the client.
fn mock_request_methods(operation: &mut Operation, schemes: &[SecurityScheme]) -> MockNames {
    let mut scope = Scope::with(&reserved::WHEN_METHODS);
    for parameter in &mut operation.parameters {
        parameter.mock_setter = scope.claim_or_append(&parameter.setter, "_");
    }
    let mut names = MockNames {
        when: format!("{}When", operation.type_name),
        then: format!("{}Then", operation.type_name),
        ..MockNames::default()
    };
    if let Some(body) = &operation.request_body {
        names.body = scope.claim_or_append("body", "_");
        names.body_where = scope.claim_or_append("body_where", "_");
        if !body.required {
            names.without_body = scope.claim_or_append("without_body", "_");
        }
    }
    for parameter in &mut operation.parameters {
        if !parameter.required {
            let name = format!("without_{}", plain(&parameter.setter));
            parameter.mock_without = scope.claim_or_append(&name, "_");
        }
    }
    let mut used: Vec<SchemeId> = Vec::new();
    for id in operation
        .security
        .iter()
        .flat_map(|alternative| alternative.scheme_ids())
    {
        if !used.contains(&id) {
            used.push(id);
        }
    }
    for id in used {
        let name = snake(&schemes[id.0].type_name, "scheme");
        names.credentials.push((id, scope.claim_or_append(&name, "_")));
    }
    names.without_credentials = scope.claim_or_append("without_credentials", "_");
    names
}

/// Names the constructors of responses: methods of the mock's `…Then` types and of the outcome enums.
fn response_constructors(operation: &mut Operation) {
    let mut scope = Scope::with(&reserved::THEN_METHODS);
    for response in &mut operation.responses {
        response.constructor = scope.claim_or_append(&snake(&response.ident, "response"), "_");
    }
}
