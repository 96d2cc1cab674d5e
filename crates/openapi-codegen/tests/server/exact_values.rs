//! Values that the server of `features/exact_values.yaml` returns as it received them, and others that it rejects;
//! compiled and run by `server_compiled.rs`.

mod in_process;

use features_server::exact_values::exact::*;
use features_server::exact_values::types::{Integers, Moment, SeveralNamed, SeveralThree};
use features_server::exact_values::{DateTime, ErrorDocuments, Server, openapi};

struct Echo;

impl Exact for Echo {
    async fn put_moment(&self, request: PutMomentRequest) -> PutMomentResponse {
        PutMomentResponse::Ok { x_since: request.x_until.or(request.since), body: request.body }
    }

    async fn put_integers(&self, request: PutIntegersRequest) -> PutIntegersResponse {
        let _: Option<u64> = request.q;
        PutIntegersResponse::Ok { body: request.body }
    }

    async fn put_mixed(&self, request: PutMixedRequest) -> PutMixedResponse {
        PutMixedResponse::Ok { body: request.body }
    }

    async fn put_several(&self, request: PutSeveralRequest) -> PutSeveralResponse {
        let body = request.body;
        if let Some(SeveralNamed::NamedAndAged(both)) = &body.named {
            assert!(!both.name.is_empty() && both.age > 0);
        }
        if let Some(three) = &body.three {
            assert!(!matches!(three, SeveralThree::AgedAndPlaced(_)) || body.named.is_none());
        }
        PutSeveralResponse::Ok { body }
    }
}

struct EmptyDocuments;

impl ErrorDocuments for EmptyDocuments {}

fn put(path: &str, body: &'static str) -> (u16, String) {
    in_process::put(Server::new(Echo, EmptyDocuments), path, body)
}

fn check(path: &str, accepted: &[&'static str], rejected: &[&'static str]) {
    for body in accepted {
        assert_eq!(put(path, body), (200, (*body).to_owned()));
    }
    for body in rejected {
        assert_eq!(put(path, body).0, 422, "{body}");
    }
}

#[test]
fn date_times_keep_their_text() {
    check(
        "/moments",
        &[
            r#"{"at":"2026-09-18T20:12:00.1234567+02:00","maybe":"2016-12-31t23:59:60z"}"#,
            r#"{"maybe":null,"all":["2026-09-18T20:12:00.000000000000Z","9999-12-31T23:59:59-00:00"]}"#,
            r#"{"by_name":{"a":"2026-09-18T20:12:00.50-08:00"},"either":"0000-01-01T00:00:00Z"}"#,
        ],
        &[
            r#"{"at":"2026-09-18T20:12:60Z"}"#,
            r#"{"at":"2026-09-18 20:12:00Z"}"#,
            r#"{"all":["2026-02-30T20:12:00Z"]}"#,
            r#"{"either":"2026-09-18"}"#,
        ],
    );
    assert_eq!(put("/moments?since=2026-09-18t20:12:00.10%2B02:00", "{}").0, 200);
    assert_eq!(put("/moments?since=2026-09-18T20:12", "{}").0, 422);
    let moment = Moment { at: Some("2026-09-18T20:12:00+02:00".parse().unwrap()), ..Moment::default() };
    let instant = moment.at.map(|at: DateTime| at.instant().to_string());
    assert_eq!(instant.as_deref(), Some("2026-09-18T18:12:00Z"));
}

#[test]
fn integers_have_a_type_that_holds_their_bounds() {
    let Integers { plain, unsigned, both, above, narrowed, .. } = Integers::default();
    let _: (Option<i64>, Option<u64>, Option<i128>, Option<u64>, Option<u64>) = (plain, unsigned, both, above, narrowed);
    check(
        "/integers",
        &[
            r#"{"plain":9223372036854775807,"signed":-9223372036854775808,"unsigned":18446744073709551615}"#,
            r#"{"both":18446744073709551615,"above":9223372036854775809,"narrowed":18446744073709551614}"#,
            r#"{"both":-9223372036854775808,"listed":[9007199254740993,10000000000000000000],"either":18446744073709551615}"#,
        ],
        &[
            r#"{"plain":9223372036854775808}"#,
            r#"{"signed":9223372036854775808}"#,
            r#"{"unsigned":18446744073709551616}"#,
            r#"{"unsigned":-1}"#,
            r#"{"both":18446744073709551616}"#,
            r#"{"above":9223372036854775807}"#,
            r#"{"listed":[10000000000000000001]}"#,
            r#"{"either":-2}"#,
            r#"{"plain":1.5}"#,
        ],
    );
    assert_eq!(put("/integers?q=18446744073709551615", "{}").0, 200);
    assert_eq!(put("/integers?q=18446744073709551616", "{}").0, 422);
}

#[test]
fn enums_of_several_types_have_only_their_values() {
    check(
        "/mixed",
        &[
            r#"{"all":1,"parts":[0.5,"half"],"switch":"auto"}"#,
            r#"{"all":"two","switch":false}"#,
            r#"{"all":true}"#,
            r#"{"all":null}"#,
        ],
        &[
            r#"{"all":2}"#,
            r#"{"all":"one"}"#,
            r#"{"all":false}"#,
            r#"{"all":"1"}"#,
            r#"{"parts":[0.25]}"#,
            r#"{"parts":[null]}"#,
            r#"{"switch":true}"#,
        ],
    );
}

#[test]
fn the_properties_of_every_matching_alternative_are_kept() {
    check(
        "/several",
        &[
            r#"{"named":{"name":"n"}}"#,
            r#"{"named":{"age":1}}"#,
            r#"{"named":{"name":"n","age":1,"born":"2000-01-01"}}"#,
            r#"{"three":{"name":"n","age":1,"place":"p"}}"#,
            r#"{"three":{"age":1,"place":"p"}}"#,
            r#"{"derived":{"name":"n","title":"t"}}"#,
            r#"{"open":{"a":1,"b":2}}"#,
            r#"{"list":["a",{"age":1}]}"#,
            r#"{"lists":[{"name":"n","age":1}]}"#,
            r#"{"kind":{"shape":"circle","radius":1}}"#,
        ],
        &[
            r#"{"named":{}}"#,
            r#"{"named":{"name":1}}"#,
            r#"{"three":{"born":"2000-01-01"}}"#,
            r#"{"kind":{"shape":"circle","side":1}}"#,
        ],
    );
}

#[test]
fn the_emitted_document_has_only_the_declared_alternatives() {
    let document = serde_json::to_value(openapi()).unwrap();
    let several = &document["components"]["schemas"]["Several"]["properties"];
    assert_eq!(several["three"]["anyOf"].as_array().map(Vec::len), Some(3));
}
