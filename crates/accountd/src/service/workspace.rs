//! The workspace API: PascalCase members, results and their messages in an envelope.

use super::Service;
use super::caller::Caller;
use super::error::{Refused, answer};
use crate::account::command::{Change, Edit};
use crate::account::{Account, Email, Invalid, Refusal, Status, UserType, Username, now};
use account_server::error_documents::ErrorDocuments as _;
use account_server::types::{
    ProblemDetails, WorkspaceMessage, WorkspaceMessageSeverity, WorkspaceMessageType, WorkspaceProfile,
    WorkspaceProfileEnvelope, WorkspaceProfileUpdate, WorkspaceUserType,
};
use account_server::workspace::{
    GetWorkspaceProfileRequest, GetWorkspaceProfileResponse, PutWorkspaceProfileRequest,
    PutWorkspaceProfileResponse, Workspace,
};
use account_server::{Dialects, Maybe, Operation};
use std::collections::BTreeMap;

impl Workspace for Service {
    async fn get_workspace_profile(
        &self,
        caller: Caller,
        _: GetWorkspaceProfileRequest,
    ) -> GetWorkspaceProfileResponse {
        match Profile::of(&caller) {
            Profile::Shown => GetWorkspaceProfileResponse::Ok {
                body: envelope(&caller.account, Vec::new()),
            },
            Profile::Closed => GetWorkspaceProfileResponse::NotFound {
                body: not_found(Operation::GetWorkspaceProfile),
            },
            Profile::OfService => GetWorkspaceProfileResponse::Forbidden {
                body: forbidden(OF_SERVICE),
            },
        }
    }

    async fn put_workspace_profile(
        &self,
        caller: Caller,
        request: PutWorkspaceProfileRequest,
    ) -> PutWorkspaceProfileResponse {
        match Profile::of(&caller) {
            Profile::Shown => {}
            Profile::Closed => {
                return PutWorkspaceProfileResponse::NotFound {
                    body: not_found(Operation::PutWorkspaceProfile),
                };
            }
            Profile::OfService => {
                return PutWorkspaceProfileResponse::Forbidden {
                    body: forbidden(OF_SERVICE),
                };
            }
        }
        match self.replaced(&caller, request.body).await {
            Ok(Ok(account)) => PutWorkspaceProfileResponse::Ok {
                body: envelope(&account, waiting(&account)),
            },
            Ok(Err(errors)) => PutWorkspaceProfileResponse::BadRequest {
                body: refused(errors),
            },
            // The account was closed while it was asked for.
            Err(Refused::Unauthenticated) => PutWorkspaceProfileResponse::NotFound {
                body: not_found(Operation::PutWorkspaceProfile),
            },
            Err(other) => answer!(other => PutWorkspaceProfileResponse of PutWorkspaceProfile {
                other: problem_details,
                not_found: workspace_profile_envelope,
                forbidden: PutWorkspaceProfileResponse::Forbidden { body: forbidden(READ_ONLY) },
            }),
        }
    }
}

const OF_SERVICE: &str = "Service accounts cannot access this endpoint via API keys.";
const READ_ONLY: &str = "The token or its account may not change anything.";

/// Whether a profile is there for the caller.
enum Profile {
    Shown,
    Closed,
    OfService,
}

impl Profile {
    fn of(caller: &Caller) -> Self {
        match caller.account.as_ref() {
            account if account.status == Status::Closed => Self::Closed,
            account if account.service_account => Self::OfService,
            _ => Self::Shown,
        }
    }
}

impl Service {
    async fn replaced(
        &self,
        caller: &Caller,
        update: WorkspaceProfileUpdate,
    ) -> Result<Result<Account, Vec<WorkspaceMessage>>, Refused> {
        caller.may_write()?;
        let mut errors = Vec::new();
        let username = given(update.user_name).map(Username::new);
        let email = given(update.email).map(Email::new);
        let edit = Edit {
            username: good("UserName", username, &mut errors),
            email: Change::replace(good("Email", email, &mut errors)),
            first_name: Change::replace(given(update.first_name)),
            last_name: Change::replace(given(update.last_name)),
            ..Edit::default()
        };
        if !errors.is_empty() {
            return Ok(Err(errors));
        }
        match self.edited(caller, caller.id(), edit).await {
            Ok(account) => Ok(Ok(account)),
            Err(Refused::Command(Refusal::Taken { username, email })) => {
                if username {
                    errors.push(taken("UserName", "The login name is already taken."));
                }
                if email {
                    errors.push(taken("Email", "The e-mail address is already taken."));
                }
                Ok(Err(errors))
            }
            Err(refused) => Err(refused),
        }
    }
}

