//! A declared error by its status and its body.

use crate::error_for::{Missing, internal};
use crate::operation::OperationInfo;
use crate::rejection::Rejection;
use http::StatusCode;
use std::fmt;

/// An error response with a status and a body of the type `B`, or a [`Rejection`].
///
/// It is an error ([`ErrorFor`](crate::ErrorFor)) of each operation of a tag, if one of them declares an error with this
/// body. Status and type of the body select the variant of the response. A 401 has the challenge of the operation, and
/// `Retry-After` the seconds if they are set. If the operation does not declare the status with this body, or declares a
/// required header that cannot be filled in, the response is an internal error, and the log has the operation, the status
/// and the reason.
///
/// `ErrorResponse<()>` is an error without a body.
#[derive(Clone, PartialEq)]
pub struct ErrorResponse<B>(Box<Content<B>>);

#[derive(Clone, PartialEq)]
enum Content<B> {
    Response(ErrorParts<B>),
    Rejection(Rejection),
}

/// The parts of an error response, from which generated code makes the variant.
#[derive(Clone, PartialEq)]
pub struct ErrorParts<B> {
    /// The status.
    pub status: StatusCode,
    /// The body.
    pub body: B,
    /// Seconds to wait, for `Retry-After`.
    pub retry_after: Option<u64>,
}

impl<B> ErrorResponse<B> {
    /// Creates an error response without `Retry-After`.
    #[must_use]
    pub fn new(status: StatusCode, body: B) -> Self {
        Self(Box::new(Content::Response(ErrorParts {
            status,
            body,
            retry_after: None,
        })))
    }

    /// Sets the seconds after which the client may retry. A rejection keeps its own.
    #[must_use]
    pub fn with_retry_after(mut self, seconds: u64) -> Self {
        if let Content::Response(parts) = &mut *self.0 {
            parts.retry_after = Some(seconds);
        }
        self
    }

    /// Returns the status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        match &*self.0 {
            Content::Response(parts) => parts.status,
            Content::Rejection(rejection) => rejection.status,
        }
    }

    /// Returns the body; `None` for a rejection, whose body the server writes.
    #[must_use]
    pub fn body(&self) -> Option<&B> {
        match &*self.0 {
            Content::Response(parts) => Some(&parts.body),
            Content::Rejection(_) => None,
        }
    }

    /// Returns the seconds after which the client may retry.
    #[must_use]
    pub fn retry_after(&self) -> Option<u64> {
        match &*self.0 {
            Content::Response(parts) => parts.retry_after,
            Content::Rejection(rejection) => rejection.retry_after(),
        }
    }

    /// Makes the variant of the response with `select`, which says what is missing if the operation has none for the parts.
    ///
    /// # Errors
    /// A rejection, or an internal error if there is no variant.
    #[doc(hidden)]
    pub fn select<R>(
        self,
        operation: &'static OperationInfo,
        select: impl FnOnce(ErrorParts<B>) -> Result<R, Missing>,
    ) -> Result<R, Rejection> {
        match *self.0 {
            Content::Response(parts) => {
                let status = parts.status;
                select(parts).map_err(|missing| internal(operation, status, missing))
            }
            Content::Rejection(rejection) => crate::ErrorFor::into_response(rejection, operation),
        }
    }
}

impl<B> From<Rejection> for ErrorResponse<B> {
    fn from(rejection: Rejection) -> Self {
        Self(Box::new(Content::Rejection(rejection)))
    }
}

/// Shows the status. The body may contain personal data.
impl<B> fmt::Debug for ErrorResponse<B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ErrorResponse")
            .field("status", &self.status())
            .field("retry_after", &self.retry_after())
            .finish_non_exhaustive()
    }
}

/// A type of the header `Retry-After`.
pub trait FromSeconds {
    /// Converts seconds; a number that the type cannot hold becomes its greatest.
    fn from_seconds(seconds: u64) -> Self;
}

macro_rules! from_seconds {
    ($($integer:ty),*) => {$(
        impl FromSeconds for $integer {
            fn from_seconds(seconds: u64) -> Self {
                Self::try_from(seconds).unwrap_or(Self::MAX)
            }
        }
    )*};
}

from_seconds!(i32, i64, i128, u32, u64);

impl FromSeconds for String {
    fn from_seconds(seconds: u64) -> Self {
        seconds.to_string()
    }
}

impl<T: FromSeconds> FromSeconds for Option<T> {
    fn from_seconds(seconds: u64) -> Self {
        Some(T::from_seconds(seconds))
    }
}

/// Returns the value of `Retry-After`, if the seconds are known.
pub fn seconds<T: FromSeconds>(retry_after: Option<u64>) -> Option<T> {
    retry_after.map(T::from_seconds)
}

#[cfg(test)]
mod tests {
    use super::{ErrorResponse, FromSeconds, Missing, seconds};
    use crate::operation::OperationInfo;
    use crate::rejection::Rejection;
    use http::{Method, StatusCode};

    static SHOW: OperationInfo =
        OperationInfo::new("show", Method::GET, "/things", "/things", "things", &[404, 500]);

    #[test]
    fn the_parts_select_the_response() {
        let error = ErrorResponse::new(StatusCode::CONFLICT, "taken").with_retry_after(7);
        assert_eq!((error.status().as_u16(), error.body()), (409, Some(&"taken")));
        let selected = error
            .clone()
            .select(&SHOW, |parts| Ok((parts.body, seconds::<i32>(parts.retry_after))));
        assert_eq!(selected, Ok(("taken", Some(7))));
        let rejection = error.select(&SHOW, |_| Err::<(), _>(Missing::Form)).unwrap_err();
        assert_eq!(rejection, Rejection::internal());
    }

    #[test]
    fn a_rejection_is_kept() {
        let error = ErrorResponse::<String>::from(Rejection::too_many_requests(7)).with_retry_after(9);
        assert_eq!((error.status().as_u16(), error.body()), (429, None));
        assert_eq!(error.retry_after(), Some(7));
        let error = ErrorResponse::<String>::from(Rejection::not_found());
        let selected = error.select(&SHOW, |_| Ok(()));
        assert_eq!(selected, Err(Rejection::not_found()));
    }

    #[test]
    fn a_result_is_one_word() {
        assert_eq!(size_of::<ErrorResponse<[u64; 9]>>(), size_of::<usize>());
    }

    #[test]
    fn the_body_is_not_shown() {
        let error = ErrorResponse::new(StatusCode::CONFLICT, "secret");
        assert_eq!(
            format!("{error:?}"),
            "ErrorResponse { status: 409, retry_after: None, .. }"
        );
    }

    #[test]
    fn seconds_are_limited_by_their_type() {
        assert_eq!(i32::from_seconds(u64::MAX), i32::MAX);
        assert_eq!(u64::from_seconds(7), 7);
        assert_eq!(Option::<String>::from_seconds(7).as_deref(), Some("7"));
    }
}
