//! The compared servers: the generated stub and the hand-written baselines.

mod bearer;
mod bodies;
mod conditional_requests;
mod constraints;
mod errors;
pub(crate) mod fairness;
mod idiomatic_axum;
mod lean;
mod lean_axum;
pub(crate) mod measure;
mod negotiation;
mod query;
mod raw_hyper;
mod stub;
mod violations;

use crate::connection;
use crate::service::{Service, ServiceError};
use axum::Router;
use clap::ValueEnum;
use errors::Rejection;
use std::convert::Infallible;
use std::future::{Future, poll_fn};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;
use stub::BenchImplementation;
use tokio::io::{AsyncRead, AsyncWrite};
use tower_service::Service as _;

/// The maximum length of a request body in bytes.
pub(crate) const BODY_LIMIT: u64 = account_server::BODY_LIMIT as u64;

/// A compared server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ServerKind {
    /// The generated stub as a tower service.
    Stub,
    /// The generated stub in an `axum::Router`.
    StubRouter,
    /// Hand-written on axum's router: bytes in, one buffer out.
    LeanAxum,
    /// Hand-written with axum's extractors and `Json`.
    IdiomaticAxum,
    /// Hand-written on hyper alone.
    RawHyper,
}

impl ServerKind {
    /// All servers, in the order of the report.
    pub(crate) const ALL: [Self; 5] = [
        Self::Stub,
        Self::StubRouter,
        Self::LeanAxum,
        Self::IdiomaticAxum,
        Self::RawHyper,
    ];

    /// Returns the name on a worker's command line.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Stub => "stub",
            Self::StubRouter => "stub-router",
            Self::LeanAxum => "lean-axum",
            Self::IdiomaticAxum => "idiomatic-axum",
            Self::RawHyper => "raw-hyper",
        }
    }

    /// Returns the name in the report.
    pub(crate) const fn label(self) -> &'static str {
        match self {
            Self::Stub => "generated stub",
            Self::StubRouter => "generated stub in axum's router",
            Self::LeanAxum => "lean axum",
            Self::IdiomaticAxum => "idiomatic axum",
            Self::RawHyper => "raw hyper",
        }
    }

    /// Creates the server, with its own copy of the account.
    pub(crate) fn server(self) -> Server {
        let service = Arc::new(Service::new());
        match self {
            Self::Stub => Server::Stub(account_server::server(BenchImplementation(service))),
            Self::StubRouter => Server::Axum(account_server::router(BenchImplementation(service))),
            Self::LeanAxum => Server::Axum(lean_axum::router(service)),
            Self::IdiomaticAxum => Server::Axum(idiomatic_axum::router(service)),
            Self::RawHyper => Server::RawHyper(service),
        }
    }
}

/// A server that is ready for connections.
#[derive(Clone)]
pub(crate) enum Server {
    Stub(stub::Server),
    Axum(Router),
    RawHyper(Arc<Service>),
}

impl Server {
    /// Serves one connection until the client closes it.
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
                    Ok::<_, Infallible>(raw_hyper::handle(&service, request).await)
                })
                .await;
            }
        }
    }
}

/// Awaits a call of the service, and converts a panic to a 500 that does not reveal its message.
async fn catch_panic<T>(call: impl Future<Output = Result<T, ServiceError>>) -> Result<T, Rejection> {
    let mut call = pin!(call);
    poll_fn(
        |context| match catch_unwind(AssertUnwindSafe(|| call.as_mut().poll(context))) {
            Ok(Poll::Pending) => Poll::Pending,
            Ok(Poll::Ready(outcome)) => Poll::Ready(outcome.map_err(Rejection::Service)),
            Err(_) => Poll::Ready(Err(Rejection::Internal)),
        },
    )
    .await
}
