//! Errors that the methods of a service return, and their responses.

use crate::operation::OperationInfo;
use crate::rejection::{Rejection, internal_error};
use crate::response::{Response, ResponseError};
use http::StatusCode;
use http::header::RETRY_AFTER;
use std::convert::Infallible;
use std::fmt;

/// An error with which an operation can fail; `R` is the enum of the responses of the operation.
///
/// [`ErrorResponse`](crate::ErrorResponse) implements it for the operations of a tag that declares its body, and
/// [`Rejection`] and `Infallible` do for every operation. For an error type of your own, implement `From<YourError> for
/// ErrorResponse<Body>`, or this trait.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an error of the operation whose responses are `{R}`",
    label = "this operation has no response for the error",
    note = "`ErrorResponse<B>` is an error of the tags that declare an error with the body `B`, and `Rejection` of all",
    note = "convert your error with `impl From<YourError> for ErrorResponse<B>`, or implement `ErrorFor` for it"
)]
pub trait ErrorFor<R>: Sized {
    /// Converts the error to a response of the operation.
    ///
    /// # Errors
    /// A rejection, which the server writes as it writes its own. Its status must be one of
    /// [`OperationInfo::rejections`].
    fn into_response(self, operation: &'static OperationInfo) -> Result<R, Rejection>;

    /// Returns the seconds after which the client may retry. They are sent as `Retry-After`, also if the operation does not
    /// declare this header.
    fn retry_after(&self) -> Option<u64> {
        None
    }
}

/// The error of methods that return only responses.
impl<R> ErrorFor<R> for Infallible {
    fn into_response(self, _: &'static OperationInfo) -> Result<R, Rejection> {
        match self {}
    }
}

/// The response is that of the server itself, in the form that the operation declares for the status. A rejection with any
/// other status becomes an internal error, as does one without the seconds to wait if the operation requires `Retry-After`.
impl<R> ErrorFor<R> for Rejection {
    fn into_response(self, operation: &'static OperationInfo) -> Result<R, Rejection> {
        let status = self.status.as_u16();
        if !operation.rejections.contains(&status) {
            return Err(internal(operation, self.status, Missing::Form));
        }
        let is_required = operation.retry_after_required.contains(&status);
        if is_required && Rejection::retry_after(&self).is_none() {
            return Err(internal(operation, self.status, Missing::RejectionRetryAfter));
        }
        Err(self)
    }
}

/// Why an operation has no response for an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// The operation does not declare the status with this body.
    Form,
    /// `Retry-After` is required, and the error has no seconds.
    RetryAfter,
    /// `Retry-After` is required, and the rejection has no seconds.
    RejectionRetryAfter,
    /// This header is required, and an error cannot have it.
    Header(&'static str),
}

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Form => f.write_str("the operation does not declare it with this body"),
            Self::RetryAfter => f.write_str("`Retry-After` is required: call `with_retry_after`"),
            Self::RejectionRetryAfter => {
                f.write_str("`Retry-After` is required: reject with the seconds to wait")
            }
            Self::Header(name) => write!(f, "`{name}` is required: return a variant of the response"),
        }
    }
}

/// Logs an error for which the operation has no response, and returns the rejection that replaces it.
#[cold]
pub(crate) fn internal(operation: &'static OperationInfo, status: StatusCode, missing: Missing) -> Rejection {
    let status = status.as_u16();
    internal_error(
        operation,
        &format_args!("the implementation returned an error {status} that cannot be sent: {missing}"),
    )
}

/// Converts what a method returns to a response, which `write` serializes.
///
/// # Errors
/// The rejection that is sent instead.
#[inline]
pub fn respond<R, E: ErrorFor<R>>(
    outcome: Result<R, E>,
    operation: &'static OperationInfo,
    write: impl FnOnce(R) -> Result<Response, ResponseError>,
) -> Result<Response, Rejection> {
    let (response, retry_after) = match outcome {
        Ok(response) => (response, None),
        Err(error) => {
            let retry_after = error.retry_after();
            (error.into_response(operation)?, retry_after)
        }
    };
    let mut response = write(response).map_err(|error| internal_error(operation, &error))?;
    if let Some(seconds) = retry_after {
        let header = response.headers_mut().entry(RETRY_AFTER);
        header.or_insert_with(|| seconds.into());
    }
    Ok(response)
}

