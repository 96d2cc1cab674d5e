//! Errors of commands, with exit codes and hints.

use crate::flags::{Flag, Target, flags_of};
use crate::head::ResponseHead;
use crate::operations;
use account_client::catalogue::{CallError, Operation, Output};
use account_client::{ErrorKind, Violation};
use reqwest::StatusCode;
use std::error::Error as _;
use std::fmt::Display;

/// The exit codes of commands.
pub(crate) mod exit_code {
    pub(crate) const SUCCESS: u8 = 0;
    /// An unexpected error.
    pub(crate) const UNEXPECTED: u8 = 1;
    /// Invalid arguments or input.
    pub(crate) const USAGE: u8 = 2;
    /// No token, or one that is not valid.
    pub(crate) const NOT_LOGGED_IN: u8 = 3;
    /// Not allowed, or not found.
    pub(crate) const NOT_ALLOWED: u8 = 4;
    /// The service rejected the request for another reason.
    pub(crate) const REJECTED: u8 = 5;
    /// Too many requests, or a server error.
    pub(crate) const TEMPORARY: u8 = 6;
    /// No complete response.
    pub(crate) const NO_RESPONSE: u8 = 7;
}

/// The exit codes, as `--help` lists them.
pub(crate) const EXIT_CODES: &str = "Exit codes:
  0  success
  1  unexpected error, such as a response that the contract does not declare
  2  invalid arguments or input; nothing was sent
  3  not logged in, or the token is not valid (401)
  4  not allowed or not found (403, 404)
  5  the request was rejected (other statuses from 400 to 499)
  6  temporary: too many requests or a server error (429, 500 to 599)
  7  no complete response: connection failure or timeout";

/// The error of a command.
#[derive(Debug)]
pub(crate) struct CliError {
    pub(crate) exit_code: u8,
    pub(crate) message: String,
    /// Further lines, such as one for each invalid value.
    pub(crate) details: Vec<String>,
    /// What the user can do next.
    pub(crate) hint: Option<String>,
    /// The head of the response, if there is one.
    pub(crate) head: Option<ResponseHead>,
}

impl CliError {
    pub(crate) fn new(exit_code: u8, message: impl Into<String>) -> Self {
        Self {
            exit_code,
            message: message.into(),
            details: Vec::new(),
            hint: None,
            head: None,
        }
    }

    /// Invalid arguments or input.
    pub(crate) fn usage(message: impl Into<String>) -> Self {
        Self::new(exit_code::USAGE, message)
    }

    /// A failure of the local system.
    pub(crate) fn local(what: impl Display, error: impl Display) -> Self {
        Self::new(exit_code::UNEXPECTED, format!("{what}: {error}"))
    }

    pub(crate) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Converts the error of an operation call with this token.
    pub(crate) fn from_call(operation: &'static Operation, error: &CallError, token: Option<&str>) -> Self {
        let head = match error {
            CallError::Failed(error) => match (error.api(), error.status(), error.headers()) {
                (Some(output), ..) => Some(ResponseHead::of_output(output, token)),
                (None, Some(status), Some(headers)) => Some(ResponseHead::new(status, headers, token)),
                _ => None,
            },
            _ => None,
        };
        Self {
            head,
            ..Self::without_head(operation, error)
        }
    }

    fn without_head(operation: &'static Operation, error: &CallError) -> Self {
        let error = match error {
            CallError::Failed(error) => error,
            CallError::Credentials { .. } => return Self::not_logged_in(),
            other => {
                let hint = format!(
                    "`{} --help` lists the arguments",
                    operations::command_line(operation)
                );
                return Self::usage(other.to_string()).hint(hint);
            }
        };
        match error.kind() {
            ErrorKind::Api(output) => {
                let details = violations_by_flag(operation, error.violations());
                Self::from_declared_response(operation, output, error.message(), details)
                    .request_id(error.request_id())
            }
            ErrorKind::Transport(_) => Self::unreachable(error),
            ErrorKind::Credential(_) => Self::not_logged_in(),
            ErrorKind::InvalidRequest(_) => Self::usage(error.to_string()),
            _ => {
                let status = error.status().map(|status| status.as_u16());
                Self::from_undeclared_response(status, error.to_string())
            }
        }
    }

    /// Converts a response that the contract does not declare. It may come from a gateway in front of the
    /// service; its status still says whether to retry, or that the token is not valid.
    fn from_undeclared_response(status: Option<u16>, message: String) -> Self {
        let other_service = "check that the URL is that of the service; its version may also be another";
        match status {
            Some(status @ (401 | 429 | 500..)) => {
                let (code, hint) = classify(status);
                Self::new(code, message).hint(hint.unwrap_or(other_service))
            }
            Some(status @ (403 | 404)) => Self::new(classify(status).0, message).hint(other_service),
            _ => Self::new(exit_code::UNEXPECTED, message).hint(other_service),
        }
    }

    /// Applies a function to all texts.
    pub(crate) fn map_text(mut self, change: impl Fn(&str) -> String) -> Self {
        self.message = change(&self.message);
        self.details = self.details.iter().map(|detail| change(detail)).collect();
        self.hint = self.hint.as_deref().map(change);
        self
    }

    /// Adds the request id to unexpected errors, so that the operator of the service can look them up.
    fn request_id(mut self, id: Option<&str>) -> Self {
        if let (Some(id), exit_code::UNEXPECTED | exit_code::TEMPORARY) = (id, self.exit_code) {
            self.details.push(format!("request {id}"));
        }
        self
    }

