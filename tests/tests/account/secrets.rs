//! Tokens and passwords are never shown: all output is searched for known secrets.

use crate::fixture::{CommandOutput, Fixture, PASSWORD, User, finish};
use crate::process::{Database, start_service};

const MARKED: &str = "marked-token-5c1d";
const SECRET: &str = "marked-password-77";

#[track_caller]
fn assert_clean(output: &CommandOutput) {
    for text in [&output.out, &output.err, &output.process_list] {
        assert!(!text.contains("marked"), "{text}");
    }
}

#[test]
fn a_dry_run_shows_the_request_without_secrets() {
    let fixture = Fixture::new(&[]);
    let user = User::new()
        .with("ACCOUNT_URL", "https://accounts.example.com/base")
        .with("ACCOUNT_TOKEN", MARKED);
    let output = user.run(&["patch", "--name", "Ada", "--dry-run"]).ok();
    assert_clean(&output);
    let lines: Vec<&str> = output.out.lines().collect();
    assert_eq!(lines[0], "PATCH https://accounts.example.com/base/v1/account");
    assert!(
        lines.contains(&"authorization: [not shown]") && lines.contains(&"content-type: application/json")
    );
    assert!(output.out.contains(r#""name": "Ada""#), "{output:?}");
    let input = format!("{SECRET}\n{SECRET}2\n");
    let output = user
        .run_with(
            &["password", "--password-stdin", "--dry-run", "-o", "json"],
            &input,
        )
        .ok();
    assert_clean(&output);
    assert_eq!(
        output.json()["body"]["data"]["attributes"]["password"],
        "[not shown]"
    );
    let output = user
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
    assert_clean(&output);
    assert_eq!(output.json()["body"][0], 1);
    // The service received nothing.
    fixture.run(&["patch", "--name", "Not me", "--dry-run"]).ok();
    assert_eq!(fixture.json(&["show"])["name"], "Ada");
}

#[test]
fn secrets_are_in_no_output() {
    let fixture = Fixture::new(&[]);
    for url in [fixture.accountd.url.as_str(), "http://127.0.0.1:1", "nonsense"] {
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
            assert_clean(&user.run(command));
        }
        assert_clean(&user.run_with(&["login", "--token-stdin"], &format!("{MARKED}\n")));
        assert_clean(&user.run_with(
            &["password", "--password-stdin"],
            &format!("{SECRET}\n{SECRET}\n"),
        ));
        assert_clean(&user.run_with(&["email", "confirm", "--token-stdin"], &format!("{MARKED}\n")));
    }
    // Nor are a token that is invalid in a header and a password in the wrong place.
    let user = User::new()
        .with("ACCOUNT_URL", &fixture.accountd.url)
        .with("ACCOUNT_TOKEN", "marked\ntoken");
    assert_clean(&user.run(&["details"]).assert_failed(2, &[]));
    let nested = r#"{"data": {"attributes": "marked"}}"#;
    assert_clean(
        &fixture
            .user
            .run_with(&["password", "--json", "-"], nested)
            .assert_failed(2, &["body"]),
    );
    let inline = fixture.run(&["password", "--json", nested]);
    inline.assert_failed(2, &["process list", "--json @FILE"]);
}

/// A session with a service that logs everything.
#[tokio::test]
async fn valid_credentials_are_in_no_output_and_no_log() {
    let database = Database::sqlite();
    database.account_with_password("ada", PASSWORD);
    let token = database.token("ada", "write");
    let log = tempfile::NamedTempFile::new().unwrap();
    let flags = ["serve", "--listen", "127.0.0.1:0", "--log", "debug"];
    let accountd = start_service(database.command(&flags).stderr(log.reopen().unwrap()));
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
    let mut outputs = vec![login, password().ok(), password().assert_failed(5, &[])];
    outputs.push(
        user.run(&["patch", "--email", "ada@example.com", "-o", "yaml"])
            .ok(),
    );
    let mailed = database.token_mailed_to("ada@example.com").await;
    let confirm = || user.run_with(&["email", "confirm", "--token-stdin"], &format!("{mailed}\n"));
    outputs.extend([confirm().ok(), confirm().assert_failed(5, &[])]);
    for command in ["details", "whoami", "show", "logout"] {
        outputs.push(user.run(&[command]).ok());
    }
    let unknown_token = User::new()
        .with("ACCOUNT_URL", &accountd.url)
        .with("ACCOUNT_TOKEN", &format!("{token}x"));
    outputs.push(unknown_token.run(&["details"]).assert_failed(3, &[]));
    drop(accountd);

    let log = std::fs::read_to_string(log.path()).unwrap();
    assert!(log.contains("change_password"), "{log}");
    for secret in [&token, &created_token, PASSWORD, changed, &mailed] {
        assert!(!log.contains(secret), "{secret} is in the log of the service");
        for CommandOutput {
            out,
            err,
            process_list,
            ..
        } in &outputs
        {
            for text in [out, err, process_list] {
                assert!(!text.contains(secret), "{secret} is in {text}");
            }
        }
    }
    // The new token is shown once, to the user who created it.
    let count = created.out.matches(&created_token).count();
    assert_eq!((count, created.err.contains(&created_token)), (1, false));
}

#[cfg(target_os = "linux")]
#[test]
fn the_process_list_shows_no_password() {
    let fixture = Fixture::new(&[]);
    let child = fixture.user.start(&["password", "--password-stdin"]);
    // The command is still waiting for its input.
    let output = finish(child, &format!("{SECRET}\n{SECRET}\n")).assert_failed(5, &[]);
    assert!(output.process_list.contains("--password-stdin"), "{output:?}");
    assert_clean(&output);
}
