//! The text of generated clients.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "client/fixtures.rs"]
mod fixtures;

use openapi_codegen::client::{Handling, Loss, Options, emit, losses};
use openapi_codegen::diagnostics::Diagnostics;
use openapi_codegen::load;
use openapi_codegen::model::Api;
use openapi_codegen::output::{GeneratedFile, Origin, listed_files};
use std::path::Path;

fn read(path: &str) -> Api {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    load("openapi.yaml", &std::fs::read_to_string(path).unwrap()).unwrap()
}

fn options(document: &str) -> Options {
    Options {
        origin: Origin {
            document: document.to_owned(),
            command: "make client".to_owned(),
        },
        http_client_builder: None,
        catalogue_feature: None,
        mock_feature: None,
        schemars_feature: None,
        fixtures_feature: None,
        fakes_feature: None,
        examples_for: None,
    }
}

fn generate(api: &Api) -> Vec<GeneratedFile> {
    emit(api, &options("openapi.yaml")).unwrap()
}

fn text<'f>(files: &'f [GeneratedFile], path: &str) -> &'f str {
    &files.iter().find(|file| file.path == path).unwrap().contents
}

/// A document with these paths, and nothing else.
fn with_paths(paths: &str) -> Api {
    load("openapi.yaml", &document(paths)).unwrap()
}

fn document(paths: &str) -> String {
    format!("openapi: 3.0.3\ninfo: {{title: Test, version: '1'}}\npaths:\n{paths}")
}

fn reaching_users(losses: Vec<Loss>) -> Vec<(String, String)> {
    losses
        .into_iter()
        .filter_map(|loss| match loss.handling {
            Handling::ReachesUser(consequence) => Some((loss.pointer, consequence)),
            Handling::Restored(_) | Handling::LeftToServer(_) => None,
        })
        .collect()
}

#[test]
fn no_loss_of_the_contract_reaches_a_user() {
    let api = read("../../openapi.yaml");
    assert_eq!(reaching_users(losses(&api)), []);
    assert!(text(&generate(&api), "LOSSES.md").contains("## Losses that affect users: 0"));
}

#[test]
fn every_operation_goes_through_progenitor_with_its_typed_body() {
    let api = read("../../openapi.yaml");
    let files = generate(&api);
    let progenitor = text(&files, "progenitor.rs");
    assert_eq!(
        progenitor.matches("pub async fn send(self)").count(),
        api.operations.len()
    );
    assert!(progenitor.contains("body: Result<super::super::types::AccountPatch, String>"));
    assert!(progenitor.contains("inner: super::runtime::Call"));
    assert!(progenitor.contains("fn assert_client_hooks()"));
}

#[test]
fn a_loss_that_reaches_users_has_its_pointer() {
    let api = read("tests/features/media_types.yaml");
    assert_eq!(reaching_users(losses(&api)), []);
    let range = "  /a:
    post:
      requestBody: {content: {'image/*': {}}}
      servers: [{url: 'https://elsewhere.example.com'}]
      responses: {default: {description: Any.}}
";
    let found = reaching_users(losses(&with_paths(range)));
    assert_eq!(found[0].0, "/paths/~1a/post/servers");
    assert!(found[0].1.contains("https://elsewhere.example.com"));
    assert_eq!(found.len(), 1, "{found:?}");
}

