//! Errors, tags and routes of `features/errors.yaml`; compiled and run by `server_compiled.rs`.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::routing::get as get_route;
use features_server::errors::others::{self, *};
use features_server::errors::things::{self, *};
use features_server::errors::types::Problem;
use features_server::errors::{ErrorDocuments, ErrorFor, ErrorResponse, Operation, Rejection, RequestContext, Server};
use http::{Method, Request, Response, StatusCode};
use tower_service::Service as _;

struct Documents;

impl ErrorDocuments for Documents {
    fn text_document(&self, rejection: &Rejection) -> String {
        format!("{:?}", rejection.kind)
    }

    fn note(&self, rejection: &Rejection) -> String {
        self.text_document(rejection)
    }

    fn problem(&self, rejection: &Rejection) -> Problem {
        Problem { title: format!("{:?}", rejection.kind) }
    }
}

struct Implementation;

/// An error of a service with bodies of two types.
enum Failure {
    Problem(ErrorResponse<Problem>),
    Text(ErrorResponse<String>),
}

impl<R> ErrorFor<R> for Failure
where
    ErrorResponse<Problem>: ErrorFor<R>,
    ErrorResponse<String>: ErrorFor<R>,
{
    fn into_response(self, operation: &'static features_server::errors::OperationInfo) -> Result<R, Rejection> {
        match self {
            Self::Problem(error) => error.into_response(operation),
            Self::Text(error) => error.into_response(operation),
        }
    }
}

impl Implementation {
    fn find(id: &str) -> Result<Problem, Failure> {
        match id {
            "text" => Err(Failure::Text(ErrorResponse::new(StatusCode::IM_A_TEAPOT, "no".into()))),
            "busy" => Err(Failure::Problem(
                ErrorResponse::new(StatusCode::SERVICE_UNAVAILABLE, Problem { title: "busy".into() }).with_retry_after(7),
            )),
            id => Ok(Problem { title: id.to_owned() }),
        }
    }
}

/// The error of operations that declare different bodies.
struct ThingsError(Failure);

impl From<Failure> for ThingsError {
    fn from(failure: Failure) -> Self {
        Self(failure)
    }
}

impl ErrorFor<GetThingResponse> for ThingsError {
    fn into_response(
        self,
        operation: &'static features_server::errors::OperationInfo,
    ) -> Result<GetThingResponse, Rejection> {
        self.0.into_response(operation)
    }
}

impl ErrorFor<GetPartsResponse> for ThingsError {
    fn into_response(
        self,
        operation: &'static features_server::errors::OperationInfo,
    ) -> Result<GetPartsResponse, Rejection> {
        ErrorResponse::new(StatusCode::BAD_GATEWAY, ()).into_response(operation)
    }
}

impl TryThings for Implementation {
    type Error = ThingsError;

    async fn try_get_thing(&self, context: RequestContext<'_>, request: GetThingRequest) -> Result<GetThingResponse, ThingsError> {
        assert_eq!(context.operation(), Operation::GetThing);
        let body = Self::find(&request.id)?;
        Ok(GetThingResponse::Ok { body })
    }

    async fn try_get_parts(&self, _: RequestContext<'_>, request: GetPartsRequest) -> Result<GetPartsResponse, ThingsError> {
        Self::find(&request.thing)?;
        Ok(GetPartsResponse::NoContent)
    }
}

impl Others for Implementation {
    async fn put_thing(&self, _: PutThingRequest) -> PutThingResponse {
        PutThingResponse::NoContent
    }

    async fn get_latest(&self, _: GetLatestRequest) -> GetLatestResponse {
        GetLatestResponse::NoContent
    }

    async fn export_thing(&self, _: ExportThingRequest) -> ExportThingResponse {
        ExportThingResponse::NoContent
    }

    async fn batch(&self, _: BatchRequest) -> BatchResponse {
        BatchResponse::NoContent
    }
}

fn request(method: &Method, uri: &str) -> Request<Body> {
    Request::builder().method(method).uri(uri).body(Body::empty()).unwrap()
}

async fn read(response: Response<Body>) -> (u16, String, String) {
    let (parts, body) = response.into_parts();
    let header = |name| parts.headers.get(name).map(|value| value.to_str().unwrap().to_owned());
    let header = header("allow").or_else(|| header("retry-after"));
    let body = to_bytes(body, 9999).await.unwrap();
    (parts.status.as_u16(), header.unwrap_or_default(), String::from_utf8(body.to_vec()).unwrap())
}

async fn get(uri: &str) -> (u16, String, String) {
    read(Server::new(Implementation, Documents).handle(request(&Method::GET, uri)).await).await
}

fn select<B>(status: u16, body: B, retry_after: Option<u64>) -> Result<GetThingResponse, Rejection>
where
    ErrorResponse<B>: ErrorFor<GetThingResponse>,
{
    let mut error = ErrorResponse::new(StatusCode::from_u16(status).unwrap(), body);
    if let Some(seconds) = retry_after {
        error = error.with_retry_after(seconds);
    }
    error.into_response(Operation::GetThing.info())
}

