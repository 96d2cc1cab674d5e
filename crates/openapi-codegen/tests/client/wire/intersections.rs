//! Types of an `allOf` that narrows its parts.

use super::intersections::client::Client;
use super::intersections::types::{
    Circle, CircleShape, Narrow, NarrowInner, NarrowPart2TagsItem, NarrowPart2Type, OnlyCircle, RoadVehicle, Row,
    Scalars, ScalarsEither, ScalarsMixed,
};
use super::loopback::{Server, response};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, from_str, to_string, to_value};
use std::fmt::Debug;

#[tokio::test]
async fn narrowed_properties_are_sent_and_received() {
    let text = concat!(
        r#"{"type":"narrow","number":3,"when":"2025-01-12T09:30:00Z","tags":["a"],"rows":[{"x":"1"}],"maybe":"m","#,
        r#""inner":{"a":"1","b":true}}"#
    );
    let server = Server::start(vec![response(200, "application/json", &[], text)]);
    let client = Client::anonymous(&server.url).unwrap();
    let body = Narrow {
        r#type: NarrowPart2Type::Narrow,
        number: Some(3_i32),
        when: Some("2025-01-12T09:30:00Z".parse().unwrap()),
        tags: Some(vec![NarrowPart2TagsItem::A]),
        rows: Some(vec![Row { x: "1".into() }]),
        maybe: "m".into(),
        inner: Some(NarrowInner {
            a: "1".into(),
            b: Some(true),
            c: None,
        }),
        color: None,
        anything: None,
        labels: None,
    };
    let received = client.put_narrow(body.clone()).send().await.unwrap().body;
    assert_eq!(received, body);
    let request = server.request();
    let sent: Value = from_str(&request.body).unwrap();
    assert_eq!(sent, from_str::<Value>(text).unwrap());
}

#[test]
fn values_that_a_part_excludes_are_not_decoded() {
    for wrong in [
        r#"{"type":"narrow","maybe":null}"#,
        r#"{"type":"narrow","maybe":"m","number":1.5}"#,
        r#"{"type":"narrow","maybe":"m","rows":[{}]}"#,
        r#"{"type":"narrow","maybe":"m","anything":"7"}"#,
    ] {
        assert!(from_str::<Narrow>(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn constants_and_alternatives_that_a_part_excludes_are_unknown() {
    for text in [
        r#"{"type":"broad","maybe":"m"}"#,
        r#"{"type":"narrow","tags":["c"],"maybe":"m"}"#,
    ] {
        is_unknown::<Narrow>(text);
    }
    for text in [r#"{"warm":"green"}"#, r#"{"mixed":2}"#, r#"{"fitting":"ccc"}"#] {
        is_unknown::<Scalars>(text);
    }
    assert!(from_str::<Scalars>(r#"{"either":true}"#).is_err());
    is_unknown::<RoadVehicle>(r#"{"kind":"boat"}"#);
}

fn is_unknown<T: DeserializeOwned + Serialize + Debug>(text: &str) {
    let value: T = from_str(text).unwrap();
    assert!(format!("{value:?}").contains("Unknown"), "{value:?}");
    assert_eq!(to_string(&value).unwrap(), text);
}

#[test]
fn alternatives_that_are_left_are_decoded() {
    let circle = OnlyCircle {
        shape: CircleShape::Circle,
        radius: Some(1),
    };
    let circle: Circle = circle;
    assert_eq!(to_string(&circle).unwrap(), r#"{"shape":"circle","radius":1}"#);
    let tandem = r#"{"kind":"tandem","gears":3}"#;
    let vehicle: RoadVehicle = from_str(tandem).unwrap();
    assert!(matches!(&vehicle, RoadVehicle::Bike(bike) if bike.gears == Some(3)));
    assert_eq!(to_value(&vehicle).unwrap(), from_str::<Value>(tandem).unwrap());
    let scalars: Scalars = from_str(r#"{"either":5,"mixed":true}"#).unwrap();
    assert_eq!(scalars.either, Some(ScalarsEither::Integer(5)));
    assert!(matches!(scalars.mixed, Some(ScalarsMixed::Boolean(_))));
}
