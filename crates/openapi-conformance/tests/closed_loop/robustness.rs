//! Invalid documents: they are reported and never cause a panic.

use crate::fixture;
use crate::mutations::{Change, changed, collect_pointers};
use openapi_conformance::closed_loop::{Document, Kind, compare};
use serde_json::{Value, json};

fn kinds(contract: &Value, emitted: &Value) -> Vec<Kind> {
    compare(contract, emitted)
        .iter()
        .map(|difference| difference.kind)
        .collect()
}

#[test]
fn values_other_than_documents_are_unreadable() {
    let valid = json!({"openapi": "3.0.3"});
    for invalid in [json!(null), json!(3), json!("openapi"), json!([])] {
        assert_eq!(kinds(&invalid, &valid), [Kind::ContractUnreadable]);
        assert_eq!(kinds(&valid, &invalid), [Kind::EmittedUnreadable]);
        assert_eq!(kinds(&invalid, &invalid), [Kind::ContractUnreadable]);
    }
}

#[test]
fn invalid_values_anywhere_are_reported_without_panic() {
    let contract = fixture::contract();
    let valid = Document::new(&contract);
    let nonsense = [
        json!(null),
        json!(-1.5),
        json!("nonsense"),
        json!(["nonsense", [], {}]),
        json!({"$ref": 7}),
        json!({"$ref": "#"}),
        json!({"$ref": "#/paths"}),
        json!({"$ref": "#/components/schemas/Pet"}),
        json!({"nonsense": {"nonsense": []}}),
    ];
    let mut pointers = Vec::new();
    collect_pointers(&contract, "", &mut pointers);
    for (pointer, nonsense) in pointers.iter().skip(1).step_by(2).zip(nonsense.iter().cycle()) {
        let broken = Document::new(&changed(&contract, pointer, &Change::Set(nonsense.clone())));
        for difference in valid.compare(&broken).iter().chain(&broken.compare(&valid)) {
            assert_eq!(difference.to_string().lines().count(), 1, "{difference}");
        }
    }
}

#[test]
fn structures_nested_too_deep_are_unreadable() {
    let nested = |levels| {
        (0..levels).fold(
            json!({"type": "string"}),
            |items, _| json!({"type": "array", "items": items}),
        )
    };
    let document = |schema: Value| json!({"openapi": "3.0.3", "components": {"schemas": {"S": schema}}});
    let deep = document(nested(1_000));
    assert_eq!(kinds(&deep, &deep), [Kind::ContractUnreadable]);
    let shallow = document(nested(100));
    assert_eq!(kinds(&shallow, &shallow), []);

    let example = (0..1_000).fold(json!(1), |inner, _| json!([inner]));
    let deep = document(json!({"example": example}));
    assert_eq!(kinds(&deep, &deep), [Kind::ContractUnreadable]);
}

#[test]
fn nested_arrays_are_compared_in_linear_time() {
    let nested = |innermost: u8| (0..100).fold(json!([innermost]), |inner, _| json!([0, inner]));
    let document = |example: Value| json!({"openapi": "3.0.3", "x-deep": example});
    assert_eq!(compare(&document(nested(1)), &document(nested(2))).len(), 1);
}

#[test]
fn recursive_schemas_are_compared_once() {
    let tree = json!({"type": "object", "properties": {"left": {"$ref": "#/components/schemas/Tree"}, "right": {"$ref": "#/components/schemas/Tree"}}});
    let unfolded = json!({"type": "object", "properties": {"left": tree, "right": {"$ref": "#/components/schemas/Tree"}}});
    let document = |schema: &Value| json!({"openapi": "3.0.3", "components": {"schemas": {"Tree": schema}}});
    assert_eq!(kinds(&document(&tree), &document(&unfolded)), []);

    let cycle = json!({"openapi": "3.0.3", "components": {"schemas": {
        "A": {"allOf": [{"$ref": "#/components/schemas/B"}], "nullable": true}, "B": {"$ref": "#/components/schemas/A"}}}});
    let other = json!({"openapi": "3.0.3", "components": {"schemas": {"A": {"type": "string"}, "B": {"$ref": "#/components/schemas/A"}}}});
    assert_eq!(kinds(&cycle, &cycle), []);
    assert!(!kinds(&cycle, &other).is_empty());
}
