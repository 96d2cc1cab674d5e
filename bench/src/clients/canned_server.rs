//! The server that both clients call. It sends the same response to every request for an operation, so that its own
//! cost does not depend on the client.

use crate::connection;
use crate::report::Failure;
use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderValue, Method, Request, Response};
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::mpsc;
use tokio::net::TcpListener;
use tokio::runtime::Builder;

const ACCOUNT: &[u8] = br#"{"id":"acct_V3R563qtJNcExAkN","email":"new_email@example.com","name":"Acme Corp.","type":"business","status":"active","created_at":"2025-01-12T09:30:00Z","updated_at":"2025-09-18T20:12:00Z","settings":{"currency":"EUR","timezone":"Europe/Berlin","language":"de"}}"#;

const USER: &[u8] = br#"{"data":{"id":"user-V3R563qtJNcExAkN","type":"users","attributes":{"username":"admin","email":"new_email@example.com","unconfirmed-email":null,"avatar-url":"https://www.gravatar.com/avatar/9babb00091b97b9ce9538c45807fd35f?s=100&d=mm","is-service-account":false,"v2-only":false,"is-site-admin":false,"auth-method":"tfc","two-factor":{"enabled":true,"verified":true},"permissions":{"can-create-organizations":true,"can-change-email":true,"can-change-username":true,"can-manage-user-tokens":true}},"relationships":{"authentication-tokens":{"links":{"related":"/api/v2/users/admin/authentication-tokens"}}},"links":{"self":"/api/v2/users/admin"}}}"#;

/// A request as the server received it.
#[derive(Debug, PartialEq)]
pub(super) struct ReceivedRequest {
    method: Method,
    target: String,
    headers: HeaderMap,
    body: Bytes,
}

/// Starts the server on a thread that lives as long as the process. It sends the received requests to `report`.
pub(super) fn start(report: Option<mpsc::Sender<ReceivedRequest>>) -> Result<SocketAddr, Failure> {
    let cannot = || Failure::because("cannot start the server that both clients call");
    let runtime = Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(cannot())?;
    let listener = runtime
        .block_on(TcpListener::bind(("127.0.0.1", 0)))
        .map_err(cannot())?;
    let address = listener.local_addr().map_err(cannot())?;
    std::thread::spawn(move || {
        runtime.block_on(async {
            while let Ok((stream, _)) = listener.accept().await {
                let _ = stream.set_nodelay(true);
                let report = report.clone();
                tokio::spawn(connection::serve(stream, move |request| {
                    respond(request, report.clone())
                }));
            }
        });
    });
    Ok(address)
}

async fn respond(
    request: Request<Incoming>,
    report: Option<mpsc::Sender<ReceivedRequest>>,
) -> Result<Response<Full<Bytes>>, Infallible> {
    let (head, body) = request.into_parts();
    let body = body
        .collect()
        .await
        .map(|body| body.to_bytes())
        .unwrap_or_default();
    let (media_type, document) = match head.method {
        Method::PATCH => ("application/json", ACCOUNT),
        _ => ("application/vnd.api+json", USER),
    };
    if let Some(report) = report {
        // The receiver is dropped when the comparison is over.
        let _ = report.send(ReceivedRequest {
            method: head.method,
            target: head.uri.to_string(),
            headers: head.headers,
            body,
        });
    }
    let mut response = Response::new(Full::new(Bytes::from_static(document)));
    response
        .headers_mut()
        .insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
    Ok(response)
}
