//! Documents that the server emitter rejects, and the text of generated servers.

use openapi_codegen::load;
use openapi_codegen::output::Origin;
use openapi_codegen::server::{Options, Undeclared, emit};

fn options(undeclared: Undeclared) -> Options {
    let origin = Origin {
        document: "t.yaml".to_owned(),
        command: "make server".to_owned(),
    };
    Options { origin, undeclared }
}

/// A document with one operation whose responses are these.
fn document(operation: &str, responses: &[&str]) -> String {
    let responses: String = responses
        .iter()
        .map(|status| format!("        '{status}': {{description: x}}\n"))
        .collect();
    format!(
        "openapi: 3.0.3\ninfo: {{title: T, version: '1'}}\n\
         components:\n  securitySchemes:\n    token: {{type: http, scheme: bearer}}\n\
         paths:\n  /things/{{id}}:\n    put:\n      operationId: put_thing\n\
         \x20     parameters:\n        - {{name: id, in: path, required: true, schema: {{type: integer}}}}\n\
         {operation}      responses:\n{responses}"
    )
}

const BODY: &str = "      requestBody:\n        required: true\n        content:\n          application/json:\n            \
                    schema: {type: object, properties: {a: {type: string}}}\n      security: [{token: []}]\n";

fn rejections(text: &str) -> Vec<String> {
    let api = match load("t.yaml", text) {
        Ok(api) => api,
        Err(errors) => return vec![format!("not loaded: {errors}")],
    };
    match emit(&api, &options(Undeclared::Reject)) {
        Ok(_) => Vec::new(),
        Err(errors) => errors.0.iter().map(ToString::to_string).collect(),
    }
}

#[test]
fn every_status_of_the_router_must_be_declared() {
    let all = ["204", "400", "401", "404", "413", "415", "500"];
    assert_eq!(rejections(&document(BODY, &all)), Vec::<String>::new());
    for missing in ["401", "413", "415", "500"] {
        let declared: Vec<&str> = all.into_iter().filter(|status| *status != missing).collect();
        let rejections = rejections(&document(BODY, &declared));
        assert_eq!(rejections.len(), 1, "{rejections:?}");
        assert!(rejections[0].starts_with("t.yaml:9:"), "{rejections:?}");
        assert!(
            rejections[0].contains("/paths/~1things~1{id}/put"),
            "{rejections:?}"
        );
        assert!(
            rejections[0].contains(&format!("does not declare {missing}")),
            "{rejections:?}"
        );
        assert!(
            rejections[0].contains(&format!("declare a response `{missing}`")),
            "{rejections:?}"
        );
    }
}

#[test]
fn ranges_and_default_declare_a_status() {
    assert_eq!(
        rejections(&document(BODY, &["204", "4XX", "500"])),
        Vec::<String>::new()
    );
    assert_eq!(
        rejections(&document(BODY, &["204", "default"])),
        Vec::<String>::new()
    );
}

#[test]
fn an_operation_declares_only_statuses_that_can_occur() {
    // Without credentials and body: an id that is not an integer, and a failed implementation.
    assert_eq!(
        rejections(&document("", &["204", "404", "500"])),
        Vec::<String>::new()
    );
    let rejections = rejections(&document("", &["204", "500"]));
    assert_eq!(rejections.len(), 1);
    assert!(
        rejections[0].contains("a path parameter violates its schema"),
        "{rejections:?}"
    );
    assert!(rejections[0].contains("`404`, `400`, `422`"), "{rejections:?}");
}

#[test]
fn a_required_header_that_the_router_cannot_set_is_rejected() {
    let text = document("", &["204", "404", "500"]).replace(
        "'500': {description: x}",
        "'500': {description: x, headers: {X-Incident: {required: true, schema: {type: string}}}}",
    );
    let rejections = rejections(&text);
    assert_eq!(rejections.len(), 1);
    assert!(
        rejections[0].contains("required header `X-Incident`"),
        "{rejections:?}"
    );
}

#[test]
fn undeclared_statuses_can_have_an_empty_body() {
    let api = load("t.yaml", &document(BODY, &["204"])).unwrap();
    assert!(emit(&api, &options(Undeclared::Empty)).is_ok());
}

#[test]
fn every_file_has_a_banner_and_output_is_deterministic() {
    let api = load("t.yaml", &document(BODY, &["204", "default"])).unwrap();
    let first = emit(&api, &options(Undeclared::Reject)).unwrap();
    assert_eq!(first, emit(&api, &options(Undeclared::Reject)).unwrap());
    let banner = "// Generated from t.yaml by `make server`. Do not edit.\n";
    let code = first.iter().filter(|file| file.path.ends_with(".rs"));
    assert!(code.clone().count() > 5);
    assert!(code.into_iter().all(|file| file.contents.starts_with(banner)));
    assert!(first.iter().any(|file| file.path == "mod.rs"));
}

