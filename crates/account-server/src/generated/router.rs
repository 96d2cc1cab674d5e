// Generated from openapi.yaml by `cargo xtask regenerate`. Do not edit.

//! The trie of paths, and the handlers and rejections of operations.

use super::error_documents::ErrorDocuments;
use super::operation::Operation;
use super::runtime::routing::{self, Captures, Node, Part};
use super::runtime::{
    self, Limits, OperationInfo, Rejection, RequestBody, Response, ResponseError,
    response,
};

/// Implemented by types that implement every operation.
pub trait Implementation: super::terraform::TryTerraform + super::accounts::TryAccounts + super::workspace::TryWorkspace {}

impl<
    T: super::terraform::TryTerraform + super::accounts::TryAccounts
        + super::workspace::TryWorkspace,
> Implementation for T {}

pub(super) static ROOT: Node<Operation> = Node {
    literals: &[
        (
            "api",
            Node {
                literals: &[
                    (
                        "v2",
                        Node {
                            literals: &[
                                (
                                    "account",
                                    Node {
                                        literals: &[
                                            (
                                                "details",
                                                Node {
                                                    literals: &[],
                                                    patterns: &[],
                                                    methods: &[
                                                        (::http::Method::GET, Operation::GetAccountDetails),
                                                    ],
                                                    allow: "GET, HEAD",
                                                },
                                            ),
                                            (
                                                "update",
                                                Node {
                                                    literals: &[],
                                                    patterns: &[],
                                                    methods: &[
                                                        (::http::Method::PATCH, Operation::UpdateAccount),
                                                    ],
                                                    allow: "PATCH",
                                                },
                                            ),
                                            (
                                                "password",
                                                Node {
                                                    literals: &[],
                                                    patterns: &[],
                                                    methods: &[
                                                        (::http::Method::PATCH, Operation::ChangePassword),
                                                    ],
                                                    allow: "PATCH",
                                                },
                                            ),
                                        ],
                                        patterns: &[],
                                        methods: &[],
                                        allow: "",
                                    },
                                ),
                                (
                                    "users",
                                    Node {
                                        literals: &[],
                                        patterns: &[
                                            (
                                                &[Part::Parameter],
                                                Node {
                                                    literals: &[
                                                        (
                                                            "authentication-tokens",
                                                            Node {
                                                                literals: &[],
                                                                patterns: &[],
                                                                methods: &[
                                                                    (::http::Method::GET, Operation::ListUserTokens),
                                                                    (::http::Method::POST, Operation::CreateUserToken),
                                                                ],
                                                                allow: "GET, HEAD, POST",
                                                            },
                                                        ),
                                                    ],
                                                    patterns: &[],
                                                    methods: &[(::http::Method::GET, Operation::GetUser)],
                                                    allow: "GET, HEAD",
                                                },
                                            ),
                                        ],
                                        methods: &[],
                                        allow: "",
                                    },
                                ),
                                (
                                    "authentication-tokens",
                                    Node {
                                        literals: &[],
                                        patterns: &[
                                            (
                                                &[Part::Parameter],
                                                Node {
                                                    literals: &[],
                                                    patterns: &[],
                                                    methods: &[
                                                        (::http::Method::GET, Operation::GetUserToken),
                                                        (::http::Method::DELETE, Operation::DeleteUserToken),
                                                    ],
                                                    allow: "DELETE, GET, HEAD",
                                                },
                                            ),
                                        ],
                                        methods: &[],
                                        allow: "",
                                    },
                                ),
                                (
                                    "ping",
                                    Node {
                                        literals: &[],
                                        patterns: &[],
                                        methods: &[(::http::Method::GET, Operation::Ping)],
                                        allow: "GET, HEAD",
                                    },
                                ),
                            ],
                            patterns: &[],
                            methods: &[],
                            allow: "",
                        },
                    ),
                    (
                        "workspace",
                        Node {
                            literals: &[
                                (
                                    "account",
                                    Node {
                                        literals: &[
                                            (
                                                "profile",
                                                Node {
                                                    literals: &[],
                                                    patterns: &[],
                                                    methods: &[
                                                        (::http::Method::GET, Operation::GetWorkspaceProfile),
                                                        (::http::Method::PUT, Operation::PutWorkspaceProfile),
                                                    ],
                                                    allow: "GET, HEAD, PUT",
                                                },
                                            ),
                                        ],
                                        patterns: &[],
                                        methods: &[],
                                        allow: "",
                                    },
                                ),
                            ],
                            patterns: &[],
                            methods: &[],
                            allow: "",
                        },
                    ),
                ],
                patterns: &[],
                methods: &[],
                allow: "",
            },
        ),
        (
            ".well-known",
            Node {
                literals: &[
                    (
                        "terraform.json",
                        Node {
                            literals: &[],
                            patterns: &[],
                            methods: &[
                                (::http::Method::GET, Operation::DiscoverServices),
                            ],
                            allow: "GET, HEAD",
                        },
                    ),
                ],
                patterns: &[],
                methods: &[],
                allow: "",
            },
        ),
        (
            "v1",
            Node {
                literals: &[
                    (
                        "account",
                        Node {
                            literals: &[
                                (
                                    "email",
                                    Node {
                                        literals: &[
                                            (
                                                "confirm",
                                                Node {
                                                    literals: &[],
                                                    patterns: &[],
                                                    methods: &[(::http::Method::POST, Operation::ConfirmEmail)],
                                                    allow: "POST",
                                                },
                                            ),
                                        ],
                                        patterns: &[],
                                        methods: &[],
                                        allow: "",
                                    },
                                ),
                            ],
                            patterns: &[],
                            methods: &[
                                (::http::Method::GET, Operation::GetAccount),
                                (::http::Method::PATCH, Operation::PatchAccount),
                            ],
                            allow: "GET, HEAD, PATCH",
                        },
                    ),
                ],
                patterns: &[],
                methods: &[],
                allow: "",
            },
        ),
    ],
    patterns: &[],
    methods: &[],
    allow: "",
};

