//! The declared errors of an operation, and how they become the error of a call that was never sent.

use crate::error::{Error, ErrorKind};
use crate::failure::RawResponse;
use crate::operation::OperationDescriptor;
use crate::status::HasStatus;
use bytes::Bytes;
use reqwest::header::HeaderMap;
use serde::Serialize;
use std::fmt;
use std::future::{Ready, ready};

/// The errors that an operation declares; implemented by generated enums.
pub trait OperationError: HasStatus {
    /// Returns the operation.
    fn operation() -> &'static OperationDescriptor;

    /// Returns the body as JSON, unless it is not JSON or may hold a secret.
    fn json_body(&self) -> Option<String>;
}

/// Returns the JSON of a body.
pub fn json<B: Serialize>(body: &B) -> Option<String> {
    serde_json::to_string(body).ok()
}

/// Writes a declared error for `Display`: its status, and its body if that is JSON without secrets.
pub fn describe<E: OperationError>(error: &E, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(f, "{}", error.status())?;
    match error.json_body() {
        Some(text) => write!(f, ": {text}"),
        None => Ok(()),
    }
}

/// The error with which a server's response would be reported, for tests and fakes. It has the operation and the status.
/// Its `body()` is that of [`json_body`](OperationError::json_body), and thus empty for a body that is not JSON, may hold a
/// secret, or has a media type that a range such as `application/*` includes. Its `headers()` are empty, so that
/// `retry_after()` and `request_id()` return `None`, even if the declared error has such a header as a field.
impl<E: OperationError> From<E> for Error<E> {
    fn from(error: E) -> Self {
        let response = RawResponse {
            status: error.status(),
            headers: HeaderMap::new(),
            body: Bytes::from(error.json_body().unwrap_or_default()),
        };
        Self::declared(error, Box::new(response), 1).of_operation(E::operation())
    }
}

/// Returns the result of an operation that a fake does not implement.
pub fn not_implemented<T, E: OperationError>() -> Ready<Result<T, Error<E>>> {
    let error = Error::new(ErrorKind::NotImplemented, None, 0);
    ready(Err(error.of_operation(E::operation())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::any_error::AnyError;
    use crate::status::status_code;
    use reqwest::header::HeaderValue;
    use reqwest::{Method, StatusCode};

    #[derive(Debug)]
    struct Conflict(&'static str);

    impl HasStatus for Conflict {
        fn status(&self) -> StatusCode {
            status_code(409)
        }
    }

    impl OperationError for Conflict {
        fn operation() -> &'static OperationDescriptor {
            static OPERATION: OperationDescriptor = OperationDescriptor {
                id: "patch_pet",
                method: Method::PATCH,
                path: "/pets/{id}",
                messages: &["/message"],
                details: None,
                accept: HeaderValue::from_static("application/json"),
                content_type: HeaderValue::from_static("application/json"),
            };
            &OPERATION
        }

        fn json_body(&self) -> Option<String> {
            json(&serde_json::json!({"message": self.0}))
        }
    }

    impl std::error::Error for Conflict {}

    impl fmt::Display for Conflict {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            describe(self, f)
        }
    }

    #[test]
    fn a_declared_error_is_reported_as_if_a_server_had_sent_it() {
        let error = Error::from(Conflict("taken"));
        assert_eq!(error.operation(), Some("patch_pet"));
        assert_eq!(
            (error.status(), error.attempts()),
            (Some(StatusCode::CONFLICT), 1)
        );
        assert_eq!(error.message().as_deref(), Some("taken"));
        assert_eq!(
            error.to_string(),
            "patch_pet (PATCH /pets/{id}): the server responded with 409 Conflict: taken"
        );
        let text = error.into_api().unwrap().to_string();
        assert_eq!(text, r#"409 Conflict: {"message":"taken"}"#);
    }

    #[tokio::test]
    async fn what_a_fake_does_not_implement_is_an_error_that_names_the_operation() {
        let error = not_implemented::<(), Conflict>().await.unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::NotImplemented));
        assert_eq!((error.status(), error.is_retryable()), (None, false));
        let of_any = AnyError::from(not_implemented::<(), Conflict>().await.unwrap_err());
        assert!(of_any.is_not_implemented() && !of_any.is_declared());
        assert!(!AnyError::from(Error::from(Conflict("taken"))).is_not_implemented());
        assert_eq!(
            error.to_string(),
            "patch_pet (PATCH /pets/{id}): not implemented by this fake"
        );
    }
}