/// A body of bytes, and one of form fields.
const BYTES: &str =
    "      requestBody:\n        required: true\n        content:\n          application/octet-stream: {}\n";
const FORM: &str = "      requestBody:\n        required: true\n        content:\n          application/x-www-form-urlencoded:\n            \
                    schema: {type: object, properties: {a: {type: object}}}\n            encoding: {a: {style: form}}\n";

#[test]
fn a_body_of_bytes_can_be_incomplete() {
    let complete = document(BYTES, &["204", "400", "404", "413", "415", "500"]);
    assert_eq!(rejections(&complete), Vec::<String>::new());
    // 404 says that there is no such resource.
    let found = rejections(&document(BYTES, &["204", "404", "413", "415", "500"]));
    assert!(
        found.len() == 1
            && found[0].contains("declares no response for the case that the body cannot be read")
    );
    let text = document(BYTES, &["204", "413", "415", "500"])
        .replace("/things/{id}", "/things")
        .replace(
            "      parameters:\n        - {name: id, in: path, required: true, schema: {type: integer}}\n",
            "",
        );
    let rejections = self::rejections(&text);
    assert_eq!(rejections.len(), 1, "{rejections:?}");
    assert!(
        rejections[0].contains("the body cannot be read"),
        "{rejections:?}"
    );
}

#[test]
fn an_unreadable_style_of_a_form_field_is_rejected() {
    let rejections = rejections(&document(FORM, &["204", "400", "404", "413", "415", "500"]));
    assert_eq!(rejections.len(), 1, "{rejections:?}");
    assert!(
        rejections[0].contains("the field `a` in the style `form`"),
        "{rejections:?}"
    );
    assert!(rejections[0].contains("omit `style`"), "{rejections:?}");
    // Each of these alone gives the field the style `form`.
    for declared in [
        "{explode: true}",
        "{explode: false}",
        "{allowReserved: true, contentType: application/json}",
    ] {
        let form = FORM.replace("{style: form}", declared);
        let rejections = self::rejections(&document(&form, &["204", "default"]));
        assert_eq!(rejections.len(), 1, "{declared}: {rejections:?}");
        assert!(
            rejections[0].contains("the field `a` in the style `form`"),
            "{rejections:?}"
        );
    }
    let multipart = FORM
        .replace("x-www-form-urlencoded", "@")
        .replace("application/@", "multipart/form-data");
    assert_eq!(
        rejections_of(&multipart),
        Vec::<String>::new(),
        "parts have no style"
    );
}

/// Returns why the server cannot have an operation with this body.
fn rejections_of(body: &str) -> Vec<String> {
    rejections(&document(body, &["204", "default"]))
}

#[test]
fn a_form_that_the_server_cannot_read_is_rejected() {
    let form = |media_type: &str, content: &str| {
        rejections_of(&format!(
            "      requestBody:\n        content:\n          {media_type}: {content}\n"
        ))
    };
    let (urlencoded, multipart) = ("application/x-www-form-urlencoded", "multipart/form-data");
    let choice = "oneOf: [{type: object, required: [a], properties: {a: {type: string, format: binary}}}, {type: object}]";
    for (media_type, content, expected) in [
        (
            urlencoded,
            format!("{{schema: {{{choice}}}, encoding: {{a: {{contentType: application/json}}}}}}"),
            "the `encoding` of a form whose schema is a choice",
        ),
        (
            multipart,
            format!("{{schema: {{{choice}}}}}"),
            "files in a form whose schema is a choice",
        ),
        (
            multipart,
            "{schema: {type: object, additionalProperties: {type: string, format: binary}}}".to_owned(),
            "files among the additional properties",
        ),
    ] {
        let rejections = form(media_type, &content);
        assert_eq!(rejections.len(), 1, "{content}: {rejections:?}");
        assert!(rejections[0].contains(expected), "{rejections:?}");
    }
    for content in [
        "{}".to_owned(),
        "{schema: {}}".to_owned(),
        "{schema: {type: string, format: binary}}".to_owned(),
        format!("{{schema: {{{choice}}}}}"),
        "{schema: {type: object, additionalProperties: {type: array, items: {type: string}}}}".to_owned(),
    ] {
        assert_eq!(form(urlencoded, &content), Vec::<String>::new(), "{content}");
    }
}

#[test]
fn a_key_in_a_cookie_is_decoded_before_authentication() {
    let text = document(BODY, &["204", "default"]).replace(
        "{type: http, scheme: bearer}",
        "{type: apiKey, in: cookie, name: key}",
    );
    let files = emit(&load("t.yaml", &text).unwrap(), &options(Undeclared::Reject)).unwrap();
    let file = |path: &str| &files.iter().find(|file| file.path == path).unwrap().contents;
    assert!(file("security.rs").contains("Credential::Token(&part_token)"));
}

