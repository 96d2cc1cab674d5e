//! Limits on authentication failures, mails, connections and request sizes.

use crate::program::{Fixture, RunningService};
use std::process::Command;
use std::time::{Duration, Instant};

#[test]
fn failed_authentication_is_limited_and_valid_tokens_pass() {
    let fixture = Fixture::new();
    let service = fixture.serve(&["--failures-per-minute", "12"]);
    let send_invalid = |number: usize| {
        let token = format!("accountd_0123456789abcdef{number:043}");
        service.send(&format!(
            "GET /api/v2/account/details HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer {token}\r\n\r\n"
        ))
    };
    let mut statuses: Vec<u16> = (0..13).map(|number| send_invalid(number).status).collect();
    assert_eq!(statuses.pop(), Some(429), "{statuses:?}");
    assert!(statuses.iter().all(|status| *status == 401), "{statuses:?}");
    let limited = send_invalid(14);
    assert_eq!(limited.header("content-type"), Some("application/vnd.api+json"));
    let retry_after: u64 = limited.header("retry-after").unwrap().parse().unwrap();
    assert!((1..=60).contains(&retry_after), "{retry_after}");
    assert!(limited.body.contains(r#""status":"429""#), "{}", limited.body);
    assert_eq!(service.send(&fixture.request("GET /v1/account")).status, 200);
}

#[test]
fn guesses_of_confirmation_tokens_are_limited() {
    let fixture = Fixture::new();
    let service = fixture.serve(&["--failures-per-minute", "4"]);
    let post = |line: &str, kind: &str, body: String| {
        let length = body.len();
        service.send(&format!(
            "POST {line} HTTP/1.1\r\nHost: a\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n\r\n{body}"
        ))
    };
    let api = |token: &str| {
        let body = format!(r#"{{"token":"{token}"}}"#);
        post("/v1/account/email/confirm", "application/json", body)
    };
    let form = "application/x-www-form-urlencoded";
    let page = |token: &str| post("/email/confirm", form, format!("token={token}"));
    assert_eq!(service.send(&fixture.email("ada@new.example")).status, 200);
    assert_eq!([api("guess-1").status, api("guess-2").status], [400, 400]);
    assert_eq!([page("guess-3").status, page("guess-4").status], [400, 400]);
    let (by_api, by_page) = (api("guess-5"), page("guess-6"));
    for limited in [&by_api, &by_page] {
        assert_eq!(limited.status, 429, "{}", limited.body);
        let retry_after: u64 = limited.header("retry-after").unwrap().parse().unwrap();
        assert!((1..=60).contains(&retry_after), "{retry_after}");
    }
    assert!(by_api.body.contains(r#""error":"#), "{}", by_api.body);
    assert!(by_page.body.starts_with("<!DOCTYPE html>"), "{}", by_page.body);
    // The recipient of the mail is not limited.
    assert_eq!(api(&fixture.mailed_token()).status, 204);
}

#[test]
fn only_wrong_passwords_count() {
    let fixture = Fixture::new();
    fixture.account_with_password("grace", "the right password");
    let token = fixture.run_ok(&["token", "create", "--account", "grace"]);
    // An account may have a sixtieth of this limit in wrong passwords: 3.
    let service = fixture.serve(&["--failures-per-minute", "180"]);
    let send = |line: &str, body: &str| {
        let (token, length) = (token.trim(), body.len());
        service.send(&format!(
            "{line} HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer {token}\r\n\
             Content-Type: application/vnd.api+json\r\nContent-Length: {length}\r\n\r\n{body}"
        ))
    };
    let change = |current: &str, new: &str| {
        let attributes = format!(
            r#"{{"current_password":"{current}","password":"{new}","password_confirmation":"{new}"}}"#
        );
        let body = format!(r#"{{"data":{{"attributes":{attributes}}}}}"#);
        send("PATCH /api/v2/account/password", &body)
    };
    // Right passwords do not count.
    for (old, new) in [("the right", "another"), ("another", "the right")].repeat(3) {
        let changed = change(&format!("{old} password"), &format!("{new} password"));
        assert_eq!(changed.status, 200, "{}", changed.body);
    }
    for _ in 0..3 {
        assert_eq!(change("a wrong password", "another password").status, 422);
    }
    // Even the right password is rejected now, because it could be guessed otherwise.
    let limited = change("the right password", "another password");
    assert_eq!(limited.status, 429, "{}", limited.body);
    let retry_after: u64 = limited.header("retry-after").unwrap().parse().unwrap();
    assert!((1..=20).contains(&retry_after), "{retry_after}");
    assert!(limited.body.contains(r#""status":"429""#), "{}", limited.body);
    for line in ["GET /api/v2/account/details", "PATCH /api/v2/account/update"] {
        let response = send(line, r#"{"data":{"type":"users","attributes":{}}}"#);
        assert_eq!(response.status, 200, "{line}: {}", response.body);
    }
}

#[test]
fn mails_per_account_are_limited_in_each_api_family() {
    let fixture = Fixture::new();
    fixture.account_with_password("grace", "a long password");
    let other_token = fixture.run_ok(&["token", "create", "--account", "grace"]);
    let service = fixture.serve(&["--mails-per-hour", "3"]);
    let send = |token: &str, line: &str, media: &str, body: &str| {
        let (token, length) = (token.trim(), body.len());
        service.send(&format!(
            "{line} HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer {token}\r\n\
             Content-Type: {media}\r\nContent-Length: {length}\r\n\r\n{body}"
        ))
    };
    let changes = |token: &str, domain: &str| {
        [
            (
                "PATCH /api/v2/account/update",
                "application/vnd.api+json",
                r#"{"data":{"type":"users","attributes":{"email":"one@new.example"}}}"#,
            ),
            (
                "PATCH /v1/account",
                "application/json",
                r#"{"email":"two@new.example"}"#,
            ),
            (
                "PUT /api/workspace/account/profile",
                "application/json",
                r#"{"UserName":"ada","Email":"three@new.example"}"#,
            ),
        ]
        .map(|(line, media, body)| send(token, line, media, &body.replace("new.example", domain)))
    };
    for response in changes(&fixture.token, "new.example") {
        assert_eq!(response.status, 200, "{}", response.body);
    }
    // A request for the address that awaits confirmation sends no mail.
    let again = send(
        &fixture.token,
        "PATCH /v1/account",
        "application/json",
        r#"{"email":"three@new.example"}"#,
    );
    assert_eq!(again.status, 200, "{}", again.body);
    // The limit applies in each API family.
    for response in changes(&fixture.token, "newer.example") {
        assert_eq!(response.status, 429, "{}", response.body);
        let retry_after: u64 = response.header("retry-after").unwrap().parse().unwrap();
        assert!((1..=1200).contains(&retry_after), "{retry_after}");
    }
    // A request for the present address sends none either, here from an administrator.
    let admin = fixture.run_ok(&["token", "create", "--account", "ada", "--scope", "admin"]);
    let grace = send(&other_token, "GET /v1/account", "application/json", "").body;
    let id = serde_json::from_str::<serde_json::Value>(&grace).unwrap()["id"].clone();
    let line = format!("PATCH /v1/account?account_id={}", id.as_str().unwrap());
    let body = r#"{"email":"grace@example.com"}"#;
    fixture.sql("UPDATE accounts SET email = 'grace@example.com', email_key = 'grace@example.com' WHERE username = 'grace'");
    for _ in 0..5 {
        let response = send(&admin, &line, "application/json", body);
        assert_eq!(response.status, 200, "{}", response.body);
    }
    // Other changes and other accounts are not limited.
    assert_eq!(service.send(&fixture.patch(r#"{"name":"Countess"}"#)).status, 200);
    let body = r#"{"email":"grace@new.example"}"#;
    let response = send(&other_token, "PATCH /v1/account", "application/json", body);
    assert_eq!(response.status, 200, "{}", response.body);
}

#[test]
fn clients_behind_a_trusted_proxy_are_limited_separately() {
    let fails = |service: &RunningService, header: &str| {
        let response = service.send(&format!(
            "GET /v1/account HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer {}\r\n{header}\r\n\r\n",
            fastrand::u64(..)
        ));
        response.status
    };
    let fixture = Fixture::new();
    let limit = ["--failures-per-minute", "2"];
    let proxies = [
        "--trusted-proxy",
        "10.0.0.0/8",
        "--trusted-proxy",
        "127.0.0.1,::1",
    ];
    let service = fixture.serve(&[&limit[..], &proxies].concat());
    for (header, statuses) in [
        ("X-Forwarded-For: 198.51.100.1", [401, 401, 429]),
        ("X-Forwarded-For: 203.0.113.9, 198.51.100.1, 10.0.0.7", [429; 3]),
        ("Forwarded: for=198.51.100.2", [401, 401, 429]),
        ("Forwarded: for=\"[2001:db8::1]:80\"", [401, 401, 429]),
        ("Forwarded: for=\"[2001:db8::ffff]\"", [429; 3]),
        // Counts for the proxy itself.
        ("X-Forwarded-For: unknown", [401, 401, 429]),
    ] {
        let received = [(); 3].map(|()| fails(&service, header));
        assert_eq!(received, statuses, "{header}");
    }
    // A client that is not a trusted proxy cannot choose its address.
    let service = fixture.serve(&limit);
    let received = [1, 2, 3].map(|last| fails(&service, &format!("X-Forwarded-For: 198.51.100.{last}")));
    assert_eq!(received, [401, 401, 429]);
}

#[test]
fn one_address_cannot_hold_all_connections() {
    let fixture = Fixture::new();
    let mails = format!("file:{}", fixture.folder.path().join("mail").display());
    let database = fixture.url();
    let serve = |flags: &[&str]| {
        // The program raises its limit to 128 open files; half of them are available for connections.
        let script = "ulimit -Sn 100; ulimit -Hn 128; exec \"$0\" serve --listen 127.0.0.1:0 \"$@\"";
        let mut shell = Command::new("sh");
        shell.args(["-c", script, env!("CARGO_BIN_EXE_accountd")]);
        shell.args(["--log-format", "json", "--mail", &mails, "--database", &database]);
        shell.args(flags);
        RunningService::start(shell)
    };
    let service = serve(&[]);
    // One address may hold an eighth of the connections. A response shows that the connection was accepted.
    let mut held: Vec<_> = (0..8).map(|_| service.connect()).collect();
    for connection in &mut held {
        connection.send(&fixture.request("GET /v1/account"));
        assert_eq!(connection.read_response().status, 200);
    }
    assert!(service.connect().is_closed());
    held.pop();
    let deadline = Instant::now() + Duration::from_secs(30);
    while !service
        .connect()
        .gets_response(&fixture.request("GET /v1/account"))
    {
        assert!(Instant::now() < deadline);
    }
    drop(held);
    let logged = service.logged();
    let expected = r#""max_connections":64,"max_connections_per_address":8"#;
    assert!(logged.contains(expected), "{logged}");
    // A trusted proxy is not limited.
    let service = serve(&["--trusted-proxy", "127.0.0.1"]);
    let mut held: Vec<_> = (0..20).map(|_| service.connect()).collect();
    for connection in &mut held {
        connection.send(&fixture.request("GET /v1/account"));
        assert_eq!(connection.read_response().status, 200);
    }
}

#[test]
fn client_that_sends_no_bodies_does_not_keep_others_from_being_served() {
    /// How many requests of one address may wait for their bodies.
    const BUDGET: usize = 256;
    let fixture = Fixture::new();
    let service = fixture.serve(&["--trusted-proxy", "127.0.0.1"]);
    let request = |client: &str| {
        format!(
            "POST /v1/account/email/confirm HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: {client}\r\n\
             Content-Type: application/json\r\nContent-Length: 19\r\n\r\n"
        )
    };
    let body = r#"{"token":"unknown"}"#;
    let mut waiting: Vec<_> = (0..BUDGET).map(|_| service.connect()).collect();
    for connection in &mut waiting {
        connection.send(&request("198.51.100.1"));
    }
    let metrics = || service.send("GET /metrics HTTP/1.1\r\nHost: a\r\n\r\n").body;
    let all_wait = format!("accountd_http_requests_in_progress{{state=\"waiting_for_body\"}} {BUDGET}\n");
    let deadline = Instant::now() + Duration::from_secs(30);
    while !metrics().contains(&all_wait) {
        assert!(Instant::now() < deadline, "{}", metrics());
    }
    let rejected = service.send(&request("198.51.100.1"));
    assert_eq!(rejected.status, 503);
    assert_eq!(rejected.header("retry-after"), Some("1"));
    assert!(rejected.body.contains(r#""error":"#), "{}", rejected.body);
    let mut other = service.connect();
    other.send(&request("198.51.100.2"));
    other.send(body);
    assert_eq!(other.read_response().status, 400);
    // A request that waits is served when its body arrives.
    waiting[0].send(body);
    assert_eq!(waiting[0].read_response().status, 400);
    // The credentials are checked before the body is read.
    let unauthenticated = "PATCH /v1/account HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n\
                           Content-Length: 9\r\n\r\n";
    assert_eq!(service.send(unauthenticated).status, 401);
}

#[test]
fn too_large_request_head_is_rejected() {
    let fixture = Fixture::new();
    let service = fixture.serve(&[]);
    let large = format!(
        "GET /v1/account HTTP/1.1\r\nHost: a\r\nX-Large: {}\r\n\r\n",
        "a".repeat(64 * 1024)
    );
    let response = service.send(&large);
    assert_eq!(response.status, 431, "{}", response.head);
    // Below the limit of the HTTP library, the response is in the format of the API.
    for (path, expected) in [
        (
            "/v1/account",
            "{\"error\":\"invalid_request\",\"message\":\"the header section must have at most",
        ),
        (
            "/api/v2/ping",
            "{\"errors\":[{\"status\":\"431\",\"title\":\"invalid header\"",
        ),
        ("/api/workspace/account/profile", "\"status\":431"),
    ] {
        let field = "a".repeat(20 * 1024);
        let response = service.send(&format!(
            "GET {path} HTTP/1.1\r\nHost: a\r\nX-Large: {field}\r\n\r\n"
        ));
        assert_eq!(response.status, 431, "{path}");
        assert!(response.body.contains(expected), "{path}: {}", response.body);
        assert!(response.head.contains("x-request-id: "), "{}", response.head);
    }
    assert_eq!(service.send(&fixture.request("GET /v1/account")).status, 200);
}

#[test]
fn requests_have_exactly_one_host() {
    let fixture = Fixture::new();
    let service = fixture.serve(&[]);
    for (path, expected) in [
        (
            "/v1/account",
            "{\"error\":\"invalid_request\",\"message\":\"Host must be given exactly once\"",
        ),
        (
            "/api/v2/ping",
            "{\"errors\":[{\"status\":\"400\",\"title\":\"invalid header\"",
        ),
        ("/api/workspace/account/profile", "\"Success\":false"),
        ("/healthz", "invalid_request"),
    ] {
        for hosts in ["", "Host: a\r\nHost: a\r\n"] {
            let response = service.send(&format!("GET {path} HTTP/1.1\r\n{hosts}\r\n"));
            assert_eq!(response.status, 400, "{path}");
            assert!(response.body.contains(expected), "{path}: {}", response.body);
        }
    }
    assert_eq!(service.send("GET /healthz HTTP/1.0\r\n\r\n").status, 200);
}

#[test]
fn monitoring_endpoints_report_health_and_metrics() {
    let fixture = Fixture::new();
    let service = fixture.serve(&[]);
    service.send(&fixture.request("GET /v1/account"));
    let send = |line: &str| service.send(&format!("{line} HTTP/1.1\r\nHost: a\r\n\r\n"));
    assert_eq!(
        (send("GET /healthz").status, send("GET /readyz").status),
        (200, 200)
    );
    let metrics = send("GET /metrics");
    let counted = r#"accountd_http_requests_total{operation="get_account",status="200"} 1"#;
    assert!(metrics.body.contains(counted), "{}", metrics.body);
    assert!(metrics.body.ends_with("# EOF\n"));
    for line in [
        "# TYPE accountd_http_requests counter",
        "# TYPE accountd_http_request_duration_seconds histogram",
        "# UNIT accountd_http_request_duration_seconds seconds",
        r#"accountd_http_request_duration_seconds_count{operation="get_account"} 1"#,
        r#"accountd_store_waiting{kind="write"} 0"#,
        r#"accountd_mail_deliveries_total{result="delivered"} 0"#,
        r#"accountd_mail_deliveries_total{result="failed"} 0"#,
        r#"accountd_mail_deliveries_total{result="given_up"} 0"#,
        r#"accountd_outbox_mails{state="new"} 0"#,
        r#"accountd_outbox_mails{state="failing"} 0"#,
        "accountd_outbox_oldest_mail_age_seconds 0",
    ] {
        assert!(
            metrics.body.lines().any(|metric| metric == line),
            "{line}: {}",
            metrics.body
        );
    }
    assert_eq!(service.send(&fixture.email("ada@new.example")).status, 200);
    let delivered = r#"accountd_mail_deliveries_total{result="delivered"} 1"#;
    let deadline = Instant::now() + Duration::from_secs(30);
    while !send("GET /metrics").body.contains(delivered) {
        assert!(Instant::now() < deadline, "{}", send("GET /metrics").body);
    }
    let rejected = send("POST /metrics");
    assert_eq!(
        (rejected.status, rejected.header("allow")),
        (405, Some("GET, HEAD"))
    );
    // The stub responds to all other paths.
    assert!(send("GET /healthz/more").body.contains("not_found"));
}
