//! One way in which a request violates its contract.

/// The part of a request that a violation is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Location {
    /// The body.
    Body,
    /// The query.
    Query,
    /// The path.
    Path,
    /// A header.
    Header,
    /// A cookie.
    Cookie,
}

/// One way in which a request violates its contract.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Violation {
    /// The part of the request.
    pub location: Location,
    /// In a body, the JSON pointer (RFC 6901) of the value; elsewhere the name of the parameter, followed by the
    /// pointer inside its value.
    pub pointer: String,
    /// The schema keyword that the value violates, such as `maxLength`; `syntax` if the value cannot be parsed at all.
    pub keyword: &'static str,
    /// The violation in English, to be preceded by the name of the value: "must not be empty".
    pub message: String,
}