#[test]
fn the_document_is_emitted_and_a_tag_of_its_name_is_renamed() {
    let text = document("      tags: [contract]\n", &["204", "default"]);
    let api = load("t.yaml", &text).unwrap();
    let files = emit(&api, &options(Undeclared::Reject)).unwrap();
    let paths = files.iter().filter(|file| file.path.starts_with("contract"));
    let paths: Vec<&str> = paths.map(|file| file.path.as_str()).collect();
    assert_eq!(
        paths,
        [
            "contract.rs",
            "contract/document.json",
            "contract/document.yaml",
            "contract_tag.rs"
        ],
        "the document and the tag"
    );
    let file = |path: &str| &files.iter().find(|file| file.path == path).unwrap().contents;
    assert_eq!(*file("contract/document.yaml"), text);
    assert_eq!(*file("contract/document.json"), api.json);
    let listed = openapi_codegen::output::listed_files(file("assets.txt").as_bytes());
    assert_eq!(
        listed.into_iter().collect::<Vec<_>>(),
        ["contract/document.json", "contract/document.yaml"]
    );
    for constant in ["YAML", "JSON"] {
        let path = format!("contract/document.{}", constant.to_lowercase());
        let line = format!("pub const {constant}: &str = include_str!(\"{path}\");");
        assert!(file("contract.rs").contains(&line), "{line}");
    }
}

#[test]
fn arrays_that_contain_themselves_are_rejected() {
    let text = document("", &["204", "404", "500"]).replace(
        "components:\n",
        "components:\n  schemas:\n    Nested: {type: array, items: {$ref: '#/components/schemas/Nested'}}\n",
    );
    let rejections = rejections(&text);
    assert_eq!(rejections.len(), 1, "{rejections:?}");
    assert!(
        rejections[0].contains("/components/schemas/Nested: arrays or maps that contain themselves"),
        "{rejections:?}"
    );
}

/// The trait of a tag with protected operations inherits `authenticate`.
#[test]
fn an_operation_named_authenticate_gets_another_method() {
    let text = document(BODY, &["204", "default"]).replace("put_thing", "authenticate");
    let files = emit(&load("t.yaml", &text).unwrap(), &options(Undeclared::Reject)).unwrap();
    let tag = &files
        .iter()
        .find(|file| file.path == "default.rs")
        .unwrap()
        .contents;
    assert!(tag.contains("fn authenticate_operation("), "{tag}");
    assert!(tag.contains("service.try_authenticate("), "{tag}");
}

/// An implementation has the methods of both traits of a tag.
#[test]
fn the_methods_of_the_two_traits_have_different_names() {
    let text = document("", &["204", "default"]);
    let (before, operation) = text.split_once("    put:\n").unwrap();
    let other = operation.replace("put_thing", "try_put_thing");
    let text = format!("{before}    put:\n{operation}    get:\n{other}");
    let files = emit(&load("t.yaml", &text).unwrap(), &options(Undeclared::Reject)).unwrap();
    let mut files = files.iter();
    let tag = &files.find(|file| file.path == "default.rs").unwrap().contents;
    for (name, count) in [
        ("put_thing", 1),
        ("try_put_thing", 1),
        // In the second trait, and in its implementation.
        ("try_put_thing_operation", 2),
        ("try_try_put_thing", 2),
    ] {
        assert_eq!(
            tag.matches(&format!("fn {name}(")).count(),
            count,
            "{name}: {tag}"
        );
    }
}

#[test]
fn a_deprecated_operation_announces_its_removal() {
    let all = ["204", "400", "404", "500"];
    let emitted = |extra: &str| {
        let api = load("t.yaml", &document(extra, &all)).unwrap_or_else(|errors| panic!("{errors}"));
        let files = emit(&api, &options(Undeclared::Reject)).unwrap_or_else(|errors| panic!("{errors}"));
        let text: Vec<String> = files.iter().map(|file| file.contents.clone()).collect();
        text.join("\n")
    };
    let text =
        emitted("      deprecated: true\n      x-deprecated-since: 2026-06-30\n      x-sunset: 2027-06-30\n");
    // On the methods of both traits.
    let attribute = "#[deprecated(note = \"it will be removed on 2027-06-30\")]";
    assert_eq!(text.matches(attribute).count(), 2, "{text}");
    assert!(text.contains("Deprecation::new(\"@1782777600\")"), "{text}");
    assert!(
        text.contains(".with_sunset(\"Wed, 30 Jun 2027 00:00:00 GMT\")"),
        "{text}"
    );

    let text = emitted("      deprecated: true\n");
    assert_eq!(text.matches("#[deprecated]").count(), 2, "{text}");
    assert!(
        text.contains("Deprecation::new(\"@0\")") && !text.contains("with_sunset"),
        "{text}"
    );
    assert!(!emitted("").contains("#[deprecated"));
}
