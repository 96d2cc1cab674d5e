//! Runs single cases on its own servers.

use super::caller::{Caller, no_server};
use super::interceptor::{Interceptor, Route};
use super::outcome::{Outcome, covered_points};
use super::replay_server::ReplayServer;
use super::{file_case, raw_request, replay, round_trip};
use crate::bindings::{Bindings, HttpService};
use crate::case::{Case, CaseKind};
use crate::script::ScriptHandle;
use crate::test_server::TestServer;
use hyper::body::Incoming;
use openapi_judge::judge::{Judge, shorten};
use std::net::SocketAddr;
use std::time::Instant;

/// The longest message of a failure, in characters: it may quote a large value.
const MAX_MESSAGE: usize = 2_000;

/// The servers and clients with which cases run one after another.
pub(super) struct Worker<B: Bindings> {
    server: TestServer,
    replay_server: ReplayServer,
    /// How raw bytes reach the server.
    route: Route,
    /// Calls the server.
    caller: Caller<B>,
    /// Calls the replay server.
    replay_caller: Caller<B>,
    mock: Option<SocketAddr>,
}

impl<B: Bindings> Worker<B> {
    pub(super) async fn start<S: HttpService<Incoming>>(
        service: &impl Fn(ScriptHandle) -> S,
        interceptor: &Interceptor,
        mock: Option<SocketAddr>,
    ) -> Result<Worker<B>, String> {
        let server = TestServer::start(service).await.map_err(no_server)?;
        let replay_server = ReplayServer::start().await.map_err(no_server)?;
        // A mutant of the client does not change the requests of the suite.
        let of_server = Interceptor {
            response_bytes: interceptor.response_bytes.clone(),
            ..Interceptor::default()
        };
        let of_client = Interceptor {
            response_bytes: None,
            ..interceptor.clone()
        };
        Ok(Worker {
            route: of_server
                .raw_route_to(server.unrecorded())
                .await
                .map_err(no_server)?,
            caller: Caller::new(server.address(), interceptor.clone()).await?,
            replay_caller: Caller::new(replay_server.address(), of_client).await?,
            server,
            replay_server,
            mock,
        })
    }

    pub(super) async fn run(&self, judge: &Judge, index: usize, case: &Case) -> Outcome {
        let started = Instant::now();
        let (mut failures, exchange) = match &case.kind {
            CaseKind::RoundTrip(case) => round_trip::run(judge, &self.server, &self.caller, case).await,
            CaseKind::Raw(case) => raw_request::run(judge, &self.server, &self.route, case).await,
            CaseKind::File(case) => file_case::run(judge, &self.server, &self.route, case).await,
            CaseKind::Replay(case) => {
                replay::run(judge, &self.replay_server, &self.replay_caller, case).await
            }
            CaseKind::Deployed(case) => raw_request::run_on_mock(judge, self.mock, case).await,
        };
        for failure in &mut failures {
            shorten(failure, MAX_MESSAGE);
        }
        let covered = match &exchange {
            Some(exchange) if failures.is_empty() => covered_points(judge, case, &exchange.response),
            _ => Vec::new(),
        };
        Outcome {
            case: index,
            failures,
            exchange,
            covered,
            duration: started.elapsed(),
        }
    }
}
