//! Errors that the methods of a service return, and their responses.

use crate::operation::OperationInfo;
use crate::rejection::{Rejection, internal_error};
use http::StatusCode;
use std::convert::Infallible;

/// An error with which an operation can fail; `R` is the enum of the responses of the operation.
///
/// [`ErrorResponse`](crate::ErrorResponse) implements it for the operations that declare its body, and [`Rejection`] and
/// `Infallible` do for every operation. For an error type of your own, implement `From<YourError> for ErrorResponse<Body>`,
/// or this trait.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an error of the operation whose responses are `{R}`",
    label = "this operation has no response for the error",
    note = "`ErrorResponse<B>` is an error of the operations that declare an error with the body `B`, and `Rejection` of all",
    note = "convert your error with `impl From<YourError> for ErrorResponse<B>`, or implement `ErrorFor` for it"
)]
pub trait ErrorFor<R>: Sized {
    /// Converts the error to a response of the operation.
    ///
    /// # Errors
    /// A rejection, which the server writes as it writes its own. Its status must be one of
    /// [`OperationInfo::rejections`].
    fn into_response(self, operation: &'static OperationInfo) -> Result<R, Rejection>;
}

/// The error of methods that return only responses.
impl<R> ErrorFor<R> for Infallible {
    fn into_response(self, _: &'static OperationInfo) -> Result<R, Rejection> {
        match self {}
    }
}

/// The response is that of the server itself, in the form that the operation declares for the status. A rejection with any
/// other status becomes an internal error.
impl<R> ErrorFor<R> for Rejection {
    fn into_response(self, operation: &'static OperationInfo) -> Result<R, Rejection> {
        match operation.rejections.contains(&self.status.as_u16()) {
            true => Err(self),
            false => Err(undeclared(operation, self.status)),
        }
    }
}

/// Logs an error that the operation does not declare, and returns the rejection that replaces it.
#[cold]
pub(crate) fn undeclared(operation: &'static OperationInfo, status: StatusCode) -> Rejection {
    let status = status.as_u16();
    internal_error(
        operation,
        &format_args!(
            "the implementation returned an error {status} that the operation does not declare in this form"
        ),
    )
}

/// Converts what a method returns to a response.
///
/// # Errors
/// The rejection that is sent instead.
#[inline]
pub fn response_or_rejection<R, E: ErrorFor<R>>(
    outcome: Result<R, E>,
    operation: &'static OperationInfo,
) -> Result<R, Rejection> {
    match outcome {
        Ok(response) => Ok(response),
        Err(error) => error.into_response(operation),
    }
}

#[cfg(test)]
mod tests {
    use super::{ErrorFor, response_or_rejection};
    use crate::operation::OperationInfo;
    use crate::rejection::Rejection;
    use http::{Method, StatusCode};
    use std::convert::Infallible;

    static SHOW: OperationInfo =
        OperationInfo::new("show", Method::GET, "/things", "/things", "things", &[404, 500]);

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
    fn a_response_is_kept() {
        let outcome: Result<u8, Infallible> = Ok(7);
        assert_eq!(response_or_rejection(outcome, &SHOW), Ok(7));
        let outcome: Result<u8, Rejection> = Err(Rejection::not_found());
        assert_eq!(response_or_rejection(outcome, &SHOW), Err(Rejection::not_found()));
    }
}
