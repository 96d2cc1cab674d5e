//! The audit trail on the command line.

use crate::program::Fixture;
use serde_json::Value;

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