/// Null is the same as absent here.
fn given<T>(value: Maybe<T>) -> Option<T> {
    match value {
        Maybe::Value(value) => Some(value),
        Maybe::Absent | Maybe::Null => None,
    }
}

fn good<T>(field: &str, value: Option<Result<T, Invalid>>, errors: &mut Vec<WorkspaceMessage>) -> Option<T> {
    value?
        .map_err(|fault| {
            errors.push(WorkspaceMessage {
                r#type: Some(WorkspaceMessageType::Validation),
                ..error("Invalid", field, &format!("{field} {fault}"))
            });
        })
        .ok()
}

fn envelope(account: &Account, warnings: Vec<WorkspaceMessage>) -> WorkspaceProfileEnvelope {
    WorkspaceProfileEnvelope {
        data: Some(shown(account)),
        errors: Maybe::Value(Vec::new()),
        warnings: Maybe::Value(warnings),
        success: Some(true),
    }
}

fn shown(account: &Account) -> WorkspaceProfile {
    let or_null = |text: Option<String>| text.map_or(Maybe::Null, Maybe::Value);
    WorkspaceProfile {
        user_id: Maybe::Value(account.id.to_string()),
        user_name: Maybe::Value(account.username.as_str().to_owned()),
        email: or_null(account.email.as_ref().map(|email| email.as_str().to_owned())),
        first_name: or_null(account.first_name.clone()),
        last_name: or_null(account.last_name.clone()),
        user_type: Some(match account.user_type {
            UserType::Standard => WorkspaceUserType::Standard,
            UserType::Administrator => WorkspaceUserType::Administrator,
            UserType::Service => WorkspaceUserType::Service,
        }),
    }
}

/// A new address that waits for its confirmation.
fn waiting(account: &Account) -> Vec<WorkspaceMessage> {
    let pending = account.pending_email(now());
    let warning = pending.map(|email| WorkspaceMessage {
        metadata: Some(BTreeMap::from([(
            "pending".to_owned(),
            Some(email.as_str().to_owned()),
        )])),
        severity: Some(WorkspaceMessageSeverity::Warning),
        ..error(
            "EmailConfirmationRequired",
            "Email",
            "The new e-mail address takes effect when it is confirmed.",
        )
    });
    warning.into_iter().collect()
}

fn refused(errors: Vec<WorkspaceMessage>) -> WorkspaceProfileEnvelope {
    WorkspaceProfileEnvelope {
        data: None,
        errors: Maybe::Value(errors),
        warnings: Maybe::Value(Vec::new()),
        success: Some(false),
    }
}

fn taken(field: &str, message: &str) -> WorkspaceMessage {
    error(&format!("{field}Taken"), field, message)
}

fn error(code: &str, field: &str, message: &str) -> WorkspaceMessage {
    WorkspaceMessage {
        code: Some(code.to_owned()),
        message: Some(message.to_owned()),
        target: Maybe::Value(format!("/{field}")),
        field: Maybe::Value(field.to_owned()),
        metadata: None,
        r#type: Some(WorkspaceMessageType::Business),
        severity: Some(WorkspaceMessageSeverity::Error),
    }
}

fn forbidden(detail: &str) -> ProblemDetails {
    ProblemDetails {
        r#type: Maybe::Value("about:blank".to_owned()),
        title: Maybe::Value("Forbidden".to_owned()),
        status: Maybe::Value(403),
        detail: Maybe::Value(detail.to_owned()),
        ..ProblemDetails::default()
    }
}

fn not_found(operation: Operation) -> WorkspaceProfileEnvelope {
    Dialects.workspace_profile_envelope(&Refused::NotFound.rejection(operation))
}
