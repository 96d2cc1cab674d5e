//! Who fails to authenticate too often waits, and what is too large or too odd is not read.

use crate::program::{Serving, World};
use std::process::Command;
use std::time::{Duration, Instant};

#[test]
fn failed_authentication_is_limited_and_good_tokens_pass() {
    let world = World::new();
    let serving = world.serve(&["--failures-per-minute", "12"]);
    let bad = |number: usize| {
        let token = format!("accountd_0123456789abcdef{number:043}");
        serving.ask(&format!(
            "GET /api/v2/account/details HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer {token}\r\n\r\n"
        ))
    };
    let mut statuses: Vec<u16> = (0..13).map(|number| bad(number).status).collect();
    assert_eq!(statuses.pop(), Some(429), "{statuses:?}");
    assert!(statuses.iter().all(|status| *status == 401), "{statuses:?}");
    let refused = bad(14);
    assert_eq!(refused.header("content-type"), Some("application/vnd.api+json"));
    let wait: u64 = refused.header("retry-after").unwrap().parse().unwrap();
    assert!((1..=60).contains(&wait), "{wait}");
    assert!(refused.body.contains(r#""status":"429""#), "{}", refused.body);
    assert_eq!(serving.ask(&world.request("GET /v1/account")).status, 200);
}

#[test]
fn guesses_of_a_mails_token_are_limited() {
    let world = World::new();
    let serving = world.serve(&["--failures-per-minute", "4"]);
    let post = |line: &str, kind: &str, body: String| {
        let length = body.len();
        serving.ask(&format!(
            "POST {line} HTTP/1.1\r\nHost: a\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n\r\n{body}"
        ))
    };
    let api = |token: &str| {
        let body = format!(r#"{{"token":"{token}"}}"#);
        post("/v1/account/email/confirm", "application/json", body)
    };
    let form = "application/x-www-form-urlencoded";
    let page = |token: &str| post("/email/confirm", form, format!("token={token}"));
    assert_eq!(serving.ask(&world.email("ada@new.example")).status, 200);
    assert_eq!([api("guess-1").status, api("guess-2").status], [400, 400]);
    assert_eq!([page("guess-3").status, page("guess-4").status], [400, 400]);
    let (by_api, by_page) = (api("guess-5"), page("guess-6"));
    for refused in [&by_api, &by_page] {
        assert_eq!(refused.status, 429, "{}", refused.body);
        let wait: u64 = refused.header("retry-after").unwrap().parse().unwrap();
        assert!((1..=60).contains(&wait), "{wait}");
    }
    assert!(by_api.body.contains(r#""error":"#), "{}", by_api.body);
    assert!(by_page.body.starts_with("<!DOCTYPE html>"), "{}", by_page.body);
    // Who has the mail need not wait.
    assert_eq!(api(&world.mailed_token()).status, 204);
}

#[test]
fn wrong_passwords_are_limited_and_nothing_else() {
    let world = World::new();
    world.account_with("grace", "the right password");
    let token = world.good(&["token", "create", "--account", "grace"]);
    let serving = world.serve(&["--failures-per-minute", "180"]);
    let ask = |line: &str, body: &str| {
        let (token, length) = (token.trim(), body.len());
        serving.ask(&format!(
            "{line} HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer {token}\r\n\
             Content-Type: application/vnd.api+json\r\nContent-Length: {length}\r\n\r\n{body}"
        ))
    };
    let change = |current: &str, new: &str| {
        let attributes = format!(
            r#"{{"current_password":"{current}","password":"{new}","password_confirmation":"{new}"}}"#
        );
        let body = format!(r#"{{"data":{{"attributes":{attributes}}}}}"#);
        ask("PATCH /api/v2/account/password", &body)
    };
    // Those that are right do not count.
    for (old, new) in [("the right", "another"), ("another", "the right")].repeat(3) {
        let changed = change(&format!("{old} password"), &format!("{new} password"));
        assert_eq!(changed.status, 200, "{}", changed.body);
    }
    for _ in 0..3 {
        assert_eq!(change("a wrong password", "another password").status, 422);
    }
    // Not even the right one is looked at now: it could be guessed otherwise.
    let refused = change("the right password", "another password");
    assert_eq!(refused.status, 429, "{}", refused.body);
    let wait: u64 = refused.header("retry-after").unwrap().parse().unwrap();
    assert!((1..=20).contains(&wait), "{wait}");
    assert!(refused.body.contains(r#""status":"429""#), "{}", refused.body);
    for line in ["GET /api/v2/account/details", "PATCH /api/v2/account/update"] {
        let answer = ask(line, r#"{"data":{"type":"users","attributes":{}}}"#);
        assert_eq!(answer.status, 200, "{line}: {}", answer.body);
    }
}

#[test]
fn behind_a_trusted_proxy_its_clients_are_limited_one_by_one() {
    let fails = |serving: &Serving, header: &str| {
        let answer = serving.ask(&format!(
            "GET /v1/account HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer {}\r\n{header}\r\n\r\n",
            fastrand::u64(..)
        ));
        answer.status
    };
    let world = World::new();
    let limit = ["--failures-per-minute", "2"];
    let proxies = [
        "--trusted-proxy",
        "10.0.0.0/8",
        "--trusted-proxy",
        "127.0.0.1,::1",
    ];
    let serving = world.serve(&[&limit[..], &proxies].concat());
    for (header, statuses) in [
        ("X-Forwarded-For: 198.51.100.1", [401, 401, 429]),
        ("X-Forwarded-For: 203.0.113.9, 198.51.100.1, 10.0.0.7", [429; 3]),
        ("Forwarded: for=198.51.100.2", [401, 401, 429]),
        ("Forwarded: for=\"[2001:db8::1]:80\"", [401, 401, 429]),
        ("Forwarded: for=\"[2001:db8::ffff]\"", [429; 3]),
        // The proxy itself.
        ("X-Forwarded-For: unknown", [401, 401, 429]),
    ] {
        let answered = [(); 3].map(|()| fails(&serving, header));
        assert_eq!(answered, statuses, "{header}");
    }
    // Whoever is not trusted cannot say who it is.
    let serving = world.serve(&limit);
    let answered = [1, 2, 3].map(|last| fails(&serving, &format!("X-Forwarded-For: 198.51.100.{last}")));
    assert_eq!(answered, [401, 401, 429]);
}

#[test]
fn one_address_cannot_take_all_connections() {
    let world = World::new();
    let mails = format!("file:{}", world.folder.path().join("mail").display());
    let database = world.url();
    let serve = |flags: &[&str]| {
        // Half of the files that it may have at most, once it has asked for them, are for connections.
        let script = "ulimit -Sn 100; ulimit -Hn 128; exec \"$0\" serve --listen 127.0.0.1:0 \"$@\"";
        let mut shell = Command::new("sh");
        shell.args(["-c", script, env!("CARGO_BIN_EXE_accountd")]);
        shell.args(["--log-format", "json", "--mail", &mails, "--database", &database]);
        shell.args(flags);
        Serving::start(shell)
    };
    let serving = serve(&[]);
    // Its eighth of them. An answer shows that it is accepted.
    let mut held: Vec<_> = (0..8).map(|_| serving.connect()).collect();
    for connection in &mut held {
        connection.send(&world.request("GET /v1/account"));
        assert_eq!(connection.answer().status, 200);
    }
    assert!(serving.connect().is_closed());
    held.pop();
    let deadline = Instant::now() + Duration::from_secs(30);
    while !serving.connect().is_answered(&world.request("GET /v1/account")) {
        assert!(Instant::now() < deadline);
    }
    drop(held);
    let logged = serving.logged();
    let told = r#""connections_at_most":64,"of_an_address":8"#;
    assert!(logged.contains(told), "{logged}");
    // A proxy has them for many.
    let serving = serve(&["--trusted-proxy", "127.0.0.1"]);
    let mut held: Vec<_> = (0..20).map(|_| serving.connect()).collect();
    for connection in &mut held {
        connection.send(&world.request("GET /v1/account"));
        assert_eq!(connection.answer().status, 200);
    }
}

#[test]
fn a_head_that_is_too_large_is_refused() {
    let world = World::new();
    let serving = world.serve(&[]);
    let large = format!(
        "GET /v1/account HTTP/1.1\r\nHost: a\r\nX-Large: {}\r\n\r\n",
        "a".repeat(64 * 1024)
    );
    let answer = serving.ask(&large);
    assert_eq!(answer.status, 431, "{}", answer.head);
    assert_eq!(serving.ask(&world.request("GET /v1/account")).status, 200);
}

#[test]
fn operators_learn_that_it_lives_is_ready_and_what_it_does() {
    let world = World::new();
    let serving = world.serve(&[]);
    serving.ask(&world.request("GET /v1/account"));
    let ask = |line: &str| serving.ask(&format!("{line} HTTP/1.1\r\nHost: a\r\n\r\n"));
    assert_eq!(
        (ask("GET /healthz").status, ask("GET /readyz").status),
        (200, 200)
    );
    let metrics = ask("GET /metrics");
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
            metrics.body.lines().any(|told| told == line),
            "{line}: {}",
            metrics.body
        );
    }
    assert_eq!(serving.ask(&world.email("ada@new.example")).status, 200);
    let delivered = r#"accountd_mail_deliveries_total{result="delivered"} 1"#;
    let deadline = Instant::now() + Duration::from_secs(30);
    while !ask("GET /metrics").body.contains(delivered) {
        assert!(Instant::now() < deadline, "{}", ask("GET /metrics").body);
    }
    let refused = ask("POST /metrics");
    assert_eq!(
        (refused.status, refused.header("allow")),
        (405, Some("GET, HEAD"))
    );
    // Everything else is the contract's.
    assert!(ask("GET /healthz/more").body.contains("not_found"));
}
