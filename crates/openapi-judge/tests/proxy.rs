//! The proxy between a client and deployments that keep to the contract, or do not.

#![allow(clippy::unwrap_used, reason = "a helper that fails ends its test")]

mod support;

use openapi_judge::judge::{Direction, Judge};
use openapi_judge::mock::Mock;
use openapi_judge::proxy::{PATIENCE, Proxy};
use openapi_judge::serve::upstream::Upstream;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use support::{SECRET, bytes_of, canned, contract, converse, kept, listener, request};
use tokio::io::AsyncReadExt;

struct Stage {
    proxy: Proxy,
    address: SocketAddr,
    lines: Arc<Mutex<Vec<String>>>,
}

impl Stage {
    async fn before(upstream: &str) -> Stage {
        Stage::patient(upstream, PATIENCE).await
    }

    async fn patient(upstream: &str, patience: Duration) -> Stage {
        let (log, lines) = kept();
        let proxy = Proxy::new(contract(), Upstream::parse(upstream).unwrap(), Arc::clone(&log));
        let proxy = proxy.patience(patience);
        let (listener, address) = listener().await;
        let serving = proxy.clone();
        tokio::spawn(async move { serving.serve(listener, log).await });
        Stage {
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
async fn between_two_who_keep_to_the_contract_nothing_is_told() {
    let (listener, address) = listener().await;
    let mock = Arc::new(Mock::new(contract()));
    tokio::spawn(mock.serve(listener, 65_536, Arc::new(|_: &str| ())));
    let stage = Stage::before(&format!("http://{address}")).await;
    let judge = Judge::new(contract());
    let mut exchanges = 0;
    for operation in &judge.document().operations {
        for alternative in operation.alternatives() {
            let bytes = bytes_of(&request(&judge, operation, &alternative));
            let direct = converse(address, &bytes).await;
            let passed = converse(stage.address, &bytes).await;
            assert_eq!(lines_of(&passed), lines_of(&direct), "{}", operation.key());
            exchanges += 1;
        }
    }
    assert_eq!(stage.lines(), Vec::<String>::new());
    let counts = stage.proxy.counts();
    assert_eq!(counts.exchanges.values().sum::<u64>(), exchanges);
    assert_eq!(
        (
            counts.of(Direction::Request),
            counts.of(Direction::Response),
            counts.unjudged
        ),
        (0, 0, 0)
    );
}

/// The order of fields with different names says nothing.
fn lines_of(answer: &str) -> Vec<&str> {
    let mut lines: Vec<&str> = answer.split("\r\n").collect();
    lines.sort_unstable();
    lines
}

#[tokio::test]
async fn each_violation_is_a_line_without_anything_that_was_sent() {
    let answer = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 28\r\n\r\n{\"name\":\"s3cr3t-of-somebody\"}";
    let (upstream, _heard) = canned(&answer[..answer.len() - 1]).await;
    let stage = Stage::before(&format!("http://{upstream}")).await;
    let said = format!(
        "PATCH /v1/account?access_token={SECRET} HTTP/1.1\r\nHost: h\r\nAuthorization: Digest {SECRET}\r\n\
         Connection: close\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{{\"name\":[\"{SECRET}\"]}}",
        SECRET.len() + 13,
    );
    converse(stage.address, said.as_bytes()).await;
    let lines = stage.lines();
    let has = |words: &str| lines.iter().any(|line| line.contains(words));
    assert!(
        lines
            .iter()
            .all(|line| line.starts_with("PATCH /v1/account -> 200: ")),
        "{lines:#?}"
    );
    assert!(has("request: no credentials of bearerAuth"), "{lines:#?}");
    assert!(has("request: body: /name: value is not of type"), "{lines:#?}");
    assert!(has("response 200: body: "), "{lines:#?}");
    assert!(
        has("response 200: accepted what the contract refuses: request: no credentials"),
        "{lines:#?}"
    );
    let table = stage.proxy.counts().to_string();
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
async fn a_body_that_is_no_message_is_its_sender_s_fault() {
    let (listener, upstream) = listener().await;
    let mock = Arc::new(Mock::new(contract()));
    let serving = mock.serve(listener, 65_536, Arc::new(|_: &str| ()));
    tokio::spawn(serving);
    let stage = Stage::before(&format!("http://{upstream}")).await;
    for media_type in ["application/json", "application/octet-stream"] {
        let said = format!(
            "PATCH /v1/account HTTP/1.1\r\nHost: h\r\nConnection: close\r\nContent-Type: {media_type}\r\n\
             Transfer-Encoding: chunked\r\n\r\nzz\r\n{{}}\r\n0\r\n\r\n"
        );
        let answer = converse(stage.address, said.as_bytes()).await;
        assert!(answer.starts_with("HTTP/1.1 400 "), "{answer}");
        assert!(answer.contains("the request's body cannot be read: "), "{answer}");
    }
}

#[tokio::test]
async fn a_message_goes_on_as_it_came_but_for_what_belongs_to_the_connection() {
    let answer = "HTTP/1.1 200 Fine\r\nX-Own: a  b\r\nX-own: c\r\nKeep-Alive: timeout=1\r\nConnection: X-Hop\r\n\
                  X-Hop: 1\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\nhi";
    let (upstream, mut heard) = canned(answer).await;
    let stage = Stage::before(&format!("http://{upstream}/base")).await;
    let said = "POST //a/../%7Eb?x=%2f&&y HTTP/1.1\r\nHost: h\r\nX-ODD: 1\r\nTE: trailers\r\nX-Hop: 1\r\n\
                Connection: close, X-Hop\r\nProxy-Authorization: Basic abc\r\nContent-Length: 3\r\n\r\n\0\x01\x02";
    let passed = converse(stage.address, said.as_bytes()).await;
    let sent = heard.recv().await.unwrap();
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
        passed.contains("X-Own: a  b\r\n") && passed.contains("X-own: c\r\n"),
        "{passed}"
    );
    assert!(
        !passed.contains("Keep-Alive") && !passed.contains("X-Hop"),
        "{passed}"
    );
    assert!(passed.ends_with("\r\n\r\nhi"), "{passed}");
}

#[tokio::test]
async fn an_upstream_that_is_not_there_is_one_line_and_502() {
    let (listener, address) = listener().await;
    drop(listener);
    let stage = Stage::before(&format!("http://{address}")).await;
    let answer = converse(
        stage.address,
        b"GET /v1/account?a=b HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n",
    )
    .await;
    assert!(answer.starts_with("HTTP/1.1 502 "), "{answer}");
    let lines = stage.lines();
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert!(
        lines[0].starts_with(&format!("http://{address} does not answer: ")),
        "{lines:?}"
    );
}

#[tokio::test]
async fn an_upstream_that_is_silent_is_one_line_and_504_and_is_left() {
    // Neither the one that waits for TLS nor the one that waits for an answer gets a byte.
    for (scheme, what) in [("http", "begin to answer"), ("https", "take a connection")] {
        let (listener, address) = listener().await;
        let silent = tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut heard = Vec::new();
            stream.read_to_end(&mut heard).await.unwrap();
            heard
        });
        let upstream = format!("{scheme}://{address}");
        let stage = Stage::patient(&upstream, Duration::from_millis(250)).await;
        let asked = b"GET /v1/account?a=b HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n";
        let answer = converse(stage.address, asked).await;
        assert!(answer.starts_with("HTTP/1.1 504 "), "{answer}");
        assert_eq!(
            stage.lines(),
            [format!("{upstream} does not {what} within 0.25 s")]
        );
        assert!(
            !silent.await.unwrap().is_empty(),
            "the connection is closed, whoever waits"
        );
    }
}