#[cfg(test)]
mod tests {
    use super::{ErrorFor, Missing, respond};
    use crate::operation::OperationInfo;
    use crate::rejection::Rejection;
    use crate::response::{Response, ResponseError, empty};
    use http::header::RETRY_AFTER;
    use http::{Method, StatusCode};
    use std::convert::Infallible;

    static SHOW: OperationInfo =
        OperationInfo::new("show", Method::GET, "/things", "/things", "things", &[404, 500]);
    static BUSY: OperationInfo =
        OperationInfo::new("busy", Method::GET, "/busy", "/busy", "things", &[429, 500, 503])
            .with_retry_after_required(&[429, 503]);

    fn status(rejection: Rejection) -> StatusCode {
        ErrorFor::<()>::into_response(rejection, &SHOW)
            .unwrap_err()
            .status
    }

    #[test]
    fn an_undeclared_rejection_is_an_internal_error() {
        assert_eq!(status(Rejection::not_found()), 404);
        assert_eq!(status(Rejection::unauthenticated()), 500);
        assert_eq!(
            status(Rejection::not_found().with_status(StatusCode::CONFLICT)),
            500
        );
    }

    #[test]
    fn a_rejection_without_required_seconds_is_an_internal_error() {
        let reject = |rejection| ErrorFor::<()>::into_response(rejection, &BUSY).unwrap_err();
        assert_eq!(reject(Rejection::unavailable(None)), Rejection::internal());
        let limited = Rejection::internal().with_status(StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(reject(limited), Rejection::internal());
        for kept in [
            Rejection::unavailable(Some(7)),
            Rejection::too_many_requests(7),
            Rejection::internal(),
        ] {
            assert_eq!(reject(kept.clone()), kept);
        }
    }

    #[test]
    fn the_log_says_why_an_error_cannot_be_sent() {
        for (missing, reason) in [
            (Missing::Form, "the operation does not declare it with this body"),
            (
                Missing::RetryAfter,
                "`Retry-After` is required: call `with_retry_after`",
            ),
            (
                Missing::RejectionRetryAfter,
                "`Retry-After` is required: reject with the seconds to wait",
            ),
            (
                Missing::Header("X-Since"),
                "`X-Since` is required: return a variant of the response",
            ),
        ] {
            assert_eq!(missing.to_string(), reason);
        }
    }

    /// An error with seconds, whose response has the header if the operation declares it.
    struct Wait;

    impl ErrorFor<StatusCode> for Wait {
        fn into_response(self, _: &'static OperationInfo) -> Result<StatusCode, Rejection> {
            Ok(StatusCode::SERVICE_UNAVAILABLE)
        }

        fn retry_after(&self) -> Option<u64> {
            Some(7)
        }
    }

    fn write(status: StatusCode) -> Result<Response, ResponseError> {
        Ok(empty(status))
    }

    fn write_with_header(status: StatusCode) -> Result<Response, ResponseError> {
        let mut response = empty(status);
        response.headers_mut().insert(RETRY_AFTER, 5.into());
        Ok(response)
    }

    #[test]
    fn a_response_is_kept_and_known_seconds_are_sent() {
        let outcome: Result<_, Infallible> = Ok(StatusCode::OK);
        let response = respond(outcome, &SHOW, write).unwrap();
        assert_eq!((response.status().as_u16(), response.headers().len()), (200, 0));
        let outcome: Result<StatusCode, Rejection> = Err(Rejection::not_found());
        let rejection = respond(outcome, &SHOW, write).unwrap_err();
        assert_eq!(rejection, Rejection::not_found());
        let response = respond(Err(Wait), &SHOW, write).unwrap();
        assert_eq!(response.headers()[RETRY_AFTER], "7");
        let response = respond(Err(Wait), &SHOW, write_with_header).unwrap();
        assert_eq!(response.headers()[RETRY_AFTER], "5");
    }
}
