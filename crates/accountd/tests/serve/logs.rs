//! The log: request ids, no personal data or secrets, start-up warnings, and a reader that has stalled.

use crate::program::{Fixture, RunningService};
use serde_json::Value;

#[test]
fn log_lines_contain_no_secrets_addresses_or_names() {
    let fixture = Fixture::new();
    // Nothing listens there.
    let mail = "smtp://marked-user:marked-password@127.0.0.1:1";
    let mut service = fixture.serve(&["--log", "debug", "--log-format", "json", "--mail", mail]);
    let patch = fixture.patch(r#"{"name":"Marked Name","email":"marked@example.com"}"#);
    assert_eq!(service.send(&patch).status, 200);
    let token = &fixture.token;
    let query =
        format!("GET /api/workspace/account/profile?access_token={token} HTTP/1.1\r\nHost: a\r\n\r\n");
    assert_eq!(service.send(&query).status, 200);
    service.send(&fixture.request("GET /api/v2/users/marked-user"));
    service.send(
        "GET /marked-path?marked-query HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer marked-token\r\n\r\n",
    );
    let failure = service.read_log_through("mails cannot be delivered");
    let logged = failure + &service.logged();
    let lines: Vec<Value> = logged
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    for line in &lines {
        // The random id may contain any letters.
        let mut line = line.clone();
        line["span"]["request_id"].take();
        let line = line.to_string();
        // `arked` is a part of every marked text, in any case of its first letter.
        for secret in [token.as_str(), "accountd_", "arked", "ada", "@example.com"] {
            assert!(!line.contains(secret), "{secret:?} in {line}");
        }
    }
    let operations: Vec<&str> = lines
        .iter()
        .filter(|line| line["message"] == "request completed")
        .filter_map(|line| line["span"]["operation"].as_str())
        .collect();
    assert_eq!(
        operations,
        ["patch_account", "get_workspace_profile", "get_user", "none"]
    );
}

#[test]
fn response_carries_the_request_id_of_its_log_line() {
    let fixture = Fixture::new();
    let service = fixture.serve(&["--log-format", "json"]);
    let request = fixture.request("GET /v1/account");
    let generated = service.send(&request);
    let generated = generated.header("x-request-id").unwrap().to_owned();
    let custom = format!("{}\r\nX-Request-Id: given-1\r\n\r\n", request.trim_end());
    let custom = service.send(&custom);
    assert_eq!(custom.header("x-request-id"), Some("given-1"));
    let logged = service.logged();
    for id in [generated.as_str(), "given-1"] {
        assert!(
            logged.contains(&format!(r#""request_id":"{id}""#)),
            "{id} not in {logged}"
        );
    }
}

#[test]
fn unencrypted_smtp_to_another_host_is_warned_about() {
    let fixture = Fixture::new();
    let warnings = |mail: &str| {
        let logged = fixture.serve(&["--log", "warn", "--mail", mail]).logged();
        logged.matches("unencrypted").count()
    };
    assert_eq!(warnings("smtp://192.0.2.1"), 1);
    for mail in [
        "smtp://127.0.0.1:1",
        "smtp://192.0.2.1?tls=required",
        "smtps://192.0.2.1",
    ] {
        assert_eq!(warnings(mail), 0, "{mail}");
    }
}

/// Sends `count` requests, each of which writes a log line, without reading the log.
fn requests_without_reader(fixture: &Fixture, count: usize) -> RunningService {
    let service = fixture.serve(&["--log-format", "json"]);
    let request = fixture.request("GET /v1/account");
    let mut connection = service.connect();
    for number in 0..count {
        connection.send(&request);
        assert_eq!(connection.read_response().status, 200, "request {number}");
    }
    assert_eq!(
        service.send("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n").status,
        200
    );
    service
}

#[test]
fn a_stalled_reader_of_the_log_does_not_block_shutdown() {
    let fixture = Fixture::new();
    // More than the pipe can hold.
    let mut service = requests_without_reader(&fixture, 1000);
    service.signal("TERM");
    assert!(service.wait().success());
}

#[test]
fn log_lines_that_nobody_reads_are_dropped_and_counted() {
    let fixture = Fixture::new();
    // More than the pipe and the queue can hold.
    let mut service = requests_without_reader(&fixture, 5000);
    let metrics = service.send("GET /metrics HTTP/1.1\r\nHost: a\r\n\r\n").body;
    let mut samples = metrics.lines().filter_map(|line| line.split_once(' '));
    let (_, dropped) = samples
        .find(|(name, _)| *name == "accountd_log_lines_dropped_total")
        .unwrap();
    let dropped: u64 = dropped.parse().unwrap();
    assert!(dropped > 0, "{metrics}");
    let reported = service.read_log_until("log lines were dropped");
    let reported: Value = serde_json::from_str(&reported).unwrap();
    assert_eq!(reported["level"], "WARN");
    // The line of the request for the metrics may be dropped after they were read.
    let lines = reported["lines"].as_u64().unwrap();
    assert!((dropped..=dropped + 1).contains(&lines), "{dropped}: {reported}");
}
