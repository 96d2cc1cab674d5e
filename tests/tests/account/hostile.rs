//! Hostile or unexpected services, proxies and files.

use crate::failures::{details_with_responses, http_response, run_with_responses};
use crate::fixture::{Fixture, PASSWORD, User};
use std::fs;
use std::net::TcpListener;

const MARKED: &str = "marked-token-5c1d";

#[test]
fn a_dry_run_reaches_no_proxy() {
    let proxy = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", proxy.local_addr().unwrap());
    let user = User::new()
        .with("ACCOUNT_URL", "https://accounts.example.com")
        .with("ACCOUNT_TOKEN", MARKED)
        .with("http_proxy", &url)
        .with("https_proxy", &url)
        .with("ALL_PROXY", &url);
    user.run(&["show", "--dry-run"]).ok();
    user.run_with(
        &["password", "--password-stdin", "--dry-run"],
        &format!("{PASSWORD}\nanother-2\n"),
    )
    .ok();
    user.run(&["api", "GET", "/v1/account", "--dry-run"]).ok();
    proxy.set_nonblocking(true).unwrap();
    assert!(proxy.accept().is_err(), "a connection to the proxy was made");
}

#[test]
fn a_dry_run_without_a_request_does_nothing() {
    let fixture = Fixture::new(&[]);
    let token = fixture.database.token("ada", "read");
    let user = User::new().with("ACCOUNT_URL", &fixture.accountd.url);
    user.run_with(&["login", "--token-stdin"], &format!("{token}\n"))
        .ok();
    for command in ["login", "logout", "whoami"] {
        user.run(&[command, "--dry-run"])
            .assert_failed(2, &["no request to show"]);
    }
    user.run(&["details"]).ok();
}

#[test]
fn a_token_that_is_sent_back_is_redacted() {
    let user = User::new().with("ACCOUNT_TOKEN", MARKED);
    let show = |status: &str, body: &str| {
        run_with_responses(
            &user,
            &["show"],
            &[http_response(status, "application/json", "", body)],
        )
    };
    let body = format!(r#"{{"error":"unauthorized","message":"bad Bearer {MARKED}"}}"#);
    let rejected = show("401 Unauthorized", &body).assert_failed(3, &["bad Bearer [not shown]"]);
    let api = [http_response("200 OK", "application/json", "", &body)];
    let api = run_with_responses(&user, &["api", "GET", "/anything"], &api).ok();
    let undeclared = show("200 OK", &format!(r#"{{"id":"{MARKED}"}}"#)).assert_failed(1, &[]);
    for output in [rejected, api, undeclared] {
        assert!(!format!("{output:?}").contains(MARKED), "{output:?}");
    }
}

#[test]
fn responses_of_gateways_have_the_same_exit_codes() {
    for (status, code) in [
        ("502 Bad Gateway", 6),
        ("504 Gateway Timeout", 6),
        ("401 Unauthorized", 3),
        ("403 Forbidden", 4),
        ("404 Not Found", 4),
    ] {
        let html = http_response(status, "text/html", "", "<html>");
        let four: Vec<String> = std::iter::repeat_n(html, 4).collect();
        // Temporary errors are retried.
        let responses = if code == 6 { &four[..] } else { &four[..1] };
        details_with_responses(responses).assert_failed(code, &[&status[..3]]);
    }
}

#[test]
fn concurrent_logins_are_both_stored() {
    let fixture = Fixture::new(&[]);
    let token = fixture.database.token("ada", "read");
    let user = User::new();
    let localhost = fixture.accountd.url.replace("127.0.0.1", "localhost");
    std::thread::scope(|scope| {
        for url in [&fixture.accountd.url, &localhost] {
            let login = || user.run_with(&["login", "--url", url, "--token-stdin"], &format!("{token}\n"));
            scope.spawn(move || login().ok());
        }
    });
    for url in [&fixture.accountd.url, &localhost] {
        user.run(&["whoami", "--url", url]).ok();
    }
}

#[test]
fn a_damaged_file_of_logins_is_reported_without_its_content() {
    let fixture = Fixture::new(&[]);
    let file = fixture.user.home.path().join("config/account/logins.json");
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(&file, format!(r#"{{"tokens": {{"http://a": "{MARKED}"}}}}"#)).unwrap();
    // With a token in the environment, the file is not read.
    fixture.run(&["details"]).ok();
    let user = User {
        home: fixture.user.home,
        ..User::new()
    };
    let output = user
        .run(&["details"])
        .assert_failed(1, &["damaged at line 1", "remove the file"]);
    assert!(!output.err.contains(MARKED), "{output:?}");
}

#[test]
fn a_url_with_a_password_is_rejected_without_showing_it() {
    let user = User::new().with("ACCOUNT_TOKEN", MARKED);
    for command in [&["show"][..], &["show", "--dry-run"], &["api", "GET", "/"]] {
        let url = ["--url", "http://ada:hunter2@127.0.0.1:1"];
        let output = user.run(&[command, &url].concat());
        let output = output.assert_failed(2, &["must not contain a user name or password"]);
        assert!(!output.err.contains("hunter2"), "{output:?}");
    }
}

#[test]
fn api_requests_follow_the_same_rules() {
    let fixture = Fixture::new(&[]);
    let body = r#"{"data": {"attributes": {"password": "marked"}}}"#;
    let change = ["api", "PATCH", "/api/v2/account/password", "--json"];
    fixture
        .run(&[&change[..], &[body]].concat())
        .assert_failed(2, &["process list"]);
    let output = fixture
        .user
        .run_with(&[&change[..], &["-", "--dry-run"]].concat(), body)
        .ok();
    assert!(!output.out.contains("marked"), "{output:?}");
    let user = User::new().with("ACCOUNT_TOKEN", MARKED);
    let redirect = http_response(
        "302 Found",
        "text/plain",
        "Location: https://example.com/\r\n",
        "",
    );
    run_with_responses(&user, &["api", "GET", "/"], &[redirect])
        .assert_failed(1, &["302", "https://example.com/"]);
    user.run(&["api", "GET", "/", "--url", "http://127.0.0.1:1"])
        .assert_failed(7, &["Connection refused"]);
    fixture
        .run(&["patch", "--unset", "settings", "--settings-currency", "EUR"])
        .assert_failed(2, &["--unset settings", "--settings-currency"]);
}
