//! Exit codes and error messages.

use crate::fixture::{CommandOutput, Fixture, User};
use std::io::{Read as _, Write as _};
use std::net::TcpListener;

/// Runs `details` against consecutive responses.
pub(crate) fn details_with_responses(responses: &[String]) -> CommandOutput {
    run_with_responses(
        &User::new().with("ACCOUNT_TOKEN", "good"),
        &["details"],
        responses,
    )
}

/// Runs a command against consecutive responses.
pub(crate) fn run_with_responses(user: &User, command: &[&str], responses: &[String]) -> CommandOutput {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    std::thread::scope(|scope| {
        scope.spawn(move || {
            for response in responses {
                let (mut socket, _) = listener.accept().unwrap();
                let mut buffer = [0; 4096];
                assert!(socket.read(&mut buffer).unwrap() > 0);
                socket.write_all(response.as_bytes()).unwrap();
            }
        });
        user.run(&[command, &["--url", &url, "--timeout", "5"]].concat())
    })
}

/// The bytes of a response, after which the connection is closed.
pub(crate) fn http_response(status: &str, media_type: &str, more: &str, body: &str) -> String {
    format!(
        "HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\nContent-Length: {}\r\nConnection: close\r\n{more}\r\n{body}",
        body.len()
    )
}

const JSON_API: &str = "application/vnd.api+json";
const UNAVAILABLE: &str = r#"{"errors":[{"status":"503","title":"not available"}]}"#;

#[test]
fn invalid_arguments_are_rejected_before_anything_is_sent() {
    let user = User::new()
        .with("ACCOUNT_URL", "http://127.0.0.1:1")
        .with("ACCOUNT_TOKEN", "t");
    user.run(&["patch"])
        .assert_failed(2, &["nothing to change", "--settings-currency"]);
    user.run(&["patch", "--nmae", "A"]).assert_failed(2, &["--name"]);
    user.run(&["patch", "--json", "{"])
        .assert_failed(2, &["line 1", "--json @FILE"]);
    let file = user.home.path().join("body.json");
    std::fs::write(&file, "{").unwrap();
    let argument = format!("@{}", file.display());
    let output = user
        .run(&["patch", "--json", &argument])
        .assert_failed(2, &["body.json is not valid JSON: line 1"]);
    assert!(!output.err.contains("next:"), "{output:?}");
    let output = user
        .run_with(&["patch", "--json", "-"], "{")
        .assert_failed(2, &["standard input is not valid JSON: line 1"]);
    assert!(!output.err.contains("next:"), "{output:?}");
    user.run(&["patch", "--json", r#"{"nmae": "A"}"#])
        .assert_failed(2, &["nmae", "account patch --help"]);
    user.run(&["patch", "--name", "A", "--unset", "name"])
        .assert_failed(2, &["settings-currency"]);
    user.run(&[
        "update",
        "--json",
        r#"{"data": {"type": "users", "attributes": {"emial": "a"}}}"#,
    ])
    .assert_failed(2, &["/data/attributes/emial"]);
    user.run(&["tokens", "create", "me", "--scope", "all"])
        .assert_failed(2, &["read", "write", "admin"]);
    user.run(&["details", "--url", "ftp://a"])
        .assert_failed(2, &["error:"]);
}

#[test]
fn a_token_on_plain_http_is_warned_of() {
    let note = "without https, the token can be read";
    let user = || User::new().with("http_proxy", "http://127.0.0.1:1");
    let call = |user: User, url: &str| user.run(&["details", "--url", url, "--timeout", "1"]);
    let with_token = || user().with("ACCOUNT_TOKEN", "t");
    call(with_token(), "http://accounts.example.com").assert_failed(7, &[note]);
    for output in [
        call(with_token(), "http://127.0.0.1:1"),
        call(user(), "http://accounts.example.com"),
    ] {
        assert!(!output.err.contains(note), "{output:?}");
    }
}

#[test]
fn validation_errors_name_the_flag() {
    let fixture = Fixture::new(&[]);
    fixture
        .run(&["patch", "--settings-currency", "euro"])
        .assert_failed(5, &["--settings-currency:"]);
    let output = fixture
        .run(&["update", "--username", "a b", "--email", "nobody"])
        .assert_failed(5, &["--username:", "--email:"]);
    assert!(output.err.contains("account update --help"), "{output:?}");
    assert_eq!(output.out, "");
}

#[test]
fn each_class_of_error_has_its_exit_code() {
    let fixture = Fixture::new(&[]);
    fixture
        .run(&["call", "get_user", "nobody"])
        .assert_failed(4, &["404", "next: check USER\n"]);
    fixture
        .run(&["tokens", "delete", "at-1"])
        .assert_failed(4, &["404", "next: check TOKEN_ID and the scope of the token"]);
    fixture
        .run(&["show", "--account-id", "acct_001"])
        .assert_failed(4, &["403"]);
    let unknown_token = User::new()
        .with("ACCOUNT_URL", &fixture.accountd.url)
        .with("ACCOUNT_TOKEN", "unknown-token");
    unknown_token
        .run(&["details"])
        .assert_failed(3, &["401", "next: `account login`"]);
    let unreachable = User::new()
        .with("ACCOUNT_URL", "http://127.0.0.1:1")
        .with("ACCOUNT_TOKEN", "t");
    unreachable.run(&["details"]).assert_failed(7, &["--url"]);
    // A retry that would exceed the time limit is not waited for.
    let busy = http_response(
        "503 Service Unavailable",
        JSON_API,
        "Retry-After: 7\r\nX-Request-Id: r-1\r\n",
        UNAVAILABLE,
    );
    details_with_responses(&[busy]).assert_failed(6, &["not available", "try again in 7 s", "request r-1"]);
    details_with_responses(&[http_response("418 Teapot", "text/plain", "", "")])
        .assert_failed(1, &["418", "check that the URL is that of the service"]);
    details_with_responses(&[http_response("200 OK", "text/html", "", "hi")])
        .assert_failed(1, &["check that the URL is that of the service"]);
}

#[test]
fn requests_that_change_nothing_are_retried() {
    let busy = http_response("503 Service Unavailable", JSON_API, "", UNAVAILABLE);
    let incomplete = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{".to_owned();
    let user = r#"{"data":{"id":"user-V3R563qtJNcExAkN","type":"users","attributes":{"username":"ada",
        "is-service-account":false,"email":"ada@example.com"}}}"#;
    let output = details_with_responses(&[
        busy.clone(),
        incomplete,
        http_response("200 OK", JSON_API, "", user),
    ])
    .ok();
    assert!(output.out.contains("ada@example.com"), "{output:?}");
    assert_eq!(output.err, "");
    let four: Vec<String> = std::iter::repeat_n(busy, 4).collect();
    details_with_responses(&four).assert_failed(6, &["not available"]);
}
