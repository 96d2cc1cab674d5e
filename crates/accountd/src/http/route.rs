//! Which part of the service a request is for.

use crate::page::{self, ConfirmPage};
use account_server::{Dialects, Implementation, Server};
use bytes::Bytes;
use http::{Request, Response};
use http_body_util::BodyExt as _;
use http_body_util::combinators::UnsyncBoxBody;
use hyper::body::Incoming;
use hyper::service::Service;
use std::convert::Infallible;
use std::future::Future;
use std::pin::Pin;

/// The contract's operations, and the page beside them.
pub(super) struct Route<S: Implementation> {
    server: Server<S, Dialects>,
    page: ConfirmPage,
}

impl<S: Implementation> Route<S> {
    pub(super) fn new(server: Server<S, Dialects>, page: ConfirmPage) -> Self {
        Self { server, page }
    }
}

impl<S: Implementation> Clone for Route<S> {
    fn clone(&self) -> Self {
        Self::new(self.server.clone(), self.page.clone())
    }
}

type Fault = Box<dyn std::error::Error + Send + Sync>;
type Answer = Response<UnsyncBoxBody<Bytes, Fault>>;

impl<S: Implementation> Service<Request<Incoming>> for Route<S> {
    type Response = Answer;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Answer, Infallible>> + Send>>;

    fn call(&self, request: Request<Incoming>) -> Self::Future {
        if request.uri().path() == page::PATH {
            let page = self.page.clone();
            return Box::pin(async move {
                let answer = page.answer(request).await;
                Ok(answer.map(|body| body.map_err(Fault::from).boxed_unsync()))
            });
        }
        let answer = self.server.handle(request);
        Box::pin(async move { Ok(answer.await.map(|body| body.map_err(Fault::from).boxed_unsync())) })
    }
}
