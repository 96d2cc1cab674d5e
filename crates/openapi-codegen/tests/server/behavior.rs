//! Requests that the server of `judged.yaml` accepts, and the violations that it reports for others. This file is
//! compiled in a separate package, beside the server that is generated for it.

use bytes::Bytes;
use judged_server::judged::judged::*;
use judged_server::judged::{ErrorDocuments, Operation, Rejection, RejectionKind, Server};
use http::{Method, Request};
use http_body_util::{BodyExt, Full, StreamBody};
use std::sync::{Arc, Mutex};

#[derive(Clone, Default)]
struct Stub(Arc<Mutex<String>>);

impl Stub {
    fn record(&self, request: impl std::fmt::Debug) {
        *self.0.lock().unwrap() = format!("{request:?}");
    }
}

impl Judged for Stub {
    async fn judge(&self, request: JudgeRequest) -> JudgeResponse {
        self.record(request);
        JudgeResponse::NoContent
    }
    async fn fill(&self, request: FillRequest) -> FillResponse {
        self.record(request);
        FillResponse::NoContent
    }
    async fn shape(&self, request: ShapeRequest) -> ShapeResponse {
        self.record(request);
        ShapeResponse::NoContent
    }
    async fn halve(&self, request: HalveRequest) -> HalveResponse {
        self.record(&request);
        let body = judged_server::judged::types::Half {
            id: 7,
            name: request.body.name,
        };
        HalveResponse::Ok { body }
    }
    async fn store(&self, request: StoreRequest) -> StoreResponse {
        self.record(request);
        StoreResponse::NoContent
    }
    async fn find(&self, request: FindRequest) -> FindResponse {
        self.record(request);
        FindResponse::NoContent
    }
    async fn latest(&self, request: LatestRequest) -> LatestResponse {
        self.record(request);
        LatestResponse::NoContent
    }
    async fn forget(&self, request: ForgetRequest) -> ForgetResponse {
        self.record(request);
        ForgetResponse::NoContent
    }
    async fn keep(&self, request: KeepRequest) -> KeepResponse {
        self.record(request);
        KeepResponse::NoContent
    }
}

struct Documents;

impl ErrorDocuments for Documents {
    fn text_document(&self, rejection: &Rejection) -> String {
        match &rejection.kind {
            RejectionKind::Invalid { violations, truncated } => {
                let line = |violation: &judged_server::judged::Violation| {
                    format!("{} {}: {}\n", violation.pointer, violation.keyword, violation.message)
                };
                violations.iter().map(line).collect::<String>() + if *truncated { "and more" } else { "" }
            }
            kind => format!("{kind:?}"),
        }
    }
}

/// Sends a request. Returns the status, the body or the value of `Allow`, and the debug output of the request that the
/// method received.
async fn send<B>(request: http::request::Builder, body: B) -> (u16, String, String)
where
    B: http_body::Body<Data = Bytes> + Send + 'static,
    B::Error: std::fmt::Display,
{
    let stub = Stub::default();
    let server = Server::with_limits(stub.clone(), Documents, Default::default());
    let (parts, body) = server.handle(request.body(body).unwrap()).await.into_parts();
    let mut text = String::from_utf8(body.collect().await.unwrap().to_bytes().to_vec()).unwrap();
    if let Some(allow) = parts.headers.get("allow") {
        text = allow.to_str().unwrap().to_owned();
    }
    let received = stub.0.lock().unwrap().clone();
    (parts.status.as_u16(), text, received)
}

async fn judge(body: String) -> (u16, String, String) {
    let request = Request::post("/judged").header("content-type", "application/json");
    send(request, Full::new(Bytes::from(body))).await
}

async fn get(path: &str) -> (u16, String, String) {
    send(Request::get(path), Full::new(Bytes::new())).await
}

/// Returns a tree of right branches. Until its last property is read, each level could also be a left branch.
fn tree(depth: usize, leaf: &str) -> String {
    let (opening, closing) = ("{\"child\":".repeat(depth), ",\"right\":\"r\"}".repeat(depth));
    format!("{{\"tree\":{opening}{leaf}{closing}}}")
}

#[tokio::test]
async fn nested_unions_are_parsed_once() {
    let (status, text, received) = judge(tree(100, "\"leaf\"")).await;
    assert_eq!((status, text.as_str()), (204, ""));
    assert_eq!(received.matches("Right {").count(), 100);
    let (status, text, _) = judge(tree(100, "\"l\"")).await;
    assert_eq!(status, 422);
    assert_eq!(
        text,
        format!("/tree{} minLength: must have at least 2 characters\n", "/child".repeat(100))
    );
}

