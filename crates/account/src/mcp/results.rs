//! Converts the results of calls into results of tools.

use super::{secrets, shortened_results, tools};
use crate::error::{CliError, exit_code};
use crate::redaction::{redact_text, redact_value};
use crate::replacement::Kept;
use crate::session::Session;
use account_client::Error;
use account_client::catalogue::{CallError, Location, Operation, Output};
use reqwest::StatusCode;
use rmcp::model::{CallToolResult, ContentBlock};

/// Converts the success of an operation.
pub(super) fn success(
    session: &Session,
    operation: &Operation,
    output: Output,
    kept: &[Kept],
    is_full: bool,
) -> CallToolResult {
    let token = session.token.as_deref();
    let Some(mut body) = output.body else {
        let mut lines = vec![format!("Done ({}).", output.status)];
        lines.extend(
            output
                .headers
                .iter()
                .map(|(name, value)| format!("{name}: {value}")),
        );
        return CallToolResult::success(redacted(token, &lines));
    };
    redact_value(token, &mut body);
    if let Some(schema) = operation.output_schema()
        && let Err(lost) = secrets::store_secrets(&session.url, &schema, &mut body)
    {
        let lines = [lost, body.to_string()];
        return CallToolResult::error(redacted(token, &lines));
    }
    let (body, omissions) = match is_full {
        true => (body, Vec::new()),
        false => shortened_results::shorten(operation, body),
    };
    let mut result = match tools::output_schema(operation).is_some() {
        // Also contains the body as text, for clients that know no structured content.
        true => CallToolResult::structured(body),
        false => CallToolResult::success(vec![ContentBlock::text(body.to_string())]),
    };
    if !kept.is_empty() {
        let kept = kept.iter().map(|kept| kept.describe(kept.property));
        let line = format!("Kept: {}.", kept.collect::<Vec<_>>().join("; "));
        result.content.extend(redacted(token, &[line]));
    }
    if !omissions.is_empty() {
        result.content.extend(redacted(token, &omissions));
    }
    result
}

/// Converts the error of a call.
pub(super) fn failure(session: &Session, operation: &'static Operation, error: &CallError) -> CallToolResult {
    let cli_error = CliError::from_call(operation, error, session.token.as_deref());
    let mut lines = match error {
        CallError::Failed(error) if error.api().is_some() && !is_precondition_failed(error) => {
            error_response(error, &cli_error)
        }
        _ => message_and_details(&cli_error),
    };
    lines.extend(hint(operation, error, &cli_error).map(|hint| format!("next: {hint}")));
    CallToolResult::error(redacted(session.token.as_deref(), &lines))
}

/// Returns the status and message, followed by the complete error document of the service, which lists every
/// violation.
fn error_response(error: &Error<Output>, cli_error: &CliError) -> Vec<String> {
    let status = error.status().map(|status| status.to_string());
    let summary: Vec<String> = [status, error.message()].into_iter().flatten().collect();
    let document = error
        .body()
        .map(|body| String::from_utf8_lossy(body).into_owned());
    // The operator of the service can look up a server error.
    let request = error
        .request_id()
        .filter(|_| cli_error.exit_code == exit_code::TEMPORARY);
    let request = request.map(|id| format!("request {id}"));
    [Some(summary.join(": ")), document, request]
        .into_iter()
        .flatten()
        .collect()
}

/// Converts an error because of which the operation was not called: there is no service or no token to call it with, or
/// the response to the operation that reads before it is unusable.
pub(super) fn not_called(error: &CliError) -> CallToolResult {
    let mut lines = message_and_details(error);
    lines.extend(
        error
            .hint
            .as_ref()
            .map(|hint| format!("next, for the user: {hint}")),
    );
    CallToolResult::error(redacted(None, &lines))
}

fn message_and_details(error: &CliError) -> Vec<String> {
    let mut lines = vec![error.message.clone()];
    lines.extend_from_slice(&error.details);
    lines
}

/// Builds content without the token, which the service may have sent back.
fn redacted(token: Option<&str>, lines: &[String]) -> Vec<ContentBlock> {
    vec![ContentBlock::text(redact_text(token, &lines.join("\n")))]
}

/// Returns the hint for a client that has tools instead of commands.
fn hint(operation: &Operation, error: &CallError, cli_error: &CliError) -> Option<String> {
    let text = match cli_error.exit_code {
        exit_code::UNEXPECTED | exit_code::TEMPORARY | exit_code::NO_RESPONSE
            if is_outcome_unknown(operation, error) =>
        {
            "it is not known whether the change was made; check that first"
        }
        exit_code::USAGE => "nothing was sent; see the input schema of the tool",
        exit_code::NOT_LOGGED_IN => {
            "the user must `account login`, or set ACCOUNT_TOKEN in the configuration of this MCP server; then call again"
        }
        exit_code::NOT_ALLOWED if error.status() == Some(StatusCode::NOT_FOUND) => {
            return Some(not_found_hint(operation));
        }
        exit_code::NOT_ALLOWED => "check the scope of the token: `list_user_tokens` shows it",
        exit_code::REJECTED if matches!(error, CallError::Failed(error) if is_precondition_failed(error)) => {
            "call the tool again, if the change is still wanted"
        }
        exit_code::REJECTED => "see the input schema of the tool",
        exit_code::NO_RESPONSE => {
            "the user must check the URL (ACCOUNT_URL, or that of the last `account login`); `ping` tests the connection"
        }
        _ => return cli_error.hint.clone(),
    };
    Some(text.to_owned())
}

/// Returns what to check if the resource of an operation is not found.
fn not_found_hint(operation: &Operation) -> String {
    let parameters = operation.parameters.iter();
    let ids = parameters.filter(|parameter| parameter.location == Location::Path);
    let mut checks: Vec<String> = ids
        .map(|parameter| format!("`{}`", parameter.property.name))
        .collect();
    if !operation.read_only {
        checks.push("the scope of the token, which `list_user_tokens` shows".to_owned());
    }
    match checks.is_empty() {
        true => "the account of the token has none".to_owned(),
        false => format!("check {}", checks.join(" and ")),
    }
}

/// Whether nothing was changed because the resource had changed since it was read.
fn is_precondition_failed(error: &Error<Output>) -> bool {
    error.status() == Some(StatusCode::PRECONDITION_FAILED)
}

/// Whether a change may have been made although the call failed.
fn is_outcome_unknown(operation: &Operation, error: &CallError) -> bool {
    !operation.read_only && matches!(error, CallError::Failed(error) if error.may_have_been_processed())
}
