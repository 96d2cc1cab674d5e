//! Log lines are objects with the request's id, and hold nothing about persons and no secret.

use crate::program::World;
use serde_json::Value;

#[test]
fn no_line_has_a_secret_an_address_or_a_name() {
    let world = World::new();
    // Nobody listens there, which is told.
    let mail = "smtp://marked-user:marked-password@127.0.0.1:1";
    let serving = world.serve(&["--log", "debug", "--log-format", "json", "--mail", mail]);
    let body = r#"{"name":"Marked Name","email":"marked@example.com"}"#;
    let length = body.len();
    let patch = world.request("PATCH /v1/account");
    let patch = patch.trim_end();
    let patch =
        format!("{patch}\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}");
    assert_eq!(serving.ask(&patch).status, 200);
    let token = &world.token;
    let query =
        format!("GET /api/workspace/account/profile?access_token={token} HTTP/1.1\r\nHost: a\r\n\r\n");
    assert_eq!(serving.ask(&query).status, 200);
    serving.ask(&world.request("GET /api/v2/users/marked-user"));
    serving.ask(
        "GET /marked-path?marked-query HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer marked-token\r\n\r\n",
    );
    let logged = serving.logged();
    let lines: Vec<Value> = logged
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    for line in &lines {
        // An id is random, and may have any three letters.
        let mut line = line.clone();
        line["span"]["request_id"].take();
        let line = line.to_string();
        for secret in [token.as_str(), "accountd_", "arked", "ada", "@example.com"] {
            assert!(!line.contains(secret), "{secret:?} in {line}");
        }
    }
    let operations: Vec<&str> = lines
        .iter()
        .filter(|line| line["message"] == "answered")
        .filter_map(|line| line["span"]["operation"].as_str())
        .collect();
    assert_eq!(
        operations,
        ["patch_account", "get_workspace_profile", "get_user", "none"]
    );
}

#[test]
fn an_answer_has_the_id_of_its_log_line() {
    let world = World::new();
    let serving = world.serve(&["--log-format", "json"]);
    let request = world.request("GET /v1/account");
    let own = serving.ask(&request);
    let own = own.header("x-request-id").unwrap().to_owned();
    let given = format!("{}\r\nX-Request-Id: given-1\r\n\r\n", request.trim_end());
    let given = serving.ask(&given);
    assert_eq!(given.header("x-request-id"), Some("given-1"));
    let logged = serving.logged();
    for id in [own.as_str(), "given-1"] {
        assert!(
            logged.contains(&format!(r#""request_id":"{id}""#)),
            "{id} not in {logged}"
        );
    }
}

#[test]
fn mails_that_cross_a_network_in_clear_are_warned_of_once() {
    let world = World::new();
    let warnings = |mail: &str| {
        let logged = world.serve(&["--log", "warn", "--mail", mail]).logged();
        logged.matches("in clear").count()
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
