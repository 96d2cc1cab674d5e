//! The service itself: it routes, guards against panics, and renders what it refuses.

use super::super::operation::Operation;
use super::super::router::{self, Answer, Errors, Implementation};
use super::reply::{self, Reply};
use super::routing::{self, Captures, Route};
use super::{Limits, Reason, Refusal, Rejection};
use bytes::Bytes;
use http::header::{ALLOW, HeaderName, RETRY_AFTER, WWW_AUTHENTICATE};
use http::request::Parts;
use http::{HeaderValue, Method, Request, StatusCode};
use http_body::Body;
use std::any::Any;
use std::convert::Infallible;
use std::fmt::Display;
use std::future::{Future, poll_fn};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll};

/// An implementation of the operations as a service, to be cloned for every connection.
///
/// `S` implements the operations, `E` says what a refused request is answered with.
pub struct Server<S, E> {
    shared: Arc<Shared<S, E>>,
}

struct Shared<S, E> {
    service: S,
    errors: E,
    limits: Limits,
}

impl<S, E> Clone for Server<S, E> {
    fn clone(&self) -> Self {
        Self {
            shared: Arc::clone(&self.shared),
        }
    }
}

impl<S, E> std::fmt::Debug for Server<S, E> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Server")
            .field("limits", &self.shared.limits)
            .finish_non_exhaustive()
    }
}

impl<S: Implementation, E: Errors> Server<S, E> {
    /// A server with the default limits.
    pub fn new(service: S, errors: E) -> Self {
        Self::with_limits(service, errors, Limits::default())
    }

    /// A server with these limits.
    pub fn with_limits(service: S, errors: E, limits: Limits) -> Self {
        Self {
            shared: Arc::new(Shared {
                service,
                errors,
                limits,
            }),
        }
    }

    /// What is answered where something before the router refuses a request for an operation, such as a
    /// limit on how many there may be: in the shape, and with the headers, that the operation declares
    /// for it. A status that it does not declare has an empty body.
    pub fn refuse(&self, operation: Operation, status: StatusCode, reason: Reason) -> Reply {
        self.shared.refuse(operation, Refusal { status, reason })
    }

    /// The implementation.
    pub fn service(&self) -> &S {
        &self.shared.service
    }

    /// Answers one request, whatever it is.
    pub fn handle<B>(&self, request: Request<B>) -> impl Future<Output = Reply> + Send + use<S, E, B>
    where
        B: Body<Data = Bytes> + Send + 'static,
        B::Error: Display,
    {
        let shared = Arc::clone(&self.shared);
        let (parts, body) = request.into_parts();
        async move { shared.answer(&parts, body).await }
    }
}

impl<S, E, B> tower_service::Service<Request<B>> for Server<S, E>
where
    S: Implementation,
    E: Errors,
    B: Body<Data = Bytes> + Send + 'static,
    B::Error: Display,
{
    type Response = Reply;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Reply, Infallible>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<B>) -> Self::Future {
        let answer = self.handle(request);
        Box::pin(async move { Ok(answer.await) })
    }
}

impl<S: Implementation, E: Errors> Shared<S, E> {
    async fn answer<B>(&self, parts: &Parts, body: B) -> Reply
    where
        B: Body<Data = Bytes> + Send,
        B::Error: Display,
    {
        let reply = match routing::find(&router::ROOT, parts.uri.path(), &parts.method) {
            Route::Operation(operation, captures) => {
                match self.guarded(operation, parts, &captures, body).await {
                    Ok(reply) => reply,
                    Err(refusal) => self.refuse(operation, refusal),
                }
            }
            Route::Method(allow) => self.unmatched(parts.uri.path(), Reason::MethodNotAllowed { allow }),
            Route::Nothing => self.unmatched(parts.uri.path(), Reason::NotFound),
        };
        if parts.method == Method::HEAD {
            reply::head(reply)
        } else {
            reply
        }
    }

    /// A panic of the implementation ends its request, not the server; its text goes to the log.
    async fn guarded<B>(
        &self,
        operation: Operation,
        parts: &Parts,
        captures: &Captures<'_>,
        body: B,
    ) -> Result<Reply, Refusal>
    where
        B: Body<Data = Bytes> + Send,
        B::Error: Display,
    {
        let mut work = pin!(router::dispatch(
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
            Ok(outcome) => outcome,
            Err(panic) => Err(panicked(operation, panic.as_ref())),
        }
    }

    #[cold]
    fn refuse(&self, operation: Operation, refusal: Refusal) -> Reply {
        let answer = router::answer(operation, refusal.status.as_u16());
        let rejection = Rejection {
            operation: Some(operation),
            status: refusal.status,
            reason: refusal.reason,
        };
        let mut reply = self.render(answer, &rejection);
        if rejection.status == StatusCode::UNAUTHORIZED {
            set(
                &mut reply,
                WWW_AUTHENTICATE,
                HeaderValue::from_static(router::challenge(operation)),
            );
        }
        match rejection.reason {
            Reason::TooManyRequests { retry_after }
            | Reason::Unavailable {
                retry_after: Some(retry_after),
            } => {
                set(&mut reply, RETRY_AFTER, retry_after.into());
            }
            _ => {}
        }
        reply
    }

    #[cold]
    fn unmatched(&self, path: &str, reason: Reason) -> Reply {
        let (not_found, not_allowed) = router::unmatched(path);
        let (status, answer, allow) = match &reason {
            Reason::MethodNotAllowed { allow } => (
                StatusCode::METHOD_NOT_ALLOWED,
                not_allowed,
                HeaderValue::from_str(allow).ok(),
            ),
            _ => (StatusCode::NOT_FOUND, not_found, None),
        };
        let mut reply = self.render(
            answer,
            &Rejection {
                operation: None,
                status,
                reason,
            },
        );
        if let Some(allow) = allow {
            set(&mut reply, ALLOW, allow);
        }
        reply
    }

    /// An error document that panics or cannot be written leaves its status with an empty body.
    fn render(&self, answer: Answer, rejection: &Rejection) -> Reply {
        match catch_unwind(AssertUnwindSafe(|| {
            router::render(&self.errors, answer, rejection)
        })) {
            Ok(Ok(reply)) => reply,
            Ok(Err(error)) => {
                tracing::error!("{error}");
                reply::empty(rejection.status)
            }
            Err(panic) => {
                tracing::error!("an error document panicked: {}", panic_text(panic.as_ref()));
                reply::empty(rejection.status)
            }
        }
    }
}

fn set(reply: &mut Reply, name: HeaderName, value: HeaderValue) {
    reply.headers_mut().insert(name, value);
}

#[cold]
fn panicked(operation: Operation, panic: &(dyn Any + Send)) -> Refusal {
    Refusal::internal(
        operation,
        &format_args!("a handler panicked: {}", panic_text(panic)),
    )
}

fn panic_text(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<&str>().copied();
    text.or_else(|| panic.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("(no text)")
}
