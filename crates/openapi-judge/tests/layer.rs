//! The tower layer around minimal services.

#![allow(clippy::unwrap_used, reason = "a helper that fails ends its test")]

mod support;

use bytes::Bytes;
use http::{Request, Response};
use http_body::{Body, Frame, SizeHint};
use http_body_util::{BodyExt, Empty, Full};
use openapi_judge::document::Document;
use openapi_judge::exchange::Verdict;
use openapi_judge::judge::{Direction, Rule};
use openapi_judge::layer::{ContractService, ReplayBody};
use openapi_judge::{ContractLayer, Mode};
use std::collections::VecDeque;
use std::convert::Infallible;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};
use tower_layer::Layer;
use tower_service::Service;

const PETS: &str = "
paths:
  /pets/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
    get:
      operationId: get_pet
      responses:
        '200':
          description: The pet.
          content:
            application/json: {schema: {type: object, required: [name], properties: {name: {type: string}}}}
        '404': {description: None.}
    put:
      operationId: put_pet
      requestBody:
        content:
          application/json: {schema: {type: object, required: [name], properties: {name: {type: string}}}}
      responses:
        '204': {description: Kept.}
        '422': {description: Refused.}
";

/// Returns a given response once it has read the request's body.
#[derive(Clone)]
struct Pets<B>(Arc<dyn Fn() -> Response<B> + Send + Sync>);

impl<B: 'static, Q: Body<Data = Bytes> + Send + 'static> Service<Request<Q>> for Pets<B> {
    type Response = Response<B>;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Response<B>, Infallible>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<Q>) -> Self::Future {
        let respond = Arc::clone(&self.0);
        Box::pin(async move {
            drop(request.into_body().collect().await);
            Ok(respond())
        })
    }
}

fn judged<B>(
    mode: Mode,
    respond: impl Fn() -> Response<B> + Send + Sync + 'static,
) -> (ContractLayer, ContractService<Pets<B>>) {
    let layer = ContractLayer::new(Arc::new(Document::parse(PETS).unwrap()), mode).limit(64);
    (layer.clone(), layer.layer(Pets(Arc::new(respond))))
}

fn response(status: u16, media_type: &str, body: &'static str) -> Response<Full<Bytes>> {
    let builder = Response::builder().status(status);
    let builder = match media_type {
        "" => builder,
        media_type => builder.header("Content-Type", media_type),
    };
    builder.body(Full::from(body)).unwrap()
}

async fn text<B: Body<Data = Bytes>>(response: Response<ReplayBody<B>>) -> String
where
    B::Error: std::fmt::Debug,
{
    String::from_utf8(response.into_body().collect().await.unwrap().to_bytes().to_vec()).unwrap()
}

fn get(path: &str) -> Request<Empty<Bytes>> {
    Request::get(path).body(Empty::new()).unwrap()
}

fn put(body: &'static str) -> Request<Full<Bytes>> {
    let request = Request::put("/pets/1").header("Content-Type", "application/json");
    request.body(Full::from(body)).unwrap()
}

#[tokio::test]
async fn a_conforming_response_is_passed_on_unchanged() {
    let (layer, mut service) = judged(Mode::Fail, || {
        response(200, "application/json", "{\"name\": \"Rex\"}")
    });
    let response = service.call(get("/pets/1")).await.unwrap();
    assert_eq!(response.body().size_hint().exact(), Some(15));
    assert_eq!(text(response).await, "{\"name\": \"Rex\"}");
    assert!(layer.violations().is_empty());
    assert_eq!(layer.counts().exchanges["get_pet"], 1);
    // Many clients send a media type with every request, and headers of their own.
    let request = Request::get("/pets/1?own=1").header("Content-Type", "application/json");
    let request = request.header("X-Own", "1").body(Empty::<Bytes>::new()).unwrap();
    drop(service.call(request).await.unwrap());
    assert_eq!(layer.counts().findings_in(Direction::Request), 0);
}

#[tokio::test]
async fn in_tests_a_violating_response_becomes_a_failure() {
    for (violating, message) in [
        (response(200, "application/json", "{}"), "response 200: body: "),
        (response(418, "", ""), "status 418 is not declared"),
        (
            response(200, "text/plain", "Rex"),
            "Content-Type text/plain is not declared",
        ),
    ] {
        let violating = Mutex::new(Some(violating));
        let (layer, mut service) = judged(Mode::Fail, move || violating.lock().unwrap().take().unwrap());
        let response = service.call(get("/pets/1")).await.unwrap();
        assert_eq!(response.status(), 500);
        let failure = text(response).await;
        assert!(
            failure.starts_with("GET /pets/1 (get_pet): ") && failure.contains(message),
            "{failure}"
        );
        assert_eq!(layer.violations().len(), 1);
    }
}

