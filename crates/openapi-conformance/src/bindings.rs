//! The generated client and server of a contract, as the suite reaches them.

use crate::call::{Call, ClientOutcome};
use crate::script::ScriptHandle;
use crate::types::Constants;
use axum::body::Body;
use bytes::Bytes;
use http::{Request, Response};
use http_body_util::combinators::UnsyncBoxBody;
use hyper::body::Incoming;
use std::convert::Infallible;
use tower_service::Service;

/// A request body that the suite has read, and perhaps changed, before it reaches the server.
pub type BufferedBody = UnsyncBoxBody<Bytes, hyper::Error>;

/// An HTTP service for requests whose body is a `B`.
pub trait HttpService<B>:
    Service<Request<B>, Response = Response<Body>, Error = Infallible, Future: Send> + Clone + Send + 'static
{
}

impl<S, B> HttpService<B> for S where
    S: Service<Request<B>, Response = Response<Body>, Error = Infallible, Future: Send>
        + Clone
        + Send
        + 'static
{
}

/// The generated client and the generated server of one contract.
///
/// `openapi_codegen::conformance` writes the implementation. It only carries values between JSON and the
/// generated types: what is right is decided by the suite, which reads the document by itself.
pub trait Bindings: 'static {
    /// A generated client without credentials.
    type Client: Clone + Send + Sync + 'static;

    /// The generated server with the scripted implementation behind it.
    type Server: HttpService<Incoming> + HttpService<BufferedBody>;

    /// Every operation of client and server, as `METHOD path`.
    const OPERATIONS: &'static [&'static str];

    /// The longest request body that the server accepts, in bytes.
    const BODY_LIMIT: usize;

    /// Makes a client for a base URL.
    ///
    /// # Errors
    ///
    /// The client's own error, as text.
    fn client(base_url: &str) -> Result<Self::Client, String>;

    /// Calls an operation, named `METHOD path`, with the [secrets](crate::call::secret) of a security alternative:
    /// scheme names joined with `+`, or `anonymous`.
    fn call(
        client: &Self::Client,
        operation: &str,
        alternative: &str,
        call: &Call,
    ) -> impl Future<Output = ClientOutcome> + Send;

    /// Makes a server whose implementation follows a script.
    fn server(script: ScriptHandle) -> Self::Server;

    /// Returns the OpenAPI document that the server describes itself with.
    fn document() -> serde_json::Value;

    /// Returns the constants of every enum of the document's components, on both sides.
    fn constants() -> Vec<Constants>;
}
