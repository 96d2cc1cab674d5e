//! The proxy in front of upstreams that conform to the contract, and of others.

#![allow(clippy::unwrap_used, reason = "a helper that fails ends its test")]

mod support;

use openapi_judge::judge::{Direction, Judge};
use openapi_judge::mock::Mock;
use openapi_judge::proxy::{DEFAULT_TIMEOUT, Proxy};
use openapi_judge::serve::upstream::Upstream;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use support::{SECRET, bytes_of, canned_server, contract, listener, recording_log, request, send_bytes};
use tokio::io::AsyncReadExt;

struct ProxyFixture {
    proxy: Proxy,
    address: SocketAddr,
    lines: Arc<Mutex<Vec<String>>>,
}

impl ProxyFixture {
    async fn in_front_of(upstream: &str) -> ProxyFixture {
        ProxyFixture::with_timeout(upstream, DEFAULT_TIMEOUT).await
    }

    async fn with_timeout(upstream: &str, timeout: Duration) -> ProxyFixture {
        let (log, lines) = recording_log();
        let proxy = Proxy::new(contract(), Upstream::parse(upstream).unwrap(), Arc::clone(&log));
        let proxy = proxy.timeout(timeout);
        let (listener, address) = listener().await;
        let serving = proxy.clone();
        tokio::spawn(async move { serving.serve(listener, log).await });
        ProxyFixture {
            proxy,
            address,
            lines,
        }
    }

    fn lines(&self) -> Vec<String> {
        self.lines.lock().unwrap().clone()
    }
}

#[tokio::test]
async fn conforming_exchanges_have_no_findings() {
    let (listener, address) = listener().await;
    let mock = Arc::new(Mock::new(contract()));
    tokio::spawn(mock.serve(listener, 65_536, Arc::new(|_: &str| ())));
    let fixture = ProxyFixture::in_front_of(&format!("http://{address}")).await;
    let judge = Judge::new(contract());
    let mut exchanges = 0;
    for operation in &judge.document().operations {
        for requirement in operation.alternatives() {
            let bytes = bytes_of(&request(&judge, operation, &requirement));
            let direct = send_bytes(address, &bytes).await;
            let forwarded = send_bytes(fixture.address, &bytes).await;
            assert_eq!(
                sorted_lines(&forwarded),
                sorted_lines(&direct),
                "{}",
                operation.key()
            );
            exchanges += 1;
        }
    }
    assert_eq!(fixture.lines(), Vec::<String>::new());
    let counts = fixture.proxy.counts();
    assert_eq!(counts.exchanges.values().sum::<u64>(), exchanges);
    assert_eq!(
        (
            counts.findings_in(Direction::Request),
            counts.findings_in(Direction::Response),
            counts.unjudged
        ),
        (0, 0, 0)
    );
}

/// The order of fields with different names has no meaning.
fn sorted_lines(response: &str) -> Vec<&str> {
    let mut lines: Vec<&str> = response.split("\r\n").collect();
    lines.sort_unstable();
    lines
}

