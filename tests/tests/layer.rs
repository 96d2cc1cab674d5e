//! The tower layer around the generated server, as a server team uses it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a helper that fails ends its test"
)]

use axum::body::Body;
use conformance::generated::{AccountBindings, Scripted};
use conformance::{contract_path, plan};
use http::{Request, StatusCode};
use http_body_util::BodyExt;
use openapi_conformance::case::{self, Case, CaseKind};
use openapi_conformance::document::Document;
use openapi_conformance::judge::Judge;
use openapi_conformance::run;
use openapi_conformance::script::ScriptHandle;
use openapi_judge::{ContractLayer, Mode};
use std::convert::Infallible;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};
use tower_service::Service;

fn document() -> Arc<Document> {
    Arc::new(Document::read(&contract_path()).unwrap())
}

/// A router with the layer, as a service for hyper's bodies.
#[derive(Clone)]
struct Layered(axum::Router);

impl Service<Request<hyper::body::Incoming>> for Layered {
    type Response = http::Response<Body>;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, Infallible>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<hyper::body::Incoming>) -> Self::Future {
        Box::pin(self.0.call(request))
    }
}

/// The suite passes through the layer, so that the layer changes nothing, and no response is reported, so that there are
/// no false alarms.
#[tokio::test(flavor = "multi_thread")]
async fn every_case_passes_through_the_layer_without_findings() {
    let contract = ContractLayer::new(document(), Mode::Fail);
    let judge = Arc::new(Judge::strict(document()));
    let mut cases = case::enumerate(&judge, &plan(10)).unwrap();
    cases.retain(|case| matches!(case.kind, CaseKind::Raw(_) | CaseKind::RoundTrip(_)));
    let cases = Arc::new(cases);
    let layer = contract.clone();
    let service = move |script| {
        let router = account_server::router(Scripted { script });
        Layered(router.layer(layer.clone()))
    };
    let outcomes = run::run_all::<AccountBindings, _>(judge, Arc::clone(&cases), service, None, |_| ())
        .await
        .unwrap();
    let violations = contract.violations();
    let findings: Vec<String> = violations.iter().map(ToString::to_string).take(10).collect();
    assert!(findings.is_empty(), "{findings:#?}");
    let failed = outcomes.iter().filter(|outcome| !outcome.failures.is_empty());
    let failed: Vec<_> = failed
        .map(|outcome| (&cases[outcome.case].name, &outcome.failures))
        .take(10)
        .collect();
    assert!(failed.is_empty(), "{failed:#?}");
    // The layer judges bodies of up to 1 MiB.
    let is_large = |case: &&Case| match &case.kind {
        CaseKind::Raw(raw) => {
            let body = raw.response.as_ref().and_then(|response| response.body.as_ref());
            body.is_some_and(|body| body.to_string().len() > 1 << 20)
        }
        _ => false,
    };
    let large = cases.iter().filter(is_large).count();
    assert!(large > 0, "no response is large");
    assert_eq!(contract.counts().unjudged, large as u64);
}

/// A response that a middleware above the stub has made invalid.
#[tokio::test]
async fn violations_of_a_middleware_fail_in_tests_and_are_reported_in_production() {
    let broken = |request: Request<Body>| async move {
        let mut response = account_server::router(Scripted {
            script: ScriptHandle::default(),
        })
        .call(request)
        .await?;
        if response.status() == StatusCode::UNAUTHORIZED {
            response.headers_mut().remove("www-authenticate");
        }
        Ok::<_, Infallible>(response)
    };
    let request = || {
        Request::get("/v1/account?account_id=acct_s3cr3t")
            .body(Body::empty())
            .unwrap()
    };
    let handler =
        axum::routing::any(move |request: Request<Body>| async move { broken(request).await.unwrap() });
    let app = axum::Router::new().fallback(handler);

    let contract = ContractLayer::new(document(), Mode::Fail);
    let response = app.clone().layer(contract.clone()).call(request()).await.unwrap();
    assert_eq!(response.status(), 500);
    let text = response.into_body().collect().await.unwrap().to_bytes();
    let text = String::from_utf8_lossy(&text);
    assert!(
        text.contains("response 401: the required header WWW-Authenticate is missing"),
        "{text}"
    );
    assert_eq!(contract.violations().len(), 1);

    let lines = Arc::new(Mutex::new(Vec::new()));
    let log = Arc::clone(&lines);
    let report = Mode::Report(Arc::new(move |judged| {
        log.lock().unwrap().push(judged.to_string())
    }));
    let contract = ContractLayer::new(document(), report);
    let response = app.layer(contract.clone()).call(request()).await.unwrap();
    assert_eq!(response.status(), 401);
    let lines = lines.lock().unwrap().join("\n");
    assert!(
        lines.contains("GET /v1/account -> 401: response 401: the required header"),
        "{lines}"
    );
    assert!(!lines.contains("s3cr3t"), "{lines}");
    assert_eq!(contract.counts().exchanges["get_account"], 1);
}
