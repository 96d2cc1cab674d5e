//! The rest of a request body that the server rejects unread is not recorded with the next case.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends where it fails")]

use conformance::{AccountBindings, contract_path, plan};
use openapi_conformance::Bindings;
use openapi_conformance::case::{self, Case, CaseKind};
use openapi_conformance::document::Document;
use openapi_conformance::judge::Judge;
use openapi_conformance::run::{self, Interceptor, RunConfig};
use openapi_conformance::test_server::TestServer;
use openapi_conformance::wire;
use std::sync::Arc;

/// The server responds with 413 before it has read a body above its limit, and reads the rest later.
#[tokio::test]
async fn the_rest_of_an_unread_body_is_not_recorded() {
    let document = Document::read(&contract_path()).unwrap();
    let judge = Arc::new(Judge::strict(Arc::new(document)));
    let cases = case::enumerate(&judge, &plan(0)).unwrap();
    let is_large = |case: &&Case| match &case.kind {
        CaseKind::Raw(raw) => raw.request.body.len() > AccountBindings::BODY_LIMIT,
        _ => false,
    };
    let large = cases.iter().find(is_large).unwrap().clone();
    let round_trip = cases
        .iter()
        .find(|case| matches!(case.kind, CaseKind::RoundTrip(_)));
    let round_trip = round_trip.unwrap().clone();

    let CaseKind::Raw(raw) = &large.kind else {
        panic!("not a raw request: {}", large.name)
    };
    let bytes = wire::bytes_of(&raw.request.clone().with_header("Host", "localhost"));
    let server = TestServer::start(AccountBindings::server).await.unwrap();
    for _ in 0..20 {
        let response = wire::exchange(server.unrecorded(), &bytes, &raw.request.method).await;
        assert_eq!(response.unwrap().status, 413);
        assert_eq!(server.finish().0, Ok(Vec::new()));
    }

    let config = RunConfig {
        judge,
        cases: Arc::new(vec![large, round_trip]),
        order: Arc::new([0, 1].repeat(20)),
        interceptor: Interceptor::default(),
        mock: None,
        workers: 1,
    };
    let failed = run::run_until_failure::<AccountBindings, _>(&config, AccountBindings::server);
    assert!(failed.await.unwrap().is_none());
}
