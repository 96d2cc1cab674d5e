//! The account server as its bindings use it: with the hand-written wording of errors, and with its limits.

use account_server::Dialects;

pub use account_server::{BODY_LIMIT, server};

/// The server with an implementation.
pub type Server<S> = account_server::Server<S, Dialects>;
