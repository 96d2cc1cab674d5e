//! The error of a call with JSON.

use super::output::Output;
use crate::error::Error;
use reqwest::StatusCode;
use std::fmt;
use std::pin::Pin;

/// A call in progress.
#[doc(hidden)]
#[cfg(target_arch = "wasm32")]
pub type CallFuture<'c> = Pin<Box<dyn Future<Output = Result<Output, CallError>> + 'c>>;

/// A call in progress.
#[doc(hidden)]
#[cfg(not(target_arch = "wasm32"))]
pub type CallFuture<'c> = Pin<Box<dyn Future<Output = Result<Output, CallError>> + Send + 'c>>;

/// Why a call with JSON failed.
#[derive(Debug)]
#[non_exhaustive]
pub enum CallError {
    /// The contract has no operation with this id.
    UnknownOperation(String),
    /// The operation requires other credentials than those of the client.
    Credentials {
        /// The operation.
        operation: &'static str,
    },
    /// The input does not match what the operation takes; nothing was sent.
    Input(String),
    /// The call was made, and failed. A declared error is there as JSON.
    Failed(Error<Output>),
}

impl CallError {
    /// Returns the status of the response, if there was one.
    pub fn status(&self) -> Option<StatusCode> {
        match self {
            CallError::Failed(error) => error.status(),
            _ => None,
        }
    }
}

impl fmt::Display for CallError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CallError::UnknownOperation(id) => write!(f, "the contract has no operation `{id}`"),
            CallError::Credentials { operation } => {
                write!(f, "`{operation}` requires other credentials than the client has")
            }
            CallError::Input(reason) => write!(f, "invalid input: {reason}"),
            CallError::Failed(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for CallError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            CallError::Failed(error) => error.source(),
            _ => None,
        }
    }
}

/// Converts the error of a typed call.
#[doc(hidden)]
pub fn failed<E>(error: Error<E>, declared: impl FnOnce(E) -> Output) -> CallError {
    CallError::Failed(error.map_api(declared))
}
