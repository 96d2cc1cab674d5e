//! The interface between the run-time and contract-specific generated code.

use crate::limits::Limits;
use crate::operation::OperationInfo;
use crate::rejection::Rejection;
use crate::response::{Response, ResponseError};
use crate::routing::{Captures, Node};
use bytes::Bytes;
use http::request::Parts;
use std::fmt::Display;

/// A contract, or one tag of it, together with an implementation of its operations; implemented by generated code.
pub trait Contract: Send + Sync + 'static {
    /// The operations.
    type Operation: Copy + Send + Sync + 'static;
    /// The implementation of the operations.
    type Service: Send + Sync + 'static;
    /// The bodies of rejections.
    type ErrorDocuments: Send + Sync + 'static;

    /// Returns the operations, in document order, including those that are not served.
    fn operations() -> &'static [Self::Operation];

    /// Returns whether an operation is served. The others have neither a path nor a method.
    #[inline]
    fn serves(_: Self::Operation) -> bool {
        true
    }

    /// Returns the tree of paths.
    fn routes() -> &'static Node<Self::Operation>;

    /// Describes an operation.
    fn info(operation: Self::Operation) -> &'static OperationInfo;

    /// Returns the `WWW-Authenticate` of an operation.
    fn challenge(operation: Self::Operation) -> &'static str;

    /// Reads a request for an operation that is served, calls the implementation and writes its response.
    fn dispatch<B: RequestBody>(
        service: &Self::Service,
        operation: Self::Operation,
        parts: &Parts,
        captures: &Captures<'_>,
        body: B,
        limits: Limits,
    ) -> impl Future<Output = Result<Response, Rejection>> + Send;

    /// Writes a rejection in the form that the operation declares for its status.
    ///
    /// # Errors
    /// The error document cannot be written.
    fn reject(
        errors: &Self::ErrorDocuments,
        operation: Self::Operation,
        rejection: &Rejection,
    ) -> Result<Response, ResponseError>;

    /// Writes the rejection of a path or method that no operation has.
    ///
    /// # Errors
    /// The error document cannot be written.
    fn reject_unmatched(
        errors: &Self::ErrorDocuments,
        path: &str,
        rejection: &Rejection,
    ) -> Result<Response, ResponseError>;
}

/// The body of a request; implemented for every body of bytes.
pub trait RequestBody: http_body::Body<Data = Bytes, Error: Display> + Send {}

impl<B: http_body::Body<Data = Bytes, Error: Display> + Send> RequestBody for B {}
