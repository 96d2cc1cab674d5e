//! Options of the server emitter.

use crate::output::Origin;

/// How to generate a server.
#[derive(Debug, Clone)]
pub struct Options {
    /// The origin of the files, for their banners.
    pub origin: Origin,
    /// How to handle responses of the router that the document does not declare.
    pub undeclared: Undeclared,
}

/// How to handle responses of the router that the document does not declare, or whose required headers it cannot set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undeclared {
    /// Reports them, and generates nothing.
    Reject,
    /// Responds with an empty body.
    Empty,
}
