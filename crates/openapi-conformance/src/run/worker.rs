//! Runs one case at a time, on servers and clients that no other worker uses.

use super::caller::{Caller, cannot_start};
use super::failure::{CheckFailure, Component, Rules};
use super::interceptor::{Interceptor, Route};
use super::outcome::{Outcome, covered_points};
use super::replay_server::ReplayServer;
use super::{client_case, connections, constants, file_case, raw_request, replay, round_trip};
use crate::bindings::{Bindings, HttpService};
use crate::case::{Case, CaseKind, ClientCase, Reply};
use crate::script::ScriptHandle;
use crate::test_server::TestServer;
use crate::wire::Exchange;
use hyper::body::Incoming;
use openapi_judge::judge::Judge;
use std::net::SocketAddr;
use std::time::Instant;

/// The generated server, the replay server, and a client of each. They serve one case at a time.
pub(super) struct Worker<B: Bindings> {
    server: TestServer,
    replay_server: ReplayServer,
    /// The address at which the server receives requests of the suite.
    raw_route: Route,
    /// The generated client of `server`.
    caller: Caller<B>,
    /// The generated client of `replay_server`.
    replay_caller: Caller<B>,
    /// What a client of a replay server passes through.
    client_changes: Interceptor,
    /// The address of the mock in a separate process, which responds to [`CaseKind::Mock`].
    mock: Option<SocketAddr>,
}

impl<B: Bindings> Worker<B> {
    pub(super) async fn start<S: HttpService<Incoming>>(
        service: &impl Fn(ScriptHandle) -> S,
        interceptor: &Interceptor,
        mock: Option<SocketAddr>,
    ) -> Result<Worker<B>, String> {
        let server = TestServer::start(service).await.map_err(cannot_start)?;
        let replay_server = ReplayServer::start().await.map_err(cannot_start)?;
        // For requests that the suite writes, which a mutant of the client must not change.
        let server_changes = Interceptor {
            response_bytes: interceptor.response_bytes.clone(),
            ..Interceptor::default()
        };
        // For responses that the suite writes, which a mutant of the server must not change.
        let client_changes = Interceptor {
            response_bytes: None,
            ..interceptor.clone()
        };
        Ok(Worker {
            raw_route: server_changes
                .raw_route_to(server.unrecorded())
                .await
                .map_err(cannot_start)?,
            caller: Caller::new(server.address(), interceptor.clone()).await?,
            replay_caller: Caller::new(replay_server.address(), client_changes.clone()).await?,
            client_changes,
            server,
            replay_server,
            mock,
        })
    }

    pub(super) async fn run(&self, judge: &Judge, index: usize, case: &Case) -> Outcome {
        let started = Instant::now();
        let (failures, exchange) = match &case.kind {
            CaseKind::RoundTrip(case) => round_trip::run(judge, &self.server, &self.caller, case).await,
            CaseKind::Raw(case) => raw_request::run(judge, &self.server, &self.raw_route, case).await,
            CaseKind::File(case) => file_case::run(judge, &self.server, &self.raw_route, case).await,
            CaseKind::Replay(case) => {
                replay::run(judge, &self.replay_server, &self.replay_caller, case).await
            }
            CaseKind::Client(case) => self.run_client_case(judge, case).await,
            CaseKind::Constants(component) => (constants::failures(judge, component, &B::constants()), None),
            CaseKind::Connections(case) => connections::run(judge, &self.server, &self.raw_route, case).await,
            CaseKind::Mock(case) => raw_request::run_on_mock(judge, self.mock, case).await,
        };
        let failures: Vec<CheckFailure> = failures.into_iter().map(CheckFailure::shortened).collect();
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
            shrinking: None,
        }
    }

    async fn run_client_case(
        &self,
        judge: &Judge,
        case: &ClientCase,
    ) -> (Vec<CheckFailure>, Option<Exchange>) {
        if !case.replies.iter().any(|reply| matches!(reply, Reply::Silence)) {
            return client_case::run(judge, &self.replay_server, &self.replay_caller, case).await;
        }
        // The client gives up, but its request may arrive later. It must not be taken for one of the next case.
        let started = async {
            let server = ReplayServer::start().await.map_err(cannot_start)?;
            let caller = Caller::<B>::new(server.address(), self.client_changes.clone()).await?;
            Ok::<_, String>((server, caller))
        };
        match started.await {
            Ok((server, caller)) => client_case::run(judge, &server, &caller, case).await,
            Err(error) => {
                let operation = &judge.document().operations[case.round_trip.operation];
                let rule = Rules::new(judge.document(), operation).operation();
                (vec![CheckFailure::new(Component::Suite, rule, error)], None)
            }
        }
    }
}
