//! What announces that an operation will be removed.

/// The announcement of a deprecated operation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deprecation {
    /// The header `Deprecation` (RFC 9745), such as `@1767225600`.
    pub since: String,
    /// The day of the removal (`x-sunset`), such as `2027-06-30`.
    pub removal: Option<String>,
    /// The header `Sunset` (RFC 8594) of that day, such as `Wed, 30 Jun 2027 00:00:00 GMT`.
    pub sunset: Option<String>,
    /// The note of Rust's `deprecated`.
    pub note: Option<String>,
}
