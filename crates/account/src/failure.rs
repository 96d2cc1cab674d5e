//! What is said when something does not succeed, and the exit codes.

use crate::flags::{self, Place};
use crate::operations;
use account_client::catalogue::{CallError, Operation, Output};
use account_client::{ErrorKind, Violation};
use std::error::Error as _;
use std::fmt::Display;

/// What `--help` says of exit codes.
pub(crate) const EXIT_CODES: &str = "Exit codes:
  0  done
  1  something unexpected, such as an answer that the contract does not have
  2  wrong arguments or input; nothing was sent
  3  not logged in, or the token is not good (401)
  4  not allowed, or there is no such thing (403, 404)
  5  the request was refused (other answers from 400 to 499)
  6  not now: too many requests, or the service failed (429, 500 to 599)
  7  no complete answer: no connection, or time ran out";

/// Why a command did not succeed.
#[derive(Debug)]
pub(crate) struct Failure {
    pub(crate) code: u8,
    pub(crate) message: String,
    /// More lines, such as one for each value that was refused.
    pub(crate) details: Vec<String>,
    /// What to do next.
    pub(crate) hint: Option<String>,
}

impl Failure {
    pub(crate) fn new(code: u8, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
            details: Vec::new(),
            hint: None,
        }
    }

    /// Wrong arguments.
    pub(crate) fn usage(message: impl Into<String>) -> Self {
        Self::new(2, message)
    }

    /// Something on this machine.
    pub(crate) fn local(what: impl Display, error: impl Display) -> Self {
        Self::new(1, format!("{what}: {error}"))
    }

    pub(crate) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// A call of an operation.
    pub(crate) fn of_call(operation: &'static Operation, error: &CallError) -> Self {
        let error = match error {
            CallError::Failed(error) => error,
            CallError::Credentials { .. } => return Self::not_logged_in(),
            other => {
                let hint = format!("`{} --help` tells what it takes", operations::spelled(operation));
                return Self::usage(other.to_string()).hint(hint);
            }
        };
        match error.kind() {
            ErrorKind::Api(output) => {
                let details = told(operation, error.violations());
                Self::of_answer(operation, output, error.message(), details).request(error.request_id())
            }
            ErrorKind::Transport(_) => Self::unreachable(error),
            ErrorKind::Credential(_) => Self::not_logged_in(),
            ErrorKind::InvalidRequest(_) => Self::usage(error.to_string()),
            _ => Self::of_stranger(error.status().map(|status| status.as_u16()), error.to_string()),
        }
    }

    /// An answer that the contract does not have. What stands before a service gives some of its own, which say no
    /// less: whether to come again, and with which token.
    fn of_stranger(status: Option<u16>, message: String) -> Self {
        let stranger = "is it this service? The contract of this program may be older or newer";
        match status {
            Some(status @ (401 | 429 | 500..)) => {
                let (code, hint) = class(status);
                Self::new(code, message).hint(hint.unwrap_or(stranger))
            }
            Some(status @ (403 | 404)) => Self::new(class(status).0, message).hint(stranger),
            _ => Self::new(1, message).hint(stranger),
        }
    }

    /// The same with other texts.
    pub(crate) fn each_text(mut self, change: impl Fn(&str) -> String) -> Self {
        self.message = change(&self.message);
        self.details = self.details.iter().map(|detail| change(detail)).collect();
        self.hint = self.hint.as_deref().map(change);
        self
    }

    /// The service's name for an exchange goes with what is unexpected: its operator can look it up.
    fn request(mut self, id: Option<&str>) -> Self {
        if let (Some(id), 1 | 6) = (id, self.code) {
            self.details.push(format!("request {id}"));
        }
        self
    }

    pub(crate) fn not_logged_in() -> Self {
        Self::new(3, "not logged in").hint("`account login`, or set ACCOUNT_TOKEN")
    }

    /// No complete answer, with all that is known of why.
    pub(crate) fn transport(error: reqwest::Error) -> Self {
        let error = error.without_url();
        let mut text = error.to_string();
        let mut cause = error.source();
        while let Some(present) = cause {
            text = format!("{text}: {present}");
            cause = present.source();
        }
        match error.is_builder() {
            true => Self::usage(text),
            false => Self::unreachable(text),
        }
    }

    pub(crate) fn unreachable(error: impl Display) -> Self {
        Self::new(7, error.to_string()).hint("check the address (`--url`, ACCOUNT_URL) and the network")
    }

    /// An answer that the contract has, other than success.
    fn of_answer(
        operation: &'static Operation,
        output: &Output,
        message: Option<String>,
        mut details: Vec<String>,
    ) -> Self {
        let message = message.unwrap_or_else(|| "the service refused".to_owned());
        let (code, hint) = class(output.status.as_u16());
        let retry = output
            .headers
            .get("Retry-After")
            .map(|after| format!("try again in {after} s"));
        let hint = match (code, retry) {
            (6, Some(retry)) => Some(retry),
            (5, _) => Some(format!(
                "`{} --help` tells what it takes",
                operations::spelled(operation)
            )),
            _ => hint.map(str::to_owned),
        };
        let message = match details.len() {
            1 => details.remove(0),
            // The service says the first thing alone as well.
            several if details.iter().any(|detail| detail.ends_with(&message)) => {
                format!("{several} things are wrong")
            }
            _ => message,
        };
        Self {
            code,
            message: format!("{message} ({})", output.status.as_u16()),
            details,
            hint,
        }
    }

    /// An answer that says no more than its status.
    pub(crate) fn of_status(status: reqwest::StatusCode) -> Self {
        let (code, hint) = class(status.as_u16());
        let failure = Self::new(code, format!("the service answered {status}"));
        Self {
            hint: hint.map(str::to_owned),
            ..failure
        }
    }
}

/// The exit code of a status, and what to do next.
fn class(status: u16) -> (u8, Option<&'static str>) {
    match status {
        401 => (3, Some("`account login` with a good token, or set ACCOUNT_TOKEN")),
        403 | 404 => (
            4,
            Some("does the token have the scope for it? `account tokens list` shows scopes"),
        ),
        429 | 500.. => (6, Some("try again later")),
        400.. => (5, None),
        _ => (1, None),
    }
}

/// What the service says of single values, by the flags that they are given with.
fn told(operation: &'static Operation, violations: Vec<Violation>) -> Vec<String> {
    let violations = violations.into_iter().map(|Violation { pointer, message, .. }| {
        let flag = pointer.and_then(|pointer| flag_of(operation, &pointer));
        flag.map_or_else(|| message.clone(), |flag| format!("{flag}: {message}"))
    });
    violations.collect()
}

/// The flag that a JSON pointer into the body means.
fn flag_of(operation: &'static Operation, pointer: &str) -> Option<String> {
    let pointed: Vec<&str> = pointer.strip_prefix('/')?.split('/').collect();
    let mut flags = flags::of(operation).into_iter();
    flags
        .find(|flag| matches!(&flag.place, Place::Body(path) if *path == pointed))
        .map(|flag| flag.shown())
}