    pub(crate) fn not_logged_in() -> Self {
        Self::new(exit_code::NOT_LOGGED_IN, "not logged in").hint("`account login`, or set ACCOUNT_TOKEN")
    }

    /// Converts a transport error, with all its causes.
    pub(crate) fn transport(error: reqwest::Error) -> Self {
        let error = error.without_url();
        let mut text = error.to_string();
        let mut cause = error.source();
        while let Some(current) = cause {
            text = format!("{text}: {current}");
            cause = current.source();
        }
        match error.is_builder() {
            true => Self::usage(text),
            false => Self::unreachable(text),
        }
    }

    pub(crate) fn unreachable(error: impl Display) -> Self {
        Self::new(exit_code::NO_RESPONSE, error.to_string())
            .hint("check the URL (`--url`, ACCOUNT_URL) and the network")
    }

    /// Converts an error response that the contract declares.
    fn from_declared_response(
        operation: &'static Operation,
        output: &Output,
        message: Option<String>,
        mut details: Vec<String>,
    ) -> Self {
        if output.status == reqwest::StatusCode::NOT_MODIFIED {
            return Self::new(exit_code::SUCCESS, "Not modified.");
        }
        let message = message.unwrap_or_else(|| "the service rejected the request".to_owned());
        let (code, hint) = classify(output.status.as_u16());
        if output.status == StatusCode::PRECONDITION_FAILED {
            return Self::new(
                code,
                "it has changed since it was read, so nothing was changed (412)",
            )
            .hint("run the command again, if the change is still wanted");
        }
        let retry = output
            .headers
            .get("Retry-After")
            .map(|after| format!("try again in {after} s"));
        let hint = match (code, retry) {
            (exit_code::TEMPORARY, Some(retry)) => Some(retry),
            (exit_code::NOT_ALLOWED, _) if output.status == StatusCode::NOT_FOUND => {
                Some(not_found_hint(operation))
            }
            (exit_code::REJECTED, _) => Some(format!(
                "`{} --help` lists the arguments",
                operations::command_line(operation)
            )),
            _ => hint.map(str::to_owned),
        };
        let message = match details.len() {
            1 => details.remove(0),
            // The message of the service repeats one of the details.
            several if details.iter().any(|detail| detail.ends_with(&message)) => {
                format!("{several} validation errors")
            }
            _ => message,
        };
        Self {
            exit_code: code,
            message: format!("{message} ({})", output.status.as_u16()),
            details,
            hint,
            head: None,
        }
    }

    /// Converts a response of which only the status is known.
    pub(crate) fn from_status(status: StatusCode) -> Self {
        let (code, hint) = classify(status.as_u16());
        let error = Self::new(code, format!("the service responded with {status}"));
        Self {
            hint: hint.map(str::to_owned),
            ..error
        }
    }
}

/// Returns the exit code of a status, with a hint.
fn classify(status: u16) -> (u8, Option<&'static str>) {
    match status {
        401 => (
            exit_code::NOT_LOGGED_IN,
            Some("`account login` with a valid token, or set ACCOUNT_TOKEN"),
        ),
        403 => (
            exit_code::NOT_ALLOWED,
            Some("check the scope of the token: `account tokens list` shows it"),
        ),
        404 => (exit_code::NOT_ALLOWED, Some("check the path")),
        429 | 500.. => (exit_code::TEMPORARY, Some("try again later")),
        400.. => (exit_code::REJECTED, None),
        _ => (exit_code::UNEXPECTED, None),
    }
}

/// Returns what to check if the resource of an operation is not found: what selects it, and for a change the scope of the
/// token, because some operations reply the same to what a token does not permit.
fn not_found_hint(operation: &'static Operation) -> String {
    let flags = flags_of(operation);
    let selecting = flags
        .iter()
        .filter(|flag| flag.is_positional || is_identifier(flag));
    let mut checks: Vec<String> = selecting.map(Flag::display_name).collect();
    if !operation.read_only {
        checks.push("the scope of the token, which `account tokens list` shows".to_owned());
    }
    match checks.is_empty() {
        true => "the account of the token has none; `account whoami` shows which account that is".to_owned(),
        false => format!("check {}", checks.join(" and ")),
    }
}

/// Whether a parameter selects the resource.
fn is_identifier(flag: &Flag) -> bool {
    matches!(flag.target, Target::Parameter(name) if name.ends_with("_id"))
}

/// Words violations by the flags that set the values.
fn violations_by_flag(operation: &'static Operation, violations: Vec<Violation>) -> Vec<String> {
    let violations = violations.into_iter().map(|Violation { pointer, message, .. }| {
        let flag = pointer.and_then(|pointer| flag_of(operation, &pointer));
        flag.map_or_else(|| message.clone(), |flag| format!("{flag}: {message}"))
    });
    violations.collect()
}

/// Returns the flag that sets the property at a JSON pointer.
fn flag_of(operation: &'static Operation, pointer: &str) -> Option<String> {
    let segments: Vec<&str> = pointer.strip_prefix('/')?.split('/').collect();
    let mut flags = flags_of(operation).into_iter();
    flags
        .find(|flag| matches!(&flag.target, Target::Body(path) if *path == segments))
        .map(|flag| flag.display_name())
}