#[tokio::test]
async fn the_nesting_of_discriminated_unions_is_limited() {
    let shape = async |depth: usize| {
        let body = "{\"kind\":\"Group\",\"of\":".repeat(depth) + "{\"kind\":\"Dot\"}" + &"}".repeat(depth);
        let request = Request::post("/shapes").header("content-type", "application/json");
        send(request, Full::new(Bytes::from(body))).await
    };
    let (status, text, received) = shape(100).await;
    assert_eq!((status, text.as_str()), (204, ""));
    assert_eq!(received.matches("Group {").count(), 100);
    // Without a limit, this overflows the stack and aborts the process.
    let (status, text, _) = shape(30_000).await;
    assert_eq!((status, text.as_str()), (400, " syntax: must not be nested deeper than 127 levels\n"));
}

#[tokio::test]
async fn an_array_of_unions_can_be_long() {
    let list = |items: &[&str]| format!("{{\"kinds\":[{}]}}", items.join(","));
    let items = ["true", "\"abc\"", "7"].repeat(20_000);
    let (status, text, received) = judge(list(&items)).await;
    assert_eq!((status, text.as_str()), (204, ""));
    assert_eq!(received.matches("(7)").count(), 20_000);
    let (_, text, _) = judge(list(&["1", "\"long text\"", "null"])).await;
    assert!(text.starts_with("/kinds/1 maxLength"), "{text}");
    assert!(text.contains("/kinds/2 type"), "{text}");
}