/// The contract, with `S` as the implementation of its operations and `E` of its error documents.
pub struct Contract<S, E>(::std::marker::PhantomData<fn() -> (S, E)>);

impl<S: Implementation, E: ErrorDocuments> runtime::Contract for Contract<S, E> {
    type Operation = Operation;

    type Service = S;

    type ErrorDocuments = E;

    fn operations() -> &'static [Operation] {
        Operation::ALL
    }

    fn routes() -> &'static Node<Operation> {
        &ROOT
    }

    fn info(operation: Operation) -> &'static OperationInfo {
        operation.info()
    }

    fn challenge(operation: Operation) -> &'static str {
        challenge(operation)
    }

    async fn dispatch<B: RequestBody>(
        service: &S,
        operation: Operation,
        parts: &::http::request::Parts,
        captures: &Captures<'_>,
        body: B,
        limits: Limits,
    ) -> ::std::result::Result<Response, Rejection> {
        match operation {
            Operation::GetAccountDetails => {
                super::terraform::serve_get_account_details(
                        service,
                        parts,
                        captures,
                        body,
                        limits,
                    )
                    .await
            }
            Operation::UpdateAccount => {
                super::terraform::serve_update_account(
                        service,
                        parts,
                        captures,
                        body,
                        limits,
                    )
                    .await
            }
            Operation::ChangePassword => {
                super::terraform::serve_change_password(
                        service,
                        parts,
                        captures,
                        body,
                        limits,
                    )
                    .await
            }
            Operation::GetUser => {
                super::terraform::serve_get_user(service, parts, captures, body, limits)
                    .await
            }
            Operation::ListUserTokens => {
                super::terraform::serve_list_user_tokens(
                        service,
                        parts,
                        captures,
                        body,
                        limits,
                    )
                    .await
            }
            Operation::CreateUserToken => {
                super::terraform::serve_create_user_token(
                        service,
                        parts,
                        captures,
                        body,
                        limits,
                    )
                    .await
            }
            Operation::GetUserToken => {
                super::terraform::serve_get_user_token(
                        service,
                        parts,
                        captures,
                        body,
                        limits,
                    )
                    .await
            }
            Operation::DeleteUserToken => {
                super::terraform::serve_delete_user_token(
                        service,
                        parts,
                        captures,
                        body,
                        limits,
                    )
                    .await
            }
            Operation::DiscoverServices => {
                super::terraform::serve_discover_services(
                        service,
                        parts,
                        captures,
                        body,
                        limits,
                    )
                    .await
            }
            Operation::Ping => {
                super::terraform::serve_ping(service, parts, captures, body, limits)
                    .await
            }
            Operation::GetAccount => {
                super::accounts::serve_get_account(
                        service,
                        parts,
                        captures,
                        body,
                        limits,
                    )
                    .await
            }
            Operation::PatchAccount => {
                super::accounts::serve_patch_account(
                        service,
                        parts,
                        captures,
                        body,
                        limits,
                    )
                    .await
            }
            Operation::ConfirmEmail => {
                super::accounts::serve_confirm_email(
                        service,
                        parts,
                        captures,
                        body,
                        limits,
                    )
                    .await
            }
            Operation::GetWorkspaceProfile => {
                super::workspace::serve_get_workspace_profile(
                        service,
                        parts,
                        captures,
                        body,
                        limits,
                    )
                    .await
            }
            Operation::PutWorkspaceProfile => {
                super::workspace::serve_put_workspace_profile(
                        service,
                        parts,
                        captures,
                        body,
                        limits,
                    )
                    .await
            }
        }
    }

    fn reject(
        errors: &E,
        operation: Operation,
        rejection: &Rejection,
    ) -> ::std::result::Result<Response, ResponseError> {
        reject(errors, operation, rejection)
    }

    fn reject_unmatched(
        errors: &E,
        path: &str,
        rejection: &Rejection,
    ) -> ::std::result::Result<Response, ResponseError> {
        reject_unmatched(errors, path, rejection)
    }
}

