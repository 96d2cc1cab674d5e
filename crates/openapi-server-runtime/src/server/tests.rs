//! A server whose contract is written by hand.

use super::Server;
use crate::contract::{Contract, RequestBody};
use crate::limits::Limits;
use crate::operation::{Deprecation, OperationInfo};
use crate::rejection::{Rejection, RejectionKind};
use crate::response::{Response, ResponseError, bytes, empty, media_type};
use crate::routing::{Captures, Node, Part};
use bytes::Bytes;
use http::request::Parts;
use http::{HeaderValue, Method, Request, StatusCode};
use http_body_util::{BodyExt, Full};

#[derive(Debug, Clone, Copy)]
enum Operation {
    Show,
    Fail,
    Retire,
}

static SHOW: OperationInfo = OperationInfo::new(
    "show",
    Method::GET,
    "/things/{id}",
    "/things/{id}",
    "things",
    &[401, 404, 429, 500],
);
static FAIL: OperationInfo =
    OperationInfo::new("fail", Method::POST, "/failures", "/failures", "things", &[500])
        .with_deprecation(Deprecation::new("@1782777600").with_sunset("Wed, 30 Jun 2027 00:00:00 GMT"));
static RETIRE: OperationInfo = OperationInfo::new(
    "retire",
    Method::DELETE,
    "/failures",
    "/failures",
    "things",
    &[500],
)
.with_deprecation(Deprecation::new("@0"));

static ROOT: Node<Operation> = Node {
    literals: &[
        (
            "things",
            Node {
                literals: &[],
                patterns: &[(
                    &[Part::Parameter],
                    Node {
                        literals: &[],
                        patterns: &[],
                        methods: &[(Method::GET, Operation::Show)],
                        allow: "GET, HEAD",
                    },
                )],
                methods: &[],
                allow: "",
            },
        ),
        (
            "failures",
            Node {
                literals: &[],
                patterns: &[],
                methods: &[
                    (Method::POST, Operation::Fail),
                    (Method::DELETE, Operation::Retire),
                ],
                allow: "POST, DELETE",
            },
        ),
    ],
    patterns: &[],
    methods: &[],
    allow: "",
};

/// How writing an error document ends.
#[derive(Debug, Clone, Copy)]
enum Documents {
    Written,
    Failed,
    Panicked,
}

impl Documents {
    fn write(self, rejection: &Rejection) -> Result<Response, ResponseError> {
        let text = HeaderValue::from_static("text/plain");
        let operation = rejection.operation.map_or("none", |operation| operation.id);
        match self {
            Self::Written => Ok(bytes(
                rejection.status,
                text,
                format!("{operation} {:?}", rejection.kind).into(),
            )),
            Self::Failed => media_type("\n", "*/*").map(|text| bytes(rejection.status, text, Bytes::new())),
            Self::Panicked => panic!("an error document"),
        }
    }
}

struct Things;

impl Contract for Things {
    type Operation = Operation;
    type Service = &'static str;
    type ErrorDocuments = Documents;

    fn operations() -> &'static [Operation] {
        &[Operation::Show, Operation::Fail, Operation::Retire]
    }

    fn routes() -> &'static Node<Operation> {
        &ROOT
    }

    fn info(operation: Operation) -> &'static OperationInfo {
        match operation {
            Operation::Show => &SHOW,
            Operation::Fail => &FAIL,
            Operation::Retire => &RETIRE,
        }
    }

    fn challenge(operation: Operation) -> &'static str {
        match operation {
            Operation::Show => "Bearer",
            Operation::Fail | Operation::Retire => "",
        }
    }

    async fn dispatch<B: RequestBody>(
        service: &&'static str,
        operation: Operation,
        _: &Parts,
        captures: &Captures<'_>,
        _: B,
        _: Limits,
    ) -> Result<Response, Rejection> {
        match operation {
            Operation::Show if captures.get(0) == "unknown" => Err(Rejection::not_found()),
            Operation::Show if captures.get(0) == "private" => Ok(empty(StatusCode::UNAUTHORIZED)),
            Operation::Show if captures.get(0) == "challenged" => {
                let mut response = empty(StatusCode::UNAUTHORIZED);
                let challenge = HeaderValue::from_static("Bearer error=\"invalid_token\"");
                response.headers_mut().insert("www-authenticate", challenge);
                Ok(response)
            }
            Operation::Show => {
                let text = format!("{service} {}", captures.get(0));
                Ok(bytes(
                    StatusCode::OK,
                    HeaderValue::from_static("text/plain"),
                    text.into(),
                ))
            }
            Operation::Fail => panic!("a secret"),
            Operation::Retire => {
                let mut response = empty(StatusCode::NO_CONTENT);
                let sunset = HeaderValue::from_static("Fri, 01 Jan 2027 00:00:00 GMT");
                response.headers_mut().insert("sunset", sunset);
                Ok(response)
            }
        }
    }

    fn reject(errors: &Documents, _: Operation, rejection: &Rejection) -> Result<Response, ResponseError> {
        errors.write(rejection)
    }

    fn reject_unmatched(
        errors: &Documents,
        _: &str,
        rejection: &Rejection,
    ) -> Result<Response, ResponseError> {
        errors.write(rejection)
    }
}