#[tokio::test]
async fn unique_items_are_compared_by_json_value() {
    for (body, repeated) in [
        (r#"{"distinct":[1,"1",true,null,[1],{"a":1}]}"#, None),
        (r#"{"distinct":[{"a":1,"b":[2]},{"b":[2],"a":1}]}"#, Some("/distinct/1")),
        (r#"{"distinct":[1,2,1.0]}"#, Some("/distinct/2")),
        (r#"{"distinct":[9007199254740993,9007199254740992.0]}"#, None),
        (r#"{"distinct":[9007199254740994,9007199254740994.0]}"#, Some("/distinct/1")),
        (r#"{"distinct":[10000000000000000000,1e19]}"#, Some("/distinct/1")),
        (r#"{"floats":[1,2,1.0]}"#, Some("/floats/2")),
    ] {
        let (status, text, _) = judge(body.to_owned()).await;
        assert_eq!(status == 204, repeated.is_none(), "{body}: {text}");
        assert!(repeated.is_none_or(|pointer| text == format!("{pointer} uniqueItems: must not be repeated\n")));
    }
    // Comparing every pair would take minutes.
    let items: Vec<String> = (0..120_000).map(|item| item.to_string()).collect();
    let (status, _, _) = judge(format!("{{\"distinct\":[{}]}}", items.join(","))).await;
    assert_eq!(status, 204);
}

#[tokio::test]
async fn a_repeated_property_has_a_pointer() {
    let (status, text, _) = judge(r#"{"texts":{"a":"x","b":"y","a":"x"}}"#.to_owned()).await;
    assert_eq!((status, text.as_str()), (422, "/texts/a uniqueNames: must not be repeated\n"));
}

#[tokio::test]
async fn the_size_of_violations_is_limited() {
    let wrong: Vec<String> = (0..1000).map(|index| format!("\"{index}\":\"x\"")).collect();
    let long = "n".repeat(100_000);
    let (status, text, _) = judge(format!("{{\"bounds\":{{\"{long}\":{{{}}}}}}}", wrong.join(","))).await;
    assert_eq!(status, 422);
    assert!(text.len() < 1 << 19, "{}", text.len());
    assert!(text.starts_with(&format!("/bounds/{long}/0 type: ")));
    assert!(text.ends_with("and more"));
}

#[tokio::test]
async fn a_pattern_is_not_matched_against_a_string_that_is_too_long() {
    let (status, text, _) = judge(format!("{{\"twice\":\"{}\"}}", "a".repeat(60))).await;
    assert_eq!((status, text.as_str()), (422, "/twice maxLength: must have at most 40 characters\n"));
    let mirrored = |count: usize| judge(format!("{{\"mirrored\":\"{0}b{0}\"}}", "a".repeat(count)));
    assert_eq!(mirrored(4000).await.0, 204);
    assert_eq!(mirrored(5000).await.0, 422);
}

#[tokio::test]
async fn parameters_are_parsed_strictly() {
    let (status, _, received) = get("/found?count=-7&deep[a]=1&deep[b]=2").await;
    assert_eq!(status, 204);
    assert!(received.contains(r#"count: Some(-7), deep: Some({"a": "1", "b": "2"})"#), "{received}");
    for count in ["%207", "7+", "7%0A", ""] {
        let (status, text, _) = get(&format!("/found?count={count}")).await;
        assert_eq!((status, text.as_str()), (422, "count type: must be an integer\n"), "{count:?}");
    }
    let (status, text, _) = get("/found?deep[a]=1&deep[a]=2").await;
    assert_eq!((status, text.as_str()), (422, "deep format: must not be repeated\n"));
    let request = Request::get("/found").header("cookie", "crumb=a+b%3D");
    let (_, _, received) = send(request, Full::new(Bytes::new())).await;
    assert!(received.contains(r#"crumb: Some("a+b=")"#), "{received}");
    let request = Request::get("/found").header("x-once", "a").header("x-once", "a");
    let (status, text, _) = send(request, Full::new(Bytes::new())).await;
    assert_eq!((status, text.as_str()), (422, "X-Once format: must not be repeated\n"));
}

#[tokio::test]
async fn concrete_paths_precede_templates_for_every_method() {
    let outcome = |method: Method, path: &'static str| async move {
        let (status, text, received) = send(Request::builder().method(method).uri(path), Full::new(Bytes::new())).await;
        (status, if received.is_empty() { text } else { received })
    };
    assert_eq!(outcome(Method::GET, "/files/latest.json").await.0, 204);
    assert_eq!(
        outcome(Method::DELETE, "/files/latest.json").await,
        (405, "GET, HEAD".to_owned())
    );
    assert_eq!(
        outcome(Method::DELETE, "/files/a.b").await.1,
        r#"ForgetRequest { page: "a", format: "b" }"#
    );
    // If a path matches two templates, the one that has the method is selected.
    assert_eq!(outcome(Method::PUT, "/files/a.b").await.1, r#"KeepRequest { name: "a.b" }"#);
    assert_eq!(outcome(Method::POST, "/files/a.b").await, (405, "DELETE, PUT".to_owned()));
}

#[tokio::test]
async fn middleware_can_find_and_reject_an_operation() {
    for (method, path, expected) in [
        (Method::HEAD, "/files/latest.json", Some(Operation::Latest)),
        (Method::DELETE, "/files/a.b", Some(Operation::Forget)),
        (Method::DELETE, "/files/latest.json", None),
        (Method::GET, "/nothing", None),
    ] {
        assert_eq!(Operation::find(&method, path), expected, "{method} {path}");
    }
    let server = Server::with_limits(Stub::default(), Documents, Default::default());
    let (parts, body) = server
        .reject(Operation::Latest, Rejection::too_many_requests(7))
        .into_parts();
    let body = body.collect().await.unwrap().to_bytes();
    assert_eq!((parts.status.as_u16(), &parts.headers["retry-after"]), (429, &"7".parse().unwrap()));
    assert_eq!(body, "TooManyRequests { retry_after: 7 }");
}

#[tokio::test]
async fn form_fields_are_parsed_by_their_encoding() {
    let request = Request::post("/form").header("content-type", "application/x-www-form-urlencoded");
    let (status, text, received) = send(request, Full::new(Bytes::from("comma=a,b&pipe=1%7C2"))).await;
    assert_eq!((status, text.as_str()), (204, ""));
    assert!(received.contains(r#"comma: Some(["a", "b"]), pipe: Some([1, 2])"#), "{received}");
}

#[tokio::test]
async fn read_only_properties_are_not_required_and_write_only_ones_not_returned() {
    let halve = |body: &'static str| async move {
        let request = Request::post("/halves").header("content-type", "application/json");
        send(request, Full::new(Bytes::from(body))).await
    };
    let (status, text, _) = halve(r#"{"secret":"s","name":"n"}"#).await;
    assert_eq!((status, text.as_str()), (200, r#"{"id":7,"name":"n"}"#));
    let (status, text, _) = halve(r#"{"id":1,"name":"n"}"#).await;
    assert_eq!((status, text.as_str()), (422, "/secret required: is required\n"));
}

#[tokio::test]
async fn an_incomplete_body_is_malformed() {
    let request = Request::post("/bytes").header("content-type", "application/octet-stream");
    let frames = [
        Ok(http_body::Frame::data(Bytes::from("o"))),
        Err(std::io::Error::other("reset")),
    ];
    let (status, text, _) = send(request, StreamBody::new(futures_util::stream::iter(frames))).await;
    assert_eq!((status, text.as_str()), (400, " syntax: is incomplete\n"));
}
