//! A generated client that calls one server through an interceptor, and the changes of a mutant to its messages and results.

use super::interceptor::{Interceptor, Route};
use crate::bindings::Bindings;
use crate::call::ClientOutcome;
use crate::case::RoundTrip;
use openapi_judge::document::Operation;
use std::io;
use std::net::SocketAddr;

/// A generated client whose requests, responses and results pass through an interceptor.
pub(super) struct Caller<B: Bindings> {
    client: B::Client,
    interceptor: Interceptor,
    /// Keeps the address open that the client calls.
    _route: Route,
}

impl<B: Bindings> Caller<B> {
    pub(super) async fn new(server: SocketAddr, interceptor: Interceptor) -> Result<Caller<B>, String> {
        let route = interceptor.route_to(server).await.map_err(cannot_start)?;
        let client = B::client(&format!("http://{}", route.address));
        let client = client.map_err(|error| format!("cannot make a client: {error}"))?;
        Ok(Caller {
            client,
            interceptor,
            _route: route,
        })
    }

    pub(super) async fn call(&self, operation: &Operation, round_trip: &RoundTrip) -> ClientOutcome {
        let alternative = round_trip.alternative.name();
        let mut outcome = B::call(&self.client, &operation.key(), &alternative, &round_trip.call).await;
        if let Some(change) = &self.interceptor.client_outcome {
            change(&mut outcome);
        }
        outcome
    }
}

/// Returns the error for a server that cannot be started.
pub(crate) fn cannot_start(error: io::Error) -> String {
    format!("cannot start a server on the loopback interface: {error}")
}
