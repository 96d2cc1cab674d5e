//! The authenticator and the methods of a service get the context of the request.

use crate::support::account;
use account_server::accounts::{self, *};
use account_server::security::{AuthenticationError, Authenticator, Credential};
use account_server::{Dialects, Operation, Rejection, RequestContext, types};
use std::net::SocketAddr;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

/// Responds with what the context has.
struct Echo;

fn describe(context: RequestContext<'_>) -> String {
    let peer = context.peer().map(|peer| peer.to_string());
    format!(
        "{:?} {} {} {} {} {}",
        context.operation(),
        context.method(),
        context.uri(),
        context.headers()["x-undeclared"].to_str().unwrap(),
        peer.unwrap_or_default(),
        context.request_id().unwrap_or_default(),
    )
}

impl Authenticator for Echo {
    type Principal = String;

    async fn authenticate(
        &self,
        context: RequestContext<'_>,
        _: Credential<'_>,
    ) -> Result<String, AuthenticationError> {
        Ok(describe(context))
    }
}

impl TryAccounts for Echo {
    type Error = Rejection;

    async fn try_get_account(
        &self,
        context: RequestContext<'_>,
        seen_by_authenticator: String,
        _: GetAccountRequest,
    ) -> Result<GetAccountResponse, Rejection> {
        assert_eq!(seen_by_authenticator, describe(context));
        let body = types::Account {
            name: seen_by_authenticator,
            ..account()
        };
        Ok(GetAccountResponse::Ok { etag: None, body })
    }

    async fn try_patch_account(
        &self,
        context: RequestContext<'_>,
        _: String,
        _: PatchAccountRequest,
    ) -> Result<PatchAccountResponse, Rejection> {
        assert_eq!(context.operation(), Operation::PatchAccount);
        let layered: &&str = context.extensions().get().unwrap();
        let body = types::Account {
            name: (*layered).to_owned(),
            ..account()
        };
        Ok(PatchAccountResponse::Ok { body })
    }

    async fn try_confirm_email(
        &self,
        _: RequestContext<'_>,
        _: ConfirmEmailRequest,
    ) -> Result<ConfirmEmailResponse, Rejection> {
        Ok(ConfirmEmailResponse::NoContent)
    }
}

#[tokio::test]
async fn a_context_has_the_peer_of_the_socket_and_the_request_id() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let router = accounts::Server::new(Echo, Dialects).into_router();
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let serving = tokio::spawn(async move { axum::serve(listener, service).await });
    let mut client = TcpStream::connect(address).await.unwrap();
    let request = "GET /v1/account?account_id=acct_1 HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer t\r\n\
                   x-undeclared: kept\r\nx-request-id: 7f-1\r\nconnection: close\r\n\r\n";
    client.write_all(request.as_bytes()).await.unwrap();
    let mut response = String::new();
    client.read_to_string(&mut response).await.unwrap();
    let expected = format!(
        "GetAccount GET /v1/account?account_id=acct_1 kept {} 7f-1",
        client.local_addr().unwrap()
    );
    assert!(response.contains(&expected), "{response}");
    serving.abort();
}

#[tokio::test]
async fn a_context_has_the_extensions_of_layers_and_no_peer_without_a_socket() {
    use http_body_util::BodyExt as _;
    let server = accounts::Server::new(Echo, Dialects);
    let request = http::Request::patch("/v1/account")
        .header("authorization", "Bearer t")
        .header("content-type", "application/json")
        .header("x-undeclared", "kept")
        .extension("from a layer")
        .body(axum::body::Body::from("{}"));
    let response = server.handle(request.unwrap()).await;
    let body = response.into_body().collect().await.unwrap().to_bytes();
    let body: serde_json::Value = serde_json::from_slice(&body).unwrap();
    assert_eq!(body["name"], "from a layer");
}
