//! What the suite demands of a server: what the document says, and what generated servers promise beyond it.

use std::fmt;

/// What the suite demands of a server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Profile {
    /// What the document says, and every [`Promise`] of generated servers.
    #[default]
    GeneratedServer,
    /// What the document says, and no more: responses conform to it, valid requests succeed, and invalid ones get a client
    /// error, whichever that is.
    Document,
}

/// What a generated server promises although its document does not say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Promise {
    /// An invalid request gets the status of its error, in a declared response with every violation once.
    ExactRejections,
    /// Of several errors, the first in the order of the router decides.
    RejectionOrder,
    /// Of the credentials that a request has, the first alternative decides.
    CredentialOrder,
    /// `Accept` decides on the media type, and 406 follows if it excludes all.
    Accept,
    /// Every spelling of an undeclared media type gets 415, and so does a body without one.
    ContentType,
    /// A body over the limit gets 413.
    BodyLimit,
    /// A path that no operation has gets 404, in whatever way it differs.
    UnmatchedPaths,
    /// A method that a path does not have gets 405.
    UnmatchedMethods,
    /// `HEAD` is answered wherever `GET` is, with the same fields.
    Head,
    /// Only JSON texts are accepted, without repeated names, and up to a limit of nesting.
    StrictJson,
    /// Parameters that are not UTF-8 are invalid.
    Utf8Parameters,
    /// White space in header fields that are lists is read as RFC 9110 defines.
    HeaderLists,
    /// Undeclared parameters are ignored.
    UndeclaredParameters,
    /// An error of the authenticator becomes the response of its status.
    AuthenticatorErrors,
    /// A panic of the implementation becomes 500, without its message.
    Panics,
    /// Requests on one connection, or on several at the same time, do not affect each other.
    Connections,
    /// What hand-written case files expect.
    CaseFiles,
}

impl Promise {
    /// All of them.
    pub const ALL: [Promise; 17] = [
        Promise::ExactRejections,
        Promise::RejectionOrder,
        Promise::CredentialOrder,
        Promise::Accept,
        Promise::ContentType,
        Promise::BodyLimit,
        Promise::UnmatchedPaths,
        Promise::UnmatchedMethods,
        Promise::Head,
        Promise::StrictJson,
        Promise::Utf8Parameters,
        Promise::HeaderLists,
        Promise::UndeclaredParameters,
        Promise::AuthenticatorErrors,
        Promise::Panics,
        Promise::Connections,
        Promise::CaseFiles,
    ];

    /// Returns the name in reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Promise::ExactRejections => "exact-rejections",
            Promise::RejectionOrder => "rejection-order",
            Promise::CredentialOrder => "credential-order",
            Promise::Accept => "accept",
            Promise::ContentType => "content-type",
            Promise::BodyLimit => "body-limit",
            Promise::UnmatchedPaths => "unmatched-paths",
            Promise::UnmatchedMethods => "unmatched-methods",
            Promise::Head => "head",
            Promise::StrictJson => "strict-json",
            Promise::Utf8Parameters => "utf-8-parameters",
            Promise::HeaderLists => "header-lists",
            Promise::UndeclaredParameters => "undeclared-parameters",
            Promise::AuthenticatorErrors => "authenticator-errors",
            Promise::Panics => "panics",
            Promise::Connections => "connections",
            Promise::CaseFiles => "case-files",
        }
    }
}

impl fmt::Display for Promise {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
