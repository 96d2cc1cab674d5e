//! Commands and their output.

use crate::fixture::{Fixture, PASSWORD, User, intercept};
use serde_json::json;
use std::fs;

#[test]
fn a_token_is_verified_stored_and_removed() {
    let Fixture {
        database, accountd, ..
    } = Fixture::new(&[]);
    let user = User::new();
    let token = database.token("ada", "read");
    let login = ["login", "--url", &accountd.url, "--token-stdin"];
    user.run_with(&login, "not-a-token\n")
        .assert_failed(3, &["next: `account login`"]);
    user.run(&["whoami"])
        .assert_failed(2, &["no service is given", "ACCOUNT_URL"]);
    let output = user.run_with(&login, &format!("{token}\n")).ok();
    assert!(
        output.out.contains("Logged in to") && output.out.contains("as ada"),
        "{output:?}"
    );
    let file = user.home.path().join("config/account/logins.json");
    assert!(output.out.contains(file.to_str().unwrap()), "{output:?}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    }
    let output = user.run(&["whoami"]).ok();
    assert_eq!(
        output.out,
        format!("ada (no e-mail address) at {}\n", accountd.url)
    );
    // The token belongs to this service only.
    user.run(&["whoami", "--url", "http://127.0.0.1:1"])
        .assert_failed(3, &["not logged in"]);
    user.run(&["logout"]).ok();
    assert!(!fs::read_to_string(file).unwrap().contains(&token));
    user.run(&["details"])
        .assert_failed(3, &["error:", "not logged in", "next: `account login`"]);
}

#[test]
fn the_account_is_shown_and_changed() {
    let fixture = Fixture::new(&[]);
    let table = fixture.run(&["details"]).ok().out;
    assert!(
        table
            .lines()
            .any(|line| line.split_whitespace().eq(["username", "ada"])),
        "{table}"
    );
    assert_eq!(
        fixture.json(&["details"])["data"]["attributes"]["username"],
        "ada"
    );
    let yaml = fixture.run(&["details", "-o", "yaml"]).ok().out;
    assert!(
        yaml.starts_with("data:") && yaml.contains("username: ada"),
        "{yaml}"
    );
    let updated = fixture.json(&["update", "--username", "ada2", "--email", "ada@example.com"]);
    assert_eq!(updated["data"]["attributes"]["username"], "ada2");
    let patched = fixture.json(&[
        "patch",
        "--name",
        "Ada L.",
        "--settings-currency",
        "EUR",
        "--settings-language",
        "de",
    ]);
    assert_eq!(
        patched["settings"],
        json!({"currency": "EUR", "language": "de", "timezone": "UTC"})
    );
    // Null, a value and absence are distinct.
    let patched = fixture.json(&[
        "patch",
        "--unset",
        "settings-currency",
        "--settings-timezone",
        "Europe/Berlin",
    ]);
    assert_eq!(
        patched["settings"],
        json!({"currency": "USD", "language": "de", "timezone": "Europe/Berlin"})
    );
    let patched = fixture.json(&["patch", "--json", r#"{"name": "Ada", "settings": null}"#]);
    assert_eq!(
        patched["settings"],
        json!({"currency": "USD", "language": "en", "timezone": "UTC"})
    );
    assert_eq!(fixture.json(&["show"])["name"], "Ada");
    let from_stdin = fixture
        .user
        .run_with(&["patch", "--json", "-", "-o", "json"], r#"{"name": "A."}"#)
        .ok();
    assert_eq!(from_stdin.json()["name"], "A.");
}

#[test]
fn a_password_is_changed() {
    let fixture = Fixture::new(&[]);
    let input = format!("{PASSWORD}\nanother-password-2\n");
    fixture
        .user
        .run_with(&["password", "--password-stdin"], &input)
        .ok();
    fixture
        .user
        .run_with(&["password", "--password-stdin"], &input)
        .assert_failed(5, &["error: current password: "]);
    fixture
        .run(&["password"])
        .assert_failed(2, &["no terminal", "--password-stdin"]);
}

#[test]
fn a_profile_update_keeps_omitted_fields() {
    let fixture = Fixture::new(&[]);
    fixture
        .run(&["profile", "set", "--first-name", "Ada", "--last-name", "Lovelace"])
        .ok();
    let profile = fixture.json(&["profile", "set", "--last-name", "King"]);
    assert_eq!(profile["Data"]["FirstName"], "Ada");
    let profile = fixture.json(&["profile", "set", "--unset", "first-name"]);
    assert_eq!(
        (&profile["Data"]["FirstName"], &profile["Data"]["LastName"]),
        (&json!(null), &json!("King"))
    );
    let json = ["profile", "set", "--json", r#"{"FirstName": "Ada"}"#];
    let output = fixture.run(&json).ok();
    assert!(output.err.contains("Kept: --last-name King\n"), "{output:?}");
    fixture
        .run(&["profile", "set", "--replace", "--first-name", "A"])
        .ok();
    assert_eq!(fixture.json(&["profile", "get"])["Data"]["LastName"], json!(null));
}

#[test]
fn a_profile_update_keeps_a_change_that_awaits_confirmation() {
    let fixture = Fixture::new(&["--email-confirmation", "required"]);
    fixture.run(&["update", "--email", "new@example.com"]).ok();
    let pending = || fixture.json(&["show"])["pending_email"].clone();
    assert_eq!(pending(), "new@example.com");
    let output = fixture.run(&["profile", "set", "--first-name", "Ada"]).ok();
    assert!(
        output
            .err
            .contains("Kept: --email new@example.com, which awaits confirmation\n"),
        "{output:?}"
    );
    assert_eq!(pending(), "new@example.com");
    // What is given is changed: another address replaces the pending one, and null cancels it.
    fixture
        .run(&["profile", "set", "--email", "newer@example.com"])
        .ok();
    assert_eq!(pending(), "newer@example.com");
    let output = fixture.run(&["profile", "set", "--unset", "email"]).ok();
    assert!(output.err.contains("Kept: --first-name Ada\n"), "{output:?}");
    assert_eq!(pending(), json!(null));
}

#[test]
fn a_concurrent_change_of_a_profile_is_reported_and_kept() {
    let fixture = Fixture::new(&[]);
    let set = |user: &User, name: &str| user.run(&["profile", "set", "--first-name", name]);
    set(&fixture.user, "Ada").ok();
    let other = User::new()
        .with("ACCOUNT_URL", &fixture.accountd.url)
        .with("ACCOUNT_TOKEN", &fixture.token);
    let proxy = intercept(&fixture.accountd.url, "PUT ", move || {
        other.run(&["profile", "set", "--last-name", "King"]).ok();
    });
    let user = User::new()
        .with("ACCOUNT_URL", &proxy)
        .with("ACCOUNT_TOKEN", &fixture.token);
    let output =
        set(&user, "Augusta").assert_failed(5, &["so nothing was changed (412)\n", "run the command again"]);
    assert_eq!(
        (output.out.as_str(), output.err.lines().count()),
        ("", 2),
        "{output:?}"
    );
    let names = || {
        let profile = fixture.json(&["profile", "get"]);
        (
            profile["Data"]["FirstName"].clone(),
            profile["Data"]["LastName"].clone(),
        )
    };
    assert_eq!(names(), (json!("Ada"), json!("King")));
    // The second attempt reads the profile again.
    set(&user, "Augusta").ok();
    assert_eq!(names(), (json!("Augusta"), json!("King")));
}

#[test]
fn help_of_a_profile_update_says_what_it_keeps() {
    let help = User::new().run(&["profile", "set", "--help"]).ok().out;
    let help = help.split_whitespace().collect::<Vec<_>>().join(" ");
    for text in ["keeps everything else", "awaits confirmation", "--replace"] {
        assert!(help.contains(text), "{text} is not in {help}");
    }
}

#[tokio::test]
async fn an_address_is_confirmed() {
    let fixture = Fixture::new(&["--email-confirmation", "required"]);
    fixture.run(&["update", "--email", "first@example.com"]).ok();
    let waiting = fixture
        .run(&["profile", "set", "--email", "new@example.com"])
        .ok();
    assert!(
        waiting.err.contains("takes effect when it is confirmed"),
        "{waiting:?}"
    );
    let tokens = fixture.database.mailed_tokens(2).await;
    let anonymous = User::new().with("ACCOUNT_URL", &fixture.accountd.url);
    let output = anonymous
        .run_with(
            &["email", "confirm", "--token-stdin"],
            &format!("{}\n", tokens[1]),
        )
        .ok();
    assert_eq!(output.err, "Done.\n");
    assert_eq!(fixture.json(&["show"])["email"], "new@example.com");
    anonymous
        .run_with(&["email", "confirm", "--token-stdin"], "nonsense\n")
        .assert_failed(5, &["error:"]);
}

#[test]
fn tokens_are_created_listed_and_deleted() {
    let fixture = Fixture::new(&[]);
    let created = fixture.json(&[
        "tokens",
        "create",
        "--description",
        "for a test",
        "--scope",
        "read",
    ]);
    let id = created["data"]["id"].as_str().unwrap();
    let secret = created["data"]["attributes"]["token"].as_str().unwrap();
    let reader = User::new()
        .with("ACCOUNT_URL", &fixture.accountd.url)
        .with("ACCOUNT_TOKEN", secret);
    reader.run(&["details"]).ok();
    let listed = fixture.run(&["tokens", "list"]).ok().out;
    assert!(
        listed.lines().count() == 2 && listed.contains("\tfor a test\t"),
        "{listed}"
    );
    assert!(!listed.contains(secret));
    assert_eq!(fixture.json(&["tokens", "show", id])["data"]["id"], id);
    assert_eq!(fixture.json(&["tokens", "list", "ada"])["data"][0]["id"], id);
    assert_eq!(fixture.run(&["tokens", "delete", id]).ok().out, "");
    reader.run(&["details"]).assert_failed(3, &[]);
}

#[test]
fn lists_of_tokens_are_complete() {
    let fixture = Fixture::new(&[]);
    for _ in 0..5 {
        fixture.run(&["tokens", "create"]).ok();
    }
    let ids = |arguments: &[&str]| {
        let list = fixture.json(&[&["tokens", "list"], arguments].concat());
        let ids = list["data"].as_array().unwrap().iter();
        let ids: Vec<String> = ids
            .map(|token| token["id"].as_str().unwrap().to_owned())
            .collect();
        (ids, list["meta"]["pagination"]["total-count"].clone())
    };
    let (all, _) = ids(&[]);
    // One more has been created for the fixture.
    assert_eq!(all.len(), 6);
    assert_eq!(ids(&["--page-size", "2"]).0, all);
    let (page, total) = ids(&["--page-size", "2", "--page-number", "2"]);
    assert_eq!((&page[..], total), (&all[2..4], json!(6)));
    fixture
        .run(&["tokens", "list", "--page-size", "101"])
        .assert_failed(5, &["page[size]"]);
}

#[test]
fn a_change_depends_on_the_state_that_was_read() {
    let fixture = Fixture::new(&[]);
    for (read, change) in [
        (&["details"][..], &["update", "--username", "ada2"][..]),
        (&["show"], &["patch", "--name", "Ada K."]),
        (
            &["profile", "get"],
            &["profile", "set", "--replace", "--first-name", "Ada"],
        ),
    ] {
        let shown = fixture.run(&[read, &["--headers"]].concat()).ok();
        let tag = shown
            .err
            .lines()
            .find_map(|line| line.strip_prefix("ETag: "))
            .unwrap();
        let unmodified = fixture.run(&[read, &["--if-none-match", tag]].concat()).ok();
        assert_eq!((&*unmodified.out, &*unmodified.err), ("", "Not modified.\n"));
        fixture.run(&[change, &["--if-match", tag]].concat()).ok();
        fixture
            .run(&[change, &["--if-match", tag]].concat())
            .assert_failed(5, &["412"]);
        let modified = fixture.run(&[read, &["--if-none-match", tag]].concat()).ok();
        assert_ne!(modified.out, "", "{read:?}");
    }
}

#[test]
fn a_password_change_can_revoke_other_tokens() {
    let fixture = Fixture::new(&[]);
    let created = fixture.json(&["tokens", "create"]);
    let secret = created["data"]["attributes"]["token"].as_str().unwrap();
    let other = User::new()
        .with("ACCOUNT_URL", &fixture.accountd.url)
        .with("ACCOUNT_TOKEN", secret);
    let change = |flags: &[&str], from: &str, to: &str| {
        let arguments = [&["password", "--password-stdin"], flags].concat();
        fixture.user.run_with(&arguments, &format!("{from}\n{to}\n")).ok();
    };
    change(&[], PASSWORD, "another-password-2");
    other.run(&["details"]).ok();
    change(&["--revoke-tokens"], "another-password-2", "another-password-3");
    other.run(&["details"]).assert_failed(3, &[]);
    fixture.run(&["details"]).ok();
}

#[test]
fn operations_are_called_by_id_and_by_path() {
    let fixture = Fixture::new(&[]);
    assert_eq!(
        fixture.json(&["call", "get_user", "ada"])["data"]["attributes"]["username"],
        "ada"
    );
    // Its result is in headers.
    let ping = fixture.run(&["call", "ping"]).ok();
    assert!(
        ping.out.contains("TFP-API-Version\t") && ping.err == "Done.\n",
        "{ping:?}"
    );
    assert!(fixture.json(&["call", "ping"])["TFP-AppName"].is_string());
    let anonymous = User::new().with("ACCOUNT_URL", &fixture.accountd.url);
    anonymous.run(&["call", "discover_services"]).ok();
    let patched = fixture.json(&["api", "PATCH", "/v1/account", "--json", r#"{"name": "Raw"}"#]);
    assert_eq!(patched["name"], "Raw");
    // The media type is the operation's.
    let body = r#"{"data": {"type": "users", "attributes": {"username": "raw"}}}"#;
    fixture
        .run(&["api", "patch", "/api/v2/account/update", "--json", body])
        .ok();
    fixture
        .run(&["api", "GET", "/v1/nothing"])
        .assert_failed(4, &["404"]);
    fixture
        .run(&["api", "GET", "v1"])
        .assert_failed(2, &["must start with `/`"]);
}

#[test]
fn completions_and_manual_pages_are_generated() {
    let user = User::new();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        assert!(
            user.run(&["completions", shell])
                .ok()
                .out
                .contains("settings-currency"),
            "{shell}"
        );
    }
    let folder = user.home.path().join("manual");
    user.run(&["manual", folder.to_str().unwrap()]).ok();
    let page = fs::read_to_string(folder.join("account-patch.1")).unwrap();
    assert!(page.contains("merge patch"), "{page}");
    let help = user.run(&["--help"]).ok().out;
    for text in ["Exit codes:", "ACCOUNT_TOKEN", "profile", "tokens"] {
        assert!(help.contains(text), "{text} is not in {help}");
    }
}
