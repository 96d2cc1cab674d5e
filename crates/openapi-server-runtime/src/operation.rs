//! The description of one operation of a contract.

use http::Method;

/// Describes one operation of a contract.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct OperationInfo {
    /// The `operationId`, or the name that replaces a missing one.
    pub id: &'static str,
    /// The HTTP method.
    pub method: Method,
    /// The path template, as it is in the document.
    pub path: &'static str,
    /// The path in the syntax of axum, as in `MatchedPath`: a segment of literals and parameters is one capture, literals
    /// are percent-encoded, and paths whose routes differ only in the names of captures have the route of the first of
    /// them. axum does not match a route with a segment that begins with `:` or `*`, see
    /// [`Server::into_router`](crate::Server::into_router).
    pub route: &'static str,
    /// The first tag.
    pub tag: &'static str,
    /// The statuses with which the server can reject a request, ascending. An implementation may return a
    /// [`Rejection`](crate::Rejection) with any of them.
    pub rejections: &'static [u16],
    /// The statuses for which the operation requires `Retry-After`, ascending: 429, 503 or none. A
    /// [`Rejection`](crate::Rejection) with one of them must have the seconds to wait.
    pub retry_after_required: &'static [u16],
    /// How its responses announce that it will be removed; `None` if it is not deprecated.
    pub deprecation: Option<Deprecation>,
}

/// The headers of every response of a deprecated operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Deprecation {
    /// `Deprecation` (RFC 9745): since when, such as `@1767225600`; `@0` if the document does not say.
    pub since: &'static str,
    /// `Sunset` (RFC 8594): when it will be removed, such as `Wed, 30 Jun 2027 00:00:00 GMT`.
    pub sunset: Option<&'static str>,
}

impl Deprecation {
    /// Describes a deprecation without a day of removal.
    #[must_use]
    pub const fn new(since: &'static str) -> Self {
        Self { since, sunset: None }
    }

    /// Sets when the operation will be removed.
    #[must_use]
    pub const fn with_sunset(mut self, sunset: &'static str) -> Self {
        self.sunset = Some(sunset);
        self
    }
}

impl OperationInfo {
    /// Describes an operation.
    #[must_use]
    pub const fn new(
        id: &'static str,
        method: Method,
        path: &'static str,
        route: &'static str,
        tag: &'static str,
        rejections: &'static [u16],
    ) -> Self {
        Self {
            id,
            method,
            path,
            route,
            tag,
            rejections,
            retry_after_required: &[],
            deprecation: None,
        }
    }

    /// Sets how responses announce that the operation will be removed.
    #[must_use]
    pub const fn with_deprecation(mut self, deprecation: Deprecation) -> Self {
        self.deprecation = Some(deprecation);
        self
    }

    /// Sets the statuses for which the operation requires `Retry-After`.
    #[must_use]
    pub const fn with_retry_after_required(mut self, statuses: &'static [u16]) -> Self {
        self.retry_after_required = statuses;
        self
    }
}
