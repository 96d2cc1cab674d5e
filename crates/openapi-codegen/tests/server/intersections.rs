//! Requests that the server of `features/intersections.yaml` accepts and rejects; compiled and run by
//! `server_compiled.rs`. The server returns what it received.

mod in_process;

use features_server::intersections::choices::{
    Choices, PutCircleRequest, PutCircleResponse, PutNodeRequest, PutNodeResponse, PutVehicleRequest,
    PutVehicleResponse,
};
use features_server::intersections::narrow::{
    Narrow, PutNarrowRequest, PutNarrowResponse, PutScalarsRequest, PutScalarsResponse,
};
use features_server::intersections::types::{Circle, OnlyCircle};
use features_server::intersections::{ErrorDocuments, Server, openapi};

struct Echo;

impl Narrow for Echo {
    async fn put_narrow(&self, request: PutNarrowRequest) -> PutNarrowResponse {
        PutNarrowResponse::Ok { body: request.body }
    }

    async fn put_scalars(&self, request: PutScalarsRequest) -> PutScalarsResponse {
        PutScalarsResponse::Ok { body: request.body }
    }
}

impl Choices for Echo {
    async fn put_circle(&self, request: PutCircleRequest) -> PutCircleResponse {
        // Only one alternative is left, so that there is nothing to choose.
        let body: OnlyCircle = request.body;
        let body: Circle = body;
        PutCircleResponse::Ok { body }
    }

    async fn put_vehicle(&self, request: PutVehicleRequest) -> PutVehicleResponse {
        PutVehicleResponse::Ok { body: request.body }
    }

    async fn put_node(&self, request: PutNodeRequest) -> PutNodeResponse {
        PutNodeResponse::Ok { body: request.body }
    }
}

struct EmptyDocuments;

impl ErrorDocuments for EmptyDocuments {}

fn check(path: &str, accepted: &[&'static str], rejected: &[&'static str]) {
    let put = |body| in_process::put(Server::new(Echo, EmptyDocuments), path, body);
    for body in accepted {
        assert_eq!(put(body), (200, (*body).to_owned()));
    }
    for body in rejected {
        assert_eq!(put(body).0, 422, "{body}");
    }
}

#[test]
fn properties_match_both_descriptions() {
    check(
        "/narrow",
        &[
            concat!(
                r#"{"type":"narrow","number":3,"when":"2025-01-12T09:30:00Z","tags":["a","b"],"rows":[{"x":"1"}],"#,
                r#""maybe":"m","inner":{"a":"1","c":"cc","b":true},"color":"red","anything":7,"labels":{"l":"abc"}}"#
            ),
            r#"{"type":"narrow","maybe":"m"}"#,
        ],
        &[
            r#"{"type":"broad","maybe":"m"}"#,
            r#"{"type":"narrow"}"#,
            r#"{"type":"narrow","maybe":null}"#,
            r#"{"type":"narrow","maybe":"m","number":1.5}"#,
            r#"{"type":"narrow","maybe":"m","number":0}"#,
            r#"{"type":"narrow","maybe":"m","number":10}"#,
            r#"{"type":"narrow","maybe":"m","when":"noon"}"#,
            r#"{"type":"narrow","maybe":"m","tags":["c"]}"#,
            r#"{"type":"narrow","maybe":"m","tags":["a","b","a"]}"#,
            r#"{"type":"narrow","maybe":"m","rows":[{}]}"#,
            r#"{"type":"narrow","maybe":"m","inner":{"b":true}}"#,
            r#"{"type":"narrow","maybe":"m","inner":{"a":"1","b":"true"}}"#,
            r#"{"type":"narrow","maybe":"m","inner":{"a":"1","c":"c"}}"#,
            r#"{"type":"narrow","maybe":"m","inner":{"a":"1","c":"ccccc"}}"#,
            r#"{"type":"narrow","maybe":"m","color":"pink"}"#,
            r#"{"type":"narrow","maybe":"m","anything":"7"}"#,
            r#"{"type":"narrow","maybe":"m","labels":{"l":"abcd"}}"#,
        ],
    );
}

#[test]
fn constraints_beside_a_reference_apply() {
    check(
        "/scalars",
        &[
            r#"{"short":"abc","long":"abcde","framed":"a z","same":"x","warm":"red","even":12,"few":["w"],"either":5}"#,
            r#"{"either":"many","absent":null,"mixed":"two","fitting":"bb"}"#,
            r#"{"mixed":1}"#,
            r#"{"mixed":true}"#,
        ],
        &[
            r#"{"short":"abcd"}"#,
            r#"{"long":"abcd"}"#,
            r#"{"long":"abcdefghi"}"#,
            r#"{"framed":"az "}"#,
            r#"{"framed":" az"}"#,
            r#"{"warm":"green"}"#,
            r#"{"warm":null}"#,
            r#"{"even":4}"#,
            r#"{"even":0}"#,
            r#"{"few":["v","w"]}"#,
            r#"{"few":["123456789"]}"#,
            r#"{"either":6}"#,
            r#"{"either":"few"}"#,
            r#"{"either":true}"#,
            r#"{"absent":"abcd"}"#,
            r#"{"mixed":2}"#,
            r#"{"mixed":"three"}"#,
            r#"{"mixed":false}"#,
            r#"{"fitting":"ccc"}"#,
        ],
    );
}

#[test]
fn alternatives_that_are_excluded_are_dropped() {
    check(
        "/circles",
        &[r#"{"shape":"circle","radius":1}"#],
        &[r#"{"shape":"square"}"#, r#"{"shape":"oval"}"#, r#"{"radius":1}"#],
    );
    check(
        "/vehicles",
        &[
            r#"{"kind":"car","doors":4}"#,
            r#"{"kind":"tandem","towed":{"kind":"boat","sails":2},"gears":3}"#,
        ],
        &[
            r#"{"kind":"boat","sails":1}"#,
            r#"{"kind":"bike"}"#,
            r#"{"kind":"car","doors":"4"}"#,
            r#"{"kind":"car","towed":{"kind":"ship"}}"#,
        ],
    );
}

#[test]
fn recursive_schemas_are_narrowed_at_every_depth() {
    check(
        "/nodes",
        &[
            r#"{"next":{"value":2,"name":"inner"},"name":"outer"}"#,
            r#"{"all":[{"next":{"value":2.5}}],"name":"outer"}"#,
        ],
        &[
            r#"{"next":{"value":2},"name":"outer"}"#,
            r#"{"name":"outer","value":1.5}"#,
            r#"{"all":[{"next":{"value":4}}],"name":"outer"}"#,
            r#"{"all":[{"next":{"next":{"value":4}}}],"name":"outer"}"#,
        ],
    );
}

#[test]
fn the_emitted_document_contains_what_is_left() {
    let document = serde_json::to_value(openapi()).unwrap();
    let schemas = &document["components"]["schemas"];
    let narrow = &schemas["Narrow"]["properties"];
    assert_eq!(narrow["number"]["type"], "integer");
    assert_eq!(narrow["number"]["maximum"], 9);
    assert_eq!(narrow["inner"]["required"], serde_json::json!(["a"]));
    assert_eq!(narrow["labels"]["additionalProperties"]["maxLength"], 3);
    assert_eq!(schemas["RoadVehicle"]["oneOf"].as_array().map(Vec::len), Some(2));
    // A component, since an inline schema cannot refer to itself.
    let item = &schemas["NamedNodeAllItem"]["properties"];
    assert_eq!(item["next"]["$ref"], "#/components/schemas/NamedNodeAllItem");
}
