//! Traces of requests, as a collector receives them.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::expect_used,
    reason = "a helper that fails ends its test"
)]

#[path = "traces/collector.rs"]
mod collector;
#[allow(dead_code, reason = "the tests of `serve` use all of it")]
#[path = "serve/program.rs"]
mod program;

use collector::{Collector, Span};
use program::Fixture;

const PARENT: &str = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

#[test]
fn request_becomes_a_span_of_the_callers_trace() {
    let fixture = Fixture::new();
    let collector = Collector::start();
    let service = fixture.serve(&["--otlp-endpoint", &collector.url]);
    let request = fixture.request("GET /api/v2/users/ada");
    let request = format!("{}\r\ntraceparent: {PARENT}\r\n\r\n", request.trim_end());
    assert_eq!(service.send(&request).status, 200);
    let unsampled = PARENT.replace("-01", "-00");
    let request = fixture.request("GET /v1/account");
    let request = format!("{}\r\ntraceparent: {unsampled}\r\n\r\n", request.trim_end());
    assert_eq!(service.send(&request).status, 200);
    let malformed = "GET /v1/account HTTP/1.1\r\nHost: a\r\ntraceparent: 00-zz\r\n\r\n";
    assert_eq!(service.send(malformed).status, 401);
    service.logged();
    let received = collector.received();
    assert!(received.services.iter().all(|service| service == "accountd"));
    let [user, account] = &received.spans[..] else {
        panic!("{:?}", received.spans);
    };
    assert_eq!(user.trace, "0af7651916cd43dd8448eb211c80319c");
    assert_eq!(user.parent, "b7ad6b7169203331");
    let expected = Span {
        name: "GET /api/v2/users/{user}".to_owned(),
        kind: 2,
        attributes: [
            ("accountd.operation", "get_user"),
            ("http.request.method", "GET"),
            ("http.response.status_code", "200"),
            ("http.route", "/api/v2/users/{user}"),
            ("network.protocol.version", "1.1"),
            ("url.scheme", "http"),
        ]
        .map(|(key, value)| (key.to_owned(), value.to_owned()))
        .into(),
        ..user.clone()
    };
    assert_eq!(*user, expected);
    assert_eq!(
        (account.parent.as_str(), account.name.as_str()),
        ("", "GET /v1/account")
    );
    assert_eq!(account.attributes["http.response.status_code"], "401");
}

#[test]
fn spans_contain_no_secrets_addresses_paths_or_queries() {
    let fixture = Fixture::new();
    let collector = Collector::start();
    let service = fixture.serve(&["--otlp-endpoint", &collector.url]);
    service.send(&fixture.patch(r#"{"name":"Marked Name","email":"marked@new.example"}"#));
    let token = &fixture.token;
    let query = format!("/api/workspace/account/profile?access_token={token}");
    service.send(&format!("GET {query} HTTP/1.1\r\nHost: marked-host\r\n\r\n"));
    service.send(&fixture.request("GET /marked-path?marked-query"));
    service.send(&fixture.request("MARKED /v1/account"));
    service.send(&fixture.request("GET /api/v2/users/marked-user"));
    service.logged();
    let received = collector.received();
    let names: Vec<&str> = received.spans.iter().map(|span| span.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "PATCH /v1/account",
            "GET /api/workspace/account/profile",
            "GET",
            "HTTP",
            "GET /api/v2/users/{user}"
        ]
    );
    let text = String::from_utf8_lossy(&received.bytes);
    for secret in [
        token.as_str(),
        "accountd_",
        "arked",
        "MARKED",
        "@new",
        "127.0.0.1",
    ] {
        assert!(!text.contains(secret), "{secret:?} in {text}");
    }
}

#[test]
fn invalid_endpoint_is_reported_without_its_password() {
    let fixture = Fixture::new();
    let output = fixture
        .command(&[
            "serve",
            "--listen",
            "127.0.0.1:0",
            "--otlp-endpoint",
            "grpc://ann:hidden@a",
        ])
        .output()
        .unwrap();
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert!(
        !output.status.success() && stderr.lines().count() == 1,
        "{stderr}"
    );
    assert!(
        stderr.contains("--otlp-endpoint: expected http://") && !stderr.contains("hidden"),
        "{stderr}"
    );
}

#[test]
fn unreachable_or_unresponsive_collector_has_no_effect_on_requests() {
    let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let silent = format!("http://ann:hidden@{}", silent.local_addr().unwrap());
    for (endpoint, is_logged) in [("http://ann:hidden@127.0.0.1:1", true), (&silent, false)] {
        let fixture = Fixture::new();
        let service = fixture.serve(&["--otlp-endpoint", endpoint, "--log", "warn"]);
        for _ in 0..100 {
            assert_eq!(service.send(&fixture.request("GET /v1/account")).status, 200);
        }
        let logged = service.logged();
        let lines = logged
            .lines()
            .filter(|line| line.contains("traces cannot be exported"));
        assert_eq!(lines.count(), usize::from(is_logged), "{logged}");
        assert!(!logged.contains("hidden"), "{logged}");
    }
}