#[test]
fn status_and_type_of_the_body_select_the_response() {
    let text = || "text".to_owned();
    let problem = || Problem { title: "t".into() };
    assert_eq!(select(404, (), None), Ok(GetThingResponse::NotFound));
    let body = GetThingConflictBody::Text(text());
    assert_eq!(select(409, text(), None), Ok(GetThingResponse::Conflict { body }));
    let body = GetThingConflictBody::Json(problem());
    assert_eq!(select(409, problem(), None), Ok(GetThingResponse::Conflict { body }));
    let limited = GetThingResponse::TooManyRequests { retry_after: 7, body: text() };
    assert_eq!(select(429, text(), Some(7)), Ok(limited));
    let wrong = select(418, text(), None).unwrap();
    assert_eq!(wrong.status(), 418);
    let failed = GetThingResponse::Default {
        status: StatusCode::BAD_GATEWAY,
        retry_after: Some("9".to_owned()),
        x_cause: None,
        body: problem(),
    };
    assert_eq!(select(502, problem(), Some(9)), Ok(failed));
}

#[test]
fn what_is_not_declared_is_an_internal_error() {
    let text = || "text".to_owned();
    let problem = || Problem { title: "t".into() };
    for undeclared in [
        // The response of a status is that of the code, or else of the range, or else the default.
        select(404, text(), None),
        select(404, problem(), None),
        select(410, text(), None),
        select(418, problem(), None),
        select(502, text(), None),
        select(502, (), None),
        // A required header is unknown.
        select(410, problem(), None),
        select(429, text(), None),
        // These are no errors.
        select(200, problem(), None),
        select(302, problem(), None),
    ] {
        assert_eq!(undeclared, Err(Rejection::internal()));
    }
}

