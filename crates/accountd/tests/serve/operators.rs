//! Commands by which operators manage accounts.

use crate::errors::error_line;
use crate::program::Fixture;
use serde_json::{Value, json};
use std::io::Write as _;
use std::process::Stdio;

impl Fixture {
    fn json(&self, arguments: &[&str]) -> Value {
        serde_json::from_str(&self.run_ok(arguments)).unwrap()
    }

    /// Runs a command with this input, and returns its exit status, output and errors.
    fn with_input(&self, arguments: &[&str], input: &str) -> (i32, String, String) {
        let mut child = self
            .command(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        (
            output.status.code().unwrap(),
            String::from_utf8(output.stdout).unwrap(),
            String::from_utf8(output.stderr).unwrap(),
        )
    }
}

#[test]
fn accounts_are_imported_and_listed() {
    let fixture = Fixture::new();
    let mut lines: Vec<String> = (0..600)
        .map(|number| json!({"username": format!("user{number:03}"), "name": "A"}).to_string())
        .collect();
    lines.push(
        json!({"username": "grace", "name": "Grace", "email": "grace@example.com", "type": "business",
        "administrator": true, "password": "a long password"})
        .to_string(),
    );
    lines.extend(
        [
            "",
            "{",
            r#"{"username":"b c","name":"B"}"#,
            r#"{"username":"ADA","name":"B"}"#,
        ]
        .map(str::to_owned),
    );
    lines.extend([r#"{"username":"d","name":"D","pasword":"secret words"}"#.to_owned()]);
    // The limit is 16 KiB without the end of the line.
    let blank = |length: usize| r#"{"username":"e","name":"E"}"#.to_owned() + &" ".repeat(length - 27);
    lines.extend([blank(16 * 1024 + 1), blank(100_000), blank(16 * 1024)]);
    let (status, out, err) = fixture.with_input(&["account", "import", "-"], &lines.join("\n"));
    assert_eq!(
        serde_json::from_str::<Value>(&out).unwrap(),
        json!({"created": 602, "failed": 6})
    );
    assert_eq!((status, err.lines().count()), (1, 7), "{err}");
    for line in [
        "line 603: at column 1: not valid JSON",
        "line 604: username: value ",
        "line 605: ",
        "line 606: at column ",
        "line 607: has more than 16384 bytes",
        "line 608: has more than 16384 bytes",
        "6 accounts were not created",
    ] {
        assert!(err.contains(&format!("accountd: {line}")), "{line}: {err}");
    }
    assert!(!err.contains("secret words"), "{err}");
    let grace = fixture.json(&["account", "show", "--account", "grace"]);
    assert_eq!(
        [
            &grace["email"],
            &grace["type"],
            &grace["user_type"],
            &grace["has_password"]
        ],
        [
            &json!("grace@example.com"),
            &json!("business"),
            &json!(1),
            &json!(true)
        ]
    );
    let missing = ["account", "import", "--database", "sqlite:missing.db", "-"];
    let (status, _, err) = fixture.with_input(&missing, "");
    assert_eq!(
        (status, err.contains("missing.db")),
        (1, true),
        "no database is created: {err}"
    );
    let all = fixture.json(&["account", "list"]);
    let lines = fixture.run_ok(&["account", "list", "--lines"]);
    let lines: Vec<Value> = lines
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!((lines.len(), Value::from(lines)), (603, all));
}

#[test]
fn accounts_are_edited_and_deleted() {
    let fixture = Fixture::new();
    let service = fixture.serve(&[]);
    let read = || service.send(&fixture.request("GET /v1/account")).status;
    let edit = ["account", "edit", "--account", "ada"];
    let edited = fixture.json(&[&edit[..], &["--username", "ada2", "--email", "ada@example.com"]].concat());
    assert_eq!(
        [
            &edited["username"],
            &edited["email"],
            &edited["pending_email"],
            &edited["name"]
        ],
        [
            &json!("ada2"),
            &json!("ada@example.com"),
            &Value::Null,
            &json!("Ada")
        ]
    );
    let edit = ["account", "edit", "--account", "ada2"];
    let edited = fixture.json(&[&edit[..], &["--no-email", "--name", "Ada L."]].concat());
    assert_eq!(
        [&edited["email"], &edited["name"]],
        [&Value::Null, &json!("Ada L.")]
    );
    // The service delivers the notice to the former address.
    let notice = fixture.mail_with("Your e-mail address has been changed");
    assert!(notice.contains("ada@example.com"), "{notice}");
    assert_eq!(fixture.command(&edit).output().unwrap().status.code(), Some(2));
    assert_eq!(read(), 200);

    let delete = ["account", "delete", "--account", "ada2"];
    assert!(error_line(&mut fixture.command(&delete)).contains("--yes"));
    assert_eq!(read(), 200);
    fixture.run_ok(&[&delete[..], &["--yes"]].concat());
    assert_eq!(read(), 401);
    assert_eq!(fixture.json(&["account", "list"]), json!([]));
    // The name is free, for an account without the former tokens.
    fixture.run_ok(&["account", "create", "--username", "ada2", "--name", "A"]);
    assert_eq!(fixture.json(&["token", "list", "--account", "ada2"]), json!([]));
}

#[test]
fn passwords_are_set_and_removed() {
    let fixture = Fixture::new();
    let password = ["account", "password", "--account", "ada"];
    let set = [&password[..], &["--password-stdin", "--revoke-tokens"]].concat();
    let (status, out, err) = fixture.with_input(&set, "a long password\n");
    assert_eq!((status, &*err), (0, ""));
    assert_eq!(serde_json::from_str::<Value>(&out).unwrap()["has_password"], true);
    assert_eq!(fixture.json(&["token", "list", "--account", "ada"]), json!([]));
    let removed = fixture.json(&[&password[..], &["--remove"]].concat());
    assert_eq!(removed["has_password"], false);
    let operations: Vec<Value> = fixture
        .json(&["account", "audit", "--account", "ada"])
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| entry["operation"].clone())
        .collect();
    assert_eq!(
        operations[..3],
        ["account password", "account password", "account password"]
    );
    assert_eq!(
        fixture.command(&password).output().unwrap().status.code(),
        Some(2)
    );
}

#[test]
fn configuration_and_database_are_checked_without_changes() {
    let fixture = Fixture::new();
    let output = fixture.run_ok(&["check"]);
    assert!(
        output.ends_with("database: schema version 5, the newest\n"),
        "{output}"
    );
    let _service = fixture.serve(&[]);
    fixture.run_ok(&["check"]);
    let missing = fixture.folder.path().join("missing.pem").display().to_string();
    let tls = ["check", "--tls-cert", &missing, "--tls-key", &missing];
    assert!(error_line(&mut fixture.command(&tls)).contains("missing.pem"));
    let database = ["check", "--database", "sqlite:missing.db"];
    assert!(error_line(&mut fixture.command(&database)).contains("does not exist"));
    let mail = ["check", "--mail", "smtp://mail.example:0"];
    assert!(error_line(&mut fixture.command(&mail)).contains("port"));

    let older = Fixture::new();
    older.downgrade(3);
    for _ in 0..2 {
        let output = older.run_ok(&["check"]);
        let expected = "database: schema version 3; the next start migrates it to version 5\n";
        assert!(output.ends_with(expected), "{output}");
    }
    older.sql("UPDATE accountd_schema SET version = 99");
    assert!(error_line(&mut older.command(&["check"])).contains("newer accountd"));
}
