//! Requests that the server of `features/inheritance.yaml` accepts and rejects; compiled and run by
//! `server_compiled.rs`. The server returns what it received.

mod in_process;

use features_server::inheritance::animals::{
    Animals, PutAnimalRequest, PutAnimalResponse, PutOwnerRequest, PutOwnerResponse,
};
use features_server::inheritance::entries::{Entries, PutEntryRequest, PutEntryResponse};
use features_server::inheritance::profiles::{Profiles, PutProfileRequest, PutProfileResponse};
use features_server::inheritance::types::{Animal, Puppy};
use features_server::inheritance::{ErrorDocuments, Server, openapi};

struct Echo;

impl Animals for Echo {
    async fn put_animal(&self, request: PutAnimalRequest) -> PutAnimalResponse {
        // Grandchildren have the properties of all ancestors.
        if let Animal::Puppy(puppy) = &request.body {
            let Puppy { barks, weeks, name, .. } = puppy.as_ref();
            assert!(*barks && weeks.is_some() && name.is_some());
        }
        PutAnimalResponse::Ok { body: request.body }
    }

    async fn put_owner(&self, request: PutOwnerRequest) -> PutOwnerResponse {
        PutOwnerResponse::Ok { body: request.body }
    }
}

impl Profiles for Echo {
    async fn put_profile(&self, request: PutProfileRequest) -> PutProfileResponse {
        PutProfileResponse::Ok { body: request.body }
    }
}

impl Entries for Echo {
    async fn put_entry(&self, request: PutEntryRequest) -> PutEntryResponse {
        PutEntryResponse::Ok { body: request.body }
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
fn the_discriminator_selects_a_descendant() {
    check(
        "/animals",
        &[
            r#"{"kind":"cat","name":"Mimi","friend":{"kind":"dog","barks":false},"lives":7}"#,
            r#"{"kind":"hound","barks":true}"#,
            r#"{"kind":"Puppy","name":"Rex","barks":true,"weeks":7}"#,
        ],
        &[
            r#"{"kind":"cat"}"#,
            r#"{"kind":"dog","lives":7}"#,
            r#"{"kind":"Puppy","weeks":7}"#,
            r#"{"kind":"Animal","name":"Rex"}"#,
            r#"{"name":"Rex","lives":7}"#,
            r#"{"kind":"cat","name":"","lives":7}"#,
            r#"{"kind":"cat","friend":{"kind":"dog"},"lives":7}"#,
        ],
    );
}

#[test]
fn references_to_the_base_are_the_choice() {
    check(
        "/owners",
        &[
            r#"{"pets":[{"kind":"cat","lives":7},{"kind":"Puppy","barks":true}],"favourite":null}"#,
            r#"{"favourite":{"kind":"cat","lives":7},"stored":{"id":"1","kind":"dog","barks":true}}"#,
            r#"{"dog":{"kind":"whatever","barks":true}}"#,
        ],
        &[
            r#"{"pets":[{"kind":"cat"}]}"#,
            r#"{"favourite":{"kind":"cat"}}"#,
            r#"{"stored":{"kind":"dog","barks":true}}"#,
            r#"{"stored":{"kind":"dog","id":"1"}}"#,
        ],
    );
}

#[test]
fn a_base_that_lists_its_children_is_no_circle() {
    check(
        "/profiles",
        &[
            r#"{"name":"P","kind":"Plain","age":3}"#,
            r#"{"name":"R","kind":"Rich","wealth":3}"#,
        ],
        &[
            r#"{"name":"P","kind":"Poor"}"#,
            r#"{"name":"R","kind":"Rich"}"#,
            r#"{"kind":"Plain"}"#,
        ],
    );
}

#[test]
fn a_base_is_an_alternative_if_the_mapping_lists_it() {
    check(
        "/entries",
        &[
            r#"{"type":"entry","path":"/"}"#,
            r#"{"type":"file","path":"/","size":1,"target":{"type":"Image","path":"/","size":1,"width":2}}"#,
        ],
        &[
            r#"{"type":"entry"}"#,
            r#"{"type":"file","path":"/"}"#,
            r#"{"type":"Image","path":"/","size":1}"#,
            r#"{"type":"file","path":"/","size":1,"target":{"type":"entry","path":"/","size":1}}"#,
        ],
    );
}

#[test]
fn the_emitted_document_lists_the_descendants() {
    let document = serde_json::to_value(openapi()).unwrap();
    let schemas = &document["components"]["schemas"];
    let references = |name: &str| -> Vec<String> {
        let items = schemas[name]["oneOf"].as_array().unwrap();
        items.iter().map(|item| item["$ref"].as_str().unwrap().to_owned()).collect()
    };
    let reference = |name: &str| format!("#/components/schemas/{name}");
    assert_eq!(references("Animal"), ["Cat", "Dog", "Puppy"].map(reference));
    assert_eq!(schemas["Animal"]["discriminator"]["mapping"]["hound"], reference("Dog"));
    assert_eq!(references("Entry"), ["EntryBase", "FileBase", "Image"].map(reference));
    assert_eq!(schemas["Entry"]["discriminator"]["mapping"]["entry"], reference("EntryBase"));
    assert_eq!(references("Profile"), ["PlainProfile", "RichProfile"].map(reference));
}