#[tokio::test]
async fn errors_are_returned_with_the_operator() {
    assert_eq!(get("/things/1").await.0, 200);
    assert_eq!(get("/things/text").await, (418, String::new(), "no".to_owned()));
    assert_eq!(get("/things/busy").await, (503, "7".to_owned(), r#"{"title":"busy"}"#.to_owned()));
    assert_eq!(get("/things/busy/parts").await.0, 502);
}

/// Implements a tag with one type of errors, whose body only one of the operations declares.
struct OneError;

impl TryThings for OneError {
    type Error = ErrorResponse<Problem>;

    async fn try_get_thing(&self, _: RequestContext<'_>, request: GetThingRequest) -> Result<GetThingResponse, Self::Error> {
        Err(problem(request.id))
    }

    async fn try_get_parts(&self, _: RequestContext<'_>, request: GetPartsRequest) -> Result<GetPartsResponse, Self::Error> {
        if request.thing == "rejected" {
            return Err(Rejection::not_found().into());
        }
        Err(problem(request.thing))
    }
}

fn problem(title: String) -> ErrorResponse<Problem> {
    ErrorResponse::new(StatusCode::SERVICE_UNAVAILABLE, Problem { title }).with_retry_after(7)
}

#[tokio::test]
async fn an_error_is_that_of_all_operations_of_a_tag_that_declares_its_body() {
    let get = async |uri: &str| {
        let server = things::Server::new(OneError, Documents);
        read(server.handle(request(&Method::GET, uri)).await).await
    };
    assert_eq!(get("/things/busy").await, (503, "7".to_owned(), r#"{"title":"busy"}"#.to_owned()));
    // This operation declares errors without a body only.
    assert_eq!(get("/things/busy/parts").await, (500, String::new(), String::new()));
    assert_eq!(get("/things/rejected/parts").await, (404, String::new(), String::new()));
}

/// Fails with seconds to wait, which the operation does not declare.
struct Waiting;

impl TryThings for Waiting {
    type Error = ErrorResponse<()>;

    async fn try_get_thing(&self, _: RequestContext<'_>, _: GetThingRequest) -> Result<GetThingResponse, Self::Error> {
        Err(Rejection::too_many_requests(5).into())
    }

    async fn try_get_parts(&self, _: RequestContext<'_>, _: GetPartsRequest) -> Result<GetPartsResponse, Self::Error> {
        Err(ErrorResponse::new(StatusCode::SERVICE_UNAVAILABLE, ()).with_retry_after(7))
    }
}

#[tokio::test]
async fn known_seconds_are_sent() {
    for (uri, status, seconds) in [("/things/1", 429, "5"), ("/things/1/parts", 503, "7")] {
        let server = things::Server::new(Waiting, Documents);
        let (actual, header, _) = read(server.handle(request(&Method::GET, uri)).await).await;
        assert_eq!((actual, header.as_str()), (status, seconds), "{uri}");
    }
}

#[test]
fn a_rejection_has_the_required_seconds() {
    let info = Operation::GetThing.info();
    assert_eq!(info.retry_after_required, [429]);
    assert!(info.rejections.contains(&429));
    let reject = |rejection| ErrorFor::<GetThingResponse>::into_response(rejection, info);
    let limited = Rejection::internal().with_status(StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(reject(limited), Err(Rejection::internal()));
    let limited = Rejection::too_many_requests(7);
    assert_eq!(reject(limited.clone()), Err(limited));
    assert!(Operation::GetParts.info().retry_after_required.is_empty());
}

#[tokio::test]
async fn a_server_of_one_tag_allows_only_its_methods() {
    let things = || things::Server::new(Implementation, Documents);
    let others = || others::Server::new(Implementation, Documents);
    for (method, uri, of_things, of_others) in [
        (Method::GET, "/things/1", (200, ""), (405, "PUT")),
        (Method::HEAD, "/things/1", (200, ""), (405, "PUT")),
        (Method::PUT, "/things/1", (405, "GET, HEAD"), (204, "")),
        (Method::POST, "/things/1", (405, "GET, HEAD"), (405, "PUT")),
        // The paths of others exclude templates.
        (Method::GET, "/things/latest", (404, ""), (204, "")),
        (Method::GET, "/things/1.json", (404, ""), (204, "")),
        (Method::PUT, "/things/1.json", (405, "GET, HEAD"), (204, "")),
        (Method::GET, "/things/1/parts", (204, ""), (404, "")),
    ] {
        let (status, allow, _) = read(things().handle(request(&method, uri)).await).await;
        assert_eq!((status, allow.as_str()), of_things, "{method} {uri}");
        let (status, allow, _) = read(others().handle(request(&method, uri)).await).await;
        assert_eq!((status, allow.as_str()), of_others, "{method} {uri}");
    }
}

#[tokio::test]
async fn axum_routers_give_the_responses_of_their_servers() {
    let router = Server::new(Implementation, Documents).into_router();
    let of_tag = things::Server::new(Implementation, Documents).into_router();
    for method in [Method::GET, Method::PUT, Method::POST, Method::HEAD, Method::OPTIONS] {
        for uri in [
            "/things/1", "/things/latest", "/things/%6Catest", "/things/1.json", "/things/.json", "/things/1.", "/things/",
            "/things", "/things/a%2Fb", "/things/1/parts", "/things/latest/parts", "/things/1.json/parts", "/things//parts",
            "/things/1/parts/", "/things/{id}", "/things/*", "/with%20space/:batch", "/with%20space/%3Abatch",
            "/with%20space/x", "*",
        ] {
            let server = Server::new(Implementation, Documents);
            let expected = read(server.handle(request(&method, uri)).await).await;
            let response = router.clone().call(request(&method, uri)).await.unwrap();
            assert_eq!(read(response).await, expected, "{method} {uri}");
            let server = things::Server::new(Implementation, Documents);
            let expected = read(server.handle(request(&method, uri)).await).await;
            let response = of_tag.clone().call(request(&method, uri)).await.unwrap();
            assert_eq!(read(response).await, expected, "{method} {uri} of one tag");
        }
    }
}

/// axum's routers reject a path with a segment such as `:batch`, so the fallback serves it.
#[tokio::test]
async fn a_router_with_any_literals_is_merged_and_nested() {
    let contract = || Server::new(Implementation, Documents).into_router();
    let other = || Router::new().route("/other", get_route(async || "other"));
    for (router, prefix) in [
        (other().merge(contract()), ""),
        (contract().merge(other()), ""),
        (other().nest("/prefix", contract()), "/prefix"),
        (contract().reset_fallback().nest("/prefix", contract()), "/prefix"),
    ] {
        for (method, path, status) in [
            (Method::POST, "/with%20space/:batch", 204),
            (Method::GET, "/with%20space/:batch", 405),
            (Method::GET, "/things/1", 200),
            (Method::GET, "/nothing", 404),
        ] {
            let response = router.clone().call(request(&method, &format!("{prefix}{path}"))).await.unwrap();
            assert_eq!(read(response).await.0, status, "{method} {prefix}{path}");
        }
    }
    let inner = contract().nest("/prefix", other());
    for (method, path, status) in [(Method::POST, "/with%20space/:batch", 204), (Method::GET, "/prefix/other", 200)] {
        let response = inner.clone().call(request(&method, path)).await.unwrap();
        assert_eq!(read(response).await.0, status, "{method} {path}");
    }
}

#[test]
fn equal_routes_share_the_names_of_their_parameters() {
    for (operation, route) in [
        (Operation::GetThing, "/things/{id}"),
        (Operation::ExportThing, "/things/{id}"),
        (Operation::GetParts, "/things/{thing}/parts"),
        (Operation::Batch, "/with%20space/:batch"),
    ] {
        assert_eq!(operation.info().route, route);
    }
}