#[test]
fn every_unchecked_constraint_is_listed_with_the_error_that_reports_it() {
    let constrained = |rejection: &str| {
        let path = format!(
            "  /a/{{id}}:
    post:
      operationId: add
      parameters:
        - {{name: id, in: path, required: true, schema: {{type: integer, minimum: 1, exclusiveMinimum: true}}}}
      requestBody:
        content:
          application/json: {{schema: {{type: array, maxItems: 2, items: {{type: string, pattern: '`|`'}}}}}}
      responses:
        '204': {{description: Added., headers: {{X-Left: {{schema: {{type: string, format: uuid}}}}}}}}
        {rejection}
"
        );
        with_paths(&path)
    };
    let api = constrained("'422': {description: Rejected.}");
    let left: Vec<(String, String, String)> = losses(&api)
        .into_iter()
        .filter_map(|loss| match loss.handling {
            Handling::LeftToServer(reported_by) => Some((loss.pointer, loss.effect, reported_by)),
            Handling::Restored(_) | Handling::ReachesUser(_) => None,
        })
        .collect();
    let post = "/paths/~1a~1{id}/post";
    let reported_by = "`AddError::UnprocessableContent`";
    let row = |pointer: &str, effect: &str, reported_by: &str| {
        (
            format!("{post}{pointer}"),
            format!("{effect} omitted"),
            reported_by.to_owned(),
        )
    };
    let body = "/requestBody/content/application~1json/schema";
    let expected = [
        row(
            "/parameters/0/schema",
            "`minimum: 1`, `exclusiveMinimum: true`",
            reported_by,
        ),
        row(body, "`maxItems: 2`", reported_by),
        row(&format!("{body}/items"), "`` pattern: `|` ``", reported_by),
        row(
            "/responses/204/headers/X-Left/schema",
            "`format: uuid`",
            "in a response: not checked",
        ),
    ];
    for row in &expected {
        assert!(left.contains(row), "{row:?} is not in {left:#?}");
    }
    assert_eq!(left.len(), expected.len(), "{left:#?}");
    assert_eq!(reaching_users(losses(&api)), []);
    let report = generate(&api);
    let report = text(&report, "LOSSES.md");
    assert!(
        report.contains("## Left to the server, by design: 4\n"),
        "{report}"
    );
    assert!(report.contains(r"| `` pattern: `\|` `` omitted |"), "{report}");
    let reaching = reaching_users(losses(&constrained("'503': {description: Not now.}")));
    assert_eq!(reaching.len(), 3, "{reaching:?}");
    assert!(
        reaching
            .iter()
            .all(|(_, consequence)| consequence.contains("`add` declares no such error")),
        "{reaching:?}"
    );
}

#[test]
fn every_parameter_that_the_hooks_write_is_listed() {
    let api = read("tests/features/parameters.yaml");
    let found = losses(&api);
    let restored = |pointer: &str, effect: &str| {
        found.iter().any(|loss| {
            loss.pointer.ends_with(pointer)
                && loss.effect.contains(effect)
                && matches!(loss.handling, Handling::Restored(_))
        })
    };
    assert!(restored("/get/parameters/5", "deepObject"));
    assert!(restored("/get/parameters/10", "content"));
    assert!(restored("/get/parameters/13", "cookie"));
    assert!(restored("/get/parameters/0", "untyped string"));
}

#[test]
fn methods_that_progenitor_lacks_are_set_by_the_hook() {
    let api = with_paths(
        "  /a:
    get: {responses: {default: {description: Any.}}}
    head: {responses: {default: {description: Any.}}}
    options: {responses: {default: {description: Any.}}}
    trace: {responses: {default: {description: Any.}}}
",
    );
    let files = generate(&api);
    let operations = text(&files, "operations/default.rs");
    assert!(operations.contains("Method::TRACE") && operations.contains("Method::OPTIONS"));
    assert_eq!(
        text(&files, "progenitor.rs")
            .matches("pub async fn send(self)")
            .count(),
        4
    );
}

#[test]
fn names_that_collide_in_progenitors_output_are_changed() {
    let operation = |id: &str| {
        format!("  /{id}:\n    get: {{operationId: {id}, responses: {{default: {{description: Any.}}}}}}\n")
    };
    let ids = [
        "error",
        "option",
        "result",
        "string",
        "pre",
        "exec",
        "post",
        "client",
        "inner",
        "baseurl",
        "new",
        "anonymous",
        "get_1",
        "get1",
        "self",
        "c",
        "status",
        "body",
        "type",
        "default",
        "from",
        "some",
        "clone",
    ];
    let api = with_paths(&ids.map(operation).concat());
    let files = generate(&api);
    let progenitor = text(&files, "progenitor.rs");
    assert_eq!(progenitor.matches("pub async fn send(self)").count(), ids.len());
    for name in [
        "struct Error<",
        "struct Option<",
        "struct Result<",
        "struct String<",
        "pub fn exec(",
        "pub fn pre(",
    ] {
        assert!(!progenitor.contains(name), "{name}");
    }
    assert!(text(&files, "operations/default.rs").contains("pub fn anonymous_operation(&self)"));
}