#[tokio::test]
async fn each_violation_is_a_line_without_values_that_were_sent() {
    let response = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 27\r\n\r\n{\"name\":\"s3cr3t-credential\"}";
    let (upstream, _received) = canned_server(&response[..response.len() - 1]).await;
    let fixture = ProxyFixture::in_front_of(&format!("http://{upstream}")).await;
    let request = format!(
        "PATCH /v1/account?access_token={SECRET} HTTP/1.1\r\nHost: h\r\nAuthorization: Digest {SECRET}\r\n\
         Connection: close\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{{\"name\":[\"{SECRET}\"]}}",
        SECRET.len() + 13,
    );
    send_bytes(fixture.address, request.as_bytes()).await;
    let lines = fixture.lines();
    let has = |message: &str| lines.iter().any(|line| line.contains(message));
    assert!(
        lines
            .iter()
            .all(|line| line.starts_with("PATCH /v1/account -> 200: ")),
        "{lines:#?}"
    );
    assert!(
        has("request: no well-formed credentials for bearerAuth"),
        "{lines:#?}"
    );
    assert!(has("request: body: /name: value is not of type"), "{lines:#?}");
    assert!(has("response 200: body: "), "{lines:#?}");
    assert!(
        has(
            "response 200: accepted a request that violates the contract: request: no well-formed credentials"
        ),
        "{lines:#?}"
    );
    let table = fixture.proxy.counts().to_string();
    assert!(
        !lines.concat().contains(SECRET) && !table.contains(SECRET),
        "{lines:#?}"
    );
    assert!(table.lines().all(|line| line.len() <= 80), "{table}");
    assert!(
        table.contains("request credentials") && table.contains("response accepted"),
        "{table}"
    );
}

#[tokio::test]
async fn a_malformed_body_is_a_bad_request() {
    let (listener, upstream) = listener().await;
    let mock = Arc::new(Mock::new(contract()));
    let serving = mock.serve(listener, 65_536, Arc::new(|_: &str| ()));
    tokio::spawn(serving);
    let fixture = ProxyFixture::in_front_of(&format!("http://{upstream}")).await;
    for media_type in ["application/json", "application/octet-stream"] {
        let request = format!(
            "PATCH /v1/account HTTP/1.1\r\nHost: h\r\nConnection: close\r\nContent-Type: {media_type}\r\n\
             Transfer-Encoding: chunked\r\n\r\nzz\r\n{{}}\r\n0\r\n\r\n"
        );
        let received = send_bytes(fixture.address, request.as_bytes()).await;
        assert!(received.starts_with("HTTP/1.1 400 "), "{received}");
        assert!(
            received.contains("the request body cannot be read: "),
            "{received}"
        );
    }
}

#[tokio::test]
async fn messages_are_forwarded_unchanged_except_for_hop_by_hop_fields() {
    let response = "HTTP/1.1 200 Fine\r\nX-Own: a  b\r\nX-own: c\r\nKeep-Alive: timeout=1\r\nConnection: X-Hop\r\n\
                  X-Hop: 1\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\nhi";
    let (upstream, mut received) = canned_server(response).await;
    let fixture = ProxyFixture::in_front_of(&format!("http://{upstream}/base")).await;
    let request = "POST //a/../%7Eb?x=%2f&&y HTTP/1.1\r\nHost: h\r\nX-ODD: 1\r\nTE: trailers\r\nX-Hop: 1\r\n\
                Connection: close, X-Hop\r\nProxy-Authorization: Basic abc\r\nContent-Length: 3\r\n\r\n\0\x01\x02";
    let forwarded = send_bytes(fixture.address, request.as_bytes()).await;
    let sent = received.recv().await.unwrap();
    let (head, body) = sent.split_once("\r\n\r\n").unwrap();
    assert!(
        head.starts_with("POST /base//a/../%7Eb?x=%2f&&y HTTP/1.1\r\n"),
        "{head}"
    );
    assert!(
        head.contains(&format!("{upstream}")) && head.contains("X-ODD: 1"),
        "{head}"
    );
    for gone in ["trailers", "X-Hop", "close", "Basic"] {
        assert!(!head.contains(gone), "{gone}: {head}");
    }
    assert_eq!(body, "\0\x01\x02");
    assert!(
        forwarded.contains("X-Own: a  b\r\n") && forwarded.contains("X-own: c\r\n"),
        "{forwarded}"
    );
    assert!(
        !forwarded.contains("Keep-Alive") && !forwarded.contains("X-Hop"),
        "{forwarded}"
    );
    assert!(forwarded.ends_with("\r\n\r\nhi"), "{forwarded}");
}

#[tokio::test]
async fn an_unreachable_upstream_is_one_line_and_502() {
    let (listener, address) = listener().await;
    drop(listener);
    let fixture = ProxyFixture::in_front_of(&format!("http://{address}")).await;
    let received = send_bytes(
        fixture.address,
        b"GET /v1/account?a=b HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n",
    )
    .await;
    assert!(received.starts_with("HTTP/1.1 502 "), "{received}");
    let lines = fixture.lines();
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert!(
        lines[0].starts_with(&format!("http://{address} does not respond: ")),
        "{lines:?}"
    );
}

#[tokio::test]
async fn a_silent_upstream_is_one_line_and_504_and_is_disconnected() {
    // Neither a TLS handshake nor a request is ever responded to.
    for (scheme, what) in [("http", "start a response"), ("https", "accept a connection")] {
        let (listener, address) = listener().await;
        let silent = tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut received = Vec::new();
            stream.read_to_end(&mut received).await.unwrap();
            received
        });
        let upstream = format!("{scheme}://{address}");
        let fixture = ProxyFixture::with_timeout(&upstream, Duration::from_millis(250)).await;
        let request = b"GET /v1/account?a=b HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n";
        let received = send_bytes(fixture.address, request).await;
        assert!(received.starts_with("HTTP/1.1 504 "), "{received}");
        assert_eq!(
            fixture.lines(),
            [format!("{upstream} did not {what} within 0.25 s")]
        );
        assert!(!silent.await.unwrap().is_empty(), "the connection was closed");
    }
}
