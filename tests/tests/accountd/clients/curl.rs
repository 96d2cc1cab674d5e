//! The shell commands of the source documents.

use crate::process::{Accountd, Database};
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

/// A shell with a folder for payloads.
struct Shell {
    folder: TempDir,
    token: String,
    database: Database,
    accountd: Accountd,
}

impl Shell {
    fn new() -> Self {
        let database = Database::sqlite();
        database.account("ada", &[]);
        Self {
            folder: tempfile::tempdir().unwrap(),
            token: database.token("ada", "write"),
            accountd: database.serve(&[]),
            database,
        }
    }

    /// Runs curl, with `$TOKEN` and `$BASE` replaced in the arguments, and returns status and JSON of the response.
    fn curl(&self, arguments: &[&str]) -> (u16, Value) {
        let replaced = |argument: &&str| {
            let argument = argument.replace("$TOKEN", &self.token);
            argument.replace("$BASE", &self.accountd.url)
        };
        let output = Command::new("curl")
            .args(["--silent", "--show-error", "--write-out", "\n%{http_code}"])
            .args(arguments.iter().map(replaced))
            .current_dir(self.folder.path())
            .output()
            .expect("curl cannot be started; on Debian: apt-get install curl");
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{stderr}");
        let printed = String::from_utf8(output.stdout).unwrap();
        let (body, status) = printed.rsplit_once('\n').unwrap();
        let body = serde_json::from_str(body).unwrap_or_else(|_| panic!("{body} is not JSON"));
        (status.parse().unwrap(), body)
    }

    fn file(&self, name: &str, content: &Value) {
        std::fs::write(Path::new(self.folder.path()).join(name), content.to_string()).unwrap();
    }
}

#[test]
fn a_payload_in_a_file_updates_the_account() {
    let shell = Shell::new();
    let attributes = json!({"email": "countess@example.com"});
    shell.file(
        "payload.json",
        &json!({"data": {"type": "users", "attributes": attributes}}),
    );
    let (status, user) = shell.curl(&[
        "--header",
        "Authorization: Bearer $TOKEN",
        "--header",
        "Content-Type: application/vnd.api+json",
        "--request",
        "PATCH",
        "--data",
        "@payload.json",
        "$BASE/api/v2/account/update",
    ]);
    assert_eq!(status, 200, "{user}");
    let user = &user["data"];
    assert_eq!(user["type"], "users");
    assert_eq!(user["attributes"]["unconfirmed-email"], "countess@example.com");
    // Both links can be followed.
    for link in [
        &user["links"]["self"],
        &user["relationships"]["authentication-tokens"]["links"]["related"],
    ] {
        let url = format!("$BASE{}", link.as_str().unwrap());
        let (status, body) = shell.curl(&["--header", "Authorization: Bearer $TOKEN", &url]);
        assert_eq!(status, 200, "{body}");
    }
}

#[test]
fn a_patch_sets_name_address_and_settings() {
    let shell = Shell::new();
    let settings = json!({"currency": "EUR", "timezone": "Europe/Berlin", "language": "de"});
    let patch =
        json!({"name": "Acme Corp.", "email": "new_email@example.com", "settings": settings}).to_string();
    let command = [
        "-X",
        "PATCH",
        "$BASE/v1/account",
        "-H",
        "Content-Type: application/json",
        "-H",
        "Authorization: Bearer $TOKEN",
        "-d",
        &patch,
    ];
    let (status, account) = shell.curl(&command);
    assert_eq!(status, 200, "{account}");
    assert_eq!(
        (&account["name"], &account["settings"]),
        (&json!("Acme Corp."), &settings)
    );
    assert_eq!(account["pending_email"], "new_email@example.com");
    // Meanwhile, another account takes the address.
    let create = [
        "account",
        "create",
        "--username",
        "grace",
        "--email",
        "new_email@example.com",
    ];
    shell.database.run(&[&create[..], &["--name", "Grace"]].concat());
    let (status, error) = shell.curl(&command);
    assert_eq!(
        (status, &error["error"]),
        (409, &json!("email_exists")),
        "{error}"
    );
}

#[test]
fn a_profile_is_put_with_either_credential() {
    let shell = Shell::new();
    let put = |url: &str, more: &[&str]| {
        let profile = r#"{ "UserName": "example", "Email": "example@example.com", "FirstName": "example", "LastName": "example" }"#;
        let json = ["--header", "Content-Type: application/json", "--data", profile];
        shell.curl(&[&["--request", "PUT", "--url", url][..], &json, more].concat())
    };
    let url = "$BASE/api/workspace/account/profile";
    let (status, problem) = put(url, &[]);
    assert_eq!((status, &problem["status"]), (401, &json!(401)), "{problem}");
    let bearer = put(url, &["--header", "Authorization: Bearer $TOKEN"]);
    let query = put(&format!("{url}?access_token=$TOKEN"), &[]);
    for (status, envelope) in [bearer, query] {
        assert_eq!((status, &envelope["Success"]), (200, &json!(true)), "{envelope}");
        assert_eq!(envelope["Data"]["UserName"], "example");
        assert_eq!(envelope["Warnings"][0]["Code"], "EmailConfirmationRequired");
    }
}