#[test]
fn descriptions_make_no_doc_tests() {
    let api = with_paths(
        "  /a:
    get:
      description: |
        Try this:

        ```
        let a = 1;
        ```

            curl /a
      responses: {default: {description: Any.}}
",
    );
    let files = generate(&api);
    let operations = text(&files, "operations/default.rs");
    assert!(
        operations.contains("/// ```text\n") && operations.contains("///    curl /a\n"),
        "{operations}"
    );
    assert!(files.iter().all(|file| !file.contents.contains("```ignore")));
}

#[test]
fn every_file_has_a_banner_and_output_is_deterministic() {
    let api = read("tests/features/composition.yaml");
    let files = emit(&api, &options("other.yaml")).unwrap();
    let manifest = text(&files, "assets.txt");
    let listed: Vec<String> = listed_files(manifest.as_bytes()).into_iter().collect();
    assert_eq!(listed, ["schemas.json"]);
    for file in &files {
        let lead = match file.path.rsplit('.').next() {
            Some("md") => "<!--",
            Some("txt") => "#",
            _ => "//",
        };
        let banner = format!("{lead} Generated from other.yaml by `make client`. Do not edit.");
        assert!(
            file.contents.starts_with(&banner) || listed.contains(&file.path),
            "{}",
            file.path
        );
        assert!(
            file.contents.ends_with('\n') && !file.contents.ends_with("\n\n"),
            "{}",
            file.path
        );
    }
    assert_eq!(files, emit(&api, &options("other.yaml")).unwrap());
}

#[test]
fn operations_that_cannot_be_called_are_rejected_with_their_position() {
    let rejected = |paths: &str| -> Diagnostics {
        let api = load("openapi.yaml", &document(paths));
        let emitted = api.and_then(|api| emit(&api, &options("openapi.yaml")));
        emitted.unwrap_err()
    };
    let path = rejected("  /a//b:\n    get: {responses: {default: {description: Any.}}}\n");
    assert_eq!(path.0[0].location.pointer, "/paths/~1a~1~1b/get");
    assert_eq!(path.0[0].location.line, 5);
    let header = rejected(
        "  /a:\n    get:\n      parameters: [{name: 'X Y', in: header, schema: {type: string}}]\n      responses: {default: {description: Any.}}\n",
    );
    assert_eq!(header.0[0].location.pointer, "/paths/~1a/get/parameters/0");
    assert!(header.to_string().contains("`X Y`"), "{header}");
}

/// That the examples compile is tested where they are: as tests of the documentation, and in `client_compiled.rs`.
#[test]
fn every_operation_of_the_contract_is_documented_with_a_call() {
    let api = read("../../openapi.yaml");
    let options = Options {
        examples_for: Some("account_client".to_owned()),
        ..options("openapi.yaml")
    };
    let files = emit(&api, &options).unwrap();
    for operation in &api.operations {
        let tag = &api.tags[operation.tag].ident;
        let (before, _) = text(&files, &format!("operations/{tag}.rs"))
            .split_once(&format!("pub fn {}(", operation.ident))
            .unwrap();
        let docs = before.rsplit("impl<C>").next().unwrap();
        let call = format!(".{}(", operation.ident);
        assert!(docs.contains(&call), "{docs}");
    }
}

