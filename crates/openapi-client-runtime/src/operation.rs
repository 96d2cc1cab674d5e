//! The constants of an operation that its calls and its errors need.

use reqwest::Method;
use reqwest::header::HeaderValue;

/// The part of an operation that is the same for each of its calls.
#[derive(Debug)]
pub struct OperationDescriptor {
    /// `operationId`.
    pub id: &'static str,
    /// The HTTP method. progenitor may have written another one into the request.
    pub method: Method,
    /// The path template.
    pub path: &'static str,
    /// JSON pointers to the human-readable message in the body of an error; the first that leads to a non-empty string
    /// counts.
    pub messages: &'static [&'static str],
    /// Where the body of an error lists its violations.
    pub details: Option<ErrorDetails>,
    /// The media types of the responses, as `Accept` lists them; empty if no response has a body.
    pub accept: HeaderValue,
    /// The media type of the request body; empty if there is no body, or a choice of media types.
    pub content_type: HeaderValue,
}

/// Where the body of an error lists its violations, and what each item has.
///
/// `messages` and `pointers` are JSON pointers into an item; the first that leads to a non-empty string counts.
#[derive(Debug)]
pub struct ErrorDetails {
    /// The JSON pointer to the array of violations.
    pub list: &'static str,
    /// The human-readable message of a violation.
    pub messages: &'static [&'static str],
    /// The location of a violation in the request.
    pub pointers: &'static [&'static str],
}