/// A tower service that serves the contract: `S` implements the operations, and `E` the error documents.
pub type Server<S, E> = runtime::Server<Contract<S, E>>;

pub(super) fn reject<E: ErrorDocuments>(
    errors: &E,
    operation: Operation,
    rejection: &Rejection,
) -> ::std::result::Result<Response, ResponseError> {
    render(errors, rejection_body(operation, rejection.status.as_u16()), rejection)
}

pub(super) fn reject_unmatched<E: ErrorDocuments>(
    errors: &E,
    path: &str,
    rejection: &Rejection,
) -> ::std::result::Result<Response, ResponseError> {
    let (not_found, method_not_allowed) = unmatched(path);
    let body = if rejection.status == ::http::StatusCode::NOT_FOUND {
        not_found
    } else {
        method_not_allowed
    };
    render(errors, body, rejection)
}

/// The body of a rejection.
#[derive(Clone, Copy)]
enum RejectionBody {
    /// None.
    Empty,
    /// `json_api_error_document` as `application/vnd.api+json`.
    JsonApiErrorDocumentVndApiJson,
    /// `account_error` as `application/json`.
    AccountErrorJson,
    /// `workspace_profile_envelope` as `application/json`.
    WorkspaceProfileEnvelopeJson,
    /// `problem_details` as `application/json`.
    ProblemDetailsJson,
}

fn rejection_body(operation: Operation, status: u16) -> RejectionBody {
    match operation {
        Operation::UpdateAccount
        | Operation::ChangePassword
        | Operation::CreateUserToken => {
            match status {
                400 | 401 | 404 | 406 | 413 | 415 | 422 | 429 | 500 | 503 => {
                    RejectionBody::JsonApiErrorDocumentVndApiJson
                }
                _ => RejectionBody::Empty,
            }
        }
        Operation::GetUser | Operation::ListUserTokens | Operation::GetUserToken => {
            match status {
                400 | 401 | 404 | 406 | 429 | 500 | 503 => {
                    RejectionBody::JsonApiErrorDocumentVndApiJson
                }
                _ => RejectionBody::Empty,
            }
        }
        Operation::DeleteUserToken => {
            match status {
                400 | 401 | 404 | 429 | 500 | 503 => {
                    RejectionBody::JsonApiErrorDocumentVndApiJson
                }
                _ => RejectionBody::Empty,
            }
        }
        Operation::GetAccountDetails => {
            match status {
                400 | 401 | 406 | 429 | 500 | 503 => {
                    RejectionBody::JsonApiErrorDocumentVndApiJson
                }
                _ => RejectionBody::Empty,
            }
        }
        Operation::PatchAccount => {
            match status {
                400 | 401 | 404 | 406 | 413 | 415 | 429 | 500 | 503 => {
                    RejectionBody::AccountErrorJson
                }
                _ => RejectionBody::Empty,
            }
        }
        Operation::GetAccount => {
            match status {
                400 | 401 | 404 | 406 | 429 | 500 | 503 => {
                    RejectionBody::AccountErrorJson
                }
                _ => RejectionBody::Empty,
            }
        }
        Operation::ConfirmEmail => {
            match status {
                400 | 413 | 415 | 429 | 500 | 503 => RejectionBody::AccountErrorJson,
                _ => RejectionBody::Empty,
            }
        }
        Operation::PutWorkspaceProfile => {
            match status {
                400 | 404 => RejectionBody::WorkspaceProfileEnvelopeJson,
                401 | 406 | 413 | 415 | 429 | 500 | 503 => {
                    RejectionBody::ProblemDetailsJson
                }
                _ => RejectionBody::Empty,
            }
        }
        Operation::GetWorkspaceProfile => {
            match status {
                400 | 404 => RejectionBody::WorkspaceProfileEnvelopeJson,
                401 | 406 | 429 | 500 | 503 => RejectionBody::ProblemDetailsJson,
                _ => RejectionBody::Empty,
            }
        }
        Operation::DiscoverServices => {
            match status {
                406 | 429 | 500 | 503 => RejectionBody::JsonApiErrorDocumentVndApiJson,
                _ => RejectionBody::Empty,
            }
        }
        Operation::Ping => {
            match status {
                429 | 500 | 503 => RejectionBody::JsonApiErrorDocumentVndApiJson,
                _ => RejectionBody::Empty,
            }
        }
    }
}