#[test]
fn an_invalid_position_of_error_messages_is_rejected() {
    let document = |pointers: &str| {
        format!(
            "openapi: 3.0.3\ninfo: {{title: t, version: '1'}}\ntags: [{{name: t, x-error-message: {pointers}}}]\n\
             paths:\n  /a:\n    get: {{tags: [t], responses: {{default: {{description: Any.}}}}}}\n"
        )
    };
    let given = |pointers: &str| {
        let api = load("openapi.yaml", &document(pointers))?;
        emit(&api, &options("openapi.yaml"))
    };
    let files = given("[/error/text, /title]").unwrap();
    let operations = text(&files, "operations/t.rs");
    assert!(
        operations.contains(r#"messages: &["/error/text", "/title"]"#),
        "{operations}"
    );
    for wrong in ["/title", "[]", "[title]", "[1]"] {
        let rejected = given(wrong).unwrap_err().to_string();
        assert!(
            rejected.contains("`x-error-message` of the tag `t`"),
            "{rejected}"
        );
    }
    let details = |details: &str| given(&format!("[/title], x-error-details: {details}"));
    let files = details("{list: '', message: [/text], pointer: [/at, /in]}").unwrap();
    let operations = text(&files, "operations/t.rs");
    assert!(
        operations.contains(r#"pointers: &["/at", "/in"]"#),
        "{operations}"
    );
    for wrong in [
        "[/errors]",
        "{list: /errors}",
        "{list: errors, message: [/text]}",
        "{list: /errors, message: /text}",
        "{list: /errors, message: [/text], pointers: [/at]}",
    ] {
        let rejected = details(wrong).unwrap_err().to_string();
        assert!(
            rejected.contains("`x-error-details` of the tag `t`"),
            "{rejected}"
        );
    }
}

/// The reserved names must include every method of the client.
#[test]
fn an_operation_named_like_a_method_of_the_client_gets_another_name() {
    let files = generate(&with_paths(
        "  /a:\n    get: {responses: {default: {description: Any.}}}\n",
    ));
    let methods = text(&files, "client.rs").split("pub fn ").skip(1);
    let mut ids: Vec<&str> = methods
        .map(|rest| rest.split(['(', '<']).next().unwrap())
        .collect();
    ids.extend(["clone", "into", "try_into"]);
    for id in ["builder", "new", "with_timeout"] {
        assert!(ids.contains(&id), "{ids:?}");
    }
    let paths = ids.iter().map(|id| {
        format!("  /{id}:\n    get: {{operationId: {id}, responses: {{default: {{description: Any.}}}}}}\n")
    });
    let api = with_paths(&paths.collect::<String>());
    let files = generate(&api);
    let operations = text(&files, "operations/default.rs");
    for id in ids {
        let renamed = format!("pub fn {id}_operation(&self)");
        assert!(operations.contains(&renamed), "{renamed}");
        assert!(!operations.contains(&format!("pub fn {id}(&self)")), "{id}");
    }
}

#[test]
fn a_body_of_a_media_range_has_the_media_type_of_its_caller() {
    let api = with_paths(
        "  /a:
    post:
      operationId: add
      requestBody: {content: {'image/*': {}}}
      responses: {default: {description: Any.}}
",
    );
    let files = generate(&api);
    let operations = text(&files, "operations/default.rs");
    assert!(
        operations.contains("openapi_client_runtime::Media<::bytes::Bytes>"),
        "{operations}"
    );
    assert!(
        operations.contains("content_type_in(&__media_type, \"image/*\", false)"),
        "{operations}"
    );
}

#[test]
fn a_header_is_read_as_a_string_or_any_value_if_it_has_no_other_type() {
    let api = with_paths(
        "  /a:
    get:
      operationId: a
      responses:
        '204':
          description: Any.
          headers:
            X-A: {schema: {anyOf: [{}, {type: integer}, {type: string}, {type: array, items: {type: string}}]}}
",
    );
    let files = generate(&api);
    let text: String = files.iter().map(|file| file.contents.as_str()).collect();
    let text = text
        .replace(char::is_whitespace, "")
        .replace("__runtime::HeaderFormat::", "");
    let text = text.replace(",)", ")").replace(",]", "]");
    let (_, formats) = text.split_once("Union(").unwrap();
    let (formats, _) = formats.split_once(']').unwrap();
    assert_eq!(formats, "&[Scalar,Array(&String),String,String");
}