fn server(documents: Documents) -> Server<Things> {
    Server::new("thing", documents)
}

async fn text(response: Response) -> String {
    let bytes = response.into_body().collect().await.unwrap().to_bytes();
    String::from_utf8(bytes.to_vec()).unwrap()
}

async fn send(method: Method, path: &str) -> Response {
    let request = Request::builder().method(method).uri(path);
    let request = request.body(Full::new(Bytes::new())).unwrap();
    server(Documents::Written).handle(request).await
}

#[tokio::test]
async fn an_operation_is_called_with_what_its_path_captures() {
    let response = send(Method::GET, "/things/7").await;
    assert_eq!(response.status(), 200);
    assert_eq!(text(response).await, "thing 7");
}

#[tokio::test]
async fn head_is_get_without_its_body() {
    let response = send(Method::HEAD, "/things/7").await;
    assert_eq!(response.status(), 200);
    assert_eq!(response.headers()["content-length"], "7");
    assert_eq!(text(response).await, "");
    let response = send(Method::HEAD, "/things/unknown").await;
    assert_eq!(response.status(), 404);
    assert_eq!(text(response).await, "");
}

#[tokio::test]
async fn responses_of_a_deprecated_operation_announce_its_removal() {
    // A panic is a rejection.
    let response = send(Method::POST, "/failures").await;
    assert_eq!(response.status(), 500);
    assert_eq!(response.headers()["deprecation"], "@1782777600");
    assert_eq!(response.headers()["sunset"], "Wed, 30 Jun 2027 00:00:00 GMT");

    // What the implementation says comes first.
    let response = send(Method::DELETE, "/failures").await;
    assert_eq!(response.headers()["deprecation"], "@0");
    let sunset: Vec<_> = response.headers().get_all("sunset").iter().collect();
    assert_eq!(sunset, ["Fri, 01 Jan 2027 00:00:00 GMT"]);

    for path in ["/things/7", "/things/unknown", "/nowhere"] {
        let response = send(Method::GET, path).await;
        assert!(!response.headers().contains_key("deprecation"), "{path}");
        assert!(!response.headers().contains_key("sunset"), "{path}");
    }
}

#[tokio::test]
async fn a_rejection_knows_its_operation() {
    let response = send(Method::GET, "/things/unknown").await;
    assert_eq!(response.status(), 404);
    assert_eq!(text(response).await, "show NotFound");
}

#[tokio::test]
async fn unmatched_requests_are_rejected_with_the_allowed_methods() {
    let response = send(Method::DELETE, "/things/7").await;
    assert_eq!(response.status(), 405);
    assert_eq!(response.headers()["allow"], "GET, HEAD");
    assert_eq!(
        text(response).await,
        "none MethodNotAllowed { allow: \"GET, HEAD\" }"
    );
    let response = send(Method::GET, "/nothing").await;
    assert_eq!(response.status(), 404);
    assert!(response.headers().get("allow").is_none());
}

#[tokio::test]
async fn a_panic_is_a_500_without_its_message() {
    let response = send(Method::POST, "/failures").await;
    assert_eq!(response.status(), 500);
    assert_eq!(text(response).await, "fail Internal");
}

#[tokio::test]
async fn status_and_headers_are_kept_if_an_error_document_fails() {
    for documents in [Documents::Failed, Documents::Panicked] {
        let response = server(documents).reject(Operation::Show, Rejection::unauthenticated());
        assert_eq!(response.status(), 401, "{documents:?}");
        assert_eq!(response.headers()["www-authenticate"], "Bearer");
        assert_eq!(text(response).await, "");
    }
}

#[tokio::test]
async fn rejections_have_the_headers_of_their_kind() {
    let reject = |rejection| server(Documents::Written).reject(Operation::Show, rejection);
    let response = reject(Rejection::unauthenticated());
    assert_eq!(response.headers()["www-authenticate"], "Bearer");
    let response = reject(Rejection::too_many_requests(7));
    assert_eq!(response.headers()["retry-after"], "7");
    let response = reject(Rejection::unavailable(None));
    assert!(response.headers().get("retry-after").is_none());
    let other = Rejection::new(RejectionKind::Invalid {
        violations: Vec::new(),
        truncated: false,
    });
    assert_eq!(reject(other.with_status(StatusCode::CONFLICT)).status(), 409);
}

#[tokio::test]
async fn a_401_has_a_challenge_unless_the_operation_needs_no_credentials() {
    let response = send(Method::GET, "/things/private").await;
    assert_eq!(response.headers()["www-authenticate"], "Bearer");
    let response = send(Method::GET, "/things/challenged").await;
    let challenge = "Bearer error=\"invalid_token\"";
    assert_eq!(response.headers()["www-authenticate"], challenge);
    let response = server(Documents::Written).reject(Operation::Fail, Rejection::unauthenticated());
    assert!(response.headers().get("www-authenticate").is_none());
}
