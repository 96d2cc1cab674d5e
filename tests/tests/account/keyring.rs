//! The keyring of the system: a Secret Service of its own, which knows no other program.

use crate::terminal::{Said, User, World, finish, program};
use std::fs;
use std::process::{Command, Stdio};

/// Unlocks a new keyring, runs what it is told with it, and ends it.
const WITH_A_KEYRING: &str = r#"
    printf secret | gnome-keyring-daemon --unlock --components=secrets --foreground >&2 &
    daemon=$!
    trap 'kill $daemon' EXIT
    gdbus wait --session --timeout 30 org.freedesktop.secrets
    "$@""#;

fn with_a_keyring(user: &User, script: &str, input: &str) -> Said {
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
fn a_token_is_kept_in_the_keyring_where_there_is_one() {
    let world = World::new(&[]);
    let token = world.database.token("ada", "read");
    let user = User::new();
    let script = format!(
        r#""$ACCOUNT" login --url {} --token-stdin; "$ACCOUNT" whoami; cat "$XDG_CONFIG_HOME/account/logins.json"
        "$ACCOUNT" logout; "$ACCOUNT" whoami || echo "ended with $?""#,
        world.accountd.url
    );
    let said = with_a_keyring(&user, &script, &format!("{token}\n")).ok();
    for words in [
        "The token is in the keyring.",
        "ada (no e-mail address) at",
        "ended with 3",
    ] {
        assert!(said.out.contains(words), "{words} is not in {said:?}");
    }
    assert!(
        !said.out.contains(&token) && !said.err.contains(&token),
        "{said:?}"
    );
}

#[test]
fn a_keyring_that_is_gone_is_told() {
    let world = World::new(&[]);
    let token = world.database.token("ada", "read");
    let user = User::new();
    let login = format!(r#""$ACCOUNT" login --url {} --token-stdin"#, world.accountd.url);
    with_a_keyring(&user, &login, &format!("{token}\n")).ok();
    user.run(&["whoami"])
        .failed(3, &["the keyring does not give the token", "ACCOUNT_TOKEN"]);
    // A new login without one goes into the file.
    let again = ["login", "--url", &world.accountd.url, "--token-stdin"];
    let said = user.run_with(&again, &format!("{token}\n")).ok();
    assert!(said.out.contains("logins.json"), "{said:?}");
    user.run(&["whoami"]).ok();
}
