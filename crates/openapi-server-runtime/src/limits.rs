//! Limits on what a server accepts.

/// Limits on what a server accepts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// The length of a request body in bytes; 1 MiB by default.
    pub body: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { body: 1 << 20 }
    }
}

impl Limits {
    /// Replaces the limit for request bodies.
    #[must_use]
    pub fn with_body(self, body: usize) -> Self {
        Self { body }
    }
}
