//! What was read of a response before its call is finished.

/// The body of a response, which was read to know whether it is complete.
#[derive(Debug, Clone, Default)]
#[cfg_attr(target_arch = "wasm32", expect(dead_code, reason = "no body is read there"))]
pub(crate) enum Body {
    /// All of it.
    Complete(bytes::Bytes),
    /// It exceeds the limit, and was not read to its end.
    TooLong,
    /// The response still has it.
    #[default]
    Unread,
}
