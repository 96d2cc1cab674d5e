//! What commands print: to pipes, to terminals, as JSON, and about requests and responses.

use crate::fixture::{Fixture, PASSWORD, User};
use crate::interactive::finish;
use serde_json::json;

const LONG: &str =
    "A long name of many words, which is wider than any of the terminals that it is shown on here, twice";

#[test]
fn output_to_a_pipe_is_complete_with_a_line_for_each_value() {
    let fixture = Fixture::new(&[]);
    fixture.run(&["patch", "--name", LONG]).ok();
    let user = User::new()
        .with("ACCOUNT_URL", &fixture.accountd.url)
        .with("ACCOUNT_TOKEN", &fixture.token)
        .with("COLUMNS", "10");
    let shown = user.run(&["show"]).ok().out;
    assert!(shown.contains(&format!("\nname\t{LONG}\n")), "{shown}");
    assert!(shown.contains("settings.currency\tUSD\n"), "{shown}");
    let created = user
        .run(&["tokens", "create", "--description", "a\\b c"])
        .ok()
        .out;
    let token = created
        .lines()
        .find_map(|line| line.strip_prefix("token\t"))
        .unwrap();
    let description = created
        .lines()
        .find_map(|line| line.strip_prefix("description\t"));
    assert_eq!(description, Some("a\\b c"));
    // The complete secret works.
    let created = User::new()
        .with("ACCOUNT_URL", &fixture.accountd.url)
        .with("ACCOUNT_TOKEN", token);
    created.run(&["details"]).ok();
    let listed = user.run(&["tokens", "list"]).ok().out;
    let fields = listed.lines().map(|line| line.split('\t').count());
    assert!(
        listed.lines().count() == 2 && fields.clone().min() == fields.max(),
        "{listed}"
    );
    assert!(!listed.contains('\u{1b}'), "{listed:?}");
}

#[test]
fn a_terminal_of_40_columns_shows_blocks_instead_of_wrapped_columns() {
    let fixture = Fixture::new(&[]);
    fixture
        .run(&[
            "tokens",
            "create",
            "--description",
            "of many words ".repeat(4).trim(),
        ])
        .ok();
    let user = |columns: &str| {
        User::new()
            .with("ACCOUNT_URL", &fixture.accountd.url)
            .with("ACCOUNT_TOKEN", &fixture.token)
            .with("COLUMNS", columns)
    };
    let (narrow, code) = finish(user("40").run_in_terminal(&["tokens", "list"]));
    assert_eq!(code, 0, "{narrow}");
    let ids = narrow.lines().filter(|line| line.starts_with("id  "));
    assert_eq!(ids.count(), 2, "{narrow}");
    assert!(
        narrow.contains("of many words of many words of many words of many words"),
        "{narrow}"
    );
    let (wide, _) = finish(user("300").run_in_terminal(&["tokens", "list"]));
    assert!(
        wide.contains("DESCRIPTION") && wide.trim().lines().count() == 3,
        "{wide}"
    );
    let (details, _) = finish(user("40").run_in_terminal(&["details"]));
    assert!(
        details.contains("\nid: user-") && details.contains("\nusername: ada\r"),
        "{details:?}"
    );
}

#[test]
fn jq_selects_from_the_result() {
    let fixture = Fixture::new(&[]);
    let select = |arguments: &[&str]| fixture.run(arguments).ok().out;
    assert_eq!(select(&["details", "--jq", ".data.attributes.username"]), "ada\n");
    assert_eq!(select(&["whoami", "--jq", ".username"]), "ada\n");
    assert_eq!(
        select(&["api", "GET", "/v1/account", "--jq", ".settings | keys[]"]),
        "currency\nlanguage\ntimezone\n"
    );
    assert_eq!(select(&["tokens", "list", "--jq", ".data | length"]), "1\n");
    assert_eq!(select(&["details", "--jq", "empty"]), "");
    let unreachable = User::new()
        .with("ACCOUNT_URL", "http://127.0.0.1:1")
        .with("ACCOUNT_TOKEN", "t");
    unreachable
        .run(&["tokens", "delete", "at-1", "--jq", ".a["])
        .assert_failed(2, &["--jq: expected closing bracket in `.a[`"]);
}

#[test]
fn include_prints_status_and_headers_before_the_result() {
    let fixture = Fixture::new(&[]);
    let shown = fixture.run(&["show", "--include", "--jq", ".name"]).ok().out;
    let lines: Vec<&str> = shown.lines().collect();
    assert_eq!((lines[0], lines[lines.len() - 2]), ("200 OK", ""), "{shown}");
    assert!(lines.iter().any(|line| line.starts_with("ETag: \"")), "{shown}");
    let deleted = fixture.run(&["tokens", "delete", "at-1", "-i"]);
    assert!(
        deleted.out.starts_with("404 Not Found\n") && deleted.code == 4,
        "{deleted:?}"
    );
    let pinged = fixture.run(&["call", "ping", "--include"]).ok().out;
    assert_eq!(pinged.matches("TFP-API-Version: ").count(), 1, "{pinged}");
    assert!(pinged.starts_with("204 No Content\n"), "{pinged}");
    let raw = fixture.run(&["api", "GET", "/v1/account", "--include"]).ok().out;
    assert!(
        raw.starts_with("200 OK\n") && raw.contains("\nx-request-id: "),
        "{raw}"
    );
}

#[test]
fn verbose_prints_requests_and_responses_without_secrets() {
    let fixture = Fixture::new(&[]);
    let output = fixture.user.run_with(
        &["password", "--password-stdin", "--verbose"],
        &format!("{PASSWORD}\nanother-password-2\n"),
    );
    let output = output.ok();
    for line in [
        &*format!("> PATCH {}/api/v2/account/password\n", fixture.accountd.url),
        "> authorization: [not shown]\n",
        "\"current_password\": \"[not shown]\"",
        "< 200 OK\n",
    ] {
        assert!(output.err.contains(line), "{line:?} is not in {}", output.err);
    }
    for secret in [PASSWORD, "another-password-2", &fixture.token] {
        assert!(!output.err.contains(secret), "{}", output.err);
    }
    assert!(!output.out.contains("> "), "{}", output.out);
    // The request that reads the profile first is one of them, and so are errors.
    let set = fixture.run(&["profile", "set", "--first-name", "Ada", "-v"]).ok();
    assert_eq!(
        set.err.matches("/api/workspace/account/profile\n").count(),
        2,
        "{set:?}"
    );
    let raw = fixture.run(&["api", "GET", "/v1/nothing", "-v"]);
    assert!(raw.err.contains("\n< 404 Not Found\n"), "{raw:?}");
    // What no operation describes is redacted by name.
    let body = json!({"user": "ada", "newPassword": "marked", "keys": [{"api_key": "marked"}]}).to_string();
    let header = ["--header", "X-Api-Key: marked"];
    let unknown = [
        "api",
        "POST",
        "/v1/nothing?access_token=marked",
        "--json",
        &body,
        "-v",
    ];
    for more in [&[][..], &["--dry-run"]] {
        let output = fixture.run(&[&unknown[..], &header, more].concat());
        let printed = format!("{}{}", output.out, output.err);
        assert!(
            printed.contains("\"user\": \"ada\"") && !printed.contains("marked"),
            "{printed}"
        );
    }
    let output = fixture.run(&["api", "POST", "/v1/nothing", "--json", "\"marked\"", "-v"]);
    assert!(
        output.err.contains("[not shown]") && !output.err.contains("marked"),
        "{output:?}"
    );
}
