//! The generated server as a mutant changes it: a service that applies changes to requests before the router, and to responses
//! after it.

use super::server_messages::{ServerRequest, ServerResponse};
use crate::bindings::{Bindings, BufferedBody};
use crate::run::Change;
use crate::script::ScriptHandle;
use axum::body::Body;
use bytes::Bytes;
use http::header::{CONTENT_LENGTH, EXPECT};
use http::request::Parts;
use http::{Request, Response, StatusCode};
use http_body_util::{BodyExt, Full};
use hyper::body::{Frame, Incoming};
use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};
use tower_service::Service;

/// The generated server with its requests and responses changed.
pub(super) struct MutatedServer<B: Bindings> {
    router: B::Server,
    request: Option<Change<ServerRequest>>,
    response: Option<Change<ServerResponse>>,
}

// A derive would require `B: Clone`.
impl<B: Bindings> Clone for MutatedServer<B> {
    fn clone(&self) -> Self {
        MutatedServer {
            router: self.router.clone(),
            request: self.request.clone(),
            response: self.response.clone(),
        }
    }
}

/// Returns a constructor of servers with these changes.
pub(super) fn mutated<B: Bindings>(
    request: Option<Change<ServerRequest>>,
    response: Option<Change<ServerResponse>>,
) -> impl Fn(ScriptHandle) -> MutatedServer<B> {
    move |script| MutatedServer {
        router: B::server(script),
        request: request.clone(),
        response: response.clone(),
    }
}

impl<B: Bindings> Service<Request<Incoming>> for MutatedServer<B> {
    type Response = Response<Body>;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Response<Body>, Infallible>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<Incoming>) -> Self::Future {
        let MutatedServer {
            mut router,
            request: request_change,
            response: response_change,
        } = self.clone();
        Box::pin(async move {
            let (head, body) = request.into_parts();
            let received = head.clone();
            let request = match request_change {
                Some(change) => changed_request::<B>(head, body, &change).await,
                None => Request::from_parts(head, body.boxed_unsync()),
            };
            let response = router.call(request).await?;
            Ok(match response_change {
                Some(change) => changed_response(received, response, &change).await,
                None => response,
            })
        })
    }
}

async fn changed_request<B: Bindings>(
    head: Parts,
    body: Incoming,
    change: &Change<ServerRequest>,
) -> Request<BufferedBody> {
    // Waiting for it could block the exchange, so that only the head is changed, and the body is passed on as it is.
    if may_never_arrive(&head, B::BODY_LIMIT) {
        let mut request = ServerRequest {
            head,
            body: Vec::new(),
        };
        change(&mut request);
        return Request::from_parts(request.head, body.boxed_unsync());
    }
    let before = match body.collect().await {
        Ok(whole) => whole.to_bytes(),
        // A body that cannot be read fails for the router too.
        Err(error) => return Request::from_parts(head, BodyExt::boxed_unsync(BrokenBody(Some(error)))),
    };
    let mut request = ServerRequest {
        head,
        body: before.to_vec(),
    };
    change(&mut request);
    let ServerRequest { mut head, body } = request;
    if body != before && head.headers.contains_key(CONTENT_LENGTH) {
        head.headers.insert(CONTENT_LENGTH, body.len().into());
    }
    let body = Full::new(Bytes::from(body)).map_err(|never| match never {});
    Request::from_parts(head, body.boxed_unsync())
}

/// Whether a body may never be sent: its sender waits for 100 (Continue), or it is far too large.
fn may_never_arrive(head: &Parts, body_limit: usize) -> bool {
    let length = head.headers.get(CONTENT_LENGTH);
    let length = length.and_then(|value| value.to_str().ok()?.parse::<usize>().ok());
    head.headers.contains_key(EXPECT) || length.is_some_and(|length| length > 2 * body_limit)
}

async fn changed_response(
    request: Parts,
    response: Response<Body>,
    change: &Change<ServerResponse>,
) -> Response<Body> {
    let (head, body) = response.into_parts();
    let body = body.collect().await.map(|body| body.to_bytes());
    let before = body.unwrap_or_default();
    let mut changed = ServerResponse {
        request,
        status: head.status.as_u16(),
        headers: head.headers,
        body: before.to_vec(),
    };
    change(&mut changed);
    if changed.body != before {
        changed.headers.remove(CONTENT_LENGTH);
    }
    let mut response = Response::new(Body::from(changed.body));
    *response.status_mut() = StatusCode::from_u16(changed.status).unwrap_or_default();
    *response.headers_mut() = changed.headers;
    response
}

/// A body that fails with the error of the body that was read before it.
struct BrokenBody(Option<hyper::Error>);

impl hyper::body::Body for BrokenBody {
    type Data = Bytes;
    type Error = hyper::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, hyper::Error>>> {
        Poll::Ready(self.0.take().map(Err))
    }
}
