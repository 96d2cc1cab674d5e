//! The server that the generated bindings run: the stub with the hand-written error documents of each API family.
//!
//! The generated bindings refer to these three names, because `xtask` passes the path of this module to the generator.

use account_server::Dialects;

pub use account_server::{BODY_LIMIT, server};

/// The server with the implementation `S`.
pub type Server<S> = account_server::Server<S, Dialects>;
