//! What the tests of the four uses share.

#![allow(dead_code, reason = "each test needs its own part of it")]

pub(crate) mod stage;

use openapi_judge::document::{Alternative, Document, Operation, Place};
use openapi_judge::judge::{Direction, Judge};
use openapi_judge::message::{Fields, Request};
use openapi_judge::serve::Log;
use openapi_judge::style;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// A word that no log may hold.
pub(crate) const SECRET: &str = "s3cr3t-of-somebody";

/// The repository's contract.
pub(crate) fn contract() -> Arc<Document> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../openapi.yaml");
    Arc::new(Document::read(&path).unwrap())
}

/// A request that the contract takes.
pub(crate) fn request(judge: &Judge, operation: &Operation, alternative: &Alternative) -> Request {
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
    let mut written = style::write(operation, &values);
    let mut headers = written.headers;
    for scheme in &alternative.schemes {
        let credential = style::credential(scheme, SECRET);
        match scheme.place {
            Place::Query => written.query.push(format!("{}={credential}", scheme.parameter)),
            _ => headers.push((scheme.parameter.clone(), credential)),
        }
    }
    let mut body = Vec::new();
    if let Some(content) = operation.body.as_ref().map(|body| &body.contents[0]) {
        headers.push(("Content-Type".to_owned(), content.media_type.clone()));
        body = content.examples[0].value.to_string().into_bytes();
    }
    let query = written.query.join("&");
    let separator = if query.is_empty() { "" } else { "?" };
    Request {
        method: operation.method.clone(),
        target: format!("{}{separator}{query}", written.path),
        headers: Fields(headers),
        body,
    }
}

/// A log that is kept.
pub(crate) fn kept() -> (Log, Arc<Mutex<Vec<String>>>) {
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

/// Sends bytes that ask for the connection's end, and gives all that comes back.
pub(crate) async fn converse(address: SocketAddr, bytes: &[u8]) -> String {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(bytes).await.unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.unwrap();
    String::from_utf8(answer).unwrap()
}

/// The same with the sending side closed behind the bytes.
pub(crate) async fn converse_ending(address: SocketAddr, bytes: &[u8]) -> String {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(bytes).await.unwrap();
    stream.shutdown().await.unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.unwrap();
    String::from_utf8(answer).unwrap()
}

/// The bytes of a request that asks for the connection's end.
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

/// Answers each connection with the same bytes, and gives what was asked.
pub(crate) async fn canned(
    answer: &'static str,
) -> (SocketAddr, tokio::sync::mpsc::UnboundedReceiver<String>) {
    let (listener, address) = listener().await;
    let (asked, heard) = tokio::sync::mpsc::unbounded_channel();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut request = Vec::new();
            while !is_whole(&request) {
                stream.read_buf(&mut request).await.unwrap();
            }
            asked.send(String::from_utf8(request).unwrap()).unwrap();
            stream.write_all(answer.as_bytes()).await.unwrap();
        }
    });
    (address, heard)
}

fn is_whole(request: &[u8]) -> bool {
    let text = String::from_utf8_lossy(request).to_ascii_lowercase();
    let Some((head, body)) = text.split_once("\r\n\r\n") else {
        return false;
    };
    let length = head
        .lines()
        .find_map(|line| line.strip_prefix("content-length: "));
    body.len() >= length.map_or(0, |length| length.parse().unwrap())
}