#[tokio::test]
async fn a_violating_request_is_a_violation_of_the_service_only_if_accepted() {
    let (layer, mut service) = judged(Mode::Fail, || response(422, "", ""));
    assert_eq!(service.call(put("{}")).await.unwrap().status(), 422);
    assert!(layer.violations().is_empty());
    assert_eq!(layer.counts().findings_in(Direction::Request), 1);

    let (layer, mut service) = judged(Mode::Fail, || response(204, "", ""));
    assert_eq!(
        service.call(put("{\"name\": \"Rex\"}")).await.unwrap().status(),
        204
    );
    let response = service.call(put("{}")).await.unwrap();
    assert_eq!(response.status(), 500);
    assert!(
        text(response)
            .await
            .contains("accepted a request that violates the contract: request: body: ")
    );
    assert_eq!(layer.violations()[0].response[0].rule, Rule::Accepted);
}

#[tokio::test]
async fn in_production_responses_are_passed_on_and_reported_without_values() {
    let verdicts: Arc<Mutex<Vec<Verdict>>> = Arc::default();
    let reported = Arc::clone(&verdicts);
    let report = Mode::Report(Arc::new(move |verdict| {
        reported.lock().unwrap().push(verdict.clone())
    }));
    let (layer, mut service) = judged(report, || response(200, "application/json", "{\"name\": 70707}"));
    let response = service.call(get("/pets/70707?secret=70707")).await.unwrap();
    assert_eq!(text(response).await, "{\"name\": 70707}");
    let verdicts = verdicts.lock().unwrap();
    let line = verdicts[0].to_string();
    assert!(
        line.starts_with("GET /pets/{id} -> 200: response 200: body: /name: "),
        "{line}"
    );
    assert!(!line.contains("70707"), "{line}");
    assert!(layer.violations().is_empty(), "recorded in tests only");
    assert_eq!(layer.counts().findings_in(Direction::Response), 1);
}

#[test]
fn paths_are_redacted_for_methods_that_are_not_allowed_too() {
    let judge = openapi_judge::judge::Judge::new(Arc::new(Document::parse(PETS).unwrap()));
    let exchange = openapi_judge::message::Exchange {
        request: openapi_judge::message::Request {
            method: "DELETE".to_owned(),
            target: "/pets/70707".to_owned(),
            ..Default::default()
        },
        response: openapi_judge::message::Response {
            status: 405,
            ..Default::default()
        },
    };
    let read = openapi_judge::exchange::BodiesRead::BOTH;
    assert_eq!(judge.exchange(&exchange, read).path, "/pets/70707");
    assert_eq!(judge.redacting().exchange(&exchange, read).path, "/pets/{id}");
}

#[tokio::test]
async fn a_body_over_the_limit_is_passed_on_unjudged_and_counted() {
    let long: &'static str = Box::leak(format!("[{}]", "1,".repeat(100)).into_boxed_str());
    let (layer, mut service) = judged(Mode::Fail, move || response(200, "application/json", long));
    assert_eq!(text(service.call(get("/pets/1")).await.unwrap()).await, long);
    assert_eq!(layer.counts().unjudged, 1);

    let (layer, mut service) = judged(Mode::Fail, || response(204, "", ""));
    assert_eq!(service.call(put(long)).await.unwrap().status(), 204);
    assert_eq!(layer.counts().unjudged, 1);
}

/// Yields these chunks and never ends.
#[derive(Clone)]
struct Endless(VecDeque<&'static str>);

impl Body for Endless {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        match self.0.pop_front() {
            Some(chunk) => Poll::Ready(Some(Ok(Frame::data(Bytes::from(chunk))))),
            None => Poll::Pending,
        }
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::default()
    }
}

#[tokio::test]
async fn streams_of_other_media_types_are_not_buffered() {
    for (media_type, encoding, unjudged) in [
        ("text/event-stream", "identity", 0),
        ("application/json", "gzip", 1),
    ] {
        let (layer, mut service) = judged(Mode::Report(Arc::new(|_| ())), move || {
            let response = Response::builder()
                .header("Content-Type", media_type)
                .header("Content-Encoding", encoding);
            response.body(Endless(["data: 1", "data: 2"].into())).unwrap()
        });
        let mut body = service.call(get("/pets/1")).await.unwrap().into_body();
        assert_eq!(
            body.frame().await.unwrap().unwrap().into_data().unwrap(),
            "data: 1"
        );
        assert_eq!(layer.counts().unjudged, unjudged, "{media_type}");
    }
    let chunks = VecDeque::from([" ", " "].repeat(40));
    let (layer, mut service) = judged(Mode::Fail, move || {
        Response::builder()
            .header("Content-Type", "application/json")
            .body(Endless(chunks.clone()))
            .unwrap()
    });
    let mut body = service.call(get("/pets/1")).await.unwrap().into_body();
    let mut lengths = Vec::new();
    while lengths.iter().sum::<usize>() < 80 {
        let chunk = body.frame().await.unwrap().unwrap().into_data().unwrap();
        lengths.push(chunk.len());
    }
    assert_eq!(
        lengths,
        [&[65][..], &[1; 15]].concat(),
        "everything is passed on, and what was read is one chunk"
    );
    assert_eq!(layer.counts().unjudged, 1);
}
