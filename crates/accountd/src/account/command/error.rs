//! Why a command is rejected.

use crate::account::record::Status;
use std::fmt;

/// Why a command is rejected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CommandError {
    /// The account or the token does not exist.
    NotFound,
    /// The account of the actor is no longer active.
    Inactive(Status),
    /// The token of the actor was revoked or has expired since the request was authenticated.
    Unauthenticated,
    /// Other accounts hold the requested values; at least one field is true.
    Taken {
        /// The username is taken.
        username: bool,
        /// The e-mail address is taken.
        email: bool,
    },
    /// The confirmation token is unknown, used, replaced or expired.
    InvalidConfirmation,
    /// The account is in none of the states that the request allows.
    PreconditionFailed,
    /// The account has as many tokens as it may have.
    TooManyTokens,
    /// The stored password is no longer the one that was verified.
    PasswordChanged,
}

impl fmt::Display for CommandError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match self {
            Self::NotFound => "no such account or token",
            Self::Inactive(Status::Closed) => "the account is closed",
            Self::Inactive(_) => "the account is suspended",
            Self::Unauthenticated => "the token is no longer valid",
            Self::Taken {
                username: true,
                email: true,
            } => "other accounts have this username and this e-mail address",
            Self::Taken { username: true, .. } => "another account has this username",
            Self::Taken { .. } => "another account has this e-mail address",
            Self::InvalidConfirmation => "the confirmation token is unknown, used, replaced or expired",
            Self::PreconditionFailed => "the account has changed since it was read",
            Self::TooManyTokens => "the account has as many tokens as it may have",
            Self::PasswordChanged => "the password was changed in the meantime",
        };
        f.write_str(text)
    }
}

impl std::error::Error for CommandError {}
