//! The Workspace API: PascalCase properties, with results and messages in an envelope.

use super::caller::Caller;
use super::conditional_requests::{is_not_modified, precondition};
use super::error::ServiceError;
use super::state::Service;
use crate::account::command::{Change, Edit};
use crate::account::{
    Account, CommandError, Email, InvalidValue, Precondition, Representation, Status, UserType, Username, now,
};
use account_server::types::{
    ProblemDetails, WorkspaceMessage, WorkspaceMessageSeverity, WorkspaceMessageType, WorkspaceProfile,
    WorkspaceProfileEnvelope, WorkspaceProfileUpdate, WorkspaceUserType,
};
use account_server::workspace::{
    GetWorkspaceProfileRequest, GetWorkspaceProfileResponse, PutWorkspaceProfileRequest,
    PutWorkspaceProfileResponse, TryWorkspace,
};
use account_server::{ErrorResponse, Maybe, Rejection, RequestContext};
use http::StatusCode;
use jiff::Timestamp;
use std::collections::BTreeMap;

impl TryWorkspace for Service {
    type Error = ErrorResponse<ProblemDetails>;

    async fn try_get_workspace_profile(
        &self,
        _: RequestContext<'_>,
        caller: Caller,
        request: GetWorkspaceProfileRequest,
    ) -> Result<GetWorkspaceProfileResponse, Self::Error> {
        check_access(&caller)?;
        let now = now();
        let tag = Representation::Profile.tag(&caller.account, now);
        Ok(match is_not_modified(request.if_none_match.as_deref(), &tag) {
            true => GetWorkspaceProfileResponse::NotModified {
                etag: Some(tag.into_text()),
            },
            false => GetWorkspaceProfileResponse::Ok {
                etag: Some(tag.into_text()),
                body: envelope(&caller.account, now),
            },
        })
    }

    async fn try_put_workspace_profile(
        &self,
        _: RequestContext<'_>,
        caller: Caller,
        request: PutWorkspaceProfileRequest,
    ) -> Result<PutWorkspaceProfileResponse, Self::Error> {
        let invalid = |errors| PutWorkspaceProfileResponse::BadRequest {
            body: error_envelope(errors),
        };
        let edit = match edit(request.body) {
            Ok(edit) => edit,
            Err(errors) => return Ok(invalid(errors)),
        };
        check_access(&caller)?;
        let precondition = precondition(request.if_match.as_deref(), Representation::Profile);
        match self.replace_profile(&caller, edit, precondition).await {
            Ok(account) => Ok(PutWorkspaceProfileResponse::Ok {
                body: envelope(&account, now()),
            }),
            Err(ServiceError::Command(CommandError::Taken { username, email })) => {
                Ok(invalid(taken_values(username, email)))
            }
            // The account was closed in the meantime.
            Err(ServiceError::Unauthenticated) => Err(Rejection::not_found().into()),
            Err(other) => Err(other.into()),
        }
    }
}

impl From<ServiceError> for ErrorResponse<ProblemDetails> {
    fn from(error: ServiceError) -> Self {
        match error {
            ServiceError::Forbidden => forbidden(READ_ONLY_MESSAGE),
            ServiceError::Command(CommandError::PreconditionFailed) => Self::new(
                StatusCode::PRECONDITION_FAILED,
                problem(412, "Precondition Failed", PRECONDITION_FAILED),
            ),
            other => Rejection::from(other).into(),
        }
    }
}

const SERVICE_ACCOUNT_MESSAGE: &str = "Service accounts cannot access this endpoint via API keys.";
const PRECONDITION_FAILED: &str = "The profile has changed since it was read.";
const READ_ONLY_MESSAGE: &str = "The token or its account may not make changes.";

/// Checks that the caller may access a profile.
fn check_access(caller: &Caller) -> Result<(), ErrorResponse<ProblemDetails>> {
    match caller.account.as_ref() {
        account if account.status == Status::Closed => Err(Rejection::not_found().into()),
        account if account.service_account => Err(forbidden(SERVICE_ACCOUNT_MESSAGE)),
        _ => Ok(()),
    }
}

