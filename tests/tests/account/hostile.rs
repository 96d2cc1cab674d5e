//! Services, proxies and files that mean no good, or are not what was expected.

use crate::failures::{answer, answered, answered_to};
use crate::terminal::{PASSWORD, User, World};
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
    assert!(proxy.accept().is_err(), "the proxy was asked");
}

#[test]
fn what_has_no_request_to_show_does_nothing_either() {
    let world = World::new(&[]);
    let token = world.database.token("ada", "read");
    let user = User::new().with("ACCOUNT_URL", &world.accountd.url);
    user.run_with(&["login", "--token-stdin"], &format!("{token}\n"))
        .ok();
    for command in ["login", "logout", "whoami"] {
        user.run(&[command, "--dry-run"])
            .failed(2, &["no request to show"]);
    }
    user.run(&["details"]).ok();
}

#[test]
fn a_token_that_is_sent_back_is_not_repeated() {
    let user = User::new().with("ACCOUNT_TOKEN", MARKED);
    let said = |status: &str, body: &str| {
        answered_to(&user, &["show"], &[answer(status, "application/json", "", body)])
    };
    let refusal = format!(r#"{{"error":"unauthorized","message":"bad Bearer {MARKED}"}}"#);
    let refused = said("401 Unauthorized", &refusal).failed(3, &["bad Bearer [not shown]"]);
    let api = [answer("200 OK", "application/json", "", &refusal)];
    let api = answered_to(&user, &["api", "GET", "/anything"], &api).ok();
    let odd = said("200 OK", &format!(r#"{{"id":"{MARKED}"}}"#)).failed(1, &[]);
    for said in [refused, api, odd] {
        assert!(!format!("{said:?}").contains(MARKED), "{said:?}");
    }
}

#[test]
fn what_stands_before_a_service_has_its_exit_codes_too() {
    for (status, code) in [
        ("502 Bad Gateway", 6),
        ("504 Gateway Timeout", 6),
        ("401 Unauthorized", 3),
        ("403 Forbidden", 4),
        ("404 Not Found", 4),
    ] {
        let html = answer(status, "text/html", "", "<html>");
        let four: Vec<String> = std::iter::repeat_n(html, 4).collect();
        // What may pass is asked for again.
        let answers = if code == 6 { &four[..] } else { &four[..1] };
        answered(answers).failed(code, &[&status[..3]]);
    }
}

#[test]
fn two_may_log_in_at_once() {
    let world = World::new(&[]);
    let token = world.database.token("ada", "read");
    let user = User::new();
    let localhost = world.accountd.url.replace("127.0.0.1", "localhost");
    std::thread::scope(|scope| {
        for url in [&world.accountd.url, &localhost] {
            let login = || user.run_with(&["login", "--url", url, "--token-stdin"], &format!("{token}\n"));
            scope.spawn(move || login().ok());
        }
    });
    for url in [&world.accountd.url, &localhost] {
        user.run(&["whoami", "--url", url]).ok();
    }
}

#[test]
fn a_damaged_file_of_logins_is_told_without_what_is_in_it() {
    let world = World::new(&[]);
    let file = world.user.home.path().join("config/account/logins.json");
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(&file, format!(r#"{{"tokens": {{"http://a": "{MARKED}"}}}}"#)).unwrap();
    // Nothing of it is needed.
    world.run(&["details"]).ok();
    let user = User {
        home: world.user.home,
        ..User::new()
    };
    let said = user
        .run(&["details"])
        .failed(1, &["damaged at line 1", "remove the file"]);
    assert!(!said.err.contains(MARKED), "{said:?}");
}

#[test]
fn an_address_with_a_password_is_refused_without_showing_it() {
    let user = User::new().with("ACCOUNT_TOKEN", MARKED);
    for command in [&["show"][..], &["show", "--dry-run"], &["api", "GET", "/"]] {
        let url = ["--url", "http://ada:hunter2@127.0.0.1:1"];
        let said = user.run(&[command, &url].concat());
        let said = said.failed(2, &["no user name and no password"]);
        assert!(!said.err.contains("hunter2"), "{said:?}");
    }
}

#[test]
fn a_request_by_hand_is_held_to_the_same() {
    let world = World::new(&[]);
    let body = r#"{"data": {"attributes": {"password": "marked"}}}"#;
    let change = ["api", "PATCH", "/api/v2/account/password", "--json"];
    world
        .run(&[&change[..], &[body]].concat())
        .failed(2, &["list of processes"]);
    let shown = world
        .user
        .run_with(&[&change[..], &["-", "--dry-run"]].concat(), body)
        .ok();
    assert!(!shown.out.contains("marked"), "{shown:?}");
    let user = User::new().with("ACCOUNT_TOKEN", MARKED);
    let elsewhere = answer(
        "302 Found",
        "text/plain",
        "Location: https://example.com/\r\n",
        "",
    );
    answered_to(&user, &["api", "GET", "/"], &[elsewhere]).failed(1, &["302", "https://example.com/"]);
    user.run(&["api", "GET", "/", "--url", "http://127.0.0.1:1"])
        .failed(7, &["Connection refused"]);
    world
        .run(&["patch", "--unset", "settings", "--settings-currency", "EUR"])
        .failed(2, &["--unset settings", "--settings-currency"]);
}
