//! The audit trail on the command line.

use crate::program::Fixture;
use serde_json::Value;
use std::time::{Duration, Instant};

#[test]
fn audit_trail_shows_who_changed_what_with_which_token() {
    let fixture = Fixture::new();
    let json = |arguments: &[&str]| -> Value { serde_json::from_str(&fixture.run_ok(arguments)).unwrap() };
    let listed = json(&["token", "list", "--account", "ada"]);
    let (id, account) = (&listed[0]["id"], &json(&["account", "list"])[0]["id"]);
    let service = fixture.serve(&[]);
    let changed = service.send(&fixture.patch(r#"{"name":"Countess of Lovelace"}"#));
    assert_eq!(changed.status, 200);
    fixture.run_ok(&["token", "revoke", id.as_str().unwrap()]);

    let trail = json(&["account", "audit", "--account", "ADA"]);
    let values = |number: usize, names: &[&str]| -> Vec<Value> {
        names.iter().map(|name| trail[number][name].clone()).collect()
    };
    let by = ["operation", "fields", "token", "by_account", "by_token"];
    let null = Value::Null;
    assert_eq!(
        values(0, &by),
        [
            "token revoke".into(),
            vec!["token"].into(),
            id.clone(),
            null.clone(),
            null.clone()
        ]
    );
    assert_eq!(
        values(1, &by),
        [
            "patch_account".into(),
            vec!["name"].into(),
            null.clone(),
            account.clone(),
            id.clone()
        ]
    );
    assert_eq!(
        values(2, &by[..3]),
        ["token create".into(), vec!["token"].into(), id.clone()]
    );
    assert_eq!(
        values(3, &by[..2]),
        ["account create".into(), Value::from(vec!["account"])]
    );
    assert_eq!(trail.as_array().unwrap().len(), 4);
    assert!(!trail.to_string().contains("Countess"), "{trail}");
    let last = json(&["account", "audit", "--account", "ada", "--limit", "1"]);
    assert_eq!(last, Value::from(vec![trail[0].clone()]));
}

#[test]
fn audit_trail_shows_what_an_actor_did_and_from_where() {
    let fixture = Fixture::new();
    let json = |arguments: &[&str]| -> Value { serde_json::from_str(&fixture.run_ok(arguments)).unwrap() };
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let token = text(&json(&["token", "list", "--account", "ada"])[0]["id"]);
    let account = text(&json(&["account", "list"])[0]["id"]);
    let rename = |flags: &[&str], name: &str| {
        let service = fixture.serve(flags);
        let body = format!(r#"{{"name":"{name}"}}"#);
        assert_eq!(service.send(&fixture.patch(&body)).status, 200);
    };
    rename(&[], "One");
    rename(&["--audit-addresses"], "Two");
    let by = |actor: &str| json(&["account", "audit", "--actor", actor]);
    let trail = by("Ada");
    let addresses: Vec<&Value> = trail
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| &entry["from_address"])
        .collect();
    assert_eq!(addresses, [&Value::from("127.0.0.1"), &Value::Null]);
    assert_eq!(trail[0]["account"], account);
    // A username that is the id of another account hides nothing.
    let id = format!("acct_{account}");
    fixture.run_ok(&["account", "create", "--username", &id, "--name", "Eve"]);
    let ambiguous = fixture
        .command(&["account", "audit", "--actor", &id])
        .output()
        .unwrap();
    let failure = String::from_utf8(ambiguous.stderr).unwrap();
    assert!(
        failure.contains("also the username of the account")
            && failure.contains(&format!("and {account} otherwise")),
        "{failure}"
    );
    assert_eq!(by(&account), trail);
    fixture.run_ok(&["account", "delete", "--account", "ada", "--yes"]);
    // Without its account, it is known by its ids only.
    for actor in [&account, &format!("user-{account}"), &token] {
        assert_eq!(by(actor), trail, "{actor}");
    }
    let id = format!("acct_{account}");
    let deleted = json(&["account", "audit", "--id", &id, "--limit", "1"]);
    assert_eq!(deleted[0]["operation"], "account delete");
    for (arguments, expected) in [
        (["--actor", "ada"], "a deleted account is known by its id only"),
        (["--id", "ada"], "is not the id of an account"),
    ] {
        let output = fixture
            .command(&[&["account", "audit"], &arguments[..]].concat())
            .output()
            .unwrap();
        let failure = String::from_utf8(output.stderr).unwrap();
        assert!(failure.contains(expected), "{failure}");
        assert_eq!(failure.lines().count(), 1, "{failure}");
    }
    for arguments in [&[][..], &["--actor", "ada", "--account", "ada"]] {
        let output = fixture
            .command(&[&["account", "audit"], arguments].concat())
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    }
}

#[test]
fn all_tokens_of_an_account_are_revoked() {
    let fixture = Fixture::new();
    fixture.run_ok(&["token", "create", "--account", "ada"]);
    let service = fixture.serve(&[]);
    let read = || service.send(&fixture.request("GET /v1/account")).status;
    assert_eq!(read(), 200);
    let revoked = fixture.run_ok(&["token", "revoke", "--all", "--account", "ada"]);
    assert_eq!(
        serde_json::from_str::<Value>(&revoked).unwrap(),
        serde_json::json!({"revoked": 2})
    );
    assert_eq!(read(), 401);
    for arguments in [
        &["token", "revoke"][..],
        &["token", "revoke", "--all"],
        &["token", "revoke", "--account", "ada"],
        &["token", "revoke", "at-1", "--all", "--account", "ada"],
    ] {
        let output = fixture.command(arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    }
}

#[test]
fn expired_tokens_are_deleted_after_the_retention_period() {
    let fixture = Fixture::new();
    fixture.run_ok(&["token", "create", "--account", "ada", "--expires", "30d"]);
    fixture.sql("UPDATE tokens SET expires_at = 1 WHERE expires_at IS NOT NULL");
    let listed = || -> usize {
        let listed = fixture.run_ok(&["token", "list", "--account", "ada"]);
        serde_json::from_str::<Value>(&listed)
            .unwrap()
            .as_array()
            .unwrap()
            .len()
    };
    assert_eq!(listed(), 2);
    let _service = fixture.serve(&["--retention", "90d"]);
    let deadline = Instant::now() + Duration::from_secs(60);
    while listed() > 1 {
        assert!(Instant::now() < deadline, "the expired token is kept");
    }
    // Entries of the audit trail are newer than the period.
    let trail = fixture.run_ok(&["account", "audit", "--account", "ada"]);
    assert_eq!(
        serde_json::from_str::<Value>(&trail)
            .unwrap()
            .as_array()
            .unwrap()
            .len(),
        3
    );
}
