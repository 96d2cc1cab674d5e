//! Rust names of the items generated for an operation. Each is unique in its scope and may be a raw identifier.

use super::ids::SchemeId;

/// The names of one operation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OperationNames {
    /// In the client.
    pub client: ClientNames,
    /// In the client's mock.
    pub mock: MockNames,
    /// In the server.
    pub server: ServerNames,
    /// In the bindings of the conformance harness.
    pub bindings: BindingNames,
}

/// The names of an operation in the client.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ClientNames {
    /// The method of the client.
    pub method: String,
    /// The method of progenitor's client.
    pub progenitor_method: String,
    /// The request builder.
    pub builder: String,
    /// The request as data.
    pub request: String,
    /// The type of successful outcomes.
    pub success: String,
    /// The enum of declared errors.
    pub error: String,
    /// The enum of a request body with several media types.
    pub body: String,
    /// The function that sends a call with JSON.
    pub sender: String,
    /// The function that reads a body with several media types from JSON.
    pub body_reader: String,
}

/// The names of an operation in the client's mock.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MockNames {
    /// The method of the mock server that expects a call.
    pub method: String,
    /// The type of expected requests.
    pub when: String,
    /// The type of responses.
    pub then: String,
    /// The method that expects a body.
    pub body: String,
    /// The method that expects a body that satisfies a predicate.
    pub body_where: String,
    /// The method that expects no body.
    pub without_body: String,
    /// The methods that expect a credential of a scheme: each scheme of the operation once.
    pub credentials: Vec<(SchemeId, String)>,
    /// The method that expects no credential.
    pub without_credentials: String,
}

/// The names of an operation in the server.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ServerNames {
    /// The method of the first trait.
    pub method: String,
    /// The method of the second trait.
    pub try_method: String,
    /// The struct of requests.
    pub request: String,
    /// The enum of a request body with several media types.
    pub body: String,
    /// The enum of responses.
    pub response: String,
    /// The function that serves the operation.
    pub handler: String,
    /// The path in the syntax of axum's router.
    pub route: String,
}

/// The names of an operation in the bindings of the conformance harness.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BindingNames {
    /// The function that calls it with the client.
    pub call: String,
    /// The function that sends a prepared call.
    pub send: String,
    /// The function that makes the request as data.
    pub request: String,
    /// The function that converts the outcome of a call.
    pub outcome: String,
    /// The function that converts a request that the server received.
    pub read: String,
}
