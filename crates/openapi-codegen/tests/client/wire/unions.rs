//! Unions of every kind, and recursive types.

use super::choices::types::{Consent, Device, GrantedGranted, Stored, StoredLamp};
use openapi_client_runtime::Maybe;
use super::composition::types::{Cat, Dog, Expression, Pet, Scalar, StoredPet, Tree};
use serde_json::{from_str, to_string};

#[test]
fn the_discriminator_selects_the_variant() {
    let cat: Pet = from_str(r#"{"kind":"cat","name":"Mimi","lives":7}"#).unwrap();
    assert_eq!(
        cat,
        Pet::Cat(Cat {
            kind: "cat".into(),
            name: "Mimi".into(),
            lives: Some(7)
        })
    );
    assert!(matches!(
        from_str(r#"{"kind":"hound","name":"Rex"}"#).unwrap(),
        Pet::Dog(_)
    ));
    for wrong in [r#"{"kind":"cat"}"#, r#"{"name":"Nobody"}"#, "[]"] {
        assert!(from_str::<Pet>(wrong).is_err(), "{wrong}");
    }
    let dog = Pet::Dog(Dog {
        kind: String::new(),
        name: "Rex".into(),
        tricks: None,
    });
    assert_eq!(to_string(&dog).unwrap(), r#"{"kind":"hound","name":"Rex"}"#);
}

#[test]
fn an_undeclared_alternative_is_kept() {
    let text = r#"{"kind":"bird","name":"Tweety","span":0.10,"rings":[1e400]}"#;
    let pet: Pet = from_str(text).unwrap();
    let Pet::Unknown(unknown) = &pet else { panic!("{pet:?}") };
    assert_eq!(unknown.as_str(), text);
    assert_eq!(to_string(&pet).unwrap(), text);
}

#[test]
fn variants_have_the_properties_beside_the_union() {
    let stored = Stored::Lamp(StoredLamp {
        id: "d1".into(),
        kind: "lamp".into(),
        lumen: Some(800),
    });
    let text = r#"{"id":"d1","kind":"lamp","lumen":800}"#;
    assert_eq!(from_str::<Stored>(text).unwrap(), stored);
    assert_eq!(to_string(&stored).unwrap(), text);
    assert!(from_str::<Stored>(r#"{"kind":"lamp"}"#).is_err());
    assert!(matches!(
        from_str(r#"{"serial":1,"port":80}"#).unwrap(),
        Device::Object2(device) if device.port == 80
    ));
    assert!(from_str::<Device>(r#"{"serial":1,"model":"m"}"#).is_err());
}

#[test]
fn a_boolean_property_selects_the_variant() {
    assert!(matches!(
        from_str(r#"{"granted":true}"#).unwrap(),
        Consent::Granted(granted) if granted.granted == GrantedGranted::True
    ));
    let denied: Consent = from_str(r#"{"granted":false}"#).unwrap();
    assert!(matches!(denied, Consent::Denied(_)));
    assert_eq!(to_string(&denied).unwrap(), r#"{"granted":false}"#);
    assert_eq!(GrantedGranted::True.to_string(), "true");
}

#[test]
fn the_type_of_the_value_selects_the_variant() {
    for (text, scalar) in [
        ("1", Scalar::Integer(1)),
        (r#""1""#, Scalar::String("1".into())),
        ("true", Scalar::Boolean(true)),
    ] {
        assert_eq!(from_str::<Scalar>(text).unwrap(), scalar);
        assert_eq!(to_string(&scalar).unwrap(), text);
    }
    assert!(from_str::<Scalar>("1.5").is_err());
    let sum: Expression = from_str(r#"{"left":1.5,"right":null}"#).unwrap();
    assert!(
        matches!(sum, Expression::Sum(sum) if matches!(sum.left.as_deref(), Some(Expression::Literal(_))))
    );
}

#[test]
fn types_can_be_recursive() {
    let text = r#"{"value":1,"left":{"value":"l"},"right":null,"others":{"o":{"value":true}}}"#;
    let tree: Tree = from_str(text).unwrap();
    assert_eq!(tree.right, Maybe::Null);
    assert_eq!(to_string(&tree).unwrap(), text);
    let pet: StoredPet = from_str(r#"{"kind":"cat","name":"M","id":"1","owner":null}"#).unwrap();
    assert_eq!(pet.owner, Maybe::Null);
}
