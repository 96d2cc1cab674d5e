//! The server stub with the hand-written wording of errors, as the bindings use it.

use account_server::Dialects;

pub use account_server::{BODY_LIMIT, server};

/// The server with an implementation.
pub type Server<S> = account_server::Server<S, Dialects>;
