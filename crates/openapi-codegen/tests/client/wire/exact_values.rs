//! Values that are sent and received with their text or all their digits.

use super::exact_values::client::Client;
use super::exact_values::types::{
    Integers, Mixed, MixedAll, Moment, Several, SeveralNamed, SeveralPropertiesNamedNamedAndAged as Both,
};
use super::loopback::{Server, response};
use openapi_client_runtime::{DateTime, Maybe};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{from_str, to_string};

fn check<T: Serialize + DeserializeOwned>(accepted: &[&str], rejected: &[&str]) {
    for text in accepted {
        let value: T = from_str(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!(to_string(&value).unwrap(), *text);
    }
    for text in rejected {
        assert!(from_str::<T>(text).is_err(), "{text}");
    }
}

#[tokio::test]
async fn date_times_are_sent_and_received_with_their_text() {
    let text = r#"{"at":"2026-09-18T20:12:00.1234567+02:00","maybe":"2016-12-31t23:59:60z"}"#;
    let headers = [("x-since", "2016-12-31T23:59:60.50Z")];
    let server = Server::start(vec![response(200, "application/json", &headers, text)]);
    let since: DateTime = "2026-09-18t20:12:00.10+02:00".parse().unwrap();
    let until: DateTime = "2026-09-18T20:12:00.000Z".parse().unwrap();
    let moment: Moment = from_str(text).unwrap();
    let client = Client::anonymous(&server.url).unwrap();
    let call = client.put_moment(moment.clone()).since(since).x_until(until);
    let received = call.send().await.unwrap();
    let request = server.request();
    assert_eq!(request.body, text);
    assert!(request.line.contains("since=2026-09-18t20%3A12%3A00.10%2B02%3A00"), "{}", request.line);
    assert_eq!(request.header("x-until"), Some("2026-09-18T20:12:00.000Z"));
    assert_eq!((received.body, received.x_since.unwrap().as_str()), (moment, "2016-12-31T23:59:60.50Z"));
}

#[test]
fn other_texts_are_no_date_times() {
    check::<Moment>(
        &[
            r#"{"maybe":null,"all":["2026-09-18T20:12:00.000000000000Z","9999-12-31T23:59:59-00:00"]}"#,
            r#"{"by_name":{"a":"2026-09-18T20:12:00.50-08:00"},"either":"0000-01-01T00:00:00Z"}"#,
            // Another alternative, of a newer server.
            r#"{"either":"2026-09-18"}"#,
        ],
        &[
            r#"{"at":"2026-09-18T20:12:60Z"}"#,
            r#"{"at":"2026-09-18 20:12:00Z"}"#,
            r#"{"all":["2026-02-30T20:12:00Z"]}"#,
        ],
    );
}

#[test]
fn integers_keep_their_digits() {
    let both = Integers { both: Some(i128::from(u64::MAX)), unsigned: Some(u64::MAX), ..Integers::default() };
    assert_eq!(to_string(&both).unwrap(), r#"{"unsigned":18446744073709551615,"both":18446744073709551615}"#);
    check::<Integers>(
        &[
            r#"{"plain":9223372036854775807,"signed":-9223372036854775808,"unsigned":18446744073709551615}"#,
            r#"{"both":18446744073709551615,"above":9223372036854775809,"narrowed":18446744073709551614}"#,
            r#"{"listed":[9007199254740993],"either":18446744073709551615}"#,
        ],
        &[r#"{"plain":9223372036854775808}"#, r#"{"unsigned":18446744073709551616}"#, r#"{"unsigned":-1}"#],
    );
}

#[test]
fn mixed_enums_have_a_variant_for_each_type() {
    let mixed: Mixed = from_str(r#"{"all":"two","parts":[0.5,"half"],"switch":false}"#).unwrap();
    assert!(matches!(mixed.all, Maybe::Value(MixedAll::String(_))));
    check::<Mixed>(
        &[r#"{"all":1,"parts":[0.5,"half"],"switch":"auto"}"#, r#"{"all":true}"#, r#"{"all":null}"#],
        &[],
    );
    // What no variant has is kept, as of a newer server, unless it is of another type.
    check::<Mixed>(&[r#"{"all":1.5}"#], &[r#"{"all":{}}"#]);
}

#[test]
fn the_properties_of_every_matching_alternative_are_kept() {
    let both = Both { name: "n".into(), age: 1, born: None };
    let several = Several { named: Some(SeveralNamed::NamedAndAged(both)), ..Several::default() };
    let text = r#"{"named":{"name":"n","age":1}}"#;
    assert_eq!(to_string(&several).unwrap(), text);
    assert_eq!(from_str::<Several>(text).unwrap(), several);
    // The properties that no alternative describes are ignored, the others are kept.
    assert_eq!(from_str::<Several>(r#"{"named":{"name":"n","age":1,"x":1}}"#).unwrap(), several);
    check::<Several>(
        &[
            r#"{"named":{"name":"n"}}"#,
            r#"{"three":{"name":"n","age":1,"place":"p"}}"#,
            r#"{"three":{"age":1,"place":"p"}}"#,
            r#"{"derived":{"name":"n","title":"t"}}"#,
            r#"{"open":{"a":1,"b":2}}"#,
            r#"{"list":["a",{"age":1}]}"#,
            r#"{"lists":[{"name":"n","age":1}]}"#,
        ],
        &[],
    );
}
