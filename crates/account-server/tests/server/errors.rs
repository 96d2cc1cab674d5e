//! Errors that methods return with `?`.

use crate::support::{Response, account};
use account_server::accounts::{self, *};
use account_server::http::StatusCode;
use account_server::security::{AuthenticationError, Authenticator, Credential};
use account_server::types::{AccountError, AccountErrorCode};
use account_server::{Dialects, ErrorResponse, Rejection, RequestContext};
use serde_json::json;

/// The error of the service, which all of its operations share.
enum Failure {
    Status(u16, Option<u64>),
    Rejected(Rejection),
}

impl From<Failure> for ErrorResponse<AccountError> {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Status(status, retry_after) => {
                let body = AccountError {
                    error: AccountErrorCode::InvalidRequest,
                    message: "from the service".to_owned(),
                    details: None,
                };
                let error = Self::new(StatusCode::from_u16(status).unwrap(), body);
                match retry_after {
                    Some(seconds) => error.with_retry_after(seconds),
                    None => error,
                }
            }
            Failure::Rejected(rejection) => rejection.into(),
        }
    }
}

/// Fails as the selected account says.
struct Failing;

/// Reads an id such as `429 7`: the status and the seconds to wait.
fn fail(id: &str) -> Result<(), Failure> {
    let mut words = id.split(' ');
    let status: u16 = match words.next().unwrap() {
        "ok" => return Ok(()),
        "missing" => return Err(Failure::Rejected(Rejection::not_found())),
        "undeclared" => {
            let rejection = Rejection::not_found().with_status(StatusCode::GONE);
            return Err(Failure::Rejected(rejection));
        }
        status => status.parse().unwrap(),
    };
    let retry_after = words.next().map(|seconds| seconds.parse().unwrap());
    Err(Failure::Status(status, retry_after))
}

impl Authenticator for Failing {
    type Principal = ();

    async fn authenticate(
        &self,
        _: RequestContext<'_>,
        _: Credential<'_>,
    ) -> Result<(), AuthenticationError> {
        Ok(())
    }
}

impl TryAccounts for Failing {
    type Error = ErrorResponse<AccountError>;

    async fn try_get_account(
        &self,
        _: RequestContext<'_>,
        (): (),
        request: GetAccountRequest,
    ) -> Result<GetAccountResponse, Self::Error> {
        fail(&request.account_id.unwrap_or_default())?;
        let body = account();
        Ok(GetAccountResponse::Ok { etag: None, body })
    }

    async fn try_patch_account(
        &self,
        _: RequestContext<'_>,
        (): (),
        request: PatchAccountRequest,
    ) -> Result<PatchAccountResponse, Self::Error> {
        fail(&request.account_id.unwrap_or_default())?;
        Ok(PatchAccountResponse::Ok { body: account() })
    }

    async fn try_confirm_email(
        &self,
        _: RequestContext<'_>,
        request: ConfirmEmailRequest,
    ) -> Result<ConfirmEmailResponse, Self::Error> {
        fail(&request.body.token)?;
        Ok(ConfirmEmailResponse::NoContent)
    }
}

async fn send(method: &str, uri: &str, body: &'static str) -> Response {
    let request = http::Request::builder()
        .method(method)
        .uri(uri)
        .header("authorization", "Bearer t")
        .header("content-type", "application/json");
    let request = request.body(axum::body::Body::from(body)).unwrap();
    let server = accounts::Server::new(Failing, Dialects);
    Response::read(server.handle(request).await).await
}

async fn get(failure: &str) -> Response {
    let id = failure.replace(' ', "%20");
    send("GET", &format!("/v1/account?account_id={id}"), "").await
}

#[tokio::test]
async fn status_and_body_select_the_declared_response() {
    for status in [400, 403, 404, 406, 500, 503] {
        let response = get(&status.to_string()).await;
        assert_eq!(response.status, status);
        assert_eq!(response.json()["message"], "from the service");
        assert_eq!(response.header("content-type"), Some("application/json"));
        assert_eq!(response.header("retry-after"), None);
    }
    assert_eq!(get("ok").await.status, 200);
}

#[tokio::test]
async fn headers_of_errors_are_filled_in() {
    let response = get("429 7").await;
    assert_eq!(
        (response.status.as_u16(), response.header("retry-after")),
        (429, Some("7"))
    );
    assert_eq!(response.json()["message"], "from the service");
    let response = get("503 9").await;
    assert_eq!(
        (response.status.as_u16(), response.header("retry-after")),
        (503, Some("9"))
    );
    let response = get("401").await;
    assert_eq!(
        (response.status.as_u16(), response.header("www-authenticate")),
        (401, Some("Bearer"))
    );
}

#[tokio::test]
async fn an_undeclared_error_is_the_declared_500() {
    // Of the two operations, only one declares 409. A 429 has a required `Retry-After`.
    let conflict = send("PATCH", "/v1/account?account_id=409", "{}").await;
    assert_eq!(conflict.status, 409);
    for failure in ["409", "418", "200", "429", "undeclared"] {
        let response = get(failure).await;
        assert_eq!(response.status, 500, "{failure}");
        assert_eq!(
            response.json(),
            json!({"error": "internal_error", "message": "Internal server error."}),
            "{failure}"
        );
    }
}

#[tokio::test]
async fn a_rejection_is_written_like_those_of_the_router() {
    let response = get("missing").await;
    assert_eq!(response.status, 404);
    assert_eq!(
        response.json(),
        json!({"error": "not_found", "message": "Not found."})
    );
    // This operation does not declare it.
    let response = send("POST", "/v1/account/email/confirm", r#"{"token":"missing"}"#).await;
    assert_eq!(response.status, 500);
}