impl Service {
    async fn replace_profile(
        &self,
        caller: &Caller,
        edit: Edit,
        precondition: Option<Precondition>,
    ) -> Result<Account, ServiceError> {
        caller.may_write()?;
        self.apply_edit(caller, caller.id(), edit, precondition).await
    }
}

/// Converts the new values of a profile, checking what their schemas cannot express.
fn edit(update: WorkspaceProfileUpdate) -> Result<Edit, Vec<WorkspaceMessage>> {
    let mut errors = Vec::new();
    let username = non_null(update.user_name).map(Username::new);
    let email = non_null(update.email).map(Email::new);
    let edit = Edit {
        username: validate("UserName", username, &mut errors),
        email: Change::set_or_clear(validate("Email", email, &mut errors)),
        first_name: Change::set_or_clear(non_null(update.first_name)),
        last_name: Change::set_or_clear(non_null(update.last_name)),
        ..Edit::default()
    };
    if errors.is_empty() { Ok(edit) } else { Err(errors) }
}

fn taken_values(username: bool, email: bool) -> Vec<WorkspaceMessage> {
    let username = username.then(|| taken("UserName", "The login name is already taken."));
    let email = email.then(|| taken("Email", "The e-mail address is already taken."));
    username.into_iter().chain(email).collect()
}

/// In this API, null means the same as absent.
fn non_null<T>(value: Maybe<T>) -> Option<T> {
    match value {
        Maybe::Value(value) => Some(value),
        Maybe::Absent | Maybe::Null => None,
    }
}

fn validate<T>(
    field: &str,
    value: Option<Result<T, InvalidValue>>,
    errors: &mut Vec<WorkspaceMessage>,
) -> Option<T> {
    value?
        .map_err(|error| {
            errors.push(WorkspaceMessage {
                r#type: Some(WorkspaceMessageType::Validation),
                ..message("Invalid", field, &format!("{field} {error}"))
            });
        })
        .ok()
}

fn envelope(account: &Account, now: Timestamp) -> WorkspaceProfileEnvelope {
    WorkspaceProfileEnvelope {
        data: Some(profile(account)),
        errors: Maybe::Value(Vec::new()),
        warnings: Maybe::Value(pending_email_warnings(account, now)),
        success: Some(true),
    }
}

fn profile(account: &Account) -> WorkspaceProfile {
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

/// Returns a warning if a new address awaits confirmation.
fn pending_email_warnings(account: &Account, now: Timestamp) -> Vec<WorkspaceMessage> {
    let pending = account.pending_email(now);
    let warning = pending.map(|email| WorkspaceMessage {
        metadata: Some(BTreeMap::from([(
            "pending".to_owned(),
            Some(email.as_str().to_owned()),
        )])),
        severity: Some(WorkspaceMessageSeverity::Warning),
        ..message(
            "EmailConfirmationRequired",
            "Email",
            "The new e-mail address takes effect when it is confirmed.",
        )
    });
    warning.into_iter().collect()
}

fn error_envelope(errors: Vec<WorkspaceMessage>) -> WorkspaceProfileEnvelope {
    WorkspaceProfileEnvelope {
        data: None,
        errors: Maybe::Value(errors),
        warnings: Maybe::Value(Vec::new()),
        success: Some(false),
    }
}

fn taken(field: &str, text: &str) -> WorkspaceMessage {
    message(&format!("{field}Taken"), field, text)
}

fn message(code: &str, field: &str, text: &str) -> WorkspaceMessage {
    WorkspaceMessage {
        code: Some(code.to_owned()),
        message: Some(text.to_owned()),
        target: Maybe::Value(format!("/{field}")),
        field: Maybe::Value(field.to_owned()),
        metadata: None,
        r#type: Some(WorkspaceMessageType::Business),
        severity: Some(WorkspaceMessageSeverity::Error),
    }
}

fn forbidden(detail: &str) -> ErrorResponse<ProblemDetails> {
    ErrorResponse::new(StatusCode::FORBIDDEN, problem(403, "Forbidden", detail))
}

fn problem(status: i32, title: &str, detail: &str) -> ProblemDetails {
    ProblemDetails {
        r#type: Maybe::Value("about:blank".to_owned()),
        title: Maybe::Value(title.to_owned()),
        status: Maybe::Value(status),
        detail: Maybe::Value(detail.to_owned()),
        ..ProblemDetails::default()
    }
}
