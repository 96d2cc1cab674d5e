//! Requests and responses of the server of `features/directions.yaml`; compiled and run by `server_compiled.rs`.

mod in_process;

use features_server::directions::directions::{
    ChangeRequest, ChangeResponse, Directions, PutAccountRequest, PutAccountResponse, PutPetRequest,
    PutPetResponse, PutShelfRequest, PutShelfResponse, PutTeamRequest, PutTeamResponse,
};
use features_server::directions::types::{self, Cat, Dog, DogKind, Fish, Pet};
use features_server::directions::{ErrorDocuments, Server};
use in_process::send;

struct Service;

impl Directions for Service {
    async fn put_team(&self, request: PutTeamRequest) -> PutTeamResponse {
        let meta = |_: types::MetaRequest| types::Meta {
            created: "now".to_owned(),
            changed: None,
        };
        PutTeamResponse::Ok {
            body: types::Team {
                name: request.body.name,
                meta: meta(request.body.meta),
                former: request.body.former.map(meta),
                login: types::Login::default(),
                log: types::Log {
                    at: Some(1),
                    additional: request.body.log.additional,
                },
                all: None,
            },
        }
    }

    async fn put_account(&self, request: PutAccountRequest) -> PutAccountResponse {
        let word = || "a".to_owned();
        PutAccountResponse::Ok {
            body: types::Account {
                owner: word(),
                id: word(),
                key: word(),
                number: word(),
                name: request.body.name,
                state: request.body.state,
            },
        }
    }

    async fn put_pet(&self, _: PutPetRequest) -> PutPetResponse {
        let cat = |kind: Option<&str>| {
            Pet::Cat(Cat {
                lives: Some(9),
                kind: kind.map(str::to_owned),
            })
        };
        let dog = |kind| Pet::Dog(Dog { kind, name: None });
        PutPetResponse::Ok {
            body: vec![
                cat(None),
                cat(Some("tom")),
                cat(Some("dog")),
                dog(DogKind::Dog),
                dog(DogKind::Cat),
                Pet::Fish(Fish { depth: None }),
            ],
        }
    }

    async fn change(&self, request: ChangeRequest) -> ChangeResponse {
        ChangeResponse::Ok {
            body: types::Change {
                id: Some(5),
                a: request.body.a,
                b: None,
                c: None,
            },
        }
    }

    async fn put_shelf(&self, _: PutShelfRequest) -> PutShelfResponse {
        PutShelfResponse::Ok {
            body: types::Shelf::default(),
        }
    }
}

struct Documents;

impl ErrorDocuments for Documents {}

fn call(method: &str, path: &str, body: &'static str) -> (u16, String) {
    send(Server::new(Service, Documents), method, path, body)
}

#[test]
fn an_object_without_properties_in_requests_remains_a_type() {
    let request = r#"{"name":"A","meta":{},"login":{"password":"p"},"log":{"x":"y"}}"#;
    let response = r#"{"name":"A","meta":{"created":"now"},"login":{},"log":{"at":1,"x":"y"}}"#;
    assert_eq!(call("PUT", "/teams", request), (200, response.to_owned()));
    let ignored = r#"{"name":"A","meta":{"created":1},"login":{},"log":{"at":"","x":"y"}}"#;
    assert_eq!(call("PUT", "/teams", ignored), (200, response.to_owned()));
    assert_eq!(call("PUT", "/teams", r#"{"name":"A","meta":{},"login":{}}"#).0, 422);
    // A resource that was read can be sent back.
    let login = types::LoginRequest::from(types::Login {});
    assert_eq!(login, types::LoginRequest::default());
    let meta = types::Meta {
        created: String::new(),
        changed: None,
    };
    assert_eq!(types::MetaRequest::from(meta), types::MetaRequest {});
}

#[test]
fn the_flags_of_parts_are_those_of_the_whole() {
    let request = r#"{"pin":"1","name":"A","password":"p","token":"t"}"#;
    let response = r#"{"owner":"a","id":"a","key":"a","number":"a","name":"A"}"#;
    assert_eq!(call("PUT", "/accounts", request), (200, response.to_owned()));
    for wrong in [
        r#"{"name":"A","password":"p","token":"t"}"#,
        r#"{"pin":"1","name":"A","token":"t"}"#,
        r#"{"pin":"1","name":"A","password":"","token":"t"}"#,
    ] {
        assert_eq!(call("PUT", "/accounts", wrong).0, 422, "{wrong}");
    }
}

#[test]
fn an_alternative_is_sent_with_one_of_its_tags() {
    let pets = [
        r#"{"kind":"cat","lives":9}"#,
        r#"{"lives":9,"kind":"tom"}"#,
        r#"{"lives":9,"kind":"cat"}"#,
        r#"{"kind":"dog"}"#,
        r#"{"kind":"dog"}"#,
        r#"{"kind":"fish"}"#,
    ];
    let expected = format!("[{}]", pets.join(","));
    assert_eq!(call("PUT", "/pets", r#"{"kind":"fish"}"#), (200, expected));
}

#[test]
fn properties_of_responses_do_not_count_in_requests() {
    for (request, status) in [
        (r#"{"a":"x"}"#, 200),
        (r#"{"id":5,"a":"x","b":"y","c":"z"}"#, 200),
        (r#"{"id":5}"#, 422),
        ("{}", 422),
        (r#"{"a":"x","b":"y","c":"z","d":1}"#, 422),
    ] {
        assert_eq!(call("PATCH", "/changes", request).0, status, "{request}");
    }
}