fn render<E: ErrorDocuments>(
    errors: &E,
    body: RejectionBody,
    rejection: &Rejection,
) -> ::std::result::Result<Response, ResponseError> {
    match body {
        RejectionBody::Empty => {
            ::std::result::Result::Ok(response::empty(rejection.status))
        }
        RejectionBody::JsonApiErrorDocumentVndApiJson => {
            response::json(
                rejection.status,
                const { ::http::HeaderValue::from_static("application/vnd.api+json") },
                &errors.json_api_error_document(rejection),
            )
        }
        RejectionBody::AccountErrorJson => {
            response::json(
                rejection.status,
                const { ::http::HeaderValue::from_static("application/json") },
                &errors.account_error(rejection),
            )
        }
        RejectionBody::WorkspaceProfileEnvelopeJson => {
            response::json(
                rejection.status,
                const { ::http::HeaderValue::from_static("application/json") },
                &errors.workspace_profile_envelope(rejection),
            )
        }
        RejectionBody::ProblemDetailsJson => {
            response::json(
                rejection.status,
                const { ::http::HeaderValue::from_static("application/json") },
                &errors.problem_details(rejection),
            )
        }
    }
}

/// Returns the bodies of rejections of an unknown path and of an unknown method.
fn unmatched(path: &str) -> (RejectionBody, RejectionBody) {
    if routing::is_below(path, "/api/workspace") {
        return (
            RejectionBody::WorkspaceProfileEnvelopeJson,
            RejectionBody::ProblemDetailsJson,
        );
    }
    if routing::is_below(path, "/.well-known") {
        return (
            RejectionBody::JsonApiErrorDocumentVndApiJson,
            RejectionBody::JsonApiErrorDocumentVndApiJson,
        );
    }
    if routing::is_below(path, "/api/v2") {
        return (
            RejectionBody::JsonApiErrorDocumentVndApiJson,
            RejectionBody::JsonApiErrorDocumentVndApiJson,
        );
    }
    if routing::is_below(path, "/v1") {
        return (RejectionBody::AccountErrorJson, RejectionBody::AccountErrorJson);
    }
    if routing::is_below(path, "/") {
        return (RejectionBody::AccountErrorJson, RejectionBody::AccountErrorJson);
    }
    (RejectionBody::Empty, RejectionBody::Empty)
}

/// Returns the value of `WWW-Authenticate`.
pub(super) fn challenge(operation: Operation) -> &'static str {
    match operation {
        Operation::GetAccountDetails
        | Operation::UpdateAccount
        | Operation::ChangePassword
        | Operation::GetUser
        | Operation::ListUserTokens
        | Operation::CreateUserToken
        | Operation::GetUserToken
        | Operation::DeleteUserToken
        | Operation::GetAccount
        | Operation::PatchAccount
        | Operation::GetWorkspaceProfile
        | Operation::PutWorkspaceProfile => "Bearer",
        _ => "",
    }
}
