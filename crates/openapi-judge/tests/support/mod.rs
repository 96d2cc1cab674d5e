//! Fixtures for the tests of mock, proxy and layer.

#![allow(dead_code, reason = "each test program uses a part of this")]

pub(crate) mod fixture;

use openapi_judge::document::{Document, Operation, ParameterLocation, SecurityRequirement};
use openapi_judge::judge::{Direction, Judge};
use openapi_judge::message::{Headers, Request};
use openapi_judge::serve::Log;
use openapi_judge::style;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// A credential that no log may contain.
pub(crate) const SECRET: &str = "s3cr3t-credential";

/// The repository's contract.
pub(crate) fn contract() -> Arc<Document> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../openapi.yaml");
    Arc::new(Document::read(&path).unwrap())
}

/// A request that conforms to the contract.
pub(crate) fn request(judge: &Judge, operation: &Operation, requirement: &SecurityRequirement) -> Request {
    let value = |parameter: &openapi_judge::document::Parameter| {
        let example = parameter.examples.first().map(|example| example.value.clone());
        example
            .or_else(|| judge.sample(&parameter.schema, Direction::Request))
            .unwrap()
    };
    let parameters = operation.parameters.iter();
    let values = parameters
        .map(|parameter| (parameter.key(), value(parameter)))
        .collect();
    let mut encoded = style::encode(operation, &values);
    let mut headers = encoded.headers;
    for scheme in &requirement.schemes {
        let credential = style::encode_credential(scheme, SECRET);
        match scheme.location {
            ParameterLocation::Query => encoded.query.push(format!("{}={credential}", scheme.parameter)),
            _ => headers.push((scheme.parameter.clone(), credential)),
        }
    }
    let mut body = Vec::new();
    if let Some(content) = operation.body.as_ref().map(|body| &body.contents[0]) {
        headers.push(("Content-Type".to_owned(), content.media_type.clone()));
        body = content.examples[0].value.to_string().into_bytes();
    }
    let query = encoded.query.join("&");
    let separator = if query.is_empty() { "" } else { "?" };
    Request {
        method: operation.method.clone(),
        target: format!("{}{separator}{query}", encoded.path),
        headers: Headers(headers),
        body,
    }
}

/// A log that records its lines.
pub(crate) fn recording_log() -> (Log, Arc<Mutex<Vec<String>>>) {
    let lines = Arc::new(Mutex::new(Vec::new()));
    let log = Arc::clone(&lines);
    (
        Arc::new(move |line: &str| log.lock().unwrap().push(line.to_owned())),
        lines,
    )
}

pub(crate) async fn listener() -> (TcpListener, SocketAddr) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    (listener, address)
}

/// Sends the bytes of a request with `Connection: close` and returns everything that is received.
pub(crate) async fn send_bytes(address: SocketAddr, bytes: &[u8]) -> String {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(bytes).await.unwrap();
    let mut received = Vec::new();
    stream.read_to_end(&mut received).await.unwrap();
    String::from_utf8(received).unwrap()
}

/// Like [`send_bytes`], but shuts down the sending side after the bytes.
pub(crate) async fn send_and_shut_down(address: SocketAddr, bytes: &[u8]) -> String {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(bytes).await.unwrap();
    stream.shutdown().await.unwrap();
    let mut received = Vec::new();
    stream.read_to_end(&mut received).await.unwrap();
    String::from_utf8(received).unwrap()
}

/// The bytes of a request with `Connection: close`.
pub(crate) fn bytes_of(request: &Request) -> Vec<u8> {
    let mut text = format!(
        "{} {} HTTP/1.1\r\nHost: somewhere\r\nConnection: close\r\n",
        request.method, request.target
    );
    for (name, value) in &request.headers.0 {
        text.push_str(&format!("{name}: {value}\r\n"));
    }
    text.push_str(&format!("Content-Length: {}\r\n\r\n", request.body.len()));
    let mut bytes = text.into_bytes();
    bytes.extend_from_slice(&request.body);
    bytes
}

/// Starts a server that sends the same response on each connection, and returns the requests.
pub(crate) async fn canned_server(
    response: &'static str,
) -> (SocketAddr, tokio::sync::mpsc::UnboundedReceiver<String>) {
    let (listener, address) = listener().await;
    let (sender, received) = tokio::sync::mpsc::unbounded_channel();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut request = Vec::new();
            while !is_complete(&request) {
                stream.read_buf(&mut request).await.unwrap();
            }
            sender.send(String::from_utf8(request).unwrap()).unwrap();
            stream.write_all(response.as_bytes()).await.unwrap();
        }
    });
    (address, received)
}

fn is_complete(request: &[u8]) -> bool {
    let text = String::from_utf8_lossy(request).to_ascii_lowercase();
    let Some((head, body)) = text.split_once("\r\n\r\n") else {
        return false;
    };
    let length = head
        .lines()
        .find_map(|line| line.strip_prefix("content-length: "));
    body.len() >= length.map_or(0, |length| length.parse().unwrap())
}
