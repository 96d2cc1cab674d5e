//! The router with something between it and the socket.

use super::edit::{Answer, Heard};
use crate::generated::Scripted;
use crate::script::Prompter;
use crate::stage::Served;
use account_server::{Dialects, Server};
use axum::body::Body;
use bytes::Bytes;
use http::header::{CONTENT_LENGTH, EXPECT};
use http::{Request, Response, StatusCode};
use http_body_util::combinators::UnsyncBoxBody;
use http_body_util::{BodyExt, Full};
use hyper::body::{Frame, Incoming};
use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};
use tower_service::Service;

/// The generated router with its requests and answers changed.
#[derive(Clone)]
pub struct Faulty {
    router: Server<Scripted, Dialects>,
    heard: Option<fn(&mut Heard)>,
    answer: Option<fn(&mut Answer)>,
}

impl std::fmt::Debug for Faulty {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Faulty").finish_non_exhaustive()
    }
}

/// What serves a scripted implementation with these changes.
pub fn faulty(heard: Option<fn(&mut Heard)>, answer: Option<fn(&mut Answer)>) -> impl Fn(Prompter) -> Faulty {
    move |prompter| Faulty {
        router: account_server::server(Scripted { prompter }),
        heard,
        answer,
    }
}

/// It can be served.
const _: fn() = || {
    fn is_served<S: Served>() {}
    is_served::<Faulty>();
};

type Whole = UnsyncBoxBody<Bytes, hyper::Error>;
type Answered = Pin<Box<dyn Future<Output = Result<Response<Body>, Infallible>> + Send>>;

impl Service<Request<Incoming>> for Faulty {
    type Response = Response<Body>;
    type Error = Infallible;
    type Future = Answered;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<Incoming>) -> Answered {
        let Faulty {
            mut router,
            heard,
            answer,
        } = self.clone();
        Box::pin(async move {
            let (head, body) = request.into_parts();
            let asked = head.clone();
            let request = match heard {
                Some(change) => heard_as(head, body, change).await,
                None => Request::from_parts(head, body.boxed_unsync()),
            };
            let response = router.call(request).await?;
            Ok(match answer {
                Some(change) => answered_as(asked, response, change).await,
                None => response,
            })
        })
    }
}

async fn heard_as(head: http::request::Parts, body: Incoming, change: fn(&mut Heard)) -> Request<Whole> {
    if may_never_come(&head) {
        let mut heard = Heard {
            head,
            body: Vec::new(),
        };
        change(&mut heard);
        return Request::from_parts(heard.head, body.boxed_unsync());
    }
    let whole = match body.collect().await {
        Ok(whole) => whole.to_bytes(),
        // What cannot be read whole stays what it is.
        Err(error) => return Request::from_parts(head, BodyExt::boxed_unsync(BrokenOff(Some(error)))),
    };
    let mut heard = Heard {
        head,
        body: whole.to_vec(),
    };
    change(&mut heard);
    let Heard { mut head, body } = heard;
    if body != whole && head.headers.contains_key(CONTENT_LENGTH) {
        head.headers.insert(CONTENT_LENGTH, body.len().into());
    }
    let body = Full::new(Bytes::from(body)).map_err(|never| match never {});
    Request::from_parts(head, body.boxed_unsync())
}

/// Whether a body need not be sent: its sender waits to be asked for it, or it is far too large.
fn may_never_come(head: &http::request::Parts) -> bool {
    let length = head.headers.get(CONTENT_LENGTH);
    let length = length.and_then(|value| value.to_str().ok()?.parse::<usize>().ok());
    head.headers.contains_key(EXPECT) || length.is_some_and(|length| length > 2 * account_server::BODY_LIMIT)
}

async fn answered_as(
    asked: http::request::Parts,
    response: Response<Body>,
    change: fn(&mut Answer),
) -> Response<Body> {
    let (head, body) = response.into_parts();
    let body = body
        .collect()
        .await
        .map(|body| body.to_bytes())
        .unwrap_or_default();
    let mut answer = Answer {
        asked,
        status: head.status.as_u16(),
        headers: head.headers,
        body: body.to_vec(),
    };
    change(&mut answer);
    if answer.body != body {
        answer.headers.remove(CONTENT_LENGTH);
    }
    let mut response = Response::new(Body::from(answer.body));
    *response.status_mut() = StatusCode::from_u16(answer.status).unwrap_or_default();
    *response.headers_mut() = answer.headers;
    response
}

/// A body that breaks off as the one did that was read before it.
struct BrokenOff(Option<hyper::Error>);

impl hyper::body::Body for BrokenOff {
    type Data = Bytes;
    type Error = hyper::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, hyper::Error>>> {
        Poll::Ready(self.0.take().map(Err))
    }
}
