//! The system keyring: a separate Secret Service for the test.

use crate::fixture::{CommandOutput, Fixture, User, finish, program};
use std::fs;
use std::process::{Command, Stdio};

/// Unlocks a new keyring, runs a command and stops the keyring.
const WITH_A_KEYRING: &str = r#"
    printf secret | gnome-keyring-daemon --unlock --components=secrets --foreground >&2 &
    daemon=$!
    trap 'kill $daemon' EXIT
    gdbus wait --session --timeout 30 org.freedesktop.secrets
    "$@""#;

fn with_a_keyring(user: &User, script: &str, input: &str) -> CommandOutput {
    let run = user.home.path().join("run");
    fs::create_dir_all(&run).unwrap();
    let mut command = Command::new("dbus-run-session");
    command
        .args([
            "--",
            "bash",
            "-euc",
            WITH_A_KEYRING,
            "bash",
            "bash",
            "-euc",
            script,
        ])
        .env("HOME", user.home.path())
        .env("XDG_CONFIG_HOME", user.home.path().join("config"))
        .env("XDG_DATA_HOME", user.home.path().join("data"))
        .env("XDG_CACHE_HOME", user.home.path().join("cache"))
        .env("XDG_RUNTIME_DIR", &run)
        .env("ACCOUNT", program())
        .env_remove("ACCOUNT_TOKEN")
        .env_remove("ACCOUNT_URL")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let child = command.spawn();
    let child = child.unwrap_or_else(|error| {
        panic!("dbus-run-session and gnome-keyring-daemon are needed (Debian: dbus-daemon, gnome-keyring): {error}")
    });
    finish(child, input)
}

#[test]
fn a_token_is_stored_in_the_keyring() {
    let fixture = Fixture::new(&[]);
    let token = fixture.database.token("ada", "read");
    let user = User::new();
    let script = format!(
        r#""$ACCOUNT" login --url {} --token-stdin; "$ACCOUNT" whoami; cat "$XDG_CONFIG_HOME/account/logins.json"
        "$ACCOUNT" logout; "$ACCOUNT" whoami || echo "ended with $?""#,
        fixture.accountd.url
    );
    let output = with_a_keyring(&user, &script, &format!("{token}\n")).ok();
    for text in [
        "The token is in the keyring.",
        "ada (no e-mail address) at",
        "ended with 3",
    ] {
        assert!(output.out.contains(text), "{text} is not in {output:?}");
    }
    assert!(
        !output.out.contains(&token) && !output.err.contains(&token),
        "{output:?}"
    );
}

#[test]
fn a_token_in_the_file_replaces_that_in_the_keyring() {
    let fixture = Fixture::new(&[]);
    let token = fixture.database.token("ada", "read");
    let user = User::new();
    // Whether the first token is still in the keyring is seen with the first file.
    let script = format!(
        r#"read -r token; cd "$XDG_CONFIG_HOME"
        "$ACCOUNT" login --url {url} --token-stdin <<< "$token"; cp account/logins.json first
        "$ACCOUNT" login --url {url} --token-stdin --no-keyring <<< "$token"; "$ACCOUNT" whoami
        cp first account/logins.json; "$ACCOUNT" whoami || echo "ended with $?""#,
        url = fixture.accountd.url
    );
    std::fs::create_dir_all(user.home.path().join("config")).unwrap();
    let output = with_a_keyring(&user, &script, &format!("{token}\n")).ok();
    let identities = output.out.matches("ada (no e-mail address) at").count();
    assert!(
        identities == 1 && output.out.contains("ended with 3"),
        "{output:?}"
    );
    assert!(!output.err.contains("still in the keyring"), "{output:?}");
}

#[test]
fn an_unavailable_keyring_is_reported() {
    let fixture = Fixture::new(&[]);
    let token = fixture.database.token("ada", "read");
    let user = User::new();
    let login = format!(r#""$ACCOUNT" login --url {} --token-stdin"#, fixture.accountd.url);
    with_a_keyring(&user, &login, &format!("{token}\n")).ok();
    user.run(&["whoami"])
        .assert_failed(3, &["cannot read the token from the keyring", "ACCOUNT_TOKEN"]);
    // Without a keyring, a new login is stored in the file.
    let again = ["login", "--url", &fixture.accountd.url, "--token-stdin"];
    let output = user.run_with(&again, &format!("{token}\n")).ok();
    assert!(output.out.contains("logins.json"), "{output:?}");
    assert!(
        output.err.contains("The previous token is still in the keyring"),
        "{output:?}"
    );
    // It is reported once: the file no longer refers to the keyring.
    let output = user.run_with(&again, &format!("{token}\n")).ok();
    assert!(!output.err.contains("keyring"), "{output:?}");
    user.run(&["whoami"]).ok();
}
