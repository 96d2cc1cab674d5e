//! The names of what is generated for operations, each unique where it stands.

use super::rust::plain;
use crate::model::{Api, Operation, Response, StatusSpec};
use std::collections::HashSet;

/// Inherent methods of the client, and what its builders have beside setters.
const CLIENT_METHODS: [&str; 8] = [
    "new",
    "anonymous",
    "base_url",
    "with_http_client",
    "with_timeout",
    "with_response_limit",
    "with_credentials",
    "clone",
];

/// The names of one operation in the generated client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OperationNames {
    /// The method of the client, perhaps a raw identifier.
    pub method: String,
    /// The request builder, in the module `operations`.
    pub builder: String,
    /// What success gives, in the module `operations`.
    pub success: String,
    /// The enum of declared errors, in the module `operations`.
    pub error: String,
    /// The enum of a request body with several media types, in the module `operations`.
    pub body: String,
    /// By response: the enum of its body if there are several media types, in the module `operations`.
    pub response_bodies: Vec<String>,
    /// By parameter: its setter, or its name as an argument.
    pub parameters: Vec<String>,
}

/// The names of all operations of a document, in its order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Names {
    /// By operation.
    pub operations: Vec<OperationNames>,
}

impl Names {
    /// Names what is generated for a document.
    #[must_use]
    pub fn of(api: &Api) -> Self {
        let mut methods: HashSet<String> = CLIENT_METHODS.iter().map(|name| (*name).to_owned()).collect();
        let mut types: HashSet<String> = api.operations.iter().map(|o| o.type_name.clone()).collect();
        let operations = api
            .operations
            .iter()
            .map(|operation| {
                let mut derived = |suffix: &str| take(&mut types, &operation.type_name, suffix);
                OperationNames {
                    method: method(&mut methods, &operation.ident),
                    builder: operation.type_name.clone(),
                    success: derived("Success"),
                    error: derived("Error"),
                    body: derived("Body"),
                    response_bodies: operation
                        .responses
                        .iter()
                        .map(|response| derived(&format!("{}Body", response.ident)))
                        .collect(),
                    parameters: parameters(operation),
                }
            })
            .collect();
        Names { operations }
    }
}

fn parameters(operation: &Operation) -> Vec<String> {
    let mut taken: HashSet<String> = operation.parameters.iter().map(|p| p.ident.clone()).collect();
    operation
        .parameters
        .iter()
        .map(|parameter| match parameter.ident.as_str() {
            "send" => take(&mut taken, "send", "_parameter"),
            ident => ident.to_owned(),
        })
        .collect()
}

fn method(taken: &mut HashSet<String>, ident: &str) -> String {
    if taken.insert(ident.to_owned()) {
        return ident.to_owned();
    }
    take(taken, plain(ident), "_operation")
}

fn take(taken: &mut HashSet<String>, stem: &str, suffix: &str) -> String {
    let mut name = format!("{stem}{suffix}");
    while !taken.insert(name.clone()) {
        name.push('_');
    }
    name
}

/// Whether a response is one of the operation's outcomes that are no errors: statuses below 400,
/// and `default` where nothing else says what success is.
#[must_use]
pub fn is_success(operation: &Operation, response: &Response) -> bool {
    match response.status {
        StatusSpec::Code(code) => code < 400,
        StatusSpec::Range(class) => class < 4,
        StatusSpec::Default => !operation.responses.iter().any(declares_success),
    }
}

/// Whether a response is one of the operation's errors; `default` is one beside being a success.
#[must_use]
pub fn is_error(response: &Response) -> bool {
    match response.status {
        StatusSpec::Code(code) => code >= 400,
        StatusSpec::Range(class) => class >= 4,
        StatusSpec::Default => true,
    }
}

/// Whether responses of this kind carry a body.
#[must_use]
pub fn has_body(operation: &Operation, response: &Response) -> bool {
    let bodiless_status = match response.status {
        StatusSpec::Code(code) => matches!(code, 100..=199 | 204 | 304),
        StatusSpec::Range(class) => class == 1,
        StatusSpec::Default => false,
    };
    !response.contents.is_empty() && operation.method != crate::model::Method::Head && !bodiless_status
}

fn declares_success(response: &Response) -> bool {
    match response.status {
        StatusSpec::Code(code) => (200..300).contains(&code),
        StatusSpec::Range(class) => class == 2,
        StatusSpec::Default => false,
    }
}
