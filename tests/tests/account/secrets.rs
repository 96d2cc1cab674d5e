//! No token and no password is shown: marked ones are planted, and everything that can be seen is searched.

use crate::process::{Database, started};
use crate::terminal::{PASSWORD, Said, User, World, finish};

const MARKED: &str = "marked-token-5c1d";
const SECRET: &str = "marked-password-77";

#[track_caller]
fn clean(said: &Said) {
    for text in [&said.out, &said.err, &said.listed] {
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
    let nested = r#"{"data": {"attributes": "marked"}}"#;
    clean(
        &world
            .user
            .run_with(&["password", "--json", "-"], nested)
            .failed(2, &["body"]),
    );
    let literal = world.run(&["password", "--json", nested]);
    literal.failed(2, &["list of processes", "--json @FILE"]);
}

/// One user's day with a service that logs all it can.
#[tokio::test]
async fn whatever_can_be_seen_of_good_credentials_is_searched() {
    let database = Database::sqlite();
    database.account_with("ada", PASSWORD);
    let token = database.token("ada", "write");
    let log = tempfile::NamedTempFile::new().unwrap();
    let flags = ["serve", "--listen", "127.0.0.1:0", "--log", "trace"];
    let accountd = started(database.command(&flags).stderr(log.reopen().unwrap()));
    let user = User::new().with("ACCOUNT_URL", &accountd.url);

    let login = user
        .run_with(&["login", "--token-stdin"], &format!("{token}\n"))
        .ok();
    let created = user.run(&["tokens", "create", "-o", "json"]).ok();
    let created_token = created.json()["data"]["attributes"]["token"]
        .as_str()
        .unwrap()
        .to_owned();
    let changed = "planted-password-2";
    let passwords = format!("{PASSWORD}\n{changed}\n");
    let password = || user.run_with(&["password", "--password-stdin"], &passwords);
    let mut said = vec![login, password().ok(), password().failed(5, &[])];
    said.push(
        user.run(&["patch", "--email", "ada@example.com", "-o", "yaml"])
            .ok(),
    );
    let mailed = database.mailed_to("ada@example.com").await;
    let confirm = || user.run_with(&["email", "confirm", "--token-stdin"], &format!("{mailed}\n"));
    said.extend([confirm().ok(), confirm().failed(5, &[])]);
    for command in ["details", "whoami", "show", "logout"] {
        said.push(user.run(&[command]).ok());
    }
    let guess = User::new()
        .with("ACCOUNT_URL", &accountd.url)
        .with("ACCOUNT_TOKEN", &format!("{token}x"));
    said.push(guess.run(&["details"]).failed(3, &[]));
    drop(accountd);

    let log = std::fs::read_to_string(log.path()).unwrap();
    assert!(log.contains("change_password"), "{log}");
    for secret in [&token, &created_token, PASSWORD, changed, &mailed] {
        assert!(!log.contains(secret), "{secret} is in the log of the service");
        for Said { out, err, listed, .. } in &said {
            for text in [out, err, listed] {
                assert!(!text.contains(secret), "{secret} is in {text}");
            }
        }
    }
    // It is told once, to who made it.
    let told = created.out.matches(&created_token).count();
    assert_eq!((told, created.err.contains(&created_token)), (1, false));
}

#[cfg(target_os = "linux")]
#[test]
fn the_list_of_processes_shows_no_password() {
    let world = World::new(&[]);
    let child = world.user.start(&["password", "--password-stdin"]);
    // It waits for its input, with whatever it was started with.
    let said = finish(child, &format!("{SECRET}\n{SECRET}\n")).failed(5, &[]);
    assert!(said.listed.contains("--password-stdin"), "{said:?}");
    clean(&said);
}
