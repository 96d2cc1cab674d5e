//! Types of bases and their descendants.

use super::inheritance::client::Client;
use super::inheritance::types::{Animal, Cat, Entry, Owner, Profile, Puppy};
use super::loopback::{Server, response};
use serde_json::{Value, from_str, to_value};

#[tokio::test]
async fn what_is_received_as_the_base_keeps_the_properties_of_the_descendant() {
    let puppy = r#"{"kind":"Puppy","name":"Rex","barks":true,"weeks":7}"#;
    let server = Server::start(vec![response(200, "application/json", &[], puppy)]);
    let client = Client::anonymous(&server.url).unwrap();
    let cat = Animal::Cat(Box::new(Cat {
        kind: "cat".into(),
        name: None,
        friend: None,
        lives: 7,
    }));
    let received = client.put_animal(cat).send().await.unwrap().body;
    let expected = Animal::Puppy(Box::new(Puppy {
        kind: "Puppy".into(),
        name: Some("Rex".into()),
        friend: None,
        barks: true,
        weeks: Some(7),
    }));
    assert_eq!(received, expected);
    assert_eq!(server.request().body, r#"{"kind":"cat","lives":7}"#);
}

#[test]
fn what_a_descendant_requires_is_required() {
    assert!(from_str::<Animal>(r#"{"kind":"cat"}"#).is_err());
    assert!(from_str::<Animal>(r#"{"name":"Rex"}"#).is_err());
    assert!(from_str::<Profile>(r#"{"kind":"Rich","name":"R"}"#).is_err());
    assert!(from_str::<Entry>(r#"{"type":"file","path":"/"}"#).is_err());
    assert!(from_str::<Owner>(r#"{"stored":{"kind":"dog","barks":true}}"#).is_err());
}

#[test]
fn a_base_can_be_an_alternative() {
    let text = r#"{"type":"entry","path":"/"}"#;
    let entry: Entry = from_str(text).unwrap();
    assert!(matches!(&entry, Entry::Entry(entry) if entry.path == "/"));
    assert_eq!(to_value(&entry).unwrap(), from_str::<Value>(text).unwrap());
    assert!(matches!(
        from_str(r#"{"type":"Image","path":"/","size":1,"width":2}"#).unwrap(),
        Entry::Image(image) if image.width == 2
    ));
}
