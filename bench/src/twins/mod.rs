//! The servers that are compared.

mod bearer;
mod constraints;
mod errors;
mod idiomatic_axum;
mod lean;
mod lean_axum;
mod negotiation;
mod query;
mod raw_hyper;
mod stub;
mod violations;
mod wire;

use crate::connection;
use crate::service::{Refusal, Service};
use axum::Router;
use clap::ValueEnum;
use errors::Rejection;
use std::convert::Infallible;
use std::future::{Future, poll_fn};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;
use stub::Stub;
use tokio::io::{AsyncRead, AsyncWrite};
use tower_service::Service as _;

/// The greatest length of a request body in octets.
pub(crate) const BODY_LIMIT: u64 = account_server::BODY_LIMIT as u64;

/// A server that is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Implementation {
    /// Generated, as the `Server` that it is.
    Stub,
    /// Generated, as the `axum::Router` that it can be put into.
    StubRouter,
    /// Hand-written, on axum's router, bytes in and one buffer out.
    LeanAxum,
    /// Hand-written, with axum's extractors and `Json`.
    IdiomaticAxum,
    /// Hand-written, on hyper alone.
    RawHyper,
}

impl Implementation {
    /// All of them, in the order of the report.
    pub(crate) const ALL: [Self; 5] = [
        Self::Stub,
        Self::StubRouter,
        Self::LeanAxum,
        Self::IdiomaticAxum,
        Self::RawHyper,
    ];

    /// The name on the command line of a worker.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Stub => "stub",
            Self::StubRouter => "stub-router",
            Self::LeanAxum => "lean-axum",
            Self::IdiomaticAxum => "idiomatic-axum",
            Self::RawHyper => "raw-hyper",
        }
    }

    /// The name in the report.
    pub(crate) const fn label(self) -> &'static str {
        match self {
            Self::Stub => "generated stub",
            Self::StubRouter => "generated stub in axum's router",
            Self::LeanAxum => "lean axum",
            Self::IdiomaticAxum => "idiomatic axum",
            Self::RawHyper => "raw hyper",
        }
    }

    /// The server, with an account of its own behind it.
    pub(crate) fn server(self) -> Server {
        let service = Arc::new(Service::new());
        match self {
            Self::Stub => Server::Stub(account_server::server(Stub(service))),
            Self::StubRouter => Server::Axum(account_server::router(Stub(service))),
            Self::LeanAxum => Server::Axum(lean_axum::router(service)),
            Self::IdiomaticAxum => Server::Axum(idiomatic_axum::router(service)),
            Self::RawHyper => Server::RawHyper(service),
        }
    }
}

/// A server that waits for connections.
#[derive(Clone)]
pub(crate) enum Server {
    Stub(stub::Server),
    Axum(Router),
    RawHyper(Arc<Service>),
}

impl Server {
    /// Serves one connection until the peer closes it.
    pub(crate) async fn serve<I>(self, io: I)
    where
        I: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    {
        match self {
            Self::Stub(stub) => {
                connection::serve(io, |request| async {
                    Ok::<_, Infallible>(stub.handle(request).await)
                })
                .await;
            }
            Self::Axum(router) => connection::serve(io, |request| router.clone().call(request)).await,
            Self::RawHyper(service) => {
                connection::serve(io, |request| async {
                    Ok::<_, Infallible>(raw_hyper::answer(&service, request).await)
                })
                .await;
            }
        }
    }
}

/// Runs the service's part of a request; a panic there becomes an error document and its text stays in the log.
async fn contained<T>(work: impl Future<Output = Result<T, Refusal>>) -> Result<T, Rejection> {
    let mut work = pin!(work);
    poll_fn(
        |context| match catch_unwind(AssertUnwindSafe(|| work.as_mut().poll(context))) {
            Ok(Poll::Pending) => Poll::Pending,
            Ok(Poll::Ready(outcome)) => Poll::Ready(outcome.map_err(Rejection::Refused)),
            Err(_) => Poll::Ready(Err(Rejection::Defect)),
        },
    )
    .await
}
