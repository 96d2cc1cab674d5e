//! What became of a call, as the result of a tool.

use super::{tools, withheld};
use crate::failure::Failure;
use crate::hidden;
use crate::session::Session;
use account_client::Error;
use account_client::catalogue::{CallError, Operation, Output};
use rmcp::model::{CallToolResult, ContentBlock};

/// The operation succeeded.
pub(super) fn done(session: &Session, operation: &Operation, output: Output) -> CallToolResult {
    let token = session.token.as_deref();
    let Some(mut body) = output.body else {
        let mut lines = vec![format!("Done ({}).", output.status)];
        lines.extend(
            output
                .headers
                .iter()
                .map(|(name, value)| format!("{name}: {value}")),
        );
        return CallToolResult::success(text(token, &lines));
    };
    hidden::in_value(token, &mut body);
    if let Some(schema) = operation.output_schema()
        && let Err(lost) = withheld::hide(&session.url, &schema, &mut body)
    {
        let lines = [lost, body.to_string()];
        return CallToolResult::error(text(token, &lines));
    }
    match tools::output_schema(operation).is_some() {
        true => CallToolResult::structured(body),
        false => CallToolResult::success(vec![ContentBlock::text(body.to_string())]),
    }
}

/// The operation did not succeed.
pub(super) fn refused(session: &Session, operation: &'static Operation, error: &CallError) -> CallToolResult {
    let failure = Failure::of_call(operation, error);
    let mut lines = match error {
        CallError::Failed(error) if error.api().is_some() => answered(error, &failure),
        _ => told(&failure),
    };
    lines.extend(next(operation, error, &failure).map(|next| format!("next: {next}")));
    CallToolResult::error(text(session.token.as_deref(), &lines))
}

/// The service's own document as it came, since it names each thing that is wrong; before it, what it is about.
fn answered(error: &Error<Output>, failure: &Failure) -> Vec<String> {
    let status = error.status().map(|status| status.to_string());
    let said: Vec<String> = [status, error.message()].into_iter().flatten().collect();
    let document = error
        .body()
        .map(|body| String::from_utf8_lossy(body).into_owned());
    // Its operator can look up what is no fault of the caller.
    let request = error.request_id().filter(|_| failure.code == 6);
    let request = request.map(|id| format!("request {id}"));
    [Some(said.join(": ")), document, request]
        .into_iter()
        .flatten()
        .collect()
}

/// There was nothing to call, or nothing to call it with.
pub(super) fn impossible(failure: &Failure) -> CallToolResult {
    let mut lines = told(failure);
    lines.extend(
        failure
            .hint
            .as_ref()
            .map(|hint| format!("next, for the user: {hint}")),
    );
    CallToolResult::error(text(None, &lines))
}

fn told(failure: &Failure) -> Vec<String> {
    let mut lines = vec![failure.message.clone()];
    lines.extend_from_slice(&failure.details);
    lines
}

/// A service may have sent the token back.
fn text(token: Option<&str>, lines: &[String]) -> Vec<ContentBlock> {
    vec![ContentBlock::text(hidden::in_text(token, &lines.join("\n")))]
}

/// What to do next, by the class of the failure, for one who has tools instead of commands.
fn next(operation: &Operation, error: &CallError, failure: &Failure) -> Option<String> {
    let text = match failure.code {
        1 | 6 | 7 if is_open(operation, error) => "look first whether the change was made: that is not known",
        2 => "nothing was sent; the input schema of the tool tells what it takes",
        3 => "the user must `account login`, or give ACCOUNT_TOKEN to this server; then call again",
        4 => "does the token have the scope for it? `list_user_tokens` shows scopes",
        5 => "the input schema of the tool tells what it takes",
        7 => {
            "the user must check the address (ACCOUNT_URL, or the last `account login`); `ping` tries it alone"
        }
        _ => return failure.hint.clone(),
    };
    Some(text.to_owned())
}

/// Whether a change may have been made, although no answer came.
fn is_open(operation: &Operation, error: &CallError) -> bool {
    !operation.read_only && matches!(error, CallError::Failed(error) if !error.is_retryable())
}
