//! The server: routes requests, catches panics and writes rejections.

use crate::contract::{Contract, RequestBody};
use crate::limits::Limits;
use crate::operation::OperationInfo;
use crate::rejection::{Rejection, RejectionKind, internal_error};
use crate::response::{self, Response, ResponseError};
use crate::routing::{self, Captures, Route};
use bytes::Bytes;
use http::header::{ALLOW, HeaderName, RETRY_AFTER, WWW_AUTHENTICATE};
use http::request::Parts;
use http::{HeaderValue, Method, Request, StatusCode};
use http_body::Body;
use std::any::Any;
use std::convert::Infallible;
use std::fmt::Display;
use std::future::poll_fn;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll};

/// A tower service that handles the requests of a contract. Clones share the implementation.
///
/// Generated code names it `Server<S, E>`: `S` implements the operations, `E` writes the bodies of rejections.
pub struct Server<C: Contract> {
    shared: Arc<Shared<C>>,
}

struct Shared<C: Contract> {
    service: C::Service,
    errors: C::ErrorDocuments,
    limits: Limits,
}

impl<C: Contract> Clone for Server<C> {
    fn clone(&self) -> Self {
        Self {
            shared: Arc::clone(&self.shared),
        }
    }
}

impl<C: Contract> std::fmt::Debug for Server<C> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Server")
            .field("limits", &self.shared.limits)
            .finish_non_exhaustive()
    }
}

impl<C: Contract> Server<C> {
    /// Creates a server with the default limits.
    pub fn new(service: C::Service, errors: C::ErrorDocuments) -> Self {
        Self::with_limits(service, errors, Limits::default())
    }

    /// Creates a server with these limits.
    pub fn with_limits(service: C::Service, errors: C::ErrorDocuments, limits: Limits) -> Self {
        Self {
            shared: Arc::new(Shared {
                service,
                errors,
                limits,
            }),
        }
    }

    /// Returns the response to a request that middleware rejects before the router, for example by a rate limit. It has
    /// the body and headers that the operation declares for the status. The body of an undeclared status is empty.
    pub fn reject(&self, operation: C::Operation, rejection: Rejection) -> Response {
        self.shared.reject(operation, rejection)
    }

    /// Returns the implementation.
    pub fn service(&self) -> &C::Service {
        &self.shared.service
    }

    /// Handles a request.
    pub fn handle<B>(&self, request: Request<B>) -> impl Future<Output = Response> + Send + use<C, B>
    where
        B: Body<Data = Bytes> + Send + 'static,
        B::Error: Display,
    {
        let shared = Arc::clone(&self.shared);
        let (parts, body) = request.into_parts();
        async move { shared.respond(&parts, body).await }
    }
}

impl<C, B> tower_service::Service<Request<B>> for Server<C>
where
    C: Contract,
    B: Body<Data = Bytes> + Send + 'static,
    B::Error: Display,
{
    type Response = Response;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Response, Infallible>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<B>) -> Self::Future {
        let response = self.handle(request);
        Box::pin(async move { Ok(response.await) })
    }
}

impl<C: Contract> Shared<C> {
    async fn respond<B: RequestBody>(&self, parts: &Parts, body: B) -> Response {
        let response = match routing::find(C::routes(), parts.uri.path(), &parts.method, C::serves) {
            Route::Operation(operation, captures) => {
                match self.guarded(operation, parts, &captures, body).await {
                    Ok(response) => {
                        let response = challenged(response, C::challenge(operation));
                        announced(response, C::info(operation))
                    }
                    Err(rejection) => self.reject(operation, rejection),
                }
            }
            Route::Method(allow) => {
                self.reject_unmatched(parts.uri.path(), RejectionKind::MethodNotAllowed { allow })
            }
            Route::NotFound => self.reject_unmatched(parts.uri.path(), RejectionKind::NotFound),
        };
        if parts.method == Method::HEAD {
            response::without_body(response)
        } else {
            response
        }
    }

    /// Turns a panic of the implementation into a rejection and logs its message, so that it fails only its request.
    async fn guarded<B: RequestBody>(
        &self,
        operation: C::Operation,
        parts: &Parts,
        captures: &Captures<'_>,
        body: B,
    ) -> Result<Response, Rejection> {
        let mut work = pin!(C::dispatch(
            &self.service,
            operation,
            parts,
            captures,
            body,
            self.limits
        ));
        let guarded =
            poll_fn(
                |context| match catch_unwind(AssertUnwindSafe(|| work.as_mut().poll(context))) {
                    Ok(progress) => progress.map(Ok),
                    Err(panic) => Poll::Ready(Err(panic)),
                },
            );
        match guarded.await {
            Ok(result) => result,
            Err(panic) => {
                let message = panic_message(panic.as_ref());
                Err(internal_error(
                    C::info(operation),
                    &format_args!("a handler panicked: {message}"),
                ))
            }
        }
    }

    #[cold]
    fn reject(&self, operation: C::Operation, rejection: Rejection) -> Response {
        let rejection = rejection.with_operation(C::info(operation));
        let mut response = written(rejection.status, || {
            C::reject(&self.errors, operation, &rejection)
        });
        response = challenged(response, C::challenge(operation));
        if let Some(seconds) = rejection.retry_after() {
            set(&mut response, RETRY_AFTER, seconds.into());
        }
        announced(response, C::info(operation))
    }

    #[cold]
    fn reject_unmatched(&self, path: &str, kind: RejectionKind) -> Response {
        let rejection = Rejection::new(kind);
        let mut response = written(rejection.status, || {
            C::reject_unmatched(&self.errors, path, &rejection)
        });
        if let RejectionKind::MethodNotAllowed { allow } = &rejection.kind
            && let Ok(allow) = HeaderValue::from_str(allow)
        {
            set(&mut response, ALLOW, allow);
        }
        response
    }
}

/// Writes an error document. If that fails or panics, the body is empty.
fn written(status: StatusCode, write: impl FnOnce() -> Result<Response, ResponseError>) -> Response {
    match catch_unwind(AssertUnwindSafe(write)) {
        Ok(Ok(response)) => response,
        Ok(Err(error)) => {
            tracing::error!("{error}");
            response::empty(status)
        }
        Err(panic) => {
            tracing::error!("an error document panicked: {}", panic_message(panic.as_ref()));
            response::empty(status)
        }
    }
}

/// Adds the challenge to a 401 that has none (RFC 9110, section 11.6.1). Operations without credentials have no challenge.
fn challenged(mut response: Response, challenge: &'static str) -> Response {
    if response.status() == StatusCode::UNAUTHORIZED && !challenge.is_empty() {
        let header = response.headers_mut().entry(WWW_AUTHENTICATE);
        header.or_insert(HeaderValue::from_static(challenge));
    }
    response
}

/// Announces the removal of a deprecated operation, unless the response has these headers already.
fn announced(mut response: Response, operation: &OperationInfo) -> Response {
    if let Some(deprecation) = &operation.deprecation {
        let sunset = deprecation.sunset.map(|sunset| ("sunset", sunset));
        for (name, value) in [("deprecation", deprecation.since)].into_iter().chain(sunset) {
            let header = response.headers_mut().entry(HeaderName::from_static(name));
            header.or_insert(HeaderValue::from_static(value));
        }
    }
    response
}

fn set(response: &mut Response, name: HeaderName, value: HeaderValue) {
    response.headers_mut().insert(name, value);
}

fn panic_message(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<&str>().copied();
    text.or_else(|| panic.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("(no text)")
}

#[cfg(test)]
mod tests;
