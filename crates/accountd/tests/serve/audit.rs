//! What operators learn from the command line.

use crate::program::World;
use serde_json::Value;

#[test]
fn the_audit_trail_tells_who_changed_what_by_which_token() {
    let world = World::new();
    let json = |arguments: &[&str]| -> Value { serde_json::from_str(&world.good(arguments)).unwrap() };
    let listed = json(&["token", "list", "--account", "ada"]);
    let (id, account) = (&listed[0]["id"], &json(&["account", "list"])[0]["id"]);
    let serving = world.serve(&[]);
    let changed = serving.ask(&world.patch(r#"{"name":"Countess of Lovelace"}"#));
    assert_eq!(changed.status, 200);
    world.good(&["token", "revoke", id.as_str().unwrap()]);

    let trail = json(&["account", "audit", "--account", "ADA"]);
    let told = |number: usize, names: &[&str]| -> Vec<Value> {
        names.iter().map(|name| trail[number][name].clone()).collect()
    };
    let by = ["operation", "fields", "token", "by_account", "by_token"];
    let null = Value::Null;
    assert_eq!(
        told(0, &by),
        [
            "token revoke".into(),
            vec!["token"].into(),
            id.clone(),
            null.clone(),
            null.clone()
        ]
    );
    assert_eq!(
        told(1, &by),
        [
            "patch_account".into(),
            vec!["name"].into(),
            null.clone(),
            account.clone(),
            id.clone()
        ]
    );
    assert_eq!(
        told(2, &by[..3]),
        ["token create".into(), vec!["token"].into(), id.clone()]
    );
    assert_eq!(
        told(3, &by[..2]),
        ["account create".into(), Value::from(vec!["account"])]
    );
    assert_eq!(trail.as_array().unwrap().len(), 4);
    assert!(!trail.to_string().contains("Countess"), "{trail}");
    let last = json(&["account", "audit", "--account", "ada", "--limit", "1"]);
    assert_eq!(last, Value::from(vec![trail[0].clone()]));
}
