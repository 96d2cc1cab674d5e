//! The names that generated code imports, defines or refers to, by the scope that they share with names of the document.
//!
//! All of them are listed here, and only here: emitters neither list nor avoid names. Generated code refers to most items
//! by absolute paths or by names with two leading underscores, which no name of a document becomes, so these lists are
//! short. `tests/reserved_names.rs` derives candidates from generated code and fails if one is missing.

/// Modules beside those of the tags, in the client, the server and the crates around them.
pub(in crate::lower) const MODULES: [&str; 12] = [
    "client",
    "error_documents",
    "formats",
    "mod",
    "openapi",
    "operations",
    "progenitor",
    "router",
    "runtime",
    "schemas",
    "security",
    "types",
];

/// Modules and crates of the server beside the modules of the tags, which are not in [`MODULES`]. Tags with these names
/// keep them in the client.
pub(super) const SERVER_MODULES: [&str; 7] = [
    "bytes",
    "checks",
    "contract",
    "described",
    "http",
    "jiff",
    "operation",
];

/// Names in the scope of a tag's trait: other traits and types of the server, type parameters of the functions that serve
/// operations, and types to which utoipa's macros refer without a path.
pub(in crate::lower) const TRAITS: [&str; 22] = [
    "Authenticator",
    "B",
    "Box",
    "Client",
    "Contract",
    "Default",
    "E",
    "Err",
    "ErrorDocuments",
    "From",
    "Into",
    "None",
    "Ok",
    "Operation",
    "Option",
    "Result",
    "S",
    "Server",
    "Some",
    "String",
    "ToString",
    "Vec",
];

/// Types beside the credentials of the client, or the variants of the server's `Credential`.
pub(in crate::lower) const CREDENTIALS: [&str; 25] = [
    "Anonymous",
    "AnyError",
    "Binary",
    "Client",
    "ClientBuilder",
    "Credential",
    "Credentials",
    "DateTime",
    "DateTimeError",
    "Error",
    "ErrorKind",
    "HasStatus",
    "Maybe",
    "Media",
    "Operations",
    "ParseEnumError",
    "Response",
    "RetryPolicy",
    "TokenError",
    "TokenProvider",
    "UnknownBoolean",
    "UnknownInteger",
    "UnknownJson",
    "UnknownString",
    "Violation",
];

/// Fields of a request, beside its parameters.
pub(in crate::lower) const REQUEST_FIELDS: [&str; 1] = ["body"];

/// Fields of a response, beside its headers.
pub(in crate::lower) const RESPONSE_FIELDS: [&str; 2] = ["body", "status"];

/// Methods of the client, and methods of traits of the prelude that take the client by value or clone it.
pub(super) const CLIENT_METHODS: [&str; 11] = [
    "new",
    "anonymous",
    "base_url",
    "builder",
    "with_http_client",
    "with_timeout",
    "with_response_limit",
    "with_credentials",
    "clone",
    "into",
    "try_into",
];

/// Methods of the builder of the client, beside the setters of credentials.
pub(super) const CLIENT_BUILDER_METHODS: [&str; 14] = [
    "build",
    "connect_timeout",
    "credentials",
    "deadline",
    "http_client",
    "new",
    "pool_idle_timeout",
    "pool_max_idle",
    "proxy",
    "response_limit",
    "retry",
    "root_certificates_pem",
    "timeout",
    "user_agent",
];

/// Methods of a request in the client, beside its setters.
pub(super) const REQUEST_METHODS: [&str; 4] = ["send", "send_with_head", "with_header", "with_timeout"];

/// Functions of a request as data, beside its setters. Only optional parameters have setters.
pub(super) const REQUEST_FUNCTIONS: [&str; 1] = ["new"];

/// Methods of httpmock's server, and `any_other_call`.
pub(super) const MOCK_SERVER_METHODS: [&str; 22] = [
    "address",
    "any_other_call",
    "base_url",
    "forward_to",
    "forward_to_async",
    "host",
    "into",
    "mock",
    "mock_async",
    "playback",
    "playback_async",
    "playback_from_yaml",
    "playback_from_yaml_async",
    "port",
    "proxy",
    "proxy_async",
    "record",
    "record_async",
    "reset",
    "reset_async",
    "try_into",
    "url",
];

/// Methods of an expected request in the mock.
pub(super) const WHEN_METHODS: [&str; 2] = ["into_inner", "new"];

/// Methods of a response in the mock.
pub(super) const THEN_METHODS: [&str; 3] = ["delay", "into_inner", "respond"];

/// Methods of the supertrait of a tag's traits, and a method of the prelude that has the form of their names.
pub(super) const SERVER_METHODS: [&str; 2] = ["authenticate", "try_into"];

/// Variants of the server's enum of rejections that no schema names.
pub(super) const REJECTION_VARIANTS: [&str; 1] = ["Empty"];

/// Types to which progenitor's output refers in the module of its builders.
pub(super) const PROGENITOR_TYPES: [&str; 17] = [
    "ByteStream",
    "ClientInfo",
    "ClientHooks",
    "Error",
    "OperationInfo",
    "RequestBuilderExt",
    "ResponseValue",
    "Self",
    "Result",
    "Option",
    "String",
    "Some",
    "None",
    "Ok",
    "Err",
    "Default",
    "From",
];

/// Methods of progenitor's client, methods that its output calls on it, and methods of the prelude that take it by value.
pub(super) const PROGENITOR_METHODS: [&str; 14] = [
    "new",
    "new_with_client",
    "api_version",
    "baseurl",
    "client",
    "inner",
    "into",
    "pre",
    "post",
    "exec",
    "clone",
    "clone_from",
    "fmt",
    "try_into",
];

/// Variables, methods and functions in the scope of the parameters of progenitor's builders.
pub(super) const PROGENITOR_PARAMETERS: [&str; 15] = [
    "new",
    "send",
    "stream",
    "body",
    "body_map",
    "client",
    "encode_path",
    "url",
    "request",
    "response",
    "result",
    "info",
    "header_map",
    "clone",
    "fmt",
];
