//! The layer around services of a few lines.

#![allow(clippy::unwrap_used, reason = "a helper that fails ends its test")]

mod support;

use bytes::Bytes;
use http::{Request, Response};
use http_body::{Body, Frame, SizeHint};
use http_body_util::{BodyExt, Empty, Full};
use openapi_judge::document::Document;
use openapi_judge::exchange::Judged;
use openapi_judge::judge::{Direction, Rule};
use openapi_judge::layer::{Contract, Replay};
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

/// Gives back a body that it was made with, once it has read the request's.
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
        let answer = Arc::clone(&self.0);
        Box::pin(async move {
            drop(request.into_body().collect().await);
            Ok(answer())
        })
    }
}

fn around<B>(
    mode: Mode,
    answer: impl Fn() -> Response<B> + Send + Sync + 'static,
) -> (ContractLayer, Contract<Pets<B>>) {
    let layer = ContractLayer::new(Arc::new(Document::parse(PETS).unwrap()), mode).limit(64);
    (layer.clone(), layer.layer(Pets(Arc::new(answer))))
}

fn answer(status: u16, media_type: &str, body: &'static str) -> Response<Full<Bytes>> {
    let response = Response::builder().status(status);
    let response = match media_type {
        "" => response,
        media_type => response.header("Content-Type", media_type),
    };
    response.body(Full::from(body)).unwrap()
}

async fn text<B: Body<Data = Bytes>>(response: Response<Replay<B>>) -> String
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
async fn a_good_answer_goes_out_as_it_is() {
    let (layer, mut service) = around(Mode::Fail, || {
        answer(200, "application/json", "{\"name\": \"Rex\"}")
    });
    let response = service.call(get("/pets/1")).await.unwrap();
    assert_eq!(response.body().size_hint().exact(), Some(15));
    assert_eq!(text(response).await, "{\"name\": \"Rex\"}");
    assert!(layer.violations().is_empty());
    assert_eq!(layer.counts().exchanges["get_pet"], 1);
    // Many clients name a media type with every request, and fields of their own.
    let asked = Request::get("/pets/1?own=1").header("Content-Type", "application/json");
    let asked = asked.header("X-Own", "1").body(Empty::<Bytes>::new()).unwrap();
    drop(service.call(asked).await.unwrap());
    assert_eq!(layer.counts().of(Direction::Request), 0);
}

#[tokio::test]
async fn in_tests_a_bad_answer_becomes_a_failure() {
    for (bad, words) in [
        (answer(200, "application/json", "{}"), "response 200: body: "),
        (answer(418, "", ""), "status 418 is not declared"),
        (
            answer(200, "text/plain", "Rex"),
            "Content-Type text/plain is not declared",
        ),
    ] {
        let bad = Mutex::new(Some(bad));
        let (layer, mut service) = around(Mode::Fail, move || bad.lock().unwrap().take().unwrap());
        let response = service.call(get("/pets/1")).await.unwrap();
        assert_eq!(response.status(), 500);
        let said = text(response).await;
        assert!(
            said.starts_with("GET /pets/1 (get_pet) ") && said.contains(words),
            "{said}"
        );
        assert_eq!(layer.violations().len(), 1);
    }
}

#[tokio::test]
async fn a_bad_request_is_the_clients_affair_unless_it_is_served() {
    let (layer, mut service) = around(Mode::Fail, || answer(422, "", ""));
    assert_eq!(service.call(put("{}")).await.unwrap().status(), 422);
    assert!(layer.violations().is_empty());
    assert_eq!(layer.counts().of(Direction::Request), 1);

    let (layer, mut service) = around(Mode::Fail, || answer(204, "", ""));
    assert_eq!(
        service.call(put("{\"name\": \"Rex\"}")).await.unwrap().status(),
        204
    );
    let response = service.call(put("{}")).await.unwrap();
    assert_eq!(response.status(), 500);
    assert!(
        text(response)
            .await
            .contains("accepted what the contract refuses: request: body: ")
    );
    assert_eq!(layer.violations()[0].response[0].rule, Rule::Accepted);
}

#[tokio::test]
async fn in_production_everything_goes_out_and_is_told_without_values() {
    let heard: Arc<Mutex<Vec<Judged>>> = Arc::default();
    let kept = Arc::clone(&heard);
    let report = Mode::Report(Arc::new(move |judged| kept.lock().unwrap().push(judged.clone())));
    let (layer, mut service) = around(report, || answer(200, "application/json", "{\"name\": 70707}"));
    let response = service.call(get("/pets/70707?secret=70707")).await.unwrap();
    assert_eq!(text(response).await, "{\"name\": 70707}");
    let heard = heard.lock().unwrap();
    let told = heard[0].to_string();
    assert!(
        told.starts_with("GET /pets/{id} -> 200: response 200: body: /name: "),
        "{told}"
    );
    assert!(!told.contains("70707"), "{told}");
    assert!(layer.violations().is_empty(), "kept for tests only");
    assert_eq!(layer.counts().of(Direction::Response), 1);
}

#[test]
fn a_path_without_the_method_is_told_without_values_too() {
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
    let seen = openapi_judge::exchange::Seen::BOTH;
    assert_eq!(judge.exchange(&exchange, seen).path, "/pets/70707");
    assert_eq!(judge.discreet().exchange(&exchange, seen).path, "/pets/{id}");
}

#[tokio::test]
async fn a_body_over_the_limit_goes_on_unjudged_and_is_counted() {
    let long: &'static str = Box::leak(format!("[{}]", "1,".repeat(100)).into_boxed_str());
    let (layer, mut service) = around(Mode::Fail, move || answer(200, "application/json", long));
    assert_eq!(text(service.call(get("/pets/1")).await.unwrap()).await, long);
    assert_eq!(layer.counts().unjudged, 1);

    let (layer, mut service) = around(Mode::Fail, || answer(204, "", ""));
    assert_eq!(service.call(put(long)).await.unwrap().status(), 204);
    assert_eq!(layer.counts().unjudged, 1);
}

/// Gives these pieces and never an end.
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
            Some(piece) => Poll::Ready(Some(Ok(Frame::data(Bytes::from(piece))))),
            None => Poll::Pending,
        }
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::default()
    }
}

#[tokio::test]
async fn streams_of_other_media_types_are_not_held_up() {
    for (media_type, encoding, unjudged) in [
        ("text/event-stream", "identity", 0),
        ("application/json", "gzip", 1),
    ] {
        let (layer, mut service) = around(Mode::Report(Arc::new(|_| ())), move || {
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
    let pieces = VecDeque::from([" ", " "].repeat(40));
    let (layer, mut service) = around(Mode::Fail, move || {
        Response::builder()
            .header("Content-Type", "application/json")
            .body(Endless(pieces.clone()))
            .unwrap()
    });
    let mut body = service.call(get("/pets/1")).await.unwrap().into_body();
    let mut pieces = Vec::new();
    while pieces.iter().sum::<usize>() < 80 {
        let piece = body.frame().await.unwrap().unwrap().into_data().unwrap();
        pieces.push(piece.len());
    }
    assert_eq!(
        pieces,
        [&[65][..], &[1; 15]].concat(),
        "read or not, all goes on, and what was read takes no more memory than its bytes"
    );
    assert_eq!(layer.counts().unjudged, 1);
}
