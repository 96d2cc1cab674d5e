//! Exit codes, and what is said.

use crate::terminal::{Said, User, World};
use std::io::{Read as _, Write as _};
use std::net::TcpListener;

/// What `details` makes of an answer, or of several in a row.
pub(crate) fn answered(answers: &[String]) -> Said {
    answered_to(&User::new().with("ACCOUNT_TOKEN", "good"), &["details"], answers)
}

/// The same of another user's command.
pub(crate) fn answered_to(user: &User, command: &[&str], answers: &[String]) -> Said {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    std::thread::scope(|scope| {
        scope.spawn(move || {
            for answer in answers {
                let (mut socket, _) = listener.accept().unwrap();
                let mut octets = [0; 4096];
                assert!(socket.read(&mut octets).unwrap() > 0);
                socket.write_all(answer.as_bytes()).unwrap();
            }
        });
        user.run(&[command, &["--url", &url, "--timeout", "5"]].concat())
    })
}

/// An answer as it goes over the wire, its connection closed behind it.
pub(crate) fn answer(status: &str, media_type: &str, more: &str, body: &str) -> String {
    format!(
        "HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\nContent-Length: {}\r\nConnection: close\r\n{more}\r\n{body}",
        body.len()
    )
}

const JSON_API: &str = "application/vnd.api+json";
const UNAVAILABLE: &str = r#"{"errors":[{"status":"503","title":"not available"}]}"#;

#[test]
fn wrong_arguments_are_told_before_anything_is_sent() {
    let user = User::new()
        .with("ACCOUNT_URL", "http://127.0.0.1:1")
        .with("ACCOUNT_TOKEN", "t");
    user.run(&["patch"])
        .failed(2, &["nothing to change", "--settings-currency"]);
    user.run(&["patch", "--nmae", "A"]).failed(2, &["--name"]);
    user.run(&["patch", "--json", "{"])
        .failed(2, &["line 1", "--json @FILE"]);
    user.run(&["patch", "--json", r#"{"nmae": "A"}"#])
        .failed(2, &["nmae", "account patch --help"]);
    user.run(&["patch", "--name", "A", "--unset", "name"])
        .failed(2, &["settings-currency"]);
    user.run(&[
        "update",
        "--json",
        r#"{"data": {"type": "users", "attributes": {"emial": "a"}}}"#,
    ])
    .failed(2, &["/data/attributes/emial"]);
    user.run(&["tokens", "create", "me", "--scope", "all"])
        .failed(2, &["read", "write", "admin"]);
    user.run(&["details", "--url", "ftp://a"]).failed(2, &["error:"]);
}

#[test]
fn a_refusal_names_the_flag() {
    let world = World::new(&[]);
    world
        .run(&["patch", "--settings-currency", "euro"])
        .failed(5, &["--settings-currency:"]);
    let said = world
        .run(&["update", "--username", "a b", "--email", "nobody"])
        .failed(5, &["--username:", "--email:"]);
    assert!(said.err.contains("account update --help"), "{said:?}");
    assert_eq!(said.out, "");
}

#[test]
fn each_class_of_error_has_its_code() {
    let world = World::new(&[]);
    world
        .run(&["call", "get_user", "nobody"])
        .failed(4, &["404", "scope"]);
    world
        .run(&["show", "--account-id", "acct_001"])
        .failed(4, &["403"]);
    let stranger = User::new()
        .with("ACCOUNT_URL", &world.accountd.url)
        .with("ACCOUNT_TOKEN", "stranger");
    stranger
        .run(&["details"])
        .failed(3, &["401", "next: `account login`"]);
    let nobody = User::new()
        .with("ACCOUNT_URL", "http://127.0.0.1:1")
        .with("ACCOUNT_TOKEN", "t");
    nobody.run(&["details"]).failed(7, &["--url"]);
    // What does not fit into the time that there is, is not waited for.
    let busy = answer(
        "503 Service Unavailable",
        JSON_API,
        "Retry-After: 7\r\nX-Request-Id: r-1\r\n",
        UNAVAILABLE,
    );
    answered(&[busy]).failed(6, &["not available", "try again in 7 s", "request r-1"]);
    answered(&[answer("418 Teapot", "text/plain", "", "")]).failed(1, &["418", "is it this service?"]);
    answered(&[answer("200 OK", "text/html", "", "hi")]).failed(1, &["is it this service?"]);
}

#[test]
fn what_only_reads_is_sent_again() {
    let busy = answer("503 Service Unavailable", JSON_API, "", UNAVAILABLE);
    let half = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{".to_owned();
    let user = r#"{"data":{"id":"user-V3R563qtJNcExAkN","type":"users","attributes":{"username":"ada",
        "is-service-account":false,"email":"ada@example.com"}}}"#;
    let said = answered(&[busy.clone(), half, answer("200 OK", JSON_API, "", user)]).ok();
    assert!(said.out.contains("ada@example.com"), "{said:?}");
    assert_eq!(said.err, "");
    let four: Vec<String> = std::iter::repeat_n(busy, 4).collect();
    answered(&four).failed(6, &["not available"]);
}
