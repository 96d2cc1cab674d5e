//! No token and no password is shown: marked ones are planted, and everything that can be seen is searched.

use crate::terminal::{Said, User, World, finish};

const MARKED: &str = "marked-token-5c1d";
const SECRET: &str = "marked-password-77";

#[track_caller]
fn clean(said: &Said) {
    for text in [&said.out, &said.err] {
        assert!(!text.contains("marked"), "{text}");
    }
}

#[test]
fn a_dry_run_shows_the_request_and_no_secret() {
    let world = World::new(&[]);
    let user = User::new()
        .with("ACCOUNT_URL", "https://accounts.example.com/base")
        .with("ACCOUNT_TOKEN", MARKED);
    let said = user.run(&["patch", "--name", "Ada", "--dry-run"]).ok();
    clean(&said);
    let lines: Vec<&str> = said.out.lines().collect();
    assert_eq!(lines[0], "PATCH https://accounts.example.com/base/v1/account");
    assert!(
        lines.contains(&"authorization: [not shown]") && lines.contains(&"content-type: application/json")
    );
    assert!(said.out.contains(r#""name": "Ada""#), "{said:?}");
    let input = format!("{SECRET}\n{SECRET}2\n");
    let said = user
        .run_with(
            &["password", "--password-stdin", "--dry-run", "-o", "json"],
            &input,
        )
        .ok();
    clean(&said);
    assert_eq!(
        said.json()["body"]["data"]["attributes"]["password"],
        "[not shown]"
    );
    let said = user
        .run(&[
            "api",
            "POST",
            "/v1/any",
            "--json",
            "[1]",
            "--dry-run",
            "-o",
            "json",
        ])
        .ok();
    clean(&said);
    assert_eq!(said.json()["body"][0], 1);
    // Nothing was changed where it could have been.
    world.run(&["patch", "--name", "Not me", "--dry-run"]).ok();
    assert_eq!(world.json(&["show"])["name"], "Ada");
}

#[test]
fn marked_secrets_are_in_no_output() {
    let world = World::new(&[]);
    for url in [world.accountd.url.as_str(), "http://127.0.0.1:1", "nonsense"] {
        let user = User::new().with("ACCOUNT_URL", url).with("ACCOUNT_TOKEN", MARKED);
        let commands: [&[&str]; 9] = [
            &["details"],
            &["whoami"],
            &["patch", "--name", "A"],
            &["profile", "get"],
            &["tokens", "list"],
            &["api", "GET", "/v1/account"],
            &["call", "get_user", "me"],
            &["logout"],
            &["--help"],
        ];
        for command in commands {
            clean(&user.run(command));
        }
        clean(&user.run_with(&["login", "--token-stdin"], &format!("{MARKED}\n")));
        clean(&user.run_with(
            &["password", "--password-stdin"],
            &format!("{SECRET}\n{SECRET}\n"),
        ));
        clean(&user.run_with(&["email", "confirm", "--token-stdin"], &format!("{MARKED}\n")));
    }
    // Neither is a token that no request can carry, nor a password in the wrong place.
    let user = User::new()
        .with("ACCOUNT_URL", &world.accountd.url)
        .with("ACCOUNT_TOKEN", "marked\ntoken");
    clean(&user.run(&["details"]).failed(2, &[]));
    clean(
        &world
            .run(&["password", "--json", r#"{"data": {"attributes": "marked"}}"#])
            .failed(2, &["body"]),
    );
}

#[cfg(target_os = "linux")]
#[test]
fn the_list_of_processes_shows_no_password() {
    let world = World::new(&[]);
    let child = world.user.start(&["password", "--password-stdin"]);
    // It waits for its input, with whatever it was started with.
    let line = std::fs::read_to_string(format!("/proc/{}/cmdline", child.id())).unwrap();
    let said = finish(child, &format!("{SECRET}\n{SECRET}\n")).failed(5, &[]);
    assert!(!line.contains("marked"), "{line}");
    clean(&said);
}
